#include "report/text/claim_text.h"

enum { MOST_FIGURES = 6, MOST_RELATIONS = 12, MOST_PEACEFUL = 3 };
enum { VERDICT_COLUMNS = 12, INDENT = 2, INNER = 5, STEP = 2 };

/* What nobody has looked at is shown in full; what somebody has accepted, and what agrees, in a line. */
cck_text_part cck_text_part_of(const cck_finding *finding) {
    if (finding->state == CCK_STATE_IGNORED || finding->state == CCK_STATE_KNOWN) return CCK_TEXT_FOLDED;
    if (finding->verdict != CCK_VERDICT_AGREE) return CCK_TEXT_FULL;
    return finding->figures > 1 ? CCK_TEXT_FOLDED : CCK_TEXT_HIDDEN;
}

/* ---- pieces of a line ---- */

static void put_verdict(cck_buffer *line, cck_verdict verdict) {
    cck_buffer_add(line, cck_view_of(cck_text_colour(verdict)));
    cck_buffer_add(line, cck_view_of(cck_verdict_name(verdict)));
    cck_buffer_add(line, CCK_LIT(CCK_MARK_PLAIN));
}

/* The number with its noun in bold, then the rest. */
static void put_value(cck_buffer *line, const cck_finding_value *value) {
    size_t bold = value->number_length;
    cck_buffer_add(line, CCK_LIT(CCK_MARK_BOLD));
    cck_buffer_add(line, (cck_view){value->words.ptr, bold});
    cck_buffer_add(line, CCK_LIT(CCK_MARK_PLAIN));
    cck_buffer_add(line, (cck_view){value->words.ptr + bold, value->words.len - bold});
}

/* ---- evidence ---- */

/* "Valley Post, 2031-09-16, quoting governor's office, a.txt:5:21"; a name guessed from the path of the file is left to
 * the path, which follows. */
static void put_source(cck_buffer *line, const cck_evidence *one) {
    if (one->outlet.len && !one->outlet_guessed) {
        cck_buffer_add(line, one->outlet);
        cck_buffer_add(line, CCK_LIT(", "));
    }
    if (one->day.len) {
        cck_buffer_add(line, one->day);
        cck_buffer_add(line, CCK_LIT(", "));
    }
    if (one->speaker.len) {
        cck_buffer_add(line, CCK_LIT("quoting "));
        cck_buffer_add(line, one->speaker);
        cck_buffer_add(line, CCK_LIT(", "));
    }
    cck_buffer_add(line, CCK_LIT(CCK_MARK_DIM));
    cck_buffer_add(line, one->place);
    cck_buffer_add(line, CCK_LIT(CCK_MARK_PLAIN));
}

static void put_sentence(cck_buffer *line, const cck_evidence *one) {
    cck_view text = one->sentence;
    cck_buffer_add(line, (cck_view){text.ptr, one->mark_start});
    cck_buffer_add(line, CCK_LIT(CCK_MARK_NUMBER));
    cck_buffer_add(line, (cck_view){text.ptr + one->mark_start, one->mark_end - one->mark_start});
    cck_buffer_add(line, CCK_LIT(CCK_MARK_END));
    cck_buffer_add(line, (cck_view){text.ptr + one->mark_end, text.len - one->mark_end});
}

void cck_text_evidence(cck_text *text, const cck_evidence *one, bool quote, unsigned indent) {
    put_source(&text->line, one);
    if (one->copy_of) cck_buffer_add(&text->line, CCK_LIT(", in the same words"));
    cck_text_line(text, indent, indent + STEP);
    if (!quote || one->copy_of) return;
    put_sentence(&text->line, one);
    cck_text_line(text, indent + STEP, indent + STEP);
}

/* ---- a claim in full ---- */

static void put_heading(cck_text *text, const cck_finding *finding) {
    cck_buffer *line = &text->line;
    int shift = cck_verdict_is_flag(finding->verdict) ? 'A' - 'a' : 0; /* flags stand out without colour, too */
    cck_buffer_add(line, cck_view_of(cck_text_colour(finding->verdict)));
    for (const char *p = cck_verdict_name(finding->verdict); *p; p++) cck_buffer_char(line, (char)(*p + shift));
    cck_buffer_add(line, CCK_LIT(CCK_MARK_PLAIN "  " CCK_MARK_BOLD));
    cck_buffer_add(line, finding->measure);
    cck_buffer_add(line, CCK_LIT(CCK_MARK_PLAIN "  " CCK_MARK_DIM));
    cck_buffer_add(line, cck_view_of(finding->claim->id));
    cck_buffer_add(line, CCK_LIT(CCK_MARK_PLAIN));
    cck_text_line(text, 0, INDENT);
}

/* Sentences are quoted only where something differs. */
static void put_group(cck_text *text, const cck_finding_value *value) {
    cck_buffer_add(&text->line, cck_view_of(value->letter));
    cck_buffer_add(&text->line, CCK_LIT("  "));
    put_value(&text->line, value);
    cck_text_line(text, INDENT, INNER);
    size_t shown = value->count <= MOST_FIGURES + 1 ? value->count : MOST_FIGURES;
    for (size_t i = 0; i < shown; i++) cck_text_evidence(text, &value->evidence[i], value->differs, INNER);
    if (shown == value->count) return;
    cck_buffer_add(&text->line, CCK_LIT("and "));
    cck_text_count(&text->line, value->count - shown, "more figure", "more figures");
    cck_text_line(text, INNER, INNER);
}

/* Whether the reason says which rule decided. */
static bool names_rule(const cck_finding_pair *pair) {
    static const cck_view word = {"rule ", 5};
    cck_view why = pair->why, rule = pair->rule;
    for (size_t at = 0; at + word.len + rule.len <= why.len; at++) {
        cck_view rest = {why.ptr + at, why.len - at};
        if (!cck_view_starts(rest, word)) continue;
        if (cck_view_starts((cck_view){rest.ptr + word.len, rest.len - word.len}, rule)) return true;
    }
    return false;
}

static void put_remedy(cck_text *text, const cck_finding_pair *pair) {
    cck_buffer *line = &text->line;
    if (pair->agree_if.len) {
        cck_buffer_add(line, CCK_LIT("They would agree if "));
        cck_buffer_add(line, pair->agree_if);
        cck_buffer_char(line, '.');
        cck_text_line(text, INNER, INNER);
    }
    if (!pair->accepted) return;
    cck_buffer_add(line, CCK_LIT("Accepted: "));
    cck_terminal_mask(line, pair->accepted->reason);
    cck_text_line(text, INNER, INNER);
}

static void put_pair(cck_text *text, const cck_finding *finding, const cck_finding_pair *pair) {
    cck_buffer *line = &text->line;
    cck_buffer_printf(line, "%s and %s: ", finding->values[pair->a].letter, finding->values[pair->b].letter);
    put_verdict(line, pair->verdict);
    cck_buffer_add(line, CCK_LIT(". "));
    cck_buffer_add(line, pair->why);
    cck_buffer_add(line, CCK_LIT(CCK_MARK_DIM " ("));
    if (!names_rule(pair)) {
        cck_buffer_add(line, CCK_LIT("rule "));
        cck_buffer_add(line, pair->rule);
        cck_buffer_add(line, CCK_LIT(", "));
    }
    cck_buffer_printf(line, "certainty %.2f)" CCK_MARK_PLAIN, pair->certainty);
    cck_text_line(text, INDENT, INNER);
    put_remedy(text, pair);
}

/* Of those at peace a few, and that two values agree goes without saying. */
static void put_pairs(cck_text *text, const cck_finding *finding) {
    uint64_t all = 0, shown = 0;
    for (int v = CCK_VERDICT_AGREE + 1; v < CCK_VERDICT_END; v++) all += finding->claim->relation_total[v];
    for (size_t i = 0; i < finding->pair_count; i++) {
        const cck_finding_pair *pair = &finding->pairs[i];
        uint64_t most = pair->verdict >= CCK_VERDICT_SCOPE ? MOST_RELATIONS : MOST_PEACEFUL;
        if (shown >= most || pair->verdict == CCK_VERDICT_AGREE) break;
        put_pair(text, finding, pair);
        shown++;
    }
    if (all <= shown) return;
    cck_buffer_add(&text->line, CCK_LIT("and "));
    cck_text_count(&text->line, (size_t)(all - shown), "more relation", "more relations");
    cck_text_line(text, INDENT, INNER);
}

static void put_full(cck_text *text, const cck_finding *finding) {
    put_heading(text, finding);
    for (size_t i = 0; i < finding->value_count; i++) put_group(text, &finding->values[i]);
    put_pairs(text, finding);
    cck_buffer_char(text->out, '\n');
}

/* ---- a claim in a line ---- */

/* What is in question, or the value that all agree on. */
static void put_values(cck_buffer *line, const cck_finding *finding) {
    if (finding->finding_count) {
        put_value(line, &finding->values[finding->pairs[0].a]);
        cck_buffer_add(line, CCK_LIT(" against "));
        put_value(line, &finding->values[finding->pairs[0].b]);
    } else if (finding->value_count) {
        put_value(line, &finding->values[0]);
    }
}

static void put_folded(cck_text *text, const cck_finding *finding) {
    cck_buffer *line = &text->line;
    unsigned columns = (unsigned)cck_view_of(cck_verdict_name(finding->verdict)).len;
    put_verdict(line, finding->verdict);
    do cck_buffer_char(line, ' ');
    while (++columns < VERDICT_COLUMNS);
    cck_buffer_add(line, finding->measure);
    cck_buffer_add(line, CCK_LIT(": "));
    put_values(line, finding);
    cck_buffer_add(line, CCK_LIT(CCK_MARK_DIM " ("));
    cck_text_count(line, finding->figures, "figure", "figures");
    cck_buffer_add(line, CCK_LIT(" in "));
    cck_text_count(line, finding->documents, "document", "documents");
    if (finding->copies) {
        cck_buffer_add(line, CCK_LIT(", of them "));
        cck_text_count(line, finding->copies, "copy", "copies");
    }
    cck_buffer_char(line, ')');
    if (finding->state != CCK_STATE_PEACE) {
        cck_buffer_printf(line, " %s %s: ", finding->claim->id, cck_state_name(finding->state));
        cck_buffer_add(line, finding->reason);
    }
    cck_buffer_add(line, CCK_LIT(CCK_MARK_PLAIN));
    cck_text_line(text, 0, VERDICT_COLUMNS);
}

void cck_text_claim(cck_text *text, const cck_finding *finding) {
    switch (cck_text_part_of(finding)) {
    case CCK_TEXT_FULL: put_full(text, finding); break;
    case CCK_TEXT_FOLDED: put_folded(text, finding); break;
    case CCK_TEXT_HIDDEN: break;
    }
}
