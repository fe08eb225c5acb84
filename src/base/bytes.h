/* bytes.h - sixteen bytes at once: where words begin and where marks stand, as bit masks. SSE2 where the compiler has
 * it, else byte by byte. */
#ifndef CCK_BASE_BYTES_H
#define CCK_BASE_BYTES_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

typedef struct {
    uint32_t letters; /* a to z, either case */
    uint32_t ends;    /* . ! ? and newline */
    uint32_t marks;   /* digits, hyphen, and bytes of fraction signs: C2 of one-half, 85 of one-third and its like */
} cck_masks;

#if defined(__SSE2__)
static inline __m128i cck_equal(__m128i block, char c) {
    return _mm_cmpeq_epi8(block, _mm_set1_epi8(c));
}
/* Bytes in [low, low + count). */
static inline __m128i cck_in_range(__m128i block, char low, char count) {
    __m128i offset = _mm_sub_epi8(block, _mm_set1_epi8(low));
    return _mm_cmpeq_epi8(_mm_min_epu8(offset, _mm_set1_epi8((char)(count - 1))), offset);
}
static inline uint32_t cck_bits(__m128i bytes) {
    return (uint32_t)_mm_movemask_epi8(bytes);
}
static inline cck_masks cck_masks_of(const char *p) {
    __m128i block = _mm_loadu_si128((const __m128i *)(const void *)p);
    __m128i ends = _mm_or_si128(_mm_or_si128(cck_equal(block, '.'), cck_equal(block, '\n')),
                                _mm_or_si128(cck_equal(block, '!'), cck_equal(block, '?')));
    __m128i marks = _mm_or_si128(
        cck_in_range(block, '0', 10),
        _mm_or_si128(_mm_or_si128(cck_equal(block, '-'), cck_equal(block, (char)0xC2)), cck_equal(block, (char)0x85)));
    cck_masks m;
    m.letters = cck_bits(cck_in_range(_mm_or_si128(block, _mm_set1_epi8(0x20)), 'a', 26));
    m.ends = cck_bits(ends);
    m.marks = cck_bits(marks);
    return m;
}
#else
static inline cck_masks cck_masks_of(const char *p) {
    cck_masks m = {0, 0, 0};
    for (unsigned i = 0; i < 16; i++) {
        char c = p[i], lower = (char)(c | 0x20);
        m.letters |= (uint32_t)(lower >= 'a' && lower <= 'z') << i;
        m.ends |= (uint32_t)(c == '.' || c == '\n' || c == '!' || c == '?') << i;
        m.marks |=
            (uint32_t)((c >= '0' && c <= '9') || c == '-' || (unsigned char)c == 0xC2 || (unsigned char)c == 0x85) << i;
    }
    return m;
}
#endif

/* The same of sixty-four. */
typedef struct {
    uint64_t letters, ends, marks;
} cck_masks64;
static inline cck_masks64 cck_masks_of_64(const char *p) {
    cck_masks64 all = {0, 0, 0};
    for (unsigned i = 0; i < 64; i += 16) {
        cck_masks m = cck_masks_of(p + i);
        all.letters |= (uint64_t)m.letters << i;
        all.ends |= (uint64_t)m.ends << i;
        all.marks |= (uint64_t)m.marks << i;
    }
    return all;
}

/* Letters of sixteen bytes, and which of them are capitals. */
typedef struct {
    uint32_t letters, capitals;
} cck_letter_masks;

#if defined(__SSE2__)
static inline cck_letter_masks cck_letters_of(const char *p) {
    __m128i block = _mm_loadu_si128((const __m128i *)(const void *)p);
    __m128i lower = _mm_or_si128(block, _mm_set1_epi8(0x20));
    return (cck_letter_masks){cck_bits(cck_in_range(lower, 'a', 26)), cck_bits(cck_in_range(block, 'A', 26))};
}
#else
static inline cck_letter_masks cck_letters_of(const char *p) {
    cck_letter_masks m = {0, 0};
    for (unsigned i = 0; i < 16; i++) {
        char c = p[i], lower = (char)(c | 0x20);
        m.letters |= (uint32_t)(lower >= 'a' && lower <= 'z') << i;
        m.capitals |= (uint32_t)(c >= 'A' && c <= 'Z') << i;
    }
    return m;
}
#endif

/* A bit for each of sixteen bytes that is not ASCII. */
#if defined(__SSE2__)
static inline uint32_t cck_high_of(const char *p) {
    return cck_bits(_mm_loadu_si128((const __m128i *)(const void *)p));
}
#else
static inline uint32_t cck_high_of(const char *p) {
    uint32_t mask = 0;
    for (unsigned i = 0; i < 16; i++) mask |= (uint32_t)((unsigned char)p[i] >> 7) << i;
    return mask;
}
#endif

/* A bit for each of sixteen bytes that is ASCII white space. */
#if defined(__SSE2__)
static inline uint32_t cck_spaces_of(const char *p) {
    __m128i block = _mm_loadu_si128((const __m128i *)(const void *)p);
    return cck_bits(_mm_or_si128(cck_equal(block, ' '), cck_in_range(block, '\t', 5)));
}
#else
static inline uint32_t cck_spaces_of(const char *p) {
    uint32_t mask = 0;
    for (unsigned i = 0; i < 16; i++) mask |= (uint32_t)(p[i] == ' ' || (p[i] >= '\t' && p[i] <= '\r')) << i;
    return mask;
}
#endif

/* A bit for each of sixteen bytes that is a straight double quote or the first byte of a curly one. */
#if defined(__SSE2__)
static inline uint32_t cck_quotes_of(const char *p) {
    __m128i block = _mm_loadu_si128((const __m128i *)(const void *)p);
    return cck_bits(_mm_or_si128(cck_equal(block, '"'), cck_equal(block, (char)0xE2)));
}
#else
static inline uint32_t cck_quotes_of(const char *p) {
    uint32_t mask = 0;
    for (unsigned i = 0; i < 16; i++) mask |= (uint32_t)(p[i] == '"' || (unsigned char)p[i] == 0xE2) << i;
    return mask;
}
#endif

/* A bit for each of sixteen bytes that is a newline or goes on with a character (10xxxxxx): what a column does not
 * count as one more. */
#if defined(__SSE2__)
static inline uint32_t cck_uncounted_of(const char *p) {
    __m128i block = _mm_loadu_si128((const __m128i *)(const void *)p);
    return cck_bits(_mm_or_si128(cck_equal(block, '\n'), _mm_cmplt_epi8(block, _mm_set1_epi8(-64))));
}
#else
static inline uint32_t cck_uncounted_of(const char *p) {
    uint32_t mask = 0;
    for (unsigned i = 0; i < 16; i++) mask |= (uint32_t)(p[i] == '\n' || ((unsigned char)p[i] & 0xC0) == 0x80) << i;
    return mask;
}
#endif

/* A bit for each of sixteen bytes that JSON wants escaped: control characters, quotes, backslashes. */
#if defined(__SSE2__)
static inline uint32_t cck_escapes_of(const char *p) {
    __m128i block = _mm_loadu_si128((const __m128i *)(const void *)p);
    __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(block, _mm_set1_epi8(0x1F)), block);
    __m128i quoted =
        _mm_or_si128(_mm_cmpeq_epi8(block, _mm_set1_epi8('"')), _mm_cmpeq_epi8(block, _mm_set1_epi8('\\')));
    return (uint32_t)_mm_movemask_epi8(_mm_or_si128(control, quoted));
}
#else
static inline uint32_t cck_escapes_of(const char *p) {
    uint32_t mask = 0;
    for (unsigned i = 0; i < 16; i++)
        mask |= (uint32_t)((unsigned char)p[i] < 0x20 || p[i] == '"' || p[i] == '\\') << i;
    return mask;
}
#endif

/* A bit for each of sixteen bytes that is DEL or no ASCII. */
#if defined(__SSE2__)
static inline uint32_t cck_foreign_of(const char *p) {
    __m128i block = _mm_loadu_si128((const __m128i *)(const void *)p);
    return (uint32_t)_mm_movemask_epi8(_mm_or_si128(block, _mm_cmpeq_epi8(block, _mm_set1_epi8(0x7F))));
}
#else
static inline uint32_t cck_foreign_of(const char *p) {
    uint32_t mask = 0;
    for (unsigned i = 0; i < 16; i++) mask |= (uint32_t)((unsigned char)p[i] >= 0x7F) << i;
    return mask;
}
#endif

/* Is any of sixty-four bytes DEL or no ASCII? */
#if defined(__SSE2__)
static inline bool cck_has_foreign64(const char *p) {
    __m128i found = _mm_setzero_si128();
    for (unsigned i = 0; i < 64; i += 16) {
        __m128i block = _mm_loadu_si128((const __m128i *)(const void *)(p + i));
        found = _mm_or_si128(found, _mm_adds_epu8(block, _mm_set1_epi8(1))); /* from 0x80 on, where it stays */
    }
    return cck_bits(found) != 0;
}
#else
static inline bool cck_has_foreign64(const char *p) {
    for (unsigned i = 0; i < 64; i++) {
        if ((unsigned char)p[i] >= 0x7F) return true;
    }
    return false;
}
#endif

/* What JSON wants escaped in eight bytes given as a number: the high bit of each such byte. Above the lowest of them a
 * borrow may set more bits; the lowest is right, and 0 is right. */
static inline uint64_t cck_escapes8(uint64_t word) {
    const uint64_t ones = 0x0101010101010101u;
    uint64_t quote = word ^ ones * '"', backslash = word ^ ones * '\\';
    uint64_t control = (word - ones * 0x20) & ~word;
    return (control | ((quote - ones) & ~quote) | ((backslash - ones) & ~backslash)) & ones * 0x80;
}

/* Eight bytes as a number, the first byte lowest. */
static inline uint64_t cck_load8(const char *p) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    uint64_t v;
    memcpy(&v, p, 8);
    return v;
#else
    uint64_t v = 0;
    for (unsigned i = 8; i-- > 0;) v = v << 8 | (unsigned char)p[i];
    return v;
#endif
}

/* The reverse: the lowest byte of `v` first. */
static inline void cck_store8(char *p, uint64_t v) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    memcpy(p, &v, 8);
#else
    for (unsigned i = 0; i < 8; i++) p[i] = (char)(v >> (8 * i));
#endif
}

/* Four bytes likewise. */
static inline uint32_t cck_load4(const char *p) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    uint32_t v;
    memcpy(&v, p, 4);
    return v;
#else
    return (uint32_t)(unsigned char)p[0] | (uint32_t)(unsigned char)p[1] << 8 | (uint32_t)(unsigned char)p[2] << 16 |
           (uint32_t)(unsigned char)p[3] << 24;
#endif
}

/* One to seven bytes as a number, the rest 0, without reading past them. */
static inline uint64_t cck_load_few(const char *p, unsigned n) {
    if (n >= 4) return cck_load4(p) | (uint64_t)cck_load4(p + n - 4) << (8 * (n - 4));
    return (unsigned char)p[0] | (uint64_t)(unsigned char)p[n / 2] << (8 * (n / 2)) |
           (uint64_t)(unsigned char)p[n - 1] << (8 * (n - 1));
}

/* The first `n` (0 to 8) of eight bytes, the rest 0. */
static inline uint64_t cck_first_bytes(const char *p, unsigned n) {
    return n >= 8 ? cck_load8(p) : cck_load8(p) & (((uint64_t)1 << (8 * n)) - 1);
}

/* Asks for the memory at `p`, which will be read soon; any address will do. */
static inline void cck_prefetch(const void *p) {
#if defined(__GNUC__)
    __builtin_prefetch(p);
#else
    (void)p;
#endif
}

/* Position of the lowest bit; `mask` is not 0. */
static inline unsigned cck_lowest64(uint64_t mask) {
#if defined(__GNUC__)
    return (unsigned)__builtin_ctzll(mask);
#else
    unsigned n = 0;
    while (!(mask >> n & 1)) n++;
    return n;
#endif
}
static inline unsigned cck_lowest(uint32_t mask) {
    return cck_lowest64(mask);
}

#endif
