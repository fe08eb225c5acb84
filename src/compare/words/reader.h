/* reader.h - the tokens of a figure's sentence, for whatever reads the words around the figure. */
#ifndef CCK_COMPARE_READER_H
#define CCK_COMPARE_READER_H

#include <string.h>

#include "compare/item/item.h"
#include "text/text.h"

struct cck_word_reader {
    const cck_work *work;
    const cck_item *item;
    const cck_figure *figure; /* its own */
    cck_view text;            /* what the tokens are of */
    const cck_token *tokens;
    size_t count;
    size_t at;     /* the first token of the figure; `count`: it has none among them */
    size_t behind; /* the first behind its number */
    size_t past;   /* the first behind its phrase, not before `at` */
};

/* Of the `n` tokens of a text of the item's document, the figure's first being `at`. O(tokens of the figure). */
static inline cck_word_reader cck_read_around(const cck_work *work, const cck_item *item, const cck_token *tokens,
                                              size_t n, size_t at) {
    cck_word_reader r = {.work = work,
                         .item = item,
                         .figure = item->figure,
                         .text = work->corpus->documents[item->document].text,
                         .tokens = tokens,
                         .count = n,
                         .at = at,
                         .behind = at,
                         .past = at};
    while (r.behind < n && tokens[r.behind].start < item->figure->end) r.behind++;
    while (r.past < n && tokens[r.past].start < item->figure->phrase_end) r.past++;
    return r;
}

/* What follows asks for token `i`; all of it is false, 0 or empty from `count` on. */

static inline cck_view cck_word_of(const cck_word_reader *r, size_t i) {
    return i < r->count ? cck_token_view(r->text, &r->tokens[i]) : (cck_view){NULL, 0};
}

/* Is it a word of this list? */
static inline bool cck_reads_cue(const cck_word_reader *r, size_t i, cck_cue cue) {
    return i < r->count && cck_lexicon_is_cue(r->work->lexicon, r->tokens[i].hash, cue);
}

/* Is it this word of the grammar, in whatever case of letters? */
static inline bool cck_reads(const cck_word_reader *r, size_t i, const char *word) {
    return i < r->count && cck_view_equal_nocase(cck_token_view(r->text, &r->tokens[i]), cck_view_of(word));
}

/* Is it one of these? */
static inline bool cck_reads_one(const cck_word_reader *r, size_t i, const char *const *words, size_t count) {
    return i < r->count && cck_token_is_any(r->text, &r->tokens[i], words, count);
}
#define CCK_READS_ANY(r, i, words) cck_reads_one(r, i, words, sizeof(words) / sizeof *(words))

static inline bool cck_reads_number(const cck_word_reader *r, size_t i) {
    return i < r->count && r->tokens[i].kind == CCK_TOKEN_NUMBER;
}

/* Is it any mark, or this one? */
static inline bool cck_reads_punct(const cck_word_reader *r, size_t i) {
    return i < r->count && r->tokens[i].kind == CCK_TOKEN_PUNCT;
}
static inline bool cck_reads_mark(const cck_word_reader *r, size_t i, char mark) {
    return cck_reads_punct(r, i) && r->text.ptr[r->tokens[i].start] == mark;
}

/* A mark that ends a phrase: any but a hyphen and quotes. */
static inline bool cck_reads_end(const cck_word_reader *r, size_t i) {
    return cck_reads_punct(r, i) && r->tokens[i].punct != '-' && r->tokens[i].punct != '"';
}

/* Another number, or a mark but a hyphen: behind it words are told of something else. */
static inline bool cck_reads_stop(const cck_word_reader *r, size_t i) {
    return cck_reads_number(r, i) || (cck_reads_punct(r, i) && !cck_reads_mark(r, i, '-'));
}

/* "124 mph and gusts of 200": what stands on the other side belongs to another figure. */
static inline bool cck_reads_turn(const cck_word_reader *r, size_t i) {
    static const char *const words[] = {"and", "but", "while", "whereas"};
    return CCK_READS_ANY(r, i, words);
}

static inline bool cck_reads_capital(const cck_word_reader *r, size_t i) {
    return i < r->count && r->tokens[i].flags & CCK_TOKEN_CAPITAL;
}

/* The classes of the word by itself; 0 where the lexicon does not know it. */
static inline uint64_t cck_classes_of(const cck_word_reader *r, size_t i) {
    const cck_word *w = i < r->count ? cck_lexicon_word(r->work->lexicon, r->tokens[i].hash) : NULL;
    return w ? w->classes : 0;
}

/* times.c: is it a month or a year? O(1). */
bool cck_is_time(const cck_word_reader *r, size_t i);
/* times.c: "7.9 in October": has the figure a date right behind it, its own whatever stands before? O(1). */
bool cck_is_dated(const cck_word_reader *r);
/* times.c: is the date's word at `i` about the figure? `dated` is what cck_is_dated says. O(1). */
bool cck_is_time_of(const cck_word_reader *r, size_t i, bool dated);
/* times.c: does another number, or what the figure is held against, stand between the figure and the date's word at
 * `date`? Then the date is that one's. O(tokens between). */
bool cck_is_cut_off(const cck_word_reader *r, size_t date);

#endif
