/* population.c - who is counted: the population of the noun's head, those of its modifiers, and names of nations. */
#include "extract/context/context.h"
#include "extract/parts.h"

/* Endings of names for people by where they come from, beside those of the list ("Germans"). */
bool cck_is_nationals(const cck_sentence *s, size_t at) {
    static const char *const endings[] = {"ians", "eans", "ans", "landers"};
    if (!cck_is_plural(s, at)) return false;
    if (cck_is_class(&s->lexemes[at], CCK_CLASS(DEMONYM))) return true;
    if (!cck_capital_at(s, at) || at == 0 || s->headline) return false; /* "Sedans" */
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (cck_word_ends(s, at, cck_view_of(endings[i]))) return true;
    }
    return false;
}

/* "120 civilian deaths", "14 police casualties": the noun tells what befell them, who they are stands before it. */
static bool is_of_people(const cck_sentence *s, const cck_draft *d) {
    if (d->several || (d->population && d->population->part_of)) return false;
    return cck_lexicon_is_casualty(s->context->lexicon, d->figure.measure);
}

/* "twelve of the victims were women", "50 of these were children": who some of them are, behind the verb; NULL. */
static const cck_population *told_behind(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->noun_last, them = d->last + 1;
    if (!cck_key_at(s, d->last, CCK_KEY_of)) return NULL;
    if (cck_key_at(s, them, CCK_KEY_them) || cck_key_at(s, them, CCK_KEY_these) || cck_key_at(s, them, CCK_KEY_whom))
        at = them + 1;
    if (!cck_has(s, at, CCK_CLASS(BE))) return NULL;
    for (size_t end = at + 4; ++at < end && cck_word_at(s, at);) {
        if (cck_has(s, at, CCK_CLASS(PREPOSITION) | CCK_CLASS(MEASURE) | CCK_CLASS(CONJUNCTION))) return NULL;
        const cck_population *who = cck_population_of(&s->lexemes[at]);
        bool ends = !cck_word_at(s, at + 1) || cck_has(s, at + 1, CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION));
        if (who && ends) return who; /* not "police vans" */
    }
    return NULL;
}

/* "six sailors were Norwegian and five Greek", "27 were Danish": of which nation they are, told alone; where
 * it stands, SIZE_MAX for nowhere. */
static size_t nation_behind(const cck_sentence *s, const cck_draft *d) {
    bool own = d->noun_first != d->noun_last && !d->inherited;
    size_t at = own && d->noun_last > d->last ? d->noun_last : d->last;
    if (d->figure.kind != CCK_KIND_COUNT || !(s->classes & CCK_CLASS(DEMONYM))) return SIZE_MAX;
    if (cck_has(s, at, CCK_CLASS(BE)))
        at++;
    else if (own)
        return SIZE_MAX;
    if (!cck_capital_at(s, at) || !cck_is_demonym(s, at)) return SIZE_MAX;
    bool ends = !cck_word_at(s, at + 1) || cck_has(s, at + 1, CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION));
    return ends && !cck_mark(s, at + 1, '-') ? at : SIZE_MAX;
}

/* "100 Danes were there, more than 40 were hurt": who they are is told with the noun that `d` shares; NULL. */
static const cck_figure *shares_noun(const cck_sentence *s, const cck_draft *d) {
    for (const cck_draft *p = d; d->inherited && d->figure.noun.ptr && p-- > s->drafts;) {
        if (p->figure.noun.ptr == d->figure.noun.ptr) return p->figure.population.count > 1 ? &p->figure : NULL;
    }
    return NULL;
}

/* Who is counted where no noun says so. */
static cck_code read_nounless(cck_sentence *s, cck_draft *d, size_t nation) {
    size_t n = 0;
    const cck_figure *shared = nation == SIZE_MAX ? shares_noun(s, d) : NULL;
    if (shared && !told_behind(s, d)) {
        d->figure.population = shared->population;
        return CCK_OK;
    }
    const cck_population *some = told_behind(s, d);
    if (some) d->population = some;
    if (!d->population && nation == SIZE_MAX) return CCK_OK;
    cck_view *items = cck_arena_zalloc(s->context->arena, 2, sizeof *items);
    if (!items) return CCK_E_MEMORY;
    if (d->population) items[n++] = d->population->name;
    if (nation != SIZE_MAX) items[n++] = cck_token_view(s->text, &s->lexemes[nation].token);
    d->figure.population = (cck_views){items, n};
    return CCK_OK;
}

/* Where the words of a toll begin that a figure is told behind: "the death toll rose to", "the toll at"; SIZE_MAX. */
static size_t toll_before(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->measure_at < d->first ? d->measure_at + 2 : d->phrase_first;
    for (size_t i = at; i-- > 0 && at - i <= 4;) {
        if (cck_is_signal(s, i, CCK_SIGNAL(toll)))
            return i > 0 && cck_is_signal(s, i - 1, CCK_SIGNAL(death)) ? i - 1 : i;
    }
    return SIZE_MAX;
}

/* "the civilian toll", "the police death toll": whose toll it is; NULL. */
static const cck_population *of_toll(const cck_sentence *s, const cck_draft *d) {
    if (!(s->signals & CCK_SIGNAL(toll)) || !(s->classes & CCK_CLASS(POPULATION)) ||
        !cck_lexicon_is_casualty(s->context->lexicon, d->figure.measure))
        return NULL;
    size_t at = toll_before(s, d);
    if (at == SIZE_MAX || at == 0) return NULL;
    const cck_population *who = cck_population_of(&s->lexemes[at - 1]);
    return who && who->part_of && !cck_has(s, at - 1, CCK_CLASS(PLURAL)) ? who : NULL;
}

cck_code cck_read_population(cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    size_t nation = nation_behind(s, d);
    const cck_population *whose = of_toll(s, d);
    if (whose) d->population = whose;
    if (d->noun_first == d->noun_last) return read_nounless(s, d, nation);
    cck_view *items = cck_arena_zalloc(s->context->arena, d->noun_last - d->noun_first + 3, sizeof *items);
    if (!items) return CCK_E_MEMORY;
    size_t n = 0;
    const cck_population *named = NULL;
    bool of_people = d->noun_last - d->noun_first > 1 && is_of_people(s, d);
    for (size_t at = d->noun_first; of_people && at + 1 < d->noun_last; at++) {
        const cck_population *p = cck_population_in(s, d->noun_first, at + 1);
        if (p) named = p;
    }
    const cck_population *some = told_behind(s, d);
    if (some) named = some;
    if (!named) named = d->population;
    if (named) items[n++] = named->name;
    for (size_t at = d->noun_first; at + 1 < d->noun_last; at++) {
        const cck_token *t = &s->lexemes[at].token;
        if (at == 0 && !cck_has(s, at, CCK_CLASS(DEMONYM))) continue; /* "Confirmed cases rose to 40" */
        if (cck_key_at(s, at, CCK_KEY_magnitude)) continue;           /* "a 6.8 Magnitude earthquake" */
        if (t->kind == CCK_TOKEN_WORD && (t->flags & CCK_TOKEN_CAPITAL) && !s->headline)
            items[n++] = cck_token_view(s->text, t);
    }
    if (cck_is_nationals(s, d->noun_last - 1)) { /* "seven Americans" are American */
        const cck_token *t = &s->lexemes[d->noun_last - 1].token;
        items[n++] = (cck_view){s->text.ptr + t->start, t->end - t->start - 1};
    }
    if (nation != SIZE_MAX) items[n++] = cck_token_view(s->text, &s->lexemes[nation].token);
    d->figure.population = (cck_views){items, n};
    return CCK_OK;
}

const cck_population *cck_population_of(const cck_lexeme *l) {
    if (!cck_is_class(l, CCK_CLASS(POPULATION))) return NULL;
    size_t count;
    const cck_sense *senses = cck_senses_of(l->word, CCK_WORD_POPULATION, &count);
    return senses[count - 1].population; /* the word's own is the last */
}

const cck_population *cck_population_in(const cck_sentence *s, size_t first, size_t last) {
    for (size_t at = first; at + 1 < last; at++) {
        const cck_sense *sense;
        if (!(cck_begun(&s->lexemes[at]) & CCK_CLASS(POPULATION))) continue;
        if (cck_lexicon_match_word(s->lexemes, last, at, CCK_WORD_POPULATION, &sense) == last - at)
            return sense->population;
    }
    return cck_population_of(&s->lexemes[last - 1]);
}
