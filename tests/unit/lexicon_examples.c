/* Every hedge, vague word, measure (in each of its roles), unit and currency of the lexicon has an example in
 * config/lexicon/en/examples, and extraction reads the example as it says. An entry with a `gap` must not be read so:
 * once it is, the gap has to go. */
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "config/yaml_tree.h"
#include "extracting.h"
#include "lexicon/lexicon.h"

/* The sections, one a file of the same name, and the classes of words that they give examples of. */
static const struct {
    const char *name;
    uint64_t classes;
} sections[] = {
    {"hedges_before", CCK_CLASS(HEDGE_BEFORE)},
    {"hedges_after", CCK_CLASS(HEDGE_AFTER)},
    {"vague", CCK_CLASS(VAGUE)},
    {"measures", CCK_CLASS(MEASURE)},
    {"units", CCK_CLASS(UNIT)},
    {"currencies", CCK_CLASS(CURRENCY) | CCK_CLASS(CURRENCY_SYMBOL)},
};
enum { SECTIONS = sizeof sections / sizeof *sections };

static const char *const roles[] = {"verbs", "subjects", "states", "nouns", "totals", "before"};

static cck_arena *arena;
static const cck_yaml *lists[SECTIONS];

static cck_view read_file(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) print_error("%s: %s\n", path, strerror(errno));
    assert_non_null(file);
    char *text = cck_arena_alloc(arena, CCK_MAX_CONFIG);
    assert_non_null(text);
    size_t n = fread(text, 1, CCK_MAX_CONFIG, file);
    fclose(file);
    return (cck_view){text, n};
}

static int begin(void **state) {
    arena = cck_arena_new(0);
    if (!arena) return -1;
    for (size_t i = 0; i < SECTIONS; i++) {
        char path[128];
        const cck_yaml *root;
        cck_error error;
        snprintf(path, sizeof path, "config/lexicon/en/examples/%s.yaml", sections[i].name);
        cck_code code = cck_yaml_parse(read_file(path), cck_view_of(path), arena, &root, &error);
        if (code) print_error("%s:%zu: %s\n", path, error.line, error.message);
        if (code || !(lists[i] = cck_yaml_get(root, sections[i].name))) return -1;
    }
    return extracting_begin(state);
}

static int end(void **state) {
    cck_arena_free(arena);
    return extracting_end(state);
}

static cck_view value_of(const cck_yaml *example, const char *key) {
    const cck_yaml *node = cck_yaml_get(example, key);
    return node ? node->text : (cck_view){NULL, 0};
}

/* ---- is there an example for every entry, and an entry for every example ---- */

/* The example speaks of this reading. */
static bool is_of(const cck_yaml *example, const cck_sense *sense) {
    if (!cck_view_equal(value_of(example, "entry"), sense->name)) return false;
    return sense->word_class != CCK_WORD_MEASURE ||
           cck_view_equal(value_of(example, "role"), cck_view_of(roles[sense->role]));
}

typedef struct {
    size_t section, missing;
    const cck_yaml *example; /* looked for; NULL: look for an example of every reading */
    bool found;
} search;

static void look_for_example(search *s, const cck_sense *sense) {
    for (const cck_yaml *e = lists[s->section]->first; e; e = e->next) {
        if (is_of(e, sense)) return;
    }
    print_error("%s: no example of '%.*s'%s%s\n", sections[s->section].name, CCK_FMT(sense->name),
                sense->word_class == CCK_WORD_MEASURE ? " in the role " : "",
                sense->word_class == CCK_WORD_MEASURE ? roles[sense->role] : "");
    s->missing++;
}

static void visit(void *context, const cck_word *word) {
    search *s = context;
    for (size_t i = 0; i < word->sense_count; i++) {
        const cck_sense *sense = &word->senses[i];
        if (!(sections[s->section].classes >> sense->word_class & 1)) continue;
        if (!s->example)
            look_for_example(s, sense);
        else
            s->found |= is_of(s->example, sense);
    }
}

static void every_entry_has_an_example(void **state) {
    (void)state;
    size_t missing = 0;
    for (size_t i = 0; i < SECTIONS; i++) {
        search s = {.section = i};
        cck_lexicon_each(extracting_lexicon(), visit, &s);
        missing += s.missing;
    }
    assert_int_equal(missing, 0);
}

static void every_example_has_an_entry(void **state) {
    (void)state;
    size_t stray = 0;
    for (size_t i = 0; i < SECTIONS; i++) {
        for (const cck_yaml *e = lists[i]->first; e; e = e->next) {
            search s = {.section = i, .example = e};
            cck_lexicon_each(extracting_lexicon(), visit, &s);
            if (s.found) continue;
            print_error("%s.yaml:%zu: '%.*s' is not in the lexicon\n", sections[i].name, e->line,
                        CCK_FMT(value_of(e, "entry")));
            stray++;
        }
    }
    assert_int_equal(stray, 0);
}

/* ---- are the examples read as they say ---- */

/* The number named by `number`, else the only one that claims something; NULL: there is none such, or several. */
static const cck_figure *figure_meant(const cck_figures *figures, cck_view number) {
    const cck_figure *meant = NULL;
    for (size_t i = 0; i < figures->count; i++) {
        const cck_figure *f = &figures->items[i];
        if (!cck_kind_is_claim(f->kind)) continue;
        if (number.len && !cck_view_equal(bytes_read(f->start, f->end), number)) continue;
        if (meant) return NULL;
        meant = f;
    }
    return meant;
}

static bool end_is(cck_view want, bool has, cck_decimal got) {
    cck_decimal number;
    if (!want.ptr) return true;
    return has && cck_decimal_parse(want, &number) == CCK_OK && cck_decimal_compare(number, got) == 0;
}

static bool text_is(cck_view want, cck_view got) {
    return !want.ptr || cck_view_equal(want, got);
}

static bool is_read(const cck_yaml *example, cck_buffer *got) {
    cck_figures figures = figures_of_view(value_of(example, "text"));
    const cck_figure *f = figure_meant(&figures, value_of(example, "number"));
    if (!f) {
        cck_buffer_printf(got, "%zu figures", figures.count);
        return false;
    }
    cck_buffer_printf(got, "%s, measure %.*s, unit %.*s, low %.0f, high %.0f", cck_bound_name(f->bound),
                      CCK_FMT(f->measure), CCK_FMT(f->unit), cck_decimal_double(f->asserts.low),
                      cck_decimal_double(f->asserts.high));
    return text_is(value_of(example, "bound"), cck_view_of(cck_bound_name(f->bound))) &&
           text_is(value_of(example, "measure"), f->measure) && text_is(value_of(example, "unit"), f->unit) &&
           end_is(value_of(example, "low"), f->asserts.has_low, f->asserts.low) &&
           end_is(value_of(example, "high"), f->asserts.has_high, f->asserts.high);
}

/* 1 when something is wrong with the example. */
static size_t check(const char *section, const cck_yaml *example, size_t *gaps) {
    static const char *const keys[] = {"entry", "role", "text", "number",  "bound",
                                       "low",   "high", "unit", "measure", "gap"};
    cck_buffer got = {0};
    bool gap = cck_yaml_get(example, "gap") != NULL, known = true, read = is_read(example, &got);
    for (const cck_yaml *n = example->first; n; n = n->next) {
        bool found = false;
        for (size_t k = 0; k < sizeof keys / sizeof *keys; k++) found |= cck_view_equal(n->key, cck_view_of(keys[k]));
        known &= found;
    }
    *gaps += gap;
    if (read == gap || !known)
        print_error("%s.yaml:%zu: %.*s\n    %s: %.*s\n", section, example->line, CCK_FMT(value_of(example, "text")),
                    !known ? "has an unknown key"
                    : gap  ? "is no gap any more"
                           : "is read otherwise",
                    CCK_FMT(cck_buffer_view(&got)));
    cck_buffer_free(&got);
    return read == gap || !known;
}

static void examples_are_read(void **state) {
    (void)state;
    size_t wrong = 0, gaps = 0, count = 0;
    for (size_t i = 0; i < SECTIONS; i++) {
        for (const cck_yaml *e = lists[i]->first; e; e = e->next, count++) wrong += check(sections[i].name, e, &gaps);
    }
    print_message("%zu examples, %zu of them gaps\n", count, gaps);
    assert_int_equal(wrong, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_entry_has_an_example),
        cmocka_unit_test(every_example_has_an_entry),
        cmocka_unit_test(examples_are_read),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
