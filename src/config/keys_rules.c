/* keys_rules.c - the keys of a rule and of an ignore entry. */
#include "config/keys_internal.h"

const char *const cck_outlet_places[CCK_OUTLET_PLACES] = {"meta", "dateline", "copyright", "host", "dir", "file"};
const char *const cck_over_times[CCK_OVER_TIMES] = {"fixed", "may_rise", "may_fall", "any"};
const char *const cck_severities[CCK_SEVERITIES] = {"none", "note", "warning", "error"};
const char *const cck_roundings[CCK_ROUNDINGS] = {"said", "implied"};
#define NAME(kind, text) text,
const char *const cck_kind_words[CCK_KIND_END] = {CCK_KINDS(NAME)};
#undef NAME

/* ---- match ---- */

static const cck_key_row certainty[] = {
    {.name = "at_least", .shape = CCK_SHAPE_SHARE, .high = 1, .doc = "Pairs no less sure than this", .example = "80%"},
    {.name = "below", .shape = CCK_SHAPE_SHARE, .high = 1, .doc = "Pairs less sure than this", .example = "60%"},
};

static const cck_key_row window[] = {
    {.name = "at_least", .shape = CCK_SHAPE_SPAN, .doc = "Windows no shorter than this", .example = "1d"},
    {.name = "at_most", .shape = CCK_SHAPE_SPAN, .doc = "Windows no longer than this", .example = "7d"},
};

#define ANY_OF(key, says, like)                                                                                        \
    { .name = key, .shape = CCK_SHAPE_WORDS, .doc = says, .example = like }

static const cck_key_row match[] = {
    ANY_OF("measure",
           "What is counted: measures of the word lists by any of their words (\"deaths\" is killed), or any noun",
           "[killed, injured]"),
    {.name = "kind",
     .shape = CCK_SHAPE_CHOICES,
     .words = cck_kind_words,
     .word_count = CCK_KIND_DATE,
     .doc = "The kind of figure",
     .refuses = "figures of this kind claim nothing and are not compared",
     .example = "[count, money]"},
    ANY_OF("unit", "The unit, as reports in JSON name it", "[USD/barrel, EUR/barrel]"),
    ANY_OF("population", "Who is counted, of at least one of the two figures: soldier, civilian, Syrian",
           "[civilian, child]"),
    ANY_OF("place", "A place that at least one of the two figures names", "[Port Maren]"),
    ANY_OF("outlet", "The outlet of at least one of the two figures, by any of its names", "[Northwire]"),
    ANY_OF("speaker", "Words of the name of whom at least one of the two figures is attributed to", "[ministry]"),
    ANY_OF("source", "A pattern that the path or the address of at least one of the two articles matches (*, ?, [a-z])",
           "[\"wire/*\", \"https://northwire.example/*\"]"),
    {.name = "certainty",
     .shape = CCK_SHAPE_SHARE,
     .high = 1,
     ROWS(certainty),
     .doc = "How sure it is that both figures speak of the same quantity: at least this, or a map",
     .example = "{below: 70%}"},
    {.name = "window",
     .shape = CCK_SHAPE_SPAN,
     ROWS(window),
     .doc = "The counting window of at least one of the two figures, windows.tolerance allowed for; 0: it gives none",
     .example = "24h"},
};

/* ---- tolerance ---- */

#define PART(key, says, like)                                                                                          \
    { .name = key, .shape = CCK_SHAPE_SHARE, .high = 1, .doc = says, .example = like }

static const cck_key_row hedged[] = {
    PART("exact", "A number without a hedge", "1%"),
    PART("about", "\"About\"", "15%"),
    PART("nearly", "\"Nearly\"", "10%"),
    PART("more_than", "\"More than\"", "20%"),
    PART("at_least", "\"At least\"", "20%"),
    PART("less_than", "\"Fewer than\"", "10%"),
    PART("at_most", "\"Up to\" and \"at most\"", "10%"),
    PART("range", "A range", "5%"),
    PART("vague", "A vague word: dozens", "30%"),
};

static const cck_key_row tolerance[] = {
    PART("relative", "Part of the larger number", "5%"),
    {.name = "absolute",
     .shape = CCK_SHAPE_NUMBER,
     .high = 1e15,
     .doc = "In the base unit of the figures",
     .example = "2"},
    {.name = "grain",
     .shape = CCK_SHAPE_NUMBER,
     .high = 10,
     .doc = "In units of the last digit that is not 0 of the coarser number",
     .example = "1"},
    {.name = "rounding",
     .shape = CCK_SHAPE_CHOICE,
     ROWS_OF_WORDS(cck_roundings),
     .doc = "implied: each number may have been rounded at its last digit that is not 0, counts from tens on; said: "
            "only where a hedge says so",
     .fallback = "said",
     .example = "implied"},
    PART("above", "Instead of relative where the later figure is the higher", "10%"),
    PART("below", "Instead of relative where the later figure is the lower", "1%"),
    {.name = "hedged",
     .shape = CCK_SHAPE_MAP,
     ROWS(hedged),
     .doc = "Instead of relative where one of the figures has this hedge, the largest of both",
     .example = "{about: 15%}"},
};

/* ---- rules and ignore entries ---- */

const cck_key_row cck_key_rule[CCK_KEY_RULE] = {
    {.name = "id",
     .shape = CCK_SHAPE_WORD,
     .required = true,
     .doc = "Its name; that of a rule that there is changes it, and what is not said stays",
     .example = "turnout"},
    {.name = "match",
     .shape = CCK_SHAPE_MAP,
     .whole = true,
     ROWS(match),
     .doc =
         "Which figures it is for; what is left out matches everything. A new rule needs it, of one that there is it "
         "replaces the whole match",
     .example = "{kind: count, measure: [killed, injured]}"},
    {.name = "tolerance",
     .shape = CCK_SHAPE_SHARE,
     .high = 1,
     .whole = true,
     ROWS(tolerance),
     .doc = "How far two numbers may lie apart: a part of the larger one, or a map of which the largest counts",
     .example = "5%"},
    {.name = "over_time",
     .shape = CCK_SHAPE_CHOICE,
     ROWS_OF_WORDS(cck_over_times),
     .doc = "fixed: a later figure is held against an earlier one like any other; may_rise, may_fall: a later figure "
            "that is higher (lower) is an update; any: every later figure is",
     .fallback = "fixed",
     .example = "may_rise"},
    {.name = "settle",
     .shape = CCK_SHAPE_SPAN,
     .doc = "Reports published no further apart than this differ because the number has not settled: an update "
            "whichever way. Where only days are known, those of one day count as 24 hours apart",
     .fallback = "0",
     .example = "6h"},
    {.name = "convert",
     .shape = CCK_SHAPE_YES,
     .doc = "Whether amounts in different units are converted and held against each other",
     .fallback = "yes",
     .example = "no"},
    {.name = "scope",
     .shape = CCK_SHAPE_CHOICE,
     ROWS_OF_WORDS(cck_severities),
     .doc = "How grave it is when figures counted over different windows stand side by side; none: they are not set "
            "beside each other",
     .fallback = "note",
     .example = "warning"},
    {.name = "severity",
     .shape = CCK_SHAPE_CHOICE,
     ROWS_OF_WORDS(cck_severities),
     .doc = "How grave a conflict is shown; none: it is accepted as if an ignore entry named it",
     .fallback = "error",
     .example = "warning"},
};

const cck_key_row cck_key_ignore[CCK_KEY_IGNORE] = {
    {.name = "id",
     .shape = CCK_SHAPE_CLAIM,
     .doc = "The beginning of a claim's id, 4 digits at least",
     .example = "8b21c0de"},
    {.name = "measure",
     .shape = CCK_SHAPE_WORD,
     .doc = "What the claim counts, by any of its words",
     .example = "attack"},
    {.name = "path",
     .shape = CCK_SHAPE_WORD,
     .doc = "A pattern that the path of one of its articles matches",
     .example = "\"archive/*\""},
    {.name = "outlets",
     .shape = CCK_SHAPE_TWO_WORDS,
     .what = "outlets",
     .doc = "Two outlets that both report it",
     .example = "[Northwire, Harbour Post]"},
    {.name = "reason",
     .shape = CCK_SHAPE_WORD,
     .required = true,
     .doc = "Why it is accepted",
     .example = "hospital deaths only"},
    {.name = "until", .shape = CCK_SHAPE_DATE, .doc = "The last day on which the entry holds", .example = "2031-01-31"},
};
