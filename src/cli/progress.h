/* progress.h - how far a long job is, on standard error where that is a terminal. */
#ifndef CCK_CLI_PROGRESS_H
#define CCK_CLI_PROGRESS_H

#include "cli/arguments.h"

typedef struct {
    bool wanted, shown;
    int64_t begun, drawn; /* milliseconds of a clock that only goes forward */
} cck_progress;

/* Nothing is ever shown with --quiet, nor where results run over the same terminal. */
cck_progress cck_progress_begin(const cck_arguments *args);
/* Draws the line anew, if the job has been long and the line is old. Cheap. */
void cck_progress_show(cck_progress *progress, size_t documents, size_t done, size_t total);
/* Takes the line away, before something else is written there. */
void cck_progress_clear(cck_progress *progress);

#endif
