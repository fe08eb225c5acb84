/* tune_html.c - a tuning as a page of its own: chart, slider, findings. Style and script stand in reports/. */
#include "config/embedded.h"
#include "report/html/html_pen.h"
#include "report/tune/tune.h"

enum { WIDTH = 960, HEIGHT = 260, LEFT = 40, TOP = 16, BOTTOM = 36, MOST_LABELS = 14 };

typedef struct {
    cck_buffer *out;
    const cck_tuning *tuning;
    size_t most;  /* findings of the tallest bar; at least 1 */
    double pitch; /* from one bar to the next */
} page;

static void put(const page *p, const char *markup) {
    cck_buffer_add(p->out, cck_view_of(markup));
}

static void text(const page *p, cck_view words) {
    cck_web_text(p->out, words);
}

/* A file of reports/ within its element, byte for byte, as its hash in the policy wants it. */
static void put_file(const page *p, const char *element, const char *name) {
    const cck_embedded_file *file = cck_embedded_find(name);
    if (!file) return;
    cck_buffer_printf(p->out, "<%s>", element);
    cck_buffer_add(p->out, (cck_view){(const char *)file->data, file->size});
    cck_buffer_printf(p->out, "</%s>\n", element);
}

static void put_hash(const page *p, const char *name) {
    const cck_embedded_file *file = cck_embedded_find(name);
    if (file) cck_buffer_printf(p->out, " 'sha256-%s'", file->sha256);
}

/* Nothing but the page's own style and script counts, whatever an article smuggles in. */
static void put_policy(const page *p) {
    put(p, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src");
    put_hash(p, "reports/style.css");
    put_hash(p, "reports/tune.css");
    put(p, "; script-src");
    put_hash(p, "reports/tune.js");
    put(p, "; base-uri 'none'; form-action 'none'\">");
}

static size_t total(const cck_tuning_step *step) {
    return step->conflict + step->disputed;
}

/* A coordinate to a hundredth, in whatever locale. */
static void number(const page *p, double value) {
    long hundredths = (long)(value * 100 + 0.5);
    cck_buffer_printf(p->out, "%ld.%02ld", hundredths / 100, hundredths % 100);
}

/* ---- the chart ---- */

static double bar_x(const page *p, size_t step) {
    return LEFT + p->pitch * ((double)step + 0.12);
}

static void put_rect(const page *p, const char *class, double x, double y, double width, double height) {
    cck_buffer_printf(p->out, "<rect class=\"%s\" x=\"", class);
    number(p, x);
    put(p, "\" y=\"");
    number(p, y);
    put(p, "\" width=\"");
    number(p, width);
    put(p, "\" height=\"");
    number(p, height);
    put(p, "\"/>");
}

static void put_bar(const page *p, size_t at) {
    const cck_tuning_step *step = &p->tuning->steps[at];
    double room = HEIGHT - TOP - BOTTOM, unit = room / (double)p->most, floor = HEIGHT - BOTTOM;
    double disputed = unit * (double)step->disputed, conflict = unit * (double)step->conflict;
    double width = p->pitch * 0.76;
    put(p, "<g><title>");
    text(p, step->label);
    cck_buffer_printf(p->out, ": %zu conflicts, %zu disputes%s</title>", step->conflict, step->disputed,
                      step->now ? " (now)" : "");
    put_rect(p, "conflict", bar_x(p, at), floor - conflict, width, conflict);
    put_rect(p, "disputed", bar_x(p, at), floor - conflict - disputed, width, disputed);
    put(p, "</g>");
}

/* Labels that do not touch, and always that of the rule as it is. */
static void put_label(const page *p, size_t at) {
    const cck_tuning_step *step = &p->tuning->steps[at];
    size_t every = (p->tuning->step_count + MOST_LABELS - 1) / MOST_LABELS;
    bool near_now = false;
    for (size_t i = 0; i < p->tuning->step_count && !step->now; i++) {
        size_t apart = i > at ? i - at : at - i;
        near_now |= p->tuning->steps[i].now && apart < every;
    }
    if (!step->now && (at % every != 0 || near_now)) return;
    put(p, "<text text-anchor=\"middle\" x=\"");
    number(p, bar_x(p, at) + p->pitch * 0.38);
    cck_buffer_printf(p->out, "\" y=\"%d\">", HEIGHT - BOTTOM + 16);
    text(p, step->label);
    put(p, "</text>");
    if (!step->now) return;
    put(p, "<text text-anchor=\"middle\" x=\"");
    number(p, bar_x(p, at) + p->pitch * 0.38);
    cck_buffer_printf(p->out, "\" y=\"%d\">now</text>", HEIGHT - BOTTOM + 32);
}

static void put_chart(const page *p) {
    cck_buffer_printf(p->out,
                      "<figure tabindex=\"0\"><svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" "
                      "aria-label=\"Findings at each tolerance\">",
                      WIDTH, HEIGHT);
    cck_buffer_printf(p->out, "<line class=\"axis\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>", LEFT, WIDTH,
                      HEIGHT - BOTTOM, HEIGHT - BOTTOM);
    cck_buffer_printf(p->out, "<line class=\"axis\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>", LEFT, WIDTH, TOP, TOP);
    cck_buffer_printf(p->out, "<text text-anchor=\"end\" x=\"%d\" y=\"%d\">%zu</text>", LEFT - 8, TOP + 4, p->most);
    cck_buffer_printf(p->out, "<text text-anchor=\"end\" x=\"%d\" y=\"%d\">0</text>", LEFT - 8, HEIGHT - BOTTOM + 4);
    for (size_t i = 0; i < p->tuning->step_count; i++) put_bar(p, i);
    for (size_t i = 0; i < p->tuning->step_count; i++) put_label(p, i);
    cck_buffer_printf(p->out, "<rect id=\"frame\" class=\"at\" x=\"-999\" y=\"%d\" width=\"", TOP - 6);
    number(p, p->pitch);
    cck_buffer_printf(p->out, "\" height=\"%d\"/></svg>", HEIGHT - BOTTOM - TOP + 9);
    put(p, "<figcaption class=\"legend\"><span><svg viewBox=\"0 0 8 8\"><rect class=\"conflict\" width=\"8\" "
           "height=\"8\"/></svg>"
           "conflicts</span><span><svg viewBox=\"0 0 8 8\"><rect class=\"disputed\" width=\"8\" "
           "height=\"8\"/></svg>disputes"
           "</span></figcaption></figure>");
}

/* ---- the slider ---- */

static size_t now_of(const cck_tuning *tuning) {
    for (size_t i = 0; i < tuning->step_count; i++) {
        if (tuning->steps[i].now) return i;
    }
    return 0;
}

static void put_slider(const page *p) {
    cck_buffer_printf(p->out,
                      "<div class=\"pick\" hidden><label>Tolerance: <output id=\"said\" for=\"at\"></output>"
                      "<input id=\"at\" type=\"range\" min=\"0\" max=\"%zu\" value=\"%zu\"></label>"
                      "<pre>rules:\n  - id: ",
                      p->tuning->step_count - 1, now_of(p->tuning));
    text(p, p->tuning->rule);
    put(p, "\n    tolerance: <span id=\"yaml\"></span></pre></div>");
}

static void put_row(const page *p, size_t at) {
    const cck_tuning_step *step = &p->tuning->steps[at];
    cck_buffer_printf(p->out, "<tr data-count=\"%zu\" data-x=\"", total(step));
    number(p, LEFT + p->pitch * (double)at);
    put(p, "\" data-label=\"");
    text(p, step->label);
    put(p, "\" data-yaml=\"");
    text(p, step->yaml);
    put(p, step->now ? "\" data-now=\"yes\"><th scope=\"row\">" : "\"><th scope=\"row\">");
    text(p, step->label);
    cck_buffer_printf(p->out, "%s</th><td>%zu</td><td>%zu</td><td>%zu</td><td>%zu</td></tr>\n",
                      step->now ? " (now)" : "", step->conflict, step->disputed, step->appear, step->vanish);
}

static void put_table(const page *p) {
    put(p, "<details><summary>The numbers</summary><table id=\"steps\"><thead><tr><th>tolerance</th><th>conflicts</th>"
           "<th>disputes</th><th>new</th><th>gone</th></tr></thead><tbody>\n");
    for (size_t i = 0; i < p->tuning->step_count; i++) put_row(p, i);
    put(p, "</tbody></table></details>");
}

/* ---- the findings ---- */

static void put_strip(const page *p, const cck_tuning_finding *finding) {
    cck_buffer_printf(p->out,
                      "<svg class=\"strip\" viewBox=\"0 0 %zu 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">",
                      p->tuning->step_count * 10);
    for (size_t i = 0; i < p->tuning->step_count; i++) {
        cck_verdict verdict = finding->verdicts[i];
        const char *class = verdict == CCK_VERDICT_END ? "none" : cck_verdict_name(verdict);
        put_rect(p, class, (double)i * 10 + 0.5, 0, 9, 10);
    }
    put(p, "</svg>");
}

static void put_side(const page *p, const cck_tuning_side *side) {
    cck_view said = side->sentence;
    put(p, "<div><b>");
    text(p, side->words);
    put(p, "</b><blockquote>");
    text(p, (cck_view){said.ptr, side->mark_start});
    put(p, "<mark>");
    text(p, (cck_view){said.ptr + side->mark_start, side->mark_end - side->mark_start});
    put(p, "</mark>");
    text(p, (cck_view){said.ptr + side->mark_end, said.len - side->mark_end});
    put(p, "</blockquote><small class=\"soft\">");
    text(p, side->outlet);
    put(p, side->outlet.len ? " " : "");
    text(p, side->day);
    put(p, side->outlet.len || side->day.len ? ", " : "");
    text(p, side->place);
    if (side->more) cck_buffer_printf(p->out, " and %zu more", side->more);
    put(p, "</small></div>");
}

static void put_finding(const page *p, const cck_tuning_finding *finding) {
    put(p, "<section class=\"finding\" data-steps=\"");
    for (size_t i = 0; i < p->tuning->step_count; i++) {
        cck_buffer_char(p->out,
                        finding->verdicts[i] == CCK_VERDICT_END ? '-' : cck_verdict_name(finding->verdicts[i])[0]);
    }
    put(p, "\"><header><h3>");
    text(p, finding->measure);
    cck_buffer_printf(p->out, "</h3><span class=\"soft\">at %zu of %zu tolerances</span></header>", finding->flagged,
                      p->tuning->step_count);
    put_strip(p, finding);
    put(p, "<div class=\"sides\">");
    put_side(p, &finding->a);
    put_side(p, &finding->b);
    put(p, "</div><p class=\"soft\">");
    text(p, finding->why);
    put(p, "</p></section>\n");
}

static void put_findings(const page *p) {
    const cck_tuning *t = p->tuning;
    put(p, "<h2>What comes and goes</h2>");
    if (!t->changing) put(p, "<p>No finding comes or goes within this range.</p>");
    for (size_t i = 0; i < t->changing; i++) put_finding(p, &t->findings[i]);
    if (t->changing == t->finding_count) return;
    cck_buffer_printf(p->out, "<details><summary>%zu found at every tolerance</summary>\n",
                      t->finding_count - t->changing);
    for (size_t i = t->changing; i < t->finding_count; i++) put_finding(p, &t->findings[i]);
    put(p, "</details>");
}

/* ---- all of it ---- */

static void put_head(const page *p) {
    put(p, "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
    put_policy(p);
    put(p, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
           "<meta name=\"color-scheme\" content=\"light dark\"><title>Rule ");
    text(p, p->tuning->rule);
    put(p, ": what each tolerance finds</title>\n");
    put_file(p, "style", "reports/style.css");
    put_file(p, "style", "reports/tune.css");
    put(p, "</head><body class=\"tune\"><main>\n<h1>Rule ");
    text(p, p->tuning->rule);
    cck_buffer_printf(p->out,
                      ": what each tolerance finds</h1>\n<p class=\"run\">%zu articles, %zu figures, %zu tolerances.",
                      p->tuning->documents, p->tuning->figures, p->tuning->step_count);
    put(p, " Whatever is picked here goes into the rules file by hand.</p>\n");
}

void cck_tune_html(cck_buffer *out, const cck_tuning *tuning, const cck_report_options *options) {
    page p = {out, tuning, 1, (double)(WIDTH - LEFT) / (double)tuning->step_count};
    (void)options;
    for (size_t i = 0; i < tuning->step_count; i++) {
        if (total(&tuning->steps[i]) > p.most) p.most = total(&tuning->steps[i]);
    }
    put_head(&p);
    put_chart(&p);
    put_slider(&p);
    put_table(&p);
    put_findings(&p);
    put(&p, "</main>\n");
    put_file(&p, "script", "reports/tune.js");
    put(&p, "</body></html>\n");
}
