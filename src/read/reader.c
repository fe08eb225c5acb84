/* reader.c - one document after the other. The list of inputs is made by sources.c; what an input is and how it is read
 * stands in format.c and the files of its table; assemble.c makes the document of it all. */
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "countercheck/read.h"
#include "read/assemble.h"
#include "read/file.h"
#include "read/format.h"
#include "read/page_words.h"
#include "read/seen.h"
#include "read/sources.h"

struct cck_reader {
    cck_arena *arena; /* options and list of inputs */
    cck_sources sources;
    cck_reading reading;
    FILE *standard_input;
    size_t next, inputs;
    cck_opened *top;   /* the innermost of what is open */
    cck_arena *said;   /* of the sidecar of the file that is open */
    bool skip_sidecar; /* of the next source; already reported, so read without it */
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

/* What is said from outside goes before what the document says of itself. */
static cck_code fill_in(const cck_opened *opened, cck_arena *arena, cck_record *record, cck_error *error) {
    cck_record given = opened->given;
    for (int i = 0; i < CCK_FIELD_COUNT; i++) {
        if (!given.fields[i].ptr) continue;
        record->fields[i] = cck_arena_copy(arena, given.fields[i]);
        record->by[i] = given.by[i].ptr ? cck_arena_copy(arena, given.by[i]) : given.by[i];
        if (!record->fields[i].ptr) return fail_memory(error, opened->name);
    }
    return CCK_OK;
}

static cck_code make_document(cck_reader *reader, cck_found *found, cck_arena *arena, cck_document *out,
                              cck_error *error) {
    const cck_opened *opened = reader->top;
    cck_document document = {.path = cck_arena_copy(arena, opened->path), .origin = found->origin};
    cck_code code = fill_in(opened, arena, &found->record, error);
    if (code) return code;
    document.text = found->record.fields[CCK_FIELD_TEXT];
    found->name = opened->outer ? cck_arena_copy(arena, opened->name) : document.path;
    cck_view id = found->record.fields[CCK_FIELD_ID];
    if (!id.ptr) id = found->id.ptr ? found->id : cck_arena_copy(arena, opened->name);
    if (!document.path.ptr || !id.ptr) return fail_memory(error, opened->path);
    cck_seen_expect(&reader->ids, id); /* a look into a table that no cache holds takes as long as the next line */
    code = cck_document_assemble(found, reader->reading.outlet_from, arena, &document, error);
    if (code) return code;
    if (claim_id(reader, id, arena, &document.id)) return fail_memory(error, opened->path);
    *out = document;
    return CCK_OK;
}

/* ---- sidecars ---- */

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
static cck_code read_sidecar(cck_reader *reader, cck_view path, cck_record *out, cck_error *error) {
    cck_error fault;
    cck_buffer *buffer = &reader->reading.buffer;
    cck_arena_reset(reader->said);
    cck_view name = sidecar_path(path, reader->said);
    if (!name.ptr) return fail_memory(error, path);
    cck_code code = cck_file_read(name.ptr, CCK_MAX_CONFIG, buffer, &fault);
    if (code == CCK_E_MISSING) return CCK_OK;
    if (code && error) *error = fault;
    if (code) return code;
    cck_view json = cck_skip_mark(cck_buffer_view(buffer));
    const cck_place place = {name, 1, buffer->len - json.len, 0};
    cck_record record = {0};
    code = cck_record_read(json, place, CCK_RECORD_SIDECAR, reader->reading.fields, reader->said, &record, error);
    for (int i = 0; i < CCK_FIELD_COUNT && !code; i++) record.by[i] = CCK_LIT("sidecar");
    if (!code) *out = record;
    return code;
}

/* ---- inputs ---- */

/* What lies in a folder and is no article although its extension would allow it: the program's own output, and a table
 * or list that is still empty, as the file is into which that output is being led. */
static bool is_nothing_to_read(cck_input *input, bool many) {
    cck_view head;
    if (cck_input_peek(input, 64, &head, NULL) != CCK_OK || input->pending) return false;
    if (many && head.len == 0) return true;
    size_t at = sizeof "{\"id\":" - 1;
    while (at < head.len && cck_is_digit(head.ptr[at])) at++;
    bool figure = cck_view_starts(head, CCK_LIT("{\"id\":")) &&
                  cck_view_starts((cck_view){head.ptr + at, head.len - at}, CCK_LIT(",\"document\":"));
    return figure || cck_view_starts(head, CCK_LIT("{\"countercheck\":"));
}

/* Opens the next file, or leaves reader->top as it is where there is nothing to read in it. After a broken sidecar the
 * next call reads the file without it. */
static cck_code open_file(cck_reader *reader, const cck_source *source, cck_error *error) {
    cck_view path = cck_view_of(source->path);
    cck_record said = {0};
    cck_input *input = NULL;
    cck_code code = CCK_OK;
    if (!source->many && !reader->skip_sidecar) code = read_sidecar(reader, path, &said, error);
    reader->skip_sidecar = code != CCK_OK;
    if (code) return code;
    reader->next++;
    code = cck_input_open(source->path, &input, error);
    if (!code && source->found && is_nothing_to_read(input, source->many)) {
        cck_input_close(input);
        reader->inputs--;
        return CCK_OK;
    }
    if (!code) code = cck_opened_new(&reader->reading, NULL, input, path, path, NULL, &reader->top, error);
    if (!code) reader->top->given = said;
    return code;
}

static cck_code open_next(cck_reader *reader, cck_error *error) {
    const cck_source *source = &reader->sources.items[reader->next];
    if (source->kind == CCK_SOURCE_FILE) return open_file(reader, source, error);
    reader->next++;
    if (source->kind == CCK_SOURCE_FAULT) {
        if (error) *error = *source->fault;
        return source->fault->code;
    }
    const cck_view name = CCK_LIT("-");
    return cck_opened_new(&reader->reading, NULL, cck_input_of_stream(reader->standard_input, name), name, name,
                          &cck_format_lines, &reader->top, error);
}

static void close_top(cck_reader *reader) {
    cck_opened *top = reader->top;
    reader->top = top->outer;
    cck_opened_close(top);
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

static cck_code take_options(cck_reader *reader, const cck_read_options *options, cck_error *error) {
    static const cck_read_options defaults = {0};
    cck_reading *reading = &reader->reading;
    if (!options) options = &defaults;
    reader->standard_input = options->standard_input ? options->standard_input : stdin;
    reading->max_document = options->max_document ? options->max_document : CCK_MAX_DOCUMENT;
    /* Figures count bytes in 32 bits. */
    if (reading->max_document > UINT32_MAX) reading->max_document = UINT32_MAX;
    reading->pdf_seconds = options->pdf_seconds ? options->pdf_seconds : CCK_PDF_SECONDS;
    reading->trace = options->trace;
    reader->arena = cck_arena_new(0);
    reader->said = cck_arena_new(0);
    reading->scratch = cck_arena_new(0);
    if (!reader->arena || !reader->said || !reading->scratch) return CCK_E_MEMORY;
    reader->sources.arena = reader->arena;
    cck_code code = copy_views(reader->arena, options->include, &reader->sources.include);
    if (!code) code = copy_views(reader->arena, options->exclude, &reader->sources.exclude);
    if (!code) code = copy_views(reader->arena, options->outlet_from, &reading->outlet_from);
    if (!code) code = cck_fields_load(options->fields, options->field_count, &reading->fields, error);
    reading->include = reader->sources.include;
    reading->exclude = reader->sources.exclude;
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
    cck_code code = cck_fail(error, CCK_E_MEMORY, "no memory for the reader");
    if (reader) code = take_options(reader, options, error);
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
        if (!reader->top) {
            if (reader->next == reader->sources.count) return CCK_END;
            cck_code code = open_next(reader, error);
            if (code) return code;
            continue;
        }
        cck_found found = {0};
        cck_code code = reader->top->format->next(reader->top, arena, &found, error);
        if (code == CCK_END) {
            close_top(reader);
        } else if (code) {
            return code;
        } else if (found.inner) {
            reader->top = found.inner;
        } else {
            return make_document(reader, &found, arena, out, error);
        }
    }
}

size_t cck_reader_inputs(const cck_reader *reader) {
    return reader->inputs;
}

size_t cck_reader_inputs_done(const cck_reader *reader) {
    return reader->next - (reader->top != NULL);
}

void cck_reader_close(cck_reader *reader) {
    if (!reader) return;
    while (reader->top) close_top(reader);
    cck_sources_free(&reader->sources);
    cck_buffer_free(&reader->reading.buffer);
    cck_buffer_free(&reader->reading.decoded);
    cck_fields_free(reader->reading.fields);
    cck_page_words_free(reader->reading.page_words);
    cck_arena_free(reader->reading.scratch);
    cck_seen_free(&reader->ids);
    cck_arena_free(reader->said);
    cck_arena_free(reader->arena);
    free(reader);
}
