/* interval.c - sets of numbers between two ends. */
#include "countercheck/base.h"

cck_interval cck_interval_point(cck_decimal value) {
    return cck_interval_closed(value, value);
}

cck_interval cck_interval_closed(cck_decimal low, cck_decimal high) {
    return (cck_interval){.low = low, .high = high, .has_low = true, .has_high = true};
}

static bool same_decimal(cck_decimal a, cck_decimal b) {
    return a.coefficient == b.coefficient && a.exponent == b.exponent;
}

/* Ends are compared only where they exist: an absent end may hold anything. */
bool cck_interval_equal(cck_interval a, cck_interval b) {
    if (a.has_low != b.has_low || a.has_high != b.has_high) return false;
    if (a.has_low && (a.low_strict != b.low_strict || !same_decimal(a.low, b.low))) return false;
    return !a.has_high || (a.high_strict == b.high_strict && same_decimal(a.high, b.high));
}

/* True when every number of `a` lies below every number of `b`. */
static bool below(cck_interval a, cck_interval b) {
    if (!a.has_high || !b.has_low) return false;
    int order = cck_decimal_compare(a.high, b.low);
    return order < 0 || (order == 0 && (a.high_strict || b.low_strict));
}

bool cck_interval_overlap(cck_interval a, cck_interval b) {
    return !below(a, b) && !below(b, a);
}

bool cck_interval_contains(cck_interval interval, cck_decimal value) {
    return cck_interval_overlap(interval, cck_interval_point(value));
}
