/* json.c - the object that `check --format json` prints: DESIGN, section 5. One document, figure or
 * claim a line, so that two reports can be compared with diff. */
#include "countercheck/report.h"
#include "report/json/json_claim.h"
#include "report/json/json_figure.h"
#include "report/json/json_write.h"
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
    CCK_JSON_LIT(out, ",\"new\":");
    cck_json_unsigned(out, model->findings->new_flags);
    CCK_JSON_LIT(out, ",\"known\":");
    cck_json_unsigned(out, model->findings->known_flags);
    CCK_JSON_LIT(out, ",\"ignored\":");
    cck_json_unsigned(out, model->findings->ignored);
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

/* Entries of the baseline that accept nothing: only where there is a baseline. */
static void put_entries(cck_buffer *out, const cck_findings *findings, cck_entry_use use) {
    bool first = true;
    CCK_JSON_LIT(out, "[");
    for (size_t i = 0; i < findings->baseline->count; i++) {
        const cck_acceptance *entry = &findings->baseline->items[i];
        if (findings->entries[i] != use) continue;
        cck_json_raw(out, ",\n  ", first ? 0 : 4);
        first = false;
        CCK_JSON_LIT(out, "{\"fingerprint\":");
        cck_json_text(out, entry->fingerprint);
        CCK_JSON_LIT(out, ",\"what\":");
        cck_json_text(out, entry->what);
        CCK_JSON_LIT(out, ",\"reason\":");
        cck_json_text(out, entry->reason);
        CCK_JSON_LIT(out, "}");
    }
    CCK_JSON_LIT(out, "]");
}

static void put_baseline(cck_buffer *out, const cck_findings *findings) {
    if (!findings->baseline) return;
    CCK_JSON_LIT(out, ",\n\"baseline\":{\"file\":");
    cck_json_path(out, findings->baseline->name);
    CCK_JSON_LIT(out, ",\"entries\":");
    cck_json_unsigned(out, findings->baseline->count);
    CCK_JSON_LIT(out, ",\n \"unused\":");
    put_entries(out, findings, CCK_ENTRY_UNUSED);
    CCK_JSON_LIT(out, ",\n \"expired\":");
    put_entries(out, findings, CCK_ENTRY_EXPIRED);
    CCK_JSON_LIT(out, "}");
}

void cck_report_json(cck_buffer *out, const cck_report_model *model, const cck_report_options *options) {
    size_t from = out->len;
    put_summary(out, model, options);
    put_documents(out, model->corpus);
    put_figures(out, model, options);
    CCK_JSON_LIT(out, ",\n\"claims\":[");
    for (size_t i = 0; i < model->findings->count; i++) {
        cck_json_raw(out, ",\n", i ? 2 : 0);
        cck_json_claim(out, &model->findings->items[i], false);
    }
    CCK_JSON_LIT(out, "]");
    put_baseline(out, model->findings);
    CCK_JSON_LIT(out, "}\n");
    cck_json_disarm(out, from);
}

void cck_report_jsonl(cck_buffer *out, const cck_report_model *model, const cck_report_options *options) {
    size_t from = out->len;
    (void)options;
    for (size_t i = 0; i < model->findings->count; i++) {
        cck_json_claim(out, &model->findings->items[i], true);
        CCK_JSON_LIT(out, "\n");
    }
    cck_json_disarm(out, from);
}
