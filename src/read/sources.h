/* sources.h - arguments to the list of files to read. */
#ifndef CCK_READ_SOURCES_H
#define CCK_READ_SOURCES_H

#include "countercheck/base.h"

typedef enum {
    CCK_SOURCE_FILE,
    CCK_SOURCE_STDIN, /* JSON Lines on standard input, or what else its first bytes say */
    CCK_SOURCE_FAULT  /* a name that leads to no file; `fault` says why */
} cck_source_kind;

typedef struct {
    cck_source_kind kind;
    const char *path;       /* as the user typed it, the folder joined with the entry by one '/' */
    const char *real;       /* without symbolic links; NULL where that cannot be known */
    const cck_error *fault; /* of a CCK_SOURCE_FAULT */
    bool found;             /* in a folder, not named by the user */
    bool linked;            /* found through a symbolic link */
    bool many;              /* by its name a file of many documents, which has no sidecar */
} cck_source;

typedef struct {
    cck_source *items;
    size_t count, capacity;
    cck_views include, exclude; /* see cck_read_options */
    cck_arena *arena;           /* owns the strings, not the items */
} cck_sources;

/* Expands `path` (a file, a folder, or "-") into `sources`, which the caller has set up with patterns and
 * arena. What is wrong with the path becomes a source of its own; only CCK_E_MEMORY is a failure. */
cck_code cck_sources_add(cck_sources *sources, const char *path, cck_error *error);
/* Sorts by path, bytewise, and drops what is there twice, under the same name or by way of a symbolic link. */
cck_code cck_sources_sort(cck_sources *sources, cck_error *error);
void cck_sources_free(cck_sources *sources);

#endif
