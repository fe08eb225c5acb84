/* junit.c - a test for each claim, as test reports of continuous integration show them. */
#include "countercheck/report.h"
#include "report/message.h"

#define PUT(out, literal) cck_buffer_add((out), CCK_LIT(literal))

/* ---- XML ---- */

/* Clean text for an attribute or between tags; U+FFFE and U+FFFF are no XML. */
static void put_text(cck_buffer *out, cck_view text) {
    for (size_t i = 0; i < text.len; i++) {
        switch (text.ptr[i]) {
        case '<': PUT(out, "&lt;"); break;
        case '>': PUT(out, "&gt;"); break;
        case '&': PUT(out, "&amp;"); break;
        case '"': PUT(out, "&quot;"); break;
        default: {
            cck_view rest = {text.ptr + i, text.len - i};
            bool foreign =
                cck_view_starts(rest, CCK_LIT("\xEF\xBF\xBE")) || cck_view_starts(rest, CCK_LIT("\xEF\xBF\xBF"));
            if (foreign) {
                PUT(out, "\xEF\xBF\xBD");
                i += 2;
            } else {
                cck_buffer_char(out, text.ptr[i]);
            }
        }
        }
    }
}

/* ---- a claim ---- */

typedef enum { PASSED, FAILED, SKIPPED } result;

static result result_of(const cck_finding *finding, cck_verdict least) {
    if (cck_finding_fails(finding, least)) return FAILED;
    return finding->state == CCK_STATE_KNOWN || finding->state == CCK_STATE_IGNORED ? SKIPPED : PASSED;
}

static void put_evidence(cck_buffer *out, const cck_finding_value *value) {
    enum { MOST = 7 };
    for (size_t i = 0; i < value->count && i < MOST; i++) {
        const cck_evidence *one = &value->evidence[i];
        cck_buffer_printf(out, "%s  ", value->letter);
        put_text(out, one->value);
        PUT(out, " - ");
        put_text(out, one->outlet);
        PUT(out, " ");
        put_text(out, one->day);
        PUT(out, " ");
        put_text(out, one->place);
        PUT(out, "\n   ");
        put_text(out, one->sentence);
        PUT(out, "\n");
    }
    if (value->count > MOST) cck_buffer_printf(out, "   and %zu more\n", value->count - MOST);
}

/* Everything that a person wants to see of a failure. */
static void put_details(cck_buffer *out, const cck_finding *finding) {
    enum { MOST = 12 };
    for (size_t i = 0; i < finding->finding_count && i < MOST; i++) {
        cck_buffer line = {0};
        cck_message_pair(&line, finding, &finding->pairs[i]);
        cck_buffer_printf(out, "%s: ", cck_verdict_name(finding->pairs[i].verdict));
        put_text(out, cck_buffer_view(&line));
        PUT(out, "\n");
        out->failed |= line.failed;
        cck_buffer_free(&line);
    }
    for (size_t i = 0; i < finding->value_count; i++) {
        if (finding->values[i].differs) put_evidence(out, &finding->values[i]);
    }
}

static void put_failure(cck_buffer *out, const cck_finding *finding) {
    cck_buffer_printf(out, "      <failure type=\"%s\" message=\"", cck_verdict_name(finding->verdict));
    if (finding->finding_count) put_text(out, finding->pairs[0].why);
    PUT(out, "\">");
    put_details(out, finding);
    PUT(out, "</failure>\n");
}

static void put_claim(cck_buffer *out, const cck_finding *finding, cck_verdict least) {
    const cck_evidence *first = finding->value_count ? cck_message_first(&finding->values[0]) : NULL;
    PUT(out, "    <testcase classname=\"countercheck.");
    cck_buffer_add(out, cck_view_of(cck_verdict_name(finding->verdict)));
    PUT(out, "\" name=\"");
    put_text(out, finding->measure);
    cck_buffer_printf(out, " (%s)\"", finding->claim->id);
    if (first) {
        PUT(out, " file=\"");
        put_text(out, first->file);
        PUT(out, "\"");
        if (first->line) cck_buffer_printf(out, " line=\"%zu\"", first->line);
    }
    result r = result_of(finding, least);
    if (r == PASSED && finding->state == CCK_STATE_PEACE) {
        PUT(out, "/>\n");
        return;
    }
    PUT(out, ">\n");
    if (r == FAILED) put_failure(out, finding);
    if (r == SKIPPED) {
        PUT(out, "      <skipped message=\"");
        cck_buffer_printf(out, "%s: ", cck_state_name(finding->state));
        put_text(out, finding->reason);
        PUT(out, "\"/>\n");
    }
    if (r == PASSED) {
        PUT(out, "      <system-out>");
        put_details(out, finding);
        PUT(out, "</system-out>\n");
    }
    PUT(out, "    </testcase>\n");
}

/* ---- all of it ---- */

static void put_counts(cck_buffer *out, const cck_findings *findings, cck_verdict least) {
    size_t failed = 0, skipped = 0;
    for (size_t i = 0; i < findings->count; i++) {
        result r = result_of(&findings->items[i], least);
        failed += r == FAILED;
        skipped += r == SKIPPED;
    }
    cck_buffer_printf(out, " tests=\"%zu\" failures=\"%zu\" errors=\"%d\" skipped=\"%zu\"",
                      findings->count + (findings->unreadable > 0), failed, findings->unreadable > 0, skipped);
}

void cck_report_junit(cck_buffer *out, const cck_report_model *model, const cck_report_options *options) {
    const cck_findings *findings = model->findings;
    cck_verdict least = options && options->fail_on ? options->fail_on : CCK_VERDICT_CONFLICT;
    PUT(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"countercheck\"");
    put_counts(out, findings, least);
    PUT(out, ">\n  <testsuite name=\"claims\"");
    put_counts(out, findings, least);
    PUT(out, ">\n");
    for (size_t i = 0; i < findings->count; i++) put_claim(out, &findings->items[i], least);
    if (findings->unreadable) {
        PUT(out, "    <testcase classname=\"countercheck\" name=\"inputs\">\n");
        cck_buffer_printf(out, "      <error type=\"unreadable\" message=\"inputs that could not be read: %zu\"/>\n",
                          findings->unreadable);
        PUT(out, "    </testcase>\n");
    }
    PUT(out, "  </testsuite>\n</testsuites>\n");
}
