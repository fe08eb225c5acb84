/* lines.c - a stream line by line, in large blocks. */
#include "read/lines.h"

#include <stdlib.h>
#include <string.h>

#define BLOCK ((size_t)64 << 10)

void cck_lines_free(cck_lines *lines) {
    free(lines->ptr);
    lines->ptr = NULL;
    lines->capacity = lines->begin = lines->end = 0;
}

static cck_code fail_long(const cck_lines *lines, cck_error *error) {
    cck_fail(error, CCK_E_LIMIT, "a line of more than %zu bytes", lines->ceiling);
    cck_error_at(error, lines->input->name, lines->line, 0, lines->byte);
    cck_error_hint(error, "JSON Lines holds one record a line");
    return CCK_E_LIMIT;
}

static cck_code fail_memory(const cck_lines *lines, size_t held, cck_error *error) {
    cck_fail(error, CCK_E_MEMORY, "no memory for a line of more than %zu bytes", held);
    cck_error_at(error, lines->input->name, lines->line, 0, lines->byte);
    return CCK_E_MEMORY;
}

/* Makes room for one more block behind the bytes of the line that has begun. */
static cck_code make_room(cck_lines *lines, cck_error *error) {
    size_t held = lines->end - lines->begin;
    if (lines->begin > 0) {
        memmove(lines->ptr, lines->ptr + lines->begin, held);
        lines->begin = 0;
        lines->end = held;
    }
    if (held > lines->ceiling) return fail_long(lines, error);
    if (lines->capacity - held >= BLOCK) return CCK_OK;
    size_t capacity = lines->capacity ? lines->capacity * 2 : BLOCK * 4;
    char *ptr = realloc(lines->ptr, capacity);
    if (!ptr) return fail_memory(lines, held, error);
    lines->ptr = ptr;
    lines->capacity = capacity;
    return CCK_OK;
}

/* Reads a block behind lines->end, which has room for one. */
static cck_code fill(cck_lines *lines, cck_error *error) {
    size_t got = 0, want = BLOCK;
    cck_code code = CCK_OK;
    while (want > 0 && !code) {
        code = cck_input_read(lines->input, lines->ptr + lines->end, want, &got, error);
        if (code || got == 0) break;
        lines->end += got;
        want -= got;
    }
    if (!code && got == 0) lines->ended = true;
    return code;
}

/* The newline that ends this line, looked for behind its first `seen` bytes; NULL when it is not held yet. */
static const char *find_newline(const cck_lines *lines, size_t seen) {
    size_t held = lines->end - lines->begin;
    return held > seen ? memchr(lines->ptr + lines->begin + seen, '\n', held - seen) : NULL;
}

/* Drops what is held of a line that cannot be read, and the rest of it. */
static void skip_line(cck_lines *lines) {
    for (;;) {
        const char *newline = find_newline(lines, 0);
        size_t drop = newline ? (size_t)(newline - lines->ptr) - lines->begin + 1 : lines->end - lines->begin;
        lines->begin += drop;
        lines->next_byte += drop;
        if (newline || lines->ended) return;
        lines->begin = lines->end = 0;
        fill(lines, NULL);
    }
}

/* Hands out the `length` bytes that are held of this line. */
static cck_code take(cck_lines *lines, size_t length, bool newline, cck_view *out, cck_error *error) {
    *out = (cck_view){lines->ptr + lines->begin, length};
    lines->begin += length + newline;
    lines->next_byte += length + newline;
    return length <= lines->ceiling ? CCK_OK : fail_long(lines, error);
}

static cck_code read_more(cck_lines *lines, cck_error *error) {
    cck_code code = make_room(lines, error);
    if (!code) {
        code = fill(lines, error);
        if (code) lines->begin = lines->end; /* a record that is cut off would only be a second error */
    } else if (lines->ptr) {
        skip_line(lines);
    } else {
        lines->ended = true; /* not even memory for one block */
    }
    return code;
}

cck_code cck_lines_next(cck_lines *lines, cck_view *out, cck_error *error) {
    size_t seen = 0;
    lines->byte = lines->next_byte;
    lines->line++;
    for (;;) {
        const char *newline = find_newline(lines, seen);
        if (newline) return take(lines, (size_t)(newline - lines->ptr) - lines->begin, true, out, error);
        seen = lines->end - lines->begin;
        if (lines->ended) return seen > 0 ? take(lines, seen, false, out, error) : CCK_END;
        cck_code code = read_more(lines, error);
        if (code) return code;
    }
}
