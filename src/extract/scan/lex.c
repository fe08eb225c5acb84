/* lex.c - tokens with their words. */
#include "extract/scan/lex.h"

/* What is gathered of a sentence on the way. */
typedef struct {
    uint64_t classes;
    size_t words, capitals; /* of four letters and more */
} overview;

static void look_at(overview *o, const cck_lexeme *l) {
    const cck_token *t = &l->token;
    unsigned word = (t->kind == CCK_TOKEN_WORD) & (t->end - t->start >= 4);
    o->classes |= l->begins;
    o->words += word;
    o->capitals += word & ((t->flags & CCK_TOKEN_CAPITAL) != 0);
}

/* Words for the tokens of a span, and what they tell together. */
static size_t lex(const cck_lexicon *lexicon, cck_view text, cck_span span, cck_lexeme *out, overview *o) {
    size_t n = cck_tokenize_apart(text, span.start, span.end, out, sizeof *out, CCK_SENTENCE_TOKENS);
    if (n > CCK_SENTENCE_TOKENS) n = CCK_SENTENCE_TOKENS;
    cck_lexemes_fill(lexicon, out, n);
    for (size_t i = 0; i < n; i++) look_at(o, &out[i]);
    return n;
}

void cck_lex(cck_sentence *s, cck_lexeme *out) {
    overview o = {0, 0, 0};
    s->lexemes = out;
    s->count = lex(s->context->lexicon, s->text, s->span, out, &o);
    s->classes = o.classes;
    bool closed = s->count && cck_is_punct(&out[s->count - 1], '.');
    s->headline = o.words >= 3 && !closed && o.capitals * 10 >= o.words * 7;
}

const cck_lexeme *cck_lex_span(cck_context *context, size_t span, size_t *count) {
    cck_lexing *lexing = context->lexing;
    overview o = {0, 0, 0};
    *count = lex(context->lexicon, context->document->text, context->spans[span], lexing->earlier, &o);
    return lexing->earlier;
}
