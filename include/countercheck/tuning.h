/* tuning.h - one rule under a range of tolerances: which findings each of them lets through. Room: report. */
#ifndef COUNTERCHECK_TUNING_H
#define COUNTERCHECK_TUNING_H

#include "countercheck/report.h"

typedef enum { CCK_SWEEP_RELATIVE, CCK_SWEEP_ABSOLUTE, CCK_SWEEP_GRAIN } cck_sweep_kind;

/* The tolerances to try: from `from` to `to` in `steps` equal steps. */
typedef struct {
    cck_sweep_kind kind;
    double from, to; /* relative: as fractions, 0 to 1; absolute: in the figures' unit; grain: in grains */
    size_t steps;    /* 2 to CCK_MOST_STEPS */
} cck_sweep;
#define CCK_MOST_STEPS 200

/* "1%..20%", "0..500" (absolute), "0g..3g" (grains). `steps` 0: as many as make round numbers, 20 at most. CCK_E_USAGE
 * with what is wrong. */
CCK_API cck_code cck_sweep_parse(cck_view text, size_t steps, cck_sweep *out, cck_error *error);
/* The usual sweep for a rule as it is: around its tolerance, of its kind. */
CCK_API cck_sweep cck_sweep_usual(const cck_tolerance *tolerance, size_t steps);

/* One tolerance that was tried. */
typedef struct {
    bool now; /* the rule as it is */
    cck_tolerance tolerance;
    cck_view label;            /* "5 %", "500", "2 grains"; of a rule that has several of them "5 %, 1 grain" */
    cck_view yaml;             /* "5%", "{absolute: 500}" */
    size_t conflict, disputed; /* findings */
    size_t appear, vanish;     /* findings that the step before it did not have, and that it had and this one has not */
} cck_tuning_step;

/* One side of a finding. */
typedef struct {
    cck_view words;  /* "61 people" */
    cck_view outlet; /* of its first report; or "none" */
    cck_view day, sentence, place;
    size_t mark_start, mark_end; /* bytes of `sentence` */
    size_t more;                 /* reports of the same value besides */
} cck_tuning_side;

/* A pair of values that is in conflict or disputed at one step at least. */
typedef struct {
    cck_view print, measure, rule,
        why; /* rule and reason: those of the rule as it is, or of the first step that has it */
    cck_tuning_side a, b;
    const cck_verdict *verdicts; /* one for each step; CCK_VERDICT_END: not flagged there */
    size_t flagged;              /* at so many steps */
    bool changes;                /* not the same at every step */
} cck_tuning_finding;

typedef struct {
    cck_view rule;
    const cck_tuning_step *steps; /* in rising order; a rule of another kind than the sweep is the first */
    size_t step_count;
    const cck_tuning_finding *findings; /* those that change first, by the step at which they go */
    size_t finding_count, changing;
    size_t documents, figures;
} cck_tuning;

/* Compares `corpus` once a step. `rules` are settled (see cck_rules_settle) and stay as they are. CCK_E_MISSING where
 * no rule has that id, with the nearest in the hint. Results live in `arena`. Cost: that of a comparison, each step. */
CCK_API cck_code cck_tune(const cck_corpus *corpus, const cck_lexicon *lexicon, const cck_rules *rules, cck_view rule,
                          const cck_sweep *sweep, cck_view today, double min_certainty, cck_arena *arena,
                          cck_tuning *out, cck_error *error);
/* The rule of that id; CCK_E_MISSING as above. */
CCK_API cck_code cck_tune_find(const cck_rules *rules, cck_view id, const cck_rule **out, cck_error *error);

/* A chart of what each tolerance finds, and of what comes and goes. */
CCK_API void cck_tune_text(cck_buffer *out, const cck_tuning *tuning, const cck_report_options *options);
CCK_API void cck_tune_json(cck_buffer *out, const cck_tuning *tuning, const cck_report_options *options);
/* A page of its own, with nothing loaded from elsewhere: the chart, a slider, the findings with their sentences, and
 * the lines for the rules file. */
CCK_API void cck_tune_html(cck_buffer *out, const cck_tuning *tuning, const cck_report_options *options);

#endif
