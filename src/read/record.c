/* record.c - the fields of one JSON object. */
#include "read/record.h"

#include <string.h>

#include "read/json.h"
#include "read/json_text.h"

enum { OUR_RANK = 1, BLANK_RANK = 1000, DEEPER_RANK = 200, WITHIN_MOST = 4 };

/* The best member so far for each field. */
typedef struct {
    cck_json_value value, key;
    unsigned rank;
} candidate;

/* What is being read, for messages. */
typedef struct {
    cck_view json;
    cck_place place;
    cck_record_kind kind;
    const cck_fields *names;
    cck_arena *arena;
    cck_error *error;
} context;

void cck_record_fill(cck_record *into, const cck_record *from) {
    for (int i = 0; i < CCK_FIELD_COUNT; i++) {
        if (into->fields[i].ptr || !from->fields[i].ptr) continue;
        into->fields[i] = from->fields[i];
        into->by[i] = from->by[i];
    }
}

/* A key without its escapes, cut to what a name can be. */
static cck_view plain_key(cck_json_value key, char plain[64]) {
    if (!key.escaped) return key.raw;
    if (key.raw.len > 64) return (cck_view){NULL, 0};
    return (cck_view){plain, cck_json_decode(key, plain)};
}

static cck_code fail_format(const context *at, size_t offset, const char *fault, const char *advice) {
    cck_fail(at->error, CCK_E_FORMAT, "%s", fault);
    cck_show_error(at->error, at->place, at->json, offset);
    if (advice) cck_error_hint(at->error, "%s", advice);
    return CCK_E_FORMAT;
}

/* ---- which members ---- */

static bool is_wanted(cck_meaning meaning, const cck_json_value *value) {
    bool structure = value->kind == CCK_JSON_OBJECT || value->kind == CCK_JSON_ARRAY;
    switch (meaning.field) {
    case CCK_FIELD_ID: return value->kind == CCK_JSON_NUMBER || value->kind == CCK_JSON_STRING;
    case CCK_FIELD_AUTHOR: return structure || value->kind == CCK_JSON_STRING;
    case CCK_FIELD_OUTLET:
        return value->kind == CCK_JSON_STRING || value->kind == CCK_JSON_OBJECT ||
               (meaning.rank != OUR_RANK && structure);
    case CCK_FIELD_DATE:
    case CCK_FIELD_CRAWLED:
        return value->kind == CCK_JSON_STRING ||
               (meaning.rank != OUR_RANK && (value->kind == CCK_JSON_NUMBER || value->kind == CCK_JSON_ARRAY));
    case CCK_FIELD_TEXT:
    case CCK_FIELD_TITLE:
    case CCK_FIELD_URL:
    case CCK_FIELD_LANGUAGE:
    case CCK_FIELD_HTML:
    case CCK_FIELD_COUNT: break;
    }
    return value->kind == CCK_JSON_STRING || (meaning.rank != OUR_RANK && value->kind == CCK_JSON_ARRAY);
}

static cck_code fail_type(const context *at, cck_field field, const cck_json_value *value) {
    char fault[80];
    cck_view name = cck_field_name_of(field);
    memcpy(fault, "\"", 1);
    memcpy(fault + 1, name.ptr, name.len);
    memcpy(fault + 1 + name.len, "\" is not a string", sizeof "\" is not a string");
    return fail_format(at, (size_t)(value->raw.ptr - at->json.ptr), fault, "write it in double quotes, or null");
}

/* Takes the member where it is better than what there is; of a repeated name the last counts. */
static void consider(candidate *best, cck_meaning meaning, cck_json_value key, cck_json_value value, unsigned depth) {
    bool blank = value.kind == CCK_JSON_STRING && !value.escaped && cck_is_blank(value.raw);
    unsigned rank = meaning.rank + depth * DEEPER_RANK + (blank ? BLANK_RANK : 0);
    if (best->value.raw.ptr && best->value.kind != CCK_JSON_NULL && rank > best->rank) return;
    if (value.kind == CCK_JSON_STRING && !cck_field_fits(meaning, value.raw)) return;
    *best = (candidate){value, key, rank};
}

static cck_code take_member(const context *at, cck_json_value key, cck_json_value value, unsigned depth,
                            candidate best[CCK_FIELD_COUNT]) {
    char plain[64];
    cck_view name = plain_key(key, plain);
    bool more = true;
    for (unsigned nth = 0; more; nth++) {
        cck_meaning meaning = cck_fields_find(at->names, name, nth);
        if (meaning.field == CCK_FIELD_COUNT) return CCK_OK;
        more = meaning.more;
        if (at->kind == CCK_RECORD_SIDECAR && meaning.field == CCK_FIELD_TEXT) continue;
        /* our own name, to the letter */
        bool ours = meaning.rank == OUR_RANK && cck_view_equal(name, cck_field_name_of(meaning.field));
        if (value.kind == CCK_JSON_NULL) {
            if (ours && best[meaning.field].rank == OUR_RANK) best[meaning.field] = (candidate){.value = value};
        } else if (is_wanted(meaning, &value)) {
            consider(&best[meaning.field], meaning, key, value, depth);
        } else if (ours && depth == 0) {
            return fail_type(at, meaning.field, &value);
        }
    }
    return CCK_OK;
}

/* Finds our members without copying anything, so that of a repeated key only the last is copied. Objects that hold
 * members of the record are gone through after it. */
static cck_code scan_members(const context *at, cck_view object, unsigned depth, candidate best[CCK_FIELD_COUNT]) {
    cck_json json;
    cck_json_value key, value;
    cck_view within[WITHIN_MOST];
    size_t count = 0;
    char plain[64];
    cck_code code = CCK_OK;
    if (cck_json_begin(&json, object)) {
        while (!code && cck_json_member(&json, &key, &value)) {
            bool inner = value.kind == CCK_JSON_OBJECT && depth == 0 && count < WITHIN_MOST &&
                         cck_fields_is_within(at->names, plain_key(key, plain));
            if (inner) within[count++] = value.raw;
            code = take_member(at, key, value, depth, best);
        }
    }
    if (!code && json.fault) {
        return fail_format(at, (size_t)(object.ptr - at->json.ptr) + cck_json_offset(&json), json.fault, json.advice);
    }
    for (size_t i = 0; i < count && !code; i++) code = scan_members(at, within[i], depth + 1, best);
    return code;
}

/* ---- their values ---- */

static cck_code fail_memory(const context *at) {
    cck_fail(at->error, CCK_E_MEMORY, "no memory for a record of %zu bytes", at->json.len);
    cck_error_at(at->error, at->place.source, at->place.line, 0, at->place.byte);
    return CCK_E_MEMORY;
}

static cck_code copy_value(const context *at, cck_field field, const cck_json_value *value, cck_view *out) {
    cck_view joint = field == CCK_FIELD_TEXT || field == CCK_FIELD_HTML ? CCK_LIT("\n\n")
                     : field == CCK_FIELD_AUTHOR                        ? CCK_LIT(", ")
                                                                        : (cck_view){NULL, 0};
    char *copy = cck_arena_alloc(at->arena, value->raw.len + 1);
    if (!copy) return fail_memory(at);
    size_t length = cck_json_plain(*value, joint, copy);
    if (value->raw.len && memchr(value->raw.ptr, '\\', value->raw.len) && memchr(copy, '\0', length)) {
        return fail_format(at, (size_t)(value->raw.ptr - at->json.ptr), "a string with a NUL character (\\u0000)",
                           NULL);
    }
    *out = (cck_view){copy, length};
    return CCK_OK;
}

static cck_code copy_field(const context *at, cck_field field, const candidate *best, cck_record *out) {
    cck_view value;
    char plain[64];
    cck_code code = copy_value(at, field, &best->value, &value);
    if (code) return code;
    if (field != CCK_FIELD_TEXT) value = cck_view_trim(value);
    if (field != CCK_FIELD_TEXT && value.len == 0) return CCK_OK;
    out->fields[field] = value;
    cck_view name = plain_key(best->key, plain);
    if (best->rank == OUR_RANK || cck_view_equal(name, cck_field_name_of(field))) return CCK_OK;
    out->by[field] = cck_arena_copy(at->arena, name);
    return CCK_OK;
}

cck_code cck_record_read(cck_view json, cck_place place, cck_record_kind kind, const cck_fields *names,
                         cck_arena *arena, cck_record *out, cck_error *error) {
    const context at = {json, place, kind, names, arena, error};
    candidate best[CCK_FIELD_COUNT] = {0}; /* kind 0 is null */
    cck_record record = {0};
    cck_code code = cck_check_utf8(json, place, error);
    if (!code) code = scan_members(&at, json, 0, best);
    for (int i = 0; !code && i < CCK_FIELD_COUNT; i++) {
        if (best[i].value.kind != CCK_JSON_NULL) code = copy_field(&at, (cck_field)i, &best[i], &record);
    }
    if (code) return code;
    const cck_json_value *text = &best[CCK_FIELD_TEXT].value;
    if (text->raw.ptr) record.text_at = (size_t)(text->raw.ptr - json.ptr);
    if (text->kind == CCK_JSON_STRING) record.text_raw = text->raw;
    *out = record;
    return CCK_OK;
}
