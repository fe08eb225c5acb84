/* findings.h - what there is to report, worked out once and read by every format: for each claim what it counts in
 * words, its values outlet by outlet with their sentences and places, which of them cannot stand side by side and why,
 * what would make them agree, and whether somebody has accepted that. Room: report.
 *
 * Every text here is clean: control and bidirectional characters of articles are U+FFFD, white space of any kind is one
 * blank. It is not escaped: a format still does what its syntax wants (HTML, CSV, JSON ...). Nothing depends on the
 * order of inputs, the locale or the clock.
 *
 * Fingerprints. A finding is a pair of values of a claim that are in conflict, disputed or of another scope. Its
 * fingerprint has two halves, one for each side: a hash of what one figure says (measure, interval, unit, window,
 * place, population) and of who printed it when (outlet and day of publication, as far as the article itself tells
 * them). Both depend on that one article alone. So the fingerprint stays when files move or are read in another order,
 * when text around the figure is edited, when other outlets join in or drop out, when rules change; and it is another
 * one as soon as either figure is another one. A value that several outlets print has a half for each of them; a
 * finding is accepted when any of its pairs of halves is, and its own fingerprint is the one of the earliest reports.
 * Outlets and days that were guessed from a file's name or place do not count, as they would change with it. (The id of
 * a claim is a hash of all of its values and outlets: it names a claim within a run and in `ignore` entries, and is
 * another one when an outlet joins.) */
#ifndef COUNTERCHECK_FINDINGS_H
#define COUNTERCHECK_FINDINGS_H

#include "countercheck/baseline.h"
#include "countercheck/compare.h"

/* What is to be done about a claim or a pair. */
typedef enum {
    CCK_STATE_PEACE,   /* nothing: its figures agree or can stand side by side */
    CCK_STATE_NEW,     /* nobody has accepted it (of a claim: at least one of its flags, or, where it has none, of its
                        * differences of scope) */
    CCK_STATE_KNOWN,   /* the baseline accepts it (of a claim: all of them) */
    CCK_STATE_IGNORED, /* the rules do: an `ignore` entry, or severity none */
} cck_state;
/* "peace", "new", "known", "ignored". */
CCK_API const char *cck_state_name(cck_state state);

/* One figure of one article. */
typedef struct cck_evidence {
    cck_figure_id id;
    size_t document; /* index in the corpus */
    const cck_figure *figure;
    cck_view outlet;             /* "none" where nobody tells */
    bool outlet_guessed;         /* from the name of a folder or file */
    cck_view title;              /* "none" where not known */
    cck_view url;                /* "none" unless it begins with http:// or https:// */
    cck_view day;                /* of publication, "2016-09-18", or "none" */
    cck_view speaker;            /* or "none": the outlet itself */
    cck_view value;              /* in words: "about 62 soldiers in 24 hours (Deir ez-Zor)" */
    cck_view sentence;           /* at most some 320 bytes around the number, with "..." where it was cut */
    size_t mark_start, mark_end; /* bytes of `sentence`: the number words */
    cck_view file;               /* the file to open: "a.txt", "news.zip/b.html", "-" */
    cck_view record;             /* of a file of many articles: the id of this one; or "none" */
    size_t line, column;         /* in `file`, from 1; 0: not known (then those of the record's text are in `figure`) */
    cck_view place; /* as a person wants it: "a.txt:12:34", "feed.jsonl:7 12:34", "feed.jsonl [id] 12:34" */
    const struct cck_evidence *copy_of; /* an earlier one of the value, in another document, which prints the number in
                                         * the same words: both count as one voice; NULL: in words of its own */
    char print[13];                     /* half of a fingerprint */
} cck_evidence;

/* Figures that say the same. */
typedef struct {
    const cck_value_group *group;
    char letter[8];               /* its name within the claim: A, B, ... Z, AA */
    cck_view words;               /* that of the first figure: "39 violations in 24 hours (Syria)" */
    size_t number_length;         /* bytes of `words` that are the number with its noun */
    const cck_evidence *evidence; /* by content of the articles, the same in every order of inputs */
    size_t count;
    bool differs; /* stands in a listed finding */
} cck_finding_value;

/* Two values of a claim and how they stand to each other. */
typedef struct {
    const cck_relation *relation;
    size_t a, b; /* indexes of values, a < b */
    cck_verdict verdict;
    cck_view rule, why;
    cck_view agree_if; /* what would make them agree: "rule counts allowed 22 %"; "none" for those at peace */
    double certainty;  /* 0 to 1 */
    cck_state state;   /* PEACE below scope */
    const cck_acceptance *accepted; /* the entry of the baseline; NULL: none */
    char print[CCK_PRINT_TEXT];     /* the fingerprint; "" for those at peace */
} cck_finding_pair;

/* A claim. */
typedef struct {
    const cck_claim *claim; /* id, relation_total, ... */
    cck_view measure;       /* in words: "ceasefire violation", "unnamed quantity" */
    cck_verdict verdict;
    cck_severity severity;
    cck_state state;
    cck_view reason; /* of an ignored claim: why; of a known one: the reason of its first finding; else "none" */
    const cck_finding_value *values;
    size_t value_count;
    const cck_finding_pair *pairs; /* as many as the claim has listed relations; gravest first, surest of them first */
    size_t pair_count;
    size_t finding_count; /* the first of them: those that are not at peace */
    size_t figures, documents;
    size_t outlets; /* each once, and those that print one text in the same words, or for one another, as one */
    size_t copies;  /* figures that another document prints in the same words */
} cck_finding;

/* What became of an entry of the baseline. */
typedef enum {
    CCK_ENTRY_USED,
    CCK_ENTRY_UNUSED, /* nothing matches it any more */
    CCK_ENTRY_EXPIRED /* its last day is over; it accepts nothing */
} cck_entry_use;

typedef struct cck_findings {
    const cck_finding *items; /* in the order of the comparison: gravest first */
    size_t count;
    size_t documents, unreadable;
    size_t figures;                   /* that claim something */
    size_t verdicts[CCK_VERDICT_END]; /* claims by verdict, ignored ones included */
    size_t new_flags, known_flags;    /* claims in conflict or disputed that are not ignored */
    size_t ignored;                   /* claims */
    const cck_baseline *baseline;     /* NULL: none */
    const cck_entry_use *entries;     /* of each of its entries */
    size_t unused, expired;           /* of them */
} cck_findings;

/* Works it all out. `baseline` may be NULL; `today` is the ISO date against which its `until` is held ("none": entries
 * always hold). Results live in `arena` and point into corpus, comparison and baseline. Of a claim with more relations
 * than are listed (see cck_claim) the state is that of the listed ones. CCK_E_MEMORY. O(figures of claims + relations +
 * entries log entries). */
CCK_API cck_code cck_findings_build(const cck_corpus *corpus, const cck_comparison *comparison, size_t unreadable,
                                    const cck_baseline *baseline, cck_view today, cck_arena *arena, cck_findings *out,
                                    cck_error *error);

/* Does the claim hold a difference that is new and at least as grave as `least`? */
CCK_API bool cck_finding_fails(const cck_finding *finding, cck_verdict least);
/* Is something there that is new and at least as grave as `least` (CCK_VERDICT_SCOPE, _DISPUTED or _CONFLICT)? */
CCK_API bool cck_findings_fail(const cck_findings *findings, cck_verdict least);

/* The half of a fingerprint that a figure stands for: 12 hex digits and a NUL. O(words). */
CCK_API void cck_figure_print(const cck_document *document, const cck_figure *figure, char out[13]);

#endif
