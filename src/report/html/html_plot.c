#include "report/html/html_plot.h"

#include <math.h>

#include "report/html/html_pen.h"

/* Pixels. A row has a line of words, on which its y is 0, above the line of marks. Attributes whose values are ours and
 * hold neither blanks nor signs stand without quotes: there are many of them. */
enum { ROW = 42, WORDS = 15, MARKS = 14, AXIS = 24, BAR = 10, RADIUS = 6 };
/* Letters that have room side by side on a phone, and on other pages. */
enum { FEW_WHO = 26, MOST_WHO = 40, FEW_VALUE = 24, MOST_VALUE = 44 };
#define MARGIN 0.02

double cck_plot_x(double share) {
    return MARGIN + (1 - 2 * MARGIN) * share;
}

/* ---- the axis ---- */

static void widen(double value, double *low, double *high) {
    if (!isfinite(value)) return;
    *low = fmin(*low, value);
    *high = fmax(*high, value);
}

static void widen_by_row(const cck_plot_row *row, double *low, double *high) {
    widen(row->low, low, high);
    widen(row->high, low, high);
    widen(row->said, low, high);
}

bool cck_plot_has_axis(const cck_plot *plot) {
    double low = INFINITY, high = -INFINITY;
    for (size_t i = 0; i < plot->count; i++) widen_by_row(&plot->rows[i], &low, &high);
    return low <= high;
}

cck_axis cck_plot_scale(const cck_plot *plot) {
    double low = INFINITY, high = -INFINITY;
    for (size_t i = 0; i < plot->count; i++) widen_by_row(&plot->rows[i], &low, &high);
    double least = low;
    for (size_t i = 0; i < plot->band_count; i++) {
        widen(plot->bands[i].low, &low, &high);
        widen(plot->bands[i].high, &low, &high);
    }
    if (least >= 0 && low < 0) low = least;
    return cck_axis_of(low, high);
}

static double x_of(const cck_axis *scale, double value) {
    return cck_plot_x(cck_axis_at(scale, value));
}

/* ---- marks ---- */

static void put_at(cck_buffer *out, const char *name, double share) {
    cck_buffer_printf(out, " %s=", name);
    cck_web_percent(out, share);
}

static void put_line(cck_buffer *out, const char *kind, double from, double to) {
    cck_buffer_printf(out, "<line class=%s", kind);
    put_at(out, "x1", from);
    put_at(out, "x2", to);
    cck_buffer_printf(out, " y1=%d y2=%d />", MARKS, MARKS);
}

/* From end to end with caps; the style draws the head of an arrow at an end that is open, to the right (r), to the left
 * (l) or both (b). */
static void put_whisker(cck_buffer *out, const cck_axis *scale, const cck_plot_row *row) {
    bool open_low = isinf(row->low), open_high = isinf(row->high);
    if (row->low == row->high || isnan(row->low)) return;
    double from = open_low ? 0 : x_of(scale, row->low), to = open_high ? 1 : x_of(scale, row->high);
    put_line(out, open_low && open_high ? "b" : open_low ? "l" : open_high ? "r" : "w", from, to);
}

/* The margin of a rounded number: a thin line without caps. */
static void put_rounding(cck_buffer *out, const cck_axis *scale, const cck_plot_row *row) {
    bool wider = row->soft_low < row->low || row->soft_high > row->high;
    if (!wider || !isfinite(row->soft_low) || !isfinite(row->soft_high)) return;
    put_line(out, "s", x_of(scale, row->soft_low), x_of(scale, row->soft_high));
}

/* A dot for a number, a bar for a range without one. */
static void put_mark(cck_buffer *out, const cck_axis *scale, const cck_plot_row *row) {
    if (isfinite(row->said)) {
        cck_web_raw(out, "<circle");
        put_at(out, "cx", x_of(scale, row->said));
        cck_buffer_printf(out, " cy=%d r=%d />", MARKS, RADIUS);
        return;
    }
    if (!isfinite(row->low) || !isfinite(row->high)) return;
    double from = x_of(scale, row->low);
    cck_web_raw(out, "<rect");
    put_at(out, "x", from);
    put_at(out, "width", x_of(scale, row->high) - from);
    cck_buffer_printf(out, " y=%d height=%d rx=2 />", MARKS - BAR / 2, BAR);
}

static void put_words(cck_buffer *out, const cck_plot_row *row) {
    cck_web_raw(out, "<text><tspan>");
    cck_web_text(out, row->letter);
    cck_web_raw(out, "</tspan> ");
    size_t room = row->when.len < FEW_WHO / 2 ? row->when.len : FEW_WHO / 2;
    cck_web_fitted(out, row->who, FEW_WHO - room, MOST_WHO - room);
    cck_web_text(out, row->when);
    cck_web_raw(out, "</text><text class=v x=100%>");
    cck_web_fitted(out, row->value, FEW_VALUE, MOST_VALUE);
    cck_web_raw(out, "</text>");
}

static void put_row(cck_buffer *out, const cck_axis *scale, const cck_plot_row *row, size_t index) {
    cck_buffer_printf(out, row->dashed ? "<g class=\"%s not\"" : "<g class=%s", row->filled ? "in" : "out");
    cck_buffer_printf(out, " transform=translate(0,%zu)>", index * ROW + WORDS);
    put_words(out, row);
    put_rounding(out, scale, row);
    put_whisker(out, scale, row);
    put_mark(out, scale, row);
    cck_web_raw(out, "</g>");
}

/* ---- what lies behind them ---- */

static void put_bands(cck_buffer *out, const cck_axis *scale, const cck_plot *plot, size_t height) {
    for (size_t i = 0; i < plot->band_count; i++) {
        double from = x_of(scale, plot->bands[i].low);
        cck_web_raw(out, "<rect class=band");
        put_at(out, "x", from);
        put_at(out, "width", x_of(scale, plot->bands[i].high) - from);
        cck_buffer_printf(out, " height=%zu />", height);
    }
}

static void put_tick_text(cck_buffer *out, cck_decimal tick, int exponent, double x, size_t y) {
    cck_web_raw(out, "<text");
    if (x < 0.06 || x > 0.94) cck_buffer_printf(out, " class=%s", x < 0.5 ? "s" : "e");
    put_at(out, "x", x);
    cck_buffer_printf(out, " y=%zu>", y);
    cck_tick_text(out, tick, exponent);
    cck_web_raw(out, "</text>");
}

static void put_axis(cck_buffer *out, const cck_axis *scale, size_t height) {
    cck_decimal ticks[CCK_MOST_TICKS];
    size_t count = cck_axis_ticks(scale, ticks);
    int exponent = cck_ticks_exponent(scale, ticks, count);
    cck_web_raw(out, "<g class=axis>");
    for (size_t i = 0; i < count; i++) {
        double x = x_of(scale, cck_decimal_double(ticks[i]));
        cck_web_raw(out, "<line");
        put_at(out, "x1", x);
        put_at(out, "x2", x);
        cck_buffer_printf(out, " y2=%zu />", height);
        put_tick_text(out, ticks[i], exponent, x, height + 16);
    }
    cck_web_raw(out, "</g>");
}

void cck_plot_svg(cck_buffer *out, const cck_plot *plot) {
    if (!cck_plot_has_axis(plot)) return;
    cck_axis scale = cck_plot_scale(plot);
    size_t height = plot->count * ROW;
    cck_buffer_printf(out, "<svg class=plot height=%zu role=img aria-label=\"", height + AXIS);
    cck_web_text(out, plot->about);
    cck_web_raw(out, "\">");
    put_bands(out, &scale, plot, height);
    put_axis(out, &scale, height);
    for (size_t i = 0; i < plot->count; i++) put_row(out, &scale, &plot->rows[i], i);
    cck_web_raw(out, "</svg>");
}
