/* final_count.c - "the final count put turnout at 43 percent": what an article that has the definitive result tells of
 * votes has taken the place of what was told while they were counted. */
#include "compare/words/reader.h"

bool cck_is_final_count(const cck_word_reader *r) {
    for (size_t i = 0; i + 1 < r->count && cck_is_of_votes(r->figure); i++) {
        if (cck_reads_cue(r, i, CCK_CUE_final) && cck_reads_cue(r, i + 1, CCK_CUE_results)) return true;
    }
    return false;
}

/* Its article says so of one of them, and means them all. */
void cck_items_find_final(cck_item *items, size_t count) {
    for (size_t from = 0, to; from < count; from = to) {
        bool final = false;
        for (to = from; to < count && items[to].document == items[from].document; to++) final |= items[to].final;
        for (size_t i = from; final && i < to; i++)
            items[i].final = cck_is_of_votes(items[i].figure) && !items[i].partial && !items[i].former;
    }
}
