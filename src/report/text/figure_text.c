/* figure_text.c - one figure a line, for `extract`. */
#include "base/wording.h"
#include "countercheck/report.h"
#include "report/evidence.h"
#include "report/text/terminal.h"

/* "about 62 killed in 24 hours: "; nothing for what asserts nothing, such as a date. */
static void put_reading(cck_buffer *line, cck_view text, const cck_figure *figure) {
    if (!figure->has_value && !figure->asserts.has_low && !figure->asserts.has_high) return;
    cck_buffer_add(line, CCK_LIT(CCK_MARK_BOLD));
    cck_evidence_reading(line, text, figure);
    cck_buffer_add(line, CCK_LIT(CCK_MARK_PLAIN));
    if (figure->measure.len) {
        cck_buffer_char(line, ' ');
        cck_terminal_name(line, figure->measure);
    }
    if (figure->window_s > 0) {
        cck_buffer_add(line, CCK_LIT(" in "));
        cck_wording_window(line, figure->window_s);
    }
    cck_buffer_add(line, CCK_LIT(": "));
}

void cck_report_figure_text(cck_buffer *out, const cck_document *document, const cck_figure *figure,
                            const cck_report_options *options) {
    cck_terminal terminal = {UINT32_MAX, options && options->colour}; /* a line a figure, for grep */
    cck_buffer line = {0};
    cck_evidence_place(&line, document, figure);
    cck_buffer_add(&line, CCK_LIT(": " CCK_MARK_DIM));
    cck_buffer_add(&line, cck_view_of(cck_kind_name(figure->kind)));
    cck_buffer_add(&line, CCK_LIT(CCK_MARK_PLAIN ": "));
    put_reading(&line, document->text, figure);
    cck_buffer_add(&line, CCK_LIT(CCK_MARK_DIM));
    cck_terminal_mask(&line,
                      (cck_view){document->text.ptr + figure->phrase_start, figure->phrase_end - figure->phrase_start});
    cck_buffer_add(&line, CCK_LIT(CCK_MARK_PLAIN));
    cck_terminal_flow(out, &terminal, cck_buffer_view(&line), 0, 0);
    out->failed |= line.failed;
    cck_buffer_free(&line);
}
