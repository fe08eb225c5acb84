/* nearest.h - "did you mean": the valid word that somebody probably wanted to write. */
#ifndef CCK_BASE_NEAREST_H
#define CCK_BASE_NEAREST_H

#include "countercheck/base.h"

/* Letters inserted, left out, changed or swapped with their neighbour to get from one word to the
 * other (each place touched once); ASCII case does not count. Words past 48 bytes: SIZE_MAX.
 * O(length * length). */
size_t cck_word_distance(cck_view a, cck_view b);

/* The one of `words` nearest to `said`, the first of equals; NULL when none is near: at most one
 * slip for every three letters, at least one. The beginning of a word counts as near ("warn"). */
const char *cck_nearest(cck_view said, const char *const *words, size_t count);

/* Hints at the nearest of `words`, or, when none is near, lists them all. */
void cck_hint_words(cck_error *error, cck_view said, const char *const *words, size_t count);

#endif
