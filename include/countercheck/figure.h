/* figure.h - one number of an article with its context. See DESIGN, "A figure". */
#ifndef COUNTERCHECK_FIGURE_H
#define COUNTERCHECK_FIGURE_H

#include "countercheck/base.h"

/* X-macros, so that names, parsers and tests cannot disagree. */
/* clang-format off */
#define CCK_KINDS(X)                                                                                                   \
    X(COUNT, "count")                                                                                                  \
    X(MONEY, "money")                                                                                                  \
    X(PERCENT, "percent")                                                                                              \
    X(PERCENTAGE_POINT, "percentage_point") X(DURATION, "duration") X(LENGTH, "length") X(AREA, "area")                \
        X(VOLUME, "volume") X(MASS, "mass") X(TEMPERATURE, "temperature") X(SPEED, "speed") X(ENERGY, "energy")        \
            X(POWER, "power") X(AGE, "age") X(MULTIPLE, "multiple") X(FRACTION, "fraction") X(RATIO, "ratio")          \
                X(SCORE, "score") X(QUANTITY, "quantity") X(DATE, "date") X(TIME, "time") X(YEAR, "year")              \
                    X(ORDINAL, "ordinal") X(RANK, "rank") X(ID, "id")
/* clang-format on */

/* clang-format off */
#define CCK_BOUNDS(X)                                                                                                  \
    X(EXACT, "exact")                                                                                                  \
    X(ABOUT, "about")                                                                                                  \
    X(NEARLY, "nearly")                                                                                                \
    X(MORE_THAN, "more_than") X(AT_LEAST, "at_least") X(LESS_THAN, "less_than") X(AT_MOST, "at_most")                  \
        X(RANGE, "range") X(VAGUE, "vague")
/* clang-format on */

/* clang-format off */
#define CCK_STATUSES(X)                                                                                                \
    X(ASSERTED, "asserted") X(DENIED, "denied") X(FORECAST, "forecast") X(HYPOTHETICAL, "hypothetical")
/* clang-format on */

#define CCK_ENUM_KIND(name, text) CCK_KIND_##name,
typedef enum { CCK_KINDS(CCK_ENUM_KIND) CCK_KIND_END } cck_kind;
#define CCK_ENUM_BOUND(name, text) CCK_BOUND_##name,
typedef enum { CCK_BOUNDS(CCK_ENUM_BOUND) CCK_BOUND_END } cck_bound;
#define CCK_ENUM_STATUS(name, text) CCK_STATUS_##name,
typedef enum { CCK_STATUSES(CCK_ENUM_STATUS) CCK_STATUS_END } cck_status;

/* Whether a figure is the total so far, an addition to it ("another 12"), or neither is said. */
typedef enum { CCK_TOTAL_UNKNOWN, CCK_TOTAL_SO_FAR, CCK_TOTAL_ADDITION } cck_total;

/* Stable names; never NULL. */
CCK_API const char *cck_kind_name(cck_kind kind);
CCK_API const char *cck_bound_name(cck_bound bound);
CCK_API const char *cck_status_name(cck_status status);
/* The kind, bound or status of a name; false for no such name. */
CCK_API bool cck_kind_parse(cck_view name, cck_kind *out);
CCK_API bool cck_bound_parse(cck_view name, cck_bound *out);
CCK_API bool cck_status_parse(cck_view name, cck_status *out);
/* date, time, year, ordinal, rank, id: numbers that claim nothing. */
CCK_API bool cck_kind_is_claim(cck_kind kind);

/* Offsets are bytes of the document's text, ends exclusive. Views live in the text, the lexicon or
 * the arena that the figures were extracted into. */
typedef struct {
    uint32_t start, end;                   /* the number words: "6,000", "two and a half million" */
    uint32_t phrase_start, phrase_end;     /* with hedge, noun phrase and verb */
    uint32_t sentence_start, sentence_end; /* the whole sentence, white space trimmed */
    uint32_t line, column;                 /* of `start`, from 1; columns in characters */
    cck_kind kind;
    cck_bound bound;
    cck_status status;
    cck_total total;
    bool has_value;         /* false for a range or a vague word */
    bool bound_hard;        /* "at most", "no more than": the far end has no soft margin */
    cck_decimal value;      /* the number said, in `unit` */
    cck_interval asserts;   /* what the words assert, after the hedge rules, in `unit` */
    cck_view unit;          /* "hour", "USD", "percent", "mile/hour"; "none" for counts */
    cck_view noun;          /* the counted noun phrase as written, elided ones resolved; or "none" */
    cck_view measure;       /* what is counted, normalised; "none" only where nothing is known */
    cck_views population;   /* whose: "soldier", "civilian", "Syrian", normalised */
    cck_views place;        /* names as written: "Deir ez-Zor", "Syria" */
    int64_t window_s;       /* the counting window in seconds; 0: not said */
    cck_view since, as_of;  /* ISO dates ("2016-09", "2016-09-18") of the count; or "none" */
    cck_view happened_on;   /* ISO date of what is counted ("killed 40 on Friday"), which dates no count; or "none" */
    cck_view speaker;       /* who is said to have said it; "none": the outlet itself */
    uint32_t conversion_of; /* how many figures before it in its document stands the amount that it says again in
                             * another unit, "40 miles (65 km)"; 0: it is none */
} cck_figure;

#endif
