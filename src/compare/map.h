/* map.h - byte strings to numbers, for the vocabulary, the blocks and the stories of one comparison. */
#ifndef CCK_COMPARE_MAP_H
#define CCK_COMPARE_MAP_H

#include "countercheck/base.h"

/* Sixteen bytes, as a comparison of millions of figures has millions of them. */
typedef struct {
    const char *key; /* its length in four bytes, then its bytes; NULL: empty */
    uint32_t hash;   /* the upper half */
    uint32_t value;
} cck_map_entry;

/* Open addressing, at most half full. Zero-initialise with `arena` set; everything lives in it. Keys shorter than
 * 4 GiB. */
typedef struct {
    cck_arena *arena;
    cck_map_entry *entries;
    size_t capacity, count;
} cck_map;

/* Where the value of `key` stands, entered as 0 (with a copy of the key) when it was not there; NULL: out of
 * memory. Valid until the next call. Amortised O(length). */
uint32_t *cck_map_at(cck_map *map, cck_view key);
/* The value of `key`, 0 when it is not there. O(length). */
uint32_t cck_map_find(const cck_map *map, cck_view key);

#endif
