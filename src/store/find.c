/* find.c - figures back out of the database, exactly as they went in.
 *
 * The file may have been edited by hand or damaged, so nothing that is read is trusted: what is
 * not as document.c writes it is reported, never passed on. */
#include "store/row.h"

static cck_total read_total(cck_row *row) {
    cck_view name = cck_row_peek(row);
    for (unsigned i = 0; i < CCK_TOTAL_END; i++)
        if (cck_view_equal(name, cck_view_of(cck_store_total_names[i]))) return (cck_total)i;
    cck_row_fail(row, "an unknown kind of total");
    return CCK_TOTAL_UNKNOWN;
}

/* The order is that of CCK_SQL_FIND_FIGURES. */
static void read_figure(cck_row *row, cck_figure *f) {
    uint32_t *const places[] = {&f->start,          &f->end,          &f->phrase_start, &f->phrase_end,
                                &f->sentence_start, &f->sentence_end, &f->line,         &f->column};
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) *places[i] = cck_row_u32(row);
    if (!cck_kind_parse(cck_row_peek(row), &f->kind)) cck_row_fail(row, "an unknown kind of figure");
    if (!cck_bound_parse(cck_row_peek(row), &f->bound)) cck_row_fail(row, "an unknown bound");
    f->bound_hard = cck_row_bool(row);
    if (!cck_status_parse(cck_row_peek(row), &f->status)) cck_row_fail(row, "an unknown status");
    f->total = read_total(row);
    f->has_value = cck_row_decimal(row, &f->value);
    f->asserts = cck_row_interval(row);
    f->unit = cck_row_view(row);
    f->noun = cck_row_view(row);
    f->measure = cck_row_view(row);
    f->population = cck_row_list(row);
    f->place = cck_row_list(row);
    f->window_s = cck_row_int(row, INT64_MIN, INT64_MAX);
    f->since = cck_row_view(row);
    f->as_of = cck_row_view(row);
    f->speaker = cck_row_view(row);
    f->conversion_of = cck_row_u32(row);
    f->happened_on = cck_row_view(row);
}

/* `count` figures of the document whose text has `length` bytes. */
static cck_code read_figures(cck_binder *rows, cck_arena *arena, cck_figure *figures, size_t count, size_t length,
                             cck_error *error) {
    for (size_t i = 0; i < count; i++) {
        cck_code code = cck_bind_step(rows, error);
        if (code == CCK_END) return cck_store_damaged(rows->store, "figures are missing", error);
        if (code != CCK_OK) return code;
        cck_row row = {rows->store, rows->stmt, arena, 0, CCK_OK, error};
        read_figure(&row, &figures[i]);
        if (row.code != CCK_OK) return row.code;
        if (!cck_store_figure_fits(&figures[i], length) || figures[i].conversion_of > i)
            return cck_store_damaged(rows->store, "a figure lies outside its document", error);
    }
    return CCK_OK;
}

cck_code cck_store_read_figures(cck_store *store, int64_t number, size_t count, size_t length, cck_arena *arena,
                                cck_figures *out, cck_error *error) {
    cck_figure *figures = count ? cck_arena_zalloc(arena, count, sizeof *figures) : NULL;
    if (count && !figures) return cck_fail(error, CCK_E_MEMORY, "out of memory");
    cck_binder rows = cck_bind(store, CCK_SQL_FIND_FIGURES);
    cck_bind_int(&rows, number);
    cck_code code = read_figures(&rows, arena, figures, count, length, error);
    sqlite3_reset(rows.stmt);
    if (code == CCK_OK) *out = (cck_figures){figures, count};
    return code;
}

cck_code cck_store_find(cck_store *store, const cck_document *document, cck_arena *arena, cck_figures *out,
                        cck_error *error) {
    cck_kept kept;
    cck_code code = cck_store_find_document(store, document, &kept, error);
    if (code != CCK_OK) return code;
    if (kept.promised != kept.present)
        return cck_store_damaged(store, "a document has more or fewer figures than it should", error);
    return cck_store_read_figures(store, kept.number, (size_t)kept.present, document->text.len, arena, out, error);
}
