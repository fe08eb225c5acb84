/* claim_text.h - one claim of the terminal report. Internal to the room. */
#ifndef CCK_REPORT_CLAIM_TEXT_H
#define CCK_REPORT_CLAIM_TEXT_H

#include "countercheck/report.h"
#include "report/text/terminal.h"

/* What the functions of the terminal report share. */
typedef struct {
    cck_buffer *out;
    cck_buffer line; /* the paragraph that is being composed */
    cck_terminal terminal;
} cck_text;

/* How much of a claim is shown: all of it, a line, or nothing (one figure alone says it). */
typedef enum { CCK_TEXT_FULL, CCK_TEXT_FOLDED, CCK_TEXT_HIDDEN } cck_text_part;
cck_text_part cck_text_part_of(const cck_finding *finding);

/* Appends the claim in the manner of its part. */
void cck_text_claim(cck_text *text, const cck_finding *finding);

/* Who printed a figure where, then, to `quote`, its sentence with the number marked, `indent` columns in. */
void cck_text_evidence(cck_text *text, const cck_evidence *one, bool quote, unsigned indent);

/* Lays out the paragraph composed in `line` and empties it. */
void cck_text_line(cck_text *text, unsigned first, unsigned hang);
/* "1 figure", "2,400 figures". */
void cck_text_count(cck_buffer *line, size_t count, const char *one, const char *many);
/* The mark of a verdict's colour. */
const char *cck_text_colour(cck_verdict verdict);

#endif
