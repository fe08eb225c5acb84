/* tally.h - which figures a report shows, and how many they are. Internal to the room. */
#ifndef CCK_REPORT_TALLY_H
#define CCK_REPORT_TALLY_H

#include "countercheck/report.h"

/* Whether a report with these options shows the figure; `options` may be NULL. */
bool cck_report_shows(const cck_report_options *options, const cck_figure *figure);
/* Figures that it shows. O(figures). */
size_t cck_report_figures(const cck_report_model *model, const cck_report_options *options);

#endif
