/* shared.c - what befell the last of a list befell all: "12 men and 3 boys were killed", "leaving 103 and 68 dead". */
#include "extract/context/context.h"
#include "extract/parts.h"

/* Only "and", "or" or a comma between the two. */
static bool is_joined(const cck_sentence *s, const cck_draft *d, const cck_draft *next) {
    size_t from = d->noun_last > d->last ? d->noun_last : d->last, at = from;
    while (at < next->phrase_first &&
           (cck_key_at(s, at, CCK_KEY_and) || cck_key_at(s, at, CCK_KEY_or) || cck_mark(s, at, ',')))
        at++;
    return at > from && at >= next->phrase_first;
}

/* "leaving 103 and 68 dead": two bare numbers, and what befell both right behind the second. */
static bool shares_state(const cck_sentence *s, const cck_draft *d, const cck_draft *next) {
    bool bare = d->measure_at == SIZE_MAX && d->noun_first == d->noun_last && next->noun_first == next->noun_last &&
                d->unit_last == d->last && next->measure_at == next->last && d->figure.bound != CCK_BOUND_VAGUE;
    if (!bare || d->phrase_first == 0 || !is_joined(s, d, next)) return false;
    return !cck_has(s, d->phrase_first - 1, CCK_CLASS(PREPOSITION)) || cck_key_at(s, d->phrase_first - 1, CCK_KEY_with);
}

/* "807 people, 484 in Velm and 323 in Tarsk": from the end of one to the next, nothing but where and what joins. */
static bool is_broken_down(const cck_sentence *s, const cck_draft *d, const cck_draft *next) {
    size_t at = d->noun_last > d->last ? d->noun_last : d->last, end = next->phrase_first;
    bool joined = false;
    if (end <= at || end - at > 10 || d->figure.kind != CCK_KIND_COUNT || !next->inherited) return false;
    for (; at < end; at++) {
        bool joins = cck_key_at(s, at, CCK_KEY_and) || cck_mark(s, at, ',');
        joined = joined || joins;
        if (!joins && !cck_capital_at(s, at) && !cck_has(s, at, CCK_CLASS(PLACE_CUE) | CCK_CLASS(PLACE_NOUN)) &&
            !cck_key_at(s, at, CCK_KEY_the) && !cck_key_at(s, at, CCK_KEY_of))
            return false;
    }
    return joined && cck_has(s, next->last, CCK_CLASS(PLACE_CUE));
}

/* "807 people, 484 in Velm and 323 in Tarsk, have died": what befell the last part befell all. */
static void share_breakdown(cck_sentence *s, size_t i) {
    const cck_draft *last = &s->drafts[i];
    if (last->measure_at == SIZE_MAX || last->measure_at < last->last || !cck_mark(s, last->measure_at - 1, ',')) {
        size_t at = last->measure_at;
        bool verb = at < s->count && at > last->last && cck_has(s, at - 1, CCK_CLASS(AUXILIARY));
        if (!verb || at < 2 || !cck_mark(s, at - 2, ',')) return;
    }
    for (; i > 0 && is_broken_down(s, &s->drafts[i - 1], &s->drafts[i]); i--) {
        cck_draft *d = &s->drafts[i - 1];
        if (d->measure_at != SIZE_MAX) return;
        d->figure.measure = last->figure.measure;
        d->measure_at = last->measure_at;
        s->drafts[i].gapped = true; /* the place behind it is its own */
    }
}

void cck_share_verbs(cck_sentence *s) {
    for (size_t i = s->draft_count; i-- > 1;) share_breakdown(s, i);
    for (size_t i = s->draft_count; i-- > 1;) {
        cck_draft *d = &s->drafts[i - 1];
        const cck_draft *next = &s->drafts[i];
        if (d->figure.kind == CCK_KIND_COUNT && next->figure.kind == CCK_KIND_COUNT && shares_state(s, d, next)) {
            d->figure.measure = next->figure.measure;
            d->measure_at = next->measure_at;
        }
        if (d->of_next && !d->figure.measure.ptr) d->figure.measure = next->figure.measure; /* "76 of the 180 seats" */
        if (d->figure.kind != CCK_KIND_COUNT || next->figure.kind != CCK_KIND_COUNT || d->inherited || !d->population)
            continue;
        bool named = d->measure_at >= d->noun_first && d->measure_at < d->noun_last; /* "8,000 employees and" */
        bool open = (d->measure_at == SIZE_MAX || (named && d->population)) && d->noun_first >= d->last;
        if (!open || next->measure_at == SIZE_MAX || next->measure_at < next->noun_last || next->noun_last < next->last)
            continue;
        if (!next->population || !is_joined(s, d, next)) continue;
        d->figure.measure = next->figure.measure;
        d->measure_at = next->measure_at;
    }
}
