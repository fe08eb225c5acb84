/* arguments.c - argv to cck_arguments, by the table of options. */
#include "cli/arguments.h"

#include <stdlib.h>
#include <string.h>

#include "base/nearest.h"
#include "cli/options.h"

enum { MOST_WORDS = 80 };

/* What is still to be read. */
typedef struct {
    int argc, at;
    char **argv;
} rest;

static cck_code did_you_mean(cck_error *error, cck_view word, const char *const *words, size_t count,
                             const char *dashes) {
    const char *near = cck_nearest(word, words, count);
    if (near) {
        cck_error_hint(error, "did you mean '%s%s'?", dashes, near);
    } else {
        cck_error_hint(error, "see countercheck --help");
    }
    return CCK_E_USAGE;
}

/* ---- options ---- */

/* Another command has it. */
static cck_code misplaced_option(const cck_arguments *args, const cck_option *option, cck_error *error) {
    const cck_command_row *row = cck_command_find(args->command);
    size_t other = 0;
    while (other + 1 < cck_command_count && !(cck_commands[other].command & option->commands)) other++;
    cck_fail(error, CCK_E_USAGE, "%s has no option '--%s'", row->name, option->name);
    cck_error_hint(error, "'%s' has it; see countercheck help %s", cck_commands[other].name, row->name);
    return CCK_E_USAGE;
}

static cck_code unknown_option(const cck_arguments *args, cck_view name, cck_error *error) {
    const char *words[MOST_WORDS];
    size_t count = 0;
    for (size_t i = 0; i < cck_option_count && count < MOST_WORDS; i++) {
        const cck_option *option = &cck_options[i];
        if (option->commands & args->command)
            words[count++] = option->name;
        else if (cck_view_equal(name, cck_view_of(option->name)))
            return misplaced_option(args, option, error);
    }
    cck_fail(error, CCK_E_USAGE, "unknown option '--%.*s'", CCK_FMT(name));
    did_you_mean(error, name, words, count, "--");
    const cck_command_row *row = cck_command_find(args->command);
    if (row && !cck_nearest(name, words, count)) cck_error_hint(error, "see countercheck help %s", row->name);
    return CCK_E_USAGE;
}

static const cck_option *long_option(const cck_arguments *args, cck_view name) {
    for (size_t i = 0; i < cck_option_count; i++) {
        const cck_option *option = &cck_options[i];
        if (!(option->commands & args->command)) continue;
        if (cck_view_equal(name, cck_view_of(option->name))) return option;
        if (option->alias && cck_view_equal(name, cck_view_of(option->alias))) return option;
    }
    return NULL;
}

static const cck_option *short_option(const cck_arguments *args, char letter) {
    for (size_t i = 0; i < cck_option_count; i++) {
        if (cck_options[i].letter == letter && (cck_options[i].commands & args->command)) return &cck_options[i];
    }
    return NULL;
}

static cck_code set_from_next(cck_arguments *args, const cck_option *option, rest *left, cck_error *error) {
    if (left->at == left->argc) {
        return cck_fail(error, CCK_E_USAGE, "option --%s wants a value: --%s %s", option->name, option->name,
                        option->value);
    }
    return option->set(args, left->argv[left->at++], error);
}

/* --name, --name value, --name=value */
static cck_code parse_long(cck_arguments *args, const char *word, rest *left, cck_error *error) {
    const char *equals = strchr(word, '=');
    cck_view name = {word, equals ? (size_t)(equals - word) : strlen(word)};
    const cck_option *option = long_option(args, name);
    if (!option) return unknown_option(args, name, error);
    if (!option->value) {
        if (equals) return cck_fail(error, CCK_E_USAGE, "option --%s takes no value", option->name);
        return option->set(args, NULL, error);
    }
    return equals ? option->set(args, equals + 1, error) : set_from_next(args, option, left, error);
}

/* -q, -f value, -fvalue, -qf value */
static cck_code parse_short(cck_arguments *args, const char *letters, rest *left, cck_error *error) {
    for (; *letters; letters++) {
        const cck_option *option = short_option(args, *letters);
        if (!option) {
            const cck_command_row *row = cck_command_find(args->command);
            cck_fail(error, CCK_E_USAGE, "unknown option '-%c'", *letters);
            cck_error_hint(error, "see countercheck help %s", row ? row->name : "");
            return CCK_E_USAGE;
        }
        if (option->value) {
            return letters[1] ? option->set(args, letters + 1, error) : set_from_next(args, option, left, error);
        }
        cck_code code = option->set(args, NULL, error);
        if (code || args->command == CCK_COMMAND_HELP) return code;
    }
    return CCK_OK;
}

/* ---- words ---- */

static cck_code find_command(cck_view word, cck_command *out, cck_error *error) {
    const char *words[MOST_WORDS];
    for (size_t i = 0; i < cck_command_count; i++) {
        words[i] = cck_commands[i].name;
        if (!cck_view_equal(word, cck_view_of(words[i]))) continue;
        *out = cck_commands[i].command;
        return CCK_OK;
    }
    cck_fail(error, CCK_E_USAGE, "unknown command '%.*s'", CCK_FMT(word));
    return did_you_mean(error, word, words, cck_command_count, "");
}

static cck_code too_many(const cck_command_row *row, const char *word, cck_error *error) {
    cck_fail(error, CCK_E_USAGE, row->arguments ? "%s takes nothing after %s: '%s'" : "%s takes no %s: '%s'", row->name,
             row->arguments ? row->arguments : "argument", word);
    cck_error_hint(error, "see countercheck help %s", row->name);
    return CCK_E_USAGE;
}

/* A command, the rules file or the manual. */
static cck_code parse_topic(cck_arguments *args, const char *word, cck_error *error) {
    if (args->topic || args->page) return too_many(cck_command_find(args->command), word, error);
    if (strcmp(word, "countercheck.yaml") == 0 || strcmp(word, ".countercheck.yaml") == 0) {
        args->page = CCK_HELP_KEYS;
    } else if (strcmp(word, "manual") == 0) {
        args->page = CCK_HELP_MANUAL;
    } else {
        return find_command(cck_view_of(word), &args->topic, error);
    }
    return CCK_OK;
}

static cck_code parse_word(cck_arguments *args, const char *word, cck_error *error) {
    if (args->command == CCK_COMMAND_HELP) return parse_topic(args, word, error);
    args->paths[args->path_count++] = word;
    return CCK_OK;
}

/* The rest of the command line. Help, once asked for, is given whatever follows. */
static cck_code parse_rest(cck_arguments *args, rest *left, cck_error *error) {
    bool asked_for_help = args->command == CCK_COMMAND_HELP;
    bool options = true;
    while (left->at < left->argc) {
        const char *word = left->argv[left->at++];
        cck_code code;
        if (options && strcmp(word, "--") == 0) {
            options = false;
            continue;
        }
        if (options && word[0] == '-' && word[1] == '-') {
            code = parse_long(args, word + 2, left, error);
        } else if (options && word[0] == '-' && word[1]) {
            code = parse_short(args, word + 1, left, error);
        } else {
            code = parse_word(args, word, error);
        }
        if (code) return code;
        if (args->command == CCK_COMMAND_VERSION || (args->command == CCK_COMMAND_HELP && !asked_for_help)) break;
    }
    return CCK_OK;
}

static cck_code too_few(const cck_command_row *row, cck_error *error) {
    const char *examples = row->examples;
    if (row->lacking) {
        cck_fail(error, CCK_E_USAGE, "%s", row->lacking);
    } else {
        cck_fail(error, CCK_E_USAGE, "%s wants %s", row->name, row->arguments);
    }
    cck_error_hint(error, "for example: %.*s", (int)strcspn(examples + 2, "\n"), examples + 2);
    return CCK_E_USAGE;
}

/* One of the words that the command knows. */
static cck_code check_word(const cck_command_row *row, const char *word, cck_error *error) {
    size_t count = 0;
    for (; row->words[count]; count++) {
        if (strcmp(row->words[count], word) == 0) return CCK_OK;
    }
    cck_fail(error, CCK_E_USAGE, "%s: unknown %s '%s'", row->name, row->arguments, word);
    cck_hint_words(error, cck_view_of(word), row->words, count);
    return CCK_E_USAGE;
}

/* Commands that look at articles or at a run that is kept, whose first argument is neither. */
static cck_code check_source(const cck_arguments *args, cck_error *error) {
    bool either = args->command & (CCK_COMMAND_EXPLAIN | CCK_COMMAND_ACCEPT | CCK_COMMAND_BASELINE);
    if (!either || args->path_count < 2 || !(args->db || args->run)) return CCK_OK;
    return cck_fail(error, CCK_E_USAGE, "articles are named, and a run that is kept (--%s): one of them is looked at",
                    args->db ? "db" : "run");
}

/* How many arguments there are, and what else must not be. */
static cck_code check_arguments(const cck_arguments *args, cck_error *error) {
    const cck_command_row *row = cck_command_find(args->command);
    if (!row || args->command == CCK_COMMAND_HELP) return CCK_OK;
    if (args->path_count < row->least) return too_few(row, error);
    if (args->path_count > row->most) return too_many(row, args->paths[row->most], error);
    for (size_t i = 0; row->words && i < args->path_count; i++) {
        cck_code code = check_word(row, args->paths[i], error);
        if (code) return code;
    }
    if (args->config && args->no_config) {
        return cck_fail(error, CCK_E_USAGE, "--config and --no-config exclude each other");
    }
    if (check_source(args, error)) return error ? error->code : CCK_E_USAGE;
    if (args->db && args->no_db) return cck_fail(error, CCK_E_USAGE, "--db and --no-db exclude each other");
    return CCK_OK;
}

cck_code cck_arguments_parse(int argc, char **argv, cck_arguments *out, cck_error *error) {
    rest left = {argc, 1, argv};
    cck_arguments args = {.command = CCK_COMMAND_HELP, .fail_on = CCK_FAIL_CONFLICT};
    cck_code code = CCK_OK;
    if (argc < 2) {
        cck_fail(error, CCK_E_USAGE, "no command given");
        cck_error_hint(error, "see countercheck --help");
        return CCK_E_USAGE;
    }
    if (argv[1][0] != '-') {
        code = find_command(cck_view_of(argv[1]), &args.command, error);
        left.at = 2;
    }
    if (code) return code;
    args.paths = calloc((size_t)argc, sizeof *args.paths);
    if (!args.paths) return cck_fail(error, CCK_E_MEMORY, "out of memory");
    args.format = cck_format_find(args.command, CCK_LIT("text"));
    code = parse_rest(&args, &left, error);
    if (!code) code = check_arguments(&args, error);
    if (code) {
        free(args.paths);
        return code;
    }
    *out = args;
    return CCK_OK;
}

bool cck_run_number(const char *word, int64_t *out) {
    enum { MOST_DIGITS = 15 };
    int64_t number = 0;
    size_t length = strlen(word);
    for (size_t i = 0; i < length; i++) {
        if (word[i] < '0' || word[i] > '9' || length > MOST_DIGITS) return false;
        number = number * 10 + (word[i] - '0');
    }
    if (number > 0) *out = number;
    return number > 0;
}
