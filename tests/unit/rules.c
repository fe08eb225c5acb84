/* The rules: what they say when loaded, what overrides what, and every message for a broken file. */
#include <dirent.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "config/rules_reader.h"
#include "countercheck/lexicon.h"
#include "countercheck/rules.h"

#define CASES "tests/cases/config"

static cck_rules *must(cck_code code, cck_rules *rules, const cck_error *error) {
    if (code) fail_msg("%s:%zu:%zu: %s", error->source, error->line, error->column, error->message);
    assert_non_null(rules);
    return rules;
}

static cck_rules *load(const char *path) {
    cck_rules *rules = NULL;
    cck_error error;
    cck_code code = cck_rules_load(path, &rules, &error);
    return must(code, rules, &error);
}

static cck_rules *parse(const char *text) {
    cck_rules *rules = NULL;
    cck_error error;
    cck_code code = cck_rules_parse(cck_view_of(text), CCK_LIT("t.yaml"), &rules, &error);
    return must(code, rules, &error);
}

static cck_rule match(const cck_rules *rules, const char *measure, cck_kind kind, const char *unit) {
    return cck_rules_match(rules, cck_view_of(measure), kind, cck_view_of(unit));
}

static void assert_text(cck_view is, const char *wanted) {
    if (!cck_view_equal(is, cck_view_of(wanted))) fail_msg("'%.*s' instead of '%s'", CCK_FMT(is), wanted);
}

static void assert_near(double is, double wanted) {
    if (is < wanted - 1e-12 || is > wanted + 1e-12) fail_msg("%g instead of %g", is, wanted);
}

/* ---- the built-in rules ---- */

static void builtin_hedges(void **state) {
    (void)state;
    cck_rules *rules = load(NULL);
    assert_near(rules->hedges.about, 0.10);
    assert_near(rules->hedges.about_sharp, 0.05);
    assert_near(rules->hedges.about_max, 0.25);
    assert_near(rules->hedges.nearly_below, 0.15);
    assert_near(rules->hedges.nearly_above, 0);
    assert_near(rules->hedges.bare_soft, 0.05);
    assert_near(rules->hedges.more_than_top, 0.25);
    assert_near(rules->window_tolerance, 0.10);
    assert_int_equal(rules->include.count, 0);
    assert_int_equal(rules->ignore_count, 0);
    assert_int_equal(rules->outlet_from.count, 6);
    assert_text(rules->outlet_from.items[0], "meta");
    assert_text(rules->outlet_from.items[5], "file");
    assert_int_equal(rules->field_count, 0);
    cck_rules_free(rules);
}

/* One name or several for a field; a field that there is not is told with the nearest. */
static void names_of_columns(void **state) {
    (void)state;
    cck_rules *rules = parse("inputs: {fields: {text: Volltext, outlet: [Zeitung, Blatt]}}\n");
    assert_int_equal(rules->field_count, 3);
    assert_text(rules->fields[0].field, "text");
    assert_text(rules->fields[0].name, "Volltext");
    assert_text(rules->fields[2].field, "outlet");
    assert_text(rules->fields[2].name, "Blatt");
    cck_rules_free(rules);
    cck_error error;
    assert_int_equal(cck_rules_parse(CCK_LIT("inputs: {fields: {txet: a}}\n"), CCK_LIT("r"), &rules, &error),
                     CCK_E_CONFIG);
    assert_string_equal(error.message, "unknown key 'txet' in fields");
    assert_non_null(strstr(error.hint, "text"));
    assert_int_equal(cck_rules_parse(CCK_LIT("inputs: {fields: [text]}\n"), CCK_LIT("r"), &rules, &error),
                     CCK_E_CONFIG);
}

/* A desk that wants fewer alarms: the rest stays. */
static void demands(void **state) {
    (void)state;
    cck_rules *rules = load(NULL), *mine = parse("certainty: {flag: 80%, handful: 0%}\n");
    assert_true(rules->demands[CCK_DEMAND_join] < rules->demands[CCK_DEMAND_link]);
    assert_true(rules->demands[CCK_DEMAND_link] < rules->demands[CCK_DEMAND_flag]);
    assert_near(mine->demands[CCK_DEMAND_flag], 0.8);
    assert_near(mine->demands[CCK_DEMAND_handful], 0);
    assert_near(mine->demands[CCK_DEMAND_link], rules->demands[CCK_DEMAND_link]);
    cck_rules_free(rules);
    cck_rules_free(mine);
}

/* A user's weight replaces one and leaves the others. */
static void weights(void **state) {
    (void)state;
    cck_rules *rules = load(NULL), *mine = parse("affinity: {apart: -3, grows: 0}\n");
    assert_true(rules->weights[CCK_WEIGHT_equal] > 0 && rules->weights[CCK_WEIGHT_apart] < 0);
    assert_near(mine->weights[CCK_WEIGHT_apart], -3);
    assert_near(mine->weights[CCK_WEIGHT_grows], 0);
    assert_near(mine->weights[CCK_WEIGHT_equal], rules->weights[CCK_WEIGHT_equal]);
    cck_rules_free(mine);
    cck_rules_free(rules);
}

static void builtin_matches(void **state) {
    (void)state;
    cck_rules *rules = load(NULL);
    cck_rule rule = match(rules, "violation", CCK_KIND_COUNT, NULL);
    assert_text(rule.id, "counts");
    assert_near(rule.tolerance.relative, 0.05);
    assert_near(rule.tolerance.absolute, 0);
    assert_near(rule.tolerance.grain, 0);
    assert_int_equal(rule.over_time, CCK_OVER_TIME_MAY_RISE);
    assert_int_equal(rule.severity, CCK_SEVERITY_ERROR);

    rule = match(rules, "killed", CCK_KIND_COUNT, NULL);
    assert_text(rule.id, "casualties");
    assert_int_equal(rule.over_time, CCK_OVER_TIME_MAY_RISE);
    assert_int_equal(rule.severity, CCK_SEVERITY_ERROR);
    assert_true(8 * rule.tolerance.relative < 1); /* 7 and 8 differ */
    assert_near(rule.tolerance.absolute, 0);

    rule = match(rules, "tax", CCK_KIND_PERCENT, "percent");
    assert_text(rule.id, "percent");
    assert_near(rule.tolerance.relative, 0);
    assert_near(rule.tolerance.absolute, 0.5);

    /* The share of the killed is a percentage, not a toll. */
    assert_text(match(rules, "killed", CCK_KIND_PERCENT, "percent").id, "percent");
    assert_text(match(rules, "wage", CCK_KIND_MONEY, "USD").id, "money");
    assert_text(match(rules, "sentence", CCK_KIND_DURATION, "year").id, "durations");
    assert_text(match(rules, NULL, CCK_KIND_QUANTITY, "bushel").id, "figures");
    assert_text(match(rules, "goal", CCK_KIND_SCORE, NULL).id, "scores");
    assert_text(match(rules, "magnitude", CCK_KIND_SCORE, NULL).id, "magnitudes");
    assert_text(match(rules, "magnitude", CCK_KIND_QUANTITY, NULL).id, "magnitudes");
    /* Two counts of one crowd stay rivals, however much later the second comes. */
    assert_int_equal(match(rules, "protested", CCK_KIND_COUNT, NULL).over_time, CCK_OVER_TIME_FIXED);
    cck_rules_free(rules);
}

/* ---- overriding ---- */

static void changes_in_place(void **state) {
    (void)state;
    cck_rules *builtin = load(NULL);
    cck_rules *rules = parse("rules:\n"
                             "  - id: counts\n"
                             "    tolerance: {absolute: 2}\n"
                             "  - id: casualties\n"
                             "    match: {measure: drowned}\n"
                             "    severity: warning\n");
    assert_int_equal(rules->rule_count, builtin->rule_count);
    cck_rule rule = match(rules, "violation", CCK_KIND_COUNT, NULL);
    assert_text(rule.id, "counts");
    assert_near(rule.tolerance.relative, 0); /* the whole tolerance is replaced */
    assert_near(rule.tolerance.absolute, 2);
    assert_int_equal(rule.severity, CCK_SEVERITY_ERROR);
    assert_text(rule.source, "t.yaml");
    assert_int_equal(rule.line, 2);

    rule = match(rules, "drowned", CCK_KIND_COUNT, NULL);
    assert_text(rule.id, "casualties");
    assert_int_equal(rule.severity, CCK_SEVERITY_WARNING);
    assert_int_equal(rule.over_time, CCK_OVER_TIME_MAY_RISE); /* kept */
    /* The match is replaced as a whole: of every kind now, and no longer of the killed. */
    assert_int_equal(match(rules, "drowned", CCK_KIND_MONEY, "USD").severity, CCK_SEVERITY_WARNING);
    assert_text(match(rules, "killed", CCK_KIND_COUNT, NULL).id, "counts");
    cck_rules_free(rules);
    cck_rules_free(builtin);
}

static void new_rules_win_field_by_field(void **state) {
    (void)state;
    cck_rules *rules = parse("rules:\n"
                             "  - {id: barrels, match: {unit: [USD/barrel, EUR/barrel]}, tolerance: {grain: 0.5}}\n"
                             "  - {id: calm, match: {kind: [money, count]}, severity: note}\n");
    cck_rule rule = match(rules, "oil", CCK_KIND_MONEY, "EUR/barrel");
    assert_text(rule.id, "calm");
    assert_near(rule.tolerance.grain, 0.5);
    assert_near(rule.tolerance.relative, 0);
    assert_int_equal(rule.severity, CCK_SEVERITY_NOTE);
    rule = match(rules, "oil", CCK_KIND_MONEY, "USD");
    assert_near(rule.tolerance.relative, 0.02);
    assert_int_equal(match(rules, "tent", CCK_KIND_COUNT, NULL).severity, CCK_SEVERITY_NOTE);
    assert_int_equal(match(rules, "tent", CCK_KIND_AGE, "year").severity, CCK_SEVERITY_ERROR);
    cck_rules_free(rules);
}

static void design_example(void **state) {
    (void)state;
    cck_rules *rules = load(CASES "/ok_design.yaml");
    assert_int_equal(rules->include.count, 1);
    assert_text(rules->include.items[0], "articles/**");
    assert_int_equal(rules->outlet_from.count, 3);
    assert_text(rules->outlet_from.items[2], "dir");
    cck_rule rule = match(rules, "killed", CCK_KIND_COUNT, NULL);
    assert_text(rule.id, "casualties");
    assert_near(rule.tolerance.relative, 0.05);
    assert_int_equal(rules->ignore_count, 1);
    const cck_ignore *ignore = &rules->ignores[0];
    assert_text(ignore->id, "8b21c0de");
    assert_text(ignore->reason, "counts hospital deaths only");
    assert_text(ignore->until, "2027-01-31");
    assert_null(ignore->measure.ptr);
    assert_int_equal(ignore->outlets.count, 0);
    assert_int_equal(ignore->line, 12);
    assert_text(ignore->source, CASES "/ok_design.yaml");
    cck_rules_free(rules);
}

static void values_are_read(void **state) {
    (void)state;
    cck_rules *rules = load(CASES "/ok_ranges.yaml");
    assert_near(rules->hedges.about, 0);
    assert_near(rules->hedges.about_max, 1);
    assert_near(rules->hedges.nearly_below, 1);
    assert_near(rules->hedges.nearly_above, 1);
    assert_near(rules->hedges.more_than_top, 10);
    assert_near(rules->window_tolerance, 1);
    cck_rule rule = match(rules, "tent", CCK_KIND_COUNT, NULL);
    assert_text(rule.id, "last");
    assert_near(rule.tolerance.relative, 0.025);
    assert_near(rule.tolerance.absolute, 0);
    assert_int_equal(rule.over_time, CCK_OVER_TIME_ANY);
    cck_rules_free(rules);

    rules = load(CASES "/ok_leap_day.yaml");
    assert_int_equal(rules->ignore_count, 2);
    assert_text(rules->ignores[0].outlets.items[1], "Harbour Post");
    assert_text(rules->ignores[1].path, "articles/*");
    assert_text(rules->ignores[1].reason, "counted twice");
    cck_rules_free(rules);
}

/* desk.yaml extends base.yaml, which is named again behind it but lies under it all the same. */
static void extends_in_order(void **state) {
    (void)state;
    cck_rules *rules = load(CASES "/ok_extends.yaml");
    assert_near(rules->hedges.about, 0.12);
    assert_near(rules->hedges.bare_soft, 0.04);
    cck_rule rule = match(rules, "tent", CCK_KIND_COUNT, NULL);
    assert_near(rule.tolerance.relative, 0.03);
    assert_int_equal(rule.severity, CCK_SEVERITY_WARNING);
    cck_rules_free(rules);
}

static void limits(void **state) {
    (void)state;
    cck_buffer text = {0};
    cck_buffer_add(&text, CCK_LIT("rules:\n"));
    for (int i = 0; i < CCK_MAX_RULES; i++) cck_buffer_printf(&text, "- {id: r%d, match: {}}\n", i);
    cck_rules *rules = NULL;
    cck_error error;
    assert_int_equal(cck_rules_parse(cck_buffer_view(&text), CCK_LIT("t"), &rules, &error), CCK_E_CONFIG);
    assert_non_null(strstr(error.message, "more than 1000 rules"));
    text.len = 0;
    cck_buffer_add(&text, CCK_LIT("ignore:\n"));
    for (int i = 0; i <= CCK_MAX_IGNORES; i++) cck_buffer_add(&text, CCK_LIT("- {id: abcd, reason: r}\n"));
    assert_int_equal(cck_rules_parse(cck_buffer_view(&text), CCK_LIT("t"), &rules, &error), CCK_E_CONFIG);
    assert_int_equal(error.line, CCK_MAX_IGNORES + 2);
    assert_null(rules);
    cck_buffer_free(&text);
}

/* CPU time that refusing `count` repetitions of `piece` takes, in ms. */
static double refusal(const char *piece, size_t bytes) {
    char path[] = "/tmp/cck_rules_XXXXXX";
    int descriptor = mkstemp(path);
    FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "wb");
    assert_non_null(file);
    for (size_t n = strlen(piece), wrote = 0; wrote < bytes; wrote += n) assert_int_equal(fwrite(piece, 1, n, file), n);
    fclose(file);
    cck_rules *rules = NULL;
    cck_error error;
    clock_t before = clock();
    cck_code code = cck_rules_load(path, &rules, &error);
    double took = (double)(clock() - before) * 1000 / CLOCKS_PER_SEC;
    unlink(path);
    if (code != CCK_E_CONFIG && code != CCK_E_LIMIT) fail_msg("%s: code %d", piece, (int)code);
    assert_null(rules);
    return took;
}

/* Files that are made to be slow to read are refused in no time, whatever they are made of. */
static void hostile_files_are_refused_fast(void **state) {
    (void)state;
#if defined(__SANITIZE_ADDRESS__)
    const double most = 1000;
#else
    const double most = 50;
#endif
    static const char *const pieces[] = {"[",    "{",   "- ", "? ",           "&a ", "!!x ",
                                         "a: {", "*a ", "'",  "a: &b [*b]\n", "\"",  "|\n"};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        double large = refusal(pieces[i], (size_t)10 << 20), small = refusal(pieces[i], (size_t)1 << 20);
        if (large > most) fail_msg("10 MB of %s take %.0f ms", pieces[i], large);
        if (small > 4 * most) fail_msg("1 MB of %s take %.0f ms", pieces[i], small);
    }
}

static void hash_of_every_byte(void **state) {
    (void)state;
    cck_rules *a = load(NULL), *b = load(NULL), *c = parse("# a comment\n"), *d = parse("# b comment\n");
    assert_true(a->hash == b->hash);
    assert_true(a->hash != c->hash);
    assert_true(c->hash != d->hash);
    cck_rules *both[] = {a, b, c, d};
    for (size_t i = 0; i < 4; i++) cck_rules_free(both[i]);
    cck_rules_free(NULL);
}

static void unreadable(void **state) {
    (void)state;
    cck_rules *rules = NULL;
    cck_error error;
    assert_int_equal(cck_rules_load(CASES "/nowhere.yaml", &rules, &error), CCK_E_MISSING);
    assert_string_equal(error.source, CASES "/nowhere.yaml");
    assert_int_equal(cck_rules_load(CASES, &rules, &error), CCK_E_IO);
    assert_non_null(strstr(error.message, "it is a folder"));
    assert_int_equal(cck_rules_load(CASES, &rules, NULL), CCK_E_IO);
    assert_null(rules);
}

static void severities(void **state) {
    (void)state;
    assert_string_equal(cck_severity_name(CCK_SEVERITY_NONE), "none");
    assert_string_equal(cck_severity_name(CCK_SEVERITY_NOTE), "note");
    assert_string_equal(cck_severity_name(CCK_SEVERITY_WARNING), "warning");
    assert_string_equal(cck_severity_name(CCK_SEVERITY_ERROR), "error");
}

/* ---- .countercheck.yaml upward ---- */

static void touch(const char *path) {
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fclose(file);
}

static void found(const char *folder, const char *wanted) {
    char out[4096] = "";
    bool any = cck_rules_find(folder, out, sizeof out);
    if (!any || strcmp(out, wanted) != 0) fail_msg("from '%s': '%s' instead of '%s'", folder, out, wanted);
}

static void finds_upward(void **state) {
    (void)state;
    char root[] = "/tmp/cck_rules_XXXXXX", before[4096], path[4200], small[8];
    assert_non_null(getcwd(before, sizeof before));
    assert_non_null(mkdtemp(root));
    assert_int_equal(chdir(root), 0);
    assert_int_equal(mkdir("a", 0700) | mkdir("a/b", 0700) | mkdir("a/.countercheck.yaml", 0700), 0);
    touch(".countercheck.yaml");
    found(".", ".countercheck.yaml");
    found("", ".countercheck.yaml");
    found("./", "./.countercheck.yaml");
    found("a", ".countercheck.yaml"); /* a folder of that name is none */
    found("a/b/", ".countercheck.yaml");
    found("a/b/..", "a/b/../../.countercheck.yaml");
    snprintf(path, sizeof path, "%s/.countercheck.yaml", root);
    char deep[64];
    snprintf(deep, sizeof deep, "%s/a/b", root);
    found(deep, path);
    assert_int_equal(chdir("a/b"), 0);
    found(".", "../../.countercheck.yaml");
    assert_false(cck_rules_find(".", small, sizeof small));
    assert_false(cck_rules_find("/", path, sizeof path));
    assert_int_equal(chdir(root), 0);
    assert_int_equal(rmdir("a/.countercheck.yaml") | rmdir("a/b") | rmdir("a") | unlink(".countercheck.yaml"), 0);
    assert_int_equal(chdir(before), 0);
    assert_int_equal(rmdir(root), 0);
}

/* ---- tests/cases/config: NAME.yaml and what is said of it in NAME.expected ---- */

static void say(cck_buffer *out, const cck_error *error) {
    const char *slash = strrchr(error->source, '/');
    cck_buffer_printf(out, "%s:%zu:%zu: %s\n%s\n", slash ? slash + 1 : error->source, error->line, error->column,
                      error->message, error->excerpt);
    for (size_t i = 1; i < error->caret; i++) cck_buffer_char(out, ' ');
    cck_buffer_add(out, CCK_LIT("^\n"));
    if (error->hint[0]) cck_buffer_printf(out, "hint: %s\n", error->hint);
}

static void say_one(void *context, const cck_error *error) {
    say(context, error);
}

static bool case_holds(const char *name, size_t length) {
    char path[512], wanted[4096];
    snprintf(path, sizeof path, CASES "/%.*s.expected", (int)length, name);
    FILE *file = fopen(path, "rb");
    if (!file) fail_msg("%s is missing", path);
    wanted[fread(wanted, 1, sizeof wanted - 1, file)] = '\0';
    fclose(file);
    snprintf(path, sizeof path, CASES "/%s", name);
    cck_rules *rules = NULL;
    cck_lexicon *lexicon = NULL;
    cck_error error;
    cck_buffer out = {0};
    cck_rules_source source = {.path = path, .fault = say_one, .context = &out};
    cck_code code = cck_rules_read(&source, &rules, &error);
    assert_true(code == CCK_OK || code == CCK_E_CONFIG || code == CCK_E_LIMIT);
    assert_true((rules != NULL) == (code == CCK_OK));
    assert_true((out.len == 0) == (code == CCK_OK));
    if (code == CCK_OK && cck_lexicon_load_for(rules, &lexicon, &error)) /* what the word lists refuse */
        say(&out, &error);
    if (out.len == 0) cck_buffer_add(&out, CCK_LIT("ok\n"));
    cck_lexicon_free(lexicon);
    cck_rules_free(rules);
    bool same = cck_view_equal(cck_buffer_view(&out), cck_view_of(wanted));
    if (!same) print_error("%s says\n%.*sinstead of\n%s", name, CCK_FMT(cck_buffer_view(&out)), wanted);
    cck_buffer_free(&out);
    return same;
}

static void every_case(void **state) {
    (void)state;
    DIR *folder = opendir(CASES);
    assert_non_null(folder);
    size_t cases = 0, wrong = 0;
    for (const struct dirent *entry = readdir(folder); entry; entry = readdir(folder)) {
        const char *end = strstr(entry->d_name, ".yaml");
        if (!end || end[5] || end == entry->d_name) continue;
        cases++;
        wrong += !case_holds(entry->d_name, (size_t)(end - entry->d_name));
    }
    closedir(folder);
    assert_true(cases >= 115);
    assert_int_equal(wrong, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(builtin_hedges),
        cmocka_unit_test(names_of_columns),
        cmocka_unit_test(weights),
        cmocka_unit_test(demands),
        cmocka_unit_test(builtin_matches),
        cmocka_unit_test(changes_in_place),
        cmocka_unit_test(new_rules_win_field_by_field),
        cmocka_unit_test(design_example),
        cmocka_unit_test(values_are_read),
        cmocka_unit_test(extends_in_order),
        cmocka_unit_test(limits),
        cmocka_unit_test(hostile_files_are_refused_fast),
        cmocka_unit_test(hash_of_every_byte),
        cmocka_unit_test(unreadable),
        cmocka_unit_test(severities),
        cmocka_unit_test(finds_upward),
        cmocka_unit_test(every_case),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
