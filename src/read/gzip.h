/* gzip.h - what gzip packed, member by member. */
#ifndef CCK_READ_GZIP_H
#define CCK_READ_GZIP_H

#include "read/input.h"

/* The bytes that `packed` (which it takes) holds; NULL when out of memory, `packed` untouched. Members stand one behind
 * the other, as in crawls. A broken member is CCK_E_FORMAT once, after which reading goes on with the next. */
cck_input *cck_gunzip(cck_input *packed);

#endif
