/* block.h - sixty-four bytes of text at once: where a sentence may end, and where a figure may begin: at marks, and at
 * words that begin as one of a set does, by their first four letters. Few words do so by accident; those are looked
 * up. */
#ifndef CCK_EXTRACT_BLOCK_H
#define CCK_EXTRACT_BLOCK_H

#include "base/bytes.h"

#include <stdbool.h>

/* A bit for the high bits of hashes: small, so that it stays in the nearest cache. */
enum { CCK_SIEVE_BITS = 13 };
typedef struct {
    uint8_t bits[1 << CCK_SIEVE_BITS >> 3];
} cck_sieve;
static inline void cck_sieve_add(cck_sieve *sieve, uint64_t hash) {
    unsigned bit = (unsigned)(hash >> (64 - CCK_SIEVE_BITS));
    sieve->bits[bit >> 3] |= (uint8_t)(1u << (bit & 7));
}
static inline bool cck_sieve_holds(const cck_sieve *sieve, uint64_t hash) {
    unsigned bit = (unsigned)(hash >> (64 - CCK_SIEVE_BITS));
    return sieve->bits[bit >> 3] >> (bit & 7) & 1;
}
/* Of three letters, alike in either case. A fourth byte is read. */
static inline uint64_t cck_three_hash(const char *p) {
    return ((cck_load4(p) & 0xFFFFFFu) | 0x202020u) * UINT64_C(0x9E3779B97F4A7C15);
}
/* Of four; whatever is no letter is alike in the fourth place. */
static inline uint64_t cck_four_hash(const char *p) {
    uint32_t four = cck_load4(p) | 0x20202020u;
    uint32_t last = (four >> 24) - 'a' < 26 ? four : (four & 0xFFFFFFu) | (uint32_t)' ' << 24;
    return last * UINT64_C(0x9E3779B97F4A7C15);
}

enum { CCK_HEAD = 4, CCK_BLOCK = 64 };

/* The first letters of a set of words. A bit for each of eight groups of heads, by the lower and the upper half of each
 * of three letters: what begins with a head has a group that all six halves share, and little else has. */
typedef struct {
    cck_sieve sieve;
    uint8_t low[CCK_HEAD - 1][16], high[CCK_HEAD - 1][16];
    bool wide; /* the processor looks at 32 bytes at once */
} cck_heads;

/* Makes `heads` the empty set. */
void cck_heads_clear(cck_heads *heads);
/* Adds the four letters at `head`; for a word of three, a space is the fourth. */
void cck_heads_add(cck_heads *heads, const char head[CCK_HEAD]);

/* Where words begin among letters; `within`: a letter stands before the first. */
static inline uint64_t cck_word_starts(uint64_t letters, bool within) {
    return letters & ~(letters << 1 | (uint64_t)within);
}
/* Those of the words at `starts` in `block` that begin as one of `sieve` does. No branch depends on the letters: most
 * words fail, and to guess which costs more than to look at all. The CCK_HEAD bytes behind the block are read, too. */
static inline uint64_t cck_sift(const cck_sieve *sieve, const char *block, uint64_t starts) {
    uint64_t found = 0;
    while (starts) {
        unsigned i = cck_lowest64(starts);
        starts &= starts - 1;
        found |= (uint64_t)cck_sieve_holds(sieve, cck_four_hash(block + i)) << i;
    }
    return found;
}

/* Bits of places in a block. */
typedef struct {
    uint64_t ends;  /* . ! ? and newline */
    uint64_t hints; /* digits, hyphens, bytes of fraction signs (C2 of one-half, 85 of one-third and its like), and
                       words that seem to begin with a head */
} cck_block_bits;
/* Looks at the CCK_BLOCK bytes at `block`; the CCK_HEAD bytes behind them are read, too. `within`: a letter stands
 * before the block, so that no word begins with it. */
cck_block_bits cck_block_look(const cck_heads *heads, const char *block, bool within);

#endif
