/* pairs.c - verdicts between the figures of several documents. */
#include <stdlib.h>
#include <string.h>

#include "cli/cases/runner.h"

/* One line of the list `pairs`. */
typedef struct {
    const cck_yaml *node;
    cck_figure_id a, b; /* 0: not found */
    unsigned allowed;   /* bits of verdicts */
} pair;

/* The last part of a path. */
static cck_view base_name(cck_view path) {
    for (size_t i = path.len; i > 0; i--)
        if (path.ptr[i - 1] == '/') return (cck_view){path.ptr + i, path.len - i};
    return path;
}

/* Index of a document by its number (from 1) or its file name, with or without extension. */
static size_t find_document(const cck_case_scene *s, cck_view name) {
    for (size_t i = 0; i < s->corpus->count; i++) {
        cck_view base = base_name(s->corpus->documents[i].id), stem = base;
        while (stem.len && stem.ptr[stem.len - 1] != '.') stem.len--;
        if (stem.len) stem.len--;
        cck_view number = cck_arena_printf(s->state->arena, "%zu", i + 1);
        if (cck_view_equal(name, base) || cck_view_equal(name, stem) || cck_view_equal(name, number)) return i;
    }
    cck_case_problem(s->state, "the case itself: no document is called '%.*s'", CCK_FMT(name));
    return s->corpus->count;
}

/* The figure that one end of a pair names: "words", or [document, "words"]. */
static cck_figure_id find_end(const cck_case_scene *s, const cck_yaml *end, size_t document) {
    const cck_yaml *words = end;
    if (end && end->kind == CCK_YAML_LIST && end->count == 2) {
        document = find_document(s, end->first->text);
        words = end->first->next;
    }
    if (!words || words->kind != CCK_YAML_SCALAR || document >= s->corpus->count) {
        cck_case_problem(s->state, "the case itself: a pair needs a: and b:, each \"words\" or [document, \"words\"]");
        return 0;
    }
    cck_span where;
    if (!cck_place_find(s->state, s->corpus->documents[document].text, words->text, &where)) return 0;
    cck_figures figures = s->corpus->figures[document];
    const cck_figure *found = cck_place_figure(figures, where, false);
    if (!found) {
        cck_case_problem(s->state, "\"%.*s\": no figure was found", CCK_FMT(words->text));
        return 0;
    }
    return s->comparison->first[document] + (cck_figure_id)(found - figures.items);
}

static bool holds(const cck_value_group *group, cck_figure_id id) {
    for (size_t i = 0; i < group->count; i++)
        if (group->figures[i] == id) return true;
    return false;
}

/* The relation of a claim speaks of both figures. */
static bool between(const cck_claim *claim, const cck_relation *relation, cck_figure_id a, cck_figure_id b) {
    const cck_value_group *first = &claim->values[relation->a], *second = &claim->values[relation->b];
    return (holds(first, a) && holds(second, b)) || (holds(first, b) && holds(second, a));
}

/* The gravest verdict between two figures. */
static cck_case_finding finding_between(const cck_case_scene *s, cck_figure_id a, cck_figure_id b) {
    cck_case_finding found = {CCK_CASE_UNRELATED, NULL, NULL};
    int worst = -1;
    for (size_t c = 0; c < s->comparison->claim_count; c++) {
        const cck_claim *claim = &s->comparison->claims[c];
        for (size_t g = 0; g < claim->value_count; g++) {
            if (worst >= 0 || !holds(&claim->values[g], a) || !holds(&claim->values[g], b)) continue;
            worst = CCK_VERDICT_AGREE;
            found = (cck_case_finding){1U << CCK_VERDICT_AGREE, NULL, claim};
        }
        for (size_t r = 0; r < claim->relation_count; r++) {
            const cck_relation *relation = &claim->relations[r];
            if ((int)relation->verdict <= worst || !between(claim, relation, a, b)) continue;
            worst = (int)relation->verdict;
            found = (cck_case_finding){1U << relation->verdict, relation, claim};
        }
    }
    return found;
}

static cck_view words_of(const cck_case_scene *s, cck_figure_id id) {
    size_t document = 0;
    const cck_figure *figure = cck_comparison_figure(s->comparison, s->corpus, id, &document);
    if (!figure) return CCK_LIT("?");
    cck_view text = s->corpus->documents[document].text;
    return cck_arena_printf(s->state->arena, "%.*s (%.*s)", (int)(figure->end - figure->start),
                            text.ptr + figure->start, CCK_FMT(base_name(s->corpus->documents[document].id)));
}

static cck_view both(const cck_case_scene *s, cck_figure_id a, cck_figure_id b) {
    return cck_arena_printf(s->state->arena, "%.*s and %.*s", CCK_FMT(words_of(s, a)), CCK_FMT(words_of(s, b)));
}

static void check_pair(const cck_case_scene *s, const pair *p) {
    if (!p->a || !p->b) return;
    cck_case_settle(s, p->node, p->allowed, finding_between(s, p->a, p->b), both(s, p->a, p->b));
}

/* Some pair that may be flagged stands behind this flagged relation. */
static bool flag_expected(const cck_claim *claim, const cck_relation *relation, const pair *pairs, size_t count) {
    for (size_t i = 0; i < count; i++)
        if ((pairs[i].allowed & CCK_CASE_FLAGS) && between(claim, relation, pairs[i].a, pairs[i].b)) return true;
    return false;
}

static void report_flags(const cck_case_scene *s, const pair *pairs, size_t count) {
    for (size_t c = 0; c < s->comparison->claim_count; c++) {
        const cck_claim *claim = &s->comparison->claims[c];
        for (size_t r = 0; r < claim->relation_count; r++) {
            const cck_relation *relation = &claim->relations[r];
            if (!cck_verdict_is_flag(relation->verdict) || flag_expected(claim, relation, pairs, count)) continue;
            cck_view words = both(s, claim->values[relation->a].figures[0], claim->values[relation->b].figures[0]);
            cck_view got = cck_arena_printf(s->state->arena, "%s by rule %.*s", cck_verdict_name(relation->verdict),
                                            CCK_FMT(relation->rule));
            cck_case_differs(s->state, words, CCK_LIT("not flagged: no pair says so"), got, relation->why);
        }
    }
}

void cck_pairs_compare(const cck_case_scene *s) {
    static const char *const keys[] = {"a", "b", "verdict", "rule", "why", "accepted", "known_gap", NULL};
    const cck_yaml *node = s->state->node, *list = cck_yaml_get(node, "pairs");
    size_t count = list ? list->count : 0, i = 0;
    pair *pairs = cck_arena_zalloc(s->state->arena, count + 1, sizeof *pairs);
    if (!pairs) return;
    for (const cck_yaml *item = list ? list->first : NULL; item; item = item->next, i++) {
        size_t before = cck_case_item_begin(s->state, item);
        cck_case_keys(s->state, item, keys);
        pairs[i] = (pair){item, find_end(s, cck_yaml_get(item, "a"), 0), find_end(s, cck_yaml_get(item, "b"), 1),
                          cck_case_allowed(s->state, cck_yaml_get(item, "verdict"))};
        check_pair(s, &pairs[i]);
        cck_case_item_end(s->state, before);
        if (cck_case_scalar(item, "known_gap").len)
            pairs[i].allowed |= CCK_CASE_FLAGS; /* the flag is the gap; told once */
    }
    bool all = !cck_yaml_get(node, "verdict") && !cck_view_equal(cck_case_scalar(node, "others"), CCK_LIT("allowed"));
    if (all) report_flags(s, pairs, count);
}
