/* buffer.c - a byte buffer that grows up to its ceiling. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "countercheck/base.h"

void cck_buffer_free(cck_buffer *buffer) {
    free(buffer->ptr);
    *buffer = (cck_buffer){0};
}

static bool grow(cck_buffer *buffer, size_t need) {
    size_t capacity = buffer->capacity ? buffer->capacity : 256;
    while (capacity < need && capacity <= SIZE_MAX / 2) capacity *= 2;
    if (capacity < need) capacity = need;
    if (buffer->ceiling && capacity > buffer->ceiling) capacity = buffer->ceiling;
    char *p = realloc(buffer->ptr, capacity);
    if (!p) return false;
    buffer->ptr = p;
    buffer->capacity = capacity;
    return true;
}

bool cck_buffer_reserve(cck_buffer *buffer, size_t more) {
    if (buffer->failed) return false;
    if (buffer->capacity - buffer->len >= more) return true;
    bool fits = more <= SIZE_MAX - buffer->len && (!buffer->ceiling || buffer->len + more <= buffer->ceiling);
    if (!fits || !grow(buffer, buffer->len + more)) buffer->failed = true;
    return !buffer->failed;
}

void cck_buffer_add(cck_buffer *buffer, cck_view text) {
    if (!text.len || !cck_buffer_reserve(buffer, text.len)) return;
    memcpy(buffer->ptr + buffer->len, text.ptr, text.len);
    buffer->len += text.len;
}

void cck_buffer_char(cck_buffer *buffer, char c) {
    if (!cck_buffer_reserve(buffer, 1)) return;
    buffer->ptr[buffer->len++] = c;
}

void cck_buffer_printf(cck_buffer *buffer, const char *format, ...) {
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    /* vsnprintf writes a NUL, too: reserve it, do not count it. */
    if (length >= 0 && cck_buffer_reserve(buffer, (size_t)length + 1)) {
        vsnprintf(buffer->ptr + buffer->len, (size_t)length + 1, format, again);
        buffer->len += (size_t)length;
    }
    va_end(again);
}

cck_view cck_buffer_view(const cck_buffer *buffer) {
    return (cck_view){buffer->ptr, buffer->len};
}
