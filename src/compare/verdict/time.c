/* time.c - totals grow, and older figures are copied late. */
#include <stdlib.h>

#include "compare/verdict/verdict.h"

/* By how much of itself the share of a party moves at most while votes are counted, where nobody says whose it is. */
#define SWING 0.08

/* The day of the report counts before the day in its sentence: "killed 40 on Sunday" is what was known when it was
 * printed. */
int32_t cck_time_of(const cck_item *item) {
    if (item->day != CCK_NO_DAY) return item->day;
    return item->figure->as_of.len >= 10 ? cck_day_of(item->figure->as_of) : CCK_NO_DAY;
}

/* Do both tell of one year before that of the report? */
static bool share_past_year(const cck_work *work, const cck_item *a, const cck_item *b) {
    int published = 0, month;
    if (!cck_month_of(work->corpus->documents[a->document].published, &published, &month)) return false;
    for (size_t i = 0; i < a->times.count; i++) {
        cck_term_id mark = a->times.items[i].term;
        int year = mark >= CCK_YEAR_MARK ? (int)(mark & ~CCK_YEAR_MARK) : published;
        if (year < published && cck_marks_hold(b->times, mark)) return true;
    }
    return false;
}

/* "After the vote of 2007 ... 600,000 were displaced": what is over is counted, unless it is counted up to now. */
bool cck_is_history(const cck_work *work, const cck_item *a, const cck_item *b) {
    if (a->figure->since.len || b->figure->since.len || a->lasting || b->lasting) return false;
    return share_past_year(work, a, b);
}

/* May the older number have become the other one, which is higher (`rises`) or lower? */
static bool may_move(cck_over_time over_time, bool rises) {
    switch (over_time) {
    case CCK_OVER_TIME_MAY_RISE: return rises;
    case CCK_OVER_TIME_MAY_FALL: return !rises;
    case CCK_OVER_TIME_ANY: return true;
    case CCK_OVER_TIME_FIXED: break;
    }
    return false;
}

static bool time_explains(cck_over_time over_time, bool a_is_lower, int32_t first_a, int32_t first_b) {
    if (first_a == CCK_NO_DAY || first_b == CCK_NO_DAY || first_a == first_b) return false;
    return may_move(over_time, a_is_lower == (first_a < first_b));
}

static bool is_open_above(const cck_item *item) {
    return item->figure->bound == CCK_BOUND_AT_LEAST || item->figure->bound == CCK_BOUND_MORE_THAN;
}

bool cck_time_grew(const cck_item *a, const cck_item *b, const cck_decision *d, int32_t first_a, int32_t first_b) {
    bool a_is_lower = a->span.said < b->span.said;
    if (d->fit.fit != CCK_FIT_HARD || a->span.said == b->span.said || !is_open_above(a_is_lower ? a : b)) return false;
    if (d->rule->over_time == CCK_OVER_TIME_FIXED) return false;
    return time_explains(d->rule->over_time, a_is_lower, first_a, first_b);
}

/* "The toll rose to 37" and "rose to 58", in reports of one day or two: it rose twice. */
static bool both_move(const cck_item *a, const cck_item *b, const cck_decision *d) {
    bool rises = d->rule->over_time == CCK_OVER_TIME_MAY_RISE || d->rule->over_time == CCK_OVER_TIME_ANY;
    if (!rises || a->document == b->document || a->day == CCK_NO_DAY || b->day == CCK_NO_DAY) return false;
    return labs((long)a->day - b->day) < CCK_OTHER_DAYS;
}

/* One report says that the total moved to its number: the other's is an older one. */
static bool by_move(const cck_item *a, const cck_item *b, const cck_decision *d) {
    if (a->moved && b->moved) return both_move(a, b, d);
    if (a->moved == b->moved) return false;
    const cck_item *moved = a->moved ? a : b, *other = a->moved ? b : a;
    bool later = moved->day != CCK_NO_DAY && other->day != CCK_NO_DAY && other->day - moved->day >= CCK_OTHER_DAYS;
    if (later) return false; /* by then it was an old one no more */
    bool moved_up = a->moved ? !d->fit.first_is_lower : d->fit.first_is_lower;
    return may_move(d->rule->over_time, moved_up);
}

/* "One fewer than first listed": the other report has the first list. */
static bool by_recount(const cck_item *a, const cck_item *b, const cck_decision *d) {
    if (!a->recount == !b->recount || a->document == b->document) return false;
    const cck_item *anew = a->recount ? a : b, *first = anew == a ? b : a;
    if (anew->day != CCK_NO_DAY && first->day != CCK_NO_DAY && first->day > anew->day) return false;
    return (anew->recount < 0) == (d->fit.first_is_lower == (anew == a));
}

/* More were hurt, and more dead beside them: the total moved between two reports, whatever their days say. Two sides
 * that are named may differ in both. */
static bool by_the_dead(const cck_work *work, const cck_item *a, const cck_item *b, const cck_decision *d) {
    if (!a->dead || !b->dead || a->document == b->document || !may_move(d->rule->over_time, true)) return false;
    if (a->day != b->day && a->day != CCK_NO_DAY && b->day != CCK_NO_DAY) return false;
    if (a->dead->span.said == b->dead->span.said) return false;
    if ((a->dead->span.said < b->dead->span.said) != d->fit.first_is_lower) return false;
    if (d->slot.speaker != CCK_AXIS_DISJOINT || cck_are_of_state(work, a->figure->speaker, b->figure->speaker))
        return true;
    return cck_sides_of(work, a, b) != CCK_SIDES_DIFFERENT;
}

/* "Initially 3,100 were missing": what one article says was so at first. */
static bool by_outdated(const cck_item *a, const cck_item *b, const cck_decision *d) {
    if (a->outdated == b->outdated || a->document != b->document) return false;
    return may_move(d->rule->over_time, a->outdated == d->fit.first_is_lower);
}

/* The lower was counted "by noon". */
static bool by_interim(const cck_item *a, const cck_item *b, const cck_decision *d) {
    if (cck_view_equal(a->figure->measure, CCK_LIT("vote share"))) return false; /* it falls as well */
    return d->fit.first_is_lower ? a->interim && !b->interim : b->interim && !a->interim;
}

/* A number that was whole when it was given does not move afterwards. */
static bool is_settled(const cck_work *work, const cck_item *a, const cck_item *b, int32_t first_a, int32_t first_b) {
    if (a->closed && b->closed) return true;
    if (a->figure->window_s && b->figure->window_s) return true; /* so many a day or a week is no total */
    if (cck_is_history(work, a, b)) return true;
    return first_a < first_b ? a->closed : b->closed;
}

/* "Shares fell 4 percent on Friday": both tell of one day, whenever they were printed. */
static bool is_of_one_day(const cck_item *a, const cck_item *b, const cck_decision *d) {
    bool moves = d->rule->over_time == CCK_OVER_TIME_ANY && a->figure->kind == CCK_KIND_PERCENT;
    const cck_view p = a->figure->happened_on, q = b->figure->happened_on;
    return moves && p.len >= 10 && cck_view_equal(p, q);
}

static bool by_time(const cck_work *work, const cck_item *a, const cck_item *b, const cck_decision *d, int32_t first_a,
                    int32_t first_b) {
    if (is_settled(work, a, b, first_a, first_b) || is_of_one_day(a, b, d)) return false;
    return time_explains(d->rule->over_time, d->fit.first_is_lower, first_a, first_b);
}

/* The day on which it was said, where that is just before the day of the report. */
static int32_t told_on(const cck_item *item, int32_t day) {
    bool before = item->told_on != CCK_NO_DAY && item->told_on < day && day - item->told_on <= CCK_OTHER_DAYS;
    return before ? item->told_on : day;
}

/* Reports of one day that say on which day they were told: "officials said late on Tuesday", in Wednesday's paper. */
static bool by_told_day(const cck_work *work, const cck_item *a, const cck_item *b, const cck_decision *d,
                        int32_t first_a, int32_t first_b) {
    if (a->document == b->document || first_a != first_b || is_settled(work, a, b, first_a, first_b)) return false;
    return time_explains(d->rule->over_time, d->fit.first_is_lower, told_on(a, first_a), told_on(b, first_b));
}

/* Votes, or shares of them: by the word lists, or a percentage of nothing that is known beside one. */
static bool are_votes(const cck_figure *f, const cck_figure *g) {
    bool votes = cck_is_of_votes(f), votes_too = cck_is_of_votes(g);
    if (votes && votes_too) return cck_view_equal(f->measure, g->measure);
    cck_view open = CCK_LIT("percent"), other = votes ? f->measure : g->measure;
    if (!cck_view_equal(f->measure, open) && !cck_view_equal(g->measure, open)) return false;
    return (!votes && !votes_too) || cck_view_equal(other, CCK_LIT("vote share"));
}

/* What was told of the vote before the final count of a later day. */
static bool by_final_count(const cck_item *a, const cck_item *b, const cck_decision *d) {
    if (a->final == b->final || !are_votes(a->figure, b->figure) || d->slot.holder == CCK_AXIS_DISJOINT) return false;
    const cck_item *final = a->final ? a : b, *other = final == a ? b : a;
    return other->day != CCK_NO_DAY && other->day < final->day && d->fit.share < SWING;
}

/* Votes that were still being counted when one report came out: the other day's number has taken its place. */
static bool by_counting(const cck_item *a, const cck_item *b, const cck_decision *d) {
    if (!are_votes(a->figure, b->figure)) return false;
    bool told = d->slot.holder == CCK_AXIS_SAME || (d->slot.holder == CCK_AXIS_UNKNOWN && d->fit.share < SWING);
    return told && (a->partial || b->partial) && a->day != b->day && a->document != b->document;
}

/* Reports that came out within hours of each other give what was known by the minute. */
static bool by_settling(const cck_work *work, const cck_item *a, const cck_item *b, const cck_decision *d) {
    if (d->rule->settle_s <= 0 || a->document == b->document || is_settled(work, a, b, 0, 0)) return false;
    int64_t apart = cck_seconds_apart(work->corpus->documents[a->document].published,
                                      work->corpus->documents[b->document].published);
    return apart >= 0 && apart <= d->rule->settle_s;
}

cck_reason cck_time_reason(const cck_work *work, const cck_item *a, const cck_item *b, const cck_decision *d,
                           int32_t first_a, int32_t first_b) {
    if (by_time(work, a, b, d, first_a, first_b) || by_told_day(work, a, b, d, first_a, first_b) || by_move(a, b, d) ||
        by_outdated(a, b, d) || by_interim(a, b, d))
        return CCK_REASON_LATER;
    if (by_the_dead(work, a, b, d)) return CCK_REASON_MOVING;
    if (by_recount(a, b, d)) return CCK_REASON_REVISED;
    if (by_final_count(a, b, d)) return CCK_REASON_LATER;
    if (by_counting(a, b, d)) return CCK_REASON_MOVING;
    return by_settling(work, a, b, d) ? CCK_REASON_SETTLING : CCK_REASON_NONE;
}
