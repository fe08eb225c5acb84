/* check.c - countercheck check. */
#include "cli/commands.h"
#include "cli/message.h"
#include "cli/session.h"

typedef struct {
    cck_session session; /* first: a job's context begins with it */
    bool found;          /* something that --fail-on names and neither the baseline nor an ignore entry accepts */
} checking;

static bool fails(cck_fail_on fail_on, const cck_findings *findings) {
    switch (fail_on) {
    case CCK_FAIL_NEVER: break;
    case CCK_FAIL_CONFLICT: return cck_findings_fail(findings, CCK_VERDICT_CONFLICT);
    case CCK_FAIL_DISPUTED: return cck_findings_fail(findings, CCK_VERDICT_DISPUTED);
    case CCK_FAIL_SCOPE: return cck_findings_fail(findings, CCK_VERDICT_SCOPE);
    }
    return false;
}

static cck_code report(void *context, const cck_report_model *model, cck_error *error) {
    checking *check = context;
    cck_progress_clear(&check->session.progress);
    check->found = fails(check->session.args->fail_on, model->findings);
    for (size_t i = 0; i < check->session.output_count; i++) {
        cck_output *output = &check->session.outputs[i];
        output->format->report(&output->buffer, model, &output->options);
    }
    return cck_session_finish(&check->session, error);
}

int cck_command_check(const cck_arguments *args, cck_view command) {
    checking check = {.found = false};
    cck_outcome outcome = {0};
    cck_error error;
    if (cck_session_open(args, true, &check.session, &error)) {
        cck_complain(&error);
        return CCK_EXIT_USAGE;
    }
    cck_job job = cck_session_job(&check.session, command);
    job.report = report;
    job.context = &check;
    cck_code code = cck_pipeline_check(&job, &outcome, &error);
    int status = cck_session_end(&check.session, code, &error, &outcome, check.found);
    cck_session_close(&check.session);
    return status;
}
