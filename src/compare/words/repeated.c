/* repeated.c - numbers of several days at once ("over 900 deaths on nine of the last ten days"), and those of the
 * hours before a report ("in the past 24 hours"), which are others in the report of another day. */
#include "compare/date.h"
#include "compare/words/reader.h"

#define BEHIND 10 /* tokens behind a figure's phrase among which the words stand */
#define BEFORE 14 /* and before it */
#define MONTH  (31 * 86400)
#define LATE   (3 * 86400)

static bool is_number(const cck_word_reader *r, size_t i) {
    return cck_reads_number(r, i) || cck_classes_of(r, i) & CCK_CLASS(NUMBER);
}

static bool is_past(const cck_word_reader *r, size_t i) {
    static const char *const words[] = {"last", "past", "previous", "preceding"};
    return CCK_READS_ANY(r, i, words);
}

static bool is_bounded(const cck_figure *f) {
    return f->bound == CCK_BOUND_MORE_THAN || f->bound == CCK_BOUND_AT_LEAST || f->bound == CCK_BOUND_LESS_THAN;
}

/* "on nine of the last ten days", "four times in the past ten days", "more than 900 for 19 consecutive days" */
static bool tells_days(const cck_word_reader *r, size_t i) {
    static const char *const in_turn[] = {"consecutive", "straight", "successive"};
    if (is_number(r, i) && cck_reads(r, i + 1, "of") && cck_reads(r, i + 2, "the") && is_past(r, i + 3)) return true;
    if (is_number(r, i) && cck_reads(r, i + 1, "times")) return is_past(r, i + 4) || is_past(r, i + 3);
    return is_bounded(r->figure) && CCK_READS_ANY(r, i, in_turn);
}

/* "the first time this month that fewer than 900 died": a mark that other days had passed. */
static bool is_mark_of_days(const cck_word_reader *r) {
    bool that = false;
    for (size_t i = r->at; is_bounded(r->figure) && i > 1 && r->at - i < BEFORE && !cck_reads_end(r, i - 1); i--) {
        if (cck_reads(r, i - 1, "that")) that = true;
        if (that && cck_reads(r, i - 1, "time") && cck_reads(r, i - 2, "first")) return true;
    }
    return false;
}

bool cck_is_repeated(const cck_word_reader *r) {
    if (r->figure->kind != CCK_KIND_COUNT) return false;
    for (size_t i = r->behind; i < r->count && i < r->past + BEHIND && !cck_reads_end(r, i); i++) {
        if (tells_days(r, i)) return true;
    }
    return is_mark_of_days(r);
}

bool cck_is_recent(const cck_word_reader *r) {
    int64_t window = r->figure->window_s;
    if (window <= 0 || window > MONTH) return false;
    size_t from = r->at > 2 * BEFORE ? r->at - 2 * BEFORE : 0;
    for (size_t i = from; i < r->count && i < r->past + 2 * BEHIND; i++) {
        if (is_past(r, i) && (is_number(r, i + 1) || cck_classes_of(r, i + 1) & CCK_CLASS(UNIT))) return true;
    }
    return false;
}

bool cck_are_of_other_days(const cck_item *a, const cck_item *b) {
    if ((a->repeated || b->repeated) && (a->span.said != b->span.said || a->figure->bound != b->figure->bound))
        return true;
    if (!a->recent || !b->recent || a->day == CCK_NO_DAY || b->day == CCK_NO_DAY) return false;
    int64_t longer = a->figure->window_s > b->figure->window_s ? a->figure->window_s : b->figure->window_s;
    int64_t apart = (int64_t)a->day - b->day;
    return (apart < 0 ? -apart : apart) * 86400 > longer + LATE; /* what is printed days late is not another's */
}
