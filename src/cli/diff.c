/* diff.c - countercheck diff. */
#include "cli/commands.h"
#include "cli/message.h"
#include "cli/session.h"
#include "read/file.h"

#define MOST_REPORT ((size_t)1 << 30)

typedef struct {
    cck_session session; /* first: a job's context begins with it */
    cck_view command;
    cck_arena *arena;
    cck_view name; /* of the run that is being read */
    cck_diff_side *side;
} differing;

static cck_code collect(void *context, const cck_report_model *model, cck_error *error) {
    differing *d = context;
    return cck_diff_of_model(model, d->name, d->arena, d->side, error);
}

static cck_code read_run(differing *d, int64_t number, cck_diff_side *out, cck_error *error) {
    cck_outcome outcome;
    cck_job job = cck_session_job(&d->session, d->command);
    job.report = collect;
    job.context = d;
    d->side = out;
    d->name = cck_arena_printf(d->arena, "run %lld", (long long)number);
    return cck_pipeline_recall(&job, number, &outcome, error);
}

static cck_code read_report(differing *d, const char *path, cck_diff_side *out, cck_error *error) {
    cck_buffer bytes = {0};
    cck_code code = cck_file_read(path, MOST_REPORT, &bytes, error);
    if (!code) code = cck_diff_of_json(cck_buffer_view(&bytes), cck_view_of(path), d->arena, out, error);
    cck_buffer_free(&bytes);
    return code;
}

static cck_code read_side(differing *d, const char *word, cck_diff_side *out, cck_error *error) {
    int64_t number;
    return cck_run_number(word, &number) ? read_run(d, number, out, error) : read_report(d, word, out, error);
}

/* The latest run, and the one before it. */
static cck_code latest(differing *d, int64_t *before, int64_t *now, cck_error *error) {
    const int64_t *runs;
    size_t count;
    cck_code code = cck_store_list_runs(d->session.store, d->arena, &runs, &count, error);
    if (code) return code;
    *now = count ? runs[0] : 0;
    *before = count > 1 ? runs[1] : 0;
    return CCK_OK;
}

static cck_code fewer(const differing *d, cck_error *error) {
    cck_fail(error, CCK_E_MISSING, "there are no two runs yet");
    cck_error_at(error, cck_view_of(d->session.database), 0, 0, 0);
    cck_error_hint(error, "check the articles again, or name two JSON reports");
    return CCK_E_MISSING;
}

static cck_code read_both(differing *d, cck_diff_side *before, cck_diff_side *now, cck_error *error) {
    const cck_arguments *args = d->session.args;
    int64_t last = 0, last_but_one = 0;
    cck_code code = args->path_count < 2 ? latest(d, &last_but_one, &last, error) : CCK_OK;
    if (code) return code;
    if (args->path_count == 0 && !last_but_one) return fewer(d, error);
    code = args->path_count ? read_side(d, args->paths[0], before, error) : read_run(d, last_but_one, before, error);
    if (code) return code;
    return args->path_count == 2 ? read_side(d, args->paths[1], now, error) : read_run(d, last, now, error);
}

static cck_code tell(differing *d, bool *found, cck_error *error) {
    cck_diff_side before, now;
    cck_diff diff;
    cck_code code = read_both(d, &before, &now, error);
    if (!code) code = cck_diff_make(&before, &now, d->arena, &diff, error);
    if (code) return code;
    *found = cck_diff_fails(&diff, cck_session_least(d->session.args));
    for (size_t i = 0; i < d->session.output_count; i++) {
        cck_output *output = &d->session.outputs[i];
        output->format->diff(&output->buffer, &diff, &output->options);
    }
    return cck_session_finish(&d->session, error);
}

/* Whether a run of the store is to be read: two reports need none. */
static cck_store_use use_of(const cck_arguments *args) {
    int64_t number;
    if (args->path_count < 2) return CCK_STORE_READ;
    bool runs = cck_run_number(args->paths[0], &number) || cck_run_number(args->paths[1], &number);
    return runs ? CCK_STORE_READ : CCK_STORE_UNUSED;
}

int cck_command_diff(const cck_arguments *args, cck_view command) {
    differing d = {.command = command, .arena = cck_arena_new(0)};
    cck_outcome outcome = {.inputs = 1};
    cck_error error;
    bool found = false;
    cck_code code = d.arena ? cck_session_open(args, use_of(args), &d.session, &error)
                            : cck_fail(&error, CCK_E_MEMORY, "out of memory");
    if (code) {
        cck_complain(&error);
        cck_arena_free(d.arena);
        return CCK_EXIT_USAGE;
    }
    code = tell(&d, &found, &error);
    int status = cck_session_end(&d.session, code, &error, &outcome, found);
    cck_session_close(&d.session);
    cck_arena_free(d.arena);
    return status;
}
