/* dates.h - the day, and sometimes the minute, that an article gives for itself. */
#ifndef CCK_READ_DATES_H
#define CCK_READ_DATES_H

#include "countercheck/base.h"

/* A day of the calendar, 1900 to 2099, as it is written: no time zone is applied. `begin` and `end` are the bytes of
 * the day (without the clock) in the text it was found in. */
typedef struct {
    int year, month, day;
    bool has_clock;
    int hour, minute;
    size_t begin, end;
} cck_date;

#define CCK_DATE_TEXT 24

/* The first complete date of `line`: 2016-09-18, 2016/9/18, 18 Sep, 2016, Sept. 18th 2016, 18.9.2016, and 18/9/2016
 * where only one of the two numbers can be the month. With it the clock just behind it, or else just before
 * it (21:09, 9.15pm, 5:5AM). False when there is none: dates without a year are none. O(n). */
bool cck_date_find(cck_view line, cck_date *out);
/* A date without signs between, as data has it: 20160918, 20160918T210900Z, 20160918210900, D:20160918210900 (PDF), or
 * seconds or milliseconds since 1970 (in UTC). The whole of `text`. */
bool cck_date_compact(cck_view text, cck_date *out);
/* The day in the path of an address: .../2016/09/18/..., /2016-09-18-..., /2016/sep/18/, /20160918/. */
bool cck_date_of_address(cck_view address, cck_date *out);
/* Whether there is such a day, 1900 to 2099. */
bool cck_date_exists(const cck_date *date);
/* ISO 8601: "2016-09-18" or "2016-09-18T21:09". Returns the length. */
size_t cck_date_write(const cck_date *date, char out[CCK_DATE_TEXT]);

/* A clock at the head of `text`: hours, ':' or '.', minutes, seconds if any, am or pm. Returns its length in bytes, 0
 * when there is none. `hour` and `minute` may be NULL. */
size_t cck_clock_match(cck_view text, int *hour, int *minute);
/* Bytes of a day's name ("Sun", "Sunday") at the head of `text`; 0: none. */
size_t cck_weekday_match(cck_view text);

#endif
