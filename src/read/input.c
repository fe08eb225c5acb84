/* input.c - bytes from files, streams and memory. */
#include "read/input.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "read/file.h"

#define BLOCK ((size_t)64 << 10)

static cck_code fail_memory(const cck_input *input, cck_error *error) {
    cck_fail(error, CCK_E_MEMORY, "no memory for reading");
    cck_error_at(error, input->name, 0, 0, 0);
    return CCK_E_MEMORY;
}

cck_input *cck_input_new(cck_view name) {
    cck_input *input = calloc(1, sizeof *input);
    if (input) input->name = name;
    return input;
}

void cck_input_close(cck_input *input) {
    if (!input) return;
    if (input->close) input->close(input);
    free(input->head);
    free(input);
}

/* ---- a file ---- */

typedef struct {
    int descriptor;
} file;

static cck_code pull_file(cck_input *input, char *to, size_t room, size_t *got, cck_error *error) {
    for (;;) {
        ssize_t count = read(((file *)input->own)->descriptor, to, room);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) {
            input->ended = true;
            return cck_fail_errno(error, errno, input->name);
        }
        *got = (size_t)count;
        return CCK_OK;
    }
}

static void close_file(cck_input *input) {
    close(((file *)input->own)->descriptor);
    free(input->own);
}

static cck_input *input_of_descriptor(int descriptor, const char *path) {
    cck_input *input = cck_input_new(cck_view_of(path));
    file *own = malloc(sizeof *own);
    if (!input || !own) {
        free(own);
        free(input);
        close(descriptor);
        return NULL;
    }
    own->descriptor = descriptor;
    input->own = own;
    input->pull = pull_file;
    input->close = close_file;
    return input;
}

cck_code cck_input_open(const char *path, cck_input **out, cck_error *error) {
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return cck_fail_errno(error, errno, cck_view_of(path));
    cck_input *input = input_of_descriptor(descriptor, path);
    if (!input) return cck_fail(error, CCK_E_MEMORY, "no memory for reading");
    struct stat status;
    if (fstat(descriptor, &status) != 0 || S_ISDIR(status.st_mode)) {
        cck_code code = cck_fail_errno(error, S_ISDIR(status.st_mode) ? EISDIR : errno, cck_view_of(path));
        cck_input_close(input);
        return code;
    }
    input->plain = S_ISREG(status.st_mode);
    if (input->plain && status.st_size > 0) input->size = (size_t)status.st_size;
    *out = input;
    return CCK_OK;
}

/* ---- a stream ---- */

static cck_code pull_stream(cck_input *input, char *to, size_t room, size_t *got, cck_error *error) {
    errno = 0;
    size_t count = fread(to, 1, room, input->own);
    if (count == 0 && ferror((FILE *)input->own)) {
        input->ended = true;
        return cck_fail_errno(error, errno, input->name);
    }
    *got = count;
    return CCK_OK;
}

cck_input *cck_input_of_stream(FILE *stream, cck_view name) {
    cck_input *input = cck_input_new(name);
    if (!input) return NULL;
    input->own = stream;
    input->pull = pull_stream;
    return input;
}

/* ---- memory ---- */

static cck_code pull_bytes(cck_input *input, char *to, size_t room, size_t *got, cck_error *error) {
    cck_view *left = input->own;
    size_t count = left->len < room ? left->len : room;
    (void)error;
    if (count) memcpy(to, left->ptr, count);
    *left = (cck_view){left->ptr + count, left->len - count};
    *got = count;
    return CCK_OK;
}

static void close_bytes(cck_input *input) {
    free(input->own);
}

cck_input *cck_input_of_bytes(cck_view bytes, cck_view name) {
    cck_input *input = cck_input_new(name);
    cck_view *own = malloc(sizeof *own);
    if (!input || !own) {
        free(input);
        free(own);
        return NULL;
    }
    *own = bytes.ptr ? bytes : CCK_LIT("");
    input->own = own;
    input->size = bytes.len;
    input->pull = pull_bytes;
    input->close = close_bytes;
    return input;
}

/* ---- reading ---- */

static cck_code pull(cck_input *input, char *to, size_t room, size_t *got, cck_error *error) {
    *got = 0;
    if (input->ended) return CCK_OK;
    cck_code code = input->pull(input, to, room, got, error);
    if (code) {
        *got = 0;
    } else if (*got == 0) {
        input->ended = true;
    }
    return code;
}

cck_code cck_input_peek(cck_input *input, size_t want, cck_view *out, cck_error *error) {
    if (!input->head) input->head = malloc(CCK_INPUT_HEAD);
    if (!input->head) return fail_memory(input, error);
    if (input->begin > 0 && CCK_INPUT_HEAD - input->begin < want) {
        memmove(input->head, input->head + input->begin, input->end - input->begin);
        input->end -= input->begin;
        input->begin = 0;
    }
    while (input->end - input->begin < want && !input->ended && !input->pending) {
        size_t got;
        input->pending = pull(input, input->head + input->end, CCK_INPUT_HEAD - input->end, &got, &input->trouble);
        input->end += got;
        if (input->size && input->end >= input->size) break; /* saves the call that finds the end */
    }
    *out = (cck_view){input->head + input->begin, input->end - input->begin};
    return CCK_OK;
}

cck_code cck_input_read(cck_input *input, char *to, size_t room, size_t *got, cck_error *error) {
    size_t held = input->end - input->begin;
    if (held == 0 && input->pending) {
        cck_code code = input->pending;
        if (error) *error = input->trouble;
        input->pending = CCK_OK;
        *got = 0;
        return code;
    }
    if (held == 0) return pull(input, to, room, got, error);
    *got = held < room ? held : room;
    memcpy(to, input->head + input->begin, *got);
    input->begin += *got;
    if (input->begin == input->end) input->begin = input->end = 0;
    return CCK_OK;
}

static cck_code fail_size(const cck_input *input, size_t limit, cck_error *error) {
    cck_fail(error, CCK_E_LIMIT, "longer than %zu bytes", limit);
    cck_error_at(error, input->name, 0, 0, 0);
    cck_error_hint(error, "split it into one file an article, or into JSON Lines");
    return CCK_E_LIMIT;
}

cck_code cck_input_all(cck_input *input, size_t limit, cck_buffer *buffer, cck_error *error) {
    buffer->len = 0;
    buffer->failed = false;
    if (input->size > limit) return fail_size(input, limit, error);
    for (;;) {
        size_t got;
        if (!cck_buffer_reserve(buffer, BLOCK)) {
            cck_fail(error, CCK_E_MEMORY, "no memory for a file of more than %zu bytes", buffer->len);
            cck_error_at(error, input->name, 0, 0, 0);
            return CCK_E_MEMORY;
        }
        cck_code code = cck_input_read(input, buffer->ptr + buffer->len, buffer->capacity - buffer->len, &got, error);
        if (code) return code;
        if (got == 0) return CCK_OK;
        buffer->len += got;
        if (buffer->len > limit) return fail_size(input, limit, error);
    }
}
