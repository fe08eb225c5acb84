#define _XOPEN_SOURCE 700 /* SA_RESETHAND; NOLINT(bugprone-reserved-identifier) */
#include "cli/interrupt.h"

#include <string.h>

/* A handler has nothing else at hand. */
static volatile sig_atomic_t interrupted;

static void note(int signal) {
    (void)signal;
    interrupted = 1;
}

const volatile sig_atomic_t *cck_interrupt_watch(void) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = note;
    action.sa_flags = (int)SA_RESETHAND;
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    return &interrupted;
}
