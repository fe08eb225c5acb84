/* file.c - whole files into memory. */
#include "read/file.h"

#include <errno.h>

#include "read/input.h"

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

cck_code cck_file_read(const char *path, size_t limit, cck_buffer *buffer, cck_error *error) {
    cck_input *input;
    cck_code code = cck_input_open(path, &input, error);
    if (code) return code;
    code = cck_input_all(input, limit, buffer, error);
    cck_input_close(input);
    return code;
}
