/* html_matrix.c - outlets by measures: how many claims each has a figure in, and how many of those differ. */
#include <stdlib.h>

#include "report/html/html.h"

enum { MOST_OUTLETS = 30, MOST_MEASURES = 9 };

typedef struct {
    uint32_t claims, flagged;
} cell;

/* The rows and columns of the table: those of most findings, then of most claims. What has no column of its own is
 * counted in the last, so that rows add up. */
typedef struct {
    const cck_web_name *names;
    uint32_t *order; /* index of a name by its place */
    uint32_t *place; /* place of a name; `shown` for all that have none */
    size_t shown, rest;
} side;

static int by_weight(const void *a, const void *b) {
    const cck_web_name *p = *(const cck_web_name *const *)a, *q = *(const cck_web_name *const *)b;
    if (p->flagged != q->flagged) return p->flagged > q->flagged ? -1 : 1;
    if (p->claims != q->claims) return p->claims > q->claims ? -1 : 1;
    return cck_view_compare(p->name, q->name);
}

static bool choose(cck_web *html, const cck_web_name *names, size_t count, size_t most, side *out) {
    const cck_web_name **sorted = malloc((count + 1) * sizeof *sorted);
    *out = (side){names, cck_arena_zalloc(html->arena, count + 1, sizeof(uint32_t)),
                  cck_arena_zalloc(html->arena, count + 1, sizeof(uint32_t)), 0, 0};
    bool ready = sorted && out->order && out->place;
    size_t used = 0;
    for (size_t i = 0; ready && i < count; i++)
        if (names[i].claims) sorted[used++] = &names[i];
    if (ready && used) qsort(sorted, used, sizeof *sorted, by_weight);
    out->shown = used <= most + 1 ? used : most;
    out->rest = used - out->shown;
    for (size_t i = 0; ready && i < used; i++) {
        size_t index = (size_t)(sorted[i] - names);
        out->order[i] = (uint32_t)index;
        out->place[index] = (uint32_t)(i < out->shown ? i : out->shown);
    }
    free(sorted);
    return ready;
}

/* ---- counting ---- */

/* Every outlet of the claim once. */
static void count_claim(cck_web *html, const cck_finding *finding, const side *outlets, const side *measures,
                        cell *cells) {
    uint32_t round = ++html->round;
    uint32_t column = measures->place[html->measure_of[finding - html->model->findings->items]];
    for (size_t v = 0; v < finding->value_count; v++) {
        for (size_t i = 0; i < finding->values[v].count; i++) {
            uint32_t outlet = html->outlet_of[finding->values[v].evidence[i].document];
            if (html->stamps[outlet] == round) continue;
            html->stamps[outlet] = round;
            cell *at = &cells[outlets->place[outlet] * (measures->shown + 1) + column];
            at->claims++;
            at->flagged += cck_web_is_open(finding);
        }
    }
}

/* ---- writing ---- */

static void put_cell(cck_web *html, size_t claims, size_t flagged, const char *tag) {
    cck_buffer_printf(html->out, flagged ? "<%s class=\"f\">" : "<%s>", tag);
    if (flagged) {
        cck_web_raw(html->out, "<b>");
        cck_web_count(html->out, flagged);
        cck_web_raw(html->out, "</b> of ");
    }
    if (claims) cck_web_count(html->out, claims);
}

static void put_head(cck_web *html, const side *measures) {
    cck_web_raw(html->out, "<thead><tr><th scope=\"col\">Outlet");
    for (size_t i = 0; i < measures->shown; i++) {
        cck_buffer_printf(html->out, "<th scope=\"col\" data-m=\"%u\">", measures->order[i]);
        cck_web_text(html->out, measures->names[measures->order[i]].name);
    }
    if (measures->rest) cck_buffer_printf(html->out, "<th scope=\"col\">%zu others", measures->rest);
    cck_web_raw(html->out, "<th scope=\"col\" data-m=\"\">all\n<tbody>\n");
}

static void put_row(cck_web *html, const side *outlets, const side *measures, size_t row, const cell *cells) {
    const cck_web_name *outlet = &outlets->names[outlets->order[row]];
    cck_buffer_printf(html->out, "<tr><th scope=\"row\" data-o=\"%u\">", outlets->order[row]);
    cck_web_text(html->out, outlet->name);
    for (size_t i = 0; i < measures->shown + (measures->rest > 0); i++)
        put_cell(html, cells[i].claims, cells[i].flagged, "td");
    put_cell(html, outlet->claims, outlet->flagged, "td");
    cck_web_raw(html->out, "\n");
}

static void put_table(cck_web *html, const side *outlets, const side *measures, const cell *cells) {
    cck_web_raw(html->out,
                "<p class=\"caption\" id=\"by\">Claims by outlet and measure; <b>in bold</b> those whose figures "
                "differ</p>\n<section class=\"wide\" id=\"matrix\" tabindex=\"0\" "
                "aria-labelledby=\"by\"><table aria-labelledby=\"by\">\n");
    put_head(html, measures);
    for (size_t i = 0; i < outlets->shown; i++) put_row(html, outlets, measures, i, cells + i * (measures->shown + 1));
    cck_web_raw(html->out, "</table></section>\n");
    if (!outlets->rest) return;
    cck_web_raw(html->out, "<p class=\"more\">");
    cck_web_counted(html->out, outlets->rest, "more outlet is", "more outlets are");
    cck_web_raw(html->out, " not in the table.</p>\n");
}

void cck_web_matrix(cck_web *html) {
    side outlets, measures;
    if (!html->claim_count || !choose(html, html->outlets, html->outlet_count, MOST_OUTLETS, &outlets) ||
        !choose(html, html->measures, html->measure_count, MOST_MEASURES, &measures))
        return;
    cell *cells = cck_arena_zalloc(html->arena, (outlets.shown + 1) * (measures.shown + 1), sizeof *cells);
    if (!cells) return;
    for (size_t i = 0; i < html->claim_count; i++) count_claim(html, html->claims[i], &outlets, &measures, cells);
    put_table(html, &outlets, &measures, cells);
}
