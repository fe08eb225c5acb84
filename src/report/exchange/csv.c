/* csv.c - a row for each figure of each claim. */
#include "countercheck/report.h"
#include "report/text/terminal.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* ---- cells ---- */

/* What Excel, LibreOffice or Google's sheets take for the beginning of a formula, full-width forms included; blanks
 * before it do not keep them from it. */
static bool is_formula(cck_view text) {
    static const cck_view wide[] = {{"\xEF\xBC\x9D", 3}, {"\xEF\xBC\x8B", 3}, {"\xEF\xBC\x8D", 3}, {"\xEF\xBC\xA0", 3}};
    size_t at = 0;
    while (at < text.len && (text.ptr[at] == ' ' || text.ptr[at] == '\'' || text.ptr[at] == '"')) at++;
    if (at == text.len) return false;
    char c = text.ptr[at];
    if (c == '=' || c == '+' || c == '-' || c == '@' || c == '|' || c == '%') return true;
    cck_view rest = {text.ptr + at, text.len - at};
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++) {
        if (cck_view_starts(rest, wide[i])) return true;
    }
    return false;
}

/* Text is always in quotes, numbers never are. */
static void put_clean(cck_buffer *out, cck_view text) {
    if (!text.len) return;
    cck_buffer_char(out, '"');
    if (is_formula(text)) cck_buffer_char(out, '\'');
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '"') cck_buffer_char(out, '"');
        cck_buffer_char(out, text.ptr[i]);
    }
    cck_buffer_char(out, '"');
}

static void put_text(cck_buffer *out, cck_view text) {
    cck_buffer_char(out, ',');
    put_clean(out, text);
}

/* "Syria; Moss" */
static void put_names(cck_buffer *out, cck_views names) {
    cck_buffer all = {0};
    for (size_t i = 0; i < names.count; i++) {
        if (i) cck_buffer_add(&all, CCK_LIT("; "));
        cck_terminal_name(&all, names.items[i]);
    }
    put_text(out, cck_buffer_view(&all));
    out->failed |= all.failed;
    cck_buffer_free(&all);
}

static void put_decimal(cck_buffer *out, bool has, cck_decimal value) {
    char digits[CCK_DECIMAL_TEXT];
    cck_buffer_char(out, ',');
    if (has) cck_buffer_add(out, (cck_view){digits, cck_decimal_write(value, digits)});
}

/* Nothing for 0. */
static void put_count(cck_buffer *out, uint64_t value) {
    cck_buffer_char(out, ',');
    if (value) cck_buffer_printf(out, "%llu", (unsigned long long)value);
}

/* ---- rows ---- */

static const char HEADER[] = BYTE_ORDER_MARK
    "claim,verdict,severity,state,measure,value,words,number,low,high,unit,bound,window_s,outlet,published,speaker,"
    "sentence,title,url,file,record,line,column,places,people,differs_from,why,agree_if,rule,certainty,fingerprint,"
    "reason\r\n";

static void put_claim(cck_buffer *out, const cck_finding *finding, const cck_finding_value *value) {
    put_clean(out, cck_view_of(finding->claim->id));
    put_text(out, cck_view_of(cck_verdict_name(finding->verdict)));
    put_text(out, finding->severity ? cck_view_of(cck_severity_name(finding->severity)) : CCK_LIT(""));
    put_text(out, cck_view_of(cck_state_name(finding->state)));
    put_text(out, finding->measure);
    put_text(out, cck_view_of(value->letter));
}

static void put_figure(cck_buffer *out, const cck_evidence *one) {
    const cck_figure *figure = one->figure;
    put_text(out, one->value);
    put_decimal(out, figure->has_value, figure->value);
    put_decimal(out, figure->asserts.has_low, figure->asserts.low);
    put_decimal(out, figure->asserts.has_high, figure->asserts.high);
    put_text(out, figure->unit);
    put_text(out, cck_view_of(cck_bound_name(figure->bound)));
    put_count(out, figure->window_s > 0 ? (uint64_t)figure->window_s : 0);
}

static void put_report(cck_buffer *out, const cck_evidence *one) {
    put_text(out, one->outlet);
    put_text(out, one->day);
    put_text(out, one->speaker);
    put_text(out, one->sentence);
    put_text(out, one->title);
    put_text(out, one->url);
    put_text(out, one->file);
    put_text(out, one->record);
    put_count(out, one->line);
    put_count(out, one->column);
    put_names(out, one->figure->place);
    put_names(out, one->figure->population);
}

/* The gravest finding that the value stands in, and the values that it differs from. */
static const cck_finding_pair *put_differences(cck_buffer *out, const cck_finding *finding, size_t index) {
    const cck_finding_pair *gravest = NULL;
    cck_buffer letters = {0};
    for (size_t i = 0; i < finding->finding_count; i++) {
        const cck_finding_pair *pair = &finding->pairs[i];
        if (pair->a != index && pair->b != index) continue;
        if (!gravest) gravest = pair;
        if (letters.len) cck_buffer_char(&letters, ' ');
        cck_buffer_add(&letters, cck_view_of(finding->values[pair->a == index ? pair->b : pair->a].letter));
    }
    put_text(out, cck_buffer_view(&letters));
    out->failed |= letters.failed;
    cck_buffer_free(&letters);
    return gravest;
}

static void put_row(cck_buffer *out, const cck_finding *finding, size_t index, const cck_evidence *one) {
    put_claim(out, finding, &finding->values[index]);
    put_figure(out, one);
    put_report(out, one);
    const cck_finding_pair *pair = put_differences(out, finding, index);
    put_text(out, pair ? pair->why : CCK_LIT(""));
    put_text(out, pair ? pair->agree_if : CCK_LIT(""));
    put_text(out, pair ? pair->rule : CCK_LIT(""));
    cck_buffer_char(out, ',');
    if (pair) cck_buffer_printf(out, "%.2f", pair->certainty);
    put_text(out, pair ? cck_view_of(pair->print) : CCK_LIT(""));
    put_text(out, finding->reason);
    cck_buffer_add(out, CCK_LIT("\r\n"));
}

void cck_report_csv(cck_buffer *out, const cck_report_model *model, const cck_report_options *options) {
    (void)options;
    cck_buffer_add(out, cck_view_of(HEADER));
    for (size_t i = 0; i < model->findings->count; i++) {
        const cck_finding *finding = &model->findings->items[i];
        for (size_t v = 0; v < finding->value_count; v++) {
            for (size_t k = 0; k < finding->values[v].count; k++) {
                put_row(out, finding, v, &finding->values[v].evidence[k]);
            }
        }
    }
}
