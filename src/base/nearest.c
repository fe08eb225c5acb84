/* nearest.c - the word that was probably meant. */
#include "base/ascii.h"
#include "countercheck/base.h"

enum { LONGEST = 40 };

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

static bool same(char a, char b) {
    return cck_lower(a) == cck_lower(b);
}

/* Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
static size_t distance(cck_view a, cck_view b) {
    size_t rows[3][LONGEST + 1];
    size_t *before = rows[0], *last = rows[1], *row = rows[2];
    for (size_t j = 0; j <= b.len; j++) last[j] = j;
    for (size_t i = 1; i <= a.len; i++) {
        row[0] = i;
        for (size_t j = 1; j <= b.len; j++) {
            size_t wrong = !same(a.ptr[i - 1], b.ptr[j - 1]);
            row[j] = least(least(last[j], row[j - 1]) + 1, last[j - 1] + wrong);
            if (i > 1 && j > 1 && same(a.ptr[i - 1], b.ptr[j - 2]) && same(a.ptr[i - 2], b.ptr[j - 1])) {
                row[j] = least(row[j], before[j - 2] + 1);
            }
        }
        size_t *spare = before;
        before = last;
        last = row;
        row = spare;
    }
    return last[b.len];
}

cck_view cck_nearest(cck_view word, cck_views words) {
    cck_view best = {NULL, 0};
    size_t best_distance = word.len / 3 > 1 ? word.len / 3 + 1 : 2; /* one more than is allowed */
    if (word.len == 0 || word.len > LONGEST) return best;
    for (size_t i = 0; i < words.count; i++) {
        if (words.items[i].len == 0 || words.items[i].len > LONGEST) continue;
        size_t d = distance(word, words.items[i]);
        if (d >= best_distance || d >= words.items[i].len) continue;
        best = words.items[i];
        best_distance = d;
    }
    return best;
}
