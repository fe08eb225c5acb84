/* claim.h - related groups become claims, with names, verdicts and order. */
#ifndef CCK_COMPARE_CLAIM_H
#define CCK_COMPARE_CLAIM_H

#include "compare/claim/group.h"

/* Claims whose groups all their relations are listed for. */
#define CCK_ALL_RELATIONS 64

/* Builds the claims in `work->results`, sorted: gravest first, then by measure and id. Flags less sure than
 * `min_certainty` are left out. O(pairs log pairs). */
cck_code cck_claims_build(const cck_work *work, cck_groups *groups, double min_certainty, cck_view today,
                          cck_comparison *out, cck_error *error);

/* fingerprint.c: 12 hex digits over what the claim says. */
void cck_claim_name(const cck_work *work, const cck_comparison *comparison, cck_claim *claim);

/* ignore.c: the first entry of the rules that accepts the claim; NULL: none. */
const cck_ignore *cck_claim_ignored(const cck_work *work, const cck_comparison *comparison, const cck_claim *claim,
                                    cck_view today);
/* ignore.c: a comment of an article that accepts the claim: of every two values that differ one stands under such
 * comments alone; NULL: none. */
const cck_waiver *cck_claim_waived(const cck_work *work, const cck_comparison *comparison, const cck_claim *claim);

#endif
