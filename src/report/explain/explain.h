/* explain.h - what explain_text.c and explain_json.c share. Internal to the room. */
#ifndef CCK_REPORT_EXPLAIN_H
#define CCK_REPORT_EXPLAIN_H

#include "countercheck/report.h"

/* The ISO date of a number of days since 1970-01-01, with a NUL; false for INT64_MIN and what four digits of a year
 * cannot hold. */
bool cck_report_day(int64_t day, char out[11]);

#endif
