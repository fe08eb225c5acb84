/* html_pen.h - text and numbers as HTML has them. Internal to the room. */
#ifndef CCK_REPORT_HTML_PEN_H
#define CCK_REPORT_HTML_PEN_H

#include "countercheck/base.h"

/* Text of anybody, between tags or in a quoted attribute: the five signs that mean something there are escaped, control
 * characters and those that turn the direction of writing are U+FFFD, so are bytes that are no UTF-8. O(bytes). */
void cck_web_text(cck_buffer *out, cck_view text);
/* At most `most` characters of it, the last of them an ellipsis where something was cut. */
void cck_web_clipped(cck_buffer *out, cck_view text, size_t most);
/* The same text in two lengths: its first `few` characters, and the rest up to `most` in a <tspan class="x"> that a
 * narrow page does not show, but the ellipsis in <tspan class="m"> in its place. */
void cck_web_fitted(cck_buffer *out, cck_view text, size_t few, size_t most);
/* A sentence of ours, in which no line ends between a number and its "%". */
void cck_web_prose(cck_buffer *out, cck_view text);
/* Our own markup, as it is. */
void cck_web_raw(cck_buffer *out, const char *markup);
/* A count for people: "2,400". */
void cck_web_count(cck_buffer *out, uint64_t count);
/* "1 figure", "2,400 figures". */
void cck_web_counted(cck_buffer *out, uint64_t count, const char *one, const char *many);
/* A share of 0 to 1 as "38.3%", a coordinate to a thousandth. The same in every locale. */
void cck_web_percent(cck_buffer *out, double share);
/* A certainty, "0.97". */
void cck_web_hundredths(cck_buffer *out, double value);
/* An ISO day for people: "18 Sep 2016", "Sep 2016", "2016"; what is no day as it stands. Without the year where
 * `with_year` is false. */
void cck_web_day(cck_buffer *out, cck_view iso, bool with_year);
/* Whether a link to it may be made: http or https, and nothing in it that a URL does not have. */
bool cck_web_may_link(cck_view url);

#endif
