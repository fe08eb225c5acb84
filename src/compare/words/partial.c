/* partial.c - votes of which not all are counted yet. */
#include "compare/item/item.h"
#include "text/text.h"

bool cck_is_of_votes(const cck_figure *figure) {
    static const char *const names[] = {"turnout", "voted", "vote share", "vote lead"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (cck_view_equal(figure->measure, cck_view_of(names[i]))) return true;
    }
    return false;
}

/* Where a share or a number stands at `i`: "80", "three-quarters", "nearly half". */
static bool tells_part(cck_view text, const cck_token *token) {
    static const char *const parts[] = {"half", "most", "quarters", "three-quarters", "thirds", "two-thirds"};
    return token->kind == CCK_TOKEN_NUMBER || cck_token_is_any(text, token, parts, sizeof parts / sizeof *parts);
}

/* "after 60 percent of ballots had been counted", "with 40 of 61 districts reporting", "with 80% of results in": the
 * count goes on. */
static bool is_counted_in_part(cck_view text, const cck_token *tokens, size_t n) {
    static const char *const leads[] = {"after", "with", "as"}, *const counted[] = {"counted",   "reporting",
                                                                                    "tallied",   "reported",
                                                                                    "received",  "declared",
                                                                                    "processed", "announced"},
                             *const he[] = {"he", "she", "it", "they"},
                             *const papers[] = {"ballots",  "votes",   "vote",           "precincts", "districts",
                                                "stations", "results", "constituencies", "returns"};
    for (size_t i = 0; i + 3 < n; i++) {
        if (!cck_token_is_any(text, &tokens[i], leads, 3)) continue;
        bool part = false, some = false;
        for (size_t k = i + 1; k < n && k < i + 14; k++) {
            if (!part && k > i + 4) break;
            part = part || tells_part(text, &tokens[k]);
            bool in = k + 1 < n &&
                      (tokens[k + 1].kind == CCK_TOKEN_PUNCT || cck_token_is_any(text, &tokens[k + 1], he, 4)) &&
                      cck_view_equal_nocase(cck_token_view(text, &tokens[k]), CCK_LIT("in"));
            if (part && some && (in || cck_token_is_any(text, &tokens[k], counted, 8))) return true;
            some = some || cck_token_is_any(text, &tokens[k], papers, 9);
        }
    }
    return false;
}

/* "partial results", "as votes are counted", "as tallying goes on" */
static bool is_going_on(cck_view text, const cck_token *tokens, size_t n) {
    static const char *const partial[] = {"partial", "provisional", "early", "initial", "incomplete", "first"},
                             *const results[] = {"results", "returns", "tallies"},
                             *const counting[] = {"count", "counting", "tallying", "votes", "ballots"},
                             *const on[] = {"goes", "go", "continues", "continued", "went", "were", "are"};
    for (size_t i = 0; i + 1 < n; i++) {
        bool early = cck_token_is_any(text, &tokens[i], partial, 6);
        if (early && cck_token_is_any(text, &tokens[i + 1], results, 3)) return true;
        bool as = cck_view_equal_nocase(cck_token_view(text, &tokens[i]), CCK_LIT("as"));
        if (as && i + 2 < n && cck_token_is_any(text, &tokens[i + 1], counting, 5) &&
            cck_token_is_any(text, &tokens[i + 2], on, 7))
            return true;
    }
    return false;
}

/* "an exit poll gave them 38 percent": before anything was counted. */
static bool is_polled(cck_view text, const cck_token *tokens, size_t n) {
    static const char *const polls[] = {"poll", "polls"};
    for (size_t i = 0; i + 1 < n; i++) {
        bool exit = cck_view_equal_nocase(cck_token_view(text, &tokens[i]), CCK_LIT("exit"));
        if (exit && cck_token_is_any(text, &tokens[i + 1], polls, 2)) return true;
    }
    return false;
}

/* "is yet to receive the forms of 11,000 stations", "still to be counted": there are fewer of them later. */
static bool is_outstanding(cck_view text, const cck_token *tokens, size_t n) {
    static const char *const yet[] = {"yet", "still"}, *const be[] = {"is", "are", "has", "have", "was", "were", "had"};
    for (size_t i = 1; i + 1 < n; i++) {
        if (!cck_token_is_any(text, &tokens[i], yet, 2)) continue;
        bool to = cck_view_equal_nocase(cck_token_view(text, &tokens[i + 1]), CCK_LIT("to"));
        if (to && cck_token_is_any(text, &tokens[i - 1], be, sizeof be / sizeof *be)) return true;
    }
    return false;
}

bool cck_is_partial(cck_view text, const cck_item *item, const cck_token *tokens, size_t n) {
    if (is_counted_in_part(text, tokens, n)) return true;
    if (item->figure->kind == CCK_KIND_COUNT && is_outstanding(text, tokens, n)) return true;
    bool votes = cck_is_of_votes(item->figure);
    return votes && (item->interim || is_going_on(text, tokens, n) || is_polled(text, tokens, n));
}

bool cck_is_in_places(const cck_work *work, const cck_item *item, const cck_token *tokens, size_t n, size_t at) {
    static const char *const places[] = {"states",      "provinces", "counties",     "districts", "regions",
                                         "departments", "cantons",   "governorates", "wards",     "constituencies"},
                             *const votes[] = {"vote", "votes", "percent", "cent", "%", "ballots", "candidate", "won"},
                             *const won[] = {"won", "win", "wins", "winning", "carried", "took", "led"};
    cck_view text = work->corpus->documents[item->document].text, head = cck_last_word(item->figure->noun);
    if (item->figure->kind != CCK_KIND_COUNT || cck_lexicon_measure(work->lexicon, item->figure->measure)) return false;
    bool place = false, vote = false;
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        place = place || cck_view_equal_nocase(head, cck_view_of(places[i]));
    for (size_t i = at; place && i > 0 && at - i < 4; i--) {
        if (cck_token_is_any(text, &tokens[i - 1], won, sizeof won / sizeof *won)) return false;
    }
    for (size_t i = 0; place && i < n; i++)
        vote = vote || cck_token_is_any(text, &tokens[i], votes, sizeof votes / sizeof *votes);
    return vote;
}
