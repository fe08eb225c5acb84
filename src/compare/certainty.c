/* certainty.c - how sure it is that two figures speak of the same quantity: a sum of named weights, so that
 * anybody can see what moved it. */
#include <math.h>

#include "compare/slot.h"

static const double kin_weight[] = {
    [CCK_KIN_NONE] = 0.00,  [CCK_KIN_KNOWN] = 0.50, [CCK_KIN_STEM] = 0.28, [CCK_KIN_CLASS] = 0.25,
    [CCK_KIN_PRINT] = 0.42, [CCK_KIN_HOLDS] = 0.40, [CCK_KIN_WITHIN] = 0.40, [CCK_KIN_OPEN] = 0.15,
};

static const struct {
    double noun_same, noun_differs;
    double population_same, population_part;
    double place_same, place_differs;
    double window_same, window_one;
    double time_same;
    double event_main, event_same, event_part;
    double speaker_same;
    double shared, modifiers, modifiers_differ;
    double closeness;
    double opening;
    double measured; /* kinds with a unit coincide less by chance than bare counts */
} weight = {
    .noun_same = 0.06,
    .noun_differs = -0.04,
    .population_same = 0.04,
    .population_part = -0.12,
    .place_same = 0.04,
    .place_differs = -0.03,
    .window_same = 0.10,
    .window_one = -0.10,
    .time_same = 0.04,
    .event_main = 0.06,
    .event_same = 0.12,
    .event_part = -0.16,
    .speaker_same = 0.06,
    .shared = 0.40,
    .modifiers = 0.15,
    .modifiers_differ = -0.08,
    .closeness = 0.15,
    .opening = 0.04,
    .measured = 0.06,
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

double cck_certainty(const cck_item *a, const cck_item *b, const cck_slot *s) {
    double sum = kin_weight[s->kin];
    sum += of_axis(s->noun, weight.noun_same, 0, weight.noun_differs);
    sum += of_axis(s->population, weight.population_same, weight.population_part, 0);
    sum += of_axis(s->place, weight.place_same, weight.place_same / 2, weight.place_differs);
    sum += of_axis(s->window, weight.window_same, 0, 0) + (s->one_window ? weight.window_one : 0);
    sum += of_axis(s->time, weight.time_same, 0, 0);
    sum += s->main_event ? weight.event_main : of_axis(s->event, weight.event_same, weight.event_part, 0);
    sum += of_axis(s->speaker, weight.speaker_same, 0, 0);
    sum += weight.shared * s->shared + weight.modifiers * s->modifiers;
    sum += s->modifiers_differ && s->kin != CCK_KIN_KNOWN ? weight.modifiers_differ : 0;
    sum += weight.closeness * s->closeness;
    sum += a->opening && b->opening ? weight.opening : 0;
    sum += a->figure->kind != CCK_KIND_COUNT ? weight.measured : 0;
    return fmax(0, fmin(0.99, sum));
}
