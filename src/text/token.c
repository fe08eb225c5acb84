/* token.c - words, numbers and marks.
 *
 * A word keeps inner apostrophes of names (O'Brien) and of negations (didn't); other clitics ('s, 'll) are
 * tokens of their own. Letters glued behind digits are a token of their own ("5bn" is 5 + bn), digits
 * glued behind letters make a code ("UNITED24"), as do addresses and handles. */
#include <string.h>

#include "base/ascii.h"
#include "base/bytes.h"
#include "text/text.h"

typedef struct {
    const char *p;    /* the document */
    uint32_t at, end; /* where we are; where to stop */
    uint32_t limit;   /* the end of the document: bytes up to there may be looked at */
    char *out;        /* where tokens go, one every `stride` bytes */
    size_t stride, count, capacity;
    bool space, line_start;
} lexer;

/* What begins at a byte. Multi-byte characters are decoded. */
typedef struct {
    uint8_t kind; /* cck_token_kind, or SPACE, or IGNORED */
    uint8_t punct;
    uint8_t length;
    bool capital;
} shape;

enum { SPACE = 100, IGNORED };

static shape punct(char stand_in, uint8_t length) {
    return (shape){CCK_TOKEN_PUNCT, (uint8_t)stand_in, length, false};
}

/* Capital letters of Latin-1, Latin Extended-A, Greek and Cyrillic: names in news. */
static bool is_capital(uint32_t c) {
    if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
    if (c >= 0x100 && c <= 0x17F) return (c & 1) == 0;
    return (c >= 0x391 && c <= 0x3A9) || (c >= 0x400 && c <= 0x42F);
}

static shape general_punctuation(uint32_t c, uint8_t n) {
    if (c <= 0x200A || c == 0x202F || c == 0x205F || c == 0x2028 || c == 0x2029) return (shape){SPACE, 0, n, false};
    if (c == 0x2010 || c == 0x2011) return punct('-', n);
    if (c >= 0x2012 && c <= 0x2015) return punct('_', n);
    if (c == 0x2018 || c == 0x2019 || c == 0x201A || c == 0x201B || c == 0x2032) return punct('\'', n);
    if ((c >= 0x201C && c <= 0x201F) || c == 0x2033) return punct('"', n);
    if (c == 0x2044) return punct('/', n); /* a fraction's slash */
    if (c == 0x2026) return punct('~', n); /* an ellipsis: neither full stop nor space */
    if (c <= 0x200F || (c >= 0x202A && c <= 0x202E) || c >= 0x2060) return (shape){IGNORED, 0, n, false};
    return (shape){CCK_TOKEN_SYMBOL, 0, n, false};
}

static shape wide_shape(const lexer *x, uint32_t at) {
    size_t n;
    uint32_t c = cck_utf8_decode((cck_view){x->p, x->end}, at, &n);
    uint8_t length = (uint8_t)n;
    if (c == 0xA0 || c == 0x3000) return (shape){SPACE, 0, length, false};
    if (c == 0xAD || c == 0xFEFF) return (shape){IGNORED, 0, length, false};
    if (c == 0xAB || c == 0xBB) return punct('"', length);
    if (c == 0x2212) return punct('_', length);
    if (c < 0xC0 || c == 0xD7 || c == 0xF7) return (shape){CCK_TOKEN_SYMBOL, 0, length, false};
    if (c >= 0x2000 && c <= 0x206F) return general_punctuation(c, length);
    if (c >= 0x2070 && c <= 0x2BFF) return (shape){CCK_TOKEN_SYMBOL, 0, length, false};
    if (c >= 0x1F000) return (shape){IGNORED, 0, length, false};
    return (shape){CCK_TOKEN_WORD, 0, length, is_capital(c)};
}

/* The shapes of ASCII: I ignored, S space, # digit, a letter, A capital, + symbol; anything else is a mark. */
static const char ascii_shapes[] = "IIIIIIIIISSSSSIIIIIIIIIIIIIIIIII"  /* control characters */
                                   "S!\"++++'()++,-./##########:;+++?" /* ! \" # $ ... < = > ? */
                                   "+AAAAAAAAAAAAAAAAAAAAAAAAAA[+]++"
                                   "'aaaaaaaaaaaaaaaaaaaaaaaaaa{+}+!";

static shape shape_at(const lexer *x, uint32_t at) {
    unsigned char c = (unsigned char)x->p[at];
    if (c >= 0x80) return wide_shape(x, at);
    switch (ascii_shapes[c]) {
    case 'a': return (shape){CCK_TOKEN_WORD, 0, 1, false};
    case 'A': return (shape){CCK_TOKEN_WORD, 0, 1, true};
    case 'S': return (shape){SPACE, 0, 1, false};
    case '#': return (shape){CCK_TOKEN_NUMBER, 0, 1, false};
    case 'I': return (shape){IGNORED, 0, 1, false};
    case '+': return (shape){CCK_TOKEN_SYMBOL, 0, 1, false};
    default: return punct(c == '`' ? '\'' : (char)c, 1);
    }
}

static bool letter_at(const lexer *x, uint32_t at) {
    return at < x->end && shape_at(x, at).kind == CCK_TOKEN_WORD;
}
static bool ascii_letter_at(const lexer *x, uint32_t at) {
    return at < x->end && cck_is_alpha(x->p[at]);
}
static bool digit_at(const lexer *x, uint32_t at) {
    return at < x->end && cck_is_digit(x->p[at]);
}

static inline void put(lexer *x, cck_token token) {
    if (x->count < x->capacity) *(cck_token *)(void *)(x->out + x->count * x->stride) = token;
    x->count++;
}

static void emit(lexer *x, uint32_t start, cck_token_kind kind, unsigned flags, uint8_t stand_in) {
    cck_view word = {x->p + start, x->at - start};
    uint64_t hash = kind == CCK_TOKEN_PUNCT ? stand_in : cck_word_hash(word);
    if (x->space) flags |= CCK_TOKEN_SPACE_BEFORE;
    if (x->line_start) flags |= CCK_TOKEN_LINE_START;
    x->space = x->line_start = false;
    put(x, (cck_token){start, x->at, hash, (uint8_t)kind, (uint8_t)flags, stand_in, 0});
}

/* Length of an apostrophe at `at`, 0 when there is none. */
static uint32_t apostrophe_at(const lexer *x, uint32_t at) {
    if (at >= x->end) return 0;
    if (x->p[at] == '\'') return 1;
    return cck_is_curly(x->p + at, x->end - at) ? 3 : 0;
}

/* 's 'll 're 've 'd 'm (not 't, which belongs to the negation before it): bytes of the letters. */
static uint32_t clitic_letters(const lexer *x, uint32_t at) {
    uint32_t n = 0;
    while (n < 3 && at + n < x->end && cck_is_alpha(x->p[at + n])) n++;
    if (letter_at(x, at + n) || digit_at(x, at + n)) return 0;
    char a = n > 0 ? cck_lower(x->p[at]) : 0, b = n > 1 ? cck_lower(x->p[at + 1]) : 0;
    if (n == 1) return a == 's' || a == 'd' || a == 'm' ? 1 : 0;
    return n == 2 && ((a == 'l' && b == 'l') || (a == 'r' && b == 'e') || (a == 'v' && b == 'e')) ? 2 : 0;
}

static void to_space(lexer *x) {
    while (x->at < x->end) {
        shape s = shape_at(x, x->at);
        if (s.kind == SPACE) return;
        x->at += s.length;
    }
}

/* Addresses, handles, hashtags: everything up to the next space. */
static bool lex_address(lexer *x) {
    const char *p = x->p + x->at;
    uint32_t left = x->end - x->at;
    bool handle = left > 1 && (*p == '@' || (*p == '#' && cck_is_alpha(p[1])));
    bool address =
        (left > 4 && (memcmp(p, "www.", 4) == 0)) ||
        (left > 7 && memcmp(p, "http", 4) == 0 && (memcmp(p + 4, "://", 3) == 0 || memcmp(p + 5, "://", 3) == 0));
    if (!handle && !address) return false;
    uint32_t start = x->at;
    to_space(x);
    emit(x, start, CCK_TOKEN_CODE, 0, 0);
    return true;
}

/* "U.S." "a.m.": single letters, each with its full stop. */
static bool lex_initials(lexer *x) {
    uint32_t at = x->at;
    if (at + 1 >= x->end || x->p[at + 1] != '.') return false;
    while (at + 1 < x->end && cck_is_alpha(x->p[at]) && x->p[at + 1] == '.') at += 2;
    if (at < x->at + 4) {
        /* "U.S" with the last full stop gone to the sentence */
        if (at != x->at + 2 || !ascii_letter_at(x, at) || letter_at(x, at + 1)) return false;
        at++;
    } else if (ascii_letter_at(x, at) && !letter_at(x, at + 1)) {
        at++;
    }
    uint32_t start = x->at;
    unsigned flags = cck_is_upper(x->p[start]) ? CCK_TOKEN_CAPITAL | CCK_TOKEN_UPPER : 0;
    x->at = at;
    emit(x, start, CCK_TOKEN_WORD, flags, 0);
    return true;
}

static void lex_code(lexer *x, uint32_t start) {
    while (x->at < x->end) {
        shape s = shape_at(x, x->at);
        bool inner = (x->p[x->at] == '-' || x->p[x->at] == '_') && digit_at(x, x->at + 1);
        if (s.kind != CCK_TOKEN_WORD && s.kind != CCK_TOKEN_NUMBER && !inner) break;
        x->at += s.length;
    }
    emit(x, start, CCK_TOKEN_CODE, CCK_TOKEN_CAPITAL, 0);
}

/* "USD1,700" and "RM2.5m" are a currency and an amount, "F16" and "G7" are names: an amount has a separator or a
 * scale letter. */
static bool amount_at(const lexer *x, uint32_t at) {
    while (digit_at(x, at)) at++;
    if (at >= x->end) return false;
    char c = x->p[at];
    return ((c == ',' || c == '.') && digit_at(x, at + 1)) ||
           ((c == 'm' || c == 'b' || c == 'k') && !digit_at(x, at + 1));
}

/* "an estimated250,000": a space got lost. Three digits behind each comma, so that it is no name. */
static bool grouped_at(const lexer *x, uint32_t at) {
    uint32_t from = at, groups = 0;
    while (digit_at(x, at) && at - from < 4) at++;
    if (at - from > 3) return false;
    for (; at < x->end && x->p[at] == ',' && digit_at(x, at + 1); at += 4, groups++) {
        if (!digit_at(x, at + 2) || !digit_at(x, at + 3) || digit_at(x, at + 4)) return false;
    }
    return groups > 0 && !letter_at(x, at);
}

/* The letters of one word, with inner apostrophes. */
typedef struct {
    uint32_t letters, capitals;
} word_body;

static void read_letters(lexer *x, word_body *w) {
    for (; x->at < x->end && cck_is_alpha(x->p[x->at]); x->at++) w->capitals += cck_is_upper(x->p[x->at]);
}

/* ASCII letters first; inner apostrophes and other letters may come behind them. */
static word_body read_body(lexer *x, uint32_t start) {
    word_body w = {0, 0};
    read_letters(x, &w);
    w.letters = x->at - start;
    char c = x->at < x->end ? x->p[x->at] : ' ';
    if (c != '\'' && (unsigned char)c < 0x80) return w;
    while (x->at < x->end) {
        shape s = shape_at(x, x->at);
        uint32_t mark = s.kind == CCK_TOKEN_WORD ? 0 : apostrophe_at(x, x->at);
        if (s.kind != CCK_TOKEN_WORD && (!mark || !letter_at(x, x->at + mark) || clitic_letters(x, x->at + mark)))
            break;
        w.letters += !mark;
        w.capitals += s.capital;
        x->at += mark ? mark : s.length;
    }
    return w;
}

static void lex_clitic(lexer *x) {
    uint32_t mark = apostrophe_at(x, x->at), n = mark ? clitic_letters(x, x->at + mark) : 0;
    uint32_t start = x->at;
    if (!n) return;
    x->at += mark + n;
    emit(x, start, CCK_TOKEN_CLITIC, 0, 0);
}

static void lex_word(lexer *x) {
    if (lex_initials(x)) return;
    uint32_t start = x->at;
    bool first_capital = shape_at(x, start).capital;
    word_body w = read_body(x, start);
    bool code = w.capitals == w.letters || (first_capital && w.letters > 1); /* "RM20,000", "Rs20,000" */
    bool lost = w.capitals == 0 && w.letters > 1 && digit_at(x, x->at) && grouped_at(x, x->at);
    if (digit_at(x, x->at) && !lost && !(w.letters <= 3 && code && amount_at(x, x->at))) {
        lex_code(x, start);
        return;
    }
    unsigned flags = first_capital ? CCK_TOKEN_CAPITAL : 0;
    if (w.letters > 1 && w.capitals == w.letters) flags |= CCK_TOKEN_UPPER;
    emit(x, start, CCK_TOKEN_WORD, flags, 0);
    lex_clitic(x);
}

/* Digits, with commas and points that stand between digits. */
static void lex_number(lexer *x) {
    uint32_t start = x->at;
    while (x->at < x->end) {
        char c = x->p[x->at];
        bool inner = (c == ',' || c == '.') && digit_at(x, x->at + 1) && x->at > start;
        if (!cck_is_digit(c) && !inner && !(c == '.' && x->at == start)) break;
        x->at++;
    }
    /* letters and digits mixed further on ("2zvqeM4") are no number */
    uint32_t at = x->at;
    while (at < x->end && cck_is_alpha(x->p[at])) at++;
    if (at > x->at && digit_at(x, at) && at - x->at < 40) {
        lex_code(x, start);
        return;
    }
    emit(x, start, CCK_TOKEN_NUMBER, 0, 0);
}

static bool starts_decimal(const lexer *x, uint32_t start) {
    return x->p[x->at] == '.' && digit_at(x, x->at + 1) && (x->space || x->at == start || x->count == 0);
}

/* A mark behind which no part of the word before it can stand; a colon may go on an address. One look instead of a row
 * of guesses. */
static bool ends_word(unsigned char c) {
    const uint64_t part_of_one = (uint64_t)1 << '\'' | (uint64_t)1 << '.' | (uint64_t)1 << ':' | (uint64_t)0x3FF << '0';
    return c < 64 && !(part_of_one >> c & 1);
}

/* Letters of the plain word at `p`, of which `left` bytes belong to the sentence: up to fifteen ASCII letters with
 * nothing behind them that could belong to them, as nearly all words are. 0 when the long way must be taken. */
static unsigned plain_word(const char *p, uint32_t letters, uint32_t left) {
    unsigned n = cck_lowest(~letters);
    if (n > 15) return 0;
    if (n >= left) return left;
    if (ends_word((unsigned char)p[n])) return n;
    bool full_stop = p[n] == '.' && n > 1 && n < 15 && !cck_is_alpha(p[n + 1]) && !cck_is_digit(p[n + 1]);
    return full_stop ? n : 0;
}

static unsigned flags_of(uint32_t capitals, unsigned n) {
    uint32_t all = ((uint32_t)1 << n) - 1;
    unsigned flags = capitals & 1 ? CCK_TOKEN_CAPITAL : 0;
    return flags | ((n > 1) & ((capitals & all) == all) ? CCK_TOKEN_UPPER : 0);
}

/* Bytes of the number at `p`, up to fifteen; 0 when it is longer or letters are glued to it. */
static unsigned plain_number(const char *p, uint32_t left) {
    unsigned n = 1;
    while (n < 15 && n < left) {
        bool inner = (p[n] == ',' || p[n] == '.') && n + 1 < left;
        if (!cck_is_digit(p[n]) && !(inner && cck_is_digit(p[n + 1]))) break;
        n++;
    }
    return n < 15 && (n == left || !cck_is_alpha(p[n])) ? n : 0;
}

/* A mark that is a token whatever stands around it. */
static bool is_plain_mark(const char *p, uint32_t left) {
    unsigned char c = (unsigned char)*p;
    if (c == '.') return left < 2 || !cck_is_digit(p[1]);
    return c == ',' || c == '-' || c == '"' || c == '\'' || c == '(' || c == ')' || c == ':' || c == ';';
}

/* The plain word, number or mark at `p`, but for its place; false when the long way must be taken. */
static inline bool read_plain(const char *p, uint32_t left, cck_token *t, unsigned *length) {
    cck_letter_masks m = cck_letters_of(p);
    if (m.letters & 1) {
        unsigned n = *length = plain_word(p, m.letters, left);
        t->hash = cck_hash_letters(p, n);
        t->kind = CCK_TOKEN_WORD;
        t->flags = (uint8_t)flags_of(m.capitals, n);
        return n;
    }
    if (cck_is_digit(*p)) {
        unsigned n = *length = plain_number(p, left);
        t->hash = cck_hash_letters(p, n); /* digits, commas and points are the same in lower case */
        t->kind = CCK_TOKEN_NUMBER;
        return n;
    }
    t->hash = t->punct = (uint8_t)*p;
    t->kind = CCK_TOKEN_PUNCT;
    *length = 1;
    return is_plain_mark(p, left);
}

/* As many plain tokens as stand here, each with the space behind it. What changes from token to token is kept out of
 * the lexer, in registers. */
static void lex_plain(lexer *x) {
    const char *text = x->p;
    uint32_t at = x->at, end = x->end, limit = x->limit;
    size_t count = x->count, capacity = x->capacity, stride = x->stride;
    char *out = x->out + count * stride;
    unsigned before = (x->space ? CCK_TOKEN_SPACE_BEFORE : 0u) | (x->line_start ? CCK_TOKEN_LINE_START : 0u);
    while (at < end && limit - at >= 16) {
        cck_token t = {0};
        unsigned n = 0;
        if (!read_plain(text + at, end - at, &t, &n)) break;
        t.start = at;
        t.end = at + n;
        t.flags |= (uint8_t)before;
        if (count < capacity) *(cck_token *)(void *)out = t;
        count++;
        out += stride;
        bool space = n < end - at && text[at + n] == ' ';
        before = space ? CCK_TOKEN_SPACE_BEFORE : 0;
        at += n + space;
    }
    x->at = at;
    x->count = count;
    x->space = before & CCK_TOKEN_SPACE_BEFORE;
    x->line_start = before & CCK_TOKEN_LINE_START;
}

size_t cck_tokenize_apart(cck_view text, size_t start, size_t end, void *out, size_t stride, size_t capacity) {
    lexer x = {text.ptr, (uint32_t)start, (uint32_t)end, (uint32_t)text.len, out, stride, 0, capacity, false, true};
    for (lex_plain(&x); x.at < x.end; lex_plain(&x)) {
        char c = x.p[x.at];
        if ((c == '@' || c == '#' || c == 'h' || c == 'w') && lex_address(&x)) continue;
        shape s = shape_at(&x, x.at);
        if (s.kind == SPACE || s.kind == IGNORED) {
            x.space |= s.kind == SPACE;
            x.line_start |= c == '\n';
            x.at += s.length;
        } else if (s.kind == CCK_TOKEN_WORD) {
            lex_word(&x);
        } else if (s.kind == CCK_TOKEN_NUMBER || starts_decimal(&x, (uint32_t)start)) {
            lex_number(&x);
        } else {
            uint32_t from = x.at;
            x.at += s.length;
            emit(&x, from, (cck_token_kind)s.kind, 0, s.punct);
        }
    }
    return x.count;
}

size_t cck_tokenize(cck_view text, size_t start, size_t end, cck_token *out, size_t capacity) {
    return cck_tokenize_apart(text, start, end, out, sizeof *out, capacity);
}

bool cck_token_is_any(cck_view text, const cck_token *token, const char *const *words, size_t count) {
    cck_view word = cck_token_view(text, token);
    if (!word.len) return false;
    for (size_t i = 0; i < count; i++) {
        if (cck_lower(*word.ptr) != cck_lower(*words[i])) continue; /* most */
        if (cck_view_equal_nocase(word, cck_view_of(words[i]))) return true;
    }
    return false;
}
