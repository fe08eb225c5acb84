/* scan.c - one pass over the bytes. Words are hashed only when their first letters may begin a number word, so that
 * most bytes cost one look into a table. */
#include "extract/scan.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"

struct cck_triggers {
    uint8_t heads[4096]; /* a bit for every first three letters, 5 bits each */
};

static unsigned head_of(const char *p) {
    return ((unsigned)p[0] & 31) << 10 | ((unsigned)p[1] & 31) << 5 | ((unsigned)p[2] & 31);
}

void cck_triggers_free(cck_triggers *triggers) {
    free(triggers);
}

static void add_head(void *context, const cck_word *word) {
    cck_triggers *t = context;
    if (!word->trigger || word->word.len < 3) return;
    unsigned head = head_of(word->word.ptr);
    t->heads[head >> 3] |= (uint8_t)(1u << (head & 7));
}

cck_triggers *cck_triggers_new(const cck_lexicon *lexicon) {
    cck_triggers *t = calloc(1, sizeof *t);
    if (t) cck_lexicon_each(lexicon, add_head, t);
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
    *scanner = (cck_scanner){text, lexicon, triggers, 0, is_wrapped(text)};
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

/* The word that ends right before `stop` is an abbreviation or an initial. */
static bool is_abbreviation(const cck_scanner *x, const char *from, const char *stop, const char *next,
                            const char *end) {
    const char *p = stop;
    while (p > from && (cck_is_alpha(p[-1]) || (p[-1] == '.' && p < stop))) p--;
    size_t n = (size_t)(stop - p);
    if (n == 0 || n > 8) return false;
    cck_view word = {p, n};
    bool dotted = memchr(p, '.', n) != NULL;
    if (n == 1) return cck_is_upper(*p);
    if (!dotted) {
        const cck_word *w = cck_lexicon_word(x->lexicon, word, cck_word_hash(word));
        return w && (w->classes & CCK_CLASS(ABBREVIATION));
    }
    /* "the U.S. The": a capitalised function word begins a sentence */
    const char *q = next;
    while (q < end && cck_is_alpha(*q)) q++;
    return !cck_lexicon_is_stop(x->lexicon, (cck_view){next, (size_t)(q - next)});
}

/* `p` stands on . ! or ?; true when the sentence ends there, `*stop` behind closing quotes. */
static bool ends_here(const cck_scanner *x, const char *from, const char *p, const char *end, const char **stop) {
    const char *q = p + 1;
    size_t n;
    while (q < end && (*q == '.' || *q == '!' || *q == '?')) q++;
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
    if (cck_is_lower(*next) && p > line && !strchr(".!?:", p[-1])) return false;
    return !(x->wrapped && p - line >= 45);
}

/* A word that may begin a figure. */
static bool triggers_here(const cck_scanner *x, const char *p, const char *q) {
    size_t n = (size_t)(q - p);
    if (n < 3) return n == 2 && (p[0] | 0x20) == 'n' && (p[1] | 0x20) == 'o';
    unsigned head = head_of(p);
    if (!(x->triggers->heads[head >> 3] >> (head & 7) & 1)) return false;
    cck_view word = {p, n};
    const cck_word *w = cck_lexicon_word(x->lexicon, word, cck_word_hash(word));
    return w && w->trigger;
}

bool cck_scanner_next(cck_scanner *x, cck_span *span, bool *triggered) {
    const char *base = x->text.ptr, *end = base + x->text.len, *from = base ? skip_space(base + x->at, end) : end;
    const char *line = from, *p = from, *stop = NULL, *space = NULL;
    bool hit = false;
    if (from >= end) return false;
    while (!stop && p < end) {
        char c = *p;
        if (cck_is_alpha(c)) {
            const char *word = p;
            while (p < end && cck_is_alpha(*p)) p++;
            if (!hit) hit = triggers_here(x, word, p);
        } else if (cck_is_digit(c)) {
            hit = true;
            p++;
        } else if (c == '.' || c == '!' || c == '?') {
            if (!ends_here(x, from, p, end, &stop)) stop = NULL, p++;
        } else if (c == '\n') {
            if (line_ends(x, line, p, end))
                stop = p;
            else
                line = ++p;
        } else {
            if (c == ' ')
                space = p;
            else if (c == '-' && end - p > 5 && memcmp(p, "-long", 5) == 0)
                hit = true;
            else if ((unsigned char)c == 0xC2 && end - p > 1 && (unsigned char)p[1] >= 0xBC &&
                     (unsigned char)p[1] <= 0xBE)
                hit = true;
            p++;
        }
        if (!stop && p - from >= CCK_SENTENCE_BYTES - 64) {
            stop = space && p - from < CCK_SENTENCE_BYTES ? space : p;
            if (stop > from + CCK_SENTENCE_BYTES) stop = from + CCK_SENTENCE_BYTES;
            while (stop > from && ((unsigned char)*stop & 0xC0) == 0x80) stop--;
            if (stop < end && cck_is_digit(*stop))
                while (stop < end && (cck_is_digit(*stop) || *stop == ',') && stop - from < 2 * CCK_SENTENCE_BYTES)
                    stop++;
        }
    }
    if (!stop) stop = end;
    span->paragraph =
        from == base || from[-1] == '\n' || (x->at > 0 && memchr(base + x->at, '\n', (size_t)(from - (base + x->at))));
    x->at = (size_t)(stop - base);
    while (stop > from && cck_is_space(stop[-1])) stop--;
    span->start = (uint32_t)(from - base);
    span->end = (uint32_t)(stop - base);
    *triggered = hit;
    return true;
}
