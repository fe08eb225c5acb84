/* walk.h - folders to sources, and what sources.c and walk.c share. */
#ifndef CCK_READ_WALK_H
#define CCK_READ_WALK_H

#include "read/sources.h"

typedef enum { CCK_NAME_ARTICLE, CCK_NAME_MANY, CCK_NAME_SIDECAR, CCK_NAME_OTHER } cck_name_kind;

/* By extension, letters of either case. */
cck_name_kind cck_name_classify(cck_view path);
cck_code cck_sources_push(cck_sources *sources, cck_source source, cck_error *error);
/* `fault` is copied. */
cck_code cck_sources_push_fault(cck_sources *sources, const char *path, const cck_error *fault, cck_error *error);
/* `path` without symbolic links, in `arena`; NULL in `*out` where the system gives none. CCK_E_MEMORY. */
cck_code cck_real_path(cck_arena *arena, const char *path, const char **out, cck_error *error);

/* Adds every matching file below the folder `path` (no slash at its end). Entries whose name begins with a dot are
 * passed over, a folder is entered once even if symbolic links lead to it again, and CCK_MAX_PATH_DEPTH bounds the
 * depth. A folder that gives nothing, or that cannot be read, becomes a fault. Only CCK_E_MEMORY is a failure. */
cck_code cck_walk(cck_sources *sources, const char *path, cck_error *error);

#endif
