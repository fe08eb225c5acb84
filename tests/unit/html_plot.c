/* html_plot.c - axes, ticks and marks of the HTML report's pictures. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "report/html/html_plot.h"
#include "report/html/html_steps.h"

#define V(s) CCK_LIT(s)

static const char *string(cck_buffer *buffer) {
    cck_buffer_char(buffer, '\0');
    return buffer->failed ? "" : buffer->ptr;
}

/* ---- axes ---- */

static void test_everything_has_room(void **state) {
    (void)state;
    static const double spans[][2] = {{39, 50}, {0, 0}, {62, 62}, {-5, 40}, {0.0003, 0.0004}, {1, 1e12}, {-1e9, -1e8}};
    for (size_t i = 0; i < sizeof spans / sizeof *spans; i++) {
        cck_axis axis = cck_axis_of(spans[i][0], spans[i][1]);
        assert_true(axis.low < axis.high);
        assert_true(cck_axis_at(&axis, spans[i][0]) > 0 || spans[i][0] == 0);
        assert_true(cck_axis_at(&axis, spans[i][1]) < 1);
        assert_true(cck_axis_at(&axis, spans[i][0]) <= cck_axis_at(&axis, spans[i][1]));
    }
}

static void test_logarithmic_where_the_spread_asks_for_it(void **state) {
    (void)state;
    assert_true(cck_axis_of(10, 300).log);
    assert_false(cck_axis_of(10, 299).log);
    assert_false(cck_axis_of(0, 1e6).log);
    assert_false(cck_axis_of(-10, 1e6).log);
    cck_axis axis = cck_axis_of(1, 10000);
    assert_true(fabs(cck_axis_at(&axis, 100) - 0.5) < 1e-9);
}

static void test_no_negative_numbers_where_there_are_none(void **state) {
    (void)state;
    assert_true(cck_axis_of(1, 20).low >= 0);
    assert_true(cck_axis_of(0, 20).low >= 0);
    assert_true(cck_axis_of(-1, 20).low < 0);
}

static void test_what_lies_beyond_stands_at_the_end(void **state) {
    (void)state;
    cck_axis axis = cck_axis_of(10, 20);
    assert_true(cck_axis_at(&axis, -INFINITY) == 0);
    assert_true(cck_axis_at(&axis, INFINITY) == 1);
}

/* ---- ticks ---- */

static void assert_ticks(double low, double high, const char *expected) {
    cck_axis axis = cck_axis_of(low, high);
    cck_decimal ticks[CCK_MOST_TICKS];
    size_t count = cck_axis_ticks(&axis, ticks);
    int exponent = cck_ticks_exponent(&axis, ticks, count);
    cck_buffer out = {0};
    for (size_t i = 0; i < count; i++) {
        if (i) cck_buffer_char(&out, ' ');
        cck_tick_text(&out, ticks[i], exponent);
    }
    if (exponent) cck_buffer_printf(&out, " %s", cck_exponent_word(exponent));
    assert_string_equal(string(&out), expected);
    cck_buffer_free(&out);
}

static void test_ticks_are_round(void **state) {
    (void)state;
    assert_ticks(39, 50, "40 45 50");
    assert_ticks(1900, 4600, "2,000 3,000 4,000");
    assert_ticks(0.31, 0.36, "0.32 0.34 0.36");
    assert_ticks(-12, 30, "-10 0 10 20 30");
    assert_ticks(95e6, 320e6, "100 200 300 million");
    assert_ticks(2.4e9, 2.41e9, "2.4 2.405 2.41 billion");
    assert_ticks(3, 900, "10 100 1,000");
    assert_ticks(20, 1000, "20 50 100 200 500 1,000");
    assert_ticks(5, 5e9, "10 1,000 100,000 10M 1B");
    assert_ticks(62, 62, "60 65");
}

static void test_ticks_stand_on_the_axis(void **state) {
    (void)state;
    for (double low = 1e-9; low < 1e12; low *= 7.3) {
        for (double ratio = 1.0000001; ratio < 1e9; ratio *= 3.7) {
            cck_axis axis = cck_axis_of(low, low * ratio);
            cck_decimal ticks[CCK_MOST_TICKS];
            size_t count = cck_axis_ticks(&axis, ticks);
            assert_true(count <= CCK_MOST_TICKS);
            assert_true(count >= 2);
            for (size_t i = 0; i < count; i++) {
                double at = cck_axis_at(&axis, cck_decimal_double(ticks[i]));
                assert_true(at >= 0 && at <= 1);
                if (i) assert_true(cck_decimal_compare(ticks[i - 1], ticks[i]) < 0);
            }
        }
    }
}

/* ---- marks ---- */

static cck_plot_row number(double value, bool filled) {
    return (cck_plot_row){V("A"), V("The Lamp"), V(", 18 Sep"), V("some"), value, value,
                          value,  value,         value,         filled,    false};
}

static const char *drawn(cck_buffer *out, const cck_plot_row *rows, size_t count, const cck_plot_band *bands,
                         size_t band_count) {
    cck_plot plot = {V("about"), rows, count, bands, band_count};
    out->len = 0;
    cck_plot_svg(out, &plot);
    return string(out);
}

static size_t times(const char *text, const char *what) {
    size_t count = 0;
    for (const char *at = text; (at = strstr(at, what)); at += strlen(what)) count++;
    return count;
}

static void test_a_row_each(void **state) {
    (void)state;
    cck_buffer out = {0};
    cck_plot_row rows[] = {number(10, true), number(20, false), number(15, true)};
    const char *svg = drawn(&out, rows, 3, NULL, 0);
    assert_int_equal(times(svg, "<circle "), 3);
    assert_int_equal(times(svg, "<g class=in "), 2);
    assert_int_equal(times(svg, "<g class=out "), 1);
    assert_non_null(strstr(svg, "height=150 "));
    assert_null(strstr(svg, "class=w"));
    cck_buffer_free(&out);
}

static void test_places_follow_from_numbers(void **state) {
    (void)state;
    cck_buffer out = {0};
    cck_plot_row rows[] = {number(0, true), number(100, true)};
    /* an axis from 0 to 106, with a margin of two hundredths at both ends */
    const char *svg = drawn(&out, rows, 2, NULL, 0);
    assert_non_null(strstr(svg, "<circle cx=2% "));
    assert_non_null(strstr(svg, "<circle cx=92.6% "));
    cck_buffer_free(&out);
}

static void test_whiskers_and_open_ends(void **state) {
    (void)state;
    cck_buffer out = {0};
    cck_plot_row rows[] = {number(60, true), number(60, true), number(60, true)};
    rows[0].low = 54;
    rows[0].high = 66;
    rows[1].high = INFINITY;
    rows[2].low = -INFINITY;
    const char *svg = drawn(&out, rows, 3, NULL, 0);
    assert_int_equal(times(svg, "<line class=w x1=7.1% x2=92.9% "), 1); /* a hedge from end to end of what is shown */
    assert_int_equal(times(svg, "<line class=r x1=50% x2=100% "), 1);   /* an open end reaches the edge */
    assert_int_equal(times(svg, "<line class=l x1=0% x2=50% "), 1);
    cck_buffer_free(&out);
}

static void test_a_range_is_a_bar(void **state) {
    (void)state;
    cck_buffer out = {0};
    cck_plot_row rows[] = {number(0, true)};
    rows[0].said = NAN;
    rows[0].low = 40;
    rows[0].high = 120;
    const char *svg = drawn(&out, rows, 1, NULL, 0);
    assert_null(strstr(svg, "<circle"));
    assert_non_null(strstr(svg, "<rect x=7.1% width=85.7% "));
    cck_buffer_free(&out);
}

static void test_rounding_is_a_thin_line(void **state) {
    (void)state;
    cck_buffer out = {0};
    cck_plot_row rows[] = {number(1500, true)};
    assert_null(strstr(drawn(&out, rows, 1, NULL, 0), "class=s x1"));
    rows[0].soft_low = 1450;
    rows[0].soft_high = 1550;
    assert_non_null(strstr(drawn(&out, rows, 1, NULL, 0), "<line class=s x1="));
    cck_buffer_free(&out);
}

static void test_bands_lie_behind(void **state) {
    (void)state;
    cck_buffer out = {0};
    cck_plot_row rows[] = {number(50, true)};
    const cck_plot_band band = {40, 60};
    const char *svg = drawn(&out, rows, 1, &band, 1);
    assert_non_null(strstr(svg, "<rect class=band x=7.1% width=85.7% height=42 />")); /* the axis has room for it */
    assert_true(strstr(svg, "class=band") < strstr(svg, "<circle"));
    cck_buffer_free(&out);
}

static void test_what_is_not_asserted_is_dashed(void **state) {
    (void)state;
    cck_buffer out = {0};
    cck_plot_row rows[] = {number(50, false)};
    rows[0].dashed = true;
    assert_non_null(strstr(drawn(&out, rows, 1, NULL, 0), "<g class=\"out not\""));
    cck_buffer_free(&out);
}

static void test_nothing_to_draw(void **state) {
    (void)state;
    cck_buffer out = {0};
    cck_plot_row rows[] = {number(NAN, true)};
    assert_string_equal(drawn(&out, rows, 1, NULL, 0), "");
    assert_string_equal(drawn(&out, rows, 0, NULL, 0), "");
    cck_buffer_free(&out);
}

static void test_words_are_escaped_and_cut(void **state) {
    (void)state;
    cck_buffer out = {0};
    cck_plot_row rows[] = {number(50, true)};
    rows[0].who = V("<b>\"The\" & 'Lamp'");
    rows[0].value = V("0123456789012345678901234567890123456789012345678901234567890");
    const char *svg = drawn(&out, rows, 1, NULL, 0);
    assert_non_null(strstr(svg, "&lt;b&gt;&quot;The&quot; &amp; &#39;Lamp&#39;, 18 Sep</text>"));
    assert_non_null(strstr(svg, "01234567890123456789012<tspan class=\"m\">\xE2\x80\xA6</tspan><tspan class=\"x\">"
                                "34567890123456789012\xE2\x80\xA6</tspan>"));
    cck_buffer_free(&out);
}

/* ---- steps ---- */

static const char *stepped(cck_buffer *out, cck_step_point *points, size_t count, size_t *days) {
    cck_steps steps = {V("about"), points, count};
    *days = cck_steps_sort(&steps);
    out->len = 0;
    cck_steps_svg(out, &steps);
    return string(out);
}

static void test_a_total_rises_in_steps(void **state) {
    (void)state;
    size_t days;
    cck_buffer out = {0};
    cck_step_point points[] = {{30, V("2031-01-31"), 90, V("C"), 1},
                               {10, V("2031-01-11"), 10, V("A"), 1},
                               {20, V("2031-01-21"), 40, V("B"), 1}};
    const char *svg = stepped(&out, points, 3, &days);
    assert_int_equal(days, 3);
    assert_int_equal(times(svg, "<circle "), 3);
    assert_int_equal(times(strstr(svg, "<g class=step>"), "<line "), 4); /* along, up, along, up */
    assert_non_null(strstr(svg, ">11 Jan<"));
    cck_buffer_free(&out);
}

static void test_the_line_goes_where_most_reports_are(void **state) {
    (void)state;
    cck_step_point points[] = {{1, V("2031-01-02"), 64, V("B"), 1},
                               {1, V("2031-01-02"), 37, V("A"), 1},
                               {1, V("2031-01-02"), 37, V("A"), 1},
                               {2, V("2031-01-03"), 70, V("C"), 1},
                               {2, V("2031-01-03"), 80, V("D"), 1}};
    cck_steps steps = {V("about"), points, 5};
    assert_int_equal(cck_steps_sort(&steps), 2);
    assert_int_equal(steps.count, 4);
    size_t next = 0;
    assert_true(steps.points[cck_steps_told(&steps, 0, &next)].value == 37);
    assert_int_equal(next, 2);
    assert_true(steps.points[cck_steps_told(&steps, 2, &next)].value == 80); /* of two the higher */
    assert_int_equal(next, 4);
}

static void test_one_day_is_no_timeline(void **state) {
    (void)state;
    size_t days;
    cck_buffer out = {0};
    cck_step_point points[] = {{1, V("2031-01-02"), 64, V("B"), 1}, {1, V("2031-01-02"), 37, V("A"), 1}};
    assert_string_equal(stepped(&out, points, 2, &days), "");
    assert_int_equal(days, 1);
    assert_string_equal(stepped(&out, points, 0, &days), "");
    cck_buffer_free(&out);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_everything_has_room),
        cmocka_unit_test(test_logarithmic_where_the_spread_asks_for_it),
        cmocka_unit_test(test_no_negative_numbers_where_there_are_none),
        cmocka_unit_test(test_what_lies_beyond_stands_at_the_end),
        cmocka_unit_test(test_ticks_are_round),
        cmocka_unit_test(test_ticks_stand_on_the_axis),
        cmocka_unit_test(test_a_row_each),
        cmocka_unit_test(test_places_follow_from_numbers),
        cmocka_unit_test(test_whiskers_and_open_ends),
        cmocka_unit_test(test_a_range_is_a_bar),
        cmocka_unit_test(test_rounding_is_a_thin_line),
        cmocka_unit_test(test_bands_lie_behind),
        cmocka_unit_test(test_what_is_not_asserted_is_dashed),
        cmocka_unit_test(test_nothing_to_draw),
        cmocka_unit_test(test_words_are_escaped_and_cut),
        cmocka_unit_test(test_a_total_rises_in_steps),
        cmocka_unit_test(test_the_line_goes_where_most_reports_are),
        cmocka_unit_test(test_one_day_is_no_timeline),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
