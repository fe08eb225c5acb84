/* close.c - two figures that are each linked to a third speak of one thing more likely than they show by themselves. */
#include "compare/claim/links.h"

/* Partners of a group that are looked at. */
#define LOOKED_AT 64
/* The links to the third have to be as sure as this. */
#define SURELY 0.55
/* So many thirds are needed. */
#define THIRDS 1

static bool is_link(const cck_pair *p) {
    return p->related && p->verdict <= CCK_VERDICT_UPDATED && p->certainty >= SURELY;
}

static bool share_thirds(const cck_links *l, uint32_t a, uint32_t b) {
    const cck_link *links = l->items;
    const size_t *first = l->first;
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
    cck_links links;
    size_t kept = 0;
    if (!cck_links_of(groups, is_link, work->arena, &links))
        return cck_fail(error, CCK_E_MEMORY, "out of memory while joining figures");
    for (size_t i = 0; i < groups->pair_count; i++) {
        cck_pair p = groups->pairs[i];
        if (!p.related && !share_thirds(&links, p.a, p.b)) continue;
        p.related = true;
        groups->pairs[kept++] = p;
    }
    groups->pair_count = kept;
    return CCK_OK;
}
