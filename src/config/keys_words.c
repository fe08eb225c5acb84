/* keys_words.c - the keys of outlets, measures and units: what a user adds to the word lists. */
#include "config/keys_internal.h"

#define LIST(key, says, like)                                                                                          \
    { .name = key, .shape = CCK_SHAPE_WORDS, .layer = CCK_LAYER_ADDS, .doc = says, .example = like }

const cck_key_row cck_key_outlet[CCK_KEY_OUTLET] = {
    LIST("aliases", "Other names that articles give it", "[NW, Northwire News]"),
    LIST("hosts", "Hosts of its addresses; those below them count, too", "[northwire.example]"),
    {.name = "language",
     .shape = CCK_SHAPE_WORD,
     .doc = "The language of its articles where they do not say, as a code of two letters",
     .example = "en"},
    {.name = "copies_from",
     .shape = CCK_SHAPE_WORD,
     .doc = "An outlet whose reports it prints: reports of both count as one where outlets are counted",
     .example = "Harbour Wire"},
};

static const char *const befallen[] = {"people", "things"};

const cck_key_row cck_key_measure[CCK_KEY_MEASURE] = {
    {.name = "label", .shape = CCK_SHAPE_WORD, .doc = "What reports call it; else its name", .example = "evictions"},
    {.name = "is",
     .shape = CCK_SHAPE_WORD,
     .doc = "More words of this measure, for those below `of` only",
     .example = "displaced"},
    LIST("of", "Its words count these only: populations, measures by their nouns, other (unknown nouns), nothing",
         "[person]"),
    {.name = "part_of",
     .shape = CCK_SHAPE_WORD,
     .doc = "The measure whose counts hold this one's",
     .example = "displaced"},
    LIST("part_of_when", "Words of which an article must hold one for that; none: always", "[landlord]"),
    {.name = "kinds",
     .shape = CCK_SHAPE_CHOICES,
     .words = cck_kind_words,
     .word_count = CCK_KIND_DATE,
     .doc = "Kinds of figures that its verbs, states and totals count; else counts",
     .example = "[count, money]"},
    {.name = "weak",
     .shape = CCK_SHAPE_YES,
     .doc = "A governing verb says more than this measure's noun (\"houses\", when houses were burnt)",
     .example = "yes"},
    {.name = "people",
     .shape = CCK_SHAPE_YES,
     .doc = "Its verbs count people, or a number without a noun, and nothing else",
     .example = "yes"},
    {.name = "growth",
     .shape = CCK_SHAPE_YES,
     .doc = "Its percentages are changes: \"the economy grew 2 percent\" is the same as growth of 2 percent",
     .example = "yes"},
    {.name = "occasion",
     .shape = CCK_SHAPE_YES,
     .doc = "It is counted on one day and on another day anew: who marched this Saturday, and who the next",
     .example = "yes"},
    {.name = "befalls",
     .shape = CCK_SHAPE_CHOICE,
     .words = befallen,
     .word_count = sizeof befallen / sizeof *befallen,
     .doc = "People and their families, or things, anything but people: what is known to be of the other sort is not "
            "counted; nothing: both",
     .example = "people"},
    LIST("near", "Measures that reports tell in its stead", "[displaced]"),
    LIST("who", "Populations that everybody it counts belongs to", "[resident]"),
    LIST("verbs", "Verbs whose object is counted, in their base form: \"evicted 30 tenants\"", "[evict]"),
    LIST("subjects", "Verbs whose subject is counted: \"30 tenants left\"", "[move out]"),
    LIST("states", "Words that stand behind the counted: \"30 homeless\"", "[homeless]"),
    LIST("nouns", "Nouns that are counted themselves, singular: \"30 evictions\"", "[eviction]"),
    LIST("totals", "Names of the total, singular: \"the eviction tally rose to 30\"", "[eviction tally]"),
    LIST("before", "What stands before the counted: \"put out of doors 30 people\"", "[put out of doors]"),
};

const cck_key_row cck_key_unit[CCK_KEY_UNIT] = {
    {.name = "kind",
     .shape = CCK_SHAPE_CHOICE,
     .words = cck_kind_words,
     .word_count = CCK_KIND_DATE,
     .doc = "What it measures; a unit that there is keeps its own",
     .example = "mass"},
    {.name = "factor",
     .shape = CCK_SHAPE_RATIO,
     .doc = "How many of the kind's base unit it is: seconds, metres, square metres, litres, kilograms, metres a "
            "second, joules, watts, kelvins",
     .fallback = "1",
     .example = "0.45"},
    {.name = "offset",
     .shape = CCK_SHAPE_RATIO,
     .doc = "Of a temperature: kelvins at its zero",
     .fallback = "0",
     .example = "273.15"},
    LIST("names", "Its names, singular", "[bale]"),
    LIST("symbols", "Its symbols; one with a capital letter must stand in the text just so", "[bl]"),
};
