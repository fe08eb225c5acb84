/* by_place.c - a sentence that goes through places: "20 died in Orrin, four in Carrow and one at sea" tells a part of a
 * toll with each, so that none of them is a rival of a toll that is told of no place. */
#include "compare/item/item.h"

/* Both are told of places, and of none together. */
static bool are_of_two_places(const cck_item *a, const cck_item *b) {
    cck_views p = a->place, q = b->place;
    for (size_t i = 0; i < p.count; i++) {
        if (cck_views_contain(q, p.items[i])) return false;
    }
    return p.count > 0 && q.count > 0;
}

/* "25 died, four of them in Carrow" */
static bool is_some_of(const cck_item *part, const cck_item *whole) {
    return part->place.count && !whole->place.count && part->span.said < whole->span.said;
}

typedef struct {
    const cck_measure *known;
    uint64_t document;
} most_key;

static cck_view key_of(const cck_item *item, most_key *key) {
    *key = (most_key){.known = item->known, .document = item->document};
    return (cck_view){(const char *)key, sizeof *key};
}

/* Enters, for a document whose items are [from, to), which of them that are told of no building is the largest. */
static bool note_most(cck_map *most, const cck_item *items, size_t from, size_t to) {
    bool any = false;
    most_key key;
    for (size_t i = from; i < to; i++) any = any || (items[i].inside && items[i].known);
    for (size_t i = from; any && i < to; i++) {
        if (!items[i].known || items[i].inside) continue;
        uint32_t *at = cck_map_at(most, key_of(&items[i], &key));
        if (!at) return false;
        if (!*at || items[i].span.said > items[*at - 1].span.said) *at = (uint32_t)i + 1;
    }
    return true;
}

/* "A hotel where 24 bodies were found" in an article that tells more of all of them: those of the hotel alone. */
static bool is_of_one_building(const cck_map *most, const cck_item *items, const cck_item *item) {
    most_key key;
    if (!item->inside || !item->known || !most->count) return false;
    uint32_t at = cck_map_find(most, key_of(item, &key));
    return at && items[at - 1].span.said > item->span.said;
}

cck_code cck_items_by_place(const cck_work *work, cck_item *items, size_t count, cck_error *error) {
    cck_map most = {.arena = work->arena};
    for (size_t from = 0, to; from < count; from = to) {
        for (to = from; to < count && items[to].document == items[from].document;) to++;
        if (!note_most(&most, items, from, to))
            return cck_fail(error, CCK_E_MEMORY, "out of memory while telling places apart");
    }
    for (size_t i = 0; i < count; i++) {
        if (is_of_one_building(&most, items, &items[i])) items[i].there = true;
    }
    for (size_t i = 1; i < count; i++) {
        cck_item *a = &items[i - 1], *b = &items[i];
        if (a->document != b->document || a->figure->sentence_start != b->figure->sentence_start) continue;
        if (!a->known || a->known != b->known || a->figure->kind != CCK_KIND_COUNT) continue;
        bool two = are_of_two_places(a, b), some = is_some_of(b, a);
        a->by_place |= two;
        b->by_place |= two || some;
    }
    return CCK_OK;
}
