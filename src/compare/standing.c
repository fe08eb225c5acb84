/* standing.c - how a figure stands in its sentence: as some of a whole, as a number that has been replaced or has
 * replaced another, as all there are, as a part told of on purpose. */
#include "compare/reckon.h"
#include "text/text.h"

#define ALONE 8 /* tokens on either side that "alone" may stand away */

typedef struct {
    const cck_work *work;
    const cck_item *item;
    cck_view text;
} reader;

/* "of the", "of them", "of its", "of May's": the number takes its part of something told of as a whole. */
static bool is_share(const reader *r, const cck_token *tokens, size_t n, size_t at) {
    static const char *const wholes[] = {"the", "these", "those", "them", "all"};
    while (at < n && tokens[at].start < r->item->figure->end) at++;
    if (at + 1 >= n || !cck_view_equal_nocase(cck_token_view(r->text, &tokens[at]), CCK_LIT("of"))) return false;
    if (at + 2 < n && tokens[at + 2].kind == CCK_TOKEN_CLITIC) return true; /* "of November's gains" */
    return cck_token_is_any(r->text, &tokens[at + 1], wholes, sizeof wholes / sizeof *wholes);
}

/* ", among them four officers", "including two children" */
static bool is_included(const reader *r, const cck_token *tokens, size_t at) {
    static const char *const leads[] = {"including", "among"}, *const between[] = {"them", "at", "least", "some",
                                                                                   "about"};
    for (size_t i = at; i > 0 && at - i < 4; i--) {
        if (cck_token_is_any(r->text, &tokens[i - 1], leads, 2)) return true;
        if (!cck_token_is_any(r->text, &tokens[i - 1], between, sizeof between / sizeof *between)) return false;
    }
    return false;
}

/* "up from 51", "from 51 to 62", "had stood at 29": the number of an earlier day. */
static bool is_former(const reader *r, const cck_token *tokens, size_t n, size_t at) {
    static const char *const from[] = {"from"}, *const moved[] = {"up", "down", "to"}, *const had[] = {"had", "having"},
                             *const stood[] = {"at", "been", "reached", "was"};
    size_t end = at;
    while (end < n && tokens[end].start < r->item->figure->phrase_end) end++;
    for (size_t i = at; i > 0 && at - i < 3; i--) {
        if (cck_token_is_any(r->text, &tokens[i - 1], from, 1)) {
            bool before = i > 1 && cck_token_is_any(r->text, &tokens[i - 2], moved, 2);
            return before || (end < n && cck_token_is_any(r->text, &tokens[end], moved + 2, 1));
        }
        if (!cck_token_is_any(r->text, &tokens[i - 1], stood, 4)) continue;
        for (size_t k = i - 1; k > 0 && i - k < 4; k--) {
            if (cck_token_is_any(r->text, &tokens[k - 1], had, 2)) return true;
        }
    }
    return false;
}

static bool moves(const reader *r, const cck_token *token) {
    const cck_word *w = cck_lexicon_word(r->work->lexicon, cck_word_hash(cck_token_view(r->text, token)));
    return w && (w->classes & (CCK_CLASS(CHANGE) | CCK_CLASS(RISE)));
}

/* "the toll rose to 62", "raised to 370", "the 62 now dead are up from 51": the number of the last count. */
static bool is_moved(const reader *r, const cck_token *tokens, size_t at) {
    static const char *const to[] = {"to"};
    for (size_t i = at; i > 0 && at - i < 4; i--) {
        if (!cck_token_is_any(r->text, &tokens[i - 1], to, 1)) continue;
        for (size_t k = i - 1; k > 0 && i - k < 4; k--) {
            if (moves(r, &tokens[k - 1])) return true;
        }
    }
    return false;
}

/* "in the capital alone", "in June alone" */
static bool is_alone(const reader *r, const cck_token *tokens, size_t n, size_t at) {
    size_t from = at > ALONE ? at - ALONE : 0, to = at + ALONE < n ? at + ALONE : n;
    for (size_t i = from; i < to; i++) {
        if (cck_view_equal_nocase(cck_token_view(r->text, &tokens[i]), CCK_LIT("alone"))) return true;
    }
    return false;
}

/* "all 157 aboard", "all of its 40 miners", "all but two" is another number. */
static bool is_closed(const reader *r, const cck_token *tokens, size_t at) {
    static const char *const all[] = {"all"}, *const between[] = {"of", "the", "its", "their", "his", "her", "these"};
    for (size_t i = at; i > 0 && at - i < 3; i--) {
        if (cck_token_is_any(r->text, &tokens[i - 1], all, 1)) return true;
        if (!cck_token_is_any(r->text, &tokens[i - 1], between, sizeof between / sizeof *between)) return false;
    }
    return false;
}

void cck_item_read_standing(const cck_work *work, cck_item *item, const cck_token *tokens, size_t n, size_t at) {
    reader r = {.work = work, .item = item, .text = work->corpus->documents[item->document].text};
    item->share = is_share(&r, tokens, n, at) || is_included(&r, tokens, at);
    item->former = is_former(&r, tokens, n, at);
    item->moved = is_moved(&r, tokens, at);
    item->closed = is_closed(&r, tokens, at);
    item->alone = is_alone(&r, tokens, n, at);
    item->told = (uint8_t)cck_told_by(r.text, item->figure, tokens, n, at);
}
