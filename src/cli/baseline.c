/* baseline.c - countercheck baseline write and prune. */
#include <string.h>

#include "base/nearest.h"
#include "cli/baseline_file.h"
#include "cli/commands.h"
#include "cli/message.h"
#include "report/text/terminal.h"

typedef struct {
    cck_session session; /* first: a job's context begins with it */
    cck_acceptance words;
    cck_outcome outcome;
} keeping;

static cck_code finish(keeping *k, const cck_baseline_change *change, cck_error *error) {
    cck_code code = cck_baseline_save(change, k->session.baseline_path, error);
    return code ? code : cck_session_finish(&k->session, error);
}

static void say(keeping *k, size_t a, const char *what_a, size_t b, const char *what_b) {
    if (!k->session.output_count) return;
    cck_buffer_printf(&k->session.outputs[0].buffer, "%s: %zu %s, %zu %s\n", k->session.baseline_path, a, what_a, b,
                      what_b);
}

/* ---- write ---- */

/* All that is new and would be flagged: conflicts and disputes, with --fail-on scope differences of scope, too. */
static cck_code write_all(void *context, const cck_report_model *model, cck_error *error) {
    keeping *k = context;
    const cck_findings *findings = model->findings;
    bool scope = k->session.args->fail_on == CCK_FAIL_SCOPE;
    cck_progress_clear(&k->session.progress);
    cck_baseline_change change = cck_baseline_begin(findings);
    for (size_t i = 0; i < findings->count; i++) {
        const cck_finding *finding = &findings->items[i];
        for (size_t n = 0; n < finding->finding_count; n++) {
            const cck_finding_pair *pair = &finding->pairs[n];
            if (pair->state != CCK_STATE_NEW || (pair->verdict == CCK_VERDICT_SCOPE && !scope)) continue;
            cck_baseline_add(&change, finding, pair, &k->words);
        }
    }
    size_t now = change.added + change.renewed;
    say(k, now, now == 1 ? "finding accepted now" : "findings accepted now", change.count - now, "before");
    cck_code code = finish(k, &change, error);
    cck_baseline_drop(&change);
    return code;
}

/* ---- prune ---- */

static void say_entry(keeping *k, const cck_acceptance *entry, const char *why) {
    if (!k->session.output_count) return;
    cck_buffer *out = &k->session.outputs[0].buffer;
    cck_buffer_printf(out, "removed %.*s (%s): ", CCK_FMT(entry->fingerprint), why);
    cck_terminal_mask(out, entry->what.len ? entry->what : entry->reason);
    cck_buffer_char(out, '\n');
}

static cck_code prune(void *context, const cck_report_model *model, cck_error *error) {
    keeping *k = context;
    const cck_findings *findings = model->findings;
    cck_progress_clear(&k->session.progress);
    if (findings->unreadable) {
        cck_fail(error, CCK_E_IO, "nothing is removed while some input cannot be read: its findings may be accepted");
        return CCK_E_IO;
    }
    cck_baseline_change change = cck_baseline_begin(findings);
    size_t kept = 0, all = change.count;
    for (size_t i = 0; !change.failed && i < all; i++) {
        cck_entry_use use = findings->entries[i];
        if (use == CCK_ENTRY_USED)
            change.items[kept++] = change.items[i];
        else
            say_entry(k, &change.items[i], use == CCK_ENTRY_UNUSED ? "matches nothing" : "out of date");
    }
    change.count = kept;
    say(k, all - kept, "removed", kept, "kept");
    cck_code code = all == kept ? cck_session_finish(&k->session, error) : finish(k, &change, error);
    cck_baseline_drop(&change);
    return code;
}

/* ---- the command ---- */

static cck_code complain(const char *word, cck_error *error) {
    static const char *const words[] = {"write", "prune"};
    cck_fail(error, CCK_E_USAGE, "baseline: unknown word '%s'", word);
    cck_hint_words(error, cck_view_of(word), words, 2);
    return CCK_E_USAGE;
}

int cck_command_baseline(const cck_arguments *args, cck_view command) {
    keeping k = {.outcome = {0}};
    cck_error error;
    bool writes = strcmp(args->paths[0], "write") == 0, prunes = strcmp(args->paths[0], "prune") == 0;
    cck_code code = writes || prunes ? CCK_OK : complain(args->paths[0], &error);
    cck_store_use use = args->path_count > 1 ? CCK_STORE_UNUSED : CCK_STORE_READ;
    if (!code) code = cck_session_open(args, use, &k.session, &error);
    if (code) {
        cck_complain(&error);
        return CCK_EXIT_USAGE;
    }
    k.words = cck_session_words(&k.session, "there when the baseline was written");
    cck_job job = cck_session_job(&k.session, command);
    job.paths = args->paths + 1;
    job.path_count = args->path_count - 1;
    job.report = writes ? write_all : prune;
    job.context = &k;
    code = job.path_count ? cck_pipeline_check(&job, &k.outcome, &error)
                          : cck_pipeline_recall(&job, args->run, &k.outcome, &error);
    if (!job.path_count) k.outcome.unreadable = 0; /* that was said then */
    int status = cck_session_end(&k.session, code, &error, &k.outcome, false);
    cck_session_close(&k.session);
    return status;
}
