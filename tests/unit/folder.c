/* folder.c - a folder for one test. */
#define _XOPEN_SOURCE 700 /* mkdtemp, nftw; NOLINT(bugprone-reserved-identifier) */

#include "folder.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int folder_make(void **state) {
    char path[] = "/tmp/countercheck-test-XXXXXX";
    if (!mkdtemp(path) || chmod(path, 0755) != 0 || chdir(path) != 0) return -1;
    *state = strdup(path);
    return *state ? 0 : -1;
}

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *at) {
    (void)status;
    (void)kind;
    (void)at;
    return remove(path);
}

int folder_remove(void **state) {
    int failed = chdir("/") != 0 || nftw(*state, remove_entry, 16, FTW_DEPTH | FTW_PHYS) != 0;
    free(*state);
    return failed;
}

void folder_write_bytes(const char *path, const char *bytes, size_t len) {
    char part[512];
    for (const char *slash = strchr(path, '/'); slash; slash = strchr(slash + 1, '/')) {
        snprintf(part, sizeof part, "%.*s", (int)(slash - path), path);
        if (slash > path) mkdir(part, 0755);
    }
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(bytes, 1, len, file) != len || fclose(file) != 0) abort();
}

void folder_write(const char *path, const char *text) {
    folder_write_bytes(path, text, strlen(text));
}
