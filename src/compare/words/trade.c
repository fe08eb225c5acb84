/* trade.c - in which trade jobs were won or lost: "factories lost 7,000", "53,000 jobs in shops". Reports on jobs list
 * one trade after the other, each in words of its own. */
#include "compare/words/reader.h"

/* Tokens before and behind a figure among which the trade stands. */
#define BEFORE 10
#define BEHIND 6

/* 1 and more: the list that the word is on; 0: none. */
static uint8_t trade_at(const cck_word_reader *r, size_t at) {
    for (int cue = CCK_CUE_in_factories; cue <= CCK_CUE_in_farming; cue++) {
        if (cck_reads_cue(r, at, (cck_cue)cue)) return (uint8_t)(1 + cue - CCK_CUE_in_factories);
    }
    return 0;
}

static bool is_of_jobs(const cck_item *item) {
    return item->known && item->figure->kind == CCK_KIND_COUNT &&
           (cck_view_equal(item->known->name, CCK_LIT("created jobs")) ||
            cck_view_equal(item->known->name, CCK_LIT("cut jobs")) ||
            cck_view_equal(item->known->name, CCK_LIT("jobs")));
}

/* Words of two trades say nothing: "schools and hospitals". */
static uint8_t join(uint8_t trade, uint8_t other) {
    return !trade || trade == other ? other : !other ? trade : UINT8_MAX;
}

void cck_item_read_trade(const cck_word_reader *r, cck_item *item) {
    uint8_t trade = 0;
    if (!is_of_jobs(item)) return;
    for (size_t i = r->at; i > 0 && r->at - i < BEFORE && !cck_reads_stop(r, i - 1); i--)
        trade = join(trade, trade_at(r, i - 1));
    for (size_t i = r->behind; i < r->count && i < r->behind + BEHIND && !cck_reads_stop(r, i) && !cck_reads_turn(r, i);
         i++)
        trade = join(trade, trade_at(r, i));
    item->trade = trade == UINT8_MAX ? 0 : trade;
}
