/* total.c - totals as the subject: "the death toll rose to 62", "the number in custody stood at nine", "her morgue
 * alone holds 40". */
#include "extract/context/context.h"
#include "extract/measure/sense.h"
#include "extract/parts.h"

enum { REACH_LEFT = 18, REACH_MOVED = 24, REACH_NUMBER = 9, REACH_NOUN = 3 };

/* "The morgue holds 40", "the order book held 300" */
static bool holds(const cck_sentence *s, size_t at) {
    return cck_is_signal(s, at, CCK_SIGNAL(holding));
}

/* "approved the takeover, provided that they dispose of $4 billion": the "of" is another word's. */
static bool is_parted(const cck_sentence *s, const cck_draft *d, size_t from, size_t to) {
    for (size_t i = from; i < to && d->figure.kind != CCK_KIND_COUNT; i++) {
        if (cck_mark(s, i, ',')) return true;
    }
    return false;
}

/* "from 64 to 2,975": what a total was before. */
static bool is_old_value(const cck_sentence *s, const cck_draft *d) {
    if (d->noun_last > d->last || !cck_key_at(s, d->last, CCK_KEY_to) || d->last + 1 >= s->count) return false;
    size_t next = d->last + 1;
    return s->lexemes[next].token.kind == CCK_TOKEN_NUMBER ||
           cck_has(s, next, CCK_CLASS(NUMBER) | CCK_CLASS(HEDGE_BEFORE));
}

/* "Gave the toll as 62", not "the toll rose as 62 more died" */
static bool is_given_as(const cck_sentence *s, const cck_draft *d, size_t at) {
    if (!cck_key_at(s, at, CCK_KEY_as) || d->noun_first != d->noun_last) return false;
    return !cck_word_at(s, d->unit_last) || cck_has(s, d->unit_last, CCK_CLASS(CONJUNCTION) | CCK_CLASS(PREPOSITION));
}

/* A word that leads from a total to its number: "rose to", "stood at", "was", "of", ":", "number". */
bool cck_links_total(const cck_sentence *s, const cck_draft *d, size_t total_end) {
    const uint64_t verbs = CCK_CLASS(BE) | CCK_CLASS(RISE) | CCK_CLASS(CHANGE) | CCK_CLASS(TALLY);
    if (total_end >= d->phrase_first || cck_has(s, d->phrase_first, CCK_CLASS(RISE))) return true;
    size_t at = d->phrase_first - 1;
    bool now = cck_key_at(s, at, CCK_KEY_now);
    while (at > total_end && !now && cck_has(s, at, CCK_CLASS(ADVERB)) && !cck_has(s, at, verbs)) at--; /* "is still" */
    if (cck_key_at(s, at, CCK_KEY_of) && is_parted(s, d, total_end, at)) return false;
    if (cck_is_signal(s, at, CCK_SIGNAL(before_level))) return true;
    if (is_given_as(s, d, at)) return true;
    /* "unemployment fell from 7.9 to 7.7 percent", but not "deaths from 3 bombs" */
    if (cck_key_at(s, at, CCK_KEY_from) && (d->figure.kind != CCK_KIND_COUNT || is_old_value(s, d))) return true;
    /* "the number of those who fled had surged from 164,000" */
    if (cck_key_at(s, at, CCK_KEY_from) && at > total_end && cck_has(s, at - 1, CCK_CLASS(RISE) | CCK_CLASS(CHANGE)) &&
        d->noun_last <= d->last)
        return true;
    /* "shares close 8 percent lower" */
    if (d->figure.kind == CCK_KIND_PERCENT && cck_has(s, d->unit_last, CCK_CLASS(CHANGE))) return true;
    return cck_has(s, at, verbs) || cck_mark(s, at, ':') || cck_mark(s, at, '_') || holds(s, at);
}

/* A word that another counts by: "the number", "the list", "its tally". */
bool cck_is_number_word(const cck_sentence *s, size_t at) {
    return cck_is_signal(s, at, CCK_SIGNAL(number_word));
}

/* A verb or a state that befell: "killed", "in custody", not the noun of "in the rescue". */
static size_t befallen(const cck_sentence *s, size_t at, const cck_draft *d, const cck_sense **sense) {
    size_t n = cck_measure_at(s, at, CCK_ROLE(STATE), d, sense);
    if (!n && cck_measure_at(s, at, CCK_ROLE(SUBJECT), d, sense) > 1) n = 1; /* "who had to leave home" */
    if (n == 1 && (*sense)->role == CCK_ROLE_SUBJECT) return 1 + (size_t)(*sense)->tail_count;
    if (n || !(cck_word_ends(s, at, CCK_LIT("ed")) || cck_word_ends(s, at, CCK_LIT("n")))) return n;
    return cck_measure_at(s, at, CCK_ROLE(OBJECT) | CCK_ROLE(SUBJECT), d, sense);
}

/* "The number in custody rose to nine", "the list of people still missing holds 40 names" */
static bool from_number(const cck_sentence *s, cck_draft *d, size_t number) {
    const cck_sense *sense;
    for (size_t at = number + 1; at < d->phrase_first && at <= number + REACH_NUMBER; at++) {
        if (s->lexemes[at].token.kind == CCK_TOKEN_PUNCT || cck_has(s, at, CCK_CLASS(RISE) | CCK_CLASS(CHANGE)))
            return false;
        size_t n = befallen(s, at, d, &sense);
        if (!n) continue;
        if (!cck_links_total(s, d, at + n)) return false;
        d->figure.measure = sense->measure->name;
        d->measure_at = at;
        return true;
    }
    return false;
}

/* "throwing bread into a crowd, was 16": a total that closes an aside is no subject. */
static bool is_aside(const cck_sentence *s, size_t first, size_t last) {
    if (!cck_mark(s, last, ',') || first < 2 || !cck_has(s, last + 1, CCK_CLASS(BE) | CCK_CLASS(RISE))) return false;
    return cck_has(s, first - 1, CCK_CLASS(DETERMINER)) && cck_has(s, first - 2, CCK_CLASS(PREPOSITION));
}

/* "has risen to 62": whatever is told of it in between, what rises is the subject far before. */
static size_t reach_of(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    bool moved = at > 1 && cck_key_at(s, at - 1, CCK_KEY_to) && cck_has(s, at - 2, CCK_CLASS(RISE));
    return moved ? REACH_MOVED : REACH_LEFT;
}

/* "raising to 53 the death toll", "bringing to 90 the number of dead": the total stands behind its number. */
static bool from_total_behind(const cck_sentence *s, cck_draft *d) {
    const cck_sense *sense;
    size_t before = d->phrase_first, at = d->last + 1;
    if (!cck_key_at(s, d->last, CCK_KEY_the) || before < 2 || !cck_key_at(s, before - 1, CCK_KEY_to)) return false;
    if (!cck_has(s, before - 2, CCK_CLASS(RISE) | CCK_CLASS(CHANGE))) return false;
    if (cck_word_at(s, at) && !cck_has(s, at, CCK_CLASS(MEASURE) | CCK_CLASS(TALLY))) at++; /* "the official toll" */
    size_t n = cck_measure_at(s, at, CCK_ROLE(TOTAL), NULL, &sense);
    if (!n || !(sense->measure->kinds >> CCK_KIND_COUNT & 1)) return false;
    d->figure.measure = sense->measure->name;
    d->measure_at = at;
    if (!d->inherited) return true;
    d->figure.noun = cck_slice(s->text, s->lexemes, at, at + n); /* that of the figure before it is told of others */
    d->population = NULL;
    return true;
}

/* From the ")" at `at` back to its "(": what stands between is of something else. */
static size_t length_of_aside(const cck_sentence *s, size_t at, size_t floor) {
    for (size_t i = at; i-- > floor;) {
        if (cck_mark(s, i, '(')) return at - i;
    }
    return 0;
}

/* "The death toll rose to 62", "fatalities stood at 62", "revenue was $5bn": a total as the subject, no other figure
 * between. */
bool cck_measure_from_total(const cck_sentence *s, cck_draft *d, size_t floor) {
    const cck_sense *sense; /* "the victims included 12 women" */
    if (d->figure.kind == CCK_KIND_COUNT && from_total_behind(s, d)) return true;
    bool subject = d->noun_first < d->noun_last && d->noun_last <= d->phrase_first && !d->inherited;
    unsigned roles = CCK_ROLE(TOTAL) | (d->population && cck_is_listed(s, d) ? CCK_ROLE(NOUN) : 0);
    size_t aside, limit = reach_of(s, d);
    if (!(s->roles & roles) && !(s->signals & CCK_SIGNAL(number_word))) return false;
    for (size_t at = d->phrase_first; at-- > floor && d->phrase_first - at <= limit;) {
        if (cck_mark(s, at, ')')) at -= aside = length_of_aside(s, at, floor), limit += aside;
        if (cck_mark(s, at, ';') || cck_key_at(s, at, CCK_KEY_while) || cck_key_at(s, at, CCK_KEY_whereas))
            return false;
        if (subject && at + REACH_NOUN < d->noun_first) return false; /* "400 dead as the flood of refugees grows to" */
        size_t n = cck_measure_at(s, at, roles, d, &sense);
        bool number = !n && d->figure.kind == CCK_KIND_COUNT && at + 1 < d->phrase_first && cck_is_number_word(s, at);
        if (number && from_number(s, d, at)) return true;
        if (!n) continue;
        size_t first = at;
        const cck_sense *wider;
        for (size_t left = 1; left <= REACH_NOUN && first >= floor + left;) { /* "labour force participation rate" */
            size_t all = cck_measure_at(s, first - left, CCK_ROLE(TOTAL), d, &wider);
            bool covers = all >= n + left;
            if (covers) sense = wider, first -= left, n = all;
            left = covers ? 1 : left + 1;
        }
        if (!cck_links_total(s, d, first + n)) return false;
        if (is_aside(s, first, first + n)) continue;
        d->figure.measure = sense->measure->name;
        d->measure_at = first;
        if (!d->figure.noun.ptr && d->figure.kind == CCK_KIND_COUNT)
            d->figure.noun = cck_slice(s->text, s->lexemes, first, first + n);
        return true;
    }
    return false;
}

/* "The dead include 12 children", "among the injured were two nurses": some of a total, by their own noun. */
bool cck_is_listed(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    if (at < 2 || d->figure.kind != CCK_KIND_COUNT) return false;
    at--;
    if (cck_key_at(s, at, CCK_KEY_include) || cck_key_at(s, at, CCK_KEY_includes) ||
        cck_key_at(s, at, CCK_KEY_included))
        return true;
    if (!cck_has(s, at, CCK_CLASS(BE))) return false;
    const cck_sense *sense; /* "the dead were 12 men" */
    if (cck_has(s, at - 1, CCK_CLASS(MEASURE)) && cck_has(s, at - 2, CCK_CLASS(DETERMINER)) &&
        cck_measure_at(s, at - 1, CCK_ROLE(TOTAL), d, &sense) == 1)
        return true;
    for (size_t i = at; i-- > 0 && at - i <= REACH_NUMBER;) {
        if (cck_key_at(s, i, CCK_KEY_among)) return true;
        if (s->lexemes[i].token.kind == CCK_TOKEN_PUNCT) return false;
    }
    return false;
}
