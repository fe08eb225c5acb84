/* store.h - the SQLite database: documents, figures, claims, relations and runs. */
#ifndef COUNTERCHECK_STORE_H
#define COUNTERCHECK_STORE_H

#include "countercheck/compare.h"

typedef struct cck_store cck_store;

/* Opens or creates `path` (missing folders of the path are made) and brings an older schema up to
 * date in one transaction. `key` is a hash of program version, lexicon and rules: figures stored
 * under another key are not reused. CCK_E_DATABASE for a damaged or locked file, a newer schema or another
 * program's database, CCK_E_IO where it cannot be written, with what to do in the hint; the file is then
 * left as it is. Files of up to 4 MiB are looked over whole, damage in larger ones is CCK_E_DATABASE where
 * it is met. WAL, foreign keys on, busy timeout 5 s. */
CCK_API cck_code cck_store_open(const char *path, uint64_t key, cck_store **out, cck_error *error);
/* The same for a file that must be there already: CCK_E_MISSING otherwise. */
CCK_API cck_code cck_store_open_existing(const char *path, uint64_t key, cck_store **out, cck_error *error);
/* Rolls back an open batch; NULL is fine. */
CCK_API void cck_store_close(cck_store *store);

/* What a look at a database says of it. */
typedef struct {
    int64_t bytes, version; /* of the schema; 0: empty */
    int64_t documents, runs;
    bool intact;     /* every page and row is as SQLite left it; else `documents` and `runs` are not counted */
    bool writable;   /* the file, and the folder, where SQLite writes beside it */
    char fault[160]; /* what is not intact; "" */
} cck_store_state;
/* Looks the file over, all of it, and changes nothing. CCK_E_MISSING where there is none; otherwise as cck_store_open.
 * O(bytes). */
CCK_API cck_code cck_store_examine(const char *path, cck_store_state *out, cck_error *error);

/* One transaction around many puts. Begin waits for other programs that write. A commit or put that fails
 * rolls the whole batch back: what was stored before is still there, what the batch brought is not, and
 * no batch is open any more. CCK_E_DATABASE for a lock that stays or a damaged file, CCK_E_IO for a full
 * disk, CCK_E_USAGE for a batch within a batch or none. */
CCK_API cck_code cck_store_begin(cck_store *store, cck_error *error);
CCK_API cck_code cck_store_commit(cck_store *store, cck_error *error);
CCK_API void cck_store_rollback(cck_store *store);

/* Figures kept of a document with the same id, the same hash and the same key, restored into `arena`
 * (exactly what cck_extract gave); CCK_END when there are none. What was damaged or altered by hand is
 * CCK_E_DATABASE. A few microseconds a figure. */
CCK_API cck_code cck_store_find(cck_store *store, const cck_document *document, cck_arena *arena, cck_figures *out,
                                cck_error *error);
/* Keeps the document and its figures as the current version of this id; older versions stay, as runs may have read
 * them, and one with the same text and figures serves again. Only within a batch. CCK_E_USAGE for a figure that does
 * not lie within the text. */
CCK_API cck_code cck_store_put(cck_store *store, const cck_document *document, cck_figures figures, cck_error *error);

/* What a run was and counted. */
typedef struct {
    cck_view started; /* ISO 8601 UTC */
    cck_view command; /* the arguments as typed */
    size_t documents, unreadable, figures;
    cck_view today;       /* as given to cck_compare; or "none" */
    double min_certainty; /* the same */
} cck_run;

/* Keeps a run with its claims, value groups and relations; every document of the corpus must have been
 * put under this key. Only within a batch. `run_id` may be NULL. Cost: linear in groups, their figures and
 * relations. */
CCK_API cck_code cck_store_put_run(cck_store *store, const cck_run *run, const cck_corpus *corpus,
                                   const cck_comparison *comparison, int64_t *run_id, cck_error *error);

/* A run out of the database, as it was when it was kept. */
typedef struct {
    int64_t number;
    cck_run run;
    cck_view program; /* its version */
    bool same_key;    /* it was made by this program, with this lexicon and these rules */
    cck_corpus corpus;
    cck_comparison comparison;
} cck_kept_run;

/* Reads run `number` (0: the latest) with its documents, figures and claims into `arena`, exactly what was put,
 * whatever has been kept since. CCK_E_MISSING for a run that there is not, or that an older version kept, which did not
 * keep all of it; CCK_E_DATABASE for what is damaged. Cost: some microseconds a figure. */
CCK_API cck_code cck_store_load_run(cck_store *store, int64_t number, cck_arena *arena, cck_kept_run *out,
                                    cck_error *error);
/* The numbers of all runs, the latest first. */
CCK_API cck_code cck_store_list_runs(cck_store *store, cck_arena *arena, const int64_t **out, size_t *count,
                                     cck_error *error);
/* The latest run that holds a claim whose id begins with `id`; CCK_END when there is none. */
CCK_API cck_code cck_store_find_claim(cck_store *store, cck_view id, int64_t *run, cck_error *error);

#endif
