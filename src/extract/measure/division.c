/* division.c - votes by head, as houses take them: "voted 432 to 202", "217 in favour, 190 against", "a majority of
 * 230", "a 230-vote margin", "70 votes out of a total of 9,000". */
#include "extract/context/context.h"
#include "extract/parts.h"

enum { REACH = 8 };

static bool is_bare(const cck_draft *d) {
    return d->figure.kind == CCK_KIND_COUNT && d->unit_last <= d->last && (!d->figure.noun.ptr || d->inherited) &&
           d->low.exponent >= 0;
}

static void make_votes(cck_draft *d) {
    d->figure.noun = CCK_LIT("votes");
    d->figure.measure = CCK_LIT("voted");
    d->population = NULL;
    d->inherited = true;
}

/* A word of voting at most `reach` words before `at`, no other number between. */
static bool is_cued(const cck_sentence *s, size_t at, size_t reach) {
    for (size_t i = at; i > 0 && at - i < reach; i--) {
        if (cck_is_signal(s, i - 1, CCK_SIGNAL(voting))) return true;
        if (s->lexemes[i - 1].token.kind == CCK_TOKEN_NUMBER) return false;
    }
    return false;
}

/* "voted 432 to 202", "rejected by 432 to 202"; not "voted to raise it from 4 to 6". */
static bool are_sides(const cck_sentence *s, const cck_draft *d, const cck_draft *next) {
    if (!is_bare(d) || !is_bare(next) || d->digits != next->digits || d->first == 0) return false;
    if (!cck_key_at(s, d->last, CCK_KEY_to) || next->first != d->last + 1) return false;
    if (cck_key_at(s, d->first - 1, CCK_KEY_from) || cck_key_at(s, d->first - 1, CCK_KEY_for)) return false;
    return is_cued(s, d->first, cck_key_at(s, d->first - 1, CCK_KEY_by) ? REACH : 3);
}

/* "217 in favour", "190 against", "190 voted against" is read elsewhere. */
static bool is_side(const cck_sentence *s, const cck_draft *d) {
    size_t next = d->last + 1;
    if (!is_bare(d)) return false;
    if (cck_key_at(s, d->last, CCK_KEY_in)) return cck_is_signal(s, next, CCK_SIGNAL(favour));
    if (!cck_key_at(s, d->last, CCK_KEY_against)) return false;
    return next >= s->count || s->lexemes[next].token.kind == CCK_TOKEN_PUNCT || cck_key_at(s, next, CCK_KEY_with) ||
           cck_key_at(s, next, CCK_KEY_and);
}

/* "a majority of 230"; "a defeat of over 200 votes". */
static bool is_lead(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    if (d->figure.kind != CCK_KIND_COUNT || at < 2 || !cck_key_at(s, at - 1, CCK_KEY_of)) return false;
    if (is_bare(d)) return cck_is_signal(s, at - 2, CCK_SIGNAL(majority));
    if (!d->figure.measure.ptr || !cck_view_equal(d->figure.measure, CCK_LIT("voted"))) return false;
    for (size_t i = at - 1; i > 0 && at - i < REACH; i--) {
        if (cck_is_signal(s, i - 1, CCK_SIGNAL(margin))) return true;
        if (s->lexemes[i - 1].token.kind != CCK_TOKEN_WORD) return false;
    }
    return false;
}

/* "the difference was close to 4 million votes" */
static bool is_difference(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    if (d->figure.kind != CCK_KIND_COUNT || !d->figure.measure.ptr || at < 2 || !cck_has(s, at - 1, CCK_CLASS(BE)))
        return false;
    if (!cck_view_equal(d->figure.measure, CCK_LIT("voted"))) return false;
    for (size_t i = at - 1; i > 0 && at - i < REACH; i--) {
        if (cck_is_signal(s, i - 1, CCK_SIGNAL(difference))) return true;
        if (s->lexemes[i - 1].token.kind == CCK_TOKEN_PUNCT) return false;
    }
    return false;
}

/* "polled 4,310,655 to lead his rival" */
static bool is_polled(const cck_sentence *s, const cck_draft *d) {
    return is_bare(d) && d->phrase_first > 0 && cck_is_signal(s, d->phrase_first - 1, CCK_SIGNAL(polling)) &&
           cck_decimal_compare(d->low, (cck_decimal){1, 2}) > 0;
}

/* "the 230-vote margin" */
static bool is_compound_lead(const cck_sentence *s, const cck_draft *d) {
    if (d->figure.kind != CCK_KIND_COUNT || !cck_mark(s, d->last, '-') ||
        !cck_is_signal(s, d->last + 1, CCK_SIGNAL(vote)))
        return false;
    return cck_is_signal(s, d->last + 2, CCK_SIGNAL(hyphened_margin));
}

/* "by 310 votes out of a total of 5 million": of all votes. */
static bool is_of_all(const cck_sentence *s, const cck_draft *d, const cck_draft *next) {
    if (!d->figure.measure.ptr || !next->figure.measure.ptr) return false;
    if (!cck_view_equal(next->figure.measure, CCK_LIT("vote lead"))) return false;
    size_t end = d->noun_last > d->last ? d->noun_last : d->last;
    return cck_key_at(s, end, CCK_KEY_out) && cck_key_at(s, end + 1, CCK_KEY_of) && next->first <= end + 7;
}

void cck_tell_divisions(cck_sentence *s) {
    const uint64_t signals = CCK_SIGNAL(voting) | CCK_SIGNAL(polling) | CCK_SIGNAL(vote) | CCK_SIGNAL(lead_in_votes) |
                             CCK_SIGNAL(hyphened_margin);
    bool sides = false;
    if (!(s->signals & signals)) return;
    for (size_t i = 0; i < s->draft_count; i++) {
        cck_draft *d = &s->drafts[i], *next = i + 1 < s->draft_count ? d + 1 : NULL;
        if (d->figure.kind != CCK_KIND_COUNT) continue;
        if (is_polled(s, d)) make_votes(d);
        if (is_lead(s, d) || is_compound_lead(s, d) || is_difference(s, d)) {
            d->figure.measure = CCK_LIT("vote lead");
        } else if (next && are_sides(s, d, next)) {
            make_votes(d);
            make_votes(next);
        } else if (is_side(s, d) && (sides || is_cued(s, d->first, 4))) {
            make_votes(d);
            sides = true;
        }
        if (next && is_of_all(s, d, next)) next->figure.measure = CCK_LIT("voted");
    }
}
