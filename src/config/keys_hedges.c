/* keys_hedges.c - the keys of `hedges`. */
#include "config/keys_internal.h"

#define HEDGE(key, says, like)                                                                                         \
    { .name = key, .shape = CCK_SHAPE_WORDS, .layer = CCK_LAYER_ADDS, .doc = "More words for " says, .example = like }

/* By bound; `_hard` where the far end has no soft margin. */
static const cck_key_row words[] = {
    HEDGE("exact", "\"exactly\"", "[all told]"),
    HEDGE("about", "\"about\"", "[in the region of]"),
    HEDGE("nearly", "\"nearly\"", "[just shy of]"),
    HEDGE("more_than", "\"more than\"", "[north of]"),
    HEDGE("at_least", "\"at least\"", "[a minimum of]"),
    HEDGE("less_than", "\"fewer than\"", "[south of]"),
    HEDGE("at_most", "\"up to\"", "[anything up to]"),
    HEDGE("at_most_hard", "\"at most\", which no rounding softens", "[a ceiling of]"),
};

#define SHARE(key, most, says, like)                                                                                   \
    { .name = key, .shape = CCK_SHAPE_SHARE, .high = most, .doc = says, .example = like }

const cck_key_row cck_key_hedges[CCK_KEY_HEDGES] = {
    SHARE("about", 1, "\"About 300\": how far the number may lie off on either side", "12%"),
    SHARE("about_sharp", 1, "The same for a number whose last digit is not 0 (\"about 317\")", "4%"),
    SHARE("about_max", 1, "Half of the last digit that is not 0 may widen \"about\" up to this", "30%"),
    {.name = "nearly",
     .shape = CCK_SHAPE_MARGINS,
     .doc = "\"Nearly 30\": how far below the number and above it",
     .example = "[-12%, 1%]"},
    SHARE("bare", 1, "A round number without a hedge is soft by half its last digit that is not 0, at most this", "4%"),
    SHARE("more_than", 10, "The soft top of \"over 100\"", "40%"),
    {.name = "words",
     .shape = CCK_SHAPE_MAP,
     ROWS(words),
     .doc = "More words for hedges that stand before the number, by what they mean",
     .example = "{about: [in the region of]}"},
    {.name = "words_after",
     .shape = CCK_SHAPE_MAP,
     ROWS(words),
     .doc = "The same behind the number",
     .example = "{about: [or near enough]}"},
};
