/* diff_text.c - what has become of the findings of a run, for a terminal. */
#include "countercheck/diff.h"
#include "report/text/claim_text.h"

enum { INDENT = 2, INNER = 5 };

static void add(cck_text *text, cck_view words) {
    cck_buffer_add(&text->line, words);
}

static void add_verdict(cck_text *text, cck_verdict verdict) {
    add(text, cck_view_of(cck_text_colour(verdict)));
    add(text, cck_view_of(cck_verdict_name(verdict)));
    add(text, CCK_LIT(CCK_MARK_PLAIN));
}

/* "NEW  conflict  destroyed  a163e12de289-f949a16e4009" */
static void put_heading(cck_text *text, const char *kind, const cck_difference *one) {
    add(text, CCK_LIT(CCK_MARK_BOLD));
    add(text, cck_view_of(kind));
    add(text, CCK_LIT(CCK_MARK_PLAIN "  "));
    add_verdict(text, one->verdict);
    add(text, CCK_LIT("  " CCK_MARK_BOLD));
    add(text, one->measure);
    add(text, CCK_LIT(CCK_MARK_PLAIN "  " CCK_MARK_DIM));
    add(text, one->fingerprint);
    if (one->state == CCK_STATE_KNOWN || one->state == CCK_STATE_IGNORED)
        cck_buffer_printf(&text->line, " (%s)", cck_state_name(one->state));
    add(text, CCK_LIT(CCK_MARK_PLAIN));
    cck_text_line(text, 0, INDENT);
}

static void put_value(cck_text *text, const char *when, cck_view value, cck_view source) {
    add(text, cck_view_of(when));
    add(text, CCK_LIT(CCK_MARK_BOLD));
    add(text, value);
    add(text, CCK_LIT(CCK_MARK_PLAIN "  " CCK_MARK_DIM));
    add(text, source);
    add(text, CCK_LIT(CCK_MARK_PLAIN));
    cck_text_line(text, INDENT, INNER);
}

static void put_values(cck_text *text, const char *when, const cck_difference *one) {
    put_value(text, when, one->a, one->source_a);
    put_value(text, when, one->b, one->source_b);
}

static void put_why(cck_text *text, const cck_difference *one) {
    if (!one->why.len) return;
    add(text, one->why);
    cck_text_line(text, INDENT, INDENT);
}

static void put_single(cck_text *text, const char *kind, const cck_difference *one) {
    put_heading(text, kind, one);
    put_values(text, "", one);
    put_why(text, one);
    cck_buffer_char(text->out, '\n');
}

static bool is_kept(cck_view value, cck_view source, const cck_difference *in) {
    return (cck_view_equal(value, in->a) && cck_view_equal(source, in->source_a)) ||
           (cck_view_equal(value, in->b) && cck_view_equal(source, in->source_b));
}

/* What stayed stands once, the rest before and after. */
static void put_changed(cck_text *text, const cck_diff_pair *pair) {
    const cck_difference *before = pair->before, *now = pair->now;
    put_heading(text, "CHANGED", now);
    bool a = is_kept(now->a, now->source_a, before), b = is_kept(now->b, now->source_b, before);
    if (a) put_value(text, "", now->a, now->source_a);
    if (b) put_value(text, "", now->b, now->source_b);
    if (!is_kept(before->a, before->source_a, now)) put_value(text, "was ", before->a, before->source_a);
    if (!is_kept(before->b, before->source_b, now)) put_value(text, "was ", before->b, before->source_b);
    if (!a) put_value(text, "now ", now->a, now->source_a);
    if (!b) put_value(text, "now ", now->b, now->source_b);
    if (before->verdict != now->verdict) {
        add(text, CCK_LIT("was "));
        add_verdict(text, before->verdict);
        cck_text_line(text, INDENT, INNER);
    }
    put_why(text, now);
    cck_buffer_char(text->out, '\n');
}

static void put_same(cck_text *text, const cck_difference *one) {
    add(text, CCK_LIT("same  "));
    add_verdict(text, one->verdict);
    add(text, CCK_LIT("  "));
    add(text, one->measure);
    add(text, CCK_LIT(": "));
    add(text, one->a);
    add(text, CCK_LIT(CCK_MARK_DIM " (" CCK_MARK_PLAIN));
    add(text, one->source_a);
    add(text, CCK_LIT(CCK_MARK_DIM ")" CCK_MARK_PLAIN " and "));
    add(text, one->b);
    add(text, CCK_LIT(CCK_MARK_DIM " (" CCK_MARK_PLAIN));
    add(text, one->source_b);
    add(text, CCK_LIT(CCK_MARK_DIM ")" CCK_MARK_PLAIN));
    cck_text_line(text, 0, INNER);
}

static void put_size(cck_text *text, const cck_diff_side *side) {
    add(text, side->name);
    add(text, CCK_LIT(" ("));
    cck_text_count(&text->line, side->documents, "document", "documents");
    add(text, CCK_LIT(", "));
    cck_text_count(&text->line, side->count, "difference", "differences");
    add(text, CCK_LIT(")"));
}

static void put_totals(cck_text *text, const cck_diff *diff) {
    put_size(text, &diff->before);
    add(text, CCK_LIT(" to "));
    put_size(text, &diff->now);
    cck_buffer_printf(&text->line, ": %zu new, %zu changed, %zu gone, %zu the same", diff->fresh_count,
                      diff->changed_count, diff->gone_count, diff->same_count);
    cck_text_line(text, 0, 0);
}

void cck_report_diff_text(cck_buffer *out, const cck_diff *diff, const cck_report_options *options) {
    unsigned width = options && options->width ? options->width : 80;
    cck_text text = {.out = out, .terminal = {width, options && options->colour}};
    for (size_t i = 0; i < diff->fresh_count; i++) put_single(&text, "NEW", diff->fresh[i]);
    for (size_t i = 0; i < diff->changed_count; i++) put_changed(&text, &diff->changed[i]);
    for (size_t i = 0; i < diff->gone_count; i++) put_single(&text, "GONE", diff->gone[i]);
    for (size_t i = 0; i < diff->same_count; i++) put_same(&text, diff->same[i].now);
    if (diff->same_count) cck_buffer_char(out, '\n');
    put_totals(&text, diff);
    cck_buffer_free(&text.line);
}
