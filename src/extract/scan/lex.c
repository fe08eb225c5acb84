/* lex.c - tokens with their words. */
#include "extract/scan/lex.h"

#include <string.h>

/* Words for the tokens of a span. */
static size_t lex(const cck_lexicon *lexicon, cck_view text, cck_span span, cck_lexeme *out) {
    size_t n = cck_tokenize_apart(text, span.start, span.end, out, sizeof *out, CCK_SENTENCE_TOKENS);
    if (n > CCK_SENTENCE_TOKENS) n = CCK_SENTENCE_TOKENS;
    cck_lexemes_fill(lexicon, out, n);
    return n;
}

/* Most words of four letters and more are capitalised, and no full stop is behind them. */
static bool is_headline(const cck_lexeme *lexemes, size_t count) {
    size_t words = 0, capitals = 0;
    if (count && cck_is_punct(&lexemes[count - 1], '.')) return false;
    for (size_t i = 0; i < count; i++) {
        const cck_token *t = &lexemes[i].token;
        if (t->kind != CCK_TOKEN_WORD || t->end - t->start < 4) continue;
        words++;
        capitals += (t->flags & CCK_TOKEN_CAPITAL) != 0;
    }
    return words >= 3 && capitals * 10 >= words * 7;
}

void cck_lex(cck_sentence *s, cck_lexeme *out, uint8_t *opens) {
    size_t count = lex(s->context->lexicon, s->text, s->span, out);
    uint64_t classes = 0, signals = 0;
    unsigned roles = 0;
    for (size_t i = 0; i < count; i++) {
        classes |= cck_begun(&out[i]);
        signals |= out[i].signals;
        roles |= out[i].roles;
        opens[i] = out[i].opens;
    }
    memset(opens + count, 0xFF, CCK_OPENS_END);
    s->lexemes = out;
    s->opens = opens;
    s->count = count;
    s->classes = classes;
    s->signals = signals;
    s->roles = roles;
    s->headline = is_headline(out, count);
}

const cck_lexeme *cck_lex_span(cck_context *context, size_t span, size_t *count) {
    cck_lexing *lexing = context->lexing;
    *count = lex(context->lexicon, context->document->text, context->spans[span], lexing->earlier);
    return lexing->earlier;
}
