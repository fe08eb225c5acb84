/* claim.c - groups that stand in a relation are one claim. */
#include "compare/claim/claim.h"

#include "compare/verdict/conversion.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    const cck_work *work;
    cck_groups *all;
    uint32_t *parent;   /* of each group: union-find with halving */
    uint32_t *position; /* of each group within its claim */
    uint32_t *members;  /* groups by claim */
    cck_pair **pairs;   /* by claim, then by groups */
    cck_comparison *out;
    cck_claim *claims;
    double min_certainty;
    bool failed;
} maker;

static uint32_t top_of(uint32_t *parent, uint32_t g) {
    while (parent[g] != g) {
        parent[g] = parent[parent[g]];
        g = parent[g];
    }
    return g;
}

/* What a group is known to count; 0 where only its surroundings tell ("88 people"). */
static cck_term_id known_root(const cck_group *g) {
    return g->items[0]->known ? g->root : 0;
}

static int by_certainty(const void *a, const void *b) {
    const cck_pair *x = a, *y = b;
    if (x->certainty != y->certainty) return x->certainty < y->certainty ? 1 : -1;
    if (x->a != y->a) return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

/* Joins the claims of two groups, unless they are known to count different things: a number without a name of its own
 * goes to its likeliest partner and must not chain the dead to the missing. Two groups of different names are joined
 * only by a relation of their own. */
static bool join_pair(maker *m, const cck_pair *p, cck_term_id *roots) {
    uint32_t a = top_of(m->parent, p->a), b = top_of(m->parent, p->b);
    if (a == b) return true;
    bool own = known_root(&m->all->groups[p->a]) && known_root(&m->all->groups[p->b]);
    if (!own && roots[a] && roots[b] && roots[a] != roots[b]) return false;
    /* the smaller number leads, so that the result does not depend on the order of the pairs */
    uint32_t top = a < b ? a : b, under = a < b ? b : a;
    m->parent[under] = top;
    if (!roots[top]) roots[top] = roots[under];
    return true;
}

/* Surest first; relations that would chain different things are dropped. */
static bool join(maker *m) {
    cck_term_id *roots = cck_arena_zalloc(m->work->arena, m->all->group_count + 1, sizeof *roots);
    if (!roots) return false;
    for (uint32_t g = 0; g < m->all->group_count; g++) {
        m->parent[g] = g;
        roots[g] = known_root(&m->all->groups[g]);
    }
    if (m->all->pair_count) qsort(m->all->pairs, m->all->pair_count, sizeof *m->all->pairs, by_certainty);
    size_t kept = 0;
    for (size_t i = 0; i < m->all->pair_count; i++) {
        if (join_pair(m, &m->all->pairs[i], roots)) m->all->pairs[kept++] = m->all->pairs[i];
    }
    m->all->pair_count = kept;
    for (uint32_t g = 0; g < m->all->group_count; g++) m->all->groups[g].claim = top_of(m->parent, g);
    return true;
}

/* Flags that are not sure enough are nothing. */
static void drop_unsure(maker *m) {
    size_t kept = 0;
    for (size_t i = 0; i < m->all->pair_count; i++) {
        const cck_pair *p = &m->all->pairs[i];
        if (cck_verdict_is_flag((cck_verdict)p->verdict) && p->certainty < m->min_certainty) continue;
        m->all->pairs[kept++] = *p;
    }
    m->all->pair_count = kept;
}

static cck_value_group value_of(maker *m, const cck_group *g) {
    size_t count = 0, n = 0;
    for (size_t i = 0; i < g->count; i++) count += cck_spoken_for(m->work, g->items[i], NULL, 0);
    cck_figure_id *ids = cck_arena_alloc(m->work->results, count * sizeof *ids);
    const cck_figure *f = g->items[0]->figure;
    if (!ids) {
        m->failed = true;
        return (cck_value_group){.count = 0};
    }
    for (size_t i = 0; i < g->count; i++) n += cck_spoken_for(m->work, g->items[i], ids + n, count - n);
    cck_interval asserts = f->asserts;
    if (g->items[0]->whole_of && cck_decimal_of_double(g->items[0]->span.low, &asserts.low))
        cck_decimal_of_double(g->items[0]->span.high, &asserts.high); /* "all but three of the 40" */
    return (cck_value_group){asserts, f->unit, f->window_s, f->place, f->population, ids, count};
}

static double rounded(double certainty) {
    return floor(certainty * 100 + 0.5) / 100;
}

static cck_relation relation_of(maker *m, const cck_pair *p) {
    const cck_decision d = cck_pair_decision(m->work, m->all, p);
    cck_relation r = {m->position[p->a], m->position[p->b],    d.verdict, d.rule->id,
                      {NULL, 0},         rounded(d.certainty), NULL,      0,
                      {NULL, 0}};
    r.agree_if = cck_remedy(m->work, p->of_a, p->of_b, &d);
    r.why = cck_why_of_pair(m->work, m->all, p, &d);
    if (!r.why.ptr) m->failed = true;
    if (d.term_count) {
        cck_figure_id *terms = cck_arena_alloc(m->work->results, d.term_count * sizeof *terms);
        if (!terms) {
            m->failed = true;
            return r;
        }
        memcpy(terms, d.terms, d.term_count * sizeof *terms);
        r.terms = terms;
        r.term_count = d.term_count;
    }
    return r;
}

/* Is the relation listed? All of a small claim, of a large one the flags between values that are neighbours. */
static bool is_listed(const maker *m, const cck_pair *p, size_t groups) {
    if (groups <= CCK_ALL_RELATIONS) return true;
    uint32_t x = m->position[p->a], y = m->position[p->b];
    return cck_verdict_is_flag((cck_verdict)p->verdict) && (x > y ? x - y : y - x) <= 2;
}

static cck_severity severity_of(const cck_pair *p) {
    switch ((cck_verdict)p->verdict) {
    case CCK_VERDICT_SCOPE: return p->rule->scope;
    case CCK_VERDICT_DISPUTED:
        return p->rule->severity < CCK_SEVERITY_WARNING ? p->rule->severity : CCK_SEVERITY_WARNING;
    case CCK_VERDICT_CONFLICT: return p->rule->severity;
    case CCK_VERDICT_AGREE:
    case CCK_VERDICT_COMPATIBLE:
    case CCK_VERDICT_UPDATED:
    case CCK_VERDICT_END: break;
    }
    return CCK_SEVERITY_NONE;
}

/* The claim is called after the measure that holds the others: violations, of which attacks are a part. */
static cck_view measure_of(const maker *m, const uint32_t *groups, size_t count) {
    const cck_item *first = m->all->groups[groups[0]].items[0];
    for (size_t i = 1; i < count; i++) {
        const cck_item *item = m->all->groups[groups[i]].items[0];
        bool wider = cck_axis_measure(m->work, first, item) == CCK_KIN_WITHIN;
        bool better = (item->known && !first->known) || (cck_item_name(item).len && !cck_item_name(first).len);
        if (wider || better) first = item;
    }
    return cck_item_name(first);
}

/* The severity is that of the flags where there are any: a note of scope beside a conflict that a rule quiets does not
 * speak up for it. Flags that no rule gives a severity are accepted. */
static void weigh(maker *m, cck_claim *c, cck_pair *const *pairs, size_t pair_count) {
    bool flag = cck_verdict_is_flag(c->verdict);
    const cck_rule *quiet = NULL;
    for (size_t i = 0; i < pair_count; i++) {
        const cck_pair *p = pairs[i];
        if (flag && !cck_verdict_is_flag((cck_verdict)p->verdict)) continue;
        if (severity_of(p) > c->severity) c->severity = severity_of(p);
        if (flag && !quiet) quiet = p->rule;
    }
    if (!quiet || c->severity != CCK_SEVERITY_NONE) return;
    cck_buffer reason = {.ptr = NULL};
    cck_buffer_printf(&reason, "severity none of rule %.*s", CCK_FMT(quiet->id));
    c->ignored = true;
    c->ignore_reason = cck_arena_copy(m->work->results, cck_buffer_view(&reason));
    m->failed = m->failed || reason.failed || !c->ignore_reason.ptr;
    cck_buffer_free(&reason);
}

/* Counts all relations and lists those that are to be listed. */
static void relate(maker *m, cck_claim *c, cck_pair *const *pairs, size_t pair_count) {
    size_t listed = 0;
    for (size_t i = 0; i < pair_count; i++) {
        cck_verdict verdict = (cck_verdict)pairs[i]->verdict;
        c->relation_total[verdict]++;
        if (verdict > c->verdict) c->verdict = verdict;
        listed += is_listed(m, pairs[i], c->value_count);
    }
    cck_relation *relations = cck_arena_alloc(m->work->results, (listed + 1) * sizeof *relations);
    m->failed = m->failed || !relations;
    for (size_t i = 0; i < pair_count && !m->failed; i++) {
        if (is_listed(m, pairs[i], c->value_count)) relations[c->relation_count++] = relation_of(m, pairs[i]);
    }
    c->relations = relations;
}

static void fill(maker *m, cck_claim *c, const uint32_t *groups, size_t group_count, cck_pair *const *pairs,
                 size_t pair_count) {
    cck_value_group *values = cck_arena_alloc(m->work->results, group_count * sizeof *values);
    if (!values) {
        m->failed = true;
        return;
    }
    *c = (cck_claim){.measure = measure_of(m, groups, group_count), .values = values, .value_count = group_count};
    for (size_t i = 0; i < group_count; i++) {
        m->position[groups[i]] = (uint32_t)i;
        values[i] = value_of(m, &m->all->groups[groups[i]]);
    }
    relate(m, c, pairs, pair_count);
    weigh(m, c, pairs, pair_count);
}

static int by_claim(const void *a, const void *b) {
    const cck_pair *x = *(cck_pair *const *)a, *y = *(cck_pair *const *)b;
    if (x->claim != y->claim) return x->claim > y->claim ? 1 : -1;
    if (x->a != y->a) return x->a > y->a ? 1 : -1;
    return (x->b > y->b) - (x->b < y->b);
}

/* Groups by claim, stable: a counting sort over the claims' numbers. */
static bool sort_members(maker *m, size_t *first) {
    for (uint32_t g = 0; g < m->all->group_count; g++) first[m->all->groups[g].claim + 1]++;
    for (uint32_t g = 0; g < m->all->group_count; g++) first[g + 1] += first[g];
    size_t *next = calloc(m->all->group_count + 1, sizeof *next);
    if (!next) return false;
    for (uint32_t g = 0; g < m->all->group_count; g++) {
        uint32_t c = m->all->groups[g].claim;
        m->members[first[c] + next[c]++] = g;
    }
    free(next);
    return true;
}

static bool spans_documents(const cck_group *g) {
    return g->count > 1 && g->items[0]->document != g->items[g->count - 1]->document;
}

/* One claim a component; a figure alone, or one that only its own article repeats, is none. */
static void make_all(maker *m, const size_t *first, const size_t *first_pair) {
    for (uint32_t c = 0; c < m->all->group_count && !m->failed; c++) {
        size_t groups = first[c + 1] - first[c], pairs = first_pair[c + 1] - first_pair[c];
        if (groups == 0 || (pairs == 0 && !spans_documents(&m->all->groups[c]))) continue;
        fill(m, &m->claims[m->out->claim_count++], m->members + first[c], groups, m->pairs + first_pair[c], pairs);
    }
}

static void sort_pairs(maker *m, size_t *first_pair) {
    for (size_t i = 0; i < m->all->pair_count; i++) {
        cck_pair *p = &m->all->pairs[i];
        p->claim = m->all->groups[p->a].claim;
        first_pair[p->claim + 1]++;
        m->pairs[i] = p;
    }
    for (uint32_t g = 0; g < m->all->group_count; g++) first_pair[g + 1] += first_pair[g];
    qsort(m->pairs, m->all->pair_count, sizeof(cck_pair *), by_claim);
}

static int by_gravity(const void *a, const void *b) {
    const cck_claim *x = a, *y = b;
    int c = (int)y->severity - (int)x->severity;
    if (c == 0) c = (int)y->verdict - (int)x->verdict;
    if (c == 0) c = cck_view_compare(x->measure, y->measure);
    return c ? c : strcmp(x->id, y->id);
}

static void name_all(maker *m, cck_view today) {
    m->out->claims = m->claims;
    for (size_t i = 0; i < m->out->claim_count; i++) {
        cck_claim *c = &m->claims[i];
        cck_claim_name(m->work, m->out, c);
        const cck_ignore *by = cck_claim_ignored(m->work, m->out, c, today);
        const cck_waiver *comment = by ? NULL : cck_claim_waived(m->work, m->out, c);
        if (!by && !comment) continue;
        c->ignored = true;
        c->ignore_reason = by ? by->reason : comment->reason;
    }
    qsort(m->claims, m->out->claim_count, sizeof *m->claims, by_gravity);
}

cck_code cck_claims_build(const cck_work *work, cck_groups *groups, double min_certainty, cck_view today,
                          cck_comparison *out, cck_error *error) {
    size_t n = groups->group_count + 2;
    maker m = {.work = work, .all = groups, .out = out, .min_certainty = min_certainty};
    drop_unsure(&m);
    m.parent = cck_arena_zalloc(work->arena, n, sizeof *m.parent);
    m.position = cck_arena_zalloc(work->arena, n, sizeof *m.position);
    m.members = cck_arena_zalloc(work->arena, n, sizeof *m.members);
    m.pairs = cck_arena_zalloc(work->arena, groups->pair_count + 1, sizeof(cck_pair *));
    size_t *first = cck_arena_zalloc(work->arena, n, sizeof *first);
    size_t *first_pair = cck_arena_zalloc(work->arena, n, sizeof *first_pair);
    m.claims = cck_arena_alloc(work->results, n * sizeof *m.claims);
    m.failed = !m.parent || !m.position || !m.members || !m.pairs || !first || !first_pair || !m.claims;
    if (!m.failed) {
        m.failed = !join(&m) || !sort_members(&m, first);
    }
    if (!m.failed) {
        sort_pairs(&m, first_pair);
        make_all(&m, first, first_pair);
    }
    if (m.failed) return cck_fail(error, CCK_E_MEMORY, "out of memory while building the claims");
    name_all(&m, today);
    return CCK_OK;
}
