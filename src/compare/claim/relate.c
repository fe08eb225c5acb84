/* relate.c - which pairs of groups are looked at, and what they come to. */
#include <stdlib.h>
#include <string.h>

#include "compare/claim/group.h"

/* Members of a group that speak for it, whichever of its reports comes first; and those of them whose differences from
 * others are flagged. */
#define SPEAKERS 8
#define ACCUSERS 3
/* What a flag must be surer by to count more than an explanation. */
#define NEARLY_AS_SURE 0.2
/* Equal values of other roots that are looked at. */
#define EQUALS 24

typedef struct {
    const cck_work *work;
    cck_groups *all;
    size_t capacity;
    bool failed;
} relater;

static void keep(relater *r, cck_pair pair) {
    if (r->all->pair_count == r->capacity) {
        size_t capacity = r->capacity ? r->capacity * 2 : 256;
        cck_pair *pairs = realloc(r->all->pairs, capacity * sizeof *pairs); /* most of what a comparison holds */
        if (!pairs) {
            r->failed = true;
            return;
        }
        r->all->pairs = pairs;
        r->capacity = capacity;
    }
    r->all->pairs[r->all->pair_count++] = pair;
}

void cck_groups_free(cck_groups *groups) {
    free(groups->pairs);
    groups->pairs = NULL;
    groups->pair_count = 0;
}

static cck_pair in_short(uint32_t a, uint32_t b, const cck_item *of_a, const cck_item *of_b, const cck_decision *d) {
    return (cck_pair){.a = a,
                      .b = b,
                      .verdict = (uint8_t)d->verdict,
                      .reason = (uint8_t)d->reason,
                      .sides = (uint8_t)d->sides,
                      .related = d->related,
                      .of_a = of_a,
                      .of_b = of_b,
                      .rule = d->rule,
                      .certainty = d->certainty};
}

cck_decision cck_pair_decision(const cck_work *work, const cck_groups *groups, const cck_pair *pair) {
    cck_decision d;
    cck_decide(work, pair->of_a, pair->of_b, groups->groups[pair->a].first_day, groups->groups[pair->b].first_day, &d);
    d.related = pair->related;
    d.verdict = (cck_verdict)pair->verdict;
    d.reason = (cck_reason)pair->reason;
    return d;
}

static bool same_words(const relater *r, const cck_item *a, const cck_item *b) {
    const cck_figure *f = a->figure, *g = b->figure;
    uint32_t n = f->sentence_end - f->sentence_start;
    if (cck_is_copy(a, b)) return true;
    if (a->document != b->document || n != g->sentence_end - g->sentence_start) return false;
    cck_view text = r->work->corpus->documents[a->document].text;
    return memcmp(text.ptr + f->sentence_start, text.ptr + g->sentence_start, n) == 0;
}

/* The first members that say something of their own: a sentence that its article repeats, or that an outlet has copied,
 * says nothing new. */
static size_t choose(const relater *r, const cck_group *g, const cck_item *out[SPEAKERS]) {
    size_t n = 0;
    for (size_t i = 0; i < g->count && i < SPEAKERS; i++) {
        size_t k = 0;
        while (k < n && !same_words(r, out[k], g->items[i])) k++;
        if (k == n) out[n++] = g->items[i];
    }
    return n;
}

/* Surer, or nearly as sure and no flag: what lets both be true is told by one report for all that say the same. */
static bool is_better(const cck_decision *d, const cck_decision *best) {
    if (d->related != best->related) return d->related;
    bool flag = cck_verdict_is_flag(d->verdict), best_is_flag = cck_verdict_is_flag(best->verdict);
    if (flag == best_is_flag) return d->certainty > best->certainty;
    return flag ? d->certainty > best->certainty + NEARLY_AS_SURE : d->certainty > best->certainty - NEARLY_AS_SURE;
}

/* The surest decision among the first members of both. */
static void relate(relater *r, uint32_t a, uint32_t b) {
    if (a > b) {
        uint32_t swap = a;
        a = b;
        b = swap;
    }
    const cck_group *p = &r->all->groups[a], *q = &r->all->groups[b];
    cck_decision best;
    const cck_item *of_a = NULL, *of_b = NULL;
    r->all->compared++;
    const cck_item *of_p[SPEAKERS], *of_q[SPEAKERS];
    size_t n = choose(r, p, of_p), m = choose(r, q, of_q);
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < m; j++) {
            cck_decision d;
            cck_decide(r->work, of_p[i], of_q[j], p->first_day, q->first_day, &d);
            bool flag = cck_verdict_is_flag(d.verdict);
            if (flag && (i >= ACCUSERS || j >= ACCUSERS)) continue;
            if ((!d.related && !d.unsure) || (of_a && !is_better(&d, &best))) continue;
            best = d;
            of_a = of_p[i];
            of_b = of_q[j];
        }
    }
    if (of_a) keep(r, in_short(a, b, of_a, of_b, &best));
}

static bool same_block(const cck_group *a, const cck_group *b) {
    return a->story == b->story && a->dimension == b->dimension;
}

static bool same_root(const cck_group *a, const cck_group *b) {
    return same_block(a, b) && a->root == b->root;
}

static size_t end_of(const cck_groups *groups, size_t from, bool (*same)(const cck_group *, const cck_group *)) {
    size_t end = from + 1;
    while (end < groups->group_count && same(&groups->groups[from], &groups->groups[end])) end++;
    return end;
}

static void relate_run(relater *r, size_t from, size_t to) {
    size_t reach = to - from > CCK_ALL_PAIRS ? CCK_NEIGHBOURS : to - from;
    for (size_t i = from; i < to && !r->failed; i++) {
        for (size_t j = i + 1; j < to && j - i <= reach; j++) relate(r, (uint32_t)i, (uint32_t)j);
    }
}

/* Everything of one story and kind as long as it is not too much, else what has one root: those groups stand side by
 * side, sorted by value. */
static void relate_block(relater *r, size_t from, size_t to) {
    if (to - from <= CCK_ALL_PAIRS) {
        relate_run(r, from, to);
        return;
    }
    for (size_t i = from; i < to && !r->failed;) {
        size_t end = end_of(r->all, i, same_root);
        relate_run(r, i, end);
        i = end;
    }
}

/* ---- equal values under other names ---- */

typedef struct {
    const cck_group *group;
    uint32_t index;
} entry;

static int by_block_and_value(const void *a, const void *b) {
    const entry *x = a, *y = b;
    const cck_group *p = x->group, *q = y->group;
    int c = (p->story > q->story) - (p->story < q->story);
    if (c == 0) c = (p->dimension > q->dimension) - (p->dimension < q->dimension);
    if (c == 0)
        c = (p->items[0]->span.said > q->items[0]->span.said) - (p->items[0]->span.said < q->items[0]->span.said);
    return c ? c : (x->index > y->index) - (x->index < y->index);
}

/* Only in blocks too large for all their pairs. */
static void relate_equals(relater *r, entry *entries) {
    size_t n = r->all->group_count;
    size_t k = 0;
    for (size_t i = 0; i < n;) {
        size_t end = end_of(r->all, i, same_block);
        for (size_t j = i; end - i > CCK_ALL_PAIRS && j < end; j++)
            entries[k++] = (entry){&r->all->groups[j], (uint32_t)j};
        i = end;
    }
    n = k;
    qsort(entries, n, sizeof *entries, by_block_and_value);
    for (size_t i = 0; i < n && !r->failed; i++) {
        const cck_group *p = entries[i].group;
        for (size_t j = i + 1; j < n && j - i <= EQUALS; j++) {
            const cck_group *q = entries[j].group;
            if (!same_block(p, q) || p->items[0]->span.said != q->items[0]->span.said) break;
            if (p->root != q->root) relate(r, entries[i].index, entries[j].index);
        }
    }
}

cck_code cck_groups_relate(const cck_work *work, cck_groups *groups, cck_error *error) {
    relater r = {.work = work, .all = groups};
    entry *entries = cck_arena_alloc(work->arena, (groups->group_count + 1) * sizeof *entries);
    r.failed = !entries;
    for (size_t i = 0; i < groups->group_count && !r.failed;) {
        size_t end = end_of(groups, i, same_block);
        relate_block(&r, i, end);
        i = end;
    }
    if (!r.failed) relate_equals(&r, entries);
    if (r.failed) return cck_fail(error, CCK_E_MEMORY, "out of memory while relating the figures");
    return CCK_OK;
}
