/* document.c - putting a document with its figures. */
#include "store/internal.h"

const char *const cck_store_total_names[CCK_TOTAL_END] = {
    [CCK_TOTAL_UNKNOWN] = "unknown",
    [CCK_TOTAL_SO_FAR] = "so_far",
    [CCK_TOTAL_ADDITION] = "addition",
};

static bool range_fits(uint32_t start, uint32_t end, size_t length) {
    return start <= end && end <= length;
}

bool cck_store_figure_fits(const cck_figure *figure, size_t length) {
    return range_fits(figure->start, figure->end, length) &&
           range_fits(figure->phrase_start, figure->phrase_end, length) &&
           range_fits(figure->sentence_start, figure->sentence_end, length) && (unsigned)figure->kind < CCK_KIND_END &&
           (unsigned)figure->bound < CCK_BOUND_END && (unsigned)figure->status < CCK_STATUS_END &&
           (unsigned)figure->total < CCK_TOTAL_END;
}

static void write_hash(const cck_document *document, char out[33]) {
    sqlite3_snprintf(33, out, "%016llx%016llx", (unsigned long long)document->hash[1],
                     (unsigned long long)document->hash[0]);
}

cck_code cck_store_find_document(cck_store *store, const cck_document *document, cck_kept *out, cck_error *error) {
    char hash[33];
    write_hash(document, hash);
    cck_binder binder = cck_bind(store, CCK_SQL_FIND_DOCUMENT);
    cck_bind_text(&binder, document->id);
    cck_bind_view(&binder, cck_view_of(hash));
    cck_bind_view(&binder, cck_view_of(store->key));
    cck_code code = cck_bind_step(&binder, error);
    if (code == CCK_OK)
        *out = (cck_kept){sqlite3_column_int64(binder.stmt, 0), sqlite3_column_int64(binder.stmt, 1),
                          sqlite3_column_int64(binder.stmt, 2)};
    sqlite3_reset(binder.stmt);
    return code;
}

static cck_code put_text(cck_store *store, const cck_document *document, size_t figures, const char *digest,
                         cck_error *error) {
    char hash[33];
    write_hash(document, hash);
    const cck_view columns[] = {document->path,     document->outlet,       document->outlet_from,
                                document->title,    document->author,       document->url,
                                document->language, document->published,    document->published_from,
                                cck_view_of(hash),  cck_view_of(store->key)};
    cck_binder binder = cck_bind(store, CCK_SQL_PUT_DOCUMENT);
    cck_bind_text(&binder, document->id);
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++) cck_bind_view(&binder, columns[i]);
    cck_bind_int(&binder, (int64_t)figures);
    cck_bind_view(&binder, cck_view_of(digest));
    cck_bind_text(&binder, document->text);
    return cck_bind_run(&binder, error);
}

/* The order is that of CCK_SQL_PUT_FIGURE. */
static cck_code put_figure(cck_store *store, int64_t document, size_t ordinal, const cck_figure *f, cck_error *error) {
    const uint32_t places[] = {f->start,          f->end,          f->phrase_start, f->phrase_end,
                               f->sentence_start, f->sentence_end, f->line,         f->column};
    cck_binder binder = cck_bind(store, CCK_SQL_PUT_FIGURE);
    cck_bind_int(&binder, document);
    cck_bind_int(&binder, (int64_t)ordinal);
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) cck_bind_int(&binder, places[i]);
    cck_bind_view(&binder, cck_view_of(cck_kind_name(f->kind)));
    cck_bind_view(&binder, cck_view_of(cck_bound_name(f->bound)));
    cck_bind_int(&binder, f->bound_hard);
    cck_bind_view(&binder, cck_view_of(cck_status_name(f->status)));
    cck_bind_view(&binder, cck_view_of(cck_store_total_names[f->total]));
    cck_bind_decimal(&binder, f->has_value, f->value);
    cck_bind_interval(&binder, f->asserts);
    cck_bind_view(&binder, f->unit);
    cck_bind_view(&binder, f->noun);
    cck_bind_view(&binder, f->measure);
    cck_bind_list(&binder, f->population);
    cck_bind_list(&binder, f->place);
    cck_bind_int(&binder, f->window_s);
    cck_bind_view(&binder, f->since);
    cck_bind_view(&binder, f->as_of);
    cck_bind_view(&binder, f->speaker);
    cck_bind_int(&binder, f->conversion_of);
    cck_bind_view(&binder, f->happened_on);
    return cck_bind_run(&binder, error);
}

/* A version with the same text and figures serves again: what changed is the key under which they are found. */
static cck_code renew(cck_store *store, const cck_document *document, const char *digest, cck_error *error) {
    char hash[33];
    write_hash(document, hash);
    cck_binder same = cck_bind(store, CCK_SQL_FIND_SAME);
    cck_bind_text(&same, document->id);
    cck_bind_view(&same, cck_view_of(hash));
    cck_bind_view(&same, cck_view_of(digest));
    cck_code code = cck_bind_step(&same, error);
    int64_t number = code == CCK_OK ? sqlite3_column_int64(same.stmt, 0) : 0;
    sqlite3_reset(same.stmt);
    if (code != CCK_OK) return code;
    cck_binder binder = cck_bind(store, CCK_SQL_RENEW_DOCUMENT);
    cck_bind_view(&binder, cck_view_of(store->key));
    cck_bind_int(&binder, number);
    return cck_bind_run(&binder, error);
}

static cck_code add_version(cck_store *store, const cck_document *document, cck_figures figures, const char *digest,
                            cck_error *error) {
    cck_code code = put_text(store, document, figures.count, digest, error);
    int64_t number = sqlite3_last_insert_rowid(store->db);
    for (size_t i = 0; i < figures.count && code == CCK_OK; i++)
        code = put_figure(store, number, i, &figures.items[i], error);
    if (code != CCK_OK) return code;
    cck_binder sentences = cck_bind(store, CCK_SQL_PUT_SENTENCES);
    cck_bind_int(&sentences, number);
    return cck_bind_run(&sentences, error);
}

static cck_code put_all(cck_store *store, const cck_document *document, cck_figures figures, cck_error *error) {
    char digest[33];
    for (size_t i = 0; i < figures.count; i++) {
        if (!cck_store_figure_fits(&figures.items[i], document->text.len))
            return cck_fail(error, CCK_E_USAGE, "figure %zu does not fit its document", i);
    }
    cck_store_digest(figures, &store->scratch, digest);
    if (store->scratch.failed) return cck_fail(error, CCK_E_MEMORY, "out of memory");
    cck_binder retire = cck_bind(store, CCK_SQL_RETIRE_DOCUMENT);
    cck_bind_text(&retire, document->id);
    cck_code code = cck_bind_run(&retire, error);
    if (code == CCK_OK) code = renew(store, document, digest, error);
    return code == CCK_END ? add_version(store, document, figures, digest, error) : code;
}

cck_code cck_store_put(cck_store *store, const cck_document *document, cck_figures figures, cck_error *error) {
    if (!store->in_batch) return cck_fail(error, CCK_E_USAGE, "no batch is open");
    cck_code code = put_all(store, document, figures, error);
    if (code != CCK_OK) cck_store_rollback(store);
    return code;
}
