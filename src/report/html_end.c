/* html_end.c - how the report came about: method and limits, configuration, versions. */
#include <math.h>

#include "report/html.h"

static const char METHOD[] =
    "<h2 id=\"method\">Method and limits</h2>\n"
    "<p>Countercheck looks for every figure in every document, reads what its words assert (a hedge widens it, "
    "\"more than\" leaves an end open), what is counted, where, among whom, over which time and who said so, and sets "
    "figures of several documents side by side where they speak of the same quantity. A rule then decides whether they "
    "can all be true.</p>\n"
    "<dl>\n"
    "<dt>conflict<dd>The figures cannot both be true of the same thing.\n"
    "<dt>disputed<dd>They cannot, and two named sources stand behind them.\n"
    "<dt>scope<dd>The same quantity, but of another time span, place or group; side by side they mislead.\n"
    "<dt>updated<dd>A later report moves the figure: a growing total, a revision, a copy of an older figure.\n"
    "<dt>compatible<dd>Bounds, rounding or vague words let all of them be true.\n"
    "<dt>agree<dd>The same value.\n"
    "</dl>\n"
    "<p>That figures differ does not say which of them is right, and figures that agree may share one source. English "
    "text only. A figure that is misread, or set beside one of another quantity, shows in the quoted sentence: read it "
    "before you judge. Certainty, 0 to 1, is how sure it is that two figures speak of the same quantity.</p>\n";

/* ---- configuration ---- */

static void put_share(cck_web *html, double share) {
    cck_decimal percent;
    char digits[CCK_DECIMAL_TEXT];
    if (!cck_decimal_of_double(round(share * 1e6) / 1e4, &percent)) return;
    cck_buffer_add(html->out, (cck_view){digits, cck_decimal_write(percent, digits)});
    cck_web_raw(html->out, " %");
}

static void put_number(cck_web *html, double value) {
    cck_decimal decimal;
    char digits[CCK_DECIMAL_TEXT];
    if (!cck_decimal_of_double(value, &decimal)) return;
    cck_buffer_add(html->out, (cck_view){digits, cck_decimal_write_grouped(decimal, digits)});
}

static void put_tolerance(cck_web *html, const cck_rule *rule) {
    const cck_tolerance *t = &rule->tolerance;
    if (!rule->has_tolerance) return;
    if (t->relative > 0 || (t->absolute <= 0 && t->grain <= 0)) put_share(html, t->relative);
    if (t->absolute > 0) {
        cck_web_raw(html->out, t->relative > 0 ? ", absolute " : "absolute ");
        put_number(html, t->absolute);
    }
    if (t->grain > 0) {
        cck_web_raw(html->out, t->relative > 0 || t->absolute > 0 ? ", grain " : "grain ");
        put_number(html, t->grain);
    }
}

static void put_list(cck_web *html, cck_views list, bool *any) {
    for (size_t i = 0; i < list.count; i++) {
        if (*any) cck_web_raw(html->out, ", ");
        cck_web_text(html->out, list.items[i]);
        *any = true;
    }
}

static void put_match(cck_web *html, const cck_rule *rule) {
    bool any = false;
    put_list(html, rule->measures, &any);
    put_list(html, rule->units, &any);
    for (unsigned kind = 0; kind < CCK_KIND_END; kind++) {
        if (!(rule->kinds >> kind & 1)) continue;
        if (any) cck_web_raw(html->out, ", ");
        cck_web_raw(html->out, cck_kind_name((cck_kind)kind));
        any = true;
    }
    if (!any) cck_web_raw(html->out, "everything");
}

static void put_rule(cck_web *html, const cck_rule *rule) {
    static const char *const over_time[] = {"fixed", "may rise", "may fall", "any"};
    cck_web_raw(html->out, "<tr><th scope=\"row\"><code>");
    cck_web_text(html->out, rule->id);
    cck_web_raw(html->out, "</code><td>");
    put_match(html, rule);
    cck_web_raw(html->out, "<td>");
    put_tolerance(html, rule);
    cck_web_raw(html->out, "<td>");
    if (rule->has_over_time) cck_web_raw(html->out, over_time[rule->over_time]);
    cck_web_raw(html->out, "<td>");
    if (rule->has_severity) cck_web_raw(html->out, cck_severity_name(rule->severity));
    cck_web_raw(html->out, "\n");
}

static void put_hedges(cck_web *html, const cck_hedges *hedges) {
    cck_web_raw(html->out, "<p>\"About\" asserts \xC2\xB1 ");
    put_share(html, hedges->about);
    cck_web_raw(html->out, " (\xC2\xB1 ");
    put_share(html, hedges->about_sharp);
    cck_web_raw(html->out, " of a number whose last digit is not 0), \"nearly\" up to ");
    put_share(html, hedges->nearly_below);
    cck_web_raw(html->out, " less; a bare round number of 100 and more may be rounded by up to ");
    put_share(html, hedges->bare_soft);
    cck_web_raw(html->out, ".</p>\n");
}

static void put_configuration(cck_web *html, const cck_rules *rules) {
    cck_web_raw(html->out, "<h2 id=\"configuration\">Configuration</h2>\n");
    put_hedges(html, &rules->hedges);
    cck_web_raw(html->out, "<details><summary>");
    cck_web_counted(html->out, rules->rule_count, "rule", "rules");
    cck_web_raw(html->out, ", of which the last that matches decides; ");
    cck_web_counted(html->out, rules->ignore_count, "entry is", "entries are");
    cck_web_raw(html->out, " ignored</summary><div class=\"wide\"><table><thead><tr><th scope=\"col\">Rule"
                           "<th scope=\"col\">Matches<th scope=\"col\">Tolerance<th scope=\"col\">Over time"
                           "<th scope=\"col\">Severity<tbody>\n");
    for (size_t i = 0; i < rules->rule_count; i++) put_rule(html, &rules->rules[i]);
    cck_web_raw(html->out, "</table></div></details>\n");
}

/* ---- versions ---- */

static void put_hash(cck_web *html, const char *what, uint64_t hash) {
    cck_buffer_printf(html->out, "<dt>%s<dd><code>%08x%08x</code>\n", what, (unsigned)(hash >> 32),
                      (unsigned)(hash & 0xffffffff));
}

static void put_versions(cck_web *html) {
    cck_web_raw(html->out, "<h2 id=\"versions\">Versions</h2>\n<dl>\n<dt>Countercheck<dd>" CCK_VERSION "\n");
    if (html->model->lexicon) put_hash(html, "Word lists", cck_lexicon_hash(html->model->lexicon));
    if (html->model->rules) put_hash(html, "Rules", html->model->rules->hash);
    cck_web_raw(html->out, "</dl>\n");
}

void cck_web_end(cck_web *html) {
    cck_web_raw(html->out, METHOD);
    if (html->model->rules) put_configuration(html, html->model->rules);
    put_versions(html);
    cck_web_inputs(html);
}
