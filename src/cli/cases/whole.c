/* whole.c - what the documents of a case are to each other on the whole. */
#include "cli/cases/runner.h"

/* The group holds figures of two documents. */
static bool joins(const cck_case_scene *s, const cck_value_group *group) {
    size_t first = 0, other = 0;
    for (size_t i = 0; i < group->count; i++) {
        cck_comparison_figure(s->comparison, s->corpus, group->figures[i], i ? &other : &first);
        if (i && other != first) return true;
    }
    return false;
}

static void take_worse(cck_case_finding *worst, cck_case_finding one) {
    bool first = worst->bit == CCK_CASE_UNRELATED;
    if (first || one.bit > worst->bit) *worst = one;
}

static cck_case_finding gravest(const cck_case_scene *s) {
    cck_case_finding worst = {CCK_CASE_UNRELATED, NULL, NULL};
    for (size_t c = 0; c < s->comparison->claim_count; c++) {
        const cck_claim *claim = &s->comparison->claims[c];
        for (size_t g = 0; g < claim->value_count; g++) {
            if (joins(s, &claim->values[g])) {
                take_worse(&worst, (cck_case_finding){1U << CCK_VERDICT_AGREE, NULL, claim});
            }
        }
        for (size_t r = 0; r < claim->relation_count; r++) {
            const cck_relation *relation = &claim->relations[r];
            take_worse(&worst, (cck_case_finding){1U << relation->verdict, relation, claim});
        }
    }
    return worst;
}

void cck_whole_compare(const cck_case_scene *scene) {
    const cck_yaml *verdict = cck_yaml_get(scene->state->node, "verdict");
    if (!verdict) return;
    unsigned allowed = cck_case_allowed(scene->state, verdict);
    cck_case_settle(scene, scene->state->node, allowed, gravest(scene), CCK_LIT("on the whole"));
}

void cck_case_compare(cck_case *state, const cck_corpus *corpus) {
    cck_comparison comparison;
    cck_error error;
    const cck_rules *rules = state->run->current.rules;
    if (cck_compare(corpus, state->run->current.lexicon, rules, (cck_view){NULL, 0}, 0, state->arena, &comparison,
                    &error)) {
        cck_case_problem(state, "%s", error.message);
        return;
    }
    const cck_case_scene scene = {state, corpus, &comparison};
    cck_pairs_compare(&scene);
    cck_whole_compare(&scene);
}
