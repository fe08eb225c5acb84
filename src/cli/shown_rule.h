/* shown_rule.h - one rule out of what `config show` prints. */
#ifndef CCK_CLI_SHOWN_RULE_H
#define CCK_CLI_SHOWN_RULE_H

#include "countercheck/base.h"

/* Appends the item of the list of rules in `shown` that has this id, two blanks less indented. Nothing where there is
 * none. O(bytes). */
void cck_cut_rule(cck_view shown, cck_view id, cck_buffer *out);
/* The first line of `rest` with its newline, taken from it. `rest` must not be empty. */
cck_view cck_cut_line(cck_view *rest);

#endif
