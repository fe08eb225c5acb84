/* verdict.c - the order of decision. Each step settles the pair or leaves it to the next. */
#include "compare/reckon/reckon.h"
#include "compare/verdict/conversion.h"

#include <stdlib.h>

static bool settle(cck_decision *d, cck_verdict verdict, cck_reason reason, double least) {
    d->related = d->slot.certainty >= least;
    d->unsure = !d->related && d->slot.certainty >= d->asks[CCK_DEMAND_join] && verdict <= CCK_VERDICT_UPDATED;
    d->verdict = verdict;
    d->reason = reason;
    d->certainty = d->slot.certainty;
    d->least = least;
    return true;
}

static bool leave(cck_decision *d) {
    d->related = d->unsure = false;
    return true;
}

/* (1) What nobody asserts contradicts nothing; additions are held against additions alone. */
static bool by_status(const cck_item *a, const cck_item *b, cck_decision *d) {
    return cck_status_parts(a, b, d) || cck_additions_part(a, b, d) ? leave(d) : false;
}

/* What happened on one day is not all that has happened since an earlier one. */
static bool is_since(const cck_item *total, const cck_item *day) {
    cck_view since = total->figure->since, on = day->figure->happened_on;
    if (!since.len || day->figure->since.len || on.len < 10) return false;
    return cck_view_compare(since, on) < 0 && !cck_view_starts(on, since);
}

/* The raid of Sunday and that of Tuesday; within two days of each other it may be the same, told in another zone. */
static bool are_other_days(const cck_item *a, const cck_item *b) {
    int32_t day = cck_day_of(a->figure->happened_on), other = cck_day_of(b->figure->happened_on);
    bool told = a->figure->happened_on.len >= 10 && b->figure->happened_on.len >= 10;
    return is_since(a, b) || is_since(b, a) || (told && labs((long)day - other) >= CCK_OTHER_DAYS);
}

/* "$3 million a year" and "$10 million": a yearly amount is not known to be the other. */
static bool is_one_yearly(const cck_item *a, const cck_item *b) {
    if (a->figure->kind != CCK_KIND_MONEY) return false;
    return cck_view_ends(a->figure->unit, CCK_LIT("/year")) != cck_view_ends(b->figure->unit, CCK_LIT("/year"));
}

/* (2) Axes that cannot be the same: not compared. */
static bool by_axes(const cck_item *a, const cck_item *b, cck_decision *d) {
    const cck_slot *s = &d->slot;
    if (s->kin == CCK_KIN_NONE || s->population == CCK_AXIS_DISJOINT) return leave(d);
    if (s->event == CCK_AXIS_DISJOINT) return leave(d);
    if (d->fit.fit == CCK_FIT_NONE && is_one_yearly(a, b)) return leave(d);
    if (d->fit.fit == CCK_FIT_NONE && cck_is_whole_of_part(a, b, s)) {
        d->barrier = CCK_BARRIER_WHOLE;
        return leave(d);
    }
    if (!d->rule->convert && !cck_view_equal(a->figure->unit, b->figure->unit)) return leave(d);
    if (s->time == CCK_AXIS_DISJOINT && a->figure->since.len && b->figure->since.len) return leave(d);
    if (are_other_days(a, b) && d->fit.fit != CCK_FIT_EQUAL) return leave(d);
    return false;
}

/* "Up to 5.0 percent from 4.9": what the last report before it told. */
static bool was_told_before(const cck_item *a, const cck_item *b) {
    const cck_item *former = a->former ? a : b, *other = a->former ? b : a;
    return former->day != CCK_NO_DAY && other->day != CCK_NO_DAY && other->day < former->day;
}

/* A number that has been replaced is no news of its own: held against others it shows that the total moved. */
static bool by_former(const cck_item *a, const cck_item *b, cck_decision *d) {
    if (a->former == b->former || d->fit.fit != CCK_FIT_NONE) return false;
    if (d->rule->over_time == CCK_OVER_TIME_FIXED) return was_told_before(a, b) ? false : leave(d);
    return settle(d, CCK_VERDICT_UPDATED, CCK_REASON_LATER, d->asks[CCK_DEMAND_link]);
}

/* One report says that its number has taken the place of another, and that one is what the other report tells. */
static bool by_revision(const cck_work *work, const cck_item *a, const cck_item *b, cck_decision *d) {
    bool first = b->revises && b->revises->span.said == a->span.said;
    bool second = a->revises && a->revises->span.said == b->span.said;
    bool total = d->rule->over_time == CCK_OVER_TIME_MAY_RISE && !a->former && !b->former;
    if (!first && !second && total && d->fit.fit == CCK_FIT_NONE) first = cck_was_lowered(work, a, b);
    if ((!first && !second) || a->document == b->document || d->fit.fit == CCK_FIT_EQUAL) return false;
    return settle(d, CCK_VERDICT_UPDATED, CCK_REASON_REVISED, d->asks[CCK_DEMAND_link]);
}

/* Other windows, side by side: a note with both rates. */
static bool by_window(cck_decision *d) {
    bool other = d->slot.window == CCK_AXIS_HOLDS || d->slot.window == CCK_AXIS_WITHIN;
    if (!other) return false;
    if (d->fit.fit == CCK_FIT_EQUAL || d->rule->scope == CCK_SEVERITY_NONE) return leave(d);
    return settle(d, CCK_VERDICT_SCOPE, CCK_REASON_WINDOW, d->asks[CCK_DEMAND_scope]);
}

/* One province and the whole country: a note, unless the part is the larger. */
static bool by_extent(const cck_item *a, const cck_item *b, cck_decision *d) {
    const cck_item *part = d->fit.fit == CCK_FIT_NONE ? cck_part_of_land(a, b) : NULL;
    if (!part || a->document == b->document || d->rule->scope == CCK_SEVERITY_NONE) return false;
    const cck_item *whole = part == a ? b : a;
    if (part->span.soft_low > whole->span.soft_high) return false;
    bool named = d->slot.kin == CCK_KIN_KNOWN || d->slot.kin == CCK_KIN_STEM; /* that the places differ is the point */
    return settle(d, CCK_VERDICT_SCOPE, CCK_REASON_EXTENT, d->asks[named ? CCK_DEMAND_join : CCK_DEMAND_scope]);
}

/* Numbers as good as the same: a part may be the whole under another name, 62 soldiers and 62 people. */
static bool is_near(const cck_item *a, const cck_item *b, const cck_decision *d) {
    if (d->fit.fit == CCK_FIT_HARD) return a->span.said == b->span.said || a->span.grain <= 0 || b->span.grain <= 0;
    return d->fit.fit != CCK_FIT_NONE;
}

/* Something lets both numbers be true although they differ. */
static bool is_barred(const cck_work *work, const cck_item *a, const cck_item *b, cck_decision *d) {
    d->barrier = cck_barrier_of(work, a, b, d);
    if (d->barrier == CCK_BARRIER_NONE) return false;
    d->reason = CCK_REASON_NONE;
    return leave(d);
}

/* (4) Part and whole: only a part larger than its whole is wrong. */
static bool by_part(const cck_work *work, const cck_item *a, const cck_item *b, cck_decision *d) {
    const cck_slot *s = &d->slot;
    bool holds = s->kin == CCK_KIN_HOLDS || (s->population == CCK_AXIS_HOLDS && s->kin != CCK_KIN_WITHIN);
    bool within = s->kin == CCK_KIN_WITHIN || (s->population == CCK_AXIS_WITHIN && s->kin != CCK_KIN_HOLDS);
    if (!holds && !within) return false;
    if (is_near(a, b, d) || s->everybody) return false;
    const cck_item *part = holds ? b : a, *whole = holds ? a : b;
    bool overfull = part->span.soft_low > whole->span.soft_high && d->fit.fit == CCK_FIT_NONE;
    if (!overfull || part->day != whole->day || part->day == CCK_NO_DAY || cck_status_differs(a, b, d)) return leave(d);
    d->reason = CCK_REASON_OVERFULL;
    if (is_barred(work, a, b, d)) return true;
    return settle(d, CCK_VERDICT_CONFLICT, CCK_REASON_OVERFULL,
                  d->asks[a->document == b->document ? CCK_DEMAND_flag_within : CCK_DEMAND_flag]);
}

/* "3,000 did not die" is said of the 2,975 that others tell, and asserts nothing. */
static bool by_denial(const cck_item *a, const cck_item *b, cck_decision *d) {
    return cck_is_denied(a, b) && settle(d, CCK_VERDICT_COMPATIBLE, CCK_REASON_DENIED, d->asks[CCK_DEMAND_link]);
}

/* "At least 44" and, days later, 76: both may be true, but what happened is that the total rose. */
static bool by_growth(const cck_item *a, const cck_item *b, int32_t first_a, int32_t first_b, cck_decision *d) {
    if (!cck_time_grew(a, b, d, first_a, first_b)) return false;
    return settle(d, CCK_VERDICT_UPDATED, CCK_REASON_LATER, d->asks[CCK_DEMAND_link]);
}

/* (5) Intervals and tolerance. */
static bool by_fit(cck_decision *d) {
    if (d->fit.fit == CCK_FIT_EQUAL) return settle(d, CCK_VERDICT_AGREE, CCK_REASON_EQUAL, d->asks[CCK_DEMAND_link]);
    if (d->fit.fit != CCK_FIT_NONE) return settle(d, CCK_VERDICT_COMPATIBLE, CCK_REASON_FIT, d->asks[CCK_DEMAND_link]);
    return false;
}

/* "The real figure is 30,000": no later number of the same count, but held against what others tell. */
static bool are_contested(const cck_item *a, const cck_item *b) {
    return a->contests != b->contests && a->document != b->document;
}

/* (8) What is left cannot both be true. */
static void by_speakers(const cck_work *work, const cck_item *a, const cck_item *b, cck_decision *d) {
    d->reason = CCK_REASON_APART;
    if (is_barred(work, a, b, d)) return;
    double least = cck_flag_demand(a, b, d);
    bool named = d->slot.speaker == CCK_AXIS_DISJOINT && d->slot.certainty >= least;
    d->sides = !named ? CCK_SIDES_SAME : are_contested(a, b) ? CCK_SIDES_DIFFERENT : cck_sides_of(work, a, b);
    bool two = d->sides == CCK_SIDES_DIFFERENT;
    bool summed_up = a->sums_up == b || b->sums_up == a; /* however far away */
    bool few = cck_says_few(a) || cck_says_few(b);
    if ((!two || few) && !summed_up) least += cck_far_demand(d);
    settle(d, two ? CCK_VERDICT_DISPUTED : CCK_VERDICT_CONFLICT, two ? CCK_REASON_SPEAKERS : CCK_REASON_APART, least);
}

/* Of what does not move: what an article tells twice it means, and nobody errs by so much about an amount or a share.
 */
static bool are_two_things(const cck_work *work, const cck_item *a, const cck_item *b, const cck_decision *d) {
    bool fixed = d->rule->over_time == CCK_OVER_TIME_FIXED;
    if (fixed && cck_means_both(work, a, b)) return true;
    bool votes = cck_is_of_votes(a->figure) && cck_is_of_votes(b->figure); /* of a province, and all of them */
    fixed = fixed && a->figure->kind != CCK_KIND_COUNT;
    if ((!fixed && !votes) || !cck_are_far_apart(d)) return false;
    return cck_tells_both(work, a, b) || cck_tells_both(work, b, a);
}

/* Rules may be for pairs of some certainty alone. */
static void heed_certainty(const cck_work *work, const cck_item *a, const cck_item *b, cck_decision *d) {
    const cck_rule *rule = cck_pair_rule(work, a, b, d->slot.certainty);
    if (rule == d->rule) return;
    d->rule = rule;
    d->fit = cck_fit_of(a, b, &rule->tolerance);
}

/* What most pairs of a story come to, told without a look at the words around them. */
static bool are_strangers(const cck_work *work, const cck_item *a, const cck_item *b) {
    return cck_axis_measure(work, a, b) == CCK_KIN_NONE || cck_axis_population(work, a, b) == CCK_AXIS_DISJOINT;
}

/* "130 dead" over "at least 130 people" and another report's 145: the body lets both be true. */
static bool by_body(const cck_item *a, const cck_item *b, cck_decision *d) {
    if ((!a->body && !b->body) || a->document == b->document) return false;
    cck_fit_result fit = cck_fit_of(a->body ? a->body : a, b->body ? b->body : b, &d->rule->tolerance);
    if (fit.fit == CCK_FIT_NONE) return false;
    d->fit = fit;
    d->by_body = true;
    return settle(d, CCK_VERDICT_COMPATIBLE, CCK_REASON_FIT, d->asks[CCK_DEMAND_link]);
}

/* "Shares rose 3 percent" and, on another day, "has offered 3.5 percent": a share of what is not said is no update. */
static bool is_of_nothing_said(const cck_item *a, const cck_item *b, const cck_decision *d) {
    return a->figure->kind == CCK_KIND_PERCENT && d->rule->over_time == CCK_OVER_TIME_ANY &&
           d->slot.kin == CCK_KIN_OPEN && !cck_view_equal(a->figure->measure, b->figure->measure);
}

/* Numbers that do not fit each other: time, a sum, two things of one report, or a flag. */
static void decide_apart(const cck_work *work, const cck_item *a, const cck_item *b, int32_t first_a, int32_t first_b,
                         cck_decision *d) {
    bool contested = are_contested(a, b) && d->slot.certainty >= cck_flag_demand(a, b, d);
    cck_reason time = contested ? CCK_REASON_NONE : cck_time_reason(work, a, b, d, first_a, first_b);
    if (time != CCK_REASON_NONE && is_of_nothing_said(a, b, d))
        leave(d);
    else if (time != CCK_REASON_NONE)
        settle(d, CCK_VERDICT_UPDATED, time, d->asks[CCK_DEMAND_link]);
    else if (cck_status_differs(a, b, d))
        leave(d);
    else if (by_body(a, b, d))
        return;
    else if (cck_derive(work, a, b, d))
        settle(d, CCK_VERDICT_COMPATIBLE, CCK_REASON_DERIVED, d->asks[CCK_DEMAND_link]);
    else if (cck_says_both(work, a, b) || cck_says_both(work, b, a) || are_two_things(work, a, b, d))
        leave(d);
    else
        by_speakers(work, a, b, d);
}

void cck_decide(const cck_work *work, const cck_item *a, const cck_item *b, int32_t first_a, int32_t first_b,
                cck_decision *out) {
    cck_decision d = {.reason = CCK_REASON_NONE, .sides = CCK_SIDES_SAME, .asks = work->rules->demands};
    if (cck_by_reckoning(work, a, b, &d) || are_strangers(work, a, b)) {
        *out = d;
        return;
    }
    if (cck_by_conversion(work, a, b, &d)) {
        *out = d;
        return;
    }
    d.rule = cck_pair_rule(work, a, b, -1);
    d.fit = cck_fit_of(a, b, &d.rule->tolerance);
    cck_slot_compare(work, a, b, d.rule->over_time, &d.slot);
    if (work->pair_rules) heed_certainty(work, a, b, &d);
    bool settled = by_status(a, b, &d) || by_axes(a, b, &d) || by_revision(work, a, b, &d) || by_former(a, b, &d) ||
                   by_window(&d) || by_extent(a, b, &d) || by_part(work, a, b, &d) || by_denial(a, b, &d) ||
                   by_growth(a, b, first_a, first_b, &d) || by_fit(&d);
    if (!settled) decide_apart(work, a, b, first_a, first_b, &d);
    *out = d;
}
