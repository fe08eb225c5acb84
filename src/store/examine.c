/* examine.c - looking a database over without changing it. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/internal.h"

static const cck_store_options usual = {.busy_ms = 1000};

static cck_code count(cck_store *store, cck_store_state *state, cck_error *error) {
    cck_code code = cck_store_number(store, "PRAGMA user_version", &state->version, error);
    if (!code && state->version) {
        code = cck_store_number(store, "SELECT count(*) FROM document", &state->documents, error);
        if (!code) code = cck_store_number(store, "SELECT count(*) FROM run", &state->runs, error);
    }
    return code;
}

/* The first thing that every page and row looked at has to complain of. */
static cck_code check(cck_store *store, cck_store_state *state, cck_error *error) {
    sqlite3_stmt *stmt = NULL;
    int rc = sqlite3_prepare_v2(store->db, "PRAGMA integrity_check(1)", -1, &stmt, NULL);
    if (rc == SQLITE_OK) rc = sqlite3_step(stmt);
    if (rc == SQLITE_ROW) {
        const char *said = (const char *)sqlite3_column_text(stmt, 0);
        state->intact = said && strcmp(said, "ok") == 0;
        sqlite3_snprintf(sizeof state->fault, state->fault, "%s", state->intact || !said ? "" : said);
    }
    sqlite3_finalize(stmt);
    return rc == SQLITE_ROW ? CCK_OK : cck_store_fail(store, rc, "read", error);
}

static cck_code look(cck_store *store, cck_store_state *state, cck_error *error) {
    /* Who may only read cannot take away again what SQLite puts beside the file while it is open. */
    int rc = sqlite3_open_v2(store->path, &store->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
    if (rc != SQLITE_OK) return cck_store_fail(store, rc, "open", error);
    sqlite3_busy_timeout(store->db, usual.busy_ms);
    cck_code code = cck_store_identify(store, &usual, error);
    if (!code) code = check(store, state, error);
    return code || !state->intact ? code : count(store, state, error);
}

/* SQLite writes beside the file, too. */
static bool is_writable(const char *path) {
    const char *slash = strrchr(path, '/');
    char *folder = slash ? strndup(path, (size_t)(slash - path) + 1) : strdup(".");
    bool writable = folder && access(path, W_OK) == 0 && access(folder, W_OK) == 0;
    free(folder);
    return writable;
}

cck_code cck_store_examine(const char *path, cck_store_state *out, cck_error *error) {
    struct stat file;
    if (stat(path, &file) != 0) {
        cck_fail(error, CCK_E_MISSING, "there is no database yet");
        cck_error_at(error, cck_view_of(path), 0, 0, 0);
        return CCK_E_MISSING;
    }
    cck_store store = {.path = strdup(path)};
    cck_store_state state = {.bytes = (int64_t)file.st_size, .writable = is_writable(path)};
    if (!store.path) return cck_fail(error, CCK_E_MEMORY, "out of memory");
    cck_code code = look(&store, &state, error);
    sqlite3_close(store.db);
    free(store.path);
    if (!code) *out = state;
    return code;
}
