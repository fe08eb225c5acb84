/* accept.c - countercheck accept: notes down that somebody has looked at a finding. */
#include "cli/baseline_file.h"
#include "cli/commands.h"
#include "cli/explain_target.h"
#include "cli/message.h"

typedef struct {
    cck_session session; /* first: a job's context begins with it */
    cck_view id;         /* as typed */
    cck_explain_target target;
    bool by_print; /* `id` is the beginning of a fingerprint, or all of it */
    cck_acceptance words;
} accepting;

/* ---- which findings ---- */

static bool is_named(const accepting *a, const cck_finding *finding) {
    if (!a->by_print) return cck_view_starts(cck_view_of(finding->claim->id), a->target.wish.claim);
    for (size_t i = 0; i < finding->finding_count; i++) {
        if (cck_view_starts(cck_view_of(finding->pairs[i].print), a->id)) return true;
    }
    return false;
}

static bool is_wanted(const accepting *a, const cck_finding_pair *pair) {
    if (a->by_print) return cck_view_starts(cck_view_of(pair->print), a->id);
    return !a->target.one_relation || (pair->a == a->target.value_a && pair->b == a->target.value_b);
}

static cck_code find(const accepting *a, const cck_findings *findings, const cck_finding **out, cck_error *error) {
    size_t count = 0;
    for (size_t i = 0; i < findings->count; i++) {
        if (!is_named(a, &findings->items[i])) continue;
        count++;
        *out = &findings->items[i];
    }
    if (count == 1) return CCK_OK;
    if (count) {
        cck_fail(error, CCK_E_MISSING, "%zu claims have ids that begin with '%.*s'", count, CCK_FMT(a->id));
        cck_error_hint(error, "give more of its digits");
    } else {
        cck_fail(error, CCK_E_MISSING, "no claim has the id '%.*s'", CCK_FMT(a->id));
        cck_error_hint(error, "ids stand beside the claims of a report; they change with what the articles say");
    }
    return CCK_E_MISSING;
}

static cck_code nothing_to_accept(const cck_finding *finding, size_t wanted, cck_error *error) {
    const char *id = finding->claim->id;
    if (finding->state == CCK_STATE_IGNORED)
        return cck_fail(error, CCK_E_USAGE, "the rules ignore claim %s already: %.*s", id, CCK_FMT(finding->reason));
    if (!finding->finding_count)
        return cck_fail(error, CCK_E_USAGE, "nothing differs in claim %s (%s)", id, cck_verdict_name(finding->verdict));
    if (!wanted) return cck_fail(error, CCK_E_MISSING, "claim %s has no finding between these two values", id);
    cck_fail(error, CCK_E_USAGE, "claim %s is accepted already: %.*s", id, CCK_FMT(finding->reason));
    return CCK_E_USAGE;
}

/* ---- noting them down ---- */

static void say(cck_output *output, const char *word, const cck_finding *finding, const cck_acceptance *entry) {
    cck_buffer_printf(&output->buffer, "%s %s %.*s: %.*s\n", word, finding->claim->id, CCK_FMT(entry->fingerprint),
                      CCK_FMT(entry->what));
}

static cck_code add(accepting *a, const cck_finding *finding, cck_baseline_change *change, cck_error *error) {
    size_t wanted = 0, taken = 0;
    for (size_t i = 0; i < finding->finding_count; i++) {
        const cck_finding_pair *pair = &finding->pairs[i];
        if (!is_wanted(a, pair)) continue;
        wanted++;
        size_t added = change->added;
        if (pair->state != CCK_STATE_NEW || !cck_baseline_add(change, finding, pair, &a->words)) continue;
        taken++;
        if (!a->session.output_count || added == change->added) continue;
        say(&a->session.outputs[0], "accepted", finding, &change->items[change->count - 1]);
    }
    return taken || change->failed ? CCK_OK : nothing_to_accept(finding, wanted, error);
}

static cck_code report(void *context, const cck_report_model *model, cck_error *error) {
    accepting *a = context;
    const cck_finding *finding = NULL;
    cck_progress_clear(&a->session.progress);
    cck_code code = find(a, model->findings, &finding, error);
    if (code) return code;
    cck_baseline_change change = cck_baseline_begin(model->findings);
    code = add(a, finding, &change, error);
    if (!code) code = cck_baseline_save(&change, a->session.baseline_path, error);
    if (!code && a->session.output_count)
        cck_buffer_printf(&a->session.outputs[0].buffer, "%zu new, %zu renewed in %s\n", change.added, change.renewed,
                          a->session.baseline_path);
    cck_baseline_drop(&change);
    return code ? code : cck_session_finish(&a->session, error);
}

/* ---- the command ---- */

/* A fingerprint, or the beginning of one: hex digits with a '-' among them. */
static bool is_print(cck_view id) {
    if (id.len <= 13 || id.len >= CCK_PRINT_TEXT) return false;
    for (size_t i = 0; i < id.len; i++) {
        char c = id.ptr[i];
        if (i == 12 ? c != '-' : !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) return false;
    }
    return true;
}

static cck_code read_id(accepting *a, const char *word, cck_error *error) {
    a->id = cck_view_of(word);
    a->by_print = is_print(a->id);
    if (a->by_print) return CCK_OK;
    if (cck_explain_target_read(a->id, &a->target) && a->target.wish.claim.len) return CCK_OK;
    cck_fail(error, CCK_E_USAGE, "'%s' is no id of a claim", word);
    cck_error_hint(error, "for example: countercheck accept 3f9c1a7e0b2d articles/ --reason \"of another day\"");
    return CCK_E_USAGE;
}

static cck_code check_words(const cck_arguments *args, cck_error *error) {
    if (args->reason) return CCK_OK;
    cck_fail(error, CCK_E_USAGE, "accept wants a reason: --reason TEXT");
    cck_error_hint(error, "for example: --reason \"one counts by Monday, one by Tuesday\"");
    return CCK_E_USAGE;
}

/* Of the articles, or, where none are named, of the latest run that is kept. */
static int look(accepting *a, cck_view command) {
    const cck_arguments *args = a->session.args;
    cck_outcome outcome = {0};
    cck_error error;
    cck_job job = cck_session_job(&a->session, command);
    job.paths = args->paths + 1;
    job.path_count = args->path_count - 1;
    job.report = report;
    job.context = a;
    cck_code code = job.path_count ? cck_pipeline_check(&job, &outcome, &error)
                                   : cck_pipeline_recall(&job, args->run, &outcome, &error);
    if (!job.path_count) outcome.unreadable = 0; /* that was said then */
    return cck_session_end(&a->session, code, &error, &outcome, false);
}

int cck_command_accept(const cck_arguments *args, cck_view command) {
    accepting a = {.by_print = false};
    cck_error error;
    cck_store_use use = args->path_count > 1 ? CCK_STORE_UNUSED : CCK_STORE_READ;
    if (check_words(args, &error) || read_id(&a, args->paths[0], &error) ||
        cck_session_open(args, use, &a.session, &error)) {
        cck_complain(&error);
        return CCK_EXIT_USAGE;
    }
    a.words = cck_session_words(&a.session, NULL);
    int status = look(&a, command);
    cck_session_close(&a.session);
    return status;
}
