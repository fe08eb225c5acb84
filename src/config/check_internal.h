/* check_internal.h - shared by check.c and check_values.c. */
#ifndef CCK_CONFIG_CHECK_INTERNAL_H
#define CCK_CONFIG_CHECK_INTERNAL_H

#include "config/faults.h"
#include "config/keys.h"

/* A value that is no map, list of maps or group. */
void cck_check_value(cck_faults *faults, const cck_yaml *value, const cck_key_row *row);
/* One word or a list of at least one; false: told. */
bool cck_check_words(cck_faults *faults, const cck_yaml *value);

#endif
