/* passage.c - the words around a number: the same for a copy, another for words of one's own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "text/text.h"

static uint64_t passage(const char *sentence, const char *number) {
    const char *at = strstr(sentence, number);
    uint32_t start = (uint32_t)(at - sentence), length = (uint32_t)strlen(sentence);
    return cck_passage_in(cck_view_of(sentence), 0, length, start, start + (uint32_t)strlen(number));
}

static const char whole[] =
    "The river police pulled 23 holidaymakers from the water after a raft broke up on the rapids.";

static void a_copy_is_the_same_passage(void **state) {
    (void)state;
    assert_true(passage(whole, "23") != 0);
    assert_true(passage(whole, "23") == passage(whole, "23"));
}

static void case_marks_and_far_ends_do_not_matter(void **state) {
    (void)state;
    const char *copy = "the river police pulled 23 holidaymakers from the water, after a raft broke up below Hallin";
    assert_true(passage(whole, "23") == passage(copy, "23"));
}

static void the_number_does_not_matter(void **state) {
    (void)state;
    const char *copy = "The river police pulled 32 holidaymakers from the water after a raft broke up on the rapids.";
    assert_true(passage(whole, "23") == passage(copy, "32"));
}

static void other_words_are_another_passage(void **state) {
    (void)state;
    const char *own = "The river police saved 23 holidaymakers from the water after a raft broke up on the rapids.";
    const char *turned = "The river police pulled holidaymakers 23 from the water after a raft broke up on the rapids.";
    assert_true(passage(whole, "23") != passage(own, "23"));
    assert_true(passage(whole, "23") != passage(turned, "23"));
}

static void a_few_words_are_no_passage(void **state) {
    (void)state;
    assert_true(passage("Police said 23 people were killed.", "23") == 0);
    assert_true(passage("23", "23") == 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_copy_is_the_same_passage), cmocka_unit_test(case_marks_and_far_ends_do_not_matter),
        cmocka_unit_test(the_number_does_not_matter), cmocka_unit_test(other_words_are_another_passage),
        cmocka_unit_test(a_few_words_are_no_passage),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
