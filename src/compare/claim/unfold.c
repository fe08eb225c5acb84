/* unfold.c - totals that are seen to move. */
#include "compare/claim/group.h"

/* An update that is to show that a total moves has to be this sure. */
#define SURELY 0.45

/* May this difference be one of time although the days do not show it? Named speakers who differ are not moved by
 * time, and a count over a fixed window does not grow. */
static bool may_be_time(const cck_pair *p) {
    if (p->verdict != CCK_VERDICT_CONFLICT || p->reason != CCK_REASON_APART) return false;
    if (p->sides == CCK_SIDES_UNKNOWN) return false;
    if (p->rule->over_time == CCK_OVER_TIME_FIXED || p->of_a->document == p->of_b->document) return false;
    return p->of_a->figure->window_s == 0 && p->of_b->figure->window_s == 0;
}

cck_code cck_groups_unfold(const cck_work *work, cck_groups *groups, cck_error *error) {
    bool *moves = cck_arena_zalloc(work->arena, groups->group_count + 1, sizeof *moves);
    if (!moves) return cck_fail(error, CCK_E_MEMORY, "out of memory while following totals over time");
    for (size_t i = 0; i < groups->pair_count; i++) {
        const cck_pair *p = &groups->pairs[i];
        if (p->of_a->former || p->of_b->former) continue; /* what was replaced does not show that another moves */
        if (p->verdict == CCK_VERDICT_UPDATED && p->certainty >= SURELY) moves[p->a] = moves[p->b] = true;
    }
    for (size_t i = 0; i < groups->pair_count; i++) {
        cck_pair *p = &groups->pairs[i];
        bool dated = p->of_a->day != CCK_NO_DAY && p->of_b->day != CCK_NO_DAY;
        bool moved = dated ? moves[p->a] && moves[p->b] : moves[p->a] || moves[p->b];
        if (!may_be_time(p) || !moved) continue;
        p->verdict = CCK_VERDICT_UPDATED;
        p->reason = CCK_REASON_MOVING;
    }
    return CCK_OK;
}
