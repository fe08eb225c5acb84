/* age.c - ages that no "year" gives away: "aged 34", ", 34,", "children of 12", "she was 72", "people over 65". */
#include "extract/context/context.h"
#include "extract/parts.h"

/* A child, a man, a woman: whom one says the age of. "a crowd of 500" is none of them. */
static bool has_age(const cck_sentence *s, size_t at) {
    const cck_population *p = at < s->count ? cck_population_of(&s->lexemes[at]) : NULL;
    return p && (cck_view_equal(p->name, CCK_LIT("child")) || cck_view_equal(p->name, CCK_LIT("woman")) ||
                 cck_view_equal(p->name, CCK_LIT("man")));
}

/* No noun that the number could count stands behind it. */
static bool stands_free(const cck_sentence *s, size_t at) {
    if (at >= s->count) return true;
    const cck_lexeme *l = &s->lexemes[at];
    if (l->token.kind == CCK_TOKEN_PUNCT)
        return !cck_is_punct(l, '-') && !cck_is_punct(l, ':') && !cck_is_punct(l, '/');
    if (l->token.kind != CCK_TOKEN_WORD || cck_key_at(s, at, CCK_KEY_of) || cck_key_at(s, at, CCK_KEY_per) ||
        cck_key_at(s, at, CCK_KEY_into) || cck_key_at(s, at, CCK_KEY_over) || cck_key_at(s, at, CCK_KEY_under))
        return false;
    const uint64_t function =
        CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(PRONOUN) | CCK_CLASS(RISE);
    return cck_has(s, at, function) || cck_word_ends(s, at, CCK_LIT("ing"));
}

/* A word for one person, not for many ("soldiers, 41," "the army, 41."). */
static bool is_one_person(const cck_sentence *s, size_t at) {
    const cck_population *p = cck_population_of(&s->lexemes[at]);
    if (!p || !p->part_of || cck_view_equal(p->name, CCK_LIT("combatant"))) return false;
    return !cck_has(s, at, CCK_CLASS(PLURAL)) && s->text.ptr[s->lexemes[at].token.end - 1] != 's';
}

/* ", 34," behind a name or a noun of a person; "his girlfriend, 20,". */
static bool between_commas(const cck_sentence *s, const cck_draft *d, size_t before) {
    if (!cck_mark(s, before, ',') || before == 0 || !d->digits) return false;
    bool closed = d->last >= s->count || cck_mark(s, d->last, ',') || cck_mark(s, d->last, '.');
    /* "Ana Coll, 24, Ivo Brandt, 35 and Lea Orme, 32" */
    bool next = cck_key_at(s, d->last, CCK_KEY_and) && cck_capital_at(s, d->last + 1) && before > 1 &&
                cck_capital_at(s, before - 1) && cck_capital_at(s, before - 2);
    if (next && !cck_has(s, before - 1, CCK_CLASS(MONTH))) return true;
    if (!closed || cck_has(s, before - 1, CCK_CLASS(MONTH))) return false;
    if ((s->lexemes[before - 1].token.flags & CCK_TOKEN_CAPITAL) || is_one_person(s, before - 1)) return true;
    return before > 1 && cck_mark(s, d->last, ',') && cck_word_at(s, before - 1) &&
           cck_has(s, before - 2, CCK_CLASS(DETERMINER)) && !cck_key_at(s, before - 2, CCK_KEY_the);
}

/* ", then 19,", ", now 40,"; "It was eight, then eleven," he says, and "the men charged, now 44," tell of no age. */
static bool is_aside(const cck_sentence *s, const cck_draft *d, size_t before) {
    if (!cck_key_at(s, before, CCK_KEY_then) && !cck_key_at(s, before, CCK_KEY_now)) return false;
    if (before < 2 || !cck_mark(s, before - 1, ',') || !cck_mark(s, d->last, ',')) return false;
    if (cck_mark(s, d->last + 1, '"') || !cck_word_at(s, before - 2)) return false;
    return !cck_word_ends(s, before - 2, CCK_LIT("ed")) && !cck_has(s, before - 2, CCK_CLASS(SCALE));
}

/* "nineteen of them were under 18": a number and people before "were". */
static bool counts_people(const cck_sentence *s, size_t be) {
    for (size_t at = be; at-- > 0 && be - at <= 6;) {
        if (cck_key_at(s, at, CCK_KEY_them) || cck_key_at(s, at, CCK_KEY_whom) || cck_has(s, at, CCK_CLASS(POPULATION)))
            return true;
        if (s->lexemes[at].token.kind == CCK_TOKEN_PUNCT) return false;
    }
    return false;
}

/* ", mostly under ten,", ", many over 60": said of the people before the comma. */
static bool is_most_of_them(const cck_sentence *s, size_t at) {
    static const cck_key keys[] = {CCK_KEY_most, CCK_KEY_mostly, CCK_KEY_many, CCK_KEY_some, CCK_KEY_mainly};
    bool most = false;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) most = most || cck_key_at(s, at, keys[i]);
    if (!most || at < 2) return false;
    size_t before = at - 1;
    while (before > 1 && (cck_mark(s, before, '"') || cck_mark(s, before, '\''))) before--;
    return (cck_mark(s, before, ',') || cck_mark(s, before, '_')) &&
           cck_has(s, before - 1, CCK_CLASS(POPULATION) | CCK_CLASS(MEASURE));
}

/* "a father of two": children, not an age. */
static bool is_parent(const cck_sentence *s, size_t at) {
    return cck_cue_at(s, at, CCK_CUE_parents);
}

/* "between the ages of 7 and 11", "ages 5 to 9", "aged from 16 to 18": the number at `at` ends where an age is told.
 */
static bool ends_ages(const cck_sentence *s, size_t before) {
    if (cck_key_at(s, before, CCK_KEY_ages)) return true;
    if (before == 0) return false;
    if (cck_key_at(s, before, CCK_KEY_of)) return cck_key_at(s, before - 1, CCK_KEY_ages);
    return cck_key_at(s, before, CCK_KEY_from) &&
           (cck_key_at(s, before - 1, CCK_KEY_aged) || cck_key_at(s, before - 1, CCK_KEY_ages));
}

/* The same of the second number: "of 12 and 16". */
static bool goes_on_ages(const cck_sentence *s, size_t before) {
    bool joint = cck_key_at(s, before, CCK_KEY_and) || cck_key_at(s, before, CCK_KEY_to);
    return joint && before > 1 && s->lexemes[before - 1].token.kind == CCK_TOKEN_NUMBER && ends_ages(s, before - 2);
}

/* "older than 65", "people over 65", "over the age of 21", "children of 12", "turned 18" */
static bool is_compared(const cck_sentence *s, const cck_draft *d, size_t before) {
    if (before == 0) return false;
    size_t above = before - 1;
    /* "8 percent of children under six died" */
    bool befell = before > 1 && (cck_key_at(s, before, CCK_KEY_under) || cck_key_at(s, before, CCK_KEY_over)) &&
                  cck_has(s, above, CCK_CLASS(POPULATION)) && d->last < s->count &&
                  cck_is_measure_verb(&s->lexemes[d->last]) && !cck_is_plural(s, d->last) &&
                  !(cck_word_at(s, d->last + 1) && cck_is_plural(s, d->last + 1));
    if (befell) return true;
    if (!stands_free(s, d->last)) return false;
    if (cck_key_at(s, before, CCK_KEY_than))
        return cck_key_at(s, above, CCK_KEY_older) || cck_key_at(s, above, CCK_KEY_younger);
    static const char *const young[] = {"young"};
    if (cck_key_at(s, before, CCK_KEY_as)) /* "some as young as 12", "gave her age as 85" */
        return d->digits && (cck_key_at(s, above, CCK_KEY_old) || cck_key_at(s, above, CCK_KEY_age) ||
                             cck_token_is_any(s->text, &s->lexemes[above].token, young, 1));
    if (cck_key_at(s, before, CCK_KEY_of))
        return cck_key_at(s, above, CCK_KEY_age) || (has_age(s, above) && !is_parent(s, above));
    bool limit = cck_key_at(s, before, CCK_KEY_over) || cck_key_at(s, before, CCK_KEY_under) ||
                 cck_key_at(s, before, CCK_KEY_above) || cck_key_at(s, before, CCK_KEY_below);
    if (limit && cck_has(s, above, CCK_CLASS(BE))) return d->first > 3 && counts_people(s, above);
    bool between = cck_key_at(s, before, CCK_KEY_between); /* "aged between 18 and 24", "aged under 35" */
    if ((limit || between) && cck_key_at(s, above, CCK_KEY_aged)) return true;
    if (limit && is_most_of_them(s, above)) return true;
    if (limit) return cck_has(s, above, CCK_CLASS(POPULATION)) || cck_key_at(s, above, CCK_KEY_those);
    bool at_age = cck_key_at(s, before, CCK_KEY_at) && d->digits;
    if (at_age) return cck_key_at(s, above, CCK_KEY_retired) || cck_key_at(s, above, CCK_KEY_retire);
    return d->digits && (cck_key_at(s, before, CCK_KEY_turned) || cck_key_at(s, before, CCK_KEY_turns) ||
                         cck_key_at(s, before, CCK_KEY_turning));
}

/* "children under-5", "the under-21s" */
static bool is_under(const cck_sentence *s, size_t before) {
    return before > 0 && cck_mark(s, before, '-') && cck_glued(s, before) && cck_glued(s, before + 1) &&
           (cck_key_at(s, before - 1, CCK_KEY_under) || cck_key_at(s, before - 1, CCK_KEY_over));
}

/* "He will be 35", "she was only 19": a person's pronoun, a form of "be", nothing counted behind. */
static bool is_said_of_person(const cck_sentence *s, const cck_draft *d, size_t before) {
    size_t at = before;
    if (!d->digits || cck_decimal_compare(d->low, (cck_decimal){5, 0}) < 0 || !stands_free(s, d->last)) return false;
    while (at > 0 && before - at < 2 && cck_has(s, at, CCK_CLASS(ADVERB) | CCK_CLASS(HEDGE_BEFORE))) at--;
    if (at == 0 || !cck_has(s, at, CCK_CLASS(BE))) return false;
    while (at > 0 && cck_has(s, at, CCK_CLASS(AUXILIARY))) at--;
    return cck_key_at(s, at, CCK_KEY_he) || cck_key_at(s, at, CCK_KEY_she) || cck_key_at(s, at, CCK_KEY_who);
}

/* "life expectancy is around 73", "raised the retirement age to 67": the word a little before in the same clause. */
static bool is_of_age(const cck_sentence *s, const cck_draft *d, size_t before) {
    if (!stands_free(s, d->last)) return false;
    while (before > 0 && cck_has(s, before, CCK_CLASS(HEDGE_BEFORE) | CCK_CLASS(ADVERB)) &&
           !cck_has(s, before, CCK_CLASS(AUXILIARY)))
        before--;
    bool linked = cck_has(s, before, CCK_CLASS(BE)) || cck_key_at(s, before, CCK_KEY_to) ||
                  cck_key_at(s, before, CCK_KEY_at) || cck_key_at(s, before, CCK_KEY_of);
    for (size_t at = before; linked && at-- > 0 && before - at <= 7;) {
        if (s->lexemes[at].token.kind != CCK_TOKEN_WORD || cck_has(s, at, CCK_CLASS(CONJUNCTION))) return false;
        if (cck_key_at(s, at, CCK_KEY_expectancy)) return true;
        if (cck_key_at(s, at, CCK_KEY_age)) return at > 0 && !cck_key_at(s, at - 1, CCK_KEY_of);
    }
    return false;
}

static void set_age(cck_draft *d) {
    d->figure.kind = CCK_KIND_AGE;
    if (!d->figure.unit.ptr) d->figure.unit = CCK_LIT("year");
}

bool cck_read_age_of(const cck_sentence *s, cck_draft *d) {
    if (d->first < 2 || !cck_key_at(s, d->first - 1, CCK_KEY_of) || !has_age(s, d->first - 2)) return false;
    set_age(d);
    return true;
}

void cck_read_bare_age(const cck_sentence *s, cck_draft *d) {
    if (d->first == 0 || d->last != d->first + 1 || d->low.exponent < 0) return;
    if (d->figure.kind != CCK_KIND_COUNT || cck_decimal_compare(d->low, (cck_decimal){125, 0}) > 0) return;
    size_t before = d->first - 1;
    bool aged = cck_key_at(s, before, CCK_KEY_aged) ||
                (cck_key_at(s, before, CCK_KEY_age) && !cck_key_at(s, d->last, CCK_KEY_group));
    bool told = cck_key_at(s, before, CCK_KEY_youngest) || cck_key_at(s, before, CCK_KEY_oldest);
    if (aged || told || ends_ages(s, before) || goes_on_ages(s, before) || between_commas(s, d, before) ||
        is_aside(s, d, before) || is_compared(s, d, before) || is_said_of_person(s, d, before) ||
        is_of_age(s, d, before) || is_under(s, before))
        set_age(d);
}
