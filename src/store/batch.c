/* batch.c - one transaction around many puts. */
#include "store/internal.h"

cck_code cck_store_begin(cck_store *store, cck_error *error) {
    if (store->in_batch) return cck_fail(error, CCK_E_USAGE, "a batch is open already");
    cck_binder binder = cck_bind(store, CCK_SQL_BEGIN);
    cck_code code = cck_bind_run(&binder, error);
    store->in_batch = code == CCK_OK;
    return code;
}

cck_code cck_store_commit(cck_store *store, cck_error *error) {
    if (!store->in_batch) return cck_fail(error, CCK_E_USAGE, "no batch is open");
    cck_binder binder = cck_bind(store, CCK_SQL_COMMIT);
    cck_code code = cck_bind_run(&binder, error);
    if (code != CCK_OK) cck_store_rollback(store);
    store->in_batch = false;
    return code;
}

void cck_store_rollback(cck_store *store) {
    if (!store->in_batch) return;
    store->in_batch = false;
    /* SQLite has rolled back by itself after some failures (a full disk). */
    if (sqlite3_get_autocommit(store->db)) return;
    cck_binder binder = cck_bind(store, CCK_SQL_ROLLBACK);
    cck_bind_run(&binder, NULL);
}
