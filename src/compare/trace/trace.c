/* trace.c - the pairs that somebody asks for, as they were decided. */
#include "compare/trace/trace.h"

#include "compare/verdict/conversion.h"

#include <math.h>

/* Fewer digits of an id would mean many claims. */
#define SHORTEST_ID 4

typedef struct {
    const cck_work *work;
    const cck_groups *groups;
    const cck_item *items;
    size_t item_count;
    const cck_comparison *comparison;
    cck_tracing *tracing;
} tracer;

/* ---- numbers ---- */

static const char *base_unit(cck_kind kind) {
    switch ((int)kind) {
    case CCK_KIND_DURATION: return "second";
    case CCK_KIND_LENGTH: return "metre";
    case CCK_KIND_AREA: return "square metre";
    case CCK_KIND_VOLUME: return "litre";
    case CCK_KIND_MASS: return "kilogram";
    case CCK_KIND_SPEED: return "metre/second";
    case CCK_KIND_ENERGY: return "joule";
    case CCK_KIND_POWER: return "watt";
    case CCK_KIND_TEMPERATURE: return "degree celsius";
    case CCK_KIND_PERCENT:
    case CCK_KIND_FRACTION: return "percent";
    default: return NULL;
    }
}

/* Numbers of one unit are shown in it, others in what they were converted to. */
static cck_trace_span span_in(const cck_item *item, const cck_unit *unit) {
    const cck_span *s = &item->span;
    double factor = unit ? unit->factor : 1, offset = unit ? unit->offset : 0;
    return (cck_trace_span){(s->low - offset) / factor, (s->high - offset) / factor, (s->soft_low - offset) / factor,
                            (s->soft_high - offset) / factor, s->grain / fabs(factor)};
}

static void put_numbers(const tracer *t, const cck_item *a, const cck_item *b, const cck_decision *d, cck_trace *out) {
    const cck_figure *f = a->figure, *g = b->figure;
    bool same = f->kind == g->kind && cck_view_equal(f->unit, g->unit) && f->kind != CCK_KIND_FRACTION;
    const cck_unit *unit = same && f->unit.len ? cck_lexicon_unit(t->work->lexicon, f->unit) : NULL;
    double factor = unit ? fabs(unit->factor) : 1;
    out->span_a = span_in(a, unit);
    out->span_b = span_in(b, unit);
    out->unit = same ? f->unit : cck_view_of(base_unit(f->kind));
    out->fit = cck_fit_words(d->fit.fit);
    out->gap = d->fit.gap / factor;
    out->share = d->fit.share;
    out->allowed = d->fit.allowed / factor;
}

/* ---- weights ---- */

static cck_view meaning_of(const tracer *t, const cck_item *a, const cck_item *b, cck_weight weight) {
    const char *meaning = cck_weight_meaning(weight);
    if (weight != CCK_WEIGHT_shared) return cck_view_of(meaning);
    cck_view words = cck_trace_shared(t->work, a, b);
    if (!words.len) return cck_view_of(meaning);
    return cck_arena_printf(t->work->results, "%s: %.*s", meaning, CCK_FMT(words));
}

static bool put_weights(const tracer *t, const cck_item *a, const cck_item *b, const cck_decision *d, cck_trace *out) {
#define NAME_OF(name) #name,
    static const char *const names[] = {CCK_WEIGHTS(NAME_OF)};
#undef NAME_OF
    double features[CCK_WEIGHT_END];
    cck_trace_weight *weights = cck_arena_zalloc(t->work->results, CCK_WEIGHT_END, sizeof *weights);
    if (!weights) return false;
    out->weights = weights;
    bool told = d->reason == CCK_REASON_CONVERSION || d->reason == CCK_REASON_RECKONED;
    if (d->related && told) return true;
    cck_affinity_features(a, b, &d->slot, features);
    for (int i = 0; i < CCK_WEIGHT_END; i++) {
        double weight = t->work->rules->weights[i];
        if (features[i] == 0 || weight == 0) continue;
        cck_view meaning = meaning_of(t, a, b, (cck_weight)i);
        weights[out->weight_count++] = (cck_trace_weight){names[i], meaning, features[i], weight};
        out->sum += features[i] * weight;
    }
    return true;
}

/* ---- rules ---- */

/* Conversions are asked about by their name alone. */
static cck_rule_case case_of(const tracer *t, const cck_item *a, const cck_item *b, const cck_decision *d,
                             cck_rule_side sides[2]) {
    if (d->reason != CCK_REASON_CONVERSION) return cck_pair_case(t->work, a, b, d->slot.certainty, sides);
    return (cck_rule_case){.measure = CCK_LIT("conversion"), .kind = cck_pair_lead(a, b)->figure->kind};
}

static bool put_rules(const tracer *t, const cck_item *a, const cck_item *b, const cck_decision *d, cck_trace *out) {
    size_t count = t->work->rules->rule_count;
    cck_trace_rule *rules = cck_arena_zalloc(t->work->results, count + 1, sizeof *rules);
    cck_rule_trace *all = cck_arena_zalloc(t->work->arena, count + 1, sizeof *all);
    if (!rules || !all) return false;
    cck_rule_side sides[2];
    const cck_rule_case what = case_of(t, a, b, d, sides);
    cck_rules_trace(t->work->rules, &what, all);
    for (size_t i = 0; i < count; i++) {
        uint32_t wins = all[i].wins;
        if (all[i].missed) continue;
        rules[out->rule_count++] = (cck_trace_rule){.rule = all[i].rule,
                                                    .tolerance = wins >> CCK_RULE_TOLERANCE & 1,
                                                    .over_time = wins >> CCK_RULE_OVER_TIME & 1,
                                                    .settle = wins >> CCK_RULE_SETTLE & 1,
                                                    .convert = wins >> CCK_RULE_CONVERT & 1,
                                                    .scope = wins >> CCK_RULE_SCOPE & 1,
                                                    .severity = wins >> CCK_RULE_SEVERITY & 1};
    }
    out->rules = rules;
    out->rule = d->rule ? *d->rule : *cck_pair_lead(a, b)->rule;
    return true;
}

/* ---- a trace ---- */

static int64_t day_or_none(int32_t day) {
    return day == CCK_NO_DAY ? INT64_MIN : day;
}

static bool put_terms(const tracer *t, const cck_decision *d, cck_trace *out) {
    cck_figure_id *terms = cck_arena_alloc(t->work->results, CCK_MAX_TERMS * sizeof *terms);
    if (!terms) return false;
    for (size_t i = 0; i < d->term_count; i++) terms[i] = d->terms[i];
    out->terms = terms;
    out->term_count = d->term_count;
    return true;
}

/* `d` may hold no slot yet, where a look at the measures settled the pair. */
static bool fill(const tracer *t, const cck_item *a, const cck_item *b, cck_decision d, cck_trace *out) {
    const cck_rule *rule = d.rule ? d.rule : cck_pair_rule(t->work, a, b, -1);
    if (!d.rule) d.fit = cck_fit_of(a, b, &rule->tolerance);
    bool told = d.reason == CCK_REASON_CONVERSION || d.reason == CCK_REASON_RECKONED;
    if (!d.rule || told) cck_slot_compare(t->work, a, b, rule->over_time, &d.slot);
    out->a = a->id;
    out->b = b->id;
    out->verdict = d.verdict;
    out->certainty = d.related ? d.certainty : d.slot.certainty;
    out->least = d.least;
    put_numbers(t, a, b, &d, out);
    return cck_trace_axes(t->work, a, b, &d, out) && put_weights(t, a, b, &d, out) && put_rules(t, a, b, &d, out) &&
           put_terms(t, &d, out);
}

static bool fill_related(const tracer *t, const cck_pair *pair, cck_trace *out) {
    out->related = true;
    const cck_decision d = cck_pair_decision(t->work, t->groups, pair);
    out->decided = cck_reason_words(&d);
    out->why = cck_why_of_pair(t->work, t->groups, pair, &d);
    out->first_a = day_or_none(t->groups->groups[pair->a].first_day);
    out->first_b = day_or_none(t->groups->groups[pair->b].first_day);
    return out->why.ptr && fill(t, pair->of_a, pair->of_b, d, out);
}

/* ---- a claim ---- */

static cck_figure_id first_of(const cck_claim *claim, size_t value) {
    return claim->values[value].figures[0];
}

static const cck_pair *pair_of(const tracer *t, cck_figure_id a, cck_figure_id b) {
    for (size_t i = 0; i < t->groups->pair_count; i++) {
        const cck_pair *p = &t->groups->pairs[i];
        cck_figure_id x = t->groups->groups[p->a].items[0]->id, y = t->groups->groups[p->b].items[0]->id;
        if ((x == a && y == b) || (x == b && y == a)) return p;
    }
    return NULL;
}

static bool trace_claim(tracer *t, size_t index) {
    const cck_claim *claim = &t->comparison->claims[index];
    cck_trace *items = cck_arena_zalloc(t->work->results, claim->relation_count + 1, sizeof *items);
    if (!items) return false;
    t->tracing->items = items;
    for (size_t i = 0; i < claim->relation_count; i++) {
        const cck_relation *r = &claim->relations[i];
        const cck_pair *pair = pair_of(t, first_of(claim, r->a), first_of(claim, r->b));
        cck_trace *trace = &items[t->tracing->count];
        if (!pair) continue;
        trace->claim = index;
        trace->value_a = r->a;
        trace->value_b = r->b;
        if (!fill_related(t, pair, trace)) return false;
        t->tracing->count++;
    }
    return true;
}

/* The only claim whose id begins so; claim_count: none, or several. */
static size_t find_claim(const tracer *t, cck_view id) {
    size_t found = t->comparison->claim_count;
    if (id.len < SHORTEST_ID) return found;
    for (size_t i = 0; i < t->comparison->claim_count; i++) {
        if (!cck_view_starts(cck_view_of(t->comparison->claims[i].id), id)) continue;
        if (found != t->comparison->claim_count) return t->comparison->claim_count;
        found = i;
    }
    return found;
}

/* ---- two figures ---- */

static const cck_item *item_of(const tracer *t, cck_figure_id id) {
    for (size_t i = 0; i < t->item_count; i++) {
        if (t->items[i].id == id) return &t->items[i];
    }
    return NULL;
}

static const cck_group *group_of(const tracer *t, const cck_item *item) {
    for (size_t i = 0; i < t->groups->group_count; i++) {
        const cck_group *g = &t->groups->groups[i];
        for (size_t k = 0; k < g->count; k++) {
            if (g->items[k] == item) return g;
        }
    }
    return NULL;
}

/* The claim and value group of a figure, both SIZE_MAX where it stands in none. */
static void place_of(const tracer *t, cck_figure_id id, size_t *claim, size_t *value) {
    for (size_t c = 0; c < t->comparison->claim_count; c++) {
        const cck_claim *x = &t->comparison->claims[c];
        for (size_t v = 0; v < x->value_count; v++) {
            for (size_t k = 0; k < x->values[v].count; k++) {
                if (x->values[v].figures[k] != id) continue;
                *claim = c;
                *value = v;
                return;
            }
        }
    }
    *claim = *value = SIZE_MAX;
}

static void find_place(const tracer *t, cck_trace *out, cck_figure_id a, cck_figure_id b) {
    size_t claim_b;
    place_of(t, a, &out->claim, &out->value_a);
    place_of(t, b, &claim_b, &out->value_b);
    if (out->claim != claim_b) out->claim = SIZE_MAX;
}

/* Why two figures that stand in no relation do not. */
static bool fill_unrelated(const tracer *t, const cck_item *a, const cck_item *b, const cck_group *p,
                           const cck_group *q, cck_trace *out) {
    cck_decision d;
    cck_decide(t->work, a, b, p->first_day, q->first_day, &d);
    out->first_a = day_or_none(p->first_day);
    out->first_b = day_or_none(q->first_day);
    bool same_group = p == q;
    cck_decision whole = d;
    if (!d.rule) cck_slot_compare(t->work, a, b, CCK_OVER_TIME_FIXED, &whole.slot);
    out->decided = cck_unrelated_words(a, b, &whole);
    if (p->dimension != q->dimension) out->decided = "numbers of different kinds or currencies";
    if (a->story != b->story) out->decided = "their articles tell different stories";
    if (same_group) out->decided = "both say the same, and stand in one value group";
    if (!fill(t, a, b, d, out)) return false;
    out->related = same_group;
    if (same_group) out->verdict = CCK_VERDICT_AGREE;
    return true;
}

static bool trace_figures(tracer *t, cck_figure_id a, cck_figure_id b) {
    const cck_item *x = item_of(t, a), *y = item_of(t, b);
    const cck_group *p = x ? group_of(t, x) : NULL, *q = y ? group_of(t, y) : NULL;
    cck_trace *trace = cck_arena_zalloc(t->work->results, 1, sizeof *trace);
    if (!trace) return false;
    if (!p || !q || x == y) return true;
    const cck_pair *pair = p == q ? NULL : pair_of(t, p->items[0]->id, q->items[0]->id);
    t->tracing->items = trace;
    t->tracing->count = 1;
    if (!(pair ? fill_related(t, pair, trace) : fill_unrelated(t, x, y, p, q, trace))) return false;
    find_place(t, trace, trace->a, trace->b);
    return true;
}

cck_code cck_trace_all(const cck_work *work, const cck_groups *groups, const cck_item *items, size_t item_count,
                       const cck_comparison *comparison, cck_tracing *tracing, cck_error *error) {
    tracer t = {work, groups, items, item_count, comparison, tracing};
    size_t claim = tracing->wish->claim.len ? find_claim(&t, tracing->wish->claim) : comparison->claim_count;
    bool well = true;
    if (claim < comparison->claim_count) well = trace_claim(&t, claim);
    if (tracing->wish->a && tracing->wish->b) well = trace_figures(&t, tracing->wish->a, tracing->wish->b);
    return well ? CCK_OK : cck_fail(error, CCK_E_MEMORY, "out of memory while tracing a relation");
}
