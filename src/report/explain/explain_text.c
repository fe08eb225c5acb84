/* explain_text.c - how a claim or a pair of figures was decided, for a terminal. */
#include "report/explain/explain_text.h"

#include "base/wording.h"

void cck_explain_add(cck_explainer *e, const char *words) {
    cck_buffer_add(&e->text.line, cck_view_of(words));
}

void cck_explain_end_line(cck_explainer *e, unsigned first, unsigned hang) {
    cck_text_line(&e->text, first, hang);
}

void cck_explain_title(cck_explainer *e, const char *words) {
    cck_explain_add(e, CCK_MARK_BOLD);
    cck_explain_add(e, words);
    cck_explain_add(e, CCK_MARK_PLAIN);
    cck_explain_end_line(e, CCK_EXPLAIN_INDENT, CCK_EXPLAIN_INDENT);
}

/* Blanks that the layout keeps: it breaks lines at blanks, so a column is filled with no-break ones. */
void cck_explain_pad(cck_explainer *e, size_t from, unsigned columns) {
    cck_buffer *line = &e->text.line;
    if (line->failed) return;
    unsigned have = cck_terminal_columns((cck_view){line->ptr + from, line->len - from});
    for (; have < columns; have++) cck_buffer_add(line, CCK_LIT("\xC2\xA0"));
}

/* ---- the pair ---- */

static void put_letter(cck_buffer *line, size_t index) {
    if (index >= 26) put_letter(line, index / 26 - 1);
    cck_buffer_char(line, (char)('A' + index % 26));
}

void cck_explain_name(cck_explainer *e, const cck_trace *trace, bool first) {
    if (trace->claim == SIZE_MAX || trace->value_a == trace->value_b)
        cck_buffer_char(&e->text.line, first ? 'A' : 'B');
    else
        put_letter(&e->text.line, first ? trace->value_a : trace->value_b);
}

static void put_heading(cck_explainer *e, const cck_trace *trace) {
    cck_explain_add(e, CCK_MARK_BOLD);
    cck_explain_name(e, trace, true);
    cck_explain_add(e, " and ");
    cck_explain_name(e, trace, false);
    cck_explain_add(e, CCK_MARK_PLAIN ": ");
    if (trace->related) {
        cck_explain_add(e, cck_text_colour(trace->verdict));
        cck_explain_add(e, cck_verdict_name(trace->verdict));
        cck_buffer_printf(&e->text.line, CCK_MARK_PLAIN ", certainty %.2f", trace->certainty);
    } else {
        cck_explain_add(e, "not put together");
    }
    cck_explain_end_line(e, 0, CCK_EXPLAIN_INDENT);
}

/* False for an id that there is not. */
static bool read_evidence(cck_explainer *e, cck_figure_id id, cck_evidence *out) {
    *out = (cck_evidence){.id = id};
    const cck_figure *figure = cck_comparison_figure(e->model->comparison, e->model->corpus, id, &out->document);
    if (!figure) return false;
    cck_evidence_fill(&e->clean, &e->model->corpus->documents[out->document], figure, out);
    return true;
}

static void put_evidence(cck_explainer *e, cck_figure_id id, unsigned indent) {
    cck_evidence one;
    if (read_evidence(e, id, &one)) cck_text_evidence(&e->text, &one, true, indent);
}

static void put_figure(cck_explainer *e, const cck_trace *trace, bool first) {
    cck_evidence one;
    if (!read_evidence(e, first ? trace->a : trace->b, &one)) return;
    const cck_figure *figure = one.figure;
    cck_explain_name(e, trace, first);
    cck_explain_add(e, "  " CCK_MARK_BOLD);
    cck_buffer_add(&e->text.line, one.value);
    cck_buffer_printf(&e->text.line, CCK_MARK_PLAIN CCK_MARK_DIM " (figure %u", (unsigned)one.id);
    if (figure->status != CCK_STATUS_ASSERTED)
        cck_buffer_printf(&e->text.line, ", %s", cck_status_name(figure->status));
    if (figure->total == CCK_TOTAL_ADDITION) cck_explain_add(e, ", an addition");
    cck_explain_add(e, ")" CCK_MARK_PLAIN);
    cck_explain_end_line(e, CCK_EXPLAIN_INDENT, CCK_EXPLAIN_INDENT + 3);
    cck_text_evidence(&e->text, &one, true, CCK_EXPLAIN_INDENT + 3);
}

/* ---- the end ---- */

static void put_days(cck_explainer *e, const cck_trace *trace) {
    char a[11], b[11];
    bool has_a = cck_report_day(trace->first_a, a), has_b = cck_report_day(trace->first_b, b);
    if (!has_a && !has_b) return;
    cck_explain_name(e, trace, true);
    cck_buffer_printf(&e->text.line, " was first reported %s, ", has_a ? a : "on a day that is not known");
    cck_explain_name(e, trace, false);
    cck_buffer_printf(&e->text.line, " %s", has_b ? b : "on a day that is not known");
    cck_explain_end_line(e, CCK_EXPLAIN_INNER, CCK_EXPLAIN_INNER);
}

static void put_decided(cck_explainer *e, const cck_trace *trace) {
    cck_explain_title(e, "What settled it");
    cck_explain_add(e, trace->decided);
    cck_explain_end_line(e, CCK_EXPLAIN_INNER, CCK_EXPLAIN_INNER);
    if (trace->why.len) {
        cck_terminal_mask(&e->text.line, trace->why);
        cck_explain_end_line(e, CCK_EXPLAIN_INNER, CCK_EXPLAIN_INNER);
    }
    put_days(e, trace);
}

static void put_terms(cck_explainer *e, const cck_trace *trace) {
    if (!trace->term_count) return;
    cck_explain_title(e, "With these figures");
    for (size_t i = 0; i < trace->term_count; i++) put_evidence(e, trace->terms[i], CCK_EXPLAIN_INNER);
}

static void put_unknown(cck_explainer *e, const cck_trace *trace) {
    if (!trace->unknown_count) return;
    cck_explain_title(e, "What is not said");
    for (size_t i = 0; i < trace->unknown_count; i++) {
        cck_terminal_mask(&e->text.line, trace->unknown[i]);
        cck_explain_end_line(e, CCK_EXPLAIN_INNER, CCK_EXPLAIN_INNER + CCK_EXPLAIN_INDENT);
    }
}

static void put_trace(cck_explainer *e, const cck_trace *trace) {
    put_heading(e, trace);
    put_figure(e, trace, true);
    put_figure(e, trace, false);
    put_decided(e, trace);
    cck_explain_axes(e, trace);
    cck_explain_weights(e, trace);
    cck_explain_numbers(e, trace);
    cck_explain_rules(e, trace);
    put_terms(e, trace);
    put_unknown(e, trace);
    cck_buffer_char(e->text.out, '\n');
}

/* ---- the claim ---- */

static void put_counts(cck_explainer *e, const cck_claim *claim) {
    size_t figures = 0;
    for (size_t i = 0; i < claim->value_count; i++) figures += claim->values[i].count;
    cck_text_count(&e->text.line, figures, "figure says", "figures say");
    cck_explain_add(e, " ");
    cck_text_count(&e->text.line, claim->value_count, "value", "values");
    uint64_t all = 0;
    for (int v = 0; v < CCK_VERDICT_END; v++) all += claim->relation_total[v];
    if (all <= claim->relation_count) return;
    cck_explain_add(e, "; of ");
    cck_text_count(&e->text.line, (size_t)all, "relation", "relations");
    cck_buffer_printf(&e->text.line, " the %zu that a report lists are shown", claim->relation_count);
}

static void put_claim(cck_explainer *e, const cck_claim *claim) {
    cck_explain_add(e, cck_text_colour(claim->verdict));
    cck_explain_add(e, cck_verdict_name(claim->verdict));
    cck_explain_add(e, CCK_MARK_PLAIN "  " CCK_MARK_BOLD);
    cck_terminal_name(&e->text.line, claim->measure.len ? claim->measure : CCK_LIT("unnamed quantity"));
    cck_buffer_printf(&e->text.line, CCK_MARK_PLAIN "  " CCK_MARK_DIM "%s" CCK_MARK_PLAIN, claim->id);
    cck_explain_end_line(e, 0, CCK_EXPLAIN_INDENT);
    put_counts(e, claim);
    if (claim->ignored) {
        cck_explain_add(e, "; ignored: ");
        cck_terminal_mask(&e->text.line, claim->ignore_reason);
    }
    cck_explain_end_line(e, CCK_EXPLAIN_INDENT, CCK_EXPLAIN_INDENT);
    if (claim->value_count == 1) {
        for (size_t i = 0; i < claim->values[0].count; i++)
            put_evidence(e, claim->values[0].figures[i], CCK_EXPLAIN_INDENT);
    }
    cck_buffer_char(e->text.out, '\n');
}

void cck_report_explain_text(cck_buffer *out, const cck_report_model *model, const cck_explanation *told,
                             const cck_report_options *options) {
    unsigned width = options && options->width ? options->width : 80;
    cck_explainer e = {.text = {.out = out, .terminal = {width, options && options->colour}}, .model = model};
    e.clean.arena = cck_arena_new(0);
    out->failed |= !e.clean.arena;
    if (e.clean.arena && told->claim) put_claim(&e, told->claim);
    for (size_t i = 0; e.clean.arena && i < told->count; i++) put_trace(&e, &told->traces[i]);
    out->failed |= e.clean.failed;
    cck_arena_free(e.clean.arena);
    cck_buffer_free(&e.clean.scratch);
    cck_buffer_free(&e.text.line);
}
