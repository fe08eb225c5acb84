/* block.c - a few letters of many words at once. The way of the vectors is that of Hyperscan's Teddy: halves of bytes
 * pick sets of groups out of tables that a register holds; and that of simdjson: the lower half of a byte picks the one
 * byte of a set that it may be. */
#include "extract/scan/block.h"

#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__)
#define CCK_WIDE __attribute__((target("avx2")))
#include <immintrin.h>
#endif

enum { LOWER = 0x20 };

void cck_heads_clear(cck_heads *heads) {
    memset(heads, 0, sizeof *heads);
#if defined(CCK_WIDE)
    heads->wide = __builtin_cpu_supports("avx2");
#endif
}

void cck_heads_add(cck_heads *heads, const char head[CCK_HEAD]) {
    /* By the second letter, which tells more of a number word than the first. Times eleven, letters share a group so
     * that a tenth of all words seem to begin with a number word; by their lowest bits it was a quarter. */
    unsigned group = 1u << (((unsigned char)head[1] | LOWER) * 11u >> 5 & 7);
    for (unsigned i = 0; i < CCK_HEAD - 1; i++) {
        unsigned letter = (unsigned char)head[i] | LOWER;
        heads->low[i][letter & 15] |= (uint8_t)group;
        heads->high[i][letter >> 4] |= (uint8_t)group;
    }
    cck_sieve_add(&heads->sieve, cck_four_hash(head));
}

#if defined(CCK_WIDE)
CCK_WIDE static __m256i load(const void *p) {
    return _mm256_loadu_si256((const __m256i *)p);
}
CCK_WIDE static __m256i table(const void *sixteen) {
    return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)sixteen));
}
CCK_WIDE static uint64_t bits(__m256i bytes) {
    return (uint32_t)_mm256_movemask_epi8(bytes);
}

/* Groups into which the bytes from `p` on fit as letter `i` of a head. */
CCK_WIDE static __m256i groups_of(const cck_heads *heads, const char *p, unsigned i) {
    const __m256i half = _mm256_set1_epi8(15);
    __m256i bytes = _mm256_or_si256(load(p + i), _mm256_set1_epi8(LOWER));
    __m256i low = _mm256_shuffle_epi8(table(heads->low[i]), _mm256_and_si256(bytes, half));
    __m256i high = _mm256_shuffle_epi8(table(heads->high[i]), _mm256_and_si256(_mm256_srli_epi16(bytes, 4), half));
    return _mm256_and_si256(low, high);
}

/* Where no head begins. */
CCK_WIDE static __m256i no_heads(const cck_heads *heads, const char *p) {
    __m256i groups =
        _mm256_and_si256(_mm256_and_si256(groups_of(heads, p, 0), groups_of(heads, p, 1)), groups_of(heads, p, 2));
    return _mm256_cmpeq_epi8(groups, _mm256_setzero_si256());
}

CCK_WIDE static __m256i letters_of(__m256i bytes) {
    __m256i offset = _mm256_sub_epi8(_mm256_or_si256(bytes, _mm256_set1_epi8(LOWER)), _mm256_set1_epi8('a'));
    return _mm256_cmpeq_epi8(_mm256_min_epu8(offset, _mm256_set1_epi8(25)), offset);
}

/* The bytes that stand in `set` at the place of their lower half; where the set has none, another half is given. */
CCK_WIDE static __m256i among(const char set[16], __m256i bytes) {
    return _mm256_cmpeq_epi8(_mm256_shuffle_epi8(table(set), bytes), bytes);
}

CCK_WIDE static __m256i marks_of(__m256i bytes) {
    static const char digits[16] = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 0, 0, 0, '-', 0, 0};
    __m256i signs = _mm256_or_si256(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8((char)0xC2)),
                                    _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8((char)0x85)));
    return _mm256_or_si256(among(digits, bytes), signs);
}

CCK_WIDE static __m256i ends_of(__m256i bytes) {
    static const char ends[16] = {1, '!', 0, 0, 0, 0, 0, 0, 0, 0, '\n', 0, 0, 0, '.', '?'};
    return among(ends, bytes);
}

CCK_WIDE static cck_block_bits look_wide(const cck_heads *heads, const char *block, bool within) {
    uint64_t letters = 0, heads_seen = 0;
    cck_block_bits out = {0, 0};
    for (unsigned i = 0; i < CCK_BLOCK; i += 32) {
        __m256i bytes = load(block + i);
        letters |= bits(letters_of(bytes)) << i;
        heads_seen |= (bits(no_heads(heads, block + i)) ^ 0xFFFFFFFFu) << i;
        out.ends |= bits(ends_of(bytes)) << i;
        out.hints |= bits(marks_of(bytes)) << i;
    }
    out.hints |= cck_sift(&heads->sieve, block, cck_word_starts(letters, within) & heads_seen);
    return out;
}
#endif

cck_block_bits cck_block_look(const cck_heads *heads, const char *block, bool within) {
#if defined(CCK_WIDE)
    if (heads->wide) return look_wide(heads, block, within);
#endif
    cck_masks64 masks = cck_masks_of_64(block);
    uint64_t words = cck_sift(&heads->sieve, block, cck_word_starts(masks.letters, within));
    return (cck_block_bits){masks.ends, masks.marks | words};
}
