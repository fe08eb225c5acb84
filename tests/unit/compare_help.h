/* compare_help.h - articles and figures made by hand for the tests of the comparator. */
#ifndef COMPARE_HELP_H
#define COMPARE_HELP_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "compare/claim/claim.h"
#include "compare/story.h"
#include "countercheck/countercheck.h"

#define HELP_DOCUMENTS 8
#define HELP_FIGURES   16

typedef struct {
    cck_arena *arena;
    cck_lexicon *lexicon;
    cck_rules *rules;
    cck_document documents[HELP_DOCUMENTS];
    cck_figure figures[HELP_DOCUMENTS][HELP_FIGURES];
    cck_figures lists[HELP_DOCUMENTS];
    cck_corpus corpus;
    cck_comparison out;
} help_world;

static inline void help_open(help_world *w) {
    cck_error error;
    memset(w, 0, sizeof *w);
    w->arena = cck_arena_new(0);
    assert_non_null(w->arena);
    assert_int_equal(cck_lexicon_load(&w->lexicon, &error), CCK_OK);
    assert_int_equal(cck_rules_load(NULL, &w->rules, &error), CCK_OK);
}

static inline void help_close(help_world *w) {
    cck_rules_free(w->rules);
    cck_lexicon_free(w->lexicon);
    cck_arena_free(w->arena);
}

/* Appends an article; NULL for what is not known. */
static inline size_t help_article(help_world *w, const char *outlet, const char *published, const char *text) {
    size_t i = w->corpus.count++;
    assert_true(i < HELP_DOCUMENTS);
    w->documents[i].text = cck_view_of(text);
    w->documents[i].outlet = cck_view_of(outlet);
    w->documents[i].id = cck_view_of(outlet);
    if (published) w->documents[i].published = cck_view_of(published);
    w->lists[i].items = w->figures[i];
    w->corpus.documents = w->documents;
    w->corpus.figures = w->lists;
    return i;
}

static inline void help_sentence(cck_view text, cck_figure *f) {
    f->sentence_start = f->start;
    f->sentence_end = f->end;
    while (f->sentence_start > 0 && !strchr(".\n", text.ptr[f->sentence_start - 1])) f->sentence_start--;
    while (f->sentence_end < text.len && !strchr(".\n", text.ptr[f->sentence_end])) f->sentence_end++;
    while (f->sentence_start < f->start && text.ptr[f->sentence_start] == ' ') f->sentence_start++;
}

/* Appends the figure whose words stand in the last article at `words` (its first occurrence after the figure
 * before it), an exact count. The caller changes what is to be different. */
static inline cck_figure *help_figure(help_world *w, const char *words, double value, const char *measure,
                                      const char *noun) {
    size_t d = w->corpus.count - 1, n = w->lists[d].count++;
    cck_view text = w->documents[d].text;
    assert_true(n < HELP_FIGURES);
    const char *from = text.ptr + (n ? w->figures[d][n - 1].end : 0), *at = strstr(from, words);
    assert_non_null(at);
    cck_figure *f = &w->figures[d][n];
    f->start = f->phrase_start = (uint32_t)(at - text.ptr);
    f->end = f->phrase_end = f->start + (uint32_t)strlen(words);
    f->line = f->column = 1;
    f->has_value = true;
    assert_true(cck_decimal_of_double(value, &f->value));
    f->asserts = cck_interval_point(f->value);
    f->measure = measure ? cck_view_of(measure) : (cck_view){NULL, 0};
    f->noun = noun ? cck_view_of(noun) : (cck_view){NULL, 0};
    help_sentence(text, f);
    return f;
}

static inline void help_bound(cck_figure *f, cck_bound bound, double low, double high) {
    f->bound = bound;
    f->asserts = (cck_interval){.has_low = low >= 0, .has_high = high >= 0};
    if (low >= 0) assert_true(cck_decimal_of_double(low, &f->asserts.low));
    if (high >= 0) assert_true(cck_decimal_of_double(high, &f->asserts.high));
    f->asserts.low_strict = bound == CCK_BOUND_MORE_THAN;
    f->asserts.high_strict = bound == CCK_BOUND_LESS_THAN;
    if (bound == CCK_BOUND_VAGUE || bound == CCK_BOUND_RANGE) f->has_value = false;
}

static inline void help_compare(help_world *w, double min_certainty) {
    cck_error error;
    assert_int_equal(
        cck_compare(&w->corpus, w->lexicon, w->rules, CCK_LIT("2020-01-01"), min_certainty, w->arena, &w->out, &error),
        CCK_OK);
}

static inline bool help_says(cck_view text, const char *words) {
    size_t n = strlen(words);
    for (size_t i = 0; i + n <= text.len; i++) {
        if (memcmp(text.ptr + i, words, n) == 0) return true;
    }
    return false;
}

static inline bool help_holds(const cck_value_group *v, cck_figure_id id) {
    for (size_t i = 0; i < v->count; i++) {
        if (v->figures[i] == id) return true;
    }
    return false;
}

/* What the comparison says of two figures by their ids: a verdict, or CCK_VERDICT_END for nothing. `why` may be NULL.
 */
static inline cck_verdict help_verdict(const help_world *w, cck_figure_id a, cck_figure_id b, cck_view *why) {
    for (size_t c = 0; c < w->out.claim_count; c++) {
        const cck_claim *claim = &w->out.claims[c];
        for (size_t v = 0; v < claim->value_count; v++) {
            if (help_holds(&claim->values[v], a) && help_holds(&claim->values[v], b)) return CCK_VERDICT_AGREE;
        }
        for (size_t r = 0; r < claim->relation_count; r++) {
            const cck_relation *rel = &claim->relations[r];
            const cck_value_group *p = &claim->values[rel->a], *q = &claim->values[rel->b];
            if ((help_holds(p, a) && help_holds(q, b)) || (help_holds(p, b) && help_holds(q, a))) {
                if (why) *why = rel->why;
                return rel->verdict;
            }
        }
    }
    return CCK_VERDICT_END;
}

#endif
