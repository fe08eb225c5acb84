/* lex.h - sentences to lexemes. */
#ifndef CCK_EXTRACT_LEX_H
#define CCK_EXTRACT_LEX_H

#include "extract/scan.h"

/* A sentence has at most as many tokens as bytes; cut sentences may run on to the end of a number. */
enum { CCK_SENTENCE_TOKENS = 2 * CCK_SENTENCE_BYTES + 64 };

typedef struct {
    cck_token tokens[CCK_SENTENCE_TOKENS];
    cck_lexeme batch[2 * CCK_SENTENCE_TOKENS]; /* of the sentences being read */
    cck_lexeme earlier[CCK_SENTENCE_TOKENS];
} cck_lexing;

/* Lexemes of text[span] into `out`; returns how many. */
size_t cck_lex(cck_lexing *lexing, const cck_lexicon *lexicon, cck_view text, cck_span span, cck_lexeme *out);

#endif
