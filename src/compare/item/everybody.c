/* everybody.c - people who are all that a story counts: where no article gives a number of anybody else, "14 miners
 * were rescued" and "rescuers brought out 17" tell of the same. Soldiers of whom some article says that they are some
 * of the dead are a part in every article. */
#include <string.h>

#include "compare/axes/slot.h"
#include "compare/reckon/reckon.h"

/* Figures on either side of a figure that are looked at in its article. */
enum { AROUND = 40 };
/* A headline's "500 Carrow dead" over a body's "520 people" is no part of them. */
#define ROUNDED 1.15

typedef struct {
    uint32_t story;
    cck_term_id measure, people;
} part_key;

static cck_view key_of(const cck_item *item, cck_term_id people, part_key *key) {
    *key = (part_key){item->story, item->measure, people};
    return (cck_view){(const char *)key, sizeof *key};
}

/* The name that stands for whoever is counted, that of a whole which everybody belongs to last; 0: anybody. */
static cck_term_id people_of(const cck_work *work, const cck_item *item) {
    const cck_figure *f = item->who;
    if (cck_is_anybody(work, f)) return 0;
    cck_view name = f->population.count ? f->population.items[0] : cck_last_word(f->noun);
    for (size_t i = 0; i < f->population.count; i++) {
        const cck_population *p = cck_lexicon_population(work->lexicon, f->population.items[i]);
        if (p && !p->part_of) continue;
        name = f->population.items[i];
        break;
    }
    return cck_vocabulary_term(work->vocabulary, name, false);
}

static bool is_told_as_part(const cck_item *item) {
    return item->share || (item->told & CCK_TOLD_AMONG) || item->alone;
}

/* Does its article also count others, or more than it does, of the same? */
static bool is_beside(const cck_work *work, const cck_item *item, const cck_item *other) {
    if (other->document != item->document || other->known != item->known) return false;
    if (other->figure->kind != item->figure->kind || other->span.said == item->span.said) return false;
    cck_axis axis = cck_axis_population(work, other, item);
    if (axis == CCK_AXIS_HOLDS) return other->span.said > ROUNDED * item->span.said;
    return axis == CCK_AXIS_DISJOINT || axis == CCK_AXIS_UNKNOWN;
}

static bool is_set_apart(const cck_work *work, const cck_item *items, size_t count, size_t at) {
    size_t from = at > AROUND ? at - AROUND : 0, to = at + AROUND < count ? at + AROUND : count;
    if (is_told_as_part(&items[at])) return true;
    for (size_t i = from; i < to; i++) {
        if (i != at && is_beside(work, &items[at], &items[i])) return true;
    }
    return false;
}

cck_code cck_items_find_parts(cck_work *work, const cck_item *items, size_t count, cck_error *error) {
    work->parts = (cck_map){.arena = work->arena};
    for (size_t i = 0; i < count; i++) {
        const cck_item *item = &items[i];
        if (!item->known || item->figure->kind != CCK_KIND_COUNT) continue;
        cck_term_id people = people_of(work, item);
        if (!people || !is_set_apart(work, items, count, i)) continue;
        part_key key;
        uint32_t *at = cck_map_at(&work->parts, key_of(item, people, &key));
        if (!at) return cck_fail(error, CCK_E_MEMORY, "out of memory while noting who is counted beside whom");
        *at = 1;
    }
    return CCK_OK;
}

bool cck_are_everybody(const cck_work *work, const cck_item *a, const cck_item *b) {
    if (!work->parts.arena || !a->known || a->known != b->known || a->figure->kind != CCK_KIND_COUNT) return false;
    cck_term_id people = people_of(work, a), people_too = people_of(work, b);
    if (!people == !people_too) return false;
    part_key key;
    return !cck_map_find(&work->parts, key_of(a, people ? people : people_too, &key));
}
