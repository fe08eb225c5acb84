/* message.h - a finding in a sentence, as the machines of continuous integration show it. Internal to the room. */
#ifndef CCK_REPORT_MESSAGE_H
#define CCK_REPORT_MESSAGE_H

#include "countercheck/findings.h"

/* "destroyed: 1,900 homes (Belmora), Valley Post, 2031-09-16, against 3,100 homes (Belmora), Harbour Wire, 2031-09-16.
 * 1,900 and 3,100 differ by ... (rule totals, certainty 0.97). They would agree if ...". Clean, one line. */
void cck_message_pair(cck_buffer *out, const cck_finding *finding, const cck_finding_pair *pair);
/* Its first part: what the baseline notes down. */
void cck_message_what(cck_buffer *out, const cck_finding *finding, const cck_finding_pair *pair);
/* The figure that stands for a value: of its earliest report; NULL: it has none. */
const cck_evidence *cck_message_first(const cck_finding_value *value);

#endif
