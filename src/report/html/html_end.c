/* html_end.c - how the report came about: method and limits, configuration, versions. */
#include "report/html/html.h"

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
    if (html->model->rules) cck_web_configuration(html, html->model->rules);
    put_versions(html);
    cck_web_inputs(html);
}
