/* run.h - what run.c and quote.c share: a run on its way into the database. */
#ifndef CCK_STORE_RUN_H
#define CCK_STORE_RUN_H

#include "store/internal.h"

typedef struct {
    cck_store *store;
    const cck_corpus *corpus;
    const cck_comparison *comparison;
    int64_t *documents; /* row of each document of the corpus */
    int64_t run;        /* row of the run */
    cck_error *error;
} cck_run_writer;

/* Row of the quote of a figure, made when there is none yet. CCK_E_USAGE for an id that is not in the
 * corpus or a figure that was not put. */
cck_code cck_store_quote(cck_run_writer *writer, cck_figure_id id, int64_t *quote);

#endif
