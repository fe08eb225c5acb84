/* file.c - whole files into memory. */
#include "read/file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#define BLOCK ((size_t)64 << 10)

static const char *describe(int number) {
    switch (number) {
    case ENOENT:
    case ENOTDIR: return "no such file or folder";
    case ENAMETOOLONG: return "no such file or folder: the name is too long";
    case EACCES:
    case EPERM: return "cannot be read: permission denied";
    case EISDIR: return "is a folder";
    case ELOOP: return "cannot be read: symbolic links that lead in a circle";
    case EMFILE:
    case ENFILE: return "cannot be read: too many open files";
    case ENOMEM: return "cannot be read: out of memory";
    case EIO: return "cannot be read: input/output error";
    default: return NULL;
    }
}

cck_code cck_fail_errno(cck_error *error, int number, cck_view source) {
    bool missing = number == ENOENT || number == ENOTDIR || number == ENAMETOOLONG;
    cck_code code = missing ? CCK_E_MISSING : CCK_E_IO;
    const char *words = describe(number);
    if (words) {
        cck_fail(error, code, "%s", words);
    } else {
        cck_fail(error, code, "cannot be read: system error %d", number);
    }
    cck_error_at(error, source, 0, 0, 0);
    return code;
}

static cck_code fail_size(size_t limit, cck_view source, cck_error *error) {
    cck_fail(error, CCK_E_LIMIT, "longer than %zu bytes", limit);
    cck_error_at(error, source, 0, 0, 0);
    cck_error_hint(error, "split it into one file an article, or into JSON Lines");
    return CCK_E_LIMIT;
}

/* Reads up to the end; a pipe or a file that grows has no size beforehand. */
static cck_code read_all(int fd, size_t limit, cck_buffer *buffer, cck_view source, cck_error *error) {
    for (;;) {
        if (!cck_buffer_reserve(buffer, BLOCK)) {
            cck_fail(error, CCK_E_MEMORY, "no memory for a file of more than %zu bytes", buffer->len);
            cck_error_at(error, source, 0, 0, 0);
            return CCK_E_MEMORY;
        }
        ssize_t got = read(fd, buffer->ptr + buffer->len, buffer->capacity - buffer->len);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return cck_fail_errno(error, errno, source);
        if (got == 0) return CCK_OK;
        buffer->len += (size_t)got;
        if (buffer->len > limit) return fail_size(limit, source, error);
    }
}

cck_code cck_file_read(const char *path, size_t limit, cck_buffer *buffer, cck_error *error) {
    cck_view source = cck_view_of(path);
    buffer->len = 0;
    buffer->failed = false;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return cck_fail_errno(error, errno, source);
    struct stat status;
    cck_code code;
    if (fstat(fd, &status) != 0) {
        code = cck_fail_errno(error, errno, source);
    } else if (S_ISREG(status.st_mode) && (uintmax_t)status.st_size > limit) {
        code = fail_size(limit, source, error);
    } else {
        code = read_all(fd, limit, buffer, source, error);
    }
    close(fd);
    return code;
}
