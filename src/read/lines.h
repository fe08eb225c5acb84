/* lines.h - a stream line by line, in large blocks. */
#ifndef CCK_READ_LINES_H
#define CCK_READ_LINES_H

#include "read/input.h"

/* Zero-initialise, then set `input` (not owned) and `ceiling`. After cck_lines_next: `line` counts from 1,
 * `byte` is where the line begins in the stream. Grows to the longest line, `ceiling` bytes at most. */
typedef struct {
    cck_input *input;
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
/* Frees the memory, not the input. */
void cck_lines_free(cck_lines *lines);

#endif
