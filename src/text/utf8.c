/* utf8.c - validity, length, decoding and counting of UTF-8.
 *
 * News text is ASCII with a sprinkling of typographic quotes, dashes and names, so the check
 * and the count step over ASCII in blocks and only look at single bytes where a high bit is set. */
#include <string.h>

#include "base/ascii.h"
#include "base/bytes.h"
#include "text/text.h"

#define LOW_BITS UINT64_C(0x0101010101010101)

static uint64_t load(const unsigned char *at) {
    uint64_t word;
    memcpy(&word, at, sizeof word);
    return word;
}

static bool is_tail(unsigned char byte) {
    return (byte & 0xC0) == 0x80;
}

/* First byte at or after `at` that is not ASCII, or `end`. */
static const unsigned char *skip_ascii(const unsigned char *at, const unsigned char *end) {
    while (end - at >= 64 && !cck_has_foreign64((const char *)at)) at += 64;
    for (; end - at >= 16; at += 16) {
        uint32_t high = cck_high_of((const char *)at);
        if (high) return at + cck_lowest(high);
    }
    while (end - at >= 8 && !(load(at) & LOW_BITS << 7)) at += 8;
    while (at < end && *at < 0x80) {
        at++;
    }
    return at;
}

/* Length of the well-formed character that begins at `at` with a byte above 0x7F; 0 when it is not
 * well-formed. The limits on the second byte keep out overlong forms (E0, F0), surrogates (ED)
 * and values past U+10FFFF (F4). */
static size_t long_character(const unsigned char *at, const unsigned char *end) {
    size_t room = (size_t)(end - at);
    unsigned char lead = at[0];
    if (lead >= 0xC2 && lead <= 0xDF) {
        return room >= 2 && is_tail(at[1]) ? 2 : 0;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        unsigned char low = lead == 0xE0 ? 0xA0 : 0x80;
        unsigned char high = lead == 0xED ? 0x9F : 0xBF;
        return room >= 3 && at[1] >= low && at[1] <= high && is_tail(at[2]) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        unsigned char low = lead == 0xF0 ? 0x90 : 0x80;
        unsigned char high = lead == 0xF4 ? 0x8F : 0xBF;
        return room >= 4 && at[1] >= low && at[1] <= high && is_tail(at[2]) && is_tail(at[3]) ? 4 : 0;
    }
    return 0;
}

size_t cck_utf8_check(cck_view text) {
    if (text.len == 0) {
        return 0;
    }
    const unsigned char *begin = (const unsigned char *)text.ptr;
    const unsigned char *end = begin + text.len;
    const unsigned char *at = skip_ascii(begin, end);
    while (at < end) {
        size_t length = long_character(at, end);
        if (length == 0) {
            break;
        }
        at += length;
        /* Scripts other than Latin come in runs; only look for blocks once ASCII is back. */
        if (at < end && *at < 0x80) {
            at = skip_ascii(at, end);
        }
    }
    return (size_t)(at - begin);
}

size_t cck_utf8_length(cck_view text, size_t at) {
    if (at >= text.len) {
        return 0;
    }
    unsigned char lead = (unsigned char)text.ptr[at];
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

uint32_t cck_utf8_decode(cck_view text, size_t at, size_t *length) {
    static const unsigned char lead_bits[5] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    *length = cck_utf8_length(text, at);
    if (*length == 0) {
        return 0;
    }
    const unsigned char *byte = (const unsigned char *)text.ptr + at;
    uint32_t code = byte[0] & (uint32_t)lead_bits[*length];
    for (size_t i = 1; i < *length; i++) {
        code = code << 6 | (byte[i] & 0x3Fu);
    }
    return code;
}

/* Every byte that is no continuation byte (10xxxxxx) begins a character. */
size_t cck_utf8_count(cck_view text) {
    const unsigned char *at = (const unsigned char *)text.ptr;
    size_t count = 0, left = text.len;
    for (; left >= 8; left -= 8, at += 8) {
        uint64_t word = load(at);
        uint64_t tails = word >> 7 & ~(word >> 6) & LOW_BITS;
        count += 8 - (size_t)(tails * LOW_BITS >> 56); /* the multiplication adds the eight flags up */
    }
    for (; left > 0; left--, at++) {
        count += !is_tail(*at);
    }
    return count;
}

const char *cck_skip_spaces(const char *p, const char *end) {
    if (end - p >= 16) {
        uint32_t others = ~cck_spaces_of(p) & 0xFFFF;
        if (others) p += cck_lowest(others);
        if (others && (unsigned char)*p != 0xC2) return p;
    }
    for (;;) {
        if (p < end && cck_is_space(*p))
            p++;
        else if (end - p >= 2 && memcmp(p, "\xC2\xA0", 2) == 0)
            p += 2;
        else
            return p;
    }
}
