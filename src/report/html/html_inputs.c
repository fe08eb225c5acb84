/* html_inputs.c - the documents that the report is made of, each with its hash. */
#include "countercheck/read.h"
#include "report/html/html.h"

static void put_link(cck_web *html, const cck_document *document) {
    cck_view title = document->title.len ? document->title : document->id;
    if (!cck_web_may_link(document->url)) {
        cck_web_clipped(html->out, title, 120);
        return;
    }
    cck_web_raw(html->out, "<a href=\"");
    cck_web_text(html->out, document->url);
    cck_web_raw(html->out, "\">");
    cck_web_clipped(html->out, title, 120);
    cck_web_raw(html->out, "</a>");
}

enum { MOST_TITLES = 500 }; /* a longer list does without: names and hashes tell the documents apart */

static bool has_titles(const cck_web *html) {
    return html->model->corpus->count <= MOST_TITLES;
}

static void put_input(cck_web *html, size_t index) {
    cck_document document = html->model->corpus->documents[index];
    cck_document_set_hash(&document);
    cck_web_raw(html->out, "<tr><td>");
    cck_web_text(html->out, cck_web_outlet(html, index));
    cck_web_raw(html->out, "<td>");
    cck_web_day(html->out, document.published, true);
    if (has_titles(html)) {
        cck_web_raw(html->out, "<td>");
        put_link(html, &document);
    }
    cck_web_raw(html->out, "<td><code>");
    cck_web_text(html->out, document.id);
    cck_buffer_printf(html->out, "</code><td>%zu<td><code>", html->model->corpus->figures[index].count);
    for (int half = 1; half >= 0; half--)
        cck_buffer_printf(html->out, "%08x%08x", (unsigned)(document.hash[half] >> 32),
                          (unsigned)(document.hash[half] & 0xffffffff));
    cck_web_raw(html->out, "</code>\n");
}

void cck_web_inputs(cck_web *html) {
    cck_web_raw(html->out, "<h2 id=\"inputs\">Inputs</h2>\n<details><summary>");
    cck_web_counted(html->out, html->model->corpus->count, "document", "documents");
    cck_web_raw(html->out,
                " with their hashes (XXH3, 128 bits, of text and fields)</summary><div class=\"wide\"><table>"
                "<thead><tr><th scope=\"col\">Outlet<th scope=\"col\">Published");
    if (has_titles(html)) cck_web_raw(html->out, "<th scope=\"col\">Title");
    cck_web_raw(html->out, "<th scope=\"col\">Document<th scope=\"col\">Figures<th scope=\"col\">Hash<tbody>\n");
    for (size_t i = 0; i < html->model->corpus->count; i++) put_input(html, i);
    cck_web_raw(html->out, "</table></div></details>\n");
}
