/* decimal.c - exact decimals and intervals. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "countercheck/base.h"

static cck_decimal d(const char *text) {
    cck_decimal out;
    assert_int_equal(cck_decimal_parse(cck_view_of(text), &out), CCK_OK);
    return out;
}

static void check_text(const char *in, const char *plain, const char *grouped) {
    char out[CCK_DECIMAL_TEXT];
    assert_int_equal(cck_decimal_write(d(in), out), strlen(plain));
    assert_string_equal(out, plain);
    cck_decimal_write_grouped(d(in), out);
    assert_string_equal(out, grouped);
}

static void text_round_trips(void **state) {
    (void)state;
    check_text("0", "0", "0");
    check_text("-0", "0", "0");
    check_text("007", "7", "7");
    check_text("400000", "400000", "400,000");
    check_text("5000000000", "5000000000", "5,000,000,000");
    check_text("-1234.50", "-1234.5", "-1,234.5");
    check_text("0.05", "0.05", "0.05");
    check_text("12.375", "12.375", "12.375");
    check_text("123456", "123456", "123,456");
}

static void parse_refuses_what_it_cannot_hold(void **state) {
    (void)state;
    cck_decimal out = {7, 0};
    assert_int_equal(cck_decimal_parse(CCK_LIT(""), &out), CCK_E_FORMAT);
    assert_int_equal(cck_decimal_parse(CCK_LIT("."), &out), CCK_E_FORMAT);
    assert_int_equal(cck_decimal_parse(CCK_LIT("1.2.3"), &out), CCK_E_FORMAT);
    assert_int_equal(cck_decimal_parse(CCK_LIT("1e5"), &out), CCK_E_FORMAT);
    assert_int_equal(cck_decimal_parse(CCK_LIT("1234567890123456789"), &out), CCK_E_LIMIT);
    char *long_one = malloc(1000000);
    memset(long_one, '9', 1000000);
    assert_int_equal(cck_decimal_parse((cck_view){long_one, 1000000}, &out), CCK_E_LIMIT);
    memset(long_one + 1, '0', 999999);
    assert_int_equal(cck_decimal_parse((cck_view){long_one, 1000000}, &out), CCK_E_LIMIT);
    free(long_one);
    assert_int_equal(out.coefficient, 7);
    assert_int_equal(cck_decimal_parse(CCK_LIT("1000000000000000000000"), &out), CCK_OK);
    assert_int_equal(out.exponent, 21);
}

static void arithmetic_is_exact(void **state) {
    (void)state;
    cck_decimal out;
    assert_true(cck_decimal_add(d("0.1"), d("0.2"), &out));
    assert_int_equal(cck_decimal_compare(out, d("0.3")), 0);
    assert_true(cck_decimal_sub(d("1000"), d("999.99"), &out));
    assert_int_equal(cck_decimal_compare(out, d("0.01")), 0);
    assert_true(cck_decimal_mul(d("2.5"), d("1000000"), &out));
    assert_int_equal(cck_decimal_compare(out, d("2500000")), 0);
    assert_false(cck_decimal_mul(d("999999999999999999"), d("7"), &out));
    assert_true(cck_decimal_div(d("6"), d("0.5"), &out));
    assert_int_equal(cck_decimal_compare(out, d("12")), 0);
    assert_true(cck_decimal_div(d("1"), d("3"), &out));
    assert_int_equal(cck_decimal_compare(out, d("0.333333333333")), 0);
    assert_false(cck_decimal_div(d("1"), d("0"), &out));
    assert_false(cck_decimal_add(d("1000000000000000000000000000000"), d("0.001"), &out));
}

static void order_is_exact_far_apart(void **state) {
    (void)state;
    cck_decimal huge, tiny;
    assert_true(cck_decimal_make(1, 30, &huge));
    assert_true(cck_decimal_make(1, -30, &tiny));
    assert_true(cck_decimal_compare(huge, tiny) > 0);
    assert_true(cck_decimal_compare(tiny, huge) < 0);
    assert_true(cck_decimal_compare(d("-1"), huge) < 0);
    huge.coefficient = -1;
    assert_true(cck_decimal_compare(huge, d("-1")) < 0);
}

static void grains(void **state) {
    (void)state;
    assert_int_equal(cck_decimal_compare(cck_decimal_grain(d("1500")), d("100")), 0);
    assert_int_equal(cck_decimal_compare(cck_decimal_grain(d("62")), d("1")), 0);
    assert_int_equal(cck_decimal_compare(cck_decimal_grain(d("2.5")), d("0.1")), 0);
    assert_int_equal(cck_decimal_compare(cck_decimal_grain(d("0")), d("1")), 0);
}

static void doubles_round_trip(void **state) {
    (void)state;
    static const char *const numbers[] = {"0.1", "5.8", "400000", "5000000000", "-3.25", "0.000123", "123456789.125"};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        cck_decimal back;
        assert_true(cck_decimal_double(d(numbers[i])) == strtod(numbers[i], NULL));
        assert_true(cck_decimal_of_double(strtod(numbers[i], NULL), &back));
        assert_int_equal(cck_decimal_compare(back, d(numbers[i])), 0);
    }
    cck_decimal out;
    assert_false(cck_decimal_of_double(1e300 * 1e300, &out));
    assert_false(cck_decimal_of_double(1e300, &out));
}

static void intervals_meet(void **state) {
    (void)state;
    cck_interval over_100 = {.low = d("100"), .has_low = true, .low_strict = true};
    cck_interval up_to_100 = {.high = d("100"), .has_high = true};
    assert_false(cck_interval_overlap(over_100, up_to_100));
    over_100.low_strict = false;
    assert_true(cck_interval_overlap(over_100, up_to_100));
    assert_true(cck_interval_contains(cck_interval_closed(d("40"), d("120")), d("62")));
    assert_false(cck_interval_contains(cck_interval_closed(d("40"), d("120")), d("121")));
    cck_interval other = over_100;
    other.high = d("5"); /* an absent end may hold anything */
    assert_true(cck_interval_equal(over_100, other));
    other.low_strict = true;
    assert_false(cck_interval_equal(over_100, other));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_round_trips),
        cmocka_unit_test(parse_refuses_what_it_cannot_hold),
        cmocka_unit_test(arithmetic_is_exact),
        cmocka_unit_test(order_is_exact_far_apart),
        cmocka_unit_test(grains),
        cmocka_unit_test(doubles_round_trip),
        cmocka_unit_test(intervals_meet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
