/* barrier.c - what lets two numbers differ, so that they are no conflict however much alike they are told. */
#include <math.h>
#include <stdlib.h>

#include "compare/verdict/verdict.h"

/* Days between two reports from which on they speak of the same only where both say so. */
#define LONG_APART 21
/* By how much the number of one whole may be told otherwise. */
#define ABOUT_ONE 0.05
/* Powers of ten: nobody errs by so much within one article. */
#define FIVEFOLD 0.7
/* Bytes behind a number within which a place is told of it. */
#define PLACE_BEHIND 60

static bool names_somebody(const cck_work *work, const cck_item *item) {
    return !cck_is_anybody(work, item->who);
}

/* "23 of them indirectly" and "23 of the deaths were indirect", "319 of some 2,300 stations" and "of the 2,315": the
 * same some of one whole. */
static bool are_same_part(const cck_item *a, const cck_item *b, const cck_slot *s) {
    if (!a->share || !b->share || a->document == b->document || s->kin != CCK_KIN_KNOWN) return false;
    bool of_one = a->of_said > 0 && b->of_said > 0 && fabs(a->of_said - b->of_said) <= ABOUT_ONE * a->of_said;
    return of_one || (a->part_word && a->part_word == b->part_word);
}

/* "72 of them seriously", "83 of the bodies have been identified": the measure is that of some, and says which. */
static bool says_which_part(const cck_work *work, const cck_item *a, const cck_item *b) {
    const cck_measure *m = a->known;
    if (!m || m != b->known || names_somebody(work, a) || names_somebody(work, b)) return false;
    if (m->part_of && m->part_of->part_of) return true;
    return cck_view_equal(m->name, CCK_LIT("identified")) || cck_view_equal(m->name, CCK_LIT("handed over")) ||
           cck_view_equal(m->name, CCK_LIT("unidentified"));
}

/* "412 buildings, 260 of them homes" beside another report's 320 homes. */
static bool holds_sort(const cck_item *whole, const cck_item *sort) {
    return whole->holds && whole->holds == sort->head && whole->head != sort->head;
}

/* "110 bodies were kept at the clinic": some of the dead, and others of them elsewhere. */
static bool are_some_bodies(const cck_item *a, const cck_item *b) {
    const cck_view some = CCK_LIT("bodies moved");
    return cck_view_equal(a->figure->measure, some) || cck_view_equal(b->figure->measure, some);
}

/* "Three suicide bombings outside the stadium" beside "six attacks": some of them may be of that sort. */
static bool are_some_attacks(const cck_item *a, const cck_item *b, const cck_slot *s) {
    return s->noun == CCK_AXIS_DISJOINT && a->known && a->known == b->known &&
           cck_view_equal(a->known->name, CCK_LIT("attack"));
}

/* Two parts of one whole, or people told apart by words that nobody knows to be the same: no rivals. */
static bool are_parts(const cck_work *work, const cck_item *a, const cck_item *b, const cck_slot *s) {
    bool which = says_which_part(work, a, b) || are_same_part(a, b, s);
    if (s->one_share && !which)
        return true; /* "2,044 of the children" contradicts nobody who tells how many they are */
    if (a->share && b->share && (!s->named_people || a->document == b->document) && !which)
        return true; /* two parts of what one article tells are two parts */
    if (holds_sort(a, b) || holds_sort(b, a)) return true;
    if (are_some_bodies(a, b) || are_some_attacks(a, b, s)) return true;
    if (s->everybody) return true; /* "14 miners" beside "17": they may be all, and nobody says so */
    bool named =
        a->who->population.count > 1 && b->who->population.count > 1; /* "British citizens", "Dutch citizens" */
    return s->population == CCK_AXIS_UNKNOWN && (named || s->noun != CCK_AXIS_SAME) &&
           a->figure->kind == CCK_KIND_COUNT && names_somebody(work, a) && names_somebody(work, b);
}

/* One article that tells of 205 blocks and of 454 cars, or of 25 dead here and of 243 there, means two things by them.
 */
static bool are_two_things(const cck_work *work, const cck_item *a, const cck_item *b, const cck_decision *d) {
    if (a->document != b->document || a->figure->kind != CCK_KIND_COUNT || a->sums_up == b || b->sums_up == a)
        return false;
    if (d->slot.apart > FIVEFOLD) return true;
    if (a->opening || b->opening) return false; /* the first lines sum up the rest */
    bool nouns = d->slot.noun != CCK_AXIS_SAME && names_somebody(work, a) && names_somebody(work, b);
    return cck_are_far_apart(d) || nouns;
}

/* A part whose whole is itself a part, or was told for the sake of another part, proves nothing by being larger. */
static bool is_no_whole(const cck_item *a, const cck_item *b, const cck_decision *d) {
    return d->reason == CCK_REASON_OVERFULL && (a->share || b->share || a->base || b->base);
}

/* Ages are somebody's. */
static bool are_two_persons(const cck_item *a, const cck_slot *s) {
    return a->figure->kind == CCK_KIND_AGE && s->holder != CCK_AXIS_SAME;
}

/* "24 dams are open" and "35 of the 39 dams": only a word of what befell them makes the whole a rival. */
bool cck_is_whole_of_part(const cck_item *a, const cck_item *b, const cck_slot *s) {
    const cck_item *part = a->base ? b : a;
    return a->base != b->base && s->kin != CCK_KIN_KNOWN && !part->closed && !part->owned;
}

/* A year that `a` is told of, and that is neither the other's own nor one that it speaks of. */
static bool has_own_year(const cck_work *work, const cck_item *a, const cck_item *b) {
    int year = 0, month;
    (void)cck_month_of(work->corpus->documents[b->document].published, &year, &month);
    for (size_t i = 0; i < a->times.count; i++) {
        cck_term_id mark = a->times.items[i].term;
        if (mark < CCK_YEAR_MARK || (int)(mark & ~CCK_YEAR_MARK) == year) continue;
        if (!cck_marks_hold(b->times, mark)) return true;
    }
    return false;
}

/* "2,000 have died so far this year" beside the dead of the news; near each other they may be told of one. */
static bool is_one_of_year(const cck_item *a, const cck_item *b) {
    if (a->yearly == b->yearly || a->figure->kind != CCK_KIND_COUNT) return false;
    double low = fmin(a->span.said, b->span.said), high = fmax(a->span.said, b->span.said);
    return high > 2 * low;
}

/* One speaks of a year gone by ("1,833 died in the storm of 2005"), the other does not. */
static bool is_other_time(const cck_work *work, const cck_item *a, const cck_item *b, const cck_slot *s) {
    bool part = s->event == CCK_AXIS_HOLDS || s->event == CCK_AXIS_WITHIN;
    bool long_ago = cck_marks_total(a->times) >= CCK_LONG_AGO, long_ago_too = cck_marks_total(b->times) >= CCK_LONG_AGO;
    if (part && long_ago != long_ago_too) return true;
    if (s->event == CCK_AXIS_UNKNOWN && long_ago && long_ago_too) return true; /* two of a year's disasters */
    return a->document == b->document && (has_own_year(work, a, b) || has_own_year(work, b, a));
}

/* What is counted once is by then counted again; a total that the first lines of both tell may still be one. */
static bool are_long_apart(const cck_item *a, const cck_item *b, const cck_decision *d) {
    if (a->day == CCK_NO_DAY || b->day == CCK_NO_DAY || labs((long)a->day - b->day) < LONG_APART) return false;
    if (d->slot.event == CCK_AXIS_SAME || d->slot.time == CCK_AXIS_SAME || a->closed || b->closed) return false;
    if (a->figure->kind == CCK_KIND_DURATION) return false;
    bool later_is_lower = d->fit.first_is_lower ? a->day > b->day : b->day > a->day; /* a toll that only rises */
    if (d->rule->over_time == CCK_OVER_TIME_MAY_RISE && later_is_lower) return true;
    return d->rule->over_time == CCK_OVER_TIME_FIXED ||
           !(d->slot.whole && d->slot.kin == CCK_KIN_KNOWN && a->opening && b->opening);
}

/* "Police put the march at 45,000" and, three days on, "the crowd at 30,000": of another march, unless both name its
 * day. */
static bool is_another_occasion(const cck_item *a, const cck_item *b, const cck_slot *s) {
    bool days = a->day != CCK_NO_DAY && b->day != CCK_NO_DAY && labs((long)a->day - b->day) >= CCK_OTHER_DAYS;
    return days && a->known && a->known == b->known && a->known->occasion && s->event != CCK_AXIS_SAME &&
           s->time != CCK_AXIS_SAME;
}

/* Days from which on a quake is an older one than that of the news. */
#define OLDER_QUAKE 5

static int32_t day_of_quake(const cck_item *item) {
    cck_view day = item->figure->happened_on.len ? item->figure->happened_on : item->figure->as_of;
    return day.len >= 10 ? cck_day_of(day) : CCK_NO_DAY;
}

/* "an 8.1 earthquake struck on September 7", told on the 20th: not the quake of the day before. */
static bool is_older_quake(const cck_item *a, const cck_item *b) {
    int32_t day = day_of_quake(a), other = day_of_quake(b);
    if (day == CCK_NO_DAY || a->day == CCK_NO_DAY || a->day - day < OLDER_QUAKE) return false;
    if (other != CCK_NO_DAY) return labs((long)other - day) >= CCK_OTHER_DAYS;
    return b->day != CCK_NO_DAY && b->day - day >= OLDER_QUAKE;
}

/* Magnitudes further apart than this are those of two quakes. */
#define TWO_QUAKES 0.25F

static bool are_apart(float a, float b) {
    return a - b > TWO_QUAKES || b - a > TWO_QUAKES;
}

/* Does the article tell of two quakes, so that a depth may be of either? */
static bool tells_two_quakes(const cck_item *item) {
    for (const float *q = item->quakes; q && *q > 0; q++) {
        if (are_apart(*q, item->quakes[0])) return true;
    }
    return false;
}

/* A quake and its aftershocks. */
static bool are_two_magnitudes(const cck_item *a, const cck_item *b) {
    if (!cck_view_equal(a->figure->measure, CCK_LIT("magnitude")) || a->figure->kind != b->figure->kind) return false;
    if (is_older_quake(a, b) || is_older_quake(b, a)) return true;
    return a->aftershock || b->aftershock || a->document == b->document; /* of aftershocks there are many */
}

/* The depths of two quakes. */
static bool are_two_depths(const cck_item *a, const cck_item *b) {
    if (!cck_view_equal(a->figure->measure, CCK_LIT("depth"))) return false;
    return tells_two_quakes(a) || tells_two_quakes(b);
}

/* "A city of 740,000", "its population is two million": inhabitants of places that are not known to be one. */
static bool are_two_peoples(const cck_item *a, const cck_item *b, const cck_slot *s) {
    if (!cck_view_equal(a->figure->measure, CCK_LIT("inhabitants"))) return false;
    return a->document != b->document && s->place != CCK_AXIS_SAME && s->holder != CCK_AXIS_SAME;
}

/* "6.3 million people in 19 provinces", "1.8 million in 14": over how much other numbers are spread. */
static bool are_extents(const cck_item *a, const cck_item *b) {
    if (!a->spreads && !b->spreads) return false;
    if (!a->spreads || !b->spreads) return true;
    const cck_item *p = a->spreads, *q = b->spreads;
    return p->measure != q->measure || p->known != q->known || p->span.said != q->span.said;
}

/* "A second day of protest brought out": what is told of one of several is not what the reports before it told of. */
static bool is_a_later_one(const cck_item *a, const cck_item *b) {
    const cck_item *later = a->nth > b->nth ? a : b, *other = later == a ? b : a;
    if (later->nth < 2 || later->nth == other->nth || later->nth_is_time) return false;
    return later->day != CCK_NO_DAY && other->day < later->day;
}

/* "The state saw its jobless rate rise", "in the county": a part of the country, by its kind alone; not "the state fire
 * service". */
static bool names_land(const cck_work *work, const cck_item *item) {
    static const char *const the[] = {"the"};
    enum { MOST = 96 };
    cck_view text = work->corpus->documents[item->document].text;
    cck_token t[MOST];
    size_t n = cck_tokenize(text, item->figure->sentence_start, item->figure->sentence_end, t, MOST);
    if (n > MOST) return false;
    for (size_t i = 1; i < n; i++) {
        if (!cck_lexicon_is_cue(work->lexicon, t[i].hash, CCK_CUE_parts_of_land) ||
            !cck_token_is_any(text, &t[i - 1], the, 1))
            continue;
        const cck_word *next =
            i + 1 < n ? cck_lexicon_word(work->lexicon, cck_word_hash(cck_token_view(text, &t[i + 1]))) : NULL;
        const uint64_t behind = CCK_CLASS(AUXILIARY) | CCK_CLASS(VERB) | CCK_CLASS(PREPOSITION) | CCK_CLASS(CHANGE);
        if (i + 1 >= n || t[i + 1].kind != CCK_TOKEN_WORD || (next && (next->classes & behind))) return true;
    }
    return false;
}

/* How hot it was somewhere: elsewhere, or on another day, it was not. */
static bool is_weather(const cck_item *a, const cck_slot *s) {
    bool degrees =
        a->figure->kind == CCK_KIND_TEMPERATURE && cck_view_equal(a->figure->measure, CCK_LIT("temperature"));
    return degrees && s->place != CCK_AXIS_SAME && s->holder != CCK_AXIS_SAME;
}

/* A rate of which only one is told of a place, and not the one that the story is about: a town's and the country's. */
static bool is_local(const cck_work *work, const cck_item *a, const cck_item *b) {
    if (a->figure->kind != CCK_KIND_PERCENT) return false;
    if (names_land(work, a) != names_land(work, b)) return true;
    const cck_item *local = a->place.count ? a : b, *other = local == a ? b : a;
    return local->place.count && !other->place.count && !local->at_large;
}

/* Counted in a place that its own article names before, which may be any but where both tell of one event; or fewer, in
 * one that it sets beside others: some of those of all places. */
static bool is_in_one_place(const cck_item *a, const cck_item *b, const cck_slot *s) {
    if (a->there != b->there) {
        const cck_item *local = a->there ? a : b, *other = local == a ? b : a;
        if (other->place.count || local->span.said < other->span.said || s->event != CCK_AXIS_SAME) return true;
    }
    if (a->by_place == b->by_place) return false;
    const cck_item *local = a->by_place ? a : b, *other = local == a ? b : a;
    cck_views places = local->place;
    bool all =
        !other->place.count || (other->at_large && !cck_views_contain(other->place, places.items[places.count - 1]));
    return all && local->span.said < other->span.said;
}

/* "1,400 jobs to go [in Dunmore]" */
static bool has_place_behind(const cck_work *work, const cck_item *item) {
    const char *end = work->corpus->documents[item->document].text.ptr + item->figure->end;
    cck_views places = item->place;
    return places.count && places.items[0].ptr > end && places.items[0].ptr < end + PLACE_BEHIND;
}

/* What a company does in one town beside what it does altogether. */
static bool is_local_share(const cck_work *work, const cck_item *a, const cck_item *b) {
    const cck_item *some = a->span.said < b->span.said ? a : b, *all = some == a ? b : a;
    return a->known && a->known == b->known && a->known->spread && has_place_behind(work, some) &&
           !has_place_behind(work, all);
}

/* "2.5 million marched across the country", and fewer who are not said to be all: the march of one town. */
static bool is_of_one_march(const cck_item *a, const cck_item *b) {
    if (a->everywhere == b->everywhere || !cck_view_equal(a->figure->measure, CCK_LIT("protested"))) return false;
    const cck_item *all = a->everywhere ? a : b, *some = all == a ? b : a;
    return !all->place.count && 2 * some->span.said < all->span.said;
}

/* "320 since the coup" beside far fewer of whom that is not said: those of a day. */
static bool is_of_one_day(const cck_work *work, const cck_item *a, const cck_item *b) {
    if (a->since_then == b->since_then || !cck_lexicon_is_casualty(work->lexicon, a->figure->measure)) return false;
    const cck_item *all = a->since_then ? a : b, *some = all == a ? b : a;
    return !some->figure->since.len && 2 * some->span.said < all->span.said;
}

/* "Scores were hurt" beside 239: a vague word says no more than that there were many. */
static bool is_many(const cck_item *a, const cck_item *b) {
    const cck_item *low = a->span.said < b->span.said ? a : b, *high = low == a ? b : a;
    bool vague = low->figure->bound == CCK_BOUND_VAGUE && high->figure->bound != CCK_BOUND_VAGUE;
    return vague && low->span.low >= 12 && high->span.said <= 3 * low->span.high;
}

/* Votes of which not all were counted when one was told: they and all, or those of another day. */
static bool are_counts_in_part(const cck_item *a, const cck_item *b) {
    return a->partial != b->partial || (a->partial && a->day != b->day);
}

/* Of fewer, one hospital's dead or hurt, and not all of them. */
static bool is_of_one_house(const cck_item *a, const cck_item *b) {
    if (a->taken_in == b->taken_in) return false;
    return a->taken_in ? a->span.said < b->span.said : b->span.said < a->span.said;
}

/* "No: 2 million votes. Yes: 1.6 million": two sides that one article tells of, whoever they are. */
static bool are_two_sides(const cck_item *a, const cck_item *b, const cck_slot *s) {
    if (a->document != b->document || s->holder == CCK_AXIS_SAME) return false;
    bool one = cck_view_equal(a->figure->measure, b->figure->measure) && a->figure->kind == b->figure->kind;
    return one && cck_is_of_votes(a->figure) && !cck_view_equal(a->figure->measure, CCK_LIT("turnout"));
}

/* One article tells of two times where a number moves either way: "fell 179 points", "is down 209 points for the year".
 */
static bool is_told_twice(const cck_item *a, const cck_item *b, const cck_decision *d) {
    bool market = a->figure->kind != CCK_KIND_COUNT || cck_view_starts(a->figure->measure, CCK_LIT("point"));
    return market && a->document == b->document && d->rule->over_time == CCK_OVER_TIME_ANY;
}

/* "More than 200 are feared dead" beside 136 bodies: they may yet be found. */
static bool is_feared_more(const cck_item *a, const cck_item *b) {
    if (a->feared == b->feared) return false;
    return a->feared ? a->span.said > b->span.said : b->span.said > a->span.said;
}

/* Neither says what is counted, nor what befell it. */
static bool are_nameless(const cck_work *work, const cck_item *a, const cck_item *b, const cck_slot *s) {
    /* "one in five voters said", "38 percent of voters had": a share of the same people is of anything */
    bool people = !a->known && !b->known && cck_lexicon_population(work->lexicon, a->figure->measure);
    if (a->figure->kind != CCK_KIND_COUNT && people) return true;
    return s->kin == CCK_KIN_OPEN && !a->measure && !b->measure && a->figure->kind == CCK_KIND_COUNT;
}

cck_barrier cck_barrier_of(const cck_work *work, const cck_item *a, const cck_item *b, const cck_decision *d) {
    const cck_slot *s = &d->slot;
    if (is_no_whole(a, b, d)) return CCK_BARRIER_PARTS;
    if (are_two_persons(a, s)) return CCK_BARRIER_PERSONS;
    if (s->holder != CCK_AXIS_SAME && s->holder != CCK_AXIS_UNKNOWN) return CCK_BARRIER_HOLDERS;
    if (are_two_sides(a, b, s)) return CCK_BARRIER_HOLDERS;
    if ((a->respective || b->respective) && s->holder != CCK_AXIS_SAME) return CCK_BARRIER_HOLDERS;
    if (cck_are_of_other_lengths(a, b) || is_told_twice(a, b, d) || a->usual != b->usual || a->polled != b->polled)
        return CCK_BARRIER_TIMES;
    if (cck_are_of_other_days(a, b)) return CCK_BARRIER_TIMES;
    if (a->trading != b->trading || a->average != b->average || are_counts_in_part(a, b)) return CCK_BARRIER_TIMES;
    if ((a->in_places || b->in_places) && s->kin == CCK_KIN_STEM) return CCK_BARRIER_NAMELESS;
    if (s->place == CCK_AXIS_DISJOINT) return CCK_BARRIER_PLACES;
    if (is_weather(a, s)) return CCK_BARRIER_PLACES;
    if (is_local(work, a, b) || is_in_one_place(a, b, s) || is_local_share(work, a, b) || are_two_peoples(a, b, s) ||
        is_of_one_march(a, b))
        return CCK_BARRIER_PLACES;
    if (are_extents(a, b)) return CCK_BARRIER_PARTS;
    if (s->agent == CCK_AXIS_DISJOINT) return CCK_BARRIER_AGENTS;
    if (is_a_later_one(a, b) || are_two_magnitudes(a, b) || are_two_depths(a, b)) return CCK_BARRIER_TIMES;
    if (is_other_time(work, a, b, s) || is_one_of_year(a, b) || is_of_one_day(work, a, b)) return CCK_BARRIER_TIMES;
    if (is_another_occasion(a, b, s)) return CCK_BARRIER_TIMES;
    if (is_many(a, b)) return CCK_BARRIER_VAGUE;
    if (d->reason == CCK_REASON_OVERFULL) return CCK_BARRIER_NONE;
    if (is_feared_more(a, b)) return CCK_BARRIER_TIMES;
    if (a->several != b->several) return CCK_BARRIER_PARTS; /* "8,650 homes", "12,000 homes and shops" */
    if (are_two_things(work, a, b, d) || is_of_one_house(a, b) || are_parts(work, a, b, s)) return CCK_BARRIER_PARTS;
    if (a->overtaken || b->overtaken) return CCK_BARRIER_OVERTAKEN;
    if (are_long_apart(a, b, d)) return CCK_BARRIER_LONG_APART;
    return are_nameless(work, a, b, s) ? CCK_BARRIER_NAMELESS : CCK_BARRIER_NONE;
}

const char *cck_barrier_words(cck_barrier barrier) {
    switch (barrier) {
    case CCK_BARRIER_PARTS: return "at least one is some of a whole, which the other need not be";
    case CCK_BARRIER_PERSONS: return "ages of two people, or of people that are not named";
    case CCK_BARRIER_HOLDERS: return "they are quantities of two holders, whom an article sets side by side";
    case CCK_BARRIER_PLACES: return "they are counted in different places";
    case CCK_BARRIER_AGENTS: return "they are doings of two sides";
    case CCK_BARRIER_TIMES: return "only one of them is told of another time, or of a later one of its kind";
    case CCK_BARRIER_WHOLE: return "one is the whole that a part of is told, the other is not";
    case CCK_BARRIER_LONG_APART: return "the reports lie weeks apart, and nothing says that they speak of the same";
    case CCK_BARRIER_OVERTAKEN: return "its own article has overtaken one of them";
    case CCK_BARRIER_NAMELESS: return "neither says what is counted";
    case CCK_BARRIER_VAGUE: return "a vague word says no more than that there were many";
    case CCK_BARRIER_NONE: break;
    }
    return "";
}
