/* report.h - figures and claims to text and JSON. Every writer appends to a buffer; the caller
 * writes it out. Output depends on the input alone: no clock, locale or path of the machine. */
#ifndef COUNTERCHECK_REPORT_H
#define COUNTERCHECK_REPORT_H

#include "countercheck/findings.h"
#include "countercheck/trace.h"

typedef struct {
    bool all_kinds; /* show figures that claim nothing, too */
    bool colour;    /* ANSI colours, text format only */
    unsigned width; /* columns of the terminal; 0: 80 */
    /* The least verdict that counts as a failure (JUnit): 0 is conflict, CCK_VERDICT_END none at all. */
    cck_verdict fail_on;
    cck_view author; /* who reviews, for drafts of ClaimReview; "none": left out */
} cck_report_options;

/* What a report is made of: the findings, and what they were worked out of, for the formats that show all of it. */
typedef struct {
    const cck_corpus *corpus;
    const cck_comparison *comparison;
    const cck_findings *findings;
    const cck_rules *rules;     /* in force; NULL: not known (a stored run) */
    const cck_lexicon *lexicon; /* NULL: not known */
} cck_report_model;

/* One figure as a JSON object in one line, newline included; `id` is its figure id. */
CCK_API void cck_report_figure_jsonl(cck_buffer *out, const cck_document *document, const cck_figure *figure,
                                     cck_figure_id id);
/* One figure for people: place, phrase, reading. */
CCK_API void cck_report_figure_text(cck_buffer *out, const cck_document *document, const cck_figure *figure,
                                    const cck_report_options *options);
/* What was read of a document: its fields and what filled them, its text with its figures between asterisks (in colour
 * where wanted) and lines of the source beside it, and, where the reader kept it, what was left out. */
CCK_API void cck_report_inspect(cck_buffer *out, const cck_document *document, cck_figures figures,
                                const cck_report_options *options);
/* The object of DESIGN, section 5. */
CCK_API void cck_report_json(cck_buffer *out, const cck_report_model *model, const cck_report_options *options);
/* What `explain` tells: a claim, pairs of figures, or both. */
typedef struct {
    const cck_claim *claim; /* NULL: none */
    const cck_trace *traces;
    size_t count;
} cck_explanation;
/* How a claim was decided, for a terminal and as one JSON object: for each pair the axes, the weights, the arithmetic,
 * the rules and what was not said. */
CCK_API void cck_report_explain_text(cck_buffer *out, const cck_report_model *model, const cck_explanation *told,
                                     const cck_report_options *options);
CCK_API void cck_report_explain_json(cck_buffer *out, const cck_report_model *model, const cck_explanation *told,
                                     const cck_report_options *options);
/* One HTML page that needs nothing else: see reports/page.html. Safe for any text. */
CCK_API void cck_report_html(cck_buffer *out, const cck_report_model *model, const cck_report_options *options);
/* How many pages it takes so that each stays usable: 1, or an index and the pages behind it. O(claims). */
CCK_API size_t cck_report_html_pages(const cck_report_model *model);
/* Page `page`, from 0, of a report on several pages; `index` is the name of the first one's file, "report.html".
 * O(claims + size of the page). */
CCK_API void cck_report_html_page(cck_buffer *out, const cck_report_model *model, cck_view index, size_t page);
/* The name of a page's file, or its path where `index` is one: "report.html", then "report-2.html", ... */
CCK_API void cck_report_html_page_name(cck_buffer *out, cck_view index, size_t page);
/* Claims for a terminal. Control and bidirectional characters of articles are masked. */
CCK_API void cck_report_text(cck_buffer *out, const cck_report_model *model, const cck_report_options *options);
/* A claim a line, each with all that belongs to it. */
CCK_API void cck_report_jsonl(cck_buffer *out, const cck_report_model *model, const cck_report_options *options);
/* The same as the text, for wikis and comments (GitHub's Markdown): what nobody has accepted in full, the rest in
 * lists. Marks, links and HTML in articles are escaped. */
CCK_API void cck_report_markdown(cck_buffer *out, const cck_report_model *model, const cck_report_options *options);
/* A row for each figure of each claim; UTF-8 with a byte order mark and CRLF, as Excel wants it. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it; numbers stand bare. */
CCK_API void cck_report_csv(cck_buffer *out, const cck_report_model *model, const cck_report_options *options);
/* SARIF 2.1.0: a result for each pair of values that differ, with its fingerprint; accepted ones are suppressed. */
CCK_API void cck_report_sarif(cck_buffer *out, const cck_report_model *model, const cck_report_options *options);
/* JUnit: a test for each claim; one that is new and at least as grave as `fail_on` has failed, accepted ones are
 * skipped. */
CCK_API void cck_report_junit(cck_buffer *out, const cck_report_model *model, const cck_report_options *options);
/* Drafts of schema.org ClaimReview (JSON-LD): one for each value in a conflict or dispute that nobody has accepted,
 * with the claim, its author as far as the article says, where it appeared, and what was found. No rating is given. */
CCK_API void cck_report_claimreview(cck_buffer *out, const cck_report_model *model, const cck_report_options *options);
/* Workflow commands of GitHub: what is new, worst first, as annotations of the first article of each claim. GitHub
 * shows ten errors, ten warnings and ten notices of a step; no more are written, and the last notice tells how many
 * there are. */
CCK_API void cck_report_github(cck_buffer *out, const cck_report_model *model, const cck_report_options *options);

#endif
