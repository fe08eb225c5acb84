/* weight.c - pounds that are no money. */
#include "extract/context/context.h"
#include "extract/parts.h"

/* Words that make pounds a weight: "weighed", "overweight", "heavier". */
static bool is_weighing(const cck_sentence *s, size_t at) {
    static const cck_key words[] = {CCK_KEY_weigh,  CCK_KEY_weighs,     CCK_KEY_weighed, CCK_KEY_weighing,
                                    CCK_KEY_weight, CCK_KEY_heavier,    CCK_KEY_lighter, CCK_KEY_overweight,
                                    CCK_KEY_heavy,  CCK_KEY_underweight};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (cck_key_at(s, at, words[i])) return true;
    }
    return false;
}

static bool is_any(const cck_sentence *s, size_t at, const char *const *words, size_t count) {
    return at < s->count && cck_token_is_any(s->text, &s->lexemes[at].token, words, count);
}

/* "tows 9,000 pounds"; "lost 40 pounds", "dropping from 208 pounds": somebody's, where the number is one of a body. */
static bool is_of_body(const cck_sentence *s, const cck_draft *d, size_t before) {
    static const char *const words[] = {"lose",    "loses", "lost", "losing",   "gain",    "gained",
                                        "gaining", "shed",  "drop", "dropping", "dropped", "lifted"};
    static const char *const loads[] = {"tow",     "tows", "towing", "haul",   "hauls",
                                        "hauling", "lift", "lifts",  "lifting"};
    const cck_decimal most = {1, 3};
    if (before > 0 && is_any(s, before - 1, loads, sizeof loads / sizeof *loads)) return true;
    if (!d->digits || d->low.exponent < 0 || cck_decimal_compare(d->high, most) >= 0) return false;
    if (before > 0 && cck_key_at(s, before - 1, CCK_KEY_from)) before--;
    return before > 0 && is_any(s, before - 1, words, sizeof words / sizeof *words);
}

/* "6 feet 2 and 190 pounds": how tall he is stands right before. */
static bool follows_height(const cck_sentence *s, const cck_draft *d) {
    static const char *const tall = "tall";
    const cck_sense *unit;
    for (size_t at = d->phrase_first; at-- > 0 && d->phrase_first - at <= 4;) {
        if (cck_match_unit(s, at, &unit)) return unit->unit->kind == CCK_KIND_LENGTH;
        bool height = cck_mark(s, at, '"') && at > 2 && s->lexemes[at - 1].token.kind == CCK_TOKEN_NUMBER &&
                      cck_glued(s, at) && cck_mark(s, at - 2, '\'');
        if (height) return true;
        bool word = s->lexemes[at].token.kind == CCK_TOKEN_WORD;
        if (word && !cck_key_at(s, at, CCK_KEY_and) && !cck_has(s, at, CCK_CLASS(HEDGE_BEFORE)) &&
            !is_any(s, at, &tall, 1))
            return false;
    }
    return false;
}

/* "pounds of thrust", "26 million pounds of rubble": nobody pays in these, or for them. */
static bool is_force(const cck_sentence *s, size_t at) {
    static const char *const words[] = {"thrust",  "force",  "pressure", "torque",   "cargo",      "freight",
                                        "payload", "debris", "rubble",   "concrete", "explosives", "dynamite",
                                        "steel",   "sand",   "rock",     "dirt",     "trash",      "garbage",
                                        "sewage",  "ice",    "snow",     "meat",     "beef"};
    return is_any(s, at, words, sizeof words / sizeof *words);
}

/* What a bracket behind "pounds" gives them in: kilograms or a currency. */
static bool converts_to_mass(const cck_sentence *s, size_t at) {
    const cck_sense *unit;
    for (size_t end = at + 4; at < end && at < s->count && !cck_mark(s, at, ')'); at++) {
        if (cck_match_unit(s, at, &unit)) return unit->unit->kind == CCK_KIND_MASS;
    }
    return false;
}

bool cck_is_weight(const cck_sentence *s, const cck_draft *d, size_t at) {
    size_t before = d->first, next = at + 1;
    if (cck_lexicon_match(s->lexemes, s->count, at, CCK_WORD_CURRENCY, NULL) > 1) return false; /* "pounds sterling" */
    while (before > 0 && d->first - before < 3 && cck_has(s, before - 1, CCK_CLASS(HEDGE_BEFORE) | CCK_CLASS(ADVERB)))
        before--;
    if (before > 0 && is_weighing(s, before - 1)) return true;
    if (cck_mark(s, next, '(')) return converts_to_mass(s, next + 1);
    bool scaled = cck_has(s, d->last - 1, CCK_CLASS(SCALE));
    bool of = cck_key_at(s, next, CCK_KEY_of) && cck_word_at(s, next + 1) &&
              !cck_has(s, next + 1, CCK_CLASS(DETERMINER) | CCK_CLASS(PRONOUN) | CCK_CLASS(MEASURE));
    if (of) return !scaled || is_force(s, next + 1);
    return is_weighing(s, next) || is_of_body(s, d, before) || follows_height(s, d);
}
