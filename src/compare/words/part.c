/* part.c - which some of a whole: "530 of them homes" are all of the homes, "23 of them indirectly" and "23 of the
 * deaths indirect" are the same some, and so are "319 of some 2,300 stations" and "319 of the 2,315 stations". */
#include "compare/words/reader.h"

#include "compare/vocabulary.h"

/* Tokens behind a number among which stands what sets the part apart. */
enum { NEAR = 7 };

static bool stands_for_whole(const cck_word_reader *r, size_t i) {
    static const char *const words[] = {"them", "whom", "which", "these", "those"};
    return CCK_READS_ANY(r, i, words);
}

/* The first token behind "of them", "of the injured", or the number itself. */
static size_t behind_whole(const cck_word_reader *r) {
    size_t i = r->behind;
    if (!cck_reads(r, i, "of")) return i;
    if (stands_for_whole(r, i + 1)) return i + 2;
    return cck_classes_of(r, i + 1) & CCK_CLASS(DETERMINER) ? i + 3 : r->count;
}

/* "530 of them homes", ", including 12 children": a noun of its own, not that of the whole. */
static bool names_class(const cck_word_reader *r) {
    const cck_figure *f = r->figure;
    if (!f->noun.len || f->noun.ptr < r->text.ptr + f->end) return false;
    if (r->at > 0 && cck_reads(r, r->at - 1, "by")) return false; /* "led by 40 in" */
    return !cck_reads(r, r->behind, "of") || stands_for_whole(r, r->behind + 1);
}

/* What sets the part apart: "seriously", "wounded", "homes". */
static cck_term_id word_of(const cck_word_reader *r) {
    const uint64_t small = CCK_CLASS(AUXILIARY) | CCK_CLASS(PREPOSITION) | CCK_CLASS(DETERMINER);
    size_t first = behind_whole(r);
    for (size_t i = first; i < r->count && i < first + NEAR; i++) {
        if (r->tokens[i].kind != CCK_TOKEN_WORD) return 0;
        if (!(cck_classes_of(r, i) & small)) return cck_vocabulary_find(r->work->vocabulary, cck_word_of(r, i));
    }
    return 0;
}

void cck_item_read_part(const cck_word_reader *r, cck_item *item) {
    if (!item->share || item->figure->kind != CCK_KIND_COUNT) return;
    item->of_class = names_class(r);
    item->part_word = word_of(r);
}

void cck_items_note_wholes(cck_item *items, size_t count) {
    for (size_t i = 0; i + 1 < count; i++) {
        const cck_item *next = &items[i + 1];
        bool one = next->document == items[i].document &&
                   next->figure->sentence_start == items[i].figure->sentence_start &&
                   next->figure->kind == items[i].figure->kind;
        if (one && items[i].share && next->base) items[i].of_said = next->span.said;
        if (one && !items[i].share && next->of_class) items[i].holds = next->head;
    }
}
