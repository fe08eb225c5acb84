/* nearest.c - "did you mean". */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "countercheck/base.h"

static const cck_view WORDS[] = {{"tolerance", 9}, {"over_time", 9}, {"severity", 8}, {"match", 5}, {"id", 2}};
static const cck_views LIST = {WORDS, sizeof WORDS / sizeof WORDS[0]};

static void assert_nearest(const char *word, const char *expected) {
    cck_view got = cck_nearest(cck_view_of(word), LIST);
    if (!expected) {
        assert_null(got.ptr);
        return;
    }
    assert_non_null(got.ptr);
    assert_int_equal(got.len, strlen(expected));
    assert_memory_equal(got.ptr, expected, got.len);
}

static void test_slips_of_the_pen(void **state) {
    (void)state;
    assert_nearest("tolerence", "tolerance"); /* a wrong letter */
    assert_nearest("tolrance", "tolerance");  /* a missing one */
    assert_nearest("severrity", "severity");  /* one too many */
    assert_nearest("macth", "match");         /* two swapped */
    assert_nearest("Over_Time", "over_time"); /* case is nothing */
    assert_nearest("di", "id");
}

static void test_nothing_near(void **state) {
    (void)state;
    assert_nearest("banana", NULL);
    assert_nearest("x", NULL);
    assert_nearest("", NULL);
    assert_nearest("tolerancetolerancetolerancetolerancetolerance", NULL);
    assert_null(cck_nearest(CCK_LIT("match"), (cck_views){NULL, 0}).ptr);
}

static void test_first_among_equals(void **state) {
    (void)state;
    const cck_view words[] = {CCK_LIT("cat"), CCK_LIT("car")};
    cck_view got = cck_nearest(CCK_LIT("cab"), (cck_views){words, 2});
    assert_true(cck_view_equal(got, CCK_LIT("cat")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_slips_of_the_pen),
        cmocka_unit_test(test_nothing_near),
        cmocka_unit_test(test_first_among_equals),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
