/* The YAML reader: what it builds, where things stand, what it refuses. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "config/embedded.h"
#include "config/yaml_pack.h"
#include "config/yaml_tree.h"

typedef struct {
    cck_arena *arena;
    const cck_yaml *root;
    cck_error error;
    cck_code code;
} parsed;

static parsed parse_view(cck_view text) {
    parsed p = {.arena = cck_arena_new(0)};
    assert_non_null(p.arena);
    p.code = cck_yaml_parse(text, CCK_LIT("t.yaml"), p.arena, &p.root, &p.error);
    return p;
}

static parsed parse(const char *text) {
    return parse_view(cck_view_of(text));
}

static void assert_text(cck_view is, const char *wanted) {
    if (!cck_view_equal(is, cck_view_of(wanted))) fail_msg("'%.*s' instead of '%s'", CCK_FMT(is), wanted);
}

static void tree_and_places(void **state) {
    (void)state;
    parsed p = parse("a: one\nlist:\n  - x\n  - 'y'\n  - {k: v}\n\"b\": |\n  two\n  lines\nnone:\n");
    assert_int_equal(p.code, CCK_OK);
    assert_int_equal(p.root->kind, CCK_YAML_MAP);
    assert_int_equal(p.root->count, 4);

    const cck_yaml *a = cck_yaml_get(p.root, "a");
    assert_text(a->text, "one");
    assert_text(a->key, "a");
    assert_false(a->quoted);
    assert_int_equal(a->line, 1);
    assert_int_equal(a->column, 4);
    assert_int_equal(a->key_line, 1);
    assert_int_equal(a->key_column, 1);

    const cck_yaml *list = cck_yaml_get(p.root, "list");
    assert_int_equal(list->kind, CCK_YAML_LIST);
    assert_int_equal(list->count, 3);
    assert_int_equal(list->key_line, 2);
    const cck_yaml *y = list->first->next;
    assert_true(y->quoted);
    assert_null(y->key.ptr);
    assert_int_equal(y->line, 4);
    assert_int_equal(y->column, 5);
    const cck_yaml *v = cck_yaml_get(y->next, "k");
    assert_text(v->text, "v");
    assert_int_equal(v->key_column, 6);
    assert_int_equal(v->column, 9);
    assert_null(y->next->next);

    assert_text(cck_yaml_get(p.root, "b")->text, "two\nlines\n");
    assert_true(cck_yaml_get(p.root, "b")->quoted);
    const cck_yaml *none = cck_yaml_get(p.root, "none");
    assert_int_equal(none->text.len, 0);
    assert_false(none->quoted);
    assert_null(cck_yaml_get(p.root, "missing"));
    assert_null(cck_yaml_get(NULL, "a"));
    assert_null(cck_yaml_get(list, "a"));
    cck_arena_free(p.arena);
}

static void columns_are_characters(void **state) {
    (void)state;
    parsed p = parse("{\xC3\xA9\xE2\x82\xAC: \xF0\x9F\x98\x80, b: c}\n");
    assert_int_equal(p.code, CCK_OK);
    const cck_yaml *b = cck_yaml_get(p.root, "b");
    assert_int_equal(b->key_column, 9);
    assert_int_equal(b->column, 12);
    cck_arena_free(p.arena);
}

static void byte_order_mark_takes_no_column(void **state) {
    (void)state;
    parsed p = parse("\xEF\xBB\xBF"
                     "ab: 1\nab: 2\n");
    assert_int_equal(p.code, CCK_E_CONFIG);
    assert_int_equal(p.error.line, 2);
    cck_arena_free(p.arena);
    p = parse("\xEF\xBB\xBF"
              "ab: [\n");
    assert_int_equal(p.error.line, 1);
    assert_int_equal(p.error.column, 5);
    assert_string_equal(p.error.excerpt, "ab: [");
    cck_arena_free(p.arena);
}

static void nothing_is_an_empty_map(void **state) {
    (void)state;
    static const char *const texts[] = {"", "\n\n", "# only words\n", "---\n", "--- \n...\n"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        parsed p = parse(texts[i]);
        assert_int_equal(p.code, CCK_OK);
        assert_int_equal(p.root->kind, CCK_YAML_MAP);
        assert_int_equal(p.root->count, 0);
        cck_arena_free(p.arena);
    }
    parsed p = parse_view((cck_view){NULL, 0});
    assert_int_equal(p.code, CCK_OK);
    cck_arena_free(p.arena);
}

typedef struct {
    const char *text;
    size_t line, column;
    const char *words; /* part of the message */
    const char *hint;  /* part of the hint; "" for none */
} refusal;

static void refuses(void **state) {
    (void)state;
    static const refusal cases[] = {
        {"a: 1\nb: 2\na: 3\n", 3, 1, "'a' stands twice", "line 1"},
        {"x: {k: 1, j: 2, k: 3}\n", 1, 17, "'k' stands twice", "line 1"},
        {"a: &x 1\n", 1, 4, "anchors", ""},
        {"a: &x [1]\n", 1, 4, "anchors", ""},
        {"a: &x {b: 1}\n", 1, 4, "anchors", ""},
        {"a: 1\nb: *a\n", 2, 4, "aliases", ""},
        {"a: !!int 1\n", 1, 4, "tags", ""},
        {"a: !x [1]\n", 1, 4, "tags", ""},
        {"? [a, b]\n: 1\n", 1, 3, "a key is a single word", ""},
        {"? {a: b}\n: 1\n", 1, 3, "a key is a single word", ""},
        {"a: 1\n---\nb: 2\n", 2, 1, "second document", ""},
        {"a: b: c\n", 1, 5, "mapping values are not allowed", "quotes"},
        {"a:\n\t- b\n", 2, 1, "cannot start any token", "tabs"},
        {"a: [1, 2\n", 1, 4, "expected ',' or ']'", "close the list"},
        {"a: 1\n b: 2\n", 2, 3, "mapping values are not allowed", ""},
        {"a: 'open\n", 1, 4, "unexpected end of stream", "close the quotes"},
        {"a: 1\nb: \xFF\n", 2, 4, "UTF-8", ""},
        {"a: 1\n\xC3\xA9: \x01\n", 2, 4, "control characters", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const refusal *c = &cases[i];
        parsed p = parse(c->text);
        if (p.code != CCK_E_CONFIG || p.error.line != c->line || p.error.column != c->column ||
            !strstr(p.error.message, c->words) || !strstr(p.error.hint, c->hint))
            fail_msg("case %zu: code %d at %zu:%zu: %s (%s)", i, (int)p.code, p.error.line, p.error.column,
                     p.error.message, p.error.hint);
        assert_int_equal(p.error.caret > 0, 1);
        assert_string_equal(p.error.source, "t.yaml");
        assert_null(p.root);
        cck_arena_free(p.arena);
    }
}

static char *repeated(const char *unit, size_t times) {
    size_t length = strlen(unit);
    char *text = malloc(length * times + 1);
    assert_non_null(text);
    for (size_t i = 0; i < times; i++) memcpy(text + i * length, unit, length);
    text[length * times] = '\0';
    return text;
}

static void depth(void **state) {
    (void)state;
    for (size_t levels = CCK_MAX_DEPTH; levels <= CCK_MAX_DEPTH + 1; levels++) {
        char *open = repeated("[", levels), *close = repeated("]", levels), both[2 * CCK_MAX_DEPTH + 3];
        snprintf(both, sizeof both, "%s%s", open, close);
        parsed p = parse(both);
        assert_int_equal(p.code, levels > CCK_MAX_DEPTH ? CCK_E_CONFIG : CCK_OK);
        if (p.code) assert_int_equal(p.error.column, levels);
        cck_arena_free(p.arena);
        free(open);
        free(close);
    }
    char *many = repeated("[", CCK_MAX_CONFIG);
    parsed p = parse_view((cck_view){many, CCK_MAX_CONFIG});
    assert_int_equal(p.code, CCK_E_CONFIG);
    cck_arena_free(p.arena);
    free(many);
}

static void size(void **state) {
    (void)state;
    char *many = repeated("[", 10u << 20);
    parsed p = parse_view((cck_view){many, 10u << 20});
    assert_int_equal(p.code, CCK_E_LIMIT);
    assert_string_equal(p.error.source, "t.yaml");
    cck_arena_free(p.arena);
    free(many);
}

/* A map of `count` keys; key `again` (if any) is repeated at the end. */
static cck_buffer many_keys(unsigned count, int again) {
    cck_buffer text = {0};
    for (unsigned i = 0; i < count; i++) cck_buffer_printf(&text, "key%u: v\n", i);
    if (again >= 0) cck_buffer_printf(&text, "key%d: w\n", again);
    assert_false(text.failed);
    return text;
}

static void duplicates_in_large_maps(void **state) {
    (void)state;
    static const unsigned counts[] = {7, 8, 9, 31, 32, 33, 100, 100000};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        cck_buffer text = many_keys(counts[i], -1);
        parsed p = parse_view(cck_buffer_view(&text));
        assert_int_equal(p.code, CCK_OK);
        assert_int_equal(p.root->count, counts[i]);
        cck_arena_free(p.arena);
        cck_buffer_free(&text);
        text = many_keys(counts[i], 4);
        p = parse_view(cck_buffer_view(&text));
        assert_int_equal(p.code, CCK_E_CONFIG);
        assert_int_equal(p.error.line, counts[i] + 1);
        assert_string_equal(p.error.hint, "it stands in line 5 already");
        cck_arena_free(p.arena);
        cck_buffer_free(&text);
    }
}

static void stays_below_the_ceiling(void **state) {
    (void)state;
    char *items = repeated(" a,", 100000);
    items[0] = '[';
    cck_arena *arena = cck_arena_new((size_t)1 << 20);
    const cck_yaml *root = NULL;
    assert_int_equal(cck_yaml_parse(cck_view_of(items), CCK_LIT("t"), arena, &root, NULL), CCK_E_MEMORY);
    assert_null(root);
    cck_arena_free(arena);
    free(items);
}

static void fails_at_key_or_value(void **state) {
    (void)state;
    const char *text = "one: 1\n  \n\xC3\xA9t\xC3\xA9: three\n";
    parsed p = parse(text);
    assert_int_equal(p.code, CCK_OK);
    const cck_yaml *node = p.root->first->next;
    cck_error error;
    assert_int_equal(cck_yaml_fail(&error, node, true, "no %s", "key"), CCK_E_CONFIG);
    assert_string_equal(error.message, "no key");
    assert_int_equal(error.line, 3);
    assert_int_equal(error.column, 1);
    assert_int_equal(error.caret, 1);
    cck_yaml_fail(&error, node, false, "no value");
    assert_int_equal(error.column, 6);
    assert_int_equal(error.caret, 6);
    assert_string_equal(error.excerpt, "\xC3\xA9t\xC3\xA9: three");
    assert_int_equal(cck_yaml_fail(NULL, node, false, "silent"), CCK_E_CONFIG);
    cck_arena_free(p.arena);
}

/* ---- packed trees ---- */

static void assert_same(const cck_yaml *a, const cck_yaml *b) {
    assert_int_equal(a->kind, b->kind);
    assert_int_equal(a->quoted, b->quoted);
    assert_int_equal(a->line, b->line);
    assert_int_equal(a->column, b->column);
    assert_int_equal(a->key_line, b->key_line);
    assert_int_equal(a->key_column, b->key_column);
    assert_int_equal(a->count, b->count);
    assert_true(cck_view_equal(a->text, b->text));
    assert_true(cck_view_equal(a->key, b->key));
    const cck_yaml *x = a->first, *y = b->first;
    for (; x && y; x = x->next, y = y->next) assert_same(x, y);
    assert_true(!x && !y);
}

static cck_view read_whole(const char *path, char *room, size_t size) {
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    size_t length = fread(room, 1, size, file);
    fclose(file);
    assert_true(length < size);
    return (cck_view){room, length};
}

/* What the program holds of a file is what parsing the file gives, places and all. */
static void packed_files_are_the_files(void **state) {
    (void)state;
    static char text[1 << 18];
    assert_non_null(cck_packed_find("config/rules.yaml"));
    assert_null(cck_packed_find("config/rules"));
    assert_null(cck_embedded_find("config/rules"));
    assert_true(cck_packed_count >= 15);
    for (size_t i = 0; i < cck_packed_count; i++) {
        parsed p = parse_view(read_whole(cck_packed_files[i].name, text, sizeof text));
        const cck_yaml *root = NULL;
        assert_int_equal(p.code, CCK_OK);
        assert_int_equal(cck_embedded_tree(&cck_packed_files[i], p.arena, &root, NULL), CCK_OK);
        assert_same(p.root, root);
        cck_arena_free(p.arena);
    }
    assert_int_equal(cck_embedded_tree(NULL, NULL, NULL, NULL), CCK_E_MISSING);
}

/* Bytes that end anywhere are refused, never read past. */
static void cut_bytes_are_refused(void **state) {
    (void)state;
    const cck_embedded_file *file = cck_packed_find("config/fields.yaml");
    for (size_t length = 0; length < file->size; length++) {
        cck_arena *arena = cck_arena_new(0);
        unsigned char *bytes = malloc(length + 1);
        assert_true(arena && bytes);
        memcpy(bytes, file->data, length);
        const cck_yaml *root = NULL;
        cck_code code = cck_yaml_unpack((cck_view){(const char *)bytes, length}, CCK_LIT("f"), arena, &root, NULL);
        assert_int_equal(code, CCK_E_FORMAT);
        assert_null(root);
        free(bytes);
        cck_arena_free(arena);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tree_and_places),
        cmocka_unit_test(columns_are_characters),
        cmocka_unit_test(byte_order_mark_takes_no_column),
        cmocka_unit_test(nothing_is_an_empty_map),
        cmocka_unit_test(refuses),
        cmocka_unit_test(depth),
        cmocka_unit_test(size),
        cmocka_unit_test(duplicates_in_large_maps),
        cmocka_unit_test(stays_below_the_ceiling),
        cmocka_unit_test(fails_at_key_or_value),
        cmocka_unit_test(packed_files_are_the_files),
        cmocka_unit_test(cut_bytes_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
