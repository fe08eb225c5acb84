/* group_noun.c - groups whose word stands before the number or before "of": "a crew of 28", "members of the police". */
#include "extract/context/context.h"
#include "extract/parts.h"

/* "members of the police", "members of the army": whose members they are tells who they are. */
const cck_population *cck_members_of(const cck_sentence *s, size_t last) {
    if (!cck_key_at(s, last - 1, CCK_KEY_members) || !cck_key_at(s, last, CCK_KEY_of)) return NULL;
    size_t at = last + 1;
    for (size_t end = at + 4; at < end && cck_word_at(s, at); at++) {
        const cck_population *who = cck_population_of(&s->lexemes[at]);
        if (who) return cck_view_equal(who->name, CCK_LIT("family")) ? NULL : who;
        if (at > last + 1 && cck_has(s, at, CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(VERB)))
            return NULL;
    }
    return NULL;
}

/* "a crew of 28", "a group of 12": the word before is what they are; a word for people names them. */
bool cck_is_group_of(cck_sentence *s, cck_draft *d) {
    size_t at = d->phrase_first;
    if (at < 2 || !cck_key_at(s, at - 1, CCK_KEY_of) || !cck_word_at(s, at - 2)) return false;
    const uint64_t before = CCK_CLASS(DETERMINER) | CCK_CLASS(DEMONYM);
    bool noun = at > 2 && (cck_has(s, at - 3, before) || (at > 3 && cck_has(s, at - 4, CCK_CLASS(DETERMINER))));
    if (!noun || cck_has(s, at - 2, CCK_CLASS(TALLY) | CCK_CLASS(MEASURE)) || cck_key_at(s, at - 2, CCK_KEY_total) ||
        cck_key_at(s, at - 2, CCK_KEY_number))
        return false;
    const cck_population *who = cck_population_of(&s->lexemes[at - 2]);
    if (!who) return true;
    d->noun_first = at - 2;
    d->noun_last = at - 1;
    d->figure.noun = cck_slice(s->text, s->lexemes, at - 2, at - 1);
    bool family = cck_view_equal(who->name, CCK_LIT("family")); /* "a family of four" are four people */
    d->population = family ? cck_lexicon_population(s->context->lexicon, CCK_LIT("person")) : who;
    return true;
}
