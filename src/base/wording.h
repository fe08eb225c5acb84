/* wording.h - figures, numbers, units and windows in words for people: one wording for the reasons, the
 * database and the reports. English, without any locale. */
#ifndef CCK_BASE_WORDING_H
#define CCK_BASE_WORDING_H

#include "countercheck/figure.h"

/* One number with its unit: "400,000", "7.5 %", "3 kilometres", "USD 40/barrel". `unit` may be "none". */
void cck_wording_number(cck_buffer *out, cck_decimal value, cck_view unit);
/* "39", "270 to 330 kilometres", "more than 100", "at least 2 and less than 5"; without ends "any number". */
void cck_wording_interval(cck_buffer *out, cck_interval interval, cck_view unit);
/* What a figure says: "about 62", "3 to 5 kilometres", "scores (40 to 120)" with the words of `text`, the text of
 * its document, as they stand there. */
void cck_wording_figure(cck_buffer *out, cck_view text, const cck_figure *figure);
/* "24 hours", "7 days", "3 months"; nothing for 0. In the largest unit that leaves no rest. */
void cck_wording_window(cck_buffer *out, int64_t seconds);

#endif
