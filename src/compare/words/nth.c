/* nth.c - "the second blast", "first-quarter profit": which of several of a kind a sentence speaks of. */
#include "compare/words/reader.h"

/* Tokens before and behind a figure among which the ordinal stands. */
#define BEFORE 14
#define BEHIND 8

static const cck_word *word_at(const cck_word_reader *r, size_t at) {
    if (at >= r->count || r->tokens[at].kind != CCK_TOKEN_WORD) return NULL;
    return cck_lexicon_word(r->work->lexicon, cck_word_hash(cck_token_view(r->text, &r->tokens[at])));
}

/* 1 for "first"; 0 for a word that is no ordinal. */
static int ordinal_at(const cck_word_reader *r, size_t at) {
    size_t count = 0;
    const cck_word *w = word_at(r, at);
    if (!w || !(w->classes & CCK_CLASS(ORDINAL))) return 0;
    const cck_sense *senses = cck_senses_of(w, CCK_WORD_ORDINAL, &count);
    for (size_t i = 0; i < count; i++) {
        if (!senses[i].tail_count) return (int)cck_decimal_double(senses[i].low);
    }
    return 0;
}

/* Where a clause ends, the ordinal behind it is another's. */
static bool stops(const cck_word_reader *r, size_t at) {
    char c = r->text.ptr[r->tokens[at].start];
    return r->tokens[at].kind == CCK_TOKEN_PUNCT && (c == ';' || c == ':' || c == '(' || c == ')');
}

/* Takes the ordinal at `at` with the noun that it counts; "the first killed four" leaves it out. */
static bool take(const cck_word_reader *r, cck_item *item, size_t at) {
    int nth = ordinal_at(r, at);
    size_t next = at + 1;
    if (!nth || nth > 200) return false;
    if (next < r->count && r->text.ptr[r->tokens[next].start] == '-') next++;
    if (next >= r->count || r->tokens[next].kind != CCK_TOKEN_WORD) return false;
    if (cck_reads_cue(r, next, CCK_CUE_no_event)) return false;
    cck_view word = cck_token_view(r->text, &r->tokens[next]);
    if (word.len > 4 && cck_view_ends(word, CCK_LIT("est"))) return false; /* "the second largest" */
    const cck_word *w = word_at(r, next);
    bool left_out = w && w->classes & (CCK_CLASS(VERB) | CCK_CLASS(AUXILIARY) | CCK_CLASS(BE));
    bool event = w && w->classes & CCK_CLASS(MEASURE) && cck_view_ends(word, CCK_LIT("ed"));
    item->nth = (uint8_t)nth;
    item->nth_is_time = cck_reads_cue(r, next, CCK_CUE_periods);
    item->nth_noun = left_out || event ? 0 : cck_vocabulary_find(r->work->vocabulary, word);
    return true;
}

void cck_item_read_nth(const cck_word_reader *r, cck_item *item) {
    for (size_t i = r->at; i > 0 && r->at - i < BEFORE && !stops(r, i - 1); i--) {
        if (take(r, item, i - 1)) return;
    }
    for (size_t i = r->at + 1; i < r->count && i <= r->at + BEHIND && !stops(r, i); i++) {
        if (take(r, item, i)) return;
    }
}

bool cck_are_other_ones(const cck_item *a, const cck_item *b) {
    if (!a->nth || !b->nth || a->nth == b->nth) return false;
    return a->nth_noun == b->nth_noun || !a->nth_noun || !b->nth_noun;
}
