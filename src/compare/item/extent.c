/* extent.c - "orders for 1.8 million people in 14 provinces": over how much another number of the sentence is spread.
 * Such a number differs where the other one does, and rivals no other of its kind. */
#include "compare/item/item.h"
#include "text/text.h"

/* Bytes before the phrase of a figure in which its preposition stands. */
#define BYTES 24

static bool is_behind_in(const cck_work *work, const cck_item *item) {
    static const char *const words[] = {"in", "across", "throughout"};
    const cck_figure *f = item->figure;
    cck_view text = work->corpus->documents[item->document].text;
    uint32_t from = f->phrase_start > f->sentence_start + BYTES ? f->phrase_start - BYTES : f->sentence_start;
    cck_token tokens[BYTES];
    size_t n = cck_tokenize(text, from, f->phrase_start, tokens, BYTES);
    return n > 0 && cck_token_is_any(text, &tokens[n - 1], words, sizeof words / sizeof *words);
}

void cck_items_of_extent(const cck_work *work, cck_item *items, size_t count) {
    for (size_t i = 1; i < count; i++) {
        cck_item *item = &items[i];
        const cck_item *before = item - 1;
        if (item->known || item->figure->kind != CCK_KIND_COUNT || item->document != before->document) continue;
        if (item->figure->sentence_start != before->figure->sentence_start || item->figure->population.count) continue;
        if (before->figure->kind == CCK_KIND_COUNT && is_behind_in(work, item)) item->spreads = before;
    }
}
