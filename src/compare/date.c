/* date.c - ISO dates as numbers of days. */
#include "compare/date.h"

/* `count` digits at `at`; -1 when they are not all digits. */
static int digits(cck_view iso, size_t at, size_t count) {
    int value = 0;
    if (at + count > iso.len) return -1;
    for (size_t i = at; i < at + count; i++) {
        if (iso.ptr[i] < '0' || iso.ptr[i] > '9') return -1;
        value = value * 10 + (iso.ptr[i] - '0');
    }
    return value;
}

bool cck_month_of(cck_view iso, int *year, int *month) {
    if (iso.len < 7 || iso.ptr[4] != '-') return false;
    int y = digits(iso, 0, 4), m = digits(iso, 5, 2);
    if (y < 0 || m < 1 || m > 12) return false;
    *year = y;
    *month = m;
    return true;
}

int32_t cck_day_of(cck_view iso) {
    int year, month, day = 1;
    if (!cck_month_of(iso, &year, &month)) return CCK_NO_DAY;
    if (iso.len > 7) day = iso.ptr[7] == '-' ? digits(iso, 8, 2) : -1;
    if (day < 1 || day > 31) return CCK_NO_DAY;
    /* Years begin in March, so that the leap day is the last of its year. */
    int y = month > 2 ? year : year - 1;
    int era = y / 400, of_era = y - era * 400;
    int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return (int32_t)(era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468);
}

/* Seconds since midnight of "2016-09-18T21:09"; -1 where no hour is given. */
static int64_t clock_of(cck_view iso) {
    if (iso.len < 16 || iso.ptr[10] != 'T' || iso.ptr[13] != ':') return -1;
    int hour = digits(iso, 11, 2), minute = digits(iso, 14, 2);
    return hour < 0 || minute < 0 ? -1 : hour * 3600 + minute * 60;
}

int64_t cck_seconds_apart(cck_view a, cck_view b) {
    int32_t day = cck_day_of(a), other = cck_day_of(b);
    if (a.len < 10 || b.len < 10 || day == CCK_NO_DAY || other == CCK_NO_DAY) return -1;
    int64_t days = (int64_t)day - other, clock = clock_of(a), other_clock = clock_of(b);
    if (clock < 0 || other_clock < 0) return ((days < 0 ? -days : days) + 1) * 86400;
    int64_t apart = days * 86400 + clock - other_clock;
    return apart < 0 ? -apart : apart;
}
