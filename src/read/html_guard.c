/* html_guard.c - keeps from the parser what would make it run for ages: it looks through its open elements for every
 * tag, and through a tag's attributes for every other. */
#include <string.h>

#include "base/ascii.h"
#include "read/html.h"

enum { DEEPEST = 512, ATTRIBUTES = 1000, NAME = 16 };

typedef struct {
    const char *at, *end;
    uint64_t open[DEEPEST];
    size_t depth;
} guard;

/* The name as a number; two names of up to eight letters never share one, longer ones hardly. */
static uint64_t hash(const char *name, size_t length) {
    uint64_t h = 0;
    for (size_t i = 0; i < length; i++) h = (h << 8 | h >> 56) ^ (unsigned char)cck_lower(name[i]);
    return h;
}

static bool is_one_of(const char *name, size_t length, const char *const *list) {
    for (; *list; list++) {
        if (cck_view_equal_nocase((cck_view){name, length}, cck_view_of(*list))) return true;
    }
    return false;
}

/* Elements that hold nothing, */
static const char *const empty[] = {"area", "base", "br",    "col",    "embed", "hr",  "img", "input",
                                    "link", "meta", "param", "source", "track", "wbr", NULL};
/* and those that the next of their kind closes. */
static const char *const loose[] = {"p",     "li",    "dt",     "dd",       "tr",   "td",   "th",   "thead",
                                    "tbody", "tfoot", "option", "optgroup", "html", "head", "body", NULL};
/* What stands in them is no markup. */
static const char *const raw[] = {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", NULL};

/* To the '>' of a tag, quotes minded; counts attributes. */
static bool skip_tag(guard *g, size_t *attributes) {
    char quote = 0, before = 0;
    *attributes = 0;
    for (; g->at < g->end; before = *g->at++) {
        char c = *g->at;
        if (quote) {
            if (c == quote) quote = 0;
        } else if ((c == '"' || c == '\'') && before == '=') {
            quote = c;
        } else if (c == '>') {
            g->at++;
            return before == '/';
        } else if (cck_is_space(before) && !cck_is_space(c)) {
            ++*attributes;
        }
    }
    return false;
}

/* Behind the comment that begins at g->at; one without an end goes on to the end. */
static void skip_comment(guard *g) {
    for (g->at += 4;; g->at++) {
        g->at = g->at < g->end ? memchr(g->at, '-', (size_t)(g->end - g->at)) : NULL;
        if (!g->at || g->end - g->at < 3) {
            g->at = g->end;
            return;
        }
        if (memcmp(g->at, "-->", 3) == 0) return;
    }
}

/* To the "</name" that ends an element whose content is no markup. */
static void skip_raw(guard *g, const char *name, size_t length) {
    for (; g->at < g->end; g->at++) {
        g->at = memchr(g->at, '<', (size_t)(g->end - g->at));
        if (!g->at || (size_t)(g->end - g->at) < length + 2) break;
        bool closes = g->at[1] == '/' && cck_view_equal_nocase((cck_view){g->at + 2, length}, (cck_view){name, length});
        if (closes) return;
    }
    g->at = g->end;
}

static void close_element(guard *g, uint64_t name) {
    for (size_t i = g->depth; i-- > 0;) {
        if (g->open[i] != name) continue;
        g->depth = i;
        return;
    }
}

static bool open_element(guard *g, const char *name, size_t length, bool closed) {
    if (closed || is_one_of(name, length, empty) || is_one_of(name, length, loose)) return true;
    if (is_one_of(name, length, raw)) {
        skip_raw(g, name, length);
        return true;
    }
    if (g->depth == DEEPEST) return false;
    g->open[g->depth++] = hash(name, length);
    return true;
}

static cck_code fail(cck_view source, const char *at, const char *words, cck_error *error) {
    cck_fail(error, CCK_E_LIMIT, "%s", words);
    cck_place_error(error, (cck_place){{NULL, 0}, 1, 0, 0}, source, (size_t)(at - source.ptr));
    cck_error_hint(error, "no browser shows such a page as it is meant, either; save its text");
    return CCK_E_LIMIT;
}

cck_code cck_html_guard(cck_view source, cck_error *error) {
    guard g = {.at = source.ptr, .end = source.ptr + source.len};
    while (g.at < g.end && (g.at = memchr(g.at, '<', (size_t)(g.end - g.at))) != NULL) {
        const char *tag = g.at;
        if (g.end - tag >= 4 && memcmp(tag, "<!--", 4) == 0) {
            skip_comment(&g);
            continue;
        }
        bool closing = g.end - tag > 1 && tag[1] == '/';
        const char *name = tag + 1 + closing;
        g.at = name;
        if (name >= g.end || !cck_is_alpha(*name)) continue;
        while (g.at < g.end && !cck_is_space(*g.at) && *g.at != '>' && *g.at != '/') g.at++;
        size_t length = (size_t)(g.at - name), attributes;
        bool closed = skip_tag(&g, &attributes);
        if (attributes > ATTRIBUTES) return fail(source, tag, "a tag of more than 1,000 attributes", error);
        if (closing) {
            close_element(&g, hash(name, length));
        } else if (!open_element(&g, name, length, closed && length > 3)) {
            return fail(source, tag, "markup nested more than 512 deep", error);
        }
    }
    return CCK_OK;
}
