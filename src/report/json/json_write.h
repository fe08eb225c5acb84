/* json_write.h - writing JSON into a cck_buffer, value by value. Internal to the room.
 *
 * No printf on the way (see json_pen.h). Nothing here fails by itself: a buffer that cannot grow sets its `failed`,
 * which the caller looks at once, at the end. */
#ifndef CCK_REPORT_JSON_WRITE_H
#define CCK_REPORT_JSON_WRITE_H

#include <string.h>

#include "countercheck/base.h"

/* The end of `out` with room for `more` bytes, or NULL. The caller adds to `len` what it wrote. */
static inline char *cck_json_room(cck_buffer *out, size_t more) {
    if (!out->failed && out->capacity - out->len >= more) return out->ptr + out->len;
    return cck_buffer_reserve(out, more) ? out->ptr + out->len : NULL;
}

/* Bytes that need no escaping: punctuation, keys, names of the program's own. */
static inline void cck_json_raw(cck_buffer *out, const char *bytes, size_t count) {
    char *at = cck_json_room(out, count);
    if (!at) return;
    memcpy(at, bytes, count);
    out->len += count;
}
#define CCK_JSON_LIT(out, literal) cck_json_raw((out), (literal), sizeof(literal) - 1)

/* A name of an enum, quoted. */
void cck_json_name(cck_buffer *out, const char *name);
/* A string; "none" is null. `text` must be valid UTF-8. Cost: one pass. */
void cck_json_text(cck_buffer *out, cck_view text);
/* The same for names of files, whose bytes may be anything: what is not UTF-8 becomes U+FFFD. */
void cck_json_path(cck_buffer *out, cck_view text);
/* An array of strings. */
void cck_json_texts(cck_buffer *out, cck_views list);
void cck_json_unsigned(cck_buffer *out, uint64_t value);
/* An array of numbers. */
void cck_json_ids(cck_buffer *out, const uint32_t *ids, size_t count);
/* A number of seconds; 0 is null. */
void cck_json_seconds(cck_buffer *out, int64_t seconds);
/* A decimal in plain digits; null unless `has`. */
void cck_json_decimal(cck_buffer *out, bool has, cck_decimal value);
/* A number of 0 to 1 with at most two places: 0.7, 0.85, 1. */
void cck_json_hundredths(cck_buffer *out, double value);

/* Writes control and bidirectional characters that stand in the bytes [from, end) of JSON as \uXXXX, so that nothing in
 * it moves a cursor or turns text around when it is shown; what it says stays the same. O(bytes). */
void cck_json_disarm(cck_buffer *out, size_t from);

#endif
