/* lex.h - sentences to lexemes. */
#ifndef CCK_EXTRACT_LEX_H
#define CCK_EXTRACT_LEX_H

#include "extract/scan/scan.h"

/* A sentence has at most as many tokens as bytes; cut sentences may run on to the end of a number. */
enum { CCK_SENTENCE_TOKENS = 2 * CCK_SENTENCE_BYTES + 64 };

typedef struct {
    cck_lexeme batch[2 * CCK_SENTENCE_TOKENS]; /* of the sentences being read */
    cck_lexeme earlier[CCK_SENTENCE_TOKENS];
} cck_lexing;

/* Fills the lexemes of the sentence, which stand at `out` from then on, and what is gathered of them: `classes` and
 * `headline`. `out` has room for CCK_SENTENCE_TOKENS. */
void cck_lex(cck_sentence *s, cck_lexeme *out);

#endif
