/* report_text.c - the report for a terminal. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "report/text/terminal.h"
#include "report_model.h"

/* ---- masking and layout ---- */

static void test_hostile_characters_are_masked(void **state) {
    (void)state;
    cck_buffer out = {0};
    /* an escape sequence, C1, bidirectional overrides, a byte that is no UTF-8, white space of all kinds */
    cck_terminal_mask(&out, CCK_LIT("a\033[2J \xC2\x9B \xE2\x80\xAE"
                                    "b\xE2\x81\xA6\xFF\n\t \xC2\xA0"
                                    "c\x7F"));
    assert_string_equal(model_string(&out), "a\xEF\xBF\xBD[2J \xEF\xBF\xBD \xEF\xBF\xBD"
                                            "b\xEF\xBF\xBD\xEF\xBF\xBD c\xEF\xBF\xBD");
    cck_buffer_free(&out);
}

static void assert_flow(unsigned width, bool colour, const char *paragraph, const char *expected) {
    cck_buffer out = {0};
    cck_terminal terminal = {width, colour};
    cck_terminal_flow(&out, &terminal, cck_view_of(paragraph), 1, 3);
    assert_string_equal(model_string(&out), expected);
    cck_buffer_free(&out);
}

static void test_lines_break_at_blanks(void **state) {
    (void)state;
    assert_flow(80, false, "one two", " one two\n");
    assert_flow(8, false, "one two three", " one two\n   three\n");
    assert_flow(8, false, "one twos three", " one\n   twos\n   three\n");
    assert_flow(8, false, "immeasurable x", " immeasurable\n   x\n");
    assert_flow(8, false, "", " \n");
    assert_flow(8, false, "than 39 % of it", " than\n   39 %\n   of it\n"); /* a per cent sign stays with its number */
}

static void test_columns_are_those_of_the_terminal(void **state) {
    (void)state;
    assert_flow(9, false, "\xE4\xB8\xAD\xE6\x96\x87 ab", " \xE4\xB8\xAD\xE6\x96\x87 ab\n"); /* 2 columns each */
    assert_flow(7, false, "\xE4\xB8\xAD\xE6\x96\x87 ab", " \xE4\xB8\xAD\xE6\x96\x87\n   ab\n");
    assert_flow(8, false, "e\xCC\x81\x65 abcd", " e\xCC\x81\x65 abcd\n"); /* a combining accent takes none */
}

static void test_the_number_is_marked(void **state) {
    (void)state;
    const char *paragraph = "saw (" CCK_MARK_NUMBER "39" CCK_MARK_END ")";
    assert_flow(80, false, paragraph, " saw (*39*)\n");
    assert_flow(80, true, paragraph, " saw (\033[1;4m39\033[0m)\n");
    assert_flow(10, false, paragraph, " saw\n   (*39*)\n"); /* the asterisks take room */
    assert_flow(10, true, paragraph, " saw (\033[1;4m39\033[0m)\n");
}

/* ---- the report ---- */

static void report(cck_buffer *out, const cck_comparison *comparison, const cck_report_options *options) {
    model_built built;
    model_build(&built, comparison, NULL, NULL);
    cck_report_text(out, &built.model, options);
    model_free(&built);
}

static void test_report(void **state) {
    (void)state;
    cck_buffer out = {0};
    report(&out, &MODEL_COMPARISON, NULL);
    assert_string_equal(model_string(&out),
                        "CONFLICT  ceasefire violation  0123456789ab\n"
                        "  A  39 violations in 24 hours (North Port)\n"
                        "     The Lamp, 2016-09-18, a.txt:1:11\n"
                        "       On Monday *39* violations were seen.\n"
                        "  B  more than USD 5 billion/barrel\n"
                        "     feed.jsonl [r7] 1:18\n"
                        "       Fifty breaches, \"*50*\" in a day.\n"
                        "  A and B: conflict. 39 and 50 differ by 22 %; the day is not given (rule\n"
                        "     counts, certainty 0.70)\n"
                        "     They would agree if rule counts allowed 22 %.\n"
                        "\n"
                        "disputed    fled: 62 men (2 figures in 2 documents) 00000000000c ignored: looked\n"
                        "            into\n"
                        "agree       killed: 62 men (2 figures in 2 documents)\n"
                        "\n"
                        "2 documents, 3 figures, 4 claims: 1 conflict, 1 dispute, 2 agree\n"
                        "flags: 1 new, 0 known; 1 claim ignored\n"
                        "3 inputs could not be read\n");
    cck_buffer_free(&out);
}

static void test_report_fits_its_width(void **state) {
    (void)state;
    cck_buffer out = {0};
    cck_report_options options = {.width = 44};
    report(&out, &MODEL_COMPARISON, &options);
    size_t length = 0;
    for (const char *p = model_string(&out); *p; p++) {
        length = *p == '\n' ? 0 : length + 1;
        assert_true(length <= 44);
    }
    cck_buffer_free(&out);
}

static void test_colour_only_where_asked_for(void **state) {
    (void)state;
    cck_buffer plain = {0}, coloured = {0};
    cck_report_options options = {.colour = true};
    report(&plain, &MODEL_COMPARISON, NULL);
    report(&coloured, &MODEL_COMPARISON, &options);
    assert_null(strchr(model_string(&plain), '\033'));
    assert_non_null(strstr(model_string(&coloured), "\033[1;31mCONFLICT\033[0m"));
    cck_buffer_free(&plain);
    cck_buffer_free(&coloured);
}

static void test_many_figures_of_one_value_are_cut_short(void **state) {
    (void)state;
    cck_figure_id ids[20];
    for (size_t i = 0; i < 20; i++) ids[i] = 1;
    cck_value_group values[2] = {MODEL_VALUES[0], MODEL_VALUES[1]};
    values[0].figures = ids;
    values[0].count = 20;
    cck_claim claim = MODEL_CLAIMS[0];
    claim.values = values;
    claim.relation_total[CCK_VERDICT_CONFLICT] = 2001;
    cck_comparison comparison = {&claim, 1, MODEL_FIRST};
    cck_buffer out = {0};
    report(&out, &comparison, NULL);
    assert_non_null(strstr(model_string(&out), "     and 14 more figures\n"));
    assert_non_null(strstr(out.ptr, "  and 2,000 more relations\n"));
    cck_buffer_free(&out);
}

static void report_of(cck_buffer *out, const cck_corpus *corpus, const cck_comparison *comparison) {
    cck_arena *arena = cck_arena_new(0);
    cck_findings findings;
    assert_int_equal(cck_findings_build(corpus, comparison, 0, NULL, (cck_view){NULL, 0}, arena, &findings, NULL),
                     CCK_OK);
    const cck_report_model model = {corpus, comparison, &findings, NULL, NULL};
    cck_report_text(out, &model, NULL);
    cck_arena_free(arena);
}

/* The report on a claim with one value: `figure` in `document`. */
static void report_on(cck_buffer *out, const cck_document *document, const cck_figure *figure) {
    const cck_figures figures = {figure, 1};
    const cck_figure_id first[] = {1, 2};
    const cck_corpus corpus = {document, &figures, 1};
    cck_value_group values[] = {{.asserts = figure->asserts, .figures = MODEL_ONE, .count = 1}};
    cck_claim claim = MODEL_CLAIMS[0];
    claim.values = values;
    claim.value_count = 1;
    claim.relation_count = 0;
    const cck_comparison comparison = {&claim, 1, first};
    report_of(out, &corpus, &comparison);
    model_string(out);
}

static void test_many_places_are_cut_short(void **state) {
    (void)state;
    static const cck_view places[] = {VIEW("Ash"), VIEW("Birch"), VIEW("Cedar"), VIEW("Dorn"), VIEW("Elm")};
    cck_buffer out = {0};
    cck_figure figure = MODEL_FIGURES_A[0];
    figure.place = (cck_views){places, 5};
    report_on(&out, &MODEL_DOCUMENTS[0], &figure);
    assert_non_null(strstr(out.ptr, "  A  39 violations in 24 hours (Ash, Birch, Cedar and 2 more)\n"));
    cck_buffer_free(&out);
}

static void test_whose_number_it_is(void **state) {
    (void)state;
    static const cck_view soldiers[] = {VIEW("soldier")}, people[] = {VIEW("person")};
    static const char *const expected[] = {"  A  39 soldiers\n", "  A  39 (among: soldier)\n", "  A  39\n",
                                           "  A  39\n"};
    for (size_t i = 0; i < 4; i++) {
        cck_buffer out = {0};
        cck_figure figure = MODEL_FIGURES_A[0];
        figure.noun = i % 2 ? (cck_view){NULL, 0} : CCK_LIT("soldiers"); /* which the sentence leaves out */
        figure.window_s = 0;
        figure.place = (cck_views){NULL, 0};
        figure.population = (cck_views){i < 2 ? soldiers : people, 1};
        report_on(&out, &MODEL_DOCUMENTS[0], &figure);
        assert_non_null(strstr(out.ptr, expected[i]));
        cck_buffer_free(&out);
    }
}

static void test_outlets_that_the_path_names_are_not_named_twice(void **state) {
    (void)state;
    static const char *const from[] = {"meta", "dateline", "dir", "file"};
    for (size_t i = 0; i < 4; i++) {
        cck_buffer out = {0};
        cck_document document = MODEL_DOCUMENTS[0];
        document.outlet_from = cck_view_of(from[i]);
        report_on(&out, &document, &MODEL_FIGURES_A[0]);
        assert_int_equal(strstr(out.ptr, "The Lamp") != NULL, i < 2);
        cck_buffer_free(&out);
    }
}

static void test_a_rule_is_named_once(void **state) {
    (void)state;
    static const cck_view reasons[] = {VIEW("both say 39"), VIEW("22 %, more than the 5 % that rule counts allows")};
    for (size_t i = 0; i < 2; i++) {
        cck_relation relation = MODEL_RELATIONS[0];
        relation.why = reasons[i];
        cck_claim claim = MODEL_CLAIMS[0];
        claim.relations = &relation;
        const cck_comparison comparison = {&claim, 1, MODEL_FIRST};
        cck_buffer out = {0};
        report(&out, &comparison, NULL);
        assert_int_equal(strstr(model_string(&out), "(rule counts, certainty 0.70)") != NULL, i == 0);
        cck_buffer_free(&out);
    }
}

static void test_long_sentences_are_cut_around_the_number(void **state) {
    (void)state;
    static char text[2000];
    memset(text, 'w', sizeof text);
    for (size_t i = 9; i < sizeof text; i += 10) text[i] = ' ';
    memcpy(text + 1000, "39", 2);
    cck_document document = MODEL_DOCUMENTS[0];
    document.text = (cck_view){text, sizeof text};
    cck_figure figure = MODEL_FIGURES_A[0];
    figure.start = 1000;
    figure.end = 1002;
    figure.sentence_start = 0;
    figure.sentence_end = sizeof text;
    cck_figures figures = {&figure, 1};
    const cck_figure_id first[] = {1, 2};
    cck_corpus corpus = {&document, &figures, 1};
    cck_claim claim = MODEL_CLAIMS[0];
    cck_comparison comparison = {&claim, 1, first};
    cck_buffer out = {0};
    report_of(&out, &corpus, &comparison);
    assert_non_null(strstr(model_string(&out), "... wwww"));
    assert_non_null(strstr(out.ptr, "*39*ww"));
    assert_true(out.len < 800);
    cck_buffer_free(&out);
}

static void test_figure_for_people(void **state) {
    (void)state;
    cck_buffer out = {0};
    cck_report_figure_text(&out, &MODEL_DOCUMENTS[0], &MODEL_FIGURES_A[0], NULL);
    cck_report_figure_text(&out, &MODEL_DOCUMENTS[1], &MODEL_FIGURES_B[0], NULL);
    assert_string_equal(model_string(&out),
                        "a.txt:1:11: count: 39 violation in 24 hours: 39 violations\n"
                        "feed.jsonl [r7] 1:18: money: more than USD 5 billion/barrel: 50\" in a day\n");
    cck_buffer_free(&out);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_hostile_characters_are_masked),
        cmocka_unit_test(test_lines_break_at_blanks),
        cmocka_unit_test(test_columns_are_those_of_the_terminal),
        cmocka_unit_test(test_the_number_is_marked),
        cmocka_unit_test(test_report),
        cmocka_unit_test(test_report_fits_its_width),
        cmocka_unit_test(test_colour_only_where_asked_for),
        cmocka_unit_test(test_many_figures_of_one_value_are_cut_short),
        cmocka_unit_test(test_many_places_are_cut_short),
        cmocka_unit_test(test_whose_number_it_is),
        cmocka_unit_test(test_outlets_that_the_path_names_are_not_named_twice),
        cmocka_unit_test(test_a_rule_is_named_once),
        cmocka_unit_test(test_long_sentences_are_cut_around_the_number),
        cmocka_unit_test(test_figure_for_people),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
