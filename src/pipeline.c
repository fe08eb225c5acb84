/* pipeline.c - the main flow on one page: read -> extract -> compare -> keep -> report.
 *
 * A broken input never stops the rest: it is told through `trouble` and counted. Nor does a broken
 * store: the job goes on in memory. */
#include "pipeline.h"

#include <string.h>

/* What one run gathers: documents and their figures, side by side, in the arena. */
typedef struct {
    const cck_job *job;
    cck_arena *arena;
    cck_reader *reader;
    cck_extractor *extractor;
    cck_store *store; /* NULL once it has failed */
    cck_document *documents;
    cck_figures *figures;
    bool *fresh; /* extracted in this run, not restored from the store */
    size_t count, capacity;
    cck_outcome outcome;
} run;

static void store_failed(run *r, const cck_error *error) {
    r->store = NULL;
    r->outcome.store_failed = true;
    r->job->trouble(r->job->context, error);
}

static void unreadable(run *r, const cck_error *error) {
    r->outcome.unreadable++;
    r->job->trouble(r->job->context, error);
}

static cck_code open_run(run *r, const cck_job *job, cck_error *error) {
    *r = (run){.job = job, .store = job->store};
    r->arena = cck_arena_new(0);
    if (!r->arena) return cck_fail(error, CCK_E_MEMORY, "out of memory");
    cck_code code = cck_extractor_new(job->lexicon, &job->rules->hedges, &r->extractor, error);
    return code ? code : cck_reader_open(job->paths, job->path_count, job->reading, &r->reader, error);
}

static void close_run(run *r) {
    cck_reader_close(r->reader);
    cck_extractor_free(r->extractor);
    cck_arena_free(r->arena);
}

static bool is_stopped(run *r) {
    r->outcome.stopped |= r->job->stop && *r->job->stop;
    return r->outcome.stopped;
}

/* The next document that can be read; CCK_END after the last, and when the job is to end. */
static cck_code next_document(run *r, cck_document *document) {
    for (;;) {
        cck_error error;
        if (is_stopped(r)) return CCK_END;
        if (r->job->progress) {
            r->job->progress(r->job->context, r->outcome.documents, cck_reader_inputs_done(r->reader),
                             cck_reader_inputs(r->reader));
        }
        cck_code code = cck_reader_next(r->reader, r->arena, document, &error);
        if (is_stopped(r)) return CCK_END; /* what was being read may have been cut off */
        if (code == CCK_OK || code == CCK_END) {
            r->outcome.inputs = cck_reader_inputs(r->reader);
            r->outcome.documents += code == CCK_OK;
            if (code == CCK_OK) cck_rules_know_outlet(r->job->rules, document);
            return code;
        }
        unreadable(r, &error);
    }
}

static bool extract(run *r, const cck_document *document, cck_figures *figures) {
    cck_error error;
    if (cck_extract(r->extractor, document, r->arena, figures, &error) == CCK_OK) return true;
    if (!error.source[0]) cck_error_at(&error, document->id, 0, 0, 0);
    unreadable(r, &error);
    return false;
}

/* ---- extract ---- */

/* Documents that are extracted at once, and how many bytes of text they may have together before no more are added. */
enum { TOGETHER = 8, TOGETHER_BYTES = 1 << 16 };

/* Who wants them whole gets one by one: troubles stand between them where they came up. */
static size_t next_documents(run *r, cck_document documents[TOGETHER]) {
    size_t count = 0, bytes = 0, most = r->job->document ? 1 : TOGETHER;
    while (count < most && bytes < TOGETHER_BYTES && next_document(r, &documents[count]) == CCK_OK)
        bytes += documents[count++].text.len;
    return count;
}

/* All at once; where that fails, one by one, so that it is known which cannot be read: those are left out. */
static size_t extract_together(run *r, cck_document *documents, size_t count, cck_figures *figures) {
    cck_error error;
    size_t kept = 0;
    if (cck_extract_all(r->extractor, documents, count, r->arena, figures, &error) == CCK_OK) return count;
    for (size_t i = 0; i < count; i++) {
        if (!extract(r, &documents[i], &figures[kept])) continue;
        documents[kept++] = documents[i];
    }
    return kept;
}

static cck_code hand_over(run *r, const cck_document *document, const cck_figures *figures, cck_figure_id *id,
                          cck_error *error) {
    const cck_job *job = r->job;
    cck_code code = CCK_OK;
    if (job->document) return job->document(job->context, document, figures, error);
    for (size_t i = 0; i < figures->count && !code; i++)
        code = job->figure(job->context, document, &figures->items[i], (*id)++, error);
    return code;
}

static cck_code stream(run *r, cck_error *error) {
    cck_document documents[TOGETHER];
    cck_figures figures[TOGETHER];
    cck_figure_id id = 1;
    for (size_t count; (count = next_documents(r, documents)) > 0; cck_arena_reset(r->arena)) {
        count = extract_together(r, documents, count, figures);
        for (size_t i = 0; i < count; i++) {
            cck_code code = hand_over(r, &documents[i], &figures[i], &id, error);
            if (code) return code;
        }
    }
    return CCK_OK;
}

cck_code cck_pipeline_extract(const cck_job *job, cck_outcome *out, cck_error *error) {
    run r;
    cck_code code = open_run(&r, job, error);
    if (!code) code = stream(&r, error);
    if (!code) *out = r.outcome;
    close_run(&r);
    return code;
}

/* ---- check ---- */

/* `old` with room for `capacity` items; the arena keeps the old copy until the end, which doubling makes
 * no more than as much again. */
static void *grown(cck_arena *arena, const void *old, size_t count, size_t capacity, size_t size) {
    void *grown = cck_arena_zalloc(arena, capacity, size);
    if (grown && count) memcpy(grown, old, count * size);
    return grown;
}

static bool make_room(run *r) {
    if (r->count < r->capacity) return true;
    size_t capacity = r->capacity ? 2 * r->capacity : 64;
    cck_document *documents = grown(r->arena, r->documents, r->count, capacity, sizeof *documents);
    cck_figures *figures = grown(r->arena, r->figures, r->count, capacity, sizeof *figures);
    bool *fresh = grown(r->arena, r->fresh, r->count, capacity, sizeof *fresh);
    if (!documents || !figures || !fresh) return false;
    r->documents = documents;
    r->figures = figures;
    r->fresh = fresh;
    r->capacity = capacity;
    return true;
}

/* The figures that the store keeps of an unchanged document. */
static bool restore(run *r, cck_document *document, cck_figures *figures) {
    cck_error error;
    if (!r->store) return false;
    cck_document_set_hash(document);
    cck_code code = cck_store_find(r->store, document, r->arena, figures, &error);
    if (code != CCK_OK && code != CCK_END) store_failed(r, &error);
    return code == CCK_OK;
}

static cck_code gather(run *r, cck_error *error) {
    cck_document document;
    while (next_document(r, &document) == CCK_OK) {
        cck_figures figures = {NULL, 0};
        bool restored = restore(r, &document, &figures);
        if (!restored && !extract(r, &document, &figures)) continue;
        if (!make_room(r)) return cck_fail(error, CCK_E_MEMORY, "out of memory after %zu documents", r->count);
        r->documents[r->count] = document;
        r->figures[r->count] = figures;
        r->fresh[r->count++] = !restored;
    }
    return CCK_OK;
}

static size_t figure_count(const cck_corpus *corpus) {
    size_t count = 0;
    for (size_t i = 0; i < corpus->count; i++) count += corpus->figures[i].count;
    return count;
}

/* One transaction: what is new, and the run, unless it was broken off (`comparison` is NULL then). */
static cck_code put_all(run *r, const cck_corpus *corpus, const cck_comparison *comparison, cck_error *error) {
    const cck_run kept = {.started = r->job->started,
                          .command = r->job->command,
                          .documents = corpus->count,
                          .unreadable = r->outcome.unreadable,
                          .figures = figure_count(corpus),
                          .today = r->job->today,
                          .min_certainty = r->job->min_certainty};
    cck_code code = cck_store_begin(r->store, error);
    for (size_t i = 0; !code && i < corpus->count; i++) {
        if (r->fresh[i]) code = cck_store_put(r->store, &corpus->documents[i], corpus->figures[i], error);
    }
    if (!code && comparison) code = cck_store_put_run(r->store, &kept, corpus, comparison, NULL, error);
    return code ? code : cck_store_commit(r->store, error);
}

static void keep(run *r, const cck_corpus *corpus, const cck_comparison *comparison) {
    cck_error error;
    if (!r->store || put_all(r, corpus, comparison, &error) == CCK_OK) return;
    cck_store_rollback(r->store);
    store_failed(r, &error);
}

static cck_code compare(const cck_job *job, cck_arena *arena, const cck_corpus *corpus, cck_comparison *out,
                        cck_error *error) {
    if (!job->wish) {
        return cck_compare(corpus, job->lexicon, job->rules, job->today, job->min_certainty, arena, out, error);
    }
    return cck_compare_traced(corpus, job->lexicon, job->rules, job->today, job->min_certainty, job->wish, arena, out,
                              job->traces, error);
}

static cck_code report(const cck_job *job, cck_arena *arena, const cck_corpus *corpus, const cck_comparison *comparison,
                       size_t unreadable_inputs, cck_error *error) {
    cck_findings findings;
    cck_code code =
        cck_findings_build(corpus, comparison, unreadable_inputs, job->baseline, job->today, arena, &findings, error);
    if (code) return code;
    cck_report_model model = {corpus, comparison, &findings, job->rules, job->lexicon};
    return job->report(job->context, &model, error);
}

static cck_code check(run *r, cck_error *error) {
    const cck_job *job = r->job;
    cck_code code = gather(r, error);
    if (code || r->outcome.inputs == 0) return code;
    cck_corpus corpus = {r->documents, r->figures, r->count};
    cck_comparison comparison;
    if (r->outcome.stopped) {
        keep(r, &corpus, NULL);
        return CCK_OK;
    }
    code = compare(job, r->arena, &corpus, &comparison, error);
    if (code) return code;
    keep(r, &corpus, &comparison);
    return report(job, r->arena, &corpus, &comparison, r->outcome.unreadable, error);
}

cck_code cck_pipeline_check(const cck_job *job, cck_outcome *out, cck_error *error) {
    run r;
    cck_code code = open_run(&r, job, error);
    if (!code) code = check(&r, error);
    if (!code) *out = r.outcome;
    close_run(&r);
    return code;
}

/* ---- what was kept ---- */

static void remark_on_rules(const cck_job *job, int64_t number) {
    cck_error remark;
    cck_fail(&remark, CCK_E_USAGE, "the rules or word lists have changed since run %lld; %s", (long long)number,
             job->wish ? "this is by those of now" : "its findings are as they were");
    job->trouble(job->context, &remark);
}

/* Held against the day of the run, as it was then. */
static cck_code recall(const cck_job *asked, int64_t number, cck_arena *arena, cck_outcome *out, cck_error *error) {
    cck_kept_run kept;
    cck_code code = cck_store_load_run(asked->store, number, arena, &kept, error);
    if (code) return code;
    cck_job job = *asked;
    if (kept.run.today.len) job.today = kept.run.today;
    if (job.min_certainty <= 0) job.min_certainty = kept.run.min_certainty;
    if (!kept.same_key) remark_on_rules(&job, kept.number);
    if (!kept.same_key && !job.wish) job.rules = NULL; /* nobody is to take them for those of the run */
    cck_comparison comparison = kept.comparison;
    if (job.wish) code = compare(&job, arena, &kept.corpus, &comparison, error);
    if (code) return code;
    code = report(&job, arena, &kept.corpus, &comparison, kept.run.unreadable, error);
    if (!code) *out = (cck_outcome){1 + kept.run.documents, kept.run.unreadable, false, false, kept.run.documents};
    return code;
}

cck_code cck_pipeline_recall(const cck_job *job, int64_t number, cck_outcome *out, cck_error *error) {
    cck_arena *arena = cck_arena_new(0);
    if (!arena) return cck_fail(error, CCK_E_MEMORY, "out of memory");
    cck_code code = recall(job, number, arena, out, error);
    cck_arena_free(arena);
    return code;
}
