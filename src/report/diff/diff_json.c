/* diff_json.c - what has become of the findings of a run, as one JSON object. */
#include "countercheck/diff.h"
#include "report/json/json_write.h"

static void put_text(cck_buffer *out, const char *key, cck_view text) {
    CCK_JSON_LIT(out, ",");
    cck_json_name(out, key);
    CCK_JSON_LIT(out, ":");
    cck_json_text(out, text.len ? text : (cck_view){NULL, 0});
}

static void put_count(cck_buffer *out, const char *key, size_t count) {
    CCK_JSON_LIT(out, ",");
    cck_json_name(out, key);
    CCK_JSON_LIT(out, ":");
    cck_json_unsigned(out, count);
}

static void put_value(cck_buffer *out, cck_view words, cck_view source, cck_view outlet) {
    CCK_JSON_LIT(out, "{\"words\":");
    cck_json_text(out, words);
    put_text(out, "source", source);
    put_text(out, "outlet", outlet);
    CCK_JSON_LIT(out, "}");
}

static void put_difference(cck_buffer *out, const cck_difference *one) {
    CCK_JSON_LIT(out, "{\"fingerprint\":");
    cck_json_text(out, one->fingerprint);
    put_text(out, "claim", one->claim);
    put_text(out, "measure", one->measure);
    put_text(out, "verdict", cck_view_of(cck_verdict_name(one->verdict)));
    put_text(out, "state", cck_view_of(cck_state_name(one->state)));
    CCK_JSON_LIT(out, ",\"values\":[");
    put_value(out, one->a, one->source_a, one->outlet_a);
    CCK_JSON_LIT(out, ",");
    put_value(out, one->b, one->source_b, one->outlet_b);
    CCK_JSON_LIT(out, "]");
    put_text(out, "why", one->why);
    CCK_JSON_LIT(out, "}");
}

static void put_side(cck_buffer *out, const char *key, const cck_diff_side *side) {
    CCK_JSON_LIT(out, ",\n");
    cck_json_name(out, key);
    CCK_JSON_LIT(out, ":{\"name\":");
    cck_json_path(out, side->name);
    put_count(out, "documents", side->documents);
    put_count(out, "figures", side->figures);
    put_count(out, "claims", side->claims);
    put_count(out, "differences", side->count);
    CCK_JSON_LIT(out, "}");
}

static void put_list(cck_buffer *out, const char *key, const cck_difference *const *list, size_t count) {
    CCK_JSON_LIT(out, ",\n");
    cck_json_name(out, key);
    CCK_JSON_LIT(out, ":[");
    for (size_t i = 0; i < count; i++) {
        cck_json_raw(out, ",\n ", i ? 3 : 0);
        put_difference(out, list[i]);
    }
    CCK_JSON_LIT(out, "]");
}

static void put_pairs(cck_buffer *out, const char *key, const cck_diff_pair *pairs, size_t count, bool both) {
    CCK_JSON_LIT(out, ",\n");
    cck_json_name(out, key);
    CCK_JSON_LIT(out, ":[");
    for (size_t i = 0; i < count; i++) {
        cck_json_raw(out, ",\n ", i ? 3 : 0);
        if (both) CCK_JSON_LIT(out, "{\"before\":");
        if (both) put_difference(out, pairs[i].before);
        if (both) CCK_JSON_LIT(out, ",\n  \"now\":");
        put_difference(out, pairs[i].now);
        if (both) CCK_JSON_LIT(out, "}");
    }
    CCK_JSON_LIT(out, "]");
}

void cck_report_diff_json(cck_buffer *out, const cck_diff *diff, const cck_report_options *options) {
    (void)options;
    CCK_JSON_LIT(out, "{\"countercheck\":\"" CCK_VERSION "\",\n\"summary\":{\"new\":");
    cck_json_unsigned(out, diff->fresh_count);
    put_count(out, "changed", diff->changed_count);
    put_count(out, "gone", diff->gone_count);
    put_count(out, "same", diff->same_count);
    CCK_JSON_LIT(out, "}");
    put_side(out, "before", &diff->before);
    put_side(out, "now", &diff->now);
    put_list(out, "new", diff->fresh, diff->fresh_count);
    put_pairs(out, "changed", diff->changed, diff->changed_count, true);
    put_list(out, "gone", diff->gone, diff->gone_count);
    put_pairs(out, "same", diff->same, diff->same_count, false);
    CCK_JSON_LIT(out, "}\n");
}
