/* dates_data.c - dates in data and in addresses. */
#include <string.h>

#include "base/ascii.h"
#include "read/dates.h"

#define SECONDS_LEAST INT64_C(100000000) /* 1973: fewer digits are no stamp */

/* `count` digits at `at`; -1 when they are not there. */
static int digits(cck_view text, size_t at, size_t count) {
    int value = 0;
    if (at + count > text.len) return -1;
    for (size_t i = at; i < at + count; i++) {
        if (!cck_is_digit(text.ptr[i])) return -1;
        value = value * 10 + (text.ptr[i] - '0');
    }
    return value;
}

static size_t count_digits(cck_view text) {
    size_t count = 0;
    while (count < text.len && cck_is_digit(text.ptr[count])) count++;
    return count;
}

static bool day_at(cck_view text, size_t at, cck_date *out) {
    cck_date date = {.year = digits(text, at, 4), .month = digits(text, at + 4, 2), .day = digits(text, at + 6, 2)};
    if (!cck_date_exists(&date)) return false;
    *out = date;
    return true;
}

/* ---- since 1970 ---- */

static void set_day(int64_t days, cck_date *out) {
    days += 719468; /* from 0000-03-01 */
    int64_t era = days / 146097, day = days % 146097;
    int64_t year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
    int64_t of_year = day - (365 * year + year / 4 - year / 100);
    int64_t month = (5 * of_year + 2) / 153;
    out->day = (int)(of_year - (153 * month + 2) / 5 + 1);
    out->month = (int)(month < 10 ? month + 3 : month - 9);
    out->year = (int)(year + era * 400 + (out->month <= 2));
}

static bool stamp(cck_view text, cck_date *out) {
    int64_t value = 0;
    size_t count = count_digits(text);
    bool rest = count < text.len && text.ptr[count] != '.';
    if (rest || (count != 9 && count != 10 && count != 13)) return false;
    for (size_t i = 0; i < (count == 13 ? 10 : count); i++) value = value * 10 + (text.ptr[i] - '0');
    if (value < SECONDS_LEAST) return false;
    cck_date date = {.has_clock = true, .hour = (int)(value / 3600 % 24), .minute = (int)(value / 60 % 60)};
    set_day(value / 86400, &date);
    if (!cck_date_exists(&date)) return false;
    *out = date;
    return true;
}

bool cck_date_compact(cck_view text, cck_date *out) {
    text = cck_view_trim(text);
    if (cck_view_starts(text, CCK_LIT("D:"))) text = (cck_view){text.ptr + 2, text.len - 2};
    size_t count = count_digits(text);
    bool whole = count == 8 || count == 12 || count == 14;
    if (!whole || !day_at(text, 0, out)) return stamp(text, out);
    size_t clock = count > 8 ? 8 : count < text.len && text.ptr[8] == 'T' ? 9 : 0;
    int hour = clock ? digits(text, clock, 2) : -1, minute = clock ? digits(text, clock + 2, 2) : -1;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return true;
    out->has_clock = true;
    out->hour = hour;
    out->minute = minute;
    return true;
}

/* ---- addresses ---- */

/* "2016/sep/18". */
static bool month_by_name(cck_view path, size_t at, cck_date *out) {
    static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";
    if (at + 11 > path.len || path.ptr[at + 4] != '/' || path.ptr[at + 8] != '/') return false;
    for (int i = 0; i < 12; i++) {
        if (!cck_view_equal_nocase((cck_view){path.ptr + at + 5, 3}, (cck_view){months + 3 * i, 3})) continue;
        cck_date date = {.year = digits(path, at, 4), .month = i + 1, .day = digits(path, at + 9, 2)};
        if (!cck_date_exists(&date)) return false;
        *out = date;
        return true;
    }
    return false;
}

static bool day_of_path(cck_view path, size_t at, cck_date *out) {
    size_t count = count_digits((cck_view){path.ptr + at, path.len - at});
    if (count == 8) return day_at(path, at, out) && out->year >= 1990;
    if (count != 4 || at + 7 >= path.len) return false;
    if (month_by_name(path, at, out)) return true;
    char mark = path.ptr[at + 4];
    cck_view rest = {path.ptr + at, path.len - at < 11 ? path.len - at : 11};
    bool marked = (mark == '/' || mark == '-' || mark == '_') && path.ptr[at] != '0';
    char plain[12];
    memcpy(plain, rest.ptr, rest.len);
    for (size_t i = 0; i < rest.len; i++) {
        if (plain[i] == '_') plain[i] = '-';
    }
    return marked && cck_date_find((cck_view){plain, rest.len}, out) && out->begin == 0 && out->year >= 1990;
}

bool cck_date_of_address(cck_view address, cck_date *out) {
    size_t at = 0, slashes = 0;
    while (at < address.len && slashes < 3) slashes += address.ptr[at++] == '/'; /* behind scheme and host */
    for (; at < address.len; at++) {
        if (address.ptr[at] == '?' || address.ptr[at] == '#') return false;
        char before = address.ptr[at - 1];
        if (!cck_is_digit(address.ptr[at]) || (before != '/' && before != '-' && before != '_')) continue;
        if (!day_of_path(address, at, out)) continue;
        out->begin = out->end = 0;
        out->has_clock = false;
        return true;
    }
    return false;
}
