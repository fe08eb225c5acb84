#include "report/json_write.h"
#include "base/bytes.h"

#include "text/text.h"

/* Strings are written in pieces of this many bytes, so that room for the worst case (every byte
 * escaped as \u00XX) stays small. */
enum { PIECE = 4096, WORST = 6, WORD = 8 };

#define EVERY_BYTE(b) (UINT64_C(0x0101010101010101) * (b))

/* The high bit of every byte that is a control character, a quote or a backslash. Above the lowest
 * such byte a borrow may set more bits; the lowest is right, and 0 is right. */
static inline uint64_t suspicious(uint64_t word) {
    uint64_t quote = word ^ EVERY_BYTE('"');
    uint64_t backslash = word ^ EVERY_BYTE('\\');
    uint64_t control = (word - EVERY_BYTE(0x20)) & ~word;
    quote = (quote - EVERY_BYTE(1)) & ~quote;
    backslash = (backslash - EVERY_BYTE(1)) & ~backslash;
    return (control | quote | backslash) & EVERY_BYTE(0x80);
}

static char *put_escape(char *at, char letter) {
    *at++ = '\\';
    *at++ = letter;
    return at;
}

static char *put_control(char *at, unsigned char c) {
    static const char digits[] = "0123456789abcdef";
    *at++ = '\\';
    *at++ = 'u';
    *at++ = '0';
    *at++ = '0';
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

/* Writes `count` bytes; `at` has room for WORST times as many and WORD more. */
static char *put_piece(char *at, const char *from, size_t count) {
    const char *end = from + count;
    while ((size_t)(end - from) >= WORD) {
        uint64_t hits = suspicious(cck_load8(from));
        memcpy(at, from, WORD);
        if (!hits) {
            at += WORD;
            from += WORD;
            continue;
        }
        for (; !(hits & 0x80); hits >>= 8, at++) from++;
        at = put_byte(at, *from++);
    }
    while (from < end) at = put_byte(at, *from++);
    return at;
}

static void put_bytes(cck_buffer *out, cck_view text) {
    for (size_t done = 0; done < text.len;) {
        size_t piece = text.len - done < PIECE ? text.len - done : PIECE;
        char *at = cck_json_room(out, piece * WORST + WORD);
        if (!at) return;
        out->len += (size_t)(put_piece(at, text.ptr + done, piece) - at);
        done += piece;
    }
}

void cck_json_name(cck_buffer *out, const char *name) {
    CCK_JSON_LIT(out, "\"");
    cck_json_raw(out, name, strlen(name));
    CCK_JSON_LIT(out, "\"");
}

void cck_json_text(cck_buffer *out, cck_view text) {
    if (!text.ptr) {
        CCK_JSON_LIT(out, "null");
        return;
    }
    CCK_JSON_LIT(out, "\"");
    put_bytes(out, text);
    CCK_JSON_LIT(out, "\"");
}

void cck_json_path(cck_buffer *out, cck_view text) {
    size_t good = cck_utf8_check(text);
    if (good == text.len) {
        cck_json_text(out, text);
        return;
    }
    CCK_JSON_LIT(out, "\"");
    while (text.len) {
        put_bytes(out, (cck_view){text.ptr, good});
        if (good == text.len) break;
        CCK_JSON_LIT(out, "\xEF\xBF\xBD");
        text = (cck_view){text.ptr + good + 1, text.len - good - 1};
        good = cck_utf8_check(text);
    }
    CCK_JSON_LIT(out, "\"");
}

void cck_json_texts(cck_buffer *out, cck_views list) {
    CCK_JSON_LIT(out, "[");
    for (size_t i = 0; i < list.count; i++) {
        if (i) CCK_JSON_LIT(out, ",");
        cck_json_text(out, list.items[i]);
    }
    CCK_JSON_LIT(out, "]");
}

void cck_json_unsigned(cck_buffer *out, uint64_t value) {
    char digits[20];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + value % 10);
        value /= 10;
    } while (value);
    cck_json_raw(out, digits + at, sizeof digits - at);
}

void cck_json_ids(cck_buffer *out, const uint32_t *ids, size_t count) {
    CCK_JSON_LIT(out, "[");
    for (size_t i = 0; i < count; i++) {
        if (i) CCK_JSON_LIT(out, ",");
        cck_json_unsigned(out, ids[i]);
    }
    CCK_JSON_LIT(out, "]");
}

void cck_json_seconds(cck_buffer *out, int64_t seconds) {
    if (seconds > 0) {
        cck_json_unsigned(out, (uint64_t)seconds);
    } else {
        CCK_JSON_LIT(out, "null");
    }
}

void cck_json_decimal(cck_buffer *out, bool has, cck_decimal value) {
    if (!has) {
        CCK_JSON_LIT(out, "null");
        return;
    }
    char *at = cck_json_room(out, CCK_DECIMAL_TEXT);
    if (at) out->len += cck_decimal_write(value, at);
}

void cck_json_hundredths(cck_buffer *out, double value) {
    unsigned hundredths = value <= 0 ? 0 : value >= 1 ? 100 : (unsigned)(value * 100 + 0.5);
    cck_json_unsigned(out, hundredths / 100);
    if (hundredths % 100 == 0) return;
    char places[3] = {'.', (char)('0' + hundredths % 100 / 10), (char)('0' + hundredths % 10)};
    cck_json_raw(out, places, places[2] == '0' ? 2 : 3);
}
