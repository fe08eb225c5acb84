/* front_matter.h - what Markdown adds to a text. Everything is blanked in place, so that offsets stay those of the
 * file. */
#ifndef CCK_READ_FRONT_MATTER_H
#define CCK_READ_FRONT_MATTER_H

#include "read/format.h"

/* YAML between two lines of "---" at the head of the text: its keys fill `record`, and blanks stand in its place. What
 * is no map in YAML is left as it is. Values live in `arena`. */
void cck_front_matter(const cck_reading *reading, cck_arena *arena, char *text, size_t length, cck_record *record);
/* Marks of emphasis, addresses of links, pictures and comments become blanks. O(length). */
void cck_markdown_blank(char *text, size_t length);

#endif
