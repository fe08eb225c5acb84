/* hedge.c - words around a number that say how it is meant. */
#include "extract/context/context.h"
#include "extract/measure/sense.h"
#include "extract/parts.h"

enum { LONGEST_HEDGE = 5 };

/* How far a bound says more than another when two are stacked: "at least some 300" is a lower bound. */
static int weight(cck_bound bound) {
    switch (bound) {
    case CCK_BOUND_EXACT: return 0;
    case CCK_BOUND_ABOUT: return 1;
    case CCK_BOUND_NEARLY: return 2;
    case CCK_BOUND_MORE_THAN:
    case CCK_BOUND_AT_LEAST:
    case CCK_BOUND_LESS_THAN:
    case CCK_BOUND_AT_MOST: return 3;
    case CCK_BOUND_RANGE:
    case CCK_BOUND_VAGUE:
    case CCK_BOUND_END: break;
    }
    return 4;
}

static void apply(cck_draft *d, const cck_sense *sense) {
    if (weight((cck_bound)sense->bound) <= weight(d->figure.bound)) return;
    d->figure.bound = (cck_bound)sense->bound;
    d->figure.bound_hard = sense->hard;
}

/* "not more than" and "no fewer than" are entries of their own; a bare "not" in front turns a bound round. */
static cck_sense turned(const cck_sense *sense) {
    cck_sense out = *sense;
    if (sense->bound == CCK_BOUND_MORE_THAN)
        out.bound = CCK_BOUND_AT_MOST, out.hard = true;
    else if (sense->bound == CCK_BOUND_LESS_THAN)
        out.bound = CCK_BOUND_AT_LEAST, out.hard = false;
    return out;
}

static bool is_duration(const cck_draft *d) {
    return d->figure.kind == CCK_KIND_DURATION;
}

/* "handed over six hostages": a verb's second word. */
static bool is_particle(const cck_sentence *s, size_t at) {
    const cck_sense *verb;
    return at > 0 && cck_key_at(s, at, CCK_KEY_over) && cck_measure_at(s, at - 1, CCK_ROLE(OBJECT), NULL, &verb) == 2;
}

/* "bringing the tally for all counties up to 30": a total is moved so far. */
static bool is_total_brought(const cck_sentence *s, size_t at) {
    bool total = false;
    for (size_t i = at + 1; i-- > 0 && at - i < 8 && cck_word_at(s, i);) {
        total = total || cck_has(s, i, CCK_CLASS(TALLY)) || cck_key_at(s, i, CCK_KEY_toll) ||
                cck_key_at(s, i, CCK_KEY_total) || cck_key_at(s, i, CCK_KEY_number);
        if (total && cck_has(s, i, CCK_CLASS(RISE)) && !cck_has(s, i, CCK_CLASS(BE))) return true;
    }
    return false;
}

/* "inched back up to 4.8 percent", "has gone up to 112": "up to" tells where it got. "Rose up to" may mean at most. */
static bool moves_up(const cck_sentence *s, size_t at) {
    static const cck_key words[] = {CCK_KEY_back,  CCK_KEY_go,     CCK_KEY_goes,  CCK_KEY_went,   CCK_KEY_gone,
                                    CCK_KEY_going, CCK_KEY_came,   CCK_KEY_comes, CCK_KEY_ticked, CCK_KEY_ticks,
                                    CCK_KEY_crept, CCK_KEY_inched, CCK_KEY_edged, CCK_KEY_picked, CCK_KEY_picks,
                                    CCK_KEY_moved, CCK_KEY_nudged, CCK_KEY_it};
    static const char *const verbs[] = {"revised", "shot",
                                        "pushed"}; /* "was revised up to 160,000", "bumped it up to" */
    if (cck_token_is_any(s->text, &s->lexemes[at].token, verbs, sizeof verbs / sizeof *verbs)) return true;
    for (size_t i = 0; s->lexemes[at].key && i < sizeof words / sizeof *words; i++) {
        if (cck_key_at(s, at, words[i])) return true;
    }
    return false;
}

/* "308 km over 58 laps", "140 over 90", "$1.2 trillion over 10 years", "a 3-under 69": right behind an amount. */
static bool is_across(const cck_sentence *s, const cck_draft *d, size_t at) {
    bool under = cck_key_at(s, at, CCK_KEY_under);
    if (cck_capital_at(s, at) && !s->headline) return false; /* "MARLOW (Wire) Over 300 people": a sentence begins */
    if (at < 2 || d->figure.kind == CCK_KIND_AGE || (!under && !cck_key_at(s, at, CCK_KEY_over))) return false;
    const cck_lexeme *before = &s->lexemes[at - 1];
    size_t number = cck_is_punct(before, '-') && cck_glued(s, at) ? at - 2 : at - 1;
    if (s->lexemes[number].token.kind == CCK_TOKEN_NUMBER) return true;
    if (under) return false;
    if (cck_is_class(before, CCK_CLASS(SCALE)) || cck_is_punct(before, ')')) return true;
    const uint64_t function = CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(AUXILIARY);
    bool bare =
        d->figure.kind == CCK_KIND_COUNT && /* "300 adults over 50" */
        (d->last >= s->count || s->lexemes[d->last].token.kind != CCK_TOKEN_WORD || cck_has(s, d->last, function));
    bool amount = cck_is_class(before, CCK_CLASS(UNIT)) || (!bare && s->text.ptr[before->token.end - 1] == 's');
    return amount && before->token.kind == CCK_TOKEN_WORD && s->lexemes[at - 2].token.kind == CCK_TOKEN_NUMBER;
}

/* "passed 218-206", "will pass 31,000 km from Earth": nothing was exceeded. */
static bool is_passage(const cck_sentence *s, const cck_draft *d, size_t at) {
    if (!cck_key_at(s, at, CCK_KEY_passed) && !cck_key_at(s, at, CCK_KEY_pass) && !cck_key_at(s, at, CCK_KEY_passes) &&
        !cck_key_at(s, at, CCK_KEY_passing))
        return false;
    if (d->figure.kind == CCK_KIND_LENGTH) return cck_has(s, d->unit_last, CCK_CLASS(PREPOSITION));
    return (cck_mark(s, d->last, '-') || cck_mark(s, d->last, '_') || cck_key_at(s, d->last, CCK_KEY_to)) &&
           d->last + 1 < s->count && s->lexemes[d->last + 1].token.kind == CCK_TOKEN_NUMBER;
}

/* "Police say 2,000 marched": the verb; "in, say, 20 years" guesses. */
static bool is_speech(const cck_sentence *s, size_t at) {
    return at == 0 || (cck_word_at(s, at - 1) && !cck_has(s, at - 1, CCK_CLASS(PREPOSITION)));
}

/* A total, or how it moves: "the toll", "rose", "climbs", "well". */
static bool is_total_moving(const cck_sentence *s, size_t at) {
    return cck_has(s, at, CCK_CLASS(RISE) | CCK_CLASS(CHANGE) | CCK_CLASS(TALLY)) || cck_key_at(s, at, CCK_KEY_well) ||
           cck_key_at(s, at, CCK_KEY_toll);
}

/* Prepositions of time and place that look like hedges. */
static bool is_preposition_here(const cck_sentence *s, const cck_draft *d, size_t at, size_t length,
                                const cck_sense *sense) {
    if (length == 1 && cck_key_at(s, at, CCK_KEY_top))
        return at > 0 && cck_is_class(&s->lexemes[at - 1], CCK_CLASS(DETERMINER));
    if (length == 1 && cck_key_at(s, at, CCK_KEY_say)) return is_speech(s, at);
    /* "the toll rose past 150", not "past three villages" */
    if (length == 1 && cck_key_at(s, at, CCK_KEY_past)) return at == 0 || !is_total_moving(s, at - 1);
    /* "scattered over some 290 miles" */
    if (length == 1 && (is_across(s, d, at) || is_passage(s, d, at))) return true;
    bool stacked = length == 1 && at + 1 < d->first && cck_key_at(s, at, CCK_KEY_over) && !is_duration(d);
    if (stacked || (length == 1 && is_particle(s, at))) return true;
    if (length == 1 && cck_has(s, at, CCK_CLASS(SAYS))) /* "officials say 40", not "a herd of say 40" */
        return at > 0 && cck_word_at(s, at - 1) && !cck_has(s, at - 1, CCK_CLASS(PREPOSITION));
    if (length == 1 && cck_key_at(s, at, CCK_KEY_within)) return !is_duration(d);
    if (length == 1 && is_duration(d) && cck_key_at(s, at, CCK_KEY_over)) {
        /* "over a week of the truce", "over the past few months": during */
        bool opens = at == 0 && d->unit_last < s->count && cck_is_punct(&s->lexemes[d->unit_last], ',');
        return d->article || opens || cck_key_at(s, d->unit_last, CCK_KEY_of) || (d->figure.bound == CCK_BOUND_VAGUE);
    }
    /* "spoke about two bridges" */
    if (length == 1 && cck_key_at(s, at, CCK_KEY_about) && at > 0 && !d->digits && d->figure.kind == CCK_KIND_COUNT)
        return cck_is_class(&s->lexemes[at - 1], CCK_CLASS(ABOUT_VERB));
    /* "is close to two bases" speaks of places */
    if (sense->bound == CCK_BOUND_NEARLY && cck_key_at(s, at, CCK_KEY_close) && d->figure.kind == CCK_KIND_COUNT)
        return cck_decimal_compare(d->low, (cck_decimal){1, 1}) < 0;
    if (length == 2 && cck_key_at(s, at + 1, CCK_KEY_to) && at > 0 &&
        (moves_up(s, at - 1) || is_total_brought(s, at - 1)))
        return true;
    /* "Siege ends, death toll up to 19" */
    if (length == 2 && cck_key_at(s, at + 1, CCK_KEY_to) && at > 0 && cck_key_at(s, at - 1, CCK_KEY_toll)) return true;
    /* "under one roof", "above one another", "beyond two borders" */
    bool spatial = cck_key_at(s, at, CCK_KEY_under) || cck_key_at(s, at, CCK_KEY_above) ||
                   cck_key_at(s, at, CCK_KEY_below) || cck_key_at(s, at, CCK_KEY_beyond);
    if (length == 1 && spatial && d->figure.kind == CCK_KIND_COUNT && !d->digits)
        return cck_decimal_compare(d->low, (cck_decimal){1, 1}) < 0;
    /* "only", "just", "all" take nothing away from the number: keep them in the phrase all the same */
    return false;
}

/* The longest hedge that ends right before `end`; 0 for none. */
static size_t hedge_ending_at(const cck_sentence *s, const cck_draft *d, size_t end, const cck_sense **sense) {
    if (!(s->classes & CCK_CLASS(HEDGE_BEFORE))) return 0;
    for (size_t length = LONGEST_HEDGE; length > 0; length--) {
        if (length > end) continue;
        size_t at = end - length;
        if (cck_lexicon_match(s->lexemes, end, at, CCK_WORD_HEDGE_BEFORE, sense) != length) continue;
        if (!is_preposition_here(s, d, at, length, *sense)) return length;
    }
    return 0;
}

static size_t hyphen_or_word(const cck_sentence *s, size_t at) {
    return at < s->count && cck_is_punct(&s->lexemes[at], '-') ? at + 1 : at;
}

static bool is_number_word(const cck_sentence *s, size_t at) {
    const uint64_t classes = CCK_CLASS(NUMBER) | CCK_CLASS(SCALE) | CCK_CLASS(GROUP) | CCK_CLASS(VAGUE);
    if (at >= s->count) return false;
    return s->lexemes[at].token.kind == CCK_TOKEN_NUMBER || s->lexemes[at].token.kind == CCK_TOKEN_SYMBOL ||
           cck_has(s, at, classes) || cck_key_at(s, at, CCK_KEY_a);
}

void cck_read_hedge_behind(const cck_sentence *s, cck_draft *d, size_t at) {
    const cck_sense *sense;
    size_t length = cck_lexicon_match(s->lexemes, s->count, at, CCK_WORD_HEDGE_AFTER, &sense);
    if (!length || cck_key_at(s, at + length, CCK_KEY_than)) return; /* "ten barns and more than 40 sheds" */
    if (cck_key_at(s, at, CCK_KEY_and) && is_number_word(s, at + length)) return; /* "18 deaths and over 200 cases" */
    if (length == 1) {
        /* "30 at least" is fine anywhere; one-word hedges ("odd", "plus", "minimum") stand right behind the number */
        bool right_behind = at == d->last || at == hyphen_or_word(s, d->last);
        bool plus_two = at == d->last && cck_key_at(s, at, CCK_KEY_plus) && at + 1 < s->count &&
                        s->lexemes[at + 1].token.kind != CCK_TOKEN_PUNCT;
        if (!right_behind || plus_two) return;
    }
    apply(d, sense);
    if (at + length > d->phrase_last) d->phrase_last = at + length;
    d->hedge_last = at + length;
}

static bool parts_amounts(const cck_sentence *s, size_t at) {
    return cck_mark(s, at, ',') || cck_mark(s, at, ';') || cck_mark(s, at, '/');
}

/* "more than 7 million crowns ($1 million)", "296 hp (224 kW / 300 PS)": the second statement is hedged as the first.
 */
void cck_share_hedge(const cck_sentence *s, const cck_draft *before, cck_draft *d) {
    size_t at = before->unit_last;
    bool opens =
        cck_mark(s, at, '(') || (parts_amounts(s, at) && before->first > 0 && cck_mark(s, before->first - 1, '('));
    bool aside = d->first == at + 1 && opens && (cck_mark(s, d->unit_last, ')') || parts_amounts(s, d->unit_last));
    bool said_twice = before->figure.kind == d->figure.kind && before->figure.unit.ptr && d->figure.unit.ptr &&
                      !cck_view_equal(before->figure.unit, d->figure.unit);
    if (!aside || !said_twice || d->figure.bound != CCK_BOUND_EXACT || before->figure.bound == CCK_BOUND_RANGE ||
        before->figure.bound == CCK_BOUND_VAGUE)
        return;
    d->figure.bound = before->figure.bound;
    d->figure.bound_hard = before->figure.bound_hard;
}

void cck_read_hedges(const cck_sentence *s, cck_draft *d) {
    const cck_sense *sense;
    size_t length, end = d->first;
    for (int i = 0; i < 3 && (length = hedge_ending_at(s, d, end, &sense)) > 0; i++) {
        end -= length;
        bool negated = end > 0 &&
                       (cck_key_at(s, end - 1, CCK_KEY_not) || cck_key_at(s, end - 1, CCK_KEY_no) ||
                        cck_key_at(s, end - 1, CCK_KEY_never)) &&
                       length <= 2;
        if (negated) {
            cck_sense round = turned(sense);
            apply(d, &round);
            end--;
        } else {
            apply(d, sense);
        }
    }
    if (end < d->phrase_first) d->phrase_first = end;
    if (d->unit_last > d->phrase_last) d->phrase_last = d->unit_last;
    cck_read_hedge_behind(s, d, hyphen_or_word(s, d->last)); /* "300-odd", "300 or so" */
    if (d->unit_last > d->last) cck_read_hedge_behind(s, d, d->unit_last);
}
