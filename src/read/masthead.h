/* masthead.h - what the top of an article says of itself: headline, date line, agency. */
#ifndef CCK_READ_MASTHEAD_H
#define CCK_READ_MASTHEAD_H

#include "read/dates.h"

/* Each only where the text leaves little doubt; "none" (or has_date false) otherwise. Views of the text. */
typedef struct {
    cck_view title;  /* a line that reads like a headline, above the first sentence */
    cck_view agency; /* "Agency" of a paragraph that begins "CITY (Agency) -" */
    bool has_date;
    cck_date date; /* of a date line near the top */
} cck_masthead;

enum { CCK_MASTHEAD_TITLE = 1, CCK_MASTHEAD_DATE = 2, CCK_MASTHEAD_AGENCY = 4 };

/* Looks at the first lines of `text`, for what `wanted` (a sum of the above) names and no more. O(their bytes). */
void cck_masthead_read(cck_view text, unsigned wanted, cck_masthead *out);

#endif
