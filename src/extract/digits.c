/* digits.c - numbers written in digits: "6,000", "2.5", "12,34,567", "1.000.000", "700 000", "2 1/2", "5bn". */
#include <string.h>

#include "base/ascii.h"
#include "extract/cursor.h"

/* Groups of digits behind the first are of three digits, or of two before a last one of three (lakhs). */
static bool groups_fit(cck_view token, char separator, size_t stop) {
    size_t group = 0, groups = 0;
    for (size_t i = stop; i-- > 0;) {
        if (token.ptr[i] != separator) {
            group++;
            continue;
        }
        if (groups == 0 ? group != 3 : group != 3 && group != 2) return false;
        groups++;
        group = 0;
    }
    return groups > 0 && group >= 1 && group <= 3;
}

static size_t count_of(cck_view token, char c) {
    size_t n = 0;
    for (size_t i = 0; i < token.len; i++) n += token.ptr[i] == c;
    return n;
}

enum { LONGEST = 48 };

bool cck_read_digits(cck_view token, cck_decimal *out, bool *too_long) {
    size_t commas = count_of(token, ','), points = count_of(token, '.');
    const char *point = memchr(token.ptr, '.', token.len);
    char plain[LONGEST];
    size_t n = 0;
    *too_long = token.len > LONGEST;
    *out = (cck_decimal){0, 0};
    if (*too_long) return points < 2;
    char drop = ',';
    if (points > 1) {
        if (commas || !groups_fit(token, '.', token.len)) return false;
        drop = '.';
    } else if (commas) {
        size_t stop = point ? (size_t)(point - token.ptr) : token.len;
        if (!groups_fit(token, ',', stop)) return false;
        if (memchr(token.ptr + stop, ',', token.len - stop)) return false;
    }
    for (size_t i = 0; i < token.len; i++) {
        if (token.ptr[i] != drop) plain[n++] = token.ptr[i];
    }
    cck_code code = cck_decimal_parse((cck_view){plain, n}, out);
    *too_long = code == CCK_E_LIMIT;
    return code != CCK_E_FORMAT;
}

/* "700 000": up to three digits, a space, three digits. A plain space groups only when a group of
 * three follows that is no number of its own ("in 2016 300 people" has four digits first). */
static void take_spaced_groups(cursor *c, cck_numeral *n) {
    const cck_token *first = &c->s->lexemes[c->at - 1].token;
    if (first->end - first->start > 3 || n->low.exponent < 0) return;
    for (;;) {
        const cck_lexeme *l = peek(c, 0);
        if (!l || l->token.kind != CCK_TOKEN_NUMBER || l->token.end - l->token.start != 3) return;
        uint32_t gap = l->token.start - c->s->lexemes[c->at - 1].token.end;
        if (gap == 0 || gap > 3) return;
        cck_decimal group, thousand = {1, 3};
        bool too_long;
        if (!cck_read_digits(cck_token_view(c->s->text, &l->token), &group, &too_long) || group.exponent < 0) return;
        if (!multiply(n, thousand) || !cck_decimal_add(n->low, group, &n->low)) return;
        n->high = n->low;
        c->at++;
    }
}

/* "2 1/2", "1/3": a slash and a small number, no spaces. */
static void take_slash_fraction(cursor *c, cck_numeral *n) {
    const cck_lexeme *slash = peek(c, 0), *below = peek(c, 1);
    if (!slash || !below || !cck_is_punct(slash, '/') || !glued(c, 0) || !glued(c, 1)) return;
    if (below->token.kind != CCK_TOKEN_NUMBER || below->token.end - below->token.start > 2) return;
    cck_decimal d, quotient;
    bool too_long;
    if (!cck_read_digits(cck_token_view(c->s->text, &below->token), &d, &too_long)) return;
    if (n->low.exponent < 0 || cck_decimal_compare(n->low, d) >= 0 || !cck_decimal_div(n->low, d, &quotient)) return;
    n->low = n->high = quotient;
    n->fraction = true;
    c->at += 2;
}

/* Adds "1/2" or a fraction sign behind a whole number: "2 1/2", "2½". */
static void take_mixed_fraction(cursor *c, cck_numeral *n) {
    const cck_sense *sense;
    const cck_lexeme *l = peek(c, 0);
    if (l && l->token.kind == CCK_TOKEN_SYMBOL && match(c, 0, CCK_WORD_FRACTION, &sense) == 1) {
        if (cck_decimal_add(n->low, sense->low, &n->low)) n->high = n->low;
        c->at++;
        return;
    }
    if (!l || l->token.kind != CCK_TOKEN_NUMBER || l->token.end - l->token.start != 1 || !peek(c, 1)) return;
    if (!cck_is_punct(peek(c, 1), '/')) return;
    cursor probe = {c->s, c->at + 1};
    cck_numeral part = {0};
    bool too_long;
    if (!cck_read_digits(cck_token_view(c->s->text, &l->token), &part.low, &too_long)) return;
    take_slash_fraction(&probe, &part);
    if (!part.fraction || !cck_decimal_add(n->low, part.low, &n->low)) return;
    n->high = n->low;
    c->at = probe.at;
}

/* k, m, bn, tn: glued to the digits, or behind an amount of money. "100m" is a hundred metres unless
 * money or a counted noun says otherwise. */
static void take_short_scale(cursor *c, cck_numeral *n, bool money) {
    const cck_sense *sense;
    const cck_lexeme *l = peek(c, 0);
    if (!l || match(c, 0, CCK_WORD_SHORT_SCALE, &sense) != 1) return;
    size_t length = l->token.end - l->token.start;
    char letter = cck_lower(c->s->text.ptr[l->token.start]);
    bool plain = length > 1 || letter == 'k';
    if (!glued(c, 0) && !money && length == 1) return;
    bool capital_m = c->s->text.ptr[l->token.start] == 'M' && glued(c, 0);
    if (!money && !plain && !capital_m && !(letter == 'm' && is_plural_like(c, 1))) return;
    if (!multiply(n, sense->low)) n->too_long = true;
    n->scaled = true;
    c->at++;
}

bool cck_read_digits_at(cursor *c, bool money, cck_numeral *n) {
    const cck_lexeme *l = peek(c, 0);
    if (!cck_read_digits(cck_token_view(c->s->text, &l->token), &n->low, &n->too_long)) return false;
    n->high = n->low;
    n->digits = true;
    c->at++;
    if (n->too_long) return true;
    take_spaced_groups(c, n);
    take_slash_fraction(c, n);
    if (!n->fraction) take_mixed_fraction(c, n);
    take_short_scale(c, n, money);
    cck_take_scale(c, n);
    cck_take_dozens(c, n);
    return true;
}
