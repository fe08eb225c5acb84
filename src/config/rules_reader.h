/* rules_reader.h - what the files that read the rules share. Internal to the room.
 *
 *   keys*.c           everything that may be said
 *   rules_files.c     a file and those that it extends
 *   check*.c          a file held against the keys
 *   overlay.c         a file laid over those before it
 *   rules_meaning.c   what all of them together say; rules_list.c: rules and ignore entries
 *   rules.c           loading, freeing; rules_match.c: which rule stands for what
 *   rules_find.c      the nearest .countercheck.yaml */
#ifndef CCK_CONFIG_RULES_READER_H
#define CCK_CONFIG_RULES_READER_H

#include <xxhash.h>

#include "config/embedded.h"
#include "config/faults.h"
#include "config/keys.h"
#include "countercheck/rules.h"

/* Every figure asks every rule, and every finding every ignore entry. */
#define CCK_MAX_RULES   1000
#define CCK_MAX_IGNORES 10000
/* Files that extend one another. */
#define CCK_MAX_EXTENDS 16
/* Bytes of memory that reading a configuration may take. */
#define CCK_MAX_RULES_MEMORY ((size_t)256 << 20)

typedef struct cck_rules_file cck_rules_file;

/* The state of one load. */
typedef struct {
    cck_arena *arena;
    const cck_yaml *root;        /* all files so far, laid over one another */
    const cck_rules_file *files; /* those seen so far, newest first */
    size_t depth;                /* files that are open */
    XXH3_state_t *hash;
    cck_faults *faults;
    bool failed; /* out of memory */
} cck_rules_reader;

/* ---- rules_files.c ---- */

/* Reads `text`, first what it extends, and lays it over the tree. `name` is for messages and for finding files beside
 * it. */
void cck_rules_read_text(cck_rules_reader *reader, cck_view text, cck_view name);
/* The same for a file that lies in the program. */
void cck_rules_read_builtin(cck_rules_reader *reader, const cck_embedded_file *file, cck_view name);
/* The same for the file at `path`. CCK_E_MISSING, CCK_E_IO where it cannot be read. */
cck_code cck_rules_read_path(cck_rules_reader *reader, const char *path, cck_error *error);

/* ---- rules_meaning.c ---- */

/* Fills `rules` from the whole tree, and tells what no single value shows to be wrong. False: out of memory. */
bool cck_rules_mean(cck_rules *rules, const cck_yaml *root, cck_faults *faults);

/* ---- rules_list.c ---- */

bool cck_rules_mean_rules(cck_rules *rules, const cck_yaml *list, cck_faults *faults);
bool cck_rules_mean_ignores(cck_rules *rules, const cck_yaml *list, cck_faults *faults);
/* What can be told of the rules of one file only: the same one twice, a new one that does not say what it matches.
 * `under` is the tree of the files before it. */
void cck_rules_check_list(cck_faults *faults, const cck_yaml *under, const cck_yaml *root);

#endif
