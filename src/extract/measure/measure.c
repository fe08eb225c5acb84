/* measure.c - what a figure counts: the word of a measure that governs it, else its noun.
 *
 * A governing word is looked for where English puts it, nearest first: in the noun itself ("50 violations"), right
 * before ("killed 62"), behind ("62 soldiers were killed"), shared over a coordination ("12 men and 3 boys"), and as
 * the subject of a verb of being or moving ("the toll rose to 62"). */

#include "extract/context/context.h"
#include "extract/measure/sense.h"
#include "extract/parts.h"

#define ROLE(name) CCK_ROLE(name)

bool cck_is_measure_verb(const cck_lexeme *l) {
    if (!(l->roles & (ROLE(OBJECT) | ROLE(SUBJECT) | ROLE(STATE))) || !cck_is_class(l, CCK_CLASS(MEASURE)))
        return false;
    size_t count;
    const cck_sense *senses = cck_senses_of(l->word, CCK_WORD_MEASURE, &count);
    for (; count > 0 && !senses[count - 1].tail_count; count--) {
        const cck_sense *sense = &senses[count - 1];
        bool state = sense->role == CCK_ROLE_STATE && (sense->measure->kinds >> CCK_KIND_COUNT & 1);
        if (sense->role == CCK_ROLE_OBJECT || sense->role == CCK_ROLE_SUBJECT || state) return true;
    }
    return false;
}

/* Behind the last claim: a date in between parts nothing ("civilians killed since May 9 stood at 86"). */
static size_t floor_of(const cck_sentence *s, size_t i) {
    while (i > 0 && (cck_is_in_compound(s, &s->drafts[i - 1]) || !cck_kind_is_claim(s->drafts[i - 1].figure.kind) ||
                     s->drafts[i - 1].figure.kind == CCK_KIND_AGE || s->drafts[i - 1].figure.kind == CCK_KIND_DURATION))
        i--;
    return i ? s->drafts[i - 1].last : 0;
}

static bool from_modifier(const cck_sentence *s, cck_draft *d);

/* "one clinic" behind "at": no people, and a number in words. */
static bool is_where(const cck_draft *d) {
    return d->noun_first >= d->last && d->noun_first < d->noun_last && !d->population && !d->digits;
}

/* "hopes of rescuing 400 people still trapped": nobody has done it yet. */
static bool is_hoped(const cck_sentence *s, size_t at) {
    if (!(s->signals & CCK_SIGNAL(hope)) || at < 2 || !cck_ends_in(s, at, 'g') ||
        !(cck_key_at(s, at - 1, CCK_KEY_of) || cck_key_at(s, at - 1, CCK_KEY_for)))
        return false;
    for (size_t i = at - 1; i-- > 0 && at - i < 6;) {
        if (cck_is_signal(s, i, CCK_SIGNAL(hope))) return true;
    }
    return false;
}

/* "added a better-than-expected 118,000 jobs", "killed a record 62": before what is said of the number. */
static size_t before_epithet(const cck_sentence *s, const cck_draft *d, size_t end, size_t floor) {
    size_t at = end;
    if (!d->digits || end < floor + 2) return end;
    while (at >= floor + 3 && cck_mark(s, at - 2, '-')) at -= 2;
    if (at < end || cck_is_signal(s, end - 1, CCK_SIGNAL(epithet))) at--;
    bool article = at < end && at > floor && (cck_key_at(s, at - 1, CCK_KEY_a) || cck_key_at(s, at - 1, CCK_KEY_an));
    return article ? at - 1 : end;
}

/* "killed 62", "killing at least 12", "claimed the lives of scores", "a toll of 62", "killed a total of 9". */
static bool from_left_edge(const cck_sentence *s, cck_draft *d, size_t floor) {
    const cck_sense *sense;
    if (!(s->roles & (ROLE(OBJECT) | ROLE(BEFORE) | ROLE(TOTAL)))) return false;
    size_t end = before_epithet(s, d, d->phrase_first, floor);
    while (end > floor + 1 && !cck_key_at(s, end - 1, CCK_KEY_that) &&
           (cck_has(s, end - 1, CCK_CLASS(DETERMINER) | CCK_CLASS(ADVERB)) || cck_mark(s, end - 1, '"') ||
            cck_mark(s, end - 1, ':')))
        end--;
    size_t n = cck_measure_before(s, end, ROLE(OBJECT) | ROLE(BEFORE) | ROLE(TOTAL), d, &sense);
    if (!n && d->phrase_first < d->first && end > 0 &&
        cck_key_at(s, end - 1, CCK_KEY_of)) { /* "the loss of all 189": "all" was read as a hedge */
        end = d->first;
        n = cck_measure_before(s, end, ROLE(BEFORE), d, &sense);
    }
    if (!n) end = d->phrase_first;
    if (!n && end > 0 && (cck_key_at(s, end - 1, CCK_KEY_of) || cck_key_at(s, end - 1, CCK_KEY_at))) {
        bool place = cck_key_at(s, end - 1, CCK_KEY_at) && is_where(d); /* "the toll at just one clinic" */
        end--;
        n = place ? 0 : cck_measure_before(s, end, ROLE(TOTAL), d, &sense);
    }
    bool group = d->noun_first < d->noun_last && d->noun_last + 1 == d->phrase_first && d->noun_first > 0;
    if (!n && group && cck_key_at(s, d->noun_last, CCK_KEY_of)) { /* "killing a family of four" */
        end = d->noun_first - cck_has(s, d->noun_first - 1, CCK_CLASS(DETERMINER));
        n = cck_measure_before(s, end, ROLE(OBJECT), d, &sense);
    }
    if (!n || end - n < floor) return false;
    /* "closed 588 down", "opened 300 lower": where a price got, nothing was shut */
    if (sense->role == CCK_ROLE_OBJECT && d->figure.kind == CCK_KIND_COUNT && cck_has(s, d->last, CCK_CLASS(CHANGE)) &&
        (!d->figure.noun.ptr || d->inherited))
        return false;
    /* "Valley floods: 1,200 in camps": what the news is about, "Killed: 12" */
    bool parted = cck_mark(s, end, ':') && sense->role == CCK_ROLE_OBJECT;
    if (parted && !cck_ends_in(s, end - n, 'd') && !cck_ends_in(s, end - n, 'n')) return false;
    /* "had to leave home to 11,400", not "a town home to 11,400" */
    if (sense->role == CCK_ROLE_BEFORE && sense->measure->weak && end > n && cck_has(s, end - n - 1, CCK_CLASS(VERB)))
        return false;
    /* "60 were killed, 12 of them children": a passive before a comma is not this figure's verb */
    size_t at = end - n;
    if (sense->role == CCK_ROLE_OBJECT && at > 0 && cck_is_be(s, at - 1) && !cck_ends_in(s, at, 'g')) return false;
    if (sense->role == CCK_ROLE_OBJECT && is_hoped(s, at) && cck_measure_from_right(s, (size_t)(d - s->drafts)))
        return true;
    bool weak = sense->measure->weak && sense->role == CCK_ROLE_OBJECT; /* "carried 60 people to safety" */
    if (weak && d->figure.kind == CCK_KIND_COUNT && cck_measure_from_right(s, (size_t)(d - s->drafts))) return true;
    cck_take_measure(d, sense, at, n);
    return true;
}

/* "40 hikers dead or missing": read as a state the word says more than as a noun. */
static bool goes_on(const cck_sentence *s, cck_draft *d, size_t at, size_t length) {
    const cck_sense *sense;
    size_t n = cck_measure_at(s, at, ROLE(STATE), d, &sense);
    if (n <= length) return false;
    cck_take_measure(d, sense, at, n);
    return true;
}

/* "50 violations", "12 confirmed deaths": the head of the noun phrase. */
static bool from_noun(const cck_sentence *s, size_t i, size_t floor) {
    cck_draft *d = &s->drafts[i];
    const cck_sense *sense;
    if (d->noun_first == d->noun_last || d->inherited) return false;
    size_t n = cck_measure_before(s, d->noun_last, ROLE(NOUN), NULL, &sense);
    if (!n || d->noun_last - n < d->noun_first) return false;
    /* "97 cases of people trapped": no patients */
    bool cases = cck_key_at(s, d->noun_last, CCK_KEY_of) && cck_has(s, d->noun_last + 1, CCK_CLASS(POPULATION));
    if (cases && cck_view_equal(sense->measure->name, CCK_LIT("infected"))) return false;
    if (goes_on(s, d, d->noun_last - n, n)) return true;
    if (sense->measure->weak && cck_has(s, d->noun_last, CCK_CLASS(SAYS))) return false; /* "two survivors said" */
    if (sense->measure->weak && from_modifier(s, d)) return true;
    /* "saved two lives": a verb right before says more of people than the noun */
    bool hint = sense->measure->of.count > 0; /* "posts" are jobs where they are cut, and else perhaps something else */
    /* "seven of the injured are in intensive care": what befell some of them says more */
    bool part = cck_key_at(s, d->last, CCK_KEY_of);
    bool weak = sense->measure->weak || hint || part;
    if ((d->population || weak) && from_left_edge(s, d, floor)) return true;
    if (weak && cck_measure_from_right(s, i)) return true;
    if (hint || cck_measure_of_bodies(s, d)) return !hint;
    d->figure.measure = sense->measure->name;
    d->measure_at = d->noun_last - n;
    return true;
}

/* "793 injured passengers were discharged", "37 of the injured people are in serious condition": a verb or a state
 * right behind says more than what stands before the noun. */
static bool from_right_behind(const cck_sentence *s, cck_draft *d) {
    const cck_sense *sense;
    size_t at = d->noun_last;
    if (!cck_has(s, at, CCK_CLASS(AUXILIARY))) return false;
    while (cck_has(s, at, CCK_CLASS(AUXILIARY) | CCK_CLASS(ADVERB) | CCK_CLASS(SO_FAR))) at++;
    size_t n = cck_measure_at(s, at, ROLE(STATE) | ROLE(SUBJECT) | ROLE(OBJECT), d, &sense);
    if (!n || (sense->role == CCK_ROLE_OBJECT && cck_is_active(s, at, n))) return false;
    cck_take_measure(d, sense, at, n);
    return true;
}

/* "nine slain rebel fighters", "2,000 separated children": what befell them stands before the noun. */
static bool from_modifier(const cck_sentence *s, cck_draft *d) {
    const cck_sense *sense;
    if (d->inherited || !d->population) return false;
    for (size_t at = d->noun_first; at + 1 < d->noun_last; at++) {
        bool state = cck_measure_at(s, at, ROLE(STATE), d, &sense);
        if (!state && (!cck_measure_at(s, at, ROLE(OBJECT), d, &sense) || !cck_ends_in(s, at, 'd'))) continue;
        if (sense->measure->weak) continue;
        if (from_right_behind(s, d)) return true;
        d->figure.measure = sense->measure->name;
        d->measure_at = at;
        return true;
    }
    return false;
}

/* "a 6.8-magnitude earthquake" */
static bool from_hyphen(const cck_sentence *s, cck_draft *d) {
    const cck_sense *sense;
    size_t at = d->last;
    if (cck_mark(s, at, '-')) at++;
    if (!cck_key_at(s, at, CCK_KEY_magnitude)) { /* "a magnitude-6.8 earthquake" */
        if (d->first < 2 || !cck_mark(s, d->first - 1, '-') || !cck_key_at(s, d->first - 2, CCK_KEY_magnitude))
            return false;
        at = d->first - 2;
    }
    size_t n = cck_measure_at(s, at, ROLE(TOTAL), d, &sense);
    if (!n) return false;
    cck_take_measure(d, sense, at, n);
    return true;
}

/* "a 534-passenger capacity", "a 90-seat capacity": what stands behind the noun of a word with a hyphen. */
static bool is_capacity(const cck_sentence *s, cck_draft *d) {
    const cck_sense *sense;
    if (!cck_is_in_compound(s, d) || d->noun_last <= d->last) return false;
    size_t n = cck_measure_at(s, d->noun_last, ROLE(TOTAL), d, &sense);
    if (!n || !cck_view_equal(sense->measure->name, CCK_LIT("capacity"))) return false;
    cck_take_measure(d, sense, d->noun_last, n);
    return true;
}

/* "40% of the homes", "a quarter (25%) of it" */
static bool is_share(const cck_sentence *s, const cck_draft *d) {
    if (d->figure.kind != CCK_KIND_PERCENT && d->figure.kind != CCK_KIND_FRACTION) return false;
    return cck_key_at(s, d->unit_last + cck_mark(s, d->unit_last, ')'), CCK_KEY_of);
}

/* "The toll has reached 282 people", "rose to 40 miners": a verb of coming to it right before people. */
static bool is_reached(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    if (at < 2 || !d->population || d->inherited) return false;
    if (cck_key_at(s, at - 1, CCK_KEY_to) || cck_key_at(s, at - 1, CCK_KEY_at)) at--;
    return cck_has(s, at - 1, CCK_CLASS(RISE)) && !cck_has(s, at - 1, CCK_CLASS(PREPOSITION));
}

cck_code cck_read_measure(cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    if (!cck_kind_is_claim(d->figure.kind)) return CCK_OK;
    d->is_share = is_share(s, d);
    size_t floor = floor_of(s, i);
    bool people = d->figure.kind == CCK_KIND_COUNT;
    if (cck_measure_from_before(s, i) || cck_measure_compared(s, i)) return CCK_OK;
    if (people && cck_measure_of_toll(s, i)) return CCK_OK;
    if (people && i > 0 && cck_measure_by_degree(s, d, s->drafts[i - 1].figure.measure)) return CCK_OK;
    if (!people &&
        (cck_measure_behind_unit(s, d, false) || from_left_edge(s, d, floor) || cck_measure_governed(s, d, floor)))
        return cck_mark_change(s, d);
    if ((d->is_share || d->figure.kind == CCK_KIND_AREA) && cck_measure_from_right(s, i)) return CCK_OK;
    if (people && (cck_measure_parted(s, d, floor) || cck_measure_of_remains(s, d) || from_noun(s, i, floor) ||
                   from_modifier(s, d) || from_hyphen(s, d) || from_left_edge(s, d, floor) ||
                   cck_measure_of_agent(s, d) || (cck_is_listed(s, d) && cck_measure_from_total(s, d, floor)) ||
                   cck_measure_from_right(s, i) || cck_measure_of_company(s, i) || cck_measure_of_object(s, d, floor) ||
                   cck_measure_coordinated(s, i) || cck_measure_governed(s, d, floor))) {
        cck_mend_bodies(s, d);
        return CCK_OK;
    }
    if (people && cck_measure_from_whole(s, i)) return CCK_OK;
    if (people && (is_capacity(s, d) || cck_measure_of_employer(s, d, floor))) return CCK_OK;
    bool open = !people || d->noun_first == d->noun_last || d->noun_last <= d->phrase_first || cck_is_listed(s, d) ||
                is_reached(s, d);
    if (s->classes & CCK_CLASS(MEASURE) && (cck_measure_fronted(s, d) || cck_measure_in_percent(s, d, floor)))
        return CCK_OK;
    /* "the number of dead stood at 25 people": people are all that it can be */
    open = open || (d->population && !d->population->part_of && cck_links_total(s, d, floor + 1));
    if (open && cck_measure_from_total(s, d, floor)) return cck_mark_change(s, d);
    if (!people && cck_measure_behind_unit(s, d, true)) return CCK_OK; /* "430 pence a share" */
    if (people && cck_measure_from_quake(s, d)) return CCK_OK;
    if (d->inherited) return cck_measure_inherited(s, i);
    cck_code code = cck_measure_from_words(s, d, floor);
    return code == CCK_OK ? cck_mark_change(s, d) : code;
}
