/* inspect.c - countercheck inspect. */
#include "cli/commands.h"
#include "cli/message.h"
#include "cli/session.h"

static cck_code show(void *context, const cck_document *document, const cck_figures *figures, cck_error *error) {
    cck_session *session = context;
    cck_output *output = &session->outputs[0];
    cck_report_inspect(&output->buffer, document, *figures, &output->options);
    return cck_output_flush(output, error);
}

int cck_command_inspect(const cck_arguments *args, cck_view command) {
    cck_session session;
    cck_outcome outcome = {0};
    cck_error error;
    if (cck_session_open(args, CCK_STORE_UNUSED, &session, &error)) {
        cck_complain(&error);
        return CCK_EXIT_USAGE;
    }
    session.reading.trace = true;
    cck_job job = cck_session_job(&session, command);
    job.document = show;
    job.context = &session;
    cck_code code = cck_pipeline_extract(&job, &outcome, &error);
    if (!code && outcome.inputs) code = cck_session_finish(&session, &error);
    int status = cck_session_end(&session, code, &error, &outcome, false);
    cck_session_close(&session);
    return status;
}
