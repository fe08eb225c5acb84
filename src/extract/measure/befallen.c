/* befallen.c - what befell people, where the noun or the figure before says less: "20 bodies have been identified" are
 * not all of the dead, "more than 200 injured, 72 of them seriously" are not all of the hurt. */
#include "extract/context/context.h"
#include "extract/measure/sense.h"
#include "extract/parts.h"

/* Words between a noun and its participle: "have so far been". */
enum { REACH = 5, REACH_ASIDE = 12, REACH_CLAUSE = 20 };

static bool is_of_bodies(const cck_sentence *s, const cck_draft *d) {
    return cck_cue_at(s, d->noun_last - 1, CCK_CUE_remains);
}

static bool is_of_the_dead(const cck_measure *m) {
    static const char *const names[] = {"identified", "handed over", "unidentified", "bodies moved"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (cck_view_equal(m->name, cck_view_of(names[i]))) return true;
    }
    return false;
}

static void take(cck_draft *d, const cck_sense *sense, size_t at) {
    d->figure.measure = sense->measure->name;
    d->measure_at = at;
}

/* "17 unidentified bodies": within the noun phrase. */
static bool is_modified(const cck_sentence *s, cck_draft *d) {
    const cck_sense *sense;
    for (size_t at = d->noun_first; at + 1 < d->noun_last; at++) {
        if (!cck_measure_at(s, at, CCK_ROLE(STATE) | CCK_ROLE(OBJECT), NULL, &sense)) continue;
        if (!is_of_the_dead(sense->measure) || !cck_word_ends(s, at, CCK_LIT("ed"))) continue;
        take(d, sense, at);
        return true;
    }
    return false;
}

/* A participle: "identified", "kept", "flown". */
static bool is_participle(const cck_sentence *s, size_t at) {
    return cck_word_ends(s, at, CCK_LIT("ed")) || cck_cue_at(s, at, CCK_CUE_sent);
}

/* Over ", including those of six women," to behind the second comma. */
static size_t over_aside(const cck_sentence *s, size_t at) {
    if (!cck_mark(s, at, ',')) return at;
    for (size_t i = at + 1; i < s->count && i < at + REACH_ASIDE; i++) {
        if (cck_mark(s, i, ',')) return cck_has(s, i + 1, CCK_CLASS(AUXILIARY)) ? i + 1 : at;
    }
    return at;
}

bool cck_measure_of_bodies(const cck_sentence *s, cck_draft *d) {
    const cck_sense *sense;
    if (d->noun_last == d->noun_first || !is_of_bodies(s, d)) return false;
    if (is_modified(s, d)) return true;
    size_t at = over_aside(s, d->noun_last);
    for (size_t end = at + REACH; at < end && at < s->count; at++) {
        size_t n = cck_measure_at(s, at, CCK_ROLE(STATE), NULL, &sense); /* "yet to be identified" */
        if (n && is_of_the_dead(sense->measure)) {
            take(d, sense, at);
            return true;
        }
        n = cck_measure_at(s, at, CCK_ROLE(OBJECT), d, &sense);
        if (n && is_of_the_dead(sense->measure)) {
            if (!is_participle(s, at)) return false;
            take(d, sense, at);
            return true;
        }
        if (!cck_has(s, at, CCK_CLASS(AUXILIARY) | CCK_CLASS(ADVERB) | CCK_CLASS(SO_FAR))) return false;
    }
    return false;
}

/* "pulled out 86 bodies", "15 victims were recovered": who is found so is dead, whatever the verb says of the living.
 */
void cck_mend_bodies(const cck_sentence *s, cck_draft *d) {
    cck_view name = d->figure.measure;
    bool verb = cck_view_equal(name, CCK_LIT("withdrawn"));
    if (cck_view_equal(name, CCK_LIT("recovered")) && d->measure_at > 0 && d->measure_at < s->count)
        verb = d->measure_at < d->first ||
               cck_has(s, d->measure_at - 1, CCK_CLASS(BE)); /* "12 victims recovered" are well */
    if (verb && d->noun_last > d->noun_first && is_of_bodies(s, d)) d->figure.measure = CCK_LIT("killed");
}

/* "identification of 17 dead miners", "the bodies of 200 miners who were trapped have been returned to their kin": what
 * stands before says what was done to them, or that they are bodies, and the verb what was done. */
bool cck_measure_of_remains(const cck_sentence *s, cck_draft *d) {
    const cck_sense *sense;
    size_t n = cck_measure_before(s, d->phrase_first, CCK_ROLE(BEFORE), d, &sense);
    if (!n) return false;
    if (is_of_the_dead(sense->measure)) {
        take(d, sense, d->phrase_first - n);
        return true;
    }
    static const char *const remains[] = {"bodies", "remains", "corpses"};
    bool bodies = cck_token_is_any(s->text, &s->lexemes[d->phrase_first - n].token, remains, 3) ||
                  (n > 1 && cck_token_is_any(s->text, &s->lexemes[d->phrase_first - n + 1].token, remains, 3));
    if (!bodies || d->noun_last <= d->last) return false;
    for (size_t at = d->noun_last + 1; at < s->count && at < d->noun_last + REACH_CLAUSE; at++) {
        if (cck_mark(s, at, ';') || cck_mark(s, at, ',') || cck_draft_at(s, at)) return false;
        if (!cck_has(s, at - 1, CCK_CLASS(AUXILIARY)) || !is_participle(s, at)) continue;
        if (!cck_measure_at(s, at, CCK_ROLE(OBJECT), NULL, &sense) || !is_of_the_dead(sense->measure)) continue;
        take(d, sense, at);
        return true;
    }
    return false;
}

bool cck_measure_by_degree(const cck_sentence *s, cck_draft *d, cck_view measure) {
    const uint64_t goes_on = CCK_CLASS(CONJUNCTION) | CCK_CLASS(PREPOSITION) | CCK_CLASS(CLAUSE);
    size_t at = d->last; /* of the number, or of "of them" behind it */
    if (cck_key_at(s, at, CCK_KEY_of) && (cck_key_at(s, at + 1, CCK_KEY_them) || cck_key_at(s, at + 1, CCK_KEY_whom)))
        at += 2;
    if (!measure.ptr || !cck_word_ends(s, at, CCK_LIT("ly"))) return false;
    if (at + 1 < s->count && s->lexemes[at + 1].token.kind != CCK_TOKEN_PUNCT && !cck_has(s, at + 1, goes_on))
        return false;
    cck_lexeme both[2] = {s->lexemes[at], {.token = s->lexemes[at].token}}; /* "seriously" and "injured" */
    both[1].token.hash = cck_word_hash(measure);
    cck_lexemes_fill(s->context->lexicon, both, 2);
    const cck_sense *sense;
    if (cck_lexicon_match(both, 2, 0, CCK_WORD_MEASURE, &sense) != 2) return false;
    d->figure.measure = sense->measure->name;
    d->measure_at = at;
    return true;
}

bool cck_did_not(const cck_sentence *s, size_t at) {
    return at > 1 && cck_key_at(s, at - 1, CCK_KEY_to) && cck_cue_at(s, at - 2, CCK_CUE_refuses);
}
