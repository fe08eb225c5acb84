/* html_rules.c - the configuration in force: what hedges mean, and the rules. */
#include <math.h>

#include "report/html/html.h"

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
    if (t->has_above || t->has_below) cck_web_raw(html->out, ", by direction");
    if (t->has_hedged) cck_web_raw(html->out, ", by hedge");
    if (t->implied_rounding) cck_web_raw(html->out, ", implied rounding");
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

/* "outlet: The Lamp, AP" where a rule asks for more than what is counted. */
static void put_condition(cck_web *html, const char *what, cck_views list, bool *any) {
    if (!list.count) return;
    cck_buffer_printf(html->out, *any ? "; %s: " : "%s: ", what);
    *any = false;
    put_list(html, list, any);
}

static void put_kinds(cck_web *html, const cck_rule *rule, bool *any) {
    for (unsigned kind = 0; kind < CCK_KIND_END; kind++) {
        if (!(rule->kinds >> kind & 1)) continue;
        if (*any) cck_web_raw(html->out, ", ");
        cck_web_raw(html->out, cck_kind_name((cck_kind)kind));
        *any = true;
    }
}

static void put_match(cck_web *html, const cck_rule *rule) {
    bool any = false;
    put_list(html, rule->measures, &any);
    put_list(html, rule->units, &any);
    put_kinds(html, rule, &any);
    put_condition(html, "population", rule->populations, &any);
    put_condition(html, "place", rule->places, &any);
    put_condition(html, "outlet", rule->outlets, &any);
    put_condition(html, "speaker", rule->speakers, &any);
    put_condition(html, "source", rule->sources, &any);
    if (rule->has_window) cck_web_raw(html->out, any ? "; a window" : "a window");
    if (rule->has_certainty) cck_web_raw(html->out, any || rule->has_window ? "; a certainty" : "a certainty");
    if (!any && !rule->has_window && !rule->has_certainty) cck_web_raw(html->out, "everything");
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
    cck_web_raw(html->out, "<td>");
    cck_web_text(html->out, rule->source);
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

void cck_web_configuration(cck_web *html, const cck_rules *rules) {
    cck_web_raw(html->out, "<h2 id=\"configuration\">Configuration</h2>\n");
    put_hedges(html, &rules->hedges);
    cck_web_raw(html->out, "<details><summary>");
    cck_web_counted(html->out, rules->rule_count, "rule", "rules");
    cck_web_raw(html->out, ", of which the last that matches decides; ");
    cck_web_counted(html->out, rules->ignore_count, "ignore entry", "ignore entries");
    cck_web_raw(html->out, "</summary><div class=\"wide\"><table><thead><tr><th scope=\"col\">Rule"
                           "<th scope=\"col\">Matches<th scope=\"col\">Tolerance<th scope=\"col\">Over time"
                           "<th scope=\"col\">Severity<th scope=\"col\">From<tbody>\n");
    for (size_t i = 0; i < rules->rule_count; i++) put_rule(html, &rules->rules[i]);
    cck_web_raw(html->out, "</table></div></details>\n");
}
