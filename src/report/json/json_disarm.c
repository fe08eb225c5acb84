/* json_disarm.c - control and bidirectional characters out of JSON that is written already: they are rare, and a look
 * for them costs less than asking for them at every string. */
#include "report/json/json_write.h"

#include "base/bytes.h"

/* The number of a control or bidirectional character of two or three bytes, or DEL; 0: it is none. */
static unsigned armed(const unsigned char *p, size_t left, size_t *length) {
    *length = 1;
    if (p[0] == 0x7F) return 0x7F;
    if (left < 2 || p[0] < 0xC2) return 0;
    *length = 2;
    if (p[0] == 0xC2) return p[1] < 0xA0 ? p[1] : 0;
    if (p[0] == 0xD8) return p[1] == 0x9C ? 0x061C : 0;
    if (left < 3 || p[0] != 0xE2) return 0;
    *length = 3;
    unsigned c = 0x2000u | (unsigned)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
    bool turns = c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return turns || c == 0x2028 || c == 0x2029 ? c : 0;
}

/* The end is looked at together with what stands before it, so that no single bytes are left. */
static size_t find_armed(const cck_buffer *out, size_t at) {
    size_t length;
    const unsigned char *p = (const unsigned char *)out->ptr;
    while (at < out->len) {
        while (out->len - at >= 64 && !cck_has_foreign64(out->ptr + at)) at += 64;
        if (out->len - at < 64 && at >= 64 && !cck_has_foreign64(out->ptr + out->len - 64)) return out->len;
        if (out->len - at >= 16) {
            uint32_t foreign = cck_foreign_of(out->ptr + at);
            at += foreign ? cck_lowest(foreign) : 16;
            if (!foreign) continue;
        }
        if (p[at] >= 0x7F && armed(p + at, out->len - at, &length)) break;
        at++;
    }
    return at;
}

void cck_json_disarm(cck_buffer *out, size_t from) {
    size_t at = out->failed ? out->len : find_armed(out, from), length;
    if (at >= out->len) return;
    cck_buffer clean = {.ceiling = out->ceiling};
    cck_buffer_add(&clean, (cck_view){out->ptr, at});
    while (at < out->len) {
        unsigned c = armed((const unsigned char *)out->ptr + at, out->len - at, &length);
        cck_buffer_printf(&clean, "\\u%04x", c);
        size_t next = find_armed(out, at + length);
        cck_buffer_add(&clean, (cck_view){out->ptr + at + length, next - at - length});
        at = next;
    }
    cck_buffer_free(out);
    *out = clean;
}
