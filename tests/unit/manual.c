/* Every word that a report or a trace can say has its page. */
#include "config/manual.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "compare/verdict/verdict.h"
#include "config/embedded.h"
#include "countercheck/countercheck.h"

static bool has_page(const char *word, const char *kind) {
    cck_manual_page page;
    bool found = cck_manual_find(cck_view_of(word), &page);
    bool right = found && (!kind || cck_view_equal(page.kind, cck_view_of(kind)));
    if (!right) print_error("no page of the manual explains '%s'\n", word);
    return right;
}

static void every_verdict_has_a_page(void **state) {
    (void)state;
    for (unsigned v = 0; v < CCK_VERDICT_END; v++) assert_true(has_page(cck_verdict_name((cck_verdict)v), "verdict"));
}

/* The names of cck_reason; a new one makes the array too short. */
static void every_decision_has_a_page(void **state) {
    static const char *const names[] = {"equal",   "fit",      "overfull",   "window",   "extent",
                                        "later",   "revised",  "moving",     "settling", "denied",
                                        "derived", "reckoned", "conversion", "speakers", "apart"};
    (void)state;
    assert_int_equal(sizeof names / sizeof *names, CCK_REASON_APART);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) assert_true(has_page(names[i], NULL));
}

static void check_rules(cck_view yaml) {
    cck_rules *rules = NULL;
    cck_error error;
    if (cck_rules_parse(yaml, CCK_LIT("test"), &rules, &error)) fail_msg("%s", error.message);
    for (size_t i = 0; i < rules->rule_count; i++) {
        char id[64];
        snprintf(id, sizeof id, "%.*s", CCK_FMT(rules->rules[i].id));
        assert_true(has_page(id, "rule"));
    }
    cck_rules_free(rules);
}

static void every_rule_has_a_page(void **state) {
    (void)state;
    check_rules(
        CCK_LIT("extends: [\"builtin:disaster\", \"builtin:conflict\", \"builtin:business\", \"builtin:health\"]\n"));
}

/* A pack that the test above does not name would go unseen. */
static void packs_are_these_four(void **state) {
    size_t packs = 0;
    (void)state;
    for (size_t i = 0; i < cck_packed_count; i++) packs += strncmp(cck_packed_files[i].name, "config/packs/", 13) == 0;
    assert_int_equal(packs, 4);
}

static void every_kind_bound_and_status_has_a_page(void **state) {
    (void)state;
    for (unsigned k = 0; k < CCK_KIND_END; k++) assert_true(has_page(cck_kind_name((cck_kind)k), NULL));
    for (unsigned b = 0; b < CCK_BOUND_END; b++) assert_true(has_page(cck_bound_name((cck_bound)b), NULL));
    for (unsigned s = 0; s < CCK_STATUS_END; s++) assert_true(has_page(cck_status_name((cck_status)s), NULL));
}

static void every_code_of_a_message_has_a_page(void **state) {
    (void)state;
    for (unsigned c = CCK_E_MEMORY; c <= CCK_E_USAGE; c++) assert_true(has_page(cck_code_name((cck_code)c), NULL));
}

static bool is_id(cck_view word) {
    for (size_t i = 0; i < word.len; i++) {
        if (!strchr("0123456789abcdef", word.ptr[i])) return false;
    }
    return word.len >= 4 && word.len <= 12;
}

/* Names are unique, no word could be taken for the id of a claim, what a page points to is there. */
static void pages_are_whole(void **state) {
    cck_manual_page page, other;
    size_t count = 0;
    (void)state;
    for (; cck_manual_at(count, &page); count++) {
        assert_true(page.name.len && page.kind.len && page.summary.len && page.body.len);
        assert_true(!is_id(page.name));
        for (cck_view one = cck_manual_word(&page.also); one.len; one = cck_manual_word(&page.also))
            assert_true(!is_id(one));
        for (size_t i = 0; i < count && cck_manual_at(i, &other); i++)
            assert_false(cck_view_equal(page.name, other.name));
    }
    assert_true(count > 50);
}

static void see_also_leads_somewhere(void **state) {
    cck_manual_page page;
    (void)state;
    for (size_t i = 0; cck_manual_at(i, &page); i++) {
        size_t at = page.body.len;
        while (at && page.body.ptr[at - 1] != '\n') at--;
        cck_view rest = {page.body.ptr + at, page.body.len - at};
        if (!cck_view_starts(rest, CCK_LIT("See also: "))) continue;
        rest = (cck_view){rest.ptr + 10, rest.len - 10};
        for (cck_view one = cck_manual_word(&rest); one.len; one = cck_manual_word(&rest)) {
            char word[64];
            if (one.ptr[one.len - 1] == ',') one.len--;
            snprintf(word, sizeof word, "%.*s", CCK_FMT(one));
            assert_true(has_page(word, NULL));
        }
    }
}

static void words_lead_to_pages(void **state) {
    cck_manual_page page;
    (void)state;
    assert_true(cck_manual_find(CCK_LIT("MAY_RISE"), &page));
    assert_true(cck_view_equal(page.name, CCK_LIT("over_time")));
    assert_true(cck_manual_find(CCK_LIT("conflict"), &page));
    assert_true(cck_view_equal(page.kind, CCK_LIT("verdict")));
    assert_false(cck_manual_find(CCK_LIT("rise"), &page));
    assert_false(cck_manual_find(CCK_LIT(""), &page));
    assert_true(cck_manual_find(CCK_LIT("tolerance"), &page));
    assert_true(cck_view_starts(page.body, CCK_LIT("    tolerance: 5%")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_verdict_has_a_page),
        cmocka_unit_test(every_decision_has_a_page),
        cmocka_unit_test(every_rule_has_a_page),
        cmocka_unit_test(packs_are_these_four),
        cmocka_unit_test(every_kind_bound_and_status_has_a_page),
        cmocka_unit_test(every_code_of_a_message_has_a_page),
        cmocka_unit_test(pages_are_whole),
        cmocka_unit_test(see_also_leads_somewhere),
        cmocka_unit_test(words_lead_to_pages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
