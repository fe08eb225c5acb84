/* passing.c - a price, a rate or an index at a moment of its way: "in morning trading", "touched a low of $29.90",
 * "fell 1,000 points at the open before closing 588 down"; and what is an average of several. */
#include "compare/words/reader.h"

enum { BEFORE = 10, BEHIND = 8, CLOSE = 4 };

static bool is_stop(const cck_word_reader *r, size_t i) {
    return cck_reads_mark(r, i, ';') || cck_reads_mark(r, i, ':') || cck_reads_mark(r, i, '"');
}

/* "in morning trading", anywhere in the sentence. */
static bool is_told_of_trading(const cck_word_reader *r) {
    for (size_t i = 0; i + 1 < r->count; i++) {
        if (cck_reads_cue(r, i, CCK_CUE_hours_of_trading) && cck_reads_cue(r, i + 1, CCK_CUE_trading)) return true;
    }
    return false;
}

/* "at the open", "at the start of trading", "at one point", "at its lowest" */
static bool is_moment(const cck_word_reader *r, size_t i) {
    static const char *const at[] = {"at", "near"}, *const which[] = {"the", "one", "its", "their"};
    return CCK_READS_ANY(r, i, at) && CCK_READS_ANY(r, i + 1, which) && cck_reads_cue(r, i + 2, CCK_CUE_turning_points);
}

/* "before recovering", "then bounced back": it did not stay there. */
static bool goes_on(const cck_word_reader *r, size_t i) {
    static const char *const leads[] = {"before", "but", "then"};
    return CCK_READS_ANY(r, i, leads) &&
           (cck_reads_cue(r, i + 1, CCK_CUE_recovers) || cck_reads_cue(r, i + 2, CCK_CUE_recovers));
}

/* "low of", "as high as" */
static bool is_extreme(const cck_word_reader *r, size_t i) {
    if (!cck_reads(r, i, "low") && !cck_reads(r, i, "high")) return false;
    return cck_reads(r, i + 1, "of") || (cck_reads(r, i + 1, "as") && i > 0 && cck_reads(r, i - 1, "as"));
}

/* Words right before the number by which it is no more than touched. */
static bool is_touched(const cck_word_reader *r) {
    static const char *const on[] = {"at", "around", "near", "below", "above"};
    for (size_t i = r->at; i > 0 && r->at - i < BEFORE && !is_stop(r, i - 1); i--) {
        if (cck_reads_punct(r, i - 1) || cck_reads_number(r, i - 1)) return false;
        if (cck_reads_cue(r, i - 1, CCK_CUE_touches)) return true;
        if (cck_reads_cue(r, i - 1, CCK_CUE_trades) && CCK_READS_ANY(r, i, on)) return true;
        if (r->at - i < CLOSE && is_extreme(r, i - 1)) return true;
    }
    return false;
}

static bool may_pass(const cck_figure *f) {
    if (f->kind == CCK_KIND_COUNT) return cck_view_starts(f->measure, CCK_LIT("point"));
    return f->kind == CCK_KIND_MONEY || f->kind == CCK_KIND_PERCENT || f->kind == CCK_KIND_PERCENTAGE_POINT;
}

bool cck_is_passing(const cck_word_reader *r) {
    if (!may_pass(r->figure)) return false;
    if (is_told_of_trading(r) || is_touched(r)) return true;
    for (size_t i = r->at; i > 0 && r->at - i < BEFORE && !is_stop(r, i - 1); i--) {
        if (is_moment(r, i - 1)) return true;
    }
    for (size_t i = r->at + 1; i < r->count && i - r->at < BEHIND && !is_stop(r, i); i++) {
        if (is_moment(r, i) || goes_on(r, i)) return true;
    }
    return false;
}

bool cck_is_average(const cck_word_reader *r) {
    if (r->figure->kind != CCK_KIND_COUNT) return false;
    for (size_t i = r->at; i > 0 && r->at - i < BEFORE; i--) {
        if (cck_reads_punct(r, i - 1) || cck_reads_number(r, i - 1)) return false;
        if (cck_reads_cue(r, i - 1, CCK_CUE_averages)) return true;
    }
    return false;
}
