/* lines.h - a stream line by line, in large blocks. */
#ifndef CCK_READ_LINES_H
#define CCK_READ_LINES_H

#include <stdio.h>

#include "countercheck/base.h"

/* Zero-initialise, then set `file` (not owned), `source` and `ceiling`. After cck_lines_next: `line` counts from 1,
 * `byte` is where the line begins in the stream. Grows to the longest line, `ceiling` bytes at most. */
typedef struct {
    FILE *file;
    cck_view source;
    size_t ceiling;
    size_t line, byte;
    char *ptr;
    size_t capacity, begin, end, next_byte;
    bool ended;
} cck_lines;

/* The next line without its newline; valid until the next call. CCK_END; CCK_E_LIMIT for a line that is too long,
 * CCK_E_MEMORY for one that there is no memory for (both are passed over; call again); CCK_E_IO (then the stream has
 * ended). */
cck_code cck_lines_next(cck_lines *lines, cck_view *out, cck_error *error);
/* Frees the memory, not the file. */
void cck_lines_free(cck_lines *lines);

#endif
