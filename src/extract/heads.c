/* heads.c - a few letters of many words at once. The way of the vectors is that of Hyperscan's Teddy: halves of bytes
 * pick sets of groups out of tables that a register holds. */
#include "extract/heads.h"

#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__)
#define CCK_WIDE 1
#include <immintrin.h>
#endif

enum { LOWER = 0x20 };

void cck_heads_clear(cck_heads *heads) {
    memset(heads, 0, sizeof *heads);
#if defined(CCK_WIDE)
    heads->wide = __builtin_cpu_supports("avx2");
#endif
}

void cck_heads_add(cck_heads *heads, const char *head) {
    /* by the second letter, which tells more of a number word than the first */
    unsigned group = 1u << (head[1] & 7);
    for (unsigned i = 0; i < CCK_HEAD; i++) {
        unsigned letter = (unsigned char)head[i] | LOWER;
        heads->low[i][letter & 15] |= (uint8_t)group;
        heads->high[i][letter >> 4] |= (uint8_t)group;
    }
    cck_sieve_add(&heads->sieve, cck_three_hash(head));
}

/* No branch depends on the letters: most words fail, and to guess which costs more than to look at all. */
static uint64_t sift(const cck_heads *heads, const char *block, uint64_t starts) {
    uint64_t found = 0;
    while (starts) {
        unsigned i = cck_lowest64(starts);
        starts &= starts - 1;
        found |= (uint64_t)cck_sieve_holds(&heads->sieve, cck_three_hash(block + i)) << i;
    }
    return found;
}

#if defined(CCK_WIDE)
__attribute__((target("avx2"))) static __m256i table(const uint8_t halves[16]) {
    return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)halves));
}

/* Groups into which the bytes from `p` on fit as letter `i` of a head, for 32 places. */
__attribute__((target("avx2"))) static __m256i groups_of(const cck_heads *heads, const char *p, unsigned i) {
    const __m256i half = _mm256_set1_epi8(15);
    __m256i bytes = _mm256_loadu_si256((const __m256i *)(const void *)(p + i));
    bytes = _mm256_or_si256(bytes, _mm256_set1_epi8(LOWER));
    __m256i low = _mm256_shuffle_epi8(table(heads->low[i]), _mm256_and_si256(bytes, half));
    __m256i high = _mm256_shuffle_epi8(table(heads->high[i]), _mm256_and_si256(_mm256_srli_epi16(bytes, 4), half));
    return _mm256_and_si256(low, high);
}

__attribute__((target("avx2"))) static uint32_t seem_32(const cck_heads *heads, const char *p) {
    __m256i groups =
        _mm256_and_si256(_mm256_and_si256(groups_of(heads, p, 0), groups_of(heads, p, 1)), groups_of(heads, p, 2));
    return ~(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(groups, _mm256_setzero_si256()));
}

__attribute__((target("avx2"))) static uint64_t seem(const cck_heads *heads, const char *block) {
    return seem_32(heads, block) | (uint64_t)seem_32(heads, block + 32) << 32;
}
#endif

uint64_t cck_heads_among(const cck_heads *heads, const char *block, uint64_t starts) {
#if defined(CCK_WIDE)
    if (heads->wide) starts &= seem(heads, block);
#endif
    return sift(heads, block, starts);
}
