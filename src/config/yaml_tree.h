/* yaml_tree.h - the one YAML reader of the project: libyaml's events to a small tree that remembers
 * where every node stands. Serves the rules and the lexicon. Only yaml_tree.c includes yaml.h. */
#ifndef CCK_CONFIG_YAML_TREE_H
#define CCK_CONFIG_YAML_TREE_H

#include "countercheck/base.h"

/* Where a tree was read from; lives as long as the tree. */
typedef struct {
    cck_view text; /* as it was handed in: messages show lines of it */
    cck_view name;
} cck_yaml_file;

typedef enum { CCK_YAML_SCALAR, CCK_YAML_LIST, CCK_YAML_MAP } cck_yaml_kind;

typedef struct cck_yaml cck_yaml;
struct cck_yaml {
    cck_yaml_kind kind;
    bool quoted;         /* a quoted scalar is never a number, a boolean or null */
    cck_view text;       /* of a scalar; its view lives in the arena */
    cck_view key;        /* when this node is a value of a map */
    size_t line, column; /* of the value, from 1 */
    size_t key_line, key_column;
    const cck_yaml *first; /* first child of a list or map, in the order of the file */
    const cck_yaml *next;  /* next sibling */
    size_t count;          /* of children */
    const cck_yaml_file *file;
};

/* Parses one document into `arena`; `text` and `name` must live as long as the tree. Refuses (CCK_E_CONFIG, with place,
 * excerpt and caret under `name`): syntax errors, duplicate keys, keys that are not scalars, several documents,
 * anchors, aliases and tags, depth past CCK_MAX_DEPTH; CCK_E_LIMIT past CCK_MAX_CONFIG bytes. An empty file is an empty
 * map. O(n). */
cck_code cck_yaml_parse(cck_view text, cck_view name, cck_arena *arena, const cck_yaml **out, cck_error *error);

/* The child of a map by key; NULL when absent or when `map` is NULL or no map. O(children). */
const cck_yaml *cck_yaml_get(const cck_yaml *map, const char *key);

/* Fills `error` with CCK_E_CONFIG at `node` (its key when `at_key`), the line of its file and a caret. */
cck_code cck_yaml_fail(cck_error *error, const cck_yaml *node, bool at_key, const char *format, ...) CCK_PRINTF(4, 5);

#endif
