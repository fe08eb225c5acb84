/* Lines of a stream: their numbers and bytes, one that is too long, and damaged records by the thousand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "read/lines.h"
#include "read/record.h"

static FILE *file;

static cck_input *stream_of(const char *bytes, size_t len) {
    file = tmpfile();
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, len, file), len);
    rewind(file);
    cck_input *input = cck_input_of_stream(file, CCK_LIT("in"));
    assert_non_null(input);
    return input;
}

static void assert_line(cck_lines *lines, size_t number, size_t byte, const char *wanted) {
    cck_view line;
    assert_int_equal(cck_lines_next(lines, &line, NULL), CCK_OK);
    assert_int_equal(lines->line, number);
    assert_int_equal(lines->byte, byte);
    assert_true(cck_view_equal(line, cck_view_of(wanted)));
}

static void assert_end(cck_lines *lines) {
    cck_view line;
    assert_int_equal(cck_lines_next(lines, &line, NULL), CCK_END);
    assert_int_equal(cck_lines_next(lines, &line, NULL), CCK_END);
    cck_input_close(lines->input);
    fclose(file);
    cck_lines_free(lines);
}

static void lines_and_places(void **state) {
    (void)state;
    cck_lines lines = {.input = stream_of("ab\n\nc\r\nlast", 11), .ceiling = 100};
    assert_line(&lines, 1, 0, "ab");
    assert_line(&lines, 2, 3, "");
    assert_line(&lines, 3, 4, "c\r");
    assert_line(&lines, 4, 7, "last");
    assert_end(&lines);
    lines = (cck_lines){.input = stream_of("a\n", 2), .ceiling = 100};
    assert_line(&lines, 1, 0, "a");
    assert_end(&lines);
    lines = (cck_lines){.input = stream_of("", 0), .ceiling = 100};
    assert_end(&lines);
}

/* A line over the ceiling, shorter and longer than what is held in memory, at the end and before it. */
static void too_long(void **state) {
    (void)state;
    static const size_t lengths[] = {11, 1000, (size_t)5 << 20};
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        for (int newline = 0; newline < 2; newline++) {
            size_t length = lengths[i];
            char *bytes = malloc(length + 16);
            assert_non_null(bytes);
            memset(bytes, 'x', length + 16);
            memcpy(bytes, "ok\n", 3);
            if (newline) memcpy(bytes + 3 + length, "\n1234567890", 11);
            cck_lines lines = {.input = stream_of(bytes, 3 + length + (newline ? 11 : 0)), .ceiling = 10};
            free(bytes);
            assert_line(&lines, 1, 0, "ok");
            cck_view line;
            cck_error error;
            assert_int_equal(cck_lines_next(&lines, &line, &error), CCK_E_LIMIT);
            assert_string_equal(error.message, "a line of more than 10 bytes");
            assert_string_equal(error.source, "in");
            assert_int_equal(error.line, 2);
            assert_int_equal(error.byte, 3);
            if (newline) assert_line(&lines, 3, 3 + length + 1, "1234567890");
            assert_end(&lines);
        }
    }
}

/* ---- damaged records ---- */

/* A small generator of our own, so that every machine sees the same bytes. */
static uint32_t next_random(uint64_t *seed) {
    *seed = *seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (uint32_t)(*seed >> 33);
}

static size_t damage(char *bytes, size_t len, uint64_t *seed) {
    static const char likely[] = "\"\\{}[],:u\n\x00\x1F\x80\xC3\xED\xFF"
                                 "0-.eE+tfn ";
    for (uint32_t times = 1 + next_random(seed) % 4; times > 0 && len > 1; times--) {
        size_t at = next_random(seed) % len;
        switch (next_random(seed) % 4) {
        case 0: bytes[at] = likely[next_random(seed) % (sizeof likely - 1)]; break;
        case 1: bytes[at] = (char)next_random(seed); break;
        case 2: len = at; break;
        default: memmove(bytes + at, bytes + at + 1, len - at - 1); len--;
        }
    }
    return len;
}

/* Whatever the bytes are, a record is read or refused with a place inside it; what is read is UTF-8 without NUL. */
static void damaged_records(void **state) {
    (void)state;
    static const char sample[] =
        "{\"id\": 12, \"date\": \"2016-09-18\", \"x\": [-1.5e+3, {\"k\": [true, null, \"\\\\\"]}], \"title\": "
        "\"caf\xC3\xA9 \\u00e9\\ud83d\\ude00\", \"text\": \"Some \\\"62\\\" \xE2\x80\x94 and\\n100 more\", \"y\": {}}";
    cck_arena *arena = cck_arena_new(0);
    uint64_t seed = 20160918;
    size_t read = 0;
    for (int round = 0; round < 20000; round++) {
        char copy[sizeof sample];
        memcpy(copy, sample, sizeof sample);
        size_t len = damage(copy, sizeof sample - 1, &seed);
        char *exact = malloc(len + 1);
        assert_non_null(exact);
        memcpy(exact, copy, len);
        cck_record record;
        cck_error error;
        cck_code code = cck_record_read((cck_view){exact, len}, (cck_place){CCK_LIT("x"), 1, 0, 0}, CCK_RECORD_LINE,
                                        NULL, arena, &record, &error);
        if (code == CCK_OK) {
            read++;
            cck_view text = record.fields[CCK_FIELD_TEXT];
            if (text.ptr) assert_int_equal(cck_check_text(text, (cck_place){CCK_LIT("x"), 1, 0, 0}, NULL), CCK_OK);
        } else {
            assert_true(code == CCK_E_FORMAT || code == CCK_E_ENCODING);
            assert_true(error.byte <= len && error.line >= 1 && error.column >= 1 && error.message[0]);
        }
        free(exact);
        cck_arena_reset(arena);
    }
    assert_true(read > 200 && read < 15000); /* both ways are taken */
    cck_arena_free(arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_and_places),
        cmocka_unit_test(too_long),
        cmocka_unit_test(damaged_records),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
