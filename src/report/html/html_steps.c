#include "report/html/html_steps.h"

#include <math.h>
#include <stdlib.h>

#include "report/html/html_pen.h"

/* Pixels. */
enum { TOP = 14, BOTTOM = 158, HEIGHT = 186, RADIUS = 5, LETTER_ABOVE = 5, LETTER_APART = 12 };
/* Shares of the width: room for the numbers of the axis, and for half a date. */
#define LEFT          0.14
#define RIGHT         0.95
#define DAY_APART     0.13
#define LETTERS_APART 0.05

/* ---- order ---- */

static int compare(const void *a, const void *b) {
    const cck_step_point *p = a, *q = b;
    if (p->day != q->day) return p->day < q->day ? -1 : 1;
    if (p->value < q->value || p->value > q->value) return p->value < q->value ? -1 : 1;
    return cck_view_compare(p->letter, q->letter);
}

size_t cck_steps_sort(cck_steps *steps) {
    size_t count = 0, days = 0;
    if (steps->count) qsort(steps->points, steps->count, sizeof *steps->points, compare);
    for (size_t i = 0; i < steps->count; i++) {
        cck_step_point *last = count ? &steps->points[count - 1] : NULL;
        days += !last || last->day != steps->points[i].day;
        if (last && last->day == steps->points[i].day && last->value >= steps->points[i].value) {
            last->weight += steps->points[i].weight;
        } else {
            steps->points[count++] = steps->points[i];
        }
    }
    steps->count = count;
    return days;
}

size_t cck_steps_told(const cck_steps *steps, size_t first, size_t *next) {
    size_t best = first, i = first;
    for (; i < steps->count && steps->points[i].day == steps->points[first].day; i++)
        if (steps->points[i].weight >= steps->points[best].weight) best = i;
    *next = i;
    return best;
}

/* ---- the picture ---- */

typedef struct {
    cck_buffer *out;
    const cck_steps *steps;
    cck_axis scale;
    int32_t first, last; /* days */
} drawing;

static double x_of(const drawing *d, int32_t day) {
    return LEFT + (RIGHT - LEFT) * (double)(day - d->first) / (double)(d->last - d->first);
}

static int y_of(const drawing *d, double value) {
    return BOTTOM - (int)lround(cck_axis_at(&d->scale, value) * (BOTTOM - TOP));
}

static void put_line(const drawing *d, double x1, double x2, int y1, int y2) {
    cck_web_raw(d->out, "<line x1=");
    cck_web_percent(d->out, x1);
    cck_web_raw(d->out, " x2=");
    cck_web_percent(d->out, x2);
    cck_buffer_printf(d->out, " y1=%d y2=%d />", y1, y2);
}

static void put_text(const drawing *d, const char *kind, double x, int y) {
    cck_web_raw(d->out, "<text");
    if (*kind) cck_buffer_printf(d->out, " class=%s", kind);
    cck_web_raw(d->out, " x=");
    cck_web_percent(d->out, x);
    cck_buffer_printf(d->out, " y=%d>", y);
}

static void put_value_axis(const drawing *d) {
    cck_decimal ticks[CCK_MOST_TICKS];
    size_t count = cck_axis_ticks(&d->scale, ticks);
    int exponent = cck_ticks_exponent(&d->scale, ticks, count);
    cck_web_raw(d->out, "<g class=axis>");
    for (size_t i = 0; i < count; i++) {
        int y = y_of(d, cck_decimal_double(ticks[i]));
        put_line(d, LEFT - 0.02, 1, y, y);
        put_text(d, "e", LEFT - 0.03, y + 4);
        cck_tick_text(d->out, ticks[i], exponent);
        cck_web_raw(d->out, "</text>");
    }
    cck_web_raw(d->out, "</g>");
}

/* Days on which something was reported, as far as their names have room. */
static void put_days(const drawing *d) {
    double last = -1;
    cck_web_raw(d->out, "<g class=axis>");
    for (size_t i = 0; i < d->steps->count; i++) {
        double x = x_of(d, d->steps->points[i].day);
        if (x - last < DAY_APART) continue;
        last = x;
        put_text(d, "", x, BOTTOM + 20);
        cck_web_day(d->out, d->steps->points[i].iso, false);
        cck_web_raw(d->out, "</text>");
    }
    cck_web_raw(d->out, "</g>");
}

/* From the most told number of a day straight on to the next day, there up or down to that day's. */
static void put_steps(const drawing *d) {
    cck_web_raw(d->out, "<g class=step>");
    for (size_t i = 0, next = 0; i < d->steps->count; i = next) {
        const cck_step_point *told = &d->steps->points[cck_steps_told(d->steps, i, &next)];
        if (next == d->steps->count) break;
        size_t after = 0;
        const cck_step_point *then = &d->steps->points[cck_steps_told(d->steps, next, &after)];
        double x = x_of(d, then->day);
        put_line(d, x_of(d, told->day), x, y_of(d, told->value), y_of(d, told->value));
        put_line(d, x, x, y_of(d, told->value), y_of(d, then->value));
    }
    cck_web_raw(d->out, "</g>");
}

static void put_points(const drawing *d) {
    double last_x = -1;
    int last_y = 0;
    for (size_t i = 0; i < d->steps->count; i++) {
        const cck_step_point *point = &d->steps->points[i];
        double x = x_of(d, point->day);
        int y = y_of(d, point->value);
        cck_web_raw(d->out, "<circle cx=");
        cck_web_percent(d->out, x);
        cck_buffer_printf(d->out, " cy=%d r=%d />", y, RADIUS);
        if (x - last_x < LETTERS_APART && abs(last_y - y) < LETTER_APART) continue; /* no room for its letter */
        last_x = x;
        last_y = y;
        cck_buffer_printf(d->out, "<svg x=");
        cck_web_percent(d->out, x);
        cck_buffer_printf(d->out, "><text x=8 y=%d>", y - LETTER_ABOVE);
        cck_web_text(d->out, point->letter);
        cck_web_raw(d->out, "</text></svg>");
    }
}

void cck_steps_svg(cck_buffer *out, const cck_steps *steps) {
    if (!steps->count || steps->points[0].day == steps->points[steps->count - 1].day) return;
    double low = INFINITY, high = -INFINITY;
    for (size_t i = 0; i < steps->count; i++) {
        low = fmin(low, steps->points[i].value);
        high = fmax(high, steps->points[i].value);
    }
    drawing d = {out, steps, cck_axis_of(low, high), steps->points[0].day, steps->points[steps->count - 1].day};
    cck_buffer_printf(out, "<svg class=steps height=%d role=img aria-label=\"", HEIGHT);
    cck_web_text(out, steps->about);
    cck_web_raw(out, "\">");
    put_value_axis(&d);
    put_days(&d);
    put_steps(&d);
    put_points(&d);
    cck_web_raw(out, "</svg>");
}
