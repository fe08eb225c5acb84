/* toll.c - "killed at least 50 people and injured more than 200" and, in another report of the day, "58 dead and 515
 * hurt": the dead tell which of both was written first, so that the hurt have become more, too. */
#include "compare/item/item.h"

/* Figures on either side among which the dead of its sentence are looked for. */
#define AROUND 4

static bool is_dead(const cck_item *item) {
    return item->figure->kind == CCK_KIND_COUNT && cck_view_equal(item->figure->measure, CCK_LIT("killed")) &&
           item->known && !item->share && !item->former && !item->outdated && !item->base &&
           item->figure->status == CCK_STATUS_ASSERTED && item->figure->total != CCK_TOTAL_ADDITION;
}

static bool are_told_together(const cck_item *a, const cck_item *b) {
    return a->document == b->document && a->figure->sentence_start == b->figure->sentence_start;
}

/* The dead of the sentence, if it tells them once. */
static const cck_item *dead_beside(const cck_item *items, size_t count, size_t at) {
    const cck_item *found = NULL;
    size_t to = at + AROUND < count ? at + AROUND + 1 : count;
    for (size_t i = at > AROUND ? at - AROUND : 0; i < to; i++) {
        if (i == at || !are_told_together(&items[at], &items[i]) || !is_dead(&items[i])) continue;
        if (found) return NULL;
        found = &items[i];
    }
    return found;
}

void cck_items_find_dead(const cck_work *work, cck_item *items, size_t count) {
    for (size_t i = 0; i < count; i++) {
        cck_item *item = &items[i];
        bool hurt = item->known && item->figure->kind == CCK_KIND_COUNT && !is_dead(item) &&
                    cck_lexicon_is_casualty(work->lexicon, item->figure->measure);
        if (hurt && !item->share) item->dead = dead_beside(items, count, i);
    }
}
