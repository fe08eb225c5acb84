/* quote.c - the words that a run points to, kept apart from the articles so that they outlive them. */
#include "store/run.h"

/* Text without full stops may make a "sentence" of a whole article. */
#define MAX_QUOTE 2000

/* text[start, end), cut before a character that would pass MAX_QUOTE. */
static cck_view words(cck_view text, uint32_t start, uint32_t end) {
    size_t length = end - start;
    if (length > MAX_QUOTE) {
        length = MAX_QUOTE;
        while (length > 0 && ((unsigned char)text.ptr[start + length] & 0xC0) == 0x80) length--;
    }
    return (cck_view){text.ptr ? text.ptr + start : "", length};
}

/* CCK_END when there is none. */
static cck_code find_number(cck_run_writer *w, cck_binder *binder, int64_t *number) {
    cck_code code = cck_bind_step(binder, w->error);
    if (code == CCK_OK) *number = sqlite3_column_int64(binder->stmt, 0);
    sqlite3_reset(binder->stmt);
    return code;
}

static cck_code find_figure(cck_run_writer *w, size_t document, const cck_figure *figure, int64_t *number) {
    cck_binder binder = cck_bind(w->store, CCK_SQL_FIND_FIGURE);
    cck_bind_int(&binder, w->documents[document]);
    cck_bind_int(&binder, figure - w->corpus->figures[document].items);
    cck_code code = find_number(w, &binder, number);
    return code == CCK_END ? cck_fail(w->error, CCK_E_USAGE, "a figure of the run is not in the database") : code;
}

static cck_code add_quote(cck_run_writer *w, int64_t row, const cck_document *document, const cck_figure *figure,
                          int64_t *quote) {
    if (!cck_store_figure_fits(figure, document->text.len))
        return cck_fail(w->error, CCK_E_USAGE, "a figure does not fit its document");
    cck_binder binder = cck_bind(w->store, CCK_SQL_PUT_QUOTE);
    cck_bind_int(&binder, row);
    cck_bind_text(&binder, document->id);
    cck_bind_view(&binder, document->outlet);
    cck_bind_view(&binder, document->title);
    cck_bind_view(&binder, document->url);
    cck_bind_view(&binder, document->published);
    cck_bind_int(&binder, figure->line);
    cck_bind_int(&binder, figure->column);
    cck_bind_view(&binder, words(document->text, figure->start, figure->end));
    cck_bind_view(&binder, words(document->text, figure->phrase_start, figure->phrase_end));
    cck_bind_view(&binder, words(document->text, figure->sentence_start, figure->sentence_end));
    cck_bind_list(&binder, figure->place);
    cck_bind_view(&binder, figure->speaker);
    cck_code code = cck_bind_run(&binder, w->error);
    *quote = sqlite3_last_insert_rowid(w->store->db);
    return code;
}

cck_code cck_store_quote(cck_run_writer *w, cck_figure_id id, int64_t *quote) {
    size_t document = 0;
    const cck_figure *figure = cck_comparison_figure(w->comparison, w->corpus, id, &document);
    if (!figure) return cck_fail(w->error, CCK_E_USAGE, "there is no figure %lu", (unsigned long)id);
    int64_t row = 0;
    cck_code code = find_figure(w, document, figure, &row);
    if (code != CCK_OK) return code;
    cck_binder binder = cck_bind(w->store, CCK_SQL_FIND_QUOTE);
    cck_bind_int(&binder, row);
    code = find_number(w, &binder, quote);
    if (code != CCK_END) return code;
    return add_quote(w, row, &w->corpus->documents[document], figure, quote);
}
