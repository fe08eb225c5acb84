/* row.c - columns of a row, none of them trusted. */
#include "store/row.h"

void cck_row_fail(cck_row *row, const char *what) {
    if (row->code == CCK_OK) row->code = cck_store_damaged(row->store, what, row->error);
}

static void row_memory(cck_row *row) {
    if (row->code == CCK_OK) row->code = cck_fail(row->error, CCK_E_MEMORY, "out of memory");
}

/* Bytes of the current column, as long as the row lives; "none" for NULL. */
cck_view cck_row_peek(cck_row *row) {
    int column = row->at++;
    int type = sqlite3_column_type(row->stmt, column);
    if (type == SQLITE_NULL) return (cck_view){NULL, 0};
    const char *text = (const char *)sqlite3_column_text(row->stmt, column);
    if (!text) row_memory(row);
    return (cck_view){text, (size_t)sqlite3_column_bytes(row->stmt, column)};
}

cck_view cck_row_view(cck_row *row) {
    cck_view text = cck_row_peek(row);
    cck_view copy = cck_arena_copy(row->arena, text);
    if (text.ptr && !copy.ptr) row_memory(row);
    return copy;
}

int64_t cck_row_int(cck_row *row, int64_t low, int64_t high) {
    int column = row->at++;
    int64_t value = sqlite3_column_int64(row->stmt, column);
    if (sqlite3_column_type(row->stmt, column) == SQLITE_INTEGER && value >= low && value <= high) return value;
    cck_row_fail(row, "a whole number is out of its range");
    return low;
}

uint32_t cck_row_u32(cck_row *row) {
    return (uint32_t)cck_row_int(row, 0, UINT32_MAX);
}

bool cck_row_bool(cck_row *row) {
    return cck_row_int(row, 0, 1) == 1;
}

/* False when there is none. */
bool cck_row_decimal(cck_row *row, cck_decimal *out) {
    cck_view text = cck_row_peek(row);
    *out = (cck_decimal){0, 0};
    if (!text.ptr) return false;
    if (cck_decimal_parse(text, out) != CCK_OK) cck_row_fail(row, "a number cannot be read");
    return true;
}

cck_interval cck_row_interval(cck_row *row) {
    cck_interval interval;
    interval.has_low = cck_row_decimal(row, &interval.low);
    interval.low_strict = cck_row_bool(row);
    interval.has_high = cck_row_decimal(row, &interval.high);
    interval.high_strict = cck_row_bool(row);
    return interval;
}

/* The items of a JSON array: rows of (length of the array, item). */
static cck_views read_items(cck_row *row, cck_binder *items) {
    cck_view *list = NULL;
    size_t length = 0, count = 0;
    cck_row item = {row->store, items->stmt, row->arena, 0, cck_bind_step(items, row->error), row->error};
    if (item.code == CCK_OK) {
        length = (size_t)sqlite3_column_int64(items->stmt, 0);
        list = cck_arena_zalloc(row->arena, length, sizeof *list);
        if (!list) row_memory(&item);
    }
    while (list && item.code == CCK_OK && count < length) {
        item.at = 1;
        list[count++] = cck_row_view(&item);
        if (item.code == CCK_OK) item.code = cck_bind_step(items, row->error);
    }
    if (row->code == CCK_OK && item.code != CCK_END) row->code = item.code;
    return (cck_views){list, count};
}

cck_views cck_row_list(cck_row *row) {
    cck_view json = cck_row_peek(row);
    if (cck_view_equal(json, CCK_LIT("[]"))) return (cck_views){NULL, 0};
    cck_binder items = cck_bind(row->store, CCK_SQL_READ_LIST);
    cck_bind_view(&items, json);
    cck_views list = read_items(row, &items);
    sqlite3_reset(items.stmt);
    return list;
}

double cck_row_real(cck_row *row) {
    int column = row->at++;
    double value = sqlite3_column_double(row->stmt, column);
    if (sqlite3_column_type(row->stmt, column) == SQLITE_FLOAT && value >= 0 && value <= 1) return value;
    cck_row_fail(row, "a certainty is out of its range");
    return 0;
}
