/* addition.c - "Forty-three died. A further 130 were hurt": added to the dead, not to others who were hurt, so that 130
 * are all who were, as far as the article says. */
#include "compare/item/item.h"

/* Figures before an addition that it may be added to, and those on either side that may be the total of its own. */
enum { BEFORE = 3, AROUND = 40 };

static bool are_one_sort(const cck_item *a, const cck_item *b) {
    return a->document == b->document && a->figure->kind == b->figure->kind && b->known != NULL;
}

/* Does the article tell others of its measure, of which it may be an addition? */
static bool has_total(const cck_item *items, size_t count, size_t at) {
    const cck_item *item = &items[at];
    size_t from = at > AROUND ? at - AROUND : 0, to = at + AROUND < count ? at + AROUND : count;
    for (size_t i = from; i < to; i++) {
        if (i == at || !are_one_sort(item, &items[i]) || items[i].known != item->known) continue;
        if (items[i].span.said != item->span.said) return true;
    }
    return false;
}

/* The last thing that was counted before it is another. */
static bool follows_another(const cck_item *items, size_t at) {
    for (size_t i = at; i-- > 0 && at - i <= BEFORE;) {
        if (are_one_sort(&items[at], &items[i])) return items[i].known != items[at].known;
    }
    return false;
}

void cck_items_find_additions(cck_item *items, size_t count) {
    for (size_t i = 0; i < count; i++) {
        cck_item *item = &items[i];
        if (item->figure->total != CCK_TOTAL_ADDITION) continue;
        bool other = item->known && follows_another(items, i) && !has_total(items, count, i);
        item->added = !other;
    }
}
