/* waivers.c - findings that an article's own comments accept. */
#include "read/waivers.h"

#include <string.h>

/* Bytes of a comment, and comments of an article, that are looked at. */
enum { LONGEST = 1000, MOST = 1000 };

typedef struct {
    char *text;
    size_t length;
} article;

static bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r';
}

static size_t skip(const article *a, size_t at, bool lines) {
    while (at < a->length && (is_space(a->text[at]) || (lines && a->text[at] == '\n'))) at++;
    return at;
}

static bool reads(const article *a, size_t *at, const char *word) {
    size_t n = strlen(word);
    if (*at + n > a->length || !cck_view_equal_nocase((cck_view){a->text + *at, n}, (cck_view){word, n})) return false;
    *at += n;
    return true;
}

/* The end of the comment that begins at `at`, and its reason; 0: it is none of ours. */
static size_t read_comment(const article *a, size_t at, cck_view *reason) {
    at += 4;
    at = skip(a, at, true);
    if (!reads(a, &at, "countercheck:")) return 0;
    at = skip(a, at, true);
    if (!reads(a, &at, "ignore")) return 0;
    size_t from = at;
    for (; at + 3 <= a->length && at - from < LONGEST; at++) {
        if (memcmp(a->text + at, "-->", 3) != 0) continue;
        *reason = cck_view_trim((cck_view){a->text + from, at - from});
        bool word_goes_on = from < at && !is_space(a->text[from]) && a->text[from] != '\n' && a->text[from] != ':';
        if (reason->len && reason->ptr[0] == ':') *reason = cck_view_trim((cck_view){reason->ptr + 1, reason->len - 1});
        return word_goes_on ? 0 : at + 3;
    }
    return 0;
}

static size_t line_start(const article *a, size_t at) {
    while (at > 0 && a->text[at - 1] != '\n') at--;
    return at;
}

static size_t line_end(const article *a, size_t at) {
    const char *end = at < a->length ? memchr(a->text + at, '\n', a->length - at) : NULL;
    return end ? (size_t)(end - a->text) : a->length;
}

static bool is_blank_line(const article *a, size_t start) {
    size_t at = skip(a, start, false);
    return at >= a->length || a->text[at] == '\n';
}

/* Lines without a blank one between them, around a line that is not blank. */
static void take_paragraph(const article *a, cck_waiver *out) {
    while (out->start > 0 && !is_blank_line(a, line_start(a, out->start - 1)))
        out->start = (uint32_t)line_start(a, out->start - 1);
    while (out->end < a->length && !is_blank_line(a, out->end + 1)) out->end = (uint32_t)line_end(a, out->end + 1);
}

/* The comment is blanks by now: what is left of its line or paragraph is what it covers, else what follows. */
static void cover(const article *a, size_t from, size_t to, bool markdown, cck_waiver *out) {
    size_t start = line_start(a, from);
    bool alone = is_blank_line(a, start);
    if (alone && markdown && start > 0 && !is_blank_line(a, line_start(a, start - 1))) {
        start = line_start(a, start - 1); /* the last line of a paragraph */
    } else if (alone) {
        start = skip(a, to, true);
        start = start < a->length ? line_start(a, start) : a->length;
    }
    out->start = (uint32_t)start;
    out->end = (uint32_t)line_end(a, start);
    if (markdown && start < a->length) take_paragraph(a, out);
}

static void blank(const article *a, size_t from, size_t to) {
    for (size_t i = from; i < to; i++)
        if (a->text[i] != '\n') a->text[i] = ' ';
}

static bool add(cck_arena *arena, const article *a, size_t from, size_t to, cck_view reason, bool markdown,
                cck_waiver *out) {
    cck_view why = reason.len ? cck_arena_copy(arena, reason) : CCK_LIT("no reason given");
    if (!why.ptr) return false;
    for (size_t i = 0; i < why.len; i++) {
        char *c = (char *)(uintptr_t)why.ptr + i;
        if (reason.len && *c == '\n') *c = ' ';
    }
    size_t line = 1;
    for (size_t i = 0; i < from; i++) line += a->text[i] == '\n';
    blank(a, from, to);
    *out = (cck_waiver){.reason = why, .line = (uint32_t)line};
    cover(a, from, to, markdown, out);
    return true;
}

bool cck_waivers_find(cck_arena *arena, char *text, size_t length, bool markdown, cck_origin *origin) {
    const article a = {text, length};
    cck_waiver *items = NULL;
    size_t count = 0;
    for (char *p = text; (p = memchr(p, '<', length - (size_t)(p - text))); p++) {
        size_t from = (size_t)(p - text);
        if (length - from < 4 || memcmp(p, "<!--", 4) != 0 || count == MOST) continue;
        cck_view reason = {NULL, 0};
        size_t to = read_comment(&a, from, &reason);
        if (!to) continue;
        if (!items && !(items = cck_arena_zalloc(arena, MOST, sizeof *items))) return false;
        if (!add(arena, &a, from, to, reason, markdown, &items[count++])) return false;
    }
    origin->waivers = items;
    origin->waiver_count = count;
    return true;
}
