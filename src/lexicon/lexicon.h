/* lexicon.h - looking words up. Internal to the library; loading is in the public lexicon.h. */
#ifndef CCK_LEXICON_LEXICON_H
#define CCK_LEXICON_LEXICON_H

#include "countercheck/figure.h"
#include "countercheck/lexicon.h"
#include "text/text.h"

/* What is counted: config/lexicon/en/measures.yaml. */
typedef struct cck_measure cck_measure;
struct cck_measure {
    cck_view name;              /* "killed" */
    cck_view label;             /* for people: "killed", "violations" */
    const cck_measure *part_of; /* the measure whose counts hold this one's ("casualties"); NULL */
    cck_views part_of_when;     /* words one of which must occur in the document for `part_of`; empty: always */
};
/* By name; NULL when the lexicon does not know it (a measure that is a noun's stem). */
const cck_measure *cck_lexicon_measure(const cck_lexicon *lexicon, cck_view name);

/* Who is counted: config/lexicon/en/populations.yaml. "troops" -> soldier, part of person. */
typedef struct cck_population cck_population;
struct cck_population {
    cck_view name;
    const cck_population *part_of; /* NULL for "person" and for things */
};
/* Of a word in any form ("Soldiers", "servicemen"); NULL when unknown. */
const cck_population *cck_lexicon_population(const cck_lexicon *lexicon, cck_view word);

/* A unit's canonical name to its kind and the factor to the kind's base unit (second, metre, square
 * metre, litre, kilogram, metre/second, joule, watt; temperature: see `offset`). NULL: unknown. */
typedef struct {
    cck_view name;
    cck_kind kind;
    double factor, offset; /* base = said * factor + offset */
} cck_unit;
const cck_unit *cck_lexicon_unit(const cck_lexicon *lexicon, cck_view name);

/* True for function words (articles, prepositions, pronouns, auxiliaries, conjunctions). */
bool cck_lexicon_is_stop(const cck_lexicon *lexicon, cck_view word);

#endif
