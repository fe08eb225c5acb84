/* sources.c - the list of files to read. Folders are walked by walk.c. */
#define _XOPEN_SOURCE 700 /* realpath; NOLINT(bugprone-reserved-identifier) */

#include "read/sources.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "read/file.h"
#include "read/format.h"
#include "read/walk.h"

static cck_code fail_memory(cck_error *error) {
    return cck_fail(error, CCK_E_MEMORY, "no memory for the list of inputs");
}

cck_name_kind cck_name_classify(cck_view path) {
    const cck_view sidecar = CCK_LIT(".meta.json");
    cck_view end = path.len > sidecar.len ? (cck_view){path.ptr + path.len - sidecar.len, sidecar.len} : path;
    if (cck_view_equal_nocase(end, sidecar)) return CCK_NAME_SIDECAR;
    const cck_format *format = cck_format_of_name(path);
    if (!format) return CCK_NAME_OTHER;
    return format->one ? CCK_NAME_ARTICLE : CCK_NAME_MANY;
}

cck_code cck_sources_push(cck_sources *sources, cck_source source, cck_error *error) {
    if (sources->count == sources->capacity) {
        size_t capacity = sources->capacity ? sources->capacity * 2 : 64;
        cck_source *items = realloc(sources->items, capacity * sizeof *items);
        if (!items) return fail_memory(error);
        sources->items = items;
        sources->capacity = capacity;
    }
    sources->items[sources->count++] = source;
    return CCK_OK;
}

cck_code cck_sources_push_fault(cck_sources *sources, const char *path, const cck_error *fault, cck_error *error) {
    cck_error *copy = cck_arena_alloc(sources->arena, sizeof *copy);
    if (!copy) return fail_memory(error);
    *copy = *fault;
    return cck_sources_push(sources, (cck_source){.kind = CCK_SOURCE_FAULT, .path = path, .fault = copy}, error);
}

cck_code cck_real_path(cck_arena *arena, const char *path, const char **out, cck_error *error) {
    char *real = realpath(path, NULL);
    *out = NULL;
    if (!real) return CCK_OK;
    cck_view copy = cck_arena_copy(arena, cck_view_of(real));
    free(real);
    *out = copy.ptr;
    return copy.ptr ? CCK_OK : fail_memory(error);
}

/* A copy without doubled slashes and without one at the end ("/" alone stays). */
static char *tidy_path(cck_arena *arena, const char *path) {
    cck_view copy = cck_arena_copy(arena, cck_view_of(path));
    char *out = cck_arena_alloc(arena, copy.len + 1);
    if (!copy.ptr || !out) return NULL;
    size_t length = 0;
    for (size_t i = 0; i < copy.len; i++) {
        if (path[i] == '/' && length > 0 && out[length - 1] == '/') continue;
        out[length++] = path[i];
    }
    if (length > 1 && out[length - 1] == '/') length--;
    out[length] = '\0';
    return out;
}

/* A file that the user named is read whatever its name, but for sidecars: those belong to the article beside them. */
static cck_code add_file(cck_sources *sources, const char *path, cck_error *error) {
    cck_name_kind kind = cck_name_classify(cck_view_of(path));
    if (kind == CCK_NAME_SIDECAR) return CCK_OK;
    cck_source source = {.kind = CCK_SOURCE_FILE, .path = path, .many = kind == CCK_NAME_MANY};
    cck_code code = cck_real_path(sources->arena, path, &source.real, error);
    return code ? code : cck_sources_push(sources, source, error);
}

cck_code cck_sources_add(cck_sources *sources, const char *path, cck_error *error) {
    if (strcmp(path, "-") == 0) {
        return cck_sources_push(sources, (cck_source){.kind = CCK_SOURCE_STDIN, .path = "-"}, error);
    }
    const char *tidy = tidy_path(sources->arena, path);
    if (!tidy) return fail_memory(error);
    struct stat status;
    if (stat(tidy, &status) != 0) {
        cck_error fault;
        cck_fail_errno(&fault, errno, cck_view_of(tidy));
        return cck_sources_push_fault(sources, tidy, &fault, error);
    }
    return S_ISDIR(status.st_mode) ? cck_walk(sources, tidy, error) : add_file(sources, tidy, error);
}

/* ---- order ---- */

/* A path that the user named comes before the same path found in a folder, which may have been passed over there. */
static int by_path(const void *a, const void *b) {
    const cck_source *left = a, *right = b;
    int order = strcmp(left->path, right->path);
    return order ? order : (int)left->found - (int)right->found;
}

typedef cck_source *entry;

/* By real path, the file itself before a link to it, then by place in the list; those without a real path last. */
static int by_real(const void *a, const void *b) {
    const cck_source *left = *(const entry *)a, *right = *(const entry *)b;
    if (left->real && right->real) {
        int order = strcmp(left->real, right->real);
        if (!order) order = (int)left->linked - (int)right->linked;
        if (order) return order;
    } else if (left->real || right->real) {
        return left->real ? -1 : 1;
    }
    return (left > right) - (left < right);
}

/* Marks (with a NULL path) every source but the first of those that lead to one file. */
static cck_code mark_links(cck_sources *sources, cck_error *error) {
    entry *order = malloc((sources->count + 1) * sizeof(entry));
    if (!order) return fail_memory(error);
    for (size_t i = 0; i < sources->count; i++) order[i] = &sources->items[i];
    qsort(order, sources->count, sizeof(entry), by_real);
    for (size_t i = 1, first = 0; i < sources->count && order[i]->real; i++) {
        if (strcmp(order[first]->real, order[i]->real) == 0) {
            order[i]->path = NULL;
        } else {
            first = i;
        }
    }
    free(order);
    return CCK_OK;
}

cck_code cck_sources_sort(cck_sources *sources, cck_error *error) {
    if (sources->count == 0) return CCK_OK;
    qsort(sources->items, sources->count, sizeof *sources->items, by_path);
    size_t kept = 0;
    for (size_t i = 0; i < sources->count; i++) {
        if (kept > 0 && strcmp(sources->items[kept - 1].path, sources->items[i].path) == 0) continue;
        sources->items[kept++] = sources->items[i];
    }
    sources->count = kept;
    cck_code code = mark_links(sources, error);
    if (code) return code;
    kept = 0;
    for (size_t i = 0; i < sources->count; i++) {
        if (sources->items[i].path) sources->items[kept++] = sources->items[i];
    }
    sources->count = kept;
    return CCK_OK;
}

void cck_sources_free(cck_sources *sources) {
    free(sources->items);
    sources->items = NULL;
    sources->count = sources->capacity = 0;
}
