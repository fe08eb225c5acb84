/* trace_words.c - what the comparison decides by, in words. */
#include "compare/trace/trace.h"

const char *cck_standing_name(cck_standing standing) {
    static const char *const names[] = {"unknown", "same", "contains", "within", "disjoint"};
    return (unsigned)standing <= CCK_STANDING_DISJOINT ? names[standing] : "unknown";
}

const char *cck_weight_meaning(cck_weight weight) {
    static const char *const meanings[CCK_WEIGHT_END] = {
        [CCK_WEIGHT_base] = "any two figures of one story and kind",
        [CCK_WEIGHT_kin_none] = "different things are counted",
        [CCK_WEIGHT_kin_known] = "the same measure of the word lists",
        [CCK_WEIGHT_kin_stem] = "the same noun",
        [CCK_WEIGHT_kin_class] = "nouns of one class",
        [CCK_WEIGHT_kin_print] = "the same measure, if one noun is a misprint",
        [CCK_WEIGHT_kin_part] = "one measure holds the other",
        [CCK_WEIGHT_kin_open] = "one does not say what is counted",
        [CCK_WEIGHT_noun_same] = "the same noun",
        [CCK_WEIGHT_noun_differs] = "different nouns",
        [CCK_WEIGHT_population_same] = "the same people",
        [CCK_WEIGHT_population_named] = "both say which people",
        [CCK_WEIGHT_population_part] = "the people of one are among those of the other",
        [CCK_WEIGHT_place_same] = "the same places",
        [CCK_WEIGHT_place_part] = "the place of one lies in that of the other",
        [CCK_WEIGHT_place_differs] = "different places",
        [CCK_WEIGHT_window_same] = "counted over the same length of time",
        [CCK_WEIGHT_window_one] = "only one is counted over a stretch of time",
        [CCK_WEIGHT_time_same] = "the same dates",
        [CCK_WEIGHT_event_same] = "the same names or dates set them apart",
        [CCK_WEIGHT_event_part] = "only one names an event of its own",
        [CCK_WEIGHT_speaker_same] = "the same speaker",
        [CCK_WEIGHT_agent_differs] = "doings of two sides",
        [CCK_WEIGHT_holder_same] = "the quantity of one holder",
        [CCK_WEIGHT_holder_part] = "only one names a holder, beside others in its article",
        [CCK_WEIGHT_holder_differs] = "quantities of two holders, told side by side",
        [CCK_WEIGHT_shared] = "words that both sentences share",
        [CCK_WEIGHT_crossed] = "the noun of one in the sentence of the other",
        [CCK_WEIGHT_modifiers] = "the same words before the noun",
        [CCK_WEIGHT_modifiers_differ] = "other words before the noun",
        [CCK_WEIGHT_opening] = "both in the first lines",
        [CCK_WEIGHT_whole] = "nothing narrows either down",
        [CCK_WEIGHT_whole_open] = "nothing narrows either down",
        [CCK_WEIGHT_alone] = "only one is told of a part on purpose",
        [CCK_WEIGHT_share] = "only one is some of a whole",
        [CCK_WEIGHT_equal] = "the same number, the more so the more digits",
        [CCK_WEIGHT_apart] = "powers of ten between the numbers",
        [CCK_WEIGHT_apart_growing] = "powers of ten between numbers that may grow",
        [CCK_WEIGHT_near] = "numbers less than a third apart",
        [CCK_WEIGHT_grows] = "the later is the larger",
        [CCK_WEIGHT_vague] = "a word, not a number",
        [CCK_WEIGHT_caption] = "one stands under a picture",
        [CCK_WEIGHT_related] = "one stands in a link to another story",
    };
    return (unsigned)weight < CCK_WEIGHT_END && meanings[weight] ? meanings[weight] : "";
}

const char *cck_kin_words(cck_kin kin) {
    switch (kin) {
    case CCK_KIN_NONE: return "different things are counted";
    case CCK_KIN_KNOWN: return "the same measure of the word lists";
    case CCK_KIN_LEARNT: return "one is taken for it because other reports of the same number are";
    case CCK_KIN_STEM: return "the same noun, which no word list knows";
    case CCK_KIN_CLASS: return "nouns of one class";
    case CCK_KIN_PRINT: return "one noun is taken for a misprint of the other";
    case CCK_KIN_HOLDS: return "what the first counts holds what the second counts";
    case CCK_KIN_WITHIN: return "what the first counts is part of what the second counts";
    case CCK_KIN_OPEN: return "at least one does not say what is counted; its surroundings have to tell";
    }
    return "";
}

const char *cck_fit_words(cck_fit fit) {
    switch (fit) {
    case CCK_FIT_EQUAL: return "the same number, said in the same way";
    case CCK_FIT_HARD: return "what both assert has numbers in common";
    case CCK_FIT_SOFT: return "once round numbers are taken for round they have numbers in common";
    case CCK_FIT_TOLERANCE: return "apart, but by no more than the rule allows";
    case CCK_FIT_NONE: return "apart, by more than the rule allows";
    }
    return "";
}

const char *cck_reason_words(const cck_decision *d) {
    switch (d->reason) {
    case CCK_REASON_EQUAL: return "both say the same";
    case CCK_REASON_FIT: return cck_fit_words(d->fit.fit);
    case CCK_REASON_OVERFULL: return "a part is larger than its whole, on the same day";
    case CCK_REASON_WINDOW: return "they were counted over different lengths of time";
    case CCK_REASON_EXTENT: return "one is told of a place, the other of all of the land";
    case CCK_REASON_LATER: return "the total moved: the days of the reports, or the words of one of them, say so";
    case CCK_REASON_REVISED: return "one report says that its number has taken the place of the other";
    case CCK_REASON_MOVING: return "other reports show that the total was moving at that time";
    case CCK_REASON_SETTLING: return "both were reported before the number had settled";
    case CCK_REASON_DENIED: return "one report denies the number, which asserts nothing";
    case CCK_REASON_DERIVED: return "another figure of the same article makes up the difference";
    case CCK_REASON_RECKONED: return "the article itself says that one follows from the other";
    case CCK_REASON_CONVERSION: return "one article gives both as one amount in two units";
    case CCK_REASON_SPEAKERS: return "two named speakers of different sides, and nothing lets both be true";
    case CCK_REASON_APART: return "nothing lets both be true";
    case CCK_REASON_NONE: break;
    }
    return "nothing settled it";
}

/* In the order of verdict.c. */
const char *cck_unrelated_words(const cck_item *a, const cck_item *b, const cck_decision *d) {
    const cck_figure *f = a->figure, *g = b->figure;
    if (d->related)
        return "set aside: they would agree with what is left of neither, or a better partner explains them";
    if (d->barrier != CCK_BARRIER_NONE) return cck_barrier_words(d->barrier);
    if (d->reason != CCK_REASON_NONE) return "not sure enough that both speak of the same quantity";
    if (f->status == CCK_STATUS_DENIED || g->status == CCK_STATUS_DENIED) return "what is denied asserts nothing";
    if (d->slot.kin == CCK_KIN_NONE) return "different things are counted";
    if (d->slot.population == CCK_AXIS_DISJOINT) return "different people are counted";
    if (d->slot.event == CCK_AXIS_DISJOINT) return "names or dates tell their events apart";
    if (d->slot.time == CCK_AXIS_DISJOINT && f->since.len && g->since.len)
        return "they are counted since different days";
    if (a->added != b->added) return "one is an addition (\"another 12\"), the other a total";
    if (f->status != g->status) return "what is expected and what came do not contradict each other";
    if (a->former != b->former) return "one has been replaced, and the rule lets nothing move";
    if (d->slot.kin == CCK_KIN_HOLDS || d->slot.kin == CCK_KIN_WITHIN || d->slot.population == CCK_AXIS_HOLDS ||
        d->slot.population == CCK_AXIS_WITHIN)
        return "a part and its whole, and the part is not known to be the larger";
    if (d->slot.one_share) return "only one is some of a whole";
    if (d->slot.window == CCK_AXIS_HOLDS || d->slot.window == CCK_AXIS_WITHIN)
        return "the same number over different lengths of time";
    return "one article tells both numbers, as two things";
}
