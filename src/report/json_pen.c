/* json_pen.c - strings and numbers as JSON has them, at the speed of copying. */
#include "report/json_pen.h"

#include "base/bytes.h"

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

/* Fewer than eight bytes. */
static char *put_tail(char *at, const char *from, size_t n) {
    if (!n) return at;
    uint64_t word = cck_load_few(from, (unsigned)n) | EVERY_BYTE(0x20) << (8 * n);
    if (!cck_escapes8(word)) {
        cck_store8(at, word);
        return at + n;
    }
    for (size_t i = 0; i < n; i++) at = put_byte(at, from[i]);
    return at;
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
    while (end - from >= 8) {
        uint64_t hits = cck_escapes8(cck_load8(from));
        memcpy(at, from, 8);
        if (!hits) {
            at += 8;
            from += 8;
            continue;
        }
        for (; !(hits & 0x80); hits >>= 8, at++) from++;
        at = put_byte(at, *from++);
    }
    return put_tail(at, from, (size_t)(end - from));
}

char *cck_pen_text(char *at, cck_view text) {
    if (!text.ptr) return CCK_PEN_LIT(at, "null");
    *at++ = '"';
    at = cck_pen_bytes(at, text);
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

char *cck_pen_unsigned(char *at, uint64_t value) {
    char digits[CCK_PEN_NUMBER];
    size_t first = sizeof digits;
    if (value < 10) { /* most are small */
        *at = (char)('0' + value);
        return at + 1;
    }
    for (; value; value /= 10) digits[--first] = (char)('0' + value % 10);
    memcpy(at, digits + first, sizeof digits - first);
    return at + (sizeof digits - first);
}

char *cck_pen_decimal(char *at, bool has, cck_decimal value) {
    if (!has) return CCK_PEN_LIT(at, "null");
    if (value.exponent == 0 && value.coefficient >= 0) return cck_pen_unsigned(at, (uint64_t)value.coefficient);
    return at + cck_decimal_write(value, at);
}

char *cck_pen_name(char *at, const char *name) {
    *at++ = '"';
    at = cck_pen_raw(at, name, strlen(name));
    *at++ = '"';
    return at;
}
