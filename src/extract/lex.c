/* lex.c - tokens with their words. */
#include "extract/lex.h"

/* Numbers of up to three digits may stand in an idiom ("24/7"). No branch: the kinds of tokens cannot be guessed. */
static bool may_be_word(const cck_token *t) {
    const unsigned words = 1u << CCK_TOKEN_WORD | 1u << CCK_TOKEN_SYMBOL | 1u << CCK_TOKEN_CODE;
    bool number = (t->kind == CCK_TOKEN_NUMBER) & (t->end - t->start <= 3);
    return (bool)(words >> t->kind & 1) | number;
}

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

static size_t lex(cck_lexing *lexing, const cck_lexicon *lexicon, cck_view text, cck_span span, cck_lexeme *out,
                  overview *o) {
    cck_token *tokens = lexing->tokens;
    size_t n = cck_tokenize(text, span.start, span.end, tokens, CCK_SENTENCE_TOKENS);
    if (n > CCK_SENTENCE_TOKENS) n = CCK_SENTENCE_TOKENS;
    tokens[n].hash = 0;
    for (size_t i = 0; i < n; i++) {
        if (may_be_word(&tokens[i]))
            cck_lexeme_set(lexicon, &tokens[i], tokens[i + 1].hash, &out[i]);
        else
            out[i] = (cck_lexeme){.token = tokens[i]};
        look_at(o, &out[i]);
    }
    return n;
}

void cck_lex(cck_lexing *lexing, cck_sentence *s, cck_lexeme *out) {
    overview o = {0, 0, 0};
    s->lexemes = out;
    s->count = lex(lexing, s->context->lexicon, s->text, s->span, out, &o);
    s->classes = o.classes;
    bool closed = s->count && cck_is_punct(&out[s->count - 1], '.');
    s->headline = o.words >= 3 && !closed && o.capitals * 10 >= o.words * 7;
}

const cck_lexeme *cck_lex_span(cck_context *context, size_t span, size_t *count) {
    cck_lexing *lexing = context->lexing;
    overview o = {0, 0, 0};
    *count = lex(lexing, context->lexicon, context->document->text, context->spans[span], lexing->earlier, &o);
    return lexing->earlier;
}
