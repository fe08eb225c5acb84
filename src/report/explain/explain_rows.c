/* explain_rows.c - the tables of a derivation: axes, weights, numbers, rules. */
#include <math.h>

#include "base/wording.h"
#include "report/explain/explain_text.h"

/* ---- axes ---- */

static void put_side(cck_explainer *e, const cck_trace *trace, bool first, cck_view words) {
    cck_explain_add(e, CCK_MARK_DIM);
    cck_explain_name(e, trace, first);
    cck_explain_add(e, CCK_MARK_PLAIN " ");
    if (words.len)
        cck_terminal_name(&e->text.line, words);
    else
        cck_explain_add(e, "-");
}

static void put_axis(cck_explainer *e, const cck_trace *trace, const cck_trace_axis *axis) {
    size_t from = e->text.line.len;
    cck_explain_add(e, axis->name);
    cck_explain_pad(e, from, CCK_EXPLAIN_NAME);
    size_t behind = e->text.line.len;
    cck_explain_add(e, cck_standing_name(axis->standing));
    cck_explain_pad(e, behind, CCK_EXPLAIN_STANDING);
    unsigned column = CCK_EXPLAIN_INNER + CCK_EXPLAIN_NAME + CCK_EXPLAIN_STANDING;
    put_side(e, trace, true, axis->a);
    cck_explain_add(e, "; ");
    put_side(e, trace, false, axis->b);
    if (axis->note.len) {
        cck_explain_add(e, CCK_MARK_DIM "; ");
        cck_terminal_mask(&e->text.line, axis->note);
        cck_explain_add(e, CCK_MARK_PLAIN);
    }
    cck_explain_end_line(e, CCK_EXPLAIN_INNER, column);
}

void cck_explain_axes(cck_explainer *e, const cck_trace *trace) {
    cck_explain_title(e, "Do they speak of the same thing?");
    for (size_t i = 0; i < trace->axis_count; i++) put_axis(e, trace, &trace->axes[i]);
}

/* ---- weights ---- */

static void put_weight(cck_explainer *e, const cck_trace_weight *weight) {
    size_t from = e->text.line.len;
    cck_terminal_name(&e->text.line, cck_view_of(weight->name));
    cck_explain_pad(e, from, CCK_EXPLAIN_WEIGHT);
    cck_buffer_printf(&e->text.line, "%+.2f", weight->value * weight->weight);
    cck_explain_pad(e, from, CCK_EXPLAIN_SUM);
    cck_explain_add(e, "\xC2\xA0" CCK_MARK_DIM);
    cck_terminal_mask(&e->text.line, weight->meaning);
    if (weight->value < 1 || weight->value > 1)
        cck_buffer_printf(&e->text.line, " (%.2f times %.2f)", weight->value, weight->weight);
    cck_explain_add(e, CCK_MARK_PLAIN);
    cck_explain_end_line(e, CCK_EXPLAIN_INNER, CCK_EXPLAIN_INNER + CCK_EXPLAIN_SUM + 1);
}

static void put_sum(cck_explainer *e, const cck_trace *trace) {
    size_t from = e->text.line.len;
    cck_explain_add(e, "sum");
    cck_explain_pad(e, from, CCK_EXPLAIN_WEIGHT);
    cck_buffer_printf(&e->text.line, "%+.2f", trace->sum);
    cck_explain_pad(e, from, CCK_EXPLAIN_SUM);
    cck_buffer_printf(&e->text.line,
                      "\xC2\xA0"
                      "bent into a certainty of %.2f",
                      trace->certainty);
    if (trace->least > 1)
        cck_explain_add(e, "; two figures of one sentence are never set against each other");
    else if (trace->least > 0)
        cck_buffer_printf(&e->text.line, "; %.2f is asked for", trace->least);
    cck_explain_end_line(e, CCK_EXPLAIN_INNER, CCK_EXPLAIN_INNER + CCK_EXPLAIN_SUM + 1);
}

void cck_explain_weights(cck_explainer *e, const cck_trace *trace) {
    cck_explain_title(e, "How sure is that? (affinity, log odds)");
    for (size_t i = 0; i < trace->weight_count; i++) put_weight(e, &trace->weights[i]);
    if (trace->weight_count) {
        put_sum(e, trace);
        return;
    }
    cck_buffer_printf(&e->text.line, "the article itself gives both as one: %.2f", trace->certainty);
    cck_explain_end_line(e, CCK_EXPLAIN_INNER, CCK_EXPLAIN_INNER);
}

/* ---- numbers ---- */

/* Whole, or to six digits. */
static void put_number(cck_explainer *e, double value, cck_view unit) {
    cck_decimal decimal;
    double step = value != 0 ? pow(10, floor(log10(fabs(value))) - 5) : 1;
    double near = step > 0 && floor(value) < value ? floor(value / step + 0.5) * step : value;
    if (cck_decimal_of_double(near, &decimal)) cck_wording_number(&e->text.line, decimal, unit);
}

static void put_interval(cck_explainer *e, double low, double high, cck_view unit) {
    if (isinf(low) && isinf(high)) {
        cck_explain_add(e, "any number");
    } else if (isinf(low)) {
        cck_explain_add(e, "up to ");
        put_number(e, high, unit);
    } else if (isinf(high)) {
        put_number(e, low, unit);
        cck_explain_add(e, " and more");
    } else {
        put_number(e, low, low < high ? (cck_view){NULL, 0} : unit);
        if (low < high) cck_explain_add(e, " to ");
        if (low < high) put_number(e, high, unit);
    }
}

static void put_span(cck_explainer *e, const cck_trace *trace, bool first) {
    const cck_trace_span *s = first ? &trace->span_a : &trace->span_b;
    cck_explain_name(e, trace, first);
    cck_explain_add(e, " asserts ");
    put_interval(e, s->low, s->high, trace->unit);
    if (s->soft_low < s->low || s->soft_low > s->low || s->soft_high > s->high || s->soft_high < s->high) {
        cck_explain_add(e, "; with its soft margins ");
        put_interval(e, s->soft_low, s->soft_high, trace->unit);
    }
    cck_explain_end_line(e, CCK_EXPLAIN_INNER, CCK_EXPLAIN_INNER + CCK_EXPLAIN_INDENT);
}

void cck_explain_numbers(cck_explainer *e, const cck_trace *trace) {
    cck_explain_title(e, "Can both be true?");
    put_span(e, trace, true);
    put_span(e, trace, false);
    cck_buffer_add(&e->text.line, cck_view_of(trace->fit));
    if (trace->gap > 0) {
        cck_explain_add(e, ": the nearest ends lie ");
        put_number(e, trace->gap, trace->unit);
        cck_buffer_printf(&e->text.line, " apart, %.3g %% of the larger; ", trace->share * 100);
        put_number(e, trace->allowed, trace->unit);
        cck_explain_add(e, " would be allowed");
    }
    cck_explain_end_line(e, CCK_EXPLAIN_INNER, CCK_EXPLAIN_INNER + CCK_EXPLAIN_INDENT);
}

/* ---- rules ---- */

static void put_tolerance(cck_explainer *e, const cck_tolerance *t) {
    cck_explain_add(e, "tolerance");
    if (t->relative > 0 || (t->absolute <= 0 && t->grain <= 0))
        cck_buffer_printf(&e->text.line, " %.6g %%", t->relative * 100);
    if (t->absolute > 0) cck_buffer_printf(&e->text.line, " %.6g", t->absolute);
    if (t->grain > 0) cck_buffer_printf(&e->text.line, " %.6g grains", t->grain);
    if (t->implied_rounding) cck_explain_add(e, " rounding implied");
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

static void put_field_end(cck_explainer *e, bool counts, bool *any) {
    if (!counts) cck_explain_add(e, " (overruled)");
    *any = true;
}

static void put_more_fields(cck_explainer *e, const cck_trace_rule *row, bool *any) {
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

static void put_rule(cck_explainer *e, const cck_trace_rule *row) {
    const cck_rule *rule = row->rule;
    bool any = false;
    size_t from = e->text.line.len;
    cck_terminal_mask(&e->text.line, rule->id);
    cck_explain_pad(e, from, CCK_EXPLAIN_NAME);
    if (rule->has_tolerance) {
        put_tolerance(e, &rule->tolerance);
        put_field_end(e, row->tolerance, &any);
    }
    if (rule->has_over_time) {
        if (any) cck_explain_add(e, "; ");
        cck_explain_add(e, over_time_name(rule->over_time));
        put_field_end(e, row->over_time, &any);
    }
    put_more_fields(e, row, &any);
    if (rule->has_severity) {
        cck_buffer_printf(&e->text.line, "%sseverity %s", any ? "; " : "", cck_severity_name(rule->severity));
        put_field_end(e, row->severity, &any);
    }
    cck_explain_add(e, CCK_MARK_DIM " ");
    cck_terminal_mask(&e->text.line, rule->source);
    cck_buffer_printf(&e->text.line, ":%zu" CCK_MARK_PLAIN, rule->line);
    cck_explain_end_line(e, CCK_EXPLAIN_INNER, CCK_EXPLAIN_INNER + CCK_EXPLAIN_NAME);
}

void cck_explain_rules(cck_explainer *e, const cck_trace *trace) {
    cck_explain_title(e, "By which rules? (the last that says something has the word)");
    for (size_t i = 0; i < trace->rule_count; i++) put_rule(e, &trace->rules[i]);
}
