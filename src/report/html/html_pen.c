#include "report/html/html_pen.h"

#include <math.h>
#include <string.h>

#include "base/ascii.h"

#define REPLACEMENT "\xEF\xBF\xBD"
#define ELLIPSIS    "\xE2\x80\xA6"

static const char *entity(char c) {
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return NULL;
    }
}

/* Bytes of the UTF-8 character at `p`; 0 where there is none, or one too long, or half of a surrogate pair. */
static size_t character(const unsigned char *p, size_t left) {
    size_t size = *p < 0x80                 ? 1
                  : *p >= 0xC2 && *p < 0xE0 ? 2
                  : (*p & 0xF0) == 0xE0     ? 3
                  : *p >= 0xF0 && *p < 0xF5 ? 4
                                            : 0;
    if (!size || size > left) return 0;
    for (size_t i = 1; i < size; i++)
        if ((p[i] & 0xC0) != 0x80) return 0;
    if ((*p == 0xE0 && p[1] < 0xA0) || (*p == 0xED && p[1] > 0x9F)) return 0;
    if ((*p == 0xF0 && p[1] < 0x90) || (*p == 0xF4 && p[1] > 0x8F)) return 0;
    return size;
}

/* Characters that show nothing and change what stands around them: controls, embeddings, overrides, isolates, line and
 * paragraph separators, tags, and the two that are no characters. */
static bool is_hostile(const unsigned char *p, size_t size) {
    if (size == 1) return (*p < 0x20 && *p != '\t' && *p != '\n') || *p == 0x7F;
    if (size == 2) return (*p == 0xC2 && p[1] < 0xA0) || (*p == 0xD8 && p[1] == 0x9C);
    if (size == 3 && *p == 0xE2 && p[1] == 0x80) return (p[2] >= 0xA8 && p[2] <= 0xAE) || p[2] == 0x8E || p[2] == 0x8F;
    if (size == 3 && *p == 0xE2 && p[1] == 0x81) return p[2] >= 0xA6 && p[2] <= 0xA9;
    if (size == 3 && *p == 0xEF && p[1] == 0xBF) return p[2] >= 0xBE;
    return size == 4 && *p == 0xF3 && p[1] == 0xA0;
}

/* Appends the character at `p` and returns its length, at least 1. */
static size_t put_character(cck_buffer *out, const unsigned char *p, size_t left) {
    size_t size = character(p, left);
    const char *escaped = size == 1 ? entity((char)*p) : NULL;
    if (escaped) {
        cck_web_raw(out, escaped);
    } else if (!size || is_hostile(p, size)) {
        cck_web_raw(out, REPLACEMENT);
    } else {
        cck_buffer_add(out, (cck_view){(const char *)p, size});
    }
    return size ? size : 1;
}

/* Letters, digits and most signs: what is copied without a look. */
static bool is_plain(unsigned char c) {
    return c >= 0x20 && c < 0x7F && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
}

void cck_web_text(cck_buffer *out, cck_view text) {
    const unsigned char *p = (const unsigned char *)text.ptr;
    for (size_t at = 0; at < text.len;) {
        size_t plain = at;
        while (plain < text.len && is_plain(p[plain])) plain++;
        cck_buffer_add(out, (cck_view){text.ptr + at, plain - at});
        at = plain;
        if (at < text.len) at += put_character(out, p + at, text.len - at);
    }
}

/* Bytes of the first `count` characters. */
static size_t bytes_of(cck_view text, size_t count) {
    size_t at = 0;
    for (; at < text.len && count; count--) {
        size_t size = character((const unsigned char *)text.ptr + at, text.len - at);
        at += size ? size : 1;
    }
    return at;
}

void cck_web_clipped(cck_buffer *out, cck_view text, size_t most) {
    if (bytes_of(text, most) >= text.len) {
        cck_web_text(out, text);
        return;
    }
    cck_web_text(out, cck_view_trim((cck_view){text.ptr, bytes_of(text, most - 1)}));
    cck_web_raw(out, ELLIPSIS);
}

void cck_web_fitted(cck_buffer *out, cck_view text, size_t few, size_t most) {
    size_t head = bytes_of(text, few - 1);
    if (bytes_of(text, few) >= text.len) {
        cck_web_text(out, text);
        return;
    }
    cck_web_text(out, (cck_view){text.ptr, head});
    cck_web_raw(out, "<tspan class=\"m\">" ELLIPSIS "</tspan><tspan class=\"x\">");
    cck_web_clipped(out, (cck_view){text.ptr + head, text.len - head}, most - few + 1);
    cck_web_raw(out, "</tspan>");
}

void cck_web_prose(cck_buffer *out, cck_view text) {
    size_t from = 0;
    for (size_t at = 0; at + 1 < text.len; at++) {
        if (text.ptr[at] != ' ' || text.ptr[at + 1] != '%') continue;
        cck_web_text(out, (cck_view){text.ptr + from, at - from});
        cck_web_raw(out, "\xC2\xA0");
        from = at + 1;
    }
    cck_web_text(out, (cck_view){text.ptr + from, text.len - from});
}

void cck_web_raw(cck_buffer *out, const char *markup) {
    cck_buffer_add(out, cck_view_of(markup));
}

void cck_web_count(cck_buffer *out, uint64_t count) {
    cck_decimal value;
    char digits[CCK_DECIMAL_TEXT];
    if (!cck_decimal_make((int64_t)count, 0, &value)) return;
    cck_buffer_add(out, (cck_view){digits, cck_decimal_write_grouped(value, digits)});
}

void cck_web_counted(cck_buffer *out, uint64_t count, const char *one, const char *many) {
    cck_web_count(out, count);
    cck_buffer_char(out, ' ');
    cck_web_raw(out, count == 1 ? one : many);
}

void cck_web_percent(cck_buffer *out, double share) {
    long thousandths = lround((share < 0 ? 0 : share > 1 ? 1 : share) * 1000);
    cck_buffer_printf(out, "%ld", thousandths / 10);
    if (thousandths % 10) cck_buffer_printf(out, ".%ld", thousandths % 10);
    cck_buffer_char(out, '%');
}

void cck_web_hundredths(cck_buffer *out, double value) {
    long hundredths = lround((value < 0 ? 0 : value > 1 ? 1 : value) * 100);
    cck_buffer_printf(out, "%ld.%02ld", hundredths / 100, hundredths % 100);
}

/* Two digits at `at` as a number; 0: there are none. */
static int two_digits(cck_view text, size_t at) {
    if (at + 2 > text.len || !cck_is_digit(text.ptr[at]) || !cck_is_digit(text.ptr[at + 1])) return 0;
    return (text.ptr[at] - '0') * 10 + text.ptr[at + 1] - '0';
}

void cck_web_day(cck_buffer *out, cck_view iso, bool with_year) {
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    int month = iso.len >= 7 && iso.ptr[4] == '-' ? two_digits(iso, 5) : 0;
    int day = month && iso.len >= 10 && iso.ptr[7] == '-' ? two_digits(iso, 8) : 0;
    if (month < 1 || month > 12) {
        cck_web_text(out, iso);
        return;
    }
    if (day) cck_buffer_printf(out, "%d ", day);
    cck_web_raw(out, months[month - 1]);
    if (!with_year) return;
    cck_buffer_char(out, ' ');
    cck_web_text(out, (cck_view){iso.ptr, 4});
}

static bool starts_nocase(cck_view text, cck_view prefix) {
    return text.len > prefix.len && cck_view_equal_nocase((cck_view){text.ptr, prefix.len}, prefix);
}

bool cck_web_may_link(cck_view url) {
    if (!starts_nocase(url, CCK_LIT("http://")) && !starts_nocase(url, CCK_LIT("https://"))) return false;
    for (size_t i = 0; i < url.len; i++) {
        if ((unsigned char)url.ptr[i] <= 0x20 || url.ptr[i] == 0x7F || strchr("<>\"`\\", url.ptr[i])) return false;
    }
    return true;
}
