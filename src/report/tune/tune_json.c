/* tune_json.c - a tuning as one JSON object. */
#include "report/json/json_write.h"
#include "report/tune/tune.h"

static void put_key(cck_buffer *out, const char *key, bool first) {
    if (!first) CCK_JSON_LIT(out, ",");
    cck_json_name(out, key);
    CCK_JSON_LIT(out, ":");
}

static void put_text(cck_buffer *out, const char *key, cck_view text) {
    put_key(out, key, false);
    cck_json_text(out, text);
}

static void put_count(cck_buffer *out, const char *key, size_t count) {
    put_key(out, key, false);
    cck_json_unsigned(out, count);
}

static void put_step(cck_buffer *out, const cck_tuning_step *step) {
    CCK_JSON_LIT(out, "{\"tolerance\":");
    cck_json_text(out, step->yaml);
    put_key(out, "now", false);
    cck_json_raw(out, step->now ? "true" : "false", step->now ? 4 : 5);
    put_count(out, "conflict", step->conflict);
    put_count(out, "disputed", step->disputed);
    put_count(out, "appear", step->appear);
    put_count(out, "vanish", step->vanish);
    CCK_JSON_LIT(out, "}");
}

static void put_side(cck_buffer *out, const char *key, const cck_tuning_side *side) {
    put_key(out, key, false);
    CCK_JSON_LIT(out, "{\"value\":");
    cck_json_text(out, side->words);
    put_text(out, "outlet", side->outlet);
    put_text(out, "day", side->day);
    put_text(out, "place", side->place);
    put_text(out, "sentence", side->sentence);
    put_count(out, "more", side->more);
    CCK_JSON_LIT(out, "}");
}

static void put_finding(cck_buffer *out, const cck_tuning *tuning, const cck_tuning_finding *finding) {
    CCK_JSON_LIT(out, "{\"fingerprint\":");
    cck_json_text(out, finding->print);
    put_text(out, "measure", finding->measure);
    put_text(out, "rule", finding->rule);
    put_text(out, "why", finding->why);
    put_side(out, "a", &finding->a);
    put_side(out, "b", &finding->b);
    put_key(out, "changes", false);
    cck_json_raw(out, finding->changes ? "true" : "false", finding->changes ? 4 : 5);
    put_key(out, "verdicts", false);
    CCK_JSON_LIT(out, "[");
    for (size_t i = 0; i < tuning->step_count; i++) {
        if (i) CCK_JSON_LIT(out, ",");
        if (finding->verdicts[i] == CCK_VERDICT_END) {
            CCK_JSON_LIT(out, "null");
        } else {
            cck_json_name(out, cck_verdict_name(finding->verdicts[i]));
        }
    }
    CCK_JSON_LIT(out, "]}");
}

void cck_tune_json(cck_buffer *out, const cck_tuning *tuning, const cck_report_options *options) {
    (void)options;
    CCK_JSON_LIT(out, "{\"countercheck\":\"" CCK_VERSION "\"");
    put_text(out, "rule", tuning->rule);
    put_count(out, "documents", tuning->documents);
    put_count(out, "figures", tuning->figures);
    put_key(out, "steps", false);
    CCK_JSON_LIT(out, "[");
    for (size_t i = 0; i < tuning->step_count; i++) {
        if (i) CCK_JSON_LIT(out, ",");
        CCK_JSON_LIT(out, "\n");
        put_step(out, &tuning->steps[i]);
    }
    CCK_JSON_LIT(out, "],\"findings\":[");
    for (size_t i = 0; i < tuning->finding_count; i++) {
        if (i) CCK_JSON_LIT(out, ",");
        CCK_JSON_LIT(out, "\n");
        put_finding(out, tuning, &tuning->findings[i]);
    }
    CCK_JSON_LIT(out, "]}\n");
}
