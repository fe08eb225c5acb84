/* interval.c - what the words assert: DESIGN, section 3, "Default meanings of words". */
#include "extract/parts.h"

static bool is_sharp(cck_decimal value) {
    return value.exponent <= 0;
}

/* value * fraction, rounded to what a decimal can hold; 0 when it cannot. */
static cck_decimal part_of(cck_decimal value, cck_decimal fraction) {
    cck_decimal out;
    return cck_decimal_mul(value, fraction, &out) ? out : (cck_decimal){0, 0};
}

static cck_decimal larger(cck_decimal a, cck_decimal b) {
    return cck_decimal_compare(a, b) >= 0 ? a : b;
}

static cck_decimal magnitude(cck_decimal d) {
    if (d.coefficient < 0) d.coefficient = -d.coefficient;
    return d;
}

/* About: 10 %, or half the grain where that is more, at most 25 %; a sharp number 5 %, at least 1. The grain of
 * "about 1.2 million" is 100,000; a sharp decimal (2.5) has a least margin of half its last digit. */
static cck_decimal about_margin(const cck_margins *h, cck_decimal value) {
    cck_decimal size = magnitude(value), half = {5, -1}, half_grain;
    if (!cck_decimal_mul(cck_decimal_grain(size), half, &half_grain)) half_grain = (cck_decimal){0, 0};
    if (is_sharp(size)) {
        cck_decimal least = size.exponent < 0 ? half_grain : (cck_decimal){1, 0};
        return larger(part_of(size, h->about_sharp), least);
    }
    cck_decimal wide = larger(part_of(size, h->about), half_grain), cap = part_of(size, h->about_max);
    return cck_decimal_compare(wide, cap) > 0 ? cap : wide;
}

static void set_about(const cck_margins *h, cck_decimal value, cck_interval *out) {
    cck_decimal margin = about_margin(h, value), low, high;
    *out = cck_interval_point(value);
    if (cck_decimal_sub(value, margin, &low)) out->low = low;
    if (cck_decimal_add(value, margin, &high)) out->high = high;
}

static void set_nearly(const cck_margins *h, cck_decimal value, cck_interval *out) {
    cck_decimal size = magnitude(value), low, high;
    *out = cck_interval_point(value);
    if (cck_decimal_sub(value, part_of(size, h->nearly_below), &low)) out->low = low;
    if (cck_decimal_add(value, part_of(size, h->nearly_above), &high)) out->high = high;
}

/* Zero stands for what a decimal cannot hold. */
static cck_decimal exact(double fraction) {
    cck_decimal out;
    return cck_decimal_of_double(fraction, &out) ? out : (cck_decimal){0, 0};
}

cck_margins cck_margins_of(const cck_hedges *hedges) {
    return (cck_margins){exact(hedges->about), exact(hedges->about_sharp), exact(hedges->about_max),
                         exact(hedges->nearly_below), exact(hedges->nearly_above)};
}

void cck_set_interval(const cck_margins *margins, cck_draft *d) {
    cck_figure *f = &d->figure;
    cck_interval *a = &f->asserts;
    bool spread = cck_decimal_compare(d->low, d->high) != 0;
    f->has_value = !spread;
    f->value = spread ? (cck_decimal){0, 0} : d->low;
    *a = cck_interval_closed(d->low, d->high);
    if (d->too_long || f->kind == CCK_KIND_SCORE || !cck_kind_is_claim(f->kind)) {
        /* no single value: a score has two sides, a date claims nothing */
        f->has_value = false;
        f->value = (cck_decimal){0, 0};
        *a = (cck_interval){0};
        return;
    }
    switch (f->bound) {
    case CCK_BOUND_ABOUT:
        if (!spread) set_about(margins, d->low, a);
        break;
    case CCK_BOUND_NEARLY:
        if (!spread) set_nearly(margins, d->low, a);
        break;
    case CCK_BOUND_MORE_THAN:
    case CCK_BOUND_AT_LEAST:
        a->has_high = false;
        a->low_strict = f->bound == CCK_BOUND_MORE_THAN;
        break;
    case CCK_BOUND_LESS_THAN:
    case CCK_BOUND_AT_MOST:
        a->has_low = false;
        a->high_strict = f->bound == CCK_BOUND_LESS_THAN;
        break;
    case CCK_BOUND_EXACT:
        if (spread) f->bound = CCK_BOUND_VAGUE;
        break;
    case CCK_BOUND_RANGE:
    case CCK_BOUND_VAGUE:
    case CCK_BOUND_END: break;
    }
    if (!a->has_low) a->low = (cck_decimal){0, 0};
    if (!a->has_high) a->high = (cck_decimal){0, 0};
}
