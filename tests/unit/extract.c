/* Extraction as a whole: where figures stand, where sentences end, and that documents do not touch one another. What
 * sentences mean is in tests/cases/extract. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "extracting.h"

#define NO_BREAK "\xC2\xA0"

static void assert_bytes(size_t start, size_t end, const char *expected) {
    cck_view got = bytes_read(start, end), want = cck_view_of(expected);
    if (!cck_view_equal(got, want)) print_error("expected '%s', got '%.*s'\n", expected, CCK_FMT(got));
    assert_true(cck_view_equal(got, want));
}

static void assert_place(const cck_figure *f, const char *number, unsigned line, unsigned column) {
    assert_bytes(f->start, f->end, number);
    assert_int_equal(f->line, line);
    assert_int_equal(f->column, column);
}

static void nothing_to_find(void **state) {
    (void)state;
    assert_int_equal(figures_of_view((cck_view){NULL, 0}).count, 0);
    assert_int_equal(figures_of("").count, 0);
    assert_int_equal(figures_of(" \r\n\t" NO_BREAK "\n").count, 0);
    assert_int_equal(figures_of("The ferry left the harbour in the rain. Nobody's dog barked!").count, 0);
    assert_int_equal(figures_of("...!!!???\n\n\n").count, 0);
}

static void offsets(void **state) {
    (void)state;
    cck_figures f = figures_of("  Rain fell. Nearly 400 wooden boats sank off the cape, and 12 divers went down.  \n");
    assert_int_equal(f.count, 2);
    assert_bytes(f.items[0].start, f.items[0].end, "400");
    assert_bytes(f.items[0].phrase_start, f.items[0].phrase_start + 10, "Nearly 400");
    assert_bytes(f.items[1].start, f.items[1].end, "12");
    for (size_t i = 0; i < 2; i++) {
        assert_bytes(f.items[i].sentence_start, f.items[i].sentence_end,
                     "Nearly 400 wooden boats sank off the cape, and 12 divers went down.");
    }
}

static void lines_and_columns(void **state) {
    (void)state;
    cck_figures f = figures_of("Oslo\n\nSome 30 tents stood.\nThere 7 burned.");
    assert_int_equal(f.count, 2);
    assert_place(&f.items[0], "30", 3, 6);
    assert_place(&f.items[1], "7", 4, 7);
    f = figures_of("First line.\r\n\r\nThen 30 tents stood.\r\n");
    assert_int_equal(f.count, 1);
    assert_place(&f.items[0], "30", 3, 6);
    /* columns count characters: e with an accent, a no-break space, an emoji */
    f = figures_of("Caf\xC3\xA9s:" NO_BREAK "\xF0\x9F\x8D\xB5 30 shut.");
    assert_int_equal(f.count, 1);
    assert_place(&f.items[0], "30", 1, 10);
    f = figures_of("In all 6" NO_BREAK "000 tents and 20" NO_BREAK "boats burned.");
    assert_int_equal(f.items[f.count - 1].column, 24);
    f = figures_of("12 tents burned.");
    assert_place(&f.items[0], "12", 1, 1);
}

static void columns_of_a_long_line(void **state) {
    (void)state;
    cck_figures f = figures_of("A 5 km b. C 6 km d. E 7 km f.");
    assert_int_equal(f.count, 3);
    assert_int_equal(f.items[0].column, 3);
    assert_int_equal(f.items[1].column, 13);
    assert_int_equal(f.items[2].column, 23);
}

/* Strings that end up in a figure; two readings are the same when all of these are. */
static void keep(cck_buffer *out, const cck_figures *figures) {
    for (size_t i = 0; i < figures->count; i++) {
        const cck_figure *f = &figures->items[i];
        char low[CCK_DECIMAL_TEXT] = {0}, high[CCK_DECIMAL_TEXT] = {0};
        cck_decimal_write(f->asserts.low, low);
        cck_decimal_write(f->asserts.high, high);
        cck_buffer_printf(out, "%u-%u %u:%u %s %s %s %s %.*s|%.*s|%.*s|%.*s %d %lld\n", f->start, f->end, f->line,
                          f->column, cck_kind_name(f->kind), cck_bound_name(f->bound), low, high, CCK_FMT(f->unit),
                          CCK_FMT(f->noun), CCK_FMT(f->measure), CCK_FMT(f->speaker), (int)f->total,
                          (long long)f->window_s);
    }
}

static void documents_do_not_touch(void **state) {
    (void)state;
    static const char *const texts[] = {
        "Colonel Arvo Lind said 14 sappers died. He added that 3 were missing.",
        "He said 20 more were hurt.",
        "",
        "The Larkspur 737 landed. Another 737 took off with 90 passengers aboard.",
        "In all 737 villagers fled over the past 24 hours.",
    };
    enum { COUNT = sizeof texts / sizeof *texts };
    cck_buffer first = {0}, second = {0};
    for (size_t i = 0; i < COUNT; i++) {
        cck_figures f = figures_of(texts[i]);
        keep(&first, &f);
    }
    /* in the other order, and after a text that leaves much behind */
    cck_buffer parts[COUNT] = {{0}};
    for (size_t i = COUNT; i-- > 0;) {
        figures_of("General Ode Marsh said 1 2 3 4 5 6 7 8 9 10 11 737 posts fell on 5 May 2011 in Harl.");
        cck_figures f = figures_of(texts[i]);
        keep(&parts[i], &f);
    }
    for (size_t i = 0; i < COUNT; i++) {
        cck_buffer_add(&second, cck_buffer_view(&parts[i]));
        cck_buffer_free(&parts[i]);
    }
    assert_true(first.len > 0 && cck_view_equal(cck_buffer_view(&first), cck_buffer_view(&second)));
    cck_buffer_free(&first);
    cck_buffer_free(&second);
}

static void two_extractors(void **state) {
    (void)state;
    cck_extractor_free(NULL);
    cck_arena *arena = cck_arena_new(0);
    cck_document a = {.id = CCK_LIT("a"), .text = CCK_LIT("In Harl 14 sappers died.")};
    cck_document b = {.id = CCK_LIT("b"), .text = CCK_LIT("In Tolm 15 miners died.")};
    cck_figures of_a, of_b;
    assert_int_equal(cck_extract(extracting_extractor(), &a, arena, &of_a, NULL), CCK_OK);
    assert_int_equal(cck_extract(extracting_extractor(), &b, arena, &of_b, NULL), CCK_OK);
    /* results of the first are still there */
    assert_int_equal(of_a.count, 1);
    assert_int_equal(of_a.items[0].value.coefficient, 14);
    assert_true(cck_view_equal(of_a.items[0].place.items[0], CCK_LIT("Harl")));
    assert_int_equal(of_b.items[0].value.coefficient, 15);
    cck_arena_free(arena);
}

/* The sentence around the first figure. */
static void assert_sentence(const char *text, const char *expected) {
    cck_figures f = figures_of(text);
    if (!f.count) print_error("no figure in: %s\n", text);
    assert_true(f.count > 0);
    assert_bytes(f.items[0].sentence_start, f.items[0].sentence_end, expected);
}

static void sentences_end(void **state) {
    (void)state;
    assert_sentence("Snow fell. It buried 40 cars. Nobody drove.", "It buried 40 cars.");
    assert_sentence("Snow fell! It buried 40 cars? Nobody drove.", "It buried 40 cars?");
    assert_sentence("Snow fell... It buried 40 cars.", "It buried 40 cars.");
    assert_sentence("\"Snow fell.\" It buried 40 cars.", "It buried 40 cars.");
    assert_sentence("\xE2\x80\x9CIt buried 40 cars.\xE2\x80\x9D Nobody drove.",
                    "\xE2\x80\x9CIt buried 40 cars.\xE2\x80\x9D");
    assert_sentence("(It buried 40 cars.) Nobody drove.", "(It buried 40 cars.)");
    assert_sentence("It buried 40 cars.\n\nNobody drove.", "It buried 40 cars.");
    assert_sentence("It buried 40 cars." NO_BREAK "Nobody drove.", "It buried 40 cars.");
}

static void sentences_go_on(void **state) {
    (void)state;
    static const char *const whole[] = {
        "Near St. Orla the snow buried 40 cars.",
        "Mr. Pell and Dr. Ives counted 40 cars.",
        "J. R. Pell counted 40 cars.",
        "The U.S. Navy counted 40 ships.",
        "The U.N. said 40 ships sank.",
        "Snow, 2.5 m of it, fell on 40 cars.",
        "\"Stop!\" they called to 40 cars.",
        "At 5 p.m. police saw 40 cars.",
        "It fell on e.g. roofs and on 40 cars.",
    };
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++) assert_sentence(whole[i], whole[i]);
    assert_sentence("He lives in the U.S. The army counted 40 ships.", "The army counted 40 ships.");
}

static void sentences_over_lines(void **state) {
    (void)state;
    static const char wrapped[] = "The road over the pass was shut in the night when a wall\n"
                                  "of wet snow came down from the ridge and buried all the\n"
                                  "40 cars that had stopped there, the keeper of the lodge\n"
                                  "at the summit told reporters. Ploughs worked until noon\n"
                                  "and the first vans passed at about one in the afternoon.\n";
    assert_sentence(wrapped, "The road over the pass was shut in the night when a wall\n"
                             "of wet snow came down from the ridge and buried all the\n"
                             "40 cars that had stopped there, the keeper of the lodge\n"
                             "at the summit told reporters.");
    assert_sentence("Snow Buries 40 Cars\nPloughs worked until noon.", "Snow Buries 40 Cars");
    assert_sentence("Snow buried\n40 cars\n\non the pass", "40 cars");
}

/* No sentence grows without end; a number is not cut in two. */
static void long_sentences_are_cut(void **state) {
    (void)state;
    enum { LENGTH = 20000 };
    char *text = malloc(LENGTH);
    assert_non_null(text);
    memset(text, 'x', LENGTH);
    for (size_t i = 0; i < LENGTH; i += 8) memcpy(text + i, " 123,456", 8);
    cck_figures f = figures_of_view((cck_view){text, LENGTH});
    assert_int_equal(f.count, LENGTH / 8);
    for (size_t i = 0; i < f.count; i++) {
        assert_int_equal(f.items[i].end - f.items[i].start, 7);
        assert_true(f.items[i].sentence_end - f.items[i].sentence_start < 9000);
    }
    free(text);
}

static void a_million_digits(void **state) {
    (void)state;
    enum { DIGITS = 1000000 };
    char *text = malloc(DIGITS + 16);
    assert_non_null(text);
    memcpy(text, "In all ", 7);
    memset(text + 7, '7', DIGITS);
    memcpy(text + 7 + DIGITS, " stars.", 7);
    cck_figures f = figures_of_view((cck_view){text, DIGITS + 14});
    assert_int_equal(f.count, 1);
    assert_int_equal(f.items[0].start, 7);
    assert_int_equal(f.items[0].end, 7 + DIGITS);
    assert_false(f.items[0].has_value || f.items[0].asserts.has_low || f.items[0].asserts.has_high);
    memset(text + 7, '7', 19); /* one more than a decimal holds */
    text[26] = ' ';
    f = figures_of_view((cck_view){text, 27});
    assert_int_equal(f.count, 1);
    assert_int_equal(f.items[0].end - f.items[0].start, 19);
    assert_false(f.items[0].has_value || f.items[0].asserts.has_low || f.items[0].asserts.has_high);
    free(text);
}

static void past_the_limit(void **state) {
    (void)state;
    cck_document document = {.id = CCK_LIT("big"), .text = {"x", CCK_MAX_DOCUMENT + 1}};
    cck_figures figures = {NULL, 4711};
    cck_error error = {0};
    assert_int_equal(cck_extract(extracting_extractor(), &document, NULL, &figures, &error), CCK_E_LIMIT);
    assert_int_equal(figures.count, 4711);
    assert_true(error.message[0]);
}

static void out_of_memory(void **state) {
    (void)state;
    cck_arena *arena = cck_arena_new(64);
    cck_document document = {.id = CCK_LIT("small"), .text = CCK_LIT("In Harl 14 sappers died.")};
    cck_figures figures = {NULL, 4711};
    cck_error error = {0};
    assert_int_equal(cck_extract(extracting_extractor(), &document, arena, &figures, &error), CCK_E_MEMORY);
    assert_int_equal(figures.count, 4711);
    cck_arena_free(arena);
    assert_int_equal(figure_of("In Harl 14 sappers died.")->value.coefficient, 14); /* still of use */
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_to_find),        cmocka_unit_test(offsets),
        cmocka_unit_test(lines_and_columns),      cmocka_unit_test(columns_of_a_long_line),
        cmocka_unit_test(documents_do_not_touch), cmocka_unit_test(two_extractors),
        cmocka_unit_test(sentences_end),          cmocka_unit_test(sentences_go_on),
        cmocka_unit_test(sentences_over_lines),   cmocka_unit_test(long_sentences_are_cut),
        cmocka_unit_test(a_million_digits),       cmocka_unit_test(past_the_limit),
        cmocka_unit_test(out_of_memory),
    };
    return cmocka_run_group_tests(tests, extracting_begin, extracting_end);
}
