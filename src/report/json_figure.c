/* json_figure.c - one figure as a JSON object: the table of DESIGN, section 3, field by field. */
#include "report/json_figure.h"

#include "countercheck/report.h"
#include "report/json_write.h"

static cck_view slice(cck_view text, uint32_t start, uint32_t end) {
    return (cck_view){text.ptr + start, end - start};
}

/* Where it stands. */
static void put_place(cck_buffer *out, const cck_document *document, const cck_figure *figure, cck_figure_id id) {
    CCK_JSON_LIT(out, "{\"id\":");
    cck_json_unsigned(out, id);
    CCK_JSON_LIT(out, ",\"document\":");
    cck_json_path(out, document->id);
    CCK_JSON_LIT(out, ",\"start\":");
    cck_json_unsigned(out, figure->start);
    CCK_JSON_LIT(out, ",\"end\":");
    cck_json_unsigned(out, figure->end);
    CCK_JSON_LIT(out, ",\"line\":");
    cck_json_unsigned(out, figure->line);
    CCK_JSON_LIT(out, ",\"column\":");
    cck_json_unsigned(out, figure->column);
}

/* Its words, as the article has them. */
static void put_words(cck_buffer *out, cck_view text, const cck_figure *figure) {
    CCK_JSON_LIT(out, ",\"text\":");
    cck_json_text(out, slice(text, figure->start, figure->end));
    CCK_JSON_LIT(out, ",\"phrase\":");
    cck_json_text(out, slice(text, figure->phrase_start, figure->phrase_end));
    CCK_JSON_LIT(out, ",\"sentence\":");
    cck_json_text(out, slice(text, figure->sentence_start, figure->sentence_end));
}

/* What they assert. */
static void put_number(cck_buffer *out, const cck_figure *figure) {
    CCK_JSON_LIT(out, ",\"kind\":");
    cck_json_name(out, cck_kind_name(figure->kind));
    CCK_JSON_LIT(out, ",\"unit\":");
    cck_json_text(out, figure->unit);
    CCK_JSON_LIT(out, ",\"value\":");
    cck_json_decimal(out, figure->has_value, figure->value);
    CCK_JSON_LIT(out, ",\"low\":");
    cck_json_decimal(out, figure->asserts.has_low, figure->asserts.low);
    CCK_JSON_LIT(out, ",\"high\":");
    cck_json_decimal(out, figure->asserts.has_high, figure->asserts.high);
    CCK_JSON_LIT(out, ",\"bound\":");
    cck_json_name(out, cck_bound_name(figure->bound));
}

static void put_total(cck_buffer *out, cck_total total) {
    switch (total) {
    case CCK_TOTAL_SO_FAR: CCK_JSON_LIT(out, "true"); break;
    case CCK_TOTAL_ADDITION: CCK_JSON_LIT(out, "false"); break;
    case CCK_TOTAL_UNKNOWN: CCK_JSON_LIT(out, "null"); break;
    }
}

/* Of what, whose, where, when, by whom. */
static void put_context(cck_buffer *out, const cck_figure *figure) {
    CCK_JSON_LIT(out, ",\"noun\":");
    cck_json_text(out, figure->noun);
    CCK_JSON_LIT(out, ",\"measure\":");
    cck_json_text(out, figure->measure);
    CCK_JSON_LIT(out, ",\"population\":");
    cck_json_texts(out, figure->population);
    CCK_JSON_LIT(out, ",\"place\":");
    cck_json_texts(out, figure->place);
    CCK_JSON_LIT(out, ",\"window_s\":");
    cck_json_seconds(out, figure->window_s);
    CCK_JSON_LIT(out, ",\"since\":");
    cck_json_text(out, figure->since);
    CCK_JSON_LIT(out, ",\"as_of\":");
    cck_json_text(out, figure->as_of);
    CCK_JSON_LIT(out, ",\"cumulative\":");
    put_total(out, figure->total);
    CCK_JSON_LIT(out, ",\"speaker\":");
    cck_json_text(out, figure->speaker);
    CCK_JSON_LIT(out, ",\"status\":");
    cck_json_name(out, cck_status_name(figure->status));
    CCK_JSON_LIT(out, "}");
}

void cck_json_figure(cck_buffer *out, const cck_document *document, const cck_figure *figure, cck_figure_id id) {
    put_place(out, document, figure, id);
    put_words(out, document->text, figure);
    put_number(out, figure);
    put_context(out, figure);
}

void cck_report_figure_jsonl(cck_buffer *out, const cck_document *document, const cck_figure *figure,
                             cck_figure_id id) {
    cck_json_figure(out, document, figure, id);
    CCK_JSON_LIT(out, "\n");
}
