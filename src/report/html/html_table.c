/* html_table.c - the rows of a claim as a table: what the picture shows, to be read, heard and copied. */
#include "base/wording.h"
#include "report/html/html_figures.h"

static void put_cell(cck_web *html, cck_view text) {
    cck_web_raw(html->out, "<td>");
    cck_web_text(html->out, text);
}

/* "54 to 66", "more than 50": without the unit, which the words before it have. */
static void put_asserted(cck_web *html, const cck_figure *figure) {
    cck_buffer words = {0};
    cck_wording_interval(&words, figure->asserts, (cck_view){NULL, 0});
    put_cell(html, cck_buffer_view(&words));
    html->out->failed |= words.failed;
    cck_buffer_free(&words);
}

static void put_said_by(cck_web *html, const cck_evidence *one) {
    put_cell(html, one->speaker);
    if (one->figure->status == CCK_STATUS_ASSERTED) return;
    cck_web_raw(html->out, one->speaker.len ? ", " : "");
    cck_web_raw(html->out, cck_status_name(one->figure->status));
}

static bool somebody_said(const cck_web_rows *rows) {
    for (size_t i = 0; i < rows->count; i++) {
        const cck_evidence *one = rows->items[i].evidence;
        if (one->speaker.len || one->figure->status != CCK_STATUS_ASSERTED) return true;
    }
    return false;
}

static bool somebody_repeats(const cck_web_rows *rows) {
    for (size_t i = 0; i < rows->count; i++)
        if (rows->items[i].times > 1) return true;
    return false;
}

/* Closing tags that HTML lets go are let go: a run has thousands of rows. */
static void put_row(cck_web *html, const cck_web_row *row, bool said_by, bool times) {
    const cck_evidence *one = row->evidence;
    cck_web_raw(html->out, "<tr><td>");
    cck_web_raw(html->out, row->value->letter);
    put_cell(html, cck_web_outlet(html, one->document));
    cck_web_raw(html->out, "<td>");
    cck_web_day(html->out, one->day, true);
    put_cell(html, one->value);
    put_asserted(html, one->figure);
    if (said_by) put_said_by(html, one);
    if (times) cck_buffer_printf(html->out, "<td>%zu", row->times);
    cck_web_raw(html->out, "\n");
}

void cck_web_table(cck_web *html, const cck_web_rows *rows) {
    bool said_by = somebody_said(rows), times = somebody_repeats(rows);
    cck_web_raw(html->out, "<details><summary>As a table</summary><div class=wide><table><thead>"
                           "<tr><th>Value<th>Outlet<th>Day<th>Figure<th>Asserts");
    if (said_by) cck_web_raw(html->out, "<th>Said by");
    if (times) cck_web_raw(html->out, "<th>Times");
    cck_web_raw(html->out, "<tbody>\n");
    for (size_t i = 0; i < rows->count; i++) put_row(html, &rows->items[i], said_by, times);
    cck_web_raw(html->out, "</table></div></details>\n");
}
