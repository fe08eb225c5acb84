/* format.c - the table of formats, and opening an input as one of them. */
#include "read/format.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "read/gzip.h"

enum { DEEPEST = 4 }; /* inputs within inputs */

/* In the order in which they are asked; of those that go by content the surest first. */
static const cck_format *const formats[] = {
    &cck_format_pdf,  &cck_format_archive, &cck_format_warc,  &cck_format_feed,     &cck_format_html,
    &cck_format_json, &cck_format_csv,     &cck_format_lines, &cck_format_markdown, &cck_format_text,
};
enum { FORMATS = sizeof formats / sizeof *formats };

/* ---- by name ---- */

static bool has_extension(const cck_format *format, cck_view name) {
    for (const char *at = format->extensions; (at = strchr(at, '.')) != NULL;) {
        cck_view extension = {at, strcspn(at, " ")};
        at += extension.len;
        if (name.len <= extension.len) continue;
        cck_view end = {name.ptr + name.len - extension.len, extension.len};
        if (cck_view_equal_nocase(end, extension)) return true;
    }
    return false;
}

static cck_view without_gz(cck_view name) {
    cck_view tail = {name.ptr + (name.len > 3 ? name.len - 3 : 0), name.len > 3 ? 3 : 0};
    return cck_view_equal_nocase(tail, CCK_LIT(".gz")) ? (cck_view){name.ptr, name.len - 3} : name;
}

static const cck_format *named(cck_view name) {
    for (size_t i = 0; i < FORMATS; i++) {
        if (has_extension(formats[i], name)) return formats[i];
    }
    return NULL;
}

const cck_format *cck_format_of_name(cck_view name) {
    const cck_format *format = named(name);
    return format ? format : named(without_gz(name));
}

/* ---- by content ---- */

const cck_format *cck_format_choose(cck_view head, cck_view name, const cck_format *otherwise) {
    for (size_t i = 0; i < FORMATS; i++) {
        if (formats[i]->is && formats[i]->is(head, name)) return formats[i];
    }
    const cck_format *format = named(name);
    return format ? format : otherwise ? otherwise : &cck_format_text;
}

/* ---- opening ---- */

cck_code cck_opened_fail(const cck_opened *opened, cck_error *error, cck_code code, const char *words) {
    cck_fail(error, code, "%s", words);
    cck_error_at(error, opened->name, 0, 0, 0);
    return code;
}

cck_origin *cck_origin_new(const cck_opened *opened, cck_arena *arena) {
    cck_origin *origin = cck_arena_zalloc(arena, 1, sizeof *origin);
    if (!origin) return NULL;
    origin->format = cck_view_of(opened->format->name);
    origin->file = cck_arena_copy(arena, opened->name);
    origin->crawled = cck_arena_copy(arena, opened->crawled);
    return origin->file.ptr ? origin : NULL;
}

static bool is_gzip(cck_view head) {
    return cck_view_starts(head, CCK_LIT("\x1F\x8B\x08"));
}

/* The first bytes, through as many layers of gzip as there are. */
static cck_code look(cck_opened *opened, cck_view *name, cck_view *head, cck_error *error) {
    for (unsigned layers = 0;; layers++) {
        cck_code code = cck_input_peek(opened->input, CCK_INPUT_HEAD, head, error);
        if (code || !is_gzip(*head)) return code;
        if (layers == DEEPEST) return cck_opened_fail(opened, error, CCK_E_LIMIT, "compressed more than four times");
        cck_input *inner = cck_gunzip(opened->input);
        if (!inner) return cck_opened_fail(opened, error, CCK_E_MEMORY, "no memory for reading");
        opened->input = inner;
        *name = without_gz(*name);
    }
}

static cck_opened *opened_of(cck_reading *reading, cck_opened *outer, cck_input *input, cck_view path, cck_view name) {
    cck_opened *opened = calloc(1, sizeof *opened);
    if (!opened) return NULL;
    *opened = (cck_opened){.reading = reading, .input = input, .path = path, .name = name, .outer = outer};
    if (!outer) return opened;
    opened->depth = outer->depth + 1;
    opened->own_name = malloc(name.len + 1);
    if (!opened->own_name) {
        free(opened);
        return NULL;
    }
    memcpy(opened->own_name, name.ptr, name.len);
    opened->own_name[name.len] = '\0';
    opened->name.ptr = input->name.ptr = opened->own_name;
    input->name.len = name.len;
    return opened;
}

cck_code cck_opened_new(cck_reading *reading, cck_opened *outer, cck_input *input, cck_view path, cck_view name,
                        const cck_format *otherwise, cck_opened **out, cck_error *error) {
    cck_opened *opened = input ? opened_of(reading, outer, input, path, name) : NULL;
    if (!opened) {
        cck_input_close(input);
        cck_fail(error, CCK_E_MEMORY, "no memory for reading");
        cck_error_at(error, path, 0, 0, 0);
        return CCK_E_MEMORY;
    }
    cck_view head, base = opened->name;
    cck_code code = CCK_OK;
    if (opened->depth > DEEPEST) code = cck_opened_fail(opened, error, CCK_E_LIMIT, "archives within archives");
    if (!code) code = look(opened, &base, &head, error);
    if (!code) {
        opened->format = cck_format_choose(head, base, otherwise);
        if (opened->format->open) code = opened->format->open(opened, error);
    }
    if (code) {
        cck_opened_close(opened);
    } else {
        *out = opened;
    }
    return code;
}

void cck_opened_close(cck_opened *opened) {
    if (!opened) return;
    if (opened->format && opened->format->close) opened->format->close(opened);
    cck_input_close(opened->input);
    free(opened->own_name);
    free(opened);
}
