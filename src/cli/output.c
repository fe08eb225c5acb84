/* output.c - files that come into being whole. */
#define _GNU_SOURCE /* O_TMPFILE; NOLINT(bugprone-reserved-identifier) */
#include "cli/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/message.h"
#include "cli/session.h"

enum { MODE = 0666 }; /* less the umask */

static cck_code failed(const cck_output *output, const char *what, cck_error *error) {
    int reason = errno;
    cck_fail(error, CCK_E_IO, "cannot %s: %s", what, strerror(reason));
    cck_error_at(error, output->path ? cck_view_of(output->path) : CCK_LIT("standard output"), 0, 0, 0);
    return CCK_E_IO;
}

/* Where `file` really lies: a link stays a link, what it points to is written. */
static char *resolve(const char *file) {
    char *real = realpath(file, NULL);
    return real ? real : strdup(file);
}

static char *temporary_name(const char *path) {
    size_t size = strlen(path) + 32;
    char *name = malloc(size);
    if (name) snprintf(name, size, "%s.tmp-%ld", path, (long)getpid());
    return name;
}

/* A file without a name in the folder of `path`, gone by itself when the program is broken off; -1 where the file
 * system has none. */
static int open_unnamed(const char *path) {
#ifdef O_TMPFILE
    const char *slash = strrchr(path, '/');
    char *folder = slash ? strndup(path, (size_t)(slash - path) + 1) : strdup(".");
    int descriptor = folder ? open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, MODE) : -1;
    free(folder);
    return descriptor;
#else
    (void)path;
    return -1;
#endif
}

/* Gives the open file without a name that of `name`. */
static int link_unnamed(int descriptor, const char *name) {
    char link[32];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    return linkat(AT_FDCWD, link, AT_FDCWD, name, AT_SYMLINK_FOLLOW);
}

static cck_code open_file(cck_output *output, const char *file, cck_error *error) {
    struct stat state;
    output->path = resolve(file);
    if (!output->path) return cck_fail(error, CCK_E_MEMORY, "out of memory");
    if (stat(output->path, &state) == 0 && !S_ISREG(state.st_mode)) { /* never rename over a device or a pipe */
        output->descriptor = open(output->path, O_WRONLY | O_CLOEXEC);
        return output->descriptor < 0 ? failed(output, "write", error) : CCK_OK;
    }
    output->temporary = temporary_name(output->path);
    if (!output->temporary) return cck_fail(error, CCK_E_MEMORY, "out of memory");
    output->descriptor = open_unnamed(output->path);
    output->unnamed = output->descriptor >= 0;
    if (output->unnamed) return CCK_OK;
    output->descriptor = open(output->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, MODE);
    return output->descriptor < 0 ? failed(output, "write", error) : CCK_OK;
}

cck_code cck_output_open(const cck_target *target, const cck_report_options *options, cck_output *out,
                         cck_error *error) {
    cck_output output = {.format = target->format, .options = *options, .descriptor = STDOUT_FILENO};
    if (target->file) {
        output.descriptor = -1;
        cck_code code = open_file(&output, target->file, error);
        if (code) {
            free(output.path);
            free(output.temporary);
            return code;
        }
    }
    *out = output;
    return CCK_OK;
}

cck_code cck_output_flush(cck_output *output, cck_error *error) {
    size_t done = 0;
    if (output->buffer.failed) return cck_fail(error, CCK_E_MEMORY, "out of memory while writing the results");
    while (done < output->buffer.len) {
        ssize_t wrote = write(output->descriptor, output->buffer.ptr + done, output->buffer.len - done);
        if (wrote >= 0) {
            done += (size_t)wrote;
        } else if (errno != EINTR) {
            return failed(output, "write", error);
        }
    }
    output->buffer.len = 0;
    return CCK_OK;
}

cck_code cck_output_finish(cck_output *output, cck_error *error) {
    cck_code code = CCK_OK;
    for (size_t i = 0; !code && i < output->page_count; i++) code = cck_output_finish(&output->pages[i], error);
    if (!code) code = cck_output_flush(output, error);
    if (code) return code;
    int descriptor = output->descriptor;
    if (output->unnamed && link_unnamed(descriptor, output->temporary) != 0) return failed(output, "write", error);
    output->unnamed = false;
    output->descriptor = -1;
    if (close(descriptor) != 0 && errno != EINTR) return failed(output, "write", error);
    if (output->temporary) {
        if (rename(output->temporary, output->path) != 0) return failed(output, "write", error);
        free(output->temporary);
        output->temporary = NULL;
    }
    return CCK_OK;
}

void cck_output_drop(cck_output *output) {
    for (size_t i = 0; i < output->page_count; i++) cck_output_drop(&output->pages[i]);
    free(output->pages);
    if (output->descriptor >= 0 && output->path) close(output->descriptor);
    if (output->temporary && !output->unnamed) unlink(output->temporary);
    free(output->path);
    free(output->temporary);
    cck_buffer_free(&output->buffer);
    *output = (cck_output){.descriptor = -1};
}

int cck_print(cck_buffer *text) {
    cck_output output = {.descriptor = STDOUT_FILENO, .buffer = *text};
    cck_error error;
    cck_code code = cck_output_finish(&output, &error);
    if (code) cck_complain(&error);
    cck_output_drop(&output);
    *text = (cck_buffer){0};
    return code ? CCK_EXIT_USAGE : CCK_EXIT_OK;
}
