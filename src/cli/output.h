/* output.h - where results go. A file comes into being whole or not at all: it is written without a name
 * (where the file system cannot do that, under a temporary one beside its own) and named at the end. */
#ifndef CCK_CLI_OUTPUT_H
#define CCK_CLI_OUTPUT_H

#include "cli/arguments.h"

typedef struct cck_output cck_output;
struct cck_output {
    const cck_format *format;
    cck_report_options options;
    cck_buffer buffer; /* what is not written yet */
    int descriptor;    /* -1: closed */
    char *path;        /* NULL: standard output */
    bool unnamed;      /* the file that is written has no name yet, `temporary` is to be its first */
    char *temporary;   /* NULL: `path` is written directly (a device, a pipe) */
    cck_output *pages; /* files behind the first, where a report takes several */
    size_t page_count;
};

/* Opens `target`. On failure nothing is left to close. */
cck_code cck_output_open(const cck_target *target, const cck_report_options *options, cck_output *out,
                         cck_error *error);
/* Writes the buffer out and empties it; CCK_E_MEMORY when it had failed. */
cck_code cck_output_flush(cck_output *output, cck_error *error);
/* Writes a report to it: into its buffer, or, where it takes several pages and goes to a file, those behind the first
 * into files beside it. */
cck_code cck_output_report(cck_output *output, const cck_report_model *model, cck_error *error);
/* Flushes, closes and gives the file its name, its pages before it. */
cck_code cck_output_finish(cck_output *output, cck_error *error);
/* Writes `text` to standard output and frees it; complains of what goes wrong. Returns an exit status. */
int cck_print(cck_buffer *text);
/* Frees what is left; an unfinished file is removed. Safe after cck_output_finish and on a zeroed
 * output whose descriptor is -1. */
void cck_output_drop(cck_output *output);

#endif
