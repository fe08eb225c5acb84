/* map.c - open addressing with linear probing. */
#include "compare/map.h"

#include <string.h>
#include <xxhash.h>

static uint64_t hash_of(cck_view key) {
    return XXH3_64bits(key.len ? key.ptr : "", key.len);
}

static cck_view key_of(const cck_map_entry *e) {
    uint32_t length;
    memcpy(&length, e->key, sizeof length);
    return (cck_view){e->key + sizeof length, length};
}

static cck_map_entry *place(cck_map_entry *entries, size_t capacity, cck_view key, uint64_t hash) {
    for (size_t i = (size_t)hash & (capacity - 1);; i = (i + 1) & (capacity - 1)) {
        cck_map_entry *e = &entries[i];
        if (!e->key || (e->hash == (uint32_t)(hash >> 32) && cck_view_equal(key_of(e), key))) return e;
    }
}

static bool grow(cck_map *map) {
    size_t capacity = map->capacity ? map->capacity * 2 : 256;
    cck_map_entry *entries = cck_arena_zalloc(map->arena, capacity, sizeof *entries);
    if (!entries) return false;
    for (size_t i = 0; i < map->capacity; i++) {
        const cck_map_entry *e = &map->entries[i];
        if (e->key) *place(entries, capacity, key_of(e), hash_of(key_of(e))) = *e;
    }
    map->entries = entries;
    map->capacity = capacity;
    return true;
}

static const char *keep(cck_arena *arena, cck_view key) {
    uint32_t length = (uint32_t)key.len;
    char *copy = cck_arena_alloc(arena, sizeof length + key.len);
    if (!copy) return NULL;
    memcpy(copy, &length, sizeof length);
    if (key.len) memcpy(copy + sizeof length, key.ptr, key.len);
    return copy;
}

uint32_t *cck_map_at(cck_map *map, cck_view key) {
    if (map->count * 2 >= map->capacity && !grow(map)) return NULL;
    uint64_t hash = hash_of(key);
    cck_map_entry *e = place(map->entries, map->capacity, key, hash);
    if (!e->key) {
        const char *copy = keep(map->arena, key);
        if (!copy) return NULL;
        *e = (cck_map_entry){copy, (uint32_t)(hash >> 32), 0};
        map->count++;
    }
    return &e->value;
}

uint32_t cck_map_find(const cck_map *map, cck_view key) {
    if (!map->capacity) return 0;
    return place(map->entries, map->capacity, key, hash_of(key))->value;
}
