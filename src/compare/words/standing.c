/* standing.c - how a figure stands in its sentence: as some of a whole, as all there are, as a part told of on purpose.
 * What other files of this room read is gathered here. */
#include "compare/reckon/reckon.h"
#include "compare/words/reader.h"

#define ALONE 8 /* tokens on either side that "alone" may stand away */

/* "in the capital alone", "in June alone" */
static bool is_alone(const cck_word_reader *r) {
    size_t to = r->at + ALONE < r->count ? r->at + ALONE : r->count;
    for (size_t i = r->at > ALONE ? r->at - ALONE : 0; i < to; i++) {
        if (cck_reads(r, i, "alone")) return true;
    }
    return false;
}

/* "all 157 aboard", "all of its 40 miners"; "all but two" is another number, and "in all 24" is a sum so far. */
static bool is_closed(const cck_word_reader *r) {
    static const char *const between[] = {"of", "the", "its", "their", "his", "her", "these"};
    for (size_t i = r->at; i > 0 && r->at - i < 3; i--) {
        if (cck_reads(r, i - 1, "all")) return i < r->at || i < 2 || !cck_reads(r, i - 2, "in");
        if (!CCK_READS_ANY(r, i - 1, between)) return false;
    }
    return false;
}

/* "of the province's 14 districts" behind "three", "half", "percent": the whole that another number is a part of.
 * "A quarter of the votes in 35 districts" tells of them in another phrase. */
static bool is_base(const cck_word_reader *r) {
    static const char *const apart[] = {"in", "at", "from", "for", "to", "by", "on", "with"};
    size_t i = r->at;
    for (; i > 0 && r->at - i < 5 && !cck_reads(r, i - 1, "of"); i--) {
        if (cck_reads_punct(r, i - 1) || CCK_READS_ANY(r, i - 1, apart)) return false;
    }
    if (i < 2 || r->at - i >= 5) return false;
    return cck_reads_number(r, i - 2) || cck_classes_of(r, i - 2) & (CCK_CLASS(NUMBER) | CCK_CLASS(VAGUE)) ||
           cck_reads_cue(r, i - 2, CCK_CUE_parts);
}

/* "Tellway has 24 million customers", "its 19 million customers", "Bruma's 410,000" */
static bool is_owned(const cck_word_reader *r) {
    static const char *const has[] = {"has", "have", "had", "its", "their", "serves", "asked", "for"};
    for (size_t i = r->at; i > 0 && r->at - i < 3; i--) {
        if (r->tokens[i - 1].kind == CCK_TOKEN_CLITIC || CCK_READS_ANY(r, i - 1, has)) return true;
    }
    return false;
}

void cck_item_read_standing(const cck_word_reader *r, cck_item *item) {
    item->share = cck_is_share(r) || cck_is_seen(r) || cck_is_some_of_all(r);
    cck_item_read_part(r, item);
    item->feared = cck_is_feared(r);
    cck_item_read_replaced(r, item);
    item->closed = is_closed(r);
    item->base = is_base(r);
    item->owned = is_owned(r);
    item->interim = cck_is_interim(r);
    item->trading = cck_is_passing(r);
    item->average = cck_is_average(r);
    item->told_on = cck_told_on(r, item->day);
    item->partial = cck_is_partial(r);
    item->in_places = cck_is_in_places(r);
    item->final = cck_is_final_count(r);
    item->polled = cck_is_polled(r);
    item->usual = cck_is_usual(r);
    item->repeated = cck_is_repeated(r);
    item->recent = cck_is_recent(r);
    item->respective = cck_is_respective(r);
    item->lasting = cck_is_lasting(r);
    item->yearly = cck_is_yearly(r);
    item->since_then = cck_is_since(r);
    item->everywhere = cck_tells_of_all(r);
    item->foregoing = cck_is_foregoing(r);
    item->precedent = cck_is_precedent(r);
    item->planned = cck_is_planned(r);
    cck_item_read_distance(r, item);
    item->there = cck_is_counted_there(r);
    item->inside = cck_is_counted_inside(r);
    item->taken_in = cck_is_taken_in(r);
    item->alone = is_alone(r);
    item->told = (uint8_t)cck_told_by(r);
}
