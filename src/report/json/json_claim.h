/* json_claim.h - the object of one claim, shared by JSON and JSON Lines. Internal to the room. */
#ifndef CCK_REPORT_JSON_CLAIM_H
#define CCK_REPORT_JSON_CLAIM_H

#include "countercheck/findings.h"

/* The object without a newline behind it. `alone`: in one line, with the evidence of each value, so that it needs no
 * lists of documents and figures beside it; else values and relations on lines of their own, figures by their ids. */
void cck_json_claim(cck_buffer *out, const cck_finding *finding, bool alone);

#endif
