/* report_json.c - the JSON writers, read back with a JSON parser that is not ours. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <jansson.h>

#include "report/json/json_write.h"
#include "report_model.h"

static json_t *parsed(cck_buffer *buffer) {
    json_error_t error;
    assert_false(buffer->failed);
    json_t *value = json_loadb(buffer->ptr, buffer->len, JSON_DECODE_ANY | JSON_ALLOW_NUL, &error);
    if (!value) fail_msg("%s at %d: %.*s", error.text, error.position, (int)buffer->len, buffer->ptr);
    cck_buffer_free(buffer);
    return value;
}

/* `text`, written and read back, is `text`. */
static void assert_survives(const char *text, size_t length) {
    cck_buffer out = {0};
    cck_json_text(&out, (cck_view){text, length});
    json_t *value = parsed(&out);
    assert_int_equal(json_string_length(value), length);
    assert_memory_equal(json_string_value(value), text, length);
    json_decref(value);
}

static void test_every_character_at_every_offset(void **state) {
    (void)state;
    char text[24];
    for (int c = 1; c < 0x80; c++) {
        for (size_t at = 0; at < sizeof text; at++) {
            memset(text, 'x', sizeof text);
            text[at] = (char)c;
            assert_survives(text, sizeof text);
            assert_survives(text, at + 1);
        }
    }
}

static void test_long_and_hostile_strings(void **state) {
    (void)state;
    static char text[10000];
    memset(text, 1, sizeof text); /* six times as long when escaped */
    assert_survives(text, sizeof text);
    memset(text, '"', sizeof text);
    assert_survives(text, sizeof text);
    assert_survives("", 0);
    assert_survives("caf\xC3\xA9 \xE2\x80\xAE \xF0\x9F\x98\x80", 15);
}

static void test_names_of_files_become_utf8(void **state) {
    (void)state;
    cck_buffer out = {0};
    cck_json_path(&out, CCK_LIT("a\xFF\"b\xC3"));
    json_t *value = parsed(&out);
    assert_string_equal(json_string_value(value), "a\xEF\xBF\xBD\"b\xEF\xBF\xBD");
    json_decref(value);
}

static void test_numbers(void **state) {
    (void)state;
    cck_buffer out = {0};
    cck_json_unsigned(&out, 0);
    cck_json_raw(&out, " ", 1);
    cck_json_unsigned(&out, UINT64_MAX);
    cck_json_raw(&out, " ", 1);
    cck_json_hundredths(&out, 0.7);
    cck_json_raw(&out, " ", 1);
    cck_json_hundredths(&out, 0.05);
    cck_json_raw(&out, " ", 1);
    cck_json_hundredths(&out, 1);
    cck_json_raw(&out, " ", 1);
    cck_json_hundredths(&out, 0.999);
    assert_string_equal(model_string(&out), "0 18446744073709551615 0.7 0.05 1 1");
    cck_buffer_free(&out);
}

static void test_figure_line(void **state) {
    (void)state;
    cck_buffer out = {0};
    cck_report_figure_jsonl(&out, &MODEL_DOCUMENTS[0], &MODEL_FIGURES_A[1], 2);
    assert_string_equal(
        model_string(&out),
        "{\"id\":2,\"document\":\"a.txt\",\"start\":35,\"end\":44,\"line\":2,\"column\":1,\"text\":\"Sixty-two\","
        "\"phrase\":\"Sixty-two men died\",\"sentence\":\"Sixty-two men died: 62 soldiers.\",\"kind\":\"count\","
        "\"unit\":null,\"value\":62,\"low\":62,\"high\":62,\"bound\":\"exact\",\"noun\":\"men\","
        "\"measure\":\"killed\",\"population\":[\"soldier\",\"northern\"],\"place\":[],\"window_s\":null,"
        "\"since\":null,\"as_of\":\"2016-09-18\",\"cumulative\":true,\"speaker\":\"Ann Lee\","
        "\"status\":\"asserted\"}\n");
    cck_buffer_free(&out);
}

static void test_figure_with_open_end(void **state) {
    (void)state;
    cck_buffer out = {0};
    cck_report_figure_jsonl(&out, &MODEL_DOCUMENTS[1], &MODEL_FIGURES_B[0], 4);
    json_t *figure = parsed(&out);
    assert_string_equal(json_string_value(json_object_get(figure, "unit")), "USD/barrel");
    assert_int_equal(json_integer_value(json_object_get(figure, "low")), 5000000000);
    assert_true(json_is_null(json_object_get(figure, "high")));
    assert_true(json_is_null(json_object_get(figure, "noun")));
    assert_true(json_is_false(json_object_get(figure, "cumulative")));
    assert_string_equal(json_string_value(json_object_get(figure, "status")), "forecast");
    assert_string_equal(json_string_value(json_object_get(figure, "sentence")), "Fifty breaches, \"50\" in a day.");
    json_decref(figure);
}

static void report(cck_buffer *out, const cck_comparison *comparison, const cck_report_options *options) {
    model_built built;
    model_build(&built, comparison, NULL, NULL);
    cck_report_json(out, &built.model, options);
    model_free(&built);
}

static json_t *check_object(bool all_kinds) {
    cck_buffer out = {0};
    cck_report_options options = {.all_kinds = all_kinds};
    report(&out, &MODEL_COMPARISON, &options);
    return parsed(&out);
}

static long long at(const json_t *object, const char *key) {
    return json_integer_value(json_object_get(object, key));
}

static void test_summary(void **state) {
    (void)state;
    json_t *report = check_object(false);
    const json_t *summary = json_object_get(report, "summary");
    assert_string_equal(json_string_value(json_object_get(report, "countercheck")), CCK_VERSION);
    assert_int_equal(at(summary, "documents"), 2);
    assert_int_equal(at(summary, "unreadable"), 3);
    assert_int_equal(at(summary, "figures"), 3);
    assert_int_equal(at(summary, "claims"), 4);
    assert_int_equal(at(summary, "conflict"), 1);
    assert_int_equal(at(summary, "disputed"), 1);
    assert_int_equal(at(summary, "agree"), 2);
    assert_int_equal(at(summary, "new"), 1);
    assert_int_equal(at(summary, "known"), 0);
    assert_int_equal(at(summary, "ignored"), 1);
    assert_int_equal(json_object_size(summary), 7 + CCK_VERDICT_END);
    json_decref(report);
}

static void test_figures_that_claim_nothing_are_hidden(void **state) {
    (void)state;
    json_t *few = check_object(false), *all = check_object(true);
    assert_int_equal(json_array_size(json_object_get(few, "figures")), 3);
    assert_int_equal(json_array_size(json_object_get(all, "figures")), 4);
    /* an id is that of the figure, whether or not others are hidden */
    assert_int_equal(at(json_array_get(json_object_get(few, "figures"), 2), "id"), 4);
    json_decref(few);
    json_decref(all);
}

static void test_documents(void **state) {
    (void)state;
    json_t *report = check_object(false);
    const json_t *document = json_array_get(json_object_get(report, "documents"), 0);
    assert_int_equal(json_object_size(document), 7);
    assert_string_equal(json_string_value(json_object_get(document, "title")), "A \"title\"");
    assert_string_equal(json_string_value(json_object_get(document, "published_from")), "text");
    assert_true(json_is_null(json_object_get(document, "url")));
    json_decref(report);
}

static void test_claims(void **state) {
    (void)state;
    json_t *report = check_object(false);
    const json_t *claims = json_object_get(report, "claims");
    const json_t *claim = json_array_get(claims, 0);
    const json_t *value = json_array_get(json_object_get(claim, "values"), 0);
    const json_t *relation = json_array_get(json_object_get(claim, "relations"), 0);
    assert_string_equal(json_string_value(json_object_get(claim, "id")), "0123456789ab");
    assert_string_equal(json_string_value(json_object_get(claim, "severity")), "error");
    assert_null(json_object_get(claim, "ignored"));
    assert_int_equal(at(value, "low"), 39);
    assert_int_equal(at(value, "window_s"), 86400);
    assert_int_equal(json_array_size(json_object_get(value, "figures")), 1);
    assert_int_equal(at(relation, "b"), 1);
    assert_string_equal(json_string_value(json_object_get(relation, "rule")), "counts");
    assert_float_equal(json_real_value(json_object_get(relation, "certainty")), 0.7, 1e-9);
    assert_int_equal(json_integer_value(json_array_get(json_object_get(relation, "terms"), 0)), 2);
    assert_string_equal(json_string_value(json_object_get(json_array_get(claims, 1), "ignored")), "looked\ninto");
    assert_true(json_is_null(json_object_get(json_array_get(claims, 2), "severity")));
    assert_string_equal(json_string_value(json_object_get(claim, "state")), "new");
    assert_string_equal(json_string_value(json_object_get(relation, "agree_if")), "rule counts allowed 22 %");
    assert_int_equal(strlen(json_string_value(json_object_get(relation, "fingerprint"))), CCK_PRINT_TEXT - 1);
    json_decref(report);
}

static void test_relations_that_are_not_listed_are_counted(void **state) {
    (void)state;
    cck_claim claim = MODEL_CLAIMS[0];
    claim.relation_total[CCK_VERDICT_CONFLICT] = 5000;
    cck_comparison comparison = {&claim, 1, MODEL_FIRST};
    cck_buffer out = {0};
    report(&out, &comparison, NULL);
    json_t *report = parsed(&out);
    const json_t *counts = json_object_get(json_array_get(json_object_get(report, "claims"), 0), "relation_counts");
    assert_int_equal(at(counts, "conflict"), 5000);
    assert_int_equal(at(json_array_get(json_object_get(report, "claims"), 0), "differing_pairs"), 1);
    json_decref(report);
}

static void test_a_full_buffer_is_noticed(void **state) {
    (void)state;
    cck_buffer out = {.ceiling = 100};
    report(&out, &MODEL_COMPARISON, NULL);
    assert_true(out.failed);
    assert_true(out.len <= 100);
    cck_buffer_free(&out);
}

/* A mark that turns text around is escaped wherever it stands, also before and behind where the look begins. */
static void test_armed_at_every_place(void **state) {
    (void)state;
    enum { LEAST = 60, MOST = 140, FROM = 70, MARK = 3 };
    for (size_t n = LEAST; n < MOST; n++) {
        for (size_t at = 0; at + MARK <= n; at++) {
            char text[MOST];
            memset(text, 'x', n);
            memcpy(text + at, "\xE2\x80\xAE", MARK);
            cck_buffer out = {0};
            cck_buffer_add(&out, (cck_view){text, n});
            cck_json_disarm(&out, n < FROM ? 0 : FROM);
            bool looked_at = n < FROM || at >= FROM;
            assert_int_equal(out.len, looked_at ? n - MARK + 6 : n);
            if (looked_at) assert_memory_equal(out.ptr + at, "\\u202e", 6);
            cck_buffer_free(&out);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_character_at_every_offset),
        cmocka_unit_test(test_long_and_hostile_strings),
        cmocka_unit_test(test_names_of_files_become_utf8),
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_figure_line),
        cmocka_unit_test(test_figure_with_open_end),
        cmocka_unit_test(test_summary),
        cmocka_unit_test(test_figures_that_claim_nothing_are_hidden),
        cmocka_unit_test(test_documents),
        cmocka_unit_test(test_claims),
        cmocka_unit_test(test_relations_that_are_not_listed_are_counted),
        cmocka_unit_test(test_a_full_buffer_is_noticed),
        cmocka_unit_test(test_armed_at_every_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
