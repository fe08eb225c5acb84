/* baseline_file.h - the file of accepted findings: found, changed, written back whole. */
#ifndef CCK_CLI_BASELINE_FILE_H
#define CCK_CLI_BASELINE_FILE_H

#include "cli/session.h"

#define CCK_BASELINE_NAME ".countercheck-baseline.yaml"

/* The file of --baseline, else CCK_BASELINE_NAME beside the rules or here, to `path` (free() it); where it is there,
 * what it holds to `out`, else NULL. `must_exist`: one that --baseline names and that is not there is an error. */
cck_code cck_baseline_find(const cck_arguments *args, const char *config, bool must_exist, char **path,
                           cck_baseline **out, cck_error *error);

/* Entries being changed. Texts are kept in `arena`. */
typedef struct {
    cck_arena *arena;
    cck_acceptance *items;
    size_t count, capacity;
    size_t added, renewed; /* since it was begun; renewed: out of date before */
    bool failed;           /* out of memory */
} cck_baseline_change;

/* Begins with the entries of the findings' baseline. */
cck_baseline_change cck_baseline_begin(const cck_findings *findings);
void cck_baseline_drop(cck_baseline_change *change);
/* Accepts a pair that is new; one whose entry is out of date gets that entry anew. `words`: everything but
 * fingerprint and what. False: it is accepted already. */
bool cck_baseline_add(cck_baseline_change *change, const cck_finding *finding, const cck_finding_pair *pair,
                      const cck_acceptance *words);
/* Writes the entries to `path`, under a temporary name first. */
cck_code cck_baseline_save(const cck_baseline_change *change, const char *path, cck_error *error);

#endif
