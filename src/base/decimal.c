/* decimal.c - exact decimal arithmetic on 18 digits. Products and sums are formed in 128 bits and then
 * brought back to the canonical form, so that a result either is exact or is refused. */
#include <math.h>

#include "base/decimal_internal.h"
#include "countercheck/base.h"

static const int64_t powers[19] = {1,
                                   10,
                                   100,
                                   1000,
                                   10000,
                                   100000,
                                   1000000,
                                   10000000,
                                   100000000,
                                   1000000000,
                                   10000000000,
                                   100000000000,
                                   1000000000000,
                                   10000000000000,
                                   100000000000000,
                                   1000000000000000,
                                   10000000000000000,
                                   100000000000000000,
                                   1000000000000000000};
static const int64_t largest = 999999999999999999;

int64_t cck_power_of_ten(int exponent) {
    return powers[exponent];
}

/* Canonical form of a coefficient; false when digits would be lost. */
static bool settle_short(int64_t coefficient, int exponent, cck_decimal *out) {
    if (coefficient == 0) {
        *out = (cck_decimal){0, 0};
        return true;
    }
    for (; coefficient % 10 == 0; coefficient /= 10) exponent++;
    if (coefficient > largest || coefficient < -largest) return false;
    if (exponent < -30 || exponent > 30) return false;
    *out = (cck_decimal){coefficient, exponent};
    return true;
}

/* The same of 128 bits, whose division is slow: only down to what 64 hold. */
static bool settle(cck_wide coefficient, int exponent, cck_decimal *out) {
    for (; coefficient > largest || coefficient < -largest; coefficient /= 10, exponent++) {
        if (coefficient % 10 != 0) return false;
    }
    return settle_short((int64_t)coefficient, exponent, out);
}

bool cck_decimal_make(int64_t coefficient, int exponent, cck_decimal *out) {
    return settle_short(coefficient, exponent, out);
}

/* Both coefficients at the smaller of the two exponents; false when one does not fit in 128 bits. */
static bool align(cck_decimal a, cck_decimal b, cck_wide *x, cck_wide *y, int *exponent) {
    *exponent = a.exponent < b.exponent ? a.exponent : b.exponent;
    int up_a = a.exponent - *exponent, up_b = b.exponent - *exponent;
    if (up_a > 18 || up_b > 18) return false;
    *x = (cck_wide)a.coefficient * powers[up_a];
    *y = (cck_wide)b.coefficient * powers[up_b];
    return true;
}

bool cck_decimal_add(cck_decimal a, cck_decimal b, cck_decimal *out) {
    if (a.coefficient == 0 || b.coefficient == 0) {
        *out = a.coefficient ? a : b;
        return true;
    }
    cck_wide x, y;
    int exponent;
    return align(a, b, &x, &y, &exponent) && settle(x + y, exponent, out);
}

bool cck_decimal_sub(cck_decimal a, cck_decimal b, cck_decimal *out) {
    b.coefficient = -b.coefficient;
    return cck_decimal_add(a, b, out);
}

bool cck_decimal_mul(cck_decimal a, cck_decimal b, cck_decimal *out) {
    return settle((cck_wide)a.coefficient * b.coefficient, a.exponent + b.exponent, out);
}

bool cck_decimal_div(cck_decimal a, cck_decimal b, cck_decimal *out) {
    if (b.coefficient == 0) return false;
    cck_decimal exact;
    /* An integer quotient stays exact; everything else is rounded to 12 digits. */
    if (a.coefficient % b.coefficient == 0 &&
        cck_decimal_make(a.coefficient / b.coefficient, a.exponent - b.exponent, &exact)) {
        *out = exact;
        return true;
    }
    double quotient = cck_decimal_double(a) / cck_decimal_double(b);
    char digits[32];
    return cck_decimal_of_digits(quotient, 12, digits, sizeof digits, out);
}

static int sign(int64_t x) {
    return (x > 0) - (x < 0);
}

/* Position of the leading digit: 3 for 1,500. */
static int magnitude(cck_decimal d) {
    int n = 0;
    int64_t c = d.coefficient < 0 ? -d.coefficient : d.coefficient;
    while (n < 18 && c >= powers[n]) n++;
    return n + d.exponent;
}

/* Of up to nine digits and nearly as many places apart, as most: 64 bits hold them. */
static bool compare_short(cck_decimal a, cck_decimal b, int *order) {
    const int64_t most = 1000000000;
    int up = a.exponent - b.exponent;
    bool fits = a.coefficient < most && a.coefficient > -most && b.coefficient < most && b.coefficient > -most;
    if (!fits || up > 9 || up < -9) return false;
    int64_t x = a.coefficient * powers[up > 0 ? up : 0], y = b.coefficient * powers[up < 0 ? -up : 0];
    *order = (x > y) - (x < y);
    return true;
}

int cck_decimal_compare(cck_decimal a, cck_decimal b) {
    if (a.exponent == b.exponent) return (a.coefficient > b.coefficient) - (a.coefficient < b.coefficient);
    int order, sa = sign(a.coefficient), sb = sign(b.coefficient);
    if (compare_short(a, b, &order)) return order;
    if (sa != sb || sa == 0) return sa - sb;
    cck_wide x, y;
    int exponent;
    if (align(a, b, &x, &y, &exponent)) return (x > y) - (x < y);
    /* So far apart that the leading digits decide. */
    return magnitude(a) > magnitude(b) ? sa : -sa;
}

cck_decimal cck_decimal_grain(cck_decimal value) {
    return value.coefficient ? (cck_decimal){1, value.exponent} : (cck_decimal){1, 0};
}
