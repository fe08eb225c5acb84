/* record.h - what is said of a document, by a JSON object, a row of a table, a page's header or a sidecar. */
#ifndef CCK_READ_RECORD_H
#define CCK_READ_RECORD_H

#include "read/check.h"
#include "read/fields.h"

/* "none" where absent, null, or blank (but for the text, which may be empty). */
typedef struct {
    cck_view fields[CCK_FIELD_COUNT];
    cck_view by[CCK_FIELD_COUNT]; /* what filled it, where that is not the field's own name: "maintext" */
    size_t text_at;               /* byte of the JSON at which the value of the text begins, for messages */
    cck_view text_raw;            /* the text as it stands in the JSON, where it is one string; else "none" */
} cck_record;

/* Where `into` has none, the field of `from`. */
void cck_record_fill(cck_record *into, const cck_record *from);

typedef enum { CCK_RECORD_LINE, CCK_RECORD_SIDECAR } cck_record_kind;

/* Reads `json` (any bytes); the values are copied to `arena` without their escapes. Members whose names mean nothing
 * (see fields.h; NULL `names`: all but our own) are passed over whatever their type, and so are values of a wrong type
 * under names that are not our own; of a repeated key the last counts. An id may be a number, an author a list, and an
 * outlet or author an object with a "name". `CCK_RECORD_SIDECAR`: the text is passed over. CCK_E_ENCODING, CCK_E_FORMAT
 * with place, line and caret; CCK_E_MEMORY. O(n). */
cck_code cck_record_read(cck_view json, cck_place place, cck_record_kind kind, const cck_fields *names,
                         cck_arena *arena, cck_record *out, cck_error *error);

#endif
