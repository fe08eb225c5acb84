/* html_claim.c - one claim, from its heading to the command that accepts it. */
#include "report/html/html_figures.h"

enum { MOST_VALUES = 4, MOST_WORDS = 60 };

void cck_web_icon(cck_web *html, cck_verdict verdict) {
    cck_buffer_printf(html->out, "<svg class=icon aria-hidden=true><use href=#i-%s /></svg>",
                      cck_verdict_name(verdict));
}

/* ---- what the script filters by ---- */

/* Places of its outlets in the list of outlets, each once, in rising order of values. */
static void put_outlets(cck_web *html, const cck_finding *finding) {
    uint32_t round = ++html->round;
    bool any = false;
    for (size_t v = 0; v < finding->value_count; v++) {
        for (size_t i = 0; i < finding->values[v].count; i++) {
            uint32_t outlet = html->outlet_of[finding->values[v].evidence[i].document];
            if (html->stamps[outlet] == round) continue;
            html->stamps[outlet] = round;
            cck_buffer_printf(html->out, any ? " %u" : "%u", outlet);
            any = true;
        }
    }
}

static void put_opening(cck_web *html, const cck_finding *finding) {
    size_t index = (size_t)(finding - html->model->findings->items);
    cck_web_raw(html->out, "<article id=");
    cck_web_anchor(html, finding);
    cck_buffer_printf(html->out, " class=%s data-s=%s data-m=%u data-o=\"", cck_verdict_name(finding->verdict),
                      cck_state_name(finding->state), html->measure_of[index]);
    put_outlets(html, finding);
    cck_web_raw(html->out, "\">\n");
}

/* ---- heading ---- */

static cck_view number_of(const cck_finding_value *value) {
    return (cck_view){value->words.ptr, value->number_length};
}

/* Whether a value is worth a place: one that differs, where any do, and that the last one shown has not said. */
static bool is_news(const cck_finding *finding, size_t index, const cck_finding_value *last) {
    const cck_finding_value *value = &finding->values[index];
    if (finding->finding_count && !value->differs) return false;
    return !last || !cck_view_equal(number_of(value), number_of(last));
}

/* The values that differ, in words; of a claim at peace its first. */
static void put_values(cck_web *html, const cck_finding *finding) {
    size_t shown = 0, most = finding->finding_count ? MOST_VALUES : 1, left = 0;
    const cck_finding_value *last = NULL;
    for (size_t i = 0; i < finding->value_count; i++) {
        if (!is_news(finding, i, last)) continue;
        last = &finding->values[i];
        if (shown == most) {
            left++;
            continue;
        }
        cck_web_raw(html->out, shown++ ? " <i>\xC2\xB7</i> " : " ");
        cck_web_clipped(html->out, number_of(last), MOST_WORDS);
    }
    if (left && finding->finding_count) cck_buffer_printf(html->out, " <i>and %zu more</i>", left);
}

static void put_state(cck_web *html, const cck_finding *finding) {
    bool compared = html->model->findings->baseline != NULL;
    if (finding->state == CCK_STATE_PEACE || (finding->state == CCK_STATE_NEW && !compared)) return;
    cck_buffer_printf(html->out, " <span>%s</span>", cck_state_name(finding->state));
}

static void put_heading(cck_web *html, const cck_finding *finding) {
    cck_web_raw(html->out, "<header><p class=verdict>");
    cck_web_icon(html, finding->verdict);
    cck_web_raw(html->out, cck_verdict_name(finding->verdict));
    put_state(html, finding);
    cck_web_raw(html->out, "</p><h3><b>");
    cck_web_text(html->out, finding->measure);
    cck_web_raw(html->out, "</b>");
    put_values(html, finding);
    cck_web_raw(html->out, "</h3><a href=#");
    cck_web_anchor(html, finding);
    cck_buffer_printf(html->out, ">%s</a></header>\n", finding->claim->id);
}

/* ---- the end ---- */

static void put_acceptance(cck_web *html, const cck_finding *finding) {
    if (finding->reason.len) {
        cck_web_raw(html->out, "<p class=accept>Accepted: <bdi>");
        cck_web_text(html->out, finding->reason);
        cck_web_raw(html->out, "</bdi></p>\n");
    }
    if (finding->state != CCK_STATE_NEW) return;
    cck_buffer_printf(
        html->out,
        "<p class=accept>To accept it: <code>countercheck accept %s PATH… --reason \"\xE2\x80\xA6\"</code></p>\n",
        finding->claim->id);
}

void cck_web_claim(cck_web *html, const cck_finding *finding) {
    cck_web_rows rows;
    cck_web_rows_of(html, finding, &rows);
    put_opening(html, finding);
    put_heading(html, finding);
    cck_web_pairs(html, finding);
    cck_web_raw(html->out, "<div class=pictures>");
    cck_web_picture(html, finding, &rows);
    cck_web_timeline(html, finding);
    cck_web_table(html, &rows);
    cck_web_raw(html->out, "</div>\n");
    cck_web_quotes(html, finding, &rows);
    put_acceptance(html, finding);
    cck_web_raw(html->out, "</article>\n");
    cck_arena_reset(html->scratch);
}
