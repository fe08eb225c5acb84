/* html_index.c - the first page of a report that fills several: a line for every claim that differs, with a link to the
 * page where it stands, and where the pages begin. */
#include "report/html_list.h"

enum { MOST_LINES = 5000 };

/* "report-2.html" for page 1; every byte that is no letter, digit or plain sign as %XX. */
static void put_page_name(cck_web *html, size_t page) {
    static const char digits[] = "0123456789ABCDEF", plain[] = "-_.~";
    for (size_t i = 0; i < html->stem.len; i++) {
        unsigned char c = (unsigned char)html->stem.ptr[i];
        bool is_plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        for (size_t k = 0; k < sizeof plain - 1; k++) is_plain |= c == (unsigned char)plain[k];
        if (is_plain) {
            cck_buffer_char(html->out, (char)c);
        } else {
            cck_buffer_printf(html->out, "%%%c%c", digits[c >> 4], digits[c & 15]);
        }
    }
    if (page) cck_buffer_printf(html->out, "-%zu", page + 1);
    cck_web_raw(html->out, ".html");
}

void cck_web_pages_nav(cck_web *html) {
    if (html->page_count < 2) return;
    cck_web_raw(html->out, "<nav class=\"pages\" aria-label=\"Pages\">");
    for (size_t i = 0; i < html->page_count; i++) {
        cck_web_raw(html->out, "<a href=\"");
        put_page_name(html, i);
        cck_web_raw(html->out, i == html->page ? "\" aria-current=\"page\">" : "\">");
        if (i) {
            cck_web_count(html->out, i + 1);
        } else {
            cck_web_raw(html->out, "Index");
        }
        cck_web_raw(html->out, "</a>\n");
    }
    cck_web_raw(html->out, "</nav>\n");
}

static void put_line(cck_web *html, size_t index) {
    const cck_finding *finding = html->claims[index];
    cck_buffer_printf(html->out, "<li id=\"c-%s\" class=\"%s\">", finding->claim->id,
                      cck_verdict_name(finding->verdict));
    cck_web_icon(html, finding->verdict);
    cck_web_raw(html->out, "<a href=\"");
    put_page_name(html, 1 + index / CCK_WEB_PAGE);
    cck_buffer_printf(html->out, "#c-%s\">", finding->claim->id);
    cck_web_text(html->out, finding->measure);
    cck_web_raw(html->out, "</a>");
    for (size_t i = 0, shown = 0; i < finding->value_count && shown < 3; i++) {
        if (!finding->values[i].differs) continue;
        cck_web_raw(html->out, shown++ ? " \xC2\xB7 " : " ");
        cck_web_clipped(html->out, finding->values[i].words, 40);
    }
    cck_web_raw(html->out, "</li>\n");
}

void cck_web_index(cck_web *html) {
    size_t open = 0;
    while (open < html->claim_count && cck_web_section_of(html->claims[open]) <= CCK_WEB_SCOPE) open++;
    size_t shown = open < MOST_LINES ? open : MOST_LINES;
    cck_web_raw(html->out, "<section class=\"part\"><h2>Findings</h2>\n<ol class=\"index\">\n");
    for (size_t i = 0; i < shown; i++) put_line(html, i);
    cck_web_raw(html->out, "</ol>\n");
    if (open > shown) {
        cck_web_raw(html->out, "<p class=\"more\">");
        cck_web_counted(html->out, open - shown, "more finding stands", "more findings stand");
        cck_web_raw(html->out, " on the pages.</p>\n");
    }
    cck_web_raw(html->out, "</section>\n");
}
