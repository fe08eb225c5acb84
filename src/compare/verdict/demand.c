/* demand.c - how sure it has to be that two figures speak of one quantity before they are flagged: what
 * config/rules.yaml asks for (`certainty`), and more wherever chance, time or words that say little explain a
 * difference as well. */
#include <math.h>
#include <stdlib.h>

#include "compare/verdict/verdict.h"

/* More than anything is certain. */
#define NEVER 2
/* Powers of ten: nobody but another side of the story errs by more; a number so far away is most likely another thing.
 */
#define FAR_APART 0.36
#define HANDFUL   10
/* Days between two reports from which on what is counted may well have happened twice: a week's march and the next. */
#define OTHER_WEEK 6
/* Powers of ten: what is half as much days later is another one, too. */
#define TWOFOLD 0.3

/* "There is one coach that we cannot enter" beside "14 coaches": one of them. */
static bool is_one_of_many(const cck_item *a, const cck_item *b) {
    if (a->figure->kind != CCK_KIND_COUNT || a->known || b->known) return false;
    return (a->span.said == 1 && b->span.said >= HANDFUL) || (b->span.said == 1 && a->span.said >= HANDFUL);
}

/* Inside one article only what the article itself sets against each other counts: its first lines against
 * the rest, or one speaker against another. */
static double base_of(const double *asks, const cck_item *a, const cck_item *b, const cck_slot *s) {
    if (a->document != b->document) return is_one_of_many(a, b) ? NEVER : asks[CCK_DEMAND_flag];
    if (a->figure->sentence_start == b->figure->sentence_start || is_one_of_many(a, b)) return NEVER;
    if (a->sums_up == b || b->sums_up == a) return asks[CCK_DEMAND_flag];
    return asks[s->speaker == CCK_AXIS_DISJOINT ? CCK_DEMAND_flag : CCK_DEMAND_flag_within];
}

/* What is measured is told by neither, or by one alone; a count says nothing by its unit. */
static double of_open(const double *asks, const cck_item *a, const cck_item *b, const cck_slot *s) {
    const cck_kin kin = s->kin;
    if (kin != CCK_KIN_OPEN && kin != CCK_KIN_LEARNT) return 0;
    if (a->figure->kind != CCK_KIND_COUNT) return kin == CCK_KIN_OPEN ? asks[CCK_DEMAND_open] : 0;
    bool known = a->known && !a->learnt, known_too = b->known && !b->learnt;
    bool named = known || known_too || s->named_people; /* "283 passengers" twice: who is counted is said */
    return asks[named ? CCK_DEMAND_open_count : CCK_DEMAND_nameless];
}

/* What is counted at one time only, or is far less days later, has most likely happened again. */
static double of_days(const double *asks, const cck_item *a, const cck_item *b, const cck_decision *d) {
    if (a->day == CCK_NO_DAY || b->day == CCK_NO_DAY) return 0;
    long days = labs((long)a->day - b->day);
    bool none = a->span.said == 0 || b->span.said == 0; /* "made no arrests" in the same square */
    bool told = d->slot.time == CCK_AXIS_SAME || (d->slot.event == CCK_AXIS_SAME && !none); /* both say "on Sunday" */
    if (days < CCK_OTHER_DAYS || told) return 0;
    bool again = d->rule->over_time == CCK_OVER_TIME_FIXED || d->slot.apart >= TWOFOLD || none;
    return again ? asks[days < OTHER_WEEK ? CCK_DEMAND_days : CCK_DEMAND_week] : 0;
}

/* Three hospitals here and four there: everybody counts a few of something. */
static bool are_handful(const cck_item *a, const cck_item *b) {
    return a->figure->kind == CCK_KIND_COUNT && fmax(a->span.said, b->span.said) < HANDFUL;
}

bool cck_says_few(const cck_item *item) {
    return item->figure->bound == CCK_BOUND_VAGUE && item->span.said < HANDFUL;
}

double cck_flag_demand(const cck_item *a, const cck_item *b, const cck_decision *d) {
    const double *asks = d->asks;
    double least = base_of(asks, a, b, &d->slot);
    if (a->figure->bound == CCK_BOUND_VAGUE || b->figure->bound == CCK_BOUND_VAGUE) least += asks[CCK_DEMAND_vague];
    least += of_open(asks, a, b, &d->slot);
    least += of_days(asks, a, b, d);
    if (are_handful(a, b) && d->slot.kin != CCK_KIN_KNOWN) least += asks[CCK_DEMAND_handful];
    if ((a->filled || b->filled) && d->slot.speaker != CCK_AXIS_DISJOINT) least += asks[CCK_DEMAND_carried];
    return least;
}

bool cck_are_far_apart(const cck_decision *d) {
    return d->slot.apart > FAR_APART;
}

double cck_far_demand(const cck_decision *d) {
    return !d->slot.named_people && cck_are_far_apart(d) ? d->asks[CCK_DEMAND_far_apart] : 0;
}
