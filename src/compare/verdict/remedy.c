/* remedy.c - what would make two figures agree, in words that go on after "they would agree if". As neutral as the
 * reasons are: either figure may move, or the rule. */
#include <math.h>

#include "base/wording.h"
#include "compare/reckon/reckon.h"
#include "compare/verdict/conversion.h"

/* A number of base units in the unit of the item. */
static double in_unit(const cck_work *work, const cck_item *item, double value) {
    const cck_unit *unit = cck_lexicon_unit(work->lexicon, item->figure->unit);
    return unit && unit->factor != 0 ? (value - unit->offset) / unit->factor : value;
}

static bool is_counted(const cck_item *item) {
    return item->figure->kind == CCK_KIND_COUNT;
}

/* Four significant digits, whole where things are counted, moved `up` or down to stay on the safe side. */
static void add_bound(cck_buffer *b, const cck_work *work, const cck_item *item, double base, bool up) {
    double value = in_unit(work, item, base);
    double step = value != 0 ? pow(10, floor(log10(fabs(value))) - 3) : 1;
    if (is_counted(item) && step < 1) step = 1;
    double steps = value / step;
    cck_decimal decimal;
    steps = up ? ceil(steps - 1e-6) : floor(steps + 1e-6);
    if (cck_decimal_of_double(steps * step, &decimal)) cck_wording_number(b, decimal, item->figure->unit);
}

/* The smallest whole per cent that is enough; tenths below ten. */
static void add_share(cck_buffer *b, double share) {
    double step = share < 0.1 ? 0.1 : 1;
    cck_decimal decimal;
    if (cck_decimal_of_double(ceil(share * 100 / step - 1e-9) * step, &decimal))
        cck_wording_number(b, decimal, CCK_LIT("percent"));
}

/* Where either number would have to lie, given what the rule allows; and what it would have to allow. */
static void say_nearer(cck_buffer *b, const cck_work *work, const cck_item *p, const cck_item *q,
                       const cck_decision *d) {
    const cck_item *lower = d->fit.first_is_lower ? p : q, *higher = d->fit.first_is_lower ? q : p;
    double relative = d->fit.relative, top = d->fit.gap / d->fit.share, bottom = top - d->fit.gap;
    double above =
        relative < 1 ? fmax(d->rule->tolerance.absolute, bottom * relative / (1 - relative)) : d->fit.allowed;
    if (bottom >= 0) {
        cck_buffer_add(b, CCK_LIT("the lower came to "));
        add_bound(b, work, lower, top - d->fit.allowed, true);
        cck_buffer_add(b, CCK_LIT(" or more, the higher to "));
        add_bound(b, work, higher, bottom + above, false);
        cck_buffer_add(b, CCK_LIT(" or less, or "));
    }
    cck_buffer_add(b, CCK_LIT("rule "));
    cck_buffer_add(b, d->rule->id);
    cck_buffer_add(b, CCK_LIT(" allowed "));
    add_share(b, d->fit.share);
}

static void say_days(cck_buffer *b, cck_over_time over_time) {
    switch (over_time) {
    case CCK_OVER_TIME_MAY_RISE: cck_buffer_add(b, CCK_LIT(", or the lower were of an earlier day")); break;
    case CCK_OVER_TIME_MAY_FALL: cck_buffer_add(b, CCK_LIT(", or the higher were of an earlier day")); break;
    case CCK_OVER_TIME_ANY: cck_buffer_add(b, CCK_LIT(", or they were of different days")); break;
    case CCK_OVER_TIME_FIXED: break;
    }
}

static void say_apart(cck_buffer *b, const cck_work *work, const cck_item *p, const cck_item *q,
                      const cck_decision *d) {
    if (d->fit.share > 0)
        say_nearer(b, work, p, q, d);
    else
        cck_buffer_add(b, CCK_LIT("either allowed for the number at which they meet"));
    say_days(b, d->rule->over_time);
}

static void say_conversion(cck_buffer *b, const cck_work *work, const cck_item *p, const cck_item *q) {
    const cck_item *original = cck_original_of(q->figure) == p->figure ? p : q, *other = original == p ? q : p;
    double value = in_unit(work, other, original->span.said);
    double step = value != 0 ? pow(10, floor(log10(fabs(value))) - 2) : 1;
    cck_decimal decimal;
    if (!cck_decimal_of_double(floor(value / step + 0.5) * step, &decimal)) return;
    cck_wording_number(b, decimal, other->figure->unit);
    cck_buffer_add(b, CCK_LIT(" stood there"));
}

static void say(cck_buffer *b, const cck_work *work, const cck_item *p, const cck_item *q, const cck_decision *d) {
    switch (d->reason) {
    case CCK_REASON_WINDOW: cck_buffer_add(b, CCK_LIT("both were counted over the same length of time")); break;
    case CCK_REASON_EXTENT: cck_buffer_add(b, CCK_LIT("both spoke of the same part of the land")); break;
    case CCK_REASON_OVERFULL: cck_buffer_add(b, CCK_LIT("the part were no larger than the whole")); break;
    case CCK_REASON_RECKONED: cck_say_reckoned(b, p, q); break;
    case CCK_REASON_CONVERSION: say_conversion(b, work, p, q); break;
    case CCK_REASON_SPEAKERS:
    case CCK_REASON_APART: say_apart(b, work, p, q, d); break;
    case CCK_REASON_NONE:
    case CCK_REASON_EQUAL:
    case CCK_REASON_FIT:
    case CCK_REASON_LATER:
    case CCK_REASON_REVISED:
    case CCK_REASON_MOVING:
    case CCK_REASON_SETTLING:
    case CCK_REASON_DENIED:
    case CCK_REASON_DERIVED: break;
    }
}

cck_view cck_remedy(const cck_work *work, const cck_item *a, const cck_item *b, const cck_decision *decision) {
    cck_buffer text = {.ptr = NULL};
    cck_view none = {NULL, 0};
    if (decision->verdict >= CCK_VERDICT_SCOPE) say(&text, work, a, b, decision);
    cck_view copy = text.failed || !text.len ? none : cck_arena_copy(work->results, cck_buffer_view(&text));
    cck_buffer_free(&text);
    return copy;
}
