/* overlay.h - a file's tree laid over those of the files under it. Every value keeps the file and line it came from. */
#ifndef CCK_CONFIG_OVERLAY_H
#define CCK_CONFIG_OVERLAY_H

#include "config/keys.h"
#include "config/yaml_tree.h"

/* `over` (checked) laid over `under` (NULL: nothing yet) as `row` says; neither is changed, the result shares their
 * nodes. NULL when out of memory. O(nodes of maps and lists, entries by id * entries). */
const cck_yaml *cck_overlay(cck_arena *arena, const cck_yaml *under, const cck_yaml *over, const cck_key_row *row);

#endif
