/* folder.c - making the folders of a path. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "store/internal.h"

static cck_code make_folder(const char *folder, cck_error *error) {
    struct stat what;
    /* Ask first: mkdir of what is there fails in its own ways on read-only file systems. */
    if (stat(folder, &what) == 0 && S_ISDIR(what.st_mode)) return CCK_OK;
    if (mkdir(folder, 0777) == 0) return CCK_OK;
    int why = errno;
    /* Somebody else may have been quicker. */
    if (why == EEXIST && stat(folder, &what) == 0 && S_ISDIR(what.st_mode)) return CCK_OK;
    cck_fail(error, CCK_E_IO, "cannot make the folder of the database: %s", strerror(why));
    cck_error_at(error, cck_view_of(folder), 0, 0, 0);
    cck_error_hint(error, "name a file in a folder that can be written with --db, or use --no-db");
    return CCK_E_IO;
}

cck_code cck_store_make_folders(const char *path, cck_error *error) {
    char *copy = strdup(path);
    if (!copy) return cck_fail(error, CCK_E_MEMORY, "out of memory");
    cck_code code = CCK_OK;
    for (char *slash = strchr(copy + 1, '/'); slash && code == CCK_OK; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        code = make_folder(copy, error);
        *slash = '/';
    }
    free(copy);
    return code;
}
