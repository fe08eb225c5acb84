/* word_hash.c - words by number: the same for "Soldiers" and "soldiers", sixteen bytes at a time. */
#include <string.h>

#include "base/ascii.h"
#include "base/bytes.h"
#include "text/text.h"

/* Eight bytes below 0x80 with A to Z lowered: a byte of `from` is high where it is A or above, of `past` above Z. */
static uint64_t lower8(uint64_t bytes) {
    const uint64_t ones = 0x0101010101010101u;
    uint64_t from = bytes + ones * (0x80 - 'A'), past = bytes + ones * (0x80 - 'Z' - 1);
    return bytes | (from & ~past & ones * 0x80) >> 2;
}

/* Up to fifteen bytes as two numbers, lowered as ASCII; false when one is not. */
static bool lower_rest(const char *p, size_t n, uint64_t *low, uint64_t *high) {
    uint64_t first = n >= 8 ? cck_load8(p) : n ? cck_load_few(p, (unsigned)n) : 0;
    uint64_t second = n > 8 ? cck_load_few(p + 8, (unsigned)(n - 8)) : 0;
    *low = lower8(first);
    *high = lower8(second);
    return !((first | second) & 0x8080808080808080u);
}

/* Sixteen bytes at a time; false when one is not ASCII. */
static bool hash_ascii(cck_view word, uint64_t *out) {
    uint64_t hash = 0, low, high;
    size_t i = 0;
    for (; word.len - i >= 16; i += 16) {
        low = cck_load8(word.ptr + i);
        high = cck_load8(word.ptr + i + 8);
        if ((low | high) & 0x8080808080808080u) return false;
        hash = cck_hash_step(hash, lower8(low), lower8(high));
    }
    if (!lower_rest(word.ptr + i, word.len - i, &low, &high)) return false;
    *out = cck_hash_step(hash, low, high);
    return true;
}

uint64_t cck_word_hash(cck_view word) {
    char piece[16] = {0};
    size_t n = 0;
    uint64_t hash = 0;
    if (hash_ascii(word, &hash)) return hash;
    for (size_t i = 0; i < word.len; i++) {
        bool curly = cck_is_curly(word.ptr + i, word.len - i);
        piece[n++] = curly ? '\'' : cck_lower(word.ptr[i]);
        if (curly) i += 2;
        if (n < sizeof piece) continue;
        hash = cck_hash_step(hash, cck_load8(piece), cck_load8(piece + 8));
        memset(piece, 0, sizeof piece);
        n = 0;
    }
    return cck_hash_step(hash, cck_load8(piece), cck_load8(piece + 8));
}
