/* learn.c - "took on 146,000 people" beside "created 146,000 jobs": a number that one story tells several times is told
 * of one thing, so that a figure whose words name no measure takes that of its equals. */
#include <math.h>
#include <string.h>
#include <xxhash.h>

#include "compare/slot.h"

/* Marks a number that several measures are told of. */
#define SEVERAL UINT32_MAX

typedef struct {
    uint32_t story, kind;
    double value;
} number_key;

static cck_view key_of(const cck_item *item, number_key *key) {
    memset(key, 0, sizeof *key);
    key->story = item->story;
    key->kind = (uint32_t)item->figure->kind;
    key->value = item->span.said;
    return (cck_view){(const char *)key, sizeof *key};
}

/* Numbers that are hardly ever equal by chance: three digits of a count, two of what has a unit or a decimal point. */
static bool is_telling(const cck_item *item) {
    double digits = item->figure->kind == CCK_KIND_COUNT && item->span.grain >= 1 ? 100 : 10;
    return item->span.grain > 0 && fabs(item->span.said) >= digits * item->span.grain;
}

/* The item with a known measure that stands for each number, from 1; SEVERAL where they do not agree. */
static bool enter(cck_map *map, const cck_item *items, size_t count) {
    for (size_t i = 0; i < count; i++) {
        number_key key;
        if (!items[i].known || items[i].misprinted || !is_telling(&items[i])) continue;
        uint32_t *at = cck_map_at(map, key_of(&items[i], &key));
        if (!at) return false;
        if (*at == 0)
            *at = (uint32_t)i + 1;
        else if (*at != SEVERAL && items[*at - 1].known != items[i].known)
            *at = SEVERAL;
    }
    return true;
}

cck_code cck_items_learn(const cck_work *work, cck_item *items, size_t count, cck_error *error) {
    cck_map map = {.arena = work->arena};
    if (!enter(&map, items, count)) return cck_fail(error, CCK_E_MEMORY, "out of memory while learning measures");
    for (size_t i = 0; i < count; i++) {
        number_key key;
        if (items[i].known || !is_telling(&items[i])) continue;
        uint32_t at = cck_map_find(&map, key_of(&items[i], &key));
        if (at == 0 || at == SEVERAL || items[at - 1].learnt) continue;
        items[i].known = items[at - 1].known;
        items[i].measure = items[at - 1].measure;
        items[i].learnt = true;
    }
    return CCK_OK;
}
