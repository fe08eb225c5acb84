/* check.c - text or not, and where it stops being text. */
#include "read/check.h"

#include <string.h>

#include "text/text.h"

/* Line of `offset` within `text` (from 1) and the byte where that line begins. */
static size_t find_line(cck_view text, size_t offset, size_t *begin) {
    size_t line = 1;
    *begin = 0;
    for (;;) {
        const char *newline = memchr(text.ptr + *begin, '\n', offset - *begin);
        if (!newline) return line;
        *begin = (size_t)(newline - text.ptr) + 1;
        line++;
    }
}

/* Puts the place into `error`; returns the column within the piece. */
static size_t place_error(cck_error *error, cck_place place, cck_view text, size_t offset) {
    size_t begin = 0;
    size_t line = find_line(text, offset, &begin);
    size_t column = cck_utf8_count((cck_view){text.ptr + begin, offset - begin}) + 1;
    cck_error_at(error, place.source, place.line + line - 1, column + (line == 1 ? place.before : 0),
                 place.byte + offset);
    return column;
}

void cck_place_error(cck_error *error, cck_place place, cck_view text, size_t offset) {
    if (error) place_error(error, place, text, offset);
}

void cck_show_error(cck_error *error, cck_place place, cck_view text, size_t offset) {
    if (!error) return;
    size_t column = place_error(error, place, text, offset);
    cck_error_show(error, text, error->line - place.line + 1, column);
}

static bool is_utf16(cck_view bytes) {
    return cck_view_starts(bytes, CCK_LIT("\xFF\xFE")) || cck_view_starts(bytes, CCK_LIT("\xFE\xFF"));
}

cck_code cck_check_utf8(cck_view bytes, cck_place place, cck_error *error) {
    size_t bad = cck_utf8_check(bytes);
    if (bad == bytes.len) return CCK_OK;
    if (is_utf16(bytes)) {
        cck_fail(error, CCK_E_ENCODING, "not UTF-8 but UTF-16");
        cck_error_hint(error, "save the file as UTF-8, for example with: iconv -f utf-16 -t utf-8");
    } else {
        cck_fail(error, CCK_E_ENCODING, "not UTF-8 (byte 0x%02X)", (unsigned)(unsigned char)bytes.ptr[bad]);
        cck_error_hint(error, "save the file as UTF-8, for example with: iconv -f windows-1252 -t utf-8");
    }
    cck_place_error(error, place, bytes, bad);
    return CCK_E_ENCODING;
}

cck_code cck_check_text(cck_view bytes, cck_place place, cck_error *error) {
    const char *nul = bytes.len && !is_utf16(bytes) ? memchr(bytes.ptr, '\0', bytes.len) : NULL;
    if (!nul) return cck_check_utf8(bytes, place, error);
    cck_fail(error, CCK_E_ENCODING, "holds a NUL byte, so it is not plain text");
    cck_error_hint(error, "name text files only, or leave this one out with inputs.exclude");
    cck_place_error(error, place, bytes, (size_t)(nul - bytes.ptr));
    return CCK_E_ENCODING;
}

bool cck_is_blank(cck_view text) {
    return cck_view_trim(text).len == 0;
}

cck_view cck_skip_mark(cck_view text) {
    if (!cck_view_starts(text, CCK_LIT("\xEF\xBB\xBF"))) return text;
    return (cck_view){text.ptr + 3, text.len - 3};
}
