/* glob.h - file name patterns. */
#ifndef CCK_READ_GLOB_H
#define CCK_READ_GLOB_H

#include "countercheck/base.h"

/* Patterns as in .gitignore: `**` as a whole step stands for any number of folders, `*` for any characters but '/', `?`
 * for one, `[a-z]` and `[!a-z]` for one of a set or none of it, a backslash takes the meaning from what follows. A
 * pattern without '/' is matched against the last step of `path` (the name), one whose only '/' is its last against
 * everything below any folder of that name, another against the whole of `path`; a leading '/' says just that. A
 * leading "./" of either counts for nothing. O(pattern * path). */
bool cck_glob_match(cck_view pattern, cck_view path);
/* Whether a file is in the list by the last of the patterns that matches one of its two names (`path` and the same from
 * the folder given on, `relative`); `!` before a pattern takes out what it matches. */
bool cck_glob_listed(cck_views patterns, cck_view relative, cck_view path);
/* The same of a path within an archive, whose folders count, too. */
bool cck_glob_listed_within(cck_views patterns, cck_view path);

#endif
