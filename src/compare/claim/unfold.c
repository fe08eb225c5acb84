/* unfold.c - totals that are seen to move. */
#include <stdlib.h>

#include "compare/claim/group.h"

/* An update that is to show that a total moves has to be this sure. */
#define SURELY 0.45
/* A total that was as good as the lower one when it began to move. */
#define NEARLY 1.15

/* May this difference be one of time although the days do not show it? Named speakers who differ are not moved by
 * time, and a count over a fixed window does not grow. */
static bool may_move(const cck_work *work, const cck_pair *p) {
    bool overfull = p->reason == CCK_REASON_OVERFULL; /* "12 people", and the same day "at least 13 civilians" */
    if (p->verdict != CCK_VERDICT_CONFLICT || (!overfull && p->reason != CCK_REASON_APART)) return false;
    if (p->rule->over_time == CCK_OVER_TIME_FIXED || p->of_a->document == p->of_b->document) return false;
    if (cck_is_history(work, p->of_a, p->of_b)) return false;
    return p->of_a->figure->window_s == 0 && p->of_b->figure->window_s == 0;
}

static bool may_be_time(const cck_work *work, const cck_pair *p) {
    return p->sides != CCK_SIDES_UNKNOWN && may_move(work, p);
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

/* A rise within one day that a pair shows; in the order of by_rise, `to` is the highest up to there of its key. */
typedef struct {
    uint32_t story;
    int32_t day;
    uintptr_t known;
    double from, to;
} rise;

typedef struct {
    rise *items;
    size_t count;
} rises;

static int by_key(const rise *a, const rise *b) {
    if (a->story != b->story) return a->story < b->story ? -1 : 1;
    if (a->day != b->day) return a->day < b->day ? -1 : 1;
    return (a->known > b->known) - (a->known < b->known);
}

static int by_rise(const void *x, const void *y) {
    const rise *a = x, *b = y;
    int key = by_key(a, b);
    return key ? key : (a->from > b->from) - (a->from < b->from);
}

/* "Initial reports of 30 ... had risen to 50": one article tells both, or two of one day. */
static bool shows_rise(const cck_pair *q, rise *out) {
    const cck_item *from = q->of_a->span.said < q->of_b->span.said ? q->of_a : q->of_b;
    const cck_item *to = from == q->of_a ? q->of_b : q->of_a;
    bool told = q->verdict == CCK_VERDICT_COMPATIBLE && from->document == to->document; /* "at least 30" before it */
    bool rose = q->verdict == CCK_VERDICT_UPDATED && q->reason != CCK_REASON_MOVING;
    if (!(told || rose) || q->certainty < SURELY || !to->moved || to->day == CCK_NO_DAY || to->day != from->day)
        return false;
    *out = (rise){to->story, to->day, (uintptr_t)to->known, from->span.said, to->span.said};
    return true;
}

static cck_code find_rises(const cck_groups *groups, cck_arena *arena, rises *out) {
    rise one;
    size_t n = 0;
    for (size_t i = 0; i < groups->pair_count; i++) n += shows_rise(&groups->pairs[i], &one);
    *out = (rises){cck_arena_alloc(arena, (n + 1) * sizeof *out->items), n};
    if (!out->items) return CCK_E_MEMORY;
    n = 0;
    for (size_t i = 0; i < groups->pair_count; i++) n += shows_rise(&groups->pairs[i], &out->items[n]);
    qsort(out->items, n, sizeof *out->items, by_rise);
    for (size_t i = 1; i < n; i++) {
        rise *r = &out->items[i];
        if (!by_key(r, r - 1) && r->to < r[-1].to) r->to = r[-1].to;
    }
    return CCK_OK;
}

/* Of one day, and of which some article of that day tells that it rose past both: "initial reports of 30 ... had risen
 * to 50" beside 39 and 50 elsewhere. O(log rises). */
static bool rose_past(const rises *all, const cck_pair *p) {
    double low = p->of_a->span.said < p->of_b->span.said ? p->of_a->span.said : p->of_b->span.said;
    double high = p->of_a->span.said + p->of_b->span.said - low;
    if (p->rule->over_time != CCK_OVER_TIME_MAY_RISE || p->of_a->day != p->of_b->day || p->of_a->day == CCK_NO_DAY)
        return false;
    const rise wanted = {p->of_a->story, p->of_a->day, (uintptr_t)p->of_a->known, low * NEARLY, high};
    size_t from = 0, end = all->count; /* behind the last that begins low enough */
    while (from < end) {
        size_t middle = from + (end - from) / 2;
        if (by_rise(&all->items[middle], &wanted) <= 0)
            from = middle + 1;
        else
            end = middle;
    }
    return from > 0 && !by_key(&all->items[from - 1], &wanted) && all->items[from - 1].to >= high;
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
    rises all;
    if (find_rises(groups, work->arena, &all) != CCK_OK)
        return cck_fail(error, CCK_E_MEMORY, "out of memory while following totals over time");
    for (size_t i = 0; i < groups->pair_count; i++) {
        cck_pair *p = &groups->pairs[i];
        bool dated = p->of_a->day != CCK_NO_DAY && p->of_b->day != CCK_NO_DAY;
        bool shown = may_move(work, p) && rose_past(&all, p);
        bool moved = dated ? moves[p->a] && moves[p->b] : moves[p->a] || moves[p->b];
        if (!shown && (!may_be_time(work, p) || !moved || is_shown_by_itself(p, moves) || cck_has_fallen(groups, p)))
            continue;
        p->verdict = CCK_VERDICT_UPDATED;
        p->reason = CCK_REASON_MOVING;
    }
    return CCK_OK;
}
