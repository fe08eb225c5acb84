/* governed.c - measures of amounts, and of those who are named behind "by": "a 6.2 percent jobless rate", "bought its
 * rival for $7 billion", "$50 million was pledged", "41 percent approve", "supported by 64 percent". */
#include "extract/context/context.h"
#include "extract/measure/sense.h"
#include "extract/parts.h"

enum { REACH_LEFT = 6, REACH_PRICE = 12, REACH_VERB = 4 };

static void take(cck_draft *d, const cck_sense *sense, size_t at, size_t length) {
    d->figure.measure = sense->measure->name;
    d->measure_at = at;
    if (at < d->phrase_first) d->phrase_first = at;
    if (at + length > d->phrase_last) d->phrase_last = at + length;
}

bool cck_measure_behind_unit(const cck_sentence *s, cck_draft *d, bool weak) {
    const cck_sense *sense;
    if (d->figure.kind == CCK_KIND_COUNT || !(s->roles & (CCK_ROLE(TOTAL) | CCK_ROLE(STATE)))) return false;
    /* "117,000 blackened acres": between the number and its unit, too */
    for (size_t at = d->last; at < d->unit_last + 3 && at < s->count; at++) {
        size_t n = cck_measure_at(s, at, CCK_ROLE(TOTAL) | CCK_ROLE(STATE), d, &sense);
        if (n && sense->measure->weak == weak) {
            take(d, sense, at, n);
            return true;
        }
        bool within = at < d->unit_last; /* "38 per cent of the vote" */
        if (!within && (cck_has(s, at, CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION)) ||
                        s->lexemes[at].token.kind == CCK_TOKEN_PUNCT))
            return false;
    }
    return false;
}

/* "bought its rival for $7 billion", "bought 60 houses for $4 million": the verb before what was paid for. */
static bool from_price(const cck_sentence *s, cck_draft *d) {
    const cck_sense *sense;
    if (d->figure.kind != CCK_KIND_MONEY || d->phrase_first < 3 || !cck_key_at(s, d->phrase_first - 1, CCK_KEY_for))
        return false;
    for (size_t at = d->phrase_first - 1; at-- > 0 && d->phrase_first - at <= REACH_PRICE;) {
        if (cck_mark(s, at, ',') || cck_mark(s, at, ';') || cck_has(s, at, CCK_CLASS(CLAUSE))) return false;
        if (!cck_measure_at(s, at, CCK_ROLE(OBJECT), d, &sense)) continue;
        d->figure.measure = sense->measure->name;
        d->measure_at = at;
        return true;
    }
    return false;
}

/* A measure's verb a little before, only nouns between: "fined the bank $90 million", "shelled the town 12 times". */
static bool from_left(const cck_sentence *s, cck_draft *d, size_t floor) {
    const cck_sense *sense;
    bool money = d->figure.kind == CCK_KIND_MONEY;
    if (!money && !cck_key_at(s, d->noun_last - (d->noun_last > 0), CCK_KEY_times)) return false;
    for (size_t at = d->phrase_first; at-- > floor && d->phrase_first - at <= REACH_LEFT;) {
        if (cck_mark(s, at, ',') || cck_clause_ends(s, at)) return false;
        if (money && cck_has(s, at, CCK_CLASS(PREPOSITION) | CCK_CLASS(AUXILIARY))) return false;
        if (!cck_measure_at(s, at, CCK_ROLE(OBJECT) | CCK_ROLE(SUBJECT), d, &sense)) continue;
        d->figure.measure = sense->measure->name;
        d->measure_at = at;
        return true;
    }
    return false;
}

/* "$50 million was pledged", "3 tonnes of cocaine were seized", "41 percent approve": the verb right behind. */
static bool from_verb_behind(const cck_sentence *s, cck_draft *d) {
    const cck_sense *sense;
    size_t at = d->noun_last > d->unit_last ? d->noun_last : d->unit_last;
    unsigned roles = d->figure.kind == CCK_KIND_PERCENT ? CCK_ROLE(SUBJECT) : 0;
    for (size_t end = at + REACH_VERB; at < end && cck_has(s, at, CCK_CLASS(AUXILIARY) | CCK_CLASS(ADVERB)); at++) {
        if (cck_has(s, at, CCK_CLASS(BE))) roles |= CCK_ROLE(OBJECT);
    }
    size_t n = roles ? cck_measure_at(s, at, roles, d, &sense) : 0;
    if (!n) return false;
    take(d, sense, at, n);
    return true;
}

bool cck_measure_of_agent(const cck_sentence *s, cck_draft *d) {
    const cck_sense *sense;
    size_t by = d->phrase_first - (d->phrase_first > 0);
    if (by < 2 || !cck_key_at(s, by, CCK_KEY_by) || !cck_word_ends(s, by - 1, CCK_LIT("ed"))) return false;
    size_t n = cck_measure_before(s, by, CCK_ROLE(SUBJECT), d, &sense);
    if (!n) return false;
    take(d, sense, by - n, n);
    return true;
}

bool cck_measure_governed(const cck_sentence *s, cck_draft *d, size_t floor) {
    if (from_price(s, d) || from_left(s, d, floor)) return true;
    return d->figure.kind != CCK_KIND_COUNT && (cck_measure_of_agent(s, d) || from_verb_behind(s, d));
}
