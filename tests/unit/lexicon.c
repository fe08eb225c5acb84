/* The built-in lexicon looked up, and what a lexicon file that is wrong is told. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "lexicon/internal.h"

enum { MAX_LEXEMES = 32 };

static cck_lexicon *lexicon;

static int load(void **state) {
    (void)state;
    return cck_lexicon_load(&lexicon, NULL) == CCK_OK ? 0 : -1;
}

static int unload(void **state) {
    (void)state;
    cck_lexicon_free(lexicon);
    return 0;
}

static bool view_is(cck_view view, const char *text) {
    return cck_view_equal(view, cck_view_of(text));
}

/* Length in words of the reading of `word_class` that begins `text`; `sense` may be NULL. */
static size_t match(const char *text, cck_word_class word_class, const cck_sense **sense) {
    cck_lexeme lexemes[MAX_LEXEMES];
    size_t n = cck_tokenize_apart(cck_view_of(text), 0, strlen(text), lexemes, sizeof *lexemes, MAX_LEXEMES);
    assert_true(n <= MAX_LEXEMES);
    cck_lexemes_fill(lexicon, lexemes, n);
    return cck_lexicon_match(lexemes, n, 0, word_class, sense);
}

static const cck_word *word(const char *text) {
    return cck_lexicon_word(lexicon, cck_word_hash(cck_view_of(text)));
}

static void loads_the_same_twice(void **state) {
    (void)state;
    cck_lexicon *again;
    assert_int_equal(cck_lexicon_load(&again, NULL), CCK_OK);
    assert_true(cck_lexicon_hash(again) == cck_lexicon_hash(lexicon));
    assert_int_equal(again->word_count, lexicon->word_count);
    cck_lexicon_free(again);
    cck_lexicon_free(NULL);
}

static void words_in_any_case(void **state) {
    (void)state;
    assert_non_null(word("seven"));
    assert_ptr_equal(word("SEVEN"), word("seven"));
    assert_true(word("Seven")->classes & CCK_CLASS(NUMBER));
    assert_true(word("killed")->classes & CCK_CLASS(MEASURE));
    assert_null(word("zzyx"));
    assert_null(word(""));
}

static void triggers(void **state) {
    (void)state;
    static const char *const begin[] = {"seven", "million", "dozen", "several", "half", "twice", "nobody", "scores"};
    for (size_t i = 0; i < sizeof begin / sizeof *begin; i++) assert_true(word(begin[i])->trigger);
    assert_false(word("killed")->trigger);
    assert_false(word("the")->trigger);
}

static void keys(void **state) {
    (void)state;
    assert_int_equal(word("Between")->key, CCK_KEY_between);
    assert_int_equal(word("the")->key, CCK_KEY_the);
    assert_int_equal(word("killed")->key, CCK_KEY_NONE);
}

static void numbers(void **state) {
    (void)state;
    const cck_sense *s;
    assert_int_equal(match("twelve men", CCK_WORD_NUMBER, &s), 1);
    assert_int_equal(cck_decimal_compare(s->low, (cck_decimal){12, 0}), 0);
    assert_int_equal(match("crore", CCK_WORD_SCALE, &s), 1);
    assert_int_equal(cck_decimal_compare(s->low, (cck_decimal){1, 7}), 0);
    assert_int_equal(match("quarters", CCK_WORD_FRACTION, &s), 1);
    assert_int_equal(cck_decimal_compare(s->low, (cck_decimal){25, -2}), 0);
    assert_int_equal(match("third", CCK_WORD_FRACTION, &s), 1); /* 1/3, to what a decimal holds */
    assert_true(cck_decimal_double(s->low) > 0.33333 && cck_decimal_double(s->low) < 0.33334);
}

static void longest_phrase(void **state) {
    (void)state;
    const cck_sense *s;
    assert_int_equal(match("hundreds", CCK_WORD_VAGUE, &s), 1);
    assert_int_equal(match("hundreds of thousands", CCK_WORD_VAGUE, &s), 3);
    assert_int_equal(cck_decimal_compare(s->low, (cck_decimal){2, 5}), 0);
    assert_int_equal(cck_decimal_compare(s->high, (cck_decimal){999999, 0}), 0);
    /* a phrase whose end is missing gives way to a shorter one */
    assert_int_equal(match("hundreds of people", CCK_WORD_VAGUE, &s), 1);
    assert_int_equal(match("hundreds of", CCK_WORD_VAGUE, &s), 1);
    assert_int_equal(match("no fewer than 50", CCK_WORD_HEDGE_BEFORE, &s), 3);
    assert_int_equal(s->bound, CCK_BOUND_AT_LEAST);
    assert_int_equal(match("no more than 50", CCK_WORD_HEDGE_BEFORE, &s), 3);
    assert_int_equal(s->bound, CCK_BOUND_AT_MOST);
    assert_true(s->hard);
    assert_int_equal(match("up to 50", CCK_WORD_HEDGE_BEFORE, &s), 2);
    assert_false(s->hard);
    assert_int_equal(match("no fewer", CCK_WORD_HEDGE_BEFORE, NULL), 0);
}

static void phrases_with_marks(void **state) {
    (void)state;
    const cck_sense *s;
    assert_int_equal(match("light-year", CCK_WORD_UNIT, &s), 3);
    assert_true(view_is(s->unit->name, "light-year"));
    assert_int_equal(match("km/h", CCK_WORD_UNIT, &s), 3);
    assert_true(view_is(s->unit->name, "kilometre/hour"));
    assert_int_equal(match("km away", CCK_WORD_UNIT, &s), 1);
    assert_int_equal(match("cease-fire", CCK_WORD_HEDGE_AFTER, NULL), 0);
    assert_int_equal(match("U.S. dollars", CCK_WORD_CURRENCY, &s), 2);
    assert_true(view_is(s->name, "USD"));
    assert_int_equal(match("US$", CCK_WORD_CURRENCY_SYMBOL, &s), 2);
}

static void inflected_words(void **state) {
    (void)state;
    const cck_sense *s;
    static const char *const forms[] = {"kill", "kills", "killed", "killing", "slain", "gunned down", "gunning down"};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        assert_true(match(forms[i], CCK_WORD_MEASURE, &s) > 0);
        assert_true(view_is(s->measure->name, "killed"));
    }
    assert_int_equal(match("slayed", CCK_WORD_MEASURE, NULL), 0); /* forms given by hand are all there are */
    assert_int_equal(match("breaches", CCK_WORD_MEASURE, &s), 1);
    assert_true(view_is(s->measure->name, "violation"));
    assert_int_equal(match("casualties", CCK_WORD_MEASURE, &s), 1);
    assert_true(view_is(s->measure->name, "casualties"));
}

static void measures(void **state) {
    (void)state;
    const cck_measure *killed = cck_lexicon_measure(lexicon, CCK_LIT("killed"));
    const cck_measure *attack = cck_lexicon_measure(lexicon, CCK_LIT("attack"));
    assert_non_null(killed);
    assert_true(view_is(killed->part_of->name, "casualties"));
    assert_null(killed->part_of->part_of);
    assert_int_equal(killed->part_of_when.count, 0);
    assert_true(view_is(attack->part_of->name, "violation"));
    assert_true(cck_views_contain(attack->part_of_when, CCK_LIT("truce")));
    assert_int_equal(killed->kinds, 1u << CCK_KIND_COUNT);
    assert_int_equal(cck_lexicon_measure(lexicon, CCK_LIT("donated"))->kinds,
                     1u << CCK_KIND_COUNT | 1u << CCK_KIND_MONEY);
    assert_true(cck_lexicon_measure(lexicon, CCK_LIT("jobs"))->weak);
    assert_false(killed->weak);
    assert_null(cck_lexicon_measure(lexicon, CCK_LIT("Killed")));
    assert_null(cck_lexicon_measure(lexicon, CCK_LIT("")));
}

static void populations(void **state) {
    (void)state;
    const cck_population *soldier = cck_lexicon_population(lexicon, CCK_LIT("Servicemen"));
    assert_non_null(soldier);
    assert_true(view_is(soldier->name, "soldier"));
    assert_ptr_equal(cck_lexicon_population(lexicon, CCK_LIT("troops")), soldier);
    assert_true(view_is(soldier->part_of->name, "combatant"));
    assert_true(view_is(soldier->part_of->part_of->name, "person"));
    assert_null(soldier->part_of->part_of->part_of);
    assert_null(cck_lexicon_population(lexicon, CCK_LIT("houses"))->part_of);
    assert_null(cck_lexicon_population(lexicon, CCK_LIT("the")));
    assert_null(cck_lexicon_population(lexicon, CCK_LIT("zzyx")));
}

static void assert_unit(const char *name, cck_kind kind, double factor, double offset) {
    const cck_unit *unit = cck_lexicon_unit(lexicon, cck_view_of(name));
    assert_non_null(unit);
    assert_int_equal(unit->kind, kind);
    assert_true(unit->factor > factor * 0.999999 && unit->factor < factor * 1.000001);
    assert_true(unit->offset > offset - 1e-9 && unit->offset < offset + 1e-9);
}

static void units(void **state) {
    (void)state;
    assert_unit("hour", CCK_KIND_DURATION, 3600, 0);
    assert_unit("mile", CCK_KIND_LENGTH, 1609.344, 0);
    assert_unit("acre", CCK_KIND_AREA, 4046.8564224, 0);
    assert_unit("degree celsius", CCK_KIND_TEMPERATURE, 1, 273.15);
    assert_unit("percent", CCK_KIND_PERCENT, 1, 0);
    assert_null(cck_lexicon_unit(lexicon, CCK_LIT("hours"))); /* canonical names only */
    /* freezing and body heat on both scales */
    const cck_unit *c = cck_lexicon_unit(lexicon, CCK_LIT("degree celsius"));
    const cck_unit *f = cck_lexicon_unit(lexicon, CCK_LIT("degree fahrenheit"));
    double freezing = 32 * f->factor + f->offset - (0 * c->factor + c->offset);
    double boiling = 212 * f->factor + f->offset - (100 * c->factor + c->offset);
    assert_true(freezing > -1e-6 && freezing < 1e-6 && boiling > -1e-6 && boiling < 1e-6);
}

static void stop_words(void **state) {
    (void)state;
    assert_true(cck_lexicon_is_stop(lexicon, CCK_LIT("The")));
    assert_true(cck_lexicon_is_stop(lexicon, CCK_LIT("of")));
    assert_false(cck_lexicon_is_stop(lexicon, CCK_LIT("soldiers")));
    assert_false(cck_lexicon_is_stop(lexicon, CCK_LIT("zzyx")));
}

static void cues(void **state) {
    (void)state;
    assert_true(cck_lexicon_lists(lexicon, CCK_LIT("aftershock"), CCK_CUE_aftershocks));
    assert_true(cck_lexicon_lists(lexicon, CCK_LIT("Aftershocks"), CCK_CUE_aftershocks));
    assert_true(cck_lexicon_lists(lexicon,
                                  CCK_LIT("o\xE2\x80\x99"
                                          "clock"),
                                  CCK_CUE_clock_marks));
    assert_true(cck_lexicon_lists(lexicon, CCK_LIT("expected"), CCK_CUE_looked_for)); /* on several lists at once: */
    assert_true(cck_lexicon_lists(lexicon, CCK_LIT("took"), CCK_CUE_takes_in));
    assert_true(cck_lexicon_lists(lexicon, CCK_LIT("took"), CCK_CUE_has_won));
    assert_false(cck_lexicon_lists(lexicon, CCK_LIT("took"), CCK_CUE_aftershocks));
    assert_false(cck_lexicon_lists(lexicon, CCK_LIT("zzyx"), CCK_CUE_has_won));
    assert_false(cck_lexicon_lists(lexicon, CCK_LIT(""), CCK_CUE_has_won));
}

/* A signal that no list gives words for would wait in vain. */
static void signals(void **state) {
    (void)state;
    uint64_t all = 0;
    for (size_t i = 0; i < lexicon->word_count; i++) all |= lexicon->entries[i].signals;
    assert_true(all == ((uint64_t)1 << CCK_SIGNAL_END) - 1);
    cck_lexeme lexemes[MAX_LEXEMES];
    const char *text = "Hopes, record voted zzyx";
    size_t n = cck_tokenize_apart(cck_view_of(text), 0, strlen(text), lexemes, sizeof *lexemes, MAX_LEXEMES);
    cck_lexemes_fill(lexicon, lexemes, n);
    assert_true(lexemes[0].signals == CCK_SIGNAL(hope));
    assert_true(lexemes[1].signals == 0 && lexemes[4].signals == 0);
    assert_true(lexemes[2].signals == CCK_SIGNAL(epithet));
    assert_true(lexemes[3].signals == CCK_SIGNAL(voting));
    assert_non_null(lexemes[3].word);
    assert_null(word("whopping")); /* nothing but a signal */
}

/* ---- a lexicon of our own ---- */

static cck_code read_text(const char *yaml, cck_error *error) {
    cck_arena *scratch = cck_arena_new(0);
    cck_lexicon own = {.arena = cck_arena_new(0)};
    assert_true(scratch && own.arena && cck_table_grow(&own));
    source s = {&own, error};
    const cck_yaml *root;
    assert_int_equal(cck_yaml_parse(cck_view_of(yaml), CCK_LIT("own.yaml"), scratch, &root, error), CCK_OK);
    cck_code code = CCK_OK;
    for (const cck_yaml *n = root->first; n && code == CCK_OK; n = n->next) code = cck_entries_read(&s, n);
    if (code == CCK_OK) code = cck_table_finish(&own);
    cck_arena_free(own.arena);
    cck_arena_free(scratch);
    return code;
}

static void assert_refused(const char *yaml, size_t line, size_t column, const char *words) {
    cck_error error = {0};
    assert_int_equal(read_text(yaml, &error), CCK_E_CONFIG);
    assert_string_equal(error.source, "own.yaml");
    assert_int_equal(error.line, line);
    assert_int_equal(error.column, column);
    assert_string_equal(error.message, words);
    assert_true(error.caret > 0 && error.excerpt[0]);
}

static void own_lexicon(void **state) {
    (void)state;
    assert_int_equal(read_text("", NULL), CCK_OK);
    assert_int_equal(read_text("numbers: {ninety-one: 91, demi: 1/2}\nzeros: nought\n", NULL), CCK_OK);
    /* a whole may stand below its parts */
    assert_int_equal(read_text("measures:\n  b: {part_of: a, verbs: [bee]}\n  a: {nouns: [ay]}\n", NULL), CCK_OK);
}

static void broken_lexicons(void **state) {
    (void)state;
    assert_refused("numbers: {one: 1}\nnumberz: {two: 2}\n", 2, 1, "unknown key 'numberz'");
    assert_refused("numbers:\n  one: 1\n  two: tow\n", 3, 8, "expected a number");
    assert_refused("fractions: {half: 1/0}\n", 1, 19, "expected a number or a fraction");
    assert_refused("vague: {few: [2]}\n", 1, 14, "expected [low, high]");
    assert_refused("numbers: [one, two]\n", 1, 10, "expected a map from words to numbers");
    assert_refused("zeros: {none: 0}\n", 1, 8, "expected a list of words");
    assert_refused("zeros: [[none]]\n", 1, 9, "expected a word or phrase");
    assert_refused("zeros: [a b c d e f g h i]\n", 1, 9, "a phrase has 1 to 8 words");
    assert_refused("hedges_before:\n  abuot: [some]\n", 2, 3, "unknown key 'abuot'");
    assert_refused("units:\n  ell: {kind: lenght, factor: 1}\n", 2, 8, "expected a unit with a known 'kind'");
    assert_refused("currencies:\n  EURO: {names: [euro]}\n", 2, 9, "expected an ISO 4217 code of three letters");
    assert_refused("measures:\n  a: {part_of: b}\n", 2, 16, "expected the name of a measure");
    assert_refused("measures:\n  a: {kinds: [counts]}\n", 2, 14, "expected a list of kinds");
    assert_refused("cues:\n  afterschoks: [aftershock]\n", 2, 3, "no rule asks for cues 'afterschoks'");
    assert_refused("cues:\n  aftershocks: aftershock\n", 2, 16, "expected a list of words");
    assert_refused("cues: {aftershocks: [aftershock]}\n", 1, 7, "the cues 'of_people_known' are missing");
    assert_refused("signals: {hpoe: [hope]}\n", 1, 11, "unknown key 'hpoe'");
    assert_refused("signals: {hope: [high hopes]}\n", 1, 18, "expected a single word");
    assert_refused("readings: {a: b}\n", 1, 11, "'readings' once only, as a list of 16 at most");
    assert_refused("readings:\n  - {measure: killed, as: hurt}\n", 2, 5, "expected 'measure', 'noun' and 'as'");
    assert_refused("readings:\n  - {measure: a, noun: b, as: c, where: [abc], unless: [ab]}\n", 2, 57,
                   "expected three letters or more");
    assert_refused("populations:\n  a: {part_of: b}\n  b: {}\n", 2, 16,
                   "expected a population that stands above this one");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(loads_the_same_twice),
        cmocka_unit_test(words_in_any_case),
        cmocka_unit_test(triggers),
        cmocka_unit_test(keys),
        cmocka_unit_test(numbers),
        cmocka_unit_test(longest_phrase),
        cmocka_unit_test(phrases_with_marks),
        cmocka_unit_test(inflected_words),
        cmocka_unit_test(measures),
        cmocka_unit_test(populations),
        cmocka_unit_test(units),
        cmocka_unit_test(stop_words),
        cmocka_unit_test(cues),
        cmocka_unit_test(signals),
        cmocka_unit_test(own_lexicon),
        cmocka_unit_test(broken_lexicons),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
