/* html_picture.c - from the rows of a claim to its picture. */
#include <math.h>

#include "report/html/html_figures.h"
#include "report/html/html_plot.h"
#include "report/html/html_units.h"

enum { MOST_BANDS = 3 };

/* Behind a name in a script from right to left, what follows it stays behind it. */
static const char *after_name(cck_view name) {
    return name.len && (unsigned char)name.ptr[name.len - 1] >= 0x80 ? "\xE2\x80\x8E" : "";
}

/* ", 16 Sep", and how often where more than once. */
static cck_view when(cck_web *html, const cck_web_rows *rows, const cck_web_row *row) {
    cck_buffer words = {0};
    cck_web_raw(&words, after_name(cck_web_outlet(html, row->evidence->document)));
    if (row->evidence->day.len) {
        cck_buffer_add(&words, CCK_LIT(", "));
        cck_web_day(&words, row->evidence->day, !rows->one_year);
    }
    if (row->times > 1) cck_buffer_printf(&words, " \xC3\x97%zu", row->times);
    cck_view kept = cck_arena_copy(html->scratch, cck_buffer_view(&words));
    cck_buffer_free(&words);
    return kept;
}

static cck_plot_row plot_row(cck_web *html, const cck_web_rows *rows, const cck_web_row *row) {
    const cck_figure *figure = row->evidence->figure, *common = rows->items[0].evidence->figure;
    cck_web_number n = cck_web_number_of(html, figure, common);
    return (cck_plot_row){.letter = cck_view_of(row->value->letter),
                          .who = cck_web_outlet(html, row->evidence->document),
                          .when = when(html, rows, row),
                          .value = row->evidence->value,
                          .low = n.low,
                          .high = n.high,
                          .said = n.said,
                          .soft_low = n.soft_low,
                          .soft_high = n.soft_high,
                          .filled = row->agrees,
                          .dashed = figure->status != CCK_STATUS_ASSERTED};
}

/* ---- tolerance ---- */

/* The stretch that a row itself covers; false: none, or one without an end. */
static bool stretch_of(const cck_plot_row *row, double *low, double *high) {
    *low = isfinite(row->said) ? row->said : row->low;
    *high = isfinite(row->said) ? row->said : row->high;
    return isfinite(*low) && isfinite(*high);
}

static size_t band_of_set(cck_web *html, const cck_finding *finding, const cck_web_rows *rows,
                          const cck_plot_row *drawn, cck_plot_band *bands) {
    cck_plot_band band = {INFINITY, -INFINITY};
    for (size_t i = 0; i < rows->count; i++) {
        double low, high;
        if (!rows->items[i].agrees || !stretch_of(&drawn[i], &low, &high)) continue;
        band.low = fmin(band.low, low);
        band.high = fmax(band.high, high);
    }
    if (band.low > band.high) return 0;
    *bands = band;
    return cck_web_tolerance(html, finding, rows->items[0].evidence->figure, &bands->low, &bands->high);
}

/* Where no side is the larger one, each has its band. */
static size_t band_of_each(cck_web *html, const cck_finding *finding, const cck_web_rows *rows,
                           const cck_plot_row *drawn, cck_plot_band *bands) {
    size_t count = 0;
    const cck_finding_value *last = NULL;
    for (size_t i = 0; i < rows->count && count < MOST_BANDS; i++) {
        const cck_web_row *row = &rows->items[i];
        if (!row->value->differs || row->value == last) continue;
        cck_plot_band band;
        if (!stretch_of(&drawn[i], &band.low, &band.high)) continue;
        last = row->value;
        if (cck_web_tolerance(html, finding, row->evidence->figure, &band.low, &band.high)) bands[count++] = band;
    }
    return count;
}

static bool is_flagged(const cck_finding *finding) {
    return finding->finding_count && cck_verdict_is_flag(finding->verdict);
}

static size_t bands_of(cck_web *html, const cck_finding *finding, const cck_web_rows *rows, const cck_plot_row *drawn,
                       cck_plot_band *bands) {
    if (!is_flagged(finding)) return 0;
    if (rows->has_set) return band_of_set(html, finding, rows, drawn, bands);
    return band_of_each(html, finding, rows, drawn, bands);
}

/* ---- what is to be known of the axis ---- */

static void put_unit(cck_web *html, cck_view unit, int exponent) {
    if (unit.len) {
        cck_web_raw(html->out, "Unit: ");
        cck_web_text(html->out, unit);
        cck_web_raw(html->out, ". ");
    }
    if (exponent) cck_buffer_printf(html->out, "In %ss. ", cck_exponent_word(exponent));
}

static void put_caption(cck_web *html, const cck_finding *finding, const cck_web_rows *rows, const cck_plot *plot) {
    cck_axis scale = cck_plot_scale(plot);
    cck_decimal ticks[CCK_MOST_TICKS];
    int exponent = cck_ticks_exponent(&scale, ticks, cck_axis_ticks(&scale, ticks));
    size_t before = html->out->len;
    cck_web_raw(html->out, "<figcaption>");
    size_t empty = html->out->len;
    put_unit(html, rows->items[0].evidence->figure->unit, exponent);
    if (scale.log) cck_web_raw(html->out, "Logarithmic scale. ");
    if (plot->band_count) {
        cck_web_raw(html->out, "Shaded: what rule <code>");
        cck_web_text(html->out, finding->pairs[0].rule);
        cck_web_raw(html->out, rows->has_set ? "</code> allows around the figures that agree. "
                                             : "</code> allows around each side. ");
    }
    if (rows->left_out) {
        cck_web_counted(html->out, rows->left_out, "more figure is", "more figures are");
        cck_web_raw(html->out, " not shown. ");
    }
    if (html->out->len == empty) {
        html->out->len = before;
    } else {
        cck_web_raw(html->out, "</figcaption>");
    }
}

static cck_view about(cck_web *html, const cck_finding *finding, size_t count) {
    return cck_arena_printf(html->scratch, "%.*s: %zu %s on one axis, as in the table", CCK_FMT(finding->measure),
                            count, count == 1 ? "value" : "values");
}

void cck_web_picture(cck_web *html, const cck_finding *finding, const cck_web_rows *rows) {
    cck_plot_row drawn[CCK_WEB_ROWS];
    cck_plot_band bands[MOST_BANDS];
    if (!rows->count) return;
    size_t count = finding->value_count > 1 ? rows->count : 1; /* one value is one mark, whoever gives it */
    for (size_t i = 0; i < count; i++) drawn[i] = plot_row(html, rows, &rows->items[i]);
    if (count < rows->count) {
        drawn[0].who = cck_arena_printf(html->scratch, "%zu reports", rows->count + rows->left_out);
        drawn[0].when = (cck_view){NULL, 0};
    }
    cck_plot plot = {about(html, finding, count), drawn, count, bands, 0};
    plot.band_count = bands_of(html, finding, rows, drawn, bands);
    if (!cck_plot_has_axis(&plot)) return;
    cck_web_raw(html->out, "<figure>");
    cck_plot_svg(html->out, &plot);
    put_caption(html, finding, rows, &plot);
    cck_web_raw(html->out, "</figure>\n");
}
