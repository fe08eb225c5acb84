/* csv.c - tables: a row an article, columns by the names of their header. libcsv parts the cells; lines go to it one by
 * one, so that every row knows its line, and what a cell was before its quotes went is looked up in the row's bytes. */
#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "read/charset.h"
#include "read/html.h"
#include "read/lines.h"

enum { COLUMNS = 512 };

typedef struct {
    size_t begin, end; /* in `cells` */
} cell;

/* What a column means. */
typedef struct {
    cck_meaning meanings[2];
    size_t meaning_count;
} heading;

typedef struct {
    cck_lines lines;
    struct csv_parser parser;
    bool has_parser, has_header, row_ended;
    unsigned char delimiter;
    cck_buffer raw;   /* the bytes of the row */
    cck_buffer cells; /* its cells, one behind the other */
    cell row[COLUMNS];
    size_t count;      /* of cells of the row */
    size_t line, byte; /* where it begins */
    heading columns[COLUMNS];
    cck_view names[COLUMNS]; /* of the header, in `header` */
    cck_buffer header;
    size_t column_count;
    bool has_text; /* some column is the text */
} table;

/* ---- libcsv's callbacks ---- */

static void take_cell(void *bytes, size_t length, void *data) {
    table *t = data;
    if (t->count == COLUMNS) return;
    size_t begin = t->cells.len;
    cck_buffer_add(&t->cells, (cck_view){bytes, length});
    t->row[t->count++] = (cell){begin, t->cells.len};
}

static void end_row(int mark, void *data) {
    (void)mark;
    ((table *)data)->row_ended = true;
}

/* ---- rows ---- */

static cck_view cell_of(const table *t, size_t i) {
    return (cck_view){t->cells.ptr + t->row[i].begin, t->row[i].end - t->row[i].begin};
}

static void begin_row(table *t) {
    t->raw.len = t->cells.len = t->count = 0;
    t->row_ended = false;
    t->line = 0;
}

static cck_code fail_row(const cck_opened *opened, cck_code code, const char *words, cck_error *error) {
    const table *t = opened->state;
    cck_fail(error, code, "%s", words);
    cck_error_at(error, opened->name, t->line, 1, t->byte);
    return code;
}

/* The sign that parts most cells of the first line. */
static unsigned char find_delimiter(cck_view line) {
    static const char signs[] = ",\t;|";
    size_t counts[4] = {0};
    bool quoted = false;
    for (size_t i = 0; i < line.len; i++) {
        quoted ^= line.ptr[i] == '"';
        const char *sign = quoted ? NULL : memchr(signs, line.ptr[i], 4);
        if (sign) counts[sign - signs]++;
    }
    size_t best = 0;
    for (size_t i = 1; i < 4; i++) {
        if (counts[i] > counts[best]) best = i;
    }
    return (unsigned char)signs[best];
}

static bool is_utf16(cck_view line) {
    return cck_view_starts(line, CCK_LIT("\xFF\xFE")) || cck_view_starts(line, CCK_LIT("\xFE\xFF"));
}

static cck_code feed_line(cck_opened *opened, cck_view line, cck_error *error) {
    table *t = opened->state;
    if (t->lines.line == 1) {
        if (is_utf16(line)) return fail_row(opened, CCK_E_ENCODING, "not UTF-8 but UTF-16", error);
        line = cck_skip_mark(line);
        t->delimiter = find_delimiter(line);
        csv_set_delim(&t->parser, t->delimiter);
    }
    if (!t->line) {
        t->line = t->lines.line;
        t->byte = t->lines.byte;
    }
    cck_buffer_add(&t->raw, line);
    cck_buffer_char(&t->raw, '\n');
    size_t parsed = csv_parse(&t->parser, line.ptr, line.len, take_cell, end_row, t);
    parsed += csv_parse(&t->parser, "\n", 1, take_cell, end_row, t);
    if (parsed != line.len + 1 || t->raw.failed || t->cells.failed)
        return fail_row(opened, CCK_E_MEMORY, "no memory for a row", error);
    if (t->raw.len > CCK_MAX_RECORD) return fail_row(opened, CCK_E_LIMIT, "a row that does not end", error);
    return CCK_OK;
}

/* The next row that holds anything; CCK_END. */
static cck_code next_row(cck_opened *opened, cck_error *error) {
    table *t = opened->state;
    cck_view line;
    begin_row(t);
    while (!t->row_ended || t->count == 0) {
        cck_code code = cck_lines_next(&t->lines, &line, error);
        if (code == CCK_END && t->raw.len > 0 && !t->row_ended) {
            code = fail_row(opened, CCK_E_FORMAT, "a quotation mark opens a cell that is never closed", error);
            cck_error_hint(error, "quotation marks within a cell are written twice: \"\"");
            opened->done = true;
            return code;
        }
        bool empty = t->row_ended || (t->count == 0 && t->raw.len > 0 && cck_is_blank(cck_buffer_view(&t->raw)));
        if (!code && empty) begin_row(t); /* the line before */
        if (!code) code = feed_line(opened, line, error);
        if (code && code != CCK_END) csv_fini(&t->parser, take_cell, end_row, t);
        if (code) return code;
    }
    return CCK_OK;
}

/* ---- the header ---- */

static cck_code read_header(cck_opened *opened, cck_error *error) {
    table *t = opened->state;
    bool known = false;
    cck_code code = next_row(opened, error);
    if (code == CCK_END) return cck_opened_fail(opened, error, CCK_E_FORMAT, "is empty");
    if (code) return code;
    cck_buffer_add(&t->header, cck_buffer_view(&t->cells));
    for (size_t i = 0; i < t->count; i++) {
        heading *c = &t->columns[i];
        t->names[i] = (cck_view){t->header.ptr + t->row[i].begin, t->row[i].end - t->row[i].begin};
        while (c->meaning_count < 2) {
            cck_meaning meaning = cck_fields_find(opened->reading->fields, t->names[i], (unsigned)c->meaning_count);
            if (meaning.field == CCK_FIELD_COUNT) break;
            c->meanings[c->meaning_count++] = meaning;
            t->has_text |= meaning.field == CCK_FIELD_TEXT || meaning.field == CCK_FIELD_HTML;
            known |= meaning.field == CCK_FIELD_TITLE;
        }
    }
    t->column_count = t->count;
    t->has_header = true;
    if (known || t->has_text) return CCK_OK;
    code = fail_row(opened, CCK_E_FORMAT, "no column of the header is known to hold the text", error);
    cck_error_hint(error, "name it in the configuration: inputs: {fields: {text: NAME}}");
    return code;
}

/* ---- an article ---- */

/* Whatever stands in the cell as UTF-8: spreadsheets on Windows write Windows-1252. */
static cck_view words_of(cck_opened *opened, cck_view bytes, cck_arena *arena) {
    char encoding[CCK_CHARSET_NAME];
    if (cck_check_text(bytes, (cck_place){opened->name, 1, 0, 0}, NULL) == CCK_OK) return cck_arena_copy(arena, bytes);
    if (cck_to_utf8(bytes, (cck_view){NULL, 0}, &opened->reading->decoded, encoding, NULL)) return (cck_view){NULL, 0};
    return cck_arena_copy(arena, cck_buffer_view(&opened->reading->decoded));
}

/* The best column of each field that is not blank in this row. */
static bool fill(cck_opened *opened, cck_arena *arena, cck_record *record, size_t *text_column) {
    const table *t = opened->state;
    unsigned ranks[CCK_FIELD_COUNT] = {0};
    for (size_t i = 0; i < t->count && i < t->column_count; i++) {
        cck_view bytes = cck_view_trim(cell_of(t, i));
        for (size_t k = 0; k < t->columns[i].meaning_count && bytes.len; k++) {
            cck_meaning meaning = t->columns[i].meanings[k];
            cck_field field = meaning.field;
            if (record->fields[field].ptr && ranks[field] <= meaning.rank) continue;
            if (!cck_field_fits(meaning, bytes)) continue;
            record->fields[field] = words_of(opened, field == CCK_FIELD_TEXT ? cell_of(t, i) : bytes, arena);
            record->by[field] = cck_arena_printf(arena, "column %.*s", CCK_FMT(t->names[i]));
            ranks[field] = meaning.rank;
            if (field == CCK_FIELD_TEXT) *text_column = i;
            if (!record->fields[field].ptr || !record->by[field].ptr) return false;
        }
    }
    return true;
}

/* Where cell `wanted` begins in the bytes of the row, its quote and leading blanks passed. */
static size_t cell_begin(const table *t, size_t wanted, bool *quoted) {
    const char *raw = t->raw.ptr;
    size_t at = 0;
    for (size_t column = 0;; column++) {
        while (at < t->raw.len && (raw[at] == ' ' || (raw[at] == '\t' && t->delimiter != '\t'))) at++;
        *quoted = at < t->raw.len && raw[at] == '"';
        if (column == wanted || at >= t->raw.len) return at + *quoted;
        bool within = false;
        for (; at < t->raw.len && (within || (unsigned char)raw[at] != t->delimiter); at++) within ^= raw[at] == '"';
        at++;
    }
}

/* Each doubled quote of the row is one of the text. A cell that was converted has other bytes: its beginning alone is
 * known. */
static bool map_cell(const cck_opened *opened, cck_view text, size_t column, cck_arena *arena, cck_origin *origin) {
    const table *t = opened->state;
    cck_map map = {.count = 0};
    bool quoted;
    size_t at = cell_begin(t, column, &quoted);
    cck_map_start(&map, cck_buffer_view(&t->raw), (cck_place){opened->name, t->line, t->byte, 0});
    cck_map_anchor(&map, 0, at);
    for (size_t i = 0; i < text.len && at < t->raw.len; i++, at++) {
        if (text.ptr[i] != t->raw.ptr[at]) break;
        if (!quoted || text.ptr[i] != '"') continue;
        at++;
        cck_map_anchor(&map, i + 1, at + 1);
    }
    return cck_map_finish(&map, arena, origin);
}

static cck_code read_row(cck_opened *opened, cck_arena *arena, cck_found *out, cck_error *error) {
    table *t = opened->state;
    cck_record *record = &out->record;
    size_t column = COLUMNS;
    out->origin = cck_origin_new(opened, arena);
    out->id = cck_arena_printf(arena, "%.*s:%zu", CCK_FMT(opened->name), t->line);
    if (!out->origin || !out->id.ptr || !fill(opened, arena, record, &column))
        return fail_row(opened, CCK_E_MEMORY, "no memory for a document", error);
    if (!t->has_text && record->fields[CCK_FIELD_TITLE].ptr) {
        record->fields[CCK_FIELD_TEXT] = record->fields[CCK_FIELD_TITLE];
        record->by[CCK_FIELD_TEXT] = record->by[CCK_FIELD_TITLE];
    }
    if (!record->fields[CCK_FIELD_TEXT].ptr && record->fields[CCK_FIELD_HTML].ptr) {
        cck_code code = cck_html_fragment(opened, arena, out, error);
        if (code) return code;
    }
    cck_view text = record->fields[CCK_FIELD_TEXT];
    if (!text.ptr || cck_is_blank(text)) return fail_row(opened, CCK_E_FORMAT, "a row without text", error);
    if (text.len > opened->reading->max_document) {
        cck_fail(error, CCK_E_LIMIT, "the text is longer than %zu bytes", opened->reading->max_document);
        cck_error_at(error, opened->name, t->line, 1, t->byte);
        return CCK_E_LIMIT;
    }
    if (column < COLUMNS && !map_cell(opened, text, column, arena, out->origin))
        return fail_row(opened, CCK_E_MEMORY, "no memory for a document", error);
    return CCK_OK;
}

static cck_code next_csv(cck_opened *opened, cck_arena *arena, cck_found *out, cck_error *error) {
    table *t = opened->state;
    cck_code code = CCK_OK;
    if (opened->done) return CCK_END;
    if (!t->has_header) code = read_header(opened, error);
    if (code) {
        opened->done = true;
        return code;
    }
    code = next_row(opened, error);
    if (!code) code = read_row(opened, arena, out, error);
    return code;
}

/* ---- opening ---- */

static cck_code open_csv(cck_opened *opened, cck_error *error) {
    table *t = calloc(1, sizeof *t);
    opened->state = t;
    if (!t || csv_init(&t->parser, CSV_APPEND_NULL) != 0)
        return cck_opened_fail(opened, error, CCK_E_MEMORY, "no memory for reading");
    t->has_parser = true;
    t->lines.input = opened->input;
    t->lines.ceiling = CCK_MAX_RECORD;
    return CCK_OK;
}

static void close_csv(cck_opened *opened) {
    table *t = opened->state;
    if (!t) return;
    if (t->has_parser) csv_free(&t->parser);
    cck_lines_free(&t->lines);
    cck_buffer_free(&t->raw);
    cck_buffer_free(&t->cells);
    cck_buffer_free(&t->header);
    free(t);
}

/* A first line of short words, one of them `text` and another one of our names. */
static bool is_csv(cck_view head, cck_view name) {
    (void)name;
    head = cck_skip_mark(head);
    const char *newline = head.len ? memchr(head.ptr, '\n', head.len) : NULL;
    if (!newline) return false;
    cck_view line = cck_view_trim((cck_view){head.ptr, (size_t)(newline - head.ptr)});
    char delimiter = (char)find_delimiter(line);
    size_t known = 0;
    bool text = false;
    for (size_t at = 0; at <= line.len;) {
        const char *next = at < line.len ? memchr(line.ptr + at, delimiter, line.len - at) : NULL;
        size_t end = next ? (size_t)(next - line.ptr) : line.len;
        cck_view word = cck_view_trim((cck_view){line.ptr + at, end - at});
        if (word.len > 2 && *word.ptr == '"') word = (cck_view){word.ptr + 1, word.len - 2};
        cck_meaning meaning = cck_fields_find(NULL, word, 0);
        if (word.len > 40) return false;
        known += meaning.field != CCK_FIELD_COUNT;
        text |= meaning.field == CCK_FIELD_TEXT;
        at = end + 1;
    }
    return text && known > 1;
}

const cck_format cck_format_csv = {.name = "csv",
                                   .extensions = " .csv .tsv .tab ",
                                   .is = is_csv,
                                   .open = open_csv,
                                   .next = next_csv,
                                   .close = close_csv};
