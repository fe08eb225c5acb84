/* cursor.h - walking over the lexemes of a number; shared by the files that read numerals. */
#ifndef CCK_EXTRACT_CURSOR_H
#define CCK_EXTRACT_CURSOR_H

#include "extract/number/numeral.h"

/* A cursor over the lexemes of a sentence. */
typedef struct {
    const cck_sentence *s;
    size_t at;
} cursor;

static inline const cck_lexeme *peek(const cursor *c, size_t ahead) {
    return c->at + ahead < c->s->count ? &c->s->lexemes[c->at + ahead] : NULL;
}

static inline size_t match(const cursor *c, size_t ahead, cck_word_class class, const cck_sense **sense) {
    return cck_lexicon_match(c->s->lexemes, c->s->count, c->at + ahead, class, sense);
}

static inline bool is_word(const cursor *c, size_t ahead, cck_key key) {
    return cck_key_at(c->s, c->at + ahead, key);
}

static inline bool glued(const cursor *c, size_t ahead) {
    const cck_lexeme *l = peek(c, ahead);
    return l && !(l->token.flags & CCK_TOKEN_SPACE_BEFORE);
}

static inline bool is_hyphen(const cursor *c, size_t ahead) {
    const cck_lexeme *l = peek(c, ahead);
    return l && cck_is_punct(l, '-');
}

static inline bool multiply(cck_numeral *n, cck_decimal by) {
    return cck_decimal_mul(n->low, by, &n->low) && cck_decimal_mul(n->high, by, &n->high);
}

static inline bool is_plural_like(const cursor *c, size_t ahead) {
    const cck_lexeme *l = peek(c, ahead);
    if (!l || l->token.kind != CCK_TOKEN_WORD || (l->token.flags & CCK_TOKEN_CAPITAL)) return false;
    if (cck_is_class(l, CCK_CLASS(AUXILIARY))) return false; /* "was" */
    return cck_is_class(l, CCK_CLASS(PLURAL) | CCK_CLASS(POPULATION)) || c->s->text.ptr[l->token.end - 1] == 's';
}

/* digits.c: a number in digits with what belongs to it ("700 000", "2 1/2", "5bn"). */
bool cck_read_digits_at(cursor *c, bool money, cck_numeral *n);
/* notation.c: "×10^30", "e-3" behind digits. */
void cck_take_exponent(cursor *c, cck_numeral *n);
/* notation.c: "1,50" with money beside it (`money`: a symbol stands before); false for anything else. */
bool cck_read_decimal_comma(const cursor *c, bool money, cck_decimal *out);
/* spelled.c: "two and a half million"; `from_article`: a "a" stands before ("a hundred"). */
bool cck_read_spelled(cursor *c, cck_numeral *n, bool from_article);
/* spelled.c: "and a half", "and three quarters" at the cursor: the fraction and its length in lexemes; 0 for none. */
size_t cck_and_fraction(const cursor *c, cck_decimal *out);
/* spelled.c: the same, added to `value`: of `scale` ("a million and a half"), or of a scale word behind it. */
bool cck_take_and_fraction(cursor *c, cck_decimal *value, cck_decimal scale);
/* spelled.c: `times` a part (2 and a third): divided where the part is one nth, so that two thirds end in a 7. */
bool cck_times_part(cck_decimal times, cck_decimal part, cck_decimal *out);
/* spelled.c: "point 5" behind digits. */
bool cck_take_digit_point(cursor *c, cck_numeral *n);
/* fraction.c: "two-thirds", "a third of", "half a million"; and "one in five" behind a number. */
bool cck_read_fraction(cursor *c, cck_numeral *n);
bool cck_read_share(cursor *c, cck_numeral *n);
/* spelled.c: scale words behind a number; dozens and scores. */
void cck_take_scale(cursor *c, cck_numeral *n);
bool cck_take_dozens(cursor *c, cck_numeral *n);

#endif
