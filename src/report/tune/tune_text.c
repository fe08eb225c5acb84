/* tune_text.c - a tuning for a terminal. */
#include "report/text/terminal.h"
#include "report/tune/tune.h"

enum { USUAL = 80, LABEL = 14, NARROWEST_BAR = 10, WIDEST_BAR = 60 };

typedef struct {
    cck_buffer *out;
    const cck_tuning *tuning;
    cck_terminal terminal;
    size_t label; /* columns of the longest */
} writer;

static void put_flow(const writer *w, cck_buffer *paragraph, unsigned first, unsigned hang) {
    cck_terminal_flow(w->out, &w->terminal, cck_buffer_view(paragraph), first, hang);
    w->out->failed |= paragraph->failed;
    paragraph->len = 0;
}

static void repeat(cck_buffer *out, const char *what, size_t count) {
    for (size_t i = 0; i < count; i++) cck_buffer_add(out, cck_view_of(what));
}

static size_t total(const cck_tuning_step *step) {
    return step->conflict + step->disputed;
}

/* ---- the chart of numbers ---- */

static void put_bar(const writer *w, size_t conflict, size_t disputed, size_t most) {
    size_t room = w->terminal.width > w->label + 34 ? w->terminal.width - w->label - 34 : NARROWEST_BAR;
    if (room > WIDEST_BAR) room = WIDEST_BAR;
    size_t sum = conflict + disputed, length = most > room ? (sum * room + most - 1) / most : sum;
    size_t red = sum ? (conflict * length + sum - 1) / sum : 0;
    cck_buffer_add(w->out, w->terminal.colour ? CCK_LIT("\033[31m") : CCK_LIT(""));
    repeat(w->out, "\xE2\x96\x88", red); /* full block */
    cck_buffer_add(w->out, w->terminal.colour ? CCK_LIT("\033[33m") : CCK_LIT(""));
    repeat(w->out, "\xE2\x96\x92", length - red); /* shade */
    cck_buffer_add(w->out, w->terminal.colour ? CCK_LIT("\033[0m") : CCK_LIT(""));
}

static void put_step(const writer *w, size_t at, size_t most) {
    const cck_tuning_step *step = &w->tuning->steps[at];
    size_t pad = step->label.len < w->label ? w->label - step->label.len : 0;
    repeat(w->out, " ", pad);
    cck_buffer_printf(w->out, "%.*s  %4zu  ", CCK_FMT(step->label), total(step));
    put_bar(w, step->conflict, step->disputed, most);
    if (step->appear) cck_buffer_printf(w->out, " +%zu", step->appear);
    if (step->vanish) cck_buffer_printf(w->out, " -%zu", step->vanish);
    if (step->now) cck_buffer_add(w->out, CCK_LIT("  <- now"));
    while (w->out->len && w->out->ptr[w->out->len - 1] == ' ') w->out->len--;
    cck_buffer_char(w->out, '\n');
}

static void put_chart(const writer *w) {
    size_t most = 0, disputed = 0;
    for (size_t i = 0; i < w->tuning->step_count; i++) {
        if (total(&w->tuning->steps[i]) > most) most = total(&w->tuning->steps[i]);
        disputed += w->tuning->steps[i].disputed;
    }
    cck_buffer_printf(w->out, "%*s  findings%s\n", (int)w->label, "tolerance",
                      disputed ? "  (\xE2\x96\x88 conflicts, \xE2\x96\x92 disputes)" : "");
    for (size_t i = 0; i < w->tuning->step_count; i++) put_step(w, i, most);
}

/* ---- what comes and goes ---- */

static void put_strip(cck_buffer *out, const cck_tuning *tuning, const cck_tuning_finding *finding) {
    for (size_t i = 0; i < tuning->step_count; i++) {
        cck_verdict verdict = finding->verdicts[i];
        cck_buffer_add(out, verdict == CCK_VERDICT_CONFLICT   ? CCK_LIT("\xE2\x96\x88")
                            : verdict == CCK_VERDICT_DISPUTED ? CCK_LIT("\xE2\x96\x92")
                                                              : CCK_LIT("\xC2\xB7"));
    }
}

/* "gone from 5 %", or the steps that have it. */
static void put_when(cck_buffer *out, const cck_tuning *tuning, const cck_tuning_finding *finding) {
    size_t first = 0, last = tuning->step_count - 1;
    while (finding->verdicts[first] == CCK_VERDICT_END) first++;
    while (finding->verdicts[last] == CCK_VERDICT_END) last--;
    cck_view from = tuning->steps[first].label, to = tuning->steps[last].label;
    if (last + 1 == tuning->step_count && first == 0) {
        cck_buffer_add(out, CCK_LIT("  at other verdicts in between"));
    } else if (first == 0) {
        cck_buffer_printf(out, "  gone from %.*s on", CCK_FMT(tuning->steps[last + 1].label));
    } else {
        cck_buffer_printf(out, "  from %.*s to %.*s", CCK_FMT(from), CCK_FMT(to));
    }
}

static void put_side(const writer *w, char letter, const cck_tuning_side *side) {
    cck_buffer line = {0};
    cck_buffer_printf(&line, "%c  ", letter);
    cck_terminal_mask(&line, side->words);
    if (side->outlet.len || side->day.len) cck_buffer_add(&line, CCK_LIT(", "));
    cck_terminal_mask(&line, side->outlet);
    if (side->outlet.len && side->day.len) cck_buffer_char(&line, ' ');
    cck_terminal_mask(&line, side->day);
    if (side->more) cck_buffer_printf(&line, " and %zu more", side->more);
    cck_buffer_add(&line, CCK_LIT(" (" CCK_MARK_DIM));
    cck_terminal_mask(&line, side->place);
    cck_buffer_add(&line, CCK_LIT(CCK_MARK_PLAIN ")"));
    put_flow(w, &line, 4, 7);
    cck_buffer_free(&line);
}

static void put_finding(const writer *w, const cck_tuning_finding *finding) {
    cck_buffer line = {0};
    cck_buffer_add(&line, CCK_LIT(CCK_MARK_BOLD));
    cck_terminal_mask(&line, finding->measure);
    cck_buffer_add(&line, CCK_LIT(CCK_MARK_PLAIN));
    put_when(&line, w->tuning, finding);
    put_flow(w, &line, 2, 4);
    put_strip(&line, w->tuning, finding);
    put_flow(w, &line, 4, 4);
    cck_buffer_free(&line);
    put_side(w, 'A', &finding->a);
    put_side(w, 'B', &finding->b);
}

/* Those that no step changes, and whose they are. */
static void put_constant(const writer *w) {
    const cck_tuning *t = w->tuning;
    size_t constant = t->finding_count - t->changing, own = 0;
    for (size_t i = t->changing; i < t->finding_count; i++) own += cck_view_equal(t->findings[i].rule, t->rule);
    if (!constant) return;
    cck_buffer_printf(w->out, "\n%zu finding%s there at every step: %zu by rule %.*s, %zu by others.\n", constant,
                      constant == 1 ? " is" : "s are", own, CCK_FMT(t->rule), constant - own);
}

/* The lines for the rules file, with the first tolerance that lets something go. */
static void put_advice(const writer *w) {
    const cck_tuning *t = w->tuning;
    size_t at = 0;
    while (at < t->step_count && !t->steps[at].vanish) at++;
    if (at == t->step_count) return;
    cck_buffer_printf(
        w->out,
        "\nTo pick one of them, say so in .countercheck.yaml:\n\n  rules:\n    - id: %.*s\n      tolerance: %.*s\n",
        CCK_FMT(t->rule), CCK_FMT(t->steps[at].yaml));
}

static void put_findings(const writer *w) {
    const cck_tuning *t = w->tuning;
    if (!t->changing) {
        cck_buffer_add(w->out, CCK_LIT("\nNo finding comes or goes within this range.\n"));
    } else {
        cck_buffer_printf(w->out, "\nWhat comes and goes, a column a step from %.*s to %.*s:\n",
                          CCK_FMT(t->steps[0].label), CCK_FMT(t->steps[t->step_count - 1].label));
    }
    for (size_t i = 0; i < t->changing; i++) {
        cck_buffer_char(w->out, '\n');
        put_finding(w, &t->findings[i]);
    }
    put_constant(w);
}

void cck_tune_text(cck_buffer *out, const cck_tuning *tuning, const cck_report_options *options) {
    writer w = {out, tuning, {options->width ? options->width : USUAL, options->colour}, LABEL};
    for (size_t i = 0; i < tuning->step_count; i++) {
        if (tuning->steps[i].label.len > w.label) w.label = tuning->steps[i].label.len;
    }
    cck_buffer line = {0};
    cck_buffer_printf(&line, "Rule %.*s over %zu tolerances: %zu document%s, %zu figures.", CCK_FMT(tuning->rule),
                      tuning->step_count, tuning->documents, tuning->documents == 1 ? "" : "s", tuning->figures);
    put_flow(&w, &line, 0, 2);
    cck_buffer_free(&line);
    cck_buffer_char(out, '\n');
    put_chart(&w);
    put_findings(&w);
    put_advice(&w);
}
