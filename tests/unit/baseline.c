/* baseline.c - the file of accepted findings: what is written is read again, the same for the same entries. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "countercheck/baseline.h"

#define VIEW(s)                                                                                                        \
    { (s), sizeof(s) - 1 }

static const cck_acceptance ENTRIES[] = {
    {.fingerprint = VIEW("90e0788d14bd-f949a16e4009"), .reason = VIEW("later in the order")},
    {.fingerprint = VIEW("1b2f06c4d9aa-90e0788d14bd"),
     .what = VIEW("killed: 39 \"people\", Lamp: yes #1, against 50 \\ 'people' - \xC3\xA9"),
     .reason = VIEW("counted on different days: {Monday} & [Tuesday]"),
     .author = VIEW("no"),
     .date = VIEW("2031-05-04"),
     .until = VIEW("2031-06-01")},
};

static void assert_view(cck_view got, cck_view expected) {
    assert_true(cck_view_equal(got, expected));
}

static void test_what_is_written_is_read_again(void **state) {
    (void)state;
    cck_buffer out = {0};
    cck_baseline *baseline = NULL;
    assert_int_equal(cck_baseline_write(&out, ENTRIES, 2, NULL), CCK_OK);
    assert_int_equal(cck_baseline_parse(cck_buffer_view(&out), CCK_LIT("b.yaml"), &baseline, NULL), CCK_OK);
    assert_int_equal(baseline->count, 2);
    for (size_t i = 0; i < 2; i++) { /* in the order of fingerprints */
        const cck_acceptance *got = &baseline->items[i], *put = &ENTRIES[1 - i];
        assert_view(got->fingerprint, put->fingerprint);
        assert_view(got->what, put->what);
        assert_view(got->reason, put->reason);
        assert_view(got->author, put->author);
        assert_view(got->date, put->date);
        assert_view(got->until, put->until);
    }
    assert_int_equal(baseline->items[0].line, 5);
    cck_baseline_free(baseline);
    cck_buffer_free(&out);
}

static void test_the_order_of_entries_does_not_matter(void **state) {
    (void)state;
    const cck_acceptance turned[] = {ENTRIES[1], ENTRIES[0]};
    cck_buffer one = {0}, other = {0};
    cck_baseline_write(&one, ENTRIES, 2, NULL);
    cck_baseline_write(&other, turned, 2, NULL);
    assert_view(cck_buffer_view(&one), cck_buffer_view(&other));
    cck_buffer_free(&one);
    cck_buffer_free(&other);
}

static void test_a_text_of_several_lines_is_one(void **state) {
    (void)state;
    const cck_acceptance entry = {.fingerprint = ENTRIES[0].fingerprint, .reason = VIEW("one\n  - two\ttabs\x1b[2J")};
    cck_buffer out = {0};
    cck_baseline *baseline = NULL;
    assert_int_equal(cck_baseline_write(&out, &entry, 1, NULL), CCK_OK);
    assert_null(memchr(out.ptr, '\x1b', out.len));
    assert_int_equal(cck_baseline_parse(cck_buffer_view(&out), CCK_LIT("b.yaml"), &baseline, NULL), CCK_OK);
    assert_int_equal(baseline->count, 1);
    assert_view(baseline->items[0].reason, CCK_LIT("one   - two tabs [2J"));
    cck_baseline_free(baseline);
    cck_buffer_free(&out);
}

static void test_an_empty_file_accepts_nothing(void **state) {
    (void)state;
    static const char *const files[] = {"", "# nothing\n", "version: 1\n", "accepted:\n", "accepted: []\n"};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        cck_baseline *baseline = NULL;
        assert_int_equal(cck_baseline_parse(cck_view_of(files[i]), CCK_LIT("b.yaml"), &baseline, NULL), CCK_OK);
        assert_int_equal(baseline->count, 0);
        cck_baseline_free(baseline);
    }
}

static void test_mistakes_have_a_place(void **state) {
    (void)state;
#define PRINT "1b2f06c4d9aa-90e0788d14bd"
    static const struct {
        const char *text;
        size_t line;
        const char *message;
    } files[] = {
        {"- a\n", 1, "a baseline is a map"},
        {"accepted: yes\n", 1, "a list of entries"},
        {"accepted:\n  - {fingerprint: " PRINT "}\n", 2, "needs a 'reason'"},
        {"accepted:\n  - {reason: x}\n", 2, "needs a 'fingerprint'"},
        {"accepted:\n  - {fingerprint: , reason: x}\n", 2, "'fingerprint' is a word"},
        {"accepted:\n  - {fingerprint: 1B2F06C4D9AA-90e0788d14bd, reason: x}\n", 2, "is no fingerprint"},
        {"accepted:\n  - {fingerprint: [a], reason: x}\n", 2, "'fingerprint' is a word"},
        {"accepted:\n  - {fingerprint: " PRINT ", reason: x, date: soon}\n", 2, "a day of the calendar"},
        {"accepted:\n  - {fingerprint: " PRINT ", reason: x}\n  - {fingerprint: " PRINT ", reason: y}\n", 3,
         "stands in line 2 already"},
        {"accepted: &a []\n", 1, "anchor"},
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        cck_error error;
        cck_baseline *baseline = NULL;
        assert_int_equal(cck_baseline_parse(cck_view_of(files[i].text), CCK_LIT("b.yaml"), &baseline, &error),
                         CCK_E_CONFIG);
        assert_null(baseline);
        if (!strstr(error.message, files[i].message)) print_error("%zu: %s\n", i, error.message);
        assert_non_null(strstr(error.message, files[i].message));
        assert_int_equal(error.line, files[i].line);
        assert_string_equal(error.source, "b.yaml");
    }
}

static void test_a_file_that_cannot_be_read(void **state) {
    (void)state;
    cck_error error;
    cck_baseline *baseline = NULL;
    assert_int_equal(cck_baseline_load("/nowhere/b.yaml", &baseline, &error), CCK_E_MISSING);
    assert_int_equal(cck_baseline_load("/", &baseline, &error), CCK_E_IO);
    assert_int_equal(cck_baseline_load("/dev/null", &baseline, &error), CCK_OK);
    assert_int_equal(baseline->count, 0);
    cck_baseline_free(baseline);
    cck_baseline_free(NULL);
}

static void test_a_full_buffer_is_an_error(void **state) {
    (void)state;
    cck_buffer out = {.ceiling = 200};
    assert_int_equal(cck_baseline_write(&out, ENTRIES, 2, NULL), CCK_E_MEMORY);
    cck_buffer_free(&out);
}

static void test_more_than_can_be_read_is_not_written(void **state) {
    (void)state;
    cck_error error;
    cck_buffer out = {0};
    size_t count = CCK_MAX_CONFIG / 60;
    cck_acceptance *many = calloc(count, sizeof *many);
    assert_non_null(many);
    for (size_t i = 0; i < count; i++) many[i] = ENTRIES[0];
    assert_int_equal(cck_baseline_write(&out, many, count, &error), CCK_E_LIMIT);
    free(many);
    cck_buffer_free(&out);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_what_is_written_is_read_again),
        cmocka_unit_test(test_the_order_of_entries_does_not_matter),
        cmocka_unit_test(test_a_text_of_several_lines_is_one),
        cmocka_unit_test(test_an_empty_file_accepts_nothing),
        cmocka_unit_test(test_mistakes_have_a_place),
        cmocka_unit_test(test_a_file_that_cannot_be_read),
        cmocka_unit_test(test_a_full_buffer_is_an_error),
        cmocka_unit_test(test_more_than_can_be_read_is_not_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
