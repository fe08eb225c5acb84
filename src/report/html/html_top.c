/* html_top.c - the run in one line, what it counted, and what the list can be filtered by. */
#include "report/html/html.h"

static const char *verdict_noun(cck_verdict verdict, size_t count) {
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

/* Shown claims by verdict. */
static size_t count_of(const cck_web *html, cck_verdict verdict) {
    size_t count = 0;
    for (size_t i = 0; i < html->claim_count; i++) count += html->claims[i]->verdict == verdict;
    return count;
}

/* "4 conflicts and 1 dispute in 29 claims" */
void cck_web_headline(cck_web *html) {
    if (!html->claim_count) {
        cck_web_raw(html->out, "Nothing to compare");
        return;
    }
    size_t conflicts = count_of(html, CCK_VERDICT_CONFLICT), disputes = count_of(html, CCK_VERDICT_DISPUTED);
    if (conflicts || !disputes) {
        if (conflicts) {
            cck_web_counted(html->out, conflicts, "conflict", "conflicts");
        } else {
            cck_web_raw(html->out, "No conflict");
        }
        if (disputes) cck_web_raw(html->out, " and ");
    }
    if (disputes) cck_web_counted(html->out, disputes, "dispute", "disputes");
    cck_web_raw(html->out, " in ");
    cck_web_counted(html->out, html->claim_count, "claim", "claims");
}

/* ---- the run ---- */

static void put_days(cck_web *html) {
    cck_view first = {NULL, 0}, last = {NULL, 0};
    for (size_t i = 0; i < html->model->corpus->count; i++) {
        cck_view day = html->model->corpus->documents[i].published;
        if (day.len < 10) continue;
        day.len = 10;
        if (!first.len || cck_view_compare(day, first) < 0) first = day;
        if (!last.len || cck_view_compare(day, last) > 0) last = day;
    }
    if (!first.len) return;
    cck_web_raw(html->out, ", published ");
    cck_web_day(html->out, first, true);
    if (cck_view_equal(first, last)) return;
    cck_web_raw(html->out, " to ");
    cck_web_day(html->out, last, true);
}

static void put_verdicts(cck_web *html) {
    const char *between = ": ";
    for (int v = CCK_VERDICT_END - 1; v >= 0; v--) {
        size_t count = count_of(html, (cck_verdict)v);
        if (!count) continue;
        cck_web_raw(html->out, between);
        const char *noun = verdict_noun((cck_verdict)v, count);
        cck_web_counted(html->out, count, noun, noun);
        between = ", ";
    }
}

static void put_known(cck_web *html) {
    const cck_findings *findings = html->model->findings;
    if (findings->baseline) {
        cck_web_raw(html->out, " Of conflicts and disputes ");
        cck_web_count(html->out, findings->new_flags);
        cck_web_raw(html->out, " are new, ");
        cck_web_count(html->out, findings->known_flags);
        cck_web_raw(html->out, " are accepted.");
    }
    if (findings->unreadable) {
        cck_buffer_char(html->out, ' ');
        cck_web_counted(html->out, findings->unreadable, "input", "inputs");
        cck_web_raw(html->out, " could not be read.");
    }
}

void cck_web_top(cck_web *html) {
    cck_web_raw(html->out, "<p class=\"run\">");
    cck_web_counted(html->out, html->model->corpus->count, "document", "documents");
    cck_web_raw(html->out, " from ");
    cck_web_counted(html->out, html->outlet_count, "outlet", "outlets");
    put_days(html);
    cck_web_raw(html->out, ". ");
    cck_web_counted(html->out, html->model->findings->figures, "figure", "figures");
    cck_web_raw(html->out, ", ");
    cck_web_counted(html->out, html->claim_count, "claim", "claims");
    put_verdicts(html);
    cck_web_raw(html->out, ".");
    put_known(html);
    cck_web_raw(html->out, "</p>\n");
}

/* ---- filters ---- */

static void put_verdict_choice(cck_web *html, cck_verdict verdict) {
    size_t count = count_of(html, verdict);
    if (!count) return;
    cck_buffer_printf(html->out, "<label class=\"chip\"><input type=\"checkbox\" name=\"verdict\" value=\"%s\"><span>",
                      cck_verdict_name(verdict));
    cck_web_icon(html, verdict);
    cck_buffer_printf(html->out, "%s <b>", cck_verdict_name(verdict));
    cck_web_count(html->out, count);
    cck_web_raw(html->out, "</b></span></label>\n");
}

static void put_choice(cck_web *html, const char *label, const char *name, const cck_web_name *names, size_t count) {
    cck_buffer_printf(html->out, "<label>%s <select name=\"%s\"><option value=\"\">all</option>\n", label, name);
    for (size_t i = 0; i < count; i++) {
        if (!names[i].claims) continue;
        cck_buffer_printf(html->out, "<option data-i=\"%zu\">", i);
        cck_web_text(html->out, names[i].name);
        cck_web_raw(html->out, "</option>\n");
    }
    cck_web_raw(html->out, "</select></label>\n");
}

void cck_web_filters(cck_web *html) {
    cck_web_raw(html->out, "<form id=\"filters\" role=\"search\" aria-label=\"Filter the claims\" hidden>\n"
                           "<label class=\"grow\">Search <input type=\"search\" name=\"q\" autocomplete=\"off\" "
                           "placeholder=\"words, outlets, ids\"></label>\n");
    put_choice(html, "Outlet", "outlet", html->outlets, html->outlet_count);
    put_choice(html, "Measure", "measure", html->measures, html->measure_count);
    cck_web_raw(html->out, "<fieldset><legend>Verdict</legend>\n");
    for (int v = CCK_VERDICT_END - 1; v >= 0; v--) put_verdict_choice(html, (cck_verdict)v);
    cck_web_raw(html->out, "<label class=\"chip\"><input type=\"checkbox\" name=\"new\" value=\"1\"><span>new only"
                           "</span></label>\n</fieldset>\n<p id=\"shown\" role=\"status\"></p>\n"
                           "<p class=\"keys\"><kbd>/</kbd> search <kbd>j</kbd> next <kbd>k</kbd> previous</p>\n<button "
                           "type=\"reset\">Show all</button>\n</form>\n");
}
