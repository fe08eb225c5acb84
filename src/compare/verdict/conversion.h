/* conversion.h - "40 miles (65 km)": two figures, one statement. A conversion that agrees with its original stands
 * beside it in its value group and is never compared by itself; one that does not is set against it. */
#ifndef CCK_COMPARE_CONVERSION_H
#define CCK_COMPARE_CONVERSION_H

#include "compare/verdict/verdict.h"

/* The amount that a figure says again in another unit; NULL: it is no conversion. O(1). */
const cck_figure *cck_original_of(const cck_figure *figure);

/* Is the figure told by its original? Money never is: rates move, and other reports may give that currency alone. */
bool cck_is_folded(const cck_work *work, const cck_figure *figure);

/* Ids of the figures that `item` speaks for: its own, then those of its folded conversions; at most `room` of them are
 * written to `out` (NULL: none). Returns how many there are. O(conversions). */
size_t cck_spoken_for(const cck_work *work, const cck_item *item, cck_figure_id *out, size_t room);

/* Decides pairs of which one is a conversion; false: it is for the other steps to decide. O(1) for all others. */
bool cck_by_conversion(const cck_work *work, const cck_item *a, const cck_item *b, cck_decision *d);

#endif
