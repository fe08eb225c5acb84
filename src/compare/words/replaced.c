/* replaced.c - numbers that have been replaced, and those that have replaced others: "up from 51", "had earlier put the
 * toll at 35", "the toll rose to 62". */
#include "compare/item/item.h"
#include "text/text.h"

#define EARLIER 12 /* tokens before a number in which "had earlier" may stand */

typedef struct {
    const cck_work *work;
    const cck_item *item;
    cck_view text;
} reader;

/* "to 24 [from 51]", "to 6.1 percent [from 6.8]" */
static bool leads_to(const reader *r, const cck_token *tokens, size_t from) {
    static const char *const to[] = {"to"};
    for (size_t i = from; i > 1 && from - i < 3; i--) {
        if (tokens[i - 1].kind == CCK_TOKEN_NUMBER) return cck_token_is_any(r->text, &tokens[i - 2], to, 1);
    }
    return false;
}

/* "up from 51", "from 51 to 62", "had stood at 29": the number of an earlier day. */
static bool is_former(const reader *r, const cck_token *tokens, size_t n, size_t at) {
    static const char *const from[] = {"from"}, *const moved[] = {"up", "down", "to"}, *const had[] = {"had", "having"},
                             *const stood[] = {"at", "been", "reached", "was"};
    static const char *const already[] = {"already"};
    size_t end = at;
    while (end < n && tokens[end].start < r->item->figure->phrase_end) end++;
    for (size_t i = at; i + 1 < n && i < end; i++) { /* "38 travellers had already been found dead" */
        if (cck_token_is_any(r->text, &tokens[i], had, 1) && cck_token_is_any(r->text, &tokens[i + 1], already, 1))
            return true;
    }
    for (size_t i = at; i > 0 && at - i < 3; i--) {
        if (cck_token_is_any(r->text, &tokens[i - 1], from, 1)) {
            bool before = i > 1 && (cck_token_is_any(r->text, &tokens[i - 2], moved, 2) || leads_to(r, tokens, i - 1));
            return before || (end < n && cck_token_is_any(r->text, &tokens[end], moved + 2, 1));
        }
        if (!cck_token_is_any(r->text, &tokens[i - 1], stood, 4)) continue;
        for (size_t k = i - 1; k > 0 && i - k < 4; k--) {
            if (cck_token_is_any(r->text, &tokens[k - 1], had, 2)) return true;
        }
    }
    return false;
}

/* "had earlier put the toll at 35", "it had previously spoken of 30", "the toll previously given was 40": whoever says
 * so says another number now. */
static bool is_earlier_count(const reader *r, const cck_token *tokens, size_t n, size_t at) {
    static const char *const earlier[] = {"earlier", "previously", "initially", "originally"}, *const had[] = {"had"};
    size_t behind = at;
    while (behind < n && tokens[behind].start < r->item->figure->end) behind++;
    if (behind + 1 < n && cck_token_is_any(r->text, &tokens[behind], earlier, sizeof earlier / sizeof *earlier)) {
        const cck_word *w =
            cck_lexicon_word(r->work->lexicon, cck_word_hash(cck_token_view(r->text, &tokens[behind + 1])));
        if (w && (w->classes & (CCK_CLASS(SPEECH) | CCK_CLASS(SAYS)))) return true; /* "the 93 previously reported" */
    }
    bool opened = cck_token_is_any(r->text, &tokens[0], earlier, sizeof earlier / sizeof *earlier);
    for (size_t i = 1; opened && i < at && i < EARLIER; i++) { /* "Earlier, officials had spoken of 21" */
        if (cck_token_is_any(r->text, &tokens[i], had, 1)) return true;
    }
    for (size_t i = at; i > 1 && at - i < EARLIER; i--) {
        if (tokens[i - 1].kind == CCK_TOKEN_PUNCT || tokens[i - 1].kind == CCK_TOKEN_NUMBER) return false;
        if (!cck_token_is_any(r->text, &tokens[i - 1], earlier, sizeof earlier / sizeof *earlier)) continue;
        if (cck_token_is_any(r->text, &tokens[i - 2], had, 1)) return true;
        const cck_word *w = cck_lexicon_word(r->work->lexicon, cck_word_hash(cck_token_view(r->text, &tokens[i])));
        return w && (w->classes & (CCK_CLASS(SPEECH) | CCK_CLASS(SAYS))); /* "initially said", "previously reported" */
    }
    return false;
}

/* "and not 125 as had been reported", "not 125 but 112": a number that is set right. */
static bool is_set_right(const reader *r, const cck_token *tokens, size_t at) {
    bool denied = at > 0 && r->item->figure->status == CCK_STATUS_DENIED;
    return denied && cck_view_equal_nocase(cck_token_view(r->text, &tokens[at - 1]), CCK_LIT("not"));
}

/* "at first", "initially", "As late as last week 1,000 were": the number of an earlier report. */
static bool is_outdated(const reader *r, const cck_token *tokens, size_t n, size_t at) {
    static const char *const then[] = {"initially", "originally", "earlier", "previously", "formerly"},
                             *const at_word[] = {"at"}, *const first[] = {"first"}, *const last[] = {"last"},
                             *const times[] = {"week", "month", "night"};
    size_t from = at > 14 ? at - 14 : 0, to = at + 8 < n ? at + 8 : n;
    for (size_t i = from; i < to; i++) {
        if (cck_token_is_any(r->text, &tokens[i], then, sizeof then / sizeof *then)) return true;
        if (i + 1 >= n) break;
        if (cck_token_is_any(r->text, &tokens[i], at_word, 1) && cck_token_is_any(r->text, &tokens[i + 1], first, 1))
            return true;
        if (cck_token_is_any(r->text, &tokens[i], last, 1) && cck_token_is_any(r->text, &tokens[i + 1], times, 3))
            return true;
    }
    return false;
}

static bool moves(const reader *r, const cck_token *token) {
    static const char *const set_anew[] = {"cut", "lowered", "reduced", "trimmed", "revised", "corrected", "adjusted"};
    const cck_word *w = cck_lexicon_word(r->work->lexicon, cck_word_hash(cck_token_view(r->text, token)));
    if (cck_token_is_any(r->text, token, set_anew, sizeof set_anew / sizeof *set_anew)) return true;
    return w && (w->classes & (CCK_CLASS(CHANGE) | CCK_CLASS(RISE)));
}

/* "raised the death toll to six", "bringing the number of dead to 62": before the object of the verb, too. */
static bool is_brought(const reader *r, const cck_token *tokens, size_t to) {
    static const char *const verbs[] = {"raised", "raises", "raising", "brought", "brings",  "bringing", "took",
                                        "takes",  "taking", "pushed",  "pushes",  "pushing", "lifted",   "lifting"};
    for (size_t k = to; k > 0 && to - k < 14 && tokens[k - 1].kind == CCK_TOKEN_WORD; k--) {
        if (cck_token_is_any(r->text, &tokens[k - 1], verbs, sizeof verbs / sizeof *verbs)) return true;
    }
    return false;
}

/* "the toll rose to 62", "raised to 370", "the 62 now dead are up from 51": the number of the last count. */
static bool is_moved(const reader *r, const cck_token *tokens, size_t at) {
    static const char *const to[] = {"to"};
    for (size_t i = at; i > 0 && at - i < 4; i--) {
        if (!cck_token_is_any(r->text, &tokens[i - 1], to, 1)) continue;
        for (size_t k = i - 1; k > 0 && i - k < 4; k--) {
            if (moves(r, &tokens[k - 1])) return true;
        }
        if (is_brought(r, tokens, i - 1)) return true;
    }
    return false;
}

/* "the toll hit 136", "climbed over 100", "now stands at 40": the dead and the hurt, counted once more. */
static bool is_reached(const reader *r, const cck_token *tokens, size_t at) {
    static const char *const verbs[] = {"hit",    "hits",      "reached",   "reaches", "crossed", "crosses", "passed",
                                        "passes", "topped",    "tops",      "climbs",  "climbed", "exceeds", "exceeded",
                                        "jumped", "surpassed", "surpasses", "rises",   "rose",    "now"};
    if (!cck_lexicon_is_casualty(r->work->lexicon, r->item->figure->measure)) return false;
    for (size_t i = at; i > 0 && at - i < 5 && tokens[i - 1].kind == CCK_TOKEN_WORD; i--) {
        if (cck_token_is_any(r->text, &tokens[i - 1], verbs, sizeof verbs / sizeof *verbs)) return true;
    }
    return false;
}

void cck_item_read_replaced(const cck_work *work, cck_item *item, const cck_token *tokens, size_t n, size_t at) {
    reader r = {.work = work, .item = item, .text = work->corpus->documents[item->document].text};
    item->corrected = is_earlier_count(&r, tokens, n, at) || is_set_right(&r, tokens, at);
    item->former = item->corrected || is_former(&r, tokens, n, at);
    item->outdated = is_outdated(&r, tokens, n, at);
    item->moved = is_moved(&r, tokens, at) || is_reached(&r, tokens, at);
}
