/* lex.h - sentences to lexemes. */
#ifndef CCK_EXTRACT_LEX_H
#define CCK_EXTRACT_LEX_H

#include "extract/scan/scan.h"

/* Sentences are read a few together, their lexemes one behind the other. */
enum { CCK_BATCH = 32 };

/* A sentence has at most as many tokens as bytes; cut sentences may run on to the end of a number. */
enum { CCK_SENTENCE_TOKENS = 2 * CCK_SENTENCE_BYTES + 64 };

typedef struct {
    cck_lexeme batch[2 * CCK_SENTENCE_TOKENS]; /* of the sentences being read */
    cck_lexeme earlier[CCK_SENTENCE_TOKENS];
    uint8_t opens[2 * CCK_SENTENCE_TOKENS + CCK_BATCH * CCK_OPENS_END]; /* of `batch`, each sentence with its end */
} cck_lexing;

/* Fills the lexemes of the sentence, which stand at `out` from then on, and what is gathered of them: `classes` and
 * `headline`. `out` has room for CCK_SENTENCE_TOKENS, `opens` for as many and CCK_OPENS_END. */
void cck_lex(cck_sentence *s, cck_lexeme *out, uint8_t *opens);

#endif
