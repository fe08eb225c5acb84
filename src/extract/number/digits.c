/* digits.c - numbers written in digits: "6,000", "2.5", "12,34,567", "1.000.000", "700 000", "2 1/2", "5bn". */
#include <string.h>

#include "base/ascii.h"
#include "extract/context/context.h"
#include "extract/number/cursor.h"

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

/* Digits alone, or with commas before every three of them and one point, as most numbers are, few enough for any
 * decimal. */
static bool read_plain(cck_view token, cck_decimal *out) {
    int64_t value = 0;
    size_t group = 0, commas = 0, point = 0; /* digits of this group; behind the point: 1 + digits */
    if (token.len == 0 || token.len > 15) return false;
    for (size_t i = 0; i < token.len; i++) {
        char c = token.ptr[i];
        if (cck_is_digit(c)) {
            value = value * 10 + (c - '0');
            group++;
            point += point > 0;
            continue;
        }
        bool whole = commas ? group == 3 : group > 0 && (c == '.' || group <= 3);
        if (point || !whole || (c != ',' && c != '.')) return false;
        commas += c == ',';
        point = c == '.';
        group = 0;
    }
    if (point == 1 || (commas && !point && group != 3)) return false;
    return cck_decimal_make(value, point ? 1 - (int)point : 0, out);
}

bool cck_read_digits(cck_view token, cck_decimal *out, bool *too_long) {
    *too_long = false;
    if (read_plain(token, out)) return true;
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
        if (peek(c, 1) && peek(c, 1)->token.kind == CCK_TOKEN_WORD && glued(c, 1)) return; /* "10 787s" */
        cck_decimal group, thousand = {1, 3};
        bool too_long;
        if (!cck_read_digits(cck_token_view(c->s->text, &l->token), &group, &too_long) || group.exponent < 0) return;
        if (!multiply(n, thousand) || !cck_decimal_add(n->low, group, &n->low)) return;
        n->high = n->low;
        c->at++;
    }
}

/* Denominators have two digits, or are a hundred or a thousand. */
static bool is_denominator(cck_view below) {
    return below.len <= 2 || cck_view_equal(below, CCK_LIT("100")) || cck_view_equal(below, CCK_LIT("1000"));
}

/* "2 1/2", "1/3": a slash and a small number, no spaces. */
static void take_slash_fraction(cursor *c, cck_numeral *n) {
    const cck_lexeme *slash = peek(c, 0), *below = peek(c, 1);
    if (!slash || !below || !cck_is_punct(slash, '/') || !glued(c, 0) || !glued(c, 1)) return;
    bool own_sign = slash->token.end - slash->token.start > 1; /* U+2044 stands in fractions only */
    if (below->token.kind != CCK_TOKEN_NUMBER) return;
    if (!own_sign && !is_denominator(cck_token_view(c->s->text, &below->token))) return;
    cck_decimal d, quotient;
    bool too_long;
    if (!cck_read_digits(cck_token_view(c->s->text, &below->token), &d, &too_long)) return;
    if (n->low.exponent < 0 || cck_decimal_compare(n->low, d) >= 0 || !cck_decimal_div(n->low, d, &quotient)) return;
    n->low = n->high = quotient;
    n->fraction = true;
    c->at += 2;
}

/* "4-1/2", "$4.67-1/4": what a glued fraction is a part of: one, or the last digit written. */
static cck_decimal last_place(const cursor *c) {
    cck_view number = cck_token_view(c->s->text, &c->s->lexemes[c->at - 1].token);
    const char *point = memchr(number.ptr, '.', number.len);
    return (cck_decimal){1, point ? (int32_t)(point - (number.ptr + number.len) + 1) : 0};
}

/* Adds "1/2" or a fraction sign behind a number: "2 1/2", "2½", "4-1/2". */
static void take_mixed_fraction(cursor *c, cck_numeral *n) {
    const cck_sense *sense;
    const cck_lexeme *l = peek(c, 0);
    if (l && l->token.kind == CCK_TOKEN_SYMBOL && match(c, 0, CCK_WORD_FRACTION, &sense) == 1) {
        if (cck_decimal_add(n->low, sense->low, &n->low)) n->high = n->low;
        c->at++;
        return;
    }
    size_t hyphen = l && is_hyphen(c, 0) && glued(c, 0) && glued(c, 1) ? 1 : 0;
    l = peek(c, hyphen);
    if (!l || l->token.kind != CCK_TOKEN_NUMBER || l->token.end - l->token.start != 1 || !peek(c, hyphen + 1)) return;
    if (!cck_is_punct(peek(c, hyphen + 1), '/')) return;
    cursor probe = {c->s, c->at + hyphen + 1};
    cck_numeral part = {0};
    bool too_long;
    if (!cck_read_digits(cck_token_view(c->s->text, &l->token), &part.low, &too_long)) return;
    take_slash_fraction(&probe, &part);
    cck_decimal place = hyphen ? last_place(c) : (cck_decimal){1, 0};
    if (!part.fraction || !cck_decimal_mul(part.low, place, &part.low)) return;
    if (!cck_decimal_add(n->low, part.low, &n->low)) return;
    n->high = n->low;
    c->at = probe.at;
}

/* What is sold, and who pays for it or watches. */
static bool is_trade(const cck_sentence *s, const cck_token *t) {
    static const char *const words[] = {"subscriber", "subscribers", "subscriptions", "sales",
                                        "shipments",  "deliveries",  "downloads"};
    return cck_token_is_any(s->text, t, words, sizeof words / sizeof *words);
}

/* "voters", "subscribers", "sales": whoever does something, or what is sold, so that no race and no animal is meant. */
static bool are_people(const cursor *c, size_t ahead) {
    const cck_lexeme *l = peek(c, ahead);
    return cck_is_class(l, CCK_CLASS(POPULATION)) || cck_word_ends(c->s, c->at + ahead, CCK_LIT("ers")) ||
           is_trade(c->s, &l->token);
}

/* "2.4m Corran+ subscribers", "1.2m registered voters" */
static bool counts_named(const cursor *c) {
    enum { WORDS = 4 };
    const uint64_t others = CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(ADVERB) |
                            CCK_CLASS(DETERMINER) | CCK_CLASS(PRONOUN);
    for (size_t i = 1; i <= WORDS; i++) {
        const cck_lexeme *l = peek(c, i);
        if (!l || (cck_is_class(l, others) && !(l->token.flags & CCK_TOKEN_CAPITAL))) return false;
        if (l->token.kind == CCK_TOKEN_SYMBOL || cck_is_punct(l, '+')) continue;
        if (l->token.kind != CCK_TOKEN_WORD) return false;
        if (is_plural_like(c, i)) return i > 1 && are_people(c, i);
    }
    return false;
}

/* "The number of subscribers fell by 2.4m to 161.8m" */
static bool is_of_number(const cursor *c) {
    enum { REACH = 16 };
    for (size_t i = c->at, end = i > REACH ? i - REACH : 0; i > end + 1; i--) {
        const cck_lexeme *l = &c->s->lexemes[i - 1];
        if (cck_is_punct(l, ';') || cck_is_punct(l, '.') || l->key == CCK_KEY_who) return false;
        if (cck_key_at(c->s, i - 1, CCK_KEY_of) && cck_key_at(c->s, i - 2, CCK_KEY_number)) return true;
    }
    return false;
}

/* "The service stood at 46.6m, while subscribers abroad grew 2% to 57.7m": what is sold, and whoever pays or watches,
 * is counted in millions; what stands right before says that a number is reached. */
static bool is_of_audience(const cursor *c) {
    enum { REACH = 20 };
    const cck_lexeme *l = c->s->lexemes;
    if (c->at < 2 || !(cck_key_at(c->s, c->at - 2, CCK_KEY_to) || cck_key_at(c->s, c->at - 2, CCK_KEY_at) ||
                       cck_key_at(c->s, c->at - 2, CCK_KEY_by) || cck_key_at(c->s, c->at - 2, CCK_KEY_of) ||
                       cck_key_at(c->s, c->at - 2, CCK_KEY_from)))
        return false;
    size_t from = c->at > REACH ? c->at - REACH : 0, to = c->at + REACH < c->s->count ? c->at + REACH : c->s->count;
    for (size_t i = from; i < to; i++) {
        if (is_trade(c->s, &l[i].token)) return true;
    }
    return false;
}

/* k, m, bn, tn: glued to the digits, or behind an amount of money. "100m" is a hundred metres unless
 * money or a counted noun says otherwise; "5mm" is a length. */
static bool short_scale_fits(const cursor *c, const cck_numeral *n, bool money) {
    const cck_token *t = &peek(c, 0)->token;
    size_t length = t->end - t->start;
    char first = c->s->text.ptr[t->start], letter = cck_lower(first);
    bool alone = (letter == 'k' || first == 'G') && cck_alone(c->s, 0, c->at + 1);
    if (letter == 'g') return alone && n->low.exponent < 0; /* ".5G": not "5G", nor "500g" */
    if (!glued(c, 0) && !money && !alone && length == 1) return false;
    if (money || letter == 'k') return true;
    if (length > 1) return !match(c, 0, CCK_WORD_UNIT, NULL);
    if (first == 'M') return glued(c, 0);
    return letter == 'm' && (is_plural_like(c, 1) || counts_named(c) || is_of_number(c) || is_of_audience(c));
}

static void take_short_scale(cursor *c, cck_numeral *n, bool money) {
    const cck_sense *sense;
    if (match(c, 0, CCK_WORD_SHORT_SCALE, &sense) != 1 || !short_scale_fits(c, n, money)) return;
    if (!multiply(n, sense->low)) n->too_long = true;
    n->scaled = true;
    c->at++;
}

/* A number below `scale`, with a scale word of its own or without ("300 thousand", "235"). */
static bool read_lower(cursor *c, cck_numeral *part) {
    const cck_lexeme *l = peek(c, 0);
    if (!l) return false;
    if (l->token.kind != CCK_TOKEN_NUMBER) return cck_read_spelled(c, part, false);
    if (!cck_read_digits(cck_token_view(c->s->text, &l->token), &part->low, &part->too_long) || part->too_long)
        return false;
    part->high = part->low;
    c->at++;
    cck_take_scale(c, part);
    return true;
}

/* "6 thousand 2 hundred and 35", "5 hundred and two", "2 million 300 thousand". */
static bool take_lower_group(cursor *c, cck_numeral *n) {
    const cck_decimal thousand = {1, 3}, hundred = {1, 2};
    bool and = is_word(c, 0, CCK_KEY_and);
    cursor probe = {c->s, c->at + and};
    cck_numeral part = {0};
    if (!read_lower(&probe, &part) || part.low.exponent < 0 || cck_decimal_compare(part.low, n->scale) >= 0)
        return false;
    bool small = cck_decimal_compare(n->scale, thousand) <= 0;
    if (!part.scaled && (!small || (and? cck_decimal_compare(part.low, hundred) >= 0 : probe.at != c->at + 1)))
        return false;
    if (!part.scaled && !and&&cck_decimal_compare(part.low, hundred) < 0) return false;
    if (part.scaled && !and&&match(&probe, 0, CCK_WORD_UNIT, NULL)) return false;
    if (!cck_decimal_add(n->low, part.low, &n->low)) return false;
    n->high = n->low;
    n->scale = part.scaled ? part.scale : (cck_decimal){1, 0};
    c->at = probe.at;
    return true;
}

/* Nothing behind the digits belongs to the number: the noun or the mark that stands behind most. */
static bool number_ends(const cursor *c) {
    const uint64_t parts = CCK_CLASS(SCALE) | CCK_CLASS(SHORT_SCALE) | CCK_CLASS(GROUP) | CCK_CLASS(FRACTION) |
                           CCK_CLASS(NUMBER) | CCK_CLASS(VAGUE);
    const cck_lexeme *l = peek(c, 0);
    if (!l) return true;
    if (cck_begun(l) & parts || l->key == CCK_KEY_and || l->key == CCK_KEY_point) return false;
    if (l->token.kind == CCK_TOKEN_PUNCT) return l->token.punct != '/' && l->token.punct != '-';
    if (l->token.end - l->token.start == 1 && c->s->text.ptr[l->token.start] == 'x') return false; /* "1.9 x 10" */
    return l->token.kind == CCK_TOKEN_WORD && l->token.flags & CCK_TOKEN_SPACE_BEFORE;
}

bool cck_read_digits_at(cursor *c, bool money, cck_numeral *n) {
    const cck_lexeme *l = peek(c, 0);
    if (!cck_read_digits(cck_token_view(c->s->text, &l->token), &n->low, &n->too_long) &&
        !cck_read_decimal_comma(c, money, &n->low))
        return false;
    n->high = n->low;
    n->digits = true;
    c->at++;
    if (n->too_long || number_ends(c)) return true;
    take_spaced_groups(c, n);
    take_slash_fraction(c, n);
    if (!n->fraction) take_mixed_fraction(c, n);
    cck_take_exponent(c, n);
    cck_take_digit_point(c, n);
    if (!n->fraction && cck_take_and_fraction(c, &n->low, (cck_decimal){1, 0})) n->high = n->low;
    take_short_scale(c, n, money);
    cck_take_scale(c, n);
    if (n->scale.coefficient && !cck_take_and_fraction(c, &n->low, n->scale)) {
        while (take_lower_group(c, n)) continue;
    }
    n->high = n->low;
    cck_take_dozens(c, n);
    return true;
}
