/* What words around a number assert, exactly: every row of the table of default meanings, and ranges, ages and labels.
 * An interval is written "[250, 350]", a strict end with a round bracket, an open one with a hyphen. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "extracting.h"

typedef struct {
    const char *text, *bound, *interval;
} row;

static void write_interval(const cck_interval *a, cck_buffer *out) {
    char low[CCK_DECIMAL_TEXT], high[CCK_DECIMAL_TEXT];
    size_t n = cck_decimal_write(a->low, low), m = cck_decimal_write(a->high, high);
    cck_buffer_printf(out, "%c%.*s, %.*s%c", a->low_strict ? '(' : '[', a->has_low ? (int)n : 1, a->has_low ? low : "-",
                      a->has_high ? (int)m : 1, a->has_high ? high : "-", a->high_strict ? ')' : ']');
}

static void assert_row(const row *r) {
    const cck_figure *f = figure_of(r->text);
    cck_buffer got = {0};
    write_interval(&f->asserts, &got);
    bool same = strcmp(cck_bound_name(f->bound), r->bound) == 0 &&
                cck_view_equal(cck_buffer_view(&got), cck_view_of(r->interval));
    if (!same)
        print_error("%s\n    expected %s %s, got %s %.*s\n", r->text, r->bound, r->interval, cck_bound_name(f->bound),
                    CCK_FMT(cck_buffer_view(&got)));
    cck_buffer_free(&got);
    assert_true(same);
}

#define ASSERT_ROWS(rows)                                                                                              \
    for (size_t i = 0; i < sizeof(rows) / sizeof *(rows); i++) assert_row(&(rows)[i])

static void bare_numbers(void **state) {
    (void)state;
    static const row rows[] = {
        {"They found 62 urns.", "exact", "[62, 62]"},
        {"They found exactly 62 urns.", "exact", "[62, 62]"},
        {"They found 6,000 urns.", "exact", "[6000, 6000]"}, /* its softness is the comparator's */
        {"They found 2.5 tonnes of clay.", "exact", "[2.5, 2.5]"},
        {"They found sixty-two urns.", "exact", "[62, 62]"},
        {"They found two and a half million urns.", "exact", "[2500000, 2500000]"},
        {"A 600-strong choir sang.", "exact", "[600, 600]"},
    };
    ASSERT_ROWS(rows);
}

static void about(void **state) {
    (void)state;
    static const row rows[] = {
        {"They found about 6,000 urns.", "about", "[5400, 6600]"},     /* 10 % */
        {"They found around 300 urns.", "about", "[250, 350]"},        /* half the grain */
        {"They found some 200 urns.", "about", "[150, 250]"},          /* half the grain is a quarter */
        {"They found roughly 100 urns.", "about", "[75, 125]"},        /* a quarter at most */
        {"They found an estimated 62 urns.", "about", "[58.9, 65.1]"}, /* sharp: 5 % */
        {"They found about 7 urns.", "about", "[6, 8]"},               /* sharp: at least 1 */
        {"They found about 20 urns.", "about", "[15, 25]"},
        {"They found about 1.2 million urns.", "about", "[1080000, 1320000]"},
        {"They dug up about 2.5 tonnes of clay.", "about", "[2.375, 2.625]"},
    };
    ASSERT_ROWS(rows);
}

static void nearly(void **state) {
    (void)state;
    static const row rows[] = {
        {"They found nearly 30 urns.", "nearly", "[25.5, 30]"},
        {"They found almost 400 urns.", "nearly", "[340, 400]"},
        {"They found close to 62 urns.", "nearly", "[52.7, 62]"},
        {"They found just under 1,000 urns.", "nearly", "[850, 1000]"},
    };
    ASSERT_ROWS(rows);
}

static void open_ends(void **state) {
    (void)state;
    static const row rows[] = {
        {"They found more than 100 urns.", "more_than", "(100, -]"},
        {"They found over 6,000 urns.", "more_than", "(6000, -]"},
        {"They found upwards of 40 urns.", "more_than", "(40, -]"},
        {"The finds, exceeding 40 urns, went north.", "more_than", "(40, -]"},
        {"They found at least 40 urns.", "at_least", "[40, -]"},
        {"They found no fewer than 40 urns.", "at_least", "[40, -]"},
        {"They found up to 40 urns.", "at_most", "[-, 40]"},
        {"They found as many as 40 urns.", "at_most", "[-, 40]"},
        {"They found at most 40 urns.", "at_most", "[-, 40]"},
        {"They found no more than 40 urns.", "at_most", "[-, 40]"},
        {"They found fewer than 40 urns.", "less_than", "[-, 40)"},
        {"They found under 40 urns.", "less_than", "[-, 40)"},
    };
    ASSERT_ROWS(rows);
    assert_false(figure_of("They found up to 40 urns.")->bound_hard);
    assert_true(figure_of("They found at most 40 urns.")->bound_hard);
    assert_true(figure_of("They found no more than 40 urns.")->bound_hard);
    assert_true(figure_of("They found fewer than 40 urns.")->bound_hard);
}

static void ranges(void **state) {
    (void)state;
    static const row rows[] = {
        {"They found between 40 and 60 urns.", "range", "[40, 60]"},
        {"They found 40 to 60 urns.", "range", "[40, 60]"},
        {"They found 40 or 50 urns.", "range", "[40, 50]"},
        {"They found 40-60 urns.", "range", "[40, 60]"},
        {"They found 40\xE2\x80\x93"
         "60 urns.",
         "range", "[40, 60]"},
        {"It cost $3-5 billion.", "range", "[3000000000, 5000000000]"},
        {"It cost between $3 billion and $5 billion.", "range", "[3000000000, 5000000000]"},
        {"They found four to five thousand urns.", "range", "[4000, 5000]"},
    };
    ASSERT_ROWS(rows);
}

static void vague_words(void **state) {
    (void)state;
    static const row rows[] = {
        {"They found a couple of urns.", "vague", "[2, 3]"},
        {"They found a few urns.", "vague", "[2, 6]"},
        {"They found several urns.", "vague", "[3, 10]"},
        {"They found a handful of urns.", "vague", "[3, 9]"},
        {"They found several hundred urns.", "vague", "[200, 999]"}, /* as the scale word */
        {"They found a few dozen urns.", "vague", "[24, 99]"},
        {"They found dozens of urns.", "vague", "[24, 99]"},
        {"They found scores of urns.", "vague", "[40, 120]"},
        {"They found hundreds of urns.", "vague", "[200, 999]"},
        {"They found thousands of urns.", "vague", "[2000, 9999]"},
        {"They found tens of thousands of urns.", "vague", "[20000, 99999]"},
        {"Not one villager died.", "exact", "[0, 0]"},
        {"Nobody died.", "exact", "[0, 0]"},
        {"No deaths were reported.", "exact", "[0, 0]"},
    };
    ASSERT_ROWS(rows);
    assert_false(figure_of("They found a few urns.")->has_value);
    assert_true(figure_of("They found some 300 urns.")->has_value);
    assert_false(figure_of("They found 40 to 60 urns.")->has_value);
}

static void assert_kind(const char *text, cck_kind kind, const char *number, const char *unit) {
    const cck_figure *f = figure_of(text);
    if (f->kind != kind) print_error("%s\n    is read as %s\n", text, cck_kind_name(f->kind));
    assert_int_equal(f->kind, kind);
    assert_true(cck_view_equal(bytes_read(f->start, f->end), cck_view_of(number)));
    if (unit) assert_true(cck_view_equal(f->unit, cck_view_of(unit)));
}

static void kinds_by_unit(void **state) {
    (void)state;
    assert_kind("It cost $5bn.", CCK_KIND_MONEY, "$5bn", "USD");
    assert_kind("It rose 5 percent.", CCK_KIND_PERCENT, "5", "percent");
    assert_kind("It rose 5 percentage points.", CCK_KIND_PERCENTAGE_POINT, "5", "percentage point");
    assert_kind("It took 24 hours.", CCK_KIND_DURATION, "24", "hour");
    assert_kind("It lies 5 km away.", CCK_KIND_LENGTH, "5", "kilometre");
    assert_kind("It covers 5 acres.", CCK_KIND_AREA, "5", "acre");
    assert_kind("It holds 5 litres.", CCK_KIND_VOLUME, "5", "litre");
    assert_kind("It weighs 5 tonnes.", CCK_KIND_MASS, "5", "tonne");
    assert_kind("It was 35 degrees Celsius.", CCK_KIND_TEMPERATURE, "35", "degree celsius");
    assert_kind("It blew at 90 mph.", CCK_KIND_SPEED, "90", "mile/hour");
    assert_kind("It makes 5 megawatts.", CCK_KIND_POWER, "5", "megawatt");
    assert_kind("It doubled.", CCK_KIND_MULTIPLE, "doubled", NULL);
    assert_kind("It fed half of the villagers.", CCK_KIND_FRACTION, "half", NULL);
}

static void ages(void **state) {
    (void)state;
    assert_kind("A 40-year-old welder fell.", CCK_KIND_AGE, "40", "year");
    assert_kind("The welder, aged 40, fell.", CCK_KIND_AGE, "40", NULL);
    assert_kind("Ida Holm, 40, fell.", CCK_KIND_AGE, "40", NULL);
}

static void what_claims_nothing(void **state) {
    (void)state;
    assert_kind("It happened in 1999.", CCK_KIND_YEAR, "1999", NULL);
    assert_kind("It came third.", CCK_KIND_ORDINAL, "third", NULL);
    assert_kind("Flight 302 was late.", CCK_KIND_ID, "302", NULL);
    assert_kind("It was Orla's No. 1 hit.", CCK_KIND_RANK, "1", NULL);
    assert_kind("They met at 5:30 p.m.", CCK_KIND_TIME, "5:30 p.m.", NULL);
    assert_kind("They met on 5 May 2011.", CCK_KIND_DATE, "5 May 2011", NULL);
    const cck_figure *f = figure_of("It happened in 1999.");
    assert_false(f->has_value || f->asserts.has_low || f->asserts.has_high);
}

static void names_of_kinds(void **state) {
    (void)state;
    for (cck_kind kind = 0; kind < CCK_KIND_END; kind++) {
        cck_kind back = CCK_KIND_END;
        assert_true(cck_kind_parse(cck_view_of(cck_kind_name(kind)), &back));
        assert_int_equal(back, kind);
        assert_int_equal(cck_kind_is_claim(kind), kind < CCK_KIND_DATE);
    }
    for (cck_bound bound = 0; bound < CCK_BOUND_END; bound++) {
        cck_bound back = CCK_BOUND_END;
        assert_true(cck_bound_parse(cck_view_of(cck_bound_name(bound)), &back));
        assert_int_equal(back, bound);
    }
    cck_kind kind = CCK_KIND_AGE;
    assert_false(cck_kind_parse(CCK_LIT("Count"), &kind) || cck_kind_parse(CCK_LIT(""), &kind));
    assert_int_equal(kind, CCK_KIND_AGE);
    assert_string_equal(cck_kind_name(CCK_KIND_PERCENTAGE_POINT), "percentage_point");
    assert_non_null(cck_kind_name(CCK_KIND_END));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bare_numbers),   cmocka_unit_test(about),  cmocka_unit_test(nearly),
        cmocka_unit_test(open_ends),      cmocka_unit_test(ranges), cmocka_unit_test(vague_words),
        cmocka_unit_test(kinds_by_unit),  cmocka_unit_test(ages),   cmocka_unit_test(what_claims_nothing),
        cmocka_unit_test(names_of_kinds),
    };
    return cmocka_run_group_tests(tests, extracting_begin, extracting_end);
}
