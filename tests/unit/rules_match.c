/* Which rules stand for two figures: the conditions one by one, and who wins each field. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "countercheck/rules.h"

static cck_rules *parse(const char *text) {
    cck_rules *rules = NULL;
    cck_error error;
    if (cck_rules_parse(cck_view_of(text), CCK_LIT("t"), &rules, &error)) fail_msg("%s", error.message);
    return rules;
}

/* Two figures of which the first has all that a rule may ask for. */
static const cck_view people[] = {{"soldier", 7}}, places[] = {{"Tarn", 4}};
static const cck_rule_side both[2] = {{.population = {people, 1},
                                       .place = {places, 1},
                                       .outlet = {"Northwire", 9},
                                       .speaker = {"Defence Ministry spokesman Arvo Lind", 36},
                                       .path = {"wire/a.txt", 10},
                                       .url = {"https://northwire.example/1", 27},
                                       .window_s = 86400},
                                      {.window_s = 0}};
static const cck_rule_case pair = {
    .measure = {"killed", 6}, .kind = CCK_KIND_COUNT, .sides = both, .side_count = 2, .certainty = 0.7};

/* The condition that a rule with this match misses; "" for none. */
static const char *missed(const char *match) {
    char text[256];
    static cck_rule_trace trace[64];
    snprintf(text, sizeof text, "rules: [{id: mine, match: {%s}, tolerance: 50%%}]\n", match);
    cck_rules *rules = parse(text);
    assert_true(rules->rule_count < 64);
    cck_rules_trace(rules, &pair, trace);
    const cck_rule_trace *mine = &trace[rules->rule_count - 1];
    const char *condition = mine->missed ? mine->missed : "";
    assert_int_equal(!mine->missed, cck_rule_matches_case(rules, &rules->rules[rules->rule_count - 1], &pair));
    cck_rules_free(rules);
    return condition;
}

static void conditions(void **state) {
    (void)state;
    static const char *const table[][2] = {
        {"measure: killed, kind: count", ""},
        {"measure: injured", "measure"},
        {"kind: money", "kind"},
        {"unit: metre", "unit"},
        {"population: [Soldier]", ""},
        {"population: civilian", "population"},
        {"place: tarn", ""},
        {"place: Belmora", "place"},
        {"outlet: northwire", ""},
        {"outlet: North", "outlet"},
        {"speaker: defence ministry", ""},
        {"speaker: lind", ""},
        {"speaker: defence min", "speaker"},
        {"source: \"wire/*\"", ""},
        {"source: \"https://northwire.example/*\"", ""},
        {"source: \"*.html\"", "source"},
        {"window: 24h", ""},
        {"window: 0", ""},   /* the other one */
        {"window: 26h", ""}, /* windows.tolerance */
        {"window: 2d", "window"},
        {"window: {at_most: 12h}", "window"},
        {"window: {at_least: 12h}", ""},
        {"certainty: 70%", ""},
        {"certainty: 71%", "certainty"},
        {"certainty: {below: 70%}", "certainty"},
        {"certainty: {at_least: 60%, below: 80%}", ""},
        {"outlet: Northwire, place: Belmora", "place"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        const char *is = missed(table[i][0]);
        if (strcmp(is, table[i][1]) != 0) fail_msg("{%s} misses '%s', not '%s'", table[i][0], is, table[i][1]);
    }
}

/* Of each field the last rule that matches and says something wins; the others lose it. */
static void winners(void **state) {
    (void)state;
    static cck_rule_trace trace[64];
    cck_rules *rules = parse("rules:\n"
                             "  - {id: first, match: {outlet: Northwire}, tolerance: 9%, settle: 1h, scope: error}\n"
                             "  - {id: second, match: {place: Tarn}, tolerance: 7%, convert: no}\n"
                             "  - {id: third, match: {place: Belmora}, tolerance: 5%, severity: note}\n");
    size_t n = rules->rule_count;
    cck_rules_trace(rules, &pair, trace);
    const cck_rule_trace *first = &trace[n - 3], *second = &trace[n - 2], *third = &trace[n - 1];
    assert_int_equal(first->says, 1u << CCK_RULE_TOLERANCE | 1u << CCK_RULE_SETTLE | 1u << CCK_RULE_SCOPE);
    assert_int_equal(first->wins, 1u << CCK_RULE_SETTLE | 1u << CCK_RULE_SCOPE);
    assert_int_equal(second->wins, 1u << CCK_RULE_TOLERANCE | 1u << CCK_RULE_CONVERT);
    assert_string_equal(third->missed, "place");
    assert_int_equal(third->wins, 0);
    uint32_t won = 0; /* nobody wins what somebody else has won */
    for (size_t i = 0; i < n; i++) {
        assert_int_equal(won & trace[i].wins, 0);
        won |= trace[i].wins;
    }
    cck_rule rule = cck_rules_match_case(rules, &pair);
    assert_true(rule.tolerance.relative > 0.069 && rule.tolerance.relative < 0.071);
    assert_int_equal(rule.settle_s, 3600);
    assert_int_equal(rule.scope, CCK_SEVERITY_ERROR);
    assert_false(rule.convert);
    assert_int_equal(rule.over_time, CCK_OVER_TIME_MAY_RISE); /* of the built-in casualties */
    /* without a pair, rules that ask for one do not stand */
    rule = cck_rules_match(rules, CCK_LIT("killed"), CCK_KIND_COUNT, (cck_view){NULL, 0});
    assert_true(rule.tolerance.relative < 0.03);
    assert_int_equal(rule.settle_s, 0);
    assert_true(rule.convert);
    for (int f = 0; f < CCK_RULE_FIELD_END; f++) assert_true(*cck_rule_field_name((cck_rule_field)f));
    cck_rules_free(rules);
}

static void outlets(void **state) {
    (void)state;
    cck_rules *rules = parse("outlets:\n"
                             "  Northwire: {aliases: [NW], hosts: [northwire.example], language: en}\n"
                             "  Valley Post: {copies_from: nw}\n"
                             "rules: [{id: mine, match: {outlet: nw}}]\n"
                             "ignore: [{outlets: [NW, Other], reason: seen}]\n");
    static const struct {
        const char *outlet, *from, *url, *name, *by;
    } table[] = {{"nw", "meta", "", "Northwire", "meta"},
                 {"Other", "meta", "https://northwire.example/", "Other", "meta"},
                 {"", "none", "https://news.northwire.example:80/x", "Northwire", "rules"},
                 {"northwire.example", "host", "", "Northwire", "rules"},
                 {"", "none", "https://notnorthwire.example/x", "", "none"},
                 {"", "none", "https://evil.example/northwire.example", "", "none"}};
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        cck_document d = {.outlet = cck_view_of(table[i].outlet),
                          .outlet_from = cck_view_of(table[i].from),
                          .url = cck_view_of(table[i].url)};
        cck_rules_know_outlet(rules, &d);
        if (!cck_view_equal(d.outlet, cck_view_of(table[i].name)) ||
            !cck_view_equal(d.outlet_from, cck_view_of(table[i].by)))
            fail_msg("%zu: '%.*s' by '%.*s'", i, CCK_FMT(d.outlet), CCK_FMT(d.outlet_from));
    }
    cck_document copy = {.outlet = CCK_LIT("valley post"), .outlet_from = CCK_LIT("meta")};
    cck_rules_know_outlet(rules, &copy);
    assert_true(cck_view_equal(copy.copied_from, CCK_LIT("Northwire")));
    assert_int_equal(copy.language.len, 0);
    assert_true(cck_view_equal(rules->rules[rules->rule_count - 1].outlets.items[0], CCK_LIT("Northwire")));
    assert_true(cck_view_equal(rules->ignores[0].outlets.items[0], CCK_LIT("Northwire")));
    cck_rules_free(rules);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(conditions), cmocka_unit_test(winners),
                                       cmocka_unit_test(outlets)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
