/* fit.c - interval arithmetic of two figures in base units. */
#include "compare/verdict/fit.h"

#include <math.h>

#include "compare/verdict/verdict.h"

typedef struct {
    double low, high;
} ends;

/* "More than N" forgives N itself and does not reach to infinity: over 100 is not 400,000. */
static ends hard_ends(const cck_item *item) {
    const cck_span *s = &item->span;
    if (item->figure->bound == CCK_BOUND_MORE_THAN) return (ends){s->said, s->soft_high};
    return (ends){s->low, s->high};
}

static ends soft_ends(const cck_item *item) {
    const cck_span *s = &item->span;
    ends hard = hard_ends(item);
    return (ends){fmin(hard.low, s->soft_low), fmax(hard.high, s->soft_high)};
}

static double gap_of(ends a, ends b) {
    return fmax(0, fmax(b.low - a.high, a.low - b.high));
}

/* Strict ends matter only where both ends meet in one number: "fewer than 50" against 50. N itself is forgiven
 * "more than N" alone. */
static bool touch_only(const cck_item *a, const cck_item *b) {
    if (a->figure->kind == CCK_KIND_MONEY || a->figure->kind == CCK_KIND_PERCENT)
        return false; /* never counted one by one */
    const cck_interval *p = &a->figure->asserts, *q = &b->figure->asserts;
    bool below =
        a->span.high == b->span.low && (p->high_strict || (q->low_strict && b->figure->bound != CCK_BOUND_MORE_THAN));
    bool above =
        b->span.high == a->span.low && (q->high_strict || (p->low_strict && a->figure->bound != CCK_BOUND_MORE_THAN));
    return below || above;
}

/* The same words: exact decimals where the units are the same, doubles after a conversion. */
static bool says_the_same(const cck_item *a, const cck_item *b) {
    const cck_figure *f = a->figure, *g = b->figure;
    if (f->bound != g->bound) return false;
    if (a->whole_of || b->whole_of) return a->span.low == b->span.low && a->span.high == b->span.high;
    if (f->kind == g->kind && cck_view_equal(f->unit, g->unit)) return cck_interval_equal(f->asserts, g->asserts);
    double near = 1e-9 * fmax(fabs(a->span.said), fabs(b->span.said));
    return fabs(a->span.said - b->span.said) <= near && !isinf(a->span.low) == !isinf(b->span.low) &&
           !isinf(a->span.high) == !isinf(b->span.high);
}

/* A number converted from another unit was rounded in its own: 37 miles for 60 kilometres. */
static double conversion_slack(const cck_item *a, const cck_item *b) {
    if (cck_view_equal(a->figure->unit, b->figure->unit)) return 0;
    return (a->span.grain + b->span.grain) / 2;
}

/* The part for the hedges of both, where the tolerance names one of them; negative: it does not. */
static double hedged_part(const cck_tolerance *t, const cck_item *a, const cck_item *b) {
    double part = -1;
    const cck_bound bounds[] = {a->figure->bound, b->figure->bound};
    for (size_t i = 0; i < 2; i++)
        if (t->has_hedged >> bounds[i] & 1) part = fmax(part, t->hedged[bounds[i]]);
    return part;
}

/* The part for the order in which both were reported; where it is not known, what the wider of both allows. */
static double part_in_time(const cck_tolerance *t, const cck_item *a, const cck_item *b, bool first_is_lower) {
    double above = t->has_above ? t->above : t->relative, below = t->has_below ? t->below : t->relative;
    int32_t day = cck_time_of(a), other = cck_time_of(b);
    if (day == CCK_NO_DAY || other == CCK_NO_DAY || day == other) return fmax(above, below);
    return (day < other) == first_is_lower ? above : below;
}

static double part_of(const cck_tolerance *t, const cck_item *a, const cck_item *b, bool first_is_lower) {
    double part = t->has_hedged ? hedged_part(t, a, b) : -1;
    if (part >= 0) return part;
    return t->has_above || t->has_below ? part_in_time(t, a, b, first_is_lower) : t->relative;
}

/* How far a number may lie from what it was rounded from; counts below ten are not rounded. */
static double rounded_by(const cck_item *item) {
    bool sharp = item->figure->kind == CCK_KIND_COUNT && item->span.grain < 10;
    return sharp ? 0 : item->span.grain / 2;
}

/* "Two and a half days" are "three days" in another mouth: the finer of two lengths of time rounds to the coarser one,
 * where that is told in whole units and is more than one. */
static bool rounds_to_other(const cck_item *a, const cck_item *b) {
    if (a->figure->kind != CCK_KIND_DURATION || b->figure->kind != CCK_KIND_DURATION) return false;
    if (a->figure->bound != CCK_BOUND_EXACT || b->figure->bound != CCK_BOUND_EXACT) return false;
    const cck_span *fine = &a->span, *coarse = &b->span;
    if (fine->grain > coarse->grain) fine = &b->span, coarse = &a->span;
    if (fine->grain >= coarse->grain || coarse->said < 2 * coarse->grain) return false;
    return fabs(coarse->said - fine->said) <= coarse->grain / 2;
}

cck_fit_result cck_fit_of(const cck_item *a, const cck_item *b, const cck_tolerance *tolerance) {
    cck_fit_result r = {.fit = CCK_FIT_NONE, .first_is_lower = a->span.said <= b->span.said};
    ends hard_a = hard_ends(a), hard_b = hard_ends(b);
    if (says_the_same(a, b)) {
        r.fit = CCK_FIT_EQUAL;
        return r;
    }
    r.gap = gap_of(hard_a, hard_b);
    r.first_is_lower = hard_a.high <= hard_b.low;
    if (r.gap <= 0 && !touch_only(a, b)) {
        r.fit = CCK_FIT_HARD;
        return r;
    }
    if (gap_of(soft_ends(a), soft_ends(b)) <= 0 && !touch_only(a, b)) r.fit = CCK_FIT_SOFT;
    if (rounds_to_other(a, b)) r.fit = CCK_FIT_SOFT;
    double larger =
        r.first_is_lower ? fmax(fabs(hard_b.low), fabs(hard_a.high)) : fmax(fabs(hard_a.low), fabs(hard_b.high));
    r.share = larger > 0 ? r.gap / larger : 0;
    r.relative = part_of(tolerance, a, b, r.first_is_lower);
    r.allowed = fmax(r.relative * larger, tolerance->absolute);
    if (tolerance->implied_rounding) r.allowed = fmax(r.allowed, rounded_by(a) + rounded_by(b));
    r.allowed = fmax(r.allowed, tolerance->grain * fmax(a->span.grain, b->span.grain));
    r.allowed = fmax(r.allowed, fmin(conversion_slack(a, b), 0.05 * larger));
    if (r.fit == CCK_FIT_NONE && r.gap <= r.allowed * (1 + 1e-9) && r.gap > 0) r.fit = CCK_FIT_TOLERANCE;
    return r;
}
