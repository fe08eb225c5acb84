/* html_plot.h - figures as a picture: a line for each, side by side on one axis. Knows numbers and words alone, neither
 * claims nor documents. Internal to the room. */
#ifndef CCK_REPORT_HTML_PLOT_H
#define CCK_REPORT_HTML_PLOT_H

#include "report/html/html_scale.h"

/* One line of a plot. */
typedef struct {
    cck_view letter;            /* of the value */
    cck_view who;               /* "The Lamp" */
    cck_view when;              /* ", 18 Sep": never cut */
    cck_view value;             /* "about 62 in 24 hours" */
    double low, high;           /* what is asserted; -INFINITY and INFINITY are open ends */
    double said;                /* the number said; NAN: a range or a vague word, which is drawn as a bar */
    double soft_low, soft_high; /* with the margin that rounding gives it; not beyond low and high: none */
    bool filled;                /* in the agreeing set */
    bool dashed;                /* forecast, denied, supposed: not asserted */
} cck_plot_row;

/* A stretch of the axis that is shaded. */
typedef struct {
    double low, high;
} cck_plot_band;

typedef struct {
    cck_view about; /* for screen readers: what the picture shows, in words */
    const cck_plot_row *rows;
    size_t count;
    const cck_plot_band *bands; /* tolerances */
    size_t band_count;
} cck_plot;

/* Whether there is anything to draw: one row at least with an end or a number. */
bool cck_plot_has_axis(const cck_plot *plot);
/* The axis that all rows and bands share. Only with cck_plot_has_axis. O(rows). */
cck_axis cck_plot_scale(const cck_plot *plot);
/* The picture as one <svg>, nothing without an axis. Widths are percentages, so that it fits every page; heights and
 * letters keep their size. O(rows). */
void cck_plot_svg(cck_buffer *out, const cck_plot *plot);

/* Where on the picture's width a share of the axis stands, 0 to 1: marks at the ends need room. */
double cck_plot_x(double share);

#endif
