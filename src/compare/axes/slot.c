/* slot.c - all axes of a pair. */
#include "compare/axes/slot.h"

#include <math.h>

/* Shared weight at which the surroundings count as half shared. */
#define HALF_SHARED 7.0
/* The same for the noun of one in the surroundings of the other. */
#define HALF_CROSSED 4.0

/* "Nobody" is no small number but another story: it is not the further away the larger the other is. */
#define NONE_APART 0.3

/* Days from which on a plan that is told with its month is told once more. */
#define MONTHS_LATER 6

/* The same noun, or another name of the same thing: a country is a nation. */
static cck_axis of_noun(const cck_work *work, const cck_item *a, const cck_item *b) {
    if (!a->head || !b->head) return CCK_AXIS_UNKNOWN;
    return a->head == b->head || cck_is_one_thing(work, a, b) ? CCK_AXIS_SAME : CCK_AXIS_DISJOINT;
}

/* Powers of ten between numbers that are near each other: errors, rounding and the news of a day are smaller. */
#define NEAR_POWERS 0.12

/* 0 to 1: of the number that tells less; a vague word is no number. */
static double digits_of(const cck_item *item) {
    return item->span.grain > 0 ? fmin(1, log10(fabs(item->span.said) / item->span.grain + 1) / 4) : 0;
}

/* Equal numbers of many digits are hardly ever equal by chance, two and two often. */
static double equal_digits(const cck_item *a, const cck_item *b) {
    if (a->span.said != b->span.said || a->span.grain <= 0 || b->span.grain <= 0) return 0;
    return fmax(digits_of(a), digits_of(b));
}

/* What was counted over different lengths of time is held against each other as rates. */
static double powers_apart(const cck_item *a, const cck_item *b) {
    if (a->span.said == 0 || b->span.said == 0) return a->span.said == b->span.said ? 0 : NONE_APART;
    bool told = a->figure->has_value && b->figure->has_value;
    if (told && cck_are_transposed(a->figure->value, b->figure->value)) return 0;
    double ratio = (fabs(a->span.said) + 1) / (fabs(b->span.said) + 1);
    double s = (double)a->figure->window_s, t = (double)b->figure->window_s;
    if (s > 0 && t > 0) ratio *= t / s;
    return fmin(3, fabs(log10(ratio)));
}

static void read_growth(const cck_item *a, const cck_item *b, cck_over_time over_time, cck_slot *s) {
    if (over_time != CCK_OVER_TIME_MAY_RISE && over_time != CCK_OVER_TIME_ANY) return;
    bool dated = a->day != CCK_NO_DAY && b->day != CCK_NO_DAY && a->day != b->day;
    s->grows = dated && (a->day < b->day) == (a->span.said < b->span.said);
    s->may_grow = (!dated || s->grows) && !(a->closed && b->closed);
}

/* "The caravan's 6,200 migrants" beside "2,900 people march in the caravan". */
static double crossed(const cck_item *a, const cck_item *b) {
    double weight = fmax(cck_marks_shared(a->nouns, b->words), cck_marks_shared(b->nouns, a->words));
    return weight / (weight + HALF_CROSSED);
}

/* Only `f` is counted over a stretch of time: "in two weeks" beside a number of no time, but not of one "since Monday".
 */
static bool is_over_time(const cck_figure *f, const cck_figure *other) {
    return f->window_s != 0 && other->window_s == 0 && !other->since.ptr;
}

/* More of a part than of the whole on one day: then they are a part and a whole. */
static bool may_be_everybody(const cck_item *a, const cck_item *b, const cck_slot *s) {
    if (s->population != CCK_AXIS_HOLDS && s->population != CCK_AXIS_WITHIN) return false;
    if (s->event == CCK_AXIS_HOLDS || s->event == CCK_AXIS_WITHIN) return false;
    const cck_item *part = s->population == CCK_AXIS_HOLDS ? b : a, *whole = part == a ? b : a;
    return part->day != whole->day || part->day == CCK_NO_DAY || part->span.said <= whole->span.said;
}

/* "Said in February that it would cut 500" beside the reports of February: one plan, told when it was made. */
static bool tells_of_month(const cck_work *work, const cck_item *a, const cck_item *b) {
    int year, month;
    if (!a->planned || a->day == CCK_NO_DAY || b->day == CCK_NO_DAY || a->day - b->day < MONTHS_LATER) return false;
    if (!cck_month_of(work->corpus->documents[b->document].published, &year, &month)) return false;
    for (size_t i = 0; i < a->times.count; i++) {
        if (cck_vocabulary_month(work->vocabulary, a->times.items[i].term) == month) return true;
    }
    return false;
}

/* "530 of them homes" beside "530 homes burned": some of what was destroyed, and all of the homes. */
static bool is_all_of_class(const cck_work *work, const cck_item *a, const cck_item *b, const cck_slot *s) {
    const cck_item *part = a->share ? a : b;
    bool vague = a->figure->bound == CCK_BOUND_VAGUE || b->figure->bound == CCK_BOUND_VAGUE;
    if (vague || !part->of_class || a->base || b->base || s->kin != CCK_KIN_KNOWN || a->document == b->document)
        return false;
    bool thing = a->head && a->head == b->head && cck_is_one_thing(work, a, b);
    return thing || (s->named_people && s->noun == CCK_AXIS_SAME);
}

void cck_slot_compare(const cck_work *work, const cck_item *a, const cck_item *b, cck_over_time over_time,
                      cck_slot *out) {
    cck_slot s = {.kin = cck_axis_measure(work, a, b), .noun = of_noun(work, a, b)};
    s.population = cck_axis_population(work, a, b);
    s.named_people = s.population == CCK_AXIS_SAME && !cck_is_anybody(work, a->who);
    s.place = cck_axis_place(a, b);
    s.window = cck_axis_window(work, a, b);
    s.time = cck_axis_time(a, b);
    if (s.time == CCK_AXIS_UNKNOWN && (tells_of_month(work, a, b) || tells_of_month(work, b, a)))
        s.time = CCK_AXIS_SAME;
    s.event = cck_axis_event(work, a, b, &s.main_event);
    s.everybody = may_be_everybody(a, b, &s) && cck_are_everybody(work, a, b);
    s.speaker = cck_axis_speaker(work, a->figure, b->figure);
    s.agent = cck_axis_agent(a, b);
    s.holder = cck_axis_holder(work, a, b);
    if (a->figure->kind == CCK_KIND_AGE && s.holder == CCK_AXIS_SAME) s.noun = CCK_AXIS_SAME; /* ages of one man */
    double shared = cck_marks_shared(a->words, b->words);
    s.shared = shared / (shared + HALF_SHARED);
    s.crossed = crossed(a, b);
    double modifiers = cck_marks_shared(a->modifiers, b->modifiers);
    s.modifiers = modifiers / (modifiers + HALF_SHARED);
    s.modifiers_differ = a->modifiers.count && b->modifiers.count && modifiers <= 0;
    s.equal = equal_digits(a, b);
    s.apart = powers_apart(a, b);
    s.near = s.apart <= NEAR_POWERS;
    read_growth(a, b, over_time, &s);
    s.whole = a->whole && b->whole && s.main_event && a->document != b->document;
    s.one_share = a->share != b->share && !is_all_of_class(work, a, b, &s);
    s.one_alone = a->alone != b->alone;
    s.one_window =
        a->figure->kind == CCK_KIND_COUNT && (is_over_time(a->figure, b->figure) || is_over_time(b->figure, a->figure));
    cck_certainty(work->rules->weights, a, b, &s);
    *out = s;
}
