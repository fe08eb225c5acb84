/* slot.h - do two figures fill the same slot? Axis by axis, then one number. */
#ifndef CCK_COMPARE_SLOT_H
#define CCK_COMPARE_SLOT_H

#include "compare/item/item.h"

typedef enum {
    CCK_AXIS_UNKNOWN, /* one side or both do not say */
    CCK_AXIS_SAME,
    CCK_AXIS_HOLDS,  /* the first holds the second: people, soldiers */
    CCK_AXIS_WITHIN, /* the second holds the first */
    CCK_AXIS_DISJOINT
} cck_axis;

/* How the measures stand to each other. */
typedef enum {
    CCK_KIN_NONE,   /* different things are counted */
    CCK_KIN_KNOWN,  /* the same measure of the lexicon */
    CCK_KIN_LEARNT, /* the same, if other reports of the same number speak of the same thing */
    CCK_KIN_STEM,   /* the same noun, which may be coincidence */
    CCK_KIN_CLASS,  /* nouns of one class ("fighters", "militants") */
    CCK_KIN_PRINT,  /* the same measure, if a noun is read as a misprint */
    CCK_KIN_HOLDS,  /* the first measure holds the second (violations, attacks) */
    CCK_KIN_WITHIN,
    CCK_KIN_OPEN /* at least one side has no measure: the context has to tell */
} cck_kin;

typedef struct {
    cck_kin kin;
    cck_axis noun, population, place, window, time, event, speaker, agent, holder;
    double shared;    /* 0 to 1: how much of the surroundings is shared, rare words above all */
    double crossed;   /* 0 to 1: how much of the noun of one stands in the surroundings of the other */
    double modifiers; /* 0 to 1: the same of the words before the noun */
    bool modifiers_differ;
    double equal;      /* 0 to 1: 0 for numbers that differ, 1 for equal ones of four digits and more */
    bool near;         /* the numbers differ by less than a third */
    double apart;      /* how many powers of ten lie between the numbers, at most 3; 0 for a slip of the pen */
    bool grows;        /* the later of two reports has the larger number, and the rule lets it grow */
    bool may_grow;     /* the rule lets it grow, and the days do not speak against it */
    bool named_people; /* both say which people are counted, or soldiers, and not just anybody */
    bool everybody;    /* one tells of people who are all that the story counts, the other of anybody */
    bool main_event;   /* neither names an event of its own */
    bool whole;        /* nothing narrows either of them down */
    bool one_share;    /* only one of them is some of a whole */
    bool one_alone;    /* only one of them is told of a part on purpose */
    bool one_window;   /* only one of them gives a counting window */
    double certainty;  /* 0 to 1 that both speak of the same quantity; see certainty.c */
} cck_slot;

/* All axes and the certainty. `a` and `b` are of one story and dimension; `over_time` is what the rule says of them.
 * O(words of both). */
void cck_slot_compare(const cck_work *work, const cck_item *a, const cck_item *b, cck_over_time over_time,
                      cck_slot *out);

/* Do the nouns of both name one class of things other than people (jets, planes)? */
bool cck_is_one_thing(const cck_work *work, const cck_item *a, const cck_item *b);

/* slip.c: is one the other with two neighbouring digits in each other's place (62 and 26)? Hardly ever by chance. O(1).
 */
bool cck_are_transposed(cck_decimal a, cck_decimal b);

/* Weight of a month or year that is not about the time of publication. */
#define CCK_LONG_AGO 2.0

/* The single axes, for slot.c and the tests. */
cck_kin cck_axis_measure(const cck_work *work, const cck_item *a, const cck_item *b);
cck_axis cck_axis_population(const cck_work *work, const cck_item *a, const cck_item *b);
/* nation.c: is it told to be of a nation ("32 Kenyans")? O(names). */
bool cck_is_of_nation(const cck_work *work, const cck_figure *f);
/* nation.c: are both told to be of a nation, and not of the same? O(names). */
bool cck_are_two_nations(const cck_work *work, const cck_figure *a, const cck_figure *b);
/* everybody.c: do they count the same, one of them of people whom no article of the story counts as some of others, the
 * other of anybody? O(1). */
bool cck_are_everybody(const cck_work *work, const cck_item *a, const cck_item *b);
/* Nobody in particular: people, or nothing said. */
bool cck_is_anybody(const cck_work *work, const cck_figure *figure);
cck_axis cck_axis_place(const cck_item *a, const cck_item *b);
cck_axis cck_axis_window(const cck_work *work, const cck_item *a, const cck_item *b);
/* "In the first 24 hours" and, days later, "since Monday": was only one counted over a window, and the other over a
 * stretch of quite another length? O(1). */
bool cck_are_of_other_lengths(const cck_item *a, const cck_item *b);
cck_axis cck_axis_time(const cck_item *a, const cck_item *b);
cck_axis cck_axis_event(const cck_work *work, const cck_item *a, const cck_item *b, bool *main_event);
/* agent.c: whose doing is counted; words in common are enough to be the same. */
cck_axis cck_axis_agent(const cck_item *a, const cck_item *b);
/* rival.c: whose quantity they are; a word in common, or initials, are enough to be the same. Disjoint where some
 * article of the story sets the two side by side; holds where only the second names one, and its article tells of
 * others, too. */
cck_axis cck_axis_holder(const cck_work *work, const cck_item *a, const cck_item *b);
cck_axis cck_axis_speaker(const cck_work *work, const cck_figure *a, const cck_figure *b);

/* speaker.c: how two named speakers stand to each other, as far as the articles say. */
typedef enum {
    CCK_SIDES_UNKNOWN,  /* of one of them nobody says for whom he speaks */
    CCK_SIDES_SAME,     /* named together, as an office is with its spokesman */
    CCK_SIDES_DIFFERENT /* both known, or quoted side by side in one article, and nowhere named together */
} cck_sides;
/* Asked for differing figures only. O(bytes of a few documents of the story, at most 8 KiB each, once for every two
 * speakers). */
cck_sides cck_sides_of(const cck_work *work, const cck_item *a, const cck_item *b);
/* side.c: is one of them called the authorities, and the other an office of the state, which are no other side? */
bool cck_are_of_state(const cck_work *work, cck_view a, cck_view b);
/* side.c: do the speaker's own words, or those beside the name in one of the documents, say for whom he speaks? */
bool cck_side_is_known(const cck_work *work, const uint32_t *documents, size_t count, cck_view speaker);

/* certainty.c: what the axes found as numbers, mostly 0 or 1; O(1). */
void cck_affinity_features(const cck_item *a, const cck_item *b, const cck_slot *slot, double out[CCK_WEIGHT_END]);
/* certainty.c: sets `certainty` from the rest. */
void cck_certainty(const double weights[CCK_WEIGHT_END], const cck_item *a, const cck_item *b, cck_slot *slot);

#endif
