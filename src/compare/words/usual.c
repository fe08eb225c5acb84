/* usual.c - "the line usually runs with 22 coaches", "on a normal day 300 flights leave": how things are when nothing
 * has happened. It is no count of what the news is about. */
#include "compare/words/reader.h"

#define BEFORE  10 /* tokens before a number among which the word stands */
#define BEHIND  5  /* and behind it */
#define FRONTED 7  /* tokens of "On a normal day," at the head of a sentence */

static bool is_usual_at(const cck_word_reader *r, size_t i) {
    return cck_reads_cue(r, i, CCK_CUE_usually) ||
           (cck_reads_cue(r, i, CCK_CUE_usual) && cck_reads_cue(r, i + 1, CCK_CUE_usual_times));
}

bool cck_is_usual(const cck_word_reader *r) {
    for (size_t i = r->at; i > 0 && r->at - i < BEFORE; i--) {
        if (is_usual_at(r, i - 1)) return true;
        bool fronted = cck_reads_mark(r, i - 1, ',') && i < FRONTED;
        if (cck_reads_end(r, i - 1) && !fronted) break;
    }
    for (size_t i = r->behind; i < r->count && i < r->behind + BEHIND && !cck_reads_end(r, i); i++) {
        if (is_usual_at(r, i)) return true;
    }
    return false;
}
