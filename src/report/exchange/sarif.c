/* sarif.c - SARIF 2.1.0: what code scanning reads. The rules of the log are the three verdicts that can be found; the
 * rule of ours that decided stands in each result's properties. */
#include "countercheck/report.h"
#include "report/json/json_claim.h"
#include "report/json/json_write.h"
#include "report/message.h"
#include "report/text/terminal.h"

enum { MOST_RELATED = 20 };

/* ---- rules ---- */

typedef struct {
    cck_verdict verdict;
    const char *title, *level, *help;
} sarif_rule;

static const sarif_rule RULES[] = {
    {CCK_VERDICT_CONFLICT, "Figures that cannot both be true", "error",
     "Two reports give figures of the same quantity that cannot both be true, hedges, rounding and the tolerance of "
     "the "
     "rule taken into account. Read both sentences side by side: one may be outdated, misquoted or misprinted, or they "
     "may count different things after all. Which of them is right is not for this program to say."},
    {CCK_VERDICT_DISPUTED, "Speakers whose figures cannot both be true", "warning",
     "Two named speakers give figures of the same quantity that cannot both be true. This may well be the news; see "
     "that each article says whose figure it is."},
    {CCK_VERDICT_SCOPE, "Figures of different scope", "note",
     "The same quantity is counted over another window, for another place or for other people. Both may be true, but "
     "printed side by side they mislead: say what each of them counts."},
};
enum { RULE_COUNT = sizeof RULES / sizeof *RULES };

static size_t rule_index(cck_verdict verdict) {
    size_t i = 0;
    while (i + 1 < RULE_COUNT && RULES[i].verdict != verdict) i++;
    return i;
}

static void put_rule(cck_buffer *out, const sarif_rule *rule) {
    CCK_JSON_LIT(out, "{\"id\":");
    cck_json_name(out, cck_verdict_name(rule->verdict));
    CCK_JSON_LIT(out, ",\"name\":\"");
    const char *name = cck_verdict_name(rule->verdict);
    cck_buffer_char(out, (char)(name[0] - 'a' + 'A'));
    cck_buffer_add(out, cck_view_of(name + 1));
    CCK_JSON_LIT(out, "Figures\",\"shortDescription\":{\"text\":");
    cck_json_text(out, cck_view_of(rule->title));
    CCK_JSON_LIT(out, "},\"fullDescription\":{\"text\":");
    cck_json_text(out, cck_view_of(rule->help));
    CCK_JSON_LIT(out, "},\"help\":{\"text\":");
    cck_json_text(out, cck_view_of(rule->help));
    CCK_JSON_LIT(out, "},\"defaultConfiguration\":{\"level\":");
    cck_json_name(out, rule->level);
    CCK_JSON_LIT(out, "}}");
}

static void put_tool(cck_buffer *out) {
    CCK_JSON_LIT(out, "\"tool\":{\"driver\":{\"name\":\"Countercheck\",\"version\":\"" CCK_VERSION
                      "\",\"semanticVersion\":\"" CCK_VERSION "\",\"rules\":[\n");
    for (size_t i = 0; i < RULE_COUNT; i++) {
        if (i) CCK_JSON_LIT(out, ",\n");
        put_rule(out, &RULES[i]);
    }
    CCK_JSON_LIT(out, "]}}");
}

/* ---- places ---- */

/* A path as a URI reference: relative to where the program runs, or file:///... */
static void put_uri(cck_buffer *out, cck_view path) {
    static const char digits[] = "0123456789ABCDEF";
    static const char plain[] = "-._~/";
    cck_buffer uri = {0};
    if (path.len && path.ptr[0] == '/') cck_buffer_add(&uri, CCK_LIT("file://"));
    while (cck_view_starts(path, CCK_LIT("./"))) path = (cck_view){path.ptr + 2, path.len - 2};
    for (size_t i = 0; i < path.len; i++) {
        unsigned char c = (unsigned char)path.ptr[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        bool mark = false;
        for (const char *p = plain; *p; p++) mark |= c == (unsigned char)*p;
        if (letter || mark) {
            cck_buffer_char(&uri, (char)c);
        } else {
            cck_buffer_char(&uri, '%');
            cck_buffer_char(&uri, digits[c >> 4]);
            cck_buffer_char(&uri, digits[c & 15]);
        }
    }
    cck_json_text(out, cck_buffer_view(&uri));
    out->failed |= uri.failed;
    cck_buffer_free(&uri);
}

static void put_region(cck_buffer *out, const cck_evidence *one) {
    if (!one->line) return;
    CCK_JSON_LIT(out, ",\"region\":{\"startLine\":");
    cck_json_unsigned(out, one->line);
    if (one->column) {
        CCK_JSON_LIT(out, ",\"startColumn\":");
        cck_json_unsigned(out, one->column);
    }
    CCK_JSON_LIT(out, ",\"snippet\":{\"text\":");
    cck_json_text(out, one->sentence);
    CCK_JSON_LIT(out, "}}");
}

/* "Valley Post, 2031-09-16: 1,900 homes" */
static void put_location_message(cck_buffer *out, const cck_evidence *one) {
    cck_buffer text = {0};
    if (one->outlet.len) {
        cck_buffer_add(&text, one->outlet);
        if (one->day.len) cck_buffer_add(&text, CCK_LIT(", "));
    }
    cck_buffer_add(&text, one->day);
    if (text.len) cck_buffer_add(&text, CCK_LIT(": "));
    cck_buffer_add(&text, one->value);
    CCK_JSON_LIT(out, "\"message\":{\"text\":");
    cck_json_text(out, cck_buffer_view(&text));
    CCK_JSON_LIT(out, "}");
    out->failed |= text.failed;
    cck_buffer_free(&text);
}

/* `id` from 1 for locations that are related, 0 for the result's own. */
static void put_location(cck_buffer *out, const cck_document *documents, const cck_evidence *one, size_t id) {
    cck_view path = documents[one->document].path; /* as it is: the file has to be found */
    CCK_JSON_LIT(out, "{");
    if (id) {
        CCK_JSON_LIT(out, "\"id\":");
        cck_json_unsigned(out, id);
        CCK_JSON_LIT(out, ",");
    }
    bool file = path.len && !cck_view_equal(path, CCK_LIT("-"));
    if (file) {
        CCK_JSON_LIT(out, "\"physicalLocation\":{\"artifactLocation\":{\"uri\":");
        put_uri(out, path);
        CCK_JSON_LIT(out, "}");
        put_region(out, one);
        CCK_JSON_LIT(out, "},");
    }
    if (one->record.len || !file) {
        CCK_JSON_LIT(out, "\"logicalLocations\":[{\"name\":");
        cck_json_text(out, one->record.len ? one->record : one->file);
        CCK_JSON_LIT(out, ",\"kind\":\"member\"}],");
    }
    put_location_message(out, one);
    CCK_JSON_LIT(out, "}");
}

/* Every other figure of both sides. */
static void put_related(cck_buffer *out, const cck_document *documents, const cck_finding *finding,
                        const cck_finding_pair *pair, const cck_evidence *own) {
    const cck_finding_value *sides[] = {&finding->values[pair->b], &finding->values[pair->a]};
    size_t id = 0;
    CCK_JSON_LIT(out, ",\n \"relatedLocations\":[");
    for (size_t s = 0; s < 2; s++) {
        for (size_t i = 0; i < sides[s]->count && id < MOST_RELATED; i++) {
            const cck_evidence *one = &sides[s]->evidence[i];
            if (one == own) continue;
            if (id) CCK_JSON_LIT(out, ",\n  ");
            put_location(out, documents, one, ++id);
        }
    }
    CCK_JSON_LIT(out, "]");
}

/* ---- results ---- */

static const char *level_of(const cck_finding *finding, const cck_finding_pair *pair) {
    if (pair->verdict != finding->verdict) return RULES[rule_index(pair->verdict)].level;
    return finding->severity ? cck_severity_name(finding->severity) : "none";
}

static void put_suppression(cck_buffer *out, const cck_finding *finding, const cck_finding_pair *pair) {
    cck_view reason = pair->state == CCK_STATE_IGNORED ? finding->reason
                      : pair->accepted                 ? pair->accepted->reason
                                                       : (cck_view){NULL, 0};
    if (pair->state == CCK_STATE_NEW) return;
    cck_buffer clean = {0};
    cck_terminal_mask(&clean, reason);
    CCK_JSON_LIT(out, ",\n \"suppressions\":[{\"kind\":\"external\",\"status\":\"accepted\",\"justification\":");
    cck_json_text(out, clean.len ? cck_buffer_view(&clean) : CCK_LIT(""));
    CCK_JSON_LIT(out, "}]");
    out->failed |= clean.failed;
    cck_buffer_free(&clean);
}

static void put_properties(cck_buffer *out, const cck_finding *finding, const cck_finding_pair *pair) {
    CCK_JSON_LIT(out, ",\n \"properties\":{\"claim\":");
    cck_json_name(out, finding->claim->id);
    CCK_JSON_LIT(out, ",\"measure\":");
    cck_json_text(out, finding->measure);
    CCK_JSON_LIT(out, ",\"rule\":");
    cck_json_text(out, pair->rule);
    CCK_JSON_LIT(out, ",\"certainty\":");
    cck_json_hundredths(out, pair->certainty);
    CCK_JSON_LIT(out, ",\"agreeIf\":");
    cck_json_text(out, pair->agree_if.ptr ? pair->agree_if : CCK_LIT(""));
    CCK_JSON_LIT(out, "}}");
}

static void put_result(cck_buffer *out, const cck_report_model *model, const cck_finding *finding,
                       const cck_finding_pair *pair) {
    const cck_evidence *own = cck_message_first(&finding->values[pair->a]);
    cck_buffer message = {0};
    cck_message_pair(&message, finding, pair);
    CCK_JSON_LIT(out, "{\"ruleId\":");
    cck_json_name(out, cck_verdict_name(pair->verdict));
    CCK_JSON_LIT(out, ",\"ruleIndex\":");
    cck_json_unsigned(out, rule_index(pair->verdict));
    CCK_JSON_LIT(out, ",\"level\":");
    cck_json_name(out, level_of(finding, pair));
    if (model->findings->baseline)
        cck_buffer_add(out, pair->accepted ? CCK_LIT(",\"baselineState\":\"unchanged\"")
                                           : CCK_LIT(",\"baselineState\":\"new\""));
    CCK_JSON_LIT(out, ",\"rank\":");
    cck_json_unsigned(out, (uint64_t)(pair->certainty * 100 + 0.5));
    CCK_JSON_LIT(out, ",\n \"message\":{\"text\":");
    cck_json_text(out, cck_buffer_view(&message));
    CCK_JSON_LIT(out, "},\n \"locations\":[");
    if (own) put_location(out, model->corpus->documents, own, 0);
    CCK_JSON_LIT(out, "]");
    put_related(out, model->corpus->documents, finding, pair, own);
    CCK_JSON_LIT(out, ",\n \"partialFingerprints\":{\"countercheck/v1\":");
    cck_json_name(out, pair->print);
    CCK_JSON_LIT(out, "}");
    put_suppression(out, finding, pair);
    put_properties(out, finding, pair);
    out->failed |= message.failed;
    cck_buffer_free(&message);
}

static void put_results(cck_buffer *out, const cck_report_model *model) {
    bool first = true;
    CCK_JSON_LIT(out, "\"results\":[");
    for (size_t i = 0; i < model->findings->count; i++) {
        const cck_finding *finding = &model->findings->items[i];
        for (size_t k = 0; k < finding->finding_count; k++) {
            cck_json_raw(out, ",\n", first ? 0 : 2);
            first = false;
            put_result(out, model, finding, &finding->pairs[k]);
        }
    }
    CCK_JSON_LIT(out, "]");
}

static void put_invocation(cck_buffer *out, const cck_findings *findings) {
    CCK_JSON_LIT(out, "\"invocations\":[{\"executionSuccessful\":true");
    if (findings->unreadable) {
        CCK_JSON_LIT(out, ",\"toolExecutionNotifications\":[{\"level\":\"warning\",\"message\":{\"text\":\"inputs that "
                          "could not be read: ");
        cck_json_unsigned(out, findings->unreadable);
        CCK_JSON_LIT(out, "\"}}]");
    }
    CCK_JSON_LIT(out, "}]");
}

void cck_report_sarif(cck_buffer *out, const cck_report_model *model, const cck_report_options *options) {
    size_t from = out->len;
    (void)options;
    CCK_JSON_LIT(out, "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\n"
                      "\"runs\":[{");
    put_tool(out);
    CCK_JSON_LIT(out, ",\n\"columnKind\":\"unicodeCodePoints\",\n");
    put_invocation(out, model->findings);
    CCK_JSON_LIT(out, ",\n");
    put_results(out, model);
    CCK_JSON_LIT(out, "}]}\n");
    cck_json_disarm(out, from);
}
