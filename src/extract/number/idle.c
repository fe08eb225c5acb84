/* idle.c - number words that turned out to count nothing: "one has to", "the two met", "One mother asked". */
#include "extract/context/context.h"
#include "extract/number/find.h"
#include "extract/parts.h"

/* A small number word that counts nothing we can name: perhaps a pronoun ("one has to", "the two met"). */
static bool is_bare_word(const cck_draft *d) {
    bool named = d->noun_first < d->noun_last || d->figure.unit.ptr || (d->inherited && d->figure.noun.ptr);
    /* "the death toll rose to nine": the total names what is counted */
    named = named || (d->figure.noun.ptr && d->measure_at < d->first);
    bool small = cck_decimal_compare(d->low, (cck_decimal){12, 0}) <= 0 && d->low.coefficient >= 0;
    return !d->digits && !d->zero && small && d->figure.kind == CCK_KIND_COUNT && d->figure.bound == CCK_BOUND_EXACT &&
           !named;
}

static bool ends_or_joins(const cck_sentence *s, size_t at) {
    return at >= s->count || cck_mark(s, at, '.') || cck_mark(s, at, ',') || cck_mark(s, at, ';') ||
           cck_key_at(s, at, CCK_KEY_and) || cck_key_at(s, at, CCK_KEY_but);
}

/* "grounded its two." */
static bool is_possessed(const cck_sentence *s, const cck_draft *d) {
    if (d->first < 2 || !ends_or_joins(s, d->last)) return false;
    return cck_key_at(s, d->first - 1, CCK_KEY_its) || cck_key_at(s, d->first - 1, CCK_KEY_their) ||
           cck_key_at(s, d->first - 1, CCK_KEY_his) || cck_key_at(s, d->first - 1, CCK_KEY_her);
}

/* "flies five and waits for more": the object of a verb in its third person. */
static bool is_object(const cck_sentence *s, const cck_draft *d) {
    const cck_lexeme *l = &s->lexemes[d->first - 1];
    if (l->token.kind != CCK_TOKEN_WORD || !ends_or_joins(s, d->last) || (l->token.flags & CCK_TOKEN_CAPITAL))
        return false;
    if (cck_is_class(l, CCK_CLASS(DETERMINER) | CCK_CLASS(PREPOSITION) | CCK_CLASS(PRONOUN) | CCK_CLASS(PLURAL) |
                            CCK_CLASS(POPULATION) | CCK_CLASS(ORDINAL)))
        return false;
    cck_view word = cck_token_view(s->text, &l->token);
    return word.len > 3 && (cck_view_equal((cck_view){word.ptr + word.len - 2, 2}, CCK_LIT("ed")) ||
                            cck_view_equal((cck_view){word.ptr + word.len - 2, 2}, CCK_LIT("es")) ||
                            cck_view_equal((cck_view){word.ptr + word.len - 3, 3}, CCK_LIT("ing")));
}

/* "two who had not lived", "a dozen stood empty", "it remains at seven", "against six in May". */
static bool is_plainly_counted(const cck_sentence *s, const cck_draft *d) {
    if (cck_key_at(s, d->last, CCK_KEY_who) || cck_key_at(s, d->last - 1, CCK_KEY_dozen)) return true;
    if (d->first < 2) return false;
    if (cck_key_at(s, d->first - 1, CCK_KEY_at))
        return cck_has(s, d->first - 2, CCK_CLASS(RISE)) && ends_or_joins(s, d->last);
    return cck_key_at(s, d->first - 1, CCK_KEY_against) && cck_has(s, d->last, CCK_CLASS(PREPOSITION));
}

/* "in the week twelve were confirmed", "Four more have died": a number that opens its clause as the subject. */
static bool is_counted_subject(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->last + cck_has(s, d->last, CCK_CLASS(ADDITION));
    bool verb =
        cck_has(s, at, CCK_CLASS(BE)) || (cck_has(s, at, CCK_CLASS(AUXILIARY)) && !cck_has(s, at, CCK_CLASS(MODAL)));
    if (!verb || d->lone_one) return false;
    if (d->first == 0) return true;
    const cck_lexeme *before = &s->lexemes[d->first - 1];
    return (before->token.kind == CCK_TOKEN_PUNCT && !cck_is_punct(before, '-')) ||
           cck_is_class(before, CCK_CLASS(CLAUSE) | CCK_CLASS(SAYS)) || cck_key_at(s, d->first - 1, CCK_KEY_and) ||
           cck_key_at(s, d->first - 1, CCK_KEY_that);
}

/* "a delivery of six", "four of the type": what surrounds the word makes it a number all the same. */
static bool stands_alone(const cck_sentence *s, const cck_draft *d) {
    if (cck_alone(s, d->phrase_first, d->unit_last + cck_key_at(s, d->unit_last, CCK_KEY_of))) return true;
    if (d->lone_one) return false;
    if (is_plainly_counted(s, d)) return true;
    if (d->first == 0) return cck_key_at(s, d->last, CCK_KEY_of) || is_counted_subject(s, d);
    bool exist = d->first > 1 && cck_has(s, d->first - 1, CCK_CLASS(BE)) && cck_key_at(s, d->first - 2, CCK_KEY_there);
    if (exist && cck_has(s, d->last, CCK_CLASS(PREPOSITION))) return true;
    if (is_counted_subject(s, d)) return true;
    const cck_lexeme *before = &s->lexemes[d->first - 1];
    if (is_possessed(s, d) || is_object(s, d)) return true;
    if (cck_is_class(before, CCK_CLASS(DETERMINER) | CCK_CLASS(PRONOUN) | CCK_CLASS(PERIOD)) ||
        cck_is_punct(before, '-'))
        return false;
    if (cck_key_at(s, d->first - 1, CCK_KEY_at) || cck_key_at(s, d->first - 1, CCK_KEY_by) ||
        cck_key_at(s, d->first - 1, CCK_KEY_in))
        return false;
    if (d->last >= s->count || cck_key_at(s, d->last, CCK_KEY_of)) return true;
    return s->lexemes[d->last].token.kind == CCK_TOKEN_PUNCT && !cck_is_punct(&s->lexemes[d->last], '-');
}

/* A measure's word within two words of the number: "one dead", "two were hurt". */
static bool measured_nearby(const cck_draft *d) {
    if (d->gapped) return true;
    if (d->measure_at == SIZE_MAX) return false;
    return d->measure_at >= d->last ? d->measure_at - d->last <= 2 : d->first - d->measure_at <= 2;
}

/* "One mother asked": the word opens the sentence in the place of an article. */
static bool is_article_one(const cck_sentence *s, const cck_draft *d) {
    return d->lone_one && d->first == 0 && d->last < s->count && !d->figure.unit.ptr && d->measure_at == SIZE_MAX;
}

/* "Nobody went home", "not one was followed up": a zero of nothing that a measure or a noun names. */
static bool is_idle_zero(const cck_sentence *s, const cck_draft *d) {
    if (!d->zero || d->digits || d->figure.kind != CCK_KIND_COUNT || d->figure.unit.ptr) return false;
    bool pronoun = cck_key_at(s, d->last - 1, CCK_KEY_nobody) || cck_key_at(s, d->last - 1, CCK_KEY_one);
    return pronoun && !d->figure.noun.ptr && d->measure_at == SIZE_MAX && !cck_alone(s, d->phrase_first, d->last);
}

/* "no one in that list", "none of those": nobody of some, who are not all. */
static bool is_nobody_of_some(const cck_sentence *s, const cck_draft *d) {
    static const char *const of[] = {"in", "on", "of", "from", "among"}, *const some[] = {"that", "this", "those",
                                                                                          "these"};
    size_t at = d->last;
    return d->zero && !d->digits && at + 1 < s->count && cck_token_is_any(s->text, &s->lexemes[at].token, of, 5) &&
           cck_token_is_any(s->text, &s->lexemes[at + 1].token, some, 4);
}

/* "($1 = 3.23 reais)": what a coin is worth. */
static bool is_of_exchange(const cck_sentence *s, const cck_draft *d) {
    if (d->figure.kind != CCK_KIND_MONEY) return false;
    size_t at = d->unit_last;
    bool before = d->first > 0 && s->lexemes[d->first - 1].token.kind == CCK_TOKEN_SYMBOL &&
                  s->text.ptr[s->lexemes[d->first - 1].token.start] == '=';
    return before || (at < s->count && s->lexemes[at].token.kind == CCK_TOKEN_SYMBOL &&
                      s->text.ptr[s->lexemes[at].token.start] == '=');
}

/* "on 12 of the last 13 days": on how many days, of what is counted before. */
static bool is_of_days(const cck_sentence *s, const cck_draft *d) {
    static const char *const past[] = {"last", "past", "previous"};
    size_t at = d->last;
    if (d->first == 0 || !(cck_key_at(s, d->first - 1, CCK_KEY_on) || cck_key_at(s, d->first - 1, CCK_KEY_for)))
        return false;
    bool past_days = cck_key_at(s, at, CCK_KEY_of) && cck_key_at(s, at + 1, CCK_KEY_the) && at + 2 < s->count &&
                     cck_token_is_any(s->text, &s->lexemes[at + 2].token, past, 3);
    size_t next = past_days ? cck_draft_from(s, at) : s->draft_count;
    return next < s->draft_count && s->drafts[next].figure.kind == CCK_KIND_DURATION;
}

/* ", one mother said": somebody. */
static bool is_one_who_speaks(const cck_sentence *s, const cck_draft *d) {
    if (!d->lone_one || d->noun_last != d->last + 1 || d->figure.bound != CCK_BOUND_EXACT) return false;
    bool opens = d->first == 0 || s->lexemes[d->first - 1].token.kind == CCK_TOKEN_PUNCT;
    return opens && cck_has(s, d->noun_last, CCK_CLASS(SAYS));
}

/* "GMT -5": how far a clock is set. */
static bool is_of_clock(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->first;
    if (!(s->signals & CCK_SIGNAL(time_zone)) || !d->digits || at == 0 || d->figure.unit.ptr) return false;
    if (cck_mark(s, at - 1, '+') && at > 1) at--;
    return cck_is_signal(s, at - 1, CCK_SIGNAL(time_zone)) && (d->low.coefficient < 0 || at < d->first);
}

/* Drops what turned out to count nothing. */
void cck_drop_idle(cck_sentence *s, cck_drafts *list) {
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++) {
        const cck_draft *d = &list->items[i];
        bool idle = (is_bare_word(d) && !measured_nearby(d) && !stands_alone(s, d)) ||
                    (cck_kind_is_claim(d->figure.kind) && is_article_one(s, d)) || is_idle_zero(s, d) ||
                    is_one_who_speaks(s, d) || is_of_clock(s, d) || is_nobody_of_some(s, d) || is_of_exchange(s, d) ||
                    is_of_days(s, d);
        if (idle) continue;
        if (kept < i) list->items[kept] = *d;
        kept++;
    }
    list->count = kept;
    s->drafts = list->items;
    s->draft_count = kept;
}
