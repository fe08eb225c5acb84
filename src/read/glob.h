/* glob.h - file name patterns. */
#ifndef CCK_READ_GLOB_H
#define CCK_READ_GLOB_H

#include "countercheck/base.h"

/* `**` as a whole step stands for any number of folders, `*` for any characters but '/', `?` for one. A pattern
 * without '/' is matched against the last step of `path` (the name), a pattern that ends in '/' against everything
 * below that folder. A leading "./" of either counts for nothing. O(pattern * path). */
bool cck_glob_match(cck_view pattern, cck_view path);
bool cck_glob_any(cck_views patterns, cck_view path);

#endif
