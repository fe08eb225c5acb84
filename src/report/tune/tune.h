/* tune.h - what the files of a tuning share. Internal to the room. */
#ifndef CCK_REPORT_TUNE_H
#define CCK_REPORT_TUNE_H

#include "countercheck/tuning.h"

/* The tolerance of a step, 0 to steps - 1. */
cck_tolerance cck_sweep_at(const cck_sweep *sweep, size_t step);
/* "5 %" and "5%"; "500" and "{absolute: 500}". */
void cck_tolerance_words(const cck_tolerance *tolerance, cck_arena *arena, cck_view *label, cck_view *yaml);

#endif
