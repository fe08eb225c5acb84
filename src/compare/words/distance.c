/* distance.c - "near Orrin, about 100 km from Carrow": which two places a length lies between. */
#include "compare/words/reader.h"

/* Tokens before the number among which the place stands, and between the unit and the other place. */
enum { BEFORE = 8, BEHIND = 5 };

static cck_term_id name_at(const cck_word_reader *r, size_t i) {
    const cck_token *t = &r->tokens[i];
    if (t->kind != CCK_TOKEN_WORD || !(t->flags & CCK_TOKEN_CAPITAL)) return 0;
    cck_vocabulary *v = r->work->vocabulary;
    cck_term_id id = cck_vocabulary_term(v, cck_token_view(r->text, t), false);
    return id && cck_vocabulary_is_name(v, id) ? id : 0;
}

/* "from Carrow", "south-east of Carrow", "off Carrow" right behind the unit. */
static cck_term_id far_end(const cck_word_reader *r, size_t at) {
    static const char *const leads[] = {"from", "of", "off"}, *const no_place[] = {"a",  "an",  "here", "there",
                                                                                   "to", "and", "or"};
    for (size_t i = at; i + 1 < r->count && i < at + BEHIND; i++) {
        if (r->tokens[i].kind != CCK_TOKEN_WORD || CCK_READS_ANY(r, i, no_place)) return 0;
        if (!CCK_READS_ANY(r, i, leads)) continue;
        return name_at(r, i + 2 < r->count && cck_reads(r, i + 1, "the") ? i + 2 : i + 1);
    }
    return 0;
}

/* "near Orrin," "at Orrin,", "Orrin is": the last name before the number, in its clause. */
static cck_term_id near_end(const cck_word_reader *r, size_t at) {
    for (size_t i = at; i > 0 && at - i < BEFORE; i--) {
        const cck_token *t = &r->tokens[i - 1];
        char c = r->text.ptr[t->start];
        if (t->kind == CCK_TOKEN_NUMBER || (t->kind == CCK_TOKEN_PUNCT && c != ',')) return 0;
        cck_term_id id = name_at(r, i - 1);
        if (id) return id;
    }
    return 0;
}

void cck_item_read_distance(const cck_word_reader *r, cck_item *item) {
    if (r->figure->kind != CCK_KIND_LENGTH) return;
    bool unit = r->behind < r->count && r->tokens[r->behind].kind == CCK_TOKEN_WORD;
    item->far_end = far_end(r, r->behind + unit);
    if (item->far_end) item->near_end = near_end(r, r->at);
}

cck_span_of_land cck_land_between(const cck_item *a, const cck_item *b) {
    if (!a->far_end || !b->far_end || a->figure->kind != b->figure->kind) return CCK_LAND_UNKNOWN;
    if (a->far_end != b->far_end) return a->near_end && a->near_end == b->far_end ? CCK_LAND_UNKNOWN : CCK_LAND_OTHER;
    if (!a->near_end || !b->near_end) return CCK_LAND_UNKNOWN;
    return a->near_end == b->near_end ? CCK_LAND_SAME : CCK_LAND_OTHER;
}
