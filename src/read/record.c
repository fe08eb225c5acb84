/* record.c - the fields of one JSON object. */
#include "read/record.h"

#include <string.h>

#include "read/json.h"

#define FIELD_NAME(name, text) {text, sizeof(text) - 1},
static const cck_view field_names[CCK_FIELD_COUNT] = {CCK_FIELDS(FIELD_NAME)};

/* What is being read, for messages. */
typedef struct {
    cck_view json;
    cck_place place;
    cck_error *error;
} context;

/* CCK_FIELD_COUNT for a key that is not ours. */
static cck_field find_field(cck_json_value key) {
    char plain[64];
    if (key.raw.len > sizeof plain) return CCK_FIELD_COUNT;
    if (key.escaped) key.raw = (cck_view){plain, cck_json_decode(key, plain)};
    for (int i = 0; i < CCK_FIELD_COUNT; i++) {
        if (cck_view_equal(key.raw, field_names[i])) return (cck_field)i;
    }
    return CCK_FIELD_COUNT;
}

static cck_code fail_format(const context *at, size_t offset, const char *fault, const char *advice) {
    cck_fail(at->error, CCK_E_FORMAT, "%s", fault);
    cck_show_error(at->error, at->place, at->json, offset);
    if (advice) cck_error_hint(at->error, "%s", advice);
    return CCK_E_FORMAT;
}

static bool is_wanted(cck_field field, const cck_json_value *value) {
    return value->kind == CCK_JSON_STRING || value->kind == CCK_JSON_NULL ||
           (field == CCK_FIELD_ID && value->kind == CCK_JSON_NUMBER);
}

static cck_code fail_type(const context *at, cck_field field, const cck_json_value *value) {
    char fault[80] = "\"";
    strncat(fault, field_names[field].ptr, field_names[field].len);
    strncat(fault, "\" is not a string", sizeof fault - strlen(fault) - 1);
    return fail_format(at, (size_t)(value->raw.ptr - at->json.ptr), fault, "write it in double quotes, or null");
}

/* Finds our members without copying anything, so that of a repeated key only the last is copied. */
static cck_code scan_members(const context *at, bool sidecar, cck_json_value values[CCK_FIELD_COUNT]) {
    cck_json json;
    cck_json_value key, value;
    if (cck_json_begin(&json, at->json)) {
        while (cck_json_member(&json, &key, &value)) {
            cck_field field = find_field(key);
            if (field == CCK_FIELD_COUNT || (sidecar && field == CCK_FIELD_TEXT)) continue;
            if (!is_wanted(field, &value)) return fail_type(at, field, &value);
            values[field] = value;
        }
    }
    if (json.fault) return fail_format(at, cck_json_offset(&json), json.fault, json.advice);
    return CCK_OK;
}

static cck_code copy_value(const context *at, const cck_json_value *value, cck_arena *arena, cck_view *out) {
    char *copy = cck_arena_alloc(arena, value->raw.len + 1);
    if (!copy) {
        cck_fail(at->error, CCK_E_MEMORY, "no memory for a record of %zu bytes", at->json.len);
        cck_error_at(at->error, at->place.source, at->place.line, 0, at->place.byte);
        return CCK_E_MEMORY;
    }
    size_t length = cck_json_decode(*value, copy);
    if (value->escaped && memchr(copy, '\0', length)) {
        return fail_format(at, (size_t)(value->raw.ptr - at->json.ptr), "a string with a NUL character (\\u0000)",
                           NULL);
    }
    *out = (cck_view){copy, length};
    return CCK_OK;
}

cck_code cck_record_read(cck_view json, cck_place place, bool sidecar, cck_arena *arena, cck_record *out,
                         cck_error *error) {
    const context at = {json, place, error};
    cck_json_value values[CCK_FIELD_COUNT] = {0}; /* kind 0 is null */
    cck_record record = {0};
    cck_code code = cck_check_utf8(json, place, error);
    if (!code) code = scan_members(&at, sidecar, values);
    for (int i = 0; !code && i < CCK_FIELD_COUNT; i++) {
        if (values[i].kind == CCK_JSON_NULL) continue;
        cck_view value;
        code = copy_value(&at, &values[i], arena, &value);
        if (code) break;
        if (i != CCK_FIELD_TEXT) value = cck_view_trim(value);
        if (i == CCK_FIELD_TEXT || value.len > 0) record.fields[i] = value;
    }
    if (code) return code;
    if (values[CCK_FIELD_TEXT].raw.ptr) record.text_at = (size_t)(values[CCK_FIELD_TEXT].raw.ptr - json.ptr);
    *out = record;
    return CCK_OK;
}
