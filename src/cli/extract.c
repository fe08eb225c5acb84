/* extract.c - countercheck extract. */
#include "cli/commands.h"
#include "cli/message.h"
#include "cli/session.h"

/* Bytes that are gathered before they are written: they and the lexicon share a cache. */
enum { BLOCK = 1 << 16 };

static cck_code figure(void *context, const cck_document *document, const cck_figure *one, cck_figure_id id,
                       cck_error *error) {
    cck_session *session = context;
    if (!session->args->all_kinds && !cck_kind_is_claim(one->kind)) return CCK_OK;
    for (size_t i = 0; i < session->output_count; i++) {
        cck_output *output = &session->outputs[i];
        output->format->figure(&output->buffer, document, one, id, &output->options);
        if (output->buffer.len < BLOCK && !output->buffer.failed) continue;
        cck_code code = cck_output_flush(output, error);
        if (code) return code;
    }
    return CCK_OK;
}

int cck_command_extract(const cck_arguments *args, cck_view command) {
    cck_session session;
    cck_outcome outcome = {0};
    cck_error error;
    if (cck_session_open(args, CCK_STORE_UNUSED, &session, &error)) {
        cck_complain(&error);
        return CCK_EXIT_USAGE;
    }
    cck_job job = cck_session_job(&session, command);
    job.figure = figure;
    job.context = &session;
    cck_code code = cck_pipeline_extract(&job, &outcome, &error);
    if (!code && outcome.inputs) code = cck_session_finish(&session, &error);
    int status = cck_session_end(&session, code, &error, &outcome, false);
    cck_session_close(&session);
    return status;
}
