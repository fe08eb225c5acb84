/* json_text.c - strings, and what stands for one: lists of strings, objects with a name. */
#include "read/json_text.h"

#include <string.h>

/* The string under "name" of an object ({"name": "A. Writer"}). */
static bool name_of(cck_json_value object, cck_json_value *out) {
    cck_json json;
    cck_json_value key, value;
    bool found = false;
    if (!cck_json_begin(&json, object.raw)) return false;
    while (cck_json_member(&json, &key, &value)) {
        if (value.kind != CCK_JSON_STRING || !cck_view_equal_nocase(key.raw, CCK_LIT("name"))) continue;
        *out = value;
        found = true;
    }
    return found;
}

/* A string, a number, or the name of an object; no list. */
static size_t plain_one(cck_json_value value, char *out) {
    if (value.kind == CCK_JSON_OBJECT && !name_of(value, &value)) return 0;
    if (value.kind == CCK_JSON_STRING) return cck_json_decode(value, out);
    if (value.kind != CCK_JSON_NUMBER) return 0;
    memcpy(out, value.raw.ptr, value.raw.len);
    return value.raw.len;
}

size_t cck_json_plain(cck_json_value value, cck_view joint, char *out) {
    if (value.kind != CCK_JSON_ARRAY) return plain_one(value, out);
    cck_json json;
    cck_json_value item;
    size_t length = 0;
    if (!cck_json_begin_list(&json, value.raw)) return 0;
    while (cck_json_item(&json, &item)) {
        /* `"a","b"` is longer than `a, b`: quotes and comma make room for any joint of up to three bytes */
        size_t gap = length ? joint.len : 0;
        size_t more = plain_one(item, out + length + gap);
        if (!more) continue;
        if (gap) memcpy(out + length, joint.ptr, gap);
        length += gap + more;
        if (!joint.len) break;
    }
    return length;
}
