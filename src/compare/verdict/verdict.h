/* verdict.h - one pair decided: the order of DESIGN, section 4. */
#ifndef CCK_COMPARE_VERDICT_H
#define CCK_COMPARE_VERDICT_H

#include "compare/axes/slot.h"
#include "compare/verdict/fit.h"

/* What settled a pair; why.c puts it in words. */
typedef enum {
    CCK_REASON_NONE,
    CCK_REASON_EQUAL,
    CCK_REASON_FIT,        /* see the fit */
    CCK_REASON_OVERFULL,   /* a part larger than its whole */
    CCK_REASON_WINDOW,     /* counted over different lengths of time */
    CCK_REASON_EXTENT,     /* told of one place and of all of the land */
    CCK_REASON_LATER,      /* a total that grew or fell, or an older figure copied late */
    CCK_REASON_REVISED,    /* one report says that its number has taken the place of the other's */
    CCK_REASON_MOVING,     /* different numbers at a time when the total was moving */
    CCK_REASON_SETTLING,   /* reported so shortly after each other that the number had not settled */
    CCK_REASON_DENIED,     /* one of them denies the number, or one near it */
    CCK_REASON_DERIVED,    /* a sum or difference of the same article */
    CCK_REASON_RECKONED,   /* of one article, which says that the one follows from the other */
    CCK_REASON_CONVERSION, /* one amount in two units of one article */
    CCK_REASON_SPEAKERS,   /* two named speakers */
    CCK_REASON_APART       /* nothing lets both be true */
} cck_reason;

/* Why two numbers that differ are no conflict; barrier.c. */
typedef enum {
    CCK_BARRIER_NONE,
    CCK_BARRIER_PARTS,
    CCK_BARRIER_PERSONS,
    CCK_BARRIER_HOLDERS,
    CCK_BARRIER_PLACES,
    CCK_BARRIER_AGENTS,
    CCK_BARRIER_TIMES,
    CCK_BARRIER_WHOLE,
    CCK_BARRIER_LONG_APART,
    CCK_BARRIER_OVERTAKEN,
    CCK_BARRIER_NAMELESS,
    CCK_BARRIER_VAGUE
} cck_barrier;

#define CCK_MAX_TERMS 4

typedef struct {
    bool unsure;  /* not related only because it is not sure enough, but not far from it; no flag */
    bool related; /* false: not the same quantity, or not sure enough; the rest means nothing */
    cck_verdict verdict;
    cck_reason reason;
    cck_barrier barrier; /* what stood in the way of a flag */
    double certainty;
    double least; /* certainty that the verdict asks for; 0: none */
    cck_slot slot;
    cck_sides sides; /* of two named speakers whose figures differ; else as if one */
    bool by_body;    /* a headline is held against the other as the body under it tells its number */
    cck_fit_result fit;
    const cck_rule *rule;
    const double *asks; /* of the rules, by cck_demand */
    cck_figure_id terms[CCK_MAX_TERMS];
    size_t term_count;
} cck_decision;

/* `first_a`, `first_b`: the day on which each value was first reported, CCK_NO_DAY where not known; a value that was
 * there before is an old one copied, not a new one. O(words of both). */
void cck_decide(const cck_work *work, const cck_item *a, const cck_item *b, int32_t first_a, int32_t first_b,
                cck_decision *out);

/* barrier.c: what keeps a pair that nothing else lets both be true from being a flag; asked with the reason set that
 * would flag it. O(1). */
cck_barrier cck_barrier_of(const cck_work *work, const cck_item *a, const cck_item *b, const cck_decision *d);
/* barrier.c: is one the whole that a part of is told, and the other none, so that not even a growing total joins them?
 */
bool cck_is_whole_of_part(const cck_item *a, const cck_item *b, const cck_slot *s);
/* barrier.c: the same in words; "" for none. */
const char *cck_barrier_words(cck_barrier barrier);

/* Days between two reports from which on what is counted may have happened twice. */
#define CCK_OTHER_DAYS 2

/* demand.c: the certainty from which on a difference of the two is flagged; above 1: never. `d` has its rule and slot.
 * O(1). */
double cck_flag_demand(const cck_item *a, const cck_item *b, const cck_decision *d);
/* demand.c: a vague word of a handful: "several were hurt" is said before anybody has counted. */
bool cck_says_few(const cck_item *item);
/* demand.c: numbers further apart than anybody errs. */
bool cck_are_far_apart(const cck_decision *d);
/* demand.c: what is added where nobody but the numbers tells them apart. */
double cck_far_demand(const cck_decision *d);

/* status.c: does one of them deny its number? */
bool cck_is_denied(const cck_item *a, const cck_item *b);
/* status.c: is one denied, expected or planned so that the other says nothing about it? Asked first, with fit and rule
 * set. O(1). */
bool cck_status_parts(const cck_item *a, const cck_item *b, const cck_decision *d);
/* status.c: is only one of them asserted, and the numbers no one plan? Asked where nothing else lets both be true. */
bool cck_status_differs(const cck_item *a, const cck_item *b, const cck_decision *d);
/* status.c: is one an addition and the other a total, or are they additions of two days? */
bool cck_additions_part(const cck_item *a, const cck_item *b, const cck_decision *d);

/* time.c: are both of a year gone by, so that time moves neither? */
bool cck_is_history(const cck_work *work, const cck_item *a, const cck_item *b);
/* time.c: does the higher tell what a lower "at least" of an earlier day had become? Asked of numbers that fit. O(1).
 */
bool cck_time_grew(const cck_item *a, const cck_item *b, const cck_decision *d, int32_t first_a, int32_t first_b);
/* time.c: how time explains that numbers differ which do not fit: the total moved between the reports, or by what
 * they say themselves; votes that are being counted; reports within hours of each other. CCK_REASON_NONE: it does not.
 * `first_a`, `first_b` as for cck_decide. O(times of both). */
cck_reason cck_time_reason(const cck_work *work, const cck_item *a, const cck_item *b, const cck_decision *d,
                           int32_t first_a, int32_t first_b);
/* time.c: the day a figure speaks of: its own date, else its document's publication. */
int32_t cck_time_of(const cck_item *item);

/* derive.c: a sum of figures of `part`'s own article that is equal to `whole`; false: none. */
bool cck_derive(const cck_work *work, const cck_item *a, const cck_item *b, cck_decision *decision);

/* derive.c: does the sentence of `item` also tell the number of `other`, of the same thing and by the same speaker?
 * Then its writer means two things by them: "cuts of up to 1,200 jobs would leave 5,200". O(1). */
bool cck_says_both(const cck_work *work, const cck_item *item, const cck_item *other);
/* derive.c: the same where both are amounts or shares that lie far apart, anywhere in the article of `item`: it tells
 * the number of `other`, and its own as something else (the takings of the whole and of a branch). O(figures of it). */
bool cck_tells_both(const cck_work *work, const cck_item *item, const cck_item *other);

/* derive.c: does their one article tell the number of the first of them again further on? Then it is no slip, and the
 * other number is another thing. O(figures of it). */
bool cck_means_both(const cck_work *work, const cck_item *a, const cck_item *b);

/* why.c: the sentence, in `work->results`; "none" when memory is out. */
cck_view cck_why(const cck_work *work, const cck_item *a, const cck_item *b, const cck_decision *decision);

/* remedy.c: what would make them agree, "rule counts allowed 22 %", in `work->results`; "none" below scope. */
cck_view cck_remedy(const cck_work *work, const cck_item *a, const cck_item *b, const cck_decision *decision);

#endif
