/* options.h - the table of options: what the parser accepts is what the help shows. */
#ifndef CCK_CLI_OPTIONS_H
#define CCK_CLI_OPTIONS_H

#include "cli/arguments.h"

typedef struct {
    const char *name;  /* of the long form, without the dashes */
    const char *alias; /* another spelling of it; NULL: none */
    const char *value; /* what to call the value in the help; NULL: takes none */
    unsigned commands; /* cck_command, or-ed */
    char letter;       /* of the short form; 0: none */
    const char *help;  /* "\n" between lines */
    cck_code (*set)(cck_arguments *, const char *value, cck_error *);
} cck_option;

extern const cck_option cck_options[];
extern const size_t cck_option_count;

/* What the program can be told to do. */
typedef struct {
    cck_command command;
    const char *name;
    const char *usage;
    const char *summary; /* a line */
    const char *details; /* paragraphs of the command's own help; NULL: none */
    const char *examples;
} cck_command_row;

extern const cck_command_row cck_commands[];
extern const size_t cck_command_count;

/* Help on a command, or on the program for 0, to `out`. */
void cck_help(cck_buffer *out, cck_command topic);

#endif
