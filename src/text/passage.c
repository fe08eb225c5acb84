/* passage.c - the same words around a number: an agency's text that several outlets print. */
#include "text/text.h"

/* Words on either side that make a passage, and how many there must be for it to be nobody's by chance. */
#define BEFORE 8
#define BEHIND 8
#define LEAST  9
/* Of a sentence that are looked at. */
#define MOST_TOKENS 256

static bool is_word(const cck_token *t) {
    return t->kind == CCK_TOKEN_WORD || t->kind == CCK_TOKEN_CODE || t->kind == CCK_TOKEN_NUMBER;
}

uint64_t cck_passage_of(const cck_token *tokens, size_t count, uint32_t start, uint32_t end) {
    size_t first = 0, from, behind = 0, words = 0;
    while (first < count && tokens[first].end <= start) first++;
    for (from = first; from > 0 && words < BEFORE; from--) words += is_word(&tokens[from - 1]);
    uint64_t hash = words;
    for (size_t i = from; i < count && behind < BEHIND; i++) {
        if (tokens[i].start < end && start < tokens[i].end) hash = cck_hash_step(hash, 0, 1); /* where the number is */
        if ((tokens[i].start < end && start < tokens[i].end) || !is_word(&tokens[i])) continue;
        hash = cck_hash_step(hash, tokens[i].hash, 0);
        behind += i >= first;
    }
    return words + behind >= LEAST ? hash | 1 : 0;
}

uint64_t cck_passage_in(cck_view text, uint32_t from, uint32_t to, uint32_t start, uint32_t end) {
    cck_token tokens[MOST_TOKENS];
    size_t count = cck_tokenize(text, from, to, tokens, MOST_TOKENS);
    return cck_passage_of(tokens, count < MOST_TOKENS ? count : MOST_TOKENS, start, end);
}
