/* toll.c - a toll far before its number: "The death toll from the raid on the market of Orrin on Friday night has risen
 * to 80", "Death toll after the rocket fire reaches 14 people". Whatever stands between tells of what it is the toll.
 */
#include "extract/context/context.h"
#include "extract/measure/sense.h"
#include "extract/parts.h"

enum { REACH = 26 };

/* The verb before the number is of the clause of the toll as long as no other clause and no other number stands
 * between. "After" is a preposition there. */
static bool parts(const cck_sentence *s, size_t at) {
    if (cck_key_at(s, at, CCK_KEY_as)) return !cck_key_at(s, at + 1, CCK_KEY_a); /* "as a result of" */
    if (cck_has(s, at, CCK_CLASS(RISE) | CCK_CLASS(CHANGE)) && cck_has(s, at + 1, CCK_CLASS(PREPOSITION))) return true;
    if (cck_mark(s, at, ';') || cck_mark(s, at, ':') || cck_mark(s, at, ',') || cck_mark(s, at, '"')) return true;
    if (cck_has(s, at, CCK_CLASS(SPEECH) | CCK_CLASS(SAYS)) && !cck_capital_at(s, at)) return true;
    if (cck_key_at(s, at, CCK_KEY_after) || cck_key_at(s, at, CCK_KEY_before)) return false;
    return cck_key_at(s, at, CCK_KEY_and) ? cck_has(s, at + 1, CCK_CLASS(DETERMINER))
                                          : cck_has(s, at, CCK_CLASS(CLAUSE));
}

/* ", which stood at 20 on Monday," ends at the comma at `at`: where it begins; `at` for none. */
static size_t aside_before(const cck_sentence *s, size_t at) {
    if (!cck_mark(s, at, ',')) return at;
    for (size_t i = at; i-- > 0 && at - i <= REACH;) {
        if (!cck_mark(s, i, ',')) continue;
        bool aside = cck_key_at(s, i + 1, CCK_KEY_which) || cck_key_at(s, i + 1, CCK_KEY_including) ||
                     cck_phrase(s, i + 1, CCK_WORD_ATTRIBUTION, NULL);
        return aside ? i : at;
    }
    return at;
}

/* The verb that leads to the number, its auxiliaries included; SIZE_MAX for none. */
static size_t leading_verb(const cck_sentence *s, const cck_draft *d) {
    size_t at = cck_key_at(s, d->phrase_first, CCK_KEY_crossed) ? d->phrase_first : cck_verb_before_number(s, d);
    if (at == SIZE_MAX) return at;
    while (at > 0 && cck_has(s, at - 1, CCK_CLASS(AUXILIARY) | CCK_CLASS(BE) | CCK_CLASS(ADVERB))) at--;
    return at;
}

/* "Death toll", "the number of casualties", "toll": totals of people alone that nothing else is called by. */
static size_t toll_at(const cck_sentence *s, size_t at, const cck_draft *d, const cck_sense **sense) {
    size_t n = cck_measure_at(s, at, CCK_ROLE(TOTAL), d, sense);
    if (!n || (*sense)->measure->befalls != CCK_BEFALLS_PEOPLE) return 0;
    return n > 1 || cck_key_at(s, at, CCK_KEY_toll) ? n : 0;
}

bool cck_measure_from_toll(const cck_sentence *s, cck_draft *d) {
    bool behind = d->noun_last > d->last && !d->inherited;
    if (!(s->classes & CCK_CLASS(MEASURE)) ||
        (behind && (!d->population || cck_is_measure_noun(&s->lexemes[d->noun_last - 1]))))
        return false;
    size_t verb = leading_verb(s, d);
    if (verb == SIZE_MAX) return false;
    const cck_sense *sense, *wider;
    for (size_t at = verb; at-- > 0 && verb - at <= REACH;) {
        size_t aside = aside_before(s, at);
        if (aside == at && parts(s, at)) return false;
        at = aside;
        size_t n = toll_at(s, at, d, &sense);
        if (!n) continue;
        if (at > 0 && cck_measure_at(s, at - 1, CCK_ROLE(TOTAL), d, &wider) > n) sense = wider, at--, n++;
        if (at + n > verb) return false;
        d->figure.measure = sense->measure->name;
        d->measure_at = at;
        bool within = d->noun_last > d->noun_first && d->noun_first >= at && d->noun_last <= at + n;
        if (behind || within) return true;
        d->figure.noun = cck_slice(s->text, s->lexemes, at, at + n);
        d->population = NULL;
        return true;
    }
    return false;
}
