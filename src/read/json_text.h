/* json_text.h - the words of a JSON value, and where each of them stands. */
#ifndef CCK_READ_JSON_TEXT_H
#define CCK_READ_JSON_TEXT_H

#include "read/json.h"

/* Writes the words of a value without escapes to `out`, which has room for raw.len bytes; returns the length. Of an
 * object its "name"; of a list its items, `joint` between them ("none": the first item alone); numbers as they
 * stand. */
size_t cck_json_plain(cck_json_value value, cck_view joint, char *out);

#endif
