/* carry.h - what the files that read numbers without a noun of their own share. */
#ifndef CCK_EXTRACT_CARRY_H
#define CCK_EXTRACT_CARRY_H

#include "extract/sentence.h"

/* What draft.carries may hold: bytes from sentence to sentence, of a number that stands there alone and of one that a
 * word for it stands for; and what is not told by distance alone. */
enum {
    CCK_CARRY_NEXT = 4,
    CCK_CARRY_NEARBY = 320,
    CCK_CARRY_LOOKED_FOR, /* what was expected of something that has come */
    CCK_CARRY_OF_THEM     /* some of those that were counted: takes what it does not say itself */
};

/* Nothing from `at` on could be what the number before it counts. */
bool cck_carry_counts_nothing(const cck_sentence *s, size_t at);

/* answer.c: gives bare draft `d` what the question before asks for, or the one that opens its paragraph, where that
 * asks for a list ("Who is hiring?"); `alone`: the number opens its sentence, and no more is said. False for none.
 * Cost: the length of the question. */
bool cck_answers(const cck_sentence *s, cck_draft *d, bool alone);
/* points_back.c: "31 of them", "at least 6,000 of those were": some of what was counted before. */
bool cck_is_of_them(const cck_sentence *s, const cck_draft *d);
/* points_back.c: "than the 170,000 the experts were looking for", "from the 150,000 it first reported": the number that
 * another is held against, told by who gave it. */
bool cck_is_rival(const cck_sentence *s, const cck_draft *d);
/* points_back.c: "from 150,000", "while July's was cut to 250,000": goes on with what `p`, a number before it, is of.
 */
bool cck_goes_on_from(const cck_sentence *s, const cck_draft *p, const cck_draft *d);
/* points_back.c: "bumped it up to 2,100", "It later went to 52", "In May it became 2,100". */
bool cck_is_brought_to(const cck_sentence *s, const cck_draft *d);

#endif
