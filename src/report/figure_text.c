#include "report/figure_text.h"

#include "base/wording.h"

enum { SENTENCE_MOST = 320, SENTENCE_STEP = 2 };

/* ---- place ---- */

/* "a.txt:12:34"; of a record, in whose text line and column count, "feed.jsonl:7 12:34", and where
 * it has an id of its own "feed.jsonl [id] 12:34". Of a page or a table, whose text is not the file as it stands, the
 * place in the file. */
static void put_place(cck_buffer *line, const cck_document *document, const cck_figure *figure) {
    if (document->origin && document->origin->anchor_count) {
        size_t at_line, at_column;
        cck_document_locate(document, figure->start, &at_line, &at_column, NULL);
        cck_terminal_mask(line, document->origin->file);
        cck_buffer_printf(line, ":%zu:%zu", at_line, at_column);
        return;
    }
    if (cck_view_starts(document->id, document->path)) {
        cck_terminal_mask(line, document->id);
        cck_buffer_char(line, document->id.len == document->path.len ? ':' : ' ');
    } else {
        cck_terminal_mask(line, document->path);
        cck_buffer_add(line, CCK_LIT(" ["));
        cck_terminal_mask(line, document->id);
        cck_buffer_add(line, CCK_LIT("] "));
    }
    cck_buffer_printf(line, "%u:%u", figure->line, figure->column);
}

/* ---- sentence ---- */

/* The start of the word at or before `at`, not before `from`. */
static size_t word_start(cck_view text, size_t from, size_t at) {
    while (at > from && text.ptr[at - 1] != ' ' && text.ptr[at - 1] != '\n') at--;
    return at;
}

static size_t word_end(cck_view text, size_t at, size_t to) {
    while (at < to && text.ptr[at] != ' ' && text.ptr[at] != '\n') at++;
    return at;
}

/* A sentence of more than SENTENCE_MOST bytes (a menu without full stops, say) is cut on both sides. */
static void put_sentence(cck_buffer *line, cck_view text, const cck_figure *figure) {
    size_t from = figure->sentence_start, to = figure->sentence_end;
    if (to - from > SENTENCE_MOST) {
        size_t side = SENTENCE_MOST / 2;
        if (figure->start > from + side) from = word_start(text, from, figure->start - side);
        if (figure->end + side < to) to = word_end(text, figure->end + side, to);
    }
    if (from > figure->sentence_start) cck_buffer_add(line, CCK_LIT("... "));
    cck_terminal_mask(line, (cck_view){text.ptr + from, figure->start - from});
    cck_buffer_add(line, CCK_LIT(CCK_MARK_NUMBER));
    cck_terminal_mask(line, (cck_view){text.ptr + figure->start, figure->end - figure->start});
    cck_buffer_add(line, CCK_LIT(CCK_MARK_END));
    cck_terminal_mask(line, (cck_view){text.ptr + figure->end, to - figure->end});
    if (to < figure->sentence_end) cck_buffer_add(line, CCK_LIT(" ..."));
}

/* ---- evidence ---- */

/* A name guessed from the path of the file is left to the path, which follows. */
static bool has_own_outlet(const cck_document *document) {
    bool guessed =
        cck_view_equal(document->outlet_from, CCK_LIT("dir")) || cck_view_equal(document->outlet_from, CCK_LIT("file"));
    return document->outlet.len > 0 && !guessed;
}

static void put_source(cck_buffer *line, const cck_document *document, const cck_figure *figure) {
    if (has_own_outlet(document)) {
        cck_terminal_mask(line, document->outlet);
        cck_buffer_add(line, CCK_LIT(", "));
    }
    if (document->published.len) {
        cck_terminal_mask(
            line, (cck_view){document->published.ptr, document->published.len < 10 ? document->published.len : 10});
        cck_buffer_add(line, CCK_LIT(", "));
    }
    if (figure->speaker.len) {
        cck_buffer_add(line, CCK_LIT("quoting "));
        cck_terminal_mask(line, figure->speaker);
        cck_buffer_add(line, CCK_LIT(", "));
    }
    cck_buffer_add(line, CCK_LIT(CCK_MARK_DIM));
    put_place(line, document, figure);
    cck_buffer_add(line, CCK_LIT(CCK_MARK_PLAIN));
}

void cck_text_evidence(cck_text *text, cck_figure_id id, bool quote, unsigned indent) {
    size_t index = 0;
    const cck_figure *figure = cck_comparison_figure(text->model->comparison, text->model->corpus, id, &index);
    if (!figure) return;
    const cck_document *document = &text->model->corpus->documents[index];
    put_source(&text->line, document, figure);
    cck_text_line(text, indent, indent + SENTENCE_STEP);
    if (!quote) return;
    put_sentence(&text->line, document->text, figure);
    cck_text_line(text, indent + SENTENCE_STEP, indent + SENTENCE_STEP);
}

void cck_text_reading(cck_buffer *line, cck_view text, const cck_figure *figure) {
    cck_buffer words = {0};
    cck_wording_figure(&words, text, figure);
    cck_terminal_mask(line, cck_buffer_view(&words));
    line->failed |= words.failed;
    cck_buffer_free(&words);
}

/* ---- one figure a line, for `extract` ---- */

/* "about 62 killed in 24 hours: "; nothing for what asserts nothing, such as a date. */
static void put_reading(cck_buffer *line, cck_view text, const cck_figure *figure) {
    if (!figure->has_value && !figure->asserts.has_low && !figure->asserts.has_high) return;
    cck_buffer_add(line, CCK_LIT(CCK_MARK_BOLD));
    cck_text_reading(line, text, figure);
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
    put_place(&line, document, figure);
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
