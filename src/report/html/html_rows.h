/* html_rows.h - the figures of a claim as rows: one for each value, outlet and day, whatever shows them. Internal to
 * the room. */
#ifndef CCK_REPORT_HTML_ROWS_H
#define CCK_REPORT_HTML_ROWS_H

#include "report/html/html.h"
#include "report/html/html_plot.h"

/* Of a claim at most, and of one without a finding; the sides of findings come before the rest. */
enum { CCK_WEB_ROWS = 24, CCK_WEB_PEACEFUL_ROWS = 10 };

typedef struct {
    const cck_finding_value *value;
    const cck_evidence *evidence; /* the first of those that it stands for */
    size_t times;                 /* how many figures say it, at least 1 */
    bool agrees;                  /* its value is of the agreeing set */
} cck_web_row;

typedef struct {
    cck_web_row items[CCK_WEB_ROWS];
    size_t count;
    size_t left_out; /* rows that had no room */
    bool one_year;   /* all days are of the same one */
    bool has_set;    /* an agreeing set stands out: not all values are of it, and no other set is as large */
} cck_web_rows;

/* The rows of a claim, in the order of its values. O(figures * rows + pairs). */
void cck_web_rows_of(cck_web *html, const cck_finding *finding, cck_web_rows *out);

/* Of each value of the claim, whether it is of the agreeing set: the values that can stand beside one another, told by
 * most outlets, two at least. Of a claim without a finding all are. Where two sets are equally large, none is: nobody
 * can say which outlet is right. Returns whether a set stands out. `agrees` has `value_count` places. */
bool cck_web_agreeing(cck_web *html, const cck_finding *finding, bool *agrees);

#endif
