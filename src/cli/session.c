#include "cli/session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/baseline_file.h"
#include "cli/interrupt.h"
#include "cli/loading.h"
#include "cli/message.h"
#include "report/text/terminal.h"

#define DATABASE ".countercheck/countercheck.db"

enum { NARROWEST = 40, USUAL = 80, WIDEST = 120 };

/* ---- rules and store ---- */

/* DATABASE beside `config`, or here. */
char *cck_session_database(const char *config) {
    const char *slash = config ? strrchr(config, '/') : NULL;
    size_t folder = slash ? (size_t)(slash - config) + 1 : 0;
    char *path = malloc(folder + sizeof DATABASE);
    if (!path) return NULL;
    if (folder) memcpy(path, config, folder);
    memcpy(path + folder, DATABASE, sizeof DATABASE);
    return path;
}

static void tell(void *context, const cck_error *error) {
    cck_session *session = context;
    if (session) cck_progress_clear(&session->progress);
    cck_complain(error);
}

static void show_progress(void *context, size_t documents, size_t done, size_t total) {
    cck_progress_show(&((cck_session *)context)->progress, documents, done, total);
}

/* Patterns of the command line: what to include instead of the configuration's, what to leave out behind its own, so
 * that it counts more. */
static cck_code add_patterns(cck_session *session, cck_error *error) {
    const cck_arguments *args = session->args;
    cck_views *include = &session->reading.include, *exclude = &session->reading.exclude;
    if (args->include_count) *include = (cck_views){args->include, args->include_count};
    if (!args->exclude_count) return CCK_OK;
    size_t count = exclude->count + args->exclude_count;
    session->exclude = calloc(count, sizeof *session->exclude);
    if (!session->exclude) return cck_fail(error, CCK_E_MEMORY, "out of memory");
    if (exclude->count) memcpy(session->exclude, exclude->items, exclude->count * sizeof *session->exclude);
    memcpy(session->exclude + exclude->count, args->exclude, args->exclude_count * sizeof *session->exclude);
    *exclude = (cck_views){session->exclude, count};
    return CCK_OK;
}

static cck_code load(cck_session *session, cck_store_use use, cck_error *error) {
    const cck_arguments *args = session->args;
    cck_code code = cck_load_rules(args, &session->rules, &session->config, error);
    if (!code) code = cck_lexicon_load_for(session->rules, &session->lexicon, error);
    if (!code) code = cck_rules_settle(session->rules, session->lexicon, tell, NULL, error);
    if (code) return code;
    session->reading = (cck_read_options){.include = session->rules->include,
                                          .exclude = session->rules->exclude,
                                          .outlet_from = session->rules->outlet_from,
                                          .fields = session->rules->fields,
                                          .field_count = session->rules->field_count};
    code = add_patterns(session, error);
    if (code || use == CCK_STORE_UNUSED || args->no_db) return code;
    session->database = args->db ? strdup(args->db) : cck_session_database(session->config);
    return session->database ? CCK_OK : cck_fail(error, CCK_E_MEMORY, "out of memory");
}

/* Commands that hold findings against what was accepted. */
static bool wants_baseline(cck_command command) {
    return command &
           (CCK_COMMAND_CHECK | CCK_COMMAND_REPORT | CCK_COMMAND_DIFF | CCK_COMMAND_ACCEPT | CCK_COMMAND_BASELINE);
}

static cck_code load_baseline(cck_session *session, cck_error *error) {
    const cck_arguments *args = session->args;
    if (!wants_baseline(args->command)) return CCK_OK;
    if (args->until && strcmp(args->until, session->clock.today) < 0)
        return cck_fail(error, CCK_E_USAGE, "--until: %s is over already", args->until);
    bool must_exist = args->command & (CCK_COMMAND_CHECK | CCK_COMMAND_REPORT | CCK_COMMAND_DIFF);
    return cck_baseline_find(args, session->config, must_exist, &session->baseline_path, &session->baseline, error);
}

cck_acceptance cck_session_words(cck_session *session, const char *fallback) {
    const cck_arguments *args = session->args;
    cck_buffer *words = &session->words;
    cck_terminal_mask(words, cck_view_of(args->reason ? args->reason : fallback));
    size_t reason = words->len;
    cck_terminal_mask(words, cck_view_of(args->author));
    return (cck_acceptance){.reason = {words->ptr, reason},
                            .author = {words->ptr + reason, words->len - reason},
                            .date = cck_view_of(session->clock.today),
                            .until = cck_view_of(args->until)};
}

/* FNV-1a. What the store keeps is used again only under the same key. */
static uint64_t mix(uint64_t hash, const void *bytes, size_t count) {
    const unsigned char *p = bytes;
    for (size_t i = 0; i < count; i++) hash = (hash ^ p[i]) * UINT64_C(0x100000001b3);
    return hash;
}

static uint64_t store_key(const cck_session *session) {
    uint64_t lexicon = cck_lexicon_hash(session->lexicon);
    uint64_t hash = mix(UINT64_C(0xcbf29ce484222325), CCK_VERSION, sizeof CCK_VERSION);
    hash = mix(hash, &lexicon, sizeof lexicon);
    return mix(hash, &session->rules->hash, sizeof session->rules->hash);
}

static cck_code open_store(cck_session *session, cck_store_use use, cck_error *error) {
    if (!session->database) return CCK_OK;
    uint64_t key = store_key(session);
    if (use == CCK_STORE_READ) return cck_store_open_existing(session->database, key, &session->store, error);
    if (cck_store_open(session->database, key, &session->store, error) == CCK_OK) return CCK_OK;
    session->store_failed = true;
    cck_complain(error);
    return CCK_OK;
}

/* ---- outputs ---- */

static bool wants_colour(const cck_arguments *args) {
    const char *no_colour = getenv("NO_COLOR"), *terminal = getenv("TERM");
    if (args->colour != CCK_COLOUR_AUTO) return args->colour == CCK_COLOUR_ALWAYS;
    if ((no_colour && *no_colour) || (terminal && strcmp(terminal, "dumb") == 0)) return false;
    return isatty(STDOUT_FILENO) == 1;
}

/* Columns of the terminal; what goes elsewhere is the same everywhere. */
static unsigned columns(void) {
    struct winsize size;
    if (isatty(STDOUT_FILENO) != 1 || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || !size.ws_col) return USUAL;
    return size.ws_col < NARROWEST ? NARROWEST : size.ws_col > WIDEST ? WIDEST : size.ws_col;
}

cck_verdict cck_session_least(const cck_arguments *args) {
    switch (args->fail_on) {
    case CCK_FAIL_CONFLICT: return CCK_VERDICT_CONFLICT;
    case CCK_FAIL_DISPUTED: return CCK_VERDICT_DISPUTED;
    case CCK_FAIL_SCOPE: return CCK_VERDICT_SCOPE;
    case CCK_FAIL_NEVER: break;
    }
    return CCK_VERDICT_END;
}

static cck_code open_outputs(const cck_arguments *args, cck_output *items, size_t *count, cck_error *error) {
    cck_report_options plain = {.all_kinds = args->all_kinds,
                                .width = USUAL,
                                .fail_on = cck_session_least(args),
                                .author = cck_view_of(args->author)};
    cck_report_options standard = plain;
    standard.colour = wants_colour(args) && args->format->styled;
    standard.width = columns();
    const cck_target standard_output = {args->format, NULL};
    cck_code code = CCK_OK;
    for (size_t i = 0; !code && i < args->output_count; i++) {
        code = cck_output_open(&args->outputs[i], &plain, &items[*count], error);
        *count += !code;
    }
    if (code || args->quiet) return code;
    return cck_output_open(&standard_output, &standard, &items[(*count)++], error);
}

cck_code cck_session_outputs_open(const cck_arguments *args, cck_session_outputs *out, cck_error *error) {
    *out = (cck_session_outputs){.count = 0};
    cck_code code = open_outputs(args, out->items, &out->count, error);
    if (code) cck_session_outputs_close(out);
    return code;
}

void cck_session_outputs_close(cck_session_outputs *outputs) {
    for (size_t i = 0; i < outputs->count; i++) cck_output_drop(&outputs->items[i]);
    outputs->count = 0;
}

/* ---- all of it ---- */

cck_code cck_session_open(const cck_arguments *args, cck_store_use use, cck_session *out, cck_error *error) {
    *out = (cck_session){.args = args, .clock = cck_clock_now(), .progress = cck_progress_begin(args)};
    cck_code code = load(out, use, error);
    if (!code) code = load_baseline(out, error);
    if (!code && use == CCK_STORE_READ) code = open_store(out, use, error); /* before anything is written */
    if (!code) code = open_outputs(args, out->outputs, &out->output_count, error);
    if (!code && use == CCK_STORE_KEEP) code = open_store(out, use, error);
    if (code) cck_session_close(out);
    return code;
}

cck_job cck_session_job(const cck_session *session, cck_view command) {
    return (cck_job){.paths = session->args->paths,
                     .path_count = session->args->path_count,
                     .reading = &session->reading,
                     .lexicon = session->lexicon,
                     .rules = session->rules,
                     .store = session->store,
                     .baseline = session->baseline,
                     .today = cck_view_of(session->clock.today),
                     .min_certainty = session->args->min_certainty,
                     .started = cck_view_of(session->clock.started),
                     .command = command,
                     .trouble = tell,
                     .progress = show_progress,
                     .stop = cck_interrupt_watch()};
}

/* All is written before anything has its name: what fails half way leaves what was there before. */
cck_code cck_session_finish(cck_session *session, cck_error *error) {
    for (size_t i = 0; i < session->output_count; i++) {
        cck_code code = cck_output_flush(&session->outputs[i], error);
        if (code) return code;
    }
    for (size_t i = 0; i < session->output_count; i++) {
        cck_code code = cck_output_finish(&session->outputs[i], error);
        if (code) return code;
    }
    return CCK_OK;
}

void cck_session_close(cck_session *session) {
    for (size_t i = 0; i < session->output_count; i++) cck_output_drop(&session->outputs[i]);
    cck_store_close(session->store);
    cck_lexicon_free(session->lexicon);
    cck_rules_free(session->rules);
    free(session->database);
    free(session->baseline_path);
    cck_baseline_free(session->baseline);
    cck_buffer_free(&session->words);
    free(session->config);
    free(session->exclude);
}

static int complain_of_nothing(const cck_outcome *outcome) {
    cck_error error;
    cck_fail(&error, CCK_E_MISSING, "no input matched");
    if (!outcome->unreadable) {
        cck_error_hint(&error, "name files, folders of them, or - for standard input; see countercheck help check");
    }
    cck_complain(&error);
    return CCK_EXIT_USAGE;
}

static int complain_of_stop(const cck_session *session, const cck_outcome *outcome) {
    cck_error error;
    cck_fail(&error, CCK_E_USAGE, "broken off after %zu articles%s", outcome->documents,
             session->store && !outcome->store_failed ? "; what was read is kept for the next time" : "");
    cck_complain(&error);
    return CCK_EXIT_STOPPED;
}

int cck_session_end(cck_session *session, cck_code code, const cck_error *error, const cck_outcome *outcome,
                    bool found) {
    cck_progress_clear(&session->progress);
    if (code) {
        cck_complain(error);
        return CCK_EXIT_USAGE;
    }
    if (outcome->stopped) return complain_of_stop(session, outcome);
    if (outcome->inputs == 0) return complain_of_nothing(outcome);
    if (found) return CCK_EXIT_FOUND;
    bool incomplete = outcome->unreadable || outcome->store_failed || session->store_failed;
    return incomplete ? CCK_EXIT_INCOMPLETE : CCK_EXIT_OK;
}
