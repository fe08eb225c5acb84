#include "report/text/terminal.h"

#include <utf8proc.h>

#include "text/text.h"

/* ---- masking ---- */

static bool is_blank(uint32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x2028 || c == 0x2029;
}

/* C0, C1, and what turns the direction of text around. */
static bool is_hostile(uint32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/* A byte that is no UTF-8 counts as a hostile character of length 1. */
static uint32_t next_character(cck_view text, size_t at, size_t *length) {
    utf8proc_int32_t c;
    utf8proc_ssize_t got =
        utf8proc_iterate((const utf8proc_uint8_t *)text.ptr + at, (utf8proc_ssize_t)(text.len - at), &c);
    *length = got > 0 ? (size_t)got : 1;
    return got > 0 ? (uint32_t)c : 0;
}

/* Letters, digits and marks of ASCII, of which most texts are made, and single blanks between them. */
static size_t plain_run(cck_view text, size_t at) {
    size_t end = at;
    while (end < text.len) {
        unsigned char c = (unsigned char)text.ptr[end];
        bool single = c == ' ' && end > at && end + 1 < text.len && text.ptr[end + 1] > ' ' && text.ptr[end + 1] < 0x7F;
        if (!single && (c <= ' ' || c >= 0x7F)) break;
        end++;
    }
    return end - at;
}

static void mask(cck_buffer *out, cck_view text, bool fold_blanks) {
    bool blank = false;
    for (size_t at = 0, length; at < text.len; at += length) {
        length = plain_run(text, at);
        if (length) {
            cck_buffer_add(out, (cck_view){text.ptr + at, length});
            blank = false;
            continue;
        }
        uint32_t c = next_character(text, at, &length);
        if (is_blank(c)) {
            if (!blank || !fold_blanks) cck_buffer_char(out, ' ');
        } else if (is_hostile(c)) {
            cck_buffer_add(out, CCK_LIT("\xEF\xBF\xBD"));
        } else {
            cck_buffer_add(out, (cck_view){text.ptr + at, length});
        }
        blank = is_blank(c);
    }
}

void cck_terminal_mask(cck_buffer *out, cck_view text) {
    mask(out, text, true);
}

void cck_terminal_mask_each(cck_buffer *out, cck_view text) {
    mask(out, text, false);
}

void cck_terminal_name(cck_buffer *out, cck_view name) {
    size_t from = out->len;
    cck_terminal_mask(out, name);
    for (size_t i = from; i < out->len; i++) {
        if (out->ptr[i] == '_') out->ptr[i] = ' ';
    }
}

/* ---- layout ---- */

/* The escape sequence of a mark; NULL for a character that is no mark. */
static const char *paint(char mark) {
    switch (mark) {
    case '\x01':
    case '\x0f': return "\033[0m";
    case '\x02': return "\033[1m";
    case '\x03': return "\033[2m";
    case '\x04': return "\033[1;31m";
    case '\x05': return "\033[1;33m";
    case '\x06': return "\033[1;34m";
    case '\x07': return "\033[32m";
    case '\x0e': return "\033[1;4m";
    default: return NULL;
    }
}

static void put_mark(cck_buffer *out, const cck_terminal *terminal, char mark) {
    if (terminal->colour) {
        cck_buffer_add(out, cck_view_of(paint(mark)));
    } else if (mark == '\x0e' || mark == '\x0f') {
        cck_buffer_char(out, '*');
    }
}

static unsigned columns_of(cck_view word, bool asterisks) {
    unsigned columns = 0;
    for (size_t at = 0, length; at < word.len; at += length) {
        length = 1;
        if (paint(word.ptr[at])) {
            columns += asterisks && (word.ptr[at] == '\x0e' || word.ptr[at] == '\x0f');
        } else {
            uint32_t c = next_character(word, at, &length);
            columns += (unsigned)utf8proc_charwidth((utf8proc_int32_t)c);
        }
    }
    return columns;
}

unsigned cck_terminal_columns(cck_view paragraph) {
    return columns_of(paragraph, false);
}

static void put_word(cck_buffer *out, const cck_terminal *terminal, cck_view word) {
    size_t plain = 0;
    for (size_t at = 0; at < word.len; at++) {
        if (!paint(word.ptr[at])) continue;
        cck_buffer_add(out, (cck_view){word.ptr + plain, at - plain});
        put_mark(out, terminal, word.ptr[at]);
        plain = at + 1;
    }
    cck_buffer_add(out, (cck_view){word.ptr + plain, word.len - plain});
}

static void put_blanks(cck_buffer *out, unsigned count) {
    while (count-- > 0) cck_buffer_char(out, ' ');
}

/* Where the word that begins at `at` ends; a per cent sign stays with its number. */
static size_t end_of_word(cck_view text, size_t at) {
    size_t end = at;
    while (end < text.len && (text.ptr[end] != ' ' || (end + 1 < text.len && text.ptr[end + 1] == '%'))) end++;
    return end;
}

void cck_terminal_flow(cck_buffer *out, const cck_terminal *terminal, cck_view paragraph, unsigned first,
                       unsigned hang) {
    unsigned column = first;
    bool empty = true; /* nothing on this line yet */
    put_blanks(out, first);
    for (size_t at = 0, end; at < paragraph.len; at = end + 1) {
        end = end_of_word(paragraph, at);
        cck_view word = {paragraph.ptr + at, end - at};
        unsigned columns = columns_of(word, !terminal->colour);
        if (!empty && column + 1 + columns > terminal->width) {
            cck_buffer_char(out, '\n');
            put_blanks(out, hang);
            column = hang;
            empty = true;
        }
        if (!empty) cck_buffer_char(out, ' ');
        put_word(out, terminal, word);
        column += columns + !empty;
        empty = false;
    }
    cck_buffer_char(out, '\n');
}
