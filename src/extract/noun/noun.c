/* noun.c - the counted noun phrase: the one behind the number; where none stands there, one before it, or the noun of
 * the figure before. */

#include "extract/context/context.h"
#include "extract/measure/sense.h"
#include "extract/parts.h"

static bool is_one(const cck_draft *d) {
    if (d->zero) return true; /* "not one urn" */
    return d->low.coefficient == 1 && d->low.exponent == 0 && cck_decimal_compare(d->low, d->high) == 0;
}

/* "1,000 such patients" */
static bool is_such(const cck_sentence *s, size_t at) {
    return cck_is_signal(s, at, CCK_SIGNAL(such)) && cck_word_at(s, at + 1);
}

/* Words between the number and its noun phrase: "of the", "more", "other", a quotation mark. */
static size_t skip_links(const cck_sentence *s, size_t at, size_t limit, bool *partitive) {
    *partitive = false;
    for (bool moved = true; moved && at < limit;) {
        moved = false;
        const cck_lexeme *l = &s->lexemes[at];
        if (cck_key_at(s, at, CCK_KEY_of) || (*partitive && cck_is_class(l, CCK_CLASS(DETERMINER)))) {
            *partitive = true;
            at++;
            moved = true;
        } else if (cck_is_punct(l, '"') || cck_is_punct(l, ')') || cck_is_punct(l, ']') || is_such(s, at) ||
                   (cck_is_class(l, CCK_CLASS(ADDITION)) && at + 1 < limit && !cck_key_at(s, at, CCK_KEY_others))) {
            at++;
            moved = true;
        }
    }
    return at;
}

/* Names and ordinals may stand within a noun phrase ("two new 737 Max jets", "14 first-team players"). */
static bool may_be_inside(cck_kind kind) {
    return kind == CCK_KIND_ID || kind == CCK_KIND_ORDINAL;
}

/* Where the noun phrase of draft `i` must end. */
static size_t limit_of(const cck_sentence *s, size_t i) {
    while (++i < s->draft_count && may_be_inside(s->drafts[i].figure.kind)) continue;
    return i < s->draft_count ? s->drafts[i].phrase_first : s->count;
}

static void set_noun(const cck_sentence *s, cck_draft *d, size_t first, size_t last) {
    d->noun_first = first;
    d->noun_last = last;
    d->figure.noun = cck_slice(s->text, s->lexemes, first, last);
    d->population = cck_population_in(s, first, last);
    if (!d->population) d->population = cck_members_of(s, last);
    if (!d->population && cck_is_nationals(s, last - 1))
        d->population = cck_lexicon_population(s->context->lexicon, CCK_LIT("people"));
    if (last > d->phrase_last) d->phrase_last = last;
    if (first < d->phrase_first) d->phrase_first = first;
}

void cck_drop_noun(cck_draft *d) {
    d->noun_first = d->noun_last = 0;
    d->population = NULL;
    d->figure.noun = (cck_view){NULL, 0};
}

static bool points_back(const cck_sentence *s, size_t at, bool partitive) {
    if (at >= s->count) return false;
    if (partitive)
        return cck_key_at(s, at, CCK_KEY_them) || cck_key_at(s, at, CCK_KEY_whom) || cck_key_at(s, at, CCK_KEY_which) ||
               cck_key_at(s, at, CCK_KEY_these) || cck_key_at(s, at, CCK_KEY_those);
    if (cck_key_at(s, at, CCK_KEY_others)) return true;
    bool counted = false; /* "seven other deaths", "two other big accidents" */
    if (cck_key_at(s, at, CCK_KEY_other)) cck_noun_phrase(s, at + 1, s->count, false, &counted);
    return cck_key_at(s, at, CCK_KEY_other) && !counted;
}

/* "6,000-strong force", "12-member panel": over the hyphen and the linking word. */
static size_t skip_hyphen(const cck_sentence *s, const cck_draft *d, bool *joined) {
    size_t at = d->unit_last;
    if (d->hedge_last > at) at = d->hedge_last; /* "thirty or so divers" */
    *joined =
        at < s->count && cck_is_punct(&s->lexemes[at], '-') && !(s->lexemes[at].token.flags & CCK_TOKEN_SPACE_BEFORE);
    if (*joined) at++;
    if (*joined && cck_key_at(s, at, CCK_KEY_strong)) return at + 1;
    if (cck_key_at(s, at, CCK_KEY_strong)) *joined = true, at++;
    return at;
}

/* "two-room", "37-page": a number within the name of something else. */
static bool is_compound(const cck_sentence *s, const cck_draft *d) {
    return cck_mark(s, d->last, '-') && cck_glued(s, d->last) && cck_glued(s, d->last + 1) &&
           cck_word_at(s, d->last + 1);
}

/* "the number of rebels killed rose to 62", "a crowd of": the noun stands before. */
static bool noun_before(const cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    size_t before = i;
    while (before > 0 && (is_compound(s, &s->drafts[before - 1]) || /* "cases of Orvid-19 stood at" */
                          s->drafts[before - 1].figure.kind == CCK_KIND_ID))
        before--;
    size_t floor = before ? s->drafts[before - 1].phrase_last : 0;
    for (size_t at = d->phrase_first; at-- > floor && d->phrase_first - at < 14;) {
        if (!cck_key_at(s, at + 1, CCK_KEY_of) || !cck_is_number_word(s, at)) continue;
        bool head;
        size_t end = cck_noun_phrase(s, at + 2, d->phrase_first, false, &head);
        if (!head || (!cck_key_at(s, at, CCK_KEY_number) && !cck_links_total(s, d, end))) return false;
        size_t phrase_first = d->phrase_first;
        set_noun(s, d, at + 2, end);
        d->phrase_first = phrase_first;
        return true;
    }
    return false;
}

static bool wants_noun(cck_kind kind) {
    return kind == CCK_KIND_COUNT || kind == CCK_KIND_PERCENT || kind == CCK_KIND_FRACTION || kind == CCK_KIND_MONEY ||
           kind == CCK_KIND_QUANTITY || kind == CCK_KIND_MULTIPLE;
}

/* "a million barrels of oil", "40 miles of road": how much of what. */
static bool is_of_something(const cck_sentence *s, const cck_draft *d) {
    cck_kind kind = d->figure.kind;
    bool stuff = kind == CCK_KIND_VOLUME || kind == CCK_KIND_MASS || kind == CCK_KIND_AREA || kind == CCK_KIND_LENGTH ||
                 kind == CCK_KIND_ENERGY || kind == CCK_KIND_POWER;
    return stuff && cck_key_at(s, d->unit_last, CCK_KEY_of) && !cck_has(s, d->unit_last + 1, CCK_CLASS(DETERMINER));
}

/* The noun phrase is one word for a state: "wounded", "dead". */
static bool is_state_alone(const cck_sentence *s, const cck_draft *d) {
    const cck_word *w = s->lexemes[d->noun_first].word;
    if (d->noun_last != d->noun_first + 1 || !w) return false;
    size_t count;
    const cck_sense *senses = cck_senses_of(w, CCK_WORD_MEASURE, &count);
    for (size_t i = 0; i < count; i++) {
        if (senses[i].role == CCK_ROLE_STATE) return true;
    }
    return false;
}

/* "at two mills, including 31 dead at one": what befalls people befell none of the things counted before. */
static bool is_of_no_people(const cck_sentence *s, const cck_draft *d, const cck_draft *from) {
    const cck_sense *sense;
    size_t n = cck_measure_at(s, d->noun_first, CCK_ROLE(STATE), NULL, &sense);
    return n && sense->measure->befalls == CCK_BEFALLS_PEOPLE && !from->population;
}

/* "the 11 member trade group": an article, digits and a noun in the singular are a compound without its hyphen. */
static bool is_written_compound(const cck_sentence *s, const cck_draft *d) {
    if (!d->digits || d->first == 0 || d->unit_last > d->last) return false;
    size_t at = d->first - 1;
    return cck_key_at(s, at, CCK_KEY_the) || cck_key_at(s, at, CCK_KEY_a) || cck_key_at(s, at, CCK_KEY_an);
}

/* "a 45m drop", "the huge 260ft section": digits with their unit between an article and a noun are a compound, too. */
static bool is_sized(const cck_sentence *s, const cck_draft *d) {
    const uint64_t no_noun = CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(VERB) |
                             CCK_CLASS(ADVERB) | CCK_CLASS(DETERMINER) | CCK_CLASS(PRONOUN) | CCK_CLASS(CHANGE);
    cck_kind kind = d->figure.kind;
    bool size = kind == CCK_KIND_LENGTH || kind == CCK_KIND_MASS || kind == CCK_KIND_AREA || kind == CCK_KIND_VOLUME;
    size_t at = d->phrase_first;
    if (!size || !d->digits || d->unit_last != d->last + 1 || !cck_glued(s, d->last) || at != d->first) return false;
    if (!cck_word_at(s, d->unit_last) || cck_has(s, d->unit_last, no_noun) || cck_capital_at(s, d->unit_last))
        return false;
    while (at > 0 && d->first - at < 2 && cck_word_at(s, at - 1) && !cck_has(s, at - 1, no_noun)) at--;
    return at > 0 && (cck_key_at(s, at - 1, CCK_KEY_a) || cck_key_at(s, at - 1, CCK_KEY_the));
}

/* "each one", "a new one", "held without one": a pronoun, which counts nothing of what was counted before. */
static bool is_pronoun_one(const cck_sentence *s, const cck_draft *d) {
    if (!d->lone_one || d->first == 0) return false;
    if (cck_has(s, d->last, CCK_CLASS(MEASURE) | CCK_CLASS(AUXILIARY)) || cck_key_at(s, d->last, CCK_KEY_of))
        return false;
    const uint64_t leading = CCK_CLASS(DETERMINER) | CCK_CLASS(PRONOUN) | CCK_CLASS(ORDINAL) | CCK_CLASS(PREPOSITION);
    size_t before = d->first - 1;
    bool another = d->first > 1 && (cck_key_at(s, d->first - 2, CCK_KEY_a) || cck_key_at(s, d->first - 2, CCK_KEY_an));
    if (another && cck_word_at(s, before)) return true;
    return cck_has(s, before, leading) || (cck_word_at(s, before) && !s->lexemes[before].word);
}

/* "close to the 500,000 organizers announced": whoever stands behind such a number told it, and is not counted. */
static bool is_of_teller(const cck_sentence *s, const cck_draft *d, size_t end) {
    size_t at = d->phrase_first;
    bool object = at > 1 && cck_key_at(s, at - 1, CCK_KEY_the) &&
                  (cck_has(s, at - 2, CCK_CLASS(PREPOSITION)) || cck_key_at(s, at - 2, CCK_KEY_than));
    if (!object || !cck_has(s, end - 1, CCK_CLASS(SPEAKER_NOUN) | CCK_CLASS(POPULATION))) return false;
    if (cck_has(s, end, CCK_CLASS(AUXILIARY))) end++;
    return cck_has(s, end, CCK_CLASS(SPEECH) | CCK_CLASS(FORECAST)) &&
           (end + 1 >= s->count || s->lexemes[end + 1].token.kind == CCK_TOKEN_PUNCT);
}

/* "the 160,000 median forecast", "the 64 figure": a word for the number itself says nothing of what it counts. */
static bool is_of_tally(const cck_sentence *s, const cck_draft *d, size_t end) {
    return is_written_compound(s, d) && !cck_is_plural(s, end - 1) &&
           (cck_has(s, end, CCK_CLASS(TALLY)) || cck_has(s, end - 1, CCK_CLASS(TALLY)));
}

/* "22 Nigerians and five Chinese", "40 Vietnamese were": people by where they come from, a word without a plural. */
static bool takes_nation(cck_sentence *s, size_t i, size_t at) {
    cck_draft *d = &s->drafts[i];
    const cck_draft *before = i > 0 ? d - 1 : NULL;
    if (at != d->last || !cck_capital_at(s, at) || s->headline || !cck_is_demonym(s, at)) return false;
    bool listed = before && before->noun_last > before->last && cck_is_nationals(s, before->noun_last - 1);
    bool told = cck_has(s, at + 1, CCK_CLASS(AUXILIARY));
    bool goes_on =
        cck_word_at(s, at + 1) &&
        !cck_has(s, at + 1, CCK_CLASS(AUXILIARY) | CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(VERB));
    if ((!listed && !told) || goes_on) return false;
    set_noun(s, d, at, at + 1);
    if (!d->population) d->population = cck_lexicon_population(s->context->lexicon, CCK_LIT("person"));
    return true;
}

/* No noun phrase behind draft `i`, where it would begin at `at`: initials, or what stands before. */
static void read_elsewhere(cck_sentence *s, size_t i, size_t at, bool partitive) {
    cck_draft *d = &s->drafts[i];
    bool count = d->figure.kind == CCK_KIND_COUNT;
    bool told = d->first > 0 && cck_key_at(s, d->first - 1, CCK_KEY_the); /* "above the 64 Brandt had named" */
    bool many = d->digits && cck_decimal_double(d->low) >= 100; /* a few before a name are a score or a rank */
    bool name = cck_is_initials_noun(s, at) || (!told && many && cck_is_name_noun(s, at));
    if (count && !partitive && at == d->last && name) {
        set_noun(s, d, at, at + 1);
        return;
    }
    if (count && !partitive && takes_nation(s, i, at)) return;
    bool those = partitive && cck_key_at(s, d->last + 1, CCK_KEY_those);
    if (those) cck_read_part_noun(s, i, d->last + 1); /* "eight of those killed were children" */
    if (d->figure.noun.ptr) return;
    if (count && cck_read_fronted_part(s, i)) return;
    if (count && !noun_before(s, i) && !cck_noun_before(s, i) && !is_pronoun_one(s, d) && !cck_is_group_of(s, d))
        cck_inherit_noun(s, i);
}

void cck_read_noun(cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    bool joined, partitive, head = false, count = d->figure.kind == CCK_KIND_COUNT;
    size_t limit = limit_of(s, i), at = skip_hyphen(s, d, &joined);
    bool hyphenated = joined || (d->unit_last > d->last && cck_is_punct(&s->lexemes[d->last], '-')) || is_sized(s, d);
    if (d->noun_last) return; /* "one inhabitant in seven" brought its own */
    if (!cck_kind_is_claim(d->figure.kind) || (!wants_noun(d->figure.kind) && !hyphenated && !is_of_something(s, d)))
        return;
    at = skip_links(s, at, limit, &partitive);
    if (!count && !partitive && !hyphenated && d->figure.kind != CCK_KIND_MONEY && d->figure.kind != CCK_KIND_FRACTION)
        return;
    if (points_back(s, at, partitive)) {
        cck_inherit_noun(s, i);
        if (!d->figure.noun.ptr && partitive) cck_noun_before(s, i);
        if (!d->figure.noun.ptr && !partitive) set_noun(s, d, at, at + 1);
        if (partitive) cck_read_part_noun(s, i, at);
        return;
    }
    if (at < limit && cck_is_signal(s, at, CCK_SIGNAL(cross))) return;
    bool singular = hyphenated || is_one(d) || (!count && partitive) || is_written_compound(s, d);
    if (at >= limit)
        head = false;
    else {
        bool alone = d->lone_one && is_one(d) && !partitive && !hyphenated;
        size_t end =
            alone ? cck_noun_phrase_of_one(s, at, limit, &head) : cck_noun_phrase(s, at, limit, singular, &head);
        if (head && count && !partitive) head = !is_of_teller(s, d, end) && !is_of_tally(s, d, end);
        if (head) set_noun(s, d, at, end);
    }
    if (head && is_state_alone(s, d) && cck_noun_giver(s, i) &&
        !is_of_no_people(s, d, cck_noun_giver(s, i))) { /* "100 more wounded" */
        cck_drop_noun(d);
        cck_inherit_noun(s, i);
        return;
    }
    if (head) {
        cck_read_hedge_behind(s, d, d->noun_last);
        return;
    }
    read_elsewhere(s, i, at, partitive);
}
