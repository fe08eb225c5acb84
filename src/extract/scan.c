/* scan.c - one pass over the bytes. Words are hashed only when their first letters may begin a number word, so that
 * most bytes cost one look into a table. */
#include "extract/scan.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/bytes.h"

/* Letters of a word that may begin a figure; longer ones, which no lexicon has, are not read to their end. */
enum { LONGEST_TRIGGER = 64 };

/* Bits for three letters, lowered and hashed: the first of every word that may begin a figure, and the last of every
 * abbreviation. Most words are told apart from both without being looked up. */
enum { CCK_FILTER_BYTES = 1024 }; /* small, so that it stays in the nearest cache */
struct cck_triggers {
    uint8_t heads[CCK_FILTER_BYTES], tails[CCK_FILTER_BYTES];
};

/* Three bytes at `p` to 13 bits; letters of either case alike. A fourth byte is read. */
static unsigned three_of(const char *p) {
    return (((cck_load4(p) & 0xFFFFFFu) | 0x202020u) * 0x9E3779B1u) >> 19;
}

static bool has_bit(const uint8_t bits[CCK_FILTER_BYTES], unsigned hash) {
    return bits[hash >> 3] >> (hash & 7) & 1;
}
static void set_bit(uint8_t bits[CCK_FILTER_BYTES], unsigned hash) {
    bits[hash >> 3] |= (uint8_t)(1u << (hash & 7));
}

void cck_triggers_free(cck_triggers *triggers) {
    free(triggers);
}

static void add_word(void *context, const cck_word *word) {
    cck_triggers *t = context;
    size_t n = word->word.len;
    if (word->classes & CCK_CLASS(ABBREVIATION) && n > 2) {
        const char *p = word->word.ptr + n - 3, last[4] = {p[0], p[1], p[2], 0};
        set_bit(t->tails, three_of(last));
    }
    if ((!word->trigger && word->key != CCK_KEY_no) || n < 2) return;
    /* "no deaths": the third byte of a word of two letters is a space */
    const char first[4] = {word->word.ptr[0], word->word.ptr[1], n > 2 ? word->word.ptr[2] : ' ', 0};
    set_bit(t->heads, three_of(first));
}

cck_triggers *cck_triggers_new(const cck_lexicon *lexicon) {
    cck_triggers *t = calloc(1, sizeof *t);
    if (t) cck_lexicon_each(lexicon, add_word, t);
    return t;
}

/* Text whose lines are all short and mostly full was cut at a fixed width. */
static bool is_wrapped(cck_view text) {
    size_t full = 0;
    const char *p = text.ptr, *end = p + text.len;
    while (p < end) {
        const char *newline = memchr(p, '\n', (size_t)(end - p));
        size_t length = (size_t)((newline ? newline : end) - p);
        if (length > 100) return false;
        full += length >= 55;
        if (!newline) break;
        p = newline + 1;
    }
    return full >= 5;
}

void cck_scanner_start(cck_scanner *scanner, cck_view text, const cck_lexicon *lexicon, const cck_triggers *triggers) {
    *scanner = (cck_scanner){.text = text, .lexicon = lexicon, .triggers = triggers, .wrapped = is_wrapped(text)};
}

static bool is_closer(const char *p, const char *end, size_t *length) {
    *length = 1;
    if (*p == '"' || *p == '\'' || *p == ')' || *p == ']') return true;
    *length = 3; /* U+2019, U+201D */
    return end - p >= 3 && (memcmp(p, "\xE2\x80\x99", 3) == 0 || memcmp(p, "\xE2\x80\x9D", 3) == 0);
}

static const char *skip_space(const char *p, const char *end) {
    for (;;) {
        if (p < end && cck_is_space(*p))
            p++;
        else if (end - p >= 2 && memcmp(p, "\xC2\xA0", 2) == 0)
            p += 2;
        else
            return p;
    }
}

enum { LONGEST_ABBREVIATION = 6 };

/* The word that ends right before `stop` is an abbreviation or an initial. */
static bool is_abbreviation(const cck_scanner *x, const char *from, const char *stop, const char *next,
                            const char *end) {
    const char *p = stop;
    if (stop - from > 3 && cck_is_alpha(p[-1]) && cck_is_alpha(p[-2]) && cck_is_alpha(p[-3]) &&
        !has_bit(x->triggers->tails, three_of(p - 3)))
        return false;
    while (p > from && stop - p <= LONGEST_ABBREVIATION && (cck_is_alpha(p[-1]) || (p[-1] == '.' && p < stop))) p--;
    size_t n = (size_t)(stop - p);
    if (n == 0 || n > LONGEST_ABBREVIATION) return false;
    cck_view word = {p, n};
    bool dotted = memchr(p, '.', n) != NULL;
    if (n == 1) return cck_is_upper(*p);
    if (!dotted) {
        const cck_word *w = cck_lexicon_word(x->lexicon, cck_word_hash(word));
        return w && (w->classes & CCK_CLASS(ABBREVIATION));
    }
    /* "the U.S. The": a capitalised function word begins a sentence */
    const char *q = next;
    while (q < end && cck_is_alpha(*q)) q++;
    return !cck_lexicon_is_stop(x->lexicon, (cck_view){next, (size_t)(q - next)});
}

static bool is_end_mark(char c) {
    return c == '.' || c == '!' || c == '?';
}

/* `p` stands on . ! or ?; true when the sentence ends there, `*stop` behind closing quotes. */
static bool ends_here(const cck_scanner *x, const char *from, const char *p, const char *end, const char **stop) {
    const char *q = p + 1;
    size_t n;
    while (q < end && is_end_mark(*q)) {
        if (q - from > CCK_SENTENCE_BYTES) {
            *stop = q; /* nothing but marks: cut here, or the rest would be read again for every piece */
            return true;
        }
        q++;
    }
    bool several = q > p + 1;
    while (q < end && is_closer(q, end, &n)) q += n;
    if (q < end && !cck_is_space(*q) && (unsigned char)*q != 0xC2) return false;
    const char *next = skip_space(q, end);
    *stop = q;
    if (next >= end) return true;
    if (cck_is_lower(*next)) return false;
    if (*p != '.' || several) return true;
    bool number_only = p > from && p - from <= 3;
    for (const char *d = from; number_only && d < p; d++) number_only = cck_is_digit(*d);
    return !number_only && !is_abbreviation(x, from, p, next, end);
}

/* `p` stands on a newline; true when the sentence ends there. */
static bool line_ends(const cck_scanner *x, const char *line, const char *p, const char *end) {
    const char *next = p + 1;
    while (next < end && (*next == ' ' || *next == '\t' || *next == '\r')) next++;
    if (next >= end || *next == '\n') return true;
    if (cck_is_lower(*next) && p > line && p[-1] != '.' && p[-1] != '!' && p[-1] != '?' && p[-1] != ':') return false;
    return !(x->wrapped && p - line >= 45);
}

/* The plain word at `p`, as far as it goes. */
static const cck_word *word_at(const cck_scanner *x, const char *p, const char *end, const char **behind) {
    const char *q = p;
    while (q < end && q - p <= LONGEST_TRIGGER && cck_is_alpha(*q)) q++;
    *behind = q;
    return cck_lexicon_word(x->lexicon, cck_word_hash((cck_view){p, (size_t)(q - p)}));
}

/* The word that begins at `p` may begin a figure: by itself, or with the word behind it ("not one", "no deaths"). */
static bool triggers_word(const cck_scanner *x, const char *p, const char *end) {
    const char *q;
    const cck_word *w = word_at(x, p, end, &q);
    if (!w || (!w->trigger && w->key != CCK_KEY_no)) return false;
    if (w->classes & CCK_FIGURE_HEADS) return true;
    q = skip_space(q, end);
    const char *r = q;
    const cck_word *next = word_at(x, q, end, &r);
    if (w->key == CCK_KEY_no && next && (next->classes & CCK_CLASS(MEASURE))) return true;
    uint64_t second = cck_word_hash((cck_view){q, (size_t)(r - q)});
    for (size_t i = 0; i < w->sense_count; i++) {
        const cck_sense *sense = &w->senses[i];
        bool head = (uint64_t)1 << sense->word_class & CCK_FIGURE_HEADS;
        if (head && sense->tail_count && sense->hashes[0] == second) return true;
    }
    return false;
}

/* A digit, "-long", or a sign for a fraction. */
static bool triggers_mark(const char *p, const char *end) {
    if (cck_is_digit(*p)) return true;
    if (*p == '-') return end - p > 5 && memcmp(p, "-long", 5) == 0;
    unsigned char next = end - p > 1 ? (unsigned char)p[1] : 0;
    /* U+2150 to U+215E; UTF-8 has a lead byte before every 85 */
    if ((unsigned char)*p == 0x85) return (unsigned char)p[-1] == 0xE2 && next >= 0x90 && next <= 0x9E;
    return next >= 0xBC && next <= 0xBE;
}

/* One sentence under way. */
typedef struct {
    const char *from, *line, *end; /* its first byte, the first byte of the current line, the end of the text */
    const char *stop;              /* where it ends, once that is known */
    bool hit;
} progress;

/* `p` stands on . ! ? or a newline. */
static void meet_end(const cck_scanner *x, progress *s, const char *p) {
    const char *stop;
    if (*p != '\n') {
        if (p > s->from && is_end_mark(p[-1])) return; /* the first mark of several has decided for all */
        if (ends_here(x, s->from, p, s->end, &stop)) s->stop = stop;
    } else if (line_ends(x, s->line, p, s->end)) {
        s->stop = p;
    } else {
        s->line = p + 1;
    }
}

/* Where to cut a sentence that is longer than CCK_SENTENCE_BYTES: at a space, never within a character or a number. */
static const char *cut(const char *from, const char *end) {
    const char *limit = from + CCK_SENTENCE_BYTES, *p = limit;
    while (p > from + CCK_SENTENCE_BYTES / 2 && *p != ' ') p--;
    if (*p == ' ') return p;
    p = limit;
    while (p > from && ((unsigned char)*p & 0xC0) == 0x80) p--;
    /* a number is one token, however long */
    while (p < end && (cck_is_digit(*p) || (*p == ',' && p + 1 < end && cck_is_digit(p[1])))) p++;
    return p;
}

/* Makes the block that holds `p` the current one. */
static void enter_block(cck_scanner *x, const char *p) {
    const char *base = x->text.ptr, *block = base + ((size_t)(p - base) & ~(size_t)(CCK_BLOCK - 1));
    size_t left = (size_t)(base + x->text.len - block);
    if (x->block == block) return;
    x->block = x->bytes = block;
    if (left < sizeof x->tail) { /* past the end of the text stand spaces */
        memset(x->tail, ' ', sizeof x->tail);
        memcpy(x->tail, block, left);
        x->bytes = x->tail;
    }
    x->masks = cck_masks_of_32(x->bytes);
    bool within = block > base && cck_is_alpha(block[-1]);
    x->starts = x->masks.letters & ~(x->masks.letters << 1 | (uint32_t)within);
}

/* Those of the words that begin at the bits of `starts` whose first letters are those of a trigger. No branch depends
 * on the letters: most words fail, and to guess which costs more than to look at all. */
static uint32_t candidates(const cck_scanner *x, uint32_t starts) {
    uint32_t found = 0;
    while (starts) {
        unsigned i = cck_lowest(starts);
        starts &= starts - 1;
        found |= (uint32_t)has_bit(x->triggers->heads, three_of(x->bytes + i)) << i;
    }
    return found;
}

/* Something among the bytes of the block that are in `live` may begin a figure. */
static bool triggers_block(const cck_scanner *x, uint32_t live, const char *end) {
    for (uint32_t marks = x->masks.marks & live; marks; marks &= marks - 1) {
        if (triggers_mark(x->block + cck_lowest(marks), end)) return true;
    }
    for (uint32_t words = candidates(x, x->starts & live); words; words &= words - 1) {
        if (triggers_word(x, x->block + cck_lowest(words), end)) return true;
    }
    return false;
}

/* The bytes of the current block that are in `live`, up to the end of the sentence if it stands there. */
static void scan_block(const cck_scanner *x, progress *s, uint32_t live) {
    for (uint32_t ends = x->masks.ends & live;; ends &= ends - 1) {
        uint32_t before = ends ? (ends & (0 - ends)) - 1 : ~(uint32_t)0;
        if (!s->hit) s->hit = triggers_block(x, live & before, s->end);
        if (!ends) return;
        meet_end(x, s, x->block + cck_lowest(ends));
        if (s->stop) return;
        live &= ~before;
    }
}

static void scan_sentence(cck_scanner *x, progress *s) {
    for (const char *p = s->from; p < s->end && !s->stop; p = x->block + CCK_BLOCK) {
        if (p - s->from > CCK_SENTENCE_BYTES) {
            s->stop = cut(s->from, s->end);
            return;
        }
        enter_block(x, p);
        scan_block(x, s, ~(uint32_t)0 << (p - x->block));
    }
    if (!s->stop) s->stop = s->end;
    if (s->stop - s->from > CCK_SENTENCE_BYTES) s->stop = cut(s->from, s->end);
}

/* The first sentence of its line: only space between it and the newline before. */
static bool opens_line(const char *base, const char *from) {
    while (from > base && from[-1] == ' ') from--;
    return from == base || from[-1] == '\n';
}

bool cck_scanner_next(cck_scanner *x, cck_span *span) {
    const char *base = x->text.ptr, *end = base + x->text.len;
    const char *from = base ? skip_space(base + x->at, end) : end;
    if (from >= end) return false;
    progress s = {from, from, end, NULL, false};
    scan_sentence(x, &s);
    x->at = (size_t)(s.stop - base);
    while (s.stop > from && cck_is_space(s.stop[-1])) s.stop--;
    *span = (cck_span){(uint32_t)(from - base), (uint32_t)(s.stop - base), opens_line(base, from), s.hit};
    return true;
}
