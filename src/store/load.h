/* load.h - what load.c and load_claims.c share: a run on its way out of the database. */
#ifndef CCK_STORE_LOAD_H
#define CCK_STORE_LOAD_H

#include "store/row.h"

typedef struct {
    cck_store *store;
    cck_arena *arena;
    int64_t run;
    cck_corpus corpus;
    cck_figure_id *first; /* id of each document's first figure, and one more */
    cck_error *error;
} cck_run_reader;

/* Fills in the claims of the run; documents and `first` are there. */
cck_code cck_store_load_claims(cck_run_reader *r, size_t count, cck_comparison *out);

#endif
