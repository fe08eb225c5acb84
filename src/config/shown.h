/* shown.h - words of a file made fit for a message. */
#ifndef CCK_CONFIG_SHOWN_H
#define CCK_CONFIG_SHOWN_H

#include "countercheck/base.h"

typedef struct {
    char text[64];
} cck_shown;

/* `said` (valid UTF-8), cut to fit with "..." and with control characters as '?'; NUL-terminated. O(1). */
cck_shown cck_show(cck_view said);

#endif
