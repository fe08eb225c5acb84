/* keys_affinity.c - the keys of `affinity`, one a weight. */
#include "config/keys_internal.h"

/* Log odds: a weight of 20 is as good as certain, and more is a slip. */
#define WEIGHT(key, says)                                                                                              \
    [CCK_WEIGHT_##                                                                                                     \
        key] = {.name = #key, .shape = CCK_SHAPE_NUMBER, .low = -20, .high = 20, .doc = says, .example = "0.25"}

const cck_key_row cck_key_affinity[CCK_WEIGHT_END] = {
    WEIGHT(base, "What is added in any case"),
    WEIGHT(kin_none, "Different things are counted"),
    WEIGHT(kin_known, "Both count the same measure of the word lists"),
    WEIGHT(kin_stem, "Both count the same noun"),
    WEIGHT(kin_class, "Both count nouns of one class: fighters, militants"),
    WEIGHT(kin_print, "They count the same if one noun is misprinted"),
    WEIGHT(kin_part, "One measure holds the other: violations, attacks"),
    WEIGHT(kin_open, "One of them does not say what is counted"),
    WEIGHT(noun_same, "The counted nouns are the same"),
    WEIGHT(noun_differs, "The counted nouns differ"),
    WEIGHT(population_same, "The same people are counted"),
    WEIGHT(population_named, "Both say which people, or soldiers"),
    WEIGHT(population_part, "The people of one are part of those of the other"),
    WEIGHT(place_same, "The same place"),
    WEIGHT(place_part, "The place of one lies in that of the other"),
    WEIGHT(place_differs, "Different places"),
    WEIGHT(window_same, "Both are counted over the same length of time"),
    WEIGHT(window_one, "Only one of them is counted over a stretch of time"),
    WEIGHT(time_same, "Both speak of the same day"),
    WEIGHT(event_same, "Both name the same event"),
    WEIGHT(event_part, "Only one of them names an event of its own"),
    WEIGHT(speaker_same, "Both are attributed to the same speaker"),
    WEIGHT(agent_differs, "Doings of two sides: violations by the army, by the rebels"),
    WEIGHT(holder_same, "The quantity of one holder: \"Tessel's profit\" twice"),
    WEIGHT(holder_part, "Only one of them names its holder, whose article tells of others, too"),
    WEIGHT(holder_differs, "Quantities of two: jobs in retail, jobs in factories"),
    WEIGHT(shared, "Words of both sentences, rare ones above all"),
    WEIGHT(crossed, "The noun of one stands in the sentence of the other"),
    WEIGHT(modifiers, "Words before the noun are shared"),
    WEIGHT(modifiers_differ, "Words before the noun differ"),
    WEIGHT(opening, "Both stand in the first lines"),
    WEIGHT(whole, "Nothing narrows either of them down, and the measure is the same"),
    WEIGHT(whole_open, "The same where the measure is not known to be"),
    WEIGHT(alone, "Only one of them is told of a part on purpose: \"in the capital alone\""),
    WEIGHT(share, "Only one of them is some of a whole: \"90 of the jets\""),
    WEIGHT(equal, "The same number, of four digits; less for fewer"),
    WEIGHT(apart, "For each power of ten between the numbers"),
    WEIGHT(apart_growing, "The same where a total may have grown"),
    WEIGHT(near, "The numbers differ by less than a third"),
    WEIGHT(grows, "The later is the larger"),
    WEIGHT(vague, "One of them is a vague word"),
    WEIGHT(caption, "One of them stands under a picture of a page"),
    WEIGHT(related, "One of them stands in a line that leads to another story"),
};
