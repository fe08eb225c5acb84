/* compare_holder.c - whose quantity a figure is: the words that tell it, and how two stand to each other. */
#include "compare_help.h"

typedef struct {
    help_world world;
    cck_traces traces;
} scene;

static const cck_trace_axis *holder_of(scene *s, cck_figure_id a, cck_figure_id b) {
    cck_error error;
    help_world *w = &s->world;
    cck_trace_wish wish = {.a = a, .b = b};
    assert_int_equal(cck_compare_traced(&w->corpus, w->lexicon, w->rules, CCK_LIT("2032-01-01"), 0, &wish, w->arena,
                                        &w->out, &s->traces, &error),
                     CCK_OK);
    assert_int_equal(s->traces.count, 1);
    const cck_trace *t = &s->traces.items[0];
    for (size_t i = 0; i < t->axis_count; i++) {
        if (strcmp(t->axes[i].name, "holder") == 0) return &t->axes[i];
    }
    fail_msg("no axis of holders");
    return NULL;
}

static void assert_view(cck_view got, const char *want) {
    if (!cck_view_equal(got, cck_view_of(want))) fail_msg("got \"%.*s\", not \"%s\"", CCK_FMT(got), want);
}

/* What is said to hold the one figure of a text, whose phrase is the number alone. */
static void assert_holder(const char *text, const char *number, const char *want) {
    scene s;
    help_open(&s.world);
    help_article(&s.world, "Harbour Wire", "2031-05-04", text);
    help_figure(&s.world, number, 22, NULL, NULL);
    help_article(&s.world, "The Beacon", "2031-05-04", text);
    help_figure(&s.world, number, 22, NULL, NULL);
    assert_view(holder_of(&s, 1, 2)->a, want);
    help_close(&s.world);
}

static void test_subjects(void **state) {
    (void)state;
    assert_holder("Retailers added 22 jobs.", "22", "Retailers");
    assert_holder("Retailers, though, added 22.", "22", "Retailers");
    assert_holder("Mining, hurt by a strong crown, shed 22.", "22", "Mining");
    assert_holder("Hope was small. Tessel has been forced to shed 22.", "22", "Tessel");
    assert_holder("In Carrow, 22 were seen.", "22", "Carrow");
    assert_holder("Final figures gave Tessel 22.", "22", "Tessel");
    assert_holder("Tessel lost 40 and Carrow 22.", "22", "Carrow");
}

static void test_what_follows(void **state) {
    (void)state;
    assert_holder("There were 22 in Carrow.", "22", "Carrow");
    assert_holder("Some 22 stomped slowly through Carrow.", "22", "Carrow");
}

static void test_pronouns(void **state) {
    (void)state;
    assert_holder("Tessel said it would cut 22.", "22", "Tessel");
    assert_holder("Tessel is old. It employs 22.", "22", "Tessel");
}

static void test_who_counts_has_nothing(void **state) {
    (void)state;
    assert_holder("Police said 22 were seen.", "22", "");
    assert_holder("Officials said they had counted 22.", "22", "");
    assert_holder("The Interior Ministry put it at 22.", "22", "");
    assert_holder("The city of Tessel was calm; 22 were seen.", "22", "");
}

/* Two articles on two sectors; the second sets both beside each other. */
static void sectors(scene *s) {
    help_world *w = &s->world;
    help_open(w);
    help_article(w, "Harbour Wire", "2031-05-04", "Retailers added 22,000 jobs.\n");
    help_figure(w, "22,000", 22000, "created jobs", "jobs");
    help_article(w, "The Beacon", "2031-05-04", "Builders added 9,000 jobs, while retailers added 22,000 jobs.\n");
    help_figure(w, "9,000", 9000, "created jobs", "jobs");
    help_figure(w, "22,000", 22000, "created jobs", "jobs");
}

static void test_rivals_are_told_apart(void **state) {
    (void)state;
    scene s;
    sectors(&s);
    const cck_trace_axis *axis = holder_of(&s, 1, 2);
    assert_int_equal(axis->standing, CCK_STANDING_DISJOINT);
    assert_view(axis->a, "Retailers");
    assert_view(axis->b, "Builders");
    assert_view(axis->note, "jobs of two trades");
    assert_int_equal(help_verdict(&s.world, 1, 2, NULL), CCK_VERDICT_END);
    assert_int_equal(holder_of(&s, 1, 3)->standing, CCK_STANDING_SAME);
    help_close(&s.world);
}

/* Nobody sets them side by side: they may be two names of one. */
static void test_others_may_be_the_same(void **state) {
    (void)state;
    scene s;
    sectors(&s);
    s.world.corpus.count = 1;
    help_article(&s.world, "The Beacon", "2031-05-04", "Brewers added 9,000 jobs.\n");
    s.world.lists[1].count = 0;
    help_figure(&s.world, "9,000", 9000, "created jobs", "jobs");
    assert_int_equal(holder_of(&s, 1, 2)->standing, CCK_STANDING_UNKNOWN);
    help_close(&s.world);
}

/* Only one names a holder, and its article tells of others: a part, unless the number is the same. */
static void test_one_of_several_is_a_part(void **state) {
    (void)state;
    const double totals[] = {47, 22};
    const cck_standing wanted[] = {CCK_STANDING_WITHIN, CCK_STANDING_UNKNOWN};
    for (int i = 0; i < 2; i++) {
        scene s;
        help_open(&s.world);
        help_article(&s.world, "Harbour Wire", "2031-05-04",
                     "All know that Tessel took 22 jobs and that Carrow took 9 jobs.");
        help_figure(&s.world, "22", 22, "created jobs", "jobs");
        help_figure(&s.world, "9", 9, "created jobs", "jobs");
        help_article(&s.world, "The Beacon", "2031-05-04", "It was a good year: 00 jobs were added.");
        help_figure(&s.world, "00", totals[i], "created jobs", "jobs");
        assert_int_equal(holder_of(&s, 1, 3)->standing, wanted[i]);
        help_close(&s.world);
    }
}

static void ages(scene *s, const char *first, const char *second) {
    help_world *w = &s->world;
    help_open(w);
    help_article(w, "Harbour Wire", "2031-05-04", first);
    help_figure(w, "34", 34, "age", NULL)->kind = CCK_KIND_AGE;
    help_article(w, "The Beacon", "2031-05-04", second);
    help_figure(w, "41", 41, "age", NULL)->kind = CCK_KIND_AGE;
}

static void test_an_age_is_one_persons(void **state) {
    (void)state;
    scene s;
    ages(&s, "Igor Lind, 34, was held.", "The other was 41-year-old Pavel Moser.");
    assert_int_equal(holder_of(&s, 1, 2)->standing, CCK_STANDING_DISJOINT);
    help_close(&s.world);
    ages(&s, "Igor Lind, 34, was held.", "Lind, 41, was held.");
    assert_int_equal(holder_of(&s, 1, 2)->standing, CCK_STANDING_SAME);
    help_close(&s.world);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_subjects),
        cmocka_unit_test(test_what_follows),
        cmocka_unit_test(test_pronouns),
        cmocka_unit_test(test_who_counts_has_nothing),
        cmocka_unit_test(test_rivals_are_told_apart),
        cmocka_unit_test(test_others_may_be_the_same),
        cmocka_unit_test(test_one_of_several_is_a_part),
        cmocka_unit_test(test_an_age_is_one_persons),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
