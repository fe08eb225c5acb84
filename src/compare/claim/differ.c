/* differ.c - how many pairs of a claim's values differ, counted without looking at any pair: of the values sorted by
 * their lower and by their upper ends, all that end before one begins differ from it. */
#include <stdlib.h>

#include "countercheck/compare.h"

typedef const cck_value_group *value;

/* <0, 0, >0: by unit, so that those of one unit stand together. */
static int by_unit(value a, value b) {
    return cck_view_compare(a->unit, b->unit);
}

/* Open below comes first; where ends are equal, the one that does not hold its number is the higher. */
static int by_low(const void *a, const void *b) {
    value x = *(const value *)a, y = *(const value *)b;
    int c = by_unit(x, y);
    if (c == 0) c = (int)x->asserts.has_low - (int)y->asserts.has_low;
    if (c == 0 && x->asserts.has_low) c = cck_decimal_compare(x->asserts.low, y->asserts.low);
    return c ? c : (int)x->asserts.low_strict - (int)y->asserts.low_strict;
}

/* Open above comes last; where ends are equal, the one that does not hold its number is the lower. */
static int by_high(const void *a, const void *b) {
    value x = *(const value *)a, y = *(const value *)b;
    int c = by_unit(x, y);
    if (c == 0) c = (int)y->asserts.has_high - (int)x->asserts.has_high;
    if (c == 0 && x->asserts.has_high) c = cck_decimal_compare(x->asserts.high, y->asserts.high);
    return c ? c : (int)y->asserts.high_strict - (int)x->asserts.high_strict;
}

static bool ends_before(value a, value b) {
    if (!a->asserts.has_high || !b->asserts.has_low) return false;
    int c = cck_decimal_compare(a->asserts.high, b->asserts.low);
    return c < 0 || (c == 0 && (a->asserts.high_strict || b->asserts.low_strict));
}

/* Both lists hold the `count` values of one unit. */
static uint64_t sweep(const value *lows, const value *highs, size_t count) {
    uint64_t pairs = 0;
    size_t ended = 0;
    for (size_t i = 0; i < count; i++) {
        while (ended < count && ends_before(highs[ended], lows[i])) ended++;
        pairs += ended;
    }
    return pairs;
}

bool cck_claim_differing(const cck_claim *claim, uint64_t *out) {
    size_t n = claim->value_count;
    value *lows = malloc((n + 1) * sizeof *lows), *highs = malloc((n + 1) * sizeof *highs);
    uint64_t pairs = 0;
    bool well = lows && highs;
    for (size_t i = 0; i < n && well; i++) lows[i] = highs[i] = &claim->values[i];
    if (well) qsort(lows, n, sizeof *lows, by_low);
    if (well) qsort(highs, n, sizeof *highs, by_high);
    for (size_t i = 0, end; i < n && well; i = end) {
        for (end = i + 1; end < n && by_unit(lows[i], lows[end]) == 0;) end++;
        pairs += sweep(lows + i, highs + i, end - i);
    }
    free(lows);
    free(highs);
    if (well) *out = pairs;
    return well;
}
