/* sense.h - the readings of words as measures: which of them fit a figure. */
#ifndef CCK_EXTRACT_SENSE_H
#define CCK_EXTRACT_SENSE_H

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

#endif
