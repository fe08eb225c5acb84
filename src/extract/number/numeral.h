/* numeral.h - number words to values. */
#ifndef CCK_EXTRACT_NUMERAL_H
#define CCK_EXTRACT_NUMERAL_H

#include "extract/sentence.h"

/* A number read from lexemes [first, last). `low` and `high` differ for vague words only. */
typedef struct {
    size_t first, last;
    cck_decimal low, high;
    cck_decimal scale; /* of the last scale word; 0 without one */
    bool digits;       /* begins with digits */
    bool scaled;       /* has a scale word or suffix ("5bn", "three million") */
    bool vague;
    bool fraction; /* "two-thirds", "half", "1/3" */
    bool multiple; /* "twice", "doubled" */
    bool zero;     /* "nobody", "not one" */
    bool article;  /* begins with "a": "a dozen", "a hundred" */
    bool too_long; /* a number that does not fit: found, but without a value */
    bool one;      /* the lone word "one" */
    bool small;    /* one token, a whole number below 100,000 without commas: what a name may have */
} cck_numeral;

/* The longest number that begins at lexeme `at`; false when there is none. O(its length). */
bool cck_read_numeral(const cck_sentence *s, size_t at, bool money, cck_numeral *out);

/* digits.c: a token of digits (with separators) to a value; false: a version, a list, a broken grouping. */
bool cck_read_digits(cck_view token, cck_decimal *out, bool *too_long);

#endif
