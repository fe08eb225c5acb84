/* item.c - every figure that claims something, made ready. */
#include "compare/verdict/conversion.h"

/* "Payrolls swelled by 146,000": where only what is added is counted, a change is the thing itself. */
static cck_view flow_of(const cck_work *work, const cck_figure *f) {
    const cck_view change = CCK_LIT(" change");
    if (f->kind != CCK_KIND_COUNT || !cck_view_ends(f->measure, change)) return f->measure;
    cck_view base = {f->measure.ptr, f->measure.len - change.len};
    const cck_measure *known = cck_lexicon_measure(work->lexicon, base);
    return known && cck_rules_match(work->rules, base, f->kind, f->unit).over_time == CCK_OVER_TIME_FIXED ? base
                                                                                                          : f->measure;
}

/* "locations" may be of anything, and so may what is called by a make: "90 Maxes", "40 Leopards". */
static bool is_general(const cck_work *work, const cck_item *item, cck_view measure) {
    if (item->known || item->figure->kind != CCK_KIND_COUNT) return false;
    if (cck_lexicon_is_general(work->lexicon, measure)) return true;
    for (size_t i = 0; i < item->figure->population.count; i++) {
        if (cck_lexicon_population(work->lexicon, item->figure->population.items[i])) return false;
    }
    return cck_vocabulary_is_name(work->vocabulary, item->measure);
}

/* "homes, shops and other buildings", "soldiers and rebels" */
static bool names_several(cck_view noun) {
    for (size_t i = 0; i < noun.len; i++) {
        cck_view rest = {noun.ptr + i, noun.len - i};
        if (cck_view_starts(rest, CCK_LIT(" and ")) || cck_view_starts(rest, CCK_LIT(" or "))) return true;
    }
    return false;
}

static bool read_item(cck_work *work, const cck_topics *topics, cck_item *item) {
    const cck_figure *f = item->figure;
    item->who = f;
    item->place = f->place;
    item->story = work->stories[item->document];
    item->rank = work->ranks[item->document];
    item->day = cck_day_of(work->corpus->documents[item->document].published);
    cck_view measure = flow_of(work, f);
    item->known = measure.len ? cck_lexicon_measure(work->lexicon, measure) : NULL;
    item->measure = measure.len ? cck_vocabulary_term(work->vocabulary, measure, false) : 0;
    item->general = is_general(work, item, measure);
    item->several = f->kind == CCK_KIND_COUNT && names_several(f->noun);
    item->opening = f->start < 600;
    item->part = cck_document_part(&work->corpus->documents[item->document], f->start);
    cck_item_read_span(work, item);
    cck_item_soften_dozen(work, item);
    return cck_item_read_context(work, topics, item);
}

/* A figure without any number to hold against another, or that claims nothing. */
static bool is_compared(const cck_figure *f) {
    return cck_kind_is_claim(f->kind) && (f->asserts.has_low || f->asserts.has_high);
}

cck_code cck_items_build(cck_work *work, const cck_figure_id *first, cck_item **out, size_t *count, cck_error *error) {
    size_t n = work->corpus->count, total = n ? first[n] : 0, k = 0;
    cck_item *items = cck_arena_zalloc(work->arena, total + 1, sizeof *items);
    uint32_t *order = cck_arena_zalloc(work->arena, n + 1, sizeof *order);
    cck_topics topics;
    cck_code code = items && order ? cck_topics_build(work, &topics, error) : CCK_E_MEMORY;
    if (code != CCK_OK) return cck_fail(error, CCK_E_MEMORY, "out of memory while preparing the figures");
    for (size_t i = 0; i < n; i++) order[work->ranks[i]] = (uint32_t)i;
    for (size_t i = 0; i < n; i++) {
        const cck_figures *list = &work->corpus->figures[order[i]];
        for (size_t j = 0; j < list->count; j++) {
            if (!is_compared(&list->items[j]) || cck_is_folded(work, &list->items[j])) continue;
            items[k] =
                (cck_item){.figure = &list->items[j], .id = (cck_figure_id)(first[order[i]] + j), .document = order[i]};
            if (!read_item(work, &topics, &items[k++])) {
                return cck_fail(error, CCK_E_MEMORY, "out of memory while preparing the figures");
            }
        }
    }
    *out = items;
    *count = k;
    return cck_items_rule(work, items, k, error);
}
