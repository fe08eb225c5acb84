/* json.c - the object that `check --format json` prints: DESIGN, section 5. One document, figure or
 * claim a line, so that two reports can be compared with diff. */
#include "countercheck/report.h"
#include "report/json_figure.h"
#include "report/json_write.h"
#include "report/tally.h"

static void put_summary(cck_buffer *out, const cck_report_model *model, const cck_report_options *options) {
    CCK_JSON_LIT(out, "{\"countercheck\":\"" CCK_VERSION "\",\n\"summary\":{\"documents\":");
    cck_json_unsigned(out, model->corpus->count);
    CCK_JSON_LIT(out, ",\"unreadable\":");
    cck_json_unsigned(out, model->findings->unreadable);
    CCK_JSON_LIT(out, ",\"figures\":");
    cck_json_unsigned(out, cck_report_figures(model, options));
    CCK_JSON_LIT(out, ",\"claims\":");
    cck_json_unsigned(out, model->comparison->claim_count);
    for (int verdict = CCK_VERDICT_END - 1; verdict >= 0; verdict--) {
        CCK_JSON_LIT(out, ",");
        cck_json_name(out, cck_verdict_name((cck_verdict)verdict));
        CCK_JSON_LIT(out, ":");
        cck_json_unsigned(out, model->findings->verdicts[verdict]);
    }
    CCK_JSON_LIT(out, "}");
}

static void put_document(cck_buffer *out, const cck_document *document) {
    CCK_JSON_LIT(out, "{\"id\":");
    cck_json_path(out, document->id);
    CCK_JSON_LIT(out, ",\"path\":");
    cck_json_path(out, document->path);
    CCK_JSON_LIT(out, ",\"outlet\":");
    cck_json_path(out, document->outlet); /* may be the name of a folder */
    CCK_JSON_LIT(out, ",\"title\":");
    cck_json_text(out, document->title);
    CCK_JSON_LIT(out, ",\"url\":");
    cck_json_text(out, document->url);
    CCK_JSON_LIT(out, ",\"published\":");
    cck_json_text(out, document->published);
    CCK_JSON_LIT(out, ",\"published_from\":");
    cck_json_text(out, document->published.ptr ? document->published_from : document->published);
    CCK_JSON_LIT(out, "}");
}

static void put_documents(cck_buffer *out, const cck_corpus *corpus) {
    CCK_JSON_LIT(out, ",\n\"documents\":[");
    for (size_t i = 0; i < corpus->count; i++) {
        cck_json_raw(out, ",\n", i ? 2 : 0);
        put_document(out, &corpus->documents[i]);
    }
    CCK_JSON_LIT(out, "]");
}

static void put_figures(cck_buffer *out, const cck_report_model *model, const cck_report_options *options) {
    const cck_corpus *corpus = model->corpus;
    bool first = true;
    CCK_JSON_LIT(out, ",\n\"figures\":[");
    for (size_t d = 0; d < corpus->count; d++) {
        for (size_t i = 0; i < corpus->figures[d].count; i++) {
            const cck_figure *figure = &corpus->figures[d].items[i];
            if (!cck_report_shows(options, figure)) continue;
            cck_json_raw(out, ",\n", first ? 0 : 2);
            first = false;
            cck_json_figure(out, &corpus->documents[d], figure, model->comparison->first[d] + (cck_figure_id)i);
        }
    }
    CCK_JSON_LIT(out, "]");
}

static void put_value(cck_buffer *out, const cck_value_group *group) {
    CCK_JSON_LIT(out, "{\"low\":");
    cck_json_decimal(out, group->asserts.has_low, group->asserts.low);
    CCK_JSON_LIT(out, ",\"high\":");
    cck_json_decimal(out, group->asserts.has_high, group->asserts.high);
    CCK_JSON_LIT(out, ",\"window_s\":");
    cck_json_seconds(out, group->window_s);
    CCK_JSON_LIT(out, ",\"place\":");
    cck_json_texts(out, group->place);
    CCK_JSON_LIT(out, ",\"population\":");
    cck_json_texts(out, group->population);
    CCK_JSON_LIT(out, ",\"figures\":");
    cck_json_ids(out, group->figures, group->count);
    CCK_JSON_LIT(out, "}");
}

static void put_relation(cck_buffer *out, const cck_relation *relation) {
    CCK_JSON_LIT(out, "{\"a\":");
    cck_json_unsigned(out, relation->a);
    CCK_JSON_LIT(out, ",\"b\":");
    cck_json_unsigned(out, relation->b);
    CCK_JSON_LIT(out, ",\"verdict\":");
    cck_json_name(out, cck_verdict_name(relation->verdict));
    CCK_JSON_LIT(out, ",\"rule\":");
    cck_json_text(out, relation->rule);
    CCK_JSON_LIT(out, ",\"certainty\":");
    cck_json_hundredths(out, relation->certainty);
    CCK_JSON_LIT(out, ",\"terms\":");
    cck_json_ids(out, relation->terms, relation->term_count);
    CCK_JSON_LIT(out, ",\"why\":");
    cck_json_text(out, relation->why);
    CCK_JSON_LIT(out, "}");
}

/* Only where some relations are not listed (a claim of more than 64 values): how many there are. */
static void put_relation_counts(cck_buffer *out, const cck_claim *claim) {
    uint64_t all = 0;
    for (int verdict = 0; verdict < CCK_VERDICT_END; verdict++) all += claim->relation_total[verdict];
    if (all <= claim->relation_count) return;
    CCK_JSON_LIT(out, ",\"relation_counts\":{");
    for (int verdict = CCK_VERDICT_END - 1; verdict >= 0; verdict--) {
        cck_json_name(out, cck_verdict_name((cck_verdict)verdict));
        CCK_JSON_LIT(out, ":");
        cck_json_unsigned(out, claim->relation_total[verdict]);
        if (verdict) CCK_JSON_LIT(out, ",");
    }
    CCK_JSON_LIT(out, "}");
}

static void put_claim_head(cck_buffer *out, const cck_claim *claim) {
    CCK_JSON_LIT(out, "{\"id\":");
    cck_json_name(out, claim->id);
    CCK_JSON_LIT(out, ",\"measure\":");
    cck_json_text(out, claim->measure);
    CCK_JSON_LIT(out, ",\"verdict\":");
    cck_json_name(out, cck_verdict_name(claim->verdict));
    CCK_JSON_LIT(out, ",\"severity\":");
    if (claim->severity == CCK_SEVERITY_NONE) {
        CCK_JSON_LIT(out, "null");
    } else {
        cck_json_name(out, cck_severity_name(claim->severity));
    }
    if (claim->ignored) { /* only where an ignore entry accepts it */
        CCK_JSON_LIT(out, ",\"ignored\":");
        cck_json_text(out, claim->ignore_reason.ptr ? claim->ignore_reason : CCK_LIT(""));
    }
}

static void put_claim(cck_buffer *out, const cck_claim *claim) {
    put_claim_head(out, claim);
    CCK_JSON_LIT(out, ",\n \"values\":[");
    for (size_t i = 0; i < claim->value_count; i++) {
        cck_json_raw(out, ",\n  ", i ? 4 : 0);
        put_value(out, &claim->values[i]);
    }
    CCK_JSON_LIT(out, "],\n \"relations\":[");
    for (size_t i = 0; i < claim->relation_count; i++) {
        cck_json_raw(out, ",\n  ", i ? 4 : 0);
        put_relation(out, &claim->relations[i]);
    }
    CCK_JSON_LIT(out, "]");
    put_relation_counts(out, claim);
    CCK_JSON_LIT(out, "}");
}

void cck_report_json(cck_buffer *out, const cck_report_model *model, const cck_report_options *options) {
    put_summary(out, model, options);
    put_documents(out, model->corpus);
    put_figures(out, model, options);
    CCK_JSON_LIT(out, ",\n\"claims\":[");
    for (size_t i = 0; i < model->comparison->claim_count; i++) {
        cck_json_raw(out, ",\n", i ? 2 : 0);
        put_claim(out, &model->comparison->claims[i]);
    }
    CCK_JSON_LIT(out, "]}\n");
}
