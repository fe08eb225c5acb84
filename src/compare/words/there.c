/* there.c - "six people died there alone", "12 bodies had been recovered there": counted in a place that the sentences
 * before name, so in one of the places that a story is about and not in all of them. */
#include "compare/item/item.h"

/* Tokens behind a number in which "there" may stand, and before it. */
#define BEHIND 14
#define BEFORE 6

#define COUNT(list) (sizeof(list) / sizeof *(list))

static bool is_there(cck_view text, const cck_token *token) {
    static const char *const words[] = {"there"};
    return cck_token_is_any(text, token, words, COUNT(words));
}

/* "there were", "there has been", "there may be": no place. */
static bool opens_a_statement(cck_view text, const cck_token *next) {
    static const char *const verbs[] = {"is",   "are",     "was",    "were",   "has",    "have",
                                        "had",  "will",    "may",    "can",    "could",  "should",
                                        "must", "remains", "remain", "exists", "appear", "appears"};
    return next->kind == CCK_TOKEN_CLITIC || cck_token_is_any(text, next, verbs, COUNT(verbs));
}

static bool is_end(cck_view text, const cck_token *token) {
    static const char *const joins[] = {"and", "but", "while", "as", "when", "after", "because"};
    bool mark = token->kind == CCK_TOKEN_PUNCT && token->punct != '-' && token->punct != '"';
    return mark || token->kind == CCK_TOKEN_NUMBER || cck_token_is_any(text, token, joins, COUNT(joins));
}

bool cck_is_counted_there(cck_view text, const cck_figure *figure, const cck_token *tokens, size_t n, size_t at) {
    size_t end = at;
    if (figure->kind != CCK_KIND_COUNT || figure->place.count) return false;
    while (end < n && tokens[end].start < figure->end) end++;
    for (size_t i = end; i < n && i < end + BEHIND && !is_end(text, &tokens[i]); i++) {
        if (is_there(text, &tokens[i])) return i + 1 >= n || !opens_a_statement(text, &tokens[i + 1]);
    }
    for (size_t i = at; i > 0 && at - i < BEFORE; i--) { /* "There, the quake killed six" */
        if (is_there(text, &tokens[i - 1])) return !opens_a_statement(text, &tokens[i]);
        bool comma = tokens[i - 1].kind == CCK_TOKEN_PUNCT && tokens[i - 1].punct == ',';
        if (!comma && is_end(text, &tokens[i - 1])) return false;
    }
    return false;
}

bool cck_is_counted_inside(cck_view text, const cck_figure *figure, const cck_token *tokens, size_t at) {
    static const char *const where[] = {"where"};
    static const char *const houses[] = {"hotel",  "school",     "church", "mosque", "temple", "synagogue", "hospital",
                                         "market", "restaurant", "cafe",   "mall",   "house",  "building",  "station",
                                         "club",   "nightclub",  "bar",    "office", "centre", "center"};
    if (figure->kind != CCK_KIND_COUNT) return false;
    for (size_t i = at; i > 1 && at - i < BEFORE; i--) {
        if (tokens[i - 1].kind == CCK_TOKEN_PUNCT || tokens[i - 1].kind == CCK_TOKEN_NUMBER) return false;
        if (!cck_token_is_any(text, &tokens[i - 1], where, 1)) continue;
        size_t noun = i - 2;
        if (noun > 0 && tokens[noun].kind == CCK_TOKEN_PUNCT && tokens[noun].punct == ',') noun--;
        return cck_token_is_any(text, &tokens[noun], houses, COUNT(houses));
    }
    return false;
}
