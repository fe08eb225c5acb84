/* formats.c - the table of output formats. */
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
static const cck_format FORMATS[] = {
    {"text", CCK_COMMAND_CHECK | CCK_COMMAND_EXTRACT | CCK_COMMAND_INSPECT | CCK_COMMAND_TEST | CCK_COMMAND_EXPLAIN,
     true, cck_report_text, figure_text, cck_report_explain_text},
    {"json", CCK_COMMAND_CHECK | CCK_COMMAND_EXPLAIN, false, cck_report_json, NULL, cck_report_explain_json},
    {"jsonl", CCK_COMMAND_EXTRACT, false, NULL, figure_jsonl, NULL},
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
