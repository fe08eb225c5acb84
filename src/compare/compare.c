/* compare.c - the comparison from end to end: words, stories, items, groups, pairs, claims. */
#include "compare/claim/claim.h"
#include "compare/reckon/reckon.h"
#include "compare/story.h"
#include "compare/trace/trace.h"

static cck_figure_id *first_ids(const cck_corpus *corpus, cck_arena *arena) {
    cck_figure_id *first = cck_arena_alloc(arena, (corpus->count + 1) * sizeof *first);
    if (!first) return NULL;
    first[0] = 1;
    for (size_t i = 0; i < corpus->count; i++) first[i + 1] = first[i] + (cck_figure_id)corpus->figures[i].count;
    return first;
}

/* Documents by story, in their own order within each: a counting sort. */
static bool list_stories(cck_work *work, const uint32_t *order) {
    size_t n = work->corpus->count;
    uint32_t *first = cck_arena_zalloc(work->arena, n + 2, sizeof *first);
    uint32_t *next = cck_arena_zalloc(work->arena, n + 2, sizeof *next);
    uint32_t *documents = cck_arena_zalloc(work->arena, n + 1, sizeof *documents);
    if (!first || !next || !documents) return false;
    for (size_t i = 0; i < n; i++) first[work->stories[i] + 1]++;
    for (size_t s = 0; s < n; s++) next[s + 1] = first[s + 1] += first[s];
    for (size_t i = 0; i < n; i++) documents[next[work->stories[order[i]]]++] = order[i];
    work->story_first = first;
    work->story_documents = documents;
    return true;
}

/* Words, stories and the order of the documents. */
static cck_code read_stories(cck_work *work, cck_vocabulary *vocabulary, cck_error *error) {
    uint32_t *order, *stories;
    cck_code code = cck_story_order(work->corpus, work->arena, &order, error);
    if (code != CCK_OK) return code;
    code = cck_vocabulary_build(work->corpus, order, work->lexicon, work->arena, vocabulary, error);
    if (code != CCK_OK) return code;
    code = cck_story_assign(work->corpus, order, vocabulary, work->arena, &stories, error);
    uint32_t *ranks = cck_arena_zalloc(work->arena, work->corpus->count + 1, sizeof *ranks);
    if (code == CCK_OK && !ranks) code = cck_fail(error, CCK_E_MEMORY, "out of memory while sorting the documents");
    if (code != CCK_OK) return code;
    for (size_t i = 0; i < work->corpus->count; i++) ranks[order[i]] = (uint32_t)i;
    work->vocabulary = vocabulary;
    work->stories = stories;
    work->ranks = ranks;
    if (list_stories(work, order)) return CCK_OK;
    return cck_fail(error, CCK_E_MEMORY, "out of memory while sorting the documents");
}

cck_code cck_items_ready(cck_work *work, cck_vocabulary *vocabulary, const cck_figure_id *first, cck_item **items,
                         size_t *count, cck_error *error) {
    cck_code code = read_stories(work, vocabulary, error);
    if (code == CCK_OK) code = cck_contrasts_begin(work, error);
    if (code == CCK_OK) code = cck_items_build(work, first, items, count, error);
    if (code == CCK_OK) code = cck_items_of_events(work, *items, *count, error);
    if (code == CCK_OK) code = cck_items_of_quakes(work, *items, *count, error);
    if (code == CCK_OK) code = cck_items_attach(work, *items, *count, error);
    if (code == CCK_OK) code = cck_items_set_beside(work, *items, *count, error);
    if (code == CCK_OK) code = cck_items_mend(work, *items, *count, error);
    if (code == CCK_OK) code = cck_items_learn(work, *items, *count, error);
    if (code == CCK_OK) code = cck_items_fill_in(work, *items, *count, error);
    if (code == CCK_OK) code = cck_items_rule(work, *items, *count, error);
    if (code == CCK_OK) code = cck_items_reckon(work, *items, *count, error);
    if (code == CCK_OK) code = cck_items_note_lowered(work, *items, *count, error);
    if (code == CCK_OK) cck_items_order(work, *items, *count);
    if (code == CCK_OK) code = cck_items_of_lands(work, *items, *count, error);
    if (code == CCK_OK) code = cck_items_by_place(work, *items, *count, error);
    if (code == CCK_OK) cck_items_of_extent(work, *items, *count);
    if (code == CCK_OK) cck_items_find_additions(*items, *count);
    if (code == CCK_OK) cck_items_find_final(*items, *count);
    if (code == CCK_OK) cck_items_find_dead(work, *items, *count);
    if (code == CCK_OK) cck_items_note_wholes(*items, *count);
    if (code == CCK_OK) cck_items_name_nations(work, *items, *count);
    if (code == CCK_OK) code = cck_items_find_parts(work, *items, *count, error);
    if (code == CCK_OK) code = cck_pair_rules_begin(work, error);
    return code;
}

static cck_code run(cck_work *work, cck_view today, double min_certainty, cck_tracing *tracing, cck_comparison *out,
                    cck_error *error) {
    cck_vocabulary vocabulary;
    cck_item *items;
    size_t count;
    cck_groups groups = {.groups = NULL};
    cck_comparison result = {.first = first_ids(work->corpus, work->results)};
    if (!result.first) return cck_fail(error, CCK_E_MEMORY, "out of memory while numbering the figures");
    cck_code code = cck_items_ready(work, &vocabulary, result.first, &items, &count, error);
    if (code == CCK_OK) code = cck_groups_build(work, items, count, &groups, error);
    if (code == CCK_OK) code = cck_groups_relate(work, &groups, error);
    if (code == CCK_OK) code = cck_groups_close(work, &groups, error);
    if (code == CCK_OK) code = cck_groups_unfold(work, &groups, error);
    if (code == CCK_OK) code = cck_groups_assign(work, &groups, error);
    if (code == CCK_OK) code = cck_claims_build(work, &groups, min_certainty, today, &result, error);
    if (code == CCK_OK && tracing) code = cck_trace_all(work, &groups, items, count, &result, tracing, error);
    cck_groups_free(&groups);
    if (code == CCK_OK) *out = result;
    return code;
}

static cck_code compare(const cck_corpus *corpus, const cck_lexicon *lexicon, const cck_rules *rules, cck_view today,
                        double min_certainty, cck_tracing *tracing, cck_arena *arena, cck_comparison *out,
                        cck_error *error) {
    cck_work work = {.corpus = corpus, .lexicon = lexicon, .rules = rules, .results = arena};
    cck_map sides = {.arena = NULL};
    work.arena = cck_arena_new(0);
    if (!work.arena) return cck_fail(error, CCK_E_MEMORY, "out of memory before comparing");
    sides.arena = work.arena;
    work.sides = &sides;
    cck_code code = run(&work, today, min_certainty, tracing, out, error);
    cck_arena_free(work.arena);
    return code;
}

cck_code cck_compare(const cck_corpus *corpus, const cck_lexicon *lexicon, const cck_rules *rules, cck_view today,
                     double min_certainty, cck_arena *arena, cck_comparison *out, cck_error *error) {
    return compare(corpus, lexicon, rules, today, min_certainty, NULL, arena, out, error);
}

cck_code cck_compare_traced(const cck_corpus *corpus, const cck_lexicon *lexicon, const cck_rules *rules,
                            cck_view today, double min_certainty, const cck_trace_wish *wish, cck_arena *arena,
                            cck_comparison *out, cck_traces *traces, cck_error *error) {
    cck_tracing tracing = {.wish = wish};
    cck_code code = compare(corpus, lexicon, rules, today, min_certainty, &tracing, arena, out, error);
    if (code == CCK_OK) *traces = (cck_traces){tracing.items, tracing.count};
    return code;
}
