/* decimal_internal.h - shared by the files of the decimal type. */
#ifndef CCK_BASE_DECIMAL_INTERNAL_H
#define CCK_BASE_DECIMAL_INTERNAL_H

#include "countercheck/base.h"

__extension__ typedef __int128 cck_wide;

/* 10^exponent for 0 <= exponent <= 18. */
int64_t cck_power_of_ten(int exponent);

/* `value` rounded to `digits` significant digits; `scratch` holds the printed form. False for infinities, NaN
 * and what a decimal cannot hold. */
bool cck_decimal_of_digits(double value, int digits, char *scratch, size_t size, cck_decimal *out);

#endif
