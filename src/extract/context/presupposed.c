/* presupposed.c - figures that a plan, a fear or a condition takes for granted, and those that a clause behind them
 * says were foreseen. */
#include "extract/context/context.h"

/* "the 50,000 they had planned for", "the 172,000 economists had expected": foreseen, in a relative clause without a
 * pronoun of its own. */
bool cck_is_foreseen_behind(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->noun_last > d->last ? d->noun_last : d->unit_last > d->last ? d->unit_last : d->last;
    if (cck_key_at(s, at, CCK_KEY_that) || cck_key_at(s, at, CCK_KEY_which)) at++;
    for (size_t end = at + 4; at < end && cck_word_at(s, at); at++) {
        if (cck_has(s, at, CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(CLAUSE) | CCK_CLASS(MODAL)))
            return false;
        if (!cck_has(s, at, CCK_CLASS(AUXILIARY))) continue;
        if (cck_has(s, at, CCK_CLASS(BE))) return false; /* "were expected" governs the figure itself */
        size_t n = cck_phrase(s, at + 1, CCK_WORD_FORECAST, NULL);
        return n > 0 && !cck_word_ends(s, at + n, CCK_LIT("to"));
    }
    return false;
}

/* "to treat 40 wounded", "will bury 12 dead": there are so many already. */
static bool are_there(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    if (at == 0 || d->measure_at < d->last || d->measure_at == SIZE_MAX) return false;
    return cck_cue_at(s, at - 1, CCK_CUE_cares_for) && cck_lexicon_is_casualty(s->context->lexicon, d->figure.measure);
}

/* "will close 31 of its 142 branches": of those there are. */
static bool is_whole_of(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    if (d == s->drafts || at < 2 || !cck_has(s, at - 1, CCK_CLASS(DETERMINER)) || !cck_key_at(s, at - 2, CCK_KEY_of))
        return false;
    return d[-1].last == at - 2 && d[-1].figure.kind == CCK_KIND_COUNT;
}

/* "would be split among the 40 shops it has lost", "bleaker than the 62,000 jobs announced": told as known. */
static bool is_known(const cck_sentence *s, const cck_draft *d, size_t end) {
    size_t at = d->phrase_first;
    if (at == 0 || !cck_key_at(s, at - 1, CCK_KEY_the)) return false;
    bool own = cck_has(s, end, CCK_CLASS(PRONOUN)) && cck_word_at(s, end + 1) &&
               !cck_has(s, end + 1, CCK_CLASS(MODAL) | CCK_CLASS(FORECAST)) && !cck_is_foreseen_behind(s, d);
    return own || (at > 1 && cck_key_at(s, at - 2, CCK_KEY_than) && cck_word_ends(s, end, CCK_LIT("ed")) &&
                   !cck_has(s, end, CCK_CLASS(FORECAST)));
}

/* "will relieve 50 soldiers who have been there": that they are there is said, not foreseen. */
bool cck_is_presupposed(const cck_sentence *s, const cck_draft *d) {
    if (are_there(s, d)) return true;
    size_t end = d->noun_last > d->last ? d->noun_last : d->last;
    if (cck_key_at(s, end, CCK_KEY_who) && !cck_has(s, end + 1, CCK_CLASS(MODAL))) return true;
    if (is_whole_of(s, d) || is_known(s, d, end)) return true;
    size_t at = d->phrase_first;
    bool the = at > 1 && cck_key_at(s, at - 1, CCK_KEY_the);
    if (the && cck_key_at(s, at - 2, CCK_KEY_among)) return true; /* "may find some among the 23 missing" */
    if (the && cck_view_equal(d->figure.measure, CCK_LIT("magnitude"))) return true; /* "from the 6.2 quake" */
    /* "will put names to the remains of 298 people": they are there; "the number of 298" may be the plan */
    at = d->first; /* "remains" may be read as what befell them */
    return at > 2 && cck_key_at(s, at - 1, CCK_KEY_of) && cck_key_at(s, at - 3, CCK_KEY_the) &&
           cck_word_ends(s, at - 2, CCK_LIT("s")) && !cck_has(s, at - 2, CCK_CLASS(TALLY));
}
