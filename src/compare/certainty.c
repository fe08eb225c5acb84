/* certainty.c - how sure it is that two figures speak of the same quantity: a sum of named weights, so that
 * anybody can see what moved it, bent into 0 to 1. The weights are log odds, as fitted on annotated pairs and
 * rounded; those of axes that the pairs hardly showed are set by hand. */
#include <math.h>

#include "compare/slot.h"

static const double kin_weight[] = {
    [CCK_KIN_NONE] = -9.0, [CCK_KIN_KNOWN] = 0.5, [CCK_KIN_LEARNT] = 0.5, [CCK_KIN_STEM] = 0.0,  [CCK_KIN_CLASS] = 0.0,
    [CCK_KIN_PRINT] = 0.3, [CCK_KIN_HOLDS] = 0.1, [CCK_KIN_WITHIN] = 0.1, [CCK_KIN_OPEN] = -1.0,
};

static const struct {
    double base;
    double noun_same, noun_differs;
    double population_same, population_named, population_part;
    double place_same, place_part, place_differs;
    double window_same, window_one;
    double time_same;
    double event_same, event_part;
    double speaker_same;
    double shared, modifiers, modifiers_differ;
    double equal;                /* numbers of four digits that are equal; less for fewer digits */
    double apart, apart_growing; /* per power of ten between the numbers; where a total may have grown */
    double grows;
    double opening; /* both in the first lines, where the main thing is said */
    double vague;
    double whole; /* nothing narrows either down, and the measure is the same */
    double alone, share;
} weight = {
    .base = -0.4,
    .noun_same = 0.4,
    .noun_differs = -0.25,
    .population_same = 0.05,
    .population_named = 0.9,
    .population_part = -0.7,
    .place_same = 0.2,
    .place_part = -1.0,
    .place_differs = -1.3,
    .window_same = 0.8,
    .window_one = -2.0,
    .time_same = 0.3,
    .event_same = 0.8,
    .event_part = -1.5,
    .speaker_same = 0.8,
    .shared = 1.2,
    .modifiers = 0.6,
    .modifiers_differ = -0.2,
    .equal = 5.5,
    .apart = -1.7,
    .apart_growing = -1.1,
    .grows = 0.7,
    .opening = 0.6,
    .vague = -0.2,
    .whole = 1.0,
    .alone = -1.5,
    .share = -1.0,
};

static double of_axis(cck_axis axis, double same, double part, double disjoint) {
    switch (axis) {
    case CCK_AXIS_SAME: return same;
    case CCK_AXIS_HOLDS:
    case CCK_AXIS_WITHIN: return part;
    case CCK_AXIS_DISJOINT: return disjoint;
    case CCK_AXIS_UNKNOWN: break;
    }
    return 0;
}

static bool is_vague(const cck_item *item) {
    return item->figure->bound == CCK_BOUND_VAGUE;
}

/* What is counted, of whom, where, when and by whom. */
static double of_slot(const cck_slot *s) {
    double sum = kin_weight[s->kin];
    sum += of_axis(s->noun, weight.noun_same, 0, weight.noun_differs);
    sum += of_axis(s->population, weight.population_same, weight.population_part, 0);
    sum += s->named_people ? weight.population_named : 0;
    sum += of_axis(s->place, weight.place_same, weight.place_part, weight.place_differs);
    sum += of_axis(s->window, weight.window_same, 0, 0) + (s->one_window ? weight.window_one : 0);
    sum += of_axis(s->time, weight.time_same, 0, 0);
    sum += of_axis(s->event, weight.event_same, weight.event_part, 0);
    sum += of_axis(s->speaker, weight.speaker_same, 0, 0);
    return sum;
}

static double of_numbers(const cck_item *a, const cck_item *b, const cck_slot *s) {
    double sum = weight.equal * s->equal;
    sum += s->apart * (s->may_grow ? weight.apart_growing : weight.apart);
    sum += s->grows ? weight.grows : 0;
    sum += s->one_alone ? weight.alone : 0;
    sum += s->one_share ? weight.share : 0;
    sum += is_vague(a) || is_vague(b) ? weight.vague : 0;
    return sum;
}

void cck_certainty(const cck_item *a, const cck_item *b, cck_slot *s) {
    double sum = weight.base + of_slot(s) + weight.shared * s->shared + weight.modifiers * s->modifiers;
    sum += s->modifiers_differ && s->kin != CCK_KIN_KNOWN ? weight.modifiers_differ : 0;
    sum += s->whole && s->kin == CCK_KIN_KNOWN ? weight.whole : 0;
    sum += a->opening && b->opening ? weight.opening : 0;
    s->context = sum;
    s->certainty = 1 / (1 + exp(-sum - of_numbers(a, b, s)));
}
