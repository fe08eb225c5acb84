/* partial.c - votes of which not all are counted yet. */
#include "compare/words/reader.h"

bool cck_is_of_votes(const cck_figure *figure) {
    static const char *const names[] = {"turnout", "voted", "vote share", "vote lead"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (cck_view_equal(figure->measure, cck_view_of(names[i]))) return true;
    }
    return false;
}

/* "results in", "in, he said": what has come in. */
static bool is_in(const cck_word_reader *r, size_t i) {
    static const char *const he[] = {"he", "she", "it", "they"};
    return cck_reads(r, i, "in") && (cck_reads_punct(r, i + 1) || CCK_READS_ANY(r, i + 1, he));
}

/* "after 60 percent of ballots had been counted", "with 40 of 61 districts reporting", "with 80% of results in": the
 * count goes on. */
static bool is_counted_in_part(const cck_word_reader *r) {
    static const char *const leads[] = {"after", "with", "as"};
    for (size_t i = 0; i + 3 < r->count; i++) {
        if (!CCK_READS_ANY(r, i, leads)) continue;
        bool part = false, some = false;
        for (size_t k = i + 1; k < r->count && k < i + 14; k++) {
            if (!part && k > i + 4) break;
            part = part || cck_reads_number(r, k) || cck_reads_cue(r, k, CCK_CUE_large_parts);
            if (part && some && (is_in(r, k) || cck_reads_cue(r, k, CCK_CUE_tallied))) return true;
            some = some || cck_reads_cue(r, k, CCK_CUE_ballots);
        }
    }
    return false;
}

/* "partial results", "as votes are counted", "as tallying goes on" */
static bool is_going_on(const cck_word_reader *r) {
    for (size_t i = 0; i + 1 < r->count; i++) {
        if (cck_reads_cue(r, i, CCK_CUE_early_counts) && cck_reads_cue(r, i + 1, CCK_CUE_returns)) return true;
        bool as = cck_reads(r, i, "as") && cck_reads_cue(r, i + 1, CCK_CUE_tallying);
        if (as && cck_reads_cue(r, i + 2, CCK_CUE_continues)) return true;
    }
    return false;
}

/* "an exit poll gave them 38 percent": before anything was counted. */
bool cck_is_polled(const cck_word_reader *r) {
    for (size_t i = 0; i + 1 < r->count && cck_is_of_votes(r->figure); i++) {
        if (cck_reads(r, i, "exit") && cck_reads_cue(r, i + 1, CCK_CUE_polls)) return true;
    }
    return false;
}

/* "is yet to receive the forms of 11,000 stations", "still to be counted": there are fewer of them later. */
static bool is_outstanding(const cck_word_reader *r) {
    static const char *const yet[] = {"yet", "still"}, *const be[] = {"is", "are", "has", "have", "was", "were", "had"};
    for (size_t i = 1; i + 1 < r->count; i++) {
        if (CCK_READS_ANY(r, i, yet) && cck_reads(r, i + 1, "to") && CCK_READS_ANY(r, i - 1, be)) return true;
    }
    return false;
}

bool cck_is_partial(const cck_word_reader *r) {
    if (is_counted_in_part(r)) return true;
    bool known = r->at > 0 && cck_reads(r, r->at - 1, "the"); /* "one of the 11 coaches" are so many */
    if (r->figure->kind == CCK_KIND_COUNT && !known && is_outstanding(r)) return true;
    return cck_is_of_votes(r->figure) && (r->item->interim || is_going_on(r) || cck_is_polled(r));
}

bool cck_is_in_places(const cck_word_reader *r) {
    const cck_lexicon *lexicon = r->work->lexicon;
    uint64_t head = cck_word_hash(cck_last_word(r->figure->noun));
    if (r->figure->kind != CCK_KIND_COUNT || cck_lexicon_measure(lexicon, r->figure->measure)) return false;
    if (!cck_lexicon_is_cue(lexicon, head, CCK_CUE_voting_places)) return false;
    for (size_t i = r->at; i > 0 && r->at - i < 4; i--) {
        if (cck_reads_cue(r, i - 1, CCK_CUE_carries)) return false;
    }
    for (size_t i = 0; i < r->count; i++) {
        if (cck_reads_cue(r, i, CCK_CUE_of_a_vote) || cck_reads_mark(r, i, '%')) return true;
    }
    return false;
}
