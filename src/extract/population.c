/* population.c - who is counted: the population of the noun's head, those of its modifiers, and names of nations. */
#include "extract/parts.h"

/* "120 civilian deaths", "14 police casualties": the noun tells what befell them, who they are stands before it. */
static bool is_of_people(const cck_sentence *s, const cck_draft *d) {
    if (d->population && d->population->part_of) return false;
    const cck_measure *casualties = cck_lexicon_measure(s->context->lexicon, CCK_LIT("casualties"));
    const cck_measure *m = cck_lexicon_measure(s->context->lexicon, d->figure.measure);
    return m && (m == casualties || m->part_of == casualties);
}

cck_code cck_read_population(cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    if (d->noun_first == d->noun_last) {
        if (!d->population) return CCK_OK;
        cck_view *one = cck_arena_zalloc(s->context->arena, 1, sizeof *one);
        if (!one) return CCK_E_MEMORY;
        *one = d->population->name;
        d->figure.population = (cck_views){one, 1};
        return CCK_OK;
    }
    cck_view *items = cck_arena_zalloc(s->context->arena, d->noun_last - d->noun_first + 1, sizeof *items);
    if (!items) return CCK_E_MEMORY;
    size_t n = 0;
    const cck_population *named = NULL;
    bool of_people = d->noun_last - d->noun_first > 1 && is_of_people(s, d);
    for (size_t at = d->noun_first; of_people && at + 1 < d->noun_last; at++) {
        const cck_population *p = cck_population_of(&s->lexemes[at]);
        if (p) named = p;
    }
    if (!named) named = d->population;
    if (named) items[n++] = named->name;
    for (size_t at = d->noun_first; at + 1 < d->noun_last; at++) {
        const cck_token *t = &s->lexemes[at].token;
        if (t->kind == CCK_TOKEN_WORD && (t->flags & CCK_TOKEN_CAPITAL) && !s->headline)
            items[n++] = cck_token_view(s->text, t);
    }
    d->figure.population = (cck_views){items, n};
    return CCK_OK;
}
