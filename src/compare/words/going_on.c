/* going_on.c - a count that is not over yet, and one that lasts: "by noon", "the latest count", "have died this year",
 * "320 since the coup". */
#include "compare/words/reader.h"

#define AROUND 14 /* tokens before and behind a number in which "since" and "this year" stand */

/* "by noon", "by 6 p.m.", "by early afternoon", "as of midnight": counted before the day was over. Votes are counted
 * "at noon" as well, when other things happen. */
static bool is_by_the_hour(const cck_word_reader *r) {
    static const char *const between[] = {"early", "mid", "late", "-"};
    bool votes = cck_is_of_votes(r->figure);
    for (size_t i = 0; i + 2 < r->count; i++) {
        bool at_noon = i > 0 && votes && cck_reads(r, i, "at");
        if (!at_noon && !cck_reads(r, i, "by")) continue;
        size_t k = i + 1;
        while (k + 1 < r->count && k < i + 3 && CCK_READS_ANY(r, k, between)) k++;
        if (cck_reads_cue(r, k, CCK_CUE_hours_of_day)) return true;
        size_t after = k + 1; /* "6 p.m.", "6:30 p.m." */
        while (after + 1 < r->count && after < k + 4 && r->tokens[after].kind != CCK_TOKEN_WORD &&
               r->tokens[after].kind != CCK_TOKEN_CODE)
            after++;
        if (cck_reads_number(r, k) && cck_reads_cue(r, after, CCK_CUE_clock_marks)) return true;
    }
    return false;
}

/* "The toll kept climbing, with the latest standing at 23", "the latest count of 40": the count goes on. */
static bool is_latest(const cck_word_reader *r) {
    for (size_t i = r->at; i > 0 && r->at - i < 5; i--) {
        if (cck_reads(r, i - 1, "latest")) return true;
        if (cck_reads_punct(r, i - 1)) return false;
    }
    return false;
}

/* "could only confirm two so far": whoever says so is still counting. */
static bool is_confirmed_only(const cck_word_reader *r) {
    for (size_t i = r->at; i > 1 && r->at - i < 3; i--) {
        if (cck_reads_cue(r, i - 1, CCK_CUE_confirms) && cck_reads(r, i - 2, "only")) return true;
    }
    return false;
}

/* "about 100 have been saved and the search is still under way": there will be more of them. */
static bool is_under_way(const cck_word_reader *r) {
    bool saved = cck_view_equal(r->figure->measure, CCK_LIT("rescued"));
    if (!saved && !cck_lexicon_is_casualty(r->work->lexicon, r->figure->measure)) return false;
    for (size_t i = r->behind; i < r->count; i++) {
        if (!cck_reads(r, i, "still")) continue;
        for (size_t k = i + 1; k < i + 4; k++) {
            if (cck_reads_cue(r, k, CCK_CUE_under_way)) return true;
        }
    }
    return false;
}

bool cck_is_interim(const cck_word_reader *r) {
    return is_by_the_hour(r) || is_under_way(r) || is_latest(r) || is_confirmed_only(r);
}

static bool is_has(const cck_word_reader *r, size_t i) {
    return cck_reads(r, i, "has") || cck_reads(r, i, "have");
}

/* "The war has killed 91,000", "some 400 have died": up to the day of the report. */
bool cck_is_lasting(const cck_word_reader *r) {
    for (size_t i = r->at; i > 0 && r->at - i < 5; i--) {
        if (cck_reads_punct(r, i - 1)) break;
        if (is_has(r, i - 1)) return true;
    }
    return is_has(r, r->past);
}

static bool is_year(const cck_word_reader *r, size_t i, int year) {
    cck_view v = cck_word_of(r, i);
    int value = 0;
    for (size_t k = 0; k < v.len && v.len == 4; k++) {
        if (v.ptr[k] < '0' || v.ptr[k] > '9') return false;
        value = value * 10 + (v.ptr[k] - '0');
    }
    return value == year && year > 0;
}

/* "so far this year", "since the start of the year", "have died in 2031", "this year" behind "have died"; not "the
 * worst this year". */
bool cck_is_yearly(const cck_word_reader *r) {
    bool lasting = cck_is_lasting(r);
    for (size_t i = r->at; i < r->past; i++) lasting = lasting || is_has(r, i);
    int year_of_report = 0, month;
    (void)cck_month_of(r->work->corpus->documents[r->item->document].published, &year_of_report, &month);
    for (size_t i = r->at > AROUND ? r->at - AROUND : 1; i + 1 < r->count && i < r->at + AROUND + 2; i++) {
        if (lasting && i > r->at && cck_reads(r, i, "in") && is_year(r, i + 1, year_of_report)) return true;
        bool mark = cck_reads_number(r, i) || r->tokens[i].punct == ';' || r->tokens[i].punct == ':';
        if (mark && r->tokens[i].start >= r->figure->end) return false;
        if (!cck_reads(r, i + 1, "year")) continue;
        if (cck_reads(r, i, "this")) return lasting || cck_reads(r, i - 1, "far");
        if (cck_reads(r, i, "the"))
            return i > 1 && cck_reads(r, i - 1, "of") && cck_reads_cue(r, i - 2, CCK_CUE_starts);
    }
    return false;
}

/* "320 since the coup", "the toll since last month's takeover has reached 320"; not "the worst since the war". */
bool cck_is_since(const cck_word_reader *r) {
    size_t from = r->at > AROUND ? r->at - AROUND : 0;
    size_t to = r->at + AROUND < r->count ? r->at + AROUND : r->count;
    for (size_t i = from; i < to; i++) {
        if (!cck_reads(r, i, "since")) continue;
        bool superlative = false;
        for (size_t k = i; k > from && i - k < 7; k--) {
            cck_view word = cck_word_of(r, k - 1);
            superlative = superlative || cck_reads_cue(r, k - 1, CCK_CUE_superlatives) ||
                          (word.len > 5 && cck_view_ends(word, CCK_LIT("est")));
        }
        return !superlative;
    }
    return false;
}
