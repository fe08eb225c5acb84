/* html.h - a page to its article: the steps, and what they hand on.
 *
 * guard -> tree -> weigh -> meta -> text. Everything is done on a flat list of nodes in the order of the page, so that
 * no nesting, however deep, is a recursion of ours. */
#ifndef CCK_READ_HTML_H
#define CCK_READ_HTML_H

#include <gumbo.h>

#include "read/format.h"
#include "read/page_words.h"
#include "read/place_map.h"

#define CCK_HTML_MOST ((size_t)32 << 20) /* bytes of a page */

enum {
    CCK_HTML_BLOCK = 1,  /* begins on a line of its own */
    CCK_HTML_GAP = 2,    /* and an empty line stands around it */
    CCK_HTML_GONE = 4,   /* left out with all below, see `why` */
    CCK_HTML_LINK = 8,   /* within an <a href> */
    CCK_HTML_CELL = 16,  /* of a table that holds data */
    CCK_HTML_MAYBE = 32, /* furniture by its name, unless the article turns out to be in it */
    CCK_HTML_BODY = 64,  /* says that the article is in it */
    CCK_HTML_TEXT = 128, /* words, not an element */
    CCK_HTML_ABOVE = 256 /* stands between headline and article by its name */
};

typedef struct {
    const GumboNode *gumbo;
    uint32_t parent, end; /* index of the parent; first index behind all that is below */
    uint16_t flags;
    uint8_t part;                  /* cck_part */
    const char *why;               /* it is left out; static */
    uint32_t chars, linked, links; /* of all below: characters but blanks, those in links; links */
    uint32_t weight;               /* of all below: how much running text */
} cck_html_node;

typedef struct {
    cck_html_node *nodes;
    size_t count, deepest;
    cck_view source; /* UTF-8 */
    cck_arena *arena;
} cck_html;

/* CCK_E_LIMIT for markup nested so deep, or with so many attributes in a tag, that no parser should see it. O(n). */
cck_code cck_html_guard(cck_view source, cck_error *error);
/* Parses into html->arena (which has a ceiling) and lays the nodes out flat. CCK_E_MEMORY, CCK_E_LIMIT. */
cck_code cck_html_parse(cck_view source, cck_arena *arena, cck_html *out, cck_error *error);
/* Decides what is hidden and what is furniture, and counts words. False when out of memory. */
bool cck_html_weigh(cck_html *html, const cck_page_words *words);
/* The node that holds the article, after cck_html_weigh. */
size_t cck_html_article(const cck_html *html);
/* What the page says of itself. The values live in `arena` or in the tree. */
void cck_html_meta(const cck_html *html, cck_arena *arena, cck_found *found);
/* The article's words with their places, marks and (with `trace`) what was left out. */
typedef struct {
    const cck_html *html;
    const cck_page_words *words;
    size_t article, headline; /* nodes; headline 0: none */
    cck_view title;           /* to put before a text that has no headline of its own; or "none" */
    bool trace;
} cck_html_wanted;
cck_code cck_html_text(const cck_html_wanted *wanted, cck_map *map, cck_arena *arena, cck_origin *origin,
                       cck_view *text, cck_error *error);
/* The page's headline: an <h1> that is not furniture; 0: none. `title` is what the header calls the page, or "none". */
size_t cck_html_headline(const cck_html *html, size_t article, cck_view title, cck_arena *arena);

/* ---- small things about nodes ---- */

static inline bool cck_html_is(const cck_html_node *node, GumboTag tag) {
    return node->gumbo->type == GUMBO_NODE_ELEMENT && node->gumbo->v.element.tag == tag;
}
/* Value of an attribute; "none". */
cck_view cck_html_attribute(const cck_html_node *node, const char *name);
/* True when `words` (blanks between) holds `word`, letters of either case. */
bool cck_html_has_word(cck_view words, cck_view word);
/* The words below a node, blanks folded, cut at `most` bytes; of a node that is left out, what is left out with it. */
cck_view cck_html_words(const cck_html *html, size_t node, size_t most, cck_arena *arena);

/* A record whose article is HTML: fills its text and origin. */
cck_code cck_html_fragment(cck_opened *opened, cck_arena *arena, cck_found *found, cck_error *error);

#endif
