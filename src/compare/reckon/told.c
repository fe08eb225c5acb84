/* told.c - what the words around a figure say of how it follows from others. */
#include "compare/reckon/reckon.h"
#include "compare/words/reader.h"

/* Tokens between the end of a number and "each", "in all": its noun phrase at most. */
#define BEHIND 6
/* Tokens of "Among the people killed". */
#define AMONG_WORDS 7

/* "$4,000 each, or": what is done each week is a rate, and "each of" tells of every one. */
static bool is_each(const cck_word_reader *r, size_t i) {
    static const char *const each[] = {"each", "apiece"}, *const goes_on[] = {"or", "and", "for", "from", "to",
                                                                              "in", "on",  "at",  "as"};
    if (!CCK_READS_ANY(r, i, each)) return false;
    return i + 1 >= r->count || r->tokens[i + 1].kind == CCK_TOKEN_PUNCT || CCK_READS_ANY(r, i + 1, goes_on);
}

static bool is_total_behind(const cck_word_reader *r, size_t i) {
    static const char *const all[] = {"all", "total"};
    if (cck_reads(r, i, "altogether") || (cck_reads(r, i, "all") && cck_reads(r, i + 1, "told"))) return true;
    return cck_reads(r, i, "in") && CCK_READS_ANY(r, i + 1, all) &&
           (i + 2 >= r->count || r->tokens[i + 2].kind == CCK_TOKEN_PUNCT);
}

static unsigned behind(const cck_word_reader *r) {
    for (size_t i = r->behind; i < r->count && i < r->behind + BEHIND; i++) {
        if (is_each(r, i)) return CCK_TOLD_EACH;
        if (is_total_behind(r, i)) return CCK_TOLD_TOTAL;
        bool ends = r->tokens[i].kind == CCK_TOKEN_PUNCT || r->tokens[i].kind == CCK_TOKEN_NUMBER;
        if (ends && !cck_reads_mark(r, i, '-')) break;
    }
    return 0;
}

/* "a total of", "adding up to", "for a total of", "totalling" */
static bool is_total_before(const cck_word_reader *r, size_t at) {
    if (at >= 1 && cck_reads_cue(r, at - 1, CCK_CUE_totalling)) return true;
    if (at >= 2 && cck_reads(r, at - 1, "of") && cck_reads(r, at - 2, "total")) return true;
    return at >= 3 && cck_reads(r, at - 1, "to") && cck_reads(r, at - 2, "up") &&
           (cck_reads(r, at - 3, "adding") || cck_reads(r, at - 3, "add"));
}

/* ", or 96", "(96 workers)", "that means that 96", "which is 96": the same in another number. */
static bool is_anew(const cck_word_reader *r, size_t at) {
    static const char *const it[] = {"that", "which", "this"};
    size_t i = at;
    while (i > 0 && at - i < 3 &&
           (cck_reads(r, i - 1, "about") || cck_reads(r, i - 1, "some") || cck_reads(r, i - 1, "roughly")))
        i--;
    if (i > 1 && (cck_reads(r, i - 1, "or") || cck_reads_mark(r, i - 1, '(')))
        return cck_reads_mark(r, i - 1, '(') || cck_reads_mark(r, i - 2, ',');
    if (i > 1 && cck_reads(r, i - 1, "that") && cck_reads_cue(r, i - 2, CCK_CUE_says_anew)) i--;
    if (i == 0 || !cck_reads_cue(r, i - 1, CCK_CUE_says_anew)) return false;
    return cck_reads(r, i - 1, "meaning") || (i > 1 && CCK_READS_ANY(r, i - 2, it));
}

static bool is_among(const cck_word_reader *r, size_t at) {
    static const char *const between[] = {"at", "least", "some", "about", "were", "are"}, *const them[] = {
                                                                                              "them", "whom", "which"};
    size_t i = at;
    while (i > 0 && at - i < 3 && CCK_READS_ANY(r, i - 1, between)) i--;
    if (i > 0 && cck_reads(r, i - 1, "including")) return true;
    if (i < at && cck_reads(r, 0, "among") && cck_reads(r, 1, "the") && i < AMONG_WORDS)
        return true; /* "Among the dead were 85" */
    if (i < 2 || !CCK_READS_ANY(r, i - 1, them)) return false;
    return cck_reads(r, i - 2, "among") ||
           cck_reads(r, i - 2, "of"); /* "312 deaths among 704 cases" are no part of them */
}

static bool is_whole(const cck_word_reader *r, size_t at) {
    static const char *const of_whom[] = {"the", "its", "their", "these", "those"};
    return at == 2 && cck_reads(r, 0, "of") && CCK_READS_ANY(r, 1, of_whom);
}

static unsigned before(const cck_word_reader *r, size_t at) {
    if (at == 0) return 0;
    if (is_total_before(r, at)) return CCK_TOLD_TOTAL;
    if (at >= 2 && cck_reads(r, at - 1, "but") && cck_reads(r, at - 2, "all")) return CCK_TOLD_ALL_BUT;
    if (is_among(r, at)) return CCK_TOLD_AMONG;
    if (is_whole(r, at)) return CCK_TOLD_WHOLE;
    if (cck_reads(r, at - 1, "leaving")) return CCK_TOLD_LEFT;
    return is_anew(r, at) ? CCK_TOLD_ANEW : 0;
}

unsigned cck_told_by(const cck_word_reader *r) {
    return before(r, r->at) | behind(r);
}
