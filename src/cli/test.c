/* test.c - countercheck test. */
#include "cli/cases/runner.h"
#include "cli/commands.h"
#include "cli/message.h"
#include "cli/session.h"

static cck_code run_all(cck_runner *run, const cck_session *session, cck_error *error) {
    const cck_arguments *args = session->args;
    run->usual.rules = session->rules;
    run->usual.lexicon = session->lexicon;
    cck_code code = cck_extractor_new(session->lexicon, &session->rules->hedges, &run->usual.extractor, error);
    run->current = run->usual;
    for (size_t i = 0; !code && i < args->path_count; i++) code = cck_case_run(run, args->paths[i], error);
    cck_extractor_free(run->usual.extractor);
    return code;
}

static void put_sum(const cck_runner *run) {
    cck_buffer *out = &run->output->buffer;
    cck_buffer_printf(out, "%zu passed, %zu failed", run->passed, run->failed);
    if (run->gaps) cck_buffer_printf(out, ", %zu known gaps", run->gaps);
    cck_buffer_char(out, '\n');
}

static int complain_of_nothing(void) {
    cck_error error;
    cck_fail(&error, CCK_E_MISSING, "no case was found");
    cck_error_hint(&error, "cases are YAML files; see countercheck explain cases");
    cck_complain(&error);
    return CCK_EXIT_USAGE;
}

int cck_command_test(const cck_arguments *args, cck_view command) {
    cck_session session;
    cck_error error;
    (void)command;
    cck_code code = cck_session_open(args, CCK_STORE_UNUSED, &session, &error);
    if (code) {
        cck_complain(&error);
        return CCK_EXIT_USAGE;
    }
    cck_runner run = {.args = args, .output = &session.outputs[0]};
    code = run_all(&run, &session, &error);
    bool nothing = !code && run.passed + run.failed + run.gaps == 0;
    if (!code && !nothing) put_sum(&run);
    if (!code) code = cck_session_finish(&session, &error);
    if (code) cck_complain(&error);
    cck_session_close(&session);
    if (nothing) return complain_of_nothing();
    return code ? CCK_EXIT_USAGE : run.failed ? CCK_EXIT_FOUND : CCK_EXIT_OK;
}
