/* digits.c - "6,000", "2.5", "12,34,567", "1.000.000". */
#include <string.h>

#include "base/ascii.h"
#include "extract/numeral.h"

/* Groups of digits behind the first are of three digits, or of two before a last one of three (lakhs). */
static bool groups_fit(cck_view token, char separator, size_t stop) {
    size_t group = 0, groups = 0;
    for (size_t i = stop; i-- > 0;) {
        if (token.ptr[i] != separator) {
            group++;
            continue;
        }
        if (groups == 0 ? group != 3 : group != 3 && group != 2) return false;
        groups++;
        group = 0;
    }
    return groups > 0 && group >= 1 && group <= 3;
}

static size_t count_of(cck_view token, char c) {
    size_t n = 0;
    for (size_t i = 0; i < token.len; i++) n += token.ptr[i] == c;
    return n;
}

enum { LONGEST = 48 };

bool cck_read_digits(cck_view token, cck_decimal *out, bool *too_long) {
    size_t commas = count_of(token, ','), points = count_of(token, '.');
    const char *point = memchr(token.ptr, '.', token.len);
    char plain[LONGEST];
    size_t n = 0;
    *too_long = token.len > LONGEST;
    *out = (cck_decimal){0, 0};
    if (*too_long) return points < 2;
    char drop = ',';
    if (points > 1) {
        if (commas || !groups_fit(token, '.', token.len)) return false;
        drop = '.';
    } else if (commas) {
        size_t stop = point ? (size_t)(point - token.ptr) : token.len;
        if (!groups_fit(token, ',', stop)) return false;
        if (memchr(token.ptr + stop, ',', token.len - stop)) return false;
    }
    for (size_t i = 0; i < token.len; i++) {
        if (token.ptr[i] != drop) plain[n++] = token.ptr[i];
    }
    cck_code code = cck_decimal_parse((cck_view){plain, n}, out);
    *too_long = code == CCK_E_LIMIT;
    return code != CCK_E_FORMAT;
}
