/* options.c - the options, a row each, and what they set. */
#include "cli/options.h"

#include <stdlib.h>
#include <string.h>

#include "base/nearest.h"
#include "config/values.h"

/* Words that options may have as their value; the setters rely on the order. */
static const char *const VERDICTS[] = {"never", "conflict", "disputed", "scope", NULL};
static const char *const WHEN[] = {"auto", "always", "never", NULL};

/* The place of `said` among `words`, which end with NULL; complains and returns how many they are when it is none of
 * them. */
static size_t choice(const char *option, const char *said, const char *const *words, cck_error *error) {
    size_t count = 0;
    for (; words[count]; count++) {
        if (strcmp(said, words[count]) == 0) return count;
    }
    cck_fail(error, CCK_E_USAGE, "--%s: unknown value '%s'", option, said);
    cck_hint_words(error, cck_view_of(said), words, count);
    return count;
}

static cck_code find_format(cck_command command, cck_view name, const char *option, const cck_format **out,
                            cck_error *error) {
    const cck_format *format = cck_format_find(command, name);
    if (format) {
        *out = format;
        return CCK_OK;
    }
    const char *names[CCK_MOST_FORMATS];
    size_t count = cck_format_names(command, names);
    cck_fail(error, CCK_E_USAGE, "--%s: unknown format '%.*s'", option, CCK_FMT(name));
    cck_hint_words(error, name, names, count);
    return CCK_E_USAGE;
}

/* ---- setters ---- */

static cck_code set_config(cck_arguments *out, const char *value, cck_error *error) {
    (void)error;
    out->config = value;
    return CCK_OK;
}

static cck_code set_no_config(cck_arguments *out, const char *value, cck_error *error) {
    (void)value;
    (void)error;
    out->no_config = true;
    return CCK_OK;
}

static cck_code set_to(cck_arguments *out, const char *value, cck_error *error) {
    (void)error;
    out->to = value;
    return CCK_OK;
}

static cck_code set_force(cck_arguments *out, const char *value, cck_error *error) {
    (void)value;
    (void)error;
    out->force = true;
    return CCK_OK;
}

static cck_code set_format(cck_arguments *out, const char *value, cck_error *error) {
    return find_format(out->command, cck_view_of(value), "format", &out->format, error);
}

/* "json:report.json", or "report.json", whose extension tells. What stands before the first colon is a format unless it
 * looks like the beginning of a path. */
static cck_code read_target(cck_command command, const char *value, cck_target *out, cck_error *error) {
    const char *colon = strchr(value, ':');
    cck_view name = {value, colon ? (size_t)(colon - value) : 0};
    bool named = colon && !memchr(value, '/', name.len) && !memchr(value, '.', name.len);
    out->file = named ? colon + 1 : value;
    bool bare = !colon && cck_format_find(command, cck_view_of(value)); /* "-o json" forgets the file */
    if (!out->file[0] || colon == value || bare) {
        cck_fail(error, CCK_E_USAGE, "--output: '%s' is not FORMAT:FILE", value);
        cck_error_hint(error, "for example: -o json:report.json");
        return CCK_E_USAGE;
    }
    if (named) return find_format(command, name, "output", &out->format, error);
    out->format = cck_format_guess(command, cck_view_of(value));
    if (out->format) return CCK_OK;
    cck_fail(error, CCK_E_USAGE, "--output: the name '%s' does not tell the format", value);
    cck_error_hint(error, "say it before the name: -o text:%s", value);
    return CCK_E_USAGE;
}

static cck_code set_output(cck_arguments *out, const char *value, cck_error *error) {
    cck_target target = {NULL, NULL};
    cck_code code = read_target(out->command, value, &target, error);
    if (code) return code;
    if (out->output_count == CCK_MOST_OUTPUTS) {
        return cck_fail(error, CCK_E_USAGE, "--output: no more than %d of them", (int)CCK_MOST_OUTPUTS);
    }
    for (size_t i = 0; i < out->output_count; i++) {
        if (strcmp(out->outputs[i].file, target.file) == 0) {
            return cck_fail(error, CCK_E_USAGE, "--output: '%s' is named twice", target.file);
        }
    }
    out->outputs[out->output_count++] = target;
    return CCK_OK;
}

static cck_code set_fail_on(cck_arguments *out, const char *value, cck_error *error) {
    size_t i = choice("fail-on", value, VERDICTS, error);
    if (!VERDICTS[i]) return CCK_E_USAGE;
    out->fail_on = (cck_fail_on)i;
    return CCK_OK;
}

static cck_code set_colour(cck_arguments *out, const char *value, cck_error *error) {
    size_t i = choice("colour", value, WHEN, error);
    if (!WHEN[i]) return CCK_E_USAGE;
    out->colour = (cck_colour)i;
    return CCK_OK;
}

static cck_code set_min_certainty(cck_arguments *out, const char *value, cck_error *error) {
    cck_decimal certainty;
    if (cck_decimal_parse(cck_view_of(value), &certainty) != CCK_OK || cck_decimal_double(certainty) < 0 ||
        cck_decimal_double(certainty) > 1) {
        return cck_fail(error, CCK_E_USAGE, "--min-certainty: '%s' is not a number from 0 to 1", value);
    }
    out->min_certainty = cck_decimal_double(certainty);
    return CCK_OK;
}

static cck_code set_baseline(cck_arguments *out, const char *value, cck_error *error) {
    (void)error;
    out->baseline = value;
    return CCK_OK;
}

/* Texts of which nothing but blanks is none. */
static cck_code set_text(const char *option, const char *value, const char **into, cck_error *error) {
    if (!cck_view_trim(cck_view_of(value)).len) return cck_fail(error, CCK_E_USAGE, "--%s: an empty text", option);
    *into = value;
    return CCK_OK;
}

static cck_code set_reason(cck_arguments *out, const char *value, cck_error *error) {
    return set_text("reason", value, &out->reason, error);
}

static cck_code set_author(cck_arguments *out, const char *value, cck_error *error) {
    return set_text("author", value, &out->author, error);
}

static cck_code set_until(cck_arguments *out, const char *value, cck_error *error) {
    if (!cck_value_is_day(cck_view_of(value)))
        return cck_fail(error, CCK_E_USAGE, "--until: '%s' is no day of the calendar (2027-01-31)", value);
    out->until = value;
    return CCK_OK;
}

static cck_code set_db(cck_arguments *out, const char *value, cck_error *error) {
    (void)error;
    out->db = value;
    return CCK_OK;
}

static cck_code set_run(cck_arguments *out, const char *value, cck_error *error) {
    return cck_run_number(value, &out->run) ? CCK_OK
                                            : cck_fail(error, CCK_E_USAGE, "--run: '%s' is no number of a run", value);
}

static cck_code set_no_db(cck_arguments *out, const char *value, cck_error *error) {
    (void)value;
    (void)error;
    out->no_db = true;
    return CCK_OK;
}

static cck_code set_origin(cck_arguments *out, const char *value, cck_error *error) {
    (void)value;
    (void)error;
    out->origin = true;
    return CCK_OK;
}

static cck_code set_all_kinds(cck_arguments *out, const char *value, cck_error *error) {
    (void)value;
    (void)error;
    out->all_kinds = true;
    return CCK_OK;
}

static cck_code add_pattern(const char *option, const char *value, cck_view *list, size_t *count, cck_error *error) {
    if (*count == CCK_MOST_PATTERNS) {
        return cck_fail(error, CCK_E_USAGE, "--%s: no more than %d of them", option, (int)CCK_MOST_PATTERNS);
    }
    list[(*count)++] = cck_view_of(value);
    return CCK_OK;
}

static cck_code set_include(cck_arguments *out, const char *value, cck_error *error) {
    return add_pattern("include", value, out->include, &out->include_count, error);
}

static cck_code set_exclude(cck_arguments *out, const char *value, cck_error *error) {
    return add_pattern("exclude", value, out->exclude, &out->exclude_count, error);
}

static cck_code set_quiet(cck_arguments *out, const char *value, cck_error *error) {
    (void)value;
    (void)error;
    out->quiet = true;
    return CCK_OK;
}

static cck_code set_sweep(cck_arguments *out, const char *value, cck_error *error) {
    cck_sweep sweep;
    out->sweep = value;
    return cck_sweep_parse(cck_view_of(value), 2, &sweep, error);
}

static cck_code set_steps(cck_arguments *out, const char *value, cck_error *error) {
    char *end;
    unsigned long steps = strtoul(value, &end, 10);
    if (*value < '0' || *value > '9' || *end || steps < 2 || steps > CCK_MOST_STEPS) {
        return cck_fail(error, CCK_E_USAGE, "--steps: '%s' is not a number from 2 to %d", value, CCK_MOST_STEPS);
    }
    out->steps = steps;
    return CCK_OK;
}

static cck_code set_verbose(cck_arguments *out, const char *value, cck_error *error) {
    (void)value;
    (void)error;
    out->verbose = true;
    return CCK_OK;
}

static cck_code set_man(cck_arguments *out, const char *value, cck_error *error) {
    (void)value;
    (void)error;
    out->man = true;
    return CCK_OK;
}

static cck_code set_help(cck_arguments *out, const char *value, cck_error *error) {
    (void)value;
    (void)error;
    if (out->command != CCK_COMMAND_HELP) out->topic = out->command;
    out->command = CCK_COMMAND_HELP;
    return CCK_OK;
}

static cck_code set_version(cck_arguments *out, const char *value, cck_error *error) {
    (void)value;
    (void)error;
    out->command = CCK_COMMAND_VERSION;
    return CCK_OK;
}

/* ---- the table ---- */

#define ACCEPT (CCK_COMMAND_ACCEPT | CCK_COMMAND_BASELINE)
#define CHECK  CCK_COMMAND_CHECK
#define TEST   CCK_COMMAND_TEST
#define CONFIG CCK_COMMAND_CONFIG
#define BOTH   (CCK_COMMAND_CHECK | CCK_COMMAND_EXTRACT)
#define TELLS  (BOTH | CCK_COMMAND_EXPLAIN)
#define ALL    (BOTH | CCK_COMMAND_INSPECT | CCK_COMMAND_EXPLAIN)
#define INIT   CCK_COMMAND_INIT
#define DOCTOR CCK_COMMAND_DOCTOR
#define TUNE   CCK_COMMAND_TUNE
#define REPORT CCK_COMMAND_REPORT
#define EVERY  (~0U)

/* clang-format off */
const cck_option cck_options[] = {
    {"config", NULL, "FILE", ALL | ACCEPT | TEST | CONFIG | DOCTOR | TUNE | REPORT | CCK_COMMAND_DIFF, 'c',
     "rules to use; default: the nearest .countercheck.yaml\nhere or above, else the built-in rules",
     set_config, CCK_TAKES_FILE, NULL},
    {"no-config", NULL, NULL, ALL | ACCEPT | TEST | CONFIG | DOCTOR | TUNE | REPORT | CCK_COMMAND_DIFF, 0, "the built-in rules alone", set_no_config, CCK_TAKES_NOTHING, NULL},
    {"to", NULL, "FILE", INIT, 0, "the file to write, - for standard output;\ndefault: .countercheck.yaml",
     set_to, CCK_TAKES_FILE, NULL},
    {"force", NULL, NULL, INIT, 0, "write over a file that is there", set_force, CCK_TAKES_NOTHING, NULL},
    {"format", NULL, "FORMAT", TELLS | DOCTOR | TUNE | REPORT | CCK_COMMAND_DIFF, 'f', "of standard output; default: text", set_format, CCK_TAKES_FORMAT, NULL},
    {"output", NULL, "FORMAT:FILE", TELLS | DOCTOR | TUNE | REPORT | CCK_COMMAND_DIFF, 'o',
     "write a FILE, too; may be given several times;\nFORMAT: may be left out where the extension tells it",
     set_output, CCK_TAKES_OUTPUT, NULL},
    {"fail-on", NULL, "VERDICT", CHECK | CCK_COMMAND_BASELINE | REPORT | CCK_COMMAND_DIFF, 0,
     "what makes the exit status 1: conflict (default),\ndisputed, scope (each includes those before), never",
     set_fail_on, CCK_TAKES_WORDS, VERDICTS},
    {"min-certainty", NULL, "X", CHECK | ACCEPT | CCK_COMMAND_EXPLAIN | TUNE, 0, "leave out conflicts and disputes less certain than X,\n0 to 1; default: 0",
     set_min_certainty, CCK_TAKES_TEXT, NULL},
    {"baseline", NULL, "FILE", CHECK | ACCEPT | REPORT | CCK_COMMAND_DIFF, 0,
     "differences that were accepted; default: the file\n.countercheck-baseline.yaml beside the rules file,\nelse here; /dev/null: none",
     set_baseline, CCK_TAKES_FILE, NULL},
    {"reason", NULL, "TEXT", ACCEPT, 0, "why it is accepted", set_reason, CCK_TAKES_TEXT, NULL},
    {"author", NULL, "NAME", CHECK | ACCEPT | REPORT, 0, "who accepts it; who reviews, in drafts of ClaimReview", set_author, CCK_TAKES_TEXT, NULL},
    {"until", NULL, "DATE", ACCEPT, 0, "the last day on which it holds, YYYY-MM-DD", set_until, CCK_TAKES_TEXT, NULL},
    {"db", NULL, "FILE", CHECK | ACCEPT | DOCTOR | REPORT | CCK_COMMAND_EXPLAIN | CCK_COMMAND_DIFF, 0,
     "where documents, figures and runs are kept; default:\n.countercheck/countercheck.db beside the rules file,\nelse here",
     set_db, CCK_TAKES_FILE, NULL},
    {"origin", NULL, NULL, CONFIG, 0, "and the file and line that each value comes from", set_origin, CCK_TAKES_NOTHING, NULL},
    {"run", NULL, "N", ACCEPT | CCK_COMMAND_EXPLAIN | REPORT, 0, "which of the runs that are kept; default: the latest", set_run, CCK_TAKES_TEXT, NULL},
    {"no-db", NULL, NULL, CHECK, 0, "keep nothing", set_no_db, CCK_TAKES_NOTHING, NULL},
    {"include", NULL, "PATTERN", ALL | ACCEPT | INIT | TUNE, 0,
     "of what lies in folders and archives only this, as in\n.gitignore; may be given several times",
     set_include, CCK_TAKES_TEXT, NULL},
    {"exclude", NULL, "PATTERN", ALL | ACCEPT | INIT | TUNE, 0, "and not this", set_exclude, CCK_TAKES_TEXT, NULL},
    {"all-kinds", NULL, NULL, BOTH | CCK_COMMAND_INSPECT | REPORT, 0, "also figures that claim nothing: dates, ranks, ids",
     set_all_kinds, CCK_TAKES_NOTHING, NULL},
    {"quiet", NULL, NULL, TELLS | ACCEPT | INIT | DOCTOR | TUNE | REPORT | CCK_COMMAND_DIFF, 'q', "nothing on standard output, and no progress", set_quiet, CCK_TAKES_NOTHING, NULL},
    {"colour", "color", "WHEN", ALL | TEST | DOCTOR | TUNE | REPORT | CCK_COMMAND_DIFF, 0, "auto (default), always, never; NO_COLOR counts",
     set_colour, CCK_TAKES_WORDS, WHEN},
    {"sweep", NULL, "FROM..TO", TUNE, 0,
     "tolerances to try: 1%..20%, 0..500 (in the figures'\nunit), 0g..3g (in units of their last digit);\ndefault: around what the rule has",
     set_sweep, CCK_TAKES_TEXT, NULL},
    {"steps", NULL, "N", TUNE, 0, "how many of them, 2 to 200; default: whole steps,\nat most 20",
     set_steps, CCK_TAKES_TEXT, NULL},
    {"verbose", NULL, NULL, TEST, 'v', "name the cases that pass, too", set_verbose, CCK_TAKES_NOTHING, NULL},
    {"man", NULL, NULL, CCK_COMMAND_HELP, 0, "the manual page instead, as its source for man -l",
     set_man, CCK_TAKES_NOTHING, NULL},
    {"help", NULL, NULL, EVERY, 'h', "this help", set_help, CCK_TAKES_NOTHING, NULL},
    {"version", NULL, NULL, CCK_COMMAND_HELP | CCK_COMMAND_VERSION, 'V', "the version",
     set_version, CCK_TAKES_NOTHING, NULL},
};
/* clang-format on */
const size_t cck_option_count = sizeof cck_options / sizeof cck_options[0];
