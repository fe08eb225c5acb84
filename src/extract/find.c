/* find.c - the drafts of a sentence: where numbers stand and what sort of number each is. */
#include "extract/find.h"

#include <stdlib.h>
#include <string.h>

#include "extract/parts.h"

cck_draft *cck_drafts_add(cck_drafts *list) {
    if (list->count == list->capacity) {
        size_t capacity = list->capacity ? list->capacity * 2 : 32;
        cck_draft *items = realloc(list->items, capacity * sizeof *items);
        if (!items) return NULL;
        list->items = items;
        list->capacity = capacity;
    }
    cck_draft *d = &list->items[list->count++];
    memset(d, 0, sizeof *d);
    d->measure_at = SIZE_MAX;
    return d;
}

static void place(cck_draft *d, size_t first, size_t last) {
    d->first = d->phrase_first = first;
    d->last = d->phrase_last = d->unit_last = last;
}

/* A minus sign glued to the number, with a space or nothing before it. */
static bool is_negative(const cck_sentence *s, size_t at) {
    if (at == 0 || (s->lexemes[at].token.flags & CCK_TOKEN_SPACE_BEFORE)) return false;
    const cck_lexeme *sign = &s->lexemes[at - 1];
    if (!cck_is_punct(sign, '-') && !cck_is_punct(sign, '_')) return false;
    return at == 1 || (sign->token.flags & CCK_TOKEN_SPACE_BEFORE);
}

/* "and a half" behind "a day": its length. */
static size_t and_a_half(const cck_sentence *s, size_t at) {
    return cck_key_at(s, at, CCK_KEY_and) && cck_key_at(s, at + 1, CCK_KEY_a) && cck_key_at(s, at + 2, CCK_KEY_half)
               ? 3
               : 0;
}

/* "a week", "an hour" after a word that makes it a length of time, and "week-long". */
static size_t article_duration(const cck_sentence *s, size_t at) {
    const cck_sense *unit;
    bool article = cck_key_at(s, at, CCK_KEY_a) || cck_key_at(s, at, CCK_KEY_an);
    if (!article) {
        if (cck_lexicon_match(s->lexemes, s->count, at, CCK_WORD_UNIT, &unit) != 1 ||
            unit->unit->kind != CCK_KIND_DURATION)
            return at;
        bool is_long =
            at + 2 < s->count && cck_is_punct(&s->lexemes[at + 1], '-') && cck_key_at(s, at + 2, CCK_KEY_long);
        bool counted =
            at > 0 && (cck_is_punct(&s->lexemes[at - 1], '-') || s->lexemes[at - 1].token.kind == CCK_TOKEN_NUMBER ||
                       cck_is_class(&s->lexemes[at - 1], CCK_CLASS(NUMBER) | CCK_CLASS(SCALE) | CCK_CLASS(VAGUE)));
        return is_long && !counted ? at + 1 : at;
    }
    if (at == 0) return at;
    if (!cck_is_class(&s->lexemes[at - 1], CCK_CLASS(DURATION_CUE)) ||
        cck_lexicon_match(s->lexemes, s->count, at + 1, CCK_WORD_UNIT, &unit) != 1)
        return at;
    if (unit->unit->kind != CCK_KIND_DURATION || cck_key_at(s, at + 1, CCK_KEY_second) ||
        cck_key_at(s, at + 1, CCK_KEY_minute))
        return at;
    if (cck_key_at(s, at + 2, CCK_KEY_ago) || cck_key_at(s, at + 2, CCK_KEY_earlier) ||
        cck_key_at(s, at + 2, CCK_KEY_later))
        return at;
    return at + 2 + and_a_half(s, at + 2);
}

static cck_code add_article(cck_sentence *s, cck_drafts *list, size_t at, size_t end) {
    const cck_sense *unit = NULL;
    cck_draft *d = cck_drafts_add(list);
    if (!d) return CCK_E_MEMORY;
    bool half = end == at + 5;
    cck_lexicon_match(s->lexemes, s->count, end - (half ? 4 : 1), CCK_WORD_UNIT, &unit);
    place(d, at, end);
    d->article = true;
    d->low = d->high = half ? (cck_decimal){15, -1} : (cck_decimal){1, 0};
    d->figure.kind = CCK_KIND_DURATION;
    if (unit) d->figure.unit = unit->unit->name;
    cck_read_hedges(s, d);
    return CCK_OK;
}

static cck_code add_nonclaim(cck_drafts *list, size_t at, size_t end, cck_kind kind) {
    cck_draft *d = cck_drafts_add(list);
    if (!d) return CCK_E_MEMORY;
    place(d, at, end);
    d->figure.kind = kind;
    return CCK_OK;
}

static cck_kind kind_of(const cck_numeral *n) {
    if (n->fraction) return CCK_KIND_FRACTION;
    return n->multiple ? CCK_KIND_MULTIPLE : CCK_KIND_COUNT;
}

/* "aged 12 and 15" */
static void share_age(const cck_sentence *s, const cck_draft *before, cck_draft *d) {
    bool joined = d->first == before->unit_last + 1 &&
                  (cck_key_at(s, before->unit_last, CCK_KEY_and) || cck_key_at(s, before->unit_last, CCK_KEY_or));
    if (!joined || before->figure.kind != CCK_KIND_AGE || d->figure.kind != CCK_KIND_COUNT || d->unit_last > d->last)
        return;
    d->figure.kind = CCK_KIND_AGE;
    d->figure.unit = before->figure.unit;
}

static cck_code add_number(cck_sentence *s, cck_drafts *list, const cck_numeral *n, const cck_sense *currency,
                           size_t at) {
    cck_draft *d = cck_drafts_add(list);
    if (!d) return CCK_E_MEMORY;
    place(d, at, n->last);
    d->low = n->low;
    d->high = n->high;
    d->digits = n->digits;
    d->lone_one = n->one;
    d->too_long = n->too_long;
    d->figure.kind = currency ? CCK_KIND_MONEY : kind_of(n);
    if (currency) d->figure.unit = currency->name;
    if (n->vague) d->figure.bound = CCK_BOUND_VAGUE;
    bool minus = at > 0 && (cck_key_at(s, at - 1, CCK_KEY_minus) ||
                            (at > 1 && cck_is_punct(&s->lexemes[at - 1], '-') && cck_key_at(s, at - 2, CCK_KEY_minus)));
    if (minus) {
        d->low.coefficient = -d->low.coefficient;
        d->high = d->low;
        place(d, cck_is_punct(&s->lexemes[at - 1], '-') ? at - 2 : at - 1, n->last);
    }
    if (n->digits && !currency && is_negative(s, n->first)) {
        d->low.coefficient = -d->low.coefficient;
        d->high = d->low;
        place(d, at - 1, n->last);
    }
    cck_code code = cck_read_unit(s, d);
    if (code != CCK_OK) return code;
    if (n->vague) d->figure.bound = CCK_BOUND_EXACT; /* so that a hedge in front is seen; put back below */
    if (list->count > 1) share_age(s, &list->items[list->count - 2], d);
    cck_read_hedges(s, d);
    if (n->vague && (d->figure.bound == CCK_BOUND_EXACT || d->figure.bound == CCK_BOUND_ABOUT))
        d->figure.bound = CCK_BOUND_VAGUE;
    cck_draft *before = list->count > 1 ? &list->items[list->count - 2] : NULL;
    if (before && cck_join_range(s, before, d)) list->count--;
    return CCK_OK;
}

static unsigned openings_of(const cck_lexeme *l) {
    unsigned opens = l->opens;
    if (l->token.kind == CCK_TOKEN_NUMBER) return opens | CCK_OPENS_NONCLAIM | CCK_OPENS_NUMBER;
    return l->token.kind == CCK_TOKEN_CODE ? 0 : opens;
}

/* An idiom counts something only where a number word stands in its first three words: most words that begin one are
 * "the", "on" or "at". */
static bool idiom_near(const cck_sentence *s, size_t at) {
    const unsigned numeric = CCK_OPENS_NUMBER | CCK_OPENS_NONCLAIM;
    for (size_t i = at; i < at + 3 && i < s->count; i++) {
        if (s->lexemes[i].token.kind == CCK_TOKEN_NUMBER || s->lexemes[i].opens & numeric) return true;
    }
    return false;
}

/* Whatever begins at `at`; returns where to go on. */
static size_t read_at(cck_sentence *s, cck_drafts *list, size_t at, unsigned opens, cck_code *code) {
    const cck_sense *currency = NULL;
    cck_kind kind;
    cck_numeral n;
    size_t end = opens & CCK_OPENS_IDIOM && idiom_near(s, at) ? cck_skip_idiom(s, at) : at, last;
    if (end > at) return end;
    end = opens & CCK_OPENS_NONCLAIM ? cck_read_nonclaim(s, at, &kind) : at;
    if (end > at) {
        *code = add_nonclaim(list, at, end, kind);
        return end;
    }
    size_t symbol = opens & CCK_OPENS_CURRENCY ? cck_read_currency_before(s, at, &currency) : 0;
    if ((!symbol && !(opens & CCK_OPENS_NUMBER)) || !cck_read_numeral(s, at + symbol, symbol > 0, &n)) {
        end = opens & CCK_OPENS_ARTICLE ? article_duration(s, at) : at;
        if (end > at) *code = add_article(s, list, at, end);
        return end > at ? end : at + 1;
    }
    if (!symbol && cck_is_label(s, &n, &last, &kind)) {
        *code = add_nonclaim(list, at, last, kind);
        return last;
    }
    *code = add_number(s, list, &n, symbol ? currency : NULL, at);
    const cck_draft *d = list->count ? &list->items[list->count - 1] : NULL;
    return d && d->unit_last > n.last ? d->unit_last : n.last;
}

cck_code cck_find_drafts(cck_sentence *s, cck_drafts *list) {
    cck_code code = CCK_OK;
    list->count = 0;
    for (size_t at = 0; at < s->count && code == CCK_OK;) {
        unsigned opens = openings_of(&s->lexemes[at]);
        at = opens ? read_at(s, list, at, opens, &code) : at + 1;
    }
    return code;
}

/* A small number word that counts nothing we can name: perhaps a pronoun ("one has to", "the two met"). */
static bool is_bare_word(const cck_draft *d) {
    bool named = d->noun_first < d->noun_last || d->figure.unit.ptr || (d->inherited && d->figure.noun.ptr);
    bool small = cck_decimal_compare(d->low, (cck_decimal){12, 0}) <= 0;
    return !d->digits && small && d->figure.kind == CCK_KIND_COUNT && d->figure.bound == CCK_BOUND_EXACT && !named;
}

/* "a delivery of six", "four of the type": what surrounds the word makes it a number all the same. */
static bool stands_alone(const cck_sentence *s, const cck_draft *d) {
    if (d->lone_one || d->first == 0) return false;
    const cck_lexeme *before = &s->lexemes[d->first - 1];
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
    if (d->measure_at == SIZE_MAX) return false;
    return d->measure_at >= d->last ? d->measure_at - d->last <= 2 : d->first - d->measure_at <= 2;
}

/* "One mother asked": the word opens the sentence in the place of an article. */
static bool is_article_one(const cck_draft *d) {
    return d->lone_one && d->first == 0 && !d->figure.unit.ptr && d->measure_at == SIZE_MAX;
}

/* Drops what turned out to count nothing. */
void cck_drop_idle(cck_sentence *s, cck_drafts *list) {
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++) {
        const cck_draft *d = &list->items[i];
        bool idle = (is_bare_word(d) && !measured_nearby(d) && !stands_alone(s, d)) ||
                    (cck_kind_is_claim(d->figure.kind) && is_article_one(d));
        if (idle) continue;
        if (kept < i) list->items[kept] = *d;
        kept++;
    }
    list->count = kept;
    s->drafts = list->items;
    s->draft_count = kept;
}
