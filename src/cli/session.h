/* session.h - what a command needs before it can start, and what both commands do alike. */
#ifndef CCK_CLI_SESSION_H
#define CCK_CLI_SESSION_H

#include "cli/arguments.h"
#include "cli/clock.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "pipeline.h"

enum { CCK_EXIT_OK = 0, CCK_EXIT_FOUND = 1, CCK_EXIT_USAGE = 2, CCK_EXIT_INCOMPLETE = 3, CCK_EXIT_STOPPED = 130 };

/* What a command does with the store. */
typedef enum {
    CCK_STORE_UNUSED,
    CCK_STORE_KEEP, /* opens or makes it; a store that cannot be opened is complained about, no failure */
    CCK_STORE_READ  /* opens one that is there; it is a failure when that cannot be */
} cck_store_use;

typedef struct {
    const cck_arguments *args;
    cck_rules *rules;
    cck_lexicon *lexicon;
    cck_store *store; /* NULL: --no-db, or it could not be opened */
    bool store_failed;
    cck_read_options reading;
    cck_progress progress;
    cck_clock clock;
    cck_view *exclude; /* patterns of configuration and command line; NULL: the configuration's alone */
    char *config;      /* path of the rules file; NULL: the built-in rules alone */
    char *database;    /* the path of the store; NULL with --no-db */
    char *baseline_path;
    cck_baseline *baseline; /* NULL: the command wants none, or there is none */
    cck_buffer words;       /* of what is accepted */
    cck_output outputs[CCK_MOST_OUTPUTS + 1];
    size_t output_count;
} cck_session;

/* Where the results of a command go: files, and standard output last unless --quiet. */
typedef struct {
    cck_output items[CCK_MOST_OUTPUTS + 1];
    size_t count;
} cck_session_outputs;

/* Opens them as the arguments want. On failure nothing is left to close. */
cck_code cck_session_outputs_open(const cck_arguments *args, cck_session_outputs *out, cck_error *error);
/* Unfinished files are removed. */
void cck_session_outputs_close(cck_session_outputs *outputs);
/* The usual path of the store for a rules file (NULL: none), to be freed; NULL when out of memory. */
char *cck_session_database(const char *config);

/* Loads rules and lexicon, opens the outputs and, where it is used, the store. On failure nothing is left to close. */
cck_code cck_session_open(const cck_arguments *args, cck_store_use use, cck_session *out, cck_error *error);
/* A job over the session; the callbacks for results are still to be set, and its context, which begins with the session
 * (it is told of trouble and progress). `command` is the line as typed. */
cck_job cck_session_job(const cck_session *session, cck_view command);
/* Reason (or `fallback`), author and days for what is accepted, fit for one line; they last as long as the session. */
cck_acceptance cck_session_words(cck_session *session, const char *fallback);
/* The least verdict that makes the run fail; CCK_VERDICT_END: none does. */
cck_verdict cck_session_least(const cck_arguments *args);
/* Flushes and names every output. */
cck_code cck_session_finish(cck_session *session, cck_error *error);
/* Frees all; unfinished files are removed. */
void cck_session_close(cck_session *session);

/* The exit status of a job that ended with `code` (and `error`): `found` is whether something is that --fail-on names.
 * Complains of the error, when no input matched, and when the job was broken off. */
int cck_session_end(cck_session *session, cck_code code, const cck_error *error, const cck_outcome *outcome,
                    bool found);

#endif
