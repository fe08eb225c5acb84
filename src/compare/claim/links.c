/* links.c - pairs by group. */
#include "compare/claim/links.h"

#include <stdlib.h>

static int by_group(const void *a, const void *b) {
    const cck_link *x = a, *y = b;
    if (x->group != y->group) return x->group > y->group ? 1 : -1;
    return (x->other > y->other) - (x->other < y->other);
}

bool cck_links_of(const cck_groups *groups, bool (*is_link)(const cck_pair *pair), cck_arena *arena, cck_links *out) {
    cck_link *links = cck_arena_alloc(arena, (2 * groups->pair_count + 1) * sizeof *links);
    size_t *first = cck_arena_zalloc(arena, groups->group_count + 2, sizeof *first), n = 0;
    if (!links || !first) return false;
    for (size_t i = 0; i < groups->pair_count; i++) {
        const cck_pair *p = &groups->pairs[i];
        if (!is_link(p)) continue;
        links[n++] = (cck_link){p->a, p->b};
        links[n++] = (cck_link){p->b, p->a};
    }
    qsort(links, n, sizeof *links, by_group);
    for (size_t i = 0; i < n; i++) first[links[i].group + 1]++;
    for (size_t g = 0; g < groups->group_count; g++) first[g + 1] += first[g];
    *out = (cck_links){links, first};
    return true;
}
