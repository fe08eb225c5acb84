/* arguments.h - the command line, understood. */
#ifndef CCK_CLI_ARGUMENTS_H
#define CCK_CLI_ARGUMENTS_H

#include "countercheck/countercheck.h"

enum { CCK_MOST_OUTPUTS = 16, CCK_MOST_PATTERNS = 64, CCK_MOST_FORMATS = 16 };

typedef enum {
    CCK_COMMAND_HELP = 1,
    CCK_COMMAND_VERSION = 2,
    CCK_COMMAND_CHECK = 4,
    CCK_COMMAND_EXTRACT = 8,
    CCK_COMMAND_INSPECT = 16,
    CCK_COMMAND_COMPLETION = 32,
    CCK_COMMAND_TEST = 64,
    CCK_COMMAND_CONFIG = 128,
    CCK_COMMAND_SCHEMA = 256,
    CCK_COMMAND_INIT = 1 << 20,
    CCK_COMMAND_DOCTOR = 1 << 21,
    CCK_COMMAND_TUNE = 1 << 22,
    CCK_COMMAND_EXPLAIN = 1 << 16,
    CCK_COMMAND_REPORT = 1 << 17,
    CCK_COMMAND_DIFF = 1 << 18,
    CCK_COMMAND_ACCEPT = 1 << 24,
    CCK_COMMAND_BASELINE = 1 << 25
} cck_command;

/* The verdicts that make `check` end with 1, each with those before it. */
typedef enum { CCK_FAIL_NEVER, CCK_FAIL_CONFLICT, CCK_FAIL_DISPUTED, CCK_FAIL_SCOPE } cck_fail_on;

/* What help explains that is no command. */
typedef enum { CCK_HELP_COMMANDS, CCK_HELP_KEYS, CCK_HELP_MANUAL } cck_help_page;

typedef enum { CCK_COLOUR_AUTO, CCK_COLOUR_ALWAYS, CCK_COLOUR_NEVER } cck_colour;

/* How results are written: a function for each kind of result that the format can hold. */
typedef struct {
    const char *name;
    unsigned commands; /* that offer it: cck_command, or-ed */
    bool styled;       /* may hold colours */
    void (*report)(cck_buffer *, const cck_report_model *, const cck_report_options *);
    size_t (*pages)(const cck_report_model *); /* how many files the report takes; NULL: one */
    void (*page)(cck_buffer *, const cck_report_model *, cck_view index, size_t page);
    void (*page_name)(cck_buffer *, cck_view index, size_t page);
    void (*figure)(cck_buffer *, const cck_document *, const cck_figure *, cck_figure_id, const cck_report_options *);
    void (*diff)(cck_buffer *, const cck_diff *, const cck_report_options *);
    void (*explain)(cck_buffer *, const cck_report_model *, const cck_explanation *, const cck_report_options *);
    void (*tune)(cck_buffer *, const cck_tuning *, const cck_report_options *);
    const char *extensions; /* of files that hold nothing else, blanks between; "": none */
} cck_format;

typedef struct {
    const cck_format *format;
    const char *file; /* NULL: standard output */
} cck_target;

/* Strings are those of argv. */
typedef struct {
    cck_command command;
    cck_command topic; /* of help; 0: the program */
    const char *config, *db;
    const char *baseline;                /* NULL: the one beside the rules, where there is one */
    const char *reason, *author, *until; /* of what is accepted; NULL: not said */
    const char *to;                      /* init: the file to write; NULL: the usual one */
    bool no_config;                      /* the built-in rules alone */
    bool force;                          /* init: over a file that is there */
    const cck_format *format;            /* of standard output */
    cck_target outputs[CCK_MOST_OUTPUTS];
    size_t output_count;
    cck_fail_on fail_on;
    cck_colour colour;
    double min_certainty;
    int64_t run; /* report, explain: of the store; 0: the latest */
    bool origin, no_db, all_kinds, quiet;
    const char *sweep;  /* tune: the range; NULL: the usual one */
    size_t steps;       /* tune: of the sweep; 0: the usual */
    bool verbose;       /* test: cases that pass, too */
    cck_help_page page; /* help: what there is beside commands */
    bool man;           /* help: as a manual page */
    cck_view include[CCK_MOST_PATTERNS], exclude[CCK_MOST_PATTERNS];
    size_t include_count, exclude_count;
    const char **paths; /* `path_count` of them; free() the array */
    size_t path_count;
} cck_arguments;

/* CCK_E_USAGE with what is wrong and, in the hint, the nearest word that is right. */
cck_code cck_arguments_parse(int argc, char **argv, cck_arguments *out, cck_error *error);

/* The number of a run as typed, from 1; false for anything else. */
bool cck_run_number(const char *word, int64_t *out);
/* The format of that name that `command` offers; NULL: none. */
const cck_format *cck_format_find(cck_command command, cck_view name);
/* The format that the extension of a file speaks for; NULL: none. */
const cck_format *cck_format_guess(cck_command command, cck_view file);
/* Names of the formats that `command` offers, the default first; returns how many. */
size_t cck_format_names(cck_command command, const char *out[CCK_MOST_FORMATS]);

#endif
