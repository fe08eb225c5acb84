/* diff.h - what two runs found, held against each other: what is new, gone, changed, the same. Room: report. */
#ifndef COUNTERCHECK_DIFF_H
#define COUNTERCHECK_DIFF_H

#include "countercheck/report.h"

/* A difference of two values, as a run or a JSON report tells of it. Texts are clean (see findings.h). */
typedef struct {
    cck_view fingerprint; /* two halves, see findings.h */
    cck_view claim;       /* id of its claim */
    cck_view measure;     /* in words, or "none" */
    cck_verdict verdict;
    cck_state state;
    cck_view a, b;               /* both values in words */
    cck_view source_a, source_b; /* who printed each first: "Valley Post, 2031-09-16"; the outlet alone in `outlet_*` */
    cck_view outlet_a, outlet_b;
    cck_view why;
} cck_difference;

/* What one run found: differences in the order of its report. */
typedef struct {
    cck_view name; /* "run 3", "old.json" */
    const cck_difference *items;
    size_t count;
    size_t documents, figures, claims;
} cck_diff_side;

/* A difference that both runs found; where it is not the same, one of its figures or its verdict has changed. */
typedef struct {
    const cck_difference *before, *now;
} cck_diff_pair;

typedef struct {
    cck_diff_side before, now;
    const cck_difference *const *fresh; /* that only the later run found */
    const cck_difference *const *gone;  /* that only the earlier run found */
    const cck_diff_pair *changed, *same;
    size_t fresh_count, gone_count, changed_count, same_count;
} cck_diff;

/* The differences of a run's findings, copied into `arena`. CCK_E_MEMORY. */
CCK_API cck_code cck_diff_of_model(const cck_report_model *model, cck_view name, cck_arena *arena, cck_diff_side *out,
                                   cck_error *error);
/* Those of a report that cck_report_json wrote. `json` is what it wrote, of any version that knows fingerprints.
 * CCK_E_FORMAT for anything else, with `name` as its source. */
CCK_API cck_code cck_diff_of_json(cck_view json, cck_view name, cck_arena *arena, cck_diff_side *out, cck_error *error);

/* Holds both against each other: equal fingerprints are the same; of the rest those that share a half (one of the two
 * figures stayed), then those of one measure and the same two outlets, have changed. Each is used once, in the order of
 * the reports. Everything points into both sides. CCK_E_MEMORY. O(before * now of what has no partner). */
CCK_API cck_code cck_diff_make(const cck_diff_side *before, const cck_diff_side *now, cck_arena *arena, cck_diff *out,
                               cck_error *error);

/* Does the later run hold something new or changed that nobody has accepted and that is at least as grave as `least`?
 * What both found counts where its verdict was milder before. */
CCK_API bool cck_diff_fails(const cck_diff *diff, cck_verdict least);

/* For a terminal, and as one JSON object. */
CCK_API void cck_report_diff_text(cck_buffer *out, const cck_diff *diff, const cck_report_options *options);
CCK_API void cck_report_diff_json(cck_buffer *out, const cck_diff *diff, const cck_report_options *options);

#endif
