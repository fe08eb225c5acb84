/* baseline.c - reading a baseline: the table of its keys, and what the table cannot say. */
#include "countercheck/baseline.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "config/check.h"
#include "config/shown.h"
#include "config/values.h"

enum { HALF = 12 };

static const cck_key_row entry_keys[] = {
    {.name = "fingerprint",
     .shape = CCK_SHAPE_WORD,
     .required = true,
     .doc = "The two figures, as reports in JSON name them"},
    {.name = "what", .shape = CCK_SHAPE_WORD, .may_be_empty = true, .doc = "The two figures in words, for people"},
    {.name = "reason", .shape = CCK_SHAPE_WORD, .required = true, .doc = "Why they were accepted"},
    {.name = "author", .shape = CCK_SHAPE_WORD, .may_be_empty = true, .doc = "By whom"},
    {.name = "date", .shape = CCK_SHAPE_DATE, .may_be_empty = true, .doc = "On which day"},
    {.name = "until", .shape = CCK_SHAPE_DATE, .may_be_empty = true, .doc = "The last day on which it holds"},
};

static const cck_key_row file_keys[] = {
    {.name = "version", .shape = CCK_SHAPE_VERSION, .doc = "Of this format"},
    {.name = "accepted",
     .shape = CCK_SHAPE_LIST,
     .keys = entry_keys,
     .key_count = sizeof entry_keys / sizeof *entry_keys,
     .what = "an accepted finding",
     .doc = "What was accepted"},
};

static const cck_key_row root_key = {
    .name = "a baseline", .shape = CCK_SHAPE_MAP, .keys = file_keys, .key_count = sizeof file_keys / sizeof *file_keys};

/* ---- fingerprints ---- */

static bool is_half(const char *text) {
    for (size_t i = 0; i < HALF; i++) {
        bool hex = (text[i] >= '0' && text[i] <= '9') || (text[i] >= 'a' && text[i] <= 'f');
        if (!hex) return false;
    }
    return true;
}

static bool is_fingerprint(cck_view text) {
    return text.len == CCK_PRINT_TEXT - 1 && text.ptr[HALF] == '-' && is_half(text.ptr) &&
           is_half(text.ptr + HALF + 1) && memcmp(text.ptr, text.ptr + HALF + 1, HALF) <= 0;
}

typedef struct {
    cck_view print;
    const cck_yaml *node;
} seen;

static int by_print(const void *a, const void *b) {
    const seen *x = a, *y = b;
    int order = cck_view_compare(x->print, y->print);
    return order ? order : (x->node->line > y->node->line) - (x->node->line < y->node->line);
}

/* Every fingerprint is one, and stands there once. */
static cck_code check_fingerprints(const cck_yaml *list, size_t count, cck_error *error) {
    seen *all = malloc((count + 1) * sizeof *all);
    size_t n = 0;
    cck_code code = all ? CCK_OK : cck_fail(error, CCK_E_MEMORY, "out of memory while reading the baseline");
    for (const cck_yaml *entry = list->first; !code && entry; entry = entry->next) {
        const cck_yaml *node = cck_yaml_get(entry, "fingerprint");
        cck_view print = cck_view_trim(node->text);
        if (!is_fingerprint(print)) {
            code = cck_yaml_fail(error, node, false, "'%s' is no fingerprint", cck_show(print).text);
            cck_error_hint(error, "two times 12 hex digits, the lesser first, as in reports of --format json");
        }
        all[n++] = (seen){print, node};
    }
    if (!code && n) qsort(all, n, sizeof *all, by_print);
    for (size_t i = 1; !code && i < n; i++) {
        if (!cck_view_equal(all[i].print, all[i - 1].print)) continue;
        code = cck_yaml_fail(error, all[i].node, false, "this fingerprint stands in line %zu already",
                             all[i - 1].node->line);
    }
    free(all);
    return code;
}

/* ---- entries ---- */

static void take(const cck_yaml *entry, const char *key, cck_view *out) {
    cck_take_word(cck_yaml_get(entry, key), out);
    if (!out->len) *out = (cck_view){NULL, 0};
}

static cck_code read_entries(cck_baseline *out, const cck_yaml *list, cck_error *error) {
    size_t count = list && list->kind == CCK_YAML_LIST ? list->count : 0, n = 0;
    cck_acceptance *items = cck_arena_zalloc(out->arena, count + 1, sizeof *items);
    if (!items) return cck_fail(error, CCK_E_MEMORY, "out of memory while reading the baseline");
    cck_code code = count ? check_fingerprints(list, count, error) : CCK_OK;
    for (const cck_yaml *entry = count ? list->first : NULL; !code && entry; entry = entry->next) {
        cck_acceptance *one = &items[n++];
        one->line = entry->line;
        take(entry, "fingerprint", &one->fingerprint);
        take(entry, "what", &one->what);
        take(entry, "reason", &one->reason);
        take(entry, "author", &one->author);
        take(entry, "date", &one->date);
        take(entry, "until", &one->until);
    }
    out->items = items;
    out->count = n;
    return code;
}

static cck_code read_into(cck_baseline *out, cck_view yaml, cck_view name, cck_error *error) {
    const cck_yaml *root = NULL;
    cck_faults faults = {.arena = out->arena};
    cck_view text = cck_arena_copy(out->arena, yaml.ptr ? yaml : CCK_LIT(""));
    out->name = cck_arena_copy(out->arena, name.ptr ? name : CCK_LIT("baseline"));
    if (!text.ptr || !out->name.ptr) return cck_fail(error, CCK_E_MEMORY, "out of memory while reading the baseline");
    cck_code code = cck_yaml_parse(text, out->name, out->arena, &root, error);
    if (code) return code;
    cck_check_tree(&faults, root, &root_key);
    const cck_error *first = cck_faults_tell(&faults, NULL, NULL);
    if (first && error) *error = *first;
    if (faults.count) return CCK_E_CONFIG;
    return read_entries(out, cck_yaml_get(root, "accepted"), error);
}

cck_code cck_baseline_parse(cck_view yaml, cck_view name, cck_baseline **out, cck_error *error) {
    cck_arena *arena = cck_arena_new(0);
    cck_baseline *baseline = arena ? cck_arena_zalloc(arena, 1, sizeof *baseline) : NULL;
    if (!baseline) {
        cck_arena_free(arena);
        return cck_fail(error, CCK_E_MEMORY, "out of memory while reading the baseline");
    }
    baseline->arena = arena;
    cck_code code = read_into(baseline, yaml, name, error);
    if (code)
        cck_arena_free(arena);
    else
        *out = baseline;
    return code;
}

void cck_baseline_free(cck_baseline *baseline) {
    if (baseline) cck_arena_free(baseline->arena);
}

/* ---- the file ---- */

static cck_code unreadable(const char *path, int number, cck_error *error) {
    bool missing = number == ENOENT || number == ENOTDIR;
    cck_code code = cck_fail(error, missing ? CCK_E_MISSING : CCK_E_IO, "cannot read the baseline: %s",
                             missing            ? "there is no such file"
                             : number == EACCES ? "reading it is not permitted"
                             : number == EISDIR ? "it is a folder"
                                                : "it cannot be read");
    cck_error_at(error, cck_view_of(path), 0, 0, 0);
    return code;
}

cck_code cck_baseline_load(const char *path, cck_baseline **out, cck_error *error) {
    cck_buffer bytes = {0};
    char block[16384];
    size_t got;
    errno = 0;
    FILE *file = fopen(path, "rb");
    if (!file) return unreadable(path, errno, error);
    while (bytes.len <= CCK_MAX_CONFIG && (got = fread(block, 1, sizeof block, file)) > 0)
        cck_buffer_add(&bytes, (cck_view){block, got});
    bool failed = ferror(file) != 0;
    int number = errno;
    fclose(file);
    cck_code code = failed         ? unreadable(path, number, error)
                    : bytes.failed ? cck_fail(error, CCK_E_MEMORY, "out of memory while reading the baseline")
                                   : cck_baseline_parse(cck_buffer_view(&bytes), cck_view_of(path), out, error);
    cck_buffer_free(&bytes);
    return code;
}
