/* plural.c - which words are plurals, by their form and by the lexicon. */
#include "base/ascii.h"
#include "extract/context/context.h"
#include "extract/parts.h"

bool cck_is_plural(const cck_sentence *s, size_t at) {
    const cck_lexeme *l = &s->lexemes[at];
    if (l->token.kind != CCK_TOKEN_WORD) return false;
    if (cck_is_class(l, CCK_CLASS(PLURAL))) return true;
    size_t length = l->token.end - l->token.start;
    const char *end = s->text.ptr + l->token.end;
    char last = cck_lower(end[-1]); /* most words end in neither */
    if (last == 'n')
        return cck_word_ends(s, at, CCK_LIT("smen")) || cck_word_ends(s, at, CCK_LIT("hmen")); /* Frenchmen */
    if (last != 's' || length < 3) return false;
    char before = cck_lower(end[-2]);                        /* "press", "virus", "crisis" */
    bool initials = cck_is_upper(end[-2]) && end[-1] == 's'; /* "RBIs" */
    if (length > 3 && !initials && (before == 's' || before == 'u' || before == 'i')) return false;
    return !cck_is_class(l, CCK_CLASS(AUXILIARY) | CCK_CLASS(PRONOUN) | CCK_CLASS(DETERMINER) | CCK_CLASS(ADVERB));
}

/* "A320s", and the end of "F-16s": a name with digits in the plural. */
bool cck_is_plural_code(const cck_sentence *s, size_t at) {
    const cck_token *t = &s->lexemes[at].token;
    if (t->kind == CCK_TOKEN_CODE) return s->text.ptr[t->end - 1] == 's' && cck_is_digit(s->text.ptr[t->end - 2]);
    return at > 0 && cck_key_at(s, at, CCK_KEY_s) && cck_glued(s, at) &&
           s->lexemes[at - 1].token.kind == CCK_TOKEN_NUMBER;
}

bool cck_is_initials_noun(const cck_sentence *s, size_t at) {
    const uint64_t known = CCK_CLASS(MONTH) | CCK_CLASS(CLOCK) | CCK_CLASS(CURRENCY_SYMBOL) | CCK_CLASS(AUXILIARY) |
                           CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(DETERMINER) |
                           CCK_CLASS(PRONOUN) | CCK_CLASS(MEASURE);
    const uint64_t behind = CCK_CLASS(PERIOD) | CCK_CLASS(DETERMINER) | CCK_CLASS(PREPOSITION) |
                            CCK_CLASS(CONJUNCTION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(ADVERB);
    if (!cck_word_at(s, at) || s->headline || cck_glued(s, at) || cck_has(s, at, known)) return false;
    if (!(s->lexemes[at].token.flags & CCK_TOKEN_UPPER)) return false;
    if (at + 1 >= s->count) return true;
    const cck_lexeme *next = &s->lexemes[at + 1];
    if (next->token.flags & CCK_TOKEN_UPPER) return false;
    return next->token.kind == CCK_TOKEN_PUNCT ? !cck_is_punct(next, '-') : cck_is_class(next, behind);
}

bool cck_is_name_noun(const cck_sentence *s, size_t at) {
    const uint64_t known = CCK_CLASS(MONTH) | CCK_CLASS(WEEKDAY) | CCK_CLASS(PERIOD) | CCK_CLASS(CLOCK) |
                           CCK_CLASS(CURRENCY) | CCK_CLASS(UNIT) | CCK_CLASS(TITLE) | CCK_CLASS(AUXILIARY) |
                           CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(DETERMINER) |
                           CCK_CLASS(PRONOUN) | CCK_CLASS(ADVERB) | CCK_CLASS(VERB) | CCK_CLASS(MEASURE) |
                           CCK_CLASS(PLACE_NOUN) | CCK_CLASS(STREET);
    const uint64_t behind = CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(AUXILIARY);
    if (!cck_word_at(s, at) || at == 0 || s->headline || cck_glued(s, at) || cck_has(s, at, known)) return false;
    const cck_token *t = &s->lexemes[at].token;
    if (!cck_capital_at(s, at) || t->flags & CCK_TOKEN_UPPER || t->end - t->start < 4) return false;
    return at + 1 >= s->count || cck_mark(s, at + 1, '.') || cck_mark(s, at + 1, ',') || cck_has(s, at + 1, behind);
}
