/* message.h - what goes to standard error. */
#ifndef CCK_CLI_MESSAGE_H
#define CCK_CLI_MESSAGE_H

#include "countercheck/base.h"

/* "countercheck: FILE:LINE:COL: message", the line with a caret, the hint. */
void cck_complain(const cck_error *error);

#endif
