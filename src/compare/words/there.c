/* there.c - "six people died there alone", "12 bodies had been recovered there": counted in a place that the sentences
 * before name, so in one of the places that a story is about and not in all of them. */
#include "compare/words/reader.h"

/* Tokens behind a number in which "there" may stand, and before it. */
#define BEHIND 14
#define BEFORE 6

/* "there were", "there has been", "there may be": no place. */
static bool opens_a_statement(const cck_word_reader *r, size_t next) {
    static const char *const verbs[] = {"is",   "are",     "was",    "were",   "has",    "have",
                                        "had",  "will",    "may",    "can",    "could",  "should",
                                        "must", "remains", "remain", "exists", "appear", "appears"};
    return next < r->count && (r->tokens[next].kind == CCK_TOKEN_CLITIC || CCK_READS_ANY(r, next, verbs));
}

static bool is_end(const cck_word_reader *r, size_t i) {
    static const char *const joins[] = {"and", "but", "while", "as", "when", "after", "because"};
    return cck_reads_end(r, i) || cck_reads_number(r, i) || CCK_READS_ANY(r, i, joins);
}

bool cck_is_counted_there(const cck_word_reader *r) {
    if (r->figure->kind != CCK_KIND_COUNT || r->figure->place.count) return false;
    for (size_t i = r->behind; i < r->count && i < r->behind + BEHIND && !is_end(r, i); i++) {
        if (cck_reads(r, i, "there")) return !opens_a_statement(r, i + 1);
    }
    for (size_t i = r->at; i > 0 && r->at - i < BEFORE; i--) { /* "There, the quake killed six" */
        if (cck_reads(r, i - 1, "there")) return !opens_a_statement(r, i);
        if (!cck_reads_mark(r, i - 1, ',') && is_end(r, i - 1)) return false;
    }
    return false;
}

bool cck_is_counted_inside(const cck_word_reader *r) {
    if (r->figure->kind != CCK_KIND_COUNT) return false;
    for (size_t i = r->at; i > 1 && r->at - i < BEFORE; i--) {
        if (cck_reads_punct(r, i - 1) || cck_reads_number(r, i - 1)) return false;
        if (!cck_reads(r, i - 1, "where")) continue;
        size_t noun = i - 2;
        if (noun > 0 && cck_reads_mark(r, noun, ',')) noun--;
        return cck_reads_cue(r, noun, CCK_CUE_buildings);
    }
    return false;
}
