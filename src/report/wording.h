/* wording.h - figures, numbers, units and windows in words for people. Internal to the room. */
#ifndef CCK_REPORT_WORDING_H
#define CCK_REPORT_WORDING_H

#include "countercheck/compare.h"

/* "39", "more than 100", "270 to 330 kilometres", "USD 5,000,000,000", "7.5 %"; of a number without
 * ends, "not bounded". `unit` may be "none". */
void cck_wording_interval(cck_buffer *out, cck_interval asserts, cck_view unit);
/* What a figure of `text` says: "about 62", "scores (40 to 120)", "3 to 5 kilometres". */
void cck_wording_figure(cck_buffer *out, cck_view text, const cck_figure *figure);
/* One number with its unit. */
void cck_wording_number(cck_buffer *out, cck_decimal value, cck_view unit);
/* "24 hours", "7 days", "3 months"; nothing for 0. Whole units only, else the next smaller one. */
void cck_wording_window(cck_buffer *out, int64_t seconds);
/* A name of the lexicon for people: "ceasefire_violation" -> "ceasefire violation". */
void cck_wording_name(cck_buffer *out, cck_view name);

#endif
