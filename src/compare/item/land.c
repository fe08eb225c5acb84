/* land.c - "Carrow has recorded 1,461 deaths and Orrin 1,286", "Dravia's dead number 2,458": dead and sick whose holder
 * is a place by the word of other sentences of the story are told of that place. */
#include <string.h>

#include "compare/item/item.h"

#define LONGEST 64

/* A name under its story. */
static cck_view key_of(uint32_t story, cck_view name, char key[LONGEST + sizeof story]) {
    if (name.len > LONGEST) name.len = LONGEST;
    memcpy(key, &story, sizeof story);
    memcpy(key + sizeof story, name.ptr, name.len);
    return (cck_view){key, sizeof story + name.len};
}

/* Every name that some figure of the story gives as its place. */
static bool note_places(cck_map *places, const cck_item *items, size_t count) {
    char key[LONGEST + sizeof(uint32_t)];
    for (size_t i = 0; i < count; i++) {
        cck_views names = items[i].figure->place;
        for (size_t k = 0; k < names.count; k++) {
            uint32_t *at = cck_map_at(places, key_of(items[i].story, names.items[k], key));
            if (!at) return false;
            *at = 1;
        }
    }
    return true;
}

static bool may_be_of_land(const cck_work *work, const cck_item *item) {
    return item->figure->kind == CCK_KIND_COUNT && !item->figure->place.count && item->holder.count &&
           !item->holder.guessed && item->known && cck_lexicon_is_casualty(work->lexicon, item->figure->measure);
}

static bool is_place(const cck_map *places, const cck_item *item) {
    char key[LONGEST + sizeof(uint32_t)];
    return places->count && cck_map_find(places, key_of(item->story, item->holder.words, key));
}

/* Of the lands that hold figures of a story: 0 for none, the item + 1 of the first, or SEVERAL. */
#define SEVERAL UINT32_MAX

static bool note_land(cck_map *lands, const cck_item *items, size_t i) {
    char key[LONGEST + sizeof(uint32_t)];
    uint32_t *at = cck_map_at(lands, key_of(items[i].story, (cck_view){"", 0}, key));
    if (!at) return false;
    if (!*at)
        *at = (uint32_t)i + 1;
    else if (*at != SEVERAL && !cck_view_equal(items[*at - 1].place.items[0], items[i].place.items[0]))
        *at = SEVERAL;
    return true;
}

/* Where a story goes from land to land, none of them is all of it. */
static void set_apart(const cck_map *lands, cck_item *item) {
    char key[LONGEST + sizeof(uint32_t)];
    if (cck_map_find(lands, key_of(item->story, (cck_view){"", 0}, key)) != SEVERAL) return;
    item->at_large = item->whole = false;
    item->by_place = true;
}

cck_code cck_items_of_lands(const cck_work *work, cck_item *items, size_t count, cck_error *error) {
    cck_map places = {.arena = work->arena}, lands = {.arena = work->arena};
    bool well = note_places(&places, items, count);
    for (size_t i = 0; i < count && well; i++) {
        cck_item *item = &items[i];
        if (!may_be_of_land(work, item) || !is_place(&places, item)) continue;
        cck_view *name = cck_arena_alloc(work->arena, sizeof *name);
        if (name) *name = item->holder.words;
        item->place = (cck_views){name, 1};
        item->at_large = item->holder.topics >> (item->holder.count - 1) & 1;
        item->whole = item->whole && item->at_large;
        item->of_land = true;
        well = name && note_land(&lands, items, i);
    }
    for (size_t i = 0; i < count && well; i++) {
        if (items[i].of_land) set_apart(&lands, &items[i]);
    }
    return well ? CCK_OK : cck_fail(error, CCK_E_MEMORY, "out of memory while telling places apart");
}
