/* assemble.h - text and what is said of it to a document. */
#ifndef CCK_READ_ASSEMBLE_H
#define CCK_READ_ASSEMBLE_H

#include "read/format.h"

/* Fills `out` from its id, path and text, which are set, and what was found of it: what that leaves open is looked for
 * at the top of the text, in its address and in its path. What filled each field goes into found->origin where there
 * is one. All views live in `arena`, in the text or in the program. CCK_E_MEMORY. O(text). */
cck_code cck_document_assemble(const cck_found *found, cck_views outlet_from, cck_arena *arena, cck_document *out,
                               cck_error *error);

#endif
