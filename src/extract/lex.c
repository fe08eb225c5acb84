/* lex.c - tokens with their words. */
#include "extract/lex.h"

/* Numbers of up to three digits may stand in an idiom ("24/7"). */
static bool may_be_word(const cck_token *t) {
    if (t->kind == CCK_TOKEN_WORD || t->kind == CCK_TOKEN_SYMBOL || t->kind == CCK_TOKEN_CODE) return true;
    return t->kind == CCK_TOKEN_NUMBER && t->end - t->start <= 3;
}

size_t cck_lex(cck_lexing *lexing, const cck_lexicon *lexicon, cck_view text, cck_span span, cck_lexeme *out) {
    size_t n = cck_tokenize(text, span.start, span.end, lexing->tokens, CCK_SENTENCE_TOKENS);
    if (n > CCK_SENTENCE_TOKENS) n = CCK_SENTENCE_TOKENS;
    for (size_t i = 0; i < n; i++) {
        const cck_token *t = &lexing->tokens[i];
        if (may_be_word(t))
            cck_lexeme_set(lexicon, t, i + 1 < n ? t + 1 : NULL, &out[i]);
        else
            out[i] = (cck_lexeme){.token = *t};
    }
    return n;
}

const cck_lexeme *cck_lex_span(cck_context *context, size_t span, size_t *count) {
    cck_lexing *lexing = context->lexing;
    *count = cck_lex(lexing, context->lexicon, context->document->text, context->spans[span], lexing->earlier);
    return lexing->earlier;
}

void cck_look_over(cck_sentence *s) {
    size_t words = 0, capitals = 0;
    for (size_t i = 0; i < s->count; i++) {
        const cck_lexeme *l = &s->lexemes[i];
        s->classes |= l->begins;
        if (l->token.kind != CCK_TOKEN_WORD || l->token.end - l->token.start < 4) continue;
        words++;
        capitals += (l->token.flags & CCK_TOKEN_CAPITAL) != 0;
    }
    bool closed = s->count && cck_is_punct(&s->lexemes[s->count - 1], '.');
    s->headline = words >= 3 && !closed && capitals * 10 >= words * 7;
}
