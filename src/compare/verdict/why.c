/* why.c - one neutral sentence: the arithmetic, the rule, what was not said. */
#include <math.h>
#include <stdio.h>

#include "base/wording.h"
#include "compare/reckon/reckon.h"
#include "compare/verdict/conversion.h"

/* A double with up to three significant digits and thousands grouped, as people write it: 43, 1,250, 0.5. */
static void add_number(cck_buffer *b, double value) {
    char text[CCK_DECIMAL_TEXT];
    cck_decimal decimal;
    double step = value != 0 ? pow(10, floor(log10(fabs(value))) - 2) : 1;
    if (step > 1) step = 1;
    if (!cck_decimal_of_double(floor(value / step + 0.5) * step, &decimal)) return;
    cck_buffer_add(b, (cck_view){text, cck_decimal_write_grouped(decimal, text)});
}

static void add_figure(cck_buffer *b, const cck_work *work, const cck_item *item) {
    cck_say_figure(b, work, item);
}

static void add_both(cck_buffer *b, const cck_work *work, const cck_item *p, const cck_item *q) {
    add_figure(b, work, p);
    cck_buffer_add(b, CCK_LIT(" and "));
    add_figure(b, work, q);
}

/* ---- scope ---- */

/* Rates are given for the shorter of the usual lengths of time that both can be told in. */
static void add_rate(cck_buffer *b, const cck_work *work, const cck_item *item, int64_t per) {
    add_figure(b, work, item);
    cck_buffer_add(b, CCK_LIT(" in "));
    cck_wording_window(b, item->figure->window_s);
    double rate = item->span.said * (double)per / (double)item->figure->window_s;
    bool exact = item->figure->bound == CCK_BOUND_EXACT && fabs(rate - floor(rate + 0.5)) < 1e-9;
    cck_buffer_add(b, exact ? CCK_LIT(" is ") : CCK_LIT(" is about "));
    add_number(b, rate >= 10 ? floor(rate + 0.5) : rate);
    cck_buffer_add(b, per == 86400 ? CCK_LIT(" a day") : CCK_LIT(" an hour"));
}

static void say_window(cck_buffer *b, const cck_work *work, const cck_item *p, const cck_item *q) {
    int64_t shorter = p->figure->window_s < q->figure->window_s ? p->figure->window_s : q->figure->window_s;
    int64_t per = shorter >= 86400 ? 86400 : 3600;
    add_rate(b, work, p, per);
    cck_buffer_add(b, CCK_LIT("; "));
    add_rate(b, work, q, per);
}

static void add_places(cck_buffer *b, const cck_item *item) {
    for (size_t i = 0; i < item->figure->place.count; i++) {
        if (i) cck_buffer_add(b, CCK_LIT(", "));
        cck_buffer_add(b, item->figure->place.items[i]);
    }
}

static void say_extent(cck_buffer *b, const cck_work *work, const cck_item *p, const cck_item *q) {
    const cck_item *part = cck_part_of_land(p, q), *whole = part == p ? q : p;
    add_figure(b, work, part);
    cck_buffer_add(b, CCK_LIT(" is told of "));
    add_places(b, part);
    cck_buffer_add(b, part->alone ? CCK_LIT(" alone, ") : CCK_LIT(", "));
    add_figure(b, work, whole);
    cck_buffer_add(b, whole->figure->place.count ? CCK_LIT(" of all of ") : CCK_LIT(" of the whole"));
    add_places(b, whole);
}

/* ---- fits and gaps ---- */

static void say_fit(cck_buffer *b, const cck_work *work, const cck_item *p, const cck_item *q, const cck_decision *d) {
    if (d->by_body && p->body) p = p->body;
    if (d->by_body && q->body) q = q->body;
    add_both(b, work, p, q);
    if (d->fit.fit == CCK_FIT_HARD) cck_buffer_add(b, CCK_LIT(" can both be true"));
    if (d->fit.fit == CCK_FIT_SOFT) cck_buffer_add(b, CCK_LIT(" are the same once rounded"));
    if (d->by_body) cck_buffer_add(b, CCK_LIT(", as the body under the headline tells the number"));
    if (d->fit.fit != CCK_FIT_TOLERANCE) return;
    cck_buffer_add(b, CCK_LIT(" differ by "));
    add_number(b, d->fit.share * 100);
    cck_buffer_add(b, CCK_LIT(" %, within what rule "));
    cck_buffer_add(b, d->rule->id);
    cck_buffer_add(b, CCK_LIT(" allows"));
}

/* The allowance in the terms in which the rule gives it. */
static void add_allowance(cck_buffer *b, const cck_decision *d) {
    const cck_tolerance *t = &d->rule->tolerance;
    cck_buffer_add(b, CCK_LIT(", more than the "));
    double larger = d->fit.share > 0 ? d->fit.gap / d->fit.share : 0;
    bool rounding = t->implied_rounding && d->fit.allowed > d->fit.relative * larger * (1 + 1e-9);
    if (t->absolute > 0 && d->fit.allowed <= t->absolute)
        add_number(b, t->absolute);
    else if (rounding)
        cck_buffer_add(b, CCK_LIT("rounding"));
    else {
        add_number(b, d->fit.relative * 100);
        cck_buffer_add(b, CCK_LIT(" %"));
    }
    cck_buffer_add(b, CCK_LIT(" that rule "));
    cck_buffer_add(b, d->rule->id);
    cck_buffer_add(b, CCK_LIT(" allows"));
}

static void say_apart(cck_buffer *b, const cck_work *work, const cck_item *p, const cck_item *q,
                      const cck_decision *d) {
    add_both(b, work, p, q);
    if (d->fit.share <= 0) { /* "fewer than 50" and 50 */
        cck_buffer_add(b, CCK_LIT(" meet but cannot both be true"));
        return;
    }
    cck_buffer_add(b, CCK_LIT(" differ by "));
    add_number(b, d->fit.share * 100);
    cck_buffer_add(b, CCK_LIT(" %"));
    add_allowance(b, d);
}

static void add_quoted(cck_buffer *b, const cck_work *work, const cck_item *item) {
    add_figure(b, work, item);
    cck_buffer_add(b, CCK_LIT(" is attributed to "));
    cck_buffer_add(b, item->figure->speaker);
}

static void say_speakers(cck_buffer *b, const cck_work *work, const cck_item *p, const cck_item *q,
                         const cck_decision *d) {
    say_apart(b, work, p, q, d);
    cck_buffer_add(b, CCK_LIT("; "));
    add_quoted(b, work, p);
    cck_buffer_add(b, CCK_LIT(", "));
    add_quoted(b, work, q);
    if (d->sides == CCK_SIDES_UNKNOWN) cck_buffer_add(b, CCK_LIT("; whether they are of one side is not said"));
}

static void say_settling(cck_buffer *b, const cck_work *work, const cck_item *p, const cck_item *q,
                         const cck_decision *d) {
    add_both(b, work, p, q);
    cck_buffer_add(b, CCK_LIT(" were reported within "));
    cck_wording_window(b, d->rule->settle_s);
    cck_buffer_add(b, CCK_LIT(" of each other, in which rule "));
    cck_buffer_add(b, d->rule->id);
    cck_buffer_add(b, CCK_LIT(" lets a number settle"));
}

static void say_overfull(cck_buffer *b, const cck_work *work, const cck_item *p, const cck_item *q,
                         const cck_decision *d) {
    bool first_is_part = !d->fit.first_is_lower;
    add_figure(b, work, first_is_part ? p : q);
    cck_buffer_add(b, CCK_LIT(" for a part is more than "));
    add_figure(b, work, first_is_part ? q : p);
    cck_buffer_add(b, CCK_LIT(" for the whole"));
}

static void say_later(cck_buffer *b, const cck_work *work, const cck_item *p, const cck_item *q,
                      const cck_decision *d) {
    add_both(b, work, p, q);
    cck_buffer_add(b, CCK_LIT(" were reported on different days, and rule "));
    cck_buffer_add(b, d->rule->id);
    cck_buffer_add(b, d->rule->over_time == CCK_OVER_TIME_MAY_FALL ? CCK_LIT(" allows for a number that falls")
                      : d->rule->over_time == CCK_OVER_TIME_ANY    ? CCK_LIT(" allows for a number that changes")
                                                                   : CCK_LIT(" allows for a total that rises"));
}

static void say_revised(cck_buffer *b, const cck_work *work, const cck_item *p, const cck_item *q) {
    bool second = q->revises && q->revises->span.said == p->span.said;
    bool first = p->revises && p->revises->span.said == q->span.said;
    if (!first && !second) {
        bool lower = p->span.said < q->span.said;
        add_figure(b, work, lower ? p : q);
        cck_buffer_add(b, CCK_LIT(" is what the number is said to have been corrected down to; "));
        add_figure(b, work, lower ? q : p);
        cck_buffer_add(b, CCK_LIT(" was told before"));
        return;
    }
    add_figure(b, work, second ? q : p);
    cck_buffer_add(b, CCK_LIT(" is said to have taken the place of "));
    add_figure(b, work, second ? p : q);
}

/* "40 miles are 64.4 kilometres; 90 kilometres stands beside it" */
static void say_conversion(cck_buffer *b, const cck_work *work, const cck_item *p, const cck_item *q) {
    bool first = cck_original_of(q->figure) == p->figure;
    const cck_item *original = first ? p : q, *other = first ? q : p;
    const cck_unit *unit = cck_lexicon_unit(work->lexicon, other->figure->unit);
    add_figure(b, work, original);
    cck_decimal value;
    double converted = unit ? (original->span.said - unit->offset) / unit->factor : 0;
    double step = converted != 0 ? pow(10, floor(log10(fabs(converted))) - 2) : 1;
    if (unit && cck_decimal_of_double(floor(converted / step + 0.5) * step, &value)) {
        cck_buffer_add(b, CCK_LIT(" are "));
        cck_wording_number(b, value, other->figure->unit);
    }
    cck_buffer_add(b, CCK_LIT("; "));
    add_figure(b, work, other);
    cck_buffer_add(b, CCK_LIT(" stands beside it"));
}

/* ---- what was not said ---- */

/* A counting window without its day, a report without its date, a place that only one of them gives. */
static void add_unknown(cck_buffer *b, const cck_item *p, const cck_item *q, const cck_decision *d) {
    const cck_figure *f = p->figure, *g = q->figure;
    bool days = (f->as_of.len || f->happened_on.len) && (g->as_of.len || g->happened_on.len);
    if (d->slot.window == CCK_AXIS_SAME && !days) {
        cck_buffer_add(b, CCK_LIT("; the day of the "));
        cck_wording_window(b, f->window_s);
        cck_buffer_add(b, CCK_LIT(" is not given"));
    } else if (p->day == CCK_NO_DAY || q->day == CCK_NO_DAY) {
        cck_buffer_add(b, p->day == q->day ? CCK_LIT("; the dates of the reports are not known")
                                           : CCK_LIT("; the date of one report is not known"));
    }
    if (d->slot.one_window) cck_buffer_add(b, CCK_LIT("; only one gives the time over which was counted"));
    if (!f->place.count != !g->place.count) cck_buffer_add(b, CCK_LIT("; only one names a place"));
    if (d->slot.kin == CCK_KIN_PRINT) cck_buffer_add(b, CCK_LIT("; the nouns are taken for one, misprinted"));
}

static void say(cck_buffer *b, const cck_work *work, const cck_item *p, const cck_item *q, const cck_decision *d) {
    switch (d->reason) {
    case CCK_REASON_EQUAL:
        cck_buffer_add(b, CCK_LIT("both say "));
        add_figure(b, work, p);
        break;
    case CCK_REASON_FIT: say_fit(b, work, p, q, d); break;
    case CCK_REASON_WINDOW: say_window(b, work, p, q); break;
    case CCK_REASON_EXTENT: say_extent(b, work, p, q); break;
    case CCK_REASON_LATER: say_later(b, work, p, q, d); break;
    case CCK_REASON_REVISED: say_revised(b, work, p, q); break;
    case CCK_REASON_MOVING:
        add_both(b, work, p, q);
        cck_buffer_add(b, CCK_LIT(" were reported while the total was moving"));
        break;
    case CCK_REASON_SETTLING: say_settling(b, work, p, q, d); break;
    case CCK_REASON_DENIED:
        add_both(b, work, p, q);
        cck_buffer_add(b, CCK_LIT(" are told of one thing; one of them is denied, which asserts nothing"));
        break;
    case CCK_REASON_OVERFULL: say_overfull(b, work, p, q, d); break;
    case CCK_REASON_RECKONED: cck_say_reckoning(b, work, p, q); return;
    case CCK_REASON_CONVERSION: say_conversion(b, work, p, q); return;
    case CCK_REASON_SPEAKERS: say_speakers(b, work, p, q, d); break;
    case CCK_REASON_DERIVED:
        add_both(b, work, p, q);
        cck_buffer_add(b, CCK_LIT(" differ by another figure of the same article"));
        break;
    case CCK_REASON_APART:
        if (d->sides == CCK_SIDES_UNKNOWN)
            say_speakers(b, work, p, q, d);
        else
            say_apart(b, work, p, q, d);
        break;
    case CCK_REASON_NONE: break;
    }
    if (d->verdict >= CCK_VERDICT_DISPUTED) add_unknown(b, p, q, d);
}

cck_view cck_why(const cck_work *work, const cck_item *a, const cck_item *b, const cck_decision *decision) {
    cck_buffer text = {.ptr = NULL};
    say(&text, work, a, b, decision);
    cck_view copy = text.failed ? (cck_view){NULL, 0} : cck_arena_copy(work->results, cck_buffer_view(&text));
    cck_buffer_free(&text);
    return copy;
}
