/* unfold.c - totals that are seen to move. */
#include "compare/claim/group.h"

/* An update that is to show that a total moves has to be this sure. */
#define SURELY 0.45

/* May this difference be one of time although the days do not show it? Named speakers who differ are not moved by
 * time, and a count over a fixed window does not grow. */
static bool may_be_time(const cck_work *work, const cck_pair *p) {
    bool overfull = p->reason == CCK_REASON_OVERFULL; /* "12 people", and the same day "at least 13 civilians" */
    if (p->verdict != CCK_VERDICT_CONFLICT || (!overfull && p->reason != CCK_REASON_APART)) return false;
    if (p->sides == CCK_SIDES_UNKNOWN) return false;
    if (p->rule->over_time == CCK_OVER_TIME_FIXED || p->of_a->document == p->of_b->document) return false;
    if (cck_is_history(work, p->of_a, p->of_b)) return false;
    return p->of_a->figure->window_s == 0 && p->of_b->figure->window_s == 0;
}

/* Groups that a group is seen to move from or to: none, one, or several. */
#define SEVERAL UINT32_MAX

static void note(uint32_t *partner, uint32_t group, uint32_t other) {
    partner[group] = partner[group] && partner[group] != other + 1 ? SEVERAL : other + 1;
}

/* Of things that are only named ("14 coaches") nobody knows that they grow: two numbers that are told side by side on
 * several days show no growth by themselves. */
static bool is_shown_by_itself(const cck_pair *p, const uint32_t *partner) {
    return !p->of_a->known && !p->of_b->known && partner[p->a] == p->b + 1 && partner[p->b] == p->a + 1;
}

cck_code cck_groups_unfold(const cck_work *work, cck_groups *groups, cck_error *error) {
    uint32_t *moves = cck_arena_zalloc(work->arena, groups->group_count + 1, sizeof *moves);
    if (!moves) return cck_fail(error, CCK_E_MEMORY, "out of memory while following totals over time");
    for (size_t i = 0; i < groups->pair_count; i++) {
        const cck_pair *p = &groups->pairs[i];
        if (p->of_a->former || p->of_b->former) continue; /* what was replaced does not show that another moves */
        if (p->verdict != CCK_VERDICT_UPDATED || p->certainty < SURELY) continue;
        note(moves, p->a, p->b);
        note(moves, p->b, p->a);
    }
    for (size_t i = 0; i < groups->pair_count; i++) {
        cck_pair *p = &groups->pairs[i];
        bool dated = p->of_a->day != CCK_NO_DAY && p->of_b->day != CCK_NO_DAY;
        bool moved = dated ? moves[p->a] && moves[p->b] : moves[p->a] || moves[p->b];
        if (!may_be_time(work, p) || !moved || is_shown_by_itself(p, moves) || cck_has_fallen(groups, p)) continue;
        p->verdict = CCK_VERDICT_UPDATED;
        p->reason = CCK_REASON_MOVING;
    }
    return CCK_OK;
}
