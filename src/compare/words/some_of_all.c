/* some_of_all.c - some of the dead or the rescued by their sentence alone: "fishermen saved 15", "three bodies were
 * recovered overnight and another three on Sunday"; and those of whom it is only feared. */
#include "compare/item/item.h"
#include "text/text.h"

enum { BEFORE = 8, BEHIND = 10, NEAR = 4 };

#define ANY(token, words) cck_token_is_any(text, token, words, sizeof(words) / sizeof *(words))

/* Whoever happened to be near; crews, boats and coast guards may have saved all. */
static bool is_helper(cck_view text, const cck_token *token) {
    static const char *const helpers[] = {"fishermen",  "fisherman", "villagers",  "residents",  "locals",
                                          "neighbours", "neighbors", "bystanders", "passers-by", "islanders"};
    return ANY(token, helpers);
}

/* "fishermen are said to have saved about 15", "15 were saved by fishermen" */
static bool is_helped(cck_view text, const cck_figure *f, const cck_token *tokens, size_t n, size_t at) {
    static const char *const by[] = {"by"};
    if (!cck_view_equal(f->measure, CCK_LIT("rescued"))) return false;
    for (size_t i = at; i > 0 && at - i < BEFORE && tokens[i - 1].kind == CCK_TOKEN_WORD; i--) {
        if (is_helper(text, &tokens[i - 1])) return true;
    }
    for (size_t i = at; i + 1 < n && i < at + BEHIND && tokens[i].kind != CCK_TOKEN_PUNCT; i++) {
        if (!ANY(&tokens[i], by)) continue;
        return is_helper(text, &tokens[i + 1]) || (i + 2 < n && is_helper(text, &tokens[i + 2]));
    }
    return false;
}

/* "three bodies were recovered overnight and another three on Sunday": the day's share, and then the next day's. */
static bool goes_on(cck_view text, const cck_figure *f, const cck_token *tokens, size_t n, size_t at) {
    static const char *const and[] = {"and"}, *const more[] = {"another"}, *const when[] = {"on",        "overnight",
                                                                                            "yesterday", "today",
                                                                                            "later",     "earlier"};
    if (!cck_view_equal(f->measure, CCK_LIT("killed"))) return false;
    for (size_t i = at + 1; i + 3 < n && i < at + BEHIND; i++) {
        if (tokens[i].kind == CCK_TOKEN_PUNCT) return false;
        if (!ANY(&tokens[i], and) || !ANY(&tokens[i + 1], more)) continue;
        return ANY(&tokens[i + 3], when);
    }
    return false;
}

bool cck_is_some_of_all(cck_view text, const cck_figure *figure, const cck_token *tokens, size_t n, size_t at) {
    return is_helped(text, figure, tokens, n, at) || goes_on(text, figure, tokens, n, at);
}

bool cck_is_feared(cck_view text, const cck_figure *figure, const cck_token *tokens, size_t n, size_t at) {
    static const char *const fears[] = {"feared", "fear", "fears", "presumed"};
    if (!cck_view_equal(figure->measure, CCK_LIT("killed"))) return false;
    for (size_t i = at > NEAR ? at - NEAR : 0; i < n && (i <= at || tokens[i].start < figure->phrase_end); i++) {
        if (ANY(&tokens[i], fears)) return true;
    }
    return false;
}
