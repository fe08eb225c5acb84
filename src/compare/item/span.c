/* span.c - a figure's numbers in the base unit of its kind, with their soft margins. */
#include <math.h>

#include "compare/item/item.h"

bool cck_is_pence(cck_view unit) {
    return cck_view_equal(unit, CCK_LIT("penny")) || cck_view_starts(unit, CCK_LIT("penny/"));
}

/* Shares and percents are one kind of number: a quarter is 25 %. */
static double factor_of(const cck_work *work, const cck_figure *f, double *offset) {
    *offset = 0;
    if (f->kind == CCK_KIND_FRACTION) return 100;
    if (f->kind == CCK_KIND_MONEY && cck_is_pence(f->unit)) return 0.01;
    if (!f->unit.len || f->kind == CCK_KIND_MONEY || f->kind == CCK_KIND_PERCENT) return 1;
    const cck_unit *unit = cck_lexicon_unit(work->lexicon, f->unit);
    if (!unit) return 1;
    *offset = unit->offset;
    return unit->factor;
}

/* Half the grain, at most `share` of the number: how far a round number may have been rounded. */
static double half_grain(double value, double grain, double share) {
    double margin = grain / 2, most = fabs(value) * share;
    return margin < most ? margin : most;
}

static bool is_round(const cck_figure *f, double value, double grain) {
    return fabs(value) >= 100 && grain >= 10 && f->kind != CCK_KIND_YEAR;
}

/* The soft ends in the figure's own unit: see the table of DESIGN, section 3. Hard ends stay. */
static void soften(const cck_figure *f, const cck_hedges *h, cck_span *s) {
    double value = s->said, grain = s->grain;
    switch (f->bound) {
    case CCK_BOUND_EXACT:
        if (!f->bound_hard && is_round(f, value, grain)) {
            s->soft_low -= half_grain(value, grain, h->bare_soft);
            s->soft_high += half_grain(value, grain, h->bare_soft);
        }
        break;
    case CCK_BOUND_MORE_THAN:
        s->soft_low = value;
        s->soft_high = fmax(value + grain, value * (1 + h->more_than_top));
        break;
    case CCK_BOUND_AT_MOST:
        if (!f->bound_hard) s->soft_high += half_grain(value, grain, h->bare_soft);
        break;
    case CCK_BOUND_VAGUE: /* a word, not a number: "dozens" may be said of 22, "thousands" of 12,000 */
        s->soft_low *= 0.9;
        s->soft_high *= 1.5;
        break;
    case CCK_BOUND_ABOUT:
    case CCK_BOUND_NEARLY:
    case CCK_BOUND_AT_LEAST:
    case CCK_BOUND_LESS_THAN:
    case CCK_BOUND_RANGE:
    case CCK_BOUND_END: break;
    }
}

/* What is said in one number: the number itself, else the middle of the range, else its only end. */
static double said_of(const cck_figure *f, double low, double high) {
    if (f->has_value) return cck_decimal_double(f->value);
    if (f->asserts.has_low && f->asserts.has_high) return (low + high) / 2;
    return f->asserts.has_low ? low : f->asserts.has_high ? high : 0;
}

/* "About a dozen" is told in dozens: ten and 14 are near it. */
#define OF_DOZEN 0.2
void cck_item_soften_dozen(const cck_work *work, cck_item *item) {
    const cck_figure *f = item->figure;
    if (f->bound != CCK_BOUND_ABOUT || f->kind != CCK_KIND_COUNT) return;
    cck_view said = {work->corpus->documents[item->document].text.ptr + f->start, f->end - f->start};
    if (!cck_view_ends(said, CCK_LIT("dozen"))) return;
    item->span.soft_low = fmin(item->span.soft_low, item->span.said * (1 - OF_DOZEN));
    item->span.soft_high = fmax(item->span.soft_high, item->span.said * (1 + OF_DOZEN));
}

void cck_item_read_span(const cck_work *work, cck_item *item) {
    const cck_figure *f = item->figure;
    cck_span s = {-INFINITY, INFINITY, 0, 0, 0, 0};
    if (f->asserts.has_low) s.low = cck_decimal_double(f->asserts.low);
    if (f->asserts.has_high) s.high = cck_decimal_double(f->asserts.high);
    s.said = said_of(f, s.low, s.high);
    s.grain = f->has_value ? cck_decimal_double(cck_decimal_grain(f->value)) : 0;
    s.soft_low = s.low;
    s.soft_high = s.high;
    soften(f, &work->rules->hedges, &s);
    double offset, factor = factor_of(work, f, &offset);
    double *ends[] = {&s.low, &s.high, &s.soft_low, &s.soft_high, &s.said};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) *ends[i] = *ends[i] * factor + offset;
    s.grain *= fabs(factor);
    item->span = s;
}
