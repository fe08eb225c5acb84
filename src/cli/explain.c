/* explain.c - countercheck explain. */
#include "cli/commands.h"
#include "cli/explain_target.h"
#include "cli/manual.h"
#include "cli/message.h"
#include "cli/session.h"

typedef struct {
    cck_session session; /* first: a job's context begins with it */
    cck_explain_target target;
    cck_traces traces;
} explaining;

/* ---- what cannot be found ---- */

static const cck_claim *claims_named(const cck_comparison *comparison, cck_view id, size_t *count) {
    const cck_claim *found = NULL;
    *count = 0;
    for (size_t i = 0; i < comparison->claim_count; i++) {
        if (!cck_view_starts(cck_view_of(comparison->claims[i].id), id)) continue;
        if (!found) found = &comparison->claims[i];
        ++*count;
    }
    return found;
}

static cck_code no_claim(cck_view id, size_t count, cck_error *error) {
    if (count) {
        cck_fail(error, CCK_E_MISSING, "%zu claims have ids that begin with '%.*s'", count, CCK_FMT(id));
        cck_error_hint(error, "give more of its digits");
    } else {
        cck_fail(error, CCK_E_MISSING, "no claim has the id '%.*s'", CCK_FMT(id));
        cck_error_hint(error, "ids stand beside the claims of a report; they change with what the articles say");
    }
    return CCK_E_MISSING;
}

static cck_code no_figures(const explaining *e, const cck_report_model *model, cck_error *error) {
    const cck_figure_id ids[] = {e->target.wish.a, e->target.wish.b};
    for (size_t i = 0; i < 2; i++) {
        const cck_figure *figure = cck_comparison_figure(model->comparison, model->corpus, ids[i], NULL);
        if (!figure) {
            cck_fail(error, CCK_E_MISSING, "there is no figure %u", (unsigned)ids[i]);
            cck_error_hint(error, "figures are numbered in the JSON report");
            return CCK_E_MISSING;
        }
        if (!cck_kind_is_claim(figure->kind)) {
            return cck_fail(error, CCK_E_MISSING, "figure %u is a %s, which claims nothing and is never compared",
                            (unsigned)ids[i], cck_kind_name(figure->kind));
        }
    }
    return cck_fail(error, CCK_E_MISSING, "figures %u and %u are never held against each other", (unsigned)ids[0],
                    (unsigned)ids[1]);
}

/* ---- telling ---- */

static cck_code choose_relation(const explaining *e, cck_explanation *told, cck_error *error) {
    for (size_t i = 0; i < told->count; i++) {
        if (told->traces[i].value_a != e->target.value_a || told->traces[i].value_b != e->target.value_b) continue;
        told->traces += i;
        told->count = 1;
        return CCK_OK;
    }
    cck_fail(error, CCK_E_MISSING, "claim %s has no relation of these two values", told->claim->id);
    cck_error_hint(error, "leave ':A-B' out to see all of them");
    return CCK_E_MISSING;
}

static cck_code find(const explaining *e, const cck_report_model *model, cck_explanation *out, cck_error *error) {
    *out = (cck_explanation){NULL, e->traces.items, e->traces.count};
    if (!e->target.wish.claim.len) {
        if (!out->count) return no_figures(e, model, error);
        if (out->traces[0].claim != SIZE_MAX) out->claim = &model->comparison->claims[out->traces[0].claim];
        return CCK_OK;
    }
    size_t count;
    out->claim = claims_named(model->comparison, e->target.wish.claim, &count);
    if (count != 1) return no_claim(e->target.wish.claim, count, error);
    return e->target.one_relation ? choose_relation(e, out, error) : CCK_OK;
}

static cck_code report(void *context, const cck_report_model *model, cck_error *error) {
    explaining *e = context;
    cck_explanation told;
    cck_progress_clear(&e->session.progress);
    cck_code code = find(e, model, &told, error);
    if (code) return code;
    for (size_t i = 0; i < e->session.output_count; i++) {
        cck_output *output = &e->session.outputs[i];
        output->format->explain(&output->buffer, model, &told, &output->options);
    }
    return cck_session_finish(&e->session, error);
}

/* Reads and compares the articles anew. */
static int explain_articles(explaining *e, cck_view command) {
    cck_outcome outcome = {0};
    cck_error error;
    cck_job job = cck_session_job(&e->session, command);
    job.paths = e->session.args->paths + 1;
    job.path_count = e->session.args->path_count - 1;
    job.wish = &e->target.wish;
    job.traces = &e->traces;
    job.report = report;
    job.context = e;
    cck_code code = cck_pipeline_check(&job, &outcome, &error);
    return cck_session_end(&e->session, code, &error, &outcome, false);
}

/* Compares what a run kept, the latest that holds the claim. */
static int explain_run(explaining *e, cck_view command) {
    cck_outcome outcome = {0};
    cck_error error;
    int64_t number = e->session.args->run;
    cck_view claim = e->target.wish.claim;
    cck_job job = cck_session_job(&e->session, command);
    job.wish = &e->target.wish;
    job.traces = &e->traces;
    job.report = report;
    job.context = e;
    cck_code code = CCK_OK;
    if (!number && claim.len) code = cck_store_find_claim(e->session.store, claim, &number, &error);
    if (code == CCK_END) code = CCK_OK; /* the latest then, which will say that there is none */
    if (!code) code = cck_pipeline_recall(&job, number, &outcome, &error);
    outcome.unreadable = 0; /* that was said then */
    return cck_session_end(&e->session, code, &error, &outcome, false);
}

int cck_command_explain(const cck_arguments *args, cck_view command) {
    explaining e = {.traces = {NULL, 0}};
    cck_error error;
    if (args->path_count == 0) return cck_explain_index(args);
    if (!cck_explain_target_read(cck_view_of(args->paths[0]), &e.target)) return cck_explain_word(args, args->paths[0]);
    bool kept = args->path_count == 1;
    if (cck_session_open(args, kept ? CCK_STORE_READ : CCK_STORE_UNUSED, &e.session, &error)) {
        cck_complain(&error);
        return CCK_EXIT_USAGE;
    }
    int status = kept ? explain_run(&e, command) : explain_articles(&e, command);
    cck_session_close(&e.session);
    return status;
}
