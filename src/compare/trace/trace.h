/* trace.h - what the comparison decided by, kept for whoever asks. Internal to the room; see countercheck/trace.h. */
#ifndef CCK_COMPARE_TRACE_H
#define CCK_COMPARE_TRACE_H

#include "compare/claim/claim.h"
#include "countercheck/trace.h"

typedef struct {
    const cck_trace_wish *wish;
    cck_trace *items;
    size_t count;
} cck_tracing;

/* Traces the pairs that are wished for, once the claims are built. CCK_E_MEMORY alone. */
cck_code cck_trace_all(const cck_work *work, const cck_groups *groups, const cck_item *items, size_t item_count,
                       const cck_comparison *comparison, cck_tracing *tracing, cck_error *error);

/* trace_axes.c: the axes with what each side says, and what is not said; false when out of memory. */
bool cck_trace_axes(const cck_work *work, const cck_item *a, const cck_item *b, const cck_decision *d, cck_trace *out);
/* trace_axes.c: the strongest words that both surroundings hold, "carrow, tessel"; "none" where there are none. */
cck_view cck_trace_shared(const cck_work *work, const cck_item *a, const cck_item *b);

/* trace_words.c: what a weight of `affinity` is about. */
const char *cck_weight_meaning(cck_weight weight);
/* trace_words.c: what settled a pair that is related. */
const char *cck_reason_words(const cck_decision *d);
/* trace_words.c: why a pair is not. */
const char *cck_unrelated_words(const cck_item *a, const cck_item *b, const cck_decision *d);
/* trace_words.c: how two intervals stand. */
const char *cck_fit_words(cck_fit fit);
/* trace_words.c: how the measures stand. */
const char *cck_kin_words(cck_kin kin);

#endif
