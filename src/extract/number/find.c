/* find.c - the drafts of a sentence: where numbers stand and what sort of number each is. */
#include "extract/number/find.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
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

static bool is_dash(const cck_sentence *s, size_t at) {
    return cck_mark(s, at, '-') || cck_mark(s, at, '_');
}

/* A minus sign glued to the number, with a space or nothing before it. "2 -7" is a range. */
static bool is_negative(const cck_sentence *s, size_t at) {
    if (at == 0 || !is_dash(s, at - 1)) return false;
    if (s->lexemes[at].token.flags & CCK_TOKEN_SPACE_BEFORE) return at == 1 && s->whole;
    if (at == 1) return true;
    if (cck_mark(s, at - 2, '(') && s->lexemes[at].token.kind == CCK_TOKEN_NUMBER) return true; /* "-30C (-22F)" */
    return (s->lexemes[at - 1].token.flags & CCK_TOKEN_SPACE_BEFORE) &&
           s->lexemes[at - 2].token.kind != CCK_TOKEN_NUMBER;
}

/* "minus five", "minus-5", "negative ten": where the sign begins; `at` when there is none. */
static size_t sign_word(const cck_sentence *s, size_t at, size_t last) {
    if (at == 0 || (at > 1 && cck_key_at(s, at - 2, CCK_KEY_or))) return at; /* "plus or minus 3" */
    if (cck_key_at(s, at - 1, CCK_KEY_minus)) return at - 1;
    if (at > 1 && cck_is_punct(&s->lexemes[at - 1], '-') && cck_key_at(s, at - 2, CCK_KEY_minus)) return at - 2;
    if (!cck_key_at(s, at - 1, CCK_KEY_negative)) return at;
    bool ends = last >= s->count || s->lexemes[last].token.kind != CCK_TOKEN_WORD ||
                cck_has(s, last, CCK_CLASS(UNIT) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(PREPOSITION));
    return ends ? at - 1 : at;
}

/* "the result is ($99)": an amount in brackets where no aside can stand is a loss, as accountants write it. */
static bool in_brackets(const cck_sentence *s, size_t at, size_t last) {
    return at > 1 && cck_mark(s, at - 1, '(') && cck_mark(s, last, ')') && cck_has(s, at - 2, CCK_CLASS(BE));
}

/* Where a sign before the number begins, the number being negative; `at` for none. */
static size_t sign_before(const cck_sentence *s, const cck_numeral *n, bool currency, size_t at, bool *negative) {
    size_t first = sign_word(s, at, n->last);
    bool inner = currency && is_dash(s, n->first - 1); /* "$-99" */
    bool bracketed = currency && in_brackets(s, at, n->last);
    if (first == at && n->digits && is_negative(s, at)) first = at - 1;
    *negative = first < at || inner || bracketed;
    return first;
}

/* "and a half" behind "a day": its length. */
static size_t and_a_half(const cck_sentence *s, size_t at) {
    return cck_key_at(s, at, CCK_KEY_and) && cck_key_at(s, at + 1, CCK_KEY_a) && cck_key_at(s, at + 2, CCK_KEY_half)
               ? 3
               : 0;
}

/* "week-long" */
static size_t long_duration(const cck_sentence *s, size_t at) {
    const cck_sense *unit;
    if (cck_lexicon_match(s->lexemes, s->count, at, CCK_WORD_UNIT, &unit) != 1 || unit->unit->kind != CCK_KIND_DURATION)
        return at;
    bool is_long = cck_mark(s, at + 1, '-') && cck_key_at(s, at + 2, CCK_KEY_long);
    bool counted =
        at > 0 && (cck_is_punct(&s->lexemes[at - 1], '-') || s->lexemes[at - 1].token.kind == CCK_TOKEN_NUMBER ||
                   cck_is_class(&s->lexemes[at - 1], CCK_CLASS(NUMBER) | CCK_CLASS(SCALE) | CCK_CLASS(VAGUE)));
    return is_long && !counted ? at + 1 : at;
}

/* The unit or currency at `at`: its length in lexemes. */
static size_t unit_or_money(const cck_sentence *s, size_t at, const cck_sense **sense) {
    size_t n = cck_lexicon_match(s->lexemes, s->count, at, CCK_WORD_UNIT, sense);
    return n ? n : cck_lexicon_match(s->lexemes, s->count, at, CCK_WORD_CURRENCY, sense);
}

/* "a dollar and 42 cents", "an hour, 20 minutes": a smaller unit goes on behind the one at [.., end). */
static bool goes_on(const cck_sentence *s, size_t end, const cck_sense *first) {
    const cck_sense *next;
    if (!cck_key_at(s, end, CCK_KEY_and)) return false;
    bool number = end + 1 < s->count &&
                  (s->lexemes[end + 1].token.kind == CCK_TOKEN_NUMBER || cck_has(s, end + 1, CCK_CLASS(NUMBER)));
    size_t at = end + 2;
    while (cck_mark(s, at, '-') || cck_has(s, at, CCK_CLASS(NUMBER))) at++; /* "forty-two" */
    if (!number || !unit_or_money(s, at, &next) || next->word_class != first->word_class) return false;
    if (first->word_class == CCK_WORD_CURRENCY) return next->low.exponent < 0 && first->low.exponent == 0;
    return first->unit->kind == next->unit->kind && next->unit->factor < first->unit->factor;
}

/* "A fathom is 6 feet": a unit, and what it is equal to. */
static bool defines(const cck_sentence *s, size_t at, size_t end) {
    const cck_sense *hedge;
    if (!cck_has(s, end, CCK_CLASS(BE)) || (at > 0 && s->lexemes[at - 1].token.kind == CCK_TOKEN_WORD)) return false;
    size_t next = end + 1;
    next += cck_lexicon_match(s->lexemes, s->count, next, CCK_WORD_HEDGE_BEFORE, &hedge);
    return next < s->count && (s->lexemes[next].token.kind == CCK_TOKEN_NUMBER ||
                               s->lexemes[next].token.kind == CCK_TOKEN_CODE || cck_has(s, next, CCK_CLASS(NUMBER)));
}

/* "in a year", "for a month", "over a decade" say when or how often, not how long, unless a hedge goes with them. */
static bool is_mere_window(const cck_sentence *s, size_t at, const cck_unit *unit) {
    bool bare = cck_key_at(s, at - 1, CCK_KEY_in) || cck_key_at(s, at - 1, CCK_KEY_for) ||
                cck_key_at(s, at - 1, CCK_KEY_over) || cck_key_at(s, at - 1, CCK_KEY_after) ||
                cck_key_at(s, at - 1, CCK_KEY_during) || cck_key_at(s, at - 1, CCK_KEY_within);
    return bare && unit->factor > 604800.0; /* longer than a week */
}

/* "a week", "an hour" after a word that makes it a length of time, and "week-long"; "a kilogram" and the like alone,
 * or where a smaller unit follows. */
static size_t article_amount(const cck_sentence *s, size_t at) {
    const cck_sense *unit;
    if (!cck_key_at(s, at, CCK_KEY_a) && !cck_key_at(s, at, CCK_KEY_an)) return long_duration(s, at);
    size_t length = unit_or_money(s, at + 1, &unit), end = at + 1 + length;
    if (!length) return at;
    if (cck_alone(s, at, end + and_a_half(s, end))) return end + and_a_half(s, end);
    if (goes_on(s, end, unit) || defines(s, at, end)) return end;
    if (at == 0 || length != 1 || !unit->unit || !cck_is_class(&s->lexemes[at - 1], CCK_CLASS(DURATION_CUE))) return at;
    if (unit->unit->kind != CCK_KIND_DURATION || cck_key_at(s, at + 1, CCK_KEY_second) ||
        cck_key_at(s, at + 1, CCK_KEY_minute))
        return at;
    if (cck_key_at(s, at + 2, CCK_KEY_ago) || cck_key_at(s, at + 2, CCK_KEY_earlier) ||
        cck_key_at(s, at + 2, CCK_KEY_later) || cck_key_at(s, at + 2, CCK_KEY_before))
        return at;
    size_t half = and_a_half(s, at + 2);
    return half || !is_mere_window(s, at, unit->unit) ? at + 2 + half : at;
}

static cck_code add_article(cck_sentence *s, cck_drafts *list, size_t at, size_t end) {
    const cck_sense *unit = NULL;
    cck_draft *d = cck_drafts_add(list);
    if (!d) return CCK_E_MEMORY;
    bool article = cck_key_at(s, at, CCK_KEY_a) || cck_key_at(s, at, CCK_KEY_an);
    size_t length = unit_or_money(s, article ? at + 1 : at, &unit);
    bool half = article && end == at + 1 + length + 3;
    place(d, at, end);
    d->article = true;
    d->low = d->high = half ? (cck_decimal){15, -1} : (cck_decimal){1, 0};
    d->figure.kind = unit && unit->unit ? unit->unit->kind : unit ? CCK_KIND_MONEY : CCK_KIND_DURATION;
    if (unit) d->figure.unit = unit->name;
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

/* "aged 19, 21 and 24": a number between the first and the last. */
static bool is_inner(const cck_sentence *s, const cck_draft *d) {
    bool link = cck_mark(s, d->last, ',') || cck_key_at(s, d->last, CCK_KEY_and) || cck_key_at(s, d->last, CCK_KEY_or);
    size_t next = d->last + 1 + (cck_mark(s, d->last, ',') && cck_key_at(s, d->last + 1, CCK_KEY_and));
    return link && d->digits && next < s->count && s->lexemes[next].token.kind == CCK_TOKEN_NUMBER;
}

/* "aged 12 and 15", "aged 19, 21 and 24" */
static void share_age(const cck_sentence *s, const cck_draft *before, cck_draft *d) {
    size_t at = before->unit_last;
    bool joined = d->first == at + 1 && (cck_key_at(s, at, CCK_KEY_and) || cck_key_at(s, at, CCK_KEY_or) ||
                                         (cck_mark(s, at, ',') && is_inner(s, d) && before->unit_last == before->last));
    bool counts = cck_has(s, d->last, CCK_CLASS(PLURAL) | CCK_CLASS(POPULATION)); /* "of nine months and three girls" */
    if (!joined || counts || before->figure.kind != CCK_KIND_AGE || d->figure.kind != CCK_KIND_COUNT ||
        d->unit_last > d->last)
        return;
    d->figure.kind = CCK_KIND_AGE;
    d->figure.unit = before->figure.unit;
}

static void multiply_money(cck_draft *d, cck_decimal by) {
    if (!cck_decimal_mul(d->low, by, &d->low)) d->too_long = true;
    d->high = d->low;
}

/* "a day or two": one or two of them. */
static void widen(cck_draft *d) {
    d->low = (cck_decimal){1, 0};
    d->first -= 3;
    if (d->phrase_first > d->first) d->phrase_first = d->first;
    d->figure.bound = CCK_BOUND_RANGE;
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
    d->zero = n->zero;
    d->too_long = n->too_long;
    d->figure.kind = currency ? CCK_KIND_MONEY : kind_of(n);
    if (currency) d->figure.unit = currency->name;
    if (currency && currency->low.exponent > 0) multiply_money(d, currency->low); /* "MEUR 120" */
    if (n->vague) d->figure.bound = CCK_BOUND_VAGUE;
    bool negative;
    size_t sign = sign_before(s, n, currency != NULL, at, &negative);
    if (negative) {
        d->low.coefficient = -d->low.coefficient;
        d->high = d->low;
        place(d, sign, n->last);
    }
    cck_code code = cck_read_unit(s, d);
    if (code != CCK_OK) return code;
    cck_extend_unit(s, d);
    if (n->vague) d->figure.bound = CCK_BOUND_EXACT; /* so that a hedge in front is seen; put back below */
    if (list->count > 1) share_age(s, &list->items[list->count - 2], d);
    cck_read_hedges(s, d);
    if (n->vague && (d->figure.bound == CCK_BOUND_EXACT || d->figure.bound == CCK_BOUND_ABOUT))
        d->figure.bound = CCK_BOUND_VAGUE;
    cck_draft *before = list->count > 1 ? &list->items[list->count - 2] : NULL;
    if (before) cck_share_hedge(s, before, d);
    if (before && (cck_join_range(s, before, d) || cck_join_compound(s, before, d) || cck_join_share(s, before, d)))
        list->count--;
    else if (d->a_or && (!before || before->unit_last <= d->first - 3))
        widen(d);
    return CCK_OK;
}

/* "MYR42", "Rs500": a currency's letters with whole digits glued to them; a token of letters and digits to everybody
 * else. "PS5" and "G7" have one digit. */
static bool read_glued_money(const cck_sentence *s, size_t at, cck_numeral *n, const cck_sense **currency) {
    cck_view code = cck_token_view(s->text, &s->lexemes[at].token);
    size_t letters = 0;
    while (letters < code.len && cck_is_alpha(code.ptr[letters])) letters++;
    if (letters < 2 || letters > 3 || code.len < letters + 2 || !cck_is_upper(code.ptr[0])) return false;
    if (letters == 3 && !(cck_is_upper(code.ptr[1]) && cck_is_upper(code.ptr[2]))) return false;
    for (size_t i = letters; i < code.len; i++) {
        if (!cck_is_digit(code.ptr[i])) return false;
    }
    const cck_word *word = cck_lexicon_word(s->context->lexicon, cck_word_hash((cck_view){code.ptr, letters}));
    if (!word || !(word->classes & CCK_CLASS(CURRENCY_SYMBOL))) return false;
    size_t count;
    *currency = cck_senses_of(word, CCK_WORD_CURRENCY_SYMBOL, &count) + count - 1; /* the word's own is the last */
    *n = (cck_numeral){.first = at, .last = at + 1, .digits = true};
    if (!cck_read_digits((cck_view){code.ptr + letters, code.len - letters}, &n->low, &n->too_long)) return false;
    n->high = n->low;
    return true;
}

/* "MYR42", "32m2", "1e10": an amount that is one token with its unit or power. */
static cck_code read_code(cck_sentence *s, cck_drafts *list, size_t at) {
    const cck_sense *currency = NULL, *unit = NULL;
    cck_numeral n;
    if (read_glued_money(s, at, &n, &currency)) return add_number(s, list, &n, currency, at);
    if (!cck_read_code(s, at, &n, &unit)) return CCK_OK;
    cck_code code = add_number(s, list, &n, NULL, at);
    if (code != CCK_OK || !unit) return code;
    cck_figure *f = &list->items[list->count - 1].figure;
    f->kind = unit->unit->kind;
    f->unit = unit->unit->name;
    return CCK_OK;
}

/* Whatever begins at `at`; returns where to go on. */
static size_t read_at(cck_sentence *s, cck_drafts *list, size_t at, unsigned opens, cck_code *code) {
    const cck_sense *currency = NULL;
    cck_kind kind;
    cck_numeral n;
    if (s->lexemes[at].token.kind == CCK_TOKEN_CODE && (*code = read_code(s, list, at)) != CCK_OK) return at;
    if (list->count && list->items[list->count - 1].last > at) return list->items[list->count - 1].unit_last;
    size_t end = opens & CCK_OPENS_IDIOM ? cck_skip_idiom(s, at) : at, last;
    if (end > at) return end;
    end = opens & CCK_OPENS_NONCLAIM ? cck_read_nonclaim(s, at, &kind) : at;
    if (end > at) {
        *code = add_nonclaim(list, at, end, kind);
        return end;
    }
    size_t symbol = opens & CCK_OPENS_CURRENCY ? cck_read_currency_before(s, at, &currency) : 0;
    if ((!symbol && !(opens & CCK_OPENS_NUMBER)) || !cck_read_numeral(s, at + symbol, symbol > 0, &n)) {
        end = opens & CCK_OPENS_ARTICLE ? article_amount(s, at) : at;
        if (end > at) *code = add_article(s, list, at, end);
        return end > at ? end : at + 1;
    }
    if (symbol && cck_is_page_money(s, &n)) return n.last;
    if (!symbol && cck_is_label(s, &n, &last, &kind)) {
        *code = add_nonclaim(list, at, last, kind);
        return last;
    }
    if (!symbol && cck_is_base(s, &n)) return n.last;
    *code = add_number(s, list, &n, symbol ? currency : NULL, at);
    const cck_draft *d = list->count ? &list->items[list->count - 1] : NULL;
    return d && d->unit_last > n.last ? d->unit_last : n.last;
}

cck_code cck_find_drafts(cck_sentence *s, cck_drafts *list) {
    cck_code code = CCK_OK;
    list->count = 0;
    for (size_t at = cck_next_opening(s, CCK_OPENS_FIGURE, 0); at < s->count && code == CCK_OK;) {
        at = read_at(s, list, at, s->lexemes[at].opens & CCK_OPENS_FIGURE, &code);
        at = cck_next_opening(s, CCK_OPENS_FIGURE, at);
    }
    return code;
}
