/* reckon_words.c - arithmetic in words. */
#include <math.h>

#include "base/wording.h"
#include "compare/reckon/reckon.h"

/* Up to four significant digits, whole where things are counted. */
static void add_value(cck_buffer *out, double value, const cck_item *like) {
    double step = value != 0 ? pow(10, floor(log10(fabs(value))) - 3) : 1;
    cck_decimal decimal;
    if (like->figure->kind == CCK_KIND_COUNT || step > 1) step = 1;
    if (cck_decimal_of_double(floor(value / step + 0.5) * step, &decimal))
        cck_wording_number(out, decimal, like->figure->unit);
}

void cck_say_figure(cck_buffer *out, const cck_work *work, const cck_item *item) {
    cck_view text = work->corpus->documents[item->document].text;
    if (!item->whole_of) {
        cck_wording_figure(out, text, item->figure);
        return;
    }
    add_value(out, item->span.said, item);
    cck_buffer_add(out, CCK_LIT(" (all but "));
    cck_wording_figure(out, text, item->figure);
    cck_buffer_add(out, CCK_LIT(" of "));
    cck_wording_figure(out, text, item->whole_of->figure);
    cck_buffer_char(out, ')');
}

static const char *sign_of(cck_reckoning_kind kind) {
    switch (kind) {
    case CCK_RECKON_PARTS:
    case CCK_RECKON_SUM: return " and ";
    case CCK_RECKON_EACH: return " times ";
    case CCK_RECKON_SHARE: return " of ";
    case CCK_RECKON_RATE: return " over ";
    case CCK_RECKON_REST: return " less ";
    }
    return " ";
}

static void add_term(cck_buffer *out, const cck_work *work, const cck_item *term, cck_reckoning_kind kind) {
    cck_say_figure(out, work, term);
    if (kind != CCK_RECKON_RATE || !term->figure->window_s) return;
    cck_buffer_add(out, CCK_LIT(" in "));
    cck_wording_window(out, term->figure->window_s);
}

void cck_say_reckoning(cck_buffer *out, const cck_work *work, const cck_item *a, const cck_item *b) {
    const cck_item *result = a->reckoned && a->reckoned->partner == b ? a : b;
    const struct cck_reckoning *k = result->reckoned;
    for (size_t i = 0; i < k->term_count; i++) {
        if (i) cck_buffer_add(out, cck_view_of(sign_of(k->kind)));
        add_term(out, work, k->terms[i], k->kind);
    }
    if (k->term_count > 1) {
        cck_buffer_add(out, CCK_LIT(" come to "));
        add_value(out, k->said, result);
        cck_buffer_add(out, CCK_LIT("; "));
        cck_say_figure(out, work, result);
        cck_buffer_add(out,
                       k->kind == CCK_RECKON_PARTS ? CCK_LIT(" is given for the whole") : CCK_LIT(" stands beside it"));
        return;
    }
    cck_buffer_add(out, CCK_LIT(" for a part is more than "));
    cck_say_figure(out, work, result);
    cck_buffer_add(out, CCK_LIT(" for the whole"));
}

void cck_say_reckoned(cck_buffer *out, const cck_item *a, const cck_item *b) {
    const cck_item *result = a->reckoned && a->reckoned->partner == b ? a : b;
    add_value(out, result->reckoned->said, result);
    cck_buffer_add(out, result->reckoned->kind == CCK_RECKON_PARTS ? CCK_LIT(" or more were given for the whole")
                                                                   : CCK_LIT(" stood there"));
}
