/* model.c - numbers in names of products, types and indexes: "Boeing 737", "S&P 500", "a 777X", "the 737 Max". */
#include <string.h>

#include "base/ascii.h"
#include "extract/nonclaim/label.h"
#include "extract/parts.h"

/* Something countable stands within a noun phrase's reach: a plural, people, a state or a deed. */
static bool counts_something(const cck_sentence *s, size_t at) {
    const uint64_t function = CCK_CLASS(PREPOSITION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(CONJUNCTION) |
                              CCK_CLASS(DETERMINER) | CCK_CLASS(PRONOUN);
    for (size_t end = at + 5; at < end && at < s->count; at++) {
        const cck_lexeme *l = &s->lexemes[at];
        if (cck_is_punct(l, '-') && cck_glued(s, at)) continue;
        if (l->token.kind != CCK_TOKEN_WORD || (l->token.flags & CCK_TOKEN_CAPITAL)) return false;
        if (cck_is_class(l, CCK_CLASS(PLURAL) | CCK_CLASS(POPULATION) | CCK_CLASS(MEASURE))) return true;
        if (cck_is_class(l, function)) return false;
        char last = s->text.ptr[l->token.end - 1], before = s->text.ptr[l->token.end - 2];
        if (last == 's' && before != 's') return true;
    }
    return false;
}

/* "an Ethiopian Airlines 737": one thing, although its last word looks like a plural. */
static bool is_single(const cck_sentence *s, size_t at) {
    for (size_t i = at; i-- > 0 && at - i <= 3;) {
        if (cck_key_at(s, i, CCK_KEY_a) || cck_key_at(s, i, CCK_KEY_an)) return true;
        if (!cck_is_capital(&s->lexemes[i])) return false;
    }
    return false;
}

/* A capitalised word in running text right before the number, nothing counted behind. */
static bool follows_name(const cck_sentence *s, const cck_numeral *n) {
    if (n->first < 2 || s->headline || !n->digits) return false;
    const cck_lexeme *l = &s->lexemes[n->first - 1];
    if (!cck_is_capital(l)) return false;
    bool people = cck_is_class(l, CCK_CLASS(DEMONYM)) || s->text.ptr[l->token.end - 1] == 's';
    bool letter = l->token.end - l->token.start == 1; /* "S&P 500"; a small "p" is money */
    const uint64_t symbol = letter ? 0 : CCK_CLASS(CURRENCY_SYMBOL);
    if ((people && !(l->token.flags & CCK_TOKEN_UPPER) && !is_single(s, n->first - 1)) ||
        cck_is_class(l, CCK_CLASS(MONTH) | CCK_CLASS(WEEKDAY) | CCK_CLASS(PREPOSITION) | CCK_CLASS(DETERMINER) |
                            CCK_CLASS(HEDGE_BEFORE) | CCK_CLASS(PRONOUN) | CCK_CLASS(AUXILIARY) | symbol))
        return false;
    const cck_lexeme *next = cck_lexeme_at(s, n->last);
    if (cck_glued(s, n->last) && cck_key_at(s, n->last, CCK_KEY_s)) return true; /* "MAX 8s" */
    bool listed =
        cck_mark(s, n->first - 2, ';') && next && cck_is_punct(next, ';'); /* "Orvane 75; Tesh 64; Dunmar 60" */
    if (listed) return false;
    const cck_token *mark = &s->lexemes[n->first - 2].token;
    if (letter && s->text.ptr[mark->start] == '&') return true; /* "the S&P 500 lost" */
    if (next && next->token.kind == CCK_TOKEN_SYMBOL &&
        (cck_glued(s, n->last) || cck_is_class(next, CCK_CLASS(UNIT) | CCK_CLASS(CURRENCY_SYMBOL))))
        return false;
    if (next && cck_is_punct(next, '-') && cck_glued(s, n->last)) return false;
    return !counts_something(s, n->last) && !cck_unit_follows(s, n->last);
}

/* "Boeing 737-800": the end of a number that hangs on another of three digits; `at` for none. */
static size_t skip_variant(const cck_sentence *s, const cck_numeral *n) {
    size_t at = n->last;
    bool variant = cck_mark(s, at, '-') && cck_glued(s, at) && cck_is_number(s, at + 1) && cck_glued(s, at + 1) &&
                   cck_decimal_compare(n->low, (cck_decimal){1, 2}) >= 0;
    return variant ? at + 2 : at;
}

static bool ends_plural(const cck_sentence *s, size_t at) {
    const uint64_t plural = CCK_CLASS(PLURAL) | CCK_CLASS(POPULATION);
    return cck_has(s, at, plural) ||
           (at < s->count && cck_is_capital(&s->lexemes[at]) && !cck_has(s, at, CCK_CLASS(VERB)) &&
            s->text.ptr[s->lexemes[at].token.end - 1] == 's');
}

/* A capitalised word behind that is neither a plural nor a people: "787 Dreamliner", not "300 Israelis". */
static bool name_behind(const cck_sentence *s, const cck_numeral *n) {
    const cck_lexeme *next = cck_lexeme_at(s, n->last);
    if (!cck_is_capital(next) || cck_is_class(next, CCK_CLASS(DEMONYM) | CCK_CLASS(POPULATION) | CCK_CLASS(MONTH)))
        return false;
    return s->text.ptr[next->token.end - 1] != 's' && !cck_unit_follows(s, n->last);
}

/* The same behind digits of a hundred and more. */
static bool is_named_behind(const cck_sentence *s, const cck_numeral *n) {
    return n->digits && name_behind(s, n) && cck_decimal_compare(n->low, (cck_decimal){1, 2}) >= 0;
}

/* "737 Max 8": a small number behind the next word; "100 Orlix 612s" and "about 200 Model 3s" count. */
static bool has_version(const cck_sentence *s, const cck_numeral *n) {
    size_t at = n->last + 1;
    bool small = cck_is_number(s, at) && s->lexemes[at].token.end - s->lexemes[at].token.start <= 2;
    bool hedged = cck_has(s, n->first - 1, CCK_CLASS(HEDGE_BEFORE)) || cck_key_at(s, at + 1, CCK_KEY_s);
    return small && !hedged && !cck_unit_follows(s, at + 1);
}

/* "its own 787 Dreamliner", "a 737 Max": one thing, named by the number; "737 Max 8" has another behind. */
static bool is_one_of_a_kind(const cck_sentence *s, const cck_numeral *n) {
    if (n->first == 0 || !is_named_behind(s, n)) return false;
    size_t at = n->first - 1;
    if (has_version(s, n)) return true;
    if (s->headline) /* "Another 737 Max Goes Down", not "Another 300 Arrested" */
        return cck_key_at(s, at, CCK_KEY_another) &&
               !cck_has(s, n->last, CCK_CLASS(VERB) | CCK_CLASS(MEASURE) | CCK_CLASS(SPEECH)) &&
               !ends_plural(s, n->last + 1);
    return cck_key_at(s, at, CCK_KEY_a) || cck_key_at(s, at, CCK_KEY_an) || cck_key_at(s, at, CCK_KEY_each) ||
           cck_key_at(s, at, CCK_KEY_every) || cck_key_at(s, at, CCK_KEY_own);
}

/* "two new 737 Max jets": a count stands before, adjectives between at most. */
static bool is_counted(const cck_sentence *s, const cck_numeral *n) {
    const uint64_t no_adjective = CCK_CLASS(PREPOSITION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(CONJUNCTION) |
                                  CCK_CLASS(DETERMINER) | CCK_CLASS(PRONOUN) | CCK_CLASS(VERB) | CCK_CLASS(SPEECH) |
                                  CCK_CLASS(ADVERB) | CCK_CLASS(UNIT) | CCK_CLASS(MEASURE) | CCK_CLASS(SCALE);
    if (!is_named_behind(s, n)) return false;
    for (size_t at = n->first; at-- > 0 && n->first - at <= 3;) {
        const cck_lexeme *l = &s->lexemes[at];
        if (cck_is_class(l, CCK_CLASS(NUMBER) | CCK_CLASS(GROUP) | CCK_CLASS(VAGUE))) return true;
        bool adjective =
            l->token.kind == CCK_TOKEN_WORD && !cck_is_class(l, no_adjective) && s->text.ptr[l->token.end - 1] != 's';
        if (!adjective) return false;
    }
    return false;
}

/* Letters glued behind that are neither unit nor scale: "777X", "Section 12A", "a 3D film". */
static bool has_letters(const cck_sentence *s, const cck_numeral *n) {
    const uint64_t known =
        CCK_CLASS(UNIT) | CCK_CLASS(SHORT_SCALE) | CCK_CLASS(CURRENCY) | CCK_CLASS(CURRENCY_SYMBOL) | CCK_CLASS(CLOCK);
    const cck_lexeme *l = cck_lexeme_at(s, n->last);
    if (!cck_is_capital(l) || !cck_glued(s, n->last) || !n->digits) return false;
    char letter = s->text.ptr[l->token.start];
    bool degree = l->token.end - l->token.start == 1 && (letter == 'C' || letter == 'F');
    if (degree) return !cck_is_glued_degree(s, n->first, n->last, n->high);
    if (cck_is_class(l, known)) return false;
    return l->token.end - l->token.start <= 2;
}

/* "two 787s", "the 76ers": digits that name one of a kind, in the plural. */
static bool is_plural_name(const cck_sentence *s, const cck_numeral *n) {
    if (!n->digits || !cck_glued(s, n->last) || n->last >= s->count) return false;
    if (cck_key_at(s, n->last, CCK_KEY_s)) return cck_decimal_compare(n->low, (cck_decimal){1, 2}) >= 0;
    return cck_view_equal(cck_token_view(s->text, &s->lexemes[n->last].token), CCK_LIT("ers"));
}

/* "a 1080p display", "4K video": how fine a picture is, a thing behind. */
static bool is_resolution(const cck_sentence *s, const cck_numeral *n) {
    const uint64_t function = CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(AUXILIARY) |
                              CCK_CLASS(ADVERB) | CCK_CLASS(DETERMINER) | CCK_CLASS(PRONOUN) | CCK_CLASS(POPULATION);
    static const char *const lines[] = {"240", "360", "480", "720", "1080", "1440", "2160"}, *const wide[] = {"4", "8"};
    size_t end = n->first + 1;
    if (!n->digits || end + 1 >= s->count || !cck_glued(s, end)) return false; /* a full stop stands behind at least */
    const cck_token *digits = &s->lexemes[n->first].token;
    cck_view letter = cck_token_view(s->text, &s->lexemes[end].token);
    bool known = cck_view_equal(letter, CCK_LIT("p"))
                     ? cck_token_is_any(s->text, digits, lines, 7)
                     : cck_view_equal(letter, CCK_LIT("K")) && cck_token_is_any(s->text, digits, wide, 2);
    if (known && n->first > 0 && cck_key_at(s, n->first - 1, CCK_KEY_in)) return true; /* "runs in 4K" */
    if (!known || s->lexemes[end + 1].token.kind != CCK_TOKEN_WORD || cck_has(s, end + 1, function)) return false;
    return s->text.ptr[s->lexemes[end + 1].token.end - 1] != 's' || cck_is_capital(&s->lexemes[end + 1]);
}

static bool is_known(const cck_context *c, cck_decimal value) {
    for (size_t i = 0; i < c->name_count; i++) {
        if (c->names[i].coefficient == value.coefficient && c->names[i].exponent == value.exponent) return true;
    }
    return false;
}

/* A number of three digits and more that was a name once in the document is one throughout ("the 737 family"); a
 * smaller one before a capitalised word only ("the 11 Pro"); and what hangs on a name is part of it ("737-8"). */
static bool is_known_name(const cck_sentence *s, const cck_numeral *n) {
    const cck_context *c = s->context;
    if (!n->digits || !c->name_count) return false;
    bool large = cck_decimal_compare(n->low, (cck_decimal){1, 2}) >= 0;
    if (is_known(c, n->low) && (large || name_behind(s, n))) return true;
    if (n->first < 2 || !cck_mark(s, n->first - 1, '-') || !cck_glued(s, n->first - 1) || !cck_glued(s, n->first) ||
        !cck_is_number(s, n->first - 2))
        return false;
    cck_decimal before;
    bool too_long;
    return cck_read_digits(cck_token_view(s->text, &s->lexemes[n->first - 2].token), &before, &too_long) &&
           cck_decimal_compare(before, (cck_decimal){1, 2}) >= 0 && is_known(c, before);
}

void cck_remember_name(const cck_sentence *s, const cck_numeral *n) {
    cck_context *c = s->context;
    bool room = c->name_count < CCK_CONTEXT_NAMES && cck_decimal_compare(n->low, (cck_decimal){1, 1}) > 0;
    if (n->digits && room && !is_known(c, n->low)) c->names[c->name_count++] = n->low;
}

bool cck_is_model(const cck_sentence *s, const cck_numeral *n, size_t *last) {
    if (is_resolution(s, n)) {
        *last = n->first + 2;
        return true;
    }
    if (!n->small) return false;
    if (has_letters(s, n) || is_plural_name(s, n)) {
        *last = n->last + 1;
        return true;
    }
    cck_numeral whole = *n;
    whole.last = skip_variant(s, n);
    bool name = follows_name(s, &whole) || is_one_of_a_kind(s, n) || is_counted(s, n);
    if (name) {
        cck_remember_name(s, n);
        *last = whole.last;
    }
    return name || is_known_name(s, n);
}

/* Text of digits alone: "737", not "1,100". */
static bool is_plain(cck_view text, const cck_figure *f) {
    for (size_t i = f->start; i < f->end; i++) {
        if (!cck_is_digit(text.ptr[i])) return false;
    }
    return f->end - f->start >= 3;
}

void cck_settle_names(const cck_context *c, cck_figure *figures, size_t count) {
    for (size_t i = 0; c->name_count && i < count; i++) {
        cck_figure *f = &figures[i];
        if (f->kind != CCK_KIND_COUNT || f->unit.ptr || !f->has_value || !is_plain(c->document->text, f)) continue;
        const char *text = c->document->text.ptr;
        bool own_noun = f->noun.ptr && f->noun.ptr >= text + f->end && f->noun.ptr < text + f->phrase_end;
        if (!own_noun && is_known(c, f->value)) f->kind = CCK_KIND_ID;
    }
}
