/* reckon.h - numbers of which an article itself says that they follow from others: parts and their whole, a sum, so
 * many each, a share of a base, a rate over a time, what is left. Where the arithmetic does not hold the two are set
 * against each other with the terms; "all but three of the 40" stands for 37. */
#ifndef CCK_COMPARE_RECKON_H
#define CCK_COMPARE_RECKON_H

#include "compare/verdict/verdict.h"

typedef enum {
    CCK_RECKON_PARTS, /* "278, among them 235 civilians and 63 policemen": terms are the parts, one of them partner */
    CCK_RECKON_SUM,   /* "12 men and nine women, 25 people in all" */
    CCK_RECKON_EACH,  /* "five buses with 40 people each, 320 in all" */
    CCK_RECKON_SHARE, /* "12 percent of its 400 workers, or 96" */
    CCK_RECKON_RATE,  /* "300 a week for 12 weeks, 5,400 in total" */
    CCK_RECKON_REST   /* "1,800 of its 6,000 workers, leaving 5,200" */
} cck_reckoning_kind;

struct cck_reckoning {
    cck_reckoning_kind kind;
    const cck_item *partner;              /* the term that it is set against */
    const cck_item *terms[CCK_MAX_TERMS]; /* all of them, in the order in which they are told */
    size_t term_count;
    double low, high; /* what the terms come to, soft margins included, in the unit of the result */
    double said;      /* the same without margins */
    bool exact;       /* the whole is held to what it asserts, without its soft margin */
};

/* What the words around a figure make of it, bits of cck_item.told. */
enum {
    CCK_TOLD_EACH = 1,    /* "40 each" */
    CCK_TOLD_TOTAL = 2,   /* "320 in all", "a total of 320" */
    CCK_TOLD_ANEW = 4,    /* "or 96", "that means 96": what was told before in another way */
    CCK_TOLD_ALL_BUT = 8, /* "all but three" */
    CCK_TOLD_AMONG = 16,  /* "among them 235 civilians" */
    CCK_TOLD_WHOLE = 32,  /* "Of the 40 people" */
    CCK_TOLD_LEFT = 64    /* "leaving 4,200" */
};

/* told.c: the bits of a figure from the `n` tokens of its sentence, of which its first is `at`. O(1). */
unsigned cck_told_by(const cck_word_reader *r);

/* Finds what does not come out, and sets `reckoned` of the results; replaces the numbers of complements. Items of a
 * document stand one behind the other. O(items). CCK_E_MEMORY. */
cck_code cck_items_reckon(const cck_work *work, cck_item *items, size_t count, cck_error *error);

/* Decides a pair of which one is said to follow from the other; false: it is for the other steps to decide. O(1). */
bool cck_by_reckoning(const cck_work *work, const cck_item *a, const cck_item *b, cck_decision *d);

/* reckon_words.c: "235 and 63 come to 298; 278 stands beside it". */
void cck_say_reckoning(cck_buffer *out, const cck_work *work, const cck_item *a, const cck_item *b);
/* reckon_words.c: what would make them agree: "298 stood there". */
void cck_say_reckoned(cck_buffer *out, const cck_item *a, const cck_item *b);
/* reckon_words.c: a figure as it was said, "37 (all but 3 of 40)" where it is a complement. */
void cck_say_figure(cck_buffer *out, const cck_work *work, const cck_item *item);

#endif
