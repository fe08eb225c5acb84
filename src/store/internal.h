/* internal.h - what the files of the store share. Internal to this room (and its tests). */
#ifndef CCK_STORE_INTERNAL_H
#define CCK_STORE_INTERNAL_H

#include <sqlite3.h>

#include "countercheck/store.h"

/* ---- the store ---- */

/* Every statement, prepared once when the store is opened; their SQL stands in statement.c. */
typedef enum {
    CCK_SQL_BEGIN,
    CCK_SQL_COMMIT,
    CCK_SQL_ROLLBACK,
    CCK_SQL_FIND_DOCUMENT,
    CCK_SQL_FIND_FIGURES,
    CCK_SQL_READ_LIST,
    CCK_SQL_RETIRE_DOCUMENT,
    CCK_SQL_FIND_SAME,
    CCK_SQL_RENEW_DOCUMENT,
    CCK_SQL_PUT_DOCUMENT,
    CCK_SQL_PUT_FIGURE,
    CCK_SQL_PUT_SENTENCES,
    CCK_SQL_MARK_CURRENT,
    CCK_SQL_FIND_ORIGIN,
    CCK_SQL_PUT_ORIGIN,
    CCK_SQL_PUT_RUN,
    CCK_SQL_PUT_RUN_DOCUMENT,
    CCK_SQL_PUT_CLAIM,
    CCK_SQL_PUT_VALUE_GROUP,
    CCK_SQL_PUT_GROUP_FIGURE,
    CCK_SQL_PUT_RELATION,
    CCK_SQL_PUT_RELATION_TERM,
    CCK_SQL_FIND_FIGURE,
    CCK_SQL_FIND_QUOTE,
    CCK_SQL_PUT_QUOTE,
    CCK_SQL_BEGIN_READING,
    CCK_SQL_LIST_RUNS,
    CCK_SQL_FIND_CLAIM,
    CCK_SQL_LOAD_RUN,
    CCK_SQL_LOAD_DOCUMENTS,
    CCK_SQL_LOAD_ORIGIN,
    CCK_SQL_LOAD_CLAIMS,
    CCK_SQL_LOAD_GROUPS,
    CCK_SQL_LOAD_GROUP_FIGURES,
    CCK_SQL_LOAD_RELATIONS,
    CCK_SQL_LOAD_TERMS,
    CCK_SQL_COUNT
} cck_sql;

struct cck_store {
    sqlite3 *db;
    char *path;
    char key[17]; /* hexadecimal */
    bool in_batch;
    sqlite3_stmt *statements[CCK_SQL_COUNT];
    cck_buffer scratch; /* JSON of the list that is being bound */
};

/* What tests set; cck_store_open takes the defaults. */
typedef struct {
    int busy_ms;           /* how long to wait for a lock */
    int max_pages;         /* ceiling of the file, to play a full disk; 0: none */
    bool existing;         /* only a file that is there already */
    bool plain_tables;     /* tables without STRICT, as for an older SQLite */
    const cck_view *steps; /* the SQL that leads from version i to i + 1; NULL: the real ones */
    size_t step_count;
} cck_store_options;

/* cck_store_open with options; NULL: the defaults. */
cck_code cck_store_open_with(const char *path, uint64_t key, const cck_store_options *options, cck_store **out,
                             cck_error *error);

/* ---- failures (fail.c) ---- */

/* Translates an SQLite result code into ours, with the path and a hint. `doing`: "read", "write",
 * "open" the database. */
cck_code cck_store_fail(const cck_store *store, int rc, const char *doing, cck_error *error);
/* What stands in the database is not what the program wrote; `what` names it. */
cck_code cck_store_damaged(const cck_store *store, const char *what, cck_error *error);

/* ---- schema (schema.c) ---- */

/* Refuses a file of another program or of a newer version, before anything is written. */
cck_code cck_store_identify(const cck_store *store, const cck_store_options *options, cck_error *error);
/* Brings the schema up to date in one transaction; does nothing when it is. Foreign keys must be off. */
cck_code cck_store_migrate(const cck_store *store, const cck_store_options *options, cck_error *error);
/* The whole number that a query of one row and column gives. */
cck_code cck_store_number(const cck_store *store, const char *sql, int64_t *out, cck_error *error);

/* ---- folders (folder.c) ---- */

/* Makes the folders of a file's path that are missing. CCK_E_IO, CCK_E_MEMORY. */
cck_code cck_store_make_folders(const char *path, cck_error *error);

/* ---- statements (statement.c) ---- */

cck_code cck_store_prepare(cck_store *store, cck_error *error);
void cck_store_finalize(cck_store *store);

/* Binds parameters from the first onwards; the first failure sticks until the statement is run. */
typedef struct {
    cck_store *store;
    sqlite3_stmt *stmt;
    int at, rc;
} cck_binder;

cck_binder cck_bind(cck_store *store, cck_sql sql);
/* "none" becomes NULL. The bytes must live until the statement has run. */
void cck_bind_view(cck_binder *binder, cck_view text);
/* "none" becomes the empty text. */
void cck_bind_text(cck_binder *binder, cck_view text);
void cck_bind_int(cck_binder *binder, int64_t value);
void cck_bind_real(cck_binder *binder, double value);
/* Two parameters, REAL and exact text; NULL twice when there is none. */
void cck_bind_decimal(cck_binder *binder, bool has, cck_decimal value);
/* Six: low, its text, its strictness, and the same of high. */
void cck_bind_interval(cck_binder *binder, cck_interval interval);
/* A JSON array. */
void cck_bind_list(cck_binder *binder, cck_views list);
/* Runs a statement that gives no rows; CCK_OK. */
cck_code cck_bind_run(cck_binder *binder, cck_error *error);
/* Next row: CCK_OK, or CCK_END. The caller resets the statement when done with its rows. */
cck_code cck_bind_step(cck_binder *binder, cck_error *error);

/* ---- documents (document.c, find.c) ---- */

/* What is kept of a document. */
typedef struct {
    int64_t number;            /* its row */
    int64_t promised, present; /* figures, as counted when put and as found now */
} cck_kept;

/* Looks a document up by id, hash and key; CCK_END when it is not kept. */
cck_code cck_store_find_document(cck_store *store, const cck_document *document, cck_kept *out, cck_error *error);
/* True when ranges lie within a text of `length` bytes and the enums have names. */
bool cck_store_figure_fits(const cck_figure *figure, size_t length);

/* digest.c: 32 hexadecimal digits over all that is known of the figures of a document. O(bytes of their names). */
void cck_store_digest(cck_figures figures, cck_buffer *scratch, char out[33]);
/* find.c: the `count` figures of the document of row `number`, whose text has `length` bytes. */
cck_code cck_store_read_figures(cck_store *store, int64_t number, size_t count, size_t length, cck_arena *arena,
                                cck_figures *out, cck_error *error);
/* origin.c: the row of where a document was read from, made where it is none yet; 0: it has no origin. */
cck_code cck_store_put_origin(cck_store *store, int64_t document, const cck_origin *origin, int64_t *out,
                              cck_error *error);
/* origin.c: the other way round. */
cck_code cck_store_read_origin(cck_store *store, int64_t number, cck_arena *arena, const cck_origin **out,
                               cck_error *error);

#define CCK_TOTAL_END (CCK_TOTAL_ADDITION + 1)
/* Names of cck_total as stored. */
extern const char *const cck_store_total_names[CCK_TOTAL_END];

#endif
