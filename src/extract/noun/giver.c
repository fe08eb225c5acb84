/* giver.c - what a number goes on counting that says no more than itself: the figure of a sentence before it that tells
 * what is counted. */
#include "extract/noun/carry.h"
#include "extract/parts.h"

/* The figure that tells what a sentence counts: its first count with a measure, one of the lexicon before others ("The
 * five unions said 1.1 million had marched"). */
static const cck_figure *giver(const cck_lexicon *lexicon, const cck_figure *figures, size_t count, uint32_t sentence,
                               uint32_t reach) {
    const cck_figure *found = NULL;
    uint32_t last = 0;
    bool unknown = false;
    for (size_t i = count; i-- > 0;) {
        const cck_figure *f = &figures[i];
        if (sentence - (reach == CCK_CARRY_NEXT ? f->sentence_end : f->sentence_start) > reach) break;
        if (found && f->sentence_start != last) break;
        if (f->sentence_start == sentence || f->kind != CCK_KIND_COUNT) continue;
        if (cck_view_equal(f->measure, CCK_LIT("time"))) continue; /* "asked four times" */
        if (unknown && f->sentence_start != last) return NULL; /* that one is nearer, and counts something unknown */
        last = f->sentence_start;
        if (!f->measure.ptr) unknown = !found;
        if (!f->measure.ptr) continue;
        unknown = false;
        bool less = found && cck_lexicon_measure(lexicon, found->measure) && !cck_lexicon_measure(lexicon, f->measure);
        if (!less) found = f;
    }
    return found;
}

/* The last amount of the same unit in the sentence before: what "it" is. */
static const cck_figure *amount_giver(const cck_figure *figures, size_t count, const cck_figure *f) {
    const cck_figure *found = NULL;
    uint32_t last = 0;
    for (size_t i = count; i-- > 0;) {
        const cck_figure *g = &figures[i];
        if (f->sentence_start - g->sentence_start > CCK_CARRY_NEARBY || (found && g->sentence_start != last)) break;
        if (g->sentence_start == f->sentence_start || g->kind != f->kind || !cck_view_equal(g->unit, f->unit)) continue;
        if (!g->measure.ptr) continue;
        found = g; /* the first of its sentence */
        last = g->sentence_start;
    }
    return found;
}

/* Less than five times as much as the other, and more than a fifth of it. */
static bool is_of_size(const cck_figure *a, const cck_figure *b) {
    double x = cck_decimal_double(a->value), y = cck_decimal_double(b->value);
    return a->has_value && b->has_value && x > 0 && y > 0 && x < 5 * y && y < 5 * x;
}

/* What came where something else was looked for: the first figure with a measure of the sentence before. A bare number
 * of like size is of its unit. */
static const cck_figure *outcome(const cck_figure *figures, size_t count, cck_figure *f) {
    const cck_figure *found = NULL;
    uint32_t last = 0;
    for (size_t i = count; i-- > 0;) {
        const cck_figure *g = &figures[i];
        if (f->sentence_start - g->sentence_start > CCK_CARRY_NEARBY || (found && g->sentence_start != last)) break;
        bool like = g->kind == f->kind ? cck_view_equal(g->unit, f->unit)
                                       : f->kind == CCK_KIND_COUNT && g->kind == CCK_KIND_MONEY;
        if (g->sentence_start == f->sentence_start || !g->measure.ptr || !like || !is_of_size(f, g)) continue;
        found = g;
        last = g->sentence_start;
    }
    if (found) f->kind = found->kind, f->unit = found->unit;
    return found;
}

/* Some of those counted before: what it says itself stays. */
static void take_missing(cck_figure *f, const cck_figure *from) {
    bool who = f->population.count && cck_view_equal(f->measure, f->population.items[0]); /* "12 of them were women" */
    if (!f->noun.ptr) f->noun = from->noun;
    if (!f->measure.ptr || who) f->measure = from->measure;
    if (!f->population.count) f->population = from->population;
}

void cck_carry(const cck_lexicon *lexicon, cck_figure *f, uint32_t reach, const cck_figure *before, size_t count) {
    bool amount = f->kind != CCK_KIND_COUNT;
    const cck_figure *from = reach == CCK_CARRY_LOOKED_FOR ? outcome(before, count, f)
                             : amount                      ? amount_giver(before, count, f)
                                                           : giver(lexicon, before, count, f->sentence_start, reach);
    if (!from) return;
    if (reach == CCK_CARRY_OF_THEM) {
        take_missing(f, from);
        return;
    }
    f->noun = from->noun;
    f->measure = from->measure;
    f->population = from->population;
}
