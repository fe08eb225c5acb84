/* derive.c - numbers that follow from others of the same article: a sum of parts is the whole. */
#include <math.h>

#include "compare/verdict/verdict.h"

/* Figures on either side of the one at hand that may be its parts. */
#define REACH 6
/* The same for what it may be the whole of. */
#define NEXT 2

static const cck_figures *list_of(const cck_work *work, const cck_item *item) {
    return &work->corpus->figures[item->document];
}

static bool can_add(const cck_figure *f, const cck_figure *base) {
    return f != base && f->has_value && f->bound != CCK_BOUND_VAGUE && f->status == base->status &&
           f->kind == base->kind && cck_view_equal(f->unit, base->unit) && cck_view_equal(f->measure, base->measure);
}

/* base + another figure of the same measure close by = total? 235 civilians and 43 policemen are 278. */
static bool sums_to(const cck_work *work, const cck_item *base, const cck_item *total, cck_figure_id *with) {
    const cck_figures *list = list_of(work, base);
    const cck_figure *f = base->figure;
    if (!f->has_value || !total->figure->has_value) return false;
    size_t at = (size_t)(f - list->items);
    size_t from = at > REACH ? at - REACH : 0, to = at + REACH < list->count ? at + REACH : list->count - 1;
    for (size_t i = from; i <= to; i++) {
        cck_decimal sum;
        const cck_figure *other = &list->items[i];
        /* told twice, it is no two parts */
        if (!can_add(other, f) || cck_decimal_compare(other->value, f->value) == 0 ||
            !cck_decimal_add(f->value, other->value, &sum))
            continue;
        if (cck_decimal_compare(sum, total->figure->value) != 0) continue;
        *with = (cck_figure_id)(base->id - at + i);
        return true;
    }
    return false;
}

/* total - another figure of its sentence = rest? Of 40 people three were not rescued, and 37 were; 278 with 43
 * policemen among them are 235 and they. */
static bool leaves(const cck_work *work, const cck_item *total, const cck_item *rest, cck_figure_id *with) {
    const cck_figures *list = list_of(work, total);
    const cck_figure *f = total->figure;
    if (!f->has_value || !rest->figure->has_value || f->kind != CCK_KIND_COUNT) return false;
    size_t at = (size_t)(f - list->items);
    size_t from = at > NEXT ? at - NEXT : 0, to = at + NEXT < list->count ? at + NEXT : list->count - 1;
    for (size_t i = from; i <= to; i++) {
        const cck_figure *other = &list->items[i];
        cck_decimal sum;
        if (other == f || other->sentence_start != f->sentence_start || !other->has_value || other->kind != f->kind)
            continue;
        if (!cck_decimal_add(other->value, rest->figure->value, &sum)) continue;
        if (cck_decimal_compare(sum, f->value) != 0) continue;
        *with = (cck_figure_id)(total->id - at + i);
        return true;
    }
    return false;
}

bool cck_says_both(const cck_work *work, const cck_item *item, const cck_item *other) {
    const cck_figures *list = list_of(work, item);
    const cck_figure *f = item->figure, *wanted = other->figure;
    if (item->document == other->document || !wanted->has_value) return false;
    size_t at = (size_t)(f - list->items);
    size_t from = at > REACH ? at - REACH : 0, to = at + REACH < list->count ? at + REACH : list->count - 1;
    for (size_t i = from; i <= to; i++) {
        const cck_figure *g = &list->items[i];
        if (g == f || g->sentence_start != f->sentence_start || !g->has_value || g->kind != wanted->kind) continue;
        bool same = cck_decimal_compare(g->value, wanted->value) == 0 && cck_view_equal(g->unit, wanted->unit) &&
                    (cck_view_equal(g->measure, wanted->measure) || cck_view_equal(g->measure, f->measure));
        if (same && cck_axis_speaker(work, f, g) != CCK_AXIS_DISJOINT) return true;
    }
    return false;
}

bool cck_derive(const cck_work *work, const cck_item *a, const cck_item *b, cck_decision *d) {
    cck_figure_id with;
    if (!cck_view_equal(a->figure->unit, b->figure->unit)) return false;
    bool sum = sums_to(work, a, b, &with) || sums_to(work, b, a, &with);
    if (!sum && !leaves(work, a, b, &with) && !leaves(work, b, a, &with)) return false;
    d->terms[0] = with;
    d->term_count = 1;
    return true;
}

/* Figures of an article that are looked at. */
#define ALL 200
/* Share of a number by which rounding may hide that it is the same. */
#define ROUNDED 0.02

bool cck_tells_both(const cck_work *work, const cck_item *item, const cck_item *other) {
    const cck_figures *list = list_of(work, item);
    const cck_figure *f = item->figure, *wanted = other->figure;
    if (item->document == other->document || !item->known || !wanted->has_value) return false;
    double value = cck_decimal_double(wanted->value);
    for (size_t i = 0; i < list->count && i < ALL; i++) {
        const cck_figure *g = &list->items[i];
        if (g == f || g->kind != f->kind || !g->has_value || !cck_view_equal(g->measure, f->measure)) continue;
        if (!cck_view_equal(g->unit, wanted->unit) || g->status != wanted->status) continue;
        if (fabs(cck_decimal_double(g->value) - value) <= ROUNDED * fabs(value)) return true;
    }
    return false;
}

bool cck_means_both(const cck_work *work, const cck_item *a, const cck_item *b) {
    if (a->document != b->document) return false;
    const cck_figures *list = list_of(work, a);
    const cck_figure *f = a->figure->start < b->figure->start ? a->figure : b->figure;
    for (size_t i = 0; i < list->count && i < ALL && f->has_value; i++) {
        const cck_figure *g = &list->items[i];
        bool again = g->sentence_start > f->sentence_start && g->kind == f->kind && g->has_value;
        if (again && cck_view_equal(g->measure, f->measure) && cck_view_equal(g->unit, f->unit) &&
            cck_decimal_compare(g->value, f->value) == 0)
            return true;
    }
    return false;
}
