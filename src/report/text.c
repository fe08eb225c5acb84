/* text.c - claims for a terminal: what differs first and in full, agreements a line each. */
#include "report/claim_text.h"
#include "report/tally.h"
#include "report/terminal.h"

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
static void put_size(cck_text *text, const cck_report_model *model, const cck_tally *tally) {
    cck_text_count(&text->line, model->corpus->count, "document", "documents");
    cck_buffer_add(&text->line, CCK_LIT(", "));
    cck_text_count(&text->line, tally->figures, "figure", "figures");
    cck_buffer_add(&text->line, CCK_LIT(", "));
    cck_text_count(&text->line, model->comparison->claim_count, "claim", "claims");
}

static void put_totals(cck_text *text, const cck_report_model *model, const cck_tally *tally) {
    bool any = false;
    put_size(text, model, tally);
    for (int v = CCK_VERDICT_END - 1; v >= 0; v--) {
        if (!tally->verdicts[v] && v != CCK_VERDICT_CONFLICT) continue;
        const char *name = count_name((cck_verdict)v, tally->verdicts[v]);
        cck_buffer_add(&text->line, any ? CCK_LIT(", ") : CCK_LIT(": "));
        if (tally->verdicts[v] && cck_verdict_is_flag((cck_verdict)v)) {
            cck_buffer_add(&text->line, cck_view_of(cck_text_colour((cck_verdict)v)));
        }
        cck_text_count(&text->line, tally->verdicts[v], name, name);
        cck_buffer_add(&text->line, CCK_LIT(CCK_MARK_PLAIN));
        any = true;
    }
    if (tally->ignored) {
        cck_buffer_add(&text->line, CCK_LIT(" ("));
        cck_text_count(&text->line, tally->ignored, "ignored)", "ignored)");
    }
    cck_text_line(text, 0, 0);
    if (!model->unreadable) return;
    cck_buffer_add(&text->line, CCK_LIT(CCK_MARK_RED));
    cck_text_count(&text->line, model->unreadable, "input", "inputs");
    cck_buffer_add(&text->line, CCK_LIT(" could not be read" CCK_MARK_PLAIN));
    cck_text_line(text, 0, 0);
}

void cck_report_text(cck_buffer *out, const cck_report_model *model, const cck_report_options *options) {
    unsigned width = options && options->width ? options->width : 80;
    cck_text text = {.out = out, .model = model, .terminal = {width, options && options->colour}};
    cck_tally tally = cck_report_tally(model, options);
    for (cck_text_part part = CCK_TEXT_FULL; part <= CCK_TEXT_FOLDED; part++) {
        size_t before = out->len;
        for (size_t i = 0; i < model->comparison->claim_count; i++) {
            const cck_claim *claim = &model->comparison->claims[i];
            if (cck_text_part_of(claim) == part) cck_text_claim(&text, claim);
        }
        if (part == CCK_TEXT_FOLDED && out->len > before) cck_buffer_char(out, '\n');
    }
    put_totals(&text, model, &tally);
    cck_buffer_free(&text.line);
}
