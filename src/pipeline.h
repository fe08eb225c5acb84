/* pipeline.h - the two jobs of the program from end to end. Prints nothing; belongs to no room, and may
 * use all of them but cli. */
#ifndef CCK_PIPELINE_H
#define CCK_PIPELINE_H

#include <signal.h>

#include "countercheck/countercheck.h"

/* What to do and with what. Everything pointed to outlives the job. */
typedef struct {
    const char *const *paths; /* `path_count` files, folders, or "-" */
    size_t path_count;
    const cck_read_options *reading; /* NULL: the defaults */
    const cck_lexicon *lexicon;
    const cck_rules *rules;
    cck_store *store;             /* check only; NULL: all in memory */
    const cck_baseline *baseline; /* check only; NULL: none */
    cck_view today;               /* ISO date that `until` of ignore entries and of the baseline is held against */
    double min_certainty;         /* 0 to 1; 0: keep every flag */
    const cck_trace_wish *wish;   /* check: whose derivation is wanted; NULL: nobody's */
    cck_traces *traces;           /* where it goes before `report` is called; it lasts until the job ends */
    cck_view started;             /* ISO 8601 UTC, for the store */
    cck_view command;             /* the arguments as typed, for the store */

    /* Called for every input that could not be read and when the store fails; the job goes on. */
    void (*trouble)(void *context, const cck_error *error);
    /* check: called once, with what there is to report. A failure ends the job with its code. */
    cck_code (*report)(void *context, const cck_report_model *model, cck_error *error);
    /* extract: called for every figure in order; its views last until the call returns. */
    cck_code (*figure)(void *context, const cck_document *document, const cck_figure *figure, cck_figure_id id,
                       cck_error *error);
    /* extract: called for every document with all its figures instead, where it is set. */
    cck_code (*document)(void *context, const cck_document *document, const cck_figures *figures, cck_error *error);
    /* Called before every document; NULL: nobody wants to know. `total` inputs, `done` of them read to their end. */
    void (*progress)(void *context, size_t documents, size_t done, size_t total);
    void *context; /* handed to those above */
    /* Set from outside to end the job early (a signal's handler may); NULL: nobody does. */
    const volatile sig_atomic_t *stop;
} cck_job;

typedef struct {
    size_t inputs;     /* that were named or found; 0: nothing matched, and nothing was reported */
    size_t unreadable; /* of them */
    bool store_failed; /* the results are whole, but not all of them were kept */
    bool stopped;      /* before the end; what had been read is kept, nothing was reported */
    size_t documents;  /* read */
} cck_outcome;

/* Reads, extracts, compares, keeps, reports. Memory: all documents and figures at once. Fails
 * only when memory runs out or `report` does; trouble with an input or the store is no failure. */
cck_code cck_pipeline_check(const cck_job *job, cck_outcome *out, cck_error *error);
/* Reports run `number` (0: the latest) out of `store` as it was when it was kept, without a look at the articles. With
 * a `wish` it is compared anew by the rules at hand, which may have changed since: that is remarked on through
 * `trouble`. Fails when there is no such run, the store is damaged, memory runs out or `report` does. `out` is what the
 * run's was. */
cck_code cck_pipeline_recall(const cck_job *job, int64_t number, cck_outcome *out, cck_error *error);
/* Reads and extracts, a few documents at a time; `store` is not used. Memory: a few short documents, or one. */
cck_code cck_pipeline_extract(const cck_job *job, cck_outcome *out, cck_error *error);

#endif
