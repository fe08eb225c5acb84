/* view.c - runs of bytes owned by somebody else. */
#include <string.h>

#include "base/ascii.h"
#include "countercheck/base.h"

cck_view cck_view_of(const char *s) {
    return s ? (cck_view){s, strlen(s)} : (cck_view){NULL, 0};
}

bool cck_view_equal(cck_view a, cck_view b) {
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

bool cck_view_equal_nocase(cck_view a, cck_view b) {
    if (a.len != b.len) return false;
    for (size_t i = 0; i < a.len; i++) {
        if (cck_lower(a.ptr[i]) != cck_lower(b.ptr[i])) return false;
    }
    return true;
}

int cck_view_compare(cck_view a, cck_view b) {
    size_t shared = a.len < b.len ? a.len : b.len;
    int order = shared ? memcmp(a.ptr, b.ptr, shared) : 0;
    if (order) return order;
    return (a.len > b.len) - (a.len < b.len);
}

bool cck_view_starts(cck_view text, cck_view prefix) {
    return text.len >= prefix.len && cck_view_equal((cck_view){text.ptr, prefix.len}, prefix);
}

bool cck_view_ends(cck_view text, cck_view suffix) {
    return text.len >= suffix.len && cck_view_equal((cck_view){text.ptr + (text.len - suffix.len), suffix.len}, suffix);
}

/* Bytes of a space at the start of text: ASCII, U+00A0 (C2 A0), U+2009 and U+202F (E2 80 89 / AF). */
static size_t space_at(const char *p, size_t len) {
    if (len && cck_is_space(*p)) return 1;
    if (len < 2 || (unsigned char)*p < 0xC2) return 0;
    if (len >= 2 && memcmp(p, "\xC2\xA0", 2) == 0) return 2;
    if (len >= 3 && (memcmp(p, "\xE2\x80\x89", 3) == 0 || memcmp(p, "\xE2\x80\xAF", 3) == 0)) return 3;
    return 0;
}

static size_t space_before(const char *end, size_t len) {
    if (len && (unsigned char)end[-1] > ' ' && (unsigned char)end[-1] < 0x80) return 0;
    for (size_t n = 1; n <= 3 && n <= len; n++) {
        if (space_at(end - n, n) == n) return n;
    }
    return 0;
}

cck_view cck_view_trim(cck_view text) {
    size_t n;
    while ((n = space_at(text.ptr, text.len)) > 0) {
        text.ptr += n;
        text.len -= n;
    }
    while (text.len && (n = space_before(text.ptr + text.len, text.len)) > 0) text.len -= n;
    return text;
}

bool cck_views_contain(cck_views list, cck_view item) {
    for (size_t i = 0; i < list.count; i++) {
        if (cck_view_equal(list.items[i], item)) return true;
    }
    return false;
}
