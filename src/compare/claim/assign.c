/* assign.c - pairs that have better partners. A document that says 44 and 42 means two things, and its 44 is not the 42
 * of another: that one is told by its own 42. */
#include "compare/claim/links.h"

/* Members and neighbours of a group that are looked at. */
#define LOOKED_AT 64

typedef struct {
    const cck_work *work;
    const cck_groups *all;
    cck_links links; /* groups whose values fit each other */
} assigner;

static bool fits(const cck_pair *p) {
    return p->verdict == CCK_VERDICT_AGREE || p->verdict == CCK_VERDICT_COMPATIBLE;
}

/* Two numbers of one article that cannot be one. */
static bool are_distinct(const cck_work *work, const cck_item *a, const cck_item *b) {
    return cck_fit_of(a, b, &cck_pair_rule(work, a, b, -1)->tolerance).fit == CCK_FIT_NONE;
}

/* Is `item` the very number that the partner tells, and as surely the same thing as the rival? */
static bool is_better(const assigner *s, const cck_item *item, const cck_item *partner, const cck_pair *rival) {
    cck_decision d;
    if (item->span.said != partner->span.said) return false;
    cck_decide(s->work, item, partner, item->day, partner->day, &d);
    bool fit = d.verdict == CCK_VERDICT_AGREE || d.verdict == CCK_VERDICT_COMPATIBLE;
    return d.related && fit && d.certainty >= rival->certainty;
}

/* Is there in `group` a figure of the rival's document that fits `partner` better? */
static bool holds_better(const assigner *s, const cck_group *group, const cck_item *rival, const cck_item *partner,
                         const cck_pair *pair) {
    for (size_t i = 0; i < group->count && i < LOOKED_AT; i++) {
        const cck_item *item = group->items[i];
        if (item->document != rival->document || item == partner) continue;
        if (is_better(s, item, partner, pair) && are_distinct(s->work, item, rival)) return true;
    }
    return false;
}

static bool has_better(const assigner *s, uint32_t of_partner, const cck_item *rival, const cck_item *partner,
                       const cck_pair *pair) {
    if (holds_better(s, &s->all->groups[of_partner], rival, partner, pair)) return true;
    size_t from = s->links.first[of_partner], to = s->links.first[of_partner + 1];
    for (size_t i = from; i < to && i - from < LOOKED_AT; i++) {
        if (holds_better(s, &s->all->groups[s->links.items[i].other], rival, partner, pair)) return true;
    }
    return false;
}

/* ---- numbers told beside each other ---- */

typedef struct {
    uint32_t items[LOOKED_AT];
    uint64_t passages[LOOKED_AT]; /* 0: of its own */
    size_t count;
    size_t voices; /* what several print in the same words is one */
} documents;

static bool holds(const documents *d, uint32_t document) {
    for (size_t i = 0; i < d->count; i++) {
        if (d->items[i] == document) return true;
    }
    return false;
}

static bool is_told(const documents *d, uint64_t passage) {
    for (size_t i = 0; i < d->count; i++) {
        if (passage && d->passages[i] == passage) return true;
    }
    return false;
}

static void add_group(documents *d, const cck_group *g) {
    for (size_t i = 0; i < g->count && d->count < LOOKED_AT; i++) {
        if (holds(d, g->items[i]->document)) continue;
        d->voices += !is_told(d, g->items[i]->passage);
        d->passages[d->count] = g->items[i]->passage;
        d->items[d->count++] = g->items[i]->document;
    }
}

/* The documents that tell a group's number, under whatever name. */
static void tellers(const assigner *s, uint32_t group, documents *out) {
    const cck_group *g = &s->all->groups[group];
    add_group(out, g);
    for (size_t i = s->links.first[group]; i < s->links.first[group + 1] && i - s->links.first[group] < LOOKED_AT;
         i++) {
        const cck_group *other = &s->all->groups[s->links.items[i].other];
        if (other->items[0]->span.said == g->items[0]->span.said) add_group(out, other);
    }
}

/* A mistake stands in one document. Two numbers that several documents tell each, and one of them both, are two things,
 * unless it says whose they are. */
static bool are_two_things(const assigner *s, const cck_pair *p) {
    documents a = {.count = 0}, b = {.count = 0};
    if (p->verdict != CCK_VERDICT_CONFLICT) return false;
    tellers(s, p->a, &a);
    tellers(s, p->b, &b);
    bool both = false;
    for (size_t i = 0; i < a.count; i++) both = both || holds(&b, a.items[i]);
    return both && a.voices > 1 && b.voices > 1;
}

/* A report that tells a number and, as something else, what a later report tells: its own has not become the other. */
static bool knew_both(const assigner *s, const cck_pair *p) {
    const cck_item *a = p->of_a, *b = p->of_b;
    bool replaced = a->former || b->former || a->moved || b->moved || a->outdated || b->outdated;
    if (replaced || a->day == CCK_NO_DAY || b->day == CCK_NO_DAY || !are_distinct(s->work, a, b)) return false;
    return (a->day <= b->day && has_better(s, p->b, a, b, p)) || (b->day <= a->day && has_better(s, p->a, b, a, p));
}

/* "44 across the country" in an article that tells the 42 of one fire, too: no more than its 42 is the 42 of others. */
static bool is_all_of_land(const assigner *s, const cck_pair *p) {
    if (p->verdict != CCK_VERDICT_CONFLICT || p->of_a->everywhere == p->of_b->everywhere) return false;
    bool first = p->of_a->everywhere;
    const cck_item *all = first ? p->of_a : p->of_b, *part = first ? p->of_b : p->of_a;
    if (part->span.said > all->span.said) return false;
    return part->document == all->document || has_better(s, first ? p->b : p->a, all, part, p);
}

/* "Twelve rifles had such stocks" where another report says that "a dozen of the rifles" had: some of more. */
static bool is_told_as_share(const cck_group *g, const cck_item *of_g, const cck_item *other) {
    if (of_g->figure->kind != CCK_KIND_COUNT || of_g->share || of_g->span.said >= other->span.said) return false;
    for (size_t i = 0; i < g->count && i < LOOKED_AT; i++) {
        if (g->items[i]->share && g->items[i]->head && g->items[i]->head == of_g->head) return true;
    }
    return false;
}

static bool is_some_of_other(const assigner *s, const cck_pair *p) {
    return is_told_as_share(&s->all->groups[p->a], p->of_a, p->of_b) ||
           is_told_as_share(&s->all->groups[p->b], p->of_b, p->of_a);
}

/* Numbers that merely fit are explained away by the very same number in the same article: its 44 is not the other's
 * "at least 42" where it says 42 as well. Flags are not: one wrong number among several right ones of an article is
 * what is looked for. */
static bool is_explained(const assigner *s, const cck_pair *p) {
    bool flag = cck_verdict_is_flag((cck_verdict)p->verdict);
    if (flag && (is_all_of_land(s, p) || is_some_of_other(s, p))) return true;
    if (p->of_a->document == p->of_b->document) return false;
    if (flag) return are_two_things(s, p);
    if (p->verdict == CCK_VERDICT_UPDATED) return knew_both(s, p);
    if (p->verdict != CCK_VERDICT_COMPATIBLE) return false;
    return has_better(s, p->b, p->of_a, p->of_b, p) || has_better(s, p->a, p->of_b, p->of_a, p);
}

cck_code cck_groups_assign(const cck_work *work, cck_groups *groups, cck_error *error) {
    assigner s = {.work = work, .all = groups};
    bool *drop = cck_arena_zalloc(work->arena, groups->pair_count + 1, sizeof *drop);
    if (!drop || !cck_links_of(groups, fits, work->arena, &s.links)) {
        return cck_fail(error, CCK_E_MEMORY, "out of memory while looking for better partners");
    }
    for (size_t i = 0; i < groups->pair_count; i++) {
        const cck_pair *p = &groups->pairs[i];
        drop[i] = is_explained(&s, p);
    }
    size_t kept = 0;
    for (size_t i = 0; i < groups->pair_count; i++) {
        if (!drop[i]) groups->pairs[kept++] = groups->pairs[i];
    }
    groups->pair_count = kept;
    return CCK_OK;
}
