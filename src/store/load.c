/* load.c - a run out of the database: what it read, as it was then. */
#include <string.h>

#include "store/load.h"

static cck_code no_run(const cck_store *store, int64_t number, cck_error *error) {
    if (number)
        cck_fail(error, CCK_E_MISSING, "there is no run %lld", (long long)number);
    else
        cck_fail(error, CCK_E_MISSING, "the database holds no run yet");
    cck_error_at(error, cck_view_of(store->path), 0, 0, 0);
    return CCK_E_MISSING;
}

static cck_code not_whole(const cck_store *store, int64_t number, cck_error *error) {
    cck_fail(error, CCK_E_MISSING, "run %lld was kept by an older version, which kept its findings but not all it read",
             (long long)number);
    cck_error_at(error, cck_view_of(store->path), 0, 0, 0);
    cck_error_hint(error, "its findings are in the tables claim, value_group and quote; check the articles again");
    return CCK_E_MISSING;
}

/* ---- the run ---- */

typedef struct {
    size_t claims;
    bool whole;
} run_size;

/* The order is that of CCK_SQL_LOAD_RUN. */
static void read_run(cck_row *row, cck_kept_run *out, run_size *size) {
    out->number = cck_row_int(row, 1, INT64_MAX);
    out->run.started = cck_row_view(row);
    out->run.command = cck_row_view(row);
    out->run.documents = (size_t)cck_row_int(row, 0, UINT32_MAX);
    out->run.unreadable = (size_t)cck_row_int(row, 0, UINT32_MAX);
    out->run.figures = (size_t)cck_row_int(row, 0, UINT32_MAX);
    size->claims = (size_t)cck_row_int(row, 0, UINT32_MAX);
    out->run.today = cck_row_view(row);
    out->run.min_certainty = cck_row_real(row);
    size->whole = cck_row_bool(row);
    out->program = cck_row_view(row);
    out->same_key = cck_row_bool(row);
}

static cck_code load_run(cck_run_reader *r, int64_t number, cck_kept_run *out, run_size *size) {
    cck_binder binder = cck_bind(r->store, CCK_SQL_LOAD_RUN);
    cck_bind_int(&binder, number);
    cck_bind_view(&binder, cck_view_of(r->store->key));
    cck_code code = cck_bind_step(&binder, r->error);
    cck_row row = {r->store, binder.stmt, r->arena, 0, CCK_OK, r->error};
    if (code == CCK_OK) {
        read_run(&row, out, size);
        code = row.code;
    }
    sqlite3_reset(binder.stmt);
    if (code == CCK_END) return no_run(r->store, number, r->error);
    if (code == CCK_OK && !size->whole) return not_whole(r->store, out->number, r->error);
    return code;
}

/* ---- its documents ---- */

static bool read_hex(cck_view text, uint64_t *out) {
    *out = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        bool digit = c >= '0' && c <= '9', letter = c >= 'a' && c <= 'f';
        if (!digit && !letter) return false;
        *out = *out << 4 | (uint64_t)(digit ? c - '0' : c - 'a' + 10);
    }
    return true;
}

static void read_hash(cck_row *row, cck_document *out) {
    cck_view hash = cck_row_peek(row);
    if (hash.len != 32 || !read_hex((cck_view){hash.ptr, 16}, &out->hash[1]) ||
        !read_hex((cck_view){hash.ptr + 16, 16}, &out->hash[0]))
        cck_row_fail(row, "the hash of a document cannot be read");
}

/* What stands beside a document in its row. */
typedef struct {
    int64_t number, origin, promised, present;
} document_row;

/* The order is that of CCK_SQL_LOAD_DOCUMENTS. */
static void read_document(cck_row *row, cck_document *out, document_row *more) {
    more->number = cck_row_int(row, 1, INT64_MAX);
    more->origin = cck_row_int(row, 0, INT64_MAX);
    out->published_trust = (cck_trust)cck_row_int(row, CCK_TRUST_NONE, CCK_TRUST_HIGH);
    more->promised = cck_row_int(row, 0, UINT32_MAX);
    more->present = cck_row_int(row, 0, UINT32_MAX);
    cck_view *const fields[] = {&out->id,     &out->path, &out->outlet,   &out->outlet_from, &out->title,
                                &out->author, &out->url,  &out->language, &out->published,   &out->published_from};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) *fields[i] = cck_row_view(row);
    read_hash(row, out);
    out->text = cck_row_view(row);
    if (more->promised != more->present) cck_row_fail(row, "a document has more or fewer figures than it should");
}

static cck_code load_documents(cck_run_reader *r, size_t count) {
    cck_document *documents = cck_arena_zalloc(r->arena, count + 1, sizeof *documents);
    cck_figures *figures = cck_arena_zalloc(r->arena, count + 1, sizeof *figures);
    r->first = cck_arena_zalloc(r->arena, count + 1, sizeof *r->first);
    if (!documents || !figures || !r->first) return cck_fail(r->error, CCK_E_MEMORY, "out of memory");
    cck_binder binder = cck_bind(r->store, CCK_SQL_LOAD_DOCUMENTS);
    cck_bind_int(&binder, r->run);
    cck_code code = CCK_OK;
    r->first[0] = 1;
    for (size_t i = 0; i < count && code == CCK_OK; i++) {
        document_row more;
        code = cck_bind_step(&binder, r->error);
        if (code == CCK_END) code = cck_store_damaged(r->store, "documents of a run are missing", r->error);
        if (code != CCK_OK) break;
        cck_row row = {r->store, binder.stmt, r->arena, 0, CCK_OK, r->error};
        read_document(&row, &documents[i], &more);
        code = row.code;
        if (code == CCK_OK)
            code = cck_store_read_figures(r->store, more.number, (size_t)more.present, documents[i].text.len, r->arena,
                                          &figures[i], r->error);
        if (code == CCK_OK)
            code = cck_store_read_origin(r->store, more.origin, r->arena, &documents[i].origin, r->error);
        r->first[i + 1] = r->first[i] + (cck_figure_id)figures[i].count;
    }
    sqlite3_reset(binder.stmt);
    r->corpus = (cck_corpus){documents, figures, count};
    return code;
}

/* ---- all of it ---- */

static cck_code load_all(cck_run_reader *r, int64_t number, cck_kept_run *out) {
    run_size size;
    cck_code code = load_run(r, number, out, &size);
    if (code != CCK_OK) return code;
    r->run = out->number;
    code = load_documents(r, out->run.documents);
    if (code == CCK_OK) code = cck_store_load_claims(r, size.claims, &out->comparison);
    out->corpus = r->corpus;
    return code;
}

cck_code cck_store_load_run(cck_store *store, int64_t number, cck_arena *arena, cck_kept_run *out, cck_error *error) {
    cck_run_reader reader = {.store = store, .arena = arena, .error = error};
    cck_kept_run run = {.number = 0};
    /* One moment of the database, while others may write. */
    cck_binder begin = cck_bind(store, CCK_SQL_BEGIN_READING);
    cck_code code = store->in_batch ? CCK_OK : cck_bind_run(&begin, error);
    if (code != CCK_OK) return code;
    code = load_all(&reader, number, &run);
    if (!store->in_batch) {
        cck_binder end = cck_bind(store, CCK_SQL_ROLLBACK); /* nothing was written */
        cck_bind_run(&end, NULL);
    }
    if (code == CCK_OK) *out = run;
    return code;
}

cck_code cck_store_list_runs(cck_store *store, cck_arena *arena, const int64_t **out, size_t *count, cck_error *error) {
    cck_buffer numbers = {0};
    cck_binder binder = cck_bind(store, CCK_SQL_LIST_RUNS);
    cck_code code = cck_bind_step(&binder, error);
    for (; code == CCK_OK; code = cck_bind_step(&binder, error)) {
        int64_t number = sqlite3_column_int64(binder.stmt, 0);
        cck_buffer_add(&numbers, (cck_view){(const char *)&number, sizeof number});
    }
    sqlite3_reset(binder.stmt);
    int64_t *copy = cck_arena_alloc(arena, numbers.len + sizeof *copy);
    if (code == CCK_END) code = numbers.failed || !copy ? cck_fail(error, CCK_E_MEMORY, "out of memory") : CCK_OK;
    if (code == CCK_OK) {
        if (numbers.len) memcpy(copy, numbers.ptr, numbers.len);
        *count = numbers.len / sizeof *copy;
        *out = copy;
    }
    cck_buffer_free(&numbers);
    return code;
}

cck_code cck_store_find_claim(cck_store *store, cck_view id, int64_t *run, cck_error *error) {
    cck_binder binder = cck_bind(store, CCK_SQL_FIND_CLAIM);
    cck_bind_text(&binder, id);
    cck_code code = cck_bind_step(&binder, error);
    if (code == CCK_OK && sqlite3_column_type(binder.stmt, 0) == SQLITE_NULL) code = CCK_END;
    if (code == CCK_OK) *run = sqlite3_column_int64(binder.stmt, 0);
    sqlite3_reset(binder.stmt);
    return code;
}
