/* seen.h - which names have occurred, and how often. */
#ifndef CCK_READ_SEEN_H
#define CCK_READ_SEEN_H

#include "countercheck/base.h"

typedef struct {
    uint64_t hash[2];
    uint64_t times; /* 0: a free slot */
} cck_seen_slot;

/* Zero-initialise. Keeps 128-bit hashes, not names: two names of a run that collide are not to be expected. */
typedef struct {
    cck_seen_slot *slots;
    size_t count, capacity; /* capacity: a power of two, or 0 */
} cck_seen;

/* Asks for the memory that a look for `name` will need, so that it is there a little later. O(length). */
void cck_seen_expect(const cck_seen *seen, cck_view name);
/* Counts one more occurrence of `name` and returns how many there are now; 0 when out of memory. Amortised O(length).
 */
uint64_t cck_seen_add(cck_seen *seen, cck_view name);
void cck_seen_free(cck_seen *seen);

#endif
