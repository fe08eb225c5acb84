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
const char *cck_skip_spaces(const char *p, const char *end);
static inline bool cck_is_solid(const char *p, const char *end) {
    return p < end && (unsigned char)*p > ' ' && (unsigned char)*p != 0xC2;
}
static inline const char *cck_skip_space(const char *p, const char *end) {
    if (cck_is_solid(p, end)) return p;
    bool one = p < end && *p == ' ' && cck_is_solid(p + 1, end); /* as between most words */
    return one ? p + 1 : cck_skip_spaces(p, end);
}

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

/* U+2019, which is an apostrophe, too, at `p`; `left` bytes can be read. */
static inline bool cck_is_curly(const char *p, size_t left) {
    return left >= 3 && p[0] == '\xE2' && p[1] == '\x80' && p[2] == '\x99';
}

/* Hash of a word with ASCII letters lowered and U+2019 read as an apostrophe: the same for "Soldiers" and "soldiers".
 * Words of up to eight bytes never share one (a product with an odd number is a bijection); two longer words do with a
 * chance of about 2^-64, so that equal hashes are taken for equal words. Its high bits are the good ones. O(length). */
uint64_t cck_word_hash(cck_view word);
/* One step of it: sixteen bytes as two numbers, the first byte lowest, what is missing 0. Whole sixteens are followed
 * by a step for the rest, which may be empty. */
static inline uint64_t cck_hash_step(uint64_t before, uint64_t low, uint64_t high) {
    return (before ^ low ^ high * 0x9E3779B97F4A7C15u) * 0xD6E8FEB86659FD93u;
}
/* The same for a word of `n` ASCII letters, at most 15, with sixteen bytes at `p` that can be read. */
static inline uint64_t cck_hash_letters(const char *p, unsigned n) {
    static const char window[32] = "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF";
    const uint64_t lower = 0x2020202020202020u;
    uint64_t low = (cck_load8(p) | lower) & cck_load8(window + 16 - n);
    return cck_hash_step(0, low, (cck_load8(p + 8) | lower) & cck_load8(window + 24 - n));
}
/* Where to look first in a table of 1 << `bits` entries. */
static inline size_t cck_hash_slot(uint64_t hash, unsigned bits) {
    return (size_t)(hash >> (64 - bits));
}

/* Splits text[start, end) into at most `capacity` tokens; returns how many there are in all (call again with
 * more room when that is more than `capacity`). `text` is the whole document. O(end - start). */
size_t cck_tokenize(cck_view text, size_t start, size_t end, cck_token *out, size_t capacity);
/* The same into larger records that begin with a token: one every `stride` bytes from `out` on, the rest untouched. */
size_t cck_tokenize_apart(cck_view text, size_t start, size_t end, void *out, size_t stride, size_t capacity);
static inline cck_view cck_token_view(cck_view text, const cck_token *token) {
    return (cck_view){text.ptr + token->start, token->end - token->start};
}
/* Is the token one of `count` words, in whatever case? O(count). */
bool cck_token_is_any(cck_view text, const cck_token *token, const char *const *words, size_t count);

/* The words of a sentence around the number at [start, end), the number itself left out: the same for a passage that
 * another outlet prints, too, whatever its case, marks and far ends. 0: too few words to be more than chance. O(1). */
uint64_t cck_passage_of(const cck_token *tokens, size_t count, uint32_t start, uint32_t end);
/* The same of the sentence text[from, to). O(to - from). */
uint64_t cck_passage_in(cck_view text, uint32_t from, uint32_t to, uint32_t start, uint32_t end);

/* ---- word forms ---- */

/* Singular of a lower-case English noun ("soldiers" "countries" "children" "crises"), written to `out`
 * (`size` bytes); returns its length. Irregular forms are the lexicon's. */
size_t cck_singular(cck_view word, char *out, size_t size);
/* Snowball English stem of a word, lowered; at most `size` bytes to `out`; returns the length. */
size_t cck_stem(cck_view word, char *out, size_t size);

#endif
