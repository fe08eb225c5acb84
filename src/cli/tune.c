/* tune.c - countercheck tune. */
#include "cli/commands.h"
#include "cli/message.h"
#include "cli/session.h"
#include "countercheck/tuning.h"

typedef struct {
    cck_session session; /* first: a job's context begins with it */
    cck_view rule;
    cck_sweep sweep;
} tuning;

/* What has been read is compared anew for each step; nothing is read twice. */
static cck_code report(void *context, const cck_report_model *model, cck_error *error) {
    tuning *t = context;
    cck_session *session = &t->session;
    cck_arena *arena = cck_arena_new(0);
    cck_tuning result;
    cck_progress_clear(&session->progress);
    if (!arena) return cck_fail(error, CCK_E_MEMORY, "out of memory");
    cck_code code = cck_tune(model->corpus, session->lexicon, session->rules, t->rule, &t->sweep,
                             cck_view_of(session->clock.today), session->args->min_certainty, arena, &result, error);
    for (size_t i = 0; !code && i < session->output_count; i++) {
        cck_output *output = &session->outputs[i];
        output->format->tune(&output->buffer, &result, &output->options);
    }
    cck_arena_free(arena);
    return code ? code : cck_session_finish(session, error);
}

/* The sweep that the arguments ask for; false: complained. */
static cck_code prepare(tuning *t, const cck_arguments *args, cck_error *error) {
    const cck_rule *rule;
    t->rule = cck_view_of(args->paths[0]);
    cck_code code = cck_tune_find(t->session.rules, t->rule, &rule, error);
    if (code) return code;
    if (args->sweep) return cck_sweep_parse(cck_view_of(args->sweep), args->steps, &t->sweep, error);
    t->sweep = cck_sweep_usual(&rule->tolerance, args->steps);
    return CCK_OK;
}

static int run(tuning *t, const cck_arguments *args, cck_view command) {
    cck_outcome outcome = {0};
    cck_error error;
    cck_job job = cck_session_job(&t->session, command);
    job.paths = args->paths + 1;
    job.path_count = args->path_count - 1;
    job.report = report;
    job.context = t;
    cck_code code = prepare(t, args, &error);
    if (!code) code = cck_pipeline_check(&job, &outcome, &error);
    return cck_session_end(&t->session, code, &error, &outcome, false);
}

int cck_command_tune(const cck_arguments *args, cck_view command) {
    tuning t = {.rule = {NULL, 0}};
    cck_error error;
    if (cck_session_open(args, CCK_STORE_UNUSED, &t.session, &error)) {
        cck_complain(&error);
        return CCK_EXIT_USAGE;
    }
    int status = run(&t, args, command);
    cck_session_close(&t.session);
    return status;
}
