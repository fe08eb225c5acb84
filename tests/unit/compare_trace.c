/* compare_trace.c - a trace tells what the comparison decided by: its numbers come to the same verdict. */
#include <math.h>

#include "compare_help.h"

static const char RULES[] = "version: 1\nrules:\n"
                            "  - {id: desk, match: {measure: killed}, tolerance: 1%}\n"
                            "  - {id: late, match: {measure: killed}, severity: warning}\n";

typedef struct {
    help_world world;
    cck_traces traces;
} scene;

/* 62 dead soldiers against 91, and 40 soldiers hurt in one report alone. */
static void open(scene *s) {
    cck_error error;
    help_world *w = &s->world;
    help_open(w);
    cck_rules_free(w->rules);
    assert_int_equal(cck_rules_parse(cck_view_of(RULES), CCK_LIT("desk.yaml"), &w->rules, &error), CCK_OK);
    static cck_view soldier[] = {{"soldier", 7}};
    help_article(w, "Daily Lantern", "2031-05-14",
                 "Raid in Arvenia\nIn Port Lask 62 soldiers were killed in the air raid of the coalition on Saturday, "
                 "and 40 soldiers were wounded.");
    help_figure(w, "62", 62, "killed", "soldiers")->population = (cck_views){soldier, 1};
    help_figure(w, "40", 40, "injured", "soldiers")->population = (cck_views){soldier, 1};
    help_article(w, "Harbour Post", "2031-05-14",
                 "Raid in Arvenia\nThe air raid of the coalition near Port Lask on Saturday killed 91 soldiers.");
    help_figure(w, "91", 91, "killed", "soldiers")->population = (cck_views){soldier, 1};
}

static void trace(scene *s, cck_trace_wish wish) {
    cck_error error;
    help_world *w = &s->world;
    assert_int_equal(cck_compare_traced(&w->corpus, w->lexicon, w->rules, CCK_LIT("2032-01-01"), 0, &wish, w->arena,
                                        &w->out, &s->traces, &error),
                     CCK_OK);
}

static const cck_trace_axis *axis(const cck_trace *t, const char *name) {
    for (size_t i = 0; i < t->axis_count; i++) {
        if (strcmp(t->axes[i].name, name) == 0) return &t->axes[i];
    }
    fail_msg("no axis %s", name);
    return NULL;
}

static void test_the_numbers_add_up(void **state) {
    (void)state;
    scene s;
    open(&s);
    help_compare(&s.world, 0);
    char id[13];
    memcpy(id, s.world.out.claims[0].id, sizeof id);
    double certainty = s.world.out.claims[0].relations[0].certainty;
    trace(&s, (cck_trace_wish){.claim = {id, 5}});
    assert_int_equal(s.traces.count, 1);
    const cck_trace *t = &s.traces.items[0];
    double sum = 0;
    for (size_t i = 0; i < t->weight_count; i++) sum += t->weights[i].value * t->weights[i].weight;
    assert_true(fabs(sum - t->sum) < 1e-9);
    assert_true(fabs(1 / (1 + exp(-sum)) - t->certainty) < 1e-9);
    assert_true(fabs(t->certainty - certainty) <= 0.005);
    assert_true(t->certainty >= t->least && t->least > 0);
    assert_int_equal(t->verdict, CCK_VERDICT_CONFLICT);
    assert_true(t->gap == 29 && fabs(t->allowed - 0.91) < 1e-9);
    assert_true(t->span_a.low == 62 && t->span_b.high == 91);
    help_close(&s.world);
}

static void test_axes_say_what_was_said(void **state) {
    (void)state;
    scene s;
    open(&s);
    trace(&s, (cck_trace_wish){.a = 1, .b = 3});
    const cck_trace *t = &s.traces.items[0];
    assert_true(t->related);
    assert_int_equal(axis(t, "measure")->standing, CCK_STANDING_SAME);
    assert_int_equal(axis(t, "population")->standing, CCK_STANDING_SAME);
    assert_int_equal(axis(t, "window")->standing, CCK_STANDING_UNKNOWN);
    assert_true(cck_view_equal(axis(t, "noun")->a, CCK_LIT("soldiers")));
    assert_true(help_says(axis(t, "time")->b, "2031-05-14"));
    bool said = false;
    for (size_t i = 0; i < t->unknown_count; i++) said |= help_says(t->unknown[i], "neither names a place");
    assert_true(said);
    help_close(&s.world);
}

static void test_the_last_rule_that_says_something_wins(void **state) {
    (void)state;
    scene s;
    open(&s);
    trace(&s, (cck_trace_wish){.a = 1, .b = 3});
    const cck_trace *t = &s.traces.items[0];
    size_t tolerance = 0, severity = 0;
    for (size_t i = 0; i < t->rule_count; i++) {
        const cck_trace_rule *r = &t->rules[i];
        if (r->tolerance) assert_true(cck_view_equal(r->rule->id, CCK_LIT("desk")));
        if (r->over_time) assert_true(cck_view_equal(r->rule->id, CCK_LIT("casualties")));
        if (r->severity) assert_true(cck_view_equal(r->rule->id, CCK_LIT("late")));
        tolerance += r->tolerance;
        severity += r->severity;
    }
    assert_true(t->rule_count >= 4 && tolerance == 1 && severity == 1);
    assert_int_equal(t->rule.severity, CCK_SEVERITY_WARNING);
    assert_true(fabs(t->rule.tolerance.relative - 0.01) < 1e-9);
    help_close(&s.world);
}

static void test_unrelated_figures_say_why(void **state) {
    (void)state;
    scene s;
    open(&s);
    trace(&s, (cck_trace_wish){.a = 2, .b = 3});
    assert_int_equal(s.traces.count, 1);
    assert_false(s.traces.items[0].related);
    assert_string_equal(s.traces.items[0].decided, "different things are counted");
    assert_int_equal(axis(&s.traces.items[0], "measure")->standing, CCK_STANDING_DISJOINT);
    trace(&s, (cck_trace_wish){.a = 1, .b = 9});
    assert_int_equal(s.traces.count, 0);
    trace(&s, (cck_trace_wish){.claim = CCK_LIT("zzzz")});
    assert_int_equal(s.traces.count, 0);
    help_close(&s.world);
}

/* Every weight of the rules is told in words, and asking changes nothing. */
static void test_asking_changes_nothing(void **state) {
    (void)state;
    scene s;
    open(&s);
    help_compare(&s.world, 0);
    cck_comparison before = s.world.out;
    trace(&s, (cck_trace_wish){.a = 1, .b = 3});
    assert_int_equal(s.world.out.claim_count, before.claim_count);
    for (size_t i = 0; i < before.claim_count; i++) assert_string_equal(s.world.out.claims[i].id, before.claims[i].id);
    const cck_trace *t = &s.traces.items[0];
    for (size_t i = 0; i < t->weight_count; i++) assert_true(t->weights[i].meaning.len > 0);
    help_close(&s.world);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_numbers_add_up), cmocka_unit_test(test_axes_say_what_was_said),
        cmocka_unit_test(test_the_last_rule_that_says_something_wins), cmocka_unit_test(test_unrelated_figures_say_why),
        cmocka_unit_test(test_asking_changes_nothing)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
