/* The table of keys, the reader and the JSON Schema: what one of them knows, all of them know. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>

#include "config/keys.h"
#include "config/schema.h"
#include "countercheck/rules.h"

#define SCHEMA "config/countercheck.schema.json"

/* ---- a file that says one thing ---- */

/* Entries that are refused for what they lack say this besides. */
static const char *company_of(const char *list, const char *key) {
    if (strcmp(list, "rules") == 0) return strcmp(key, "id") == 0 ? "match: {}" : "id: one, match: {}";
    if (strcmp(list, "ignore") == 0) return strcmp(key, "reason") == 0 ? "id: abcd" : "reason: seen, id: abcd";
    return "";
}

/* `value` under `path` ("rules.match.kind"), in one line, with what has to stand beside it. */
static void write_under(cck_buffer *out, const cck_key_row *row, const char *path, const char *value) {
    const char *dot = strchr(path, '.');
    char name[64];
    snprintf(name, sizeof name, "%.*s", (int)(dot ? (size_t)(dot - path) : strlen(path)), path);
    const cck_key_row *below = cck_key_below(row, cck_view_of(name));
    const char *company = row->shape == CCK_SHAPE_LIST ? company_of(row->name, name) : "";
    bool twice = strstr(company, name) && strstr(company, name)[strlen(name)] == ':'; /* it stands there already */
    cck_buffer_add(out, cck_view_of(row->shape == CCK_SHAPE_LIST    ? "[{"
                                    : row->shape == CCK_SHAPE_NAMED ? "{sample: {"
                                                                    : "{"));
    if (twice)
        company = strcmp(name, "match") == 0 ? "id: one" : strcmp(row->name, "ignore") == 0 ? "reason: seen" : "";
    cck_buffer_printf(out, "%s%s%s: ", company, *company ? ", " : "", name);
    if (dot && below)
        write_under(out, below, dot + 1, value);
    else
        cck_buffer_add(out, cck_view_of(value));
    cck_buffer_add(out, cck_view_of(row->shape == CCK_SHAPE_LIST ? "}]" : row->shape == CCK_SHAPE_NAMED ? "}}" : "}"));
}

/* The first mistake of the file; its message is empty where there is none. */
static cck_error try_text(cck_buffer *text) {
    cck_rules *rules = NULL;
    cck_error error = {.code = CCK_OK};
    cck_buffer_char(text, '\n');
    if (cck_rules_parse(cck_buffer_view(text), CCK_LIT("t"), &rules, &error) == CCK_OK) cck_rules_free(rules);
    return error;
}

/* Every example of the table is read without a word. */
static void check_example(void *context, const char *path, const cck_key_row *row) {
    cck_buffer text = {0};
    size_t *count = context;
    assert_non_null(row->doc);
    assert_non_null(row->example);
    write_under(&text, &cck_key_root, path, row->example);
    cck_error error = try_text(&text);
    if (error.code) fail_msg("%s: %s\n%s", path, error.message, error.excerpt);
    cck_buffer_free(&text);
    ++*count;
}

static void examples_are_read(void **state) {
    (void)state;
    size_t count = 0;
    cck_key_each(check_example, &count);
    assert_true(count > 120);
}

/* A value of the wrong type is refused wherever it stands; what may be a word may not be a map of unknown keys. */
static void check_wrong(void *context, const char *path, const cck_key_row *row) {
    (void)context;
    (void)row;
    cck_buffer text = {0};
    write_under(&text, &cck_key_root, path, "{zzz: [1]}");
    cck_error error = try_text(&text);
    if (!error.code) fail_msg("%s takes {zzz: [1]}", path);
    if (!error.line || !error.caret || !error.excerpt[0]) fail_msg("%s: '%s' without a place", path, error.message);
    cck_buffer_free(&text);
}

static void wrong_types_are_refused(void **state) {
    (void)state;
    cck_key_each(check_wrong, NULL);
}

/* ---- the schema ---- */

static void schema_file_is_up_to_date(void **state) {
    (void)state;
    cck_buffer made = {0};
    static char kept[1 << 18];
    cck_schema_write(&made);
    FILE *file = fopen(SCHEMA, "rb");
    assert_non_null(file);
    size_t length = fread(kept, 1, sizeof kept, file);
    fclose(file);
    bool same = cck_view_equal(cck_buffer_view(&made), (cck_view){kept, length});
    cck_buffer_free(&made);
    if (!same) fail_msg("write it anew: countercheck schema >" SCHEMA);
}

static json_t *load_schema(void) {
    json_error_t error;
    json_t *schema = json_load_file(SCHEMA, JSON_REJECT_DUPLICATES, &error);
    if (!schema) fail_msg("%s:%d: %s", SCHEMA, error.line, error.text);
    assert_string_equal(json_string_value(json_object_get(schema, "$schema")),
                        "http://json-schema.org/draft-07/schema#");
    return schema;
}

/* The properties that may stand at a place of the schema, looked for in its alternatives, too; NULL: none. */
static json_t *properties_of(json_t *place) {
    size_t i;
    json_t *other, *found = json_object_get(place, "properties");
    if (found) return found;
    json_t *items = json_object_get(place, "items"), *named = json_object_get(place, "additionalProperties");
    if (json_is_object(items) && (found = properties_of(items))) return found;
    if (json_is_object(named) && (found = properties_of(named))) return found;
    json_array_foreach(json_object_get(place, "anyOf"), i, other) {
        if ((found = properties_of(other))) return found;
    }
    return NULL;
}

typedef struct {
    const char *names[512]; /* of all keys anywhere */
    size_t name_count, maps, keys;
} vocabulary;

static void note_name(void *context, const char *path, const cck_key_row *row) {
    vocabulary *v = context;
    (void)path;
    for (size_t i = 0; i < v->name_count; i++)
        if (strcmp(v->names[i], row->name) == 0) return;
    v->names[v->name_count++] = row->name;
}

/* At this place the reader knows the keys that the schema lists, and no others of all the keys there are. */
static void check_place(vocabulary *v, json_t *properties, const char *path) {
    const char *name;
    json_t *value;
    v->maps++;
    for (size_t i = 0; i < v->name_count; i++) {
        char below[160];
        cck_buffer text = {0};
        snprintf(below, sizeof below, "%s%s%s", path, *path ? "." : "", v->names[i]);
        write_under(&text, &cck_key_root, below, "{zzz: [1]}");
        cck_error error = try_text(&text);
        char wanted[128];
        snprintf(wanted, sizeof wanted, "unknown key '%s' in ", v->names[i]);
        bool unknown = strstr(error.message, wanted) != NULL, listed = json_object_get(properties, v->names[i]);
        if (unknown == listed)
            fail_msg("'%s' is %sin the schema, but the reader says: %s", below, listed ? "" : "not ", error.message);
        cck_buffer_free(&text);
    }
    json_object_foreach(properties, name, value) {
        char below[160];
        json_t *further = properties_of(value);
        snprintf(below, sizeof below, "%s%s%s", path, *path ? "." : "", name);
        v->keys++;
        assert_true(json_string_length(json_object_get(value, "description")) > 5);
        if (further) check_place(v, further, below);
    }
}

static void count_row(void *context, const char *path, const cck_key_row *row) {
    (void)path;
    (void)row;
    ++*(size_t *)context;
}

static void schema_and_reader_know_the_same_keys(void **state) {
    (void)state;
    vocabulary v = {.name_count = 0};
    size_t rows = 0;
    json_t *schema = load_schema();
    cck_key_each(note_name, &v);
    cck_key_each(count_row, &rows);
    v.names[v.name_count++] = "zzz";
    check_place(&v, properties_of(schema), "");
    assert_int_equal(v.keys, rows);
    assert_true(v.maps >= 18);
    json_decref(schema);
}

/* Maps refuse what they do not list, or an editor would not tell a slip. */
static void check_closed(json_t *place) {
    const char *name;
    json_t *value;
    size_t i;
    if (json_is_object(place)) {
        if (json_object_get(place, "properties") && !json_is_false(json_object_get(place, "additionalProperties")))
            fail_msg("a map of the schema takes any key");
        json_object_foreach(place, name, value) check_closed(value);
    } else {
        json_array_foreach(place, i, value) check_closed(value);
    }
}

static void schema_is_closed(void **state) {
    (void)state;
    json_t *schema = load_schema();
    check_closed(schema);
    json_decref(schema);
}

/* ---- finding rows ---- */

static void rows_are_found(void **state) {
    (void)state;
    assert_ptr_equal(cck_key_find(CCK_LIT("")), &cck_key_root);
    assert_string_equal(cck_key_find(CCK_LIT("rules.match.kind"))->name, "kind");
    assert_string_equal(cck_key_find(CCK_LIT("rules.tolerance.hedged.about"))->name, "about");
    assert_null(cck_key_find(CCK_LIT("rules.match.colour")));
    assert_null(cck_key_find(CCK_LIT("rules.id.more")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(examples_are_read),         cmocka_unit_test(wrong_types_are_refused),
        cmocka_unit_test(schema_file_is_up_to_date), cmocka_unit_test(schema_and_reader_know_the_same_keys),
        cmocka_unit_test(schema_is_closed),          cmocka_unit_test(rows_are_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
