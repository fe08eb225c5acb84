/* input.h - bytes that come from somewhere: a file, a stream, memory, and what other files add (a gzip member, an
 * entry of an archive). One may look ahead before one reads. */
#ifndef CCK_READ_INPUT_H
#define CCK_READ_INPUT_H

#include <stdio.h>

#include "countercheck/base.h"

typedef struct cck_input cck_input;

/* Bytes that may be looked at beforehand. */
#define CCK_INPUT_HEAD ((size_t)32 << 10)

struct cck_input {
    cck_view name; /* for messages; outlives the input */
    size_t size;   /* of a regular file; 0: not known */
    bool plain;    /* a regular file, not a stream */
    /* Fills `to` with up to `room` bytes; *got is 0 at the end alone. After a failure that is not the end of all, the
     * next call goes on behind it. */
    cck_code (*pull)(cck_input *input, char *to, size_t room, size_t *got, cck_error *error);
    void (*close)(cck_input *input); /* frees `own`; NULL: nothing to do */
    void *own;
    char *head; /* what was looked at and not yet read: head[begin, end) */
    size_t begin, end;
    bool ended;
    cck_code pending;  /* met while looking ahead; told when the bytes before it are taken */
    cck_error trouble; /* of `pending` */
};

/* A file by its path. CCK_E_MISSING, CCK_E_IO, CCK_E_MEMORY with the path as their source. */
cck_code cck_input_open(const char *path, cck_input **out, cck_error *error);
/* A stream that stays the caller's. NULL when out of memory. */
cck_input *cck_input_of_stream(FILE *file, cck_view name);
/* Bytes that outlive the input. NULL when out of memory. */
cck_input *cck_input_of_bytes(cck_view bytes, cck_view name);
/* For further kinds: a new input with `pull` and `close` still to be set. NULL when out of memory. */
cck_input *cck_input_new(cck_view name);
void cck_input_close(cck_input *input);

/* The next bytes without taking them, `want` (at most CCK_INPUT_HEAD) or fewer at the end or where reading fails; valid
 * until the next call. CCK_E_MEMORY alone. */
cck_code cck_input_peek(cck_input *input, size_t want, cck_view *out, cck_error *error);
/* Takes up to `room` bytes; *got is 0 at the end alone. */
cck_code cck_input_read(cck_input *input, char *to, size_t room, size_t *got, cck_error *error);
/* Replaces what `buffer` holds by all that is left. CCK_E_LIMIT past `limit` bytes (a regular file of that size is not
 * even read), CCK_E_MEMORY, and what pull says. */
cck_code cck_input_all(cck_input *input, size_t limit, cck_buffer *buffer, cck_error *error);

#endif
