/* text.c - claims for a terminal: what differs first and in full, agreements a line each. */
#include "report/tally.h"
#include "report/text/claim_text.h"
#include "report/text/terminal.h"

enum { MOST_ENTRIES = 10, INDENT = 2 };

/* The paragraph that is being composed is kept in one buffer, emptied after each line. */
void cck_text_line(cck_text *text, unsigned first, unsigned hang) {
    cck_terminal_flow(text->out, &text->terminal, cck_buffer_view(&text->line), first, hang);
    text->out->failed |= text->line.failed;
    text->line.len = 0;
}

void cck_text_count(cck_buffer *line, size_t count, const char *one, const char *many) {
    cck_decimal value;
    if (cck_decimal_make((int64_t)count, 0, &value)) {
        char digits[CCK_DECIMAL_TEXT];
        size_t length = cck_decimal_write_grouped(value, digits);
        cck_buffer_add(line, (cck_view){digits, length});
    }
    cck_buffer_char(line, ' ');
    cck_buffer_add(line, cck_view_of(count == 1 ? one : many));
}

const char *cck_text_colour(cck_verdict verdict) {
    switch (verdict) {
    case CCK_VERDICT_CONFLICT: return CCK_MARK_RED;
    case CCK_VERDICT_DISPUTED: return CCK_MARK_YELLOW;
    case CCK_VERDICT_SCOPE: return CCK_MARK_BLUE;
    case CCK_VERDICT_AGREE:
    case CCK_VERDICT_COMPATIBLE:
    case CCK_VERDICT_UPDATED:
    case CCK_VERDICT_END: break;
    }
    return CCK_MARK_GREEN;
}

static const char *count_name(cck_verdict verdict, size_t count) {
    switch (verdict) {
    case CCK_VERDICT_CONFLICT: return count == 1 ? "conflict" : "conflicts";
    case CCK_VERDICT_DISPUTED: return count == 1 ? "dispute" : "disputes";
    case CCK_VERDICT_SCOPE: return count == 1 ? "difference of scope" : "differences of scope";
    case CCK_VERDICT_AGREE:
    case CCK_VERDICT_COMPATIBLE:
    case CCK_VERDICT_UPDATED:
    case CCK_VERDICT_END: break;
    }
    return cck_verdict_name(verdict);
}

/* "5 documents, 33 figures, 9 claims" */
static void put_size(cck_text *text, const cck_findings *findings, size_t figures) {
    cck_text_count(&text->line, findings->documents, "document", "documents");
    cck_buffer_add(&text->line, CCK_LIT(", "));
    cck_text_count(&text->line, figures, "figure", "figures");
    cck_buffer_add(&text->line, CCK_LIT(", "));
    cck_text_count(&text->line, findings->count, "claim", "claims");
}

static void put_verdicts(cck_text *text, const cck_findings *findings) {
    bool any = false;
    for (int v = CCK_VERDICT_END - 1; v >= 0; v--) {
        if (!findings->verdicts[v] && v != CCK_VERDICT_CONFLICT) continue;
        const char *name = count_name((cck_verdict)v, findings->verdicts[v]);
        cck_buffer_add(&text->line, any ? CCK_LIT(", ") : CCK_LIT(": "));
        if (findings->verdicts[v] && cck_verdict_is_flag((cck_verdict)v)) {
            cck_buffer_add(&text->line, cck_view_of(cck_text_colour((cck_verdict)v)));
        }
        cck_text_count(&text->line, findings->verdicts[v], name, name);
        cck_buffer_add(&text->line, CCK_LIT(CCK_MARK_PLAIN));
        any = true;
    }
}

/* "flags: 4 new, 1 known; 1 claim ignored" */
static void put_states(cck_text *text, const cck_findings *findings) {
    cck_buffer *line = &text->line;
    if (findings->new_flags || findings->known_flags) {
        cck_buffer_add(line, CCK_LIT("flags: "));
        cck_text_count(line, findings->new_flags, "new, ", "new, ");
        cck_text_count(line, findings->known_flags, "known", "known");
    }
    if (findings->ignored) {
        if (line->len) cck_buffer_add(line, CCK_LIT("; "));
        cck_text_count(line, findings->ignored, "claim ignored", "claims ignored");
    }
    if (line->len) cck_text_line(text, 0, 0);
}

static void put_totals(cck_text *text, const cck_findings *findings, size_t figures) {
    put_size(text, findings, figures);
    put_verdicts(text, findings);
    cck_text_line(text, 0, 0);
    put_states(text, findings);
    if (!findings->unreadable) return;
    cck_buffer_add(&text->line, CCK_LIT(CCK_MARK_RED));
    cck_text_count(&text->line, findings->unreadable, "input", "inputs");
    cck_buffer_add(&text->line, CCK_LIT(" could not be read" CCK_MARK_PLAIN));
    cck_text_line(text, 0, 0);
}

/* ---- the baseline ---- */

/* An entry that accepts nothing, so that somebody takes it out. */
static void put_entry(cck_text *text, const cck_acceptance *entry, cck_entry_use use) {
    cck_buffer *line = &text->line;
    cck_terminal_mask(line, entry->fingerprint);
    cck_buffer_add(line, CCK_LIT("  "));
    cck_terminal_mask(line, entry->what.len ? entry->what : entry->reason);
    if (use == CCK_ENTRY_EXPIRED) {
        cck_buffer_add(line, CCK_LIT(CCK_MARK_DIM " (until "));
        cck_terminal_mask(line, entry->until);
        cck_buffer_add(line, CCK_LIT(")" CCK_MARK_PLAIN));
    }
    cck_text_line(text, INDENT, INDENT + INDENT);
}

static void put_entries(cck_text *text, const cck_findings *findings, cck_entry_use use, size_t count, const char *one,
                        const char *many) {
    size_t shown = 0;
    if (!count) return;
    cck_text_count(&text->line, count, one, many);
    cck_buffer_add(&text->line, CCK_LIT(" ("));
    cck_terminal_mask(&text->line, findings->baseline->name);
    cck_buffer_add(&text->line, CCK_LIT("):"));
    cck_text_line(text, 0, 0);
    for (size_t i = 0; i < findings->baseline->count && shown < MOST_ENTRIES; i++) {
        if (findings->entries[i] != use) continue;
        put_entry(text, &findings->baseline->items[i], use);
        shown++;
    }
    if (shown == count) return;
    cck_buffer_add(&text->line, CCK_LIT("and "));
    cck_text_count(&text->line, count - shown, "more", "more");
    cck_text_line(text, INDENT, INDENT);
}

void cck_report_text(cck_buffer *out, const cck_report_model *model, const cck_report_options *options) {
    unsigned width = options && options->width ? options->width : 80;
    cck_text text = {.out = out, .terminal = {width, options && options->colour}};
    const cck_findings *findings = model->findings;
    for (cck_text_part part = CCK_TEXT_FULL; part <= CCK_TEXT_FOLDED; part++) {
        size_t before = out->len;
        for (size_t i = 0; i < findings->count; i++) {
            if (cck_text_part_of(&findings->items[i]) == part) cck_text_claim(&text, &findings->items[i]);
        }
        if (part == CCK_TEXT_FOLDED && out->len > before) cck_buffer_char(out, '\n');
    }
    put_entries(&text, findings, CCK_ENTRY_UNUSED, findings->unused, "accepted finding matches nothing any more",
                "accepted findings match nothing any more");
    put_entries(&text, findings, CCK_ENTRY_EXPIRED, findings->expired, "accepted finding is out of date",
                "accepted findings are out of date");
    if (findings->unused || findings->expired) cck_buffer_char(out, '\n');
    put_totals(&text, findings, cck_report_figures(model, options));
    cck_buffer_free(&text.line);
}
