/* pdf.c - PDF through the program pdftotext: the file is its standard input, so that no name is ever an option, and
 * what it writes is read up to a limit of time and size. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "read/pdf_text.h"

extern char **environ;

/* ---- the program ---- */

typedef struct {
    pid_t pid;
    int output, status;
} program;

/* NULL environment entries would hand the user's on; only what pdftotext needs goes. */
static cck_code start(int input, program *out) {
    static const char *const arguments[] = {"pdftotext", "-q", "-enc", "UTF-8", "-htmlmeta", "-", "-", NULL};
    int ends[2];
    if (pipe(ends) != 0) return CCK_E_IO;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclose(&actions, ends[1]);
    int failed = posix_spawnp(&out->pid, arguments[0], &actions, NULL, (char *const *)(uintptr_t)arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    out->output = ends[0];
    if (!failed) return CCK_OK;
    close(ends[0]);
    return failed == ENOENT ? CCK_E_MISSING : CCK_E_IO;
}

static int64_t now_ms(void) {
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return (int64_t)at.tv_sec * 1000 + at.tv_nsec / 1000000;
}

/* All that the program writes. CCK_E_LIMIT when it takes too long or writes too much. */
static cck_code collect(int output, unsigned seconds, size_t most, cck_buffer *into) {
    int64_t end = now_ms() + (int64_t)seconds * 1000;
    for (;;) {
        int64_t left = end - now_ms();
        struct pollfd ready = {output, POLLIN, 0};
        int state = left > 0 ? poll(&ready, 1, left > 60000 ? 60000 : (int)left) : 0;
        if (state < 0 && errno == EINTR) continue;
        if (state == 0 && now_ms() >= end) return CCK_E_LIMIT;
        if (state == 0) continue;
        if (!cck_buffer_reserve(into, 65536)) return CCK_E_MEMORY;
        ssize_t got = read(output, into->ptr + into->len, into->capacity - into->len);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return got < 0 ? CCK_E_IO : CCK_OK;
        into->len += (size_t)got;
        if (into->len > most) return CCK_E_LIMIT;
    }
}

static void finish(program *p, bool stop) {
    if (stop) kill(p->pid, SIGKILL);
    close(p->output);
    while (waitpid(p->pid, &p->status, 0) < 0 && errno == EINTR) {
    }
}

/* ---- its input ---- */

/* The bytes in a file without a name, wherever they come from. -1: that cannot be. */
static int spool(cck_input *input, cck_error *error) {
    char name[] = "/tmp/countercheck-XXXXXX", block[65536];
    int file = mkstemp(name);
    if (file < 0) return -1;
    unlink(name);
    fcntl(file, F_SETFD, FD_CLOEXEC);
    for (;;) {
        size_t got, done = 0;
        if (cck_input_read(input, block, sizeof block, &got, error)) break;
        if (got == 0 && lseek(file, 0, SEEK_SET) == 0) return file;
        while (done < got) {
            ssize_t wrote = write(file, block + done, got - done);
            if (wrote < 0 && errno != EINTR) break;
            if (wrote > 0) done += (size_t)wrote;
        }
        if (done < got) break;
    }
    close(file);
    return -1;
}

static int open_bytes(cck_opened *opened, cck_error *error) {
    cck_fail(error, CCK_E_IO, "cannot be handed to pdftotext");
    cck_error_at(error, opened->name, 0, 0, 0);
    bool file = !opened->outer && opened->input->plain;
    return file ? open(opened->path.ptr, O_RDONLY | O_CLOEXEC) : spool(opened->input, error);
}

/* ---- a document ---- */

static cck_code explain(const cck_opened *opened, cck_code code, int status, cck_error *error) {
    if (code == CCK_E_MISSING || (WIFEXITED(status) && WEXITSTATUS(status) == 127)) {
        cck_opened_fail(opened, error, CCK_E_FORMAT, "a PDF, which needs the program pdftotext");
        cck_error_hint(error, "install the package poppler-utils");
        return CCK_E_FORMAT;
    }
    if (code == CCK_E_LIMIT) return cck_opened_fail(opened, error, code, "a PDF that takes too long or is too large");
    if (code == CCK_E_MEMORY) return cck_opened_fail(opened, error, code, "no memory for a PDF");
    if (code) return cck_opened_fail(opened, error, code, "pdftotext cannot be run");
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return CCK_OK;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 3)
        return cck_opened_fail(opened, error, CCK_E_FORMAT, "a PDF whose author does not allow to copy its text");
    return cck_opened_fail(opened, error, CCK_E_FORMAT, "a PDF that is damaged or protected by a password");
}

static cck_code next_pdf(cck_opened *opened, cck_arena *arena, cck_found *out, cck_error *error) {
    if (opened->done) return CCK_END;
    opened->done = true;
    cck_buffer *buffer = &opened->reading->buffer;
    program p = {.pid = 0};
    int file = open_bytes(opened, error);
    if (file < 0) return CCK_E_IO;
    cck_code code = start(file, &p);
    close(file);
    buffer->len = 0;
    buffer->failed = false;
    if (!code) {
        code = collect(p.output, opened->reading->pdf_seconds, opened->reading->max_document, buffer);
        finish(&p, code != CCK_OK);
    }
    code = explain(opened, code, p.status, error);
    return code ? code : cck_pdf_text(opened, cck_buffer_view(buffer), arena, out, error);
}

static bool is_pdf(cck_view head, cck_view name) {
    (void)name;
    for (size_t i = 0; i + 5 < head.len && i < 1024; i++) {
        if (head.ptr[i] == '%' && memcmp(head.ptr + i, "%PDF-", 5) == 0)
            return i == 0 || !head.ptr[0] || (unsigned char)head.ptr[0] >= 0x80;
    }
    return false;
}

const cck_format cck_format_pdf = {.name = "pdf", .extensions = " .pdf ", .one = true, .is = is_pdf, .next = next_pdf};
