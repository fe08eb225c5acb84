/* evidence.h - one figure of one article, worked out for people. Internal to the room. */
#ifndef CCK_REPORT_EVIDENCE_H
#define CCK_REPORT_EVIDENCE_H

#include "countercheck/findings.h"

/* Texts are made in `scratch` and kept in `arena`. */
typedef struct {
    cck_arena *arena;
    cck_buffer scratch;
    bool failed; /* out of memory */
} cck_clean;

/* The text clean, in the arena; "none" stays "none". */
cck_view cck_clean_text(cck_clean *clean, cck_view text);
/* A name of the lexicon: "ceasefire_violation" -> "ceasefire violation". */
cck_view cck_clean_name(cck_clean *clean, cck_view name);
/* What stands in `scratch`, clean already, moved to the arena. */
cck_view cck_clean_keep(cck_clean *clean);

/* Fills `out` for the figure; everything but `id` and `document`. */
void cck_evidence_fill(cck_clean *clean, const cck_document *document, const cck_figure *figure, cck_evidence *out);
/* The value of a figure in words; `number_length` may be NULL. */
cck_view cck_evidence_value(cck_clean *clean, cck_view text, const cck_figure *figure, size_t *number_length);
/* What the figure says, "about 62", to `line`, clean. `text` is that of its document. */
void cck_evidence_reading(cck_buffer *line, cck_view text, const cck_figure *figure);
/* "a.txt:12:34", "feed.jsonl:7 12:34", "feed.jsonl [id] 12:34", to `line`, clean. */
void cck_evidence_place(cck_buffer *line, const cck_document *document, const cck_figure *figure);

#endif
