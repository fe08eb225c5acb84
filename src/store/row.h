/* row.h - one row of a query, column by column.
 *
 * The file may have been edited by hand or damaged, so nothing that is read is trusted: what is not as the store writes
 * it is reported, never passed on. */
#ifndef CCK_STORE_ROW_H
#define CCK_STORE_ROW_H

#include "store/internal.h"

/* The columns of one row from the first onwards; the first failure sticks. */
typedef struct {
    cck_store *store;
    sqlite3_stmt *stmt;
    cck_arena *arena;
    int at;
    cck_code code;
    cck_error *error;
} cck_row;

/* Remembers a failure: `what` is not as it was written. */
void cck_row_fail(cck_row *row, const char *what);
/* Each takes the next column. Bytes as long as the row lives; "none" for NULL. */
cck_view cck_row_peek(cck_row *row);
/* The same in the arena. */
cck_view cck_row_view(cck_row *row);
/* A whole number from `low` to `high`. */
int64_t cck_row_int(cck_row *row, int64_t low, int64_t high);
uint32_t cck_row_u32(cck_row *row);
bool cck_row_bool(cck_row *row);
/* A number from 0 to 1. */
double cck_row_real(cck_row *row);
/* False when there is none. */
bool cck_row_decimal(cck_row *row, cck_decimal *out);
/* Six columns: low, its text, its strictness ... see cck_bind_interval; the REAL ones are not among them. */
cck_interval cck_row_interval(cck_row *row);
/* A JSON array of texts. */
cck_views cck_row_list(cck_row *row);

#endif
