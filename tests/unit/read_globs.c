/* Patterns of file names, and outlets named by folder or file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "read/glob.h"
#include "read/outlet.h"

static bool match(const char *pattern, const char *path) {
    return cck_glob_match(cck_view_of(pattern), cck_view_of(path));
}

static void within_a_step(void **state) {
    (void)state;
    assert_true(match("a/b.txt", "a/b.txt"));
    assert_false(match("a/b.txt", "a/b.txt2"));
    assert_false(match("a/b.txt", "a/B.txt"));
    assert_true(match("a/*.txt", "a/.txt"));
    assert_true(match("a/*b*c", "a/xbxbxc"));
    assert_false(match("a/*b*c", "a/xbxbx"));
    assert_false(match("a/*", "a/b/c"));
    assert_false(match("*/c", "a/b/c"));
    assert_true(match("a/?.txt", "a/b.txt"));
    assert_true(match("a/?.txt", "a/\xC3\xA9.txt")); /* a character, not a byte */
    assert_false(match("a/?.txt", "a/.txt"));
    assert_false(match("a/?", "a/bc"));
    assert_true(match("a/*?c", "a/\xC3\xA9"
                               "c"));
}

static void names_at_any_depth(void **state) {
    (void)state;
    assert_true(match("*.txt", "b.txt"));
    assert_true(match("*.txt", "a/long/way/b.txt"));
    assert_false(match("*.txt", "a.txt/b"));
    assert_false(match("", "a"));
    assert_true(match("**", "a/b"));
}

static void sets_and_anchors(void **state) {
    (void)state;
    assert_true(match("[a-c]?.txt", "x/b1.txt"));
    assert_false(match("[!a-c]*.txt", "b1.txt"));
    assert_true(match("[!a-c]*.txt", "d1.txt"));
    assert_true(match("[]x]y", "]y"));
    assert_true(match("a[", "a["));
    assert_true(match("\\*.txt", "*.txt"));
    assert_false(match("\\*.txt", "a.txt"));
    assert_true(match("/a.txt", "a.txt"));
    assert_false(match("/a.txt", "x/a.txt"));
    assert_true(match("drafts/", "x/drafts/y/a.txt"));
    assert_false(match("drafts/", "x/drafts"));
    assert_true(match("/abs/*.txt", "/abs/a.txt"));
}

static bool listed(const char *pattern, const char *other, const char *path) {
    const cck_view patterns[] = {cck_view_of(pattern), cck_view_of(other)};
    return cck_glob_listed((cck_views){patterns, 2}, cck_view_of(path), cck_view_of(path));
}

static void the_last_that_matches_counts(void **state) {
    (void)state;
    assert_true(listed("*.txt", "!b.txt", "a.txt"));
    assert_false(listed("*.txt", "!b.txt", "b.txt"));
    assert_true(listed("!b.txt", "*.txt", "b.txt"));
    assert_false(listed("a.txt", "!*.log", "c.txt"));
    const cck_view drafts = CCK_LIT("drafts");
    assert_true(cck_glob_listed_within((cck_views){&drafts, 1}, CCK_LIT("x/drafts/a.txt")));
    assert_false(cck_glob_listed_within((cck_views){&drafts, 1}, CCK_LIT("x/draft/a.txt")));
}

static void any_number_of_folders(void **state) {
    (void)state;
    assert_true(match("articles/**", "articles/a.txt"));
    assert_true(match("articles/**", "articles/b/c/a.txt"));
    assert_false(match("articles/**", "articles"));
    assert_false(match("articles/**", "other/articles/a.txt"));
    assert_true(match("articles/", "articles/b/a.txt"));
    assert_true(match("**/a.txt", "a.txt"));
    assert_true(match("**/a.txt", "x/y/a.txt"));
    assert_true(match("x/**/a.txt", "x/a.txt"));
    assert_true(match("x/**/a.txt", "x/y/z/a.txt"));
    assert_false(match("x/**/a.txt", "y/x/a.txt"));
    assert_true(match("**/b/**/c/*.txt", "a/b/c/b/d/c/e.txt"));
    assert_false(match("**/b/**/c/*.txt", "a/b/d/e.txt"));
    assert_true(match("./articles/*.txt", "articles/a.txt"));
    assert_true(match("articles/*.txt", "./articles/a.txt"));
}

/* Patterns that take for ever with a careless matcher. */
static void many_stars(void **state) {
    (void)state;
    char path[4001], deep[4001];
    memset(path, 'a', sizeof path - 1);
    for (size_t i = 0; i < sizeof deep - 1; i++) deep[i] = i % 2 ? '/' : 'a';
    path[sizeof path - 1] = deep[sizeof deep - 1] = '\0';
    assert_false(match("x/*a*a*a*a*a*a*a*a*a*a*a*b", path));
    assert_false(match("*a*a*a*a*a*a*a*a*a*a*a*b", path));
    assert_false(match("**/a/**/a/**/a/**/a/**/a/**/a/**/b", deep));
}

static void assert_outlet(const char *order, const char *path, const char *wanted, const char *from) {
    cck_view names[6];
    cck_views list = {names, 0};
    for (const char *at = order; *at;) {
        size_t length = strcspn(at, " ");
        names[list.count++] = (cck_view){at, length};
        at += length + (at[length] == ' ');
    }
    cck_document document = {
        .path = cck_view_of(path),
        .url = CCK_LIT("https://www.wire.example:80/2031/a.html"),
        .text = CCK_LIT(
            "Two died.\n\xC2\xA9 A. Lens / Agency\nCopyright \xC2\xA9 2019-2031 Harbour Wire. All rights reserved.\n"),
    };
    const cck_outlet_said said = {.agency = CCK_LIT("Agency")};
    cck_outlet_choose(list, &said, &document);
    assert_true(cck_view_equal(document.outlet_from, cck_view_of(from)));
    assert_true(cck_view_equal(document.outlet, cck_view_of(wanted)));
}

static void outlets(void **state) {
    (void)state;
    assert_outlet("", "a/b.txt", "", "none");
    assert_outlet("meta dateline dir", "a/b.txt", "Agency", "dateline");
    assert_outlet("dir dateline", "x/Daily/b.txt", "Daily", "dir");
    assert_outlet("dir", "/b.txt", "", "none");
    assert_outlet("dir", "b.txt", "", "none");
    assert_outlet("dir", "./b.txt", "", "none");
    assert_outlet("dir file", "../b.txt", "b", "file");
    assert_outlet("file", "a/daily_12.txt", "daily", "file");
    assert_outlet("file", "daily-3.txt", "daily", "file");
    assert_outlet("file", "daily news2016.txt", "daily news", "file");
    assert_outlet("file", "a/001_x.txt", "", "none");
    assert_outlet("file dir", "-", "", "none");
    assert_outlet("meta copyright host", "a.txt", "Harbour Wire", "copyright");
    assert_outlet("meta host", "a.txt", "wire.example", "host");
    assert_outlet("weather file", "daily", "daily", "file");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(within_a_step),
        cmocka_unit_test(names_at_any_depth),
        cmocka_unit_test(sets_and_anchors),
        cmocka_unit_test(the_last_that_matches_counts),
        cmocka_unit_test(any_number_of_folders),
        cmocka_unit_test(many_stars),
        cmocka_unit_test(outlets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
