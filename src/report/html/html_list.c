/* html_list.c - claims in their sections: what differs open, what agrees folded away. */
#include "report/html/html_list.h"

#include "report/html/html_figures.h"

static const struct {
    const char *id, *one, *many;
    bool folded;
} SECTIONS[CCK_WEB_SECTIONS] = {
    {"differ", "claim whose figures differ", "claims whose figures differ", false},
    {"scope", "claim of which figures differ in scope", "claims of which figures differ in scope", false},
    {"updated", "claim that was updated over time", "claims that were updated over time", false},
    {"compatible", "claim whose figures can all be true", "claims whose figures can all be true", true},
    {"agree", "claim whose figures agree", "claims whose figures agree", true},
    {"accepted", "claim that was accepted", "claims that were accepted", true},
};

cck_web_section cck_web_section_of(const cck_finding *finding) {
    if (finding->state == CCK_STATE_KNOWN || finding->state == CCK_STATE_IGNORED) return CCK_WEB_ACCEPTED;
    switch (finding->verdict) {
    case CCK_VERDICT_CONFLICT:
    case CCK_VERDICT_DISPUTED: return CCK_WEB_DIFFER;
    case CCK_VERDICT_SCOPE: return CCK_WEB_SCOPE;
    case CCK_VERDICT_UPDATED: return CCK_WEB_UPDATED;
    case CCK_VERDICT_COMPATIBLE: return CCK_WEB_COMPATIBLE;
    case CCK_VERDICT_AGREE:
    case CCK_VERDICT_END: break;
    }
    return CCK_WEB_AGREE;
}

void cck_web_open_section(cck_web *html, cck_web_section section, size_t count) {
    bool folded = SECTIONS[section].folded;
    cck_buffer_printf(html->out,
                      folded ? "<details class=\"part\" id=\"%s\"><summary><h2>"
                             : "<section class=\"part\" id=\"%s\"><h2>",
                      SECTIONS[section].id);
    cck_web_counted(html->out, count, SECTIONS[section].one, SECTIONS[section].many);
    cck_web_raw(html->out, folded ? "</h2></summary>\n" : "</h2>\n");
}

void cck_web_close_section(cck_web *html, cck_web_section section) {
    cck_web_raw(html->out, SECTIONS[section].folded ? "</details>\n" : "</section>\n");
}

/* Claims from `first` on that are of the same section, within `end`. */
static size_t run_of(const cck_web *html, size_t first, size_t end) {
    size_t at = first;
    while (at < end && cck_web_section_of(html->claims[at]) == cck_web_section_of(html->claims[first])) at++;
    return at - first;
}

void cck_web_list(cck_web *html, cck_web_span span) {
    for (size_t at = span.first, end = span.first + span.count; at < end;) {
        cck_web_section section = cck_web_section_of(html->claims[at]);
        size_t count = run_of(html, at, end);
        cck_web_open_section(html, section, count);
        for (size_t i = 0; i < count; i++) cck_web_claim(html, html->claims[at + i]);
        cck_web_close_section(html, section);
        at += count;
    }
    if (!html->claim_count)
        cck_web_raw(html->out, "<p class=\"nothing\">No two figures speak of the same thing: there is nothing to "
                               "compare.</p>\n");
}
