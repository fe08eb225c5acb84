/* runner.h - the data-driven cases: YAML files that say what a text holds and how texts compare.
 *
 * tests/cases/README.md describes the files. This runner uses the public API alone, and the project's
 * own YAML reader for the files. */
#ifndef CCK_CASES_RUNNER_H
#define CCK_CASES_RUNNER_H

#include "config/yaml_tree.h"
#include "countercheck/countercheck.h"

/* What all cases of a run share. */
typedef struct {
    cck_lexicon *lexicon;
    cck_rules *rules;
    cck_extractor *extractor;
    bool verbose;
    size_t passed, failed, gaps;
} runner;

/* One case while it runs. Everything that is wrong with it is written to `problems`, a line each;
 * a case without problems passes. */
typedef struct {
    runner *run;
    const char *file;
    cck_view source;      /* the whole YAML text, for messages */
    const cck_yaml *node; /* the map of this case */
    const cck_yaml *item; /* the line of a list that is being checked; NULL: none */
    cck_arena *arena;
    cck_buffer problems;
    cck_buffer about; /* the texts of the case, shown with a failure */
} case_state;

/* A run of bytes of a document's text. */
typedef struct {
    size_t start, end;
} span;

/* ---- place.c: finding quoted words in a text ---- */

/* Finds `quote` in `text` as whole words, a plain space matching any kind of space. Square brackets in
 * the quote mark the number within its context ("registered [50] violations"); without them the whole
 * quote is the number. False (with a problem) when the quote is absent or stands there twice. */
bool place_find(case_state *state, cck_view text, cck_view quote, span *out);
/* The figure over `where`: of those that overlap it, a claim before a date and the like, then the first. NULL: none. */
const cck_figure *place_figure(cck_figures figures, span where, bool claims_only);

/* ---- fields.c: one figure against what is expected of it ---- */

/* Compares the fields that `expected` names; every difference is a problem. */
void fields_compare(case_state *state, const cck_figure *got, const cck_yaml *expected);
/* Compares all figures of a text with the lists `figures`, `not`, `maybe` and `others` of `node`. */
void figures_compare(case_state *state, cck_view text, cck_figures got, const cck_yaml *node);

/* ---- pairs.c: verdicts between figures ---- */

/* Checks the list `pairs` and reports flags that no pair expects (unless `others: allowed`). */
void pairs_compare(case_state *state, const cck_corpus *corpus, const cck_comparison *comparison);

/* ---- kinds of cases: extract_case.c, check_case.c, corpus_case.c ---- */

void extract_case(case_state *state);
void check_case(case_state *state);
void corpus_case(case_state *state);

/* ---- runner.c ---- */

/* Writes one problem, indented, with a newline. */
void problem(case_state *state, const char *format, ...) CCK_PRINTF(2, 3);
/* Around the check of one line of a list (a figure, a pair). The line may carry a `known_gap` of its own: problems
 * written since `item_begin`, which gave `before`, are then counted as a gap instead, and none is a problem. */
size_t item_begin(case_state *state, const cck_yaml *item);
void item_end(case_state *state, size_t before);
/* The text of a scalar child; "none" when it is absent, null or no scalar. */
cck_view scalar(const cck_yaml *map, const char *key);
/* True for an unquoted `null` or `~`. */
bool is_null(const cck_yaml *node);
/* A problem for every key of `map` that is not in the NULL-terminated list `keys`. */
void known_keys(case_state *state, const cck_yaml *map, const char *const *keys);

#endif
