/* init.c - countercheck init: looks at a corpus and writes rules to begin with. */
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/commands.h"
#include "cli/init_file.h"
#include "cli/message.h"
#include "cli/session.h"
#include "cli/survey.h"

#define USUAL_FILE ".countercheck.yaml"

typedef struct {
    cck_session session; /* first: a job's context begins with it */
    cck_survey survey;
} starting;

static cck_code count(void *context, const cck_document *document, const cck_figures *figures, cck_error *error) {
    starting *start = context;
    return cck_survey_add(&start->survey, document, *figures, error);
}

/* Rules that lie above the folder of `file`, as seen from there: "../.countercheck.yaml"; false: none. `full` is the
 * same as seen from here. */
static bool find_above(const char *file, char full[PATH_MAX], const char **seen) {
    const char *slash = strrchr(file, '/');
    int length = slash ? (int)(slash - file) + 1 : 0;
    char folder[PATH_MAX];
    int wrote = snprintf(folder, sizeof folder, "%.*s..", length, file);
    if (wrote < 0 || (size_t)wrote >= sizeof folder || !cck_rules_find(folder, full, PATH_MAX)) return false;
    bool below = strncmp(full, folder, (size_t)length) == 0;
    *seen = below ? full + length : full;
    return true;
}

/* Nothing that somebody has written is lost. */
static cck_code refuse_existing(const cck_arguments *args, const char *file, cck_error *error) {
    struct stat state;
    if (args->force || stat(file, &state) != 0 || !S_ISREG(state.st_mode)) return CCK_OK;
    cck_fail(error, CCK_E_USAGE, "there is one already, and it stays as it is");
    cck_error_at(error, cck_view_of(file), 0, 0, 0);
    cck_error_hint(error, "--force writes over it; --to FILE writes another, --to - shows it");
    return CCK_E_USAGE;
}

static cck_code write_file(starting *start, const char *file, const char *extends, cck_error *error) {
    const cck_report_options plain = {.width = 80};
    const cck_target target = {NULL, strcmp(file, "-") == 0 ? NULL : file};
    cck_output output;
    cck_code code = cck_output_open(&target, &plain, &output, error);
    if (code) return code;
    cck_survey_sort(&start->survey);
    cck_init_file(&output.buffer, &start->survey, start->session.rules, extends);
    code = cck_output_finish(&output, error);
    cck_output_drop(&output);
    return code;
}

static void say_done(const starting *start, const char *file, const char *extends) {
    const cck_survey *survey = &start->survey;
    cck_buffer text = {0};
    cck_buffer_printf(&text,
                      "%s: written for %zu article%s of %zu outlet%s with %zu figure%s; it changes nothing yet\n", file,
                      survey->documents, survey->documents == 1 ? "" : "s", survey->outlets.count,
                      survey->outlets.count == 1 ? "" : "s", survey->figures, survey->figures == 1 ? "" : "s");
    if (extends) cck_buffer_printf(&text, "it lies over %s, which still counts\n", extends);
    if (survey->documents) cck_buffer_add(&text, CCK_LIT("next: open it, take a # away, and see what check says\n"));
    cck_print(&text);
}

static int run(starting *start, const char *file, const char *extends, cck_view command) {
    cck_outcome outcome = {0};
    cck_error error;
    cck_job job = cck_session_job(&start->session, command);
    job.document = count;
    job.context = start;
    cck_code code = cck_survey_begin(&start->survey, &error);
    if (!code) code = cck_pipeline_extract(&job, &outcome, &error);
    bool whole = !code && !outcome.stopped;
    if (whole && outcome.inputs) code = write_file(start, file, extends, &error);
    int status = cck_session_end(&start->session, code, &error, &outcome, false);
    if (whole && !code && outcome.inputs && strcmp(file, "-") != 0 && !start->session.args->quiet) {
        say_done(start, file, extends);
    }
    cck_survey_free(&start->survey);
    return status;
}

int cck_command_init(const cck_arguments *args, cck_view command) {
    static const char *here = ".";
    starting start = {.survey = {.arena = NULL}};
    cck_arguments own = *args;
    const char *file = args->to ? args->to : USUAL_FILE, *extends = NULL;
    char above[PATH_MAX];
    cck_error error;
    if (!own.path_count) {
        own.paths = &here;
        own.path_count = 1;
    }
    bool found = find_above(strcmp(file, "-") == 0 ? USUAL_FILE : file, above, &extends);
    own.config = found ? above : NULL;
    own.no_config = !found;
    cck_code code = refuse_existing(args, file, &error);
    if (!code) code = cck_session_open(&own, CCK_STORE_UNUSED, &start.session, &error);
    if (code) {
        cck_complain(&error);
        return CCK_EXIT_USAGE;
    }
    int status = run(&start, file, extends, command);
    cck_session_close(&start.session);
    return status;
}
