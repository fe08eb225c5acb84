/* waivers.h - `<!-- countercheck: ignore REASON -->` in a text: somebody has looked at what the figures there come to.
 */
#ifndef CCK_READ_WAIVERS_H
#define CCK_READ_WAIVERS_H

#include "countercheck/document.h"

/* Finds such comments in `text`, blanks them in place, and says what they cover: in Markdown the paragraph that they
 * stand in or, where they are a paragraph of their own, the next one; in plain text the line that they stand in or,
 * where they are alone in it, the next one that is not blank. Reasons are copied to `arena`. False when out of memory.
 * O(length). */
bool cck_waivers_find(cck_arena *arena, char *text, size_t length, bool markdown, cck_origin *origin);

#endif
