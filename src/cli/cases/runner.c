/* runner.c - countercheck test: finds the cases, file by file, and adds them up. */
#include "cli/cases/runner.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/nearest.h"

/* ---- rules ---- */

cck_code cck_case_rules_load(const char *path, cck_case_rules *out, cck_error *error) {
    cck_case_rules loaded = {NULL, NULL, NULL};
    cck_code code = cck_rules_load(path, &loaded.rules, error);
    if (!code) code = cck_lexicon_load_for(loaded.rules, &loaded.lexicon, error);
    if (!code) code = cck_rules_settle(loaded.rules, loaded.lexicon, NULL, NULL, error);
    if (!code) code = cck_extractor_new(loaded.lexicon, &loaded.rules->hedges, &loaded.extractor, error);
    if (code) {
        cck_case_rules_free(&loaded);
    } else {
        *out = loaded;
    }
    return code;
}

void cck_case_rules_free(cck_case_rules *rules) {
    cck_extractor_free(rules->extractor);
    cck_lexicon_free(rules->lexicon);
    cck_rules_free(rules->rules);
    *rules = (cck_case_rules){NULL, NULL, NULL};
}

/* ---- a file ---- */

static void fail_file(cck_runner *run, const cck_error *error) {
    cck_buffer *out = &run->output->buffer;
    cck_buffer_printf(out, "FAIL %s", error->source);
    if (error->line) cck_buffer_printf(out, ":%zu:%zu", error->line, error->column);
    cck_buffer_printf(out, ": %s\n", error->message);
    if (error->excerpt[0]) cck_buffer_printf(out, "      %s\n", error->excerpt);
    if (error->excerpt[0] && error->caret) cck_buffer_printf(out, "      %*s^\n", (int)error->caret - 1, "");
    if (error->hint[0]) cck_buffer_printf(out, "      %s\n", error->hint);
    run->failed++;
}

static cck_code slurp(const char *path, cck_buffer *out, cck_error *error) {
    FILE *file = fopen(path, "rb");
    char part[4096];
    size_t got;
    if (!file) {
        cck_fail(error, CCK_E_IO, "cannot read: %s", strerror(errno));
        cck_error_at(error, cck_view_of(path), 0, 0, 0);
        return CCK_E_IO;
    }
    while ((got = fread(part, 1, sizeof part, file)) > 0) cck_buffer_add(out, (cck_view){part, got});
    fclose(file);
    if (!out->failed) return CCK_OK;
    cck_fail(error, CCK_E_LIMIT, "longer than %zu bytes", CCK_MAX_CONFIG);
    cck_error_at(error, cck_view_of(path), 0, 0, 0);
    return CCK_E_LIMIT;
}

/* The rules that a file of cases names, as seen from where it stands. */
static cck_code load_own(cck_runner *run, const char *path, cck_view named, cck_error *error) {
    const char *slash = strrchr(path, '/');
    cck_buffer full = {0};
    if (slash && !cck_view_starts(named, CCK_LIT("/")))
        cck_buffer_add(&full, (cck_view){path, (size_t)(slash - path) + 1});
    cck_buffer_add(&full, named);
    cck_buffer_char(&full, '\0');
    bool builtin = cck_view_equal(named, CCK_LIT("builtin"));
    cck_code code = full.failed ? cck_fail(error, CCK_E_MEMORY, "out of memory")
                                : cck_case_rules_load(builtin ? NULL : full.ptr, &run->current, error);
    cck_buffer_free(&full);
    return code;
}

static void run_list(cck_runner *run, const char *path, cck_view text, const cck_yaml *list) {
    for (const cck_yaml *node = list->first; node; node = node->next) cck_case_one(run, path, text, node);
}

/* A map with the keys `config` and `cases`. */
static cck_code run_map(cck_runner *run, const char *path, cck_view text, const cck_yaml *tree, cck_error *error) {
    static const char *const keys[] = {"config", "cases"};
    for (const cck_yaml *item = tree->first; item; item = item->next) {
        if (cck_view_equal(item->key, CCK_LIT("config")) || cck_view_equal(item->key, CCK_LIT("cases"))) continue;
        cck_yaml_fail(error, item, true, "unknown key '%.*s'", CCK_FMT(item->key));
        cck_hint_words(error, item->key, keys, 2);
        return CCK_E_CONFIG;
    }
    cck_view own = cck_case_scalar(tree, "config");
    if (own.len) {
        cck_code code = load_own(run, path, own, error);
        if (code == CCK_E_MISSING) {
            cck_yaml_fail(error, cck_yaml_get(tree, "config"), false, "there is no such file");
        }
        if (code) return code;
    }
    run_list(run, path, text, cck_yaml_get(tree, "cases"));
    if (own.len) cck_case_rules_free(&run->current);
    run->current = run->usual;
    return CCK_OK;
}

/* Rules and the like: a map that says nothing of cases. */
static bool holds_cases(const cck_yaml *tree) {
    return tree->kind == CCK_YAML_LIST || cck_yaml_get(tree, "cases") || cck_yaml_get(tree, "folder") ||
           cck_yaml_get(tree, "documents") || cck_yaml_get(tree, "text");
}

static cck_code run_tree(cck_runner *run, const char *path, cck_view text, const cck_yaml *tree, bool named,
                         cck_error *error) {
    if (!holds_cases(tree)) {
        if (!named) return CCK_OK;
        cck_yaml_fail(error, tree, false, "holds no cases");
        cck_error_hint(error, "a list of cases, or {config: FILE, cases: [...]}; see countercheck explain cases");
        return CCK_E_CONFIG;
    }
    if (tree->kind == CCK_YAML_LIST) {
        run_list(run, path, text, tree);
    } else if (cck_yaml_get(tree, "cases")) {
        return run_map(run, path, text, tree, error);
    } else {
        cck_case_one(run, path, text, tree);
    }
    return CCK_OK;
}

/* `named`: by the user, not found in a folder. */
static void run_file(cck_runner *run, const char *path, bool named) {
    cck_buffer text = {.ceiling = CCK_MAX_CONFIG};
    cck_arena *arena = cck_arena_new(0);
    const cck_yaml *tree = NULL;
    cck_error error;
    cck_code code = arena ? slurp(path, &text, &error) : cck_fail(&error, CCK_E_MEMORY, "out of memory");
    if (!code) code = cck_yaml_parse(cck_buffer_view(&text), cck_view_of(path), arena, &tree, &error);
    if (!code) code = run_tree(run, path, cck_buffer_view(&text), tree, named, &error);
    if (code) fail_file(run, &error);
    cck_arena_free(arena);
    cck_buffer_free(&text);
}

/* ---- a folder ---- */

static bool ends_in(const char *name, const char *end) {
    size_t length = strlen(name), tail = strlen(end);
    return length > tail && strcmp(name + length - tail, end) == 0;
}

static int wanted(const struct dirent *entry) {
    return entry->d_name[0] != '.';
}

static int by_name(const struct dirent **a, const struct dirent **b) {
    return strcmp((*a)->d_name, (*b)->d_name);
}

static cck_code run_found(cck_runner *run, const char *path, unsigned depth, cck_error *error);

static cck_code run_entry(cck_runner *run, const char *folder, const char *name, unsigned depth, cck_error *error) {
    size_t length = strlen(folder);
    cck_buffer path = {0};
    cck_buffer_printf(&path, "%s%s%s", folder, length && folder[length - 1] == '/' ? "" : "/", name);
    cck_buffer_char(&path, '\0');
    cck_code code =
        path.failed ? cck_fail(error, CCK_E_MEMORY, "out of memory") : run_found(run, path.ptr, depth + 1, error);
    cck_buffer_free(&path);
    return code;
}

static cck_code run_folder(cck_runner *run, const char *path, unsigned depth, cck_error *error) {
    struct dirent **entries = NULL;
    int count = scandir(path, &entries, wanted, by_name);
    cck_code code = CCK_OK;
    if (count < 0) {
        cck_error trouble;
        cck_fail(&trouble, CCK_E_IO, "cannot read the folder: %s", strerror(errno));
        cck_error_at(&trouble, cck_view_of(path), 0, 0, 0);
        fail_file(run, &trouble);
        return CCK_OK;
    }
    for (int i = 0; i < count; i++) {
        if (!code) code = run_entry(run, path, entries[i]->d_name, depth, error);
        free(entries[i]);
    }
    free(entries);
    return code;
}

static cck_code run_found(cck_runner *run, const char *path, unsigned depth, cck_error *error) {
    struct stat state;
    bool known = stat(path, &state) == 0;
    if (known && S_ISDIR(state.st_mode)) {
        return depth < CCK_MAX_PATH_DEPTH ? run_folder(run, path, depth, error) : CCK_OK;
    }
    if (depth && !ends_in(path, ".yaml") && !ends_in(path, ".yml")) return CCK_OK;
    run_file(run, path, depth == 0);
    return cck_output_flush(run->output, error);
}

cck_code cck_case_run(cck_runner *run, const char *path, cck_error *error) {
    return run_found(run, path, 0, error);
}
