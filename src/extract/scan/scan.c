/* scan.c - one pass over the bytes, sixty-four at a time: only where a sentence may end or a figure begin is anything
 * looked at by itself. */
#include "extract/scan/scan.h"

#include <string.h>

#include "base/ascii.h"
#include "base/bytes.h"

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

void cck_scanner_start(cck_scanner *scanner, cck_view text, const cck_triggers *triggers) {
    *scanner = (cck_scanner){.text = text, .triggers = triggers, .wrapped = is_wrapped(text)};
}

static bool is_closer(const char *p, const char *end, size_t *length) {
    *length = 1;
    if (*p == '"' || *p == '\'' || *p == ')' || *p == ']') return true;
    *length = 3; /* U+2019, U+201D */
    return (unsigned char)*p == 0xE2 && end - p >= 3 && (unsigned char)p[1] == 0x80 &&
           ((unsigned char)p[2] == 0x99 || (unsigned char)p[2] == 0x9D);
}

enum { LONGEST_ABBREVIATION = 6 };

/* The word that ends right before `stop` is an abbreviation or an initial. */
static bool is_abbreviation(const cck_scanner *x, const char *from, const char *stop, const char *next,
                            const char *end) {
    const char *p = stop;
    if (stop - from > 3 && cck_is_alpha(p[-1]) && cck_is_alpha(p[-2]) && cck_is_alpha(p[-3]) &&
        !cck_triggers_tail(x->triggers, p - 3))
        return false;
    while (p > from && stop - p <= LONGEST_ABBREVIATION && (cck_is_alpha(p[-1]) || (p[-1] == '.' && p < stop))) p--;
    size_t n = (size_t)(stop - p);
    if (n == 0 || n > LONGEST_ABBREVIATION) return false;
    cck_view word = {p, n};
    bool dotted = memchr(p, '.', n) != NULL;
    if (n == 1) return cck_is_upper(*p);
    if (!dotted) {
        const cck_word *w = cck_lexicon_word(x->triggers->lexicon, cck_word_hash(word));
        return w && (w->classes & CCK_CLASS(ABBREVIATION));
    }
    /* "the U.S. The": a capitalised function word begins a sentence */
    const char *q = next;
    while (q < end && cck_is_alpha(*q)) q++;
    return !cck_lexicon_is_stop(x->triggers->lexicon, (cck_view){next, (size_t)(q - next)});
}

static bool is_end_mark(char c) {
    return c == '.' || c == '!' || c == '?';
}

/* As most sentences end: a full stop behind a word that no abbreviation ends like, one space, and no small letter. */
static bool ends_plainly(const cck_scanner *x, const char *from, const char *p, const char *end) {
    if (*p != '.' || p - from <= 3 || end - p < 3 || (p[1] != ' ' && p[1] != '\n')) return false;
    if (!cck_is_solid(p + 2, end) || cck_is_lower(p[2])) return false;
    return cck_is_alpha(p[-1]) && cck_is_alpha(p[-2]) && cck_is_alpha(p[-3]) && !cck_triggers_tail(x->triggers, p - 3);
}

/* `p` stands on . ! or ?; true when the sentence ends there, `*stop` behind closing quotes, `*next` behind the white
 * space after it. */
static bool ends_here(const cck_scanner *x, const char *from, const char *p, const char *end, const char **stop,
                      const char **next) {
    const char *q = p + 1;
    size_t n;
    if (ends_plainly(x, from, p, end)) {
        *stop = q;
        *next = q + 1;
        return true;
    }
    while (q < end && is_end_mark(*q)) {
        if (q - from > CCK_SENTENCE_BYTES) {
            *stop = *next = q; /* nothing but marks: cut here, or the rest would be read again for every piece */
            return true;
        }
        q++;
    }
    bool several = q > p + 1;
    while (q < end && is_closer(q, end, &n)) q += n;
    if (q < end && !cck_is_space(*q) && (unsigned char)*q != 0xC2) return false;
    *stop = q;
    *next = q = cck_skip_space(q, end);
    if (q >= end) return true;
    if (cck_is_lower(*q)) return false;
    if (*p != '.' || several) return true;
    bool number_only = p > from && p - from <= 3;
    for (const char *d = from; number_only && d < p; d++) number_only = cck_is_digit(*d);
    return !number_only && !is_abbreviation(x, from, p, q, end);
}

/* `p` stands on a newline; true when the sentence ends there. */
static bool line_ends(const cck_scanner *x, const char *line, const char *p, const char *end) {
    const char *next = p + 1;
    while (next < end && (*next == ' ' || *next == '\t' || *next == '\r')) next++;
    if (next >= end || *next == '\n') return true;
    if (cck_is_lower(*next) && p > line && p[-1] != '.' && p[-1] != '!' && p[-1] != '?' && p[-1] != ':') return false;
    return !(x->wrapped && p - line >= 45);
}

/* One sentence under way. */
typedef struct {
    const char *from, *line, *end; /* its first byte, the first byte of the current line, the end of the text */
    const char *stop, *next;       /* where it ends, once that is known, and where the next one may begin */
    cck_trigger hit;
} progress;

/* `p` stands on . ! ? or a newline. */
static void meet_end(const cck_scanner *x, progress *s, const char *p) {
    const char *stop, *next;
    if (*p != '\n') {
        if (p > s->from && is_end_mark(p[-1])) return; /* the first mark of several has decided for all */
        if (ends_here(x, s->from, p, s->end, &stop, &next)) s->stop = stop, s->next = next;
    } else if (line_ends(x, s->line, p, s->end)) {
        s->stop = s->next = p;
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
    const char *base = x->text.ptr, *block = base + ((size_t)(p - base) & ~(size_t)(CCK_BLOCK - 1)), *bytes = block;
    size_t left = (size_t)(base + x->text.len - block);
    if (x->block == block) return;
    x->block = block;
    if (left < sizeof x->tail) { /* past the end of the text stand spaces */
        memset(x->tail, ' ', sizeof x->tail);
        memcpy(x->tail, block, left);
        bytes = x->tail;
    }
    x->bits = cck_block_look(&x->triggers->heads, bytes, block > base && cck_is_alpha(block[-1]));
}

/* The bytes of the current block that are in `live`, up to the end of the sentence if it stands there. */
static void scan_block(const cck_scanner *x, progress *s, uint64_t live) {
    uint64_t left = (x->bits.ends | (s->hit == CCK_TRIGGER_STRONG ? 0 : x->bits.hints)) & live;
    while (left) {
        unsigned i = cck_lowest64(left);
        left &= left - 1;
        if (x->bits.ends >> i & 1) {
            meet_end(x, s, x->block + i);
            if (s->stop) return;
            continue;
        }
        cck_trigger hit = cck_triggers_at(x->triggers, x->block + i, s->end);
        if (hit > s->hit) s->hit = hit;
        if (hit == CCK_TRIGGER_STRONG) left &= x->bits.ends;
    }
}

static void scan_sentence(cck_scanner *x, progress *s) {
    for (const char *p = s->from; p < s->end && !s->stop; p = x->block + CCK_BLOCK) {
        if (p - s->from > CCK_SENTENCE_BYTES) break;
        enter_block(x, p);
        scan_block(x, s, ~(uint64_t)0 << (p - x->block));
    }
    if (!s->stop) s->stop = s->next = s->end;
    if (s->stop - s->from > CCK_SENTENCE_BYTES) s->stop = s->next = cut(s->from, s->end);
}

/* The first sentence of its line: only space between it and the newline before. */
static bool opens_line(const char *base, const char *from) {
    if (from - base > 1 && from[-2] != ' ') return (from[-1] == '\n') | ((from[-1] == ' ') & (from[-2] == '\n'));
    while (from > base && from[-1] == ' ') from--;
    return from == base || from[-1] == '\n';
}

bool cck_scanner_next(cck_scanner *x, cck_span *span) {
    const char *base = x->text.ptr, *end = base + x->text.len;
    const char *from = base ? cck_skip_space(base + x->at, end) : end;
    if (from >= end) return false;
    progress s = {from, from, end, NULL, NULL, CCK_TRIGGER_NONE};
    scan_sentence(x, &s);
    x->at = (size_t)(s.next - base);
    while (s.stop > from && cck_is_space(s.stop[-1])) s.stop--;
    bool triggered = s.hit == CCK_TRIGGER_STRONG ||
                     (s.hit == CCK_TRIGGER_WEAK && cck_triggers_weakly(x->triggers, x->text, from, s.stop));
    *span = (cck_span){(uint32_t)(from - base), (uint32_t)(s.stop - base), opens_line(base, from), triggered};
    return true;
}
