#include "cli/clock.h"

#include <stdbool.h>
#include <stdlib.h>
#include <time.h>

/* Seconds that SOURCE_DATE_EPOCH names, so that a run can be repeated to the day. */
static bool fixed(time_t *out) {
    const char *text = getenv("SOURCE_DATE_EPOCH");
    if (!text || !*text) return false;
    char *end;
    long long seconds = strtoll(text, &end, 10);
    if (*end || seconds < 0) return false;
    *out = (time_t)seconds;
    return true;
}

cck_clock cck_clock_now(void) {
    cck_clock clock = {{0}, {0}};
    time_t now;
    struct tm local, utc;
    bool is_fixed = fixed(&now);
    if (!is_fixed) now = time(NULL);
    if (!gmtime_r(&now, &utc) || !localtime_r(&now, &local)) return clock;
    strftime(clock.started, sizeof clock.started, "%Y-%m-%dT%H:%M:%SZ", &utc);
    strftime(clock.today, sizeof clock.today, "%Y-%m-%d", is_fixed ? &utc : &local);
    return clock;
}
