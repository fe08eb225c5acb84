/* date.h - ISO dates as numbers of days. */
#ifndef CCK_COMPARE_DATE_H
#define CCK_COMPARE_DATE_H

#include "countercheck/base.h"

#define CCK_NO_DAY INT32_MIN

/* Days since 1970-01-01 of "2016-09-18", "2016-09-18T21:09" or "2016-09" (its first day); CCK_NO_DAY for anything
 * else. O(1). */
int32_t cck_day_of(cck_view iso);
/* Seconds between two such moments; days without an hour lie 24 hours further apart than they could, so that those of
 * one day are 24 hours apart. -1 where either is not known to the day. O(1). */
int64_t cck_seconds_apart(cck_view a, cck_view b);
/* The month, 1 to 12, and the year of such a date; false for anything else. */
bool cck_month_of(cck_view iso, int *year, int *month);

#endif
