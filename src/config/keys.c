/* keys.c - the root of the table of keys, and walking it. Its branches stand in keys_*.c. */
#include "config/keys.h"

#include <stdio.h>
#include <string.h>

#include "config/keys_internal.h"

static const cck_key_row outlet_from[] = {
    {.name = "from",
     .shape = CCK_SHAPE_CHOICES,
     ROWS_OF_WORDS(cck_outlet_places),
     .doc = "Where the name of an outlet is looked for, first to last: in a record, sidecar or page (meta), in the "
            "agency of a date line (dateline), in a line \"(c) 2031 Outlet\" (copyright), in the address (host), in "
            "the name of the folder (dir) or of the file (file)",
     .example = "[meta, dir]"}};

#define FIELD(field, says, like)                                                                                       \
    {                                                                                                                  \
        .name = field, .shape = CCK_SHAPE_WORDS, .doc = "Name or names of the column or member that holds " says,      \
        .example = like                                                                                                \
    }
static const cck_key_row fields[] = {
    FIELD("text", "the article's text", "Volltext"),
    FIELD("html", "the article as HTML", "body_html"),
    FIELD("id", "the article's id", "nr"),
    FIELD("outlet", "the outlet", "[Zeitung, Blatt]"),
    FIELD("title", "the headline", "Titel"),
    FIELD("date", "the day of publication", "Datum"),
    FIELD("url", "the address", "Link"),
    FIELD("author", "the author", "Autor"),
    FIELD("language", "the language", "Sprache"),
    FIELD("crawled", "the day of the crawl", "abgerufen"),
};

static const cck_key_row inputs[] = {
    {.name = "include",
     .shape = CCK_SHAPE_WORDS,
     .doc = "Of what lies in folders and archives only what these patterns match, as in .gitignore",
     .example = "[\"articles/**\"]"},
    {.name = "exclude",
     .shape = CCK_SHAPE_WORDS,
     .doc = "And not what these patterns match",
     .example = "[\"drafts/\"]"},
    {.name = "outlet",
     .shape = CCK_SHAPE_MAP,
     ROWS(outlet_from),
     .doc = "How the outlet of an article is found",
     .example = "{from: [meta, dir]}"},
    {.name = "fields",
     .shape = CCK_SHAPE_MAP,
     ROWS(fields),
     .doc = "What columns of a table or members of a record are called where it is none of the names that are known",
     .example = "{text: Volltext}"},
};

static const cck_key_row windows[] = {
    {.name = "tolerance",
     .shape = CCK_SHAPE_SHARE,
     .high = 1,
     .doc = "Two counting windows whose lengths differ by no more than this are the same",
     .example = "12%"}};

static const cck_key_row root[] = {
    {.name = "version",
     .shape = CCK_SHAPE_VERSION,
     .doc = "The version of this format",
     .fallback = "1",
     .example = "1"},
    {.name = "extends",
     .shape = CCK_SHAPE_WORDS,
     .may_be_empty = true,
     .doc = "Files that this one lies over, the first at the bottom, named as seen from it, or built-in packs: "
            "builtin:news-en (under every file anyway), builtin:disaster, builtin:conflict, builtin:business, "
            "builtin:health",
     .example = "[\"builtin:disaster\"]"},
    {.name = "inputs",
     .shape = CCK_SHAPE_MAP,
     ROWS(inputs),
     .doc = "What is read, and how",
     .example = "{exclude: old/}"},
    {.name = "hedges",
     .shape = CCK_SHAPE_MAP,
     .keys = cck_key_hedges,
     .key_count = CCK_KEY_HEDGES,
     .doc = "What hedges mean, as parts of the number that is said",
     .example = "{about: 12%}"},
    {.name = "windows",
     .shape = CCK_SHAPE_MAP,
     ROWS(windows),
     .doc = "How long figures were counted for",
     .example = "{tolerance: 12%}"},
    {.name = "affinity",
     .shape = CCK_SHAPE_MAP,
     .keys = cck_key_affinity,
     .key_count = CCK_WEIGHT_END,
     .doc = "How sure it is that two figures speak of the same quantity: a sum of these log odds, bent into 0 to 1",
     .example = "{apart: -2}"},
    {.name = "certainty",
     .shape = CCK_SHAPE_MAP,
     .keys = cck_key_certainty,
     .key_count = CCK_DEMAND_END,
     .doc = "How sure it has to be that two figures speak of the same quantity, for what may be said of them",
     .example = "{flag: 60%}"},
    {.name = "rules",
     .shape = CCK_SHAPE_LIST,
     .layer = CCK_LAYER_BY_ID,
     .keys = cck_key_rule,
     .key_count = CCK_KEY_RULE,
     .what = "a rule",
     .doc = "How far two figures of the same thing may lie apart, and what follows if they lie further. All rules that "
            "match are laid over one another in this order, so the last that says something wins",
     .example = "[{id: counts, tolerance: 3%}]"},
    {.name = "ignore",
     .shape = CCK_SHAPE_LIST,
     .layer = CCK_LAYER_ADDS,
     .keys = cck_key_ignore,
     .key_count = CCK_KEY_IGNORE,
     .what = "an ignore entry",
     .doc = "Findings that somebody has looked at; an entry holds where all that it names apply",
     .example = "[{id: 8b21c0de, reason: hospital deaths only}]"},
    {.name = "outlets",
     .shape = CCK_SHAPE_NAMED,
     .keys = cck_key_outlet,
     .key_count = CCK_KEY_OUTLET,
     .what = "an outlet",
     .doc = "Outlets by the name that reports shall call them",
     .example = "{Northwire: {aliases: [NW], hosts: [northwire.example]}}"},
    {.name = "measures",
     .shape = CCK_SHAPE_NAMED,
     .keys = cck_key_measure,
     .key_count = CCK_KEY_MEASURE,
     .what = "a measure",
     .doc = "What is counted, and the words that say so, besides those of the built-in lists; the name of a measure "
            "that there is adds words to it",
     .example = "{evicted: {verbs: [evict], nouns: [eviction]}}"},
    {.name = "units",
     .shape = CCK_SHAPE_NAMED,
     .keys = cck_key_unit,
     .key_count = CCK_KEY_UNIT,
     .what = "a unit",
     .doc = "Units besides the built-in ones; the name of a unit that there is adds words to it",
     .example = "{bale: {kind: mass, factor: 218, names: [bale]}}"},
    {.name = "synonyms",
     .shape = CCK_SHAPE_GROUPS,
     .layer = CCK_LAYER_ADDS,
     .doc = "Groups of nouns that name one thing: they count as one word when figures are compared",
     .example = "[[kiosk, newsstand]]"},
};

const cck_key_row cck_key_root = {.name = "",
                                  .shape = CCK_SHAPE_MAP,
                                  ROWS(root),
                                  .what = "the rules file",
                                  .doc = "The rules of Countercheck; every key is optional",
                                  .example = "{version: 1}"};

/* ---- walking ---- */

const cck_key_row *cck_key_below(const cck_key_row *under, cck_view name) {
    for (size_t i = 0; i < under->key_count; i++)
        if (cck_view_equal(name, cck_view_of(under->keys[i].name))) return &under->keys[i];
    return NULL;
}

const cck_key_row *cck_key_find(cck_view path) {
    const cck_key_row *row = &cck_key_root;
    while (row && path.len) {
        const char *dot = memchr(path.ptr, '.', path.len);
        size_t length = dot ? (size_t)(dot - path.ptr) : path.len;
        row = cck_key_below(row, (cck_view){path.ptr, length});
        length += dot != NULL;
        path = (cck_view){path.ptr + length, path.len - length};
    }
    return row;
}

static void walk(const cck_key_row *under, const char *path,
                 void (*visit)(void *context, const char *path, const cck_key_row *row), void *context) {
    for (size_t i = 0; i < under->key_count; i++) {
        char below[128];
        int n = snprintf(below, sizeof below, "%s%s%s", path, *path ? "." : "", under->keys[i].name);
        if (n < 0 || (size_t)n >= sizeof below) continue; /* no path of the table is so long: a test visits them all */
        visit(context, below, &under->keys[i]);
        walk(&under->keys[i], below, visit, context);
    }
}

void cck_key_each(void (*visit)(void *context, const char *path, const cck_key_row *row), void *context) {
    walk(&cck_key_root, "", visit, context);
}
