/* extent.c - one part of a land against all of it: "9,800 homes across Estmark" and "2,100 in Estrel province alone"
 * are both true, and misleading side by side. */
#include "compare/verdict/verdict.h"
#include "compare/words/reader.h"

/* Tokens on either side of a figure that tell of how much of the land it speaks. */
#define REACH 12

/* "across the country", "throughout the whole region" */
static bool is_across(const cck_word_reader *r, size_t i) {
    static const char *const over[] = {"across", "throughout"}, *const entire[] = {"whole", "entire"},
                             *const whole[] = {"the", "whole", "entire", "all", "of"};
    bool all = CCK_READS_ANY(r, i, entire);
    if (!all && !CCK_READS_ANY(r, i, over)) return false;
    for (i++; CCK_READS_ANY(r, i, whole);) i++;
    return cck_reads_cue(r, i, CCK_CUE_lands) || (!all && cck_reads_capital(r, i));
}

bool cck_tells_of_all(const cck_word_reader *r) {
    size_t to = r->at + REACH < r->count ? r->at + REACH : r->count;
    for (size_t i = r->at > REACH ? r->at - REACH : 0; i < to; i++) {
        if (cck_reads_cue(r, i, CCK_CUE_nationwide) || is_across(r, i)) return true;
        if (cck_reads_cue(r, i, CCK_CUE_national) && cck_reads_cue(r, i + 1, CCK_CUE_sums)) return true;
    }
    return false;
}

/* Is `part` told of a place that is not all that `whole` is told of? */
static bool is_part(const cck_item *part, const cck_item *whole) {
    if (!part->place.count || part->everywhere) return false;
    bool named = false; /* the whole itself is told of that place */
    for (size_t i = 0; i < part->place.count; i++)
        named = named || cck_views_contain(whole->place, part->place.items[i]);
    bool within = named && part->place.count > whole->place.count;
    return (whole->everywhere && (!named || within)) || (part->alone && !whole->alone && (!named || within));
}

const cck_item *cck_part_of_land(const cck_item *a, const cck_item *b) {
    bool first = is_part(a, b), second = is_part(b, a);
    return first == second ? NULL : first ? a : b;
}
