/* fail.c - SQLite's result codes in our words, with the path and what to do. */
#include "store/internal.h"

#define HINT_DAMAGED "move the file away and run again (articles are then read anew), or use --no-db"
#define HINT_LOCKED  "wait until the other program is done and run again, or use --no-db"
#define HINT_PLACE   "name a file that can be written with --db, or use --no-db"
#define HINT_FULL    "make room and run again, or use --no-db; what was stored before is still there"

static cck_code with_place(const cck_store *store, cck_code code, const char *hint, cck_error *error) {
    cck_error_at(error, cck_view_of(store->path), 0, 0, 0);
    if (hint) cck_error_hint(error, "%s", hint);
    return code;
}

cck_code cck_store_damaged(const cck_store *store, const char *what, cck_error *error) {
    cck_fail(error, CCK_E_DATABASE, "the database is damaged: %s", what);
    return with_place(store, CCK_E_DATABASE, HINT_DAMAGED, error);
}

static cck_code refused(const cck_store *store, int rc, cck_code code, const char *doing, const char *hint,
                        cck_error *error) {
    cck_fail(error, code, "cannot %s the database: %s", doing, sqlite3_errstr(rc));
    return with_place(store, code, hint, error);
}

cck_code cck_store_fail(const cck_store *store, int rc, const char *doing, cck_error *error) {
    switch (rc & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        cck_fail(error, CCK_E_DATABASE, "the database is locked by another program");
        return with_place(store, CCK_E_DATABASE, HINT_LOCKED, error);
    case SQLITE_FULL:
        cck_fail(error, CCK_E_IO, "no room is left for the database");
        return with_place(store, CCK_E_IO, HINT_FULL, error);
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_READONLY:
    case SQLITE_IOERR: return refused(store, rc, CCK_E_IO, doing, HINT_PLACE, error);
    case SQLITE_NOMEM: return refused(store, rc, CCK_E_MEMORY, doing, NULL, error);
    case SQLITE_TOOBIG: return refused(store, rc, CCK_E_LIMIT, doing, NULL, error);
    default: return cck_store_damaged(store, sqlite3_errmsg(store->db), error);
    }
}
