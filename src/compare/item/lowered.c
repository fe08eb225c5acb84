/* lowered.c - totals that were corrected downwards: where one report says that 253 has taken the place of 359, whatever
 * was told on the way up to 359 is older than the 253 of any report of the story. */
#include "compare/item/item.h"

/* How far a later number may lie from the corrected one: bodies are still found. */
#define LATER 0.05

typedef struct {
    uint32_t story;
    cck_term_id measure;
} lowered_key;

static cck_view key_of(const cck_item *item, lowered_key *key) {
    *key = (lowered_key){.story = item->story, .measure = item->measure};
    return (cck_view){(const char *)key, sizeof *key};
}

static bool is_lowered(const cck_item *item) {
    return item->known && item->revises && item->revises->span.said > item->span.said && item->day != CCK_NO_DAY;
}

cck_code cck_items_note_lowered(cck_work *work, const cck_item *items, size_t count, cck_error *error) {
    work->lowered = (cck_map){.arena = work->arena};
    work->items = items;
    for (size_t i = 0; i < count; i++) {
        lowered_key key;
        if (!is_lowered(&items[i])) continue;
        uint32_t *at = cck_map_at(&work->lowered, key_of(&items[i], &key));
        if (!at) return cck_fail(error, CCK_E_MEMORY, "out of memory while noting what was corrected");
        bool higher = *at && items[*at - 1].revises->span.said >= items[i].revises->span.said;
        if (!higher) *at = (uint32_t)i + 1;
    }
    return CCK_OK;
}

bool cck_was_lowered(const cck_work *work, const cck_item *a, const cck_item *b) {
    lowered_key key;
    const cck_item *low = a->span.said < b->span.said ? a : b, *high = low == a ? b : a;
    if (!work->lowered.count || low->story != high->story || !low->known) return false;
    uint32_t at = cck_map_find(&work->lowered, key_of(low, &key));
    if (!at || high->day == CCK_NO_DAY || low->day == CCK_NO_DAY) return false;
    const cck_item *told = &work->items[at - 1];
    double off = low->span.said - told->span.said;
    if (off < -LATER * told->span.said || off > LATER * told->span.said) return false;
    return high->span.said <= told->revises->span.said && high->day <= told->day && low->day >= high->day;
}
