/* json_pen.h - writing JSON where room has been made. Internal to the room.
 *
 * Every function writes at `at` and returns the place behind what it wrote; none looks for room. Who calls them has
 * reserved the sum of what the functions state, so that an object of twenty fields asks for room once. */
#ifndef CCK_REPORT_JSON_PEN_H
#define CCK_REPORT_JSON_PEN_H

#include <string.h>

#include "countercheck/base.h"

/* Most bytes that a string of `len` bytes takes: quotes, every byte escaped as \u00XX, and what is written beyond the
 * end and then written over. */
#define CCK_PEN_TEXT(len) ((size_t)6 * (len) + 2 + CCK_PEN_SPILL)
enum { CCK_PEN_NUMBER = 20, CCK_PEN_SPILL = 16 };

static inline char *cck_pen_raw(char *at, const char *bytes, size_t count) {
    memcpy(at, bytes, count);
    return at + count;
}
/* Bytes that need no escaping. Room: as long as they are. */
#define CCK_PEN_LIT(at, literal) cck_pen_raw((at), (literal), sizeof(literal) - 1)

/* The bytes of a string without quotes; valid UTF-8. Room: CCK_PEN_TEXT. Cost: one pass, sixteen bytes at a time. */
char *cck_pen_bytes(char *at, cck_view text);
/* The bytes [start, end) of a longer text as a string: what stands behind them may be looked at, so that even a short
 * one costs no look at single bytes. Room: CCK_PEN_TEXT. */
char *cck_pen_slice(char *at, cck_view text, size_t start, size_t end);
/* A string; "none" is null. */
char *cck_pen_text(char *at, cck_view text);
/* The same for names of files, whose bytes may be anything: what is not UTF-8 becomes U+FFFD. */
char *cck_pen_path(char *at, cck_view text);
/* An array of strings. Room: CCK_PEN_TEXT and a comma for each, and the brackets. */
char *cck_pen_texts(char *at, cck_views list);
/* Room: CCK_PEN_NUMBER. */
char *cck_pen_unsigned(char *at, uint64_t value);
/* A decimal in plain digits; null unless `has`. Room: CCK_DECIMAL_TEXT. */
char *cck_pen_decimal(char *at, bool has, cck_decimal value);
/* A name of an enum, which needs no escaping, quoted. Room: CCK_PEN_TEXT. */
char *cck_pen_name(char *at, const char *name);

#endif
