/* slip.c - 416,000 for 146,000: numbers of which one is the other with two neighbouring digits in each other's place.
 */
#include "compare/axes/slot.h"

/* Coefficients up to here can take another digit. */
#define ROOM 10000000000000000

/* Both at one exponent; false where one does not fit. */
static bool align(cck_decimal *x, cck_decimal *y) {
    for (; x->exponent > y->exponent && x->coefficient < ROOM; x->exponent--) x->coefficient *= 10;
    for (; y->exponent > x->exponent && y->coefficient < ROOM; y->exponent--) y->coefficient *= 10;
    return x->exponent == y->exponent;
}

bool cck_are_transposed(cck_decimal a, cck_decimal b) {
    if (a.coefficient <= 0 || b.coefficient <= 0 || !align(&a, &b)) return false;
    int64_t x = a.coefficient, y = b.coefficient;
    for (; x && y && x % 10 == y % 10; x /= 10) y /= 10;
    if (x < 10 || y < 10 || x / 100 != y / 100) return false; /* the same digits before the two, and behind them */
    return x % 10 == y / 10 % 10 && y % 10 == x / 10 % 10;
}
