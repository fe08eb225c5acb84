/* record.h - one JSON object that describes a document: a JSON line or a sidecar. */
#ifndef CCK_READ_RECORD_H
#define CCK_READ_RECORD_H

#include "read/check.h"

#define CCK_FIELDS(X)                                                                                                  \
    X(TEXT, "text")                                                                                                    \
    X(ID, "id")                                                                                                        \
    X(OUTLET, "outlet")                                                                                                \
    X(TITLE, "title")                                                                                                  \
    X(DATE, "date")                                                                                                    \
    X(URL, "url")                                                                                                      \
    X(AUTHOR, "author")                                                                                                \
    X(LANGUAGE, "language")

#define CCK_ENUM_FIELD(name, text) CCK_FIELD_##name,
typedef enum { CCK_FIELDS(CCK_ENUM_FIELD) CCK_FIELD_COUNT } cck_field;

/* "none" where absent, null, or blank (but for the text, which may be empty). */
typedef struct {
    cck_view fields[CCK_FIELD_COUNT];
    size_t text_at; /* byte of the JSON at which the value of "text" begins, for messages */
} cck_record;

/* Reads `json` (any bytes); the values are copied to `arena` without their escapes. Keys that are not ours are
 * passed over whatever their type; of a repeated key the last counts. An id may be a number. `sidecar`: the text is
 * passed over. CCK_E_ENCODING, CCK_E_FORMAT with place, line and caret; CCK_E_MEMORY. O(n). */
cck_code cck_record_read(cck_view json, cck_place place, bool sidecar, cck_arena *arena, cck_record *out,
                         cck_error *error);

#endif
