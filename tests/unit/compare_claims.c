/* compare_claims.c - articles with figures in, claims with verdicts out. */
#include "compare_help.h"

/* Two reports of a truce: 39 and 50 breaches in a day, 300 attacks in a week, and 62 dead soldiers twice. */
static void truce(help_world *w, bool swapped) {
    static const char *const texts[] = {"Truce in Arvenia\nMonitors counted 39 breaches of the truce in Arvenia in the "
                                        "past 24 hours. In Port Lask 62 soldiers "
                                        "were killed in an air raid by the coalition on Saturday.",
                                        "Truce in Arvenia\nThere were 50 breaches of the truce in Arvenia in the last "
                                        "24 hours, a general said. On Saturday the "
                                        "coalition's air raid near Port Lask killed 62 soldiers.",
                                        "Truce in Arvenia\nRebels attacked some 300 times in Arvenia over the week of "
                                        "the truce. The coalition's air raid near "
                                        "Port Lask on Saturday killed scores of soldiers."};
    static const char *const outlets[] = {"Daily Lantern", "Harbour Post", "Vale Radio"};
    for (size_t k = 0; k < 3; k++) {
        size_t i = swapped ? 2 - k : k;
        help_article(w, outlets[i], "2031-05-14", texts[i]);
        cck_figure *f;
        if (i < 2) {
            f = help_figure(w, i ? "50" : "39", i ? 50 : 39, "violation", "breaches");
            f->window_s = 86400;
            help_figure(w, "62", 62, "killed", "soldiers");
        } else {
            f = help_figure(w, "300", 300, "attack", "times");
            help_bound(f, CCK_BOUND_ABOUT, 270, 330);
            f->window_s = 604800;
            f = help_figure(w, "scores", 0, "killed", "soldiers");
            help_bound(f, CCK_BOUND_VAGUE, 40, 120);
        }
    }
    static cck_view soldier[] = {{"soldier", 7}};
    for (size_t i = 0; i < 3; i++) w->figures[i][1].population = (cck_views){soldier, 1};
}

static void test_truce(void **state) {
    (void)state;
    help_world w;
    cck_view why = {NULL, 0};
    help_open(&w);
    truce(&w, false);
    help_compare(&w, 0);
    assert_int_equal(help_verdict(&w, 1, 3, &why), CCK_VERDICT_CONFLICT);
    assert_true(why.len > 0 && help_says(why, "22 %"));
    assert_true(help_says(why, "the day of the 24 hours is not given"));
    assert_int_equal(help_verdict(&w, 3, 5, &why), CCK_VERDICT_SCOPE);
    assert_true(help_says(why, "about 300 in 7 days is about 43 a day"));
    assert_int_equal(help_verdict(&w, 2, 4, NULL), CCK_VERDICT_AGREE);
    assert_int_equal(help_verdict(&w, 2, 6, NULL), CCK_VERDICT_COMPATIBLE);
    assert_int_equal(help_verdict(&w, 1, 2, NULL), CCK_VERDICT_END);
    assert_int_equal(w.out.claims[0].verdict, CCK_VERDICT_CONFLICT);
    assert_true(cck_view_equal(w.out.claims[0].measure, CCK_LIT("violation")));
    assert_int_equal(w.out.claims[0].severity, CCK_SEVERITY_ERROR);
    help_close(&w);
}

static void test_order_does_not_matter(void **state) {
    (void)state;
    help_world a, b;
    help_open(&a);
    help_open(&b);
    truce(&a, false);
    truce(&b, true);
    help_compare(&a, 0);
    help_compare(&b, 0);
    assert_true(a.out.claim_count > 0);
    assert_int_equal(a.out.claim_count, b.out.claim_count);
    for (size_t i = 0; i < a.out.claim_count; i++) {
        assert_string_equal(a.out.claims[i].id, b.out.claims[i].id);
        assert_int_equal(a.out.claims[i].verdict, b.out.claims[i].verdict);
        assert_int_equal(a.out.claims[i].relation_count, b.out.claims[i].relation_count);
        for (size_t r = 0; r < a.out.claims[i].relation_count; r++) {
            assert_true(cck_view_equal(a.out.claims[i].relations[r].why, b.out.claims[i].relations[r].why));
        }
    }
    help_close(&a);
    help_close(&b);
}

/* "Kern" is the ministry's man, and the third article says so: one side, told of in the other two by other names. */
static void test_one_side(void **state) {
    (void)state;
    help_world w;
    cck_view why = {NULL, 0};
    help_open(&w);
    help_article(&w, "Daily Lantern", "2031-05-14",
                 "Fire in Vellmark\nThe Interior Ministry said 20 workers were killed "
                 "when the mill in Vellmark burned.");
    help_figure(&w, "20", 20, "killed", "workers")->speaker = CCK_LIT("Interior Ministry");
    help_article(&w, "Harbour Post", "2031-05-14",
                 "Fire in Vellmark\nKern said 31 workers were killed when the mill in Vellmark burned.");
    help_figure(&w, "31", 31, "killed", "workers")->speaker = CCK_LIT("Kern");
    help_compare(&w, 0);
    assert_int_equal(help_verdict(&w, 1, 2, &why), CCK_VERDICT_CONFLICT);
    assert_true(help_says(why, "20 is attributed to Interior Ministry, 31 is attributed to Kern"));
    assert_true(help_says(why, "whether they are of one side is not said"));
    help_article(&w, "Vale Radio", "2031-05-14",
                 "Fire in Vellmark\nThe mill in Vellmark burned, Interior Ministry spokesman Tomas Kern said.");
    help_compare(&w, 0);
    assert_int_equal(help_verdict(&w, 1, 2, &why), CCK_VERDICT_CONFLICT);
    assert_false(help_says(why, "one side"));
    help_close(&w);
}

/* A claim is named by what the articles say, not by the folder that an outlet was guessed from. */
static void test_names_are_free_of_paths(void **state) {
    (void)state;
    char ids[3][13];
    static const char *const from[] = {"dir", "file", "meta"};
    for (size_t k = 0; k < 3; k++) {
        help_world w;
        help_open(&w);
        truce(&w, false);
        for (size_t i = 0; i < 3; i++) w.documents[i].outlet_from = cck_view_of(from[k]);
        if (k == 1) w.documents[0].outlet = CCK_LIT("renamed");
        help_compare(&w, 0);
        memcpy(ids[k], w.out.claims[0].id, sizeof ids[k]);
        help_close(&w);
    }
    assert_string_equal(ids[0], ids[1]);
    assert_string_not_equal(ids[0], ids[2]);
}

static void test_min_certainty(void **state) {
    (void)state;
    help_world w;
    help_open(&w);
    truce(&w, false);
    help_compare(&w, 1.0);
    assert_int_equal(help_verdict(&w, 1, 3, NULL), CCK_VERDICT_END);
    assert_int_equal(help_verdict(&w, 2, 4, NULL), CCK_VERDICT_AGREE);
    help_close(&w);
}

static void test_ignore(void **state) {
    (void)state;
    static const cck_view outlets[] = {{"Daily Lantern", 13}, {"Harbour Post", 12}};
    cck_ignore entry = {.measure = {"violation", 9}, .outlets = {outlets, 2}, .reason = {"seen", 4}};
    help_world w;
    help_open(&w);
    truce(&w, false);
    w.rules->ignores = &entry;
    w.rules->ignore_count = 1;
    help_compare(&w, 0);
    assert_true(w.out.claims[0].ignored);
    assert_true(cck_view_equal(w.out.claims[0].ignore_reason, CCK_LIT("seen")));
    entry.until = CCK_LIT("2019-12-31"); /* the comparison is held on 2020-01-01 */
    help_compare(&w, 0);
    assert_false(w.out.claims[0].ignored);
    entry.until = CCK_LIT("2020-01-01");
    help_compare(&w, 0);
    assert_true(w.out.claims[0].ignored);
    w.rules->ignore_count = 0;
    help_close(&w);
}

/* The dead of a storm: first article, then a later or an earlier one. */
static cck_verdict storm(const char *first, double before, const char *second, double after, cck_bound bound) {
    help_world w;
    help_open(&w);
    help_article(&w, "Daily Lantern", first, "Storm hits Vellmark\nIn Vellmark 20 people were killed by the storm.");
    help_figure(&w, "20", before, "killed", "people");
    help_article(&w, "Harbour Post", second, "Storm hits Vellmark\nIn Vellmark 30 people were killed by the storm.");
    cck_figure *f = help_figure(&w, "30", after, "killed", "people");
    if (bound != CCK_BOUND_EXACT) help_bound(f, bound, after, -1);
    help_compare(&w, 0);
    cck_verdict verdict = help_verdict(&w, 1, 2, NULL);
    help_close(&w);
    return verdict;
}

static void test_time(void **state) {
    (void)state;
    assert_int_equal(storm("2031-05-14", 20, "2031-05-15", 30, CCK_BOUND_EXACT), CCK_VERDICT_UPDATED);
    assert_int_equal(storm("2031-05-15", 20, "2031-05-14", 30, CCK_BOUND_EXACT), CCK_VERDICT_CONFLICT);
    assert_int_equal(storm("2031-05-14", 20, "2031-05-14", 30, CCK_BOUND_EXACT), CCK_VERDICT_CONFLICT);
    assert_int_equal(storm(NULL, 20, NULL, 30, CCK_BOUND_EXACT), CCK_VERDICT_CONFLICT);
    assert_int_equal(storm("2031-05-14", 20, "2031-05-14", 15, CCK_BOUND_AT_LEAST), CCK_VERDICT_COMPATIBLE);
}

/* Two figures in two articles that tell one thing but for what `change` changes. */
static cck_verdict changed(void (*change)(cck_figure *a, cck_figure *b)) {
    help_world w;
    help_open(&w);
    help_article(&w, "Daily Lantern", "2031-05-14",
                 "Fire in Vellmark\nIn Vellmark 20 workers were killed when the mill burned.");
    cck_figure *a = help_figure(&w, "20", 20, "killed", "workers");
    help_article(&w, "Harbour Post", "2031-05-14",
                 "Fire in Vellmark\nIn Vellmark 31 workers were killed when the mill burned.");
    cck_figure *b = help_figure(&w, "31", 31, "killed", "workers");
    if (change) change(a, b);
    help_compare(&w, 0);
    cck_verdict verdict = help_verdict(&w, 1, 2, NULL);
    help_close(&w);
    return verdict;
}

static cck_view workers[] = {{"worker", 6}}, police[] = {{"police", 6}}, people[] = {{"person", 6}};

static void to_denied(cck_figure *a, cck_figure *b) {
    (void)a;
    b->status = CCK_STATUS_DENIED;
}
static void to_forecast(cck_figure *a, cck_figure *b) {
    (void)a;
    b->status = CCK_STATUS_FORECAST;
}
static void to_injured(cck_figure *a, cck_figure *b) {
    (void)a;
    b->measure = CCK_LIT("injured");
}
static void to_police(cck_figure *a, cck_figure *b) {
    a->population = (cck_views){workers, 1};
    b->population = (cck_views){police, 1};
}
static void to_part(cck_figure *a, cck_figure *b) {
    a->population = (cck_views){workers, 1};
    b->population = (cck_views){people, 1};
}
static void to_addition(cck_figure *a, cck_figure *b) {
    (void)a;
    b->total = CCK_TOTAL_ADDITION;
}
static void to_speakers(cck_figure *a, cck_figure *b) {
    a->speaker = CCK_LIT("fire service");
    b->speaker = CCK_LIT("the Mill Union");
}
static void to_speaker_of_no_known_side(cck_figure *a, cck_figure *b) {
    a->speaker = CCK_LIT("Anna Brandt");
    b->speaker = CCK_LIT("the Mill Union");
}
static void to_overfull(cck_figure *a, cck_figure *b) {
    a->population = (cck_views){people, 1};
    b->population = (cck_views){workers, 1};
}

static void test_axes(void **state) {
    (void)state;
    assert_int_equal(changed(NULL), CCK_VERDICT_CONFLICT);
    assert_int_equal(changed(to_speakers), CCK_VERDICT_DISPUTED);
    assert_int_equal(changed(to_speaker_of_no_known_side), CCK_VERDICT_CONFLICT);
    assert_int_equal(changed(to_overfull), CCK_VERDICT_CONFLICT);
    assert_int_equal(changed(to_denied), CCK_VERDICT_END);
    assert_int_equal(changed(to_forecast), CCK_VERDICT_END);
    assert_int_equal(changed(to_injured), CCK_VERDICT_END);
    assert_int_equal(changed(to_police), CCK_VERDICT_END);
    assert_int_equal(changed(to_part), CCK_VERDICT_END);
    assert_int_equal(changed(to_addition), CCK_VERDICT_END);
}

/* Small equal numbers of different nouns are no evidence of anything. */
static void test_coincidence(void **state) {
    (void)state;
    help_world w;
    help_open(&w);
    help_article(&w, "Daily Lantern", "2031-05-14",
                 "Talks in Vellmark\nThe envoy named two conditions for talks in Vellmark.");
    help_figure(&w, "two", 2, "condition", "conditions");
    help_article(&w, "Harbour Post", "2031-05-14",
                 "Talks in Vellmark\nA former aide sees two problems with talks in Vellmark.");
    help_figure(&w, "two", 2, "problem", "problems");
    help_compare(&w, 0);
    assert_int_equal(w.out.claim_count, 0);
    help_close(&w);
}

/* A mistyped noun counted over the same window. */
static void test_misprint(void **state) {
    (void)state;
    help_world w;
    help_open(&w);
    help_article(&w, "Daily Lantern", "2031-05-14",
                 "Truce in Arvenia\nMonitors: 39 truce vialotions in Arvenia in the past 24 hours");
    help_figure(&w, "39", 39, "vialot", "truce vialotions")->window_s = 86400;
    help_article(&w, "Harbour Post", "2031-05-14",
                 "Truce in Arvenia\nThere were 50 violations of the truce in Arvenia in 24 hours.");
    help_figure(&w, "50", 50, "violation", "violations")->window_s = 86400;
    help_compare(&w, 0);
    cck_view why = {NULL, 0};
    assert_int_equal(help_verdict(&w, 1, 2, &why), CCK_VERDICT_CONFLICT);
    assert_true(help_says(why, "misprinted"));
    help_close(&w);
}

/* Every pair looked at, as the sweep does not. */
static uint64_t differing_by_hand(const cck_value_group *values, size_t count) {
    uint64_t pairs = 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < i; k++)
            pairs += cck_view_equal(values[i].unit, values[k].unit) &&
                     !cck_interval_overlap(values[i].asserts, values[k].asserts);
    }
    return pairs;
}

static void test_differing_pairs(void **state) {
    (void)state;
    enum { COUNT = 300 };
    cck_value_group values[COUNT];
    uint64_t differing, chance = 1;
    for (size_t i = 0; i < COUNT; i++) {
        chance = chance * UINT64_C(6364136223846793005) + 1442695040888963407u;
        unsigned bits = (unsigned)(chance >> 33), low = bits % 50, high = low + bits / 64 % 8;
        values[i] = (cck_value_group){.unit = bits & 1u << 12 ? CCK_LIT("mile") : CCK_LIT("kilometre"), .count = 1};
        assert_true(cck_decimal_make((int64_t)low, 0, &values[i].asserts.low));
        assert_true(cck_decimal_make((int64_t)high, 0, &values[i].asserts.high));
        values[i].asserts.has_low = bits >> 13 & 7;
        values[i].asserts.has_high = bits >> 16 & 7;
        values[i].asserts.low_strict = high > low && bits >> 19 & 1;
        values[i].asserts.high_strict = high > low && bits >> 20 & 1;
    }
    cck_claim claim = {.values = values, .value_count = COUNT};
    assert_true(cck_claim_differing(&claim, &differing));
    assert_true(differing > 1000);
    assert_int_equal(differing, differing_by_hand(values, COUNT));
    claim.value_count = 0;
    assert_true(cck_claim_differing(&claim, &differing));
    assert_int_equal(differing, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_differing_pairs),
                                       cmocka_unit_test(test_truce),
                                       cmocka_unit_test(test_order_does_not_matter),
                                       cmocka_unit_test(test_time),
                                       cmocka_unit_test(test_min_certainty),
                                       cmocka_unit_test(test_ignore),
                                       cmocka_unit_test(test_axes),
                                       cmocka_unit_test(test_coincidence),
                                       cmocka_unit_test(test_misprint),
                                       cmocka_unit_test(test_one_side),
                                       cmocka_unit_test(test_names_are_free_of_paths)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
