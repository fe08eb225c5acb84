/* UTF-8: what is valid, where it stops being so, and what characters are. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "text/text.h"

/* A copy in memory of exactly that size, so that a read past the end is seen by the sanitizer. */
static size_t check(const char *bytes, size_t len) {
    char *exact = malloc(len ? len : 1);
    assert_non_null(exact);
    memcpy(exact, bytes, len);
    size_t at = cck_utf8_check((cck_view){exact, len});
    free(exact);
    return at;
}

#define ASSERT_BAD_AT(at, s) assert_int_equal(check((s), sizeof(s) - 1), (at))
#define ASSERT_GOOD(s)       assert_int_equal(check((s), sizeof(s) - 1), sizeof(s) - 1)

static void good_text(void **state) {
    (void)state;
    assert_int_equal(cck_utf8_check((cck_view){NULL, 0}), 0);
    ASSERT_GOOD("");
    ASSERT_GOOD("plain words of more than sixteen bytes");
    ASSERT_GOOD("\xC2\x80\xDF\xBF");                                 /* two bytes: least, greatest */
    ASSERT_GOOD("\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF"); /* three */
    ASSERT_GOOD("\xF0\x90\x80\x80\xF4\x8F\xBF\xBF");                 /* four */
    ASSERT_GOOD("nul\0inside");                                      /* NUL is a character too */
}

static void bad_text(void **state) {
    (void)state;
    ASSERT_BAD_AT(0, "\x80");
    ASSERT_BAD_AT(0, "\xC0\x80"); /* overlong */
    ASSERT_BAD_AT(0, "\xC1\xBF");
    ASSERT_BAD_AT(0, "\xE0\x9F\xBF");
    ASSERT_BAD_AT(0, "\xF0\x8F\xBF\xBF");
    ASSERT_BAD_AT(0, "\xED\xA0\x80"); /* surrogates */
    ASSERT_BAD_AT(0, "\xED\xBF\xBF");
    ASSERT_BAD_AT(0, "\xF4\x90\x80\x80"); /* past U+10FFFF */
    ASSERT_BAD_AT(0, "\xF5\x80\x80\x80");
    ASSERT_BAD_AT(0, "\xFF");
    ASSERT_BAD_AT(3, "caf\xE9 noir");  /* Latin-1 */
    ASSERT_BAD_AT(4, "abc\n\xE2\x80"); /* cut off */
    ASSERT_BAD_AT(2, "\xC3\xA9\xC3");
    ASSERT_BAD_AT(0, "\xC3(");
    ASSERT_BAD_AT(0, "\xE2\x80(");
    ASSERT_BAD_AT(0, "\xF0\x9F\x98(");
}

/* The block steps must stop at a bad byte wherever it stands in a block. */
static void bad_byte_at_every_place(void **state) {
    (void)state;
    char text[67];
    for (size_t at = 0; at < sizeof text; at++) {
        memset(text, 'a', sizeof text);
        text[at] = '\xE9';
        assert_int_equal(check(text, sizeof text), at);
    }
}

static void characters(void **state) {
    (void)state;
    static const struct {
        const char *bytes;
        uint32_t code;
        size_t length;
    } list[] = {{"A", 'A', 1}, {"\xC2\xA0", 0xA0, 2}, {"\xE2\x80\x94", 0x2014, 3}, {"\xF0\x9F\x98\x80", 0x1F600, 4}};
    for (size_t i = 0; i < sizeof list / sizeof *list; i++) {
        cck_view text = cck_view_of(list[i].bytes);
        size_t length = 9;
        assert_int_equal(cck_utf8_length(text, 0), list[i].length);
        assert_int_equal(cck_utf8_decode(text, 0, &length), list[i].code);
        assert_int_equal(length, list[i].length);
    }
    size_t length = 9;
    assert_int_equal(cck_utf8_length(CCK_LIT("a"), 1), 0);
    assert_int_equal(cck_utf8_decode(CCK_LIT("a"), 1, &length), 0);
    assert_int_equal(length, 0);
}

static void counting(void **state) {
    (void)state;
    assert_int_equal(cck_utf8_count((cck_view){NULL, 0}), 0);
    assert_int_equal(cck_utf8_count(CCK_LIT("seven 7")), 7);
    assert_int_equal(cck_utf8_count(CCK_LIT("\xE2\x80\x94\xC2\xA0\xF0\x9F\x98\x80z\xE2\x80\x94\xE2\x80\x94")), 6);
    char text[40];
    for (size_t at = 0; at + 1 < sizeof text; at++) {
        memset(text, 'a', sizeof text);
        memcpy(text + at, "\xC3\xA9", 2);
        assert_int_equal(cck_utf8_count((cck_view){text, sizeof text}), sizeof text - 1);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(good_text),  cmocka_unit_test(bad_text), cmocka_unit_test(bad_byte_at_every_place),
        cmocka_unit_test(characters), cmocka_unit_test(counting),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
