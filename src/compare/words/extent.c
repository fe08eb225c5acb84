/* extent.c - one part of a land against all of it: "9,800 homes across Estmark" and "2,100 in Estrel province alone"
 * are both true, and misleading side by side. */
#include "compare/verdict/verdict.h"
#include "text/text.h"

/* Tokens on either side of a figure that tell of how much of the land it speaks. */
#define REACH 12

#define COUNT(list) (sizeof(list) / sizeof *(list))

/* "across the country", "throughout the whole region" */
static bool is_across(cck_view text, const cck_token *tokens, size_t n, size_t i) {
    static const char *const over[] = {"across", "throughout"},
                             *const whole[] = {"the", "whole", "entire", "all", "of"},
                             *const land[] = {"country", "nation",   "state",    "region",    "province", "island",
                                              "county",  "district", "republic", "continent", "territory"};
    static const char *const entire[] = {"whole", "entire"};
    bool all = cck_token_is_any(text, &tokens[i], entire, COUNT(entire));
    if (!all && !cck_token_is_any(text, &tokens[i], over, COUNT(over))) return false;
    for (i++; i < n && cck_token_is_any(text, &tokens[i], whole, COUNT(whole));) i++;
    return i < n &&
           (cck_token_is_any(text, &tokens[i], land, COUNT(land)) || (!all && tokens[i].flags & CCK_TOKEN_CAPITAL));
}

bool cck_tells_of_all(cck_view text, const cck_token *tokens, size_t n, size_t at) {
    static const char *const wide[] = {"nationwide", "countrywide", "statewide", "nationally", "worldwide"};
    static const char *const national[] = {"national", "countrywide"}, *const figure[] = {"figure", "total", "toll",
                                                                                          "count",  "tally", "number"};
    size_t from = at > REACH ? at - REACH : 0, to = at + REACH < n ? at + REACH : n;
    for (size_t i = from; i < to; i++) {
        if (cck_token_is_any(text, &tokens[i], wide, COUNT(wide)) || is_across(text, tokens, n, i)) return true;
        bool all = i + 1 < n && cck_token_is_any(text, &tokens[i], national, COUNT(national));
        if (all && cck_token_is_any(text, &tokens[i + 1], figure, COUNT(figure))) return true;
    }
    return false;
}

/* Is `part` told of a place that is not all that `whole` is told of? */
static bool is_part(const cck_item *part, const cck_item *whole) {
    if (!part->figure->place.count || part->everywhere) return false;
    bool named = false; /* the whole itself is told of that place */
    for (size_t i = 0; i < part->figure->place.count; i++)
        named = named || cck_views_contain(whole->figure->place, part->figure->place.items[i]);
    bool within = named && part->figure->place.count > whole->figure->place.count;
    return (whole->everywhere && (!named || within)) || (part->alone && !whole->alone && (!named || within));
}

const cck_item *cck_part_of_land(const cck_item *a, const cck_item *b) {
    bool first = is_part(a, b), second = is_part(b, a);
    return first == second ? NULL : first ? a : b;
}
