/* run.c - keeping a run with its claims, value groups and relations. */
#include <stdlib.h>

#include "base/wording.h"
#include "store/run.h"

static cck_code add_claim_row(cck_run_writer *w, const cck_claim *claim, size_t position, int64_t *number) {
    cck_binder binder = cck_bind(w->store, CCK_SQL_PUT_CLAIM);
    cck_bind_int(&binder, w->run);
    cck_bind_int(&binder, (int64_t)position);
    cck_bind_view(&binder, cck_view_of(claim->id));
    cck_bind_view(&binder, claim->measure);
    cck_bind_view(&binder, cck_view_of(cck_verdict_name(claim->verdict)));
    cck_bind_view(&binder, cck_view_of(cck_severity_name(claim->severity)));
    cck_bind_int(&binder, claim->ignored);
    cck_bind_view(&binder, claim->ignore_reason);
    for (size_t i = 0; i < CCK_VERDICT_END; i++) cck_bind_int(&binder, (int64_t)claim->relation_total[i]);
    cck_code code = cck_bind_run(&binder, w->error);
    *number = sqlite3_last_insert_rowid(w->store->db);
    return code;
}

static cck_code add_group_row(cck_run_writer *w, int64_t claim, const cck_value_group *group, size_t position,
                              int64_t *number) {
    cck_buffer says = {0};
    cck_wording_interval(&says, group->asserts, group->unit);
    if (says.failed) {
        cck_buffer_free(&says);
        return cck_fail(w->error, CCK_E_MEMORY, "out of memory");
    }
    cck_binder binder = cck_bind(w->store, CCK_SQL_PUT_VALUE_GROUP);
    cck_bind_int(&binder, claim);
    cck_bind_int(&binder, (int64_t)position);
    cck_bind_text(&binder, cck_buffer_view(&says));
    cck_bind_interval(&binder, group->asserts);
    cck_bind_view(&binder, group->unit);
    cck_bind_int(&binder, group->window_s);
    cck_bind_list(&binder, group->place);
    cck_bind_list(&binder, group->population);
    cck_code code = cck_bind_run(&binder, w->error);
    *number = sqlite3_last_insert_rowid(w->store->db);
    cck_buffer_free(&says);
    return code;
}

/* Rows of (owner, position, quote): figures of a group, terms of a relation. */
static cck_code add_figures(cck_run_writer *w, cck_sql sql, int64_t owner, const cck_figure_id *figures, size_t count) {
    for (size_t i = 0; i < count; i++) {
        int64_t quote = 0;
        cck_code code = cck_store_quote(w, figures[i], &quote);
        if (code != CCK_OK) return code;
        cck_binder binder = cck_bind(w->store, sql);
        cck_bind_int(&binder, owner);
        cck_bind_int(&binder, (int64_t)i);
        cck_bind_int(&binder, quote);
        code = cck_bind_run(&binder, w->error);
        if (code != CCK_OK) return code;
    }
    return CCK_OK;
}

static cck_code add_group(cck_run_writer *w, int64_t claim, const cck_value_group *group, size_t position) {
    int64_t number = 0;
    cck_code code = add_group_row(w, claim, group, position, &number);
    if (code != CCK_OK) return code;
    return add_figures(w, CCK_SQL_PUT_GROUP_FIGURE, number, group->figures, group->count);
}

static cck_code add_relation(cck_run_writer *w, int64_t claim, const cck_relation *relation, size_t position) {
    cck_binder binder = cck_bind(w->store, CCK_SQL_PUT_RELATION);
    cck_bind_int(&binder, claim);
    cck_bind_int(&binder, (int64_t)position);
    cck_bind_int(&binder, (int64_t)relation->a);
    cck_bind_int(&binder, (int64_t)relation->b);
    cck_bind_view(&binder, cck_view_of(cck_verdict_name(relation->verdict)));
    cck_bind_view(&binder, relation->rule);
    cck_bind_view(&binder, relation->why);
    cck_bind_real(&binder, relation->certainty);
    cck_bind_view(&binder, relation->agree_if);
    cck_code code = cck_bind_run(&binder, w->error);
    if (code != CCK_OK) return code;
    int64_t number = sqlite3_last_insert_rowid(w->store->db);
    return add_figures(w, CCK_SQL_PUT_RELATION_TERM, number, relation->terms, relation->term_count);
}

static cck_code add_claim(cck_run_writer *w, const cck_claim *claim, size_t position) {
    int64_t number = 0;
    cck_code code = add_claim_row(w, claim, position, &number);
    for (size_t i = 0; i < claim->value_count && code == CCK_OK; i++) code = add_group(w, number, &claim->values[i], i);
    for (size_t i = 0; i < claim->relation_count && code == CCK_OK; i++)
        code = add_relation(w, number, &claim->relations[i], i);
    return code;
}

static cck_code add_run_row(cck_run_writer *w, const cck_run *run) {
    cck_binder binder = cck_bind(w->store, CCK_SQL_PUT_RUN);
    cck_bind_text(&binder, run->started);
    cck_bind_text(&binder, run->command);
    cck_bind_view(&binder, CCK_LIT(CCK_VERSION));
    cck_bind_view(&binder, cck_view_of(w->store->key));
    cck_bind_int(&binder, (int64_t)run->documents);
    cck_bind_int(&binder, (int64_t)run->unreadable);
    cck_bind_int(&binder, (int64_t)run->figures);
    cck_bind_int(&binder, (int64_t)w->comparison->claim_count);
    cck_bind_view(&binder, run->today);
    cck_bind_real(&binder, run->min_certainty);
    cck_code code = cck_bind_run(&binder, w->error);
    w->run = sqlite3_last_insert_rowid(w->store->db);
    return code;
}

/* The rows of the corpus's documents, so that quotes can refer to their figures. */
static cck_code find_documents(cck_run_writer *w) {
    cck_code code = CCK_OK;
    for (size_t i = 0; i < w->corpus->count && code == CCK_OK; i++) {
        const cck_document *document = &w->corpus->documents[i];
        cck_kept kept = {0};
        code = cck_store_find_document(w->store, document, &kept, w->error);
        w->documents[i] = kept.number;
        if (code == CCK_END)
            code = cck_fail(w->error, CCK_E_USAGE, "document '%.*s' is not in the database", CCK_FMT(document->id));
    }
    return code;
}

/* A version that was read before, and not last, is the current one again. */
static cck_code mark_current(cck_run_writer *w, size_t index) {
    cck_binder binder = cck_bind(w->store, CCK_SQL_MARK_CURRENT);
    cck_bind_int(&binder, w->documents[index]);
    cck_bind_text(&binder, w->corpus->documents[index].id);
    return cck_bind_run(&binder, w->error);
}

static cck_code add_document(cck_run_writer *w, size_t index) {
    const cck_document *document = &w->corpus->documents[index];
    int64_t origin;
    cck_code code = mark_current(w, index);
    if (code == CCK_OK) code = cck_store_put_origin(w->store, w->documents[index], document->origin, &origin, w->error);
    if (code != CCK_OK) return code;
    cck_binder binder = cck_bind(w->store, CCK_SQL_PUT_RUN_DOCUMENT);
    cck_bind_int(&binder, w->run);
    cck_bind_int(&binder, (int64_t)index);
    cck_bind_int(&binder, w->documents[index]);
    cck_bind_int(&binder, origin);
    cck_bind_int(&binder, (int64_t)document->published_trust);
    return cck_bind_run(&binder, w->error);
}

static cck_code add_all(cck_run_writer *w, const cck_run *run) {
    cck_code code = find_documents(w);
    if (code == CCK_OK) code = add_run_row(w, run);
    for (size_t i = 0; i < w->corpus->count && code == CCK_OK; i++) code = add_document(w, i);
    for (size_t i = 0; i < w->comparison->claim_count && code == CCK_OK; i++)
        code = add_claim(w, &w->comparison->claims[i], i);
    return code;
}

cck_code cck_store_put_run(cck_store *store, const cck_run *run, const cck_corpus *corpus,
                           const cck_comparison *comparison, int64_t *run_id, cck_error *error) {
    if (!store->in_batch) return cck_fail(error, CCK_E_USAGE, "no batch is open");
    cck_run_writer writer = {.store = store, .corpus = corpus, .comparison = comparison, .error = error};
    writer.documents = calloc(corpus->count + 1, sizeof *writer.documents); /* one more: never none */
    cck_code code = writer.documents ? add_all(&writer, run) : cck_fail(error, CCK_E_MEMORY, "out of memory");
    free(writer.documents);
    if (code == CCK_OK && run_id) *run_id = writer.run;
    if (code != CCK_OK) cck_store_rollback(store);
    return code;
}
