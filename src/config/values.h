/* values.h - words of a configuration as numbers, days and lengths of time. Nothing here complains: check.c does. */
#ifndef CCK_CONFIG_VALUES_H
#define CCK_CONFIG_VALUES_H

#include "config/yaml_tree.h"

/* "-15%" (as -0.15) or "0.05"; `percent` says which it was. */
bool cck_value_share(cck_view text, bool *percent, double *out);
/* "2", "-0.5"; no percent. */
bool cck_value_number(cck_view text, double *out);
/* A number, or a fraction "5/9". */
bool cck_value_ratio(cck_view text, double *out);
/* "30m", "6h", "2d", "1w", "90s", "0" to seconds, up to 100 years. */
bool cck_value_span(cck_view text, int64_t *out);
/* yes, no, true, false. */
bool cck_value_yes(cck_view text, bool *out);
/* A day of the calendar, "2027-01-31". */
bool cck_value_is_day(cck_view text);

/* ---- of nodes that have been checked; NULL leaves `out` alone ---- */

/* The word, white space trimmed. */
void cck_take_word(const cck_yaml *node, cck_view *out);
/* One word or a list of them, in `arena`; false when out of memory. */
bool cck_take_words(cck_arena *arena, const cck_yaml *node, cck_views *out);
/* Each of these says whether there was a value. */
bool cck_take_share(const cck_yaml *node, double *out);
bool cck_take_number(const cck_yaml *node, double *out);
bool cck_take_span(const cck_yaml *node, int64_t *out);
bool cck_take_yes(const cck_yaml *node, bool *out);
/* The place of the word among `words`. */
bool cck_take_choice(const cck_yaml *node, const char *const *words, size_t count, size_t *out);

#endif
