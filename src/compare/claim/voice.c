/* voice.c - an agency's words in several outlets are one voice: they are counted once, and the reason says so. */
#include "base/wording.h"
#include "compare/claim/group.h"

/* Members of a group that are looked at. */
#define LOOKED_AT 64

bool cck_is_copy(const cck_item *a, const cck_item *b) {
    return a->passage && a->passage == b->passage && a->document != b->document;
}

/* Documents of the group that print what another of it prints in the same words. */
static size_t copies_in(const cck_group *g) {
    size_t copies = 0, count = g->count < LOOKED_AT ? g->count : LOOKED_AT;
    for (size_t i = 1; i < count; i++) {
        size_t k = 0;
        while (k < i && !cck_is_copy(g->items[k], g->items[i])) k++;
        copies += k < i;
    }
    return copies;
}

static void say_copies(cck_buffer *b, const cck_work *work, const cck_group *g) {
    size_t copies = copies_in(g);
    if (!copies) return;
    cck_buffer_printf(b, "; %zu articles print ", copies + 1);
    cck_wording_figure(b, work->corpus->documents[g->items[0]->document].text, g->items[0]->figure);
    cck_buffer_add(b, CCK_LIT(" in the same words and count as one"));
}

cck_view cck_why_of_pair(const cck_work *work, const cck_groups *groups, const cck_pair *pair,
                         const cck_decision *decision) {
    cck_view why = cck_why(work, pair->of_a, pair->of_b, decision);
    if (!why.ptr || !cck_verdict_is_flag(decision->verdict)) return why;
    cck_buffer text = {.ptr = NULL};
    cck_buffer_add(&text, why);
    if (cck_is_copy(pair->of_a, pair->of_b)) cck_buffer_add(&text, CCK_LIT("; they stand in the same words"));
    say_copies(&text, work, &groups->groups[pair->a]);
    say_copies(&text, work, &groups->groups[pair->b]);
    if (text.len > why.len || text.failed)
        why = text.failed ? (cck_view){NULL, 0} : cck_arena_copy(work->results, cck_buffer_view(&text));
    cck_buffer_free(&text);
    return why;
}
