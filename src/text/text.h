/* text.h - UTF-8, tokens, sentences, word forms. Internal to the library. */
#ifndef CCK_TEXT_TEXT_H
#define CCK_TEXT_TEXT_H

#include "base/bytes.h"
#include "countercheck/base.h"

/* ---- UTF-8 ---- */

/* Byte offset of the first byte that is not valid UTF-8 (overlong forms, surrogates and values past
 * U+10FFFF are not), or `text.len` when all is well. */
size_t cck_utf8_check(cck_view text);
/* Length in bytes of the character at `text.ptr[at]` (valid UTF-8), 1 to 4; 0 at the end. */
size_t cck_utf8_length(cck_view text, size_t at);
/* Code point at `at`; `*length` its bytes. */
uint32_t cck_utf8_decode(cck_view text, size_t at, size_t *length);
/* Number of characters. */
size_t cck_utf8_count(cck_view text);

/* Behind the white space at `p`, if there is any, no-break spaces included; at most `end`. */
const char *cck_skip_space(const char *p, const char *end);

/* ---- tokens ---- */

typedef enum {
    CCK_TOKEN_WORD,   /* letters, with inner full stops of abbreviations ("U.S.") */
    CCK_TOKEN_NUMBER, /* digits with inner commas and points: "6,000" "2.5"; an attached letter makes a CODE */
    CCK_TOKEN_CODE,   /* letters and digits mixed: "UNITED24", "3rd", "5bn" is NUMBER + WORD */
    CCK_TOKEN_CLITIC, /* 's 't 're after a word */
    CCK_TOKEN_PUNCT,  /* one character: . , ; : ! ? ( ) [ ] quotes dashes hyphen / */
    CCK_TOKEN_SYMBOL  /* one character: $ % euro # + & and the rest */
} cck_token_kind;

enum {
    CCK_TOKEN_SPACE_BEFORE = 1, /* white space (no-break ones too) stands before it */
    CCK_TOKEN_CAPITAL = 2,      /* begins with a capital letter */
    CCK_TOKEN_UPPER = 4,        /* two or more letters, all capitals */
    CCK_TOKEN_LINE_START = 8    /* first of its line */
};

typedef struct {
    uint32_t start, end; /* bytes of the document */
    uint64_t hash;       /* of the form with ASCII letters lowered, see cck_word_hash; a PUNCT: its stand-in */
    uint8_t kind, flags;
    uint8_t punct; /* ASCII stand-in of a PUNCT: '"' for every double quote, '\'' single, '-' hyphen,
                      '_' for en and em dashes and minus; else the character itself; 0 otherwise */
    uint8_t spare;
} cck_token;

/* Hash of a word with ASCII letters lowered and U+2019 read as an apostrophe: the same for "Soldiers" and "soldiers".
 * Words of up to seven bytes never share one (the bytes are mixed by a bijection); two longer words do with a chance
 * of about 2^-64, so that equal hashes are taken for equal words. O(length). */
uint64_t cck_word_hash(cck_view word);
/* One more byte, and the last step; for tokenizers. `state` begins as {0, 0, 0}. */
typedef struct {
    uint64_t mixed, bytes;
    unsigned count;
} cck_hash_state;
static inline uint64_t cck_hash_mix(uint64_t h) {
    h ^= h >> 32;
    h *= 0xD6E8FEB86659FD93u;
    h ^= h >> 32;
    h *= 0xD6E8FEB86659FD93u;
    return h ^ h >> 32;
}
static inline void cck_hash_byte(cck_hash_state *state, unsigned char lowered) {
    state->bytes |= (uint64_t)lowered << (8 * (state->count % 8));
    if (++state->count % 8 == 0) {
        state->mixed = cck_hash_mix(state->mixed ^ state->bytes) + 1;
        state->bytes = 0;
    }
}
/* The same for `n` (0 to 8) ASCII letters at once, given as by cck_first_bytes, when all bytes before came in eights.
 */
static inline void cck_hash_letters(cck_hash_state *state, uint64_t letters, unsigned n) {
    const uint64_t lower = 0x2020202020202020u;
    state->bytes = letters | (n >= 8 ? lower : lower & (((uint64_t)1 << (8 * n)) - 1));
    state->count += n;
    if (n == 8) {
        state->mixed = cck_hash_mix(state->mixed ^ state->bytes) + 1;
        state->bytes = 0;
    }
}
static inline uint64_t cck_hash_end(const cck_hash_state *state) {
    return cck_hash_mix(state->mixed ^ state->bytes);
}

/* The hash of a word of `n` ASCII letters, at most 15, with sixteen bytes at `p` that can be read. */
static inline uint64_t cck_hash_short(const char *p, unsigned n) {
    cck_hash_state hash = {0, 0, 0};
    cck_hash_letters(&hash, cck_first_bytes(p, n), n > 8 ? 8 : n);
    if (n > 8) cck_hash_letters(&hash, cck_first_bytes(p + 8, n - 8), n - 8);
    return cck_hash_end(&hash);
}

/* Splits text[start, end) into at most `capacity` tokens; returns how many there are in all (call again with
 * more room when that is more than `capacity`). `text` is the whole document. O(end - start). */
size_t cck_tokenize(cck_view text, size_t start, size_t end, cck_token *out, size_t capacity);
static inline cck_view cck_token_view(cck_view text, const cck_token *token) {
    return (cck_view){text.ptr + token->start, token->end - token->start};
}

/* ---- word forms ---- */

/* Singular of a lower-case English noun ("soldiers" "countries" "children" "crises"), written to `out`
 * (`size` bytes); returns its length. Irregular forms are the lexicon's. */
size_t cck_singular(cck_view word, char *out, size_t size);
/* Snowball English stem of a word, lowered; at most `size` bytes to `out`; returns the length. */
size_t cck_stem(cck_view word, char *out, size_t size);

#endif
