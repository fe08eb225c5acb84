/* html_units.h - the numbers of figures in one unit, so that they stand on one axis. Internal to the room. */
#ifndef CCK_REPORT_HTML_UNITS_H
#define CCK_REPORT_HTML_UNITS_H

#include "report/html/html.h"

/* What a figure says, in the unit of another. */
typedef struct {
    double low, high;           /* -INFINITY and INFINITY are open ends */
    double said;                /* NAN: a range, or a vague word */
    double soft_low, soft_high; /* with what rounding leaves open */
    bool fits;                  /* false: its unit cannot be brought to that one; nothing else is set then */
} cck_web_number;

cck_web_number cck_web_number_of(const cck_web *html, const cck_figure *figure, const cck_figure *common);

/* How far another number may lie below `low` and above `high` and still say the same, by the rule that stands for the
 * figure. Returns false where rules are not known or allow
 * nothing, and where the rule that decided depends on both figures: there is no one stretch then. */
bool cck_web_tolerance(const cck_web *html, const cck_finding *finding, const cck_figure *figure, double *low,
                       double *high);

#endif
