/* check.h - what every input must be before anything else looks at it: text in UTF-8. */
#ifndef CCK_READ_CHECK_H
#define CCK_READ_CHECK_H

#include "countercheck/base.h"

/* Where a piece of an input begins: its name for messages, its first line (from 1), its first byte, and how many
 * characters stand before it on that line. */
typedef struct {
    cck_view source;
    size_t line, byte, before;
} cck_place;

/* Puts the place of byte `offset` of `text` into `error`. Columns count characters. O(offset). */
void cck_place_error(cck_error *error, cck_place place, cck_view text, size_t offset);
/* The same, with the line and a caret; for text that is known to be UTF-8. */
void cck_show_error(cck_error *error, cck_place place, cck_view text, size_t offset);

/* CCK_E_ENCODING with place and advice when `bytes` are not UTF-8. O(n). */
cck_code cck_check_utf8(cck_view bytes, cck_place place, cck_error *error);
/* The same for text that must not hold NUL bytes either. */
cck_code cck_check_text(cck_view bytes, cck_place place, cck_error *error);
/* True when there is nothing but white space (no-break spaces too). O(white space at the ends). */
bool cck_is_blank(cck_view text);
/* `text` without a UTF-8 byte order mark at its head. */
cck_view cck_skip_mark(cck_view text);

#endif
