/* map.c - open addressing with linear probing. */
#include "compare/map.h"

#include <string.h>
#include <xxhash.h>

static cck_map_entry *place(cck_map_entry *entries, size_t capacity, cck_view key, uint64_t hash) {
    for (size_t i = (size_t)hash & (capacity - 1);; i = (i + 1) & (capacity - 1)) {
        cck_map_entry *e = &entries[i];
        if (!e->key.ptr || (e->hash == hash && cck_view_equal(e->key, key))) return e;
    }
}

static bool grow(cck_map *map) {
    size_t capacity = map->capacity ? map->capacity * 2 : 256;
    cck_map_entry *entries = cck_arena_zalloc(map->arena, capacity, sizeof *entries);
    if (!entries) return false;
    for (size_t i = 0; i < map->capacity; i++) {
        const cck_map_entry *e = &map->entries[i];
        if (e->key.ptr) *place(entries, capacity, e->key, e->hash) = *e;
    }
    map->entries = entries;
    map->capacity = capacity;
    return true;
}

uint32_t *cck_map_at(cck_map *map, cck_view key) {
    if (map->count * 2 >= map->capacity && !grow(map)) return NULL;
    uint64_t hash = XXH3_64bits(key.len ? key.ptr : "", key.len);
    cck_map_entry *e = place(map->entries, map->capacity, key, hash);
    if (!e->key.ptr) {
        char *copy = cck_arena_alloc(map->arena, key.len + 1);
        if (!copy) return NULL;
        if (key.len) memcpy(copy, key.ptr, key.len);
        *e = (cck_map_entry){{copy, key.len}, hash, 0};
        map->count++;
    }
    return &e->value;
}

uint32_t cck_map_find(const cck_map *map, cck_view key) {
    if (!map->capacity) return 0;
    uint64_t hash = XXH3_64bits(key.len ? key.ptr : "", key.len);
    return place(map->entries, map->capacity, key, hash)->value;
}
