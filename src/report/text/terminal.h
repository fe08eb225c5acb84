/* terminal.h - text for a terminal in two steps: compose a paragraph (article text masked, styles as
 * marks), then lay it out (wrapped, styles painted). Internal to the room, but the cli masks its
 * messages with it, too. */
#ifndef CCK_REPORT_TERMINAL_H
#define CCK_REPORT_TERMINAL_H

#include "countercheck/base.h"

/* Marks stand in a composed paragraph as control characters, which masked text never holds. */
#define CCK_MARK_PLAIN  "\x01"
#define CCK_MARK_BOLD   "\x02"
#define CCK_MARK_DIM    "\x03"
#define CCK_MARK_RED    "\x04" /* of a conflict */
#define CCK_MARK_YELLOW "\x05" /* of a dispute */
#define CCK_MARK_BLUE   "\x06" /* of a difference of scope */
#define CCK_MARK_GREEN  "\x07" /* of peace */
#define CCK_MARK_NUMBER "\x0e" /* the number within its sentence: bold and underlined, or between asterisks */
#define CCK_MARK_END    "\x0f" /* the end of that number */

/* Appends text that somebody else wrote: white space of any kind becomes one blank, control and
 * bidirectional characters and bytes that are not UTF-8 become U+FFFD. O(length). */
void cck_terminal_mask(cck_buffer *out, cck_view text);
/* The same of a name of the lexicon: "ceasefire_violation" -> "ceasefire violation". */
void cck_terminal_name(cck_buffer *out, cck_view name);
/* Masks text, every character staying one (two blanks stay two), so that columns can be counted. */
void cck_terminal_mask_each(cck_buffer *out, cck_view text);

/* How to lay out. */
typedef struct {
    unsigned width; /* columns; lines break at blanks, a longer word stands over */
    bool colour;    /* false: marks leave no trace but the asterisks */
} cck_terminal;

/* Appends `paragraph` wrapped, its first line at column `first`, the others at `hang`, and a
 * newline. O(length). */
void cck_terminal_flow(cck_buffer *out, const cck_terminal *terminal, cck_view paragraph, unsigned first,
                       unsigned hang);
/* Columns that a composed text takes on a line of its own, asterisks left out. */
unsigned cck_terminal_columns(cck_view paragraph);

#endif
