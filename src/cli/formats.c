/* formats.c - the table of output formats. */
#include <string.h>

#include "cli/arguments.h"

static void figure_jsonl(cck_buffer *out, const cck_document *document, const cck_figure *figure, cck_figure_id id,
                         const cck_report_options *options) {
    (void)options;
    cck_report_figure_jsonl(out, document, figure, id);
}

static void figure_text(cck_buffer *out, const cck_document *document, const cck_figure *figure, cck_figure_id id,
                        const cck_report_options *options) {
    (void)id;
    cck_report_figure_text(out, document, figure, options);
}

/* The first that a command offers is its default. */
#define CHECK   (CCK_COMMAND_CHECK | CCK_COMMAND_REPORT)
#define EXTRACT CCK_COMMAND_EXTRACT
#define EXPLAIN CCK_COMMAND_EXPLAIN
static const cck_format FORMATS[] = {
    {.name = "text",
     .commands = CHECK | CCK_COMMAND_DIFF | EXTRACT | EXPLAIN | CCK_COMMAND_INSPECT | CCK_COMMAND_TEST |
                 CCK_COMMAND_INIT | CCK_COMMAND_DOCTOR | CCK_COMMAND_TUNE | CCK_COMMAND_HELP | CCK_COMMAND_ACCEPT |
                 CCK_COMMAND_BASELINE,
     .styled = true,
     .report = cck_report_text,
     .figure = figure_text,
     .explain = cck_report_explain_text,
     .diff = cck_report_diff_text,
     .tune = cck_tune_text,
     .extensions = ".txt"},
    {.name = "markdown", .commands = CHECK, .report = cck_report_markdown, .extensions = ".md .markdown"},
    {.name = "csv", .commands = CHECK, .report = cck_report_csv, .extensions = ".csv"},
    {.name = "json",
     .commands = CHECK | CCK_COMMAND_DIFF | EXPLAIN | CCK_COMMAND_DOCTOR | CCK_COMMAND_TUNE,
     .report = cck_report_json,
     .explain = cck_report_explain_json,
     .diff = cck_report_diff_json,
     .tune = cck_tune_json,
     .extensions = ".json"},
    {.name = "jsonl",
     .commands = CHECK | EXTRACT,
     .report = cck_report_jsonl,
     .figure = figure_jsonl,
     .extensions = ".jsonl .ndjson"},
    {.name = "html",
     .commands = CHECK | CCK_COMMAND_TUNE,
     .report = cck_report_html,
     .tune = cck_tune_html,
     .pages = cck_report_html_pages,
     .page = cck_report_html_page,
     .page_name = cck_report_html_page_name,
     .extensions = ".html .htm"},
    {.name = "claimreview", .commands = CHECK, .report = cck_report_claimreview, .extensions = ".jsonld"},
    {.name = "sarif", .commands = CHECK, .report = cck_report_sarif, .extensions = ".sarif .sarif.json"},
    {.name = "junit", .commands = CHECK, .report = cck_report_junit, .extensions = ".xml"},
    {.name = "github", .commands = CHECK, .report = cck_report_github, .extensions = ""},
};
enum { FORMAT_COUNT = sizeof FORMATS / sizeof FORMATS[0] };

const cck_format *cck_format_find(cck_command command, cck_view name) {
    for (size_t i = 0; i < FORMAT_COUNT; i++) {
        if ((FORMATS[i].commands & command) && cck_view_equal(name, cck_view_of(FORMATS[i].name))) return &FORMATS[i];
    }
    return NULL;
}

size_t cck_format_names(cck_command command, const char *out[CCK_MOST_FORMATS]) {
    size_t count = 0;
    for (size_t i = 0; i < FORMAT_COUNT; i++) {
        if (FORMATS[i].commands & command) out[count++] = FORMATS[i].name;
    }
    return count;
}

/* How many letters of the name's end one of the extensions is; 0: none of them. */
static size_t extension_of(const cck_format *format, cck_view name) {
    size_t longest = 0;
    for (const char *at = format->extensions; *at; at += strspn(at, " ")) {
        cck_view one = {at, strcspn(at, " ")};
        if (name.len > one.len && one.len > longest &&
            cck_view_equal_nocase((cck_view){name.ptr + name.len - one.len, one.len}, one))
            longest = one.len;
        at += one.len;
    }
    return longest;
}

const cck_format *cck_format_guess(cck_command command, cck_view file) {
    const cck_format *found = NULL;
    size_t longest = 0;
    for (size_t i = 0; i < FORMAT_COUNT; i++) {
        size_t length = FORMATS[i].commands & command ? extension_of(&FORMATS[i], file) : 0;
        if (length <= longest) continue;
        longest = length;
        found = &FORMATS[i];
    }
    return found;
}
