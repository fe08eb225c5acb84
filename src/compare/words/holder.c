/* holder.c - whose quantity a figure is: "Retailers added 22,000 jobs", "1,871 deaths in Carrow", "the rate for
 * teenagers fell to 15.8 percent", "Tessel lost 4,000 and Carrow 900". */
#include "compare/words/holder.h"

#include <string.h>

enum { BEFORE_BYTES = 400, BEFORE_TOKENS = 120, SENTENCES = 2, NAME_BEHIND = 6 };

/* Most longer words have a capital. */
static bool is_headline(const cck_token *tokens, size_t n) {
    size_t words = 0, capitals = 0;
    for (size_t i = 0; i < n; i++) {
        if (tokens[i].kind != CCK_TOKEN_WORD || tokens[i].end - tokens[i].start < 4) continue;
        words++;
        capitals += (tokens[i].flags & CCK_TOKEN_CAPITAL) != 0;
    }
    return words > 2 && capitals * 4 >= words * 3;
}

/* ---- ages ---- */

static bool is_capital(const cck_holder_reader *r, size_t i) {
    return r->tokens[i].kind == CCK_TOKEN_WORD && (r->tokens[i].flags & CCK_TOKEN_CAPITAL);
}

/* "Igor Kolar, 34," and "34-year-old Igor Kolar" */
static void read_age(cck_holder_reader *r) {
    size_t end = r->at > 1 && r->tokens[r->at - 1].punct == ',' ? r->at - 1 : 0, from = end;
    while (from > 0 && is_capital(r, from - 1)) from--;
    cck_holder_collect(r, from, end);
    for (size_t i = r->last; !r->found_count && i < r->count && i < r->last + NAME_BEHIND; i++) {
        if (r->tokens[i].kind == CCK_TOKEN_PUNCT && r->tokens[i].punct != '-') return;
        size_t to = i;
        while (to < r->count && is_capital(r, to)) to++;
        cck_holder_collect(r, i, to);
    }
}

/* ---- what a pronoun stands for ---- */

/* What stands before the sentence's first verb, if that is before `end`: "Carrow Motor said it would cut". */
static void read_first(cck_holder_reader *r, size_t end) {
    size_t verb = 0, first = 0;
    for (; verb < end; verb++) {
        cck_clause_part part = cck_clause_part_at(r, verb, 0);
        if (part == CCK_PART_VERB) break;
        if (part == CCK_PART_STOP) first = verb + 1; /* "PORT CARROW (Beacon) -" */
    }
    if (verb < end) cck_holder_collect(r, first, verb);
}

/* Where the last sentence of `n` tokens begins. */
static size_t sentence_start(const cck_token *tokens, size_t n) {
    size_t first = n;
    while (first > 0 && tokens[first - 1].kind == CCK_TOKEN_PUNCT) first--;
    for (; first > 0 && first < n; first--) {
        bool stop = tokens[first - 1].kind == CCK_TOKEN_PUNCT && tokens[first - 1].punct == '.';
        if ((stop && (tokens[first].flags & CCK_TOKEN_SPACE_BEFORE)) || (tokens[first].flags & CCK_TOKEN_LINE_START))
            break;
    }
    return first;
}

/* The subject of one of the sentences before. */
static void read_before(cck_holder_reader *r) {
    size_t end = r->item->figure->sentence_start, start = end > BEFORE_BYTES ? end - BEFORE_BYTES : 0;
    while (start < end && ((unsigned char)r->text.ptr[start] & 0xC0) == 0x80) start++;
    cck_token tokens[BEFORE_TOKENS];
    size_t n = cck_tokenize(r->text, start, end, tokens, BEFORE_TOKENS);
    if (n > BEFORE_TOKENS) n = BEFORE_TOKENS;
    for (int k = 0; k < SENTENCES && n > 0 && !r->found_count; k++) {
        size_t first = sentence_start(tokens, n);
        r->tokens = tokens + first;
        r->count = n - first;
        r->headline = is_headline(r->tokens, r->count);
        read_first(r, r->count);
        n = first;
    }
    r->tokens = NULL; /* they were of this function */
    r->count = 0;
}

/* ---- the item ---- */

static void read_all(cck_holder_reader *r) {
    if (r->item->figure->kind == CCK_KIND_AGE) {
        read_age(r);
        return;
    }
    cck_holder_behind(r);
    cck_holder_subject(r, r->at);
    cck_holder_front(r, r->at);
    if (r->found_count || !r->pronoun) return;
    read_first(r, r->at);
    if (!r->found_count) read_before(r);
    r->named = false;
    r->guessed = true;
}

bool cck_item_read_holder(cck_work *work, const cck_topics *topics, cck_item *item, const cck_token *tokens, size_t n,
                          size_t at) {
    if (at >= n) return true;
    cck_holder_reader r = {.work = work, .topics = topics, .item = item};
    r.text = work->corpus->documents[item->document].text;
    r.tokens = tokens;
    r.count = n;
    r.at = at;
    r.headline = is_headline(tokens, n);
    for (r.last = at; r.last < n && tokens[r.last].start < item->figure->phrase_end; r.last++) {
    }
    read_all(&r);
    if (!r.found_count) return true;
    cck_term_id *copy = cck_arena_alloc(work->arena, r.found_count * sizeof *copy);
    if (!copy) return false;
    memcpy(copy, r.found, r.found_count * sizeof *copy);
    cck_view words = {r.text.ptr + r.from, r.to - r.from};
    item->holder = (cck_holder){.terms = copy,
                                .count = r.found_count,
                                .words = words,
                                .named = r.named,
                                .guessed = r.guessed,
                                .topics = r.topics_found};
    return true;
}
