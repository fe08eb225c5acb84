#include "report/html/html_units.h"

#include <math.h>

#include "lexicon/lexicon.h"

enum { LEAST_ROUND = 100 };

/* base = said * factor + offset */
typedef struct {
    cck_kind kind; /* of the base unit; what has no unit that can be converted keeps its own */
    cck_view unit; /* "none" where it can be converted */
    double factor, offset;
} measuring;

static measuring measuring_of(const cck_web *html, const cck_figure *figure) {
    measuring m = {figure->kind, figure->unit, 1, 0};
    if (figure->kind == CCK_KIND_FRACTION) return (measuring){CCK_KIND_PERCENT, CCK_LIT("percent"), 100, 0};
    if (!figure->unit.len || figure->kind == CCK_KIND_MONEY || !html->model->lexicon) return m;
    const cck_unit *unit = cck_lexicon_unit(html->model->lexicon, figure->unit);
    if (!unit || figure->kind == CCK_KIND_PERCENT) return m;
    return (measuring){unit->kind, {NULL, 0}, unit->factor, unit->offset};
}

/* Counts and amounts of no unit are one kind of number. */
static bool compatible(measuring a, measuring b) {
    if (!cck_view_equal(a.unit, b.unit)) return false;
    return a.kind == b.kind || (!a.unit.len && a.factor == 1 && b.factor == 1);
}

/* Bare round numbers may be rounded: half their grain, at most a share of them. */
static double rounding(const cck_web *html, const cck_figure *figure, double value) {
    const cck_rules *rules = html->model->rules;
    if (!rules || !figure->has_value || figure->bound != CCK_BOUND_EXACT || fabs(value) < LEAST_ROUND) return 0;
    double grain = cck_decimal_double(cck_decimal_grain(figure->value));
    return grain >= 10 ? fmin(grain / 2, fabs(value) * rules->hedges.bare_soft) : 0;
}

cck_web_number cck_web_number_of(const cck_web *html, const cck_figure *figure, const cck_figure *common) {
    measuring own = measuring_of(html, figure), other = measuring_of(html, common);
    cck_web_number n = {-INFINITY, INFINITY, NAN, 0, 0, compatible(own, other)};
    if (!n.fits) return (cck_web_number){NAN, NAN, NAN, NAN, NAN, false};
    double factor = own.factor / other.factor, offset = (own.offset - other.offset) / other.factor;
    if (figure->asserts.has_low) n.low = cck_decimal_double(figure->asserts.low) * factor + offset;
    if (figure->asserts.has_high) n.high = cck_decimal_double(figure->asserts.high) * factor + offset;
    n.soft_low = n.low;
    n.soft_high = n.high;
    if (!figure->has_value) return n;
    double value = cck_decimal_double(figure->value), soft = rounding(html, figure, value) * factor;
    n.said = value * factor + offset;
    n.soft_low -= soft;
    n.soft_high += soft;
    return n;
}

bool cck_web_tolerance(const cck_web *html, const cck_finding *finding, const cck_figure *figure, double *low,
                       double *high) {
    if (!html->model->rules) return false;
    cck_rule rule = cck_rules_match(html->model->rules, finding->claim->measure, figure->kind, figure->unit);
    cck_tolerance t = rule.tolerance;
    bool is_plain = !t.has_above && !t.has_below && !t.has_hedged && !t.implied_rounding;
    if (!is_plain || !finding->pair_count || !cck_view_equal(rule.id, finding->pairs[0].rule)) return false;
    double grain = figure->has_value ? t.grain * cck_decimal_double(cck_decimal_grain(figure->value)) : 0;
    double flat = fmax(t.absolute, grain), share = t.relative < 0.9 ? t.relative : 0.9;
    /* a share is one of the larger number, so that it reaches further up than down */
    double up = *high > 0 ? *high * share / (1 - share) : -*high * share;
    double down = *low > 0 ? *low * share : -*low * share / (1 - share);
    *high += fmax(flat, up);
    *low -= fmax(flat, down);
    return flat > 0 || share > 0;
}
