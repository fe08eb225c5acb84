/* passing.c - a price, a rate or an index at a moment of its way: "in morning trading", "touched a low of $29.90",
 * "fell 1,000 points at the open before closing 588 down"; and what is an average of several. */
#include "compare/item/item.h"
#include "text/text.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

enum { BEFORE = 10, BEHIND = 8, CLOSE = 4 };

typedef struct {
    cck_view text;
    const cck_token *tokens;
    size_t n, at;
} reader;

static bool is_any(const reader *r, size_t i, const char *const *words, size_t count) {
    return i < r->n && cck_token_is_any(r->text, &r->tokens[i], words, count);
}
#define IS_ANY(r, i, words) is_any(r, i, words, COUNT(words))

static bool is_stop(const reader *r, size_t i) {
    if (r->tokens[i].kind != CCK_TOKEN_PUNCT) return false;
    char c = r->text.ptr[r->tokens[i].start];
    return c == ';' || c == ':' || c == '"';
}

/* "in morning trading", anywhere in the sentence. */
static bool is_told_of_trading(const reader *r) {
    static const char *const when[] = {"morning",  "early",     "midday",     "afternoon",  "late",
                                       "extended", "premarket", "pre-market", "after-hours"},
                             *const trading[] = {"trading", "trade"};
    for (size_t i = 0; i + 1 < r->n; i++) {
        if (IS_ANY(r, i, when) && IS_ANY(r, i + 1, trading)) return true;
    }
    return false;
}

/* "at the open", "at the start of trading", "at one point", "at its lowest" */
static bool is_moment(const reader *r, size_t i) {
    static const char *const at[] = {"at", "near"}, *const which[] = {"the", "one", "its", "their"},
                             *const moments[] = {"open",  "opening", "start",   "point",
                                                 "stage", "lowest",  "highest", "worst"};
    return IS_ANY(r, i, at) && IS_ANY(r, i + 1, which) && IS_ANY(r, i + 2, moments);
}

/* "before recovering", "then bounced back": it did not stay there. */
static bool goes_on(const reader *r, size_t i) {
    static const char *const leads[] = {"before", "but", "then"}, *const ways[] = {
                                                                      "recovering", "recovered",  "closing",
                                                                      "closed",     "settling",   "settled",
                                                                      "bouncing",   "bounced",    "rebounding",
                                                                      "rebounded",  "paring",     "pared",
                                                                      "returning",  "easing",     "ending",
                                                                      "ended",      "falling",    "climbing",
                                                                      "trimming",   "retreating", "retreated",
                                                                      "slipping"};
    return IS_ANY(r, i, leads) && (IS_ANY(r, i + 1, ways) || IS_ANY(r, i + 2, ways));
}

/* Words right before the number by which it is no more than touched. */
static bool is_touched(const reader *r) {
    static const char *const
        words[] = {"briefly", "touch", "touched", "touching", "intraday", "bounced", "hovering", "hovered"},
        *const trade[] = {"trade", "traded", "trading"}, *const on[] = {"at", "around", "near", "below", "above"},
        *const as[] = {"as"}, *const ends[] = {"low", "high"}, *const of[] = {"of", "as"};
    for (size_t i = r->at; i > 0 && r->at - i < BEFORE && !is_stop(r, i - 1); i--) {
        size_t k = i - 1;
        if (r->tokens[k].kind == CCK_TOKEN_PUNCT || r->tokens[k].kind == CCK_TOKEN_NUMBER) return false;
        if (IS_ANY(r, k, words) || (IS_ANY(r, k, trade) && IS_ANY(r, k + 1, on))) return true;
        bool end = r->at - k <= CLOSE && IS_ANY(r, k, ends) && IS_ANY(r, k + 1, of);
        if (end && (IS_ANY(r, k + 1, as) ? k > 0 && IS_ANY(r, k - 1, as) : true)) return true;
    }
    return false;
}

static bool may_pass(const cck_figure *f) {
    if (f->kind == CCK_KIND_COUNT) return cck_view_starts(f->measure, CCK_LIT("point"));
    return f->kind == CCK_KIND_MONEY || f->kind == CCK_KIND_PERCENT || f->kind == CCK_KIND_PERCENTAGE_POINT;
}

bool cck_is_passing(cck_view text, const cck_figure *figure, const cck_token *tokens, size_t n, size_t at) {
    reader r = {text, tokens, n, at};
    if (!may_pass(figure)) return false;
    if (is_told_of_trading(&r) || is_touched(&r)) return true;
    for (size_t i = at; i > 0 && at - i < BEFORE && !is_stop(&r, i - 1); i--) {
        if (is_moment(&r, i - 1)) return true;
    }
    for (size_t i = at + 1; i < n && i - at < BEHIND && !is_stop(&r, i); i++) {
        if (is_moment(&r, i) || goes_on(&r, i)) return true;
    }
    return false;
}

bool cck_is_average(cck_view text, const cck_figure *figure, const cck_token *tokens, size_t n, size_t at) {
    static const char *const words[] = {"average", "averages", "averaged", "averaging", "mean", "median"};
    reader r = {text, tokens, n, at};
    if (figure->kind != CCK_KIND_COUNT) return false;
    for (size_t i = at; i > 0 && at - i < BEFORE; i--) {
        if (tokens[i - 1].kind == CCK_TOKEN_PUNCT || tokens[i - 1].kind == CCK_TOKEN_NUMBER) return false;
        if (IS_ANY(&r, i - 1, words)) return true;
    }
    return false;
}
