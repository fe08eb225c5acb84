/* wording.c - figures, numbers and windows in words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/wording.h"

/* The buffer as a C string; its memory stays the buffer's. */
static const char *said(cck_buffer *buffer) {
    cck_buffer_char(buffer, '\0');
    return buffer->failed ? "" : buffer->ptr;
}

static void assert_interval(cck_interval asserts, const char *unit, const char *expected) {
    cck_buffer out = {0};
    cck_wording_interval(&out, asserts, cck_view_of(unit));
    assert_string_equal(said(&out), expected);
    cck_buffer_free(&out);
}

static cck_decimal whole(int64_t value) {
    cck_decimal decimal;
    assert_true(cck_decimal_make(value, 0, &decimal));
    return decimal;
}

static void test_intervals_in_words(void **state) {
    (void)state;
    cck_interval more = {.low = whole(100), .has_low = true, .low_strict = true};
    cck_interval fewer = {.high = whole(100), .has_high = true, .high_strict = true};
    cck_interval open = {.has_low = false};
    assert_interval(cck_interval_point(whole(400000)), NULL, "400,000");
    assert_interval(cck_interval_closed(whole(270), whole(330)), NULL, "270 to 330");
    assert_interval(cck_interval_point(whole(2400000000)), "USD", "USD 2.4 billion");
    assert_interval(cck_interval_point(whole(1000000)), NULL, "1 million");
    assert_interval(cck_interval_point(whole(1234567)), NULL, "1,234,567"); /* every digit that was read */
    assert_interval(cck_interval_point(whole(-3500000)), NULL, "-3.5 million");
    assert_interval(more, NULL, "more than 100");
    assert_interval(fewer, NULL, "less than 100");
    more.low_strict = fewer.high_strict = false;
    assert_interval(more, "day", "at least 100 days");
    assert_interval(fewer, "percent", "at most 100 %");
    assert_interval(open, NULL, "any number");
    cck_interval both = cck_interval_closed(whole(2), whole(5));
    both.high_strict = true;
    assert_interval(both, NULL, "at least 2 and less than 5");
}

static void test_units_in_words(void **state) {
    (void)state;
    assert_interval(cck_interval_point(whole(5000)), "USD", "USD 5,000");
    assert_interval(cck_interval_closed(whole(40), whole(50)), "USD/barrel", "USD 40 to 50/barrel");
    assert_interval(cck_interval_point(whole(1)), "kilometre", "1 kilometre");
    assert_interval(cck_interval_point(whole(3)), "mile/hour", "3 miles/hour");
    assert_interval(cck_interval_point(whole(6)), "foot", "6 feet");
    assert_interval(cck_interval_point(whole(30)), "degree celsius", "30 degrees Celsius");
    assert_interval(cck_interval_point(whole(1)), "degree", "1 degree");
    assert_interval(cck_interval_point(whole(3)), "square foot", "3 square feet");
    assert_interval(cck_interval_point(whole(3)), "square mile", "3 square miles");
    assert_interval(cck_interval_point(whole(3)), "kilowatt hour", "3 kilowatt hours");
    assert_interval(cck_interval_point(whole(3)), "century", "3 centuries");
    assert_interval(cck_interval_point(whole(3)), "gigahertz", "3 gigahertz");
    assert_interval(cck_interval_point(whole(2)), "percentage_point", "2 percentage points");
}

static void assert_window(int64_t seconds, const char *expected) {
    cck_buffer out = {0};
    cck_wording_window(&out, seconds);
    assert_string_equal(said(&out), expected);
    cck_buffer_free(&out);
}

static void test_windows_in_words(void **state) {
    (void)state;
    assert_window(0, "");
    assert_window(86400, "24 hours");
    assert_window(604800, "7 days");
    assert_window(90000, "25 hours");
    assert_window(5400, "90 minutes");
    assert_window(31556952, "1 year");
    assert_window(3 * 2629746, "3 months");
    assert_window(1, "1 second");
}

static void assert_figure(const cck_figure *figure, const char *text, const char *expected) {
    cck_buffer out = {0};
    cck_wording_figure(&out, cck_view_of(text), figure);
    assert_string_equal(said(&out), expected);
    cck_buffer_free(&out);
}

static void test_figures_in_words(void **state) {
    (void)state;
    cck_figure about = {.has_value = true, .value = whole(62), .bound = CCK_BOUND_ABOUT};
    cck_figure top = {.has_value = true, .value = whole(90), .bound = CCK_BOUND_AT_MOST, .unit = CCK_LIT("hour")};
    cck_figure range = {.bound = CCK_BOUND_RANGE, .asserts = cck_interval_closed(whole(3), whole(5))};
    cck_figure vague = {
        .bound = CCK_BOUND_VAGUE, .start = 4, .end = 10, .asserts = cck_interval_closed(whole(40), whole(120))};
    assert_figure(&about, "some 62", "about 62");
    assert_figure(&top, "up to 90 hours", "at most 90 hours");
    assert_figure(&range, "3 to 5", "3 to 5");
    assert_figure(&vague, "the scores of", "scores (40 to 120)");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_intervals_in_words),
        cmocka_unit_test(test_units_in_words),
        cmocka_unit_test(test_windows_in_words),
        cmocka_unit_test(test_figures_in_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
