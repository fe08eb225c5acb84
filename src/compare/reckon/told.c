/* told.c - what the words around a figure say of how it follows from others. */
#include "compare/reckon/reckon.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* Tokens between the end of a number and "each", "in all": its noun phrase at most. */
#define BEHIND 6
/* Tokens of "Among the people killed". */
#define AMONG_WORDS 7

typedef struct {
    cck_view text;
    const cck_token *tokens;
    size_t count;
} reader;

static bool is_any(const reader *r, size_t at, const char *const *words, size_t count) {
    return at < r->count && cck_token_is_any(r->text, &r->tokens[at], words, count);
}

static bool is(const reader *r, size_t at, const char *word) {
    return is_any(r, at, &word, 1);
}

static bool is_mark(const reader *r, size_t at, char mark) {
    return at < r->count && r->tokens[at].kind == CCK_TOKEN_PUNCT && r->text.ptr[r->tokens[at].start] == mark;
}

/* "$4,000 each, or": what is done each week is a rate, and "each of" tells of every one. */
static bool is_each(const reader *r, size_t i) {
    static const char *const each[] = {"each", "apiece"}, *const goes_on[] = {"or", "and", "for", "from", "to",
                                                                              "in", "on",  "at",  "as"};
    if (!is_any(r, i, each, COUNT(each))) return false;
    return i + 1 >= r->count || r->tokens[i + 1].kind == CCK_TOKEN_PUNCT || is_any(r, i + 1, goes_on, COUNT(goes_on));
}

static bool is_total_behind(const reader *r, size_t i) {
    static const char *const whole[] = {"altogether"}, *const all[] = {"all", "total"};
    if (is_any(r, i, whole, COUNT(whole)) || (is(r, i, "all") && is(r, i + 1, "told"))) return true;
    return is(r, i, "in") && is_any(r, i + 1, all, COUNT(all)) &&
           (i + 2 >= r->count || r->tokens[i + 2].kind == CCK_TOKEN_PUNCT);
}

static unsigned behind(const reader *r, const cck_figure *figure, size_t at) {
    size_t i = at;
    while (i < r->count && r->tokens[i].start < figure->end) i++;
    for (size_t end = i + BEHIND; i < r->count && i < end; i++) {
        if (is_each(r, i)) return CCK_TOLD_EACH;
        if (is_total_behind(r, i)) return CCK_TOLD_TOTAL;
        bool ends = r->tokens[i].kind == CCK_TOKEN_PUNCT || r->tokens[i].kind == CCK_TOKEN_NUMBER;
        if (ends && !is_mark(r, i, '-')) break;
    }
    return 0;
}

/* "a total of", "adding up to", "for a total of", "totalling" */
static bool is_total_before(const reader *r, size_t at) {
    static const char *const totals[] = {"totalling", "totaling"};
    if (at >= 1 && is_any(r, at - 1, totals, COUNT(totals))) return true;
    if (at >= 2 && is(r, at - 1, "of") && is(r, at - 2, "total")) return true;
    return at >= 3 && is(r, at - 1, "to") && is(r, at - 2, "up") && (is(r, at - 3, "adding") || is(r, at - 3, "add"));
}

/* ", or 96", "(96 workers)", "that means that 96", "which is 96": the same in another number. */
static bool is_anew(const reader *r, size_t at) {
    static const char *const says[] = {"means", "mean", "meaning", "is", "equals"}, *const it[] = {"that", "which",
                                                                                                   "this"};
    size_t i = at;
    while (i > 0 && at - i < 3 && (is(r, i - 1, "about") || is(r, i - 1, "some") || is(r, i - 1, "roughly"))) i--;
    if (i > 1 && (is(r, i - 1, "or") || is_mark(r, i - 1, '(')))
        return is_mark(r, i - 1, '(') || is_mark(r, i - 2, ',');
    if (i > 1 && is(r, i - 1, "that") && is_any(r, i - 2, says, COUNT(says))) i--;
    if (i == 0 || !is_any(r, i - 1, says, COUNT(says))) return false;
    return is(r, i - 1, "meaning") || (i > 1 && is_any(r, i - 2, it, COUNT(it)));
}

static bool is_among(const reader *r, size_t at) {
    static const char *const between[] = {"at", "least", "some", "about", "were", "are"}, *const them[] = {
                                                                                              "them", "whom", "which"};
    size_t i = at;
    while (i > 0 && at - i < 3 && is_any(r, i - 1, between, COUNT(between))) i--;
    if (i > 0 && is(r, i - 1, "including")) return true;
    if (i < at && is(r, 0, "among") && is(r, 1, "the") && i < AMONG_WORDS) return true; /* "Among the dead were 85" */
    if (i < 2 || !is_any(r, i - 1, them, COUNT(them))) return false;
    return is(r, i - 2, "among") || is(r, i - 2, "of"); /* "312 deaths among 704 cases" are no part of them */
}

static bool is_whole(const reader *r, size_t at) {
    static const char *const of_whom[] = {"the", "its", "their", "these", "those"};
    return at == 2 && is(r, 0, "of") && is_any(r, 1, of_whom, COUNT(of_whom));
}

static unsigned before(const reader *r, size_t at) {
    if (at == 0) return 0;
    if (is_total_before(r, at)) return CCK_TOLD_TOTAL;
    if (at >= 2 && is(r, at - 1, "but") && is(r, at - 2, "all")) return CCK_TOLD_ALL_BUT;
    if (is_among(r, at)) return CCK_TOLD_AMONG;
    if (is_whole(r, at)) return CCK_TOLD_WHOLE;
    if (is(r, at - 1, "leaving")) return CCK_TOLD_LEFT;
    return is_anew(r, at) ? CCK_TOLD_ANEW : 0;
}

unsigned cck_told_by(cck_view text, const cck_figure *figure, const cck_token *tokens, size_t n, size_t at) {
    reader r = {text, tokens, n};
    return before(&r, at) | behind(&r, figure, at);
}
