/* html.h - what the pieces of the HTML report share. Internal to the room.
 *
 *     html.c          the pages: template, style and script of reports/, filled in
 *     html_names.c    the outlets and measures that can be filtered by
 *     html_top.c      the run in one line and filters; html_matrix.c: outlets by measures
 *     html_list.c     claims in their sections; html_index.c: links to them where they fill several pages
 *     html_claim.c    one claim: html_pairs.c why, html_rows.c its figures as rows, which are shown as a picture
 *                     (html_picture.c, html_units.c), a timeline (html_timeline.c), a table (html_table.c) and
 *                     sentences (html_quotes.c)
 *     html_plot.c     a picture of rows, html_steps.c one of steps, html_scale.c their axes: numbers in, SVG out
 *     html_legend.c   how to read them
 *     html_end.c      method, versions; html_rules.c: configuration; html_inputs.c: documents
 *     html_pen.c      escaping
 */
#ifndef CCK_REPORT_HTML_H
#define CCK_REPORT_HTML_H

#include "countercheck/report.h"
#include "report/html/html_pen.h"

enum {
    CCK_WEB_WHOLE = 2000,
    CCK_WEB_PAGE = 500
}; /* claims of a report on one page at most, and of a page of several */

/* A name to filter by and what it stands for. */
typedef struct {
    cck_view name;
    size_t claims, flagged; /* in how many it appears; flagged: new or known */
} cck_web_name;

typedef struct {
    cck_buffer *out;
    const cck_report_model *model;
    cck_arena *arena;      /* names and whatever else lasts as long as the report */
    cck_web_name *outlets; /* in the order of their names */
    size_t outlet_count;
    const uint32_t *outlet_of; /* of each document: index in `outlets` */
    cck_web_name *measures;    /* in the order of their names */
    size_t measure_count;
    const uint32_t *measure_of;       /* of each finding: index in `measures` */
    const uint32_t *repeat_of;        /* of each finding: how many before it have its id, as they say the same */
    const cck_finding *const *claims; /* what two figures and more speak of, in the order of the list */
    size_t claim_count;
    cck_view index;          /* name of the first page's file */
    size_t page, page_count; /* this one, from 0; 1: all is on one page, else the first is the index of the others */
    cck_arena *scratch;      /* emptied after every claim */
    uint32_t *stamps;        /* of each outlet, the round in which it was counted last */
    uint32_t round;
} cck_web;

/* A run of claims on a page. */
typedef struct {
    size_t first, count;
} cck_web_span;

/* Conflict, dispute or difference of scope that no ignore entry accepts. */
static inline bool cck_web_is_open(const cck_finding *finding) {
    return finding->state == CCK_STATE_NEW || finding->state == CCK_STATE_KNOWN;
}

/* Fills names, claims and counts; false when memory is out. O(claims + documents log documents). */
bool cck_web_gather(cck_web *html);
/* The place of a claim on its page, "c-0123456789ab", "c-0123456789ab-2" for the second of that id. */
void cck_web_anchor(cck_web *html, const cck_finding *finding);
/* What stands for the outlet of a document: its name, else that of its file. */
cck_view cck_web_outlet(const cck_web *html, size_t document);

void cck_web_top(cck_web *html);
void cck_web_headline(cck_web *html); /* the run in one line, as plain text */
void cck_web_filters(cck_web *html);
void cck_web_matrix(cck_web *html);
void cck_web_list(cck_web *html, cck_web_span span);
void cck_web_claim(cck_web *html, const cck_finding *finding);
void cck_web_legend(cck_web *html);
void cck_web_index(cck_web *html);
void cck_web_pages_above(cck_web *html); /* links to the other pages, where there are any */
void cck_web_pages_below(cck_web *html);
void cck_web_end(cck_web *html);
void cck_web_configuration(cck_web *html, const cck_rules *rules);
void cck_web_inputs(cck_web *html);
/* A picture that stands for a verdict; its name stands beside it. */
void cck_web_icon(cck_web *html, cck_verdict verdict);

#endif
