/* http.c - an answer of a web server, as a crawl keeps it. */
#include "read/http.h"

#include <string.h>

#include "base/ascii.h"

/* ---- headers ---- */

cck_view cck_http_field(cck_view header, cck_view name) {
    for (size_t at = 0; at < header.len;) {
        const char *newline = memchr(header.ptr + at, '\n', header.len - at);
        size_t end = newline ? (size_t)(newline - header.ptr) : header.len;
        cck_view line = {header.ptr + at, end - at};
        if (line.len > name.len && line.ptr[name.len] == ':' &&
            cck_view_equal_nocase((cck_view){line.ptr, name.len}, name))
            return cck_view_trim((cck_view){line.ptr + name.len + 1, line.len - name.len - 1});
        at = end + 1;
    }
    return (cck_view){NULL, 0};
}

static bool begins(cck_view text, const char *word) {
    size_t length = strlen(word);
    return text.len >= length && cck_view_equal_nocase((cck_view){text.ptr, length}, (cck_view){word, length});
}

bool cck_http_is_article(cck_view media) {
    return begins(media, "text/html") || begins(media, "application/xhtml") || begins(media, "text/plain") ||
           begins(media, "application/pdf");
}

const cck_format *cck_http_format(cck_view media) {
    return begins(media, "text/html") || begins(media, "application/xhtml") ? &cck_format_html : &cck_format_text;
}

static cck_view charset_of(cck_view media) {
    for (size_t at = 0; at + 8 < media.len; at++) {
        cck_view rest = {media.ptr + at, media.len - at};
        if (!begins(rest, "charset=")) continue;
        size_t begin = at + 8, end = begin;
        if (begin < media.len && media.ptr[begin] == '"') end = ++begin;
        while (end < media.len && !cck_is_space(media.ptr[end]) && !strchr(";\",", media.ptr[end])) end++;
        return (cck_view){media.ptr + begin, end - begin};
    }
    return (cck_view){NULL, 0};
}

/* ---- bodies ---- */

static size_t hex(cck_view text, size_t *at) {
    size_t value = 0;
    for (; *at < text.len; ++*at) {
        char c = cck_lower(text.ptr[*at]);
        bool digit = cck_is_digit(c) || (c >= 'a' && c <= 'f');
        if (!digit || value > SIZE_MAX / 32) break;
        value = value * 16 + (size_t)(cck_is_digit(c) ? c - '0' : c - 'a' + 10);
    }
    return value;
}

/* Joins chunks in place. What is not chunked after all (crawlers join them and leave the header) stays as it is. */
static size_t join_chunks(char *body, size_t length) {
    cck_view text = {body, length};
    size_t at = 0, to = 0;
    while (at < length) {
        size_t begin = at, size = hex(text, &at);
        const char *newline = at < length ? memchr(body + at, '\n', length - at) : NULL;
        if (at == begin || !newline) return to ? to : length;
        at = (size_t)(newline - body) + 1;
        if (size == 0) return to;
        if (size > length - at) size = length - at;
        memmove(body + to, body + at, size);
        to += size;
        at += size;
        if (at < length && body[at] == '\r') at++;
        if (at < length && body[at] == '\n') at++;
    }
    return to;
}

/* Bytes of the header with its empty line; 0: it does not end. */
static size_t header_length(cck_view block) {
    for (size_t at = 0; at + 1 < block.len; at++) {
        const char *newline = memchr(block.ptr + at, '\n', block.len - at - 1);
        if (!newline) return 0;
        at = (size_t)(newline - block.ptr);
        if (block.ptr[at + 1] == '\n') return at + 2;
        if (at + 2 < block.len && block.ptr[at + 1] == '\r' && block.ptr[at + 2] == '\n') return at + 3;
    }
    return 0;
}

bool cck_http_parse(cck_buffer *block, cck_http_page *out) {
    cck_view all = cck_buffer_view(block);
    size_t length = begins(all, "HTTP/") ? header_length(all) : 0;
    if (!length) return false;
    cck_view header = {all.ptr, length};
    const char *space = memchr(header.ptr, ' ', header.len);
    if (!space || header.ptr + header.len - space < 4 || memcmp(space, " 200", 4) != 0) return false;
    cck_view packed = cck_http_field(header, CCK_LIT("Content-Encoding"));
    if (packed.len && !begins(packed, "gzip") && !begins(packed, "identity") && !begins(packed, "x-gzip")) return false;
    out->media = cck_http_field(header, CCK_LIT("Content-Type"));
    out->charset = charset_of(out->media);
    size_t size = block->len - length;
    if (begins(cck_http_field(header, CCK_LIT("Transfer-Encoding")), "chunked"))
        size = join_chunks(block->ptr + length, size);
    out->body = (cck_view){block->ptr + length, size};
    return true;
}
