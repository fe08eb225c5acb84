/* tally.h - what a report counts and which figures it shows. Internal to the room. */
#ifndef CCK_REPORT_TALLY_H
#define CCK_REPORT_TALLY_H

#include "countercheck/report.h"

typedef struct {
    size_t figures;                   /* those that the report shows */
    size_t verdicts[CCK_VERDICT_END]; /* claims by verdict, ignored ones included */
    size_t ignored;
} cck_tally;

/* `options` may be NULL. O(figures + claims). */
cck_tally cck_report_tally(const cck_report_model *model, const cck_report_options *options);
/* Whether a report with these options shows the figure. */
bool cck_report_shows(const cck_report_options *options, const cck_figure *figure);

#endif
