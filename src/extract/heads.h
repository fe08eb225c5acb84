/* heads.h - words of a block of text that begin as one of a set does, by their first three letters, all words of the
 * block at once. Few words begin so by accident, and those are looked up. */
#ifndef CCK_EXTRACT_HEADS_H
#define CCK_EXTRACT_HEADS_H

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

enum { CCK_HEAD = 3, CCK_BLOCK = 64 };

/* A bit for each of eight groups of heads, by the lower and the upper half of each letter: what begins with a head
 * has a group that all six halves share, and little else has. */
typedef struct {
    cck_sieve sieve;
    uint8_t low[CCK_HEAD][16], high[CCK_HEAD][16];
    bool wide; /* the processor looks at 32 bytes at once */
} cck_heads;

/* Makes `heads` the empty set. */
void cck_heads_clear(cck_heads *heads);
/* Adds the three letters at `head`. A fourth byte is read. */
void cck_heads_add(cck_heads *heads, const char *head);
/* Those of the bits of `starts`, places in the CCK_BLOCK bytes at `block`, where a head of the set seems to begin. The
 * CCK_HEAD bytes behind the block are read, too. */
uint64_t cck_heads_among(const cck_heads *heads, const char *block, uint64_t starts);

#endif
