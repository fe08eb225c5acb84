/* Words found by their first letters: neither the wide way nor the plain one misses any. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "extract/heads.h"

static const char *const some_heads[] = {"two ", "no  ", "half", "mill", "nobo", "zero", "zwei"};
enum { HEADS = sizeof some_heads / sizeof *some_heads };

static cck_heads make(bool wide) {
    cck_heads heads;
    cck_heads_clear(&heads);
    for (size_t i = 0; i < HEADS; i++) cck_heads_add(&heads, some_heads[i]);
    heads.wide = wide && heads.wide;
    return heads;
}

static void finds_a_head_at_every_place(void **state) {
    (void)state;
    for (int wide = 0; wide < 2; wide++) {
        cck_heads heads = make(wide);
        for (size_t i = 0; i < CCK_BLOCK * HEADS; i++) {
            char text[CCK_BLOCK + CCK_HEAD + 1] = {0};
            size_t at = i / HEADS;
            memcpy(text + at, some_heads[i % HEADS], CCK_HEAD);
            if (i % 2) text[at] = (char)(text[at] - ('a' - 'A')); /* "No" as "no" */
            assert_int_equal(cck_heads_among(&heads, text, ~(uint64_t)0), (uint64_t)1 << at);
            assert_int_equal(cck_heads_among(&heads, text, ~((uint64_t)1 << at)), 0);
        }
    }
}

/* Bits of the places where a head stands. */
static uint64_t truth(const char *text) {
    uint64_t found = 0;
    for (size_t at = 0; at < CCK_BLOCK; at++) {
        for (size_t i = 0; i < HEADS; i++) {
            bool same = true;
            for (size_t k = 0; k < CCK_HEAD; k++) same = same && (text[at + k] | 0x20) == some_heads[i][k];
            found |= (uint64_t)same << at;
        }
    }
    return found;
}

/* What seems to be a head and is none must be rare. */
static void misses_none_and_seldom_errs(void **state) {
    (void)state;
    static const char letters[] = "TwohalfzerminbNOB -.\xE2\x80\x99";
    cck_heads wide = make(true), plain = make(false);
    uint64_t chance = 1;
    unsigned right = 0, wrong = 0;
    for (int round = 0; round < 20000; round++) {
        char text[CCK_BLOCK + CCK_HEAD + 1];
        for (size_t i = 0; i < sizeof text; i++) {
            chance = chance * 6364136223846793005u + 1442695040888963407u;
            text[i] = letters[(chance >> 33) % (sizeof letters - 1)];
        }
        uint64_t starts = ~(chance & chance >> 20), heads = truth(text) & starts;
        uint64_t seem = cck_heads_among(&plain, text, starts), at_once = cck_heads_among(&wide, text, starts);
        assert_int_equal(seem & starts, seem);
        assert_int_equal(at_once & ~seem, 0);
        assert_int_equal(heads & ~at_once, 0);
        for (; seem; seem &= seem - 1) heads &seem &(0 - seem) ? right++ : wrong++;
    }
    assert_true(right > 1000 && wrong < right);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(finds_a_head_at_every_place),
                                       cmocka_unit_test(misses_none_and_seldom_errs)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
