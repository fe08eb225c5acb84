/* slot.c - all axes of a pair. */
#include "compare/slot.h"

#include <math.h>

/* Shared weight at which the surroundings count as half shared. */
#define HALF_SHARED 7.0

static cck_axis of_noun(const cck_item *a, const cck_item *b) {
    if (!a->head || !b->head) return CCK_AXIS_UNKNOWN;
    return a->head == b->head ? CCK_AXIS_SAME : CCK_AXIS_DISJOINT;
}

/* 1 for equal numbers of three digits and more, less for few digits and for what lies apart. */
static double closeness(const cck_item *a, const cck_item *b) {
    double x = a->span.said, y = b->span.said;
    if (x == y) {
        if (a->span.grain <= 0) return 0.3; /* the same vague word */
        double digits = log10(fabs(x) / a->span.grain + 1);
        return fmin(1, 0.4 + 0.25 * digits);
    }
    if (x <= 0 || y <= 0) return 0;
    double apart = fabs(log(x / y)) / log(10);
    return fmax(0, 0.4 - 0.4 * apart);
}

void cck_slot_compare(const cck_work *work, const cck_item *a, const cck_item *b, cck_slot *out) {
    cck_slot s = {.kin = cck_axis_measure(work, a, b), .noun = of_noun(a, b)};
    s.population = cck_axis_population(work, a, b);
    s.place = cck_axis_place(a, b);
    s.window = cck_axis_window(work, a, b);
    s.time = cck_axis_time(a, b);
    s.event = cck_axis_event(work, a, b, &s.main_event);
    s.speaker = cck_axis_speaker(a->figure, b->figure);
    double shared = cck_marks_shared(a->words, b->words);
    s.shared = shared / (shared + HALF_SHARED);
    double modifiers = cck_marks_shared(a->modifiers, b->modifiers);
    s.modifiers = modifiers / (modifiers + HALF_SHARED);
    s.modifiers_differ = a->modifiers.count && b->modifiers.count && modifiers <= 0;
    s.closeness = closeness(a, b);
    s.one_window = (a->figure->window_s != 0) != (b->figure->window_s != 0);
    s.certainty = cck_certainty(a, b, &s);
    *out = s;
}
