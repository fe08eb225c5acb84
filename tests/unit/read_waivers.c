/* Comments that accept findings: what they cover, and what is left of the text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "read/waivers.h"

/* Reads `text`; the words that its waiver `which` covers must be `covered`. */
static void covers(const char *text, bool markdown, const char *reason, const char *covered) {
    char own[512];
    snprintf(own, sizeof own, "%s", text);
    cck_arena *arena = cck_arena_new(0);
    cck_origin origin = {.waiver_count = 0};
    assert_true(arena && cck_waivers_find(arena, own, strlen(own), markdown, &origin));
    assert_int_equal(strlen(own), strlen(text));
    if (!reason) {
        assert_int_equal(origin.waiver_count, 0);
        assert_string_equal(own, text);
    } else {
        assert_int_equal(origin.waiver_count, 1);
        const cck_waiver *w = origin.waivers;
        cck_view words = cck_view_trim((cck_view){own + w->start, w->end - w->start});
        if (!cck_view_equal(words, cck_view_of(covered))) fail_msg("%s covers '%.*s'", text, CCK_FMT(words));
        if (!cck_view_equal(w->reason, cck_view_of(reason))) fail_msg("reason '%.*s'", CCK_FMT(w->reason));
        assert_null(strstr(own, "<!--"));
    }
    cck_arena_free(arena);
}

#define NOTE "<!-- countercheck: ignore seen -->"

static void markdown_means_paragraphs(void **state) {
    (void)state;
    covers("one\n\ntwo " NOTE "\nmore\n\nthree\n", true, "seen", "two                                   \nmore");
    covers("one\n\n" NOTE "\n\ntwo\nmore\n\nthree\n", true, "seen", "two\nmore");
    covers("one\n\n" NOTE "\ntwo\nmore\n\nthree\n", true, "seen", "two\nmore");
    covers("one\n\ntwo\nmore\n" NOTE "\n\nthree\n", true, "seen", "two\nmore");
    covers("one\n\ntwo\n\n" NOTE, true, "seen", "");
}

static void text_means_lines(void **state) {
    (void)state;
    covers("one\ntwo " NOTE "\nthree\n", false, "seen", "two");
    covers("one\n" NOTE "\n\ntwo\nthree\n", false, "seen", "two");
    covers(NOTE "\r\none\r\ntwo\r\n", false, "seen", "one");
}

static void reasons(void **state) {
    (void)state;
    covers("one <!--countercheck:ignore: two\nkinds of sheds-->\n", false, "two kinds of sheds", "one");
    covers("one <!-- Countercheck: Ignore -->\n", false, "no reason given", "one");
}

static void other_comments_stay(void **state) {
    (void)state;
    covers("one <!-- a note -->\n", false, NULL, NULL);
    covers("one <!-- countercheck: ignored for now -->\n", false, NULL, NULL);
    covers("one <!-- countercheck: accept -->\n", false, NULL, NULL);
    covers("one <!-- countercheck: ignore without an end\n", false, NULL, NULL);
    covers("one <!-", false, NULL, NULL);
    covers("", true, NULL, NULL);
}

static void figures_are_told_by_place(void **state) {
    (void)state;
    const cck_waiver waivers[] = {{.start = 5, .end = 9}, {.start = 20, .end = 21}};
    const cck_origin origin = {.waivers = waivers, .waiver_count = 2};
    const cck_document document = {.origin = &origin}, bare = {.origin = NULL};
    assert_null(cck_document_waiver(&document, 4));
    assert_ptr_equal(cck_document_waiver(&document, 5), &waivers[0]);
    assert_null(cck_document_waiver(&document, 9));
    assert_ptr_equal(cck_document_waiver(&document, 20), &waivers[1]);
    assert_null(cck_document_waiver(&bare, 5));
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(markdown_means_paragraphs), cmocka_unit_test(text_means_lines),
                                       cmocka_unit_test(reasons), cmocka_unit_test(other_comments_stay),
                                       cmocka_unit_test(figures_are_told_by_place)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
