/* list.c - several things that are counted together stand before their verb: "40 homes, shops and other buildings were
 * looted". */
#include "extract/context/context.h"
#include "extract/parts.h"

#define ROLES_OF_VERBS (CCK_ROLE(OBJECT) | CCK_ROLE(SUBJECT) | CCK_ROLE(STATE))

/* Behind one more thing of a list, "other structures", "police officers"; `at` where there is none. */
static size_t skip_one(const cck_sentence *s, size_t at, size_t limit) {
    enum { LONGEST = 4 };
    const uint64_t none = CCK_CLASS(PREPOSITION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(PRONOUN) | CCK_CLASS(CONJUNCTION) |
                          CCK_CLASS(SPEECH) | CCK_CLASS(NUMBER) | CCK_CLASS(CLAUSE);
    for (size_t i = at; i < limit && i - at < LONGEST && cck_word_at(s, i) && !cck_has(s, i, none); i++) {
        bool ends = i + 1 >= limit || !cck_word_at(s, i + 1) || cck_has(s, i + 1, CCK_CLASS(AUXILIARY)) ||
                    cck_key_at(s, i + 1, CCK_KEY_and) || cck_key_at(s, i + 1, CCK_KEY_or);
        bool several = cck_is_plural(s, i) || cck_has(s, i, CCK_CLASS(POPULATION));
        if (several && !cck_capital_at(s, i) && (ends || (s->lexemes[i + 1].roles & ROLES_OF_VERBS))) return i + 1;
    }
    return at;
}

/* What is counted by both names; NULL where they have no population in common. */
static const cck_population *common(const cck_population *a, const cck_population *b) {
    for (; a; a = a->part_of) {
        for (const cck_population *p = b; p; p = p->part_of) {
            if (p == a) return a;
        }
    }
    return NULL;
}

static size_t skip_list(const cck_sentence *s, size_t at, size_t limit, const cck_population **all) {
    enum { MOST = 5 };
    for (size_t from = at, n = 0; n < MOST; n++) {
        bool last = cck_key_at(s, from, CCK_KEY_and) || cck_key_at(s, from, CCK_KEY_or);
        if (!last && !cck_mark(s, from, ',')) return at;
        if (!last && (cck_key_at(s, from + 1, CCK_KEY_and) || cck_key_at(s, from + 1, CCK_KEY_or))) from++, last = true;
        size_t end = skip_one(s, from + 1, limit);
        if (end == from + 1) return at;
        *all = common(*all, cck_population_in(s, from + 1, end));
        if (last) return end;
        from = end;
    }
    return at;
}

size_t cck_read_list(const cck_sentence *s, cck_draft *d, size_t at, size_t limit) {
    const cck_population *all = d->population;
    size_t end = skip_list(s, at, limit, &all);
    if (end == at || d->noun_last != at || d->inherited) return end;
    d->noun_last = end;
    if (end > d->phrase_last) d->phrase_last = end;
    d->figure.noun = cck_slice(s->text, s->lexemes, d->noun_first, end);
    d->population = all;
    d->several = true;
    return end;
}
