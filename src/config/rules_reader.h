/* rules_reader.h - what the files that read the rules share. Internal to the room.
 *
 *   rules.c         loading, freeing, matching
 *   rules_files.c   a file and those that it extends
 *   rules_root.c    the keys of a file: inputs, hedges, windows
 *   rules_list.c    its rules and ignore entries
 *   rules_values.c  words, numbers, percentages, dates
 *   rules_find.c    the nearest .countercheck.yaml */
#ifndef CCK_CONFIG_RULES_READER_H
#define CCK_CONFIG_RULES_READER_H

#include <xxhash.h>

#include "config/yaml_tree.h"
#include "countercheck/rules.h"

/* Every figure asks every rule, and every finding every ignore entry. */
#define CCK_MAX_RULES   1000
#define CCK_MAX_IGNORES 10000
/* Files that extend one another. */
#define CCK_MAX_EXTENDS 16
/* Bytes of memory that reading a configuration may take. */
#define CCK_MAX_RULES_MEMORY ((size_t)256 << 20)

typedef struct cck_rules_file cck_rules_file;

/* The state of one load. `text` and `name` are those of the file that is being read. */
typedef struct {
    cck_rules *rules; /* being filled; its arena owns everything but `text` */
    cck_rule *rule_items;
    size_t rule_room;
    cck_ignore *ignore_items;
    size_t ignore_room;
    const cck_rules_file *files; /* those seen so far, newest first */
    size_t depth;                /* files that are open */
    XXH3_state_t *hash;
    cck_view text, name;
    cck_error *error;
} cck_rules_reader;

/* ---- rules_files.c ---- */

/* Reads `text`, first what it extends. `name` is for messages and for finding files beside it. */
cck_code cck_rules_read_text(cck_rules_reader *reader, cck_view text, cck_view name);
/* The same for the file at `path`. CCK_E_MISSING, CCK_E_IO. */
cck_code cck_rules_read_path(cck_rules_reader *reader, const char *path);

/* ---- rules_root.c ---- */

/* Every key of a file but `extends`. */
cck_code cck_rules_read_root(cck_rules_reader *reader, const cck_yaml *root);

/* ---- rules_affinity.c ---- */

/* A map of the names of CCK_WEIGHTS to numbers. */
cck_code cck_rules_read_affinity(cck_rules_reader *reader, const cck_yaml *map, void *rules);

/* ---- rules_fields.c ---- */

/* A map of fields to the names of their columns. */
cck_code cck_rules_read_fields(cck_rules_reader *reader, const cck_yaml *map, void *rules);

/* ---- rules_list.c ---- */

cck_code cck_rules_read_rules(cck_rules_reader *reader, const cck_yaml *list, void *unused);
cck_code cck_rules_read_ignores(cck_rules_reader *reader, const cck_yaml *list, void *unused);

/* ---- rules_values.c: each fills `into`, or fails at the value with what was expected ---- */

/* A key of a map and what reads its value. */
typedef struct {
    const char *key;
    cck_code (*read)(cck_rules_reader *reader, const cck_yaml *value, void *into);
} cck_rules_key;

/* A map of known keys; `what` names the map in messages ("a rule"). */
cck_code cck_rules_read_map(cck_rules_reader *reader, const cck_yaml *map, const char *what, const cck_rules_key *keys,
                            size_t count, void *into);
/* A word that is not empty, white space trimmed. */
cck_code cck_rules_read_word(cck_rules_reader *reader, const cck_yaml *value, cck_view *into);
/* One word or a list of at least one. */
cck_code cck_rules_read_words(cck_rules_reader *reader, const cck_yaml *value, cck_views *into);
/* The index of the word among `names`. */
cck_code cck_rules_read_choice(cck_rules_reader *reader, const cck_yaml *value, const char *const *names, size_t count,
                               size_t *into);
/* "5%" or "0.05", within [low, high] (as fractions). */
cck_code cck_rules_read_fraction(cck_rules_reader *reader, const cck_yaml *value, double low, double high,
                                 double *into);
/* A plain number within [-most, most]. */
cck_code cck_rules_read_signed(cck_rules_reader *reader, const cck_yaml *value, double most, double *into);
/* A plain number within [0, high]. */
cck_code cck_rules_read_number(cck_rules_reader *reader, const cck_yaml *value, double high, double *into);
/* A day of the calendar, "2027-01-31". */
cck_code cck_rules_read_date(cck_rules_reader *reader, const cck_yaml *value, cck_view *into);

/* A plain scalar without a character: a key whose value was left out. */
bool cck_rules_is_empty(const cck_yaml *value);
/* "'about' is WANTED, not 'lots'" at the value. */
cck_code cck_rules_fail_type(cck_rules_reader *reader, const cck_yaml *value, const char *wanted);
/* "unknown word 'rises' for 'over_time'" at the value, with a hint at the nearest of `names`. */
cck_code cck_rules_fail_choice(cck_rules_reader *reader, const cck_yaml *value, const char *const *names, size_t count);
cck_code cck_rules_fail_memory(cck_rules_reader *reader);

#endif
