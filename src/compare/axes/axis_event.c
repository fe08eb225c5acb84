/* axis_event.c - the same event, place, window, time and speaker? */
#include <math.h>
#include <stdlib.h>

#include "compare/axes/slot.h"

/* A name or date of less weight than this sets nothing apart. */
#define SETS_APART 2.5
/* What is left of the weight of a name that is only mentioned. */
#define MENTIONED 0.0
/* Of all that sets either apart, the share that both must have to be the same. */
#define MOSTLY_SHARED 0.5
#define HARDLY_SHARED 0.15

/* Weight of what `a` names and `b` does not, in full as far as the document of `b` tells figures of this measure by
 * that name, less where it only mentions it: what it never mentions it cannot have left out on purpose. */
static double set_apart(const cck_work *work, const cck_item *a, const cck_item *b) {
    double sum = 0;
    for (size_t i = 0; i < a->names.count; i++) {
        cck_term_id name = a->names.items[i].term;
        if (cck_marks_hold(b->names, name) || !cck_vocabulary_holds(work->vocabulary, b->document, name)) continue;
        bool told_by = cck_is_attached(work, b->document, b, name) || cck_is_attached(work, b->document, a, name);
        sum += (double)a->names.items[i].weight * (told_by ? 1 : MENTIONED);
    }
    return sum;
}

/* The weight of the times of `a`, but for those at which `b` was published: "on Aug. 25", told in December, is no other
 * time for a report of August, which only says "on Friday". */
static double times_but_now(const cck_work *work, const cck_item *a, const cck_item *b) {
    int year = 0, month = 0;
    double sum = 0;
    bool dated = cck_month_of(work->corpus->documents[b->document].published, &year, &month);
    for (size_t i = 0; i < a->times.count; i++) {
        cck_term_id mark = a->times.items[i].term;
        bool now = mark >= CCK_YEAR_MARK ? (int)(mark & ~CCK_YEAR_MARK) == year
                                         : cck_vocabulary_month(work->vocabulary, mark) == month;
        if (!dated || !now) sum += (double)a->times.items[i].weight;
    }
    return sum;
}

/* Days between two reports from which on a month that both name is one of two years. */
#define OTHER_YEAR 200

/* Nothing but months in common, in reports that lie so far apart that they mean the months of two years. */
static bool are_of_two_years(const cck_item *a, const cck_item *b) {
    if (a->day == CCK_NO_DAY || b->day == CCK_NO_DAY || labs((long)a->day - b->day) < OTHER_YEAR) return false;
    for (size_t i = 0; i < a->times.count; i++) {
        cck_term_id mark = a->times.items[i].term;
        if (mark >= CCK_YEAR_MARK && cck_marks_hold(b->times, mark)) return false;
    }
    return true;
}

/* "From 7.9 percent", "it had stood at 7.9 percent in May": both tell what was before, one of them in which month. */
static bool are_both_before(const cck_item *a, const cck_item *b) {
    const cck_item *dated = a->times.count ? a : b, *other = dated == a ? b : a;
    if (!a->former || !b->former || other->times.count) return false;
    for (size_t i = 0; i < dated->times.count; i++) {
        if (dated->times.items[i].term >= CCK_YEAR_MARK) return false;
    }
    return true;
}

/* Months and years: a date that only one of them gives is evidence too, unless it is about now. */
static cck_axis of_times(const cck_work *work, const cck_item *a, const cck_item *b) {
    double shared = cck_marks_shared(a->times, b->times);
    double p = times_but_now(work, a, b), q = times_but_now(work, b, a);
    if (shared > 0) return are_of_two_years(a, b) ? CCK_AXIS_DISJOINT : CCK_AXIS_SAME;
    if (p > 0 && q > 0) return CCK_AXIS_DISJOINT;
    if (are_both_before(a, b)) return CCK_AXIS_UNKNOWN;
    return p >= CCK_LONG_AGO ? CCK_AXIS_WITHIN : q >= CCK_LONG_AGO ? CCK_AXIS_HOLDS : CCK_AXIS_UNKNOWN;
}

/* Years from which on what a figure tells of is over and done with. */
#define LONG_PAST 2
/* The month behind which nothing of the year before is news. */
#define LATE 2

/* A year gone by that `item` is told of, and none of now. */
static bool is_long_past(const cck_work *work, const cck_item *item) {
    int year = 0, month;
    bool past = false;
    if (!cck_month_of(work->corpus->documents[item->document].published, &year, &month)) return false;
    /* the toll of a disaster of last year is as long past, once the new year is no more than that by the calendar */
    bool toll = month > LATE && cck_lexicon_is_casualty(work->lexicon, item->figure->measure);
    int least = toll ? 1 : LONG_PAST;
    for (size_t i = 0; i < item->times.count; i++) {
        cck_term_id mark = item->times.items[i].term;
        if (mark < CCK_YEAR_MARK || (int)(mark & ~CCK_YEAR_MARK) > year - least) return false;
        past = true;
    }
    return past;
}

/* "The old mark, set in 1933, was 29 deaths" beside a number of now that is told as news: in the first lines, with its
 * day, or as one that has been replaced. Numbers that differ need no such sign. */
static bool is_news(const cck_item *item) {
    return item->opening || item->former || item->moved || item->figure->as_of.len || item->figure->happened_on.len;
}

static bool is_over(const cck_work *work, const cck_item *item) {
    /* what happened then, neither how large something is nor what has gone on since */
    bool event = item->known && item->figure->kind == CCK_KIND_COUNT && !item->figure->since.len;
    return item->precedent || (event && is_long_past(work, item));
}

static bool is_of_another(const cck_work *work, const cck_item *a, const cck_item *b) {
    if (b->precedent || b->times.count || !is_over(work, a)) return false;
    bool differ = a->span.said != b->span.said, news = is_news(b);
    if (cck_marks_shared(a->names, b->names) > 0) return differ && news && a->precedent;
    return differ || news;
}

/* Those who had died before are none of those whom the news is about. */
static bool is_before_it(const cck_item *a, const cck_item *b) {
    bool befell = a->known && a->figure->kind == CCK_KIND_COUNT;
    return befell && a->foregoing && !b->foregoing && a->span.said != b->span.said;
}

static cck_axis of_names(const cck_work *work, const cck_item *a, const cck_item *b, bool *bare) {
    double shared = cck_marks_shared(a->names, b->names);
    double only_a = set_apart(work, a, b), only_b = set_apart(work, b, a);
    double all = shared + only_a + only_b;
    *bare = all < SETS_APART;
    if (*bare) return CCK_AXIS_UNKNOWN;
    if (shared >= MOSTLY_SHARED * all) return CCK_AXIS_SAME;
    bool a_apart = only_a >= SETS_APART, b_apart = only_b >= SETS_APART;
    if (a_apart && b_apart) return shared < HARDLY_SHARED * all ? CCK_AXIS_DISJOINT : CCK_AXIS_UNKNOWN;
    if (shared > 0) return CCK_AXIS_UNKNOWN;
    return a_apart ? CCK_AXIS_WITHIN : b_apart ? CCK_AXIS_HOLDS : CCK_AXIS_UNKNOWN;
}

/* Weight of the months that both are told of; years are none. */
static double months_shared(const cck_item *a, const cck_item *b) {
    double sum = 0;
    for (size_t i = 0; i < a->times.count; i++) {
        const cck_mark *mark = &a->times.items[i];
        if (mark->term < CCK_YEAR_MARK && cck_marks_hold(b->times, mark->term)) sum += (double)mark->weight;
    }
    return sum;
}

/* "A derailment in Serra in 2015", "in March 2015 a train left the rails at Dorn": of one year, and nothing else that
 * they are told by is the same. */
static bool share_a_date_alone(const cck_item *a, const cck_item *b) {
    if (cck_marks_shared(a->names, b->names) > 0 || (!a->names.count && !b->names.count)) return false;
    return (a->names.count && b->names.count) || months_shared(a, b) <= 0;
}

cck_axis cck_axis_event(const cck_work *work, const cck_item *a, const cck_item *b, bool *main_event) {
    bool bare;
    cck_axis names = of_names(work, a, b, &bare), times = of_times(work, a, b);
    *main_event = bare && times == CCK_AXIS_UNKNOWN;
    if (cck_are_other_ones(a, b) || cck_are_two_quakes(a, b) || cck_are_two_events(work, a, b))
        return CCK_AXIS_DISJOINT;
    if (times == CCK_AXIS_DISJOINT || names == CCK_AXIS_DISJOINT) return CCK_AXIS_DISJOINT;
    if (is_before_it(a, b) || is_before_it(b, a)) return CCK_AXIS_DISJOINT;
    if (is_of_another(work, a, b) || is_of_another(work, b, a)) return CCK_AXIS_DISJOINT;
    if (times == CCK_AXIS_SAME && share_a_date_alone(a, b)) times = CCK_AXIS_UNKNOWN;
    if (times == CCK_AXIS_SAME || names == CCK_AXIS_SAME) return CCK_AXIS_SAME;
    return times != CCK_AXIS_UNKNOWN ? times : names;
}

/* ---- place, window, time, speaker ---- */

cck_axis cck_axis_place(const cck_item *a, const cck_item *b) {
    cck_views p = a->place, q = b->place;
    if (p.count == 0 || q.count == 0) return CCK_AXIS_UNKNOWN;
    size_t shared = 0;
    for (size_t i = 0; i < p.count; i++) shared += cck_views_contain(q, p.items[i]);
    if (shared == 0 && a->at_large != b->at_large) return a->at_large ? CCK_AXIS_HOLDS : CCK_AXIS_WITHIN;
    if (shared == 0) return a->at_large ? CCK_AXIS_UNKNOWN : CCK_AXIS_DISJOINT;
    if (shared == p.count && shared == q.count) return CCK_AXIS_SAME;
    return shared == p.count ? CCK_AXIS_HOLDS : shared == q.count ? CCK_AXIS_WITHIN : CCK_AXIS_UNKNOWN;
}

cck_axis cck_axis_window(const cck_work *work, const cck_item *a, const cck_item *b) {
    int64_t p = a->figure->window_s, q = b->figure->window_s;
    if (p == 0 || q == 0) return CCK_AXIS_UNKNOWN;
    double longer = (double)(p > q ? p : q), shorter = (double)(p > q ? q : p);
    if (longer - shorter <= longer * work->rules->window_tolerance) return CCK_AXIS_SAME;
    return p > q ? CCK_AXIS_HOLDS : CCK_AXIS_WITHIN;
}

#define DAY         86400
#define MUCH_LONGER 3

/* Seconds over which was counted: "in 24 hours", "since Monday" up to the day of the report; 0: not known. */
static int64_t length_of(const cck_item *item) {
    if (item->figure->window_s) return item->figure->window_s;
    int32_t since = item->figure->since.len >= 10 ? cck_day_of(item->figure->since) : CCK_NO_DAY;
    return since == CCK_NO_DAY || item->day <= since ? 0 : (int64_t)(item->day - since) * DAY;
}

bool cck_are_of_other_lengths(const cck_item *a, const cck_item *b) {
    int64_t p = length_of(a), q = length_of(b);
    bool told = (a->figure->window_s != 0) != (b->figure->window_s != 0);
    return told && p > 0 && q > 0 && (p >= MUCH_LONGER * q || q >= MUCH_LONGER * p);
}

static cck_axis days_axis(cck_view p, cck_view q) {
    return cck_view_starts(p, q) || cck_view_starts(q, p) ? CCK_AXIS_SAME : CCK_AXIS_DISJOINT;
}

cck_axis cck_axis_time(const cck_item *a, const cck_item *b) {
    const cck_figure *f = a->figure, *g = b->figure;
    if (f->since.len && g->since.len && !cck_view_starts(f->since, g->since) && !cck_view_starts(g->since, f->since)) {
        return CCK_AXIS_DISJOINT;
    }
    if (f->as_of.len && g->as_of.len) return days_axis(f->as_of, g->as_of);
    if (f->happened_on.len && g->happened_on.len) return days_axis(f->happened_on, g->happened_on);
    return f->since.len && g->since.len ? CCK_AXIS_SAME : CCK_AXIS_UNKNOWN;
}

/* One word in common is enough: "Arvo Orlik" and "Orlik" are one man. */
static bool share_word(cck_view a, cck_view b) {
    for (size_t start = 0; start < a.len;) {
        size_t end = start;
        while (end < a.len && a.ptr[end] != ' ') end++;
        cck_view word = {a.ptr + start, end - start};
        for (size_t i = 0; word.len > 2 && i + word.len <= b.len; i++) {
            bool begins = i == 0 || b.ptr[i - 1] == ' ';
            bool ends = i + word.len == b.len || b.ptr[i + word.len] == ' ';
            if (begins && ends && cck_view_equal_nocase(word, (cck_view){b.ptr + i, word.len})) return true;
        }
        start = end + 1;
    }
    return false;
}

/* A newspaper that another one quotes passes on what somebody said. */
static bool passes_on(const cck_work *work, cck_view speaker) {
    return cck_lexicon_lists(work->lexicon, cck_last_word(speaker), CCK_CUE_news_media);
}

cck_axis cck_axis_speaker(const cck_work *work, const cck_figure *a, const cck_figure *b) {
    bool known = a->speaker.len && b->speaker.len;
    if (!known || passes_on(work, a->speaker) || passes_on(work, b->speaker)) return CCK_AXIS_UNKNOWN;
    return share_word(a->speaker, b->speaker) ? CCK_AXIS_SAME : CCK_AXIS_DISJOINT;
}
