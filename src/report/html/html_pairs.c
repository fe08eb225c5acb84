/* html_pairs.c - how the values of a claim stand to one another, and by which rule. */
#include "report/html/html_figures.h"

enum { MOST_FINDINGS = 6, MOST_PEACEFUL = 4 };

static bool says(cck_view text, cck_view word) {
    for (size_t at = 0; at + word.len <= text.len; at++)
        if (cck_view_equal((cck_view){text.ptr + at, word.len}, word)) return true;
    return false;
}

/* What would make them agree is said once where it is the same for several pairs. */
static bool says_how(const cck_finding_pair *pair, const cck_finding_pair *before) {
    return pair->agree_if.len && !(before && cck_view_equal(pair->agree_if, before->agree_if));
}

static void put_rule(cck_web *html, const cck_finding_pair *pair, const cck_finding_pair *before) {
    cck_web_raw(html->out, " <small>");
    if (!says(pair->why, CCK_LIT("rule "))) {
        cck_web_raw(html->out, "Rule <code>");
        cck_web_text(html->out, pair->rule);
        cck_web_raw(html->out, "</code>, certainty ");
    } else {
        cck_web_raw(html->out, "Certainty ");
    }
    cck_web_hundredths(html->out, pair->certainty);
    cck_web_raw(html->out, ".");
    if (says_how(pair, before)) {
        cck_web_raw(html->out, " They would agree if ");
        cck_web_prose(html->out, pair->agree_if);
        cck_web_raw(html->out, ".");
    }
    if (pair->state == CCK_STATE_KNOWN) cck_web_raw(html->out, " Accepted.");
    cck_web_raw(html->out, "</small>");
}

/* "B and C differ: why", with the name of the verdict where it is not that of the claim. */
static void put_pair(cck_web *html, const cck_finding *finding, const cck_finding_pair *pair,
                     const cck_finding_pair *before) {
    cck_buffer_printf(html->out, "<li><b>%s and %s</b>", finding->values[pair->a].letter,
                      finding->values[pair->b].letter);
    if (pair->verdict != finding->verdict) cck_buffer_printf(html->out, " (%s)", cck_verdict_name(pair->verdict));
    cck_web_raw(html->out, ": ");
    cck_web_prose(html->out, pair->why);
    cck_web_raw(html->out, ".");
    put_rule(html, pair, before);
    cck_web_raw(html->out, "</li>\n");
}

static void put_some(cck_web *html, const cck_finding *finding, size_t from, size_t to, uint64_t all) {
    cck_web_raw(html->out, "<ul class=why>");
    for (size_t i = from; i < to; i++)
        put_pair(html, finding, &finding->pairs[i], i > from ? &finding->pairs[i - 1] : NULL);
    if (all > to - from) {
        cck_web_raw(html->out, "<li>and ");
        cck_web_counted(html->out, all - (to - from), "more pair", "more pairs");
        cck_web_raw(html->out, "</li>\n");
    }
    cck_web_raw(html->out, "</ul>\n");
}

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

static void put_pairs(cck_web *html, const cck_finding *finding) {
    uint64_t grave = 0, peaceful = 0;
    size_t open = finding->finding_count, rest = finding->pair_count - open;
    for (int v = CCK_VERDICT_END - 1; v > CCK_VERDICT_AGREE; v--)
        *(v >= CCK_VERDICT_SCOPE ? &grave : &peaceful) += finding->claim->relation_total[v];
    while (rest && finding->pairs[open + rest - 1].verdict == CCK_VERDICT_AGREE) rest--; /* goes without saying */
    if (open) put_some(html, finding, 0, least(open, MOST_FINDINGS), grave);
    if (!rest) return;
    if (!open && rest <= 2) {
        put_some(html, finding, 0, rest, peaceful);
        return;
    }
    cck_web_raw(html->out, "<details><summary>");
    if (open) {
        cck_web_counted(html->out, peaceful, "other pair that fits", "other pairs that fit");
    } else {
        cck_web_counted(html->out, peaceful, "pair and why it fits", "pairs and why they fit");
    }
    cck_web_raw(html->out, "</summary>");
    put_some(html, finding, open, open + least(rest, MOST_PEACEFUL), peaceful);
    cck_web_raw(html->out, "</details>\n");
}

void cck_web_pairs(cck_web *html, const cck_finding *finding) {
    if (!finding->pair_count) return;
    cck_web_raw(html->out, "<div class=pairs>");
    put_pairs(html, finding);
    cck_web_raw(html->out, "</div>\n");
}
