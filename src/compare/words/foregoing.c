/* foregoing.c - what had been counted before the news: "250 lives were lost even before Wednesday's raid", "the 40
 * killed in the weeks before the vote". It is none of what came of it. */
#include "compare/words/reader.h"

#define REACH  16 /* tokens between a figure and "before" */
#define CLAUSE 9  /* tokens behind it among which the beginning stands */

static bool is_stop(const cck_word_reader *r, size_t i) {
    return cck_reads_mark(r, i, ';') || cck_reads_mark(r, i, ':') || cck_reads_mark(r, i, '.') ||
           cck_reads_mark(r, i, '"');
}

/* "before the raid began", "before fighting broke out": what came of it began with it. Treatment, searches and counts
 * begin after what they are about. */
static bool tells_beginning(const cck_word_reader *r, size_t at) {
    bool event = false;
    for (size_t i = at + 1; i < r->count && i <= at + CLAUSE && !is_stop(r, i); i++) {
        if (cck_reads_mark(r, i, ',')) return false;
        event = event || cck_reads_cue(r, i, CCK_CUE_outbreaks);
        if (!event) continue;
        if (cck_reads_cue(r, i, CCK_CUE_begins) || (cck_reads(r, i, "broke") && cck_reads(r, i + 1, "out")))
            return true;
    }
    return false;
}

/* "before Wednesday's raid" */
static bool tells_day(const cck_word_reader *r, size_t at) {
    return cck_reads_cue(r, at + 1, CCK_CUE_week_days) && at + 2 < r->count &&
           r->tokens[at + 2].kind == CCK_TOKEN_CLITIC;
}

/* "in the weeks before the vote", "even before the raid"; "the day before" and "an hour before he died" are other
 * things. */
static bool is_led(const cck_word_reader *r, size_t at) {
    static const char *const the[] = {"the", "this", "that"};
    if (at == 0) return false;
    return cck_reads(r, at - 1, "even") || (cck_reads_cue(r, at - 1, CCK_CUE_spans) && CCK_READS_ANY(r, at + 1, the));
}

static bool tells_of_it(const cck_word_reader *r, size_t before) {
    return tells_beginning(r, before) || tells_day(r, before) || is_led(r, before);
}

bool cck_is_foregoing(const cck_word_reader *r) {
    for (size_t i = r->at; i < r->count && i < r->at + REACH && !is_stop(r, i); i++) {
        if (cck_reads(r, i, "beforehand")) return true;
    }
    for (size_t i = r->at; i < r->count && i < r->at + REACH && !is_stop(r, i); i++) {
        if (cck_reads(r, i, "before")) return tells_of_it(r, i);
    }
    for (size_t i = r->at; i > 0 && r->at - i < REACH && !is_stop(r, i - 1); i--) {
        if (!cck_reads(r, i - 1, "before")) continue;
        bool fronted = i == 1 || (i == 2 && is_led(r, 1)); /* "Before the raid began, 250 had died" */
        return fronted && tells_of_it(r, i - 1);
    }
    return false;
}
