/* by_place.c - a sentence that goes through places: "20 died in Orrin, four in Carrow and one at sea" tells a part of a
 * toll with each, so that none of them is a rival of a toll that is told of no place. */
#include "compare/item/item.h"

/* Both are told of places, and of none together. */
static bool are_of_two_places(const cck_item *a, const cck_item *b) {
    cck_views p = a->figure->place, q = b->figure->place;
    for (size_t i = 0; i < p.count; i++) {
        if (cck_views_contain(q, p.items[i])) return false;
    }
    return p.count > 0 && q.count > 0;
}

/* "25 died, four of them in Carrow" */
static bool is_some_of(const cck_item *part, const cck_item *whole) {
    return part->figure->place.count && !whole->figure->place.count && part->span.said < whole->span.said;
}

/* "A hotel where 24 bodies were found" in an article that tells more of all of them: those of the hotel alone. */
static bool is_of_one_building(const cck_item *items, size_t count, size_t at) {
    const cck_item *item = &items[at];
    if (!item->inside || !item->known) return false;
    size_t from = at;
    while (from > 0 && items[from - 1].document == item->document) from--;
    for (size_t i = from; i < count && items[i].document == item->document; i++) {
        if (items[i].known == item->known && items[i].span.said > item->span.said && !items[i].inside) return true;
    }
    return false;
}

void cck_items_by_place(cck_item *items, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (is_of_one_building(items, count, i)) items[i].there = true;
    }
    for (size_t i = 1; i < count; i++) {
        cck_item *a = &items[i - 1], *b = &items[i];
        if (a->document != b->document || a->figure->sentence_start != b->figure->sentence_start) continue;
        if (!a->known || a->known != b->known || a->figure->kind != CCK_KIND_COUNT) continue;
        bool two = are_of_two_places(a, b), some = is_some_of(b, a);
        a->by_place |= two;
        b->by_place |= two || some;
    }
}
