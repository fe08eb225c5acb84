/* runner.h - countercheck test: YAML files that say what a text holds and how reports compare.
 *
 * tests/cases/README.md describes the files. Newsrooms guard their rules with them, and the project itself. */
#ifndef CCK_CLI_CASES_RUNNER_H
#define CCK_CLI_CASES_RUNNER_H

#include "cli/output.h"
#include "config/yaml_tree.h"
#include "countercheck/countercheck.h"

/* The rules that cases are held against. */
typedef struct {
    cck_rules *rules;
    cck_lexicon *lexicon; /* with the words that the rules add */
    cck_extractor *extractor;
} cck_case_rules;

/* What all cases of a run share. */
typedef struct {
    const cck_arguments *args;
    cck_case_rules usual, current; /* of the run, and of the file at hand, which may name rules of its own */
    cck_output *output;
    size_t passed, failed, gaps;
} cck_runner;

/* One case while it runs. Everything that is wrong with it is written to `problems`, a line each;
 * a case without problems passes. */
typedef struct {
    cck_runner *run;
    const char *file;
    cck_view source;      /* the whole YAML text, for messages */
    const cck_yaml *node; /* the map of this case */
    const cck_yaml *item; /* the line of a list that is being checked; NULL: none */
    cck_arena *arena;
    cck_buffer problems;
    cck_buffer about; /* the texts of the case, shown with a failure */
} cck_case;

/* A run of bytes of a document's text. */
typedef struct {
    size_t start, end;
} cck_span;

/* ---- place.c: finding quoted words in a text ---- */

/* Finds `quote` in `text` as whole words, a plain space matching any kind of space. Square brackets in
 * the quote mark the number within its context ("registered [50] violations"); without them the whole
 * quote is the number. False (with a problem) when the quote is absent or stands there twice. */
bool cck_place_find(cck_case *state, cck_view text, cck_view quote, cck_span *out);
/* The figure over `where`: of those that overlap it, a claim before a date and the like, then the first. NULL: none. */
const cck_figure *cck_place_figure(cck_figures figures, cck_span where, bool claims_only);

/* ---- fields.c: one figure against what is expected of it ---- */

/* Compares the fields that `expected` names; every difference is a problem. */
void cck_fields_compare(cck_case *state, const cck_figure *got, const cck_yaml *expected);
/* Compares all figures of a text with the lists `figures`, `not`, `maybe` and `others` of `node`. */
void cck_figures_compare(cck_case *state, cck_view text, cck_figures got, const cck_yaml *node);

/* ---- pairs.c, whole.c: verdicts ---- */

/* A comparison of the documents of a case, for the functions below. */
typedef struct {
    cck_case *state;
    const cck_corpus *corpus;
    const cck_comparison *comparison;
} cck_case_scene;

/* What two figures are to each other, or the documents of a case on the whole. */
typedef struct {
    unsigned bit;                 /* 1 << cck_verdict, or CCK_CASE_UNRELATED */
    const cck_relation *relation; /* that decided; NULL: none (they agree within a group, or are unrelated) */
    const cck_claim *claim;       /* NULL: none */
} cck_case_finding;

/* Beside the six verdicts a case may say: `apart`, not linked or as scope at most; `quiet`, not flagged. */
enum { CCK_CASE_UNRELATED = 1 << CCK_VERDICT_END };
#define CCK_CASE_FLAGS ((1U << CCK_VERDICT_CONFLICT) | (1U << CCK_VERDICT_DISPUTED))

/* The bits of the verdicts that `verdict` names, a word or a list of them. */
unsigned cck_case_allowed(cck_case *state, const cck_yaml *verdict);
/* Holds what was found against `verdict`, `rule` and `accepted` of `node`; `what` is spoken of. */
void cck_case_settle(const cck_case_scene *scene, const cck_yaml *node, unsigned allowed, cck_case_finding found,
                     cck_view what);
/* Checks the list `pairs` and reports flags that no pair expects (unless `others: allowed`). */
void cck_pairs_compare(const cck_case_scene *scene);
/* Checks `verdict` of the case: the gravest that there is between any two of its documents. */
void cck_whole_compare(const cck_case_scene *scene);
/* Compares the documents and checks what the case says of it. */
void cck_case_compare(cck_case *state, const cck_corpus *corpus);

/* ---- kinds of cases: extract_case.c, check_case.c, corpus_case.c ---- */

void cck_extract_case(cck_case *state);
void cck_check_case(cck_case *state);
void cck_corpus_case(cck_case *state);

/* ---- runner.c ---- */

/* Runs what `path` holds: the YAML files of a folder and of those below, in order of name; a file as it is.
 * CCK_E_MEMORY, and CCK_E_IO where the output cannot be written; what is wrong with a file is a failure of the run. */
cck_code cck_case_run(cck_runner *run, const char *path, cck_error *error);
/* Loads `path` (NULL: the built-in rules alone). On failure `out` is untouched. */
cck_code cck_case_rules_load(const char *path, cck_case_rules *out, cck_error *error);
void cck_case_rules_free(cck_case_rules *rules);

/* ---- case.c ---- */

/* Runs and counts one case. */
void cck_case_one(cck_runner *run, const char *file, cck_view source, const cck_yaml *node);
/* Writes one problem, indented, with a newline. */
void cck_case_problem(cck_case *state, const char *format, ...) CCK_PRINTF(2, 3);
/* A problem and below it what was expected and what came instead. */
void cck_case_differs(cck_case *state, cck_view what, cck_view wanted, cck_view got, cck_view why);
/* Around the check of one line of a list (a figure, a pair). The line may carry a `known_gap` of its own: problems
 * written since `cck_case_item_begin`, which gave `before`, are then counted as a gap instead, and none is a problem.
 */
size_t cck_case_item_begin(cck_case *state, const cck_yaml *item);
void cck_case_item_end(cck_case *state, size_t before);
/* The text of a scalar child; "none" when it is absent, null or no scalar. */
cck_view cck_case_scalar(const cck_yaml *map, const char *key);
/* True for an unquoted `null` or `~`. */
bool cck_case_is_null(const cck_yaml *node);
/* A problem for every key of `map` that is not in the NULL-terminated list `keys`. */
void cck_case_keys(cck_case *state, const cck_yaml *map, const char *const *keys);

#endif
