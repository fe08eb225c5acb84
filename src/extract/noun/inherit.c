/* inherit.c - the noun of the figure before, for a number that has none: "12 soldiers died and 40 were hurt". */
#include "extract/context/context.h"
#include "extract/measure/sense.h"
#include "extract/parts.h"

/* "excluding the three attackers", "three of them women": told aside, so what is counted next is not they. */
static bool is_aside(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    if (cck_key_at(s, d->last, CCK_KEY_of) && cck_key_at(s, d->last + 1, CCK_KEY_them)) return true;
    if (at > 0 && cck_has(s, at - 1, CCK_CLASS(DETERMINER))) at--;
    return at > 0 && cck_is_signal(s, at - 1, CCK_SIGNAL(leaving_out));
}

/* "of whom 19": of people. */
static bool is_of_whom(const cck_sentence *s, const cck_draft *d) {
    return (d->phrase_first > 0 && cck_key_at(s, d->phrase_first - 1, CCK_KEY_whom)) ||
           (cck_key_at(s, d->last, CCK_KEY_of) && cck_key_at(s, d->last + 1, CCK_KEY_whom));
}

/* "40 people, including four nurses, were hurt and 12 are missing": an aside that is closed gives nothing on. */
static bool is_closed_aside(const cck_sentence *s, const cck_draft *d, const cck_draft *next) {
    size_t at = d->phrase_first, end = d->noun_last;
    if (at < 2 || !cck_key_at(s, at - 1, CCK_KEY_including) || next->phrase_first < end + 2) return false;
    static const char marks[] = {',', '-', '_'};
    bool closed = false;
    for (size_t i = 0; i < sizeof marks; i++)
        closed = closed || (cck_mark(s, at - 2, marks[i]) && cck_mark(s, end, marks[i]));
    if (!closed || is_of_whom(s, next)) return false;
    bool goes_on = cck_has(s, end + 1, CCK_CLASS(AUXILIARY) | CCK_CLASS(VERB)) || cck_key_at(s, end + 1, CCK_KEY_and);
    return goes_on && !cck_key_at(s, next->last, CCK_KEY_of);
}

/* "admitted across four hospitals, of whom": where they are is none of them. */
static bool is_where(const cck_sentence *s, const cck_draft *d) {
    return d->figure.noun.ptr && !d->population && d->phrase_first > 0 &&
           cck_has(s, d->phrase_first - 1, CCK_CLASS(PREPOSITION)) && !cck_key_at(s, d->phrase_first - 1, CCK_KEY_of);
}

/* "21,000 employees in 16 countries, including 9,000 in": of the employees, as no part is more than its whole. */
static bool is_too_few(const cck_sentence *s, const cck_draft *d, const cck_draft *next) {
    size_t at = next->phrase_first, from = d->phrase_first;
    bool where = from > 0 && cck_has(s, from - 1, CCK_CLASS(PLACE_CUE));
    return where && at > 0 && cck_key_at(s, at - 1, CCK_KEY_including) && cck_decimal_compare(d->high, next->low) < 0;
}

/* "houses in the city of two million people fell, and five were left tilting": how many live there. */
static bool is_of_place(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    return at > 1 && cck_key_at(s, at - 1, CCK_KEY_of) && cck_has(s, at - 2, CCK_CLASS(PLACE_NOUN));
}

/* The last count before draft `i` that has a noun of people or things. */
const cck_draft *cck_noun_giver(const cck_sentence *s, size_t i) {
    const cck_draft *next = &s->drafts[i];
    bool whom = is_of_whom(s, next);
    while (i-- > 0) {
        const cck_draft *d = &s->drafts[i];
        bool land = d->population && cck_view_equal(d->population->name, CCK_LIT("country"));
        if (land && next->first > 0 && cck_mark(s, next->first - 1, '('))
            return NULL; /* "ten countries: Norvia (40)" */
        if (i > 0 && (whom ? is_where(s, d) : is_too_few(s, d, next))) continue;
        bool compound =
            cck_mark(s, d->last, '-') && cck_glued(s, d->last) && !cck_key_at(s, d->last + 1, CCK_KEY_strong);
        if (is_aside(s, d) || is_closed_aside(s, d, next) || is_of_place(s, d)) continue;
        if (d->figure.kind == CCK_KIND_COUNT && d->low.exponent < 0) continue; /* "the 6.4 magnitude quake" */
        if (compound && cck_word_at(s, d->last + 1)) continue; /* "the 37-page report says that 23 of them" */
        if (d->figure.kind == CCK_KIND_COUNT && d->figure.noun.ptr) return d->zero ? NULL : d; /* "no deaths, but 7" */
        if (cck_kind_is_claim(d->figure.kind) && d->figure.kind != CCK_KIND_DURATION) return NULL;
    }
    return NULL;
}

/* "14 of the children died in Carrow, where the overall toll is 28": a toll is of all. */
static bool is_toll(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    while (at > 1 && d->phrase_first - at < 3 &&
           (cck_has(s, at - 1, CCK_CLASS(BE) | CCK_CLASS(RISE)) || cck_key_at(s, at - 1, CCK_KEY_at) ||
            cck_key_at(s, at - 1, CCK_KEY_to)))
        at--;
    const cck_sense *sense;
    return at > 0 && at < d->phrase_first && cck_phrase(s, at - 1, CCK_WORD_MEASURE, &sense) == 1 &&
           sense->role == CCK_ROLE_TOTAL;
}

/* "armed with 10 rifles, killing 58": what the verb befell is not of what was counted before; nor are "two from Torvia"
 * of the nation before. */
static bool is_of_others(const cck_sentence *s, const cck_draft *d, const cck_draft *from) {
    const cck_sense *sense;
    if (from->noun_last > from->noun_first && cck_is_nationals(s, from->noun_last - 1) &&
        cck_key_at(s, d->last, CCK_KEY_from))
        return true;
    if (!from->population) return false;
    size_t n = cck_measure_before(s, d->phrase_first, CCK_ROLE(OBJECT), NULL, &sense);
    return n && !cck_befits(s, sense->measure, from);
}

/* "Twelve firemen among 44 killed": these are all. */
static bool is_all_of(const cck_sentence *s, const cck_draft *d) {
    const cck_sense *sense;
    size_t at = d->phrase_first;
    if (at > 0 && cck_has(s, at - 1, CCK_CLASS(DETERMINER))) at--;
    return at > 0 && cck_key_at(s, at - 1, CCK_KEY_among) &&
           cck_measure_at(s, d->last, CCK_ROLE(STATE) | CCK_ROLE(OBJECT), NULL, &sense);
}

void cck_inherit_noun(const cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    const cck_draft *from = cck_noun_giver(s, i);
    if (from && from->population && from->population->part_of && (is_toll(s, d) || is_all_of(s, d))) return;
    bool named = d->first > 0 && d->digits && /* "a 66", "an 8.5" */
                 (cck_key_at(s, d->first - 1, CCK_KEY_a) || cck_key_at(s, d->first - 1, CCK_KEY_an));
    bool scored = (cck_mark(s, d->last, '-') && cck_glued(s, d->last)) || /* "17-for-27" */
                  (d->first > 0 && cck_mark(s, d->first - 1, '-') && cck_glued(s, d->first));
    if (!from || named || scored || d->low.exponent < 0 || is_of_others(s, d, from)) return;
    const cck_sense *sense;
    bool own = from->noun_last > from->noun_first && cck_is_measure_noun(&s->lexemes[from->noun_last - 1]);
    bool told = cck_has(s, d->last, CCK_CLASS(VERB)) || cck_measure_at(s, d->last, CCK_ROLE(STATE), NULL, &sense);
    if (own && !from->population && told) return; /* "71 deaths and 344 hurt", "9,400 dead, 647,000 gone" */
    d->figure.noun = from->figure.noun;
    d->population = from->population;
    d->inherited = true;
}
