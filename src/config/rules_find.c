/* rules_find.c - the nearest .countercheck.yaml, upward from a folder.
 *
 * Works on the path as it was written and climbs with "..", so that messages name the file the way the
 * user would, without the path of the machine. */
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "countercheck/rules.h"

static bool is_file(const char *path) {
    struct stat at;
    return stat(path, &at) == 0 && !S_ISDIR(at.st_mode);
}

/* `folder` + "/" + `name`, without a leading "./". False when it does not fit. */
static bool join(const char *folder, const char *name, char *out, size_t size) {
    size_t length = strlen(folder);
    const char *slash = length > 0 && folder[length - 1] == '/' ? "" : "/";
    bool here = length == 0 || strcmp(folder, ".") == 0;
    int wrote = here ? snprintf(out, size, "%s", name) : snprintf(out, size, "%s%s%s", folder, slash, name);
    return wrote >= 0 && (size_t)wrote < size;
}

static bool is_root(const char *folder) {
    char above[4096];
    struct stat here, up;
    if (!join(folder, "..", above, sizeof above)) return true;
    if (stat(folder[0] ? folder : ".", &here) || stat(above, &up)) return true;
    return here.st_dev == up.st_dev && here.st_ino == up.st_ino;
}

/* Turns `folder` into the one above it: "a/b" into "a", "a" into ".", "." into "..", ".." into "../..". */
static bool climb(char *folder, size_t size) {
    size_t length = strlen(folder);
    while (length > 1 && folder[length - 1] == '/') folder[--length] = '\0';
    char *slash = strrchr(folder, '/');
    const char *last = slash ? slash + 1 : folder;
    if (strcmp(last, "..") == 0 || strcmp(last, ".") == 0 || length == 0) {
        char above[4096];
        if (!join(folder, "..", above, sizeof above) || strlen(above) >= size) return false;
        memcpy(folder, above, strlen(above) + 1);
    } else if (!slash) {
        memcpy(folder, ".", sizeof ".");
    } else {
        slash[slash == folder ? 1 : 0] = '\0';
    }
    return true;
}

bool cck_rules_find(const char *folder, char *out, size_t size) {
    char at[4096], found[4096];
    int wrote = snprintf(at, sizeof at, "%s", folder);
    if (wrote < 0 || (size_t)wrote >= sizeof at) return false;
    for (size_t up = 0; up <= CCK_MAX_PATH_DEPTH; up++) {
        if (!join(at, ".countercheck.yaml", found, sizeof found)) return false;
        if (is_file(found)) {
            wrote = snprintf(out, size, "%s", found);
            return wrote >= 0 && (size_t)wrote < size;
        }
        if (is_root(at) || !climb(at, sizeof at)) return false;
    }
    return false;
}
