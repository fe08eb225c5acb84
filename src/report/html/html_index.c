/* html_index.c - the first page of a report that fills several: a line for every claim that differs, with a link to the
 * page where it stands, and where the pages begin. */
#include <string.h>

#include "report/html/html_list.h"

enum { MOST_LINES = 5000 };

void cck_report_html_page_name(cck_buffer *out, cck_view index, size_t page) {
    size_t dot = index.len;
    for (size_t i = index.len; i > 0 && index.ptr[i - 1] != '/'; i--) {
        if (index.ptr[i - 1] != '.') continue;
        dot = i - 1;
        break;
    }
    cck_buffer_add(out, (cck_view){index.ptr, dot});
    if (page) cck_buffer_printf(out, "-%zu", page + 1);
    cck_buffer_add(out, (cck_view){index.ptr + dot, index.len - dot});
}

static bool is_plain(unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || strchr("-_.~", c);
}

/* The name as part of an address: every byte that is no letter, digit or plain sign as %XX. */
static void put_page_name(cck_web *html, size_t page) {
    cck_buffer name = {0};
    cck_report_html_page_name(&name, html->index, page);
    for (size_t i = 0; i < name.len; i++) {
        unsigned char c = (unsigned char)name.ptr[i];
        if (c && is_plain(c)) {
            cck_buffer_char(html->out, (char)c);
        } else {
            cck_buffer_printf(html->out, "%%%02X", c);
        }
    }
    html->out->failed |= name.failed;
    cck_buffer_free(&name);
}

static void put_pages(cck_web *html, const char *label) {
    if (html->page_count < 2) return;
    cck_buffer_printf(html->out, "<nav class=\"pages\" aria-label=\"%s\">", label);
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

void cck_web_pages_above(cck_web *html) {
    put_pages(html, "Pages");
}

void cck_web_pages_below(cck_web *html) {
    put_pages(html, "Pages, at the end");
}

static void put_line(cck_web *html, size_t index) {
    const cck_finding *finding = html->claims[index];
    cck_web_raw(html->out, "<li id=");
    cck_web_anchor(html, finding);
    cck_buffer_printf(html->out, " class=%s>", cck_verdict_name(finding->verdict));
    cck_web_icon(html, finding->verdict);
    cck_web_raw(html->out, "<a href=\"");
    put_page_name(html, 1 + index / CCK_WEB_PAGE);
    cck_buffer_char(html->out, '#');
    cck_web_anchor(html, finding);
    cck_web_raw(html->out, "\">");
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
