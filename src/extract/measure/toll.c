/* toll.c - a toll as the subject of a verb of reaching, however much stands between the two: "the death toll from the
 * 6.2-magnitude earthquake that shook the hills on Monday has risen to 150 people". */
#include "extract/context/context.h"
#include "extract/measure/sense.h"
#include "extract/parts.h"

/* Words between a toll and its verb, and between the verb and the number. */
enum { REACH_TOLL = 32, REACH_VERB = 5 };

/* "rose Tuesday to", "now stands at", "could reach well into the", "nears": the verb that leads to the number. */
static size_t verb_of(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    if (cck_key_at(s, at, CCK_KEY_approaching) || cck_key_at(s, at, CCK_KEY_nearing)) return at;
    if (at > 0 && cck_has(s, at, CCK_CLASS(RISE)) && at < d->first) return at; /* "nears", "topped" are hedges, too */
    for (size_t end = at > REACH_VERB ? at - REACH_VERB : 0; at-- > end;) {
        if (cck_has(s, at, CCK_CLASS(RISE))) return at;
        bool passed = cck_key_at(s, at, CCK_KEY_to) || cck_key_at(s, at, CCK_KEY_at) ||
                      cck_key_at(s, at, CCK_KEY_the) || cck_key_at(s, at, CCK_KEY_into) ||
                      cck_key_at(s, at, CCK_KEY_well) || cck_has(s, at, CCK_CLASS(WEEKDAY) | CCK_CLASS(ADVERB));
        if (!passed) return SIZE_MAX;
    }
    return SIZE_MAX;
}

/* Another subject or another clause begins at `at`: "while", "as"; what a relative clause tells does not. */
static bool parts(const cck_sentence *s, size_t at) {
    return cck_mark(s, at, ';') || cck_mark(s, at, '"') ||
           (cck_key_at(s, at, CCK_KEY_as) && !cck_key_at(s, at + 1, CCK_KEY_a)) || /* "as a result of" */
           cck_key_at(s, at, CCK_KEY_while) || cck_key_at(s, at, CCK_KEY_when) || cck_key_at(s, at, CCK_KEY_but) ||
           cck_key_at(s, at, CCK_KEY_whereas);
}

/* The toll of people whose verb stands at `verb`: where it begins; SIZE_MAX for none. */
static size_t toll_of(const cck_sentence *s, const cck_draft *d, size_t verb, const cck_sense **sense, size_t *length) {
    size_t end = verb > REACH_TOLL ? verb - REACH_TOLL : 0;
    for (size_t at = verb; at-- > end;) {
        if (parts(s, at)) return SIZE_MAX;
        size_t n = cck_measure_at(s, at, CCK_ROLE(TOTAL), d, sense);
        if (!n && cck_is_number_word(s, at) && !cck_key_at(s, at, CCK_KEY_toll)) return SIZE_MAX;
        bool number = n > 2 && cck_key_at(s, at, CCK_KEY_number); /* "the number of people displaced" */
        if (!n || (!number && (*sense)->measure->befalls != CCK_BEFALLS_PEOPLE)) continue;
        const cck_sense *wider;
        while (at > end && cck_measure_at(s, at - 1, CCK_ROLE(TOTAL), d, &wider) > n) *sense = wider, at--, n++;
        bool toll = n > 1 || cck_key_at(s, at, CCK_KEY_toll);
        if (!toll) return SIZE_MAX; /* "the dead", "killed": may be somebody's object */
        *length = n;
        return at;
    }
    return SIZE_MAX;
}

/* What stands between a toll and its verb tells of what it is, and is no verb with a number of its own: "the toll rose
 * to 3 and the rate reached 5 percent". */
static bool leads_on(const cck_sentence *s, size_t i, size_t toll_end, size_t verb) {
    if (toll_end == verb) return true;
    bool aside = cck_mark(s, toll_end, ',') && cck_key_at(s, toll_end + 1, CCK_KEY_which) && cck_mark(s, verb - 1, ',');
    if (aside) return true; /* "The toll, which stood at 20, rose to 35": the aside is over */
    bool of = cck_has(s, toll_end, CCK_CLASS(AUXILIARY) | CCK_CLASS(ADVERB)) ||
              cck_phrase(s, toll_end, CCK_WORD_PREPOSITION, NULL); /* "due to" */
    if (!of) return false;
    for (size_t k = i; k-- > 0 && s->drafts[k].first >= toll_end;) {
        size_t before = s->drafts[k].phrase_first;
        bool to = cck_key_at(s, before - 1, CCK_KEY_to) || cck_key_at(s, before - 1, CCK_KEY_at);
        if (cck_has(s, before, CCK_CLASS(RISE)) || cck_has(s, before - 1 - to, CCK_CLASS(RISE) | CCK_CLASS(BE)))
            return false;
    }
    return true;
}

bool cck_measure_of_toll(const cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    const cck_sense *sense;
    size_t length = 0;
    if (d->figure.kind != CCK_KIND_COUNT || !(s->classes & (CCK_CLASS(RISE) | CCK_CLASS(HEDGE_BEFORE)))) return false;
    size_t verb = verb_of(s, d);
    while (verb < SIZE_MAX && verb > 0 && cck_has(s, verb - 1, CCK_CLASS(AUXILIARY) | CCK_CLASS(ADVERB))) verb--;
    size_t toll = verb < SIZE_MAX ? toll_of(s, d, verb, &sense, &length) : SIZE_MAX;
    if (toll == SIZE_MAX || !leads_on(s, i, toll + length, verb)) return false;
    bool behind = d->noun_last > d->last && !d->inherited;
    if (behind && !d->population) { /* "rises to 49 cases": no toll of people; "832 confirmed dead" is one */
        const cck_sense *own;
        size_t n = cck_measure_before(s, d->noun_last, CCK_ROLE(NOUN), NULL, &own);
        if (!n || own->measure->befalls != CCK_BEFALLS_PEOPLE) return false;
    }
    d->figure.measure = sense->measure->name;
    d->measure_at = toll;
    if (behind) return true;
    d->noun_first = d->noun_last = 0;
    d->inherited = false;
    d->population = NULL;
    d->figure.noun = cck_slice(s->text, s->lexemes, toll, toll + length);
    return true;
}
