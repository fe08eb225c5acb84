/* planned.c - is a figure that is said to come somebody's own plan ("will cut 500 jobs", "plans to save $3 million"),
 * or what is only looked for ("growth is expected to reach 2 percent")? A plan is as much a fact on the day it is told
 * as what has been done. */
#include "compare/words/reader.h"

/* Tokens before and behind the figure that are looked at. */
enum { BEFORE = 12, BEHIND = 6 };

bool cck_is_planned(const cck_word_reader *r) {
    if (r->figure->status != CCK_STATUS_FORECAST) return false;
    for (size_t i = r->at > BEFORE ? r->at - BEFORE : 0; i < r->count && i < r->at + BEHIND; i++) {
        if (cck_reads_cue(r, i, CCK_CUE_looked_for)) return false;
    }
    return true;
}
