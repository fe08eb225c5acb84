/* baseline_file.c - where the accepted findings are, and how entries get in. */
#include "cli/baseline_file.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "report/message.h"

/* ---- finding it ---- */

static char *beside(const char *config) {
    const char *slash = config ? strrchr(config, '/') : NULL;
    size_t folder = slash ? (size_t)(slash - config) + 1 : 0;
    char *path = malloc(folder + sizeof CCK_BASELINE_NAME);
    if (!path) return NULL;
    if (folder) memcpy(path, config, folder);
    memcpy(path + folder, CCK_BASELINE_NAME, sizeof CCK_BASELINE_NAME);
    return path;
}

cck_code cck_baseline_find(const cck_arguments *args, const char *config, bool must_exist, char **path,
                           cck_baseline **out, cck_error *error) {
    bool named = args->baseline != NULL;
    char *file = named ? strdup(args->baseline) : beside(config);
    if (!file) return cck_fail(error, CCK_E_MEMORY, "out of memory");
    cck_code code = CCK_OK;
    if ((named && must_exist) || access(file, F_OK) == 0) code = cck_baseline_load(file, out, error);
    if (code == CCK_E_MISSING)
        cck_error_hint(error, "countercheck baseline write PATH... --baseline %s makes one", file);
    if (code)
        free(file);
    else
        *path = file;
    return code;
}

/* ---- changing it ---- */

cck_baseline_change cck_baseline_begin(const cck_findings *findings) {
    size_t count = findings->baseline ? findings->baseline->count : 0;
    cck_baseline_change change = {.arena = cck_arena_new(0), .count = count, .capacity = count + 16};
    change.items = calloc(change.capacity, sizeof *change.items);
    change.failed = !change.items || !change.arena;
    if (!change.failed && count) memcpy(change.items, findings->baseline->items, count * sizeof *change.items);
    return change;
}

void cck_baseline_drop(cck_baseline_change *change) {
    cck_arena_free(change->arena);
    free(change->items);
}

static cck_acceptance *find_entry(cck_baseline_change *change, cck_view print) {
    for (size_t i = 0; i < change->count; i++) {
        if (cck_view_equal(change->items[i].fingerprint, print)) return &change->items[i];
    }
    return NULL;
}

static cck_acceptance *new_entry(cck_baseline_change *change) {
    if (change->count == change->capacity) {
        size_t capacity = 2 * change->capacity;
        cck_acceptance *grown = realloc(change->items, capacity * sizeof *grown);
        if (!grown) return NULL;
        change->items = grown;
        change->capacity = capacity;
    }
    return &change->items[change->count++];
}

static cck_view describe(cck_baseline_change *change, const cck_finding *finding, const cck_finding_pair *pair) {
    cck_buffer what = {0};
    cck_message_what(&what, finding, pair);
    cck_view kept = what.failed ? (cck_view){NULL, 0} : cck_arena_copy(change->arena, cck_buffer_view(&what));
    cck_buffer_free(&what);
    return kept;
}

bool cck_baseline_add(cck_baseline_change *change, const cck_finding *finding, const cck_finding_pair *pair,
                      const cck_acceptance *words) {
    cck_view print = cck_view_of(pair->print);
    if (change->failed || pair->state == CCK_STATE_KNOWN) return false;
    cck_acceptance *entry = find_entry(change, print);
    if (entry) {
        change->renewed++;
    } else {
        entry = new_entry(change);
        change->added++;
    }
    change->failed |= !entry;
    if (!entry) return false;
    *entry = *words;
    entry->fingerprint = cck_arena_copy(change->arena, print);
    entry->what = describe(change, finding, pair);
    change->failed |= !entry->fingerprint.ptr || !entry->what.ptr;
    return true;
}

/* ---- writing it ---- */

cck_code cck_baseline_save(const cck_baseline_change *change, const char *path, cck_error *error) {
    const cck_target target = {NULL, path};
    const cck_report_options options = {.width = 0};
    cck_output output = {.descriptor = -1};
    if (change->failed) return cck_fail(error, CCK_E_MEMORY, "out of memory while writing the baseline");
    cck_code code = cck_output_open(&target, &options, &output, error);
    if (!code) code = cck_baseline_write(&output.buffer, change->items, change->count, error);
    if (!code) code = cck_output_finish(&output, error);
    cck_output_drop(&output);
    return code;
}
