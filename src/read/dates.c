/* dates.c - finding a written date and its clock. */
#include "read/dates.h"

#include <string.h>

#define BEFORE 28 /* bytes between a clock and the date behind it: "7:31 p.m. EDT Thursday, " */

static const char *const months[12] = {"january", "february", "march",     "april",   "may",      "june",
                                       "july",    "august",   "september", "october", "november", "december"};
static const char *const weekdays[7] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

/* ---- small pieces, each at the head of a view ---- */

static cck_view rest(cck_view text, size_t from) {
    return from < text.len ? (cck_view){text.ptr + from, text.len - from} : (cck_view){text.ptr + text.len, 0};
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_one_of(char c, const char *set) {
    return c && strchr(set, c);
}

/* Between `least` and `most` digits, not followed by another one. Returns how many, 0 for no such number. */
static size_t match_number(cck_view text, size_t least, size_t most, int *value) {
    size_t length = 0;
    for (*value = 0; length < text.len && is_digit(text.ptr[length]); length++) {
        if (length == most) return 0;
        *value = *value * 10 + (text.ptr[length] - '0');
    }
    return length >= least ? length : 0;
}

static size_t letters(cck_view text) {
    size_t length = 0;
    while (length < text.len && is_letter(text.ptr[length])) length++;
    return length;
}

/* A whole word that is one of `names`, or its first three letters, or ("sept") its first four. */
static size_t match_name(cck_view text, const char *const *names, int count, int *which) {
    cck_view word = {text.ptr, letters(text)};
    for (int i = 0; i < count && word.len >= 3; i++) {
        cck_view name = cck_view_of(names[i]);
        bool cut = word.len == 3 || (word.len == 4 && word.len < name.len);
        cck_view wanted = {name.ptr, cut ? word.len : name.len};
        if (cck_view_equal_nocase(word, wanted)) {
            *which = i + 1;
            return word.len;
        }
    }
    return 0;
}

size_t cck_weekday_match(cck_view text) {
    int which;
    return match_name(text, weekdays, 7, &which);
}

/* Spaces (no-break ones too). */
static size_t match_spaces(cck_view text) {
    size_t at = 0;
    for (;;) {
        cck_view here = rest(text, at);
        if (here.len > 0 && (*here.ptr == ' ' || *here.ptr == '\t')) {
            at++;
        } else if (cck_view_starts(here, CCK_LIT("\xC2\xA0"))) {
            at += 2;
        } else if (cck_view_starts(here, CCK_LIT("\xE2\x80\xAF")) || cck_view_starts(here, CCK_LIT("\xE2\x80\x89"))) {
            at += 3;
        } else {
            return at;
        }
    }
}

/* Spaces with at most one of `marks` (ASCII) in between. */
static size_t match_gap(cck_view text, const char *marks) {
    size_t at = match_spaces(text);
    if (at < text.len && is_one_of(text.ptr[at], marks)) at++;
    return at + match_spaces(rest(text, at));
}

/* The "th" of "18th". */
static size_t match_ordinal(cck_view text) {
    if (letters(text) != 2) return 0;
    cck_view two = {text.ptr, 2};
    return cck_view_equal_nocase(two, CCK_LIT("st")) || cck_view_equal_nocase(two, CCK_LIT("nd")) ||
                   cck_view_equal_nocase(two, CCK_LIT("rd")) || cck_view_equal_nocase(two, CCK_LIT("th"))
               ? 2
               : 0;
}

/* ---- dates ---- */

bool cck_date_exists(const cck_date *date) {
    static const int lengths[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (date->year < 1900 || date->year > 2099 || date->month < 1 || date->month > 12) return false;
    bool leap = date->year % 4 == 0 && (date->year % 100 != 0 || date->year % 400 == 0);
    int length = lengths[date->month - 1] + (date->month == 2 && leap);
    return date->day >= 1 && date->day <= length;
}

/* 2016-09-18, 2016/9/18, 2016.09.18 */
static size_t match_iso(cck_view text, cck_date *out) {
    size_t at = match_number(text, 4, 4, &out->year);
    if (!at || at >= text.len || !is_one_of(text.ptr[at], "-/.")) return 0;
    char mark = text.ptr[at++];
    size_t length = match_number(rest(text, at), 1, 2, &out->month);
    at += length;
    if (!length || at >= text.len || text.ptr[at++] != mark) return 0;
    length = match_number(rest(text, at), 1, 2, &out->day);
    return length ? at + length : 0;
}

/* 18.9.2016; 18/9/2016 and 9/18/2016 where the numbers leave no choice. */
static size_t match_numeric(cck_view text, cck_date *out) {
    int first, second;
    size_t at = match_number(text, 1, 2, &first);
    if (!at || at >= text.len || !is_one_of(text.ptr[at], "-/.")) return 0;
    char mark = text.ptr[at++];
    size_t length = match_number(rest(text, at), 1, 2, &second);
    at += length;
    if (!length || at >= text.len || text.ptr[at++] != mark) return 0;
    length = match_number(rest(text, at), 4, 4, &out->year);
    if (!length || (mark != '.' && first <= 12 && second <= 12 && first != second)) return 0;
    bool day_first = mark == '.' || second <= 12;
    out->day = day_first ? first : second;
    out->month = day_first ? second : first;
    return at + length;
}

/* 18 Sep, 2016; 18th September 2016; 18-Sep-2016 */
static size_t match_day_first(cck_view text, cck_date *out) {
    size_t at = match_number(text, 1, 2, &out->day);
    if (!at) return 0;
    at += match_ordinal(rest(text, at));
    at += match_gap(rest(text, at), ".-");
    size_t length = match_name(rest(text, at), months, 12, &out->month);
    if (!length) return 0;
    at += length;
    size_t gap = match_gap(rest(text, at), ".,-");
    length = match_number(rest(text, at + gap), 4, 4, &out->year);
    return gap && length ? at + gap + length : 0;
}

/* Sept. 18th, 2016 */
static size_t match_month_first(cck_view text, cck_date *out) {
    size_t at = match_name(text, months, 12, &out->month);
    if (!at) return 0;
    size_t gap = match_gap(rest(text, at), ".");
    size_t length = match_number(rest(text, at + gap), 1, 2, &out->day);
    if (!gap || !length) return 0;
    at += gap + length;
    at += match_ordinal(rest(text, at));
    gap = match_gap(rest(text, at), ",");
    length = match_number(rest(text, at + gap), 4, 4, &out->year);
    return gap && length ? at + gap + length : 0;
}

static size_t match_date(cck_view text, cck_date *out) {
    static size_t (*const forms[])(cck_view, cck_date *) = {match_iso, match_numeric, match_day_first,
                                                            match_month_first};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        cck_date date = {0};
        size_t length = forms[i](text, &date);
        if (length && cck_date_exists(&date)) {
            *out = date;
            return length;
        }
    }
    return 0;
}

/* ---- clocks ---- */

/* am, pm, a.m., p.m. behind an optional space; `*pm` is 0 or 12. */
static size_t match_half(cck_view text, int *pm) {
    size_t at = match_spaces(text);
    cck_view half = rest(text, at);
    if (half.len < 2) return 0;
    char letter = (char)(*half.ptr | 0x20);
    if (letter != 'a' && letter != 'p') return 0;
    *pm = letter == 'p' ? 12 : 0;
    bool dotted = half.len >= 4 && half.ptr[1] == '.' && half.ptr[3] == '.';
    size_t length = dotted ? 4 : 2;
    bool ends = half.len == length || !is_letter(half.ptr[length]);
    return (half.ptr[dotted ? 2 : 1] | 0x20) == 'm' && ends ? at + length : 0;
}

size_t cck_clock_match(cck_view text, int *hour, int *minute) {
    int hours, minutes, seconds, pm = 0;
    size_t at = match_number(text, 1, 2, &hours);
    if (!at || at >= text.len || (text.ptr[at] != ':' && text.ptr[at] != '.')) return 0;
    char mark = text.ptr[at++];
    size_t length = match_number(rest(text, at), mark == ':' ? 1 : 2, 2, &minutes);
    if (!length) return 0;
    at += length;
    if (mark == ':' && at < text.len && text.ptr[at] == ':') {
        length = match_number(rest(text, at + 1), 2, 2, &seconds);
        at += length ? length + 1 : 0;
    }
    length = match_half(rest(text, at), &pm);
    if (length && (hours < 1 || hours > 12)) return 0;
    if (length) hours = hours % 12 + pm;
    if (hours > 23 || minutes > 59) return 0;
    if (hour) *hour = hours;
    if (minute) *minute = minutes;
    return at + length;
}

/* Signs and small words that may stand between a date and its clock: "18 September 2016 at 21:09". */
static size_t match_link(cck_view text) {
    static const char *const marks[] = {"\xE2\x80\x94", "\xE2\x80\x93", "\xC2\xB7", "at ", "T", ",", "/", "|", "-"};
    size_t at = match_spaces(text);
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        cck_view mark = cck_view_of(marks[i]);
        if (!cck_view_starts(rest(text, at), mark)) continue;
        at += mark.len;
        break;
    }
    return at + match_spaces(rest(text, at));
}

static bool begins_word(cck_view line, size_t at) {
    return at == 0 || (!is_digit(line.ptr[at - 1]) && !is_letter(line.ptr[at - 1]));
}

/* The last clock that ends within BEFORE bytes of the date. */
static void find_clock_before(cck_view line, cck_date *date) {
    size_t at = date->begin > BEFORE ? date->begin - BEFORE : 0;
    for (; at < date->begin; at++) {
        cck_view head = {line.ptr + at, date->begin - at};
        if (!is_digit(*head.ptr) || !begins_word(line, at)) continue;
        size_t length = cck_clock_match(head, &date->hour, &date->minute);
        if (!length) continue;
        date->has_clock = true;
        at += length - 1;
    }
}

static void find_clock(cck_view line, cck_date *date) {
    size_t gap = match_link(rest(line, date->end));
    if (gap && cck_clock_match(rest(line, date->end + gap), &date->hour, &date->minute)) {
        date->has_clock = true;
    } else {
        find_clock_before(line, date);
    }
}

bool cck_date_find(cck_view line, cck_date *out) {
    for (size_t at = 0; at < line.len; at++) {
        if (!is_digit(line.ptr[at]) && !is_letter(line.ptr[at])) continue;
        if (!begins_word(line, at)) continue;
        cck_date date;
        size_t length = match_date(rest(line, at), &date);
        if (!length) continue;
        date.begin = at;
        date.end = at + length;
        find_clock(line, &date);
        *out = date;
        return true;
    }
    return false;
}

static char *write_number(char *out, int value, int digits) {
    for (int i = digits - 1; i >= 0; i--, value /= 10) out[i] = (char)('0' + value % 10);
    return out + digits;
}

size_t cck_date_write(const cck_date *date, char out[CCK_DATE_TEXT]) {
    char *at = write_number(out, date->year, 4);
    *at++ = '-';
    at = write_number(at, date->month, 2);
    *at++ = '-';
    at = write_number(at, date->day, 2);
    if (date->has_clock) {
        *at++ = 'T';
        at = write_number(at, date->hour, 2);
        *at++ = ':';
        at = write_number(at, date->minute, 2);
    }
    *at = '\0';
    return (size_t)(at - out);
}
