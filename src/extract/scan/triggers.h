/* triggers.h - what may begin a figure: digits, signs of fractions, and the words of the lexicon that make numbers. A
 * sentence that holds none of them is not read. */
#ifndef CCK_EXTRACT_TRIGGERS_H
#define CCK_EXTRACT_TRIGGERS_H

#include "extract/scan/block.h"
#include "lexicon/lexicon.h"

typedef struct {
    const cck_lexicon *lexicon;
    cck_heads heads;            /* of every word that may begin a figure */
    cck_sieve words;            /* those words */
    cck_sieve tails;            /* the last three letters of every abbreviation */
    cck_sieve weak, weak_heads; /* words that weak.c looks at; the first four letters of those of more than two */
} cck_triggers;

/* NULL when out of memory. Release with free(). `lexicon` must outlive it. */
cck_triggers *cck_triggers_new(const cck_lexicon *lexicon);
typedef enum { CCK_TRIGGER_NONE, CCK_TRIGGER_WEAK, CCK_TRIGGER_STRONG } cck_trigger;
/* Whether the mark or the word at `p` may begin a figure: by itself, or with the word behind it; weak where it seldom
 * does. `p` stands within a valid text that ends at `end`. O(length of two words). */
cck_trigger cck_triggers_at(const cck_triggers *triggers, const char *p, const char *end);
/* weak.c: whether the word is one of those that cck_triggers_weakly looks at. */
bool cck_matters_weakly(const cck_word *word);
/* weak.c: false when the sentence [from, end) of a text, without a strong trigger, holds no figure. O(its length). */
bool cck_triggers_weakly(const cck_triggers *triggers, cck_view text, const char *from, const char *end);
/* The hash of the plain word at `p`, as far as it goes; `*behind` where it ends. */
uint64_t cck_hash_at(const char *p, const char *end, const char **behind);
/* False when no abbreviation ends in the three bytes at `p`. A fourth byte is read. */
static inline bool cck_triggers_tail(const cck_triggers *triggers, const char *p) {
    return cck_sieve_holds(&triggers->tails, cck_three_hash(p));
}

#endif
