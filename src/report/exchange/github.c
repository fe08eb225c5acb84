/* github.c - workflow commands: "::error file=a.txt,line=5,col=21,title=...::...". */
#include <stdlib.h>
#include <string.h>

#include "countercheck/report.h"
#include "report/message.h"

enum { MOST = 10 }; /* that GitHub shows of each level in a step */

/* ---- escapes ---- */

static void put_value(cck_buffer *out, cck_view text, const char *escaped) {
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        if (strchr(escaped, c))
            cck_buffer_printf(out, "%%%02X", (unsigned)(unsigned char)c);
        else
            cck_buffer_char(out, c);
    }
}

static void put_property(cck_buffer *out, cck_view text) {
    put_value(out, text, "%\r\n:,");
}

static void put_message(cck_buffer *out, cck_view text) {
    put_value(out, text, "%\r\n");
}

/* ---- an annotation ---- */

static const char *level_of(const cck_finding *finding) {
    switch (finding->severity) {
    case CCK_SEVERITY_ERROR: return "error";
    case CCK_SEVERITY_WARNING: return "warning";
    case CCK_SEVERITY_NOTE:
    case CCK_SEVERITY_NONE: break;
    }
    return "notice";
}

static void put_place(cck_buffer *out, const cck_evidence *one) {
    if (!one || cck_view_equal(one->file, CCK_LIT("-"))) return;
    cck_buffer_add(out, CCK_LIT("file="));
    put_property(out, one->file);
    if (one->line) cck_buffer_printf(out, ",line=%zu", one->line);
    if (one->line && one->column) cck_buffer_printf(out, ",col=%zu", one->column);
    cck_buffer_char(out, ',');
}

static void put_annotation(cck_buffer *out, const cck_finding *finding) {
    const cck_finding_pair *pair = finding->finding_count ? finding->pairs : NULL;
    cck_buffer message = {0}, title = {0};
    cck_buffer_printf(&title, "%s: ", cck_verdict_name(finding->verdict));
    cck_buffer_add(&title, finding->measure);
    cck_buffer_printf(&title, " (%s)", finding->claim->id);
    if (pair) cck_message_pair(&message, finding, pair);
    size_t more = finding->finding_count ? finding->finding_count - 1 : 0;
    if (more) cck_buffer_printf(&message, " This claim has %zu more difference%s.", more, more == 1 ? "" : "s");
    cck_buffer_printf(out, "::%s ", level_of(finding));
    if (pair) put_place(out, cck_message_first(&finding->values[pair->a]));
    cck_buffer_add(out, CCK_LIT("title="));
    put_property(out, cck_buffer_view(&title));
    cck_buffer_add(out, CCK_LIT("::"));
    put_message(out, cck_buffer_view(&message));
    cck_buffer_char(out, '\n');
    out->failed |= message.failed || title.failed;
    cck_buffer_free(&message);
    cck_buffer_free(&title);
}

/* ---- which of them ---- */

static double certainty_of(const cck_finding *finding) {
    return finding->finding_count ? finding->pairs[0].certainty : 0;
}

/* Graver first, then surer; the order of the claims in the report for the rest. */
static int by_weight(const void *a, const void *b) {
    const cck_finding *x = *(const cck_finding *const *)a, *y = *(const cck_finding *const *)b;
    if (x->severity != y->severity) return x->severity < y->severity ? 1 : -1;
    if (x->verdict != y->verdict) return x->verdict < y->verdict ? 1 : -1;
    if (certainty_of(x) != certainty_of(y)) return certainty_of(x) < certainty_of(y) ? 1 : -1;
    return (x > y) - (x < y);
}

/* How many of a level are there, and how many were shown. */
typedef struct {
    size_t all, shown, most;
} level;

static level *level_for(level levels[3], const cck_finding *finding) {
    return &levels[finding->severity == CCK_SEVERITY_ERROR ? 0 : finding->severity == CCK_SEVERITY_WARNING ? 1 : 2];
}

static void put_more(cck_buffer *out, const level *one, const char *name, const char *names, bool *any) {
    size_t more = one->all - one->shown;
    if (!more) return;
    cck_buffer_printf(out, "%s%zu more %s", *any ? ", " : "", more, more == 1 ? name : names);
    *any = true;
}

/* The last notice: the numbers, and what there was no room for. */
static void put_end(cck_buffer *out, const cck_findings *findings, const level levels[3]) {
    bool any = false;
    cck_buffer_printf(out,
                      "::notice title=Countercheck::%zu documents, %zu figures, %zu claims; conflicts: %zu, disputes: "
                      "%zu; flags: %zu new, %zu known; claims ignored: %zu; inputs that could not be read: %zu.",
                      findings->documents, findings->figures, findings->count, findings->verdicts[CCK_VERDICT_CONFLICT],
                      findings->verdicts[CCK_VERDICT_DISPUTED], findings->new_flags, findings->known_flags,
                      findings->ignored, findings->unreadable);
    if (findings->unused + findings->expired)
        cck_buffer_printf(out, " Accepted findings that match nothing any more: %zu, out of date: %zu.",
                          findings->unused, findings->expired);
    if (levels[0].all > levels[0].shown || levels[1].all > levels[1].shown || levels[2].all > levels[2].shown) {
        cck_buffer_add(out, CCK_LIT(" Not shown here: "));
        put_more(out, &levels[0], "error", "errors", &any);
        put_more(out, &levels[1], "warning", "warnings", &any);
        put_more(out, &levels[2], "notice", "notices", &any);
        cck_buffer_add(out, CCK_LIT("; the report has all of them."));
    }
    cck_buffer_char(out, '\n');
}

void cck_report_github(cck_buffer *out, const cck_report_model *model, const cck_report_options *options) {
    const cck_findings *findings = model->findings;
    level levels[3] = {{0, 0, MOST}, {0, 0, MOST}, {0, 0, MOST - 1}};
    (void)options;
    const cck_finding **order = malloc((findings->count + 1) * sizeof *order);
    size_t count = 0;
    if (!order) {
        out->failed = true;
        return;
    }
    for (size_t i = 0; i < findings->count; i++) {
        if (findings->items[i].state == CCK_STATE_NEW) order[count++] = &findings->items[i];
    }
    if (count) qsort(order, count, sizeof *order, by_weight);
    for (size_t i = 0; i < count; i++) {
        level *one = level_for(levels, order[i]);
        if (one->all++ >= one->most) continue;
        one->shown++;
        put_annotation(out, order[i]);
    }
    free(order);
    put_end(out, findings, levels);
}
