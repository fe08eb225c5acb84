/* time.c - totals grow, and older figures are copied late. */
#include "compare/verdict/verdict.h"

/* The day of the report counts before the day in its sentence: "killed 40 on Sunday" is what was known when it was
 * printed. */
int32_t cck_time_of(const cck_item *item) {
    if (item->day != CCK_NO_DAY) return item->day;
    return item->figure->as_of.len >= 10 ? cck_day_of(item->figure->as_of) : CCK_NO_DAY;
}

/* Do both tell of one year before that of the report? */
static bool share_past_year(const cck_work *work, const cck_item *a, const cck_item *b) {
    int published = 0, month;
    if (!cck_month_of(work->corpus->documents[a->document].published, &published, &month)) return false;
    for (size_t i = 0; i < a->times.count; i++) {
        cck_term_id mark = a->times.items[i].term;
        int year = mark >= CCK_YEAR_MARK ? (int)(mark & ~CCK_YEAR_MARK) : published;
        if (year < published && cck_marks_hold(b->times, mark)) return true;
    }
    return false;
}

/* "After the vote of 2007 ... 600,000 were displaced": what is over is counted, unless it is counted up to now. */
bool cck_is_history(const cck_work *work, const cck_item *a, const cck_item *b) {
    if (a->figure->since.len || b->figure->since.len || a->lasting || b->lasting) return false;
    return share_past_year(work, a, b);
}

bool cck_time_explains(cck_over_time over_time, bool a_is_lower, int32_t first_a, int32_t first_b) {
    if (first_a == CCK_NO_DAY || first_b == CCK_NO_DAY || first_a == first_b) return false;
    bool rises = a_is_lower == (first_a < first_b);
    switch (over_time) {
    case CCK_OVER_TIME_MAY_RISE: return rises;
    case CCK_OVER_TIME_MAY_FALL: return !rises;
    case CCK_OVER_TIME_ANY: return true;
    case CCK_OVER_TIME_FIXED: break;
    }
    return false;
}
