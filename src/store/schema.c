/* schema.c - the versions of the schema and the way from one to the next.
 *
 * Step i is the SQL that leads from version i to version i + 1; the version stands in the file's
 * header (PRAGMA user_version), and 0 is an empty file. To change the schema add a step, and
 * never edit one that was released. Steps run with foreign keys off, so that they may rebuild
 * tables; what they leave is checked before it is kept. */
#include <stdlib.h>
#include <string.h>

#include "config/embedded.h"
#include "store/internal.h"

/* "CCKD": tells our files from those of other programs (`file` shows it, too). */
#define APPLICATION_ID 0x43434B44

/* STRICT tables came with SQLite 3.37. */
#define FIRST_STRICT_VERSION 3037000

static const char *const step_files[] = {"src/store/schema.sql", "src/store/schema_2.sql", "src/store/schema_3.sql",
                                         "src/store/schema_4.sql"};

static size_t latest_version(const cck_store_options *options) {
    return options->steps ? options->step_count : sizeof step_files / sizeof step_files[0];
}

static cck_view step_sql(const cck_store_options *options, size_t step) {
    if (options->steps) return options->steps[step];
    const cck_embedded_file *file = cck_embedded_find(step_files[step]);
    if (!file) return (cck_view){NULL, 0};
    return (cck_view){(const char *)file->data, file->size};
}

cck_code cck_store_number(const cck_store *store, const char *sql, int64_t *out, cck_error *error) {
    sqlite3_stmt *stmt = NULL;
    int rc = sqlite3_prepare_v2(store->db, sql, -1, &stmt, NULL);
    if (rc == SQLITE_OK) rc = sqlite3_step(stmt);
    if (rc == SQLITE_ROW) *out = sqlite3_column_int64(stmt, 0);
    sqlite3_finalize(stmt);
    return rc == SQLITE_ROW ? CCK_OK : cck_store_fail(store, rc, "read", error);
}

static cck_code refuse(const cck_store *store, const char *hint, cck_error *error) {
    cck_error_at(error, cck_view_of(store->path), 0, 0, 0);
    cck_error_hint(error, "%s", hint);
    return CCK_E_DATABASE;
}

static cck_code execute(const cck_store *store, const char *sql, cck_error *error) {
    int rc = sqlite3_exec(store->db, sql, NULL, NULL, NULL);
    return rc == SQLITE_OK ? CCK_OK : cck_store_fail(store, rc, "write", error);
}

typedef struct {
    int64_t objects, application, version;
} header;

/* All three at one moment: another program may be making the schema just now. */
static cck_code read_header(const cck_store *store, header *out, cck_error *error) {
    cck_code code = execute(store, "BEGIN", error);
    if (code != CCK_OK) return code;
    code = cck_store_number(store, "SELECT count(*) FROM sqlite_master", &out->objects, error);
    if (code == CCK_OK) code = cck_store_number(store, "PRAGMA application_id", &out->application, error);
    if (code == CCK_OK) code = cck_store_number(store, "PRAGMA user_version", &out->version, error);
    sqlite3_exec(store->db, "COMMIT", NULL, NULL, NULL); /* nothing was written */
    return code;
}

cck_code cck_store_identify(const cck_store *store, const cck_store_options *options, cck_error *error) {
    header found = {0, 0, 0};
    cck_code code = read_header(store, &found, error);
    if (code != CCK_OK) return code;
    bool empty = found.objects == 0 && found.application == 0 && found.version == 0;
    if (!empty && found.application != APPLICATION_ID) {
        cck_fail(error, CCK_E_DATABASE, "this SQLite database belongs to another program");
        return refuse(store, "name another file with --db, or use --no-db", error);
    }
    if (found.version > (int64_t)latest_version(options)) {
        cck_fail(error, CCK_E_DATABASE,
                 "the database was made by a newer Countercheck (schema version %lld; this program knows %zu)",
                 (long long)found.version, latest_version(options));
        return refuse(store, "update the program, name another file with --db, or use --no-db", error);
    }
    return found.version < 0 ? cck_store_damaged(store, "its schema version is negative", error) : CCK_OK;
}

/* Blanks the word STRICT behind the closing bracket of every table. */
static void make_plain(char *sql) {
    for (char *at = strstr(sql, ") STRICT;"); at; at = strstr(at, ") STRICT;")) memset(at + 1, ' ', strlen(" STRICT"));
}

static cck_code run_step(const cck_store *store, const cck_store_options *options, size_t step, cck_error *error) {
    cck_view sql = step_sql(options, step);
    char *copy = malloc(sql.len + 1);
    if (!copy) return cck_fail(error, CCK_E_MEMORY, "out of memory");
    if (sql.len) memcpy(copy, sql.ptr, sql.len);
    copy[sql.len] = '\0';
    if (options->plain_tables || sqlite3_libversion_number() < FIRST_STRICT_VERSION) make_plain(copy);
    cck_code code = execute(store, copy, error);
    free(copy);
    return code;
}

static cck_code mark(const cck_store *store, size_t version, cck_error *error) {
    char sql[96];
    sqlite3_snprintf(sizeof sql, sql, "PRAGMA application_id = %d; PRAGMA user_version = %d", APPLICATION_ID,
                     (int)version);
    return execute(store, sql, error);
}

static cck_code check_references(const cck_store *store, cck_error *error) {
    int64_t broken = 0;
    cck_code code = cck_store_number(store, "SELECT count(*) FROM pragma_foreign_key_check", &broken, error);
    if (code != CCK_OK) return code;
    return broken == 0 ? CCK_OK : cck_store_damaged(store, "rows refer to rows that are not there", error);
}

/* Within the transaction. The version is read again: another program may have been quicker. */
static cck_code run_steps(const cck_store *store, const cck_store_options *options, cck_error *error) {
    int64_t version = 0;
    cck_code code = cck_store_number(store, "PRAGMA user_version", &version, error);
    if (code != CCK_OK) return code;
    for (size_t step = (size_t)version; step < latest_version(options); step++) {
        code = run_step(store, options, step, error);
        if (code != CCK_OK) return code;
    }
    code = check_references(store, error);
    if (code != CCK_OK || (size_t)version >= latest_version(options)) return code;
    return mark(store, latest_version(options), error);
}

cck_code cck_store_migrate(const cck_store *store, const cck_store_options *options, cck_error *error) {
    int64_t version = 0;
    cck_code code = cck_store_number(store, "PRAGMA user_version", &version, error);
    if (code != CCK_OK || (size_t)version >= latest_version(options)) return code;

    code = execute(store, "BEGIN IMMEDIATE", error);
    if (code != CCK_OK) return code;
    code = run_steps(store, options, error);
    if (code == CCK_OK) code = execute(store, "COMMIT", error);
    /* The first failure is the one to tell. */
    if (code != CCK_OK && !sqlite3_get_autocommit(store->db)) sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
    return code;
}
