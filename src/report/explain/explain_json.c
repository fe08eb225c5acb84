/* explain_json.c - how a claim or a pair of figures was decided, as one JSON object. */
#include <math.h>
#include <stdio.h>

#include "report/explain/explain.h"
#include "report/json/json_figure.h"
#include "report/json/json_write.h"

bool cck_report_day(int64_t day, char out[11]) {
    /* Days of the Gregorian calendar, counted in eras of 400 years that begin on the first of March. */
    if (day < -700000 || day > 2900000) return false;
    int64_t z = day + 719468, era = (z >= 0 ? z : z - 146096) / 146097, doe = z - era * 146097;
    int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365, doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    int64_t mp = (5 * doy + 2) / 153, d = doy - (153 * mp + 2) / 5 + 1, m = mp < 10 ? mp + 3 : mp - 9;
    int64_t year = yoe + era * 400 + (m <= 2);
    if (year < 1 || year > 9999) return false;
    snprintf(out, 11, "%04u-%02u-%02u", (unsigned)year % 10000, (unsigned)m % 100, (unsigned)d % 100);
    return true;
}

static void put_key(cck_buffer *out, const char *key) {
    CCK_JSON_LIT(out, ",");
    cck_json_name(out, key);
    CCK_JSON_LIT(out, ":");
}

static void put_view(cck_buffer *out, const char *key, cck_view text) {
    put_key(out, key);
    cck_json_text(out, text.len ? text : (cck_view){NULL, 0});
}

/* To nine digits; null where infinite. */
static void put_double(cck_buffer *out, const char *key, double value) {
    cck_decimal decimal = {0, 0};
    double step = value != 0 && !isinf(value) ? pow(10, floor(log10(fabs(value))) - 8) : 1;
    bool has = !isinf(value) && cck_decimal_of_double(step > 0 ? floor(value / step + 0.5) * step : value, &decimal);
    put_key(out, key);
    cck_json_decimal(out, has, decimal);
}

static void put_truth(cck_buffer *out, bool value) {
    cck_json_raw(out, value ? "true" : "false", value ? 4 : 5);
}

static void put_day(cck_buffer *out, const char *key, int64_t day) {
    char iso[11];
    put_key(out, key);
    if (cck_report_day(day, iso))
        cck_json_name(out, iso);
    else
        CCK_JSON_LIT(out, "null");
}

static void put_figure(cck_buffer *out, const cck_report_model *model, const char *key, cck_figure_id id) {
    size_t index = 0;
    const cck_figure *figure = cck_comparison_figure(model->comparison, model->corpus, id, &index);
    put_key(out, key);
    if (figure)
        cck_json_figure(out, &model->corpus->documents[index], figure, id);
    else
        CCK_JSON_LIT(out, "null");
}

static void put_axes(cck_buffer *out, const cck_trace *trace) {
    put_key(out, "axes");
    CCK_JSON_LIT(out, "[");
    for (size_t i = 0; i < trace->axis_count; i++) {
        const cck_trace_axis *axis = &trace->axes[i];
        if (i) CCK_JSON_LIT(out, ",\n  ");
        CCK_JSON_LIT(out, "{\"axis\":");
        cck_json_name(out, axis->name);
        put_key(out, "standing");
        cck_json_name(out, cck_standing_name(axis->standing));
        put_view(out, "a", axis->a);
        put_view(out, "b", axis->b);
        put_view(out, "note", axis->note);
        CCK_JSON_LIT(out, "}");
    }
    CCK_JSON_LIT(out, "]");
}

static void put_weights(cck_buffer *out, const cck_trace *trace) {
    put_key(out, "weights");
    CCK_JSON_LIT(out, "[");
    for (size_t i = 0; i < trace->weight_count; i++) {
        const cck_trace_weight *weight = &trace->weights[i];
        if (i) CCK_JSON_LIT(out, ",\n  ");
        CCK_JSON_LIT(out, "{\"name\":");
        cck_json_name(out, weight->name);
        put_double(out, "value", weight->value);
        put_double(out, "weight", weight->weight);
        put_view(out, "meaning", weight->meaning);
        CCK_JSON_LIT(out, "}");
    }
    CCK_JSON_LIT(out, "]");
    put_double(out, "sum", trace->sum);
    put_double(out, "certainty", trace->certainty);
    put_double(out, "asked_for", trace->least);
}

static void put_span(cck_buffer *out, const char *key, const cck_trace_span *span) {
    cck_decimal low = {0, 0};
    put_key(out, key);
    CCK_JSON_LIT(out, "{\"low\":");
    cck_json_decimal(out, !isinf(span->low) && cck_decimal_of_double(span->low, &low), low);
    put_double(out, "high", span->high);
    put_double(out, "soft_low", span->soft_low);
    put_double(out, "soft_high", span->soft_high);
    put_double(out, "grain", span->grain);
    CCK_JSON_LIT(out, "}");
}

static void put_numbers(cck_buffer *out, const cck_trace *trace) {
    put_span(out, "span_a", &trace->span_a);
    put_span(out, "span_b", &trace->span_b);
    put_view(out, "unit", trace->unit);
    put_view(out, "fit", cck_view_of(trace->fit));
    put_double(out, "gap", trace->gap);
    put_double(out, "share", trace->share);
    put_double(out, "allowed", trace->allowed);
}

static const char *over_time_name(cck_over_time over_time) {
    switch (over_time) {
    case CCK_OVER_TIME_MAY_RISE: return "may_rise";
    case CCK_OVER_TIME_MAY_FALL: return "may_fall";
    case CCK_OVER_TIME_ANY: return "any";
    case CCK_OVER_TIME_FIXED: break;
    }
    return "fixed";
}

static void put_tolerance(cck_buffer *out, const cck_tolerance *t) {
    put_key(out, "tolerance");
    CCK_JSON_LIT(out, "{\"relative\":");
    cck_decimal relative = {0, 0};
    cck_json_decimal(out, cck_decimal_of_double(t->relative, &relative), relative);
    put_double(out, "absolute", t->absolute);
    put_double(out, "grain", t->grain);
    if (t->implied_rounding) put_view(out, "rounding", CCK_LIT("implied"));
    if (t->has_above) put_double(out, "above", t->above);
    if (t->has_below) put_double(out, "below", t->below);
    for (cck_bound b = 0; b < CCK_BOUND_END; b++) {
        char name[32];
        snprintf(name, sizeof name, "hedged_%s", cck_bound_name(b));
        if (t->has_hedged >> b & 1) put_double(out, name, t->hedged[b]);
    }
    CCK_JSON_LIT(out, "}");
}

/* A field that a rule does not set is left out; `wins` names those that count in the end. */
static void put_rule(cck_buffer *out, const cck_trace_rule *row) {
    const cck_rule *rule = row->rule;
    CCK_JSON_LIT(out, "{\"id\":");
    cck_json_text(out, rule->id);
    put_key(out, "source");
    cck_json_path(out, rule->source);
    put_key(out, "line");
    cck_json_unsigned(out, rule->line);
    if (rule->has_tolerance) put_tolerance(out, &rule->tolerance);
    if (rule->has_over_time) put_view(out, "over_time", cck_view_of(over_time_name(rule->over_time)));
    if (rule->has_settle) put_double(out, "settle_s", (double)rule->settle_s);
    if (rule->has_convert) {
        put_key(out, "convert");
        cck_buffer_add(out, rule->convert ? CCK_LIT("true") : CCK_LIT("false"));
    }
    if (rule->has_scope) put_view(out, "scope", cck_view_of(cck_severity_name(rule->scope)));
    if (rule->has_severity) put_view(out, "severity", cck_view_of(cck_severity_name(rule->severity)));
    static const char *const names[] = {"tolerance", "over_time", "settle", "convert", "scope", "severity"};
    const bool wins[] = {row->tolerance, row->over_time, row->settle, row->convert, row->scope, row->severity};
    bool any = false;
    put_key(out, "wins");
    CCK_JSON_LIT(out, "[");
    for (size_t i = 0; i < sizeof wins / sizeof *wins; i++) {
        if (!wins[i]) continue;
        if (any) CCK_JSON_LIT(out, ",");
        cck_json_name(out, names[i]);
        any = true;
    }
    CCK_JSON_LIT(out, "]}");
}

static void put_rules(cck_buffer *out, const cck_trace *trace) {
    put_key(out, "rules");
    CCK_JSON_LIT(out, "[");
    for (size_t i = 0; i < trace->rule_count; i++) {
        if (i) CCK_JSON_LIT(out, ",\n  ");
        put_rule(out, &trace->rules[i]);
    }
    CCK_JSON_LIT(out, "]");
}

static void put_trace(cck_buffer *out, const cck_report_model *model, const cck_trace *trace) {
    bool placed = trace->claim != SIZE_MAX;
    CCK_JSON_LIT(out, "{\"related\":");
    put_truth(out, trace->related);
    put_view(out, "verdict", trace->related ? cck_view_of(cck_verdict_name(trace->verdict)) : (cck_view){NULL, 0});
    if (placed) {
        put_key(out, "a");
        cck_json_unsigned(out, trace->value_a);
        put_key(out, "b");
        cck_json_unsigned(out, trace->value_b);
    }
    put_view(out, "decided", cck_view_of(trace->decided));
    put_view(out, "why", trace->why);
    put_figure(out, model, "figure_a", trace->a);
    put_figure(out, model, "figure_b", trace->b);
    put_day(out, "first_a", trace->first_a);
    put_day(out, "first_b", trace->first_b);
    put_axes(out, trace);
    put_weights(out, trace);
    put_numbers(out, trace);
    put_rules(out, trace);
    put_key(out, "terms");
    cck_json_ids(out, trace->terms, trace->term_count);
    put_key(out, "unknown");
    cck_json_texts(out, (cck_views){trace->unknown, trace->unknown_count});
    CCK_JSON_LIT(out, "}");
}

static void put_claim(cck_buffer *out, const cck_claim *claim) {
    CCK_JSON_LIT(out, "{\"id\":");
    cck_json_name(out, claim->id);
    put_view(out, "measure", claim->measure);
    put_view(out, "verdict", cck_view_of(cck_verdict_name(claim->verdict)));
    put_key(out, "ignored");
    put_truth(out, claim->ignored);
    put_key(out, "values");
    CCK_JSON_LIT(out, "[");
    for (size_t i = 0; i < claim->value_count; i++) {
        if (i) CCK_JSON_LIT(out, ",");
        cck_json_ids(out, claim->values[i].figures, claim->values[i].count);
    }
    CCK_JSON_LIT(out, "]}");
}

void cck_report_explain_json(cck_buffer *out, const cck_report_model *model, const cck_explanation *told,
                             const cck_report_options *options) {
    size_t from = out->len;
    (void)options;
    CCK_JSON_LIT(out, "{\"countercheck\":\"" CCK_VERSION "\",\n\"claim\":");
    if (told->claim)
        put_claim(out, told->claim);
    else
        CCK_JSON_LIT(out, "null");
    CCK_JSON_LIT(out, ",\n\"relations\":[");
    for (size_t i = 0; i < told->count; i++) {
        if (i) CCK_JSON_LIT(out, ",\n");
        put_trace(out, model, &told->traces[i]);
    }
    CCK_JSON_LIT(out, "]}\n");
    cck_json_disarm(out, from);
}
