/* explain_text.h - what the files share that write a derivation for a terminal. Internal to them. */
#ifndef CCK_REPORT_EXPLAIN_TEXT_H
#define CCK_REPORT_EXPLAIN_TEXT_H

#include "report/evidence.h"
#include "report/explain/explain.h"
#include "report/text/claim_text.h"

/* Columns: where lines begin, and how wide names, standings and weights are. */
enum {
    CCK_EXPLAIN_INDENT = 2,
    CCK_EXPLAIN_INNER = 4,
    CCK_EXPLAIN_NAME = 12,
    CCK_EXPLAIN_STANDING = 10,
    CCK_EXPLAIN_WEIGHT = 18,
    CCK_EXPLAIN_SUM = 24
};

typedef struct {
    cck_text text;
    const cck_report_model *model;
    cck_clean clean; /* makes figures readable */
} cck_explainer;

/* explain_text.c */
void cck_explain_add(cck_explainer *e, const char *words);
void cck_explain_end_line(cck_explainer *e, unsigned first, unsigned hang);
void cck_explain_title(cck_explainer *e, const char *words);
/* Blanks that the layout keeps, up to `columns` from byte `from` of the line on. */
void cck_explain_pad(cck_explainer *e, size_t from, unsigned columns);
/* Values are called as the report calls them; two figures of no common claim A and B. */
void cck_explain_name(cck_explainer *e, const cck_trace *trace, bool first);

/* explain_rows.c: the tables of a pair. */
void cck_explain_axes(cck_explainer *e, const cck_trace *trace);
void cck_explain_weights(cck_explainer *e, const cck_trace *trace);
void cck_explain_numbers(cck_explainer *e, const cck_trace *trace);
void cck_explain_rules(cck_explainer *e, const cck_trace *trace);

#endif
