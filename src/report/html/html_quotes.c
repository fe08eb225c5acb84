/* html_quotes.c - the sentences of a claim side by side. */
#include "report/html/html_figures.h"

/* What differs has to be read; of what agrees, two show enough. */
enum { MOST_QUOTES = 12, MOST_PEACEFUL = 2 };

static void put_slice(cck_web *html, cck_view text, size_t from, size_t to) {
    if (from > to || to > text.len) return;
    cck_web_text(html->out, (cck_view){text.ptr + from, to - from});
}

static void put_sentence(cck_web *html, const cck_evidence *one) {
    cck_web_raw(html->out, " <q>");
    put_slice(html, one->sentence, 0, one->mark_start);
    cck_web_raw(html->out, "<mark>");
    put_slice(html, one->sentence, one->mark_start, one->mark_end);
    cck_web_raw(html->out, "</mark>");
    put_slice(html, one->sentence, one->mark_end, one->sentence.len);
    cck_web_raw(html->out, "</q>");
}

/* "A The Lamp, 18 Sep 2016, quoting Ann Lee"; whose words they are is part of what they say. */
static void put_head(cck_web *html, const cck_web_row *row) {
    const cck_evidence *one = row->evidence;
    cck_buffer_printf(html->out, "<li><b>%s</b> <bdi>", row->value->letter);
    cck_web_text(html->out, cck_web_outlet(html, one->document));
    cck_web_raw(html->out, "</bdi>");
    if (one->day.len) {
        cck_web_raw(html->out, ", ");
        cck_web_day(html->out, one->day, true);
    }
    if (one->speaker.len) {
        cck_web_raw(html->out, ", quoting <bdi>");
        cck_web_text(html->out, one->speaker);
        cck_web_raw(html->out, "</bdi>");
    }
}

/* What was said by another outlet word for word is not shown twice. */
static void put_words(cck_web *html, const cck_evidence *one) {
    if (!one->copy_of) {
        put_sentence(html, one);
        return;
    }
    cck_web_raw(html->out, ", in the same words as <bdi>");
    cck_web_text(html->out, cck_web_outlet(html, one->copy_of->document));
    cck_web_raw(html->out, "</bdi>");
}

/* The place in the file; it leads to the article where that has an address. */
static void put_source(cck_web *html, const cck_evidence *one) {
    bool link = cck_web_may_link(one->url);
    cck_web_raw(html->out, link ? " <a href=\"" : " <code>");
    if (link) {
        cck_web_text(html->out, one->url);
        cck_web_raw(html->out, "\">");
    }
    cck_web_text(html->out, one->place);
    cck_web_raw(html->out, link ? "</a>\n" : "</code>\n");
}

void cck_web_quotes(cck_web *html, const cck_finding *finding, const cck_web_rows *rows) {
    size_t most = finding->finding_count ? MOST_QUOTES : MOST_PEACEFUL;
    size_t shown = rows->count <= most + 1 ? rows->count : most;
    cck_web_raw(html->out, "<ul class=quotes>\n");
    for (size_t i = 0; i < shown; i++) {
        put_head(html, &rows->items[i]);
        put_words(html, rows->items[i].evidence);
        put_source(html, rows->items[i].evidence);
    }
    cck_web_raw(html->out, "</ul>\n");
    if (shown == rows->count) return;
    cck_web_raw(html->out, "<p class=more>");
    cck_web_counted(html->out, rows->count - shown, "more sentence is", "more sentences are");
    cck_web_raw(html->out, " not shown.</p>\n");
}
