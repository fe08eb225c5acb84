/* man.h - the table of commands as manual pages. */
#ifndef CCK_CLI_MAN_H
#define CCK_CLI_MAN_H

#include "cli/options.h"

/* countercheck(1), or countercheck-COMMAND(1), for groff and mandoc. */
void cck_man(cck_buffer *out, cck_command topic);

/* ---- the language of manual pages, for whoever writes another ---- */

/* Text of one line with what troff would take for its own escaped. */
void cck_man_text(cck_buffer *out, cck_view text);
/* Lines of text: those that begin with two blanks stand as they are, "- " begins an item of a list, the others are a
 * paragraph; an empty one begins another. */
void cck_man_lines(cck_buffer *out, cck_view text);
/* ".SH NAME". */
void cck_man_section(cck_buffer *out, const char *name);
/* ".TH" and the section NAME. */
void cck_man_head(cck_buffer *out, const char *name, unsigned section, const char *summary);

#endif
