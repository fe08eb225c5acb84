/* base.c - views, errors, arena, buffer. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "countercheck/base.h"

static void views_compare_bytewise(void **state) {
    (void)state;
    assert_true(cck_view_compare(CCK_LIT("a"), CCK_LIT("ab")) < 0);
    assert_true(cck_view_compare(CCK_LIT("b"), CCK_LIT("ab")) > 0);
    assert_int_equal(cck_view_compare(cck_view_of(NULL), cck_view_of(NULL)), 0);
    assert_true(cck_view_equal_nocase(CCK_LIT("SyriA"), CCK_LIT("syria")));
    assert_false(cck_view_equal_nocase(CCK_LIT("\xC3\x89"), CCK_LIT("\xC3\xA9")));
    assert_true(cck_view_starts(CCK_LIT("abc"), CCK_LIT("ab")));
    assert_false(cck_view_starts(CCK_LIT("a"), CCK_LIT("ab")));
    assert_true(cck_view_ends(CCK_LIT("abc"), CCK_LIT("bc")));
}

static void trim_knows_no_break_spaces(void **state) {
    (void)state;
    assert_true(cck_view_equal(cck_view_trim(CCK_LIT(" \xC2\xA0x y\xE2\x80\xAF\n")), CCK_LIT("x y")));
    assert_int_equal(cck_view_trim(CCK_LIT(" \xC2\xA0")).len, 0);
}

static void error_shows_line_and_caret(void **state) {
    (void)state;
    cck_error e;
    assert_int_equal(cck_fail(&e, CCK_E_CONFIG, "unknown key '%s'", "tolerence"), CCK_E_CONFIG);
    cck_error_show(&e, CCK_LIT("one\r\n\xC3\xA9t\xC3\xA9: tolerence\nthree"), 2, 6);
    assert_string_equal(e.excerpt, "\xC3\xA9t\xC3\xA9: tolerence");
    assert_int_equal(e.caret, 6);
    assert_int_equal(cck_fail(NULL, CCK_E_IO, "x"), CCK_E_IO);
}

static void error_cuts_long_lines_around_the_column(void **state) {
    (void)state;
    char line[1000];
    memset(line, 'x', sizeof line);
    line[700] = 'Y';
    cck_error e;
    cck_fail(&e, CCK_E_FORMAT, "x");
    cck_error_show(&e, (cck_view){line, sizeof line}, 1, 701);
    assert_true(e.caret > 0 && e.caret <= strlen(e.excerpt));
    assert_int_equal(e.excerpt[e.caret - 1], 'Y');
}

static void error_may_wrap_its_own_message(void **state) {
    (void)state;
    cck_error e;
    cck_fail(&e, CCK_E_IO, "inner");
    cck_fail(&e, CCK_E_IO, "outer: %s", e.message);
    assert_string_equal(e.message, "outer: inner");
}

static void arena_respects_its_ceiling(void **state) {
    (void)state;
    cck_arena *a = cck_arena_new(100000);
    assert_non_null(cck_arena_alloc(a, 1000));
    assert_null(cck_arena_alloc(a, 200000));
    assert_null(cck_arena_alloc(a, SIZE_MAX));
    assert_null(cck_arena_zalloc(a, SIZE_MAX / 2, 4));
    cck_arena_free(a);
}

static void arena_allocations_do_not_overlap(void **state) {
    (void)state;
    cck_arena *a = cck_arena_new(0);
    char *p[300];
    for (int round = 0; round < 2; round++) {
        for (int i = 0; i < 300; i++) {
            size_t size = (size_t)(i * 997 % 5000) + (i == 150 ? 300000 : 1);
            p[i] = cck_arena_alloc(a, size);
            assert_non_null(p[i]);
            memset(p[i], i & 0xff, size);
        }
        for (int i = 0; i < 300; i++) assert_int_equal((unsigned char)p[i][0], i & 0xff);
        cck_arena_reset(a);
        assert_int_equal(cck_arena_used(a), 0);
    }
    assert_string_equal(cck_arena_printf(a, "%d-%s", 7, "x").ptr, "7-x");
    assert_null(cck_arena_copy(a, cck_view_of(NULL)).ptr);
    assert_non_null(cck_arena_copy(a, CCK_LIT("")).ptr);
    cck_arena_free(a);
}

static void buffer_stops_at_its_ceiling(void **state) {
    (void)state;
    cck_buffer b = {.ceiling = 10};
    cck_buffer_add(&b, CCK_LIT("12345678"));
    cck_buffer_add(&b, CCK_LIT("901"));
    assert_true(b.failed);
    cck_buffer_char(&b, 'x');
    assert_true(cck_view_equal(cck_buffer_view(&b), CCK_LIT("12345678")));
    cck_buffer_free(&b);
    assert_false(b.failed);
    for (int i = 0; i < 1000; i++) cck_buffer_printf(&b, "%d,", i);
    assert_int_equal(b.len, 3890);
    cck_buffer_free(&b);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(views_compare_bytewise),           cmocka_unit_test(trim_knows_no_break_spaces),
        cmocka_unit_test(error_shows_line_and_caret),       cmocka_unit_test(error_cuts_long_lines_around_the_column),
        cmocka_unit_test(error_may_wrap_its_own_message),   cmocka_unit_test(arena_respects_its_ceiling),
        cmocka_unit_test(arena_allocations_do_not_overlap), cmocka_unit_test(buffer_stops_at_its_ceiling),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
