/* html_scale.h - from numbers to places on an axis, and the numbers written beside it. Internal to the room. */
#ifndef CCK_REPORT_HTML_SCALE_H
#define CCK_REPORT_HTML_SCALE_H

#include "countercheck/base.h"

enum { CCK_MOST_TICKS = 6 };

/* An axis from `low` to `high`, low < high. */
typedef struct {
    bool log;
    double low, high;
} cck_axis;

/* An axis on which all numbers from `low` to `high` have room, and some to spare at both ends; both finite. It is
 * logarithmic where the largest is LOG_SPREAD times the smallest and more, both above 0, as the small ones could not be
 * told apart otherwise. It never shows negative numbers where there are none. */
cck_axis cck_axis_of(double low, double high);
/* Where `value` stands, 0 at the low end, 1 at the high one; what lies beyond an end is at that end. */
double cck_axis_at(const cck_axis *scale, double value);
/* Round numbers within the axis, rising, 2 to CCK_MOST_TICKS of them but where decimals cannot hold them (0 then);
 * returns how many. */
size_t cck_axis_ticks(const cck_axis *scale, cck_decimal ticks[CCK_MOST_TICKS]);

/* Ticks in a common measure, so that they are short: an exponent of ten (0, 6, 9 or 12) that all are divided by. */
int cck_ticks_exponent(const cck_axis *scale, const cck_decimal *ticks, size_t count);
/* "thousand million" and its like in one word: 6 "million", 9 "billion", 12 "trillion", 0 "". */
const char *cck_exponent_word(int exponent);
/* One tick divided by ten to `exponent`: "1,500"; past a million on a logarithmic axis "2M", "1B", "5T". */
void cck_tick_text(cck_buffer *out, cck_decimal tick, int exponent);

#endif
