/* subject.c - counted nouns that stand before their number: "demonstrators in their thousands", "the earlier cases,
 * 1,768 in all", "Arrests rose to 300", "raised to 150 the number of rebels killed". */
#include "extract/context/context.h"
#include "extract/parts.h"

enum { LONGEST_SUBJECT = 40 };

static const uint64_t no_noun = CCK_CLASS(PREPOSITION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(CONJUNCTION) |
                                CCK_CLASS(DETERMINER) | CCK_CLASS(PRONOUN) | CCK_CLASS(MONTH) | CCK_CLASS(WEEKDAY) |
                                CCK_CLASS(ADVERB);

static bool ends_in_s(const cck_sentence *s, size_t at) {
    const cck_token *t = &s->lexemes[at].token;
    return s->text.ptr[t->end - 1] == 's' && t->end - t->start > 2 && s->text.ptr[t->end - 2] != 's';
}

/* A word that tells of several: "deliveries", "people", "civilians". */
static bool is_plural_noun(const cck_sentence *s, size_t at) {
    if (!cck_word_at(s, at) || cck_has(s, at, no_noun | CCK_CLASS(SPEECH))) return false;
    return cck_has(s, at, CCK_CLASS(PLURAL) | CCK_CLASS(POPULATION)) || ends_in_s(s, at);
}

static void set(const cck_sentence *s, cck_draft *d, size_t first, size_t last) {
    d->noun_first = first;
    d->noun_last = last;
    d->figure.noun = cck_slice(s->text, s->lexemes, first, last);
    d->population = cck_population_in(s, first, last);
}

/* The noun phrase that ends before `end`: its first lexeme; `end` where its last word is no plural. */
static size_t plural_before(const cck_sentence *s, size_t end, size_t floor) {
    size_t at = end;
    if (end == 0 || !is_plural_noun(s, end - 1)) return end;
    while (at > floor && end - at < 4 && cck_word_at(s, at - 1) && !cck_has(s, at - 1, no_noun | CCK_CLASS(VERB)) &&
           !(s->lexemes[at - 1].token.flags & CCK_TOKEN_CAPITAL && at < end && !cck_capital_at(s, at)))
        at--;
    while (at > floor + 1 && cck_mark(s, at - 1, '-') && cck_glued(s, at) && cck_word_at(s, at - 2)) at -= 2;
    return at;
}

/* "by the thousand", "in their dozens", "in the hundreds of thousands": their noun stands right before; where it ends,
 * 0 for other numbers. */
static size_t end_of_adverbial(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    if (d->figure.bound != CCK_BOUND_VAGUE) return 0;
    if (d->last == d->first + 3 && (cck_key_at(s, d->first, CCK_KEY_by) || cck_key_at(s, d->first, CCK_KEY_in)))
        return at;
    return at > 2 && cck_key_at(s, at - 1, CCK_KEY_the) && cck_key_at(s, at - 2, CCK_KEY_in) ? at - 2 : 0;
}

/* "cases, 1,768 in all", "rebels, 40 altogether" */
static bool is_summed(const cck_sentence *s, const cck_draft *d) {
    return d->phrase_first > 1 && (cck_mark(s, d->phrase_first - 1, ',') || cck_mark(s, d->phrase_first - 1, '_')) &&
           cck_phrase(s, d->last, CCK_WORD_SO_FAR, NULL);
}

/* "New cases: 1,902.": a line's label, a plural, its number alone behind the colon. */
static bool is_labelled(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    if (at < 2 || !cck_mark(s, at - 1, ':')) return false;
    if (at == 2 && cck_has(s, 0, CCK_CLASS(MEASURE))) return false; /* "Dead: 56" is a total */
    return d->last >= s->count || (s->lexemes[d->last].token.kind == CCK_TOKEN_PUNCT && !cck_mark(s, d->last, '-') &&
                                   !cck_mark(s, d->last, ':'));
}

/* "policemen — 43 of them" */
static bool is_part_of_them(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    return at > 1 && s->lexemes[at - 1].token.kind == CCK_TOKEN_PUNCT && cck_key_at(s, d->last, CCK_KEY_of) &&
           cck_key_at(s, d->last + 1, CCK_KEY_them);
}

/* "encampments, of which there were two" */
static bool is_of_which(const cck_sentence *s, cck_draft *d, size_t floor) {
    size_t at = d->phrase_first;
    if (at < floor + 6 || !cck_has(s, at - 1, CCK_CLASS(BE)) || !cck_key_at(s, at - 2, CCK_KEY_there)) return false;
    if (!cck_key_at(s, at - 3, CCK_KEY_which) || !cck_key_at(s, at - 4, CCK_KEY_of)) return false;
    size_t end = at - 4 - cck_mark(s, at - 5, ','), first = plural_before(s, end, floor);
    if (first < end) set(s, d, first, end);
    return first < end;
}

/* "a caravan now roughly 2,900 strong", "a force, several hundred strong,": the noun before, adverbs and a comma
 * passed over. */
static bool take_strong(const cck_sentence *s, cck_draft *d, size_t floor) {
    size_t at = d->phrase_first;
    if (!cck_key_at(s, d->last, CCK_KEY_strong)) return false;
    while (at > floor &&
           (cck_mark(s, at - 1, ',') || (cck_has(s, at - 1, CCK_CLASS(ADVERB)) && d->phrase_first - at < 3)))
        at--;
    if (at <= floor || !cck_word_at(s, at - 1) || cck_has(s, at - 1, no_noun | CCK_CLASS(VERB))) return false;
    set(s, d, at - 1, at);
    return true;
}

/* "another goal or two": the noun stands before "or". */
static bool take_before_or(const cck_sentence *s, cck_draft *d, size_t floor) {
    size_t at = d->first;
    if (at < floor + 3 || d->digits || !cck_key_at(s, at - 1, CCK_KEY_or) || cck_has(s, at - 2, no_noun)) return false;
    bool one = cck_key_at(s, at - 3, CCK_KEY_another) || cck_key_at(s, at - 3, CCK_KEY_a);
    if (!one || !cck_word_at(s, at - 2) || cck_capital_at(s, at - 2)) return false;
    set(s, d, at - 2, at - 1);
    return true;
}

/* ---- "Arrests rose to 300" ---- */

size_t cck_verb_before_number(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    if (cck_has(s, at, CCK_CLASS(RISE)) && at < d->first) return at; /* "topped" is a hedge, too */
    if (at == 0) return SIZE_MAX;
    at--;
    if (cck_key_at(s, at, CCK_KEY_to) || cck_key_at(s, at, CCK_KEY_at)) {
        while (at > 0 && cck_has(s, at - 1, CCK_CLASS(ADVERB)) && !cck_has(s, at - 1, CCK_CLASS(CHANGE))) at--;
        return at > 0 && cck_has(s, at - 1, CCK_CLASS(RISE) | CCK_CLASS(CHANGE)) ? at - 1 : SIZE_MAX;
    }
    static const cck_key keys[] = {CCK_KEY_numbered, CCK_KEY_numbering, CCK_KEY_number,   CCK_KEY_totaled,
                                   CCK_KEY_totalled, CCK_KEY_totaling,  CCK_KEY_totalling};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (cck_key_at(s, at, keys[i])) return at;
    }
    if (at > 0 && cck_has(s, at - 1, CCK_CLASS(DETERMINER))) return SIZE_MAX; /* "the top five", "its remaining four" */
    return cck_has(s, at, CCK_CLASS(RISE)) && !cck_has(s, at, CCK_CLASS(CHANGE)) ? at : SIZE_MAX;
}

/* A verb stands between the last mark and `and`: what follows is another clause, and no second part of a phrase ("the
 * toll of the fire and the crush has risen to"). */
static bool told_before(const cck_sentence *s, size_t and) {
    const uint64_t verbs = CCK_CLASS(AUXILIARY) | CCK_CLASS(RISE) | CCK_CLASS(CHANGE) | CCK_CLASS(SAYS);
    for (size_t i = and; i-- > 0 && cck_word_at(s, i) && and-i < LONGEST_SUBJECT;) {
        bool past = cck_word_ends(s, i, CCK_LIT("ed")) && (s->lexemes[i].token.flags & CCK_TOKEN_CAPITAL) == 0;
        if ((cck_has(s, i, verbs) && !cck_has(s, i, CCK_CLASS(PREPOSITION))) || past) return true;
    }
    return false;
}

/* Where the clause of the verb at `verb` begins. */
static size_t clause_start(const cck_sentence *s, size_t verb, size_t floor) {
    size_t at = verb;
    while (at > floor && verb - at < LONGEST_SUBJECT) {
        const cck_lexeme *l = &s->lexemes[at - 1];
        if (l->token.kind == CCK_TOKEN_PUNCT && !cck_is_punct(l, '-')) return at;
        if (cck_has(s, at - 1, CCK_CLASS(CLAUSE)) || cck_key_at(s, at - 1, CCK_KEY_that) ||
            cck_key_at(s, at - 1, CCK_KEY_as))
            return at;
        if (cck_key_at(s, at - 1, CCK_KEY_and) && cck_has(s, at, CCK_CLASS(DETERMINER)) && told_before(s, at - 1))
            return at;
        at--;
    }
    return at;
}

/* A noun that names no thing counted: "the toll rose to", "the total", "officials put". */
static bool names_nothing(const cck_sentence *s, size_t at, size_t verb) {
    if (cck_has(s, at, no_noun | CCK_CLASS(TALLY) | CCK_CLASS(ORGANISATION)) || cck_key_at(s, at, CCK_KEY_total))
        return true;
    bool brought = cck_word_ends(s, at, CCK_LIT("ing")) || ends_in_s(s, at); /* "bringing the tally up to 30" */
    if (brought && cck_has(s, at, CCK_CLASS(RISE)) && !cck_has(s, at, CCK_CLASS(CHANGE))) return true;
    if (cck_has(s, at, CCK_CLASS(CHANGE)) && !ends_in_s(s, at)) return true; /* "March's increase was revised to" */
    bool nation = ends_in_s(s, at) && (cck_key_at(s, verb, CCK_KEY_numbered) || cck_key_at(s, verb, CCK_KEY_number));
    return cck_capital_at(s, at) && at > 0 && !s->headline && !nation; /* "Kenyans numbered 32" */
}

/* "a fire that swept through a club has risen to 180": the clause from `at` on is told of a noun, and the verb behind
 * it is of another. */
static bool is_relative(const cck_sentence *s, size_t at) {
    if (at < 3 || !cck_key_at(s, at - 1, CCK_KEY_that) || cck_has(s, at - 2, CCK_CLASS(SPEECH) | CCK_CLASS(SAYS)))
        return false;
    if (cck_has(s, at, CCK_CLASS(DETERMINER) | CCK_CLASS(PRONOUN) | CCK_CLASS(MEASURE)) || is_plural_noun(s, at))
        return false;
    return cck_has(s, at - 3, CCK_CLASS(DETERMINER)) || cck_key_at(s, at - 3, CCK_KEY_a);
}

/* The subject's noun phrase up to its first preposition or verb. */
static bool take_subject(const cck_sentence *s, cck_draft *d, size_t verb, size_t floor) {
    size_t at = clause_start(s, verb, floor);
    if (is_relative(s, at)) return false;
    if (verb > at + 2 && cck_key_at(s, verb - 2, CCK_KEY_and) && cck_has(s, verb - 1, CCK_CLASS(MEASURE)))
        return false; /* "Leave out food and inflation remains": the verb is of the second clause */
    const uint64_t leading = CCK_CLASS(DETERMINER) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(ADVERB) | CCK_CLASS(SAYS);
    while (at < verb && cck_has(s, at, leading) && !cck_has(s, at, CCK_CLASS(PREPOSITION))) at++;
    for (size_t i = at + 1; i < verb && i <= at + 2; i++) { /* "the mission's verified violations" */
        if (s->lexemes[i].token.kind == CCK_TOKEN_CLITIC && !cck_has(s, i, CCK_CLASS(BE))) at = i + 1;
    }
    size_t end = at;
    while (end < verb && end - at < 4 && cck_word_at(s, end) && !cck_has(s, end, no_noun) &&
           !(end > at && cck_has(s, end, CCK_CLASS(VERB) | CCK_CLASS(CHANGE)) && !is_plural_noun(s, end)) &&
           !(end > at && cck_word_ends(s, end, CCK_LIT("ed"))))
        end++;
    if (end == at || end - at == 4 || names_nothing(s, end - 1, verb)) return false;
    if (cck_has(s, end, CCK_CLASS(CONJUNCTION)) || cck_mark(s, end, '-')) return false; /* two subjects */
    set(s, d, at, end);
    return true;
}

/* "raised to above 90 the number of rebels killed" */
static bool number_behind(const cck_sentence *s, cck_draft *d) {
    size_t at = d->last, end;
    if (!cck_key_at(s, at, CCK_KEY_the) || !cck_key_at(s, at + 1, CCK_KEY_number) || !cck_key_at(s, at + 2, CCK_KEY_of))
        return false;
    for (end = at + 3; end < at + 7 && cck_word_at(s, end) && !cck_has(s, end, no_noun); end++) {
        if (!is_plural_noun(s, end)) continue;
        set(s, d, at + 3, end + 1);
        return true;
    }
    return false;
}

/* "Kenyans numbered 32, Canadians 18": as before it, the noun stands in front of its number. */
static bool take_gapped(const cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    size_t at = d->phrase_first;
    if (i == 0 || at < 2 || !cck_is_nationals(s, at - 1)) return false;
    const cck_draft *p = &s->drafts[i - 1];
    bool before = p->noun_last > p->noun_first && p->noun_last <= p->first;
    if (!before || !(cck_mark(s, at - 2, ',') || cck_key_at(s, at - 2, CCK_KEY_and))) return false;
    set(s, d, at - 1, at);
    return true;
}

bool cck_noun_before(cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    size_t floor = 0, verb;
    for (size_t k = i; k-- > 0 && !floor;) {
        if (cck_kind_is_claim(s->drafts[k].figure.kind)) floor = s->drafts[k].unit_last;
    }
    if (take_gapped(s, i) || number_behind(s, d) || take_strong(s, d, floor) || take_before_or(s, d, floor) ||
        is_of_which(s, d, floor))
        return true;
    size_t adverbial = end_of_adverbial(s, d);
    if (adverbial || is_summed(s, d) || is_labelled(s, d) || is_part_of_them(s, d)) {
        size_t end = adverbial ? adverbial : d->phrase_first - 1, first = plural_before(s, end, floor);
        if (first < end) set(s, d, first, end);
        return first < end;
    }
    return (verb = cck_verb_before_number(s, d)) != SIZE_MAX && verb > floor && take_subject(s, d, verb, floor);
}
