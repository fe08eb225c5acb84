/* page_order.c - what the order of a page says: its headline sums up the first lines of the body, a page that is
 * written on has its newest entry under the latest clock, and a number that is taken back is no more than what was
 * known. */
#include "compare/verdict/verdict.h"
#include "text/text.h"

/* Bytes of a headline, and of what it sums up. */
#define HEADLINE 160
#define LEAD     900

/* The figure stands in the first line of its text, which is short and no sentence with a full stop. */
static bool is_headline(const cck_work *work, const cck_item *item) {
    cck_view text = work->corpus->documents[item->document].text;
    size_t end = 0, start = 0;
    while (start < text.len && (text.ptr[start] == '\n' || text.ptr[start] == ' ')) start++;
    for (end = start; end < text.len && end - start <= HEADLINE && text.ptr[end] != '\n'; end++) {
    }
    if (end == text.len || end - start > HEADLINE || end == start || item->figure->start >= end) return false;
    char last = text.ptr[end - 1];
    return last != '.' && last != '!' && last != ':' && last != '"';
}

static bool is_one_thing(const cck_item *a, const cck_item *b) {
    return a->known && a->known == b->known && a->figure->kind == b->figure->kind &&
           cck_view_equal(a->figure->unit, b->figure->unit) && a->figure->window_s == b->figure->window_s &&
           a->figure->status == b->figure->status && a->figure->total != CCK_TOTAL_ADDITION &&
           b->figure->total != CCK_TOTAL_ADDITION && !cck_are_contrasted(a, b) && !cck_are_other_ones(a, b);
}

/* "130 dead" over "at least 130 people": the headline leaves out how it is meant. */
static bool drops_hedge(const cck_item *head, const cck_item *body) {
    cck_bound bound = body->figure->bound;
    bool hedged = bound == CCK_BOUND_AT_LEAST || bound == CCK_BOUND_MORE_THAN || bound == CCK_BOUND_ABOUT ||
                  bound == CCK_BOUND_NEARLY;
    return hedged && head->figure->bound == CCK_BOUND_EXACT && head->span.said == body->span.said;
}

/* The first figure of the body that the headline must mean, unless the body tells its number. Where the body says that
 * the total has moved, the headline was written before. */
static void read_headline(cck_item *items, size_t count, size_t head) {
    cck_item *h = &items[head];
    const cck_item *first = NULL;
    bool moved = false;
    for (size_t i = head + 1; i < count && items[i].document == h->document; i++) {
        const cck_item *item = &items[i];
        if (item->figure->sentence_start == h->figure->sentence_start) {
            if (is_one_thing(h, item)) return; /* "Two die in Ruhn, five in Hallin" */
            continue;
        }
        if (is_one_thing(h, item) && drops_hedge(h, item)) h->body = item;
        if (cck_fit_of(h, item, &h->rule->tolerance).fit != CCK_FIT_NONE) return;
        moved = moved || (item->moved && is_one_thing(h, item) && item->figure->start < LEAD);
        bool told =
            is_one_thing(h, item) && !item->share && !item->former && !item->moved && item->figure->start < LEAD;
        if (!first && told) first = item;
    }
    h->sums_up = first;
    h->overtaken = moved;
}

/* ---- clocks ---- */

static int two_digits(cck_view text, size_t at) {
    bool digits = at + 1 < text.len && text.ptr[at] >= '0' && text.ptr[at] <= '9' && text.ptr[at + 1] >= '0' &&
                  text.ptr[at + 1] <= '9';
    return digits ? (text.ptr[at] - '0') * 10 + text.ptr[at + 1] - '0' : -1;
}

/* Minutes since midnight, from 1, of the clock that the figure's line begins with ("14:20", "9.05am"); 0: none. */
static int clock_of(cck_view text, const cck_figure *figure) {
    size_t at = figure->start;
    while (at > 0 && text.ptr[at - 1] != '\n') at--;
    bool one = at + 1 < text.len && text.ptr[at] >= '0' && text.ptr[at] <= '9' &&
               (text.ptr[at + 1] == ':' || text.ptr[at + 1] == '.');
    int hour = one ? text.ptr[at] - '0' : two_digits(text, at);
    at += one ? 1 : 2;
    if (hour < 0 || hour > 23 || at >= text.len || (text.ptr[at] != ':' && text.ptr[at] != '.')) return 0;
    int minute = two_digits(text, at + 1);
    at += 3;
    if (minute < 0 || minute > 59 || at + 2 >= text.len || at > figure->start) return 0;
    if (text.ptr[at] == ' ') at++;
    bool afternoon = (text.ptr[at] == 'p' || text.ptr[at] == 'P') && hour < 12;
    return (hour + (afternoon ? 12 : 0)) * 60 + minute + 1;
}

/* An entry that a later one of the same page has overtaken tells what was known before. */
static void read_clocks(const cck_work *work, cck_item *items, size_t count, size_t from) {
    cck_view text = work->corpus->documents[items[from].document].text;
    for (size_t i = from; i < count && items[i].document == items[from].document; i++) {
        int clock = clock_of(text, items[i].figure);
        for (size_t k = from; clock && k < count && items[k].document == items[from].document; k++) {
            if (k != i && is_one_thing(&items[i], &items[k]) && clock_of(text, items[k].figure) > clock)
                items[i].overtaken = true;
        }
    }
}

/* "232 died, and not 245 as was reported": where its article says elsewhere that 245 died, it says what was known
 * before. */
static void read_taken_back(cck_item *items, size_t count, size_t from) {
    for (size_t i = from; i < count && items[i].document == items[from].document; i++) {
        const cck_item *old = &items[i];
        if (!old->corrected || !old->known) continue;
        for (size_t k = from; k < count && items[k].document == old->document; k++) {
            if (k != i && items[k].known == old->known && items[k].span.said == old->span.said &&
                items[k].figure->kind == old->figure->kind)
                items[k].overtaken = true;
        }
    }
}

/* Most pages have no clock at the head of any line. */
static bool has_clock(cck_view text) {
    for (size_t i = 1; i + 5 < text.len && i < LEAD; i++) {
        if (text.ptr[i - 1] != '\n') continue;
        size_t colon = i + 1 + (text.ptr[i + 1] >= '0' && text.ptr[i + 1] <= '9');
        if (text.ptr[i] >= '0' && text.ptr[i] <= '9' && (text.ptr[colon] == ':' || text.ptr[colon] == '.') &&
            two_digits(text, colon + 1) >= 0)
            return true;
    }
    return false;
}

void cck_items_order(const cck_work *work, cck_item *items, size_t count) {
    for (size_t i = 0; i < count; i++) {
        bool first = i == 0 || items[i - 1].document != items[i].document;
        if (!first) continue;
        if (has_clock(work->corpus->documents[items[i].document].text)) read_clocks(work, items, count, i);
        read_taken_back(items, count, i);
        for (size_t h = i; h < count && items[h].document == items[i].document && is_headline(work, &items[h]); h++)
            read_headline(items, count, h);
    }
}
