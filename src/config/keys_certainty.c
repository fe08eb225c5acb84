/* keys_certainty.c - the keys of `certainty`, one a demand. */
#include "config/keys_internal.h"

#define DEMAND(key, says)                                                                                              \
    [CCK_DEMAND_##key] = {.name = #key, .shape = CCK_SHAPE_SHARE, .high = 1, .doc = says, .example = "33%"}

const cck_key_row cck_key_certainty[CCK_DEMAND_END] = {
    DEMAND(link, "To be set beside each other at all"),
    DEMAND(join, "To be set beside each other where both are linked to a third"),
    DEMAND(scope, "To be told that they were counted over different lengths of time"),
    DEMAND(flag, "To be flagged: a false alarm costs more than a missed agreement"),
    DEMAND(flag_within, "The same for two figures of one article, which are two things on purpose more often than not"),
    DEMAND(vague, "So much more to be flagged where one of them is a vague word"),
    DEMAND(far_apart, "So much more where the numbers lie further apart than anybody errs"),
    DEMAND(carried, "So much more where what is counted was said in another sentence"),
    DEMAND(open, "So much more where only the surroundings of one tell what it measures"),
    DEMAND(open_count, "The same where things are counted, of which the unit says nothing"),
    DEMAND(nameless, "The same where neither says what is counted"),
    DEMAND(handful, "So much more where both are small counts of what only a noun names"),
    DEMAND(days, "So much more where days lie between the reports and it may have happened again"),
    DEMAND(week, "The same where a week does"),
};
