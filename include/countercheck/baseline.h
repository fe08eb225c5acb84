/* baseline.h - findings that somebody has looked at and accepted: a YAML file that people review. Room: config.
 *
 *     version: 1
 *     accepted:
 *       - fingerprint: 1b2f06c4d9aa-90e0788d14bd
 *         what: "destroyed: 1,900 homes (Belmora), Valley Post, 2031-09-16; 3,100 homes (Belmora), Harbour Wire,
 * 2031-09-16" reason: "the office corrected itself between the two" author: jd date: 2031-09-18 until: 2032-01-31
 *
 * `fingerprint` and `reason` are needed, the rest is not. See findings.h for what a fingerprint stands for. */
#ifndef COUNTERCHECK_BASELINE_H
#define COUNTERCHECK_BASELINE_H

#include "countercheck/base.h"

#define CCK_PRINT_TEXT 26 /* of a fingerprint with the NUL behind it: two halves of 12 hex digits, '-' between */

/* One accepted difference of two figures. */
typedef struct {
    cck_view fingerprint; /* valid: two halves in ascending order */
    cck_view what;        /* the two figures in words, for people; or "none" */
    cck_view reason, author;
    cck_view date, until; /* ISO dates; `until` is the last day it holds; or "none" */
    size_t line;          /* of the file; 0: not from a file */
} cck_acceptance;

typedef struct {
    cck_view name; /* of the file, for messages */
    const cck_acceptance *items;
    size_t count;
    cck_arena *arena; /* owner of all of the above; NULL: somebody else */
} cck_baseline;

/* Reads a baseline. CCK_E_MISSING, CCK_E_IO; CCK_E_CONFIG with file, line, column, excerpt, caret and hint for what is
 * not as above: unknown keys, a fingerprint that is none or stands there twice, days that are none. Free with
 * cck_baseline_free. O(bytes log entries). */
CCK_API cck_code cck_baseline_load(const char *path, cck_baseline **out, cck_error *error);
/* The same from memory; `name` is used in messages. */
CCK_API cck_code cck_baseline_parse(cck_view yaml, cck_view name, cck_baseline **out, cck_error *error);
/* NULL is fine. */
CCK_API void cck_baseline_free(cck_baseline *baseline);

/* The file for `count` entries, in the order of their fingerprints whatever order they come in, one key a line, so that
 * a change of one entry is a change of its lines. Reading it back gives the same entries. CCK_E_MEMORY;
 * CCK_E_LIMIT for more than can be read back (CCK_MAX_CONFIG bytes). O(count log count). */
CCK_API cck_code cck_baseline_write(cck_buffer *out, const cck_acceptance *items, size_t count, cck_error *error);

#endif
