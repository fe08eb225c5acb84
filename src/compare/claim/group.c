/* group.c - value groups. */
#include "compare/claim/group.h"

#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

/* Groups of one value that a figure is held against before it founds its own. */
#define LEADERS 8
/* Decisions of agreement that let a figure join. */
typedef struct {
    const cck_item *item;
    uint32_t dimension;
    cck_term_id root;
    cck_view root_name; /* for an order that does not depend on term numbers */
} keyed;

/* "$45 a share" and "shares at $45", "$3 million a year" and "annual savings of $3 million". */
static cck_view of_what(cck_view unit) {
    static const char *const each[] = {"/share", "/year"};
    for (size_t i = 0; i < sizeof each / sizeof *each; i++) {
        cck_view end = cck_view_of(each[i]);
        if (unit.len > end.len && memcmp(unit.ptr + unit.len - end.len, end.ptr, end.len) == 0) unit.len -= end.len;
    }
    return unit;
}

/* Kinds that can be held against each other at all. Units of one kind convert, currencies do not but for pence, of
 * which a pound has a hundred. */
static uint32_t dimension_of(const cck_work *work, const cck_figure *f) {
    if (f->kind == CCK_KIND_FRACTION || f->kind == CCK_KIND_PERCENT) return CCK_KIND_PERCENT;
    bool converts = f->kind != CCK_KIND_MONEY && (!f->unit.len || cck_lexicon_unit(work->lexicon, f->unit));
    if (f->kind == CCK_KIND_COUNT || converts) return (uint32_t)f->kind;
    cck_view unit = f->kind == CCK_KIND_MONEY ? of_what(f->unit) : f->unit;
    if (f->kind == CCK_KIND_MONEY && cck_is_pence(unit)) unit = CCK_LIT("GBP");
    return (uint32_t)XXH3_64bits(unit.ptr, unit.len) | 0x80000000u;
}

static const cck_measure *top_of(const cck_measure *m) {
    for (int depth = 0; m->part_of && depth < 16; depth++) m = m->part_of;
    return m;
}

/* What is counted at its widest: kin share it, and so do nouns of one class. */
static cck_view root_of(const cck_work *work, const cck_item *item) {
    if (item->figure->kind != CCK_KIND_COUNT) return (cck_view){"", 0};
    if (item->known) return top_of(item->known)->name;
    cck_view head = cck_last_word(item->who->noun);
    const cck_population *p = head.len ? cck_lexicon_population(work->lexicon, head) : NULL;
    if (p && p->part_of) return p->name;
    return item->measure ? work->vocabulary->terms[item->measure].text : (cck_view){"", 0};
}

static int by_value(const cck_item *a, const cck_item *b) {
    int c = (a->span.low > b->span.low) - (a->span.low < b->span.low);
    if (c == 0) c = (a->span.high > b->span.high) - (a->span.high < b->span.high);
    if (c == 0) c = (int)a->figure->bound - (int)b->figure->bound;
    return c ? c : cck_view_compare(a->figure->unit, b->figure->unit);
}

static int by_views(cck_views a, cck_views b) {
    for (size_t i = 0; i < a.count && i < b.count; i++) {
        int c = cck_view_compare(a.items[i], b.items[i]);
        if (c) return c;
    }
    return (a.count > b.count) - (a.count < b.count);
}

/* What the members of a group must share. */
static int by_key(const keyed *x, const keyed *y) {
    const cck_figure *f = x->item->figure, *g = y->item->figure;
    int c = (x->item->story > y->item->story) - (x->item->story < y->item->story);
    if (c == 0) c = (x->dimension > y->dimension) - (x->dimension < y->dimension);
    if (c == 0) c = cck_view_compare(x->root_name, y->root_name);
    if (c == 0) c = by_value(x->item, y->item);
    if (c == 0) c = cck_view_compare(f->measure, g->measure); /* as written: a misprint stands alone */
    if (c == 0) c = (f->window_s > g->window_s) - (f->window_s < g->window_s);
    if (c == 0) c = (int)f->status - (int)g->status;
    if (c == 0) c = (int)x->item->added - (int)y->item->added;
    if (c == 0) c = by_views(f->population, g->population);
    return c ? c : by_views(f->place, g->place);
}

static int by_key_and_place(const void *a, const void *b) {
    const keyed *x = a, *y = b;
    int c = by_key(x, y);
    if (c == 0) c = (x->item->rank > y->item->rank) - (x->item->rank < y->item->rank);
    return c ? c
             : (x->item->figure->start > y->item->figure->start) - (x->item->figure->start < y->item->figure->start);
}

static bool belongs(const cck_work *work, const cck_item *item, const cck_item *leader) {
    cck_decision d;
    cck_decide(work, leader, item, leader->day, item->day, &d);
    return d.related && d.verdict == CCK_VERDICT_AGREE;
}

static void note_day(cck_group *g, const cck_item *item) {
    int32_t day = cck_time_of(item);
    if (day != CCK_NO_DAY && (g->first_day == CCK_NO_DAY || day < g->first_day)) g->first_day = day;
}

/* Splits a run of equal keys into groups whose members agree with their leader; returns how many. */
static size_t split(const cck_work *work, keyed *run, size_t count, cck_group *groups, const cck_item **room,
                    uint32_t *of) {
    size_t n = 0;
    for (size_t i = 0; i < count; i++) {
        size_t g = 0, tried = n < LEADERS ? n : LEADERS;
        while (g < tried && !belongs(work, run[i].item, groups[g].items[0])) g++;
        if (g == tried) {
            g = n++;
            groups[g] = (cck_group){.items = &run[i].item,
                                    .story = run[i].item->story,
                                    .dimension = run[i].dimension,
                                    .root = run[i].root,
                                    .first_day = CCK_NO_DAY};
        }
        of[i] = (uint32_t)g;
        groups[g].count++;
        note_day(&groups[g], run[i].item);
    }
    for (size_t g = 0, at = 0; g < n; at += groups[g++].count) groups[g].items = room + at;
    size_t *filled = calloc(n ? n : 1, sizeof *filled);
    if (!filled) return 0;
    for (size_t i = 0; i < count; i++) groups[of[i]].items[filled[of[i]]++] = run[i].item;
    free(filled);
    return n;
}

/* What one member calls "all 157" is whole for those who say as much. */
static void spread_closed(const cck_groups *g, cck_item *items) {
    for (size_t i = 0; i < g->group_count; i++) {
        bool closed = false;
        for (size_t k = 0; k < g->groups[i].count; k++) closed |= g->groups[i].items[k]->closed;
        for (size_t k = 0; k < g->groups[i].count; k++) items[g->groups[i].items[k] - items].closed = closed;
    }
}

static keyed *sorted(const cck_work *work, cck_item *items, size_t count) {
    keyed *keys = cck_arena_alloc(work->arena, (count + 1) * sizeof *keys);
    if (!keys) return NULL;
    for (size_t i = 0; i < count; i++) {
        cck_view name = root_of(work, &items[i]);
        cck_term_id root = name.len ? cck_vocabulary_term(work->vocabulary, name, false) : 0;
        keys[i] = (keyed){&items[i], dimension_of(work, items[i].figure), root, name};
    }
    qsort(keys, count, sizeof *keys, by_key_and_place);
    return keys;
}

cck_code cck_groups_build(const cck_work *work, cck_item *items, size_t count, cck_groups *out, cck_error *error) {
    keyed *keys = sorted(work, items, count);
    cck_groups g = {.groups = cck_arena_alloc(work->arena, (count + 1) * sizeof *g.groups)};
    const cck_item **room = cck_arena_alloc(work->arena, (count + 1) * sizeof *room);
    uint32_t *of = cck_arena_alloc(work->arena, (count + 1) * sizeof *of);
    bool well = keys && g.groups && room && of;
    for (size_t i = 0; i < count && well;) {
        size_t end = i + 1;
        while (end < count && by_key(&keys[i], &keys[end]) == 0) end++;
        size_t n = split(work, keys + i, end - i, g.groups + g.group_count, room + i, of);
        well = n > 0;
        g.group_count += n;
        i = end;
    }
    if (!well) return cck_fail(error, CCK_E_MEMORY, "out of memory while grouping the figures");
    spread_closed(&g, items);
    *out = g;
    return CCK_OK;
}
