/* claimreview.c - drafts of schema.org ClaimReview, as JSON-LD: one for each value that stands in a conflict or a
 * dispute that nobody has accepted. What a person has to judge is left to a person: no rating, no author, no address of
 * the review is made up. */
#include <string.h>

#include "countercheck/report.h"
#include "report/json/json_write.h"

#define NOTE "Left to the reviewer: ratingValue, bestRating, worstRating, alternateName. "

static void put_key(cck_buffer *out, const char *key) {
    CCK_JSON_LIT(out, ",\"");
    cck_json_raw(out, key, strlen(key));
    CCK_JSON_LIT(out, "\":");
}

/* Nothing for "none". */
static void put_text(cck_buffer *out, const char *key, cck_view text) {
    if (!text.len) return;
    put_key(out, key);
    cck_json_text(out, text);
}

/* `type` may be NULL: it is not known what bears the name. */
static void put_named(cck_buffer *out, const char *key, const char *type, cck_view name) {
    if (!name.len) return;
    put_key(out, key);
    CCK_JSON_LIT(out, "{\"name\":");
    cck_json_text(out, name);
    if (type) put_key(out, "@type");
    if (type) cck_json_name(out, type);
    CCK_JSON_LIT(out, "}");
}

/* ---- the claim ---- */

static void put_article(cck_buffer *out, const cck_evidence *one) {
    CCK_JSON_LIT(out, "{\"@type\":\"NewsArticle\"");
    put_text(out, "url", one->url);
    put_text(out, "headline", one->title);
    put_text(out, "datePublished", one->day);
    put_named(out, "publisher", "NewsMediaOrganization", one->outlet_guessed ? (cck_view){NULL, 0} : one->outlet);
    put_text(out, "text", one->sentence);
    CCK_JSON_LIT(out, "}");
}

/* The day of the earliest report; "none" where one of them has none. */
static cck_view first_day(const cck_finding_value *value) {
    cck_view day = value->evidence[0].day;
    for (size_t i = 1; i < value->count && day.len; i++) {
        if (cck_view_compare(value->evidence[i].day, day) < 0) day = value->evidence[i].day;
    }
    return day;
}

/* Who is said to have said it, a person or not; else the outlet where only one does. */
static void put_claim_author(cck_buffer *out, const cck_finding_value *value) {
    cck_view speaker = value->evidence[0].speaker;
    bool one = true;
    for (size_t i = 1; i < value->count; i++) one = one && cck_view_equal(value->evidence[i].speaker, speaker);
    if (one && speaker.len)
        put_named(out, "author", NULL, speaker);
    else if (value->count == 1 && !value->evidence[0].outlet_guessed)
        put_named(out, "author", "NewsMediaOrganization", value->evidence[0].outlet);
}

static void put_claim(cck_buffer *out, const cck_finding *finding, const cck_finding_value *value) {
    CCK_JSON_LIT(out, ",\n \"itemReviewed\":{\"@type\":\"Claim\"");
    cck_buffer name = {0};
    cck_buffer_printf(&name, "%.*s: %.*s", CCK_FMT(finding->measure), CCK_FMT(value->words));
    put_text(out, "name", cck_buffer_view(&name));
    out->failed |= name.failed;
    cck_buffer_free(&name);
    put_claim_author(out, value);
    put_text(out, "datePublished", first_day(value));
    put_key(out, "appearance");
    CCK_JSON_LIT(out, "[");
    for (size_t i = 0; i < value->count; i++) {
        cck_json_raw(out, ",\n  ", i ? 4 : 0);
        put_article(out, &value->evidence[i]);
    }
    CCK_JSON_LIT(out, "]}");
}

/* ---- what was found ---- */

static bool is_open(const cck_finding_pair *pair) {
    return cck_verdict_is_flag(pair->verdict) && pair->state == CCK_STATE_NEW;
}

/* "1,900 homes (Belmora), Valley Post, 2031-09-16: 1,900 and 3,100 differ by 38.7 %, ..." */
static void add_other(cck_buffer *text, const cck_finding *finding, const cck_finding_pair *pair, size_t index) {
    const cck_finding_value *other = &finding->values[pair->a == index ? pair->b : pair->a];
    const cck_evidence *one = &other->evidence[0];
    cck_buffer_printf(text, "%sElsewhere: %.*s", text->len ? " " : "", CCK_FMT(other->words));
    if (one->outlet.len) cck_buffer_printf(text, ", %.*s", CCK_FMT(one->outlet));
    if (one->day.len) cck_buffer_printf(text, ", %.*s", CCK_FMT(one->day));
    cck_buffer_printf(text, " (%.*s; certainty %.2f).", CCK_FMT(pair->why), pair->certainty);
}

static void put_review(cck_buffer *out, const cck_finding *finding, size_t index, cck_view author) {
    const cck_finding_value *value = &finding->values[index];
    cck_buffer found = {0};
    for (size_t i = 0; i < finding->finding_count; i++) {
        const cck_finding_pair *pair = &finding->pairs[i];
        if (is_open(pair) && (pair->a == index || pair->b == index)) add_other(&found, finding, pair, index);
    }
    CCK_JSON_LIT(out, "{\"@type\":\"ClaimReview\"");
    cck_buffer id = {0};
    cck_buffer_printf(&id, "%s:%s", finding->claim->id, value->letter);
    put_text(out, "identifier", cck_buffer_view(&id));
    put_text(out, "claimReviewed", value->evidence[0].sentence);
    put_named(out, "author", "Organization", author);
    put_text(out, "reviewBody", cck_buffer_view(&found));
    CCK_JSON_LIT(out, ",\n \"reviewRating\":{\"@type\":\"Rating\",\"ratingExplanation\":\"" NOTE
                      "This is a draft: figures differ, and which one is right was not looked into.\"}");
    put_claim(out, finding, value);
    CCK_JSON_LIT(out, "}");
    out->failed |= found.failed || id.failed;
    cck_buffer_free(&found);
    cck_buffer_free(&id);
}

static bool is_reviewed(const cck_finding *finding, size_t index) {
    for (size_t i = 0; i < finding->finding_count; i++) {
        const cck_finding_pair *pair = &finding->pairs[i];
        if (is_open(pair) && (pair->a == index || pair->b == index)) return true;
    }
    return false;
}

/* Drafts are pasted into pages: nothing in them may end a script. */
static void add_without_tags(cck_buffer *out, cck_view json) {
    for (size_t i = 0, from = 0; i <= json.len; i++) {
        if (i < json.len && json.ptr[i] != '<') continue;
        cck_buffer_add(out, (cck_view){json.ptr + from, i - from});
        if (i < json.len) cck_buffer_add(out, CCK_LIT("\\u003c"));
        from = i + 1;
    }
}

void cck_report_claimreview(cck_buffer *out, const cck_report_model *model, const cck_report_options *options) {
    cck_view author = options ? options->author : (cck_view){NULL, 0};
    cck_buffer json = {0};
    bool any = false;
    CCK_JSON_LIT(&json, "{\"@context\":\"https://schema.org\",\"@graph\":[");
    for (size_t i = 0; i < model->findings->count; i++) {
        const cck_finding *finding = &model->findings->items[i];
        for (size_t k = 0; finding->state == CCK_STATE_NEW && k < finding->value_count; k++) {
            if (!is_reviewed(finding, k)) continue;
            cck_json_raw(&json, ",\n", any ? 2 : 0);
            any = true;
            put_review(&json, finding, k, author);
        }
    }
    CCK_JSON_LIT(&json, "]}\n");
    cck_json_disarm(&json, 0);
    out->failed |= json.failed;
    if (!json.failed) add_without_tags(out, cck_buffer_view(&json));
    cck_buffer_free(&json);
}
