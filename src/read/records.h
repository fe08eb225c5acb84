/* records.h - a JSON record to what the reader makes a document of. */
#ifndef CCK_READ_RECORDS_H
#define CCK_READ_RECORDS_H

#include "read/format.h"

/* Reads one record at `place`; its default id is "NAME:NUMBER". Where it has no text, its HTML is read, or else its
 * title (lists of what was published hold no more). CCK_E_FORMAT for a record with neither. */
cck_code cck_records_read(cck_opened *opened, cck_view json, cck_place place, size_t number, cck_arena *arena,
                          cck_found *out, cck_error *error);

#endif
