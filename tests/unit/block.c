/* Ends of sentences, marks and words found by their first letters: neither the wide way nor the plain one misses any.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "extract/scan/block.h"

static const char *const some_heads[] = {"two ", "no a", "half", "mill", "nobo", "zero", "zwei"};
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
            assert_int_equal(cck_block_look(&heads, text, false).hints, (uint64_t)1 << at);
            assert_int_equal(cck_block_look(&heads, text, true).hints, at ? (uint64_t)1 << at : 0);
        }
    }
}

static bool is_letter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static bool is_mark(unsigned char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == 0xC2 || c == 0x85;
}

/* What must be found. */
static cck_block_bits truth(const char *text) {
    cck_block_bits found = {0, 0};
    for (size_t at = 0; at < CCK_BLOCK; at++) {
        bool hint = is_mark((unsigned char)text[at]), end = text[at] && strchr(".!?\n", text[at]);
        bool starts = is_letter(text[at]) && (at == 0 || !is_letter(text[at - 1]));
        for (size_t i = 0; starts && i < HEADS; i++) {
            bool same = true;
            for (size_t k = 0; k < CCK_HEAD; k++) {
                bool blank = k == CCK_HEAD - 1 && some_heads[i][k] == ' ' && !is_letter(text[at + k]);
                same = same && (blank || (text[at + k] | 0x20) == some_heads[i][k]);
            }
            hint = hint || same;
        }
        found.hints |= (uint64_t)hint << at;
        found.ends |= (uint64_t)end << at;
    }
    return found;
}

/* What seems to be a head and is none must be rare. */
static void misses_none_and_seldom_errs(void **state) {
    (void)state;
    static const char bytes[] = "TwohalfzerminbNOBtwo -.\xE2\x80\x99!?\n0189:/\xC2\x85\xBD\t\x01\x10\x11@`{[";
    cck_heads wide = make(true), plain = make(false);
    uint64_t chance = 1;
    unsigned right = 0, wrong = 0;
    for (int round = 0; round < 20000; round++) {
        char text[CCK_BLOCK + CCK_HEAD + 1];
        for (size_t i = 0; i < sizeof text; i++) {
            chance = chance * 6364136223846793005u + 1442695040888963407u;
            text[i] = (chance >> 60) < 3 ? (char)(chance >> 40) : bytes[(chance >> 33) % (sizeof bytes - 1)];
        }
        cck_block_bits all = truth(text), seem = cck_block_look(&plain, text, false);
        cck_block_bits at_once = cck_block_look(&wide, text, false);
        assert_int_equal(seem.ends, all.ends);
        assert_int_equal(at_once.ends, all.ends);
        assert_int_equal(at_once.hints & ~seem.hints, 0);
        assert_int_equal(all.hints & ~at_once.hints, 0);
        for (uint64_t left = seem.hints; left; left &= left - 1) all.hints &left &(0 - left) ? right++ : wrong++;
    }
    assert_true(right > 1000 && wrong < right / 10);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(finds_a_head_at_every_place),
                                       cmocka_unit_test(misses_none_and_seldom_errs)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
