/* runner.c - runs the data-driven cases: `cases [-v] FILE_OR_FOLDER...`. See README.md beside it. */
#include <dirent.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "runner.h"

enum { FILES = 1024, PATH = 1024 };

void problem(case_state *state, const char *format, ...) {
    char line[1024];
    va_list args;
    va_start(args, format);
    vsnprintf(line, sizeof line, format, args);
    va_end(args);
    if (state->item)
        cck_buffer_printf(&state->problems, "    - line %zu: %s\n", state->item->line, line);
    else
        cck_buffer_printf(&state->problems, "    - %s\n", line);
}

size_t item_begin(case_state *state, const cck_yaml *item) {
    state->item = item;
    return state->problems.len;
}

void item_end(case_state *state, size_t before) {
    const cck_yaml *item = state->item;
    cck_view gap = scalar(item, "known_gap");
    state->item = NULL;
    if (!gap.len) return;
    if (state->problems.len == before) {
        problem(state, "line %zu: no longer a gap: take known_gap away (%.*s)", item->line, CCK_FMT(gap));
        return;
    }
    printf("GAP  %s:%zu: %.*s\n", state->file, item->line, CCK_FMT(gap));
    if (state->run->verbose) printf("%.*s", (int)(state->problems.len - before), state->problems.ptr + before);
    state->problems.len = before;
    state->run->gaps++;
}

cck_view scalar(const cck_yaml *map, const char *key) {
    const cck_yaml *node = cck_yaml_get(map, key);
    bool text = node && node->kind == CCK_YAML_SCALAR && !is_null(node);
    return text ? node->text : (cck_view){NULL, 0};
}

bool is_null(const cck_yaml *node) {
    if (node->kind != CCK_YAML_SCALAR || node->quoted) return false;
    return node->text.len == 0 || cck_view_equal(node->text, CCK_LIT("null")) ||
           cck_view_equal(node->text, CCK_LIT("~"));
}

void known_keys(case_state *state, const cck_yaml *map, const char *const *keys) {
    for (const cck_yaml *item = map->first; item; item = item->next) {
        bool known = false;
        for (size_t i = 0; keys[i]; i++) known = known || cck_view_equal(item->key, cck_view_of(keys[i]));
        if (!known)
            problem(state, "the case itself: line %zu: no key is called '%.*s'", item->key_line, CCK_FMT(item->key));
    }
}

/* Prints and counts one case that has run. */
static void settle(case_state *state) {
    runner *run = state->run;
    cck_view gap = scalar(state->node, "known_gap"), name = scalar(state->node, "name");
    bool wrong = state->problems.len > 0;
    const char *state_name = gap.len ? (wrong ? "GAP " : "FAIL") : (wrong ? "FAIL" : "ok  ");
    if (gap.len && wrong)
        run->gaps++;
    else if (gap.len || wrong)
        run->failed++;
    else
        run->passed++;
    if (strcmp(state_name, "ok  ") == 0 && !run->verbose) return;
    printf("%s %s:%zu: %.*s\n", state_name, state->file, state->node->line, CCK_FMT(name));
    if (gap.len && wrong) printf("    known gap: %.*s\n", CCK_FMT(gap));
    if (gap.len && !wrong) printf("    no longer a gap: take known_gap away (%.*s)\n", CCK_FMT(gap));
    if (wrong && (!gap.len || run->verbose))
        printf("%.*s%.*s", CCK_FMT(cck_buffer_view(&state->about)), CCK_FMT(cck_buffer_view(&state->problems)));
}

static void run_case(runner *run, const char *file, cck_view source, const cck_yaml *node) {
    case_state state = {.run = run, .file = file, .source = source, .node = node, .arena = cck_arena_new(0)};
    if (!state.arena) return;
    if (cck_yaml_get(node, "folder"))
        corpus_case(&state);
    else if (cck_yaml_get(node, "documents"))
        check_case(&state);
    else if (scalar(node, "text").len)
        extract_case(&state);
    else
        problem(&state, "the case itself: it has neither text, documents nor folder");
    settle(&state);
    cck_buffer_free(&state.problems);
    cck_buffer_free(&state.about);
    cck_arena_free(state.arena);
}

/* The whole file; {NULL, 0} when it cannot be read. Free `ptr`. */
static cck_view slurp(const char *path) {
    FILE *file = fopen(path, "rb");
    cck_buffer all = {.ceiling = CCK_MAX_CONFIG};
    char part[4096];
    size_t got;
    if (!file) return (cck_view){NULL, 0};
    while ((got = fread(part, 1, sizeof part, file)) > 0) cck_buffer_add(&all, (cck_view){part, got});
    fclose(file);
    return cck_buffer_view(&all);
}

static void run_file(runner *run, const char *path) {
    cck_view text = slurp(path);
    cck_arena *arena = cck_arena_new(0);
    const cck_yaml *tree = NULL;
    cck_error error = {.message = "cannot read the file"};
    if (!text.ptr || !arena || cck_yaml_parse(text, cck_view_of(path), arena, &tree, &error) != CCK_OK) {
        printf("FAIL %s:%zu:%zu: %s\n", path, error.line, error.column, error.message);
        run->failed++;
    } else if (tree->kind == CCK_YAML_MAP) {
        run_case(run, path, text, tree);
    } else {
        for (const cck_yaml *node = tree->first; node; node = node->next) run_case(run, path, text, node);
    }
    cck_arena_free(arena);
    free((char *)(uintptr_t)text.ptr);
}

static bool wanted(const char *name) {
    size_t length = strlen(name);
    return length > 5 && name[0] != '.' && strcmp(name + length - 5, ".yaml") == 0;
}

static int by_name(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The YAML files of a folder, in order of name; a file as it is. */
static void run_path(runner *run, const char *path) {
    DIR *folder = opendir(path);
    char *names[FILES];
    size_t count = 0;
    if (!folder) {
        run_file(run, path);
        return;
    }
    for (struct dirent *entry = readdir(folder); entry && count < FILES; entry = readdir(folder))
        if (wanted(entry->d_name)) names[count++] = strdup(entry->d_name);
    closedir(folder);
    qsort(names, count, sizeof *names, by_name);
    for (size_t i = 0; i < count; i++) {
        char full[PATH];
        snprintf(full, sizeof full, "%s/%s", path, names[i]);
        run_file(run, full);
        free(names[i]);
    }
}

static cck_code prepare(runner *run, cck_error *error) {
    cck_code code = cck_lexicon_load(&run->lexicon, error);
    if (code == CCK_OK) code = cck_rules_load(NULL, &run->rules, error);
    if (code == CCK_OK) code = cck_extractor_new(run->lexicon, &run->rules->hedges, &run->extractor, error);
    return code;
}

int main(int argc, char **argv) {
    runner run = {0};
    cck_error error;
    if (prepare(&run, &error) != CCK_OK) {
        fprintf(stderr, "cases: %s:%zu: %s\n", error.source, error.line, error.message);
        return 2;
    }
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "-v") == 0)
            run.verbose = true;
        else
            run_path(&run, argv[i]);
    }
    printf("%zu passed, %zu failed", run.passed, run.failed);
    if (run.gaps) printf(", %zu known gaps", run.gaps);
    printf("\n");
    cck_extractor_free(run.extractor);
    cck_rules_free(run.rules);
    cck_lexicon_free(run.lexicon);
    return run.failed || !(run.passed + run.gaps) ? 1 : 0;
}
