/* precedent.c - what the news is measured against: "the deadliest since the fire of 1933, in which 29 died", "the old
 * mark was 29", "surpassing the 61 who drowned in that sinking". It is of another event. */
#include "compare/words/reader.h"

#define REACH         24  /* tokens before a figure among which the cue stands */
#define BEFORE_BYTES  400 /* of the sentence before that are looked at */
#define BEFORE_TOKENS 100

/* "deadliest", "worst", "record": what makes something the measure of all others. */
static bool is_utmost(const cck_word_reader *r, size_t i) {
    cck_view word = cck_word_of(r, i);
    if (cck_reads_cue(r, i, CCK_CUE_utmost)) return true;
    return word.len > 5 && cck_view_ends(word, CCK_LIT("est")) && !cck_reads_cue(r, i, CCK_CUE_not_utmost);
}

static bool utmost_within(const cck_word_reader *r, size_t from, size_t to) {
    for (size_t i = from; i < to; i++) {
        if (is_utmost(r, i)) return true;
    }
    return false;
}

/* What is said of the thing that was named last: "which", "when". Behind a comma alone follows something new: "the
 * deadliest day since Monday, with 50 killed". */
static bool tells_of_it(const cck_word_reader *r, size_t from) {
    static const char *const of_it[] = {"which", "when", "where", "that", "who", "whose"};
    bool comma = false;
    for (size_t i = from; i < r->at; i++) {
        if (cck_reads_mark(r, i, ';') || cck_reads_mark(r, i, ':') || cck_reads_mark(r, i, '.')) return false;
        if (CCK_READS_ANY(r, i, of_it)) return true;
        comma = comma || cck_reads_mark(r, i, ',');
    }
    return !comma;
}

/* "the deadliest attack since the one at Dunmere, in which nine were killed" */
static bool is_behind_since(const cck_word_reader *r, size_t from) {
    for (size_t i = from; i < r->at; i++) {
        if (cck_reads(r, i, "since") && utmost_within(r, from > 8 ? from - 8 : 0, i) && tells_of_it(r, i + 1))
            return true;
    }
    return false;
}

/* "until now", "previously" */
static bool is_up_to_now(const cck_word_reader *r, size_t i) {
    static const char *const until[] = {"until", "till"}, *const now[] = {"now", "then"},
                             *const before[] = {"previously", "hitherto"};
    return CCK_READS_ANY(r, i, before) || (CCK_READS_ANY(r, i, until) && CCK_READS_ANY(r, i + 1, now));
}

/* "The old mark was 29", "Until now the grimmest fire was that of Dolna, in which 31 perished" */
static bool is_old_mark(const cck_word_reader *r, size_t from) {
    for (size_t i = from; i < r->at; i++) {
        bool was = cck_reads_cue(r, i, CCK_CUE_standing_marks);
        if (!was && !is_up_to_now(r, i)) continue;
        if (utmost_within(r, i + 1, was && i + 6 < r->at ? i + 6 : r->at)) return true;
    }
    return false;
}

/* "which", "when" behind what is outdone; or, right before the number, "the". */
static bool is_told_further(const cck_word_reader *r, size_t from, bool the) {
    static const char *const which[] = {"which", "when", "where"};
    for (size_t k = from; k < r->at; k++) {
        if (CCK_READS_ANY(r, k, which) || (the && k + 1 == r->at && cck_reads(r, k, "the"))) return true;
    }
    return false;
}

/* "surpassing the 61 who drowned off Pelor", "deadlier than Katrina, which killed 1,833" */
static bool is_outdone(const cck_word_reader *r, size_t from) {
    for (size_t i = from; i < r->at; i++) {
        bool outdoes = cck_reads_cue(r, i, CCK_CUE_outdoes) && tells_of_it(r, i + 1);
        if (outdoes && is_told_further(r, i + 1, true)) return true;
        bool than = i > 0 && cck_reads(r, i, "than") && cck_reads_capital(r, i + 1);
        if (than && cck_view_ends(cck_word_of(r, i - 1), CCK_LIT("er")) && is_told_further(r, i + 1, false))
            return true;
    }
    return false;
}

static bool has_cue(const cck_word_reader *r) {
    size_t from = r->at > REACH ? r->at - REACH : 0;
    return is_behind_since(r, from) || is_old_mark(r, from) || is_outdone(r, from);
}

/* "in that sinking", near the figure */
static bool speaks_of_that(const cck_word_reader *r) {
    static const char *const lead[] = {"in", "by", "of", "during"};
    for (size_t i = r->at > REACH ? r->at - REACH : 0; i + 2 < r->count && i < r->at + REACH; i++) {
        bool that = CCK_READS_ANY(r, i, lead) && cck_reads(r, i + 1, "that");
        if (that && r->tokens[i + 2].kind == CCK_TOKEN_WORD && cck_word_of(r, i + 2).len > 3) return true;
    }
    return false;
}

/* "Sixty-one died in that sinking": what the sentence before named last, where that was named to be outdone. */
static bool is_that_one(const cck_word_reader *r) {
    if (!speaks_of_that(r)) return false;
    size_t end = r->figure->sentence_start, start = end;
    while (start > 0 && end - start < BEFORE_BYTES && r->text.ptr[start - 1] != '\n') start--;
    while (start < end && ((unsigned char)r->text.ptr[start] & 0xC0) == 0x80) start++;
    cck_token tokens[BEFORE_TOKENS];
    size_t n = cck_tokenize(r->text, start, end, tokens, BEFORE_TOKENS);
    if (n > BEFORE_TOKENS) n = BEFORE_TOKENS;
    cck_word_reader before = cck_read_around(r->work, r->item, tokens, n, n);
    for (size_t i = 0; i < n; i++) {
        if (cck_reads_cue(&before, i, CCK_CUE_measured_against)) return utmost_within(&before, 0, n);
    }
    return false;
}

bool cck_is_precedent(const cck_word_reader *r) {
    return has_cue(r) || is_that_one(r);
}
