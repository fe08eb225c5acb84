/* reader.c - one document after the other. The list of inputs is made by sources.c, lines are cut by lines.c,
 * their JSON is read by record.c, and assemble.c makes the document of it all. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "countercheck/read.h"
#include "read/assemble.h"
#include "read/file.h"
#include "read/lines.h"
#include "read/seen.h"
#include "read/sources.h"

struct cck_reader {
    cck_arena *arena; /* options and list of inputs */
    cck_sources sources;
    cck_views outlet_from;
    size_t max_document;
    FILE *standard_input;
    size_t next, inputs;
    bool bad_sidecar; /* of the next source; already reported, so read without it */
    cck_lines lines;  /* of the source before `next` while lines.file is set */
    size_t records;   /* that this stream has given, broken ones included */
    cck_buffer buffer;
    cck_seen ids;
};

/* ---- one document ---- */

static cck_code fail_memory(cck_error *error, cck_view source) {
    cck_fail(error, CCK_E_MEMORY, "no memory for a document");
    cck_error_at(error, source, 0, 0, 0);
    return CCK_E_MEMORY;
}

/* Makes `id` unique in the run: "a", "a#2", "a#3". */
static cck_code claim_id(cck_reader *reader, cck_view id, cck_arena *arena, cck_view *out) {
    uint64_t times = cck_seen_add(&reader->ids, id);
    *out = id;
    while (times > 1) {
        *out = cck_arena_printf(arena, "%.*s#%llu", CCK_FMT(id), (unsigned long long)times);
        if (!out->ptr) return CCK_E_MEMORY;
        /* Somebody may have named a document "a#2" before. */
        uint64_t taken = cck_seen_add(&reader->ids, *out);
        if (taken == 1) return CCK_OK;
        times = taken ? cck_seen_add(&reader->ids, id) : 0;
    }
    return times ? CCK_OK : CCK_E_MEMORY;
}

static cck_code make_document(cck_reader *reader, const cck_record *meta, cck_view id, cck_view path, cck_view text,
                              cck_arena *arena, cck_document *out, cck_error *error) {
    cck_document document = {.text = text, .path = cck_arena_copy(arena, path)};
    if (!document.path.ptr || claim_id(reader, id, arena, &document.id)) return fail_memory(error, path);
    cck_code code = cck_document_assemble(meta, reader->outlet_from, arena, &document, error);
    if (!code) *out = document;
    return code;
}

/* ---- plain text ---- */

/* "a.meta.json" beside "a.txt". */
static cck_view sidecar_path(cck_view path, cck_arena *arena) {
    size_t end = path.len;
    for (size_t i = path.len; i > 0 && path.ptr[i - 1] != '/'; i--) {
        if (path.ptr[i - 1] != '.') continue;
        end = i - 1;
        break;
    }
    return cck_arena_printf(arena, "%.*s.meta.json", (int)end, path.ptr);
}

/* Without a sidecar `out` is left as it is. */
static cck_code read_sidecar(cck_reader *reader, cck_view path, cck_arena *arena, cck_record *out, cck_error *error) {
    cck_error fault;
    cck_view name = sidecar_path(path, arena);
    if (!name.ptr) return fail_memory(error, path);
    cck_code code = cck_file_read(name.ptr, CCK_MAX_CONFIG, &reader->buffer, &fault);
    if (code == CCK_E_MISSING) return CCK_OK;
    if (code && error) *error = fault;
    if (code) return code;
    cck_view json = cck_skip_mark(cck_buffer_view(&reader->buffer));
    const cck_place place = {name, 1, reader->buffer.len - json.len};
    return cck_record_read(json, place, true, arena, out, error);
}

static cck_code fail_empty(cck_error *error, cck_view path) {
    cck_fail(error, CCK_E_FORMAT, "is empty");
    cck_error_at(error, path, 0, 0, 0);
    return CCK_E_FORMAT;
}

/* The text of a file, checked. A byte order mark becomes a thin space of the same three bytes, so that it is no part
 * of the first word and yet every offset is that of the file. */
static cck_code read_text(cck_reader *reader, cck_view path, cck_arena *arena, cck_view *out, cck_error *error) {
    cck_code code = cck_file_read(path.ptr, reader->max_document, &reader->buffer, error);
    if (code) return code;
    cck_view bytes = cck_buffer_view(&reader->buffer), body = cck_skip_mark(bytes);
    code = cck_check_text(bytes, (cck_place){path, 1, 0}, error);
    if (code) return code;
    if (cck_is_blank(body)) return fail_empty(error, path);
    if (body.len < bytes.len) memcpy(reader->buffer.ptr, "\xE2\x80\x89", 3);
    cck_view text = cck_arena_copy(arena, bytes);
    if (!text.ptr) return fail_memory(error, path);
    *out = text;
    return CCK_OK;
}

static cck_code read_article(cck_reader *reader, cck_arena *arena, cck_document *out, cck_error *error) {
    cck_view path = cck_view_of(reader->sources.items[reader->next].path), text;
    cck_record meta = {0};
    cck_code code = reader->bad_sidecar ? CCK_OK : read_sidecar(reader, path, arena, &meta, error);
    if (code) {
        reader->bad_sidecar = true; /* the next call reads the article without it */
        return code;
    }
    reader->bad_sidecar = false;
    reader->next++;
    code = read_text(reader, path, arena, &text, error);
    if (code) return code;
    cck_view id = meta.fields[CCK_FIELD_ID].ptr ? meta.fields[CCK_FIELD_ID] : cck_arena_copy(arena, path);
    if (!id.ptr) return fail_memory(error, path);
    return make_document(reader, &meta, id, path, text, arena, out, error);
}

/* ---- JSON Lines ---- */

static cck_code open_lines(cck_reader *reader, cck_error *error) {
    const cck_source *source = &reader->sources.items[reader->next++];
    cck_view path = cck_view_of(source->path);
    FILE *file = source->kind == CCK_SOURCE_STDIN ? reader->standard_input : fopen(source->path, "rbe");
    if (!file) return cck_fail_errno(error, errno, path);
    reader->lines.file = file;
    reader->lines.source = path;
    reader->lines.ceiling = CCK_MAX_RECORD;
    reader->records = 0;
    return CCK_OK;
}

static void close_lines(cck_reader *reader) {
    if (reader->lines.file && reader->lines.file != reader->standard_input) fclose(reader->lines.file);
    cck_lines_free(&reader->lines);
    reader->lines = (cck_lines){0};
}

static cck_code fail_record(cck_code code, cck_view json, size_t offset, cck_place place, const char *fault,
                            cck_error *error) {
    cck_fail(error, code, "%s", fault);
    cck_show_error(error, place, json, offset);
    return code;
}

static cck_code check_record(const cck_reader *reader, const cck_record *record, cck_view json, cck_place place,
                             cck_error *error) {
    cck_view text = record->fields[CCK_FIELD_TEXT];
    if (!text.ptr) {
        fail_record(CCK_E_FORMAT, json, 0, place, "a record without \"text\"", error);
        cck_error_hint(error, "each line looks like {\"text\": \"...\", \"outlet\": \"...\"}");
        return CCK_E_FORMAT;
    }
    if (cck_is_blank(text)) return fail_record(CCK_E_FORMAT, json, record->text_at, place, "the text is empty", error);
    if (text.len <= reader->max_document) return CCK_OK;
    cck_fail(error, CCK_E_LIMIT, "the text is longer than %zu bytes", reader->max_document);
    cck_place_error(error, place, json, record->text_at);
    return CCK_E_LIMIT;
}

static cck_code read_record(cck_reader *reader, cck_view json, cck_place place, cck_arena *arena, cck_document *out,
                            cck_error *error) {
    cck_record record;
    cck_code code = cck_record_read(json, place, false, arena, &record, error);
    if (!code) code = check_record(reader, &record, json, place, error);
    if (code) return code;
    cck_view id = record.fields[CCK_FIELD_ID];
    if (!id.ptr) id = cck_arena_printf(arena, "%s:%zu", place.source.ptr, place.line);
    if (!id.ptr) return fail_memory(error, place.source);
    return make_document(reader, &record, id, place.source, record.fields[CCK_FIELD_TEXT], arena, out, error);
}

/* CCK_END when the stream has no more records. */
static cck_code next_record(cck_reader *reader, cck_arena *arena, cck_document *out, cck_error *error) {
    cck_lines *lines = &reader->lines;
    cck_view line;
    for (;;) {
        cck_code code = cck_lines_next(lines, &line, error);
        if (code == CCK_END && reader->records == 0) {
            reader->records = 1;
            return fail_empty(error, lines->source);
        }
        if (code != CCK_END) reader->records++;
        if (code) return code;
        cck_place place = {lines->source, lines->line, lines->byte};
        cck_view json = place.line == 1 ? cck_skip_mark(line) : line;
        place.byte += line.len - json.len;
        if (!cck_is_blank(json)) return read_record(reader, json, place, arena, out, error);
        reader->records--;
    }
}

/* ---- the reader ---- */

static cck_code copy_views(cck_arena *arena, cck_views from, cck_views *out) {
    cck_view *items = cck_arena_zalloc(arena, from.count + 1, sizeof *items);
    if (!items) return CCK_E_MEMORY;
    for (size_t i = 0; i < from.count; i++) {
        items[i] = cck_arena_copy(arena, from.items[i]);
        if (from.items[i].ptr && !items[i].ptr) return CCK_E_MEMORY;
    }
    *out = (cck_views){items, from.count};
    return CCK_OK;
}

static cck_code take_options(cck_reader *reader, const cck_read_options *options) {
    static const cck_read_options defaults = {0};
    if (!options) options = &defaults;
    reader->standard_input = options->standard_input ? options->standard_input : stdin;
    reader->max_document = options->max_document ? options->max_document : CCK_MAX_DOCUMENT;
    /* Figures count bytes in 32 bits. */
    if (reader->max_document > UINT32_MAX) reader->max_document = UINT32_MAX;
    reader->arena = cck_arena_new(0);
    if (!reader->arena) return CCK_E_MEMORY;
    reader->sources.arena = reader->arena;
    cck_code code = copy_views(reader->arena, options->include, &reader->sources.include);
    if (!code) code = copy_views(reader->arena, options->exclude, &reader->sources.exclude);
    if (!code) code = copy_views(reader->arena, options->outlet_from, &reader->outlet_from);
    return code;
}

/* What is not there is no input; what is there and cannot be read is one. */
static size_t count_inputs(const cck_sources *sources) {
    size_t inputs = 0;
    for (size_t i = 0; i < sources->count; i++) {
        const cck_source *source = &sources->items[i];
        inputs += source->kind != CCK_SOURCE_FAULT || source->fault->code != CCK_E_MISSING;
    }
    return inputs;
}

cck_code cck_reader_open(const char *const *paths, size_t count, const cck_read_options *options, cck_reader **out,
                         cck_error *error) {
    cck_reader *reader = calloc(1, sizeof *reader);
    if (!reader || take_options(reader, options)) {
        cck_reader_close(reader);
        return cck_fail(error, CCK_E_MEMORY, "no memory for the reader");
    }
    cck_code code = CCK_OK;
    for (size_t i = 0; !code && i < count; i++) code = cck_sources_add(&reader->sources, paths[i], error);
    if (!code) code = cck_sources_sort(&reader->sources, error);
    if (code) {
        cck_reader_close(reader);
        return code;
    }
    reader->inputs = count_inputs(&reader->sources);
    *out = reader;
    return CCK_OK;
}

cck_code cck_reader_next(cck_reader *reader, cck_arena *arena, cck_document *out, cck_error *error) {
    for (;;) {
        if (reader->lines.file) {
            cck_code code = next_record(reader, arena, out, error);
            if (code != CCK_END) return code;
            close_lines(reader);
        }
        if (reader->next == reader->sources.count) return CCK_END;
        const cck_source *source = &reader->sources.items[reader->next];
        if (source->kind == CCK_SOURCE_TEXT) return read_article(reader, arena, out, error);
        if (source->kind == CCK_SOURCE_FAULT) {
            reader->next++;
            if (error) *error = *source->fault;
            return source->fault->code;
        }
        cck_code code = open_lines(reader, error);
        if (code) return code;
    }
}

size_t cck_reader_inputs(const cck_reader *reader) {
    return reader->inputs;
}

void cck_reader_close(cck_reader *reader) {
    if (!reader) return;
    close_lines(reader);
    cck_sources_free(&reader->sources);
    cck_buffer_free(&reader->buffer);
    cck_seen_free(&reader->ids);
    cck_arena_free(reader->arena);
    free(reader);
}
