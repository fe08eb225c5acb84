/* html_steps.h - a total over time as a picture: every report a dot above its day, the day's most told number as a line
 * in steps. Knows days and numbers alone. Internal to the room. */
#ifndef CCK_REPORT_HTML_STEPS_H
#define CCK_REPORT_HTML_STEPS_H

#include "report/html/html_scale.h"

typedef struct {
    int32_t day;     /* days since 1970 */
    cck_view iso;    /* the same for people */
    double value;    /* finite */
    cck_view letter; /* of the value; views of one value are the same bytes */
    size_t weight;   /* how many reports say it */
} cck_step_point;

typedef struct {
    cck_view about; /* for screen readers */
    cck_step_point *points;
    size_t count;
} cck_steps;

/* Puts the points in the order of days, then values, and joins those of one day and value; returns on how many days
 * there are any. O(n log n). */
size_t cck_steps_sort(cck_steps *steps);
/* The picture of sorted points as one <svg>; nothing for fewer than two days. */
void cck_steps_svg(cck_buffer *out, const cck_steps *steps);
/* The index of the point through which the line goes on the day of point `first`, the first of its day: the one most
 * told, of several the highest. `next` is set to the first point of the next day. */
size_t cck_steps_told(const cck_steps *steps, size_t first, size_t *next);

#endif
