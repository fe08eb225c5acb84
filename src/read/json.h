/* json.h - a strict scanner (RFC 8259) for one JSON object or list, made for records that are one long text.
 *
 * It walks the members of the outermost object and builds no tree: what the caller does not want is checked and
 * passed over. Nothing is allocated or copied; values are views of the input until they are decoded. */
#ifndef CCK_READ_JSON_H
#define CCK_READ_JSON_H

#include "countercheck/base.h"

#define CCK_JSON_DEPTH 64 /* nesting that is followed, the outermost object included */

typedef enum {
    CCK_JSON_NULL,
    CCK_JSON_TRUE,
    CCK_JSON_FALSE,
    CCK_JSON_NUMBER,
    CCK_JSON_STRING,
    CCK_JSON_OBJECT,
    CCK_JSON_ARRAY
} cck_json_kind;

/* A member's key or value as it stands in the input; strings without their quotes. */
typedef struct {
    cck_json_kind kind;
    bool escaped; /* a string that holds backslashes */
    cck_view raw;
} cck_json_value;

/* Set by cck_json_begin. After a function has returned false, `fault` says what is wrong (NULL: nothing, the
 * object has ended), `advice` what to do (or NULL), both static; `at` is the byte of the fault. */
typedef struct {
    const char *begin, *end, *at;
    const char *fault, *advice;
    bool first;
} cck_json;

/* `text` is valid UTF-8. Steps into the object; false when there is none. */
bool cck_json_begin(cck_json *json, cck_view text);
/* The next member; false at the end of the object (which must be the end of the text) and at a fault.
 * O(bytes passed), no recursion. */
bool cck_json_member(cck_json *json, cck_json_value *key, cck_json_value *value);
/* The same of a list: steps into it, and to its next item. */
bool cck_json_begin_list(cck_json *json, cck_view text);
bool cck_json_item(cck_json *json, cck_json_value *value);
/* Byte offset of the fault. */
size_t cck_json_offset(const cck_json *json);
/* Writes a scanned string without its escapes to `out`, which has room for raw.len bytes; returns the length.
 * The result is valid UTF-8; it may hold NUL bytes (\u0000). */
size_t cck_json_decode(cck_json_value string, char *out);

#endif
