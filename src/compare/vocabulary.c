/* vocabulary.c - one pass over the words of every document. */
#include "compare/vocabulary.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "text/text.h"

/* The opening of an article: its title and about a paragraph. */
#define OPENING_BYTES 500
#define FORM_BYTES    64

static const char *const month_names[] = {"january", "february",  "march",   "april",    "may",      "june", "july",
                                          "august",  "september", "october", "november", "december", "jan",  "feb",
                                          "apr",     "aug",       "sept",    "sep",      "oct",      "nov",  "dec"};
static const char *const day_names[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
                                        "mon",    "tue",     "wed",       "thu",      "fri",    "sat",      "sun"};

static bool in_list(const char *const *list, size_t count, cck_view word) {
    for (size_t i = 0; i < count; i++) {
        if (strlen(list[i]) == word.len && memcmp(list[i], word.ptr, word.len) == 0) return true;
    }
    return false;
}

/* 1800 to 2099. */
static bool is_year(cck_view word) {
    if (word.len != 4) return false;
    for (size_t i = 0; i < 4; i++) {
        if (word.ptr[i] < '0' || word.ptr[i] > '9') return false;
    }
    return (word.ptr[0] == '1' && word.ptr[1] >= '8') || (word.ptr[0] == '2' && word.ptr[1] == '0');
}

static cck_term_kind kind_of(const cck_vocabulary *v, cck_view lower, bool number) {
    if (number) return is_year(lower) ? CCK_TERM_YEAR : CCK_TERM_NUMBER;
    if (in_list(month_names, sizeof month_names / sizeof *month_names, lower)) return CCK_TERM_MONTH;
    if (in_list(day_names, sizeof day_names / sizeof *day_names, lower)) return CCK_TERM_DAY;
    if (lower.len < 2 || cck_lexicon_is_stop(v->lexicon, lower)) return CCK_TERM_STOP;
    return CCK_TERM_WORD;
}

static cck_term_id enter(cck_vocabulary *v, cck_view text, cck_term_kind kind) {
    if (v->count == v->capacity) {
        size_t capacity = v->capacity ? v->capacity * 2 : 1024;
        cck_term *terms = cck_arena_zalloc(v->arena, capacity, sizeof *terms);
        if (!terms) return 0;
        if (v->count) memcpy(terms, v->terms, v->count * sizeof *terms);
        v->terms = terms;
        v->capacity = capacity;
        if (v->count == 0) v->count = 1; /* 0 stands for "no word" */
    }
    cck_view copy = cck_arena_copy(v->arena, text);
    if (!copy.ptr) return 0;
    v->terms[v->count] = (cck_term){.text = copy, .kind = kind};
    return (cck_term_id)v->count++;
}

/* Forms of one word meet at the stem; what is no ordinary word keeps its own form. */
static cck_term_id of_stem(cck_vocabulary *v, cck_view lower) {
    char stem[FORM_BYTES];
    cck_term_kind kind = kind_of(v, lower, false);
    cck_view text = lower;
    if (kind == CCK_TERM_WORD) {
        size_t n = cck_stem(lower, stem, sizeof stem);
        if (n) text = (cck_view){stem, n};
    }
    uint32_t *at = cck_map_at(&v->stems, text);
    if (!at) return 0;
    if (!*at) {
        cck_term_id id = enter(v, text, kind);
        if (!id) return 0;
        *at = id;
    }
    return *at;
}

static cck_view lowered(cck_view word, char out[FORM_BYTES]) {
    size_t n = word.len < FORM_BYTES ? word.len : FORM_BYTES;
    for (size_t i = 0; i < n; i++) {
        char c = word.ptr[i];
        out[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
    }
    return (cck_view){out, n};
}

cck_term_id cck_vocabulary_find(const cck_vocabulary *v, cck_view word) {
    char lower[FORM_BYTES];
    return cck_map_find(&v->forms, lowered(word, lower));
}

cck_term_id cck_vocabulary_term(cck_vocabulary *v, cck_view word, bool number) {
    char lower[FORM_BYTES];
    cck_view form = lowered(word, lower);
    if (form.len == 0) return 0;
    uint32_t *at = cck_map_at(&v->forms, form);
    if (!at) return 0;
    if (*at) return *at;
    /* a number is no form of a word; there may be as many as figures */
    cck_term_id id = number ? enter(v, form, kind_of(v, form, true)) : of_stem(v, form);
    at = cck_map_at(&v->forms, form);
    if (at) *at = id;
    return id;
}

double cck_vocabulary_weight(const cck_vocabulary *v, cck_term_id term) {
    const cck_term *t = &v->terms[term];
    if (!term || t->kind == CCK_TERM_STOP || t->kind == CCK_TERM_DAY) return 0;
    return log(1.0 + (double)v->sentences / (t->sentences ? t->sentences : 1));
}

bool cck_vocabulary_is_name(const cck_vocabulary *v, cck_term_id term) {
    const cck_term *t = &v->terms[term];
    return term && t->kind == CCK_TERM_WORD && t->upper > 0 && t->upper >= 3 * t->lower;
}

int cck_vocabulary_month(const cck_vocabulary *v, cck_term_id term) {
    static const char names[12][4] = {"jan", "feb", "mar", "apr", "may", "jun",
                                      "jul", "aug", "sep", "oct", "nov", "dec"};
    if (term >= v->count || v->terms[term].kind != CCK_TERM_MONTH) return 0;
    int month = 12;
    while (month > 0 && !cck_view_starts(v->terms[term].text, cck_view_of(names[month - 1]))) month--;
    return month;
}

bool cck_vocabulary_holds(const cck_vocabulary *v, size_t document, cck_term_id term) {
    const cck_document_terms *d = &v->documents[document];
    size_t low = 0, high = d->count;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (d->terms[mid] < term)
            low = mid + 1;
        else
            high = mid;
    }
    return low < d->count && d->terms[low] == term;
}

/* ---- the scan ---- */

typedef struct {
    cck_vocabulary *v;
    cck_token *tokens; /* of one line; grows */
    size_t capacity;
    cck_term_id *found; /* terms of the document so far; grows */
    size_t found_count, found_capacity;
    uint32_t document; /* from 1 */
    bool failed;
} scanner;

static void *regrow(void *items, size_t *capacity, size_t need, size_t size) {
    size_t bigger = *capacity ? *capacity : 256;
    while (bigger < need) bigger *= 2;
    void *grown = realloc(items, bigger * size);
    if (grown) *capacity = bigger;
    return grown;
}

static void note(scanner *s, cck_term_id id, const cck_token *token, bool first) {
    cck_term *t = &s->v->terms[id];
    if (!first) {
        if (token->flags & CCK_TOKEN_CAPITAL)
            t->upper++;
        else
            t->lower++;
    }
    if (t->seen_sentence != s->v->sentences) t->sentences++;
    t->seen_sentence = s->v->sentences;
    if (t->seen_document == s->document) return;
    t->seen_document = s->document;
    t->documents++;
    if (s->found_count == s->found_capacity) {
        cck_term_id *grown = regrow(s->found, &s->found_capacity, s->found_count + 1, sizeof *grown);
        if (!grown) {
            s->failed = true;
            return;
        }
        s->found = grown;
    }
    s->found[s->found_count++] = id;
}

static bool ends_sentence(const cck_token *token, const cck_token *next) {
    bool stop = token->kind == CCK_TOKEN_PUNCT && (token->punct == '.' || token->punct == '!' || token->punct == '?');
    return stop && (next->flags & CCK_TOKEN_SPACE_BEFORE) != 0;
}

static void scan_line(scanner *s, cck_view text, size_t start, size_t end) {
    size_t n = cck_tokenize(text, start, end, s->tokens, s->capacity);
    if (n > s->capacity) {
        cck_token *grown = regrow(s->tokens, &s->capacity, n, sizeof *grown);
        if (!grown) {
            s->failed = true;
            return;
        }
        s->tokens = grown;
        n = cck_tokenize(text, start, end, s->tokens, s->capacity);
    }
    bool first = true;
    if (n) s->v->sentences++;
    for (size_t i = 0; i < n && !s->failed; i++) {
        const cck_token *t = &s->tokens[i];
        if (t->kind == CCK_TOKEN_WORD || t->kind == CCK_TOKEN_CODE || t->kind == CCK_TOKEN_NUMBER) {
            cck_term_id id = cck_vocabulary_term(s->v, cck_token_view(text, t), t->kind == CCK_TOKEN_NUMBER);
            if (id)
                note(s, id, t, first);
            else
                s->failed = true;
            first = false;
        } else if (i + 1 < n && ends_sentence(t, t + 1)) {
            s->v->sentences++;
            first = true;
        }
    }
}

static void scan_text(scanner *s, cck_view text, size_t start, size_t end) {
    while (start < end && !s->failed) {
        const char *newline = memchr(text.ptr + start, '\n', end - start);
        size_t stop = newline ? (size_t)(newline - text.ptr) : end;
        if (stop > start) scan_line(s, text, start, stop);
        start = stop + 1;
    }
}

static int by_number(const void *a, const void *b) {
    cck_term_id x = *(const cck_term_id *)a, y = *(const cck_term_id *)b;
    return (x > y) - (x < y);
}

static const cck_term_id *keep(scanner *s, size_t count) {
    cck_term_id *copy = cck_arena_alloc(s->v->arena, (count ? count : 1) * sizeof *copy);
    if (!copy) {
        s->failed = true;
        return NULL;
    }
    if (count) {
        memcpy(copy, s->found, count * sizeof *copy);
        qsort(copy, count, sizeof *copy, by_number);
    }
    return copy;
}

/* End of the opening: OPENING_BYTES on, at the end of that line. */
static size_t opening_end(cck_view text) {
    if (text.len <= OPENING_BYTES) return text.len;
    const char *newline = memchr(text.ptr + OPENING_BYTES, '\n', text.len - OPENING_BYTES);
    size_t end = newline ? (size_t)(newline - text.ptr) : text.len;
    return end > 2 * OPENING_BYTES ? 2 * OPENING_BYTES : end;
}

static void scan_document(scanner *s, const cck_document *d, cck_document_terms *out) {
    s->found_count = 0;
    s->document++;
    size_t opening = opening_end(d->text);
    while (opening < d->text.len && ((unsigned char)d->text.ptr[opening] & 0xC0) == 0x80) opening++;
    if (d->title.len) scan_text(s, d->title, 0, d->title.len);
    scan_text(s, d->text, 0, opening);
    out->opening_count = s->found_count;
    out->opening = keep(s, s->found_count);
    scan_text(s, d->text, opening, d->text.len);
    out->count = s->found_count;
    out->terms = keep(s, s->found_count);
}

/* Where the term of a word's stem is kept; NULL when memory is out. */
static uint32_t *stem_at(cck_vocabulary *v, cck_view word) {
    char stem[FORM_BYTES];
    size_t n = cck_stem(word, stem, sizeof stem);
    return cck_map_at(&v->stems, n ? (cck_view){stem, n} : word);
}

/* The term that a group stands for: of a group before where they share a word (plants are factories, and so are
 * manufacturers), else its first word's; 0 when memory is out. */
static cck_term_id term_of_group(cck_vocabulary *v, const cck_views *group) {
    for (size_t k = 0; k < group->count; k++) {
        const uint32_t *at = stem_at(v, group->items[k]);
        if (!at) return 0;
        if (*at) return *at;
    }
    return of_stem(v, group->items[0]);
}

/* Every word of a group is one term: "encampment" is "camp" wherever words are held against each other. */
static bool join_synonyms(cck_vocabulary *v) {
    size_t count;
    const cck_views *groups = cck_lexicon_synonyms(v->lexicon, &count);
    for (size_t i = 0; i < count; i++) {
        cck_term_id one = term_of_group(v, &groups[i]);
        if (!one) return false;
        for (size_t k = 0; k < groups[i].count; k++) {
            if (kind_of(v, groups[i].items[k], false) != CCK_TERM_WORD) continue; /* a month stays a month */
            uint32_t *at = stem_at(v, groups[i].items[k]);
            if (!at) return false;
            *at = one;
        }
    }
    return true;
}

cck_code cck_vocabulary_build(const cck_corpus *corpus, const uint32_t *order, const cck_lexicon *lexicon,
                              cck_arena *arena, cck_vocabulary *out, cck_error *error) {
    cck_vocabulary v = {.arena = arena, .lexicon = lexicon, .forms = {.arena = arena}, .stems = {.arena = arena}};
    v.documents = cck_arena_zalloc(arena, corpus->count + 1, sizeof *v.documents);
    scanner s = {.v = &v, .failed = !v.documents || !enter(&v, CCK_LIT("-"), CCK_TERM_STOP) || !join_synonyms(&v)};
    for (size_t i = 0; i < corpus->count && !s.failed; i++) {
        scan_document(&s, &corpus->documents[order[i]], &v.documents[order[i]]);
    }
    free(s.tokens);
    free(s.found);
    if (s.failed) return cck_fail(error, CCK_E_MEMORY, "out of memory while reading the words of the documents");
    *out = v;
    return CCK_OK;
}
