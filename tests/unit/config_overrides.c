/* Every value of the built-in rules can be overridden, and the override changes what it names and nothing else. The
 * values are those of the built-in tree, so that a new one is tested as soon as it is there. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "config/keys.h"
#include "config/yaml_tree.h"
#include "countercheck/rules.h"

/* ---- what rules say, a line a value ---- */

static void dump_words(cck_buffer *out, cck_views words) {
    for (size_t i = 0; i < words.count; i++) cck_buffer_printf(out, "%.*s,", CCK_FMT(words.items[i]));
}

static void dump_rule(cck_buffer *out, const cck_rule *r) {
    const cck_tolerance *t = &r->tolerance;
    char id[64];
    snprintf(id, sizeof id, "%.*s", CCK_FMT(r->id));
    cck_buffer_printf(out, "rules.%s.match=%x ", id, r->kinds);
    dump_words(out, r->measures);
    dump_words(out, r->units);
    cck_buffer_printf(out, "\nrules.%s.tolerance=%d %g %g %g %d %d %g %d %g %x\n", id, r->has_tolerance, t->relative,
                      t->absolute, t->grain, t->implied_rounding, t->has_above, t->above, t->has_below, t->below,
                      t->has_hedged);
    cck_buffer_printf(out, "rules.%s.over_time=%d %d\n", id, r->has_over_time, (int)r->over_time);
    cck_buffer_printf(out, "rules.%s.severity=%d %d\n", id, r->has_severity, (int)r->severity);
    cck_buffer_printf(out, "rules.%s.settle=%d %d\n", id, r->has_settle, (int)r->settle_s);
    cck_buffer_printf(out, "rules.%s.convert=%d %d\n", id, r->has_convert, r->convert);
    cck_buffer_printf(out, "rules.%s.scope=%d %d\n", id, r->has_scope, (int)r->scope);
}

static void dump(cck_buffer *out, const cck_rules *rules) {
    const cck_hedges *h = &rules->hedges;
    const cck_key_row *affinity = cck_key_find(CCK_LIT("affinity")), *certainty = cck_key_find(CCK_LIT("certainty"));
    cck_buffer_printf(out, "hedges.about=%g\nhedges.about_sharp=%g\nhedges.about_max=%g\nhedges.nearly=%g %g\n",
                      h->about, h->about_sharp, h->about_max, h->nearly_below, h->nearly_above);
    cck_buffer_printf(out, "hedges.bare=%g\nhedges.more_than=%g\nwindows.tolerance=%g\n", h->bare_soft,
                      h->more_than_top, rules->window_tolerance);
    for (size_t i = 0; i < CCK_WEIGHT_END; i++)
        cck_buffer_printf(out, "affinity.%s=%g\n", affinity->keys[i].name, rules->weights[i]);
    for (size_t i = 0; i < CCK_DEMAND_END; i++)
        cck_buffer_printf(out, "certainty.%s=%g\n", certainty->keys[i].name, rules->demands[i]);
    cck_buffer_add(out, CCK_LIT("inputs.outlet.from="));
    dump_words(out, rules->outlet_from);
    cck_buffer_char(out, '\n');
    for (size_t i = 0; i < rules->rule_count; i++) dump_rule(out, &rules->rules[i]);
    assert_false(out->failed);
}

/* ---- overriding ---- */

static cck_rules *parse(cck_view text) {
    cck_rules *rules = NULL;
    cck_error error;
    if (cck_rules_parse(text, CCK_LIT("t"), &rules, &error)) fail_msg("%s\n%s", error.message, error.excerpt);
    return rules;
}

typedef struct {
    cck_buffer before;
    size_t values;
} state_of_test;

static cck_view line_at(cck_view text, size_t *at) {
    size_t from = *at, end = from;
    while (end < text.len && text.ptr[end] != '\n') end++;
    *at = end + 1;
    return (cck_view){text.ptr + from, end - from};
}

/* The text changes the line of `path`, and that line alone. */
static void assert_changes(state_of_test *s, const char *path, cck_view text) {
    cck_buffer after = {0};
    char wanted[128];
    cck_rules *rules = parse(text);
    dump(&after, rules);
    size_t a = 0, b = 0, changed = 0;
    snprintf(wanted, sizeof wanted, "%s=", path);
    while (a < s->before.len && b < after.len) {
        cck_view old = line_at(cck_buffer_view(&s->before), &a), new = line_at(cck_buffer_view(&after), &b);
        if (cck_view_equal(old, new)) continue;
        changed++;
        if (!cck_view_starts(new, cck_view_of(wanted)))
            fail_msg("%.*s changes\n%.*s into\n%.*s", CCK_FMT(text), CCK_FMT(old), CCK_FMT(new));
    }
    if (changed != 1 || (a < s->before.len) != (b < after.len))
        fail_msg("%.*s changes %zu values", CCK_FMT(text), changed);
    s->values++;
    cck_buffer_free(&after);
    cck_rules_free(rules);
}

/* Another valid value than `node` has. */
static const char *other_value(const cck_yaml *node, const cck_key_row *row, char out[64]) {
    double number = 0;
    switch ((int)row->shape) {
    case CCK_SHAPE_SHARE: return node->kind == CCK_YAML_MAP ? "1.5%" : strcmp(row->name, "about_max") ? "1.5%" : "90%";
    case CCK_SHAPE_MARGINS: return "[-12%, 1%]";
    case CCK_SHAPE_CHOICES: return "[file]";
    case CCK_SHAPE_NUMBER:
        number = strtod(node->text.ptr, NULL);
        snprintf(out, 64, "%g", number > 0 ? number - 0.25 : number + 0.25);
        return out;
    case CCK_SHAPE_CHOICE: {
        size_t i = cck_view_equal(node->text, cck_view_of(row->words[0])) ? 1 : 0;
        return row->words[i];
    }
    case CCK_SHAPE_YES: return cck_view_equal(node->text, CCK_LIT("no")) ? "yes" : "no";
    case CCK_SHAPE_SPAN: return "17m";
    case CCK_SHAPE_MAP: return "{measure: lantern}"; /* a match */
    default: return NULL;
    }
}

static void override_value(state_of_test *s, const char *path, const cck_yaml *node, const cck_key_row *row) {
    char room[64];
    const char *value = other_value(node, row, room);
    if (!value) fail_msg("no other value is known for %s", path);
    cck_buffer text = {0};
    size_t depth = 0;
    for (const char *p = path; *p;) { /* a.b.c: VALUE as {a: {b: {c: VALUE}}} */
        size_t n = strcspn(p, ".");
        cck_buffer_printf(&text, "{%.*s: ", (int)n, p);
        depth++;
        p += n + (p[n] == '.');
    }
    cck_buffer_add(&text, cck_view_of(value));
    while (depth-- > 0) cck_buffer_char(&text, '}');
    cck_buffer_char(&text, '\n');
    assert_changes(s, path, cck_buffer_view(&text));
    cck_buffer_free(&text);
}

static void override_rule(state_of_test *s, const cck_yaml *rule, const cck_key_row *row) {
    const cck_yaml *id = cck_yaml_get(rule, "id");
    for (const cck_yaml *node = rule->first; node; node = node->next) {
        char path[128], room[64];
        const cck_key_row *key = cck_key_below(row, node->key);
        if (node == id) continue;
        snprintf(path, sizeof path, "rules.%.*s.%s", CCK_FMT(id->text), key->name);
        const char *value = other_value(node, key, room);
        if (!value) fail_msg("no other value is known for %s", path);
        cck_buffer text = {0};
        cck_buffer_printf(&text, "rules: [{id: %.*s, %s: %s}]\n", CCK_FMT(id->text), key->name, value);
        assert_changes(s, path, cck_buffer_view(&text));
        cck_buffer_free(&text);
    }
}

static void walk(state_of_test *s, const char *path, const cck_yaml *map, const cck_key_row *row) {
    for (const cck_yaml *node = map->first; node; node = node->next) {
        char below[128];
        const cck_key_row *key = cck_key_below(row, node->key);
        assert_non_null(key);
        snprintf(below, sizeof below, "%s%s%s", path, *path ? "." : "", key->name);
        if (key->shape == CCK_SHAPE_VERSION) continue;
        if (key->shape == CCK_SHAPE_LIST) {
            for (const cck_yaml *rule = node->first; rule; rule = rule->next) override_rule(s, rule, key);
        } else if (key->shape == CCK_SHAPE_MAP) {
            walk(s, below, node, key);
        } else {
            override_value(s, below, node, key);
        }
    }
}

static void every_value_can_be_overridden(void **unused) {
    (void)unused;
    state_of_test s = {.values = 0};
    cck_rules *builtin = parse(CCK_LIT(""));
    dump(&s.before, builtin);
    walk(&s, "", builtin->root, &cck_key_root);
    assert_true(s.values > 95);
    cck_buffer_free(&s.before);
    cck_rules_free(builtin);
}

/* What is shown is a file that says the same. */
static void what_is_shown_says_the_same(void **unused) {
    (void)unused;
    static const char *const texts[] = {"", "hedges: {about: 12%}\nrules: [{id: counts, tolerance: {absolute: 2}}]\n",
                                        "extends: [\"builtin:disaster\", \"builtin:business\"]\noutlets: {\"24: "
                                        "seven\": {aliases: [\"a, b\", 'it''s']}}\n"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        cck_buffer shown = {0}, again = {0}, first = {0}, second = {0};
        cck_rules *rules = parse(cck_view_of(texts[i]));
        cck_rules_show(rules, i % 2, &shown);
        cck_rules *reread = parse(cck_buffer_view(&shown));
        dump(&first, rules);
        dump(&second, reread);
        assert_true(cck_view_equal(cck_buffer_view(&first), cck_buffer_view(&second)));
        assert_int_equal(reread->outlet_count, rules->outlet_count);
        for (size_t k = 0; k < rules->outlet_count; k++) {
            assert_true(cck_view_equal(reread->outlets[k].name, rules->outlets[k].name));
            assert_int_equal(reread->outlets[k].aliases.count, rules->outlets[k].aliases.count);
        }
        cck_buffer *all[] = {&shown, &again, &first, &second};
        for (size_t k = 0; k < 4; k++) cck_buffer_free(all[k]);
        cck_rules_free(rules);
        cck_rules_free(reread);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_value_can_be_overridden),
                                       cmocka_unit_test(what_is_shown_says_the_same)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
