/* group.h - items that say the same become value groups; pairs of groups become relations. */
#ifndef CCK_COMPARE_GROUP_H
#define CCK_COMPARE_GROUP_H

#include "compare/verdict/verdict.h"

typedef struct {
    const cck_item **items; /* by rank of document; they agree */
    size_t count;
    uint32_t story, dimension;
    cck_term_id root;  /* what is counted, at its widest; 0: not known, or a kind that its unit tells */
    int32_t first_day; /* on which the value was first reported, or CCK_NO_DAY */
    uint32_t claim;    /* claim.c */
} cck_group;

/* A decision in short, as there are several for every figure; cck_pair_decision() has all of it. */
typedef struct {
    uint32_t a, b;  /* groups, a < b */
    uint32_t claim; /* claim.c */
    uint8_t verdict, reason, sides;
    bool related;
    const cck_item *of_a, *of_b; /* the members that decided */
    const cck_rule *rule;
    double certainty;
} cck_pair;

typedef struct {
    cck_group *groups;
    size_t group_count;
    cck_pair *pairs; /* the related ones; cck_groups_free */
    size_t pair_count;
    size_t compared; /* pairs of groups that were looked at: the work done, for tests */
} cck_groups;

/* Groups of equal figures, sorted by story, dimension, root and value. O(items log items). */
cck_code cck_groups_build(const cck_work *work, cck_item *items, size_t count, cck_groups *out, cck_error *error);

/* Decides the pairs of groups worth deciding: all of one story and kind up to CCK_ALL_PAIRS groups; past that all
 * of one root, or each with its CCK_NEIGHBOURS next in value, and equal values of other roots. So the work stays
 * near-linear whatever the input. */
#define CCK_ALL_PAIRS  192
#define CCK_NEIGHBOURS 4
cck_code cck_groups_relate(const cck_work *work, cck_groups *groups, cck_error *error);
void cck_groups_free(cck_groups *groups);
/* What was decided of a pair, decided once more, with what became of it since. O(words of both). */
cck_decision cck_pair_decision(const cck_work *work, const cck_groups *groups, const cck_pair *pair);

/* close.c: pairs that are not sure enough of themselves stay where both are linked to a third, and go otherwise.
 * O(pairs * partners of a group that are looked at). */
cck_code cck_groups_close(const cck_work *work, cck_groups *groups, cck_error *error);

/* unfold.c: while reports show a total moving from day to day, numbers of one day, of unknown days or copied late
 * differ without anybody contradicting anybody. O(pairs). */
cck_code cck_groups_unfold(const cck_work *work, cck_groups *groups, cck_error *error);

/* fallen.c: does a later report tell a lower number of a total that only rises, which nobody told before the higher one
 * (so that it is no older number copied late), and does neither article tell another number of all that is counted that
 * would fit better? O(1). */
bool cck_has_fallen(const cck_groups *groups, const cck_pair *pair);

/* voice.c: the reason of a pair with how often its figures are printed in the same words, in `work->results`; "none"
 * when memory is out. O(members of both groups that are looked at). */
cck_view cck_why_of_pair(const cck_work *work, const cck_groups *groups, const cck_pair *pair,
                         const cck_decision *decision);

/* assign.c: drops flags that a better partner explains: a document that says both numbers means two
 * things by them. O(pairs log pairs). */
cck_code cck_groups_assign(const cck_work *work, cck_groups *groups, cck_error *error);

#endif
