/* The pieces under the readers: inputs, places, encodings, guards, names of fields, dates of data. What each reader
 * makes of whole files stands in tests/cases/read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <zlib.h>

#include "read/charset.h"
#include "read/dates.h"
#include "read/fields.h"
#include "read/front_matter.h"
#include "read/gzip.h"
#include "read/html.h"
#include "read/http.h"
#include "read/place_map.h"

#define ASSERT_VIEW(view, s) assert_true(cck_view_equal((view), cck_view_of(s)))

/* ---- inputs ---- */

static void looking_ahead_takes_nothing(void **state) {
    (void)state;
    cck_input *input = cck_input_of_bytes(CCK_LIT("abcdefgh"), CCK_LIT("x"));
    cck_view head;
    char part[3];
    size_t got;
    assert_int_equal(cck_input_peek(input, 4, &head, NULL), CCK_OK);
    assert_true(head.len >= 4 && memcmp(head.ptr, "abcd", 4) == 0);
    assert_int_equal(cck_input_read(input, part, 3, &got, NULL), CCK_OK);
    assert_int_equal(got, 3);
    assert_int_equal(cck_input_peek(input, 100, &head, NULL), CCK_OK);
    ASSERT_VIEW(head, "defgh");
    cck_buffer rest = {0};
    assert_int_equal(cck_input_all(input, 4, &rest, NULL), CCK_E_LIMIT);
    cck_input_close(input);
    input = cck_input_of_bytes(CCK_LIT("abcdefgh"), CCK_LIT("x"));
    assert_int_equal(cck_input_all(input, 8, &rest, NULL), CCK_OK);
    ASSERT_VIEW(cck_buffer_view(&rest), "abcdefgh");
    cck_buffer_free(&rest);
    cck_input_close(input);
}

/* Appends `text` as a gzip member. */
static void pack(const char *text, cck_buffer *out) {
    z_stream stream = {.next_in = (unsigned char *)(uintptr_t)text, .avail_in = (uInt)strlen(text)};
    assert_int_equal(deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
    assert_true(cck_buffer_reserve(out, 1000));
    stream.next_out = (unsigned char *)out->ptr + out->len;
    stream.avail_out = 1000;
    assert_int_equal(deflate(&stream, Z_FINISH), Z_STREAM_END);
    out->len += 1000 - stream.avail_out;
    deflateEnd(&stream);
}

/* What comes of `packed`, "!" for every failure. */
static void unpack(const cck_buffer *packed, char out[200]) {
    cck_input *input = cck_gunzip(cck_input_of_bytes(cck_buffer_view(packed), CCK_LIT("x.gz")));
    size_t length = 0, got = 1;
    assert_non_null(input);
    while (got > 0 || length == 0) {
        cck_error error;
        cck_code code = cck_input_read(input, out + length, 100, &got, &error);
        length += got;
        if (!code) {
            if (got == 0) break;
            continue;
        }
        assert_int_equal(code, CCK_E_FORMAT);
        assert_string_equal(error.source, "x.gz");
        out[length++] = '!';
        got = 1;
    }
    out[length] = '\0';
    cck_input_close(input);
}

static void members_of_gzip(void **state) {
    (void)state;
    cck_buffer packed = {0};
    char out[200];
    pack("one ", &packed);
    size_t first = packed.len;
    pack("two ", &packed);
    size_t second = packed.len;
    pack("three", &packed);
    unpack(&packed, out);
    assert_string_equal(out, "one two three");
    packed.ptr[first + 11] = (char)(packed.ptr[first + 11] ^ 0x7F); /* the second member is damaged */
    packed.ptr[first + 12] = (char)(packed.ptr[first + 12] ^ 0x7F);
    unpack(&packed, out);
    assert_string_equal(out + strlen(out) - 6, "!three");
    assert_memory_equal(out, "one ", 4);
    packed.len = second + 12; /* and the third is cut off */
    unpack(&packed, out);
    assert_int_equal(out[strlen(out) - 1], '!');
    cck_buffer_free(&packed);
}

/* ---- places ---- */

static void places_of_json(void **state) {
    (void)state;
    cck_arena *arena = cck_arena_new(0);
    cck_origin origin = {.anchor_count = 0};
    const cck_view json = CCK_LIT("{\"a\": 1,\n \"text\": \"ab\\n\\u00e9c \\ud83d\\ude00 \xC3\xA9 d\"}");
    const cck_view text = CCK_LIT("ab\n\xC3\xA9"
                                  "c \xF0\x9F\x98\x80 \xC3\xA9 d");
    cck_view raw = {json.ptr + 19, json.len - 21};
    assert_true(cck_map_json(json, (cck_place){CCK_LIT("x"), 5, 100, 0}, raw, arena, &origin));
    cck_document document = {.text = text, .origin = &origin};
    size_t line, column;
    uint64_t byte;
    cck_document_locate(&document, 0, &line, &column, &byte);
    assert_int_equal(line, 6);
    assert_int_equal(column, 11);
    assert_int_equal(byte, 119);
    for (size_t i = 0; i < text.len; i++) { /* what is plain in both is the same byte */
        cck_document_locate(&document, i, &line, &column, &byte);
        if (strchr("abcd", text.ptr[i])) assert_int_equal(json.ptr[byte - 100], text.ptr[i]);
    }
    cck_document_locate(&document, text.len - 1, &line, &column, &byte);
    assert_int_equal(line, 6);
    assert_int_equal(column, 38); /* in characters */
    cck_arena_free(arena);
}

static void places_without_a_map(void **state) {
    (void)state;
    cck_document document = {.text = CCK_LIT("ab\ncd")};
    size_t line, column;
    cck_document_locate(&document, 4, &line, &column, NULL);
    assert_int_equal(line, 2);
    assert_int_equal(column, 2);
    assert_int_equal(cck_document_part(&document, 4), CCK_PART_BODY);
    const cck_passage marks[] = {{1, 2, CCK_PART_CAPTION}, {3, 5, CCK_PART_RELATED}};
    const cck_origin origin = {.marks = marks, .mark_count = 2};
    document.origin = &origin;
    assert_int_equal(cck_document_part(&document, 0), CCK_PART_BODY);
    assert_int_equal(cck_document_part(&document, 1), CCK_PART_CAPTION);
    assert_int_equal(cck_document_part(&document, 2), CCK_PART_BODY);
    assert_int_equal(cck_document_part(&document, 4), CCK_PART_RELATED);
}

/* ---- encodings ---- */

static void assert_utf8(const char *bytes, size_t length, const char *declared, const char *text, const char *name) {
    cck_buffer out = {0};
    char encoding[CCK_CHARSET_NAME];
    assert_int_equal(cck_to_utf8((cck_view){bytes, length}, cck_view_of(declared), &out, encoding, NULL), CCK_OK);
    ASSERT_VIEW(cck_buffer_view(&out), text);
    assert_string_equal(encoding, name);
    cck_buffer_free(&out);
}

static void encodings(void **state) {
    (void)state;
    assert_utf8("caf\xC3\xA9", 5, NULL, "caf\xC3\xA9", "");
    assert_utf8("caf\xE9", 4, NULL, "caf\xC3\xA9", "windows-1252");
    assert_utf8("\x93"
                "a\x94",
                3, "ISO-8859-1",
                "\xE2\x80\x9C"
                "a\xE2\x80\x9D",
                "windows-1252");
    assert_utf8("5 \xA4", 3, "iso-8859-15", "5 \xE2\x82\xAC", "iso-8859-15");
    assert_utf8("\xC1", 1, "windows-1251", "\xD0\x91", "windows-1251");
    assert_utf8("\xFF\xFEh\0i\0", 6, "utf-8", "hi", "utf-16le");
    assert_utf8("\xFE\xFF\0h\0i", 6, NULL, "hi", "utf-16be");
    assert_utf8("\xEF\xBB\xBFhi", 5, NULL, "hi", "");
    assert_utf8("caf\xC3\xA9", 5, "windows-1252", "caf\xC3\xA9", ""); /* a page that is mistaken about itself */
    assert_utf8("a\xE9z", 3, "utf-8", "a\xEF\xBF\xBDz", "");
    assert_utf8("a\0z", 3, NULL, "a z", "");
    assert_utf8("caf\xE9", 4, "klingon", "caf\xC3\xA9", "windows-1252");
    assert_utf8("<meta charset=iso-8859-15>\xA4", 27, NULL, "<meta charset=iso-8859-15>\xE2\x82\xAC", "iso-8859-15");
}

/* ---- pages that no parser should see ---- */

static cck_code guard_of(const char *piece, size_t times, const char *tail) {
    cck_buffer page = {0};
    for (size_t i = 0; i < times; i++) cck_buffer_add(&page, cck_view_of(piece));
    cck_buffer_add(&page, cck_view_of(tail));
    cck_error error = {.code = CCK_OK};
    cck_code code = cck_html_guard(cck_buffer_view(&page), &error);
    if (code) assert_true(error.line > 0 && error.message[0]);
    cck_buffer_free(&page);
    return code;
}

static void guards(void **state) {
    (void)state;
    assert_int_equal(guard_of("<div>", 1000000, "39 died"), CCK_E_LIMIT);
    assert_int_equal(guard_of("<b><i>", 500, "39 died"), CCK_E_LIMIT);
    assert_int_equal(guard_of("<div>x</div>", 100000, ""), CCK_OK);
    assert_int_equal(guard_of("<div><b>x</div>", 100000, ""), CCK_OK); /* closed with what holds them */
    assert_int_equal(guard_of("<p>x<br><li>", 100000, ""), CCK_OK);
    assert_int_equal(guard_of("<!--", 300000, ""), CCK_OK);
    assert_int_equal(guard_of("<script>", 300000, ""), CCK_OK);
    assert_int_equal(guard_of("<a ", 1, "x='<div>' y=\"<div>\">"), CCK_OK);
    assert_int_equal(guard_of(" a=b", 5000, ""), CCK_OK);
    assert_int_equal(guard_of("<i a a a a a a a a a a", 1, ">"), CCK_OK);
    cck_buffer tag = {0};
    cck_buffer_add(&tag, CCK_LIT("<i"));
    for (int i = 0; i < 1001; i++) cck_buffer_printf(&tag, " a%d", i);
    cck_buffer_add(&tag, CCK_LIT(">x"));
    assert_int_equal(cck_html_guard(cck_buffer_view(&tag), NULL), CCK_E_LIMIT);
    cck_buffer_free(&tag);
}

/* ---- names ---- */

static void assert_means(const cck_fields *fields, const char *name, unsigned nth, cck_field field) {
    assert_int_equal(cck_fields_find(fields, cck_view_of(name), nth).field, field);
}

static void names_of_fields(void **state) {
    (void)state;
    const cck_field_map own[] = {{CCK_LIT("text"), CCK_LIT("Volltext")}, {CCK_LIT("outlet"), CCK_LIT("title")}};
    cck_fields *fields;
    assert_int_equal(cck_fields_load(own, 2, &fields, NULL), CCK_OK);
    assert_means(fields, "text", 0, CCK_FIELD_TEXT);
    assert_means(fields, "VOLLTEXT", 0, CCK_FIELD_TEXT);
    assert_means(fields, "Publication Date", 0, CCK_FIELD_DATE);
    assert_means(fields, "source-hostname", 0, CCK_FIELD_OUTLET);
    assert_means(fields, "maintext", 0, CCK_FIELD_TEXT);
    assert_means(fields, "weather", 0, CCK_FIELD_COUNT);
    assert_means(fields, "", 0, CCK_FIELD_COUNT);
    assert_int_equal(cck_fields_find(fields, CCK_LIT("volltext"), 0).rank, 0);
    assert_int_equal(cck_fields_find(fields, CCK_LIT("text"), 0).rank, 1);
    cck_field first = cck_fields_find(fields, CCK_LIT("source"), 0).field;
    cck_field second = cck_fields_find(fields, CCK_LIT("source"), 1).field;
    assert_true(cck_fields_find(fields, CCK_LIT("source"), 0).more);
    assert_false(cck_fields_find(fields, CCK_LIT("maintext"), 0).more);
    assert_true((first == CCK_FIELD_OUTLET && second == CCK_FIELD_URL) ||
                (first == CCK_FIELD_URL && second == CCK_FIELD_OUTLET));
    assert_false(cck_field_fits((cck_meaning){CCK_FIELD_OUTLET, 9, false}, CCK_LIT("https://x.example")));
    assert_true(cck_field_fits((cck_meaning){CCK_FIELD_URL, 9, false}, CCK_LIT("https://x.example")));
    assert_false(cck_field_fits((cck_meaning){CCK_FIELD_URL, 9, false}, CCK_LIT("Harbour Wire")));
    assert_true(cck_fields_is_within(fields, CCK_LIT("properties")));
    assert_true(cck_fields_is_records(fields, CCK_LIT("articles")));
    cck_fields_free(fields);
    const cck_field_map wrong = {CCK_LIT("weather"), CCK_LIT("x")};
    assert_int_equal(cck_fields_load(&wrong, 1, &fields, NULL), CCK_E_USAGE);
    assert_means(NULL, "text", 0, CCK_FIELD_TEXT);
    assert_means(NULL, "maintext", 0, CCK_FIELD_COUNT);
}

/* ---- dates ---- */

static void assert_date(bool found, const cck_date *date, const char *wanted) {
    char text[CCK_DATE_TEXT] = "";
    if (found) cck_date_write(date, text);
    assert_string_equal(text, wanted);
}

static void assert_compact(const char *text, const char *wanted) {
    cck_date date = {0};
    assert_date(cck_date_compact(cck_view_of(text), &date), &date, wanted);
}

static void assert_address(const char *address, const char *wanted) {
    cck_date date = {0};
    assert_date(cck_date_of_address(cck_view_of(address), &date), &date, wanted);
}

static void dates_of_data(void **state) {
    (void)state;
    assert_compact("20310504", "2031-05-04");
    assert_compact("20310504T181500Z", "2031-05-04T18:15");
    assert_compact("20310504181500", "2031-05-04T18:15");
    assert_compact("D:20310504181500+02'00'", "2031-05-04T18:15");
    assert_compact("1935944400", "2031-05-07T18:20");
    assert_compact("1935944400000", "2031-05-07T18:20");
    assert_compact("951782400", "2000-02-29T00:00");
    assert_compact("20311304", "");
    assert_compact("12", "");
    assert_address("https://x.example/2031/05/04/storm-39.html", "2031-05-04");
    assert_address("https://x.example/a/2031-05-04-storm", "2031-05-04");
    assert_address("https://x.example/world/2031/may/04/storm", "2031-05-04");
    assert_address("https://x.example/news-20310504-1.html", "2031-05-04");
    assert_address("https://x.example/20319999/storm", "");
    assert_address("https://x.example/a?d=2031/05/04", "");
    assert_address("https://2031.05.04.example/", "");
    assert_address("", "");
}

/* ---- Markdown and HTTP ---- */

static void marks_of_markdown(void **state) {
    (void)state;
    char text[] = "Some **400** homes, [see](http://x/55) and ![map 7](m.png) <!-- 99\n --> end [x] <!-- open";
    cck_markdown_blank(text, strlen(text));
    assert_string_equal(text,
                        "Some   400   homes,  see               and                        \n     end [x] <!-- open");
}

static void answers_of_servers(void **state) {
    (void)state;
    cck_buffer block = {0};
    cck_http_page page = {.media = {NULL, 0}};
    cck_buffer_add(&block, CCK_LIT("HTTP/1.1 200 OK\r\ncontent-TYPE: text/html; charset=\"utf-8\"\r\n"
                                   "Transfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n3;x=y\r\nefg\r\n0\r\n\r\n"));
    assert_true(cck_http_parse(&block, &page));
    ASSERT_VIEW(page.body, "abcdefg");
    ASSERT_VIEW(page.charset, "utf-8");
    assert_true(cck_http_is_article(page.media));
    block.len = 0;
    cck_buffer_add(&block, CCK_LIT("HTTP/1.1 301 Moved\r\n\r\nx"));
    assert_false(cck_http_parse(&block, &page));
    block.len = 0;
    cck_buffer_add(&block, CCK_LIT("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\nx"));
    assert_false(cck_http_parse(&block, &page));
    cck_buffer_free(&block);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(looking_ahead_takes_nothing),
        cmocka_unit_test(members_of_gzip),
        cmocka_unit_test(places_of_json),
        cmocka_unit_test(places_without_a_map),
        cmocka_unit_test(encodings),
        cmocka_unit_test(guards),
        cmocka_unit_test(names_of_fields),
        cmocka_unit_test(dates_of_data),
        cmocka_unit_test(marks_of_markdown),
        cmocka_unit_test(answers_of_servers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
