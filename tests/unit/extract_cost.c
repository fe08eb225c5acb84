/* Twice the text costs about twice the time, however odd the text is. Only ratios are looked at, never a time, and
 * a ratio counts only when it is too large every time it is measured. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "extracting.h"

enum { RUNS = 3, ATTEMPTS = 4, LONGEST = 2 << 20 };
#define LIMIT 3.0

/* Instrumented code is too slow, and its allocator has costs of its own. */
#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif

static cck_arena *arena;
static char *text;

static int begin(void **state) {
    arena = cck_arena_new(0);
    text = malloc(LONGEST);
    return arena && text ? extracting_begin(state) : -1;
}

static int end(void **state) {
    cck_arena_free(arena);
    free(text);
    return extracting_end(state);
}

static double ticks(size_t len) {
    cck_document document = {.id = CCK_LIT("cost"), .text = {text, len}};
    cck_figures figures;
    cck_arena_reset(arena);
    clock_t before = clock();
    assert_int_equal(cck_extract(extracting_extractor(), &document, arena, &figures, NULL), CCK_OK);
    return (double)(clock() - before);
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(size_t len) {
    double runs[RUNS];
    for (size_t i = 0; i < RUNS; i++) runs[i] = ticks(len);
    qsort(runs, RUNS, sizeof *runs, ascending);
    return runs[RUNS / 2];
}

/* A length at which there is something to measure (or the longest there is room to double), at most. */
static size_t length_worth_measuring(void) {
    size_t len = 1 << 14;
    while (len < LONGEST / 2 && ticks(len) < (double)CLOCKS_PER_SEC / 200) len *= 2;
    return len;
}

static void assert_linear(const char *name, const char *unit) {
    size_t n = strlen(unit);
    for (size_t i = 0; i < LONGEST; i++) text[i] = unit[i % n];
    size_t len = length_worth_measuring();
    double ratio = 0;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        double once = median(len);
        ratio = median(2 * len) / (once > 0 ? once : 1);
        if (ratio <= LIMIT) return;
    }
    print_error("%s: twice %zu bytes costs %.1f times as much\n", name, len, ratio);
    fail();
}

static void twice_the_text_twice_the_time(void **state) {
    (void)state;
#ifdef SANITIZED
    skip();
#endif
    static const struct {
        const char *name, *unit;
    } odd[] = {
        {"digits", "7"},
        {"number words", "seven "},
        {"scales", "million "},
        {"one long word", "seven"},
        {"full stops within", "................................................................a"},
        {"one line", "the 12 men of Harl said that 40 more had gone over the hill and "},
        {"full stops", "."},
        {"commas", ","},
        {"marks", "(\"[-;:'])!? "},
        {"hyphens", "-"},
        {"numbers and hyphens", "5-"},
        {"numbers and commas", "5,"},
        {"single letters", "a a a "},
        {"initials", "A.B."},
        {"open quotes", "\xE2\x80\x9C"
                        "5 "},
        {"brackets", "(5"},
        {"one verb", "killed "},
        {"verb and number", "killed 5 "},
        {"ones", "1 1 1 "},
        {"and", "5 and "},
        {"between", "between 5 and "},
        {"hedges", "more than "},
        {"hedged", "at least about nearly 5 "},
        {"names", "Harl "},
        {"speakers", "said Harl, 5 "},
        {"pronouns", "He said 5. "},
        {"days", "in the past 5 days "},
        {"lines", "5\n"},
        {"empty lines", "\n"},
        {"spaces", " "},
        {"no-break spaces", "\xC2\xA0"},
        {"zero width", "\xE2\x80\x8B"},
        {"half signs", "\xC2\xBD"},
        {"addresses", "http://a5"},
        {"labels", "No. 5 "},
        {"types", "Harl 737 "},
        {"money", "$5bn to "},
        {"percent", "5% of "},
        {"apostrophes", "a'a'"},
        {"headlines", "Harl Sees 50 Dead In Tolm\n"},
    };
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) assert_linear(odd[i].name, odd[i].unit);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(twice_the_text_twice_the_time)};
    return cmocka_run_group_tests(tests, begin, end);
}
