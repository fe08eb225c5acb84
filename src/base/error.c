/* error.c - what went wrong, where, and what to do about it. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "countercheck/base.h"

cck_code cck_fail(cck_error *error, cck_code code, const char *format, ...) {
    if (!error) return code;
    /* The arguments may point into `error` itself (a message wrapped in another): format first. */
    char message[sizeof error->message];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    memset(error, 0, sizeof *error);
    error->code = code;
    memcpy(error->message, message, sizeof message);
    return code;
}

void cck_error_at(cck_error *error, cck_view source, size_t line, size_t column, size_t byte) {
    if (!error) return;
    snprintf(error->source, sizeof error->source, "%.*s", CCK_FMT(source));
    error->line = line;
    error->column = column;
    error->byte = byte;
}

static bool is_continuation(char c) {
    return ((unsigned char)c & 0xC0) == 0x80;
}

/* The `line`-th line of text, from 1, without its end. */
static cck_view line_of(cck_view text, size_t line) {
    const char *p = text.ptr, *end = text.ptr + text.len;
    for (size_t i = 1; i < line; i++) {
        const char *newline = p < end ? memchr(p, '\n', (size_t)(end - p)) : NULL;
        if (!newline) return (cck_view){end, 0};
        p = newline + 1;
    }
    const char *newline = p < end ? memchr(p, '\n', (size_t)(end - p)) : NULL;
    const char *stop = newline ? newline : end;
    if (stop > p && stop[-1] == '\r') stop--;
    return (cck_view){p, (size_t)(stop - p)};
}

/* Offset of the `column`-th character, from 1. */
static size_t offset_of(cck_view line, size_t column) {
    size_t at = 0;
    for (size_t i = 1; i < column && at < line.len; i++) {
        at++;
        while (at < line.len && is_continuation(line.ptr[at])) at++;
    }
    return at;
}

void cck_error_show(cck_error *error, cck_view text, size_t line, size_t column) {
    if (!error || !text.ptr || line == 0) return;
    cck_view all = line_of(text, line);
    const size_t room = sizeof error->excerpt - 1;
    size_t at = offset_of(all, column), from = 0;
    if (all.len > room && at > room / 2) {
        from = at - room / 2;
        while (from < all.len && is_continuation(all.ptr[from])) from++;
    }
    size_t length = all.len - from < room ? all.len - from : room;
    while (length > 0 && from + length < all.len && is_continuation(all.ptr[from + length])) length--;
    memcpy(error->excerpt, all.ptr + from, length);
    error->excerpt[length] = '\0';
    error->caret = 0;
    if (column == 0) return;
    error->caret = 1;
    for (size_t i = from; i < at; i++) error->caret += !is_continuation(all.ptr[i]);
}

void cck_error_hint(cck_error *error, const char *format, ...) {
    if (!error) return;
    va_list args;
    va_start(args, format);
    vsnprintf(error->hint, sizeof error->hint, format, args);
    va_end(args);
}

const char *cck_code_name(cck_code code) {
    switch (code) {
    case CCK_OK: return "ok";
    case CCK_END: return "end";
    case CCK_E_MEMORY: return "memory";
    case CCK_E_IO: return "io";
    case CCK_E_MISSING: return "missing";
    case CCK_E_ENCODING: return "encoding";
    case CCK_E_FORMAT: return "format";
    case CCK_E_LIMIT: return "limit";
    case CCK_E_CONFIG: return "config";
    case CCK_E_DATABASE: return "database";
    case CCK_E_USAGE: return "usage";
    }
    return "unknown";
}
