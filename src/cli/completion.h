/* completion.h - the table of commands as scripts that complete them in a shell. */
#ifndef CCK_CLI_COMPLETION_H
#define CCK_CLI_COMPLETION_H

#include "cli/options.h"

/* The scripts, whole. Offered are commands, their options, the words that values and arguments may be, and files. */
void cck_complete_bash(cck_buffer *out);
void cck_complete_zsh(cck_buffer *out);
void cck_complete_fish(cck_buffer *out);

/* What the three have in common: the words of a value or argument, one blank between them and `after` behind each.
 * Nothing where files or free text are meant. */
void cck_complete_words(cck_buffer *out, const cck_command_row *row, cck_takes takes, const char *const *words,
                        const char *after);
/* The help of an option in one line; `escaped` characters with a backslash before them, single quotes as '\''. */
void cck_complete_help(cck_buffer *out, const char *help, const char *escaped);

#endif
