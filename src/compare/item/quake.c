/* quake.c - which of several earthquakes a figure is of: "78 deaths after the 7.2-magnitude tremor" is told of another
 * than the one of 7.8 that an article speaks of. */
#include <math.h>

#include "compare/words/reader.h"

/* One quake is measured as 7.8 and as 7.9; two that are further apart are two. */
#define APART 0.25
/* Tokens between a figure and the magnitude of its quake, at most. */
#define REACH 20
/* Tokens behind the magnitude of an aftershock and before it in which it is called so, and of a sentence that are read.
 */
#define AFTERSHOCK_BEHIND 3
#define AFTERSHOCK_BEFORE 7
#define AFTERSHOCK_REACH  64
#define AFTERSHOCK_BYTES  120

static bool is_magnitude(const cck_item *item) {
    return item->figure->kind == CCK_KIND_COUNT && cck_view_equal(item->figure->measure, CCK_LIT("magnitude"));
}

/* "Another earthquake, this one of 4.9", "a second magnitude-6.3 tremor", "an earlier quake of 6.1". */
static bool is_another(const cck_word_reader *r, size_t at) {
    if (!cck_reads_cue(r, at, CCK_CUE_other_quakes)) return false;
    for (size_t i = at + 1; i < at + 4; i++) {
        if (cck_reads_cue(r, i, CCK_CUE_quakes)) return true;
    }
    return at + 1 == r->count; /* "another 5.8 quake" */
}

/* "A magnitude-6.6 aftershock", "an aftershock of 6.6", "aftershocks, the strongest of 5.8": in the clause or the aside
 * of the number. */
static bool is_of_aftershock(const cck_work *work, const cck_item *item) {
    const cck_figure *f = item->figure;
    cck_view text = work->corpus->documents[item->document].text;
    cck_token tokens[AFTERSHOCK_REACH];
    size_t n = cck_tokenize(text, f->end, f->sentence_end, tokens, AFTERSHOCK_REACH);
    for (size_t i = 0; i < n && i < AFTERSHOCK_BEHIND; i++) {
        if (cck_lexicon_is_cue(work->lexicon, tokens[i].hash, CCK_CUE_aftershocks)) return true;
    }
    uint32_t from = f->start - f->sentence_start > AFTERSHOCK_BYTES ? f->start - AFTERSHOCK_BYTES : f->sentence_start;
    n = cck_tokenize(text, from, f->start, tokens, AFTERSHOCK_REACH);
    if (n >= AFTERSHOCK_REACH) return false;
    cck_word_reader r = cck_read_around(work, item, tokens, n, n);
    for (size_t i = n; i-- > 0 && n - i <= AFTERSHOCK_BEFORE;) {
        if (cck_reads_cue(&r, i, CCK_CUE_aftershocks) || is_another(&r, i)) return true;
    }
    return false;
}

/* "The 7.7 of April 29", in an article that tells magnitudes. */
static bool looks_like_one(const cck_item *item) {
    bool tenths = item->span.grain < 0.11 && item->span.grain > 0.09;
    return is_magnitude(item) ||
           (item->figure->kind == CCK_KIND_COUNT && tenths && item->span.said > 4 && item->span.said < 9.7);
}

/* "... after the 7.2-magnitude tremor": what stands between the figure and the magnitude behind it leads there. */
static bool leads_to(cck_view text, const cck_token *tokens, size_t n) {
    static const char *const leads[] = {"after", "in", "by", "from", "following", "since", "when"};
    bool led = false;
    for (size_t i = 0; i < n; i++) {
        char c = text.ptr[tokens[i].start];
        if (tokens[i].kind == CCK_TOKEN_PUNCT && (c == ';' || c == ':')) return false;
        led = led || cck_token_is_any(text, &tokens[i], leads, sizeof leads / sizeof *leads);
    }
    return led;
}

/* "The 7.2-magnitude tremor killed 78", ", killing 78": no other clause begins in between. */
static bool does(cck_view text, const cck_token *tokens, size_t n) {
    static const char *const turns[] = {"as",    "while", "where", "after", "which",
                                        "weeks", "days",  "when",  "and",   "but"};
    for (size_t i = 0; i < n; i++) {
        if (cck_token_is_any(text, &tokens[i], turns, sizeof turns / sizeof *turns)) return false;
        if (tokens[i].kind != CCK_TOKEN_PUNCT || text.ptr[tokens[i].start] == '-') continue;
        bool participle = text.ptr[tokens[i].start] == ',' && i + 1 < n &&
                          cck_view_ends(cck_token_view(text, &tokens[i + 1]), CCK_LIT("ing"));
        if (!participle) return false;
    }
    return true;
}

static bool is_told_of(const cck_work *work, const cck_item *item, const cck_item *quake) {
    const cck_figure *f = item->figure, *g = quake->figure;
    cck_view text = work->corpus->documents[item->document].text;
    bool before = f->end <= g->start;
    cck_token tokens[REACH + 1];
    size_t n = before ? cck_tokenize(text, f->end, g->start, tokens, REACH + 1)
                      : cck_tokenize(text, g->end, f->start, tokens, REACH + 1);
    if (n > REACH) return false;
    return before ? leads_to(text, tokens, n) : does(text, tokens, n);
}

/* The quake that the sentence tells `item` of; two of them say nothing. */
static float quake_of(const cck_work *work, const cck_item *items, size_t from, size_t to, const cck_item *item) {
    float found = 0;
    for (size_t i = from; i < to; i++) {
        if (!looks_like_one(&items[i]) || items[i].figure->sentence_start != item->figure->sentence_start) continue;
        if (found > 0 && fabs(found - items[i].span.said) > APART) return 0;
        if (is_told_of(work, item, &items[i])) found = (float)items[i].span.said;
    }
    return found;
}

static bool is_casualty(const cck_work *work, const cck_item *item) {
    return item->known && cck_lexicon_is_casualty(work->lexicon, item->known->name);
}

/* "78 deaths after the 7.2-magnitude tremor, and 1,540 injuries": the only quake of the sentence has all its victims.
 */
static void share_quakes(const cck_work *work, cck_item *items, size_t from, size_t to) {
    for (size_t i = from + 1; i < to; i++) {
        const cck_item *before = &items[i - 1];
        if (looks_like_one(before) && i > from + 1) before = &items[i - 2];
        bool alike = before->quake > 0 && before->figure->sentence_start == items[i].figure->sentence_start;
        if (!alike || items[i].quake > 0 || !is_casualty(work, &items[i])) continue;
        bool two = false; /* magnitudes of the sentence */
        for (size_t k = from; k < to; k++) {
            two = two || (looks_like_one(&items[k]) && fabs(items[k].span.said - before->quake) > APART &&
                          items[k].figure->sentence_start == before->figure->sentence_start);
        }
        if (!two) items[i].quake = before->quake;
    }
}

static cck_code read_document(cck_work *work, cck_item *items, size_t from, size_t to, cck_error *error) {
    size_t count = 0;
    for (size_t i = from; i < to; i++) count += is_magnitude(&items[i]);
    if (!count) return CCK_OK;
    float *all = cck_arena_alloc(work->arena, (to - from + 1) * sizeof *all);
    if (!all) return cck_fail(error, CCK_E_MEMORY, "out of memory while telling earthquakes apart");
    count = 0;
    for (size_t i = from; i < to; i++) {
        if (looks_like_one(&items[i])) all[count++] = (float)items[i].span.said;
    }
    all[count] = 0;
    for (size_t i = from; i < to; i++) {
        items[i].quakes = all;
        items[i].aftershock = is_magnitude(&items[i]) && is_of_aftershock(work, &items[i]);
        if (!looks_like_one(&items[i])) items[i].quake = quake_of(work, items, from, to, &items[i]);
    }
    share_quakes(work, items, from, to);
    return CCK_OK;
}

cck_code cck_items_of_quakes(cck_work *work, cck_item *items, size_t count, cck_error *error) {
    cck_code code = CCK_OK;
    for (size_t from = 0; from < count && code == CCK_OK;) {
        size_t to = from;
        while (to < count && items[to].document == items[from].document) to++;
        code = read_document(work, items, from, to, error);
        from = to;
    }
    return code;
}

/* `a` is told of a quake that the article of `b` does not know, while it knows a greater one: not only aftershocks. */
static bool is_unknown(const cck_item *a, const cck_item *b) {
    bool greater = false;
    if (a->quake <= 0 || !b->quakes) return false;
    for (const float *q = b->quakes; *q > 0; q++) {
        if (fabs(*q - a->quake) <= APART) return false;
        greater = greater || *q > a->quake;
    }
    return greater;
}

bool cck_are_two_quakes(const cck_item *a, const cck_item *b) {
    if (a->quake > 0 && b->quake > 0) return fabs(a->quake - b->quake) > APART;
    return is_unknown(a, b) || is_unknown(b, a);
}
