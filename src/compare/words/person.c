/* person.c - whose an age is: "Ada Brook, 24, the", "24-year-old Ada Brook", "the driver, 24". */
#include "compare/item/item.h"
#include "text/text.h"

enum { BEHIND = 5 };

static cck_term_id term_at(const cck_work *work, cck_view text, const cck_token *token) {
    cck_term_id id = cck_vocabulary_find(work->vocabulary, cck_token_view(text, token));
    return id && work->vocabulary->terms[id].kind == CCK_TERM_WORD ? id : 0;
}

/* The last word of what stands behind the age: its noun, or the last of the names. */
static cck_term_id behind(const cck_work *work, cck_view text, const cck_token *tokens, size_t n, size_t from) {
    static const char *const unit[] = {"year", "old", "month"};
    cck_term_id found = 0;
    for (size_t i = from; i < n && i < from + BEHIND; i++) {
        if (cck_view_equal_nocase(cck_token_view(text, &tokens[i]), CCK_LIT("-"))) continue;
        if (cck_token_is_any(text, &tokens[i], unit, 3)) continue;
        cck_term_id id = tokens[i].kind == CCK_TOKEN_WORD ? term_at(work, text, &tokens[i]) : 0;
        if (!id) break;
        found = id;
    }
    return found;
}

void cck_item_read_person(const cck_work *work, cck_item *item, const cck_token *tokens, size_t n, size_t at) {
    if (item->figure->kind != CCK_KIND_AGE || at >= n) return;
    cck_view text = work->corpus->documents[item->document].text;
    bool beside = at > 1 && cck_view_equal(cck_token_view(text, &tokens[at - 1]), CCK_LIT(","));
    if (beside) item->person = term_at(work, text, &tokens[at - 2]);
    size_t end = at;
    while (end < n && tokens[end].start < item->figure->end) end++;
    if (!item->person) item->person = behind(work, text, tokens, n, end);
}
