/* findings.c - the model of the reports: states, fingerprints, evidence. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "report_model.h"

static const cck_finding_pair *first_pair(const model_built *built) {
    return &built->findings.items[0].pairs[0];
}

/* A baseline of one entry that holds until `until`. */
static cck_baseline accepting(const char *print, const char *until, cck_acceptance *entry) {
    *entry = (cck_acceptance){
        .fingerprint = cck_view_of(print), .reason = CCK_LIT("another day"), .until = cck_view_of(until)};
    return (cck_baseline){.name = CCK_LIT("base.yaml"), .items = entry, .count = 1};
}

/* ---- states ---- */

static void test_states_without_a_baseline(void **state) {
    (void)state;
    model_built built;
    model_build(&built, &MODEL_COMPARISON, NULL, NULL);
    const cck_findings *f = &built.findings;
    assert_int_equal(f->items[0].state, CCK_STATE_NEW);
    assert_int_equal(f->items[1].state, CCK_STATE_IGNORED);
    assert_int_equal(f->items[2].state, CCK_STATE_PEACE);
    assert_int_equal(f->new_flags, 1);
    assert_int_equal(f->known_flags, 0);
    assert_int_equal(f->ignored, 1);
    assert_int_equal(f->figures, 3);
    assert_true(cck_findings_fail(f, CCK_VERDICT_CONFLICT));
    assert_false(cck_findings_fail(f, CCK_VERDICT_END));
    model_free(&built);
}

static void test_an_accepted_finding_is_known(void **state) {
    (void)state;
    model_built fresh, built;
    cck_acceptance entry;
    model_build(&fresh, &MODEL_COMPARISON, NULL, NULL);
    cck_baseline baseline = accepting(first_pair(&fresh)->print, NULL, &entry);
    model_build(&built, &MODEL_COMPARISON, &baseline, "2031-05-01");
    assert_int_equal(built.findings.items[0].state, CCK_STATE_KNOWN);
    assert_true(cck_view_equal(built.findings.items[0].reason, entry.reason));
    assert_ptr_equal(first_pair(&built)->accepted, &entry);
    assert_int_equal(built.findings.new_flags, 0);
    assert_int_equal(built.findings.known_flags, 1);
    assert_int_equal(built.findings.entries[0], CCK_ENTRY_USED);
    assert_int_equal(built.findings.unused, 0);
    assert_false(cck_findings_fail(&built.findings, CCK_VERDICT_SCOPE));
    model_free(&fresh);
    model_free(&built);
}

static void test_an_entry_ends_after_its_last_day(void **state) {
    (void)state;
    static const struct {
        const char *today;
        cck_state state;
        size_t expired;
    } days[] = {{"2031-05-01", CCK_STATE_KNOWN, 0}, {"2031-05-02", CCK_STATE_NEW, 1}, {NULL, CCK_STATE_KNOWN, 0}};
    model_built fresh;
    model_build(&fresh, &MODEL_COMPARISON, NULL, NULL);
    for (size_t i = 0; i < 3; i++) {
        model_built built;
        cck_acceptance entry;
        cck_baseline baseline = accepting(first_pair(&fresh)->print, "2031-05-01", &entry);
        model_build(&built, &MODEL_COMPARISON, &baseline, days[i].today);
        assert_int_equal(built.findings.items[0].state, days[i].state);
        assert_int_equal(built.findings.expired, days[i].expired);
        model_free(&built);
    }
    model_free(&fresh);
}

static void test_an_entry_of_nothing_is_told(void **state) {
    (void)state;
    model_built built;
    cck_acceptance entry;
    cck_baseline baseline = accepting("000000000001-000000000002", NULL, &entry);
    model_build(&built, &MODEL_COMPARISON, &baseline, NULL);
    assert_int_equal(built.findings.items[0].state, CCK_STATE_NEW);
    assert_int_equal(built.findings.unused, 1);
    model_free(&built);
}

/* One half is not enough, nor are both on one side. */
static void test_both_halves_must_be_met(void **state) {
    (void)state;
    model_built fresh;
    char print[CCK_PRINT_TEXT];
    model_build(&fresh, &MODEL_COMPARISON, NULL, NULL);
    for (int half = 0; half < 2; half++) {
        model_built built;
        cck_acceptance entry;
        memcpy(print, first_pair(&fresh)->print, sizeof print);
        memcpy(print + (half ? 13 : 0), print + (half ? 0 : 13), 12);
        cck_baseline baseline = accepting(print, NULL, &entry);
        model_build(&built, &MODEL_COMPARISON, &baseline, NULL);
        assert_int_equal(built.findings.items[0].state, CCK_STATE_NEW);
        model_free(&built);
    }
    model_free(&fresh);
}

/* ---- fingerprints ---- */

static void assert_print_changes(const cck_document *document, const cck_figure *figure, bool changes) {
    char before[13], after[13];
    cck_figure_print(&MODEL_DOCUMENTS[0], &MODEL_FIGURES_A[0], before);
    cck_figure_print(document, figure, after);
    assert_int_equal(strcmp(before, after) != 0, changes);
}

static void test_a_file_may_move_and_its_text_change(void **state) {
    (void)state;
    cck_document document = MODEL_DOCUMENTS[0];
    cck_figure figure = MODEL_FIGURES_A[0];
    document.path = document.id = CCK_LIT("elsewhere/b.txt");
    document.title = CCK_LIT("Another");
    figure.line = 700;
    figure.start += 5;
    figure.noun = CCK_LIT("breaches");
    figure.speaker = CCK_LIT("Ann Lee");
    assert_print_changes(&document, &figure, false);
}

static void test_what_a_file_is_called_does_not_count(void **state) {
    (void)state;
    char before[13], after[13];
    cck_document document = MODEL_DOCUMENTS[0];
    document.outlet_from = CCK_LIT("dir");
    document.published_from = CCK_LIT("file");
    cck_figure_print(&document, &MODEL_FIGURES_A[0], before);
    document.outlet = CCK_LIT("other_folder");
    document.published = CCK_LIT("2001-01-01");
    cck_figure_print(&document, &MODEL_FIGURES_A[0], after);
    assert_string_equal(before, after);
}

static void test_another_figure_is_another(void **state) {
    (void)state;
    static const cck_view elsewhere[] = {VIEW("South Port")};
    cck_document document = MODEL_DOCUMENTS[0];
    for (int i = 0; i < 6; i++) {
        cck_figure figure = MODEL_FIGURES_A[0];
        if (i == 0) figure.asserts.high = (cck_decimal){4, 1};
        if (i == 1) figure.asserts.low_strict = true;
        if (i == 2) figure.unit = CCK_LIT("kilometre");
        if (i == 3) figure.measure = CCK_LIT("attack");
        if (i == 4) figure.window_s = 604800;
        if (i == 5) figure.place = (cck_views){elsewhere, 1};
        assert_print_changes(&document, &figure, true);
    }
    document.outlet = CCK_LIT("The Candle");
    assert_print_changes(&document, &MODEL_FIGURES_A[0], true);
    document.outlet = MODEL_DOCUMENTS[0].outlet;
    document.published = CCK_LIT("2016-09-19");
    assert_print_changes(&document, &MODEL_FIGURES_A[0], true);
    document.published = CCK_LIT("2016-09-18"); /* the hour does not count */
    assert_print_changes(&document, &MODEL_FIGURES_A[0], false);
}

/* Another outlet prints 39, too: the finding keeps its fingerprint if it is the later report, and is accepted if it is
 * the earlier. */
static void test_a_third_outlet_joins(void **state) {
    (void)state;
    model_built fresh;
    cck_acceptance entry;
    model_build(&fresh, &MODEL_COMPARISON, NULL, NULL);
    cck_baseline baseline = accepting(first_pair(&fresh)->print, NULL, &entry);
    for (int i = 0; i < 2; i++) {
        const cck_document documents[] = {MODEL_DOCUMENTS[0],
                                          MODEL_DOCUMENTS[1],
                                          {.id = VIEW("c.txt"),
                                           .path = VIEW("c.txt"),
                                           .text = VIEW(MODEL_TEXT_A),
                                           .outlet = VIEW("The Candle"),
                                           .published = cck_view_of(i ? "2016-09-17" : "2016-09-19")}};
        const cck_figures figures[] = {MODEL_FIGURES[0], MODEL_FIGURES[1], {MODEL_FIGURES_A, 1}};
        const cck_corpus corpus = {documents, figures, 3};
        const cck_figure_id first[] = {1, 4, 5, 6}, both[] = {1, 5};
        cck_value_group values[2] = {MODEL_VALUES[0], MODEL_VALUES[1]};
        values[0].figures = both;
        values[0].count = 2;
        cck_claim claim = MODEL_CLAIMS[0];
        claim.values = values;
        const cck_comparison comparison = {&claim, 1, first};
        cck_arena *arena = cck_arena_new(0);
        cck_findings findings;
        assert_int_equal(
            cck_findings_build(&corpus, &comparison, 0, &baseline, cck_view_of(NULL), arena, &findings, NULL), CCK_OK);
        assert_int_equal(findings.items[0].state, CCK_STATE_KNOWN);
        assert_int_equal(strcmp(findings.items[0].pairs[0].print, first_pair(&fresh)->print) == 0, i == 0);
        cck_arena_free(arena);
    }
    model_free(&fresh);
}

/* ---- evidence ---- */

static void test_evidence(void **state) {
    (void)state;
    model_built built;
    model_build(&built, &MODEL_COMPARISON, NULL, NULL);
    const cck_finding *claim = &built.findings.items[0];
    const cck_evidence *a = &claim->values[0].evidence[0], *b = &claim->values[1].evidence[0];
    assert_true(cck_view_equal(claim->measure, CCK_LIT("ceasefire violation")));
    assert_true(cck_view_equal(a->value, CCK_LIT("39 violations in 24 hours (North Port)")));
    assert_int_equal(claim->values[0].number_length, strlen("39 violations"));
    assert_true(cck_view_equal(a->day, CCK_LIT("2016-09-18")));
    assert_true(cck_view_equal(a->place, CCK_LIT("a.txt:1:11")));
    assert_int_equal(a->line, 1);
    assert_int_equal(a->column, 11);
    assert_false(a->record.ptr);
    assert_true(
        cck_view_equal((cck_view){a->sentence.ptr + a->mark_start, a->mark_end - a->mark_start}, CCK_LIT("39")));
    assert_true(cck_view_equal(b->record, CCK_LIT("r7")));
    assert_int_equal(b->line, 0); /* which line of the feed is not known */
    assert_true(claim->values[0].differs && claim->values[1].differs);
    assert_int_equal(claim->documents, 2);
    assert_int_equal(claim->outlets, 1);
    assert_string_equal(claim->values[1].letter, "B");
    model_free(&built);
}

static void test_only_web_addresses_are_links(void **state) {
    (void)state;
    static const struct {
        const char *url;
        bool link;
    } urls[] = {{"https://lamp.example/a", true}, {"HTTP://lamp.example", true}, {"javascript:alert(1)", false},
                {"data:text/html,x", false},      {"//lamp.example", false},     {"http://", false}};
    for (size_t i = 0; i < sizeof urls / sizeof *urls; i++) {
        cck_document documents[2] = {MODEL_DOCUMENTS[0], MODEL_DOCUMENTS[1]};
        documents[0].url = cck_view_of(urls[i].url);
        const cck_corpus corpus = {documents, MODEL_FIGURES, 2};
        cck_arena *arena = cck_arena_new(0);
        cck_findings findings;
        assert_int_equal(
            cck_findings_build(&corpus, &MODEL_COMPARISON, 0, NULL, cck_view_of(NULL), arena, &findings, NULL), CCK_OK);
        assert_int_equal(findings.items[0].values[0].evidence[0].url.ptr != NULL, urls[i].link);
        cck_arena_free(arena);
    }
}

static void test_memory_that_runs_out_is_an_error(void **state) {
    (void)state;
    cck_findings findings = {.count = 77};
    for (size_t ceiling = 1; ceiling < 200000; ceiling = ceiling * 3 + 1) {
        cck_arena *arena = cck_arena_new(ceiling);
        cck_code code = CCK_E_MEMORY;
        if (arena)
            code = cck_findings_build(&MODEL_CORPUS, &MODEL_COMPARISON, 0, NULL, cck_view_of(NULL), arena, &findings,
                                      NULL);
        if (code) assert_int_equal(findings.count, 77);
        cck_arena_free(arena);
        if (!code) return;
        assert_int_equal(code, CCK_E_MEMORY);
    }
    fail();
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_states_without_a_baseline),
        cmocka_unit_test(test_an_accepted_finding_is_known),
        cmocka_unit_test(test_an_entry_ends_after_its_last_day),
        cmocka_unit_test(test_an_entry_of_nothing_is_told),
        cmocka_unit_test(test_both_halves_must_be_met),
        cmocka_unit_test(test_a_file_may_move_and_its_text_change),
        cmocka_unit_test(test_what_a_file_is_called_does_not_count),
        cmocka_unit_test(test_another_figure_is_another),
        cmocka_unit_test(test_a_third_outlet_joins),
        cmocka_unit_test(test_evidence),
        cmocka_unit_test(test_only_web_addresses_are_links),
        cmocka_unit_test(test_memory_that_runs_out_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
