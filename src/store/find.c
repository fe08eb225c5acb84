/* find.c - figures back out of the database, exactly as they went in.
 *
 * The file may have been edited by hand or damaged, so nothing that is read is trusted: what is
 * not as document.c writes it is reported, never passed on. */
#include "store/internal.h"

/* The columns of one row from the first onwards; the first failure sticks. */
typedef struct {
    cck_store *store;
    sqlite3_stmt *stmt;
    cck_arena *arena;
    int at;
    cck_code code;
    cck_error *error;
} row_reader;

static void fail_row(row_reader *row, const char *what) {
    if (row->code == CCK_OK) row->code = cck_store_damaged(row->store, what, row->error);
}

static void fail_memory(row_reader *row) {
    if (row->code == CCK_OK) row->code = cck_fail(row->error, CCK_E_MEMORY, "out of memory");
}

/* Bytes of the current column, as long as the row lives; "none" for NULL. */
static cck_view peek(row_reader *row) {
    int column = row->at++;
    int type = sqlite3_column_type(row->stmt, column);
    if (type == SQLITE_NULL) return (cck_view){NULL, 0};
    const char *text = (const char *)sqlite3_column_text(row->stmt, column);
    if (!text) fail_memory(row);
    return (cck_view){text, (size_t)sqlite3_column_bytes(row->stmt, column)};
}

static cck_view read_view(row_reader *row) {
    cck_view text = peek(row);
    cck_view copy = cck_arena_copy(row->arena, text);
    if (text.ptr && !copy.ptr) fail_memory(row);
    return copy;
}

static int64_t read_int(row_reader *row, int64_t low, int64_t high) {
    int column = row->at++;
    int64_t value = sqlite3_column_int64(row->stmt, column);
    if (sqlite3_column_type(row->stmt, column) == SQLITE_INTEGER && value >= low && value <= high) return value;
    fail_row(row, "a whole number is out of its range");
    return low;
}

static uint32_t read_u32(row_reader *row) {
    return (uint32_t)read_int(row, 0, UINT32_MAX);
}

static bool read_bool(row_reader *row) {
    return read_int(row, 0, 1) == 1;
}

/* False when there is none. */
static bool read_decimal(row_reader *row, cck_decimal *out) {
    cck_view text = peek(row);
    *out = (cck_decimal){0, 0};
    if (!text.ptr) return false;
    if (cck_decimal_parse(text, out) != CCK_OK) fail_row(row, "a number cannot be read");
    return true;
}

static cck_total read_total(row_reader *row) {
    cck_view name = peek(row);
    for (unsigned i = 0; i < CCK_TOTAL_END; i++)
        if (cck_view_equal(name, cck_view_of(cck_store_total_names[i]))) return (cck_total)i;
    fail_row(row, "an unknown kind of total");
    return CCK_TOTAL_UNKNOWN;
}

static cck_interval read_interval(row_reader *row) {
    cck_interval interval;
    interval.has_low = read_decimal(row, &interval.low);
    interval.low_strict = read_bool(row);
    interval.has_high = read_decimal(row, &interval.high);
    interval.high_strict = read_bool(row);
    return interval;
}

/* The items of a JSON array: rows of (length of the array, item). */
static cck_views read_items(row_reader *row, cck_binder *items) {
    cck_view *list = NULL;
    size_t length = 0, count = 0;
    row_reader item = {row->store, items->stmt, row->arena, 0, cck_bind_step(items, row->error), row->error};
    if (item.code == CCK_OK) {
        length = (size_t)sqlite3_column_int64(items->stmt, 0);
        list = cck_arena_zalloc(row->arena, length, sizeof *list);
        if (!list) fail_memory(&item);
    }
    while (list && item.code == CCK_OK && count < length) {
        item.at = 1;
        list[count++] = read_view(&item);
        if (item.code == CCK_OK) item.code = cck_bind_step(items, row->error);
    }
    if (row->code == CCK_OK && item.code != CCK_END) row->code = item.code;
    return (cck_views){list, count};
}

static cck_views read_list(row_reader *row) {
    cck_view json = peek(row);
    if (cck_view_equal(json, CCK_LIT("[]"))) return (cck_views){NULL, 0};
    cck_binder items = cck_bind(row->store, CCK_SQL_READ_LIST);
    cck_bind_view(&items, json);
    cck_views list = read_items(row, &items);
    sqlite3_reset(items.stmt);
    return list;
}

/* The order is that of CCK_SQL_FIND_FIGURES. */
static void read_figure(row_reader *row, cck_figure *f) {
    uint32_t *const places[] = {&f->start,          &f->end,          &f->phrase_start, &f->phrase_end,
                                &f->sentence_start, &f->sentence_end, &f->line,         &f->column};
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) *places[i] = read_u32(row);
    if (!cck_kind_parse(peek(row), &f->kind)) fail_row(row, "an unknown kind of figure");
    if (!cck_bound_parse(peek(row), &f->bound)) fail_row(row, "an unknown bound");
    f->bound_hard = read_bool(row);
    if (!cck_status_parse(peek(row), &f->status)) fail_row(row, "an unknown status");
    f->total = read_total(row);
    f->has_value = read_decimal(row, &f->value);
    f->asserts = read_interval(row);
    f->unit = read_view(row);
    f->noun = read_view(row);
    f->measure = read_view(row);
    f->population = read_list(row);
    f->place = read_list(row);
    f->window_s = read_int(row, INT64_MIN, INT64_MAX);
    f->since = read_view(row);
    f->as_of = read_view(row);
    f->speaker = read_view(row);
    f->conversion_of = read_u32(row);
    f->happened_on = read_view(row);
}

/* `count` figures of the document whose text has `length` bytes. */
static cck_code read_figures(cck_binder *rows, cck_arena *arena, cck_figure *figures, size_t count, size_t length,
                             cck_error *error) {
    for (size_t i = 0; i < count; i++) {
        cck_code code = cck_bind_step(rows, error);
        if (code == CCK_END) return cck_store_damaged(rows->store, "figures are missing", error);
        if (code != CCK_OK) return code;
        row_reader row = {rows->store, rows->stmt, arena, 0, CCK_OK, error};
        read_figure(&row, &figures[i]);
        if (row.code != CCK_OK) return row.code;
        if (!cck_store_figure_fits(&figures[i], length) || figures[i].conversion_of > i)
            return cck_store_damaged(rows->store, "a figure lies outside its document", error);
    }
    return CCK_OK;
}

cck_code cck_store_find(cck_store *store, const cck_document *document, cck_arena *arena, cck_figures *out,
                        cck_error *error) {
    cck_kept kept;
    cck_code code = cck_store_find_document(store, document, &kept, error);
    if (code != CCK_OK) return code;
    if (kept.promised != kept.present)
        return cck_store_damaged(store, "a document has more or fewer figures than it should", error);
    size_t count = (size_t)kept.present;
    cck_figure *figures = count ? cck_arena_zalloc(arena, count, sizeof *figures) : NULL;
    if (count && !figures) return cck_fail(error, CCK_E_MEMORY, "out of memory");

    cck_binder rows = cck_bind(store, CCK_SQL_FIND_FIGURES);
    cck_bind_int(&rows, kept.number);
    code = read_figures(&rows, arena, figures, count, document->text.len, error);
    sqlite3_reset(rows.stmt);
    if (code == CCK_OK) *out = (cck_figures){figures, count};
    return code;
}
