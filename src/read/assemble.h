/* assemble.h - text and what is said of it to a document. */
#ifndef CCK_READ_ASSEMBLE_H
#define CCK_READ_ASSEMBLE_H

#include "countercheck/document.h"
#include "read/record.h"

/* Fills `out` from its id, path and text, which are set, and `meta` (a zeroed one where nothing is known): what
 * `meta` leaves open is looked for at the top of the text. All views live in `arena`, in the text or in the
 * program. CCK_E_MEMORY. O(text), for the hash. */
cck_code cck_document_assemble(const cck_record *meta, cck_views outlet_from, cck_arena *arena, cck_document *out,
                               cck_error *error);

#endif
