/* compare_cost.c - stories, and the work done on a great many figures. */
#include <stdio.h>

#include "compare_help.h"

#define MANY 100000

/* One story with very many figures of one measure, all different or all of a few values: how many pairs are looked at?
 */
static size_t work_of(help_world *w, uint32_t values, size_t *groups) {
    cck_error error;
    cck_figure *figures = cck_arena_zalloc(w->arena, MANY, sizeof *figures);
    assert_non_null(figures);
    for (uint32_t i = 0; i < MANY; i++) {
        figures[i] = w->figures[0][0];
        assert_true(cck_decimal_make((int64_t)(i % values) + 1, 0, &figures[i].value));
        figures[i].asserts = cck_interval_point(figures[i].value);
    }
    w->lists[0] = (cck_figures){figures, MANY};
    cck_arena *arena = cck_arena_new(0);
    uint32_t *order, *stories, ranks[1] = {0};
    cck_vocabulary vocabulary;
    cck_item *items;
    size_t count;
    cck_groups all;
    cck_figure_id first[] = {1, MANY + 1};
    assert_int_equal(cck_story_order(&w->corpus, arena, &order, &error), CCK_OK);
    assert_int_equal(cck_vocabulary_build(&w->corpus, order, w->lexicon, arena, &vocabulary, &error), CCK_OK);
    assert_int_equal(cck_story_assign(&w->corpus, order, &vocabulary, arena, &stories, &error), CCK_OK);
    cck_work work = {.corpus = &w->corpus,
                     .lexicon = w->lexicon,
                     .rules = w->rules,
                     .vocabulary = &vocabulary,
                     .stories = stories,
                     .ranks = ranks,
                     .arena = arena,
                     .results = arena};
    assert_int_equal(cck_items_build(&work, first, &items, &count, &error), CCK_OK);
    assert_int_equal(count, MANY);
    assert_int_equal(cck_groups_build(&work, items, count, &all, &error), CCK_OK);
    assert_int_equal(cck_groups_relate(&work, &all, &error), CCK_OK);
    *groups = all.group_count;
    cck_groups_free(&all);
    cck_arena_free(arena);
    return all.compared;
}

static void test_work_is_bounded(void **state) {
    (void)state;
    help_world w;
    size_t groups;
    help_open(&w);
    help_article(&w, "One", NULL, "In Vellmark 20 people were killed by the storm.");
    help_figure(&w, "20", 20, "killed", "people");
    assert_true(work_of(&w, MANY, &groups) <= (size_t)MANY * (CCK_NEIGHBOURS + 24));
    assert_int_equal(groups, MANY);
    assert_true(work_of(&w, 50, &groups) <= 50 * 50);
    assert_int_equal(groups, 50);
    w.lists[0] = (cck_figures){w.figures[0], 1};
    help_close(&w);
}

/* The stories of a list of texts, as the numbers that they are given. */
static void stories_of(help_world *w, uint32_t out[HELP_DOCUMENTS]) {
    cck_error error;
    uint32_t *order, *stories;
    cck_vocabulary vocabulary;
    assert_int_equal(cck_story_order(&w->corpus, w->arena, &order, &error), CCK_OK);
    assert_int_equal(cck_vocabulary_build(&w->corpus, order, w->lexicon, w->arena, &vocabulary, &error), CCK_OK);
    assert_int_equal(cck_story_assign(&w->corpus, order, &vocabulary, w->arena, &stories, &error), CCK_OK);
    for (size_t i = 0; i < w->corpus.count; i++) out[i] = stories[i];
}

static void test_stories(void **state) {
    (void)state;
    help_world w;
    uint32_t s[HELP_DOCUMENTS];
    help_open(&w);
    help_article(&w, "A", "2031-05-14",
                 "Ferry sinks off Port Lask\nA ferry sank off Port Lask with many aboard. Captain Ilse Moor "
                 "was rescued near the lighthouse of Karn.");
    help_article(&w, "B", "2031-05-14",
                 "Budget passes\nParliament in Vellmark passed the budget of Chancellor Tom Reed after a "
                 "night of debate on pensions.");
    help_article(&w, "C", "2031-05-15",
                 "Ferry toll\nDivers searched the ferry that sank off Port Lask. Captain Moor had steered "
                 "for the lighthouse of Karn.");
    help_article(&w, "D", "2031-05-15",
                 "After the budget\nChancellor Reed defended the budget in Vellmark; the debate on pensions "
                 "goes on in Parliament.");
    stories_of(&w, s);
    assert_int_equal(s[0], s[2]);
    assert_int_equal(s[1], s[3]);
    assert_int_not_equal(s[0], s[1]);
    help_close(&w);
}

/* The same ferry and words, but reports of different stories are never held against each other. */
static void test_stories_are_apart(void **state) {
    (void)state;
    help_world w;
    help_open(&w);
    help_article(&w, "A", "2031-05-14",
                 "Ferry sinks off Port Lask\nOff Port Lask 40 passengers of a ferry were killed. Captain Ilse "
                 "Moor was rescued near Karn.");
    help_figure(&w, "40", 40, "killed", "passengers");
    help_article(&w, "B", "2031-05-14",
                 "Quake in Dorlan\nThe quake shook Dorlan at dawn and 55 people were killed in Hesk, Mayor Olm "
                 "said.");
    help_figure(&w, "55", 55, "killed", "people");
    help_compare(&w, 0);
    assert_int_equal(w.out.claim_count, 0);
    help_close(&w);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_work_is_bounded), cmocka_unit_test(test_stories),
                                       cmocka_unit_test(test_stories_are_apart)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
