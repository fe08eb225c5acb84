/* certainty.c - how sure it is that two figures speak of the same quantity: what the axes found, as numbers, each times
 * its weight of config/rules.yaml (`affinity`), so that anybody can see what moved it; the sum, log odds, is bent into
 * 0 to 1. tests/bench/fit fits the weights on annotated pairs. */
#include <math.h>

#include "compare/axes/slot.h"

/* What sharing a holder counts for where nothing else tells what is measured. */
#define SURELY 2

static void set_kin(const cck_slot *s, double *f) {
    static const cck_weight of[] = {
        [CCK_KIN_NONE] = CCK_WEIGHT_kin_none,    [CCK_KIN_KNOWN] = CCK_WEIGHT_kin_known,
        [CCK_KIN_LEARNT] = CCK_WEIGHT_kin_known, [CCK_KIN_STEM] = CCK_WEIGHT_kin_stem,
        [CCK_KIN_CLASS] = CCK_WEIGHT_kin_class,  [CCK_KIN_PRINT] = CCK_WEIGHT_kin_print,
        [CCK_KIN_HOLDS] = CCK_WEIGHT_kin_part,   [CCK_KIN_WITHIN] = CCK_WEIGHT_kin_part,
        [CCK_KIN_OPEN] = CCK_WEIGHT_kin_open,
    };
    f[of[s->kin]] = 1;
}

static bool is_part(cck_axis axis) {
    return axis == CCK_AXIS_HOLDS || axis == CCK_AXIS_WITHIN;
}

/* What is counted, of whom, where, when and by whom. */
static void set_axes(const cck_slot *s, double *f) {
    f[CCK_WEIGHT_noun_same] = s->noun == CCK_AXIS_SAME;
    f[CCK_WEIGHT_noun_differs] = s->noun == CCK_AXIS_DISJOINT;
    f[CCK_WEIGHT_population_same] = s->population == CCK_AXIS_SAME || s->everybody;
    f[CCK_WEIGHT_population_named] = s->named_people;
    f[CCK_WEIGHT_population_part] = is_part(s->population) && !s->everybody;
    f[CCK_WEIGHT_place_same] = s->place == CCK_AXIS_SAME;
    f[CCK_WEIGHT_place_part] = is_part(s->place);
    f[CCK_WEIGHT_place_differs] = s->place == CCK_AXIS_DISJOINT;
    f[CCK_WEIGHT_window_same] = s->window == CCK_AXIS_SAME;
    f[CCK_WEIGHT_window_one] = s->one_window;
    f[CCK_WEIGHT_time_same] = s->time == CCK_AXIS_SAME;
    f[CCK_WEIGHT_event_same] = s->event == CCK_AXIS_SAME;
    f[CCK_WEIGHT_event_part] = is_part(s->event);
    f[CCK_WEIGHT_speaker_same] = s->speaker == CCK_AXIS_SAME;
    f[CCK_WEIGHT_agent_differs] = s->agent == CCK_AXIS_DISJOINT;
    f[CCK_WEIGHT_holder_same] = s->holder == CCK_AXIS_SAME;
    f[CCK_WEIGHT_holder_part] = is_part(s->holder);
    f[CCK_WEIGHT_holder_differs] = s->holder == CCK_AXIS_DISJOINT;
}

static void set_words(const cck_item *a, const cck_item *b, const cck_slot *s, double *f) {
    f[CCK_WEIGHT_shared] = s->shared;
    f[CCK_WEIGHT_crossed] = s->crossed;
    f[CCK_WEIGHT_modifiers] = s->modifiers;
    f[CCK_WEIGHT_modifiers_differ] = s->modifiers_differ && s->kin != CCK_KIN_KNOWN;
    f[CCK_WEIGHT_opening] = a->opening && b->opening;
    f[CCK_WEIGHT_whole] = s->whole && s->kin == CCK_KIN_KNOWN;
    f[CCK_WEIGHT_whole_open] = s->whole && s->kin != CCK_KIN_KNOWN;
    f[CCK_WEIGHT_alone] = s->one_alone;
    f[CCK_WEIGHT_share] = s->one_share;
}

static bool is_vague(const cck_item *item) {
    return item->figure->bound == CCK_BOUND_VAGUE;
}

static void set_numbers(const cck_item *a, const cck_item *b, const cck_slot *s, double *f) {
    f[CCK_WEIGHT_equal] = s->equal;
    f[CCK_WEIGHT_apart] = s->may_grow ? 0 : s->apart;
    f[CCK_WEIGHT_apart_growing] = s->may_grow ? s->apart : 0;
    f[CCK_WEIGHT_near] = s->near;
    f[CCK_WEIGHT_grows] = s->grows;
    f[CCK_WEIGHT_vague] = is_vague(a) || is_vague(b);
    f[CCK_WEIGHT_caption] = a->part == CCK_PART_CAPTION || b->part == CCK_PART_CAPTION;
    f[CCK_WEIGHT_related] = a->part == CCK_PART_RELATED || b->part == CCK_PART_RELATED;
}

void cck_affinity_features(const cck_item *a, const cck_item *b, const cck_slot *slot, double out[CCK_WEIGHT_END]) {
    for (size_t i = 0; i < CCK_WEIGHT_END; i++) out[i] = 0;
    out[CCK_WEIGHT_base] = 1;
    set_kin(slot, out);
    set_axes(slot, out);
    if (a->figure->kind == CCK_KIND_AGE) out[CCK_WEIGHT_holder_same] *= SURELY; /* an age says nothing else */
    set_words(a, b, slot, out);
    set_numbers(a, b, slot, out);
}

void cck_certainty(const double weights[CCK_WEIGHT_END], const cck_item *a, const cck_item *b, cck_slot *slot) {
    double features[CCK_WEIGHT_END], sum = 0;
    cck_affinity_features(a, b, slot, features);
    for (size_t i = 0; i < CCK_WEIGHT_END; i++) sum += features[i] * weights[i];
    slot->certainty = 1 / (1 + exp(-sum));
}
