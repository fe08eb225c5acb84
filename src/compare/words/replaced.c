/* replaced.c - numbers that have been replaced, and those that have replaced others: "up from 51", "had earlier put the
 * toll at 35", "the toll rose to 62". */
#include "compare/words/reader.h"

#define EARLIER   12 /* tokens before a number in which "had earlier" may stand */
#define THEN      14 /* tokens before a number in which "initially" may stand */
#define BEHIND    8  /* and behind its first */
#define CONTESTED 12 /* tokens before a number among which "the real figure" stands */
#define SAID      (CCK_CLASS(SPEECH) | CCK_CLASS(SAYS))

/* "to 24 [from 51]", "to 6.1 percent [from 6.8]", "to $125 per share [from $122]" */
static bool leads_to(const cck_word_reader *r, size_t from) {
    for (size_t i = from; i > 1 && from - i < 4; i--) {
        if (!cck_reads_number(r, i - 1)) continue;
        bool symbol = i > 2 && r->tokens[i - 2].kind == CCK_TOKEN_SYMBOL;
        return cck_reads(r, symbol ? i - 3 : i - 2, "to");
    }
    return false;
}

/* "up from an offer of $90" */
static bool is_of_former(const cck_word_reader *r) {
    size_t i = r->at;
    if (i < 5 || !cck_reads(r, i - 1, "of")) return false;
    for (size_t k = i - 1; k > 1 && i - k < 7 && r->tokens[k - 1].kind == CCK_TOKEN_WORD; k--) {
        if (cck_reads(r, k - 1, "from")) return cck_reads(r, k - 2, "up") || cck_reads(r, k - 2, "down");
    }
    return false;
}

/* "up from 51", "from 51 to 62", "had stood at 29", "38 travellers had already been found dead": of an earlier day. */
static bool is_former(const cck_word_reader *r) {
    static const char *const had[] = {"had", "having"}, *const stood[] = {"at", "been", "reached", "was"};
    for (size_t i = r->at; i < r->past; i++) {
        if (cck_reads(r, i, "had") && cck_reads(r, i + 1, "already")) return true;
    }
    if (is_of_former(r)) return true;
    for (size_t i = r->at; i > 0 && r->at - i < 3; i--) {
        if (cck_reads(r, i - 1, "from")) {
            bool before = i > 1 && (cck_reads(r, i - 2, "up") || cck_reads(r, i - 2, "down") || leads_to(r, i - 1));
            return before || cck_reads(r, r->past, "to");
        }
        if (!CCK_READS_ANY(r, i - 1, stood)) continue;
        for (size_t k = i - 1; k > 0 && i - k < 4; k--) {
            if (CCK_READS_ANY(r, k - 1, had)) return true;
        }
    }
    return false;
}

/* "had earlier put the toll at 35", "it had previously spoken of 30", "Earlier, officials had spoken of 21", "the 93
 * previously reported", "the toll initially given was 40": whoever says so says another number now. */
static bool is_earlier_count(const cck_word_reader *r) {
    if (cck_reads_cue(r, r->behind, CCK_CUE_previously) && cck_classes_of(r, r->behind + 1) & SAID) return true;
    bool opened = cck_reads_cue(r, 0, CCK_CUE_previously);
    for (size_t i = 1; opened && i < r->at && i < EARLIER; i++) {
        if (cck_reads(r, i, "had")) return true;
    }
    for (size_t i = r->at; i > 1 && r->at - i < EARLIER; i--) {
        if (cck_reads_punct(r, i - 1) || cck_reads_number(r, i - 1)) return false;
        if (cck_reads_cue(r, i - 1, CCK_CUE_previously))
            return cck_reads(r, i - 2, "had") || cck_classes_of(r, i) & SAID;
    }
    return false;
}

/* "and not 125 as had been reported", "not 125 but 112": a number that is set right. */
static bool is_set_right(const cck_word_reader *r) {
    return r->at > 0 && r->figure->status == CCK_STATUS_DENIED && cck_reads(r, r->at - 1, "not");
}

/* "at first", "initially", "As late as last week 1,000 were": the number of an earlier report. */
static bool is_outdated(const cck_word_reader *r) {
    size_t to = r->at + BEHIND < r->count ? r->at + BEHIND : r->count;
    for (size_t i = r->at > THEN ? r->at - THEN : 0; i < to; i++) {
        if (cck_reads_cue(r, i, CCK_CUE_previously)) return true;
        if (cck_reads(r, i, "at") && cck_reads(r, i + 1, "first")) return true;
        if (cck_reads(r, i, "last") && cck_reads_cue(r, i + 1, CCK_CUE_recent_times)) return true;
    }
    return false;
}

/* "one fewer than first listed", "two more than had been thought": counted anew, and found to be fewer or more. "43
 * fewer than before" tells no number of its own. */
static int8_t recount_of(const cck_word_reader *r) {
    for (size_t i = r->behind + 1; i + 3 < r->count && i < r->at + EARLIER; i++) {
        bool down = cck_reads_cue(r, i, CCK_CUE_fewer);
        if ((!down && !cck_reads_cue(r, i, CCK_CUE_more)) || !cck_reads(r, i + 1, "than")) continue;
        for (size_t k = i + 2; k < i + 5; k++) {
            bool before = cck_reads_cue(r, k, CCK_CUE_previously) || cck_reads(r, k, "first") || cck_reads(r, k, "had");
            if (before && cck_reads_cue(r, k + 1, CCK_CUE_made_known)) return down ? -1 : 1;
        }
    }
    return 0;
}

/* "cuts the toll to 5,987", "was revised down to 24" */
static bool is_cut(const cck_word_reader *r) {
    size_t to = r->at;
    while (to > 0 && r->at - to < 4 && !cck_reads(r, to - 1, "to")) to--;
    if (to == 0 || !cck_reads(r, to - 1, "to") || !cck_lexicon_is_casualty(r->work->lexicon, r->figure->measure))
        return false;
    for (size_t k = to - 1; k > 0 && to - k < 8 && r->tokens[k - 1].kind == CCK_TOKEN_WORD; k--) {
        if (cck_reads_cue(r, k - 1, CCK_CUE_lowers)) return true;
    }
    return false;
}

static bool moves(const cck_word_reader *r, size_t i) {
    return cck_reads_cue(r, i, CCK_CUE_sets_anew) || cck_classes_of(r, i) & (CCK_CLASS(CHANGE) | CCK_CLASS(RISE));
}

/* "raised the death toll to six", "bringing the number of dead to 62": before the object of the verb, too. */
static bool is_brought(const cck_word_reader *r, size_t to) {
    for (size_t k = to; k > 0 && to - k < 14 && r->tokens[k - 1].kind == CCK_TOKEN_WORD; k--) {
        if (cck_reads_cue(r, k - 1, CCK_CUE_brings)) return true;
    }
    return false;
}

/* "the toll rose to 62", "raised to 370", "the 62 now dead are up from 51": the number of the last count. */
static bool is_moved(const cck_word_reader *r) {
    for (size_t i = r->at; i > 0 && r->at - i < 4; i--) {
        if (!cck_reads(r, i - 1, "to")) continue;
        for (size_t k = i - 1; k > 0 && i - k < 4; k--) {
            if (moves(r, k - 1)) return true;
        }
        if (is_brought(r, i - 1)) return true;
    }
    return false;
}

/* "the toll hit 136", "climbed over 100", "now stands at 40": the dead and the hurt, counted once more. */
static bool is_reached(const cck_word_reader *r) {
    if (!cck_lexicon_is_casualty(r->work->lexicon, r->figure->measure)) return false;
    for (size_t i = r->at; i > 0 && r->at - i < 5 && r->tokens[i - 1].kind == CCK_TOKEN_WORD; i--) {
        if (cck_reads_cue(r, i - 1, CCK_CUE_reaches)) return true;
    }
    return false;
}

/* "the real figure was 30,000", "puts the true toll at 400": there is another, and it is not believed. */
static bool is_contesting(const cck_word_reader *r) {
    static const char *const real[] = {"real", "true", "actual"};
    for (size_t i = r->at; i > 1 && r->at - i < CONTESTED && !cck_reads_punct(r, i - 1); i--) {
        if (cck_reads_number(r, i - 1)) return false;
        if (CCK_READS_ANY(r, i - 2, real) && cck_reads_cue(r, i - 1, CCK_CUE_sums)) return true;
        bool death_toll = i > 2 && CCK_READS_ANY(r, i - 3, real) && cck_reads(r, i - 2, "death");
        if (death_toll && cck_reads_cue(r, i - 1, CCK_CUE_sums)) return true;
    }
    return false;
}

void cck_item_read_replaced(const cck_word_reader *r, cck_item *item) {
    item->corrected = is_earlier_count(r) || is_set_right(r);
    item->former = item->corrected || is_former(r);
    item->outdated = is_outdated(r);
    item->moved = is_moved(r) || is_reached(r);
    item->contests = is_contesting(r);
    item->recount = is_cut(r) ? -1 : recount_of(r);
}
