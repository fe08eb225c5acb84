/* The JSON scanner and the records read with it: strictness, places of faults, hostile input. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "read/json.h"
#include "read/record.h"

static cck_arena *arena;

static int set_up(void **state) {
    (void)state;
    arena = cck_arena_new(0);
    return arena == NULL;
}

static int tear_down(void **state) {
    (void)state;
    cck_arena_free(arena);
    return 0;
}

/* From memory of exactly that size, so that the sanitizer sees every byte read too many. */
static cck_code read_exact(cck_view json, bool sidecar, cck_record *out, cck_error *error) {
    char *exact = malloc(json.len ? json.len : 1);
    assert_non_null(exact);
    memcpy(exact, json.ptr, json.len);
    const cck_place place = {CCK_LIT("in.jsonl"), 7, 1000, 0};
    cck_code code = cck_record_read((cck_view){exact, json.len}, place, sidecar ? CCK_RECORD_SIDECAR : CCK_RECORD_LINE,
                                    NULL, arena, out, error);
    free(exact);
    return code;
}

static cck_code read_line(const char *json, cck_record *out, cck_error *error) {
    return read_exact(cck_view_of(json), false, out, error);
}

static void assert_field(const cck_record *record, cck_field field, const char *wanted) {
    cck_view value = record->fields[field];
    assert_int_equal(value.len, strlen(wanted));
    assert_memory_equal(value.ptr, wanted, value.len);
}

/* The record is refused, at this byte of the line. */
static void assert_refused(const char *json, size_t at, const char *words) {
    cck_record record;
    cck_error error;
    assert_int_equal(read_line(json, &record, &error), CCK_E_FORMAT);
    assert_int_equal(error.byte, 1000 + at);
    assert_int_equal(error.line, 7);
    assert_int_equal(error.column, at + 1);
    assert_string_equal(error.source, "in.jsonl");
    assert_non_null(strstr(error.message, words));
}

static void fields(void **state) {
    (void)state;
    cck_record record;
    assert_int_equal(
        read_line(" {\"text\" : \"Two died.\" , \"id\":\"a\",\"outlet\":\"O\",\"title\":\"T\",\"date\":\"D\","
                  "\"url\":\"U\",\"author\":\"A\",\"language\":\"en\"}\r",
                  &record, NULL),
        CCK_OK);
    assert_field(&record, CCK_FIELD_TEXT, "Two died.");
    assert_field(&record, CCK_FIELD_ID, "a");
    assert_field(&record, CCK_FIELD_OUTLET, "O");
    assert_field(&record, CCK_FIELD_TITLE, "T");
    assert_field(&record, CCK_FIELD_DATE, "D");
    assert_field(&record, CCK_FIELD_URL, "U");
    assert_field(&record, CCK_FIELD_AUTHOR, "A");
    assert_field(&record, CCK_FIELD_LANGUAGE, "en");
}

static void absent_fields(void **state) {
    (void)state;
    cck_record record;
    assert_int_equal(read_line("{\"text\":\"\",\"outlet\":null,\"title\":\" \\n \"}", &record, NULL), CCK_OK);
    assert_non_null(record.fields[CCK_FIELD_TEXT].ptr);
    assert_int_equal(record.fields[CCK_FIELD_TEXT].len, 0);
    assert_null(record.fields[CCK_FIELD_OUTLET].ptr);
    assert_null(record.fields[CCK_FIELD_TITLE].ptr);
    assert_null(record.fields[CCK_FIELD_URL].ptr);
    assert_int_equal(read_line("{}", &record, NULL), CCK_OK);
    assert_null(record.fields[CCK_FIELD_TEXT].ptr);
}

static void other_keys_of_any_type(void **state) {
    (void)state;
    cck_record record;
    assert_int_equal(read_line("{\"a\":{\"text\":[1,{\"b\":[]},{}]},\"c\":-0.5e+10,\"d\":[true,false,null,\"x\\\"y\"],"
                               "\"text\":\"kept\",\"e\":0,\"f\":[[],[[]]],\"\":1E5}",
                               &record, NULL),
                     CCK_OK);
    assert_field(&record, CCK_FIELD_TEXT, "kept");
}

static void last_of_a_repeated_key_counts(void **state) {
    (void)state;
    cck_record record;
    assert_int_equal(read_line("{\"outlet\":\"one\",\"text\":\"a\",\"outlet\":\"two\",\"text\":\"b\"}", &record, NULL),
                     CCK_OK);
    assert_field(&record, CCK_FIELD_OUTLET, "two");
    assert_field(&record, CCK_FIELD_TEXT, "b");
    assert_int_equal(read_line("{\"outlet\":\"one\",\"outlet\":null}", &record, NULL), CCK_OK);
    assert_null(record.fields[CCK_FIELD_OUTLET].ptr);
}

static void escapes(void **state) {
    (void)state;
    cck_record record;
    assert_int_equal(
        read_line("{\"te\\u0078t\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t|\\u00e9\\u2014\\uD83D\\uDE00|plain\"}", &record, NULL),
        CCK_OK);
    assert_field(&record, CCK_FIELD_TEXT, "\"\\/\b\f\n\r\t|\xC3\xA9\xE2\x80\x94\xF0\x9F\x98\x80|plain");
}

static void an_id_may_be_a_number(void **state) {
    (void)state;
    cck_record record;
    assert_int_equal(read_line("{\"id\":1207,\"text\":\"x\"}", &record, NULL), CCK_OK);
    assert_field(&record, CCK_FIELD_ID, "1207");
    assert_refused("{\"id\":true}", 6, "\"id\" is not a string");
    assert_refused("{\"text\":12}", 8, "\"text\" is not a string");
    assert_refused("{\"date\":[\"2016\"]}", 8, "\"date\" is not a string");
}

static void faults(void **state) {
    (void)state;
    assert_refused("[]", 0, "not a JSON object");
    assert_refused("text", 0, "not a JSON object");
    assert_refused("{\"text\":\"a\"} x", 13, "follows");
    assert_refused("{\"text\":\"a\"}{}", 12, "follows");
    assert_refused("{\"text\":\"a\"", 11, "ends before");
    assert_refused("{\"text\":\"a\",}", 12, "key");
    assert_refused("{,}", 1, "key");
    assert_refused("{text:1}", 1, "key");
    assert_refused("{'text':1}", 1, "key");
    assert_refused("{\"text\" \"a\"}", 8, "colon");
    assert_refused("{\"text\":\"a\" \"id\":1}", 12, "comma");
    assert_refused("{\"text\":\"a", 8, "closing quote");
    assert_refused("{\"text\":}", 8, "not a JSON value");
    assert_refused("{\"text\":", 8, "should stand");
    assert_refused("{\"text\":None}", 8, "not a JSON value");
    assert_refused("{\"text\":nul", 8, "not a JSON value");
    assert_refused("{\"x\":[1,]}", 8, "not a JSON value");
    assert_refused("{\"x\":[1 2]}", 8, "comma or ]");
    assert_refused("{\"x\":{\"a\":1]}", 11, "comma or }");
    assert_refused("{\"x\":{\"a\"}}", 9, "colon");
}

static void string_faults(void **state) {
    (void)state;
    assert_refused("{\"text\":\"a\tb\"}", 10, "control character");
    assert_refused("{\"text\":\"\x1F\"}", 9, "control character");
    assert_refused("{\"text\":\"\\x41\"}", 9, "unknown escape");
    assert_refused("{\"text\":\"\\u12G4\"}", 9, "hexadecimal");
    assert_refused("{\"text\":\"\\u12", 9, "hexadecimal");
    assert_refused("{\"text\":\"\\ud83d\"}", 9, "surrogate");
    assert_refused("{\"text\":\"\\ud83dx\\ude00\"}", 9, "surrogate");
    assert_refused("{\"text\":\"\\ud83d\\ud83d\"}", 9, "surrogate");
    assert_refused("{\"text\":\"\\ude00\"}", 9, "surrogate");
    assert_refused("{\"other\":\"\\ude00\"}", 10, "surrogate");
    assert_refused("{\"text\":\"a\\u0000b\"}", 9, "NUL");
}

static void numbers(void **state) {
    (void)state;
    static const char *const good[] = {"0", "-0", "10", "-1.5", "0.25", "1e9", "1E-9", "2.5e+07"};
    static const char *const bad[] = {"01", "-", "-a", "1.", "1.e5", "1e", "1e+", "00", "-012"};
    char json[64];
    cck_record record;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        snprintf(json, sizeof json, "{\"x\":[%s]}", good[i]);
        assert_int_equal(read_line(json, &record, NULL), CCK_OK);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        snprintf(json, sizeof json, "{\"x\":[%s]}", bad[i]);
        assert_refused(json, 6, bad[i][0] == '-' && bad[i][1] != '0' ? "minus" : "number");
    }
    assert_refused("{\"x\":.5}", 5, "not a JSON value");
    assert_refused("{\"x\":+5}", 5, "not a JSON value");
    assert_refused("{\"x\":1x}", 6, "comma");
}

static void places_count_characters(void **state) {
    (void)state;
    cck_record record;
    cck_error error;
    assert_int_equal(read_line("{\"text\":\"caf\xC3\xA9\" 5}", &record, &error), CCK_E_FORMAT);
    assert_int_equal(error.column, 16);
    assert_int_equal(error.byte, 1016);
    assert_int_equal(error.caret, 16);
    assert_string_equal(error.excerpt, "{\"text\":\"caf\xC3\xA9\" 5}");
    assert_int_equal(read_line("{\n \"text\":\n  5}", &record, &error), CCK_E_FORMAT);
    assert_int_equal(error.line, 9);
    assert_int_equal(error.column, 3);
    assert_string_equal(error.excerpt, "  5}");
}

static void bytes_that_are_not_utf8(void **state) {
    (void)state;
    cck_record record;
    cck_error error;
    assert_int_equal(read_line("{\"text\":\"caf\xE9\"}", &record, &error), CCK_E_ENCODING);
    assert_int_equal(error.line, 7);
    assert_int_equal(error.column, 13);
    assert_string_equal(error.message, "not UTF-8 (byte 0xE9)");
}

static void a_sidecar_passes_over_the_text(void **state) {
    (void)state;
    cck_record record;
    assert_int_equal(read_exact(CCK_LIT("{\"text\":12,\"outlet\":\"O\"}"), true, &record, NULL), CCK_OK);
    assert_null(record.fields[CCK_FIELD_TEXT].ptr);
    assert_field(&record, CCK_FIELD_OUTLET, "O");
}

/* Every proper beginning of a record is refused, and none is read past its end. */
static void cut_off_anywhere(void **state) {
    (void)state;
    static const char whole[] = "{\"id\": \"\\u00e9\\ud83d\\ude00\", \"n\": [-1.5e+3, {\"k\": [true, null]}], "
                                "\"text\": \"Some \\\"62\\\" soldiers \xE2\x80\x94 and\\n100 more\", \"x\": false}";
    cck_record record;
    for (size_t length = 0; length + 1 < sizeof whole; length++) {
        assert_int_not_equal(read_exact((cck_view){whole, length}, false, &record, NULL), CCK_OK);
    }
    assert_int_equal(read_exact((cck_view){whole, sizeof whole - 1}, false, &record, NULL), CCK_OK);
}

/* Reads `head`, then `count` times `unit`, then `tail`. */
static cck_code read_repeated(const char *head, const char *unit, size_t count, const char *tail, cck_record *out,
                              cck_error *error) {
    cck_buffer json = {0};
    cck_buffer_add(&json, cck_view_of(head));
    for (size_t i = 0; i < count; i++) cck_buffer_add(&json, cck_view_of(unit));
    cck_buffer_add(&json, cck_view_of(tail));
    assert_false(json.failed);
    cck_code code = cck_record_read(cck_buffer_view(&json), (cck_place){CCK_LIT("x"), 1, 0, 0}, CCK_RECORD_LINE, NULL,
                                    arena, out, error);
    cck_buffer_free(&json);
    return code;
}

static void deep_nesting(void **state) {
    (void)state;
    cck_record record;
    cck_error error;
    assert_int_equal(read_repeated("{\"x\":", "[", 1000000, "", &record, &error), CCK_E_FORMAT);
    assert_non_null(strstr(error.message, "nested too deep"));
    assert_int_equal(error.byte, 5 + CCK_JSON_DEPTH - 1);
    assert_int_equal(read_repeated("{\"x\":", "{\"x\":", 1000000, "", &record, &error), CCK_E_FORMAT);
    assert_non_null(strstr(error.message, "nested too deep"));
    char closing[CCK_JSON_DEPTH + 1] = {0};
    memset(closing, ']', CCK_JSON_DEPTH - 1);
    closing[CCK_JSON_DEPTH - 1] = '}';
    assert_int_equal(read_repeated("{\"x\":", "[", CCK_JSON_DEPTH - 1, closing, &record, &error), CCK_OK);
}

static void a_text_of_escapes_alone(void **state) {
    (void)state;
    cck_record record;
    size_t count = (size_t)1 << 20;
    assert_int_equal(read_repeated("{\"text\":\"", "\\u2014", count, "\"}", &record, NULL), CCK_OK);
    cck_view text = record.fields[CCK_FIELD_TEXT];
    assert_int_equal(text.len, 3 * count);
    assert_memory_equal(text.ptr, "\xE2\x80\x94\xE2\x80\x94", 6);
    assert_memory_equal(text.ptr + text.len - 3, "\xE2\x80\x94", 3);
    assert_int_equal(read_repeated("{\"text\":\"", "\\\\", count, "\"}", &record, NULL), CCK_OK);
    assert_int_equal(record.fields[CCK_FIELD_TEXT].len, count);
    assert_int_equal(read_repeated("{\"text\":\"", "\\\\", count, "\\\"}", &record, NULL), CCK_E_FORMAT);
}

/* The fast path looks at eight bytes at once: a quote, an escape or a control character must be seen at any place. */
static void every_place_in_a_block(void **state) {
    (void)state;
    for (size_t at = 0; at < 23; at++) {
        char json[64] = "{\"text\":\"";
        memset(json + 9, '~', 24);
        memcpy(json + 33, "\"}", 3);
        cck_record record;
        json[9 + at] = '\x1F';
        assert_refused(json, 9 + at, "control");
        memcpy(json + 9 + at, "\xC2\x80", 2); /* bytes with high bits stop nothing */
        assert_int_equal(read_line(json, &record, NULL), CCK_OK);
        memset(json + 9, 0x7F, 24);
        memcpy(json + 9 + at, "\\n", 2);
        assert_int_equal(read_line(json, &record, NULL), CCK_OK);
        assert_int_equal(record.fields[CCK_FIELD_TEXT].ptr[at], '\n');
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fields),
        cmocka_unit_test(absent_fields),
        cmocka_unit_test(other_keys_of_any_type),
        cmocka_unit_test(last_of_a_repeated_key_counts),
        cmocka_unit_test(escapes),
        cmocka_unit_test(an_id_may_be_a_number),
        cmocka_unit_test(faults),
        cmocka_unit_test(string_faults),
        cmocka_unit_test(numbers),
        cmocka_unit_test(places_count_characters),
        cmocka_unit_test(bytes_that_are_not_utf8),
        cmocka_unit_test(a_sidecar_passes_over_the_text),
        cmocka_unit_test(cut_off_anywhere),
        cmocka_unit_test(deep_nesting),
        cmocka_unit_test(a_text_of_escapes_alone),
        cmocka_unit_test(every_place_in_a_block),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
