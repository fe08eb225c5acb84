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

void cck_share_verbs(cck_sentence *s) {
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
        bool open = d->measure_at == SIZE_MAX && d->noun_first >= d->last;
        if (!open || next->measure_at == SIZE_MAX || next->measure_at < next->noun_last || next->noun_last < next->last)
            continue;
        if (!next->population || !is_joined(s, d, next)) continue;
        d->figure.measure = next->figure.measure;
        d->measure_at = next->measure_at;
    }
}
