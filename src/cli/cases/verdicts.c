/* verdicts.c - the verdicts that a case names, and what was found held against them. */
#include "cli/cases/runner.h"

enum { QUIET_FLAGS = (1 << CCK_VERDICT_CONFLICT) | (1 << CCK_VERDICT_DISPUTED) };

static unsigned verdict_bits(cck_case *state, cck_view name) {
    if (cck_view_equal(name, CCK_LIT("apart"))) return CCK_CASE_UNRELATED | 1U << CCK_VERDICT_SCOPE;
    if (cck_view_equal(name, CCK_LIT("quiet"))) {
        return CCK_CASE_UNRELATED | (((1U << CCK_VERDICT_END) - 1) & ~(unsigned)QUIET_FLAGS);
    }
    for (unsigned v = 0; v < CCK_VERDICT_END; v++) {
        if (cck_view_equal(name, cck_view_of(cck_verdict_name((cck_verdict)v)))) return 1U << v;
    }
    cck_case_problem(state, "the case itself: no verdict is called '%.*s'", CCK_FMT(name));
    return 0;
}

unsigned cck_case_allowed(cck_case *state, const cck_yaml *verdict) {
    if (!verdict || verdict->kind == CCK_YAML_MAP) {
        cck_case_problem(state, "the case itself: a pair has no verdict");
        return 0;
    }
    if (verdict->kind == CCK_YAML_SCALAR) return verdict_bits(state, verdict->text);
    unsigned bits = 0;
    for (const cck_yaml *item = verdict->first; item; item = item->next) bits |= verdict_bits(state, item->text);
    return bits;
}

/* A word, or a list with "or" between. */
static cck_view alternatives(cck_case *state, const cck_yaml *node) {
    cck_view all = node->text;
    if (node->kind == CCK_YAML_SCALAR) return all;
    for (const cck_yaml *item = node->first; item; item = item->next) {
        all = cck_arena_printf(state->arena, "%.*s%s%.*s", CCK_FMT(all), item == node->first ? "" : " or ",
                               CCK_FMT(item->text));
    }
    return all;
}

static bool names(const cck_yaml *node, cck_view word) {
    if (node->kind == CCK_YAML_SCALAR) return cck_view_equal(node->text, word);
    for (const cck_yaml *item = node->first; item; item = item->next) {
        if (cck_view_equal(item->text, word)) return true;
    }
    return false;
}

static const char *bit_name(unsigned bit) {
    for (unsigned v = 0; v < CCK_VERDICT_END; v++) {
        if (bit == 1U << v) return cck_verdict_name((cck_verdict)v);
    }
    return "unrelated";
}

static cck_view found_words(cck_case *state, cck_case_finding found) {
    if (!found.relation) return cck_view_of(bit_name(found.bit));
    return cck_arena_printf(state->arena, "%s by rule %.*s", bit_name(found.bit), CCK_FMT(found.relation->rule));
}

static cck_view why_of(cck_case_finding found) {
    return found.relation ? found.relation->why : (cck_view){NULL, 0};
}

static void settle_rule(cck_case *state, const cck_yaml *rule, cck_case_finding found, cck_view what) {
    cck_view got = found.relation ? found.relation->rule : (cck_view){NULL, 0};
    if (names(rule, got)) return;
    cck_view wanted = cck_arena_printf(state->arena, "rule %.*s", CCK_FMT(alternatives(state, rule)));
    cck_case_differs(state, what, wanted, found_words(state, found), why_of(found));
}

static void settle_accepted(cck_case *state, const cck_yaml *accepted, cck_case_finding found, cck_view what) {
    bool is = found.claim && found.claim->ignored;
    if (!names(accepted, CCK_LIT("true")) && !names(accepted, CCK_LIT("false"))) {
        cck_case_problem(state, "the case itself: accepted is true or false");
    } else if (names(accepted, CCK_LIT("true")) != is) {
        cck_case_differs(state, what, is ? CCK_LIT("not accepted") : CCK_LIT("accepted"),
                         is ? CCK_LIT("accepted") : CCK_LIT("not accepted"),
                         is ? found.claim->ignore_reason : (cck_view){NULL, 0});
    }
}

/* All of these words stand in the reason. */
static void settle_why(cck_case *state, const cck_yaml *why, cck_case_finding found, cck_view what) {
    const cck_yaml *one = why->kind == CCK_YAML_SCALAR ? why : why->first;
    for (; one; one = why == one ? NULL : one->next) {
        cck_view got = why_of(found), words = one->text;
        size_t at = 0;
        while (at + words.len <= got.len && !cck_view_starts((cck_view){got.ptr + at, got.len - at}, words)) at++;
        if (at + words.len <= got.len) continue;
        cck_view wanted = cck_arena_printf(state->arena, "a reason with '%.*s'", CCK_FMT(words));
        cck_case_differs(state, what, wanted, found_words(state, found), got);
    }
}

void cck_case_settle(const cck_case_scene *scene, const cck_yaml *node, unsigned allowed, cck_case_finding found,
                     cck_view what) {
    cck_case *state = scene->state;
    const cck_yaml *rule = cck_yaml_get(node, "rule"), *accepted = cck_yaml_get(node, "accepted"),
                   *why = cck_yaml_get(node, "why");
    if (!(found.bit & allowed)) {
        cck_view wanted = alternatives(state, cck_yaml_get(node, "verdict"));
        cck_case_differs(state, what, wanted, found_words(state, found), why_of(found));
        return;
    }
    if (rule) settle_rule(state, rule, found, what);
    if (why) settle_why(state, why, found, what);
    if (accepted) settle_accepted(state, accepted, found, what);
}
