/* ballots.c - counts that are told with their share, as votes are: "6.9 million votes or 55.1 percent, and Adams 5.5
 * million or 44.1 percent", "with 8.2 million votes (54.3 percent) against 6.8 million (44.7 percent)". */
#include "extract/context/context.h"
#include "extract/parts.h"

static size_t end_of(const cck_draft *d) {
    return d->noun_last > d->unit_last ? d->noun_last : d->unit_last;
}

/* Only "(", a comma, "or" between the two. */
static bool are_joined(const cck_sentence *s, const cck_draft *d, const cck_draft *next) {
    size_t at = end_of(d), to = next->phrase_first < next->first ? next->phrase_first : next->first;
    if (at >= to || to - at > 2) return false;
    for (; at < to; at++) {
        if (!cck_mark(s, at, '(') && !cck_mark(s, at, ',') && !cck_key_at(s, at, CCK_KEY_or)) return false;
    }
    return cck_mark(s, to - 1, '(') || cck_key_at(s, to - 1, CCK_KEY_or);
}

static bool has_share(const cck_sentence *s, size_t i) {
    return i + 1 < s->draft_count && s->drafts[i].figure.kind == CCK_KIND_COUNT &&
           s->drafts[i + 1].figure.kind == CCK_KIND_PERCENT && are_joined(s, &s->drafts[i], &s->drafts[i + 1]);
}

/* The count before that is told with its share, too. */
static const cck_draft *peer_of(const cck_sentence *s, size_t i) {
    while (i-- > 0) {
        if (has_share(s, i) && s->drafts[i].figure.noun.ptr) return &s->drafts[i];
    }
    return NULL;
}

static void take_count(cck_draft *d, const cck_draft *from) {
    d->figure.noun = from->figure.noun;
    d->figure.measure = from->figure.measure;
    d->population = from->population;
    d->inherited = true;
}

/* "beat her rival by 4,000 votes", not "passed by 40 votes to 12". */
static bool is_lead(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    if (!d->figure.measure.ptr || !cck_view_equal(d->figure.measure, CCK_LIT("voted"))) return false;
    /* "by a thumping 230 votes" */
    if (at > 3 && (cck_key_at(s, at - 2, CCK_KEY_a) || cck_key_at(s, at - 2, CCK_KEY_an)) && cck_word_at(s, at - 1))
        at -= 2;
    if (at < 2 || !cck_key_at(s, at - 1, CCK_KEY_by)) return false;
    return !cck_key_at(s, end_of(d), CCK_KEY_to);
}

/* "got 8.2 million votes and Borg 6.8 million, a difference of 1.4 million" */
static bool is_difference(const cck_sentence *s, const cck_draft *d, const cck_draft *before) {
    size_t at = d->phrase_first;
    if (d->figure.kind != CCK_KIND_COUNT || (d->figure.noun.ptr && !d->inherited) || at < 2) return false;
    if (!before->figure.measure.ptr || !cck_view_equal(before->figure.measure, CCK_LIT("voted"))) return false;
    return cck_key_at(s, at - 1, CCK_KEY_of) && cck_is_signal(s, at - 2, CCK_SIGNAL(lead_in_votes));
}

static bool is_of_nothing(const cck_draft *d) {
    return !d->figure.measure.ptr || cck_view_equal(d->figure.measure, CCK_LIT("percent"));
}

/* "54 percent of Tuesday's vote", "of the nearly 13 million ballots" */
static bool is_of_votes(const cck_sentence *s, const cck_draft *d) {
    if (!(s->signals & CCK_SIGNAL(ballots)) || !cck_key_at(s, d->unit_last, CCK_KEY_of)) return false;
    for (size_t at = d->unit_last + 1; at < s->count && at < d->unit_last + 7; at++) {
        if (s->lexemes[at].token.kind == CCK_TOKEN_PUNCT) return false;
        if (cck_is_signal(s, at, CCK_SIGNAL(ballots))) return !cck_key_at(s, at + 1, CCK_KEY_for);
    }
    return false;
}

static bool is_unknown(const cck_sentence *s, const cck_draft *d) {
    return cck_view_equal(d->figure.measure, CCK_LIT("voted")) ||
           !cck_lexicon_measure(s->context->lexicon, d->figure.measure);
}

/* "won a second term with 61 percent" */
static bool is_of_winner(const cck_sentence *s, const cck_draft *d) {
    if (!(s->signals & CCK_SIGNAL(winning)) || d->phrase_first == 0 || d->noun_last > d->unit_last) return false;
    if (!cck_key_at(s, d->phrase_first - 1, CCK_KEY_with) || cck_key_at(s, d->unit_last, CCK_KEY_of)) return false;
    if (d->figure.measure.ptr && cck_lexicon_measure(s->context->lexicon, d->figure.measure)) return false;
    for (size_t at = d->phrase_first - 1; at > 0 && d->phrase_first - at < 14; at--) {
        if (cck_is_signal(s, at - 1, CCK_SIGNAL(winning))) return true;
        if (cck_draft_at(s, at - 1)) return false;
    }
    return false;
}

/* "got 2.1 million votes, constituting 44 percent of the total" */
static bool is_restated(const cck_sentence *s, size_t i) {
    if (i == 0) return false;
    const cck_draft *d = &s->drafts[i], *votes = &s->drafts[i - 1];
    if (votes->figure.kind != CCK_KIND_COUNT || !votes->figure.measure.ptr || d->first > end_of(votes) + 5)
        return false;
    size_t at = d->phrase_first > 0 ? d->phrase_first - 1 : 0;
    bool verb = cck_word_ends(s, at, CCK_LIT("ing")) || cck_key_at(s, at - 1, CCK_KEY_that);
    return verb && cck_view_equal(votes->figure.measure, CCK_LIT("voted"));
}

/* One share of the votes makes shares of what else is a percentage of nothing in its sentence: "54 percent of the vote
 * to Adams's 44 percent". */
static void share_votes(cck_sentence *s) {
    bool votes = false;
    for (size_t i = 0; i < s->draft_count; i++) {
        cck_draft *d = &s->drafts[i];
        if (d->figure.kind != CCK_KIND_PERCENT) continue;
        bool open = is_of_nothing(d);
        if ((is_of_votes(s, d) && (open || is_unknown(s, d))) || is_of_winner(s, d) || is_restated(s, i) ||
            (open && votes && d->noun_last <= d->unit_last))
            d->figure.measure = CCK_LIT("vote share");
        votes = votes || (d->figure.measure.ptr && cck_view_equal(d->figure.measure, CCK_LIT("vote share")));
    }
}

void cck_tell_shares(cck_sentence *s) {
    cck_tell_divisions(s);
    share_votes(s);
    for (size_t i = 0; i < s->draft_count; i++) {
        cck_draft *d = &s->drafts[i];
        if (is_lead(s, d) || (i > 0 && is_difference(s, d, &s->drafts[i - 1])))
            d->figure.measure = CCK_LIT("vote lead");
        if (!has_share(s, i)) continue;
        const cck_draft *peer = d->figure.noun.ptr && !d->inherited ? NULL : peer_of(s, i);
        if (peer && d->measure_at == SIZE_MAX) take_count(d, peer);
        cck_figure *share = &s->drafts[i + 1].figure;
        bool votes = d->figure.measure.ptr && cck_view_equal(d->figure.measure, CCK_LIT("voted"));
        bool open = !share->measure.ptr || cck_view_equal(share->measure, cck_view_of(cck_kind_name(share->kind)));
        if (votes && open) share->measure = CCK_LIT("vote share");
    }
}
