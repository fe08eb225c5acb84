/* decimal_text.c - decimals to and from digits and doubles. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/decimal_internal.h"
#include "countercheck/base.h"

/* Reads a run of digits into the coefficient. Zeros are held back until a digit follows, so that
 * "1000000000000000000000" costs one significant digit. */
typedef struct {
    int64_t coefficient;
    int digits, exponent, held_zeros;
    bool too_long;
} accumulator;

static void take_digit(accumulator *acc, char c, bool fraction) {
    if (fraction) acc->exponent--;
    if (c == '0') {
        if (acc->coefficient && acc->held_zeros < 1000) acc->held_zeros++;
        return;
    }
    if (acc->digits + acc->held_zeros + 1 > CCK_DECIMAL_DIGITS) {
        acc->too_long = true;
        return;
    }
    acc->coefficient = acc->coefficient * cck_power_of_ten(acc->held_zeros) * 10 + (c - '0');
    acc->digits += acc->held_zeros + 1;
    acc->held_zeros = 0;
}

cck_code cck_decimal_parse(cck_view text, cck_decimal *out) {
    accumulator acc = {0};
    size_t i = 0, seen = 0;
    bool negative = text.len && text.ptr[0] == '-', fraction = false;
    if (text.len && (text.ptr[0] == '-' || text.ptr[0] == '+')) i = 1;
    for (; i < text.len && !acc.too_long; i++) {
        char c = text.ptr[i];
        if (c == '.' && !fraction) {
            fraction = true;
        } else if (cck_is_digit(c)) {
            take_digit(&acc, c, fraction);
            seen++;
        } else {
            return CCK_E_FORMAT;
        }
        if (acc.exponent < -100000) acc.too_long = true;
    }
    if (!seen) return CCK_E_FORMAT;
    if (acc.too_long || acc.held_zeros >= 1000) return CCK_E_LIMIT;
    int64_t coefficient = negative ? -acc.coefficient : acc.coefficient;
    return cck_decimal_make(coefficient, acc.exponent + acc.held_zeros, out) ? CCK_OK : CCK_E_LIMIT;
}

double cck_decimal_double(cck_decimal value) {
    int e = value.exponent;
    int64_t c = value.coefficient;
    /* Both operands are exact doubles here, so that one rounding gives the nearest result. */
    if (c < ((int64_t)1 << 53) && c > -((int64_t)1 << 53) && e >= -18 && e <= 15) {
        double scale = (double)cck_power_of_ten(e < 0 ? -e : e);
        return e < 0 ? (double)c / scale : (double)c * scale;
    }
    double result = (double)c;
    for (; e > 0; e--) result *= 10.0;
    for (; e < 0; e++) result /= 10.0;
    return result;
}

bool cck_decimal_of_digits(double value, int digits, char *scratch, size_t size, cck_decimal *out) {
    int length = snprintf(scratch, size, "%.*e", digits - 1, value);
    char *e = length > 0 && (size_t)length < size ? strchr(scratch, 'e') : NULL;
    if (!e) return false; /* inf, nan */
    cck_decimal mantissa;
    if (cck_decimal_parse((cck_view){scratch, (size_t)(e - scratch)}, &mantissa) != CCK_OK) return false;
    long exponent = strtol(e + 1, NULL, 10);
    if (exponent > 400 || exponent < -400) return false;
    return cck_decimal_make(mantissa.coefficient, mantissa.exponent + (int)exponent, out);
}

bool cck_decimal_of_double(double value, cck_decimal *out) {
    char scratch[40];
    return cck_decimal_of_digits(value, 15, scratch, sizeof scratch, out);
}

/* The digits of a positive coefficient; returns how many. */
static size_t digits_of(int64_t coefficient, char out[20]) {
    char reversed[20];
    size_t n = 0;
    do {
        reversed[n++] = (char)('0' + coefficient % 10);
        coefficient /= 10;
    } while (coefficient);
    for (size_t i = 0; i < n; i++) out[i] = reversed[n - 1 - i];
    return n;
}

static size_t write_digits(cck_decimal value, bool grouped, char *out) {
    char digits[20];
    size_t at = 0;
    if (value.coefficient < 0) out[at++] = '-';
    size_t n = digits_of(value.coefficient < 0 ? -value.coefficient : value.coefficient, digits);
    long whole = (long)n + value.exponent; /* digits before the point */
    if (whole <= 0) out[at++] = '0';
    for (long i = 0; i < whole; i++) {
        out[at++] = i < (long)n ? digits[i] : '0';
        if (grouped && whole - i > 1 && (whole - i - 1) % 3 == 0) out[at++] = ',';
    }
    if (value.exponent < 0) {
        out[at++] = '.';
        for (long i = whole; i < 0; i++) out[at++] = '0';
        for (long i = whole > 0 ? whole : 0; i < (long)n; i++) out[at++] = digits[i];
    }
    out[at] = '\0';
    return at;
}

size_t cck_decimal_write(cck_decimal value, char out[CCK_DECIMAL_TEXT]) {
    return write_digits(value, false, out);
}

size_t cck_decimal_write_grouped(cck_decimal value, char out[CCK_DECIMAL_TEXT]) {
    return write_digits(value, true, out);
}
