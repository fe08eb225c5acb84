/* conversion.c - amounts that an article gives in two units at once. */
#include "compare/verdict/conversion.h"

#include <math.h>

/* What rules match that stand for them. */
#define NAME CCK_LIT("conversion")
/* Nothing has to be guessed: the article itself says that both are one. */
#define CERTAINTY 0.95
/* 100 miles may be 97 or 104, hardly 140: how much of a number its zeros may hide. */
#define HIDDEN 0.25

const cck_figure *cck_original_of(const cck_figure *figure) {
    return figure->conversion_of ? figure - figure->conversion_of : NULL;
}

static cck_rule rule_of(const cck_work *work, const cck_figure *f) {
    return cck_rules_match(work->rules, NAME, f->kind, (cck_view){NULL, 0});
}

static cck_item item_of(const cck_work *work, const cck_figure *f) {
    cck_item item = {.figure = f};
    cck_item_read_span(work, &item);
    return item;
}

/* "104 degrees (40 C)": of which scale is left to the reader. */
static bool is_bare_degree(const cck_figure *f) {
    return cck_view_equal(f->unit, CCK_LIT("degree"));
}

static bool has_ends(const cck_figure *f) {
    return f->asserts.has_low || f->asserts.has_high;
}

/* Ten degrees warmer in Fahrenheit are 5.6 in Celsius: differences have no zero to be counted from. */
static bool is_difference(const cck_work *work, const cck_item *a, const cck_item *b, double allowed) {
    if (a->figure->kind != CCK_KIND_TEMPERATURE) return false;
    const cck_unit *p = cck_lexicon_unit(work->lexicon, a->figure->unit),
                   *q = cck_lexicon_unit(work->lexicon, b->figure->unit);
    return p && q && fabs((a->span.said - p->offset) - (b->span.said - q->offset)) <= allowed;
}

/* By how much both differ, and what is forgiven. Vague words and ranges have no grain that could tell. */
static bool clashes(const cck_work *work, const cck_item *a, const cck_item *b, const cck_rule *rule,
                    cck_fit_result *fit) {
    if (!a->figure->has_value || !b->figure->has_value || is_bare_degree(a->figure) || is_bare_degree(b->figure))
        return false;
    if (!rule->convert) return false;
    cck_tolerance tolerance = rule->tolerance;
    double larger = fmax(fabs(a->span.said), fabs(b->span.said)), grain = fmax(a->span.grain, b->span.grain);
    tolerance.grain = 0;
    tolerance.absolute = fmax(tolerance.absolute, fmin(rule->tolerance.grain * grain, HIDDEN * larger));
    *fit = cck_fit_of(a, b, &tolerance);
    return fit->fit == CCK_FIT_NONE && fit->gap > fit->allowed && !is_difference(work, a, b, fit->allowed);
}

static bool differs(const cck_work *work, const cck_figure *original, const cck_figure *figure) {
    cck_item a = item_of(work, original), b = item_of(work, figure);
    cck_rule rule = rule_of(work, original);
    cck_fit_result fit;
    return clashes(work, &a, &b, &rule, &fit);
}

bool cck_is_folded(const cck_work *work, const cck_figure *figure) {
    const cck_figure *original = cck_original_of(figure);
    if (!original || figure->kind == CCK_KIND_MONEY || !has_ends(original)) return false;
    return !differs(work, original, figure);
}

size_t cck_spoken_for(const cck_work *work, const cck_item *item, cck_figure_id *out, size_t room) {
    const cck_figures *list = &work->corpus->figures[item->document];
    const cck_figure *end = list->items + list->count;
    size_t count = 1;
    if (room) out[0] = item->id;
    for (const cck_figure *f = item->figure + 1; f < end && cck_original_of(f) == item->figure; f++) {
        if (!cck_is_folded(work, f)) continue;
        if (count < room) out[count] = (cck_figure_id)(item->id + (cck_figure_id)(f - item->figure));
        count++;
    }
    return count;
}

/* Does the document of `item` give it in `unit`, too? */
static bool is_given_in(const cck_work *work, const cck_item *item, cck_view unit) {
    const cck_figures *list = &work->corpus->figures[item->document];
    const cck_figure *end = list->items + list->count;
    for (const cck_figure *f = item->figure + 1; f < end && cck_original_of(f) == item->figure; f++) {
        if (cck_view_equal(f->unit, unit)) return true;
    }
    return false;
}

/* Two reports that both give dollars and pounds are held against each other once: originals if they can be, else the
 * conversion of the first of them. */
static bool is_told_elsewhere(const cck_work *work, const cck_item *a, const cck_item *b) {
    const cck_figure *p = cck_original_of(a->figure), *q = cck_original_of(b->figure);
    if (a->figure->kind != CCK_KIND_MONEY || a->document == b->document) return false;
    if (p && q) return cck_view_equal(p->unit, q->unit);
    return p ? a->rank > b->rank && is_given_in(work, b, p->unit) : b->rank > a->rank && is_given_in(work, a, q->unit);
}

static bool set_against(const cck_work *work, const cck_item *a, const cck_item *b, cck_decision *d) {
    cck_rule *rule = cck_arena_alloc(work->arena, sizeof *rule);
    if (!rule) return false;
    *rule = rule_of(work, a->figure);
    if (!clashes(work, a, b, rule, &d->fit)) return false;
    d->rule = rule;
    d->related = true;
    d->verdict = CCK_VERDICT_CONFLICT;
    d->reason = CCK_REASON_CONVERSION;
    d->certainty = CERTAINTY;
    return true;
}

bool cck_by_conversion(const cck_work *work, const cck_item *a, const cck_item *b, cck_decision *d) {
    const cck_figure *f = a->figure, *g = b->figure;
    if (!f->conversion_of && !g->conversion_of) return false;
    if (cck_original_of(g) == f) return set_against(work, a, b, d);
    if (cck_original_of(f) == g) return set_against(work, b, a, d);
    if (f->kind == CCK_KIND_MONEY) return is_told_elsewhere(work, a, b);
    /* what is left has been set against its own original; of others only the one that says the same tells anything */
    cck_tolerance none = {.relative = 0};
    return cck_fit_of(a, b, &none).fit == CCK_FIT_NONE;
}
