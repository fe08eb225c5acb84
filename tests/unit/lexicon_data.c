/* The lexicon files are consistent: nothing is listed twice, nothing means two things of one class, and every name that
 * is referred to is there. Every breach is printed with its file, line and word. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "config/embedded.h"
#include "lexicon/internal.h"

static cck_lexicon *lexicon;
static cck_arena *arena;

static int load(void **state) {
    (void)state;
    arena = cck_arena_new(0);
    return arena && cck_lexicon_load(&lexicon, NULL) == CCK_OK ? 0 : -1;
}

static int unload(void **state) {
    (void)state;
    cck_lexicon_free(lexicon);
    cck_arena_free(arena);
    return 0;
}

/* The tree of an embedded lexicon file; NULL for other files. */
static const cck_yaml *tree_of(const cck_embedded_file *file) {
    const cck_yaml *root;
    if (!cck_view_starts(cck_view_of(file->name), CCK_LIT("config/lexicon/"))) return NULL;
    assert_int_equal(cck_embedded_tree(file, arena, &root, NULL), CCK_OK);
    return root;
}

static size_t count_repeats(const char *file, const cck_yaml *list) {
    size_t repeats = 0;
    for (const cck_yaml *a = list->first; a; a = a->next) {
        for (const cck_yaml *b = list->first; b != a; b = b->next) {
            if (a->kind != CCK_YAML_SCALAR || b->kind != CCK_YAML_SCALAR || !cck_view_equal_nocase(a->text, b->text))
                continue;
            print_error("%s:%zu: '%.*s' is listed twice\n", file, a->line, CCK_FMT(a->text));
            repeats++;
        }
    }
    return repeats;
}

/* Lists of numbers, [2, 2], are none of words. */
static bool lists_words(const cck_yaml *list) {
    cck_decimal number;
    return list->kind == CCK_YAML_LIST && list->first && cck_decimal_parse(list->first->text, &number) != CCK_OK;
}

static size_t count_repeats_below(const char *file, const cck_yaml *node) {
    size_t repeats = lists_words(node) ? count_repeats(file, node) : 0;
    for (const cck_yaml *n = node->first; n; n = n->next) repeats += count_repeats_below(file, n);
    return repeats;
}

static void no_word_twice_in_a_list(void **state) {
    (void)state;
    size_t repeats = 0, files = 0;
    for (size_t i = 0; i < cck_packed_count; i++) {
        const cck_yaml *root = tree_of(&cck_packed_files[i]);
        if (!root) continue;
        files++;
        repeats += count_repeats_below(cck_packed_files[i].name, root);
    }
    assert_true(files >= 9);
    assert_int_equal(repeats, 0);
}

static bool same_phrase(const cck_sense *a, const cck_sense *b) {
    if (a->word_class != b->word_class || a->tail_count != b->tail_count) return false;
    if (!cck_view_equal(a->written, b->written)) return false; /* "nm" and "Nm" */
    for (size_t i = 0; i < a->tail_count; i++) {
        if (!cck_view_equal(a->tail[i], b->tail[i])) return false;
    }
    return true;
}

/* Measures of which one counts what the other does not: of other kinds, or for some only. */
static bool are_told_apart(const cck_measure *a, const cck_measure *b) {
    return !(a->kinds & b->kinds) || a->of.count || b->of.count || a->befalls != b->befalls;
}

/* Where a reading stands for one thing: what it stands for differs. A measure's word may count differently by role. */
static bool contradict(const cck_sense *a, const cck_sense *b) {
    const uint64_t named = CCK_CLASS(CURRENCY) | CCK_CLASS(CURRENCY_SYMBOL) | CCK_CLASS(MONTH) | CCK_CLASS(PLURAL);
    if (cck_decimal_compare(a->low, b->low) != 0 || cck_decimal_compare(a->high, b->high) != 0) return true;
    if (named >> a->word_class & 1) return !cck_view_equal(a->name, b->name);
    if (a->role == b->role && a->measure != b->measure) return !are_told_apart(a->measure, b->measure);
    return a->unit != b->unit || a->bound != b->bound || a->hard != b->hard || a->population != b->population;
}

static void count_contradictions(void *context, const cck_word *word) {
    size_t *count = context;
    for (size_t i = 0; i < word->sense_count; i++) {
        for (size_t k = 0; k < i; k++) {
            const cck_sense *a = &word->senses[i], *b = &word->senses[k];
            if (!same_phrase(a, b) || !contradict(a, b)) continue;
            print_error("'%.*s ...' (%u words) means two things of one class: %.*s, %.*s\n", CCK_FMT(word->word),
                        a->tail_count + 1u, CCK_FMT(a->name), CCK_FMT(b->name));
            ++*count;
        }
    }
}

static void no_phrase_means_two_things(void **state) {
    (void)state;
    size_t count = 0;
    cck_lexicon_each(lexicon, count_contradictions, &count);
    assert_int_equal(count, 0);
}

/* A word can be found under the hash of its own name, unless it is nothing but a signal, and its senses are in order:
 * by class, longest first. */
static void check_word(void *context, const cck_word *word) {
    size_t *count = context;
    ++*count;
    bool known = word->sense_count || word->key;
    assert_ptr_equal(cck_lexicon_word(lexicon, cck_word_hash(word->word)), known ? word : NULL);
    uint64_t classes = 0, phrases = 0;
    for (size_t i = 0; i < word->sense_count; i++) {
        const cck_sense *s = &word->senses[i];
        if (i) assert_true(s->word_class >= s[-1].word_class);
        if (i && s->word_class == s[-1].word_class) assert_true(s->tail_count <= s[-1].tail_count);
        size_t in_class;
        const cck_sense *first = cck_senses_of(word, (cck_word_class)s->word_class, &in_class);
        assert_true(first <= s && s < first + in_class);
        *(s->tail_count ? &phrases : &classes) |= (uint64_t)1 << s->word_class;
        assert_true(s->name.len > 0);
        assert_true(s->word_class != CCK_WORD_MEASURE || s->measure);
        assert_true(s->word_class != CCK_WORD_UNIT || s->unit);
        assert_true(s->word_class != CCK_WORD_POPULATION || s->population);
        assert_true(cck_decimal_compare(s->low, s->high) <= 0);
    }
    assert_true(classes == word->classes && phrases == word->phrases);
}

static void every_word_is_found(void **state) {
    (void)state;
    size_t count = 0;
    cck_lexicon_each(lexicon, check_word, &count);
    assert_int_equal(count, lexicon->word_count);
    assert_true(count > 1000);
}

static void units_are_sound(void **state) {
    (void)state;
    for (size_t i = 0; i < lexicon->unit_count; i++) {
        const cck_unit *unit = &lexicon->units[i];
        assert_true(unit->name.len > 0 && unit->factor > 0 && cck_kind_is_claim(unit->kind));
        assert_ptr_equal(cck_lexicon_unit(lexicon, unit->name), unit);
    }
    assert_true(lexicon->unit_count > 50);
}

static void currencies_are_codes(void **state) {
    (void)state;
    for (size_t i = 0; i < cck_packed_count; i++) {
        const cck_yaml *root = tree_of(&cck_packed_files[i]);
        const cck_yaml *currencies = root ? cck_yaml_get(root, "currencies") : NULL;
        for (const cck_yaml *n = currencies ? currencies->first : NULL; n; n = n->next) {
            assert_int_equal(n->key.len, 3);
            for (size_t k = 0; k < 3; k++) assert_true(n->key.ptr[k] >= 'A' && n->key.ptr[k] <= 'Z');
        }
    }
}

/* What a measure's words are for has a name. */
static bool is_named(cck_view name) {
    bool word = cck_view_equal(name, CCK_LIT("other")) || cck_view_equal(name, CCK_LIT("nothing"));
    for (size_t i = 0; i < lexicon->population_count; i++) word |= cck_view_equal(name, lexicon->populations[i].name);
    return word || cck_lexicon_measure(lexicon, name);
}

/* A chain of wholes that comes to an end. More words of a measure lead to the measure itself. */
static void measures_are_sound(void **state) {
    (void)state;
    for (size_t i = 0; i < lexicon->measure_count; i++) {
        const cck_measure *m = &lexicon->measures[i];
        assert_true(m->name.len > 0 && m->label.len > 0 && m->kinds);
        const cck_measure *first = cck_lexicon_measure(lexicon, m->name);
        assert_true(first == m || (first < m && cck_view_equal(first->label, m->label)));
        for (size_t k = 0; k < m->of.count; k++) assert_true(is_named(m->of.items[k]));
        size_t depth = 0;
        for (const cck_measure *whole = m->part_of; whole; whole = whole->part_of)
            assert_true(++depth <= lexicon->measure_count);
        assert_true(m->part_of || !m->part_of_when.count);
    }
}

/* A measure without words, or without a label of its own, is a slip. */
static void measures_say_what_they_are(void **state) {
    (void)state;
    static const char *const known[] = {"label",  "is",      "of",     "part_of",  "part_of_when", "kinds", "weak",
                                        "people", "befalls", "growth", "occasion", "spread",       "verbs", "subjects",
                                        "states", "nouns",   "totals", "before",   "who",          "near"};
    for (size_t i = 0; i < cck_packed_count; i++) {
        const cck_yaml *root = tree_of(&cck_packed_files[i]);
        const cck_yaml *measures = root ? cck_yaml_get(root, "measures") : NULL;
        for (const cck_yaml *m = measures ? measures->first : NULL; m; m = m->next) {
            assert_true(cck_yaml_get(m, "label") || cck_yaml_get(m, "is"));
            for (const cck_yaml *key = m->first; key; key = key->next) {
                bool found = false;
                for (size_t k = 0; k < sizeof known / sizeof *known; k++)
                    found |= cck_view_equal(key->key, cck_view_of(known[k]));
                if (!found) print_error("line %zu: a measure has no '%.*s'\n", key->key_line, CCK_FMT(key->key));
                assert_true(found);
            }
        }
    }
}

static void populations_are_sound(void **state) {
    (void)state;
    for (size_t i = 0; i < lexicon->population_count; i++) {
        const cck_population *p = &lexicon->populations[i];
        assert_true(p->name.len > 0);
        assert_ptr_equal(cck_lexicon_population(lexicon, p->name), p);
        assert_true(!p->part_of || p->part_of < p);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_word_twice_in_a_list),    cmocka_unit_test(no_phrase_means_two_things),
        cmocka_unit_test(every_word_is_found),        cmocka_unit_test(units_are_sound),
        cmocka_unit_test(currencies_are_codes),       cmocka_unit_test(measures_are_sound),
        cmocka_unit_test(measures_say_what_they_are), cmocka_unit_test(populations_are_sound),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
