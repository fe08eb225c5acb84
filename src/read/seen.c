/* seen.c - an open-addressing table of name hashes. */
#include "read/seen.h"

#include <stdlib.h>
#include <xxhash.h>

#include "base/bytes.h"

static cck_seen_slot *find_slot(const cck_seen *seen, const uint64_t hash[2]) {
    size_t at = (size_t)hash[0] & (seen->capacity - 1);
    for (;;) {
        cck_seen_slot *slot = &seen->slots[at];
        if (slot->times == 0 || (slot->hash[0] == hash[0] && slot->hash[1] == hash[1])) return slot;
        at = (at + 1) & (seen->capacity - 1);
    }
}

static bool grow(cck_seen *seen) {
    cck_seen larger = {.count = seen->count, .capacity = seen->capacity ? seen->capacity * 2 : 256};
    larger.slots = calloc(larger.capacity, sizeof *larger.slots);
    if (!larger.slots) return false;
    for (size_t i = 0; i < seen->capacity; i++) {
        if (seen->slots[i].times) *find_slot(&larger, seen->slots[i].hash) = seen->slots[i];
    }
    free(seen->slots);
    *seen = larger;
    return true;
}

static XXH128_hash_t hash_of(cck_view name) {
    return XXH3_128bits(name.len ? name.ptr : "", name.len);
}

void cck_seen_expect(const cck_seen *seen, cck_view name) {
    if (seen->capacity) cck_prefetch(&seen->slots[(size_t)hash_of(name).low64 & (seen->capacity - 1)]);
}

uint64_t cck_seen_add(cck_seen *seen, cck_view name) {
    if (seen->count >= seen->capacity / 2 && !grow(seen)) return 0;
    XXH128_hash_t full = hash_of(name);
    const uint64_t hash[2] = {full.low64, full.high64};
    cck_seen_slot *slot = find_slot(seen, hash);
    if (slot->times == 0) {
        slot->hash[0] = hash[0];
        slot->hash[1] = hash[1];
        seen->count++;
    }
    return ++slot->times;
}

void cck_seen_free(cck_seen *seen) {
    free(seen->slots);
    *seen = (cck_seen){0};
}
