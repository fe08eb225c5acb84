/* check.c - countercheck check, and report, which tells of a check again. */
#include "cli/commands.h"
#include "cli/message.h"
#include "cli/session.h"

typedef struct {
    cck_session session; /* first: a job's context begins with it */
    bool found;          /* something that --fail-on names and neither the baseline nor an ignore entry accepts */
} checking;

static void remark(void *context, const cck_error *error) {
    (void)context;
    cck_complain(error);
}

static cck_code report(void *context, const cck_report_model *model, cck_error *error) {
    checking *check = context;
    cck_progress_clear(&check->session.progress);
    cck_ignores_review(model->corpus, check->session.rules, model->comparison, cck_view_of(check->session.clock.today),
                       remark, NULL);
    check->found = cck_findings_fail(model->findings, cck_session_least(check->session.args));
    for (size_t i = 0; i < check->session.output_count; i++) {
        cck_code code = cck_output_report(&check->session.outputs[i], model, error);
        if (code) return code;
    }
    return cck_session_finish(&check->session, error);
}

static int run(const cck_arguments *args, cck_view command, cck_store_use use) {
    checking check = {.found = false};
    cck_outcome outcome = {0};
    cck_error error;
    if (cck_session_open(args, use, &check.session, &error)) {
        cck_complain(&error);
        return CCK_EXIT_USAGE;
    }
    cck_job job = cck_session_job(&check.session, command);
    job.report = report;
    job.context = &check;
    cck_code code = use == CCK_STORE_READ ? cck_pipeline_recall(&job, args->run, &outcome, &error)
                                          : cck_pipeline_check(&job, &outcome, &error);
    int status = cck_session_end(&check.session, code, &error, &outcome, check.found);
    cck_session_close(&check.session);
    return status;
}

int cck_command_check(const cck_arguments *args, cck_view command) {
    return run(args, command, CCK_STORE_KEEP);
}

int cck_command_report(const cck_arguments *args, cck_view command) {
    return run(args, command, CCK_STORE_READ);
}
