/* markdown.c - the report for wikis, issues and comments, in GitHub's Markdown. */
#include <string.h>

#include "countercheck/report.h"
#include "report/text/terminal.h"

enum { MOST_FIGURES = 6, MOST_PAIRS = 12, MOST_ENTRIES = 10 };

#define PUT(out, literal) cck_buffer_add((out), CCK_LIT(literal))

/* ---- text of others ---- */

/* Every mark that could begin something, and what makes bare words links ("http:", "www."). An address of mail or a
 * name behind '@' is taken for one even where it is escaped, but not across a comment. The text is clean, so that it is
 * one line. */
static void put_text(cck_buffer *out, cck_view text) {
    static const char marks[] = "\\`*_{}[]<>#|!~&$^=";
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        cck_view rest = {text.ptr + i, text.len - i};
        bool link = cck_view_starts(rest, CCK_LIT("://")) || (c == '.' && i >= 3 && text.ptr[i - 1] == 'w');
        if (strchr(marks, c) || link) cck_buffer_char(out, '\\');
        cck_buffer_char(out, c);
        if (c == '@') PUT(out, "<!-- -->");
    }
}

/* The address of a link between < and >. */
static void put_address(cck_buffer *out, cck_view url) {
    static const char digits[] = "0123456789ABCDEF";
    for (size_t i = 0; i < url.len; i++) {
        unsigned char c = (unsigned char)url.ptr[i];
        if (c > ' ' && !strchr("<>\\\"`|[]()", (char)c)) {
            cck_buffer_char(out, (char)c);
            continue;
        }
        cck_buffer_char(out, '%');
        cck_buffer_char(out, digits[c >> 4]);
        cck_buffer_char(out, digits[c & 15]);
    }
}

/* ---- a claim in full ---- */

static void put_where(cck_buffer *out, const cck_evidence *one) {
    if (one->url.len) PUT(out, "[");
    put_text(out, one->place);
    if (!one->url.len) return;
    PUT(out, "](<");
    put_address(out, one->url);
    PUT(out, ">)");
}

static void put_sentence(cck_buffer *out, const cck_evidence *one) {
    cck_view text = one->sentence;
    put_text(out, (cck_view){text.ptr, one->mark_start});
    PUT(out, "**");
    put_text(out, (cck_view){text.ptr + one->mark_start, one->mark_end - one->mark_start});
    PUT(out, "**");
    put_text(out, (cck_view){text.ptr + one->mark_end, text.len - one->mark_end});
}

static void put_row(cck_buffer *out, const cck_finding_value *value, size_t index) {
    const cck_evidence *one = &value->evidence[index];
    PUT(out, "| ");
    if (index == 0) cck_buffer_add(out, cck_view_of(value->letter));
    PUT(out, " | ");
    put_text(out, one->value);
    PUT(out, " | ");
    put_text(out, one->outlet.len ? one->outlet : CCK_LIT("not known"));
    if (one->speaker.len) {
        PUT(out, ", quoting ");
        put_text(out, one->speaker);
    }
    PUT(out, " | ");
    put_text(out, one->day);
    PUT(out, " | ");
    put_where(out, one);
    PUT(out, " | ");
    if (value->differs && one->copy_of) PUT(out, "in the same words");
    if (value->differs && !one->copy_of) put_sentence(out, one);
    PUT(out, " |\n");
}

static void put_values(cck_buffer *out, const cck_finding *finding) {
    PUT(out, "|  | value | outlet | date | where | sentence |\n|---|---|---|---|---|---|\n");
    for (size_t v = 0; v < finding->value_count; v++) {
        const cck_finding_value *value = &finding->values[v];
        size_t shown = value->count <= MOST_FIGURES + 1 ? value->count : MOST_FIGURES;
        for (size_t i = 0; i < shown; i++) put_row(out, value, i);
        if (shown < value->count) cck_buffer_printf(out, "|  | and %zu more |  |  |  |  |\n", value->count - shown);
    }
}

static void put_pair(cck_buffer *out, const cck_finding *finding, const cck_finding_pair *pair) {
    cck_buffer_printf(out, "- **%s and %s: %s.** ", finding->values[pair->a].letter, finding->values[pair->b].letter,
                      cck_verdict_name(pair->verdict));
    put_text(out, pair->why);
    PUT(out, " (rule ");
    put_text(out, pair->rule);
    cck_buffer_printf(out, ", certainty %.2f).", pair->certainty);
    if (pair->agree_if.len) {
        PUT(out, " They would agree if ");
        put_text(out, pair->agree_if);
        PUT(out, ".");
    }
    if (pair->accepted) {
        PUT(out, " Accepted: ");
        cck_buffer reason = {0};
        cck_terminal_mask(&reason, pair->accepted->reason);
        put_text(out, cck_buffer_view(&reason));
        cck_buffer_free(&reason);
    }
    PUT(out, "\n");
}

static bool is_full(const cck_finding *finding) {
    return finding->state == CCK_STATE_NEW;
}

static void put_full(cck_buffer *out, const cck_finding *finding) {
    cck_buffer_printf(out, "\n## %s: ", cck_verdict_name(finding->verdict));
    put_text(out, finding->measure);
    cck_buffer_printf(out, " `%s`\n\n", finding->claim->id);
    put_values(out, finding);
    PUT(out, "\n");
    size_t shown = 0;
    for (; shown < finding->finding_count && shown < MOST_PAIRS; shown++)
        put_pair(out, finding, &finding->pairs[shown]);
    uint64_t all = 0;
    for (int v = CCK_VERDICT_SCOPE; v < CCK_VERDICT_END; v++) all += finding->claim->relation_total[v];
    if (all > shown) cck_buffer_printf(out, "- and %llu more\n", (unsigned long long)(all - shown));
}

/* ---- the rest ---- */

static void put_line(cck_buffer *out, const cck_finding *finding) {
    cck_buffer_printf(out, "- %s, ", cck_verdict_name(finding->verdict));
    put_text(out, finding->measure);
    cck_buffer_printf(out, " `%s`: ", finding->claim->id);
    size_t a = finding->pair_count ? finding->pairs[0].a : 0, b = finding->pair_count ? finding->pairs[0].b : 0;
    if (finding->value_count) put_text(out, finding->values[a].words);
    if (b != a && !cck_view_equal(finding->values[a].words, finding->values[b].words)) {
        cck_buffer_add(out, finding->finding_count ? CCK_LIT(" against ") : CCK_LIT("; "));
        put_text(out, finding->values[b].words);
    }
    cck_buffer_printf(out, " (figures: %zu, articles: %zu)", finding->figures, finding->documents);
    if (finding->reason.ptr) {
        cck_buffer_printf(out, ". %s: ", finding->state == CCK_STATE_KNOWN ? "Accepted" : "Ignored");
        put_text(out, finding->reason);
    }
    PUT(out, "\n");
}

/* Claims of a state, those that one figure alone makes left out. */
static void put_list(cck_buffer *out, const cck_findings *findings, cck_state state, const char *title) {
    bool any = false;
    for (size_t i = 0; i < findings->count; i++) {
        const cck_finding *finding = &findings->items[i];
        if (finding->state != state || finding->figures < 2) continue;
        if (!any) cck_buffer_printf(out, "\n## %s\n\n", title);
        any = true;
        put_line(out, finding);
    }
}

static void put_entries(cck_buffer *out, const cck_findings *findings, cck_entry_use use, const char *title) {
    size_t shown = 0, count = use == CCK_ENTRY_UNUSED ? findings->unused : findings->expired;
    if (!count) return;
    cck_buffer_printf(out, "\n## %s\n\n", title);
    for (size_t i = 0; i < findings->baseline->count && shown < MOST_ENTRIES; i++) {
        const cck_acceptance *entry = &findings->baseline->items[i];
        if (findings->entries[i] != use) continue;
        cck_buffer what = {0};
        cck_terminal_mask(&what, entry->what.len ? entry->what : entry->reason);
        cck_buffer_printf(out, "- `%.*s` ", CCK_FMT(entry->fingerprint));
        put_text(out, cck_buffer_view(&what));
        PUT(out, "\n");
        cck_buffer_free(&what);
        shown++;
    }
    if (shown < count) cck_buffer_printf(out, "- and %zu more\n", count - shown);
}

static void put_summary(cck_buffer *out, const cck_report_model *model) {
    const cck_findings *f = model->findings;
    PUT(out, "# Countercheck\n\n| documents | figures | claims |");
    for (int v = CCK_VERDICT_END - 1; v >= 0; v--) cck_buffer_printf(out, " %s |", cck_verdict_name((cck_verdict)v));
    PUT(out, " new flags | known flags | ignored | unreadable |\n|");
    for (int i = 0; i < CCK_VERDICT_END + 7; i++) PUT(out, "--:|");
    cck_buffer_printf(out, "\n| %zu | %zu | %zu |", f->documents, f->figures, f->count);
    for (int v = CCK_VERDICT_END - 1; v >= 0; v--) cck_buffer_printf(out, " %zu |", f->verdicts[v]);
    cck_buffer_printf(out, " %zu | %zu | %zu | %zu |\n", f->new_flags, f->known_flags, f->ignored, f->unreadable);
}

void cck_report_markdown(cck_buffer *out, const cck_report_model *model, const cck_report_options *options) {
    const cck_findings *findings = model->findings;
    (void)options;
    put_summary(out, model);
    for (size_t i = 0; i < findings->count; i++) {
        if (is_full(&findings->items[i])) put_full(out, &findings->items[i]);
    }
    put_list(out, findings, CCK_STATE_KNOWN, "Accepted");
    put_list(out, findings, CCK_STATE_IGNORED, "Ignored");
    put_list(out, findings, CCK_STATE_PEACE, "At peace");
    put_entries(out, findings, CCK_ENTRY_UNUSED, "Accepted findings that match nothing any more");
    put_entries(out, findings, CCK_ENTRY_EXPIRED, "Accepted findings that are out of date");
}
