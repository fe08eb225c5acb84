/* pairs.c - verdicts between the figures of several documents. */
#include <stdlib.h>
#include <string.h>

#include "runner.h"

/* Beside the six verdicts a case may say: `apart`, not linked or as scope at most; `quiet`, not flagged. */
enum { APART = 1 << CCK_VERDICT_END, QUIET = APART << 1, UNRELATED = QUIET << 1 };
#define FLAGS ((1U << CCK_VERDICT_CONFLICT) | (1U << CCK_VERDICT_DISPUTED))

/* One line of the list `pairs`. */
typedef struct {
    const cck_yaml *node;
    cck_figure_id a, b; /* 0: not found */
    unsigned allowed;   /* bits of verdicts */
} pair;

typedef struct {
    case_state *state;
    const cck_corpus *corpus;
    const cck_comparison *comparison;
} scene;

static unsigned verdict_bits(case_state *state, cck_view name) {
    if (cck_view_equal(name, CCK_LIT("apart"))) return UNRELATED | 1U << CCK_VERDICT_SCOPE;
    if (cck_view_equal(name, CCK_LIT("quiet"))) return UNRELATED | (((1U << CCK_VERDICT_END) - 1) & ~FLAGS);
    for (unsigned v = 0; v < CCK_VERDICT_END; v++)
        if (cck_view_equal(name, cck_view_of(cck_verdict_name((cck_verdict)v)))) return 1U << v;
    problem(state, "the case itself: no verdict is called '%.*s'", CCK_FMT(name));
    return 0;
}

static unsigned allowed_bits(case_state *state, const cck_yaml *verdict) {
    if (!verdict || verdict->kind == CCK_YAML_MAP) {
        problem(state, "the case itself: a pair has no verdict");
        return 0;
    }
    if (verdict->kind == CCK_YAML_SCALAR) return verdict_bits(state, verdict->text);
    unsigned bits = 0;
    for (const cck_yaml *item = verdict->first; item; item = item->next) bits |= verdict_bits(state, item->text);
    return bits;
}

/* The last part of a path. */
static cck_view base_name(cck_view path) {
    for (size_t i = path.len; i > 0; i--)
        if (path.ptr[i - 1] == '/') return (cck_view){path.ptr + i, path.len - i};
    return path;
}

/* Index of a document by its number (from 1) or its file name, with or without extension. */
static size_t find_document(const scene *s, cck_view name) {
    for (size_t i = 0; i < s->corpus->count; i++) {
        cck_view base = base_name(s->corpus->documents[i].id), stem = base;
        while (stem.len && stem.ptr[stem.len - 1] != '.') stem.len--;
        if (stem.len) stem.len--;
        cck_view number = cck_arena_printf(s->state->arena, "%zu", i + 1);
        if (cck_view_equal(name, base) || cck_view_equal(name, stem) || cck_view_equal(name, number)) return i;
    }
    problem(s->state, "the case itself: no document is called '%.*s'", CCK_FMT(name));
    return s->corpus->count;
}

/* The figure that one end of a pair names: "words", or [document, "words"]. */
static cck_figure_id find_end(const scene *s, const cck_yaml *end, size_t document) {
    const cck_yaml *words = end;
    if (end && end->kind == CCK_YAML_LIST && end->count == 2) {
        document = find_document(s, end->first->text);
        words = end->first->next;
    }
    if (!words || words->kind != CCK_YAML_SCALAR || document >= s->corpus->count) {
        problem(s->state, "the case itself: a pair needs a: and b:, each \"words\" or [document, \"words\"]");
        return 0;
    }
    span where;
    if (!place_find(s->state, s->corpus->documents[document].text, words->text, &where)) return 0;
    cck_figures figures = s->corpus->figures[document];
    const cck_figure *found = place_figure(figures, where, false);
    if (!found) {
        problem(s->state, "\"%.*s\": no figure was found", CCK_FMT(words->text));
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

/* The gravest verdict between two figures as a bit; `why` receives its reason. */
static unsigned verdict_between(const scene *s, cck_figure_id a, cck_figure_id b, cck_view *why) {
    int worst = -1;
    for (size_t c = 0; c < s->comparison->claim_count; c++) {
        const cck_claim *claim = &s->comparison->claims[c];
        for (size_t g = 0; g < claim->value_count; g++)
            if (worst < 0 && holds(&claim->values[g], a) && holds(&claim->values[g], b)) worst = CCK_VERDICT_AGREE;
        for (size_t r = 0; r < claim->relation_count; r++) {
            const cck_relation *relation = &claim->relations[r];
            if ((int)relation->verdict <= worst || !between(claim, relation, a, b)) continue;
            worst = (int)relation->verdict;
            *why = relation->why;
        }
    }
    return worst < 0 ? (unsigned)UNRELATED : 1U << worst;
}

static const char *bit_name(unsigned bit) {
    for (unsigned v = 0; v < CCK_VERDICT_END; v++)
        if (bit == 1U << v) return cck_verdict_name((cck_verdict)v);
    return "unrelated";
}

static cck_view words_of(const scene *s, cck_figure_id id) {
    size_t document = 0;
    const cck_figure *figure = cck_comparison_figure(s->comparison, s->corpus, id, &document);
    if (!figure) return CCK_LIT("?");
    cck_view text = s->corpus->documents[document].text;
    return cck_arena_printf(s->state->arena, "%.*s (%.*s)", (int)(figure->end - figure->start),
                            text.ptr + figure->start, CCK_FMT(base_name(s->corpus->documents[document].id)));
}

static void verdict_names(const scene *s, const cck_yaml *verdict, cck_view *out) {
    *out = verdict->text;
    if (verdict->kind == CCK_YAML_SCALAR) return;
    for (const cck_yaml *item = verdict->first; item; item = item->next)
        *out = cck_arena_printf(s->state->arena, "%.*s%s%.*s", CCK_FMT(*out), item == verdict->first ? "" : " or ",
                                CCK_FMT(item->text));
}

static void check_pair(const scene *s, const pair *p) {
    if (!p->a || !p->b) return;
    cck_view why = {NULL, 0}, wanted;
    unsigned got = verdict_between(s, p->a, p->b, &why);
    if (got & p->allowed) return;
    verdict_names(s, cck_yaml_get(p->node, "verdict"), &wanted);
    problem(s->state, "%.*s and %.*s: expected %.*s, got %s%s%.*s", CCK_FMT(words_of(s, p->a)),
            CCK_FMT(words_of(s, p->b)), CCK_FMT(wanted), bit_name(got), why.len ? ": " : "", CCK_FMT(why));
}

/* Some pair that may be flagged stands behind this flagged relation. */
static bool flag_expected(const cck_claim *claim, const cck_relation *relation, const pair *pairs, size_t count) {
    for (size_t i = 0; i < count; i++)
        if ((pairs[i].allowed & FLAGS) && between(claim, relation, pairs[i].a, pairs[i].b)) return true;
    return false;
}

static void report_flags(const scene *s, const pair *pairs, size_t count) {
    for (size_t c = 0; c < s->comparison->claim_count; c++) {
        const cck_claim *claim = &s->comparison->claims[c];
        for (size_t r = 0; r < claim->relation_count; r++) {
            const cck_relation *relation = &claim->relations[r];
            if (!cck_verdict_is_flag(relation->verdict) || flag_expected(claim, relation, pairs, count)) continue;
            problem(s->state, "%.*s and %.*s: %s, not expected: %.*s",
                    CCK_FMT(words_of(s, claim->values[relation->a].figures[0])),
                    CCK_FMT(words_of(s, claim->values[relation->b].figures[0])), cck_verdict_name(relation->verdict),
                    CCK_FMT(relation->why));
        }
    }
}

void pairs_compare(case_state *state, const cck_corpus *corpus, const cck_comparison *comparison) {
    static const char *const keys[] = {"a", "b", "verdict", "known_gap", NULL};
    scene s = {state, corpus, comparison};
    const cck_yaml *list = cck_yaml_get(state->node, "pairs");
    size_t count = list ? list->count : 0;
    pair *pairs = cck_arena_zalloc(state->arena, count + 1, sizeof *pairs);
    if (!pairs) return;
    size_t i = 0;
    for (const cck_yaml *item = list ? list->first : NULL; item; item = item->next, i++) {
        size_t before = item_begin(state, item);
        known_keys(state, item, keys);
        pairs[i] = (pair){item, find_end(&s, cck_yaml_get(item, "a"), 0), find_end(&s, cck_yaml_get(item, "b"), 1),
                          allowed_bits(state, cck_yaml_get(item, "verdict"))};
        check_pair(&s, &pairs[i]);
        item_end(state, before);
        if (scalar(item, "known_gap").len) pairs[i].allowed |= FLAGS; /* the flag is the gap; it is told once */
    }
    if (!cck_view_equal(scalar(state->node, "others"), CCK_LIT("allowed"))) report_flags(&s, pairs, count);
}
