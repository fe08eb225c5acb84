/* clock.h - the time of day, which the library never asks for. */
#ifndef CCK_CLI_CLOCK_H
#define CCK_CLI_CLOCK_H

typedef struct {
    char today[11];   /* "2016-09-18", local time; UTC when SOURCE_DATE_EPOCH sets the clock */
    char started[21]; /* "2016-09-18T21:09:00Z" */
} cck_clock;

/* Empty strings when the clock cannot be read. */
cck_clock cck_clock_now(void);

#endif
