/* interrupt.h - Ctrl-C. */
#ifndef CCK_CLI_INTERRUPT_H
#define CCK_CLI_INTERRUPT_H

#include <signal.h>

/* From now on the first interruption sets the flag that is returned, and nothing else; the second one ends the program
 * as ever. The flag lives as long as the program. */
const volatile sig_atomic_t *cck_interrupt_watch(void);

#endif
