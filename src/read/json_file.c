/* json_file.c - a JSON file that is one record, a list of them, or an object that holds such a list. */
#include <stdlib.h>
#include <string.h>

#include "read/format.h"
#include "read/json.h"
#include "read/records.h"
#include "text/text.h"

typedef struct {
    cck_buffer bytes;
    cck_view text;
    bool begun, single;
    cck_json list;
    size_t at, line; /* where the line begins up to which lines have been counted, and its number */
    size_t number;
} json_file;

/* ---- by content ---- */

static size_t skip_space(cck_view text, size_t at) {
    while (at < text.len && (text.ptr[at] == ' ' || (text.ptr[at] >= '\t' && text.ptr[at] <= '\r'))) at++;
    return at;
}

static bool is_complete(cck_view line) {
    cck_json json;
    cck_json_value key, value;
    if (!cck_json_begin(&json, line)) return false;
    while (cck_json_member(&json, &key, &value)) {
    }
    return !json.fault;
}

/* A list, or an object that goes on behind its first line; one that ends there is JSON Lines. */
static bool is_json(cck_view head, cck_view name) {
    head = cck_skip_mark(head);
    size_t at = skip_space(head, 0), next = skip_space(head, at + 1);
    if (next >= head.len) return false;
    if (head.ptr[at] == '[')
        return head.ptr[next] == '{' || (head.ptr[next] == ']' && skip_space(head, next + 1) == head.len);
    if (head.ptr[at] != '{' || (head.ptr[next] != '"' && head.ptr[next] != '}')) return false;
    const char *newline = memchr(head.ptr + at, '\n', head.len - at);
    bool named = cck_view_ends(name, CCK_LIT(".json")) || cck_view_ends(name, CCK_LIT(".JSON"));
    if (!newline) return named;
    cck_view line = {head.ptr + at, (size_t)(newline - head.ptr) - at};
    return cck_view_trim(line).len == 1 || (named && !is_complete(line));
}

/* ---- the list ---- */

/* The list of records that `object` holds; false: it is a record itself. */
static bool find_list(const cck_opened *opened, cck_view object, unsigned depth, cck_view *out) {
    cck_json json;
    cck_json_value key, value;
    bool found = false;
    if (!cck_json_begin(&json, object)) return false;
    while (cck_json_member(&json, &key, &value)) {
        bool records = cck_fields_is_records(opened->reading->fields, key.raw);
        cck_json inner;
        cck_json_value first;
        if (value.kind == CCK_JSON_ARRAY && records && cck_json_begin_list(&inner, value.raw) &&
            cck_json_item(&inner, &first) && first.kind == CCK_JSON_OBJECT) {
            *out = value.raw;
            found = true;
        } else if (value.kind == CCK_JSON_OBJECT && records && depth < 2) {
            found |= find_list(opened, value.raw, depth + 1, out);
        } else if (depth == 0 && value.kind == CCK_JSON_STRING) {
            cck_meaning meaning = cck_fields_find(opened->reading->fields, key.raw, 0);
            if (meaning.field == CCK_FIELD_TEXT && cck_view_trim(value.raw).len > 0) return false;
        }
    }
    return found;
}

static cck_code fail(const cck_opened *opened, cck_code code, size_t at, const char *fault, const char *advice,
                     cck_error *error) {
    const json_file *file = opened->state;
    cck_fail(error, code, "%s", fault);
    cck_show_error(error, (cck_place){opened->name, 1, 0, 0}, cck_buffer_view(&file->bytes), at);
    if (advice) cck_error_hint(error, "%s", advice);
    return code;
}

static cck_code begin(cck_opened *opened, cck_error *error) {
    json_file *file = opened->state;
    cck_code code = cck_input_all(opened->input, CCK_MAX_RECORD, &file->bytes, error);
    if (code) return code;
    cck_view all = cck_buffer_view(&file->bytes);
    code = cck_check_utf8(all, (cck_place){opened->name, 1, 0, 0}, error);
    if (code) return code;
    file->text = cck_skip_mark(all);
    file->line = 1;
    file->at = all.len - file->text.len;
    cck_view list = file->text;
    size_t first = skip_space(list, 0);
    if (first == list.len) return cck_opened_fail(opened, error, CCK_E_FORMAT, "is empty");
    file->single = list.ptr[first] != '[' && !find_list(opened, list, 0, &list);
    if (!file->single) cck_json_begin_list(&file->list, list);
    return CCK_OK;
}

static cck_place place_of(cck_opened *opened, size_t at) {
    json_file *file = opened->state;
    const char *bytes = file->bytes.ptr;
    for (const char *newline; (newline = memchr(bytes + file->at, '\n', at - file->at)) != NULL; file->line++)
        file->at = (size_t)(newline - bytes) + 1;
    size_t before = cck_utf8_count((cck_view){bytes + file->at, at - file->at});
    return (cck_place){opened->name, file->line, at, before};
}

static cck_code read_record(cck_opened *opened, cck_view json, cck_arena *arena, cck_found *out, cck_error *error) {
    json_file *file = opened->state;
    cck_place place = place_of(opened, (size_t)(json.ptr - file->bytes.ptr));
    cck_code code = cck_records_read(opened, json, place, ++file->number, arena, out, error);
    if (!code && file->single) out->id = (cck_view){NULL, 0}; /* the file's name will do */
    return code;
}

static cck_code next_json(cck_opened *opened, cck_arena *arena, cck_found *out, cck_error *error) {
    json_file *file = opened->state;
    cck_json_value item;
    if (opened->done) return CCK_END;
    if (!file->begun) {
        file->begun = opened->done = true;
        cck_code code = begin(opened, error);
        if (code) return code;
        opened->done = file->single;
    }
    if (file->single) return read_record(opened, file->text, arena, out, error);
    if (cck_json_item(&file->list, &item)) return read_record(opened, item.raw, arena, out, error);
    opened->done = true;
    size_t at = (size_t)(file->list.at - file->bytes.ptr);
    if (file->list.fault) return fail(opened, CCK_E_FORMAT, at, file->list.fault, file->list.advice, error);
    return file->number ? CCK_END : cck_opened_fail(opened, error, CCK_E_FORMAT, "a list without records");
}

static cck_code open_json(cck_opened *opened, cck_error *error) {
    opened->state = calloc(1, sizeof(json_file));
    return opened->state ? CCK_OK : cck_opened_fail(opened, error, CCK_E_MEMORY, "no memory for reading");
}

static void close_json(cck_opened *opened) {
    json_file *file = opened->state;
    if (file) cck_buffer_free(&file->bytes);
    free(file);
}

const cck_format cck_format_json = {
    .name = "json", .extensions = " .json ", .is = is_json, .open = open_json, .next = next_json, .close = close_json};
