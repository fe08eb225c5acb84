/* tune_sweep.c - the tolerances to try. */
#include <math.h>
#include <string.h>

#include "report/tune/tune.h"

enum { USUAL_STEPS = 20 };

/* One end of the range, "5%", "500", "2g". */
static bool read_end(cck_view text, cck_sweep_kind *kind, double *out) {
    cck_decimal value;
    *kind = CCK_SWEEP_ABSOLUTE;
    text = cck_view_trim(text);
    if (text.len && text.ptr[text.len - 1] == '%') *kind = CCK_SWEEP_RELATIVE;
    if (text.len && text.ptr[text.len - 1] == 'g') *kind = CCK_SWEEP_GRAIN;
    if (*kind != CCK_SWEEP_ABSOLUTE) text.len--;
    if (cck_decimal_parse(cck_view_trim(text), &value) != CCK_OK) return false;
    *out = cck_decimal_double(value) / (*kind == CCK_SWEEP_RELATIVE ? 100 : 1);
    return *out >= 0;
}

static cck_code wrong(cck_view text, cck_error *error) {
    cck_fail(error, CCK_E_USAGE, "'%.*s' is no range of tolerances", CCK_FMT(text));
    cck_error_hint(error, "for example: 1%%..20%%, 0..500 (in the figures' unit), 0g..3g (in units of the last digit)");
    return CCK_E_USAGE;
}

/* Where the range holds up to 20 whole steps (percents, units, grains) those; else 20. */
static size_t round_steps(const cck_sweep *sweep) {
    double scale = sweep->kind == CCK_SWEEP_RELATIVE ? 100 : 1;
    double from = sweep->from * scale, to = sweep->to * scale, span = to - from;
    bool whole = fabs(from - round(from)) < 1e-9 && fabs(to - round(to)) < 1e-9;
    return whole && span <= USUAL_STEPS + 0.5 ? (size_t)lround(span) + 1 : USUAL_STEPS;
}

cck_code cck_sweep_parse(cck_view text, size_t steps, cck_sweep *out, cck_error *error) {
    size_t at = 0;
    while (at + 1 < text.len && !(text.ptr[at] == '.' && text.ptr[at + 1] == '.')) at++;
    if (at + 1 >= text.len) return wrong(text, error);
    cck_sweep sweep = {.steps = steps};
    cck_sweep_kind first;
    bool fine = read_end((cck_view){text.ptr, at}, &first, &sweep.from) &&
                read_end((cck_view){text.ptr + at + 2, text.len - at - 2}, &sweep.kind, &sweep.to);
    if (!fine || (first != sweep.kind && sweep.from > 0)) return wrong(text, error);
    if (sweep.from >= sweep.to) {
        return cck_fail(error, CCK_E_USAGE, "'%.*s' does not rise", CCK_FMT(text));
    }
    if (sweep.kind == CCK_SWEEP_RELATIVE && sweep.to > 1) {
        return cck_fail(error, CCK_E_USAGE, "'%.*s' goes beyond 100%%", CCK_FMT(text));
    }
    if (!steps) sweep.steps = round_steps(&sweep);
    *out = sweep;
    return CCK_OK;
}

cck_sweep cck_sweep_usual(const cck_tolerance *tolerance, size_t steps) {
    cck_sweep sweep = {CCK_SWEEP_RELATIVE, 0, 0.2, steps};
    if (tolerance->relative <= 0 && tolerance->absolute > 0) {
        sweep = (cck_sweep){CCK_SWEEP_ABSOLUTE, 0, 4 * tolerance->absolute, steps};
    } else if (tolerance->relative <= 0 && tolerance->grain > 0) {
        sweep = (cck_sweep){CCK_SWEEP_GRAIN, 0, 4 * tolerance->grain, steps};
    } else if (tolerance->relative > 0.1) {
        sweep.to = tolerance->relative > 0.5 ? 1 : 2 * tolerance->relative;
    }
    if (!steps) sweep.steps = round_steps(&sweep);
    return sweep;
}

cck_tolerance cck_sweep_at(const cck_sweep *sweep, size_t step) {
    double value = sweep->from + (sweep->to - sweep->from) * (double)step / (double)(sweep->steps - 1);
    cck_tolerance tolerance = {0};
    value = round(value * 1e9) / 1e9; /* what a person would write */
    switch (sweep->kind) {
    case CCK_SWEEP_RELATIVE: tolerance.relative = value; break;
    case CCK_SWEEP_ABSOLUTE: tolerance.absolute = value; break;
    case CCK_SWEEP_GRAIN: tolerance.grain = value; break;
    }
    return tolerance;
}

/* ---- words ---- */

/* To four significant digits, plain. */
static cck_view number(cck_arena *arena, double value) {
    char text[CCK_DECIMAL_TEXT];
    double magnitude = value > 0 ? pow(10, 3 - floor(log10(value))) : 1;
    cck_decimal decimal;
    if (!cck_decimal_of_double(round(value * magnitude) / magnitude, &decimal)) return CCK_LIT("0");
    return cck_arena_copy(arena, (cck_view){text, cck_decimal_write(decimal, text)});
}

static cck_view joined(cck_arena *arena, cck_view before, const char *comma, cck_view more) {
    if (!before.len) return more;
    return cck_arena_printf(arena, "%.*s%s%.*s", CCK_FMT(before), comma, CCK_FMT(more));
}

void cck_tolerance_words(const cck_tolerance *t, cck_arena *arena, cck_view *label, cck_view *yaml) {
    cck_view percent = number(arena, 100 * t->relative), absolute = number(arena, t->absolute);
    cck_view grain = number(arena, t->grain);
    cck_view words = {NULL, 0}, keys = {NULL, 0};
    bool simple = t->absolute <= 0 && t->grain <= 0 && !t->implied_rounding;
    if (t->relative > 0 || simple) {
        words = t->relative > 0 ? cck_arena_printf(arena, "%.*s %%", CCK_FMT(percent)) : CCK_LIT("0");
        keys = cck_arena_printf(arena, simple ? "%.*s%%" : "relative: %.*s%%", CCK_FMT(percent));
    }
    if (t->absolute > 0) {
        words = joined(arena, words, ", ", absolute);
        keys = joined(arena, keys, ", ", cck_arena_printf(arena, "absolute: %.*s", CCK_FMT(absolute)));
    }
    if (t->grain > 0) {
        words = joined(arena, words, ", ",
                       cck_arena_printf(arena, "%.*s grain%s", CCK_FMT(grain), fabs(t->grain - 1) < 1e-9 ? "" : "s"));
        keys = joined(arena, keys, ", ", cck_arena_printf(arena, "grain: %.*s", CCK_FMT(grain)));
    }
    if (t->implied_rounding) {
        words = joined(arena, words, ", ", CCK_LIT("rounding"));
        keys = joined(arena, keys, ", ", CCK_LIT("rounding: implied"));
    }
    if (t->has_above || t->has_below || t->has_hedged) words = joined(arena, words, ", ", CCK_LIT("and more"));
    *label = words;
    *yaml = simple ? keys : cck_arena_printf(arena, "{%.*s}", CCK_FMT(keys));
}
