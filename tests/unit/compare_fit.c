/* compare_fit.c - dates, misprints, and when two numbers can both be true. */
#include "compare_help.h"

static void test_days(void **state) {
    (void)state;
    assert_int_equal(cck_day_of(CCK_LIT("1970-01-01")), 0);
    assert_int_equal(cck_day_of(CCK_LIT("2000-03-01")) - cck_day_of(CCK_LIT("2000-02-28")), 2);
    assert_int_equal(cck_day_of(CCK_LIT("1900-03-01")) - cck_day_of(CCK_LIT("1900-02-28")), 1);
    assert_int_equal(cck_day_of(CCK_LIT("2016-09-18T21:09")), cck_day_of(CCK_LIT("2016-09-18")));
    assert_int_equal(cck_day_of(CCK_LIT("2016-09")), cck_day_of(CCK_LIT("2016-09-01")));
    assert_int_equal(cck_day_of(CCK_LIT("2016-13-01")), CCK_NO_DAY);
    assert_int_equal(cck_day_of(CCK_LIT("Sunday")), CCK_NO_DAY);
    assert_int_equal(cck_day_of((cck_view){NULL, 0}), CCK_NO_DAY);
}

static void test_misprints(void **state) {
    (void)state;
    assert_true(cck_looks_misprinted(CCK_LIT("Visitations"), CCK_LIT("violations")));
    assert_true(cck_looks_misprinted(CCK_LIT("casulaties"), CCK_LIT("casualties")));
    assert_false(cck_looks_misprinted(CCK_LIT("violations"), CCK_LIT("Violations")));
    assert_false(cck_looks_misprinted(CCK_LIT("problems"), CCK_LIT("conditions")));
    assert_false(cck_looks_misprinted(CCK_LIT("dead"), CCK_LIT("deed")));
    assert_false(cck_looks_misprinted(CCK_LIT("soldiers"), CCK_LIT("settlers")));
}

/* A number as it is said: bound, value, ends (negative: open). */
typedef struct {
    cck_bound bound;
    double value, low, high;
} said;

static cck_fit fit(const said *a, const said *b, double relative) {
    help_world w;
    help_open(&w);
    const said *both[] = {a, b};
    cck_item items[2] = {{.id = 0}, {.id = 0}};
    help_article(&w, "One", NULL, "12 and 13");
    for (size_t i = 0; i < 2; i++) {
        cck_figure *f = help_figure(&w, i ? "13" : "12", both[i]->value, "killed", "people");
        if (both[i]->bound != CCK_BOUND_EXACT) help_bound(f, both[i]->bound, both[i]->low, both[i]->high);
        items[i].figure = f;
        cck_work work = {.lexicon = w.lexicon, .rules = w.rules};
        cck_item_read_span(&work, &items[i]);
    }
    cck_tolerance tolerance = {.relative = relative};
    cck_fit there = cck_fit_of(&items[0], &items[1], &tolerance).fit,
            back = cck_fit_of(&items[1], &items[0], &tolerance).fit;
    help_close(&w);
    assert_int_equal(there, back);
    return there;
}

#define N(value)        (&(said){CCK_BOUND_EXACT, value, value, value})
#define OVER(value)     (&(said){CCK_BOUND_MORE_THAN, value, value, -1})
#define LEAST(value)    (&(said){CCK_BOUND_AT_LEAST, value, value, -1})
#define UNDER(value)    (&(said){CCK_BOUND_LESS_THAN, value, -1, value})
#define ABOUT(value)    (&(said){CCK_BOUND_ABOUT, value, (value)*0.9, (value)*1.1})
#define WORD(low, high) (&(said){CCK_BOUND_VAGUE, 0, low, high})

static void test_fits(void **state) {
    (void)state;
    assert_int_equal(fit(N(62), N(62), 0), CCK_FIT_EQUAL);
    assert_int_equal(fit(N(62), WORD(40, 120), 0), CCK_FIT_HARD);
    assert_int_equal(fit(N(39), N(50), 0.05), CCK_FIT_NONE);
    assert_int_equal(fit(N(98), N(100), 0.05), CCK_FIT_SOFT);
    assert_int_equal(fit(N(61), N(62), 0.05), CCK_FIT_TOLERANCE);
    assert_int_equal(fit(N(61), N(62), 0.01), CCK_FIT_NONE);
    assert_int_equal(fit(N(2975), ABOUT(3000), 0), CCK_FIT_HARD);
    assert_int_equal(fit(N(14840), N(15000), 0), CCK_FIT_SOFT);
    assert_int_equal(fit(N(15600), N(15000), 0), CCK_FIT_NONE);
}

static void test_bounds(void **state) {
    (void)state;
    assert_int_equal(fit(N(100), OVER(100), 0), CCK_FIT_HARD);
    assert_int_equal(fit(N(120), OVER(100), 0), CCK_FIT_HARD);
    assert_int_equal(fit(N(400000), OVER(100), 0.05), CCK_FIT_NONE);
    assert_int_equal(fit(N(400), LEAST(100), 0), CCK_FIT_HARD);
    assert_int_equal(fit(N(99), LEAST(113), 0), CCK_FIT_NONE);
    assert_int_equal(fit(N(50), UNDER(50), 0), CCK_FIT_NONE);
    assert_int_equal(fit(N(49), UNDER(50), 0), CCK_FIT_HARD);
    assert_int_equal(fit(N(0), WORD(24, 99), 0.05), CCK_FIT_NONE);
    assert_int_equal(fit(N(0), N(0), 0), CCK_FIT_EQUAL);
}

static void test_units(void **state) {
    (void)state;
    help_world w;
    help_open(&w);
    help_article(&w, "One", NULL, "7 days, 1 week, 40 miles, 60 km");
    cck_figure *f[4] = {help_figure(&w, "7", 7, NULL, NULL), help_figure(&w, "1", 1, NULL, NULL),
                        help_figure(&w, "40", 40, NULL, NULL), help_figure(&w, "60", 60, NULL, NULL)};
    static const char *const units[] = {"day", "week", "mile", "kilometre"};
    cck_item items[4];
    cck_work work = {.lexicon = w.lexicon, .rules = w.rules};
    for (size_t i = 0; i < 4; i++) {
        f[i]->kind = i < 2 ? CCK_KIND_DURATION : CCK_KIND_LENGTH;
        f[i]->unit = cck_view_of(units[i]);
        items[i] = (cck_item){.figure = f[i]};
        cck_item_read_span(&work, &items[i]);
    }
    cck_tolerance none = {0};
    assert_int_equal(cck_fit_of(&items[0], &items[1], &none).fit, CCK_FIT_EQUAL);
    assert_int_not_equal(cck_fit_of(&items[2], &items[3], &none).fit, CCK_FIT_EQUAL);
    assert_true(items[2].span.said > 64000 && items[2].span.said < 65000);
    help_close(&w);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_days), cmocka_unit_test(test_misprints),
                                       cmocka_unit_test(test_fits), cmocka_unit_test(test_bounds),
                                       cmocka_unit_test(test_units)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
