/* origin.c - where a document was read from, and how its text lies in that file. */
#include "store/row.h"

enum { ANCHOR_NUMBERS = 4, MARK_NUMBERS = 3, FIELDS = 11 };

/* The order is that of the columns of `origin`. */
static const cck_view *const *fields_of(const cck_origin *o, const cck_view *out[FIELDS]) {
    const cck_view *fields[FIELDS] = {&o->format,  &o->encoding,    &o->file,        &o->crawled,
                                      &o->text_by, &o->outlet_by,   &o->title_by,    &o->author_by,
                                      &o->url_by,  &o->language_by, &o->published_by};
    for (size_t i = 0; i < FIELDS; i++) out[i] = fields[i];
    return out;
}

/* ---- writing ---- */

static void add_numbers(cck_buffer *out, const uint64_t *numbers, size_t count, bool first) {
    for (size_t i = 0; i < count; i++) {
        cck_buffer_printf(out, "%s%llu", first && i == 0 ? "" : ",", (unsigned long long)numbers[i]);
    }
}

static void write_anchors(cck_buffer *out, const cck_origin *origin) {
    cck_buffer_char(out, '[');
    for (size_t i = 0; i < origin->anchor_count; i++) {
        const cck_anchor *a = &origin->anchors[i];
        const uint64_t numbers[ANCHOR_NUMBERS] = {a->text, a->line, a->column, a->byte};
        add_numbers(out, numbers, ANCHOR_NUMBERS, i == 0);
    }
    cck_buffer_char(out, ']');
}

static void write_marks(cck_buffer *out, const cck_origin *origin) {
    cck_buffer_char(out, '[');
    for (size_t i = 0; i < origin->mark_count; i++) {
        const cck_passage *m = &origin->marks[i];
        const uint64_t numbers[MARK_NUMBERS] = {m->start, m->end, (uint64_t)m->part};
        add_numbers(out, numbers, MARK_NUMBERS, i == 0);
    }
    cck_buffer_char(out, ']');
}

static void bind(cck_binder *binder, int64_t document, const cck_origin *origin, const cck_buffer *anchors,
                 const cck_buffer *marks) {
    const cck_view *fields[FIELDS];
    fields_of(origin, fields);
    cck_bind_int(binder, document);
    for (size_t i = 0; i < FIELDS; i++) cck_bind_view(binder, *fields[i]);
    cck_bind_int(binder, origin->coarse);
    cck_bind_view(binder, cck_buffer_view(anchors));
    cck_bind_view(binder, cck_buffer_view(marks));
}

static cck_code put(cck_store *store, int64_t document, const cck_origin *origin, const cck_buffer *anchors,
                    const cck_buffer *marks, int64_t *out, cck_error *error) {
    cck_binder find = cck_bind(store, CCK_SQL_FIND_ORIGIN);
    bind(&find, document, origin, anchors, marks);
    cck_code code = cck_bind_step(&find, error);
    if (code == CCK_OK) *out = sqlite3_column_int64(find.stmt, 0);
    sqlite3_reset(find.stmt);
    if (code != CCK_END) return code;
    cck_binder add = cck_bind(store, CCK_SQL_PUT_ORIGIN);
    bind(&add, document, origin, anchors, marks);
    code = cck_bind_run(&add, error);
    *out = sqlite3_last_insert_rowid(store->db);
    return code;
}

cck_code cck_store_put_origin(cck_store *store, int64_t document, const cck_origin *origin, int64_t *out,
                              cck_error *error) {
    *out = 0;
    if (!origin) return CCK_OK;
    cck_buffer anchors = {0}, marks = {0};
    write_anchors(&anchors, origin);
    write_marks(&marks, origin);
    cck_code code = anchors.failed || marks.failed ? cck_fail(error, CCK_E_MEMORY, "out of memory")
                                                   : put(store, document, origin, &anchors, &marks, out, error);
    cck_buffer_free(&anchors);
    cck_buffer_free(&marks);
    return code;
}

/* ---- reading ---- */

/* The numbers of "[1,2,3]" in the arena; NULL and a failure of the row where it is not that. */
static uint64_t *read_numbers(cck_row *row, size_t each, size_t *count) {
    cck_view text = cck_row_peek(row);
    size_t most = 1, n = 0;
    for (size_t i = 0; i < text.len; i++) most += text.ptr[i] == ',';
    uint64_t *numbers = cck_arena_zalloc(row->arena, most, sizeof *numbers);
    bool well = numbers && text.len >= 2 && text.ptr[0] == '[' && text.ptr[text.len - 1] == ']';
    bool digits = false;
    for (size_t i = 1; well && i + 1 < text.len; i++) {
        char c = text.ptr[i];
        if (c == ',') {
            well = digits;
            digits = false;
        } else {
            well = c >= '0' && c <= '9' && numbers[n - digits] < UINT64_MAX / 10;
            if (!digits) n++;
            digits = true;
            numbers[n - 1] = numbers[n - 1] * 10 + (uint64_t)(c - '0');
        }
    }
    if (!well || (n && !digits) || n % each != 0) cck_row_fail(row, "a list of places cannot be read");
    *count = n / each;
    return numbers;
}

static void read_anchors(cck_row *row, cck_origin *out) {
    size_t count;
    const uint64_t *n = read_numbers(row, ANCHOR_NUMBERS, &count);
    cck_anchor *anchors = cck_arena_zalloc(row->arena, count + 1, sizeof *anchors);
    for (size_t i = 0; row->code == CCK_OK && anchors && i < count; i++, n += ANCHOR_NUMBERS) {
        anchors[i] = (cck_anchor){(uint32_t)n[0], (uint32_t)n[1], (uint32_t)n[2], n[3]};
    }
    if (count && anchors && anchors[0].text != 0) cck_row_fail(row, "the places of a text do not begin at its start");
    out->anchors = anchors;
    out->anchor_count = anchors ? count : 0;
}

static void read_marks(cck_row *row, cck_origin *out) {
    size_t count;
    const uint64_t *n = read_numbers(row, MARK_NUMBERS, &count);
    cck_passage *marks = cck_arena_zalloc(row->arena, count + 1, sizeof *marks);
    for (size_t i = 0; row->code == CCK_OK && marks && i < count; i++, n += MARK_NUMBERS) {
        if (n[2] > CCK_PART_TABLE) cck_row_fail(row, "an unknown part of a page");
        marks[i] = (cck_passage){(uint32_t)n[0], (uint32_t)n[1], (cck_part)n[2]};
    }
    out->marks = marks;
    out->mark_count = marks ? count : 0;
}

static cck_code read_row(cck_row *row, cck_origin *out) {
    cck_view *const fields[FIELDS] = {&out->format,  &out->encoding,    &out->file,        &out->crawled,
                                      &out->text_by, &out->outlet_by,   &out->title_by,    &out->author_by,
                                      &out->url_by,  &out->language_by, &out->published_by};
    for (size_t i = 0; i < FIELDS; i++) *fields[i] = cck_row_view(row);
    out->coarse = cck_row_bool(row);
    read_anchors(row, out);
    read_marks(row, out);
    return row->code;
}

cck_code cck_store_read_origin(cck_store *store, int64_t number, cck_arena *arena, const cck_origin **out,
                               cck_error *error) {
    *out = NULL;
    if (!number) return CCK_OK;
    cck_origin *origin = cck_arena_zalloc(arena, 1, sizeof *origin);
    if (!origin) return cck_fail(error, CCK_E_MEMORY, "out of memory");
    cck_binder binder = cck_bind(store, CCK_SQL_LOAD_ORIGIN);
    cck_bind_int(&binder, number);
    cck_code code = cck_bind_step(&binder, error);
    cck_row row = {store, binder.stmt, arena, 0, CCK_OK, error};
    if (code == CCK_OK) code = read_row(&row, origin);
    if (code == CCK_END) code = cck_store_damaged(store, "it is not known where a document was read from", error);
    sqlite3_reset(binder.stmt);
    if (code == CCK_OK) *out = origin;
    return code;
}
