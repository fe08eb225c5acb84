/* html.c - the pages of the HTML report: the template of reports/page.html with what belongs in its gaps. */
#include "report/html/html.h"

#include <string.h>

#include "config/embedded.h"

/* ---- what is embedded ---- */

static void put_file(cck_web *html, const char *name) {
    const cck_embedded_file *file = cck_embedded_find(name);
    if (file) cck_buffer_add(html->out, (cck_view){(const char *)file->data, file->size});
}

/* Only what has these hashes is obeyed: no style and no script that an article might smuggle in. */
static void put_policy(cck_web *html) {
    const cck_embedded_file *style = cck_embedded_find("reports/style.css");
    const cck_embedded_file *script = cck_embedded_find("reports/script.js");
    if (!style || !script) return;
    cck_buffer_printf(html->out,
                      "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; img-src data:; "
                      "base-uri 'none'; form-action 'none'",
                      style->sha256, script->sha256);
}

static void put_style(cck_web *html) {
    put_file(html, "reports/style.css");
}

static void put_script(cck_web *html) {
    put_file(html, "reports/script.js");
}

/* ---- the gaps ---- */

static bool is_first(const cck_web *html) {
    return html->page == 0;
}

static void put_matrix(cck_web *html) {
    if (is_first(html)) cck_web_matrix(html);
}

static void put_filters(cck_web *html) {
    if (html->claim_count && (html->page_count == 1 || !is_first(html))) cck_web_filters(html);
}

static void put_claims(cck_web *html) {
    if (html->page_count > 1 && is_first(html)) {
        cck_web_index(html);
        return;
    }
    bool whole = html->page_count == 1;
    size_t first = whole ? 0 : (html->page - 1) * CCK_WEB_PAGE, left = html->claim_count - first;
    if (html->claim_count) cck_web_legend(html);
    cck_web_list(html, (cck_web_span){first, whole || left < CCK_WEB_PAGE ? left : CCK_WEB_PAGE});
}

static void put_end(cck_web *html) {
    if (is_first(html)) cck_web_end(html);
}

static const struct {
    const char *name;
    void (*put)(cck_web *);
} GAPS[] = {
    {"policy", put_policy},
    {"style", put_style},
    {"script", put_script},
    {"headline", cck_web_headline},
    {"top", cck_web_top},
    {"filters", put_filters},
    {"matrix", put_matrix},
    {"claims", put_claims},
    {"end", put_end},
    {"pages", cck_web_pages_above},
    {"more pages", cck_web_pages_below},
};

static void fill(cck_web *html, cck_view name) {
    for (size_t i = 0; i < sizeof GAPS / sizeof *GAPS; i++)
        if (cck_view_equal(name, cck_view_of(GAPS[i].name))) GAPS[i].put(html);
}

/* Copies the template; "{{name}}" is a gap. */
static void put_page(cck_web *html) {
    const cck_embedded_file *file = cck_embedded_find("reports/page.html");
    if (!file) return;
    const char *at = (const char *)file->data, *end = at + file->size;
    for (const char *gap; at < end && (gap = strstr(at, "{{"));) {
        const char *close = strstr(gap, "}}");
        if (!close) break;
        cck_buffer_add(html->out, (cck_view){at, (size_t)(gap - at)});
        fill(html, (cck_view){gap + 2, (size_t)(close - gap) - 2});
        at = close + 2;
    }
    cck_buffer_add(html->out, (cck_view){at, (size_t)(end - at)});
}

/* ---- pages ---- */

static size_t pages_for(size_t claims) {
    return claims <= CCK_WEB_WHOLE ? 1 : 1 + (claims + CCK_WEB_PAGE - 1) / CCK_WEB_PAGE;
}

size_t cck_report_html_pages(const cck_report_model *model) {
    size_t claims = 0;
    for (size_t i = 0; i < model->findings->count; i++) claims += model->findings->items[i].figures >= 2;
    return pages_for(claims);
}

static void write(cck_buffer *out, const cck_report_model *model, cck_view index, size_t page, bool whole) {
    cck_web html = {.out = out, .model = model, .index = index, .page = page};
    html.arena = cck_arena_new(0);
    html.scratch = cck_arena_new(0);
    if (html.arena && html.scratch && cck_web_gather(&html)) {
        html.page_count = whole ? 1 : pages_for(html.claim_count);
        put_page(&html);
    } else {
        out->failed = true;
    }
    cck_arena_free(html.scratch);
    cck_arena_free(html.arena);
}

void cck_report_html_page(cck_buffer *out, const cck_report_model *model, cck_view index, size_t page) {
    write(out, model, index, page, false);
}

void cck_report_html(cck_buffer *out, const cck_report_model *model, const cck_report_options *options) {
    (void)options;
    write(out, model, CCK_LIT("report.html"), 0, true);
}
