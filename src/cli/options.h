/* options.h - the one table of commands and options. The parser, `help`, the manual pages and the completions all read
 * it, so that what is accepted is what is documented. A new command is a row of cck_commands (command_table.c), a new
 * option a row of cck_options (options.c); tests/cli/table.sh types all of them. */
#ifndef CCK_CLI_OPTIONS_H
#define CCK_CLI_OPTIONS_H

#include "cli/arguments.h"

/* What an argument or the value of an option is: what the shells offer for it. */
typedef enum {
    CCK_TAKES_NOTHING,
    CCK_TAKES_TEXT,    /* anything: nothing can be offered */
    CCK_TAKES_WORDS,   /* one of `words` */
    CCK_TAKES_FILE,    /* a file */
    CCK_TAKES_PATHS,   /* files and folders to read, or - */
    CCK_TAKES_FORMAT,  /* a format of the command */
    CCK_TAKES_OUTPUT,  /* FORMAT:FILE */
    CCK_TAKES_COMMAND, /* the name of a command */
    CCK_TAKES_CODE     /* the name of a page of the manual, see `explain` */
} cck_takes;

typedef struct {
    const char *name;  /* of the long form, without the dashes */
    const char *alias; /* another spelling of it; NULL: none */
    const char *value; /* what to call the value in the help; NULL: takes none */
    unsigned commands; /* cck_command, or-ed */
    char letter;       /* of the short form; 0: none */
    const char *help;  /* "\n" between lines of at most 50 columns */
    cck_code (*set)(cck_arguments *, const char *value, cck_error *);
    cck_takes takes;          /* what the value is */
    const char *const *words; /* ends with NULL; for CCK_TAKES_WORDS */
} cck_option;

extern const cck_option cck_options[];
extern const size_t cck_option_count;

typedef struct {
    int status;
    const char *means; /* NULL ends a list */
} cck_status_row;

/* What the program can be told to do. */
typedef struct {
    cck_command command;
    const char *name;
    const char *arguments; /* as the help calls them: "PATH..."; NULL: takes none */
    cck_takes takes;       /* what they are */
    size_t least, most;    /* how many of them */
    const char *lacking; /* what to say where there are too few, "nothing to read: name a file"; NULL: says it itself */
    const char *const *words; /* ends with NULL; for CCK_TAKES_WORDS */
    const char *summary;      /* a line of at most 66 columns, no capital, no full stop */
    const char *details;      /* paragraphs of at most 80 columns; NULL: none */
    const char *examples;     /* lines, indented by two, of at most 80 columns; never NULL */
    const cck_status_row *statuses;
    unsigned see; /* other commands to look at: cck_command, or-ed */
    int (*run)(const cck_arguments *, cck_view command);
} cck_command_row;

extern const cck_command_row cck_commands[];
extern const size_t cck_command_count;

/* The row of a command; never NULL for one that can be typed, NULL for 0 and CCK_COMMAND_VERSION. */
const cck_command_row *cck_command_find(cck_command command);
/* Whether it has options besides --help and --version. */
bool cck_command_has_options(const cck_command_row *row);
/* What PATH may be, as every command that reads says it. Two lines. */
extern const char cck_paths_help[];

/* Help on a command, or on the program for 0, to `out`. */
void cck_help(cck_buffer *out, cck_command topic);

#endif
