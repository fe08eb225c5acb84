/* open.c - opening and closing the database. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "store/internal.h"

/* Up to here the whole file is looked over when it is opened (a few milliseconds); damage in a
 * larger one is met when its page is read. */
#define CHECKED_BYTES ((int64_t)4 << 20)

static const cck_store_options defaults = {.busy_ms = 5000};

static cck_store *new_store(const char *path, uint64_t key) {
    cck_store *store = calloc(1, sizeof *store);
    if (!store) return NULL;
    store->path = strdup(path);
    sqlite3_snprintf(sizeof store->key, store->key, "%016llx", (unsigned long long)key);
    if (store->path) return store;
    free(store);
    return NULL;
}

static cck_code connect_file(cck_store *store, const cck_store_options *options, cck_error *error) {
    /* No mutex: no two threads use one store at once, says base.h. */
    int flags = SQLITE_OPEN_READWRITE | (options->existing ? 0 : SQLITE_OPEN_CREATE) | SQLITE_OPEN_NOMUTEX;
    int rc = sqlite3_open_v2(store->path, &store->db, flags, NULL);
    if (rc != SQLITE_OK) return cck_store_fail(store, rc, "open", error);
    sqlite3_busy_timeout(store->db, options->busy_ms);
    /* SQLite opens for reading what it may not write. */
    if (sqlite3_db_readonly(store->db, "main") == 1) return cck_store_fail(store, SQLITE_READONLY, "write", error);
    return CCK_OK;
}

static cck_code check_pages(const cck_store *store, cck_error *error) {
    int64_t pages = 0, size = 0, intact = 0;
    cck_code code = cck_store_number(store, "PRAGMA page_count", &pages, error);
    if (code == CCK_OK) code = cck_store_number(store, "PRAGMA page_size", &size, error);
    if (code != CCK_OK || pages * size > CHECKED_BYTES) return code;
    const char *sql = "SELECT quick_check = 'ok' FROM pragma_quick_check(1)";
    code = cck_store_number(store, sql, &intact, error);
    if (code != CCK_OK || intact) return code;
    return cck_store_damaged(store, "its pages do not fit together", error);
}

/* WAL lets others read while a run writes. The change of mode does not wait for locks by itself, so
 * two programs that make one file at the same time would trip over each other. */
static cck_code set_wal(const cck_store *store, const cck_store_options *options, cck_error *error) {
    const int pause = 10;
    int rc = sqlite3_exec(store->db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);
    for (int waited = 0; rc == SQLITE_BUSY && waited < options->busy_ms; waited += pause) {
        sqlite3_sleep(pause);
        rc = sqlite3_exec(store->db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);
    }
    return rc == SQLITE_OK ? CCK_OK : cck_store_fail(store, rc, "write", error);
}

static cck_code configure(const cck_store *store, const cck_store_options *options, cck_error *error) {
    char sql[64] = "";
    if (options->max_pages) sqlite3_snprintf(sizeof sql, sql, "PRAGMA max_page_count = %d", options->max_pages);
    int rc = sqlite3_exec(store->db, "PRAGMA foreign_keys = ON", NULL, NULL, NULL);
    if (rc == SQLITE_OK) rc = sqlite3_exec(store->db, sql, NULL, NULL, NULL);
    return rc == SQLITE_OK ? CCK_OK : cck_store_fail(store, rc, "open", error);
}

static cck_code look_for(const cck_store *store, cck_error *error) {
    if (access(store->path, F_OK) == 0) return CCK_OK;
    cck_fail(error, CCK_E_MISSING, "there is no database here");
    cck_error_at(error, cck_view_of(store->path), 0, 0, 0);
    cck_error_hint(error, "countercheck check PATH... makes one, unless --no-db is given; --db names another");
    return CCK_E_MISSING;
}

static cck_code open_file(cck_store *store, const cck_store_options *options, cck_error *error) {
    cck_code code = options->existing ? look_for(store, error) : cck_store_make_folders(store->path, error);
    if (code == CCK_OK) code = connect_file(store, options, error);
    if (code == CCK_OK) code = cck_store_identify(store, options, error);
    if (code == CCK_OK) code = check_pages(store, error);
    /* Nothing was written up to here: a file that is not ours stays as it is. */
    if (code == CCK_OK) code = cck_store_migrate(store, options, error);
    if (code == CCK_OK) code = set_wal(store, options, error);
    if (code == CCK_OK) code = configure(store, options, error);
    if (code == CCK_OK) code = cck_store_prepare(store, error);
    return code;
}

cck_code cck_store_open_with(const char *path, uint64_t key, const cck_store_options *options, cck_store **out,
                             cck_error *error) {
    if (!path || !*path) return cck_fail(error, CCK_E_USAGE, "the database has no name");
    cck_store *store = new_store(path, key);
    if (!store) return cck_fail(error, CCK_E_MEMORY, "out of memory");
    cck_code code = open_file(store, options ? options : &defaults, error);
    if (code == CCK_OK)
        *out = store;
    else
        cck_store_close(store);
    return code;
}

cck_code cck_store_open(const char *path, uint64_t key, cck_store **out, cck_error *error) {
    return cck_store_open_with(path, key, NULL, out, error);
}

cck_code cck_store_open_existing(const char *path, uint64_t key, cck_store **out, cck_error *error) {
    cck_store_options options = defaults;
    options.existing = true;
    return cck_store_open_with(path, key, &options, out, error);
}

void cck_store_close(cck_store *store) {
    if (!store) return;
    cck_store_rollback(store);
    cck_store_finalize(store);
    sqlite3_close(store->db);
    cck_buffer_free(&store->scratch);
    free(store->path);
    free(store);
}
