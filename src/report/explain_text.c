/* explain_text.c - how a claim or a pair of figures was decided, for a terminal. */
#include "report/explain.h"

#include <math.h>

#include "base/wording.h"
#include "report/figure_text.h"

enum { INDENT = 2, INNER = 4, NAME_COLUMNS = 12, STANDING_COLUMNS = 10, WEIGHT_COLUMNS = 18, SUM_COLUMNS = 24 };

static void add(cck_text *text, const char *words) {
    cck_buffer_add(&text->line, cck_view_of(words));
}

static void end_line(cck_text *text, unsigned first, unsigned hang) {
    cck_text_line(text, first, hang);
}

static void put_title(cck_text *text, const char *words) {
    add(text, CCK_MARK_BOLD);
    add(text, words);
    add(text, CCK_MARK_PLAIN);
    end_line(text, INDENT, INDENT);
}

/* Blanks that the layout keeps: it breaks lines at blanks, so a column is filled with no-break ones. */
static void pad(cck_text *text, size_t from, unsigned columns) {
    cck_buffer *line = &text->line;
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
static void put_name(cck_text *text, const cck_trace *trace, bool first) {
    if (trace->claim == SIZE_MAX || trace->value_a == trace->value_b)
        cck_buffer_char(&text->line, first ? 'A' : 'B');
    else
        put_letter(&text->line, first ? trace->value_a : trace->value_b);
}

static void put_heading(cck_text *text, const cck_trace *trace) {
    add(text, CCK_MARK_BOLD);
    put_name(text, trace, true);
    add(text, " and ");
    put_name(text, trace, false);
    add(text, CCK_MARK_PLAIN ": ");
    if (trace->related) {
        add(text, cck_text_colour(trace->verdict));
        add(text, cck_verdict_name(trace->verdict));
        cck_buffer_printf(&text->line, CCK_MARK_PLAIN ", certainty %.2f", trace->certainty);
    } else {
        add(text, "not put together");
    }
    end_line(text, 0, INDENT);
}

static void put_figure(cck_text *text, const cck_trace *trace, bool first) {
    size_t index = 0;
    cck_figure_id id = first ? trace->a : trace->b;
    const cck_report_model *model = text->model;
    const cck_figure *figure = cck_comparison_figure(model->comparison, model->corpus, id, &index);
    if (!figure) return;
    put_name(text, trace, first);
    add(text, "  " CCK_MARK_BOLD);
    cck_text_reading(&text->line, model->corpus->documents[index].text, figure);
    add(text, CCK_MARK_PLAIN);
    if (figure->noun.len) {
        cck_buffer_char(&text->line, ' ');
        cck_terminal_mask(&text->line, figure->noun);
    }
    cck_buffer_printf(&text->line, CCK_MARK_DIM " (figure %u", (unsigned)id);
    if (figure->status != CCK_STATUS_ASSERTED) cck_buffer_printf(&text->line, ", %s", cck_status_name(figure->status));
    if (figure->total == CCK_TOTAL_ADDITION) add(text, ", an addition");
    add(text, ")" CCK_MARK_PLAIN);
    end_line(text, INDENT, INDENT + 3);
    cck_text_evidence(text, id, true, INDENT + 3);
}

/* ---- axes ---- */

static void put_side(cck_text *text, const cck_trace *trace, bool first, cck_view words) {
    add(text, CCK_MARK_DIM);
    put_name(text, trace, first);
    add(text, CCK_MARK_PLAIN " ");
    if (words.len)
        cck_terminal_name(&text->line, words);
    else
        add(text, "-");
}

static void put_axis(cck_text *text, const cck_trace *trace, const cck_trace_axis *axis) {
    size_t from = text->line.len;
    add(text, axis->name);
    pad(text, from, NAME_COLUMNS);
    size_t behind = text->line.len;
    add(text, cck_standing_name(axis->standing));
    pad(text, behind, STANDING_COLUMNS);
    unsigned column = INNER + NAME_COLUMNS + STANDING_COLUMNS;
    put_side(text, trace, true, axis->a);
    add(text, "; ");
    put_side(text, trace, false, axis->b);
    if (axis->note.len) {
        add(text, CCK_MARK_DIM "; ");
        cck_terminal_mask(&text->line, axis->note);
        add(text, CCK_MARK_PLAIN);
    }
    end_line(text, INNER, column);
}

static void put_axes(cck_text *text, const cck_trace *trace) {
    put_title(text, "Do they speak of the same?");
    for (size_t i = 0; i < trace->axis_count; i++) put_axis(text, trace, &trace->axes[i]);
}

/* ---- weights ---- */

static void put_weight(cck_text *text, const cck_trace_weight *weight) {
    size_t from = text->line.len;
    cck_terminal_name(&text->line, cck_view_of(weight->name));
    pad(text, from, WEIGHT_COLUMNS);
    cck_buffer_printf(&text->line, "%+.2f", weight->value * weight->weight);
    pad(text, from, SUM_COLUMNS);
    add(text, "\xC2\xA0" CCK_MARK_DIM);
    cck_terminal_mask(&text->line, weight->meaning);
    if (weight->value < 1 || weight->value > 1)
        cck_buffer_printf(&text->line, " (%.2f times %.2f)", weight->value, weight->weight);
    add(text, CCK_MARK_PLAIN);
    end_line(text, INNER, INNER + SUM_COLUMNS + 1);
}

static void put_sum(cck_text *text, const cck_trace *trace) {
    size_t from = text->line.len;
    add(text, "sum");
    pad(text, from, WEIGHT_COLUMNS);
    cck_buffer_printf(&text->line, "%+.2f", trace->sum);
    pad(text, from, SUM_COLUMNS);
    cck_buffer_printf(&text->line,
                      "\xC2\xA0"
                      "bent into a certainty of %.2f",
                      trace->certainty);
    if (trace->least > 1)
        add(text, "; two figures of one sentence are never set against each other");
    else if (trace->least > 0)
        cck_buffer_printf(&text->line, "; %s asks for %.2f",
                          trace->related ? cck_verdict_name(trace->verdict) : "to be put together", trace->least);
    end_line(text, INNER, INNER + SUM_COLUMNS + 1);
}

static void put_weights(cck_text *text, const cck_trace *trace) {
    put_title(text, "How sure is that? (affinity, log odds)");
    for (size_t i = 0; i < trace->weight_count; i++) put_weight(text, &trace->weights[i]);
    if (trace->weight_count) {
        put_sum(text, trace);
        return;
    }
    cck_buffer_printf(&text->line, "the article itself gives both as one: %.2f", trace->certainty);
    end_line(text, INNER, INNER);
}

/* ---- numbers ---- */

/* Whole, or to six digits. */
static void put_number(cck_text *text, double value, cck_view unit) {
    cck_decimal decimal;
    double step = value != 0 ? pow(10, floor(log10(fabs(value))) - 5) : 1;
    double near = step > 0 && floor(value) < value ? floor(value / step + 0.5) * step : value;
    if (cck_decimal_of_double(near, &decimal)) cck_wording_number(&text->line, decimal, unit);
}

static void put_interval(cck_text *text, double low, double high, cck_view unit) {
    if (isinf(low) && isinf(high)) {
        add(text, "any number");
    } else if (isinf(low)) {
        add(text, "up to ");
        put_number(text, high, unit);
    } else if (isinf(high)) {
        put_number(text, low, unit);
        add(text, " and more");
    } else {
        put_number(text, low, low < high ? (cck_view){NULL, 0} : unit);
        if (low < high) add(text, " to ");
        if (low < high) put_number(text, high, unit);
    }
}

static void put_span(cck_text *text, const cck_trace *trace, bool first) {
    const cck_trace_span *s = first ? &trace->span_a : &trace->span_b;
    put_name(text, trace, first);
    add(text, " asserts ");
    put_interval(text, s->low, s->high, trace->unit);
    if (s->soft_low < s->low || s->soft_low > s->low || s->soft_high > s->high || s->soft_high < s->high) {
        add(text, "; with its soft margins ");
        put_interval(text, s->soft_low, s->soft_high, trace->unit);
    }
    if (s->grain > 1) {
        add(text, "; told in steps of ");
        put_number(text, s->grain, trace->unit);
    }
    end_line(text, INNER, INNER + INDENT);
}

static void put_numbers(cck_text *text, const cck_trace *trace) {
    put_title(text, "Can both be true?");
    put_span(text, trace, true);
    put_span(text, trace, false);
    cck_buffer_add(&text->line, cck_view_of(trace->fit));
    if (trace->gap > 0) {
        add(text, ": the nearest ends lie ");
        put_number(text, trace->gap, trace->unit);
        cck_buffer_printf(&text->line, " apart, %.3g %% of the larger; ", trace->share * 100);
        put_number(text, trace->allowed, trace->unit);
        add(text, " would be allowed");
    }
    end_line(text, INNER, INNER + INDENT);
}

/* ---- rules ---- */

static void put_tolerance(cck_text *text, const cck_tolerance *t) {
    add(text, "tolerance");
    if (t->relative > 0 || (t->absolute <= 0 && t->grain <= 0))
        cck_buffer_printf(&text->line, " %.6g %%", t->relative * 100);
    if (t->absolute > 0) cck_buffer_printf(&text->line, " %.6g", t->absolute);
    if (t->grain > 0) cck_buffer_printf(&text->line, " %.6g grains", t->grain);
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

static void put_field_end(cck_text *text, bool counts, bool *any) {
    if (!counts) add(text, " (overruled)");
    *any = true;
}

static void put_rule(cck_text *text, const cck_trace_rule *row) {
    const cck_rule *rule = row->rule;
    bool any = false;
    size_t from = text->line.len;
    cck_terminal_mask(&text->line, rule->id);
    pad(text, from, NAME_COLUMNS);
    if (rule->has_tolerance) {
        put_tolerance(text, &rule->tolerance);
        put_field_end(text, row->tolerance, &any);
    }
    if (rule->has_over_time) {
        if (any) add(text, "; ");
        add(text, over_time_name(rule->over_time));
        put_field_end(text, row->over_time, &any);
    }
    if (rule->has_severity) {
        cck_buffer_printf(&text->line, "%sseverity %s", any ? "; " : "", cck_severity_name(rule->severity));
        put_field_end(text, row->severity, &any);
    }
    add(text, CCK_MARK_DIM " ");
    cck_terminal_mask(&text->line, rule->source);
    cck_buffer_printf(&text->line, ":%zu" CCK_MARK_PLAIN, rule->line);
    end_line(text, INNER, INNER + NAME_COLUMNS);
}

static void put_rules(cck_text *text, const cck_trace *trace) {
    put_title(text, "By which rules? (the last that says something has the word)");
    for (size_t i = 0; i < trace->rule_count; i++) put_rule(text, &trace->rules[i]);
}

/* ---- the end ---- */

static void put_day(cck_text *text, int64_t day) {
    char iso[11];
    if (cck_report_day(day, iso))
        add(text, iso);
    else
        add(text, "on a day that is not known");
}

static void put_decided(cck_text *text, const cck_trace *trace) {
    put_title(text, "What settled it");
    add(text, trace->decided);
    end_line(text, INNER, INNER);
    if (trace->why.len) {
        cck_terminal_mask(&text->line, trace->why);
        end_line(text, INNER, INNER);
    }
    put_name(text, trace, true);
    add(text, " was first reported ");
    put_day(text, trace->first_a);
    add(text, ", ");
    put_name(text, trace, false);
    add(text, " ");
    put_day(text, trace->first_b);
    end_line(text, INNER, INNER);
}

static void put_terms(cck_text *text, const cck_trace *trace) {
    if (!trace->term_count) return;
    put_title(text, "With these figures");
    for (size_t i = 0; i < trace->term_count; i++) cck_text_evidence(text, trace->terms[i], true, INNER);
}

static void put_unknown(cck_text *text, const cck_trace *trace) {
    if (!trace->unknown_count) return;
    put_title(text, "What is not said");
    for (size_t i = 0; i < trace->unknown_count; i++) {
        cck_terminal_mask(&text->line, trace->unknown[i]);
        end_line(text, INNER, INNER + INDENT);
    }
}

static void put_trace(cck_text *text, const cck_trace *trace) {
    put_heading(text, trace);
    put_figure(text, trace, true);
    put_figure(text, trace, false);
    put_decided(text, trace);
    put_axes(text, trace);
    put_weights(text, trace);
    put_numbers(text, trace);
    put_rules(text, trace);
    put_terms(text, trace);
    put_unknown(text, trace);
    cck_buffer_char(text->out, '\n');
}

/* ---- the claim ---- */

static void put_counts(cck_text *text, const cck_claim *claim) {
    size_t figures = 0;
    for (size_t i = 0; i < claim->value_count; i++) figures += claim->values[i].count;
    cck_text_count(&text->line, figures, "figure says", "figures say");
    add(text, " ");
    cck_text_count(&text->line, claim->value_count, "value", "values");
    uint64_t all = 0;
    for (int v = 0; v < CCK_VERDICT_END; v++) all += claim->relation_total[v];
    if (all <= claim->relation_count) return;
    add(text, "; of ");
    cck_text_count(&text->line, (size_t)all, "relation", "relations");
    cck_buffer_printf(&text->line, " the %zu that a report lists are shown", claim->relation_count);
}

static void put_claim(cck_text *text, const cck_claim *claim) {
    add(text, cck_text_colour(claim->verdict));
    add(text, cck_verdict_name(claim->verdict));
    add(text, CCK_MARK_PLAIN "  " CCK_MARK_BOLD);
    cck_terminal_name(&text->line, claim->measure.len ? claim->measure : CCK_LIT("unnamed quantity"));
    cck_buffer_printf(&text->line, CCK_MARK_PLAIN "  " CCK_MARK_DIM "%s" CCK_MARK_PLAIN, claim->id);
    end_line(text, 0, INDENT);
    put_counts(text, claim);
    if (claim->ignored) {
        add(text, "; ignored: ");
        cck_terminal_mask(&text->line, claim->ignore_reason);
    }
    end_line(text, INDENT, INDENT);
    if (claim->value_count == 1) {
        for (size_t i = 0; i < claim->values[0].count; i++)
            cck_text_evidence(text, claim->values[0].figures[i], true, INDENT);
    }
    cck_buffer_char(text->out, '\n');
}

void cck_report_explain_text(cck_buffer *out, const cck_report_model *model, const cck_explanation *told,
                             const cck_report_options *options) {
    unsigned width = options && options->width ? options->width : 80;
    cck_text text = {.out = out, .model = model, .terminal = {width, options && options->colour}};
    if (told->claim) put_claim(&text, told->claim);
    for (size_t i = 0; i < told->count; i++) put_trace(&text, &told->traces[i]);
    cck_buffer_free(&text.line);
}
