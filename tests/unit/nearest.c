/* nearest.c - "did you mean". */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/nearest.h"

static const char *const WORDS[] = {"tolerance", "over_time", "severity", "match", "id"};
enum { COUNT = sizeof WORDS / sizeof WORDS[0] };

static void assert_nearest(const char *word, const char *expected) {
    const char *got = cck_nearest(cck_view_of(word), WORDS, COUNT);
    if (!expected) {
        assert_null(got);
        return;
    }
    assert_non_null(got);
    assert_string_equal(got, expected);
}

static void test_slips_of_the_pen(void **state) {
    (void)state;
    assert_nearest("tolerence", "tolerance"); /* a wrong letter */
    assert_nearest("tolrance", "tolerance");  /* a missing one */
    assert_nearest("severrity", "severity");  /* one too many */
    assert_nearest("macth", "match");         /* two swapped */
    assert_nearest("Over_Time", "over_time"); /* case is nothing */
    assert_nearest("di", "id");
    assert_nearest("tol", "tolerance"); /* its beginning */
}

static void test_nothing_near(void **state) {
    (void)state;
    assert_nearest("banana", NULL);
    assert_nearest("x", NULL);
    assert_nearest("", NULL);
    assert_nearest("tolerancetolerancetolerancetolerancetolerance", NULL);
    assert_null(cck_nearest(CCK_LIT("match"), NULL, 0));
}

static void test_first_among_equals(void **state) {
    (void)state;
    const char *const words[] = {"cat", "car"};
    assert_string_equal(cck_nearest(CCK_LIT("cab"), words, 2), "cat");
}

static size_t distance(const char *a, const char *b) {
    return cck_word_distance(cck_view_of(a), cck_view_of(b));
}

static void test_distances(void **state) {
    (void)state;
    assert_int_equal(distance("", ""), 0);
    assert_int_equal(distance("abc", ""), 3);
    assert_int_equal(distance("", "abcd"), 4);
    assert_int_equal(distance("tolerance", "toleranec"), 1);
    assert_int_equal(distance("kitten", "sitting"), 3);
    assert_int_equal(distance("ca", "abc"), 3); /* no place is touched twice */
    assert_int_equal(distance("Error", "error"), 0);
    assert_true(distance("a", "0123456789012345678901234567890123456789012345678") == SIZE_MAX);
}

static void test_hint(void **state) {
    (void)state;
    cck_error error;
    cck_fail(&error, CCK_E_USAGE, "no");
    cck_hint_words(&error, CCK_LIT("macth"), WORDS, COUNT);
    assert_string_equal(error.hint, "did you mean 'match'?");
    cck_hint_words(&error, CCK_LIT("banana"), WORDS, COUNT);
    assert_string_equal(error.hint, "expected one of: tolerance, over_time, severity, match, id");
    cck_hint_words(NULL, CCK_LIT("banana"), WORDS, COUNT);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_slips_of_the_pen),
        cmocka_unit_test(test_nothing_near),
        cmocka_unit_test(test_first_among_equals),
        cmocka_unit_test(test_distances),
        cmocka_unit_test(test_hint),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
