/* json_claim.c - a claim with its values and relations: DESIGN, section 5, and what findings.h adds to it. */
#include "report/json/json_claim.h"

#include "report/json/json_write.h"

/* ---- values ---- */

static void put_evidence(cck_buffer *out, const cck_evidence *one) {
    CCK_JSON_LIT(out, "{\"figure\":");
    cck_json_unsigned(out, one->id);
    CCK_JSON_LIT(out, ",\"outlet\":");
    cck_json_text(out, one->outlet);
    CCK_JSON_LIT(out, ",\"published\":");
    cck_json_text(out, one->day);
    CCK_JSON_LIT(out, ",\"speaker\":");
    cck_json_text(out, one->speaker);
    CCK_JSON_LIT(out, ",\"value\":");
    cck_json_text(out, one->value);
    CCK_JSON_LIT(out, ",\"sentence\":");
    cck_json_text(out, one->sentence);
    CCK_JSON_LIT(out, ",\"file\":");
    cck_json_text(out, one->file);
    CCK_JSON_LIT(out, ",\"record\":");
    cck_json_text(out, one->record);
    CCK_JSON_LIT(out, ",\"line\":");
    cck_json_seconds(out, (int64_t)one->line); /* null for 0 */
    CCK_JSON_LIT(out, ",\"column\":");
    cck_json_seconds(out, (int64_t)one->column);
    CCK_JSON_LIT(out, ",\"title\":");
    cck_json_text(out, one->title);
    CCK_JSON_LIT(out, ",\"url\":");
    cck_json_text(out, one->url);
    CCK_JSON_LIT(out, "}");
}

static void put_all_evidence(cck_buffer *out, const cck_finding_value *value) {
    CCK_JSON_LIT(out, ",\"evidence\":[");
    for (size_t i = 0; i < value->count; i++) {
        if (i) CCK_JSON_LIT(out, ",");
        put_evidence(out, &value->evidence[i]);
    }
    CCK_JSON_LIT(out, "]");
}

/* Only where there are some: figures that another document of the value prints in the same words. */
static void put_copied(cck_buffer *out, const cck_finding_value *value) {
    bool any = false;
    for (size_t i = 0; i < value->count; i++) {
        if (!value->evidence[i].copy_of) continue;
        cck_json_raw(out, any ? "," : ",\"copied\":[", any ? 1 : 11);
        cck_json_unsigned(out, value->evidence[i].id);
        any = true;
    }
    if (any) CCK_JSON_LIT(out, "]");
}

static void put_value(cck_buffer *out, const cck_finding_value *value, bool alone) {
    const cck_value_group *group = value->group;
    CCK_JSON_LIT(out, "{\"low\":");
    cck_json_decimal(out, group->asserts.has_low, group->asserts.low);
    CCK_JSON_LIT(out, ",\"high\":");
    cck_json_decimal(out, group->asserts.has_high, group->asserts.high);
    CCK_JSON_LIT(out, ",\"unit\":");
    cck_json_text(out, group->unit.len ? group->unit : (cck_view){NULL, 0});
    CCK_JSON_LIT(out, ",\"window_s\":");
    cck_json_seconds(out, group->window_s);
    CCK_JSON_LIT(out, ",\"place\":");
    cck_json_texts(out, group->place);
    CCK_JSON_LIT(out, ",\"population\":");
    cck_json_texts(out, group->population);
    CCK_JSON_LIT(out, ",\"words\":");
    cck_json_text(out, value->words);
    CCK_JSON_LIT(out, ",\"figures\":");
    cck_json_ids(out, group->figures, group->count);
    put_copied(out, value);
    if (alone) put_all_evidence(out, value);
    CCK_JSON_LIT(out, "}");
}

/* ---- relations ---- */

/* What is added where something differs. */
static void put_finding(cck_buffer *out, const cck_finding_pair *pair) {
    CCK_JSON_LIT(out, ",\"agree_if\":");
    cck_json_text(out, pair->agree_if);
    CCK_JSON_LIT(out, ",\"state\":");
    cck_json_name(out, cck_state_name(pair->state));
    CCK_JSON_LIT(out, ",\"fingerprint\":");
    cck_json_name(out, pair->print);
    if (!pair->accepted) return;
    CCK_JSON_LIT(out, ",\"accepted\":");
    cck_json_text(out, pair->accepted->reason);
}

static void put_relation(cck_buffer *out, const cck_finding_pair *pair) {
    const cck_relation *relation = pair->relation;
    CCK_JSON_LIT(out, "{\"a\":");
    cck_json_unsigned(out, pair->a);
    CCK_JSON_LIT(out, ",\"b\":");
    cck_json_unsigned(out, pair->b);
    CCK_JSON_LIT(out, ",\"verdict\":");
    cck_json_name(out, cck_verdict_name(pair->verdict));
    CCK_JSON_LIT(out, ",\"rule\":");
    cck_json_text(out, relation->rule);
    CCK_JSON_LIT(out, ",\"certainty\":");
    cck_json_hundredths(out, pair->certainty);
    CCK_JSON_LIT(out, ",\"terms\":");
    cck_json_ids(out, relation->terms, relation->term_count);
    CCK_JSON_LIT(out, ",\"why\":");
    cck_json_text(out, relation->why);
    if (pair->verdict >= CCK_VERDICT_SCOPE) put_finding(out, pair);
    CCK_JSON_LIT(out, "}");
}

/* Only where some relations are not listed (a claim of more than 64 values): how many there are, and how many pairs of
 * values differ, whether they stand in a relation or not. */
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
    uint64_t differing;
    if (!cck_claim_differing(claim, &differing)) return;
    CCK_JSON_LIT(out, ",\"differing_pairs\":");
    cck_json_unsigned(out, differing);
}

/* ---- the claim ---- */

static void put_head(cck_buffer *out, const cck_finding *finding) {
    const cck_claim *claim = finding->claim;
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
    CCK_JSON_LIT(out, ",\"state\":");
    cck_json_name(out, cck_state_name(finding->state));
    if (claim->ignored) { /* only where the rules accept it */
        CCK_JSON_LIT(out, ",\"ignored\":");
        cck_json_text(out, claim->ignore_reason.ptr ? claim->ignore_reason : CCK_LIT(""));
    }
}

void cck_json_claim(cck_buffer *out, const cck_finding *finding, bool alone) {
    put_head(out, finding);
    cck_json_raw(out, alone ? "," : ",\n ", alone ? 1 : 3);
    CCK_JSON_LIT(out, "\"values\":[");
    for (size_t i = 0; i < finding->value_count; i++) {
        if (i) cck_json_raw(out, ",\n  ", alone ? 1 : 4);
        put_value(out, &finding->values[i], alone);
    }
    cck_json_raw(out, alone ? "]," : "],\n ", alone ? 2 : 4);
    CCK_JSON_LIT(out, "\"relations\":[");
    for (size_t i = 0; i < finding->pair_count; i++) {
        if (i) cck_json_raw(out, ",\n  ", alone ? 1 : 4);
        put_relation(out, &finding->pairs[i]);
    }
    CCK_JSON_LIT(out, "]");
    put_relation_counts(out, finding->claim);
    CCK_JSON_LIT(out, "}");
}
