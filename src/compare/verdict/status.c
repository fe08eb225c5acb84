/* status.c - what is expected, planned or denied, and what is only added, against what is asserted. */
#include "compare/verdict/verdict.h"

#include <stdlib.h>

/* Days between two reports up to which what one says will be done is what the other says is done. */
#define PLAN_DAYS 3

/* "Will cut 500 jobs", "is cutting 500 jobs": both tell of what has been decided, in the days of its announcement. */
static bool are_one_plan(const cck_item *a, const cck_item *b, const cck_decision *d) {
    const cck_figure *f = a->figure, *g = b->figure;
    bool one = (a->planned && g->status == CCK_STATUS_ASSERTED) || (b->planned && f->status == CCK_STATUS_ASSERTED);
    if (!one || d->rule->over_time != CCK_OVER_TIME_FIXED) return false;
    if (d->fit.fit == CCK_FIT_EQUAL) return true;
    if (f->kind != CCK_KIND_COUNT && f->kind != CCK_KIND_MONEY) return false;
    bool dated = a->day != CCK_NO_DAY && b->day != CCK_NO_DAY;
    return d->slot.kin == CCK_KIN_KNOWN && d->slot.whole && a->opening && b->opening && dated &&
           labs((long)a->day - b->day) <= PLAN_DAYS;
}

/* An expected toll may be the toll there is, and a truce of 30 days that is asked for the one that comes; the rate that
 * was expected is never the rate that came. */
static bool is_other_than_expected(const cck_item *a, const cck_item *b, const cck_decision *d) {
    cck_kind kind = a->figure->kind;
    if (kind == CCK_KIND_COUNT) return false;
    if (kind == CCK_KIND_MONEY) return a->span.said != b->span.said;
    return kind == CCK_KIND_PERCENT || kind == CCK_KIND_PERCENTAGE_POINT || d->fit.fit == CCK_FIT_NONE;
}

bool cck_is_denied(const cck_item *a, const cck_item *b) {
    return a->figure->status == CCK_STATUS_DENIED || b->figure->status == CCK_STATUS_DENIED;
}

bool cck_status_parts(const cck_item *a, const cck_item *b, const cck_decision *d) {
    bool sharp = a->span.grain > 0 && b->span.grain > 0; /* a range may hold anything */
    if (cck_is_denied(a, b) && (d->fit.fit == CCK_FIT_NONE || !d->slot.near || !sharp)) return true;
    bool fixed = d->rule->over_time == CCK_OVER_TIME_FIXED && a->figure->status != b->figure->status;
    return fixed && is_other_than_expected(a, b, d) && !are_one_plan(a, b, d);
}

bool cck_status_differs(const cck_item *a, const cck_item *b, const cck_decision *d) {
    return a->figure->status != b->figure->status && !are_one_plan(a, b, d);
}

bool cck_additions_part(const cck_item *a, const cck_item *b, const cck_decision *d) {
    if (d->rule->over_time == CCK_OVER_TIME_FIXED || d->fit.fit == CCK_FIT_EQUAL) return false;
    if (a->added != b->added) return true;
    int32_t day = cck_time_of(a), day_too = cck_time_of(b);
    return a->added && day != CCK_NO_DAY && day_too != CCK_NO_DAY && day != day_too;
}
