/* keys_internal.h - the branches of the table of keys. */
#ifndef CCK_CONFIG_KEYS_INTERNAL_H
#define CCK_CONFIG_KEYS_INTERNAL_H

#include "config/keys.h"
#include "countercheck/rules.h"

#define ROWS(array)          .keys = (array), .key_count = sizeof(array) / sizeof *(array)
#define ROWS_OF_WORDS(array) .words = (array), .word_count = sizeof(array) / sizeof *(array)

enum { CCK_OUTLET_PLACES = 6, CCK_OVER_TIMES = 4, CCK_SEVERITIES = 4, CCK_ROUNDINGS = 2 };
extern const char *const cck_outlet_places[CCK_OUTLET_PLACES];
extern const char *const cck_over_times[CCK_OVER_TIMES]; /* as in cck_over_time */
extern const char *const cck_severities[CCK_SEVERITIES]; /* as in cck_severity */
extern const char *const cck_roundings[CCK_ROUNDINGS];
extern const char *const cck_kind_words[CCK_KIND_END]; /* those that are compared stand before CCK_KIND_DATE */

/* keys_hedges.c */
enum { CCK_KEY_HEDGES = 8 };
extern const cck_key_row cck_key_hedges[CCK_KEY_HEDGES];
/* keys_affinity.c, as in CCK_WEIGHTS */
extern const cck_key_row cck_key_affinity[CCK_WEIGHT_END];
/* keys_certainty.c, as in CCK_DEMANDS */
extern const cck_key_row cck_key_certainty[CCK_DEMAND_END];
/* keys_rules.c */
enum { CCK_KEY_RULE = 8, CCK_KEY_IGNORE = 6 };
extern const cck_key_row cck_key_rule[CCK_KEY_RULE];
extern const cck_key_row cck_key_ignore[CCK_KEY_IGNORE];
/* keys_words.c */
enum { CCK_KEY_OUTLET = 4, CCK_KEY_MEASURE = 20, CCK_KEY_UNIT = 5 };
extern const cck_key_row cck_key_outlet[CCK_KEY_OUTLET];
extern const cck_key_row cck_key_measure[CCK_KEY_MEASURE];
extern const cck_key_row cck_key_unit[CCK_KEY_UNIT];

#endif
