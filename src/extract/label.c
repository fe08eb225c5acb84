/* label.c - numbers that are names: flight and room numbers, ranks, telephone numbers, versions, page furniture. */
#include "base/ascii.h"
#include "extract/parts.h"

static const cck_lexeme *at_or_null(const cck_sentence *s, size_t at) {
    return at < s->count ? &s->lexemes[at] : NULL;
}

static bool is_capital(const cck_lexeme *l) {
    return l && l->token.kind == CCK_TOKEN_WORD && (l->token.flags & CCK_TOKEN_CAPITAL);
}

/* A lower-case word that may be the plural noun a number counts. */
static bool counted_noun(const cck_sentence *s, size_t at) {
    const cck_lexeme *l = at_or_null(s, at);
    if (!l || l->token.kind != CCK_TOKEN_WORD || (l->token.flags & CCK_TOKEN_CAPITAL)) return false;
    const uint64_t no_noun = CCK_CLASS(PREPOSITION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(CONJUNCTION) |
                             CCK_CLASS(DETERMINER) | CCK_CLASS(PRONOUN);
    return !cck_is_class(l, no_noun);
}

static bool unit_follows(const cck_sentence *s, size_t at) {
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

/* Digits with a hyphen between, twice, or seven digits in two groups: a telephone number. */
static size_t telephone(const cck_sentence *s, const cck_numeral *n) {
    size_t at = n->first, groups = 0, digits = 0;
    while (at < s->count && s->lexemes[at].token.kind == CCK_TOKEN_NUMBER) {
        digits += s->lexemes[at].token.end - s->lexemes[at].token.start;
        groups++;
        at++;
        if (at + 1 >= s->count || !cck_is_punct(&s->lexemes[at], '-') || !cck_glued(s, at) || !cck_glued(s, at + 1))
            break;
        at++;
    }
    bool long_enough = (groups >= 3 && digits >= 7) || (groups == 2 && digits == 7 && !unit_follows(s, at));
    return long_enough ? at : international(s, n);
}

/* "No. 1", "No.1", "number one", "#1" */
static bool is_rank(const cck_sentence *s, const cck_numeral *n) {
    if (n->first == 0) return false;
    size_t before = n->first - 1;
    if (cck_is_punct(&s->lexemes[before], '.') && before > 0) before--;
    const cck_token *t = &s->lexemes[before].token;
    if (t->kind == CCK_TOKEN_SYMBOL) return s->text.ptr[t->start] == '#';
    bool no = cck_key_at(s, before, CCK_KEY_no) && before + 2 == n->first;
    bool capital_no = cck_key_at(s, before, CCK_KEY_no) && (t->flags & CCK_TOKEN_CAPITAL) && !counted_noun(s, n->last);
    return no || capital_no || (cck_key_at(s, before, CCK_KEY_number) && n->one);
}

static bool small_integer(const cck_sentence *s, const cck_numeral *n) {
    if (n->scaled || n->vague || n->fraction || n->low.exponent < 0 || n->last != n->first + 1) return false;
    for (uint32_t i = s->lexemes[n->first].token.start; i < s->lexemes[n->first].token.end; i++) {
        if (s->text.ptr[i] == ',') return false;
    }
    return cck_decimal_compare(n->low, (cck_decimal){1, 5}) < 0;
}

/* "to-260" and "minus-5" are no names, unlike "AK-47" and "mid-2018". */
static bool glued_link(const cck_sentence *s, size_t at) {
    if (s->lexemes[at + 1].token.flags & CCK_TOKEN_SPACE_BEFORE) return true;
    return cck_is_class(&s->lexemes[at], CCK_CLASS(HEDGE_BEFORE) | CCK_CLASS(PREPOSITION) | CCK_CLASS(NUMBER) |
                                             CCK_CLASS(CONJUNCTION) | CCK_CLASS(UNIT)) ||
           cck_key_at(s, at, CCK_KEY_minus);
}

/* "Flight 302", "page 3", "Day 2", "Article 50". */
static bool has_label(const cck_sentence *s, const cck_numeral *n) {
    if (n->first == 0 || !small_integer(s, n)) return false;
    size_t before = n->first - 1;
    bool hyphen = cck_is_punct(&s->lexemes[before], '-') && before > 0;
    if (hyphen) before--;
    if (s->lexemes[before].token.kind == CCK_TOKEN_CLITIC && before > 0) before--; /* "Boeing's 737" */
    const cck_lexeme *l = &s->lexemes[before];
    if (hyphen && l->token.kind == CCK_TOKEN_WORD && !(s->lexemes[n->first].token.flags & CCK_TOKEN_SPACE_BEFORE) &&
        !glued_link(s, before))
        return true;
    if (cck_is_class(l, CCK_CLASS(STRICT_LABEL)) && !unit_follows(s, n->last)) return true;
    if (!cck_is_class(l, CCK_CLASS(LABEL))) return false;
    if (unit_follows(s, n->last) && !hyphen) return false;
    if (cck_key_at(s, before, CCK_KEY_number) && !is_capital(l)) return false; /* "the dead number 76" */
    size_t length = l->token.end - l->token.start;
    if (length <= 2) return hyphen && is_capital(l);
    return is_capital(l) || !counted_noun(s, n->last);
}

/* "Boeing 737", "Apollo 11": a capitalised word in running text right before the number, no counted noun behind. */
static bool follows_name(const cck_sentence *s, const cck_numeral *n) {
    if (n->first < 2 || s->headline || !small_integer(s, n) || !n->digits) return false;
    const cck_lexeme *l = &s->lexemes[n->first - 1];
    bool letter = l->token.end - l->token.start == 1; /* "S&P 500"; a small "p" is money */
    const uint64_t symbol = letter ? 0 : CCK_CLASS(CURRENCY_SYMBOL);
    bool people = cck_is_class(l, CCK_CLASS(DEMONYM)) || s->text.ptr[l->token.end - 1] == 's';
    if (!is_capital(l) || (people && !(l->token.flags & CCK_TOKEN_UPPER)) ||
        cck_is_class(l, CCK_CLASS(MONTH) | CCK_CLASS(WEEKDAY) | CCK_CLASS(PREPOSITION) | CCK_CLASS(DETERMINER) |
                            CCK_CLASS(HEDGE_BEFORE) | CCK_CLASS(PRONOUN) | CCK_CLASS(AUXILIARY) |
                            symbol))
        return false;
    const cck_lexeme *next = at_or_null(s, n->last);
    if (cck_glued(s, n->last) && cck_key_at(s, n->last, CCK_KEY_s)) return true; /* "MAX 8s" */
    if (next && (next->token.kind == CCK_TOKEN_SYMBOL || cck_is_punct(next, '-'))) return false;
    return !counted_noun(s, n->last) && !unit_follows(s, n->last);
}

/* "147 shares | 86 comments", "Shares 1,377", "5 MIN READ": counters of a page stand in lines that are no sentences. */
static bool is_furniture(const cck_sentence *s, const cck_numeral *n) {
    if (cck_is_punct(&s->lexemes[s->count - 1], '.')) return false;
    if (cck_lexicon_match(s->lexemes, s->count, n->last, CCK_WORD_FURNITURE, NULL)) return true;
    bool ends = n->last >= s->count || s->text.ptr[s->lexemes[n->last].token.start] == '|';
    return ends && n->first > 0 && cck_is_class(&s->lexemes[n->first - 1], CCK_CLASS(FURNITURE));
}

/* "1." or "2)" at the head of a line. */
static bool is_list_number(const cck_sentence *s, const cck_numeral *n) {
    if (n->first != 0 || !n->digits || !small_integer(s, n) || n->last + 1 >= s->count) return false;
    const cck_lexeme *mark = &s->lexemes[n->last];
    return (cck_is_punct(mark, '.') || cck_is_punct(mark, ')')) && cck_glued(s, n->last) && !cck_glued(s, n->last + 1);
}

/* "10 Downing Street": a number before capitalised words that end in a word for a street. */
static bool is_address(const cck_sentence *s, const cck_numeral *n) {
    if (!small_integer(s, n) || !n->digits || s->headline) return false;
    for (size_t at = n->last; at < n->last + 4 && is_capital(at_or_null(s, at)); at++) {
        if (at > n->last && cck_is_class(&s->lexemes[at], CCK_CLASS(STREET))) return true;
    }
    return false;
}

/* A short line with a clock or a date and no sentence in it: a crawler's or a page's own marks. */
static bool is_stamp_line(const cck_sentence *s) {
    bool stamp = false;
    if (s->count > 30) return false;
    for (size_t i = 0; i < s->count; i++) {
        const cck_lexeme *l = &s->lexemes[i];
        bool clock = cck_is_punct(l, ':') && i > 0 && i + 1 < s->count &&
                     s->lexemes[i - 1].token.kind == CCK_TOKEN_NUMBER &&
                     s->lexemes[i + 1].token.kind == CCK_TOKEN_NUMBER;
        bool calendar = cck_is_class(l, CCK_CLASS(MONTH) | CCK_CLASS(CLOCK));
        stamp |= calendar || clock;
        if (l->token.kind == CCK_TOKEN_WORD && !calendar && !(l->token.flags & CCK_TOKEN_CAPITAL)) return false;
    }
    return stamp;
}

static bool line_ends(const cck_sentence *s, size_t at) {
    return at >= s->count || (s->lexemes[at].token.flags & CCK_TOKEN_LINE_START);
}

/* "3 of 9" with nothing behind: a picture in a series. */
static bool is_series(const cck_sentence *s, const cck_numeral *n) {
    size_t a = n->first, b = n->last;
    if (!n->digits || n->last != n->first + 1) return false;
    bool first = cck_key_at(s, b, CCK_KEY_of) && b + 1 < s->count && s->lexemes[b + 1].token.kind == CCK_TOKEN_NUMBER &&
                 line_ends(s, b + 2);
    bool second =
        a >= 2 && cck_key_at(s, a - 1, CCK_KEY_of) && s->lexemes[a - 2].token.kind == CCK_TOKEN_NUMBER &&
        (line_ends(s, b) || (a >= 3 && cck_is_class(&s->lexemes[a - 3], CCK_CLASS(LABEL) | CCK_CLASS(STRICT_LABEL))));
    return first || second;
}

/* Glued behind a slash behind a word: part of an address ("site.example/2x"). */
static bool in_address(const cck_sentence *s, const cck_numeral *n) {
    size_t a = n->first;
    return a >= 2 && cck_glued(s, a) && cck_is_punct(&s->lexemes[a - 1], '/') && cck_glued(s, a - 1) &&
           s->lexemes[a - 2].token.kind == CCK_TOKEN_WORD;
}

/* A number of three digits and more that was a name once in the document is one throughout ("the 737 family"). */
static bool is_known_name(const cck_sentence *s, const cck_numeral *n) {
    const cck_context *c = s->context;
    if (!n->digits || !small_integer(s, n)) return false;
    for (size_t i = 0; i < c->name_count; i++) {
        if (c->names[i].coefficient == n->low.coefficient && c->names[i].exponent == n->low.exponent) return true;
    }
    return false;
}

static void remember_name(const cck_sentence *s, const cck_numeral *n) {
    cck_context *c = s->context;
    if (n->digits && cck_decimal_compare(n->low, (cck_decimal){1, 2}) > 0 && c->name_count < CCK_CONTEXT_NAMES)
        c->names[c->name_count++] = n->low;
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
    if (has_label(s, n) || follows_name(s, n)) {
        remember_name(s, n);
        return true;
    }
    return is_known_name(s, n) || in_address(s, n) || is_furniture(s, n) || is_list_number(s, n) || is_address(s, n) ||
           is_series(s, n) || (n->digits && small_integer(s, n) && is_stamp_line(s));
}

size_t cck_skip_idiom(const cck_sentence *s, size_t at) {
    return at + cck_lexicon_match(s->lexemes, s->count, at, CCK_WORD_IDIOM, NULL);
}
