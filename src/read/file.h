/* file.h - whole files, and what the operating system says when it refuses. */
#ifndef CCK_READ_FILE_H
#define CCK_READ_FILE_H

#include "countercheck/base.h"

/* Fills `error` for an errno: CCK_E_MISSING where nothing is there, else CCK_E_IO. The words are ours, because
 * strerror's depend on the locale. */
cck_code cck_fail_errno(cck_error *error, int number, cck_view source);
/* Replaces what `buffer` holds by the bytes of the file. CCK_E_LIMIT past `limit` bytes (a regular file of
 * that size is not even read), CCK_E_MISSING, CCK_E_IO, CCK_E_MEMORY, all with `path` as their source. */
cck_code cck_file_read(const char *path, size_t limit, cck_buffer *buffer, cck_error *error);

#endif
