/* walk.c - every matching file below a folder.
 *
 * Folders wait on a list instead of being entered by recursion. Symbolic links to folders are followed only when all
 * that can be reached without them has been, so that a folder goes by its own name whatever order the system lists
 * its entries in. */
#include "read/walk.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "read/file.h"
#include "read/glob.h"
#include "read/seen.h"

typedef struct {
    const char *path, *real;
    unsigned depth;
    bool linked;
} folder;

typedef struct {
    folder *items;
    size_t count, capacity;
} folders;

typedef struct {
    cck_sources *sources;
    cck_error *error;
    size_t root_length; /* bytes of the root's path and its slash */
    folders pending, links;
    cck_seen entered;
    size_t files; /* that could have been articles */
} walk;

static cck_code fail_memory(walk *w) {
    return cck_fail(w->error, CCK_E_MEMORY, "no memory for the list of inputs");
}

static cck_code push_folder(walk *w, folders *list, folder item) {
    if (list->count == list->capacity) {
        size_t capacity = list->capacity ? list->capacity * 2 : 32;
        folder *items = realloc(list->items, capacity * sizeof *items);
        if (!items) return fail_memory(w);
        list->items = items;
        list->capacity = capacity;
    }
    list->items[list->count++] = item;
    return CCK_OK;
}

static const char *join(walk *w, const char *path, const char *name) {
    const char *slash = path[strlen(path) - 1] == '/' ? "" : "/";
    return cck_arena_printf(w->sources->arena, "%s%s%s", path, slash, name).ptr;
}

/* ---- files ---- */

/* A pattern whose last step names an extension admits files of it; any other only those that are known to be text. */
static bool admits(cck_view pattern, cck_name_kind kind) {
    size_t at = pattern.len;
    while (at > 0 && pattern.ptr[at - 1] != '/' && pattern.ptr[at - 1] != '.') at--;
    return kind != CCK_NAME_OTHER || (at > 0 && pattern.ptr[at - 1] == '.');
}

static bool is_included(const walk *w, cck_view relative, cck_view path, cck_name_kind kind) {
    cck_views include = w->sources->include;
    if (cck_glob_listed(w->sources->exclude, relative, path)) return false;
    if (include.count == 0) return kind != CCK_NAME_OTHER;
    if (!cck_glob_listed(include, relative, path)) return false;
    for (size_t i = 0; i < include.count; i++) {
        bool match = cck_glob_match(include.items[i], relative) || cck_glob_match(include.items[i], path);
        if (match && admits(include.items[i], kind)) return true;
    }
    return false;
}

static cck_code visit_file(walk *w, const char *path, const char *real, bool linked) {
    cck_view whole = cck_view_of(path), relative = cck_view_of(path + w->root_length);
    cck_name_kind kind = cck_name_classify(whole);
    if (kind == CCK_NAME_SIDECAR) return CCK_OK;
    w->files++;
    if (!is_included(w, relative, whole, kind)) return CCK_OK;
    cck_source source = {.kind = CCK_SOURCE_FILE,
                         .many = kind == CCK_NAME_MANY,
                         .path = path,
                         .real = real,
                         .found = true,
                         .linked = linked};
    return cck_sources_push(w->sources, source, w->error);
}

/* ---- folders ---- */

static cck_code push_fault(walk *w, const char *path, const cck_error *fault) {
    return cck_sources_push_fault(w->sources, path, fault, w->error);
}

/* A symbolic link: its target decides. A broken one is listed like a file, and fails when it is opened. */
static cck_code visit_link(walk *w, const folder *in, const char *path) {
    struct stat status;
    const char *real;
    cck_code code = cck_real_path(w->sources->arena, path, &real, w->error);
    if (code) return code;
    bool there = stat(path, &status) == 0;
    if (there && S_ISDIR(status.st_mode)) {
        return push_folder(w, &w->links, (folder){path, real ? real : path, in->depth + 1, true});
    }
    return !there || S_ISREG(status.st_mode) ? visit_file(w, path, real, true) : CCK_OK;
}

static cck_code visit_entry(walk *w, const folder *in, const char *name) {
    const char *path = join(w, in->path, name), *real = join(w, in->real, name);
    struct stat status;
    if (!path || !real) return fail_memory(w);
    if (lstat(path, &status) != 0) return CCK_OK; /* gone since it was listed */
    if (S_ISLNK(status.st_mode)) return visit_link(w, in, path);
    if (S_ISDIR(status.st_mode)) {
        return push_folder(w, &w->pending, (folder){path, real, in->depth + 1, in->linked});
    }
    return S_ISREG(status.st_mode) ? visit_file(w, path, real, in->linked) : CCK_OK;
}

static bool is_excluded(const walk *w, const folder *in) {
    if (in->depth == 0) return false;
    return cck_glob_listed(w->sources->exclude, cck_view_of(in->path + w->root_length), cck_view_of(in->path));
}

static cck_code list_entries(walk *w, const folder *in, DIR *dir) {
    for (;;) {
        errno = 0;
        const struct dirent *entry = readdir(dir);
        if (!entry) break;
        if (entry->d_name[0] == '.') continue;
        cck_code code = visit_entry(w, in, entry->d_name);
        if (code) return code;
    }
    if (errno == 0) return CCK_OK;
    cck_error fault;
    cck_fail_errno(&fault, errno, cck_view_of(in->path));
    return push_fault(w, in->path, &fault);
}

static cck_code enter(walk *w, const folder *in) {
    cck_error fault;
    if (is_excluded(w, in)) return CCK_OK;
    uint64_t times = cck_seen_add(&w->entered, cck_view_of(in->real));
    if (times == 0) return fail_memory(w);
    if (times > 1) return CCK_OK;
    if (in->depth > CCK_MAX_PATH_DEPTH) {
        cck_fail(&fault, CCK_E_LIMIT, "folders nested more than %d deep are not read", CCK_MAX_PATH_DEPTH);
        cck_error_at(&fault, cck_view_of(in->path), 0, 0, 0);
        return push_fault(w, in->path, &fault);
    }
    DIR *dir = opendir(in->path);
    if (!dir) {
        cck_fail_errno(&fault, errno, cck_view_of(in->path));
        return push_fault(w, in->path, &fault);
    }
    cck_code code = list_entries(w, in, dir);
    closedir(dir);
    return code;
}

/* Downward, because the list is worked off from its end. */
static int by_path(const void *a, const void *b) {
    return strcmp(((const folder *)b)->path, ((const folder *)a)->path);
}

static cck_code walk_all(walk *w) {
    for (;;) {
        if (w->pending.count == 0) {
            if (w->links.count == 0) return CCK_OK;
            folders empty = w->pending;
            w->pending = w->links;
            w->links = empty;
            qsort(w->pending.items, w->pending.count, sizeof(folder), by_path);
        }
        folder next = w->pending.items[--w->pending.count];
        cck_code code = enter(w, &next);
        if (code) return code;
    }
}

static cck_code push_nothing(walk *w, const char *root) {
    cck_error fault;
    if (w->files == 0) {
        cck_fail(&fault, CCK_E_MISSING, "an empty folder");
    } else {
        cck_fail(&fault, CCK_E_MISSING, "nothing to read: none of the %zu files in the folder matches", w->files);
    }
    cck_error_at(&fault, cck_view_of(root), 0, 0, 0);
    cck_error_hint(&fault,
                   w->sources->include.count || w->sources->exclude.count
                       ? "see include and exclude under inputs in the configuration"
                       : "articles are *.txt, *.md, *.html, *.pdf, *.jsonl, *.json, *.csv, feeds, crawls and archives");
    return push_fault(w, root, &fault);
}

cck_code cck_walk(cck_sources *sources, const char *path, cck_error *error) {
    size_t length = strlen(path), before = sources->count;
    walk w = {.sources = sources, .error = error, .root_length = length + (path[length - 1] != '/')};
    const char *real;
    cck_code code = cck_real_path(sources->arena, path, &real, error);
    if (!code) code = push_folder(&w, &w.pending, (folder){path, real ? real : path, 0, false});
    if (!code) code = walk_all(&w);
    if (!code && sources->count == before) code = push_nothing(&w, path);
    free(w.pending.items);
    free(w.links.items);
    cck_seen_free(&w.entered);
    return code;
}
