/* html_timeline.c - from a claim whose figures were updated to its timeline. */
#include <math.h>
#include <stdlib.h>

#include "compare/date.h"
#include "report/html/html_figures.h"
#include "report/html/html_steps.h"
#include "report/html/html_units.h"

enum { MOST_POINTS = 400 };

/* The day of which a figure tells: that of the count, else that of the report; whole days alone. */
static cck_view day_of(const cck_evidence *one) {
    cck_view day = one->figure->as_of.len >= 10 ? one->figure->as_of : one->day;
    return day.len >= 10 ? (cck_view){day.ptr, 10} : (cck_view){NULL, 0};
}

/* Values that an update brings into line with another. */
static void mark_updated(const cck_finding *finding, bool *updated) {
    for (size_t i = 0; i < finding->pair_count; i++) {
        const cck_finding_pair *pair = &finding->pairs[i];
        if (pair->verdict != CCK_VERDICT_UPDATED) continue;
        updated[pair->a] = updated[pair->b] = true;
    }
}

/* An addition is no total, and what is denied or foretold is no report of one. */
static bool tells_a_total(const cck_figure *figure) {
    return figure->status == CCK_STATUS_ASSERTED && figure->total != CCK_TOTAL_ADDITION;
}

static void add_point(cck_web *html, const cck_finding_value *value, const cck_evidence *one, const cck_figure *common,
                      cck_steps *steps) {
    cck_view iso = day_of(one);
    int32_t day = cck_day_of(iso);
    if (day == CCK_NO_DAY || !tells_a_total(one->figure) || steps->count == MOST_POINTS) return;
    cck_web_number n = cck_web_number_of(html, one->figure, common);
    double at = isfinite(n.said) ? n.said : (n.low + n.high) / 2;
    if (!n.fits || !isfinite(at)) return;
    steps->points[steps->count++] = (cck_step_point){day, iso, at, cck_view_of(value->letter), 1};
}

static void gather(cck_web *html, const cck_finding *finding, const bool *updated, cck_steps *steps) {
    const cck_figure *common = NULL;
    for (size_t i = 0; i < finding->value_count; i++) {
        const cck_finding_value *value = &finding->values[i];
        if (!updated[i] || !value->count) continue;
        if (!common) common = value->evidence->figure;
        for (size_t k = 0; k < value->count; k++) add_point(html, value, &value->evidence[k], common, steps);
    }
}

static void put_caption(cck_web *html, const cck_steps *steps) {
    cck_view first = steps->points[0].iso, last = steps->points[steps->count - 1].iso;
    cck_web_raw(html->out, "<figcaption>Over time, <time>");
    cck_web_day(html->out, first, true);
    cck_web_raw(html->out, "</time> to <time>");
    cck_web_day(html->out, last, true);
    cck_web_raw(html->out, "</time>. A dot is a report; the line goes through the figure most often given on a day."
                           "</figcaption>");
}

void cck_web_timeline(cck_web *html, const cck_finding *finding) {
    if (!finding->claim->relation_total[CCK_VERDICT_UPDATED]) return;
    bool *updated = cck_arena_zalloc(html->scratch, finding->value_count + 1, sizeof *updated);
    cck_steps steps = {.points = cck_arena_zalloc(html->scratch, MOST_POINTS, sizeof *steps.points)};
    if (!updated || !steps.points) return;
    mark_updated(finding, updated);
    gather(html, finding, updated, &steps);
    if (cck_steps_sort(&steps) < 2) return;
    steps.about =
        cck_arena_printf(html->scratch, "%.*s over time, %zu reports", CCK_FMT(finding->measure), steps.count);
    cck_web_raw(html->out, "<figure>");
    cck_steps_svg(html->out, &steps);
    put_caption(html, &steps);
    cck_web_raw(html->out, "</figure>\n");
}
