/* close.c - two figures that are each linked to a third speak of one thing more likely than they show by themselves. */
#include <stdlib.h>

#include "compare/group.h"

/* Partners of a group that are looked at. */
#define LOOKED_AT 64
/* The links to the third have to be as sure as this. */
#define SURELY 0.55
/* So many thirds are needed. */
#define THIRDS 1

typedef struct {
    uint32_t group, other;
} link;

static int by_group(const void *a, const void *b) {
    const link *x = a, *y = b;
    if (x->group != y->group) return x->group > y->group ? 1 : -1;
    return (x->other > y->other) - (x->other < y->other);
}

static bool is_link(const cck_pair *p) {
    const cck_decision *d = &p->decision;
    return d->related && d->verdict <= CCK_VERDICT_UPDATED && d->certainty >= SURELY;
}

static bool share_thirds(const link *links, const size_t *first, uint32_t a, uint32_t b) {
    size_t i = first[a], j = first[b], thirds = 0;
    size_t i_end = first[a + 1] - i > LOOKED_AT ? i + LOOKED_AT : first[a + 1];
    size_t j_end = first[b + 1] - j > LOOKED_AT ? j + LOOKED_AT : first[b + 1];
    while (i < i_end && j < j_end) {
        if (links[i].other == links[j].other)
            thirds++, i++, j++;
        else if (links[i].other < links[j].other)
            i++;
        else
            j++;
    }
    return thirds >= THIRDS;
}

cck_code cck_groups_close(const cck_work *work, cck_groups *groups, cck_error *error) {
    link *links = cck_arena_alloc(work->arena, (2 * groups->pair_count + 1) * sizeof *links);
    size_t *first = cck_arena_zalloc(work->arena, groups->group_count + 2, sizeof *first), n = 0, kept = 0;
    if (!links || !first) return cck_fail(error, CCK_E_MEMORY, "out of memory while joining figures");
    for (size_t i = 0; i < groups->pair_count; i++) {
        const cck_pair *p = &groups->pairs[i];
        if (!is_link(p)) continue;
        links[n++] = (link){p->a, p->b};
        links[n++] = (link){p->b, p->a};
    }
    qsort(links, n, sizeof *links, by_group);
    for (size_t i = 0; i < n; i++) first[links[i].group + 1]++;
    for (size_t g = 0; g < groups->group_count; g++) first[g + 1] += first[g];
    for (size_t i = 0; i < groups->pair_count; i++) {
        cck_pair p = groups->pairs[i];
        if (!p.decision.related && !share_thirds(links, first, p.a, p.b)) continue;
        p.decision.related = true;
        groups->pairs[kept++] = p;
    }
    groups->pair_count = kept;
    return CCK_OK;
}
