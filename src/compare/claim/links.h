/* links.h - the partners of each group. */
#ifndef CCK_COMPARE_LINKS_H
#define CCK_COMPARE_LINKS_H

#include "compare/claim/group.h"

typedef struct {
    uint32_t group, other;
} cck_link;

/* The partners of group `g` are the `other` of items[first[g]] up to items[first[g + 1]], ascending. */
typedef struct {
    const cck_link *items;
    const size_t *first;
} cck_links;

/* The pairs that `is_link` takes, from both ends, in `arena`; false when out of memory. O(pairs log pairs). */
bool cck_links_of(const cck_groups *groups, bool (*is_link)(const cck_pair *pair), cck_arena *arena, cck_links *out);

#endif
