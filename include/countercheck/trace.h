/* trace.h - how a pair of figures was decided, all of it: axis by axis, weight by weight, rule by rule. Made only when
 * asked for, out of what the comparison itself decided by. */
#ifndef COUNTERCHECK_TRACE_H
#define COUNTERCHECK_TRACE_H

#include "countercheck/compare.h"

/* How two figures stand to each other on an axis. `contains` and `within` are said of the first. */
typedef enum {
    CCK_STANDING_UNKNOWN,
    CCK_STANDING_SAME,
    CCK_STANDING_CONTAINS,
    CCK_STANDING_WITHIN,
    CCK_STANDING_DISJOINT
} cck_standing;
/* "unknown", "same", "contains", "within", "disjoint". */
CCK_API const char *cck_standing_name(cck_standing standing);

typedef struct {
    const char *name; /* measure, noun, population, place, event, window, time, speaker, holder */
    cck_standing standing;
    cck_view a, b; /* what each of both says, in words; "none": nothing */
    cck_view note; /* how it was told, or "none" */
} cck_trace_axis;

/* What speaks for and against both being one quantity: `value` (mostly 1, else a share) times `weight`, log odds. */
typedef struct {
    const char *name; /* as `affinity` of the rules calls it */
    cck_view meaning; /* in words */
    double value, weight;
} cck_trace_weight;

/* A rule that matches, and which of its fields count in the end: of several rules the last that says something. */
typedef struct {
    const cck_rule *rule;
    bool tolerance, over_time, settle, convert, scope, severity;
} cck_trace_rule;

/* The numbers that were held against each other, in `unit`; infinite where open. */
typedef struct {
    double low, high, soft_low, soft_high;
    double grain; /* of the number said; 0: vague, or a range */
} cck_trace_span;

/* Everything lives in the arena of the trace, in the corpus, or is static. */
typedef struct {
    size_t claim;            /* index of the comparison's claims; SIZE_MAX: they stand in none together */
    size_t value_a, value_b; /* value groups of that claim */
    cck_figure_id a, b;      /* the members of both that decided */
    bool related;            /* false: they were not put together, and `decided` says why */
    cck_verdict verdict;     /* where related */
    const char *decided;     /* what settled it, in words */
    cck_view why;            /* the sentence with the arithmetic; "none" where not related */
    const cck_trace_axis *axes;
    size_t axis_count;
    const cck_trace_weight *weights; /* those that were not 0; none where an article itself says that both are one */
    size_t weight_count;
    double sum;       /* of the weights */
    double certainty; /* what the sum is bent into, 0 to 1 */
    double least;     /* what the verdict asks for */
    const cck_trace_rule *rules;
    size_t rule_count;
    cck_rule rule; /* the rules laid over one another */
    cck_trace_span span_a, span_b;
    cck_view unit;              /* of the spans; "none" for counts */
    const char *fit;            /* how the intervals stand, in words */
    double gap, share, allowed; /* between the nearest ends; as a share of the larger; what the rule allows */
    int64_t first_a, first_b;   /* days since 1970-01-01 on which each value was first reported; INT64_MIN: not known */
    const cck_figure_id *terms; /* figures of a derivation */
    size_t term_count;
    const cck_view *unknown; /* what was not said, a phrase each */
    size_t unknown_count;
} cck_trace;

/* What to trace: every listed relation of a claim, or any two figures. */
typedef struct {
    cck_view claim;     /* the beginning of a claim's id; "none": none */
    cck_figure_id a, b; /* two figures that claim something; 0: none */
} cck_trace_wish;

typedef struct {
    const cck_trace *items; /* by claim, then in the order of its relations */
    size_t count;
} cck_traces;

/* Compares as cck_compare does, with the same result, and traces what is wished for. No traces where no claim or no
 * figure is meant, or where both figures are of different stories or stand in one value group (a claim in which all
 * agree has no relations). Cost beyond the comparison: O(words of both figures) a trace. */
CCK_API cck_code cck_compare_traced(const cck_corpus *corpus, const cck_lexicon *lexicon, const cck_rules *rules,
                                    cck_view today, double min_certainty, const cck_trace_wish *wish, cck_arena *arena,
                                    cck_comparison *out, cck_traces *traces, cck_error *error);

#endif
