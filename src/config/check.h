/* check.h - is a file what the table of keys allows? */
#ifndef CCK_CONFIG_CHECK_H
#define CCK_CONFIG_CHECK_H

#include "config/faults.h"
#include "config/keys.h"

/* Tells every mistake of the tree below `node`, the value of `row`. O(nodes * keys of a map). */
void cck_check_tree(cck_faults *faults, const cck_yaml *node, const cck_key_row *row);

#endif
