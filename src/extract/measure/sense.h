/* sense.h - the readings of words as measures: which of them fit a figure. */
#ifndef CCK_EXTRACT_SENSE_H
#define CCK_EXTRACT_SENSE_H

#include "base/ascii.h"
#include "extract/context/context.h"
#include "extract/sentence.h"

/* May this measure speak of the figure `d`: of its kind, and of what it counts? What is counted may be told as a share
 * ("a third of them died"). O(1) but for measures that are for some only. */
bool cck_counts(const cck_sentence *s, const cck_sense *sense, const cck_draft *d);

/* Draft `d` counts those whom `m` befalls, as far as its noun is known: no houses among the killed. */
bool cck_befits(const cck_sentence *s, const cck_measure *m, const cck_draft *d);

/* A form of a verb at `at` that stands there as a noun: "the rescue", "their return", "Friday's raid". */
bool cck_is_verbal_noun(const cck_sentence *s, size_t at);

/* The longest reading as a measure in one of `roles` (bits CCK_ROLE) that begins at lexeme `at` and counts `d` (NULL:
 * any): its length in lexemes, 0 for none. */
size_t cck_measure_from(const cck_sentence *s, size_t at, unsigned roles, const cck_draft *d, const cck_sense **sense);
static inline size_t cck_measure_at(const cck_sentence *s, size_t at, unsigned roles, const cck_draft *d,
                                    const cck_sense **sense) {
    if (at >= s->count || !(s->lexemes[at].roles & roles)) return 0; /* most words */
    return cck_measure_from(s, at, roles, d, sense);
}

/* The same for a reading that ends right before `end`. */
size_t cck_measure_before(const cck_sentence *s, size_t end, unsigned roles, const cck_draft *d,
                          const cck_sense **sense);

/* befallen.c: "35 others refused to escape", "failed to reach": what the verb at `at` tells did not happen. O(1). */
bool cck_did_not(const cck_sentence *s, size_t at);

/* `sense`, `length` lexemes from `at` on, is what `d` is counted by. O(1). */
static inline void cck_take_measure(cck_draft *d, const cck_sense *sense, size_t at, size_t length) {
    d->figure.measure = sense->measure->name;
    d->measure_at = at;
    if (at < d->phrase_first) d->phrase_first = at;
    if (at + length > d->phrase_last) d->phrase_last = at + length;
}

/* A form of "be" at `at`. */
static inline bool cck_is_be(const cck_sentence *s, size_t at) {
    return cck_has(s, at, CCK_CLASS(BE));
}

/* The last letter of the lexeme at `at`, in lower case, is `c`. */
static inline bool cck_ends_in(const cck_sentence *s, size_t at, char c) {
    return cck_lower(s->text.ptr[s->lexemes[at].token.end - 1]) == c;
}

/* "the four-truck crash": a number within a word counts nothing that parts others from their measure. */
static inline bool cck_is_in_compound(const cck_sentence *s, const cck_draft *d) {
    return cck_mark(s, d->last, '-') && cck_glued(s, d->last) && cck_glued(s, d->last + 1) &&
           cck_word_at(s, d->last + 1);
}

/* behind.c: the measure of draft `i` from the words behind it ("were killed", "died", "dead"); false for none. O(1). */
bool cck_measure_from_right(const cck_sentence *s, size_t i);
/* behind.c: is the transitive verb of `length` lexemes at `at` active, so that the figure before it is its subject? */
bool cck_is_active(const cck_sentence *s, size_t at, size_t length);

#endif
