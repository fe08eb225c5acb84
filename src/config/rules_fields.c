/* rules_fields.c - under which names a user's own tables and records keep what an article is made of. */
#include "base/nearest.h"
#include "config/rules_reader.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Names in all, of all fields. */
enum { MOST = 200 };

static const char *const fields[] = {"text", "html", "id",     "outlet",   "title",
                                     "date", "url",  "author", "language", "crawled"};

static cck_code unknown_field(cck_rules_reader *reader, const cck_yaml *node) {
    cck_code code = cck_yaml_fail(reader->error, reader->text, reader->name, node, true, "there is no field '%.*s'",
                                  CCK_FMT(node->key));
    cck_hint_words(reader->error, node->key, fields, COUNT(fields));
    return code;
}

static bool is_field(cck_view key) {
    for (size_t i = 0; i < COUNT(fields); i++) {
        if (cck_view_equal(key, cck_view_of(fields[i]))) return true;
    }
    return false;
}

/* Appends the names of one field. */
static cck_code read_field(cck_rules_reader *reader, const cck_yaml *node, cck_field_map *into, size_t *count) {
    cck_views names;
    if (!is_field(node->key)) return unknown_field(reader, node);
    cck_code code = cck_rules_read_words(reader, node, &names);
    if (code) return code;
    if (*count + names.count > MOST)
        return cck_yaml_fail(reader->error, reader->text, reader->name, node, false, "more than %d names", (int)MOST);
    for (size_t i = 0; i < names.count; i++) into[(*count)++] = (cck_field_map){node->key, names.items[i]};
    return CCK_OK;
}

cck_code cck_rules_read_fields(cck_rules_reader *reader, const cck_yaml *map, void *rules) {
    cck_rules *into = rules;
    if (cck_rules_is_empty(map)) return CCK_OK;
    if (map->kind != CCK_YAML_MAP) return cck_rules_fail_type(reader, map, "a map of fields to names of columns");
    cck_field_map *items = cck_arena_zalloc(into->arena, MOST, sizeof *items);
    size_t count = 0;
    cck_code code = items ? CCK_OK : cck_rules_fail_memory(reader);
    for (const cck_yaml *node = map->first; node && !code; node = node->next)
        code = read_field(reader, node, items, &count);
    if (code) return code;
    into->fields = items;
    into->field_count = count;
    return CCK_OK;
}
