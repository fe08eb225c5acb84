/* elide.c - "At least 42 died. Forty-eight, says the agency": a bare number goes on counting what was counted before,
 * in the same surroundings. */
#include <string.h>

#include "compare/item/item.h"

/* Bytes from the one sentence to the other. */
#define NEARBY 320
/* Words of its own that a sentence of little more than a number and a speaker has. */
#define FEW 4

static bool is_bare(const cck_item *item) {
    const cck_figure *f = item->figure;
    return f->kind == CCK_KIND_COUNT && !item->known && !item->measure && !f->noun.len && !f->population.count &&
           item->words.count <= FEW;
}

static bool is_near(const cck_item *item, const cck_item *before) {
    return before->document == item->document &&
           item->figure->sentence_start - before->figure->sentence_start <= NEARBY;
}

/* Both lists in one, each term at its larger weight. */
static bool join(cck_arena *arena, cck_marks *a, cck_marks b) {
    if (!b.count) return true;
    cck_mark *both = cck_arena_alloc(arena, (a->count + b.count) * sizeof *both);
    if (!both) return false;
    size_t n = 0, i = 0, j = 0;
    while (i < a->count || j < b.count) {
        bool from_a = j == b.count || (i < a->count && a->items[i].term <= b.items[j].term);
        cck_mark mark = from_a ? a->items[i++] : b.items[j++];
        if (n && both[n - 1].term == mark.term) {
            if (both[n - 1].weight < mark.weight) both[n - 1].weight = mark.weight;
        } else {
            both[n++] = mark;
        }
    }
    *a = (cck_marks){both, n};
    return true;
}

static bool fill_in(const cck_work *work, cck_item *item, const cck_item *before) {
    item->who = before->who;
    item->known = before->known;
    item->measure = before->measure;
    item->general = before->general;
    item->head = before->head;
    item->learnt = item->filled = true;
    return join(work->arena, &item->words, before->words) && join(work->arena, &item->names, before->names) &&
           join(work->arena, &item->times, before->times);
}

cck_code cck_items_fill_in(const cck_work *work, cck_item *items, size_t count, cck_error *error) {
    const cck_item *before = NULL;
    for (size_t i = 0; i < count; i++) {
        if (items[i].figure->kind != CCK_KIND_COUNT) continue;
        bool bare = before && is_bare(&items[i]) && is_near(&items[i], before);
        if (bare && !fill_in(work, &items[i], before)) {
            return cck_fail(error, CCK_E_MEMORY, "out of memory while completing bare numbers");
        }
        before = &items[i];
    }
    return CCK_OK;
}
