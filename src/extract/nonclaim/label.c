/* label.c - numbers that are names: flight and room numbers, ranks, telephone numbers, versions. */
#include "extract/nonclaim/label.h"

#include "base/ascii.h"
#include "extract/parts.h"

/* A lower-case word that may be the plural noun a number counts. */
static bool counted_noun(const cck_sentence *s, size_t at) {
    const cck_lexeme *l = cck_lexeme_at(s, at);
    if (!l || l->token.kind != CCK_TOKEN_WORD || (l->token.flags & CCK_TOKEN_CAPITAL)) return false;
    const uint64_t no_noun = CCK_CLASS(PREPOSITION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(CONJUNCTION) |
                             CCK_CLASS(DETERMINER) | CCK_CLASS(PRONOUN);
    return !cck_is_class(l, no_noun);
}

static bool is_plural_noun(const cck_sentence *s, size_t at) {
    return counted_noun(s, at) && (cck_has(s, at, CCK_CLASS(PLURAL) | CCK_CLASS(POPULATION)) ||
                                   s->text.ptr[s->lexemes[at].token.end - 1] == 's');
}

/* A lower-case word that is no plural and stands right behind. */
static bool is_singular(const cck_sentence *s, size_t at) {
    if (!counted_noun(s, at) || cck_has(s, at, CCK_CLASS(PLURAL) | CCK_CLASS(MEASURE))) return false;
    cck_view word = cck_token_view(s->text, &s->lexemes[at].token);
    char before = word.len > 1 ? word.ptr[word.len - 2] : 's';
    return word.ptr[word.len - 1] != 's' || before == 's' || before == 'u';
}

bool cck_unit_follows(const cck_sentence *s, size_t at) {
    if (at < s->count && cck_is_punct(&s->lexemes[at], '-')) at++;
    return cck_lexicon_match(s->lexemes, s->count, at, CCK_WORD_UNIT, NULL) ||
           cck_lexicon_match(s->lexemes, s->count, at, CCK_WORD_CURRENCY, NULL);
}

/* "+44 20 7946 0182" */
static size_t international(const cck_sentence *s, const cck_numeral *n) {
    size_t at = n->first;
    if (at == 0 || s->text.ptr[s->lexemes[at - 1].token.start] != '+' || !cck_glued(s, at)) return n->first;
    while (at < s->count && s->lexemes[at].token.kind == CCK_TOKEN_NUMBER) at++;
    return at >= n->first + 3 ? at : n->first;
}

/* "0800 123 4567": groups of digits of which the first begins with 0. */
static size_t national(const cck_sentence *s, const cck_numeral *n) {
    size_t at = n->first, digits = 0;
    if (!n->digits || s->text.ptr[s->lexemes[at].token.start] != '0') return n->first;
    for (; at < s->count && s->lexemes[at].token.kind == CCK_TOKEN_NUMBER; at++) {
        cck_view group = cck_token_view(s->text, &s->lexemes[at].token);
        for (size_t i = 0; i < group.len; i++) {
            if (!cck_is_digit(group.ptr[i])) return n->first;
        }
        digits += group.len;
    }
    return digits >= 7 ? at : n->first;
}

/* Nothing of a telephone number is there: a sign before it, a 0 at its head, more digits behind it. */
static bool is_no_telephone(const cck_sentence *s, const cck_numeral *n) {
    const cck_lexeme *l = &s->lexemes[n->first], *next = n->first + 1 < s->count ? l + 1 : NULL;
    bool goes_on = next && (cck_is_punct(next, '-') || next->token.kind == CCK_TOKEN_NUMBER);
    bool sign = n->first > 0 && l[-1].token.kind == CCK_TOKEN_SYMBOL;
    return !goes_on && !sign && s->text.ptr[l->token.start] != '0';
}

/* "15307 Orrin Express", "the Orrin Express (15307)": five digits without a comma beside a name, which no round number
 * and nothing counted are. */
static bool is_registered(const cck_sentence *s, const cck_numeral *n) {
    const cck_token *t = &s->lexemes[n->first].token;
    if (!n->digits || n->scaled || n->last != n->first + 1 || t->end - t->start != 5 || s->headline) return false;
    for (uint32_t i = t->start; i < t->end; i++) {
        if (!cck_is_digit(s->text.ptr[i])) return false;
    }
    if (s->text.ptr[t->end - 1] == '0' || s->text.ptr[t->start] == '0') return false;
    bool bracketed = n->first > 1 && cck_mark(s, n->first - 1, '(') && cck_mark(s, n->last, ')');
    if (bracketed) return cck_is_capital(&s->lexemes[n->first - 2]);
    const cck_lexeme *next = cck_lexeme_at(s, n->last);
    bool name = next && cck_is_capital(next) && !cck_is_class(next, CCK_CLASS(POPULATION) | CCK_CLASS(DEMONYM));
    bool more = name && (cck_is_capital(cck_lexeme_at(s, n->last + 1)) || cck_mark(s, n->last + 1, '-'));
    return more && s->text.ptr[next->token.end - 1] != 's';
}

/* Ten digits and more in one go, with nothing that could be so many: a telephone or an account number. */
static bool is_unbroken(const cck_sentence *s, const cck_numeral *n) {
    const cck_token *t = &s->lexemes[n->first].token;
    if (s->whole || !n->digits || n->scaled || n->last != n->first + 1 || t->end - t->start < 10) return false;
    for (uint32_t i = t->start; i < t->end; i++) {
        if (!cck_is_digit(s->text.ptr[i])) return false;
    }
    return !cck_unit_follows(s, n->last) && !counted_noun(s, n->last) && s->text.ptr[t->end - 1] != '0';
}

/* Digits with a hyphen between, twice, or seven digits in two groups: a telephone number. */
static size_t telephone(const cck_sentence *s, const cck_numeral *n) {
    size_t at = n->first, groups = 0, digits = 0;
    if (is_no_telephone(s, n)) return n->first;
    while (at < s->count && s->lexemes[at].token.kind == CCK_TOKEN_NUMBER) {
        digits += s->lexemes[at].token.end - s->lexemes[at].token.start;
        groups++;
        at++;
        if (at + 1 >= s->count || !cck_is_punct(&s->lexemes[at], '-') || !cck_glued(s, at) || !cck_glued(s, at + 1))
            break;
        at++;
    }
    bool long_enough = (groups >= 3 && digits >= 7) || (groups == 2 && digits == 7 && !cck_unit_follows(s, at));
    size_t end = long_enough ? at : international(s, n);
    return end > n->first ? end : national(s, n);
}

/* "No. 1", "No.1", "number one", "#1" */
static bool is_rank(const cck_sentence *s, const cck_numeral *n) {
    if (n->first == 0) return false;
    size_t before = n->first - 1;
    if (cck_is_punct(&s->lexemes[before], '.') && before > 0) before--;
    const cck_token *t = &s->lexemes[before].token;
    if (t->kind == CCK_TOKEN_SYMBOL) return s->text.ptr[t->start] == '#';
    bool no = cck_key_at(s, before, CCK_KEY_no) && before + 2 == n->first;
    bool capital_no = cck_key_at(s, before, CCK_KEY_no) && (t->flags & CCK_TOKEN_CAPITAL) && n->digits &&
                      !is_plural_noun(s, n->last); /* "No 10 said" */
    return no || capital_no || (cck_key_at(s, before, CCK_KEY_number) && n->one);
}

/* "to-260" and "minus-5" are no names, unlike "AK-47" and "mid-2018". */
static bool glued_link(const cck_sentence *s, size_t at) {
    if (s->lexemes[at + 1].token.flags & CCK_TOKEN_SPACE_BEFORE) return true;
    return cck_is_class(&s->lexemes[at], CCK_CLASS(HEDGE_BEFORE) | CCK_CLASS(PREPOSITION) | CCK_CLASS(NUMBER) |
                                             CCK_CLASS(CONJUNCTION)) ||
           (cck_has(s, at, CCK_CLASS(UNIT)) && s->lexemes[at].token.end - s->lexemes[at].token.start > 1) ||
           cck_key_at(s, at, CCK_KEY_minus) || cck_key_at(s, at, CCK_KEY_sub) ||
           (cck_has(s, at, CCK_CLASS(ADVERB)) && cck_unit_follows(s, at + 3)); /* "her now-18 month-old" */
}

/* "Version 3.2", "USB 3.1": a decimal behind a capital, nothing of what it could be an amount behind. */
static bool is_version(const cck_sentence *s, const cck_numeral *n) {
    return n->digits && !n->scaled && !n->too_long && n->last == n->first + 1 && n->low.exponent < 0 &&
           cck_is_name_like(s, &s->lexemes[n->first - 1]) &&
           cck_is_class(&s->lexemes[n->first - 1], CCK_CLASS(LABEL)) && !cck_unit_follows(s, n->last);
}

/* "Flight 302", "page 3", "Day 2", "Article 50". */
static bool has_label(const cck_sentence *s, const cck_numeral *n) {
    if (n->first == 0 || (!n->small && !is_version(s, n))) return false;
    size_t before = n->first - 1;
    bool dotted = before > 0 && cck_mark(s, before, '.') && cck_glued(s, before) &&
                  cck_has(s, before - 1, CCK_CLASS(ABBREVIATION)) && cck_has(s, before - 1, CCK_CLASS(LABEL));
    if (dotted) return !counted_noun(s, n->last); /* "vol. 12" */
    bool hyphen = cck_is_punct(&s->lexemes[before], '-') && before > 0;
    if (hyphen) before--;
    bool owned =
        s->lexemes[before].token.kind == CCK_TOKEN_CLITIC && before > 0; /* "Boeing's 737", not "the week's 200" */
    if (owned && !cck_is_capital(&s->lexemes[--before])) return false;
    const cck_lexeme *l = &s->lexemes[before];
    if (hyphen && l->token.kind == CCK_TOKEN_WORD && !(s->lexemes[n->first].token.flags & CCK_TOKEN_SPACE_BEFORE) &&
        !glued_link(s, before))
        return true;
    if (cck_is_class(l, CCK_CLASS(STRICT_LABEL)) && !cck_unit_follows(s, n->last)) return true;
    if (!cck_is_class(l, CCK_CLASS(LABEL))) return false;
    bool letter = n->last < s->count && cck_glued(s, n->last) && cck_is_capital(&s->lexemes[n->last]); /* "gate 40C" */
    if (cck_unit_follows(s, n->last) && !hyphen && !letter) return false;
    if (cck_key_at(s, before, CCK_KEY_number) && before > 0 && cck_has(s, before - 1, CCK_CLASS(LABEL)) &&
        !counted_noun(s, n->last))
        return true;                                                 /* "case number 64" */
    if (cck_key_at(s, before, CCK_KEY_number) && !cck_is_capital(l)) /* "the number 14 bus", "the dead number 76" */
        return before > 0 && cck_key_at(s, before - 1, CCK_KEY_the) && is_singular(s, n->last);
    size_t length = l->token.end - l->token.start;
    if (length <= 2) return hyphen && cck_is_capital(l);
    return cck_is_name_like(s, l) || !counted_noun(s, n->last);
}

/* "Camps 1 and 2", "rooms 4, 5 and 6": the label stands before the first of them. */
static bool shares_label(const cck_sentence *s, const cck_numeral *n) {
    size_t at = n->first;
    if (!n->small || cck_unit_follows(s, n->last) || counted_noun(s, n->last)) return false;
    while (at >= 2 && n->first - at < 12 && cck_is_number(s, at - 2) &&
           (cck_has(s, at - 1, CCK_CLASS(CONJUNCTION)) || cck_mark(s, at - 1, ',') || cck_mark(s, at - 1, '-') ||
            cck_mark(s, at - 1, '_') || cck_key_at(s, at - 1, CCK_KEY_to)))
        at -= 2;
    if (at == n->first || at == 0) return false;
    const cck_lexeme *l = &s->lexemes[at - 1];
    if (!cck_is_class(l, CCK_CLASS(LABEL))) return cck_is_class(l, CCK_CLASS(STRICT_LABEL));
    return cck_is_capital(l) || s->text.ptr[l->token.end - 1] == 's'; /* "streets 11 and 12" */
}

/* "the 90049 ZIP code" */
static bool is_postcode(const cck_sentence *s, const cck_numeral *n) {
    return n->digits &&
           (cck_key_at(s, n->last, CCK_KEY_zip) || (n->first > 0 && cck_key_at(s, n->first - 1, CCK_KEY_zip)));
}

/* "Radio Two", "the Big Five": a number word with a capital within a sentence is part of a name. */
static bool is_capital_word(const cck_sentence *s, const cck_numeral *n) {
    if (n->digits || s->headline || n->first == 0 || !cck_is_capital(&s->lexemes[n->first])) return false;
    size_t before = n->first - 1;
    bool named =
        cck_is_capital(&s->lexemes[before]) || cck_key_at(s, before, CCK_KEY_the) || cck_key_at(s, before, CCK_KEY_of);
    bool inside = named && !(s->lexemes[n->first].token.flags & (CCK_TOKEN_LINE_START | CCK_TOKEN_UPPER));
    return inside && !n->scaled && !n->vague && !n->fraction && !cck_unit_follows(s, n->last);
}

/* Glued behind a slash behind a word: part of an address ("site.example/2x"). */
static bool in_address(const cck_sentence *s, const cck_numeral *n) {
    size_t a = n->first;
    return a >= 2 && cck_glued(s, a) && cck_is_punct(&s->lexemes[a - 1], '/') && cck_glued(s, a - 1) &&
           s->lexemes[a - 2].token.kind == CCK_TOKEN_WORD;
}

bool cck_is_label(const cck_sentence *s, const cck_numeral *n, size_t *last, cck_kind *kind) {
    *last = n->last;
    *kind = CCK_KIND_ID;
    size_t end = telephone(s, n);
    if (end > n->first) {
        *last = end;
        return true;
    }
    if (is_rank(s, n)) {
        *kind = CCK_KIND_RANK;
        return true;
    }
    if (has_label(s, n) || shares_label(s, n)) {
        cck_remember_name(s, n);
        while (cck_mark(s, *last, '-') && cck_glued(s, *last) && cck_glued(s, *last + 1) && cck_is_number(s, *last + 1))
            *last += 2; /* "case 16-402" */
        return true;
    }
    return is_unbroken(s, n) || is_registered(s, n) || cck_is_model(s, n, last) || in_address(s, n) ||
           is_postcode(s, n) || is_capital_word(s, n) || cck_is_page(s, n);
}

size_t cck_skip_idiom(const cck_sentence *s, size_t at) {
    size_t end = at + cck_lexicon_match(s->lexemes, s->count, at, CCK_WORD_IDIOM, NULL);
    bool goes_on = end > at && cck_key_at(s, end - 1, CCK_KEY_one) && cck_has(s, end, CCK_CLASS(SCALE));
    return goes_on ? at : end; /* "that one thousand" is no "that one" */
}
