/* some_of_all.c - some of the dead or the rescued by their sentence alone: "fishermen saved 15", "three bodies were
 * recovered overnight and another three on Sunday"; and those of whom it is only feared. */
#include "compare/words/reader.h"

enum { BEFORE = 8, BEHIND = 10, NEAR = 4 };

/* "fishermen are said to have saved about 15", "15 were saved by fishermen": whoever happened to be near; crews, boats
 * and coast guards may have saved all. */
static bool is_helped(const cck_word_reader *r) {
    if (!cck_view_equal(r->figure->measure, CCK_LIT("rescued"))) return false;
    for (size_t i = r->at; i > 0 && r->at - i < BEFORE && r->tokens[i - 1].kind == CCK_TOKEN_WORD; i--) {
        if (cck_reads_cue(r, i - 1, CCK_CUE_helpers)) return true;
    }
    for (size_t i = r->at; i + 1 < r->count && i < r->at + BEHIND && !cck_reads_punct(r, i); i++) {
        if (cck_reads(r, i, "by"))
            return cck_reads_cue(r, i + 1, CCK_CUE_helpers) || cck_reads_cue(r, i + 2, CCK_CUE_helpers);
    }
    return false;
}

/* "three bodies were recovered overnight and another three on Sunday": the day's share, and then the next day's. */
static bool goes_on(const cck_word_reader *r) {
    if (!cck_view_equal(r->figure->measure, CCK_LIT("killed"))) return false;
    for (size_t i = r->at + 1; i + 3 < r->count && i < r->at + BEHIND; i++) {
        if (cck_reads_punct(r, i)) return false;
        if (cck_reads(r, i, "and") && cck_reads(r, i + 1, "another"))
            return cck_reads_cue(r, i + 3, CCK_CUE_days_share);
    }
    return false;
}

/* "one arrest, for an unrelated matter": none of those that the story is about. */
static bool is_unrelated(const cck_word_reader *r) {
    if (r->figure->kind != CCK_KIND_COUNT) return false;
    for (size_t i = r->behind; i < r->count && i < r->behind + BEHIND; i++) {
        if (cck_reads(r, i, "unrelated")) return true;
    }
    return false;
}

bool cck_is_some_of_all(const cck_word_reader *r) {
    if (is_unrelated(r)) return true;
    return is_helped(r) || goes_on(r);
}

bool cck_is_feared(const cck_word_reader *r) {
    if (!cck_view_equal(r->figure->measure, CCK_LIT("killed"))) return false;
    size_t to = r->past > r->at + 1 ? r->past : r->at + 1;
    for (size_t i = r->at > NEAR ? r->at - NEAR : 0; i < to; i++) {
        if (cck_reads_cue(r, i, CCK_CUE_fears)) return true;
    }
    return false;
}
