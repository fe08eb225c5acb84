/* claimreview.c - drafts of ClaimReview, read back with a JSON parser and held against what schema.org asks for. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <jansson.h>

#include "report_model.h"

static json_t *drafts(const cck_report_model *model, const char *author) {
    cck_buffer out = {0};
    json_error_t error;
    const cck_report_options options = {.author = cck_view_of(author)};
    cck_report_claimreview(&out, model, &options);
    assert_false(out.failed);
    for (size_t i = 0; i < out.len; i++) assert_true(out.ptr[i] != '<'); /* no end of a script */
    json_t *value = json_loadb(out.ptr, out.len, 0, &error);
    if (!value) fail_msg("%s at %d: %.*s", error.text, error.position, (int)out.len, out.ptr);
    cck_buffer_free(&out);
    return value;
}

static const char *text(json_t *object, const char *key) {
    return json_string_value(json_object_get(object, key));
}

static void assert_type(json_t *object, const char *type) {
    assert_non_null(object);
    assert_string_equal(text(object, "@type"), type);
}

/* The properties that schema.org and those who read ClaimReview ask for, and no others than the vocabulary has. */
static void assert_vocabulary(json_t *object) {
    static const char *const known[] = {"@type",
                                        "identifier",
                                        "claimReviewed",
                                        "author",
                                        "reviewBody",
                                        "reviewRating",
                                        "ratingExplanation",
                                        "itemReviewed",
                                        "name",
                                        "appearance",
                                        "datePublished",
                                        "url",
                                        "headline",
                                        "publisher",
                                        "text",
                                        NULL};
    const char *key;
    json_t *value;
    json_object_foreach(object, key, value) {
        size_t i = 0;
        while (known[i] && strcmp(known[i], key) != 0) i++;
        if (!known[i]) fail_msg("schema.org knows no %s here", key);
        if (json_is_object(value)) assert_vocabulary(value);
    }
}

static void assert_draft(json_t *draft) {
    assert_type(draft, "ClaimReview");
    assert_vocabulary(draft);
    assert_true(json_string_length(json_object_get(draft, "claimReviewed")) > 0);
    assert_true(json_string_length(json_object_get(draft, "reviewBody")) > 0);
    json_t *rating = json_object_get(draft, "reviewRating");
    assert_type(rating, "Rating");
    assert_null(json_object_get(rating, "ratingValue"));
    assert_non_null(strstr(text(rating, "ratingExplanation"), "Left to the reviewer"));
    json_t *claim = json_object_get(draft, "itemReviewed"), *appearance = json_object_get(claim, "appearance");
    assert_type(claim, "Claim");
    assert_true(json_array_size(appearance) > 0);
    for (size_t i = 0; i < json_array_size(appearance); i++) {
        assert_type(json_array_get(appearance, i), "NewsArticle");
        assert_vocabulary(json_array_get(appearance, i));
    }
}

static void test_every_value_of_a_conflict_has_a_draft(void **state) {
    (void)state;
    model_built world;
    model_build(&world, &MODEL_COMPARISON, NULL, "2016-09-19");
    json_t *all = drafts(&world.model, NULL), *graph = json_object_get(all, "@graph");
    assert_string_equal(text(all, "@context"), "https://schema.org");
    assert_int_equal(json_array_size(graph), 2);
    for (size_t i = 0; i < 2; i++) assert_draft(json_array_get(graph, i));
    json_t *first = json_array_get(graph, 0), *claim = json_object_get(first, "itemReviewed");
    assert_string_equal(text(first, "identifier"), "0123456789ab:A");
    assert_string_equal(text(first, "claimReviewed"), "On Monday 39 violations were seen.");
    assert_null(json_object_get(first, "author"));
    assert_string_equal(text(claim, "datePublished"), "2016-09-18");
    assert_string_equal(text(json_object_get(claim, "author"), "name"), "The Lamp");
    json_decref(all);
    model_free(&world);
}

static void test_whoever_reviews_is_named_when_asked_for(void **state) {
    (void)state;
    model_built world;
    model_build(&world, &MODEL_COMPARISON, NULL, "2016-09-19");
    json_t *all = drafts(&world.model, "The \"Desk\" </script>");
    json_t *author = json_object_get(json_array_get(json_object_get(all, "@graph"), 0), "author");
    assert_type(author, "Organization");
    assert_string_equal(text(author, "name"), "The \"Desk\" </script>");
    json_decref(all);
    model_free(&world);
}

static void test_what_is_accepted_needs_no_review(void **state) {
    (void)state;
    model_built world;
    model_build(&world, &MODEL_COMPARISON, NULL, "2016-09-19");
    cck_finding *finding = (cck_finding *)(uintptr_t)world.model.findings->items;
    finding[0].state = CCK_STATE_KNOWN;
    json_t *all = drafts(&world.model, NULL);
    assert_int_equal(json_array_size(json_object_get(all, "@graph")), 0);
    json_decref(all);
    model_free(&world);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_every_value_of_a_conflict_has_a_draft),
                                       cmocka_unit_test(test_whoever_reviews_is_named_when_asked_for),
                                       cmocka_unit_test(test_what_is_accepted_needs_no_review)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
