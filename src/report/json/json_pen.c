/* json_pen.c - strings and numbers as JSON has them, at the speed of copying. */
#include "report/json/json_pen.h"

#include "base/bytes.h"
#include "text/text.h"

#define EVERY_BYTE(b) (UINT64_C(0x0101010101010101) * (b))

static char *put_escape(char *at, char letter) {
    *at++ = '\\';
    *at++ = letter;
    return at;
}

static char *put_control(char *at, unsigned char c) {
    static const char digits[] = "0123456789abcdef";
    at = CCK_PEN_LIT(at, "\\u00");
    at[0] = digits[c >> 4];
    at[1] = digits[c & 15];
    return at + 2;
}

static char *put_byte(char *at, char c) {
    switch (c) {
    case '"':
    case '\\': return put_escape(at, c);
    case '\b': return put_escape(at, 'b');
    case '\f': return put_escape(at, 'f');
    case '\n': return put_escape(at, 'n');
    case '\r': return put_escape(at, 'r');
    case '\t': return put_escape(at, 't');
    default: break;
    }
    if ((unsigned char)c < 0x20) return put_control(at, (unsigned char)c);
    *at++ = c;
    return at;
}

static char *put_few(char *at, const char *from, size_t n) {
    for (size_t i = 0; i < n; i++) at = put_byte(at, from[i]);
    return at;
}

/* Fewer than sixteen bytes. */
static char *put_short(char *at, const char *from, size_t n) {
    if (n >= 8) {
        uint64_t head = cck_load8(from), tail = cck_load8(from + n - 8);
        if (cck_escapes8(head) | cck_escapes8(tail)) return put_few(at, from, n);
        cck_store8(at, head);
        cck_store8(at + n - 8, tail);
        return at + n;
    }
    if (!n) return at;
    uint64_t word = cck_load_few(from, (unsigned)n) | EVERY_BYTE(0x20) << (8 * n);
    if (cck_escapes8(word)) return put_few(at, from, n);
    cck_store8(at, word);
    return at + n;
}

char *cck_pen_bytes(char *at, cck_view text) {
    const char *from = text.ptr, *end = from + text.len;
    while (end - from >= 16) {
        uint32_t hits = cck_escapes_of(from);
        memcpy(at, from, 16);
        unsigned plain = hits ? cck_lowest(hits) : 16;
        at += plain;
        from += plain;
        if (hits) at = put_byte(at, *from++);
    }
    return put_short(at, from, (size_t)(end - from));
}

char *cck_pen_slice(char *at, cck_view text, size_t start, size_t end) {
    const char *from = text.ptr + start, *stop = text.ptr + end, *limit = text.ptr + text.len;
    *at++ = '"';
    while (from < stop && limit - from >= 16) {
        uint32_t hits = cck_escapes_of(from);
        size_t left = (size_t)(stop - from), plain = hits ? cck_lowest(hits) : 16;
        memcpy(at, from, 16);
        if (plain > left) plain = left;
        at += plain;
        from += plain;
        if (plain < 16 && plain < left) at = put_byte(at, *from++);
    }
    if (from < stop) at = put_short(at, from, (size_t)(stop - from));
    *at++ = '"';
    return at;
}

char *cck_pen_text(char *at, cck_view text) {
    if (!text.ptr) return CCK_PEN_LIT(at, "null");
    *at++ = '"';
    at = cck_pen_bytes(at, text);
    *at++ = '"';
    return at;
}

char *cck_pen_path(char *at, cck_view text) {
    size_t good = cck_utf8_check(text);
    if (good == text.len) return cck_pen_text(at, text);
    *at++ = '"';
    for (;;) {
        at = cck_pen_bytes(at, (cck_view){text.ptr, good});
        if (good == text.len) break;
        at = CCK_PEN_LIT(at, "\xEF\xBF\xBD");
        text = (cck_view){text.ptr + good + 1, text.len - good - 1};
        good = cck_utf8_check(text);
    }
    *at++ = '"';
    return at;
}

char *cck_pen_texts(char *at, cck_views list) {
    *at++ = '[';
    for (size_t i = 0; i < list.count; i++) {
        if (i) *at++ = ',';
        at = cck_pen_text(at, list.items[i]);
    }
    *at++ = ']';
    return at;
}

/* How many digits: comparisons that need no guess, as most numbers have few. */
static unsigned digits_in(uint64_t value) {
    unsigned n = 1;
    for (; value >= 100000; value /= 100000) n += 5;
    return n + (value >= 10) + (value >= 100) + (value >= 1000) + (value >= 10000);
}

static const char pairs[] = "00010203040506070809101112131415161718192021222324252627282930313233343536373839"
                            "40414243444546474849505152535455565758596061626364656667686970717273747576777879"
                            "8081828384858687888990919293949596979899";

/* Up to four digits, as most numbers have: all four are made, the zeros before them left out. No guess is needed. */
static char *put_small(char *at, unsigned value) {
    const char *high = pairs + (size_t)2 * (value / 100), *low = pairs + (size_t)2 * (value % 100);
    unsigned n = 1u + (value >= 10) + (value >= 100) + (value >= 1000);
    uint32_t digits = (uint32_t)high[0] | (uint32_t)high[1] << 8 | (uint32_t)low[0] << 16 | (uint32_t)low[1] << 24;
    digits >>= 8 * (4 - n);
    for (unsigned i = 0; i < 4; i++) at[i] = (char)(digits >> (8 * i));
    return at + n;
}

char *cck_pen_unsigned(char *at, uint64_t value) {
    if (value < 10000) return put_small(at, (unsigned)value);
    char *end = at + digits_in(value), *p = end;
    for (; value >= 100; value /= 100) memcpy(p -= 2, pairs + 2 * (value % 100), 2);
    if (value >= 10)
        memcpy(p - 2, pairs + 2 * value, 2);
    else
        p[-1] = (char)('0' + value);
    return end;
}

char *cck_pen_decimal(char *at, bool has, cck_decimal value) {
    static const uint32_t powers[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000};
    if (!has) return CCK_PEN_LIT(at, "null");
    bool whole = value.exponent >= 0 && value.exponent < (int32_t)(sizeof powers / sizeof *powers);
    if (whole && value.coefficient >= 0 && value.coefficient < 1000000000)
        return cck_pen_unsigned(at, (uint64_t)value.coefficient * powers[value.exponent]);
    return at + cck_decimal_write(value, at);
}

char *cck_pen_name(char *at, const char *name) {
    *at++ = '"';
    at = cck_pen_raw(at, name, strlen(name));
    *at++ = '"';
    return at;
}
