/* parted.c - verbs whose second word stands behind what is counted: "laid 300 people off", "took 40 prisoner". */
#include "extract/context/context.h"
#include "extract/measure/sense.h"
#include "extract/parts.h"

/* The reading of the word at `verb` whose further words stand at `at`; NULL. */
static const cck_sense *reading(const cck_sentence *s, const cck_draft *d, size_t verb, size_t at) {
    size_t count;
    const cck_sense *sense = cck_senses_of(s->lexemes[verb].word, CCK_WORD_MEASURE, &count);
    for (; count > 0 && sense->tail_count; sense++, count--) {
        if (sense->role != CCK_ROLE_OBJECT || at + sense->tail_count > s->count) continue;
        if (cck_lexicon_tail_fits(s->lexemes + at, sense) && cck_counts(s, sense, d)) return sense;
    }
    return NULL;
}

static bool begins_phrases(const cck_lexeme *l) {
    return l->word && (l->word->phrases & CCK_CLASS(MEASURE));
}

/* "Let 300 people go home", "took 14 people on the bus", "lost three of its own games": what begins at `at` goes on
 * with the word before it. */
static bool goes_on(const cck_sentence *s, size_t at) {
    uint64_t after = CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(ADVERB) | CCK_CLASS(WEEKDAY) |
                     CCK_CLASS(PERIOD) | CCK_CLASS(AUXILIARY) | CCK_CLASS(PRONOUN);
    if (!cck_has(s, at - 1, CCK_CLASS(PREPOSITION))) after |= CCK_CLASS(DETERMINER);
    if (!cck_word_at(s, at) || cck_key_at(s, at, CCK_KEY_last) || cck_key_at(s, at, CCK_KEY_next)) return false;
    return cck_key_at(s, at, CCK_KEY_to) || !cck_has(s, at, after);
}

/* Where the second word was read as the noun ("prisoner"), else behind the noun; NULL for no reading. */
static const cck_sense *reading_of(const cck_sentence *s, cck_draft *d, size_t verb, size_t *end) {
    bool own = d->noun_first == d->last && d->noun_last > d->last && !d->inherited;
    const cck_sense *sense = own ? reading(s, d, verb, d->last) : NULL;
    *end = d->last;
    if (sense && d->last + sense->tail_count == d->noun_last) {
        cck_drop_noun(d);
        return sense;
    }
    *end = d->noun_last > d->unit_last ? d->noun_last : d->unit_last;
    sense = own && d->noun_last > d->noun_first + 1 ? reading(s, d, verb, d->noun_last - 1) : NULL;
    if (sense && sense->tail_count == 1) { /* "took 40 soldiers prisoner" */
        d->noun_last--;
        d->figure.noun = cck_slice(s->text, s->lexemes, d->noun_first, d->noun_last);
        d->population = cck_population_of(&s->lexemes[d->noun_last - 1]);
        *end = d->noun_last;
        return sense;
    }
    return reading(s, d, verb, *end);
}

bool cck_measure_parted(const cck_sentence *s, cck_draft *d, size_t floor) {
    size_t verb = d->phrase_first, end;
    while (verb > floor && cck_has(s, verb - 1, CCK_CLASS(DETERMINER) | CCK_CLASS(ADVERB))) verb--;
    if (verb-- <= floor || !begins_phrases(&s->lexemes[verb])) return false;
    if (verb > 0 && cck_has(s, verb - 1, CCK_CLASS(BE))) return false;
    const cck_sense *sense = reading_of(s, d, verb, &end);
    if (!sense || goes_on(s, end + sense->tail_count)) return false;
    d->figure.measure = sense->measure->name;
    d->measure_at = verb;
    if (verb < d->phrase_first) d->phrase_first = verb;
    if (end + sense->tail_count > d->phrase_last) d->phrase_last = end + sense->tail_count;
    return true;
}
