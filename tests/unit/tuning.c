/* Sweeps: what may be written, how many steps it gives, what they are called. */
#include "report/tune/tune.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static cck_sweep parse(const char *text, size_t steps) {
    cck_sweep sweep;
    cck_error error;
    if (cck_sweep_parse(cck_view_of(text), steps, &sweep, &error)) fail_msg("%s: %s", text, error.message);
    return sweep;
}

static void whole_steps_are_taken_where_they_fit(void **state) {
    (void)state;
    assert_int_equal(parse("1%..20%", 0).steps, 20);
    assert_int_equal(parse("0%..5%", 0).steps, 6);
    assert_int_equal(parse("0..10", 0).steps, 11);
    assert_int_equal(parse("0g..3g", 0).steps, 4);
    assert_int_equal(parse("0..500", 0).steps, 20);
    assert_int_equal(parse("0.5%..1%", 0).steps, 20);
    assert_int_equal(parse("1%..20%", 3).steps, 3);
}

static void ends_are_met(void **state) {
    cck_sweep sweep = parse(" 1% .. 20% ", 20);
    (void)state;
    assert_int_equal(sweep.kind, CCK_SWEEP_RELATIVE);
    assert_float_equal(cck_sweep_at(&sweep, 0).relative, 0.01, 1e-12);
    assert_float_equal(cck_sweep_at(&sweep, 2).relative, 0.03, 1e-12);
    assert_float_equal(cck_sweep_at(&sweep, 19).relative, 0.2, 1e-12);
    sweep = parse("0..5", 0);
    assert_float_equal(cck_sweep_at(&sweep, 4).absolute, 4, 1e-12);
    assert_float_equal(cck_sweep_at(&sweep, 4).relative, 0, 0);
    sweep = parse("0g..2g", 0);
    assert_float_equal(cck_sweep_at(&sweep, 1).grain, 1, 1e-12);
    assert_int_equal(parse("0..20%", 0).kind, CCK_SWEEP_RELATIVE); /* nothing is nothing in every unit */
}

static void what_makes_no_sense_is_refused(void **state) {
    static const char *const wrong[] = {"",      "5%",       "..",   "1%..",    "..5%",   "5%..1%", "1%..1%",
                                        "1..2%", "0%..200%", "a..b", "-1%..5%", "1g..5%", "0....5", "1e2..5"};
    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        cck_sweep sweep = {CCK_SWEEP_GRAIN, 7, 8, 9};
        cck_error error;
        assert_int_equal(cck_sweep_parse(cck_view_of(wrong[i]), 0, &sweep, &error), CCK_E_USAGE);
        assert_true(error.message[0] && sweep.steps == 9); /* outputs are untouched on failure */
    }
}

static void tolerances_are_said_as_they_are_written(void **state) {
    static const struct {
        cck_tolerance tolerance;
        const char *label, *yaml;
    } rows[] = {
        {{.relative = 0.05}, "5 %", "5%"},
        {{.relative = 0.0125}, "1.25 %", "1.25%"},
        {{.relative = 0}, "0", "0%"},
        {{.absolute = 500}, "500", "{absolute: 500}"},
        {{.grain = 1}, "1 grain", "{grain: 1}"},
        {{.grain = 2.5}, "2.5 grains", "{grain: 2.5}"},
        {{.relative = 0.05, .grain = 1}, "5 %, 1 grain", "{relative: 5%, grain: 1}"},
        {{.implied_rounding = true}, "rounding", "{rounding: implied}"},
        {{.relative = 0.1, .implied_rounding = true}, "10 %, rounding", "{relative: 10%, rounding: implied}"},
    };
    cck_arena *arena = cck_arena_new(0);
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        cck_view label, yaml;
        cck_tolerance_words(&rows[i].tolerance, arena, &label, &yaml);
        assert_true(cck_view_equal(label, cck_view_of(rows[i].label)));
        assert_true(cck_view_equal(yaml, cck_view_of(rows[i].yaml)));
    }
    cck_arena_free(arena);
}

static void the_usual_sweep_is_of_the_kind_of_the_rule(void **state) {
    const cck_tolerance relative = {.relative = 0.02}, absolute = {.absolute = 0.5}, wide = {.relative = 0.25};
    (void)state;
    assert_int_equal(cck_sweep_usual(&relative, 0).steps, 21);
    assert_int_equal(cck_sweep_usual(&absolute, 0).kind, CCK_SWEEP_ABSOLUTE);
    assert_float_equal(cck_sweep_usual(&absolute, 0).to, 2, 1e-12);
    assert_float_equal(cck_sweep_usual(&wide, 0).to, 0.5, 1e-12);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole_steps_are_taken_where_they_fit),
        cmocka_unit_test(ends_are_met),
        cmocka_unit_test(what_makes_no_sense_is_refused),
        cmocka_unit_test(tolerances_are_said_as_they_are_written),
        cmocka_unit_test(the_usual_sweep_is_of_the_kind_of_the_rule),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
