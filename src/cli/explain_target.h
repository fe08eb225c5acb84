/* explain_target.h - what `explain` is asked to explain. */
#ifndef CCK_CLI_EXPLAIN_TARGET_H
#define CCK_CLI_EXPLAIN_TARGET_H

#include "countercheck/countercheck.h"

typedef struct {
    cck_trace_wish wish;
    bool one_relation;
    size_t value_a, value_b; /* of that relation, a < b */
} cck_explain_target;

/* Reads "3f9c1a7e", "3f9c1a7e:A-C" or "12:31"; false for a word that is none of these, such as the name of a page of
 * the manual. The wish points into `word`. */
bool cck_explain_target_read(cck_view word, cck_explain_target *out);

#endif
