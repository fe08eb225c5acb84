/* explain_text.c - how a claim or a pair of figures was decided, for a terminal. */
#include "report/explain.h"

#include <math.h>

#include "base/wording.h"
#include "report/claim_text.h"
#include "report/evidence.h"

enum { INDENT = 2, INNER = 4, NAME_COLUMNS = 12, STANDING_COLUMNS = 10, WEIGHT_COLUMNS = 18, SUM_COLUMNS = 24 };

typedef struct {
    cck_text text;
    const cck_report_model *model;
    cck_clean clean; /* makes figures readable */
} explainer;

static void add(explainer *e, const char *words) {
    cck_buffer_add(&e->text.line, cck_view_of(words));
}

static void end_line(explainer *e, unsigned first, unsigned hang) {
    cck_text_line(&e->text, first, hang);
}

static void put_title(explainer *e, const char *words) {
    add(e, CCK_MARK_BOLD);
    add(e, words);
    add(e, CCK_MARK_PLAIN);
    end_line(e, INDENT, INDENT);
}

/* Blanks that the layout keeps: it breaks lines at blanks, so a column is filled with no-break ones. */
static void pad(explainer *e, size_t from, unsigned columns) {
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

/* Values are called as the report calls them; two figures of no common claim A and B. */
static void put_name(explainer *e, const cck_trace *trace, bool first) {
    if (trace->claim == SIZE_MAX || trace->value_a == trace->value_b)
        cck_buffer_char(&e->text.line, first ? 'A' : 'B');
    else
        put_letter(&e->text.line, first ? trace->value_a : trace->value_b);
}

static void put_heading(explainer *e, const cck_trace *trace) {
    add(e, CCK_MARK_BOLD);
    put_name(e, trace, true);
    add(e, " and ");
    put_name(e, trace, false);
    add(e, CCK_MARK_PLAIN ": ");
    if (trace->related) {
        add(e, cck_text_colour(trace->verdict));
        add(e, cck_verdict_name(trace->verdict));
        cck_buffer_printf(&e->text.line, CCK_MARK_PLAIN ", certainty %.2f", trace->certainty);
    } else {
        add(e, "not put together");
    }
    end_line(e, 0, INDENT);
}

/* False for an id that there is not. */
static bool read_evidence(explainer *e, cck_figure_id id, cck_evidence *out) {
    *out = (cck_evidence){.id = id};
    const cck_figure *figure = cck_comparison_figure(e->model->comparison, e->model->corpus, id, &out->document);
    if (!figure) return false;
    cck_evidence_fill(&e->clean, &e->model->corpus->documents[out->document], figure, out);
    return true;
}

static void put_evidence(explainer *e, cck_figure_id id, unsigned indent) {
    cck_evidence one;
    if (read_evidence(e, id, &one)) cck_text_evidence(&e->text, &one, true, indent);
}

static void put_figure(explainer *e, const cck_trace *trace, bool first) {
    cck_evidence one;
    if (!read_evidence(e, first ? trace->a : trace->b, &one)) return;
    const cck_figure *figure = one.figure;
    put_name(e, trace, first);
    add(e, "  " CCK_MARK_BOLD);
    cck_buffer_add(&e->text.line, one.value);
    cck_buffer_printf(&e->text.line, CCK_MARK_PLAIN CCK_MARK_DIM " (figure %u", (unsigned)one.id);
    if (figure->status != CCK_STATUS_ASSERTED)
        cck_buffer_printf(&e->text.line, ", %s", cck_status_name(figure->status));
    if (figure->total == CCK_TOTAL_ADDITION) add(e, ", an addition");
    add(e, ")" CCK_MARK_PLAIN);
    end_line(e, INDENT, INDENT + 3);
    cck_text_evidence(&e->text, &one, true, INDENT + 3);
}

/* ---- axes ---- */

static void put_side(explainer *e, const cck_trace *trace, bool first, cck_view words) {
    add(e, CCK_MARK_DIM);
    put_name(e, trace, first);
    add(e, CCK_MARK_PLAIN " ");
    if (words.len)
        cck_terminal_name(&e->text.line, words);
    else
        add(e, "-");
}

static void put_axis(explainer *e, const cck_trace *trace, const cck_trace_axis *axis) {
    size_t from = e->text.line.len;
    add(e, axis->name);
    pad(e, from, NAME_COLUMNS);
    size_t behind = e->text.line.len;
    add(e, cck_standing_name(axis->standing));
    pad(e, behind, STANDING_COLUMNS);
    unsigned column = INNER + NAME_COLUMNS + STANDING_COLUMNS;
    put_side(e, trace, true, axis->a);
    add(e, "; ");
    put_side(e, trace, false, axis->b);
    if (axis->note.len) {
        add(e, CCK_MARK_DIM "; ");
        cck_terminal_mask(&e->text.line, axis->note);
        add(e, CCK_MARK_PLAIN);
    }
    end_line(e, INNER, column);
}

static void put_axes(explainer *e, const cck_trace *trace) {
    put_title(e, "Do they speak of the same thing?");
    for (size_t i = 0; i < trace->axis_count; i++) put_axis(e, trace, &trace->axes[i]);
}

/* ---- weights ---- */

static void put_weight(explainer *e, const cck_trace_weight *weight) {
    size_t from = e->text.line.len;
    cck_terminal_name(&e->text.line, cck_view_of(weight->name));
    pad(e, from, WEIGHT_COLUMNS);
    cck_buffer_printf(&e->text.line, "%+.2f", weight->value * weight->weight);
    pad(e, from, SUM_COLUMNS);
    add(e, "\xC2\xA0" CCK_MARK_DIM);
    cck_terminal_mask(&e->text.line, weight->meaning);
    if (weight->value < 1 || weight->value > 1)
        cck_buffer_printf(&e->text.line, " (%.2f times %.2f)", weight->value, weight->weight);
    add(e, CCK_MARK_PLAIN);
    end_line(e, INNER, INNER + SUM_COLUMNS + 1);
}

static void put_sum(explainer *e, const cck_trace *trace) {
    size_t from = e->text.line.len;
    add(e, "sum");
    pad(e, from, WEIGHT_COLUMNS);
    cck_buffer_printf(&e->text.line, "%+.2f", trace->sum);
    pad(e, from, SUM_COLUMNS);
    cck_buffer_printf(&e->text.line,
                      "\xC2\xA0"
                      "bent into a certainty of %.2f",
                      trace->certainty);
    if (trace->least > 1)
        add(e, "; two figures of one sentence are never set against each other");
    else if (trace->least > 0)
        cck_buffer_printf(&e->text.line, "; %.2f is asked for", trace->least);
    end_line(e, INNER, INNER + SUM_COLUMNS + 1);
}

static void put_weights(explainer *e, const cck_trace *trace) {
    put_title(e, "How sure is that? (affinity, log odds)");
    for (size_t i = 0; i < trace->weight_count; i++) put_weight(e, &trace->weights[i]);
    if (trace->weight_count) {
        put_sum(e, trace);
        return;
    }
    cck_buffer_printf(&e->text.line, "the article itself gives both as one: %.2f", trace->certainty);
    end_line(e, INNER, INNER);
}

/* ---- numbers ---- */

/* Whole, or to six digits. */
static void put_number(explainer *e, double value, cck_view unit) {
    cck_decimal decimal;
    double step = value != 0 ? pow(10, floor(log10(fabs(value))) - 5) : 1;
    double near = step > 0 && floor(value) < value ? floor(value / step + 0.5) * step : value;
    if (cck_decimal_of_double(near, &decimal)) cck_wording_number(&e->text.line, decimal, unit);
}

static void put_interval(explainer *e, double low, double high, cck_view unit) {
    if (isinf(low) && isinf(high)) {
        add(e, "any number");
    } else if (isinf(low)) {
        add(e, "up to ");
        put_number(e, high, unit);
    } else if (isinf(high)) {
        put_number(e, low, unit);
        add(e, " and more");
    } else {
        put_number(e, low, low < high ? (cck_view){NULL, 0} : unit);
        if (low < high) add(e, " to ");
        if (low < high) put_number(e, high, unit);
    }
}

static void put_span(explainer *e, const cck_trace *trace, bool first) {
    const cck_trace_span *s = first ? &trace->span_a : &trace->span_b;
    put_name(e, trace, first);
    add(e, " asserts ");
    put_interval(e, s->low, s->high, trace->unit);
    if (s->soft_low < s->low || s->soft_low > s->low || s->soft_high > s->high || s->soft_high < s->high) {
        add(e, "; with its soft margins ");
        put_interval(e, s->soft_low, s->soft_high, trace->unit);
    }
    end_line(e, INNER, INNER + INDENT);
}

static void put_numbers(explainer *e, const cck_trace *trace) {
    put_title(e, "Can both be true?");
    put_span(e, trace, true);
    put_span(e, trace, false);
    cck_buffer_add(&e->text.line, cck_view_of(trace->fit));
    if (trace->gap > 0) {
        add(e, ": the nearest ends lie ");
        put_number(e, trace->gap, trace->unit);
        cck_buffer_printf(&e->text.line, " apart, %.3g %% of the larger; ", trace->share * 100);
        put_number(e, trace->allowed, trace->unit);
        add(e, " would be allowed");
    }
    end_line(e, INNER, INNER + INDENT);
}

/* ---- rules ---- */

static void put_tolerance(explainer *e, const cck_tolerance *t) {
    add(e, "tolerance");
    if (t->relative > 0 || (t->absolute <= 0 && t->grain <= 0))
        cck_buffer_printf(&e->text.line, " %.6g %%", t->relative * 100);
    if (t->absolute > 0) cck_buffer_printf(&e->text.line, " %.6g", t->absolute);
    if (t->grain > 0) cck_buffer_printf(&e->text.line, " %.6g grains", t->grain);
    if (t->implied_rounding) add(e, " rounding implied");
    if (t->has_above) cck_buffer_printf(&e->text.line, " %.6g %% above", t->above * 100);
    if (t->has_below) cck_buffer_printf(&e->text.line, " %.6g %% below", t->below * 100);
    for (cck_bound b = 0; b < CCK_BOUND_END; b++) {
        if (t->has_hedged >> b & 1)
            cck_buffer_printf(&e->text.line, " %.6g %% where %s", t->hedged[b] * 100, cck_bound_name(b));
    }
}

static const char *over_time_name(cck_over_time over_time) {
    switch (over_time) {
    case CCK_OVER_TIME_MAY_RISE: return "over time may rise";
    case CCK_OVER_TIME_MAY_FALL: return "over time may fall";
    case CCK_OVER_TIME_ANY: return "over time any";
    case CCK_OVER_TIME_FIXED: break;
    }
    return "over time fixed";
}

static void put_field_end(explainer *e, bool counts, bool *any) {
    if (!counts) add(e, " (overruled)");
    *any = true;
}

static void put_more_fields(explainer *e, const cck_trace_rule *row, bool *any) {
    const cck_rule *rule = row->rule;
    if (rule->has_settle) {
        cck_buffer_printf(&e->text.line, "%ssettles in ", *any ? "; " : "");
        cck_wording_window(&e->text.line, rule->settle_s);
        put_field_end(e, row->settle, any);
    }
    if (rule->has_convert) {
        cck_buffer_printf(&e->text.line, "%s%s", *any ? "; " : "", rule->convert ? "units convert" : "no conversion");
        put_field_end(e, row->convert, any);
    }
    if (rule->has_scope) {
        cck_buffer_printf(&e->text.line, "%sscope %s", *any ? "; " : "", cck_severity_name(rule->scope));
        put_field_end(e, row->scope, any);
    }
}

static void put_rule(explainer *e, const cck_trace_rule *row) {
    const cck_rule *rule = row->rule;
    bool any = false;
    size_t from = e->text.line.len;
    cck_terminal_mask(&e->text.line, rule->id);
    pad(e, from, NAME_COLUMNS);
    if (rule->has_tolerance) {
        put_tolerance(e, &rule->tolerance);
        put_field_end(e, row->tolerance, &any);
    }
    if (rule->has_over_time) {
        if (any) add(e, "; ");
        add(e, over_time_name(rule->over_time));
        put_field_end(e, row->over_time, &any);
    }
    put_more_fields(e, row, &any);
    if (rule->has_severity) {
        cck_buffer_printf(&e->text.line, "%sseverity %s", any ? "; " : "", cck_severity_name(rule->severity));
        put_field_end(e, row->severity, &any);
    }
    add(e, CCK_MARK_DIM " ");
    cck_terminal_mask(&e->text.line, rule->source);
    cck_buffer_printf(&e->text.line, ":%zu" CCK_MARK_PLAIN, rule->line);
    end_line(e, INNER, INNER + NAME_COLUMNS);
}

static void put_rules(explainer *e, const cck_trace *trace) {
    put_title(e, "By which rules? (the last that says something has the word)");
    for (size_t i = 0; i < trace->rule_count; i++) put_rule(e, &trace->rules[i]);
}

/* ---- the end ---- */

static void put_days(explainer *e, const cck_trace *trace) {
    char a[11], b[11];
    bool has_a = cck_report_day(trace->first_a, a), has_b = cck_report_day(trace->first_b, b);
    if (!has_a && !has_b) return;
    put_name(e, trace, true);
    cck_buffer_printf(&e->text.line, " was first reported %s, ", has_a ? a : "on a day that is not known");
    put_name(e, trace, false);
    cck_buffer_printf(&e->text.line, " %s", has_b ? b : "on a day that is not known");
    end_line(e, INNER, INNER);
}

static void put_decided(explainer *e, const cck_trace *trace) {
    put_title(e, "What settled it");
    add(e, trace->decided);
    end_line(e, INNER, INNER);
    if (trace->why.len) {
        cck_terminal_mask(&e->text.line, trace->why);
        end_line(e, INNER, INNER);
    }
    put_days(e, trace);
}

static void put_terms(explainer *e, const cck_trace *trace) {
    if (!trace->term_count) return;
    put_title(e, "With these figures");
    for (size_t i = 0; i < trace->term_count; i++) put_evidence(e, trace->terms[i], INNER);
}

static void put_unknown(explainer *e, const cck_trace *trace) {
    if (!trace->unknown_count) return;
    put_title(e, "What is not said");
    for (size_t i = 0; i < trace->unknown_count; i++) {
        cck_terminal_mask(&e->text.line, trace->unknown[i]);
        end_line(e, INNER, INNER + INDENT);
    }
}

static void put_trace(explainer *e, const cck_trace *trace) {
    put_heading(e, trace);
    put_figure(e, trace, true);
    put_figure(e, trace, false);
    put_decided(e, trace);
    put_axes(e, trace);
    put_weights(e, trace);
    put_numbers(e, trace);
    put_rules(e, trace);
    put_terms(e, trace);
    put_unknown(e, trace);
    cck_buffer_char(e->text.out, '\n');
}

/* ---- the claim ---- */

static void put_counts(explainer *e, const cck_claim *claim) {
    size_t figures = 0;
    for (size_t i = 0; i < claim->value_count; i++) figures += claim->values[i].count;
    cck_text_count(&e->text.line, figures, "figure says", "figures say");
    add(e, " ");
    cck_text_count(&e->text.line, claim->value_count, "value", "values");
    uint64_t all = 0;
    for (int v = 0; v < CCK_VERDICT_END; v++) all += claim->relation_total[v];
    if (all <= claim->relation_count) return;
    add(e, "; of ");
    cck_text_count(&e->text.line, (size_t)all, "relation", "relations");
    cck_buffer_printf(&e->text.line, " the %zu that a report lists are shown", claim->relation_count);
}

static void put_claim(explainer *e, const cck_claim *claim) {
    add(e, cck_text_colour(claim->verdict));
    add(e, cck_verdict_name(claim->verdict));
    add(e, CCK_MARK_PLAIN "  " CCK_MARK_BOLD);
    cck_terminal_name(&e->text.line, claim->measure.len ? claim->measure : CCK_LIT("unnamed quantity"));
    cck_buffer_printf(&e->text.line, CCK_MARK_PLAIN "  " CCK_MARK_DIM "%s" CCK_MARK_PLAIN, claim->id);
    end_line(e, 0, INDENT);
    put_counts(e, claim);
    if (claim->ignored) {
        add(e, "; ignored: ");
        cck_terminal_mask(&e->text.line, claim->ignore_reason);
    }
    end_line(e, INDENT, INDENT);
    if (claim->value_count == 1) {
        for (size_t i = 0; i < claim->values[0].count; i++) put_evidence(e, claim->values[0].figures[i], INDENT);
    }
    cck_buffer_char(e->text.out, '\n');
}

void cck_report_explain_text(cck_buffer *out, const cck_report_model *model, const cck_explanation *told,
                             const cck_report_options *options) {
    unsigned width = options && options->width ? options->width : 80;
    explainer e = {.text = {.out = out, .terminal = {width, options && options->colour}}, .model = model};
    e.clean.arena = cck_arena_new(0);
    out->failed |= !e.clean.arena;
    if (e.clean.arena && told->claim) put_claim(&e, told->claim);
    for (size_t i = 0; e.clean.arena && i < told->count; i++) put_trace(&e, &told->traces[i]);
    out->failed |= e.clean.failed;
    cck_arena_free(e.clean.arena);
    cck_buffer_free(&e.clean.scratch);
    cck_buffer_free(&e.text.line);
}
