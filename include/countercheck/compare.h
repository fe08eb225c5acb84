/* compare.h - figures of many documents to claims with verdicts. See DESIGN, section 4. */
#ifndef COUNTERCHECK_COMPARE_H
#define COUNTERCHECK_COMPARE_H

#include "countercheck/extract.h"

/* clang-format off */
#define CCK_VERDICTS(X)                                                                                                \
    X(AGREE, "agree")                                                                                                  \
    X(COMPATIBLE, "compatible")                                                                                        \
    X(UPDATED, "updated") X(SCOPE, "scope") X(DISPUTED, "disputed") X(CONFLICT, "conflic"                              \
                                                                                "t")
/* clang-format on */
#define CCK_ENUM_VERDICT(name, text) CCK_VERDICT_##name,
/* In rising order of gravity: a claim's verdict is the gravest of its relations. */
typedef enum { CCK_VERDICTS(CCK_ENUM_VERDICT) CCK_VERDICT_END } cck_verdict;
CCK_API const char *cck_verdict_name(cck_verdict verdict);
/* conflict and disputed. */
CCK_API bool cck_verdict_is_flag(cck_verdict verdict);

/* What is compared. Figure ids are 1-based positions in the concatenation of all `figures`. */
typedef struct {
    const cck_document *documents; /* `count` of them */
    const cck_figures *figures;    /* `count` lists, one a document */
    size_t count;
} cck_corpus;

typedef uint32_t cck_figure_id;

/* Figures that say the same: same interval, place, population and window. */
typedef struct {
    cck_interval asserts; /* in `unit` */
    cck_view unit;
    int64_t window_s; /* 0: not said */
    cck_views place, population;
    const cck_figure_id *figures;
    size_t count;
} cck_value_group;

typedef struct {
    size_t a, b; /* indexes of value groups, a < b */
    cck_verdict verdict;
    cck_view rule;              /* id of the rule that decided: "counts" */
    cck_view why;               /* one neutral sentence with the arithmetic and what was unknown */
    double certainty;           /* 0 to 1, rounded to 2 places */
    const cck_figure_id *terms; /* figures of a derivation */
    size_t term_count;
    cck_view agree_if; /* in words: what would make them agree, "rule counts allowed 22 %"; "none" below scope */
} cck_relation;

typedef struct {
    char id[13]; /* fingerprint: 12 hex digits, free of paths and line numbers */
    cck_view measure;
    cck_verdict verdict;
    cck_severity severity;
    bool ignored; /* an `ignore` entry of the rules accepts it, or the severity `none` of the rules of its flags */
    cck_view ignore_reason; /* of that entry, or which rule */
    const cck_value_group *values;
    size_t value_count;
    const cck_relation *relations; /* all up to 64 groups; past that the flagged ones nearest in value */
    size_t relation_count;
    uint64_t relation_total[CCK_VERDICT_END]; /* exact counts of relations by verdict, listed or not */
} cck_claim;

typedef struct {
    const cck_claim *claims; /* gravest first, then by measure and id */
    size_t claim_count;
    const cck_figure_id *first; /* [corpus.count + 1]: id of each document's first figure */
} cck_comparison;

/* How many pairs of a claim's values, of those in one unit, have no number in common: exactly, however many there are,
 * related or not. False when memory is out. O(values log values). */
CCK_API bool cck_claim_differing(const cck_claim *claim, uint64_t *out);

/* Brings the measures that rules and ignore entries name to what the extractor calls them, plurals and other words of
 * the same measure included ("violations", "deaths"). Any noun may be named; one that looks like a slip of the pen for
 * a measure's word is remarked on with file, line and that word (`remark` may be NULL). Call it once, before
 * cck_compare. CCK_E_MEMORY alone; the rules are untouched then. */
CCK_API cck_code cck_rules_settle(cck_rules *rules, const cck_lexicon *lexicon, cck_remark *remark, void *context,
                                  cck_error *error);
/* `today` is the ISO date against which `until` of ignore entries is held ("none": they always hold).
 * `min_certainty` drops flags below it to nothing (0: keep all). Results live in `arena` and in the
 * corpus. */
CCK_API cck_code cck_compare(const cck_corpus *corpus, const cck_lexicon *lexicon, const cck_rules *rules,
                             cck_view today, double min_certainty, cck_arena *arena, cck_comparison *out,
                             cck_error *error);
/* Tells of each ignore entry of the rules, and of each comment of an article, that accepts nothing: it has expired, or
 * no finding is what it names. With the place of the entry or comment. O(entries * claims * figures). */
CCK_API void cck_ignores_review(const cck_corpus *corpus, const cck_rules *rules, const cck_comparison *comparison,
                                cck_view today, cck_remark *tell, void *context);
/* The figure of an id and (if `document` is not NULL) the index of its document; NULL: no such id.
 * O(log documents) through `first`, see cck_comparison. */
CCK_API const cck_figure *cck_comparison_figure(const cck_comparison *comparison, const cck_corpus *corpus,
                                                cck_figure_id id, size_t *document);

#endif
