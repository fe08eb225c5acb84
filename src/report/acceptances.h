/* acceptances.h - which findings the baseline accepts. Internal to the room. */
#ifndef CCK_REPORT_ACCEPTANCES_H
#define CCK_REPORT_ACCEPTANCES_H

#include "countercheck/findings.h"

typedef struct cck_acceptances cck_acceptances;

/* An index over the entries that hold `today` ("none": all do), in `arena`; `baseline` may be NULL. NULL: out of
 * memory. O(entries log entries). */
cck_acceptances *cck_acceptances_open(const cck_baseline *baseline, cck_view today, cck_arena *arena);
/* The entry that accepts the pair, the first by fingerprint; every one that does is noted as used. NULL: none.
 * O(figures of both * log entries). */
const cck_acceptance *cck_acceptances_find(cck_acceptances *index, const cck_finding_value *a,
                                           const cck_finding_value *b);
/* Tells what became of the entries. */
void cck_acceptances_close(const cck_acceptances *index, cck_findings *out);

#endif
