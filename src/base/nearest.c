/* nearest.c - Damerau-Levenshtein distance (optimal string alignment) over a handful of words. */
#include "base/nearest.h"

#include <stdio.h>
#include <string.h>

enum { LONGEST = 48 };

static char folded(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

/* Row `i` of the table from the two rows above it. */
static void fill_row(cck_view a, cck_view b, size_t i, const size_t *above2, const size_t *above, size_t *row) {
    row[0] = i;
    for (size_t j = 1; j <= b.len; j++) {
        bool same = folded(a.ptr[i - 1]) == folded(b.ptr[j - 1]);
        row[j] = least(least(above[j], row[j - 1]) + 1, above[j - 1] + !same);
        bool swapped = i > 1 && j > 1 && folded(a.ptr[i - 1]) == folded(b.ptr[j - 2]) &&
                       folded(a.ptr[i - 2]) == folded(b.ptr[j - 1]);
        if (swapped) row[j] = least(row[j], above2[j - 2] + 1);
    }
}

size_t cck_word_distance(cck_view a, cck_view b) {
    if (a.len > LONGEST || b.len > LONGEST) return SIZE_MAX;
    size_t rows[3][LONGEST + 1] = {{0}};
    for (size_t j = 0; j <= b.len; j++) rows[0][j] = j;
    for (size_t i = 1; i <= a.len; i++) fill_row(a, b, i, rows[(i + 1) % 3], rows[(i + 2) % 3], rows[i % 3]);
    return rows[a.len % 3][b.len];
}

const char *cck_nearest(cck_view said, const char *const *words, size_t count) {
    const char *nearest = NULL;
    size_t distance = SIZE_MAX;
    for (size_t i = 0; i < count; i++) {
        cck_view word = cck_view_of(words[i]);
        size_t longer = said.len > word.len ? said.len : word.len;
        size_t allowed = longer < 6 ? 1 : longer / 3;
        size_t here = cck_word_distance(said, word);
        if (said.len >= 3 && cck_view_starts(word, said) && here > allowed) here = allowed;
        if (here > allowed || here >= distance || here >= word.len) continue;
        nearest = words[i];
        distance = here;
    }
    return nearest;
}

void cck_hint_words(cck_error *error, cck_view said, const char *const *words, size_t count) {
    if (!error) return;
    const char *nearest = cck_nearest(said, words, count);
    if (nearest) {
        cck_error_hint(error, "did you mean '%s'?", nearest);
        return;
    }
    char all[sizeof error->hint] = "";
    size_t length = 0;
    for (size_t i = 0; i < count && length < sizeof all; i++)
        length += (size_t)snprintf(all + length, sizeof all - length, "%s%s", i ? ", " : "", words[i]);
    cck_error_hint(error, "expected %s%s", count > 1 ? "one of: " : "", all);
}
