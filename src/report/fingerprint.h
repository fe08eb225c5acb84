/* fingerprint.h - the name of a finding; findings.h says what it stands for. Internal to the room. */
#ifndef CCK_REPORT_FINGERPRINT_H
#define CCK_REPORT_FINGERPRINT_H

#include "countercheck/findings.h"

/* Two halves as one fingerprint, the lesser first. */
void cck_print_join(const char a[13], const char b[13], char out[CCK_PRINT_TEXT]);

#endif
