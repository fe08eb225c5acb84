/* fit.h - can two numbers both be true of one thing? Hard ends, then soft margins, then the rule's tolerance. */
#ifndef CCK_COMPARE_FIT_H
#define CCK_COMPARE_FIT_H

#include "compare/item/item.h"

typedef enum {
    CCK_FIT_EQUAL,     /* the same words: same number, same hedge */
    CCK_FIT_HARD,      /* what they assert has numbers in common */
    CCK_FIT_SOFT,      /* so it has once round numbers are taken for round */
    CCK_FIT_TOLERANCE, /* apart, but by no more than the rule allows */
    CCK_FIT_NONE
} cck_fit;

typedef struct {
    cck_fit fit;
    double gap;      /* between the nearest ends of what is asserted, base unit; 0 when they meet */
    double share;    /* the gap as a share of the larger end */
    double allowed;  /* the gap that the tolerance allows, base unit */
    double relative; /* the part of the larger number that counts of it for these two */
    bool first_is_lower;
} cck_fit_result;

/* O(1). */
cck_fit_result cck_fit_of(const cck_item *a, const cck_item *b, const cck_tolerance *tolerance);

#endif
