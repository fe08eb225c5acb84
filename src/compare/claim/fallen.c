/* fallen.c - a total that only rises, and a later report that tells less. */
#include <math.h>

#include "compare/claim/group.h"

/* That both speak of the same has to be this sure. */
#define SURELY 0.65
/* Groups of one measure, and members of each, that are looked at. */
#define LOOKED_AT 64

/* Another number of all that `item` counts that its article tells, and that is as high as `from` at least and `to` at
 * most: `item` is then some of it, or of another thing. Groups of one measure stand side by side. */
static bool tells_another(const cck_groups *all, uint32_t of, const cck_item *item, double from, double to) {
    const cck_group *group = &all->groups[of];
    size_t first = of > LOOKED_AT ? of - LOOKED_AT : 0, end = of + LOOKED_AT;
    for (size_t g = first; g < all->group_count && g < end; g++) {
        const cck_group *other = &all->groups[g];
        if (other->story != group->story || other->dimension != group->dimension || other->root != group->root)
            continue;
        for (size_t i = 0; i < other->count && i < LOOKED_AT; i++) {
            const cck_item *twin = other->items[i];
            bool another = twin->document == item->document && twin != item && twin->known == item->known;
            if (another && twin->whole && twin->span.said >= from && twin->span.said <= to) return true;
        }
    }
    return false;
}

/* Nothing says that it is less than all there was on its day. */
static bool is_total(const cck_item *item) {
    const cck_figure *f = item->figure;
    return !item->former && !item->moved && !item->share && !item->alone && !f->since.len &&
           (!f->place.count || item->at_large);
}

bool cck_has_fallen(const cck_groups *all, const cck_pair *p) {
    int32_t day = all->groups[p->a].first_day, other = all->groups[p->b].first_day;
    if (p->rule->over_time != CCK_OVER_TIME_MAY_RISE || p->certainty < SURELY) return false;
    if (day == CCK_NO_DAY || other == CCK_NO_DAY || day == other) return false;
    bool first = day > other;
    const cck_item *low = first ? p->of_a : p->of_b, *high = first ? p->of_b : p->of_a;
    if (!is_total(low) || high->figure->since.len) return false;
    double near_high = (low->span.said + high->span.said) / 2; /* "11,862", where the other has "nearly 12,000" */
    return !tells_another(all, first ? p->a : p->b, low, near_high, INFINITY) &&
           !tells_another(all, first ? p->b : p->a, high, 0, low->span.said);
}
