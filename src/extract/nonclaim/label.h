/* label.h - what the files share that tell names and page furniture from numbers (label.c, model.c, page.c). */
#ifndef CCK_EXTRACT_LABEL_H
#define CCK_EXTRACT_LABEL_H

#include "extract/number/numeral.h"

static inline const cck_lexeme *cck_lexeme_at(const cck_sentence *s, size_t at) {
    return at < s->count ? &s->lexemes[at] : NULL;
}
static inline bool cck_is_capital(const cck_lexeme *l) {
    return l && l->token.kind == CCK_TOKEN_WORD && (l->token.flags & CCK_TOKEN_CAPITAL);
}
/* The same, or a name that is written like "iPhone". */
static inline bool cck_is_name_like(const cck_sentence *s, const cck_lexeme *l) {
    if (cck_is_capital(l)) return true;
    char second = l && l->token.end - l->token.start > 2 ? s->text.ptr[l->token.start + 1] : 'a';
    return l && l->token.kind == CCK_TOKEN_WORD && second >= 'A' && second <= 'Z';
}
static inline bool cck_is_number(const cck_sentence *s, size_t at) {
    return at < s->count && s->lexemes[at].token.kind == CCK_TOKEN_NUMBER;
}
/* label.c: a unit or a currency stands at `at`, a hyphen between at most. */
bool cck_unit_follows(const cck_sentence *s, size_t at);

/* model.c: the number is part of a product's or an index's name ("Boeing 737", "S&P 500", "a 777X"); `last` is moved
 * behind glued letters. */
bool cck_is_model(const cck_sentence *s, const cck_numeral *n, size_t *last);
/* model.c: the number is a name in this document from here on. */
void cck_remember_name(const cck_sentence *s, const cck_numeral *n);

/* page.c: a number that the page says, not the article: counters, series of pictures, list numbers, addresses, appeals.
 */
bool cck_is_page(const cck_sentence *s, const cck_numeral *n);

#endif
