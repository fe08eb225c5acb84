/* keys.h - the one table of everything that a .countercheck.yaml may say. The checks of the reader, the JSON Schema,
 * the layers that lie over one another, `config show` and the manual are read off it, so that they cannot disagree. */
#ifndef CCK_CONFIG_KEYS_H
#define CCK_CONFIG_KEYS_H

#include "countercheck/base.h"

/* What the value of a key looks like. */
typedef enum {
    CCK_SHAPE_MAP,       /* a map of `keys` */
    CCK_SHAPE_NAMED,     /* a map of names that the user gives, each of them a map of `keys` */
    CCK_SHAPE_LIST,      /* a list of maps of `keys` */
    CCK_SHAPE_WORD,      /* a word or phrase that is not empty */
    CCK_SHAPE_WORDS,     /* a word or a list of at least one */
    CCK_SHAPE_TWO_WORDS, /* a list of two */
    CCK_SHAPE_GROUPS,    /* a list of lists of two words and more */
    CCK_SHAPE_CHOICE,    /* one of `words` */
    CCK_SHAPE_CHOICES,   /* one of `words`, or a list of at least one of them */
    CCK_SHAPE_SHARE,     /* "5%" or "0.05", within `low` to `high` as fractions */
    CCK_SHAPE_MARGINS,   /* a list of two shares, below (-1 to 0) and above (0 to 1) */
    CCK_SHAPE_NUMBER,    /* within `low` to `high` */
    CCK_SHAPE_RATIO,     /* a number or a fraction ("5/9") */
    CCK_SHAPE_YES,       /* yes, no, true, false */
    CCK_SHAPE_SPAN,      /* a length of time: 30m, 6h, 2d, 1w; 0 */
    CCK_SHAPE_DATE,      /* a day of the calendar */
    CCK_SHAPE_CLAIM,     /* the beginning of a claim's id: 4 to 12 hex digits */
    CCK_SHAPE_VERSION    /* 1 */
} cck_shape;

/* What a later file's value does to that of the files under it. Maps are laid over one another key by key in any case
 * but CCK_LAYER_REPLACES. */
typedef enum {
    CCK_LAYER_REPLACES, /* takes its place */
    CCK_LAYER_ADDS,     /* entries of a list come behind those that are there */
    CCK_LAYER_BY_ID     /* entries with the `id` of one that is there change it, others come behind */
} cck_layer;

typedef struct cck_key_row cck_key_row;
struct cck_key_row {
    const char *name;
    cck_shape shape;
    cck_layer layer;
    bool whole; /* of a map: replaced, not laid over key by key */
    /* Of a shape that is no map: the value may be a map of `keys` instead (tolerance: 5% or {absolute: 2}). */
    const cck_key_row *keys; /* `key_count` of them */
    size_t key_count;
    const char *const *words; /* `word_count` choices */
    size_t word_count;
    double low, high;
    const char *doc;      /* one sentence or two, without a full stop at the end */
    const char *fallback; /* what holds where no file says it, as YAML; NULL: nothing does */
    const char *example;  /* a valid value as YAML in one line */
    const char *what;     /* of a map, its name in messages ("a rule"); NULL: `name` */
    const char *refuses;  /* hint for words that are no choice although they look like one; NULL: none */
    bool required;        /* in every entry of its list */
    bool may_be_empty;    /* of a word: a value that was commented out is none; maps and lists may be empty anyway */
};

/* The whole file: a map. */
extern const cck_key_row cck_key_root;

/* The row of a path, "rules.match.kind" ("hedges", "" for the root): lists and names of the user's stand for themselves
 * and are left out. NULL: there is none. O(rows of each level). */
const cck_key_row *cck_key_find(cck_view path);
/* The row of that name right below `under`; NULL: none. */
const cck_key_row *cck_key_below(const cck_key_row *under, cck_view name);
/* Calls `visit` for every row below the root with its path, parents before their children, in the order of the table.
 */
void cck_key_each(void (*visit)(void *context, const char *path, const cck_key_row *row), void *context);

#endif
