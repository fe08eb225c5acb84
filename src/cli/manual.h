/* manual.h - what `explain WORD` says: a page of the manual, a rule in force, a key of the rules file. */
#ifndef CCK_CLI_MANUAL_H
#define CCK_CLI_MANUAL_H

#include "cli/arguments.h"

/* Explains a word that is no id; returns an exit status. */
int cck_explain_word(const cck_arguments *args, const char *word);
/* Lists all that can be explained by name. */
int cck_explain_index(const cck_arguments *args);
/* Every page of the manual as manual page countercheck-manual(7), and the keys of .countercheck.yaml as
 * countercheck.yaml(5). */
void cck_man_manual(cck_buffer *out);
void cck_man_keys(cck_buffer *out);

/* "a percentage", "one of fixed, may_rise": what the value of a key looks like. `row` is a cck_key_row. */
struct cck_key_row;
void cck_key_shape_words(cck_buffer *out, const struct cck_key_row *row);

#endif
