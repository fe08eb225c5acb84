/* tune.c - a comparison for each tolerance, and their findings side by side. */
#include "report/tune/tune.h"

#include <stdlib.h>
#include <string.h>

#include "base/nearest.h"

enum { MOST_RULES = 200 };

/* What all steps share. */
typedef struct {
    const cck_corpus *corpus;
    const cck_lexicon *lexicon;
    const cck_rules *rules;
    cck_view id, today;
    double min_certainty;
    cck_arena *arena; /* of what is kept */
    cck_tuning_step *steps;
    size_t step_count;
    cck_tuning_finding *findings;
    size_t count, capacity;
    size_t *slots; /* by fingerprint; indexes plus one */
    size_t slot_count;
} tuner;

/* ---- the rule ---- */

cck_code cck_tune_find(const cck_rules *rules, cck_view id, const cck_rule **out, cck_error *error) {
    const char *names[MOST_RULES];
    char text[MOST_RULES][64];
    size_t count = 0;
    for (size_t i = rules->rule_count; i > 0; i--) { /* the last of an id wins */
        const cck_rule *rule = &rules->rules[i - 1];
        if (cck_view_equal(rule->id, id)) {
            *out = rule;
            return CCK_OK;
        }
        if (count == MOST_RULES || rule->id.len >= sizeof *text) continue;
        memcpy(text[count], rule->id.ptr, rule->id.len);
        text[count][rule->id.len] = '\0';
        names[count] = text[count];
        count++;
    }
    cck_fail(error, CCK_E_MISSING, "no rule is called '%.*s'", CCK_FMT(id));
    cck_hint_words(error, id, names, count);
    return CCK_E_MISSING;
}

/* ---- the steps ---- */

static bool is_same(const cck_tolerance *a, const cck_tolerance *b) {
    double apart = (a->relative - b->relative) * (a->relative - b->relative) +
                   (a->absolute - b->absolute) * (a->absolute - b->absolute) +
                   (a->grain - b->grain) * (a->grain - b->grain);
    return apart < 1e-18;
}

/* The one number of a tolerance of the sweep's kind; -1 where it is of another kind. */
static double amount(const cck_tolerance *t, cck_sweep_kind kind) {
    bool plain = !t->implied_rounding && !t->has_above && !t->has_below && !t->has_hedged;
    int others = (t->relative > 0 && kind != CCK_SWEEP_RELATIVE) + (t->absolute > 0 && kind != CCK_SWEEP_ABSOLUTE) +
                 (t->grain > 0 && kind != CCK_SWEEP_GRAIN);
    if (!plain || others) return -1;
    return kind == CCK_SWEEP_RELATIVE ? t->relative : kind == CCK_SWEEP_ABSOLUTE ? t->absolute : t->grain;
}

static bool make_steps(tuner *t, const cck_sweep *sweep, const cck_rule *rule) {
    const cck_tolerance now = rule->tolerance;
    double at = rule->has_tolerance ? amount(&now, sweep->kind) : -1;
    bool placed = !rule->has_tolerance;
    t->steps = cck_arena_zalloc(t->arena, sweep->steps + 1, sizeof *t->steps);
    if (!t->steps) return false;
    if (!placed && at < 0) {
        t->steps[t->step_count++] = (cck_tuning_step){.now = true, .tolerance = now};
        placed = true;
    }
    for (size_t i = 0; i < sweep->steps; i++) {
        cck_tolerance next = cck_sweep_at(sweep, i);
        if (!placed && (is_same(&next, &now) || at < amount(&next, sweep->kind))) {
            t->steps[t->step_count++] = (cck_tuning_step){.now = true, .tolerance = now};
            placed = true;
            if (is_same(&next, &now)) continue;
        }
        t->steps[t->step_count++] = (cck_tuning_step){.tolerance = next};
    }
    if (!placed) t->steps[t->step_count++] = (cck_tuning_step){.now = true, .tolerance = now};
    for (size_t i = 0; i < t->step_count; i++) {
        cck_tolerance_words(&t->steps[i].tolerance, t->arena, &t->steps[i].label, &t->steps[i].yaml);
    }
    return true;
}

/* ---- findings ---- */

static size_t *slot_of(const tuner *t, cck_view print) {
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (size_t i = 0; i < print.len; i++) hash = (hash ^ (unsigned char)print.ptr[i]) * UINT64_C(0x100000001b3);
    size_t at = (size_t)hash & (t->slot_count - 1);
    while (t->slots[at] && !cck_view_equal(t->findings[t->slots[at] - 1].print, print))
        at = (at + 1) & (t->slot_count - 1);
    return &t->slots[at];
}

static bool make_room(tuner *t) {
    if (t->count < t->capacity) return true;
    size_t capacity = t->capacity ? 2 * t->capacity : 64;
    cck_tuning_finding *findings = cck_arena_zalloc(t->arena, capacity, sizeof *findings);
    size_t *slots = cck_arena_zalloc(t->arena, 2 * capacity, sizeof *slots);
    if (!findings || !slots) return false;
    if (t->count) memcpy(findings, t->findings, t->count * sizeof *findings);
    t->findings = findings;
    t->slots = slots;
    t->slot_count = 2 * capacity;
    t->capacity = capacity;
    for (size_t i = 0; i < t->count; i++) *slot_of(t, findings[i].print) = i + 1;
    return true;
}

static cck_tuning_side side_of(tuner *t, const cck_finding_value *value) {
    const cck_evidence *first = &value->evidence[0];
    return (cck_tuning_side){.words = cck_arena_copy(t->arena, value->words),
                             .outlet = cck_arena_copy(t->arena, first->outlet),
                             .day = cck_arena_copy(t->arena, first->day),
                             .sentence = cck_arena_copy(t->arena, first->sentence),
                             .place = cck_arena_copy(t->arena, first->place),
                             .mark_start = first->mark_start,
                             .mark_end = first->mark_end,
                             .more = value->count - 1};
}

static bool add_finding(tuner *t, const cck_finding *claim, const cck_finding_pair *pair, size_t step) {
    if (!make_room(t)) return false;
    size_t *slot = slot_of(t, cck_view_of(pair->print));
    if (!*slot) {
        cck_verdict *verdicts = cck_arena_alloc(t->arena, t->step_count * sizeof *verdicts);
        if (!verdicts) return false;
        for (size_t i = 0; i < t->step_count; i++) verdicts[i] = CCK_VERDICT_END;
        t->findings[t->count++] = (cck_tuning_finding){.print = cck_arena_copy(t->arena, cck_view_of(pair->print)),
                                                       .measure = cck_arena_copy(t->arena, claim->measure),
                                                       .rule = cck_arena_copy(t->arena, pair->rule),
                                                       .why = cck_arena_copy(t->arena, pair->why),
                                                       .a = side_of(t, &claim->values[pair->a]),
                                                       .b = side_of(t, &claim->values[pair->b]),
                                                       .verdicts = verdicts};
        *slot = t->count;
    }
    if (t->steps[step].now) t->findings[*slot - 1].why = cck_arena_copy(t->arena, pair->why);
    cck_verdict *verdicts = (cck_verdict *)(uintptr_t)t->findings[*slot - 1].verdicts; /* ours, written once a step */
    if (verdicts[step] == CCK_VERDICT_END || pair->verdict > verdicts[step]) verdicts[step] = pair->verdict;
    return true;
}

static bool add_all(tuner *t, const cck_findings *findings, size_t step) {
    for (size_t i = 0; i < findings->count; i++) {
        const cck_finding *claim = &findings->items[i];
        if (claim->state == CCK_STATE_IGNORED) continue;
        for (size_t p = 0; p < claim->finding_count; p++) {
            const cck_finding_pair *pair = &claim->pairs[p];
            if (cck_verdict_is_flag(pair->verdict) && !add_finding(t, claim, pair, step)) return false;
        }
    }
    return true;
}

/* The rules with that tolerance in place of the rule's own. */
static bool changed_rules(const tuner *t, const cck_tolerance *tolerance, cck_arena *arena, cck_rules *out) {
    cck_rule *rules = cck_arena_alloc(arena, t->rules->rule_count * sizeof *rules);
    if (!rules) return false;
    memcpy(rules, t->rules->rules, t->rules->rule_count * sizeof *rules);
    for (size_t i = 0; i < t->rules->rule_count; i++) {
        if (!cck_view_equal(rules[i].id, t->id)) continue;
        rules[i].tolerance = *tolerance;
        rules[i].has_tolerance = true;
    }
    *out = *t->rules;
    out->rules = rules;
    return true;
}

static cck_code run_step(tuner *t, size_t step, cck_error *error) {
    cck_arena *arena = cck_arena_new(0);
    cck_rules rules;
    cck_comparison comparison;
    cck_findings findings;
    bool room = arena && changed_rules(t, &t->steps[step].tolerance, arena, &rules);
    cck_code code =
        room ? cck_compare(t->corpus, t->lexicon, &rules, t->today, t->min_certainty, arena, &comparison, error)
             : cck_fail(error, CCK_E_MEMORY, "out of memory");
    if (!code) code = cck_findings_build(t->corpus, &comparison, 0, NULL, t->today, arena, &findings, error);
    if (!code && !add_all(t, &findings, step)) code = cck_fail(error, CCK_E_MEMORY, "out of memory");
    cck_arena_free(arena);
    return code;
}

/* ---- sums ---- */

static void sum_up(tuner *t) {
    for (size_t i = 0; i < t->count; i++) {
        cck_tuning_finding *f = &t->findings[i];
        for (size_t s = 0; s < t->step_count; s++) {
            cck_verdict verdict = f->verdicts[s];
            bool there = verdict != CCK_VERDICT_END, before = s && f->verdicts[s - 1] != CCK_VERDICT_END;
            f->flagged += there;
            f->changes |= s && verdict != f->verdicts[s - 1];
            t->steps[s].conflict += verdict == CCK_VERDICT_CONFLICT;
            t->steps[s].disputed += verdict == CCK_VERDICT_DISPUTED;
            t->steps[s].appear += s && there && !before;
            t->steps[s].vanish += s && before && !there;
        }
    }
}

static int by_end(const void *a, const void *b) {
    const cck_tuning_finding *first = a, *second = b;
    if (first->changes != second->changes) return first->changes ? -1 : 1;
    if (first->flagged != second->flagged) return first->flagged < second->flagged ? -1 : 1;
    int order = cck_view_compare(first->measure, second->measure);
    return order ? order : cck_view_compare(first->print, second->print);
}

cck_code cck_tune(const cck_corpus *corpus, const cck_lexicon *lexicon, const cck_rules *rules, cck_view rule,
                  const cck_sweep *sweep, cck_view today, double min_certainty, cck_arena *arena, cck_tuning *out,
                  cck_error *error) {
    tuner t = {corpus, lexicon, rules, rule, today, min_certainty, arena, NULL, 0, NULL, 0, 0, NULL, 0};
    const cck_rule *found;
    cck_code code = cck_tune_find(rules, rule, &found, error);
    if (!code && !make_steps(&t, sweep, found)) code = cck_fail(error, CCK_E_MEMORY, "out of memory");
    for (size_t i = 0; !code && i < t.step_count; i++) code = run_step(&t, i, error);
    if (code) return code;
    sum_up(&t);
    if (t.count) qsort(t.findings, t.count, sizeof *t.findings, by_end);
    *out = (cck_tuning){.rule = rule,
                        .steps = t.steps,
                        .step_count = t.step_count,
                        .findings = t.findings,
                        .finding_count = t.count,
                        .documents = corpus->count};
    for (size_t i = 0; i < t.count; i++) out->changing += t.findings[i].changes;
    for (size_t i = 0; i < corpus->count; i++) {
        for (size_t k = 0; k < corpus->figures[i].count; k++) {
            out->figures += cck_kind_is_claim(corpus->figures[i].items[k].kind);
        }
    }
    return CCK_OK;
}
