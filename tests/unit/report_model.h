/* report_model.h - a small comparison built by hand, so that the writers are tested without the rooms
 * before them: two outlets, 39 against 50 in a day, 62 twice, and a figure that claims nothing. */
#ifndef TEST_REPORT_MODEL_H
#define TEST_REPORT_MODEL_H

#include <string.h>

#include "countercheck/report.h"

#define VIEW(s)                                                                                                        \
    { (s), sizeof(s) - 1 }

static const char MODEL_TEXT_A[] = "On Monday 39 violations were seen.\nSixty-two men died: 62 soldiers.\n";
static const char MODEL_TEXT_B[] = "Fifty breaches, \"50\" in a day.\n";

static const cck_view MODEL_PLACE[] = {VIEW("North Port")};
static const cck_view MODEL_PEOPLE[] = {VIEW("soldier"), VIEW("northern")};

static const cck_document MODEL_DOCUMENTS[] = {
    {.id = VIEW("a.txt"),
     .path = VIEW("a.txt"),
     .text = VIEW(MODEL_TEXT_A),
     .outlet = VIEW("The Lamp"),
     .title = VIEW("A \"title\""),
     .published = VIEW("2016-09-18T21:09"),
     .published_from = VIEW("text")},
    {.id = VIEW("r7"), .path = VIEW("feed.jsonl"), .text = VIEW(MODEL_TEXT_B)},
};

#define POINT(n)                                                                                                       \
    { .low = {n, 0}, .high = {n, 0}, .has_low = true, .has_high = true }

static const cck_figure MODEL_FIGURES_A[] = {
    {.start = 10,
     .end = 12,
     .phrase_start = 10,
     .phrase_end = 23,
     .sentence_start = 0,
     .sentence_end = 34,
     .line = 1,
     .column = 11,
     .kind = CCK_KIND_COUNT,
     .has_value = true,
     .value = {39, 0},
     .asserts = POINT(39),
     .noun = VIEW("violations"),
     .measure = VIEW("violation"),
     .window_s = 86400,
     .place = {MODEL_PLACE, 1}},
    {.start = 35,
     .end = 44,
     .phrase_start = 35,
     .phrase_end = 53,
     .sentence_start = 35,
     .sentence_end = 67,
     .line = 2,
     .column = 1,
     .kind = CCK_KIND_COUNT,
     .has_value = true,
     .value = {62, 0},
     .asserts = POINT(62),
     .noun = VIEW("men"),
     .measure = VIEW("killed"),
     .population = {MODEL_PEOPLE, 2},
     .total = CCK_TOTAL_SO_FAR,
     .speaker = VIEW("Ann Lee"),
     .as_of = VIEW("2016-09-18")},
    {.start = 3,
     .end = 9,
     .phrase_start = 3,
     .phrase_end = 9,
     .sentence_start = 0,
     .sentence_end = 34,
     .line = 1,
     .column = 4,
     .kind = CCK_KIND_DATE},
};
static const cck_figure MODEL_FIGURES_B[] = {
    {.start = 17,
     .end = 19,
     .phrase_start = 17,
     .phrase_end = 29,
     .sentence_start = 0,
     .sentence_end = 30,
     .line = 1,
     .column = 18,
     .kind = CCK_KIND_MONEY,
     .bound = CCK_BOUND_MORE_THAN,
     .unit = VIEW("USD/barrel"),
     .has_value = true,
     .value = {5, 9},
     .asserts = {.low = {5, 9}, .has_low = true, .low_strict = true},
     .status = CCK_STATUS_FORECAST,
     .total = CCK_TOTAL_ADDITION},
};
static const cck_figures MODEL_FIGURES[] = {{MODEL_FIGURES_A, 3}, {MODEL_FIGURES_B, 1}};
static const cck_corpus MODEL_CORPUS = {MODEL_DOCUMENTS, MODEL_FIGURES, 2};

static const cck_figure_id MODEL_ONE[] = {1}, MODEL_TWO[] = {2}, MODEL_FOUR[] = {4}, MODEL_BOTH[] = {2, 4};
static const cck_value_group MODEL_VALUES[] = {
    {.asserts = POINT(39), .window_s = 86400, .place = {MODEL_PLACE, 1}, .figures = MODEL_ONE, .count = 1},
    {.asserts = POINT(50), .window_s = 604800, .figures = MODEL_FOUR, .count = 1},
};
static const cck_value_group MODEL_AGREEING[] = {
    {.asserts = POINT(62), .population = {MODEL_PEOPLE, 2}, .figures = MODEL_BOTH, .count = 2}};
static const cck_value_group MODEL_ALONE[] = {{.asserts = POINT(62), .figures = MODEL_TWO, .count = 1}};
static const cck_relation MODEL_RELATIONS[] = {{.a = 0,
                                                .b = 1,
                                                .verdict = CCK_VERDICT_CONFLICT,
                                                .rule = VIEW("counts"),
                                                .why = VIEW("39 and 50 differ by 22 %; the day is not given"),
                                                .agree_if = VIEW("rule counts allowed 22 %"),
                                                .certainty = 0.7,
                                                .terms = MODEL_TWO,
                                                .term_count = 1}};
static const cck_claim MODEL_CLAIMS[] = {
    {.id = "0123456789ab",
     .measure = VIEW("ceasefire_violation"),
     .verdict = CCK_VERDICT_CONFLICT,
     .severity = CCK_SEVERITY_ERROR,
     .values = MODEL_VALUES,
     .value_count = 2,
     .relations = MODEL_RELATIONS,
     .relation_count = 1,
     .relation_total = {[CCK_VERDICT_CONFLICT] = 1}},
    {.id = "00000000000c",
     .measure = VIEW("fled"),
     .verdict = CCK_VERDICT_DISPUTED,
     .severity = CCK_SEVERITY_WARNING,
     .ignored = true,
     .ignore_reason = VIEW("looked\ninto"),
     .values = MODEL_AGREEING,
     .value_count = 1},
    {.id = "00000000000a",
     .measure = VIEW("killed"),
     .verdict = CCK_VERDICT_AGREE,
     .values = MODEL_AGREEING,
     .value_count = 1},
    {.id = "00000000000b",
     .measure = VIEW("hurt"),
     .verdict = CCK_VERDICT_AGREE,
     .values = MODEL_ALONE,
     .value_count = 1},
};
static const cck_figure_id MODEL_FIRST[] = {1, 4, 5};
static const cck_comparison MODEL_COMPARISON = {MODEL_CLAIMS, 4, MODEL_FIRST};

/* The model of a comparison over MODEL_CORPUS, three inputs of which could not be read. Free with model_free. */
typedef struct {
    cck_arena *arena;
    cck_findings findings;
    cck_report_model model;
} model_built;

static inline void model_build(model_built *out, const cck_comparison *comparison, const cck_baseline *baseline,
                               const char *today) {
    out->arena = cck_arena_new(0);
    assert_int_equal(cck_findings_build(&MODEL_CORPUS, comparison, 3, baseline, cck_view_of(today), out->arena,
                                        &out->findings, NULL),
                     CCK_OK);
    out->model = (cck_report_model){&MODEL_CORPUS, comparison, &out->findings, NULL, NULL};
}

static inline void model_free(model_built *built) {
    cck_arena_free(built->arena);
}

/* The buffer as a C string; its memory stays the buffer's. */
static inline const char *model_string(cck_buffer *buffer) {
    cck_buffer_char(buffer, '\0');
    return buffer->failed ? "" : buffer->ptr;
}

#endif
