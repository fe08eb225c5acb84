/* measure.c - what a figure counts: the word of a measure that governs it, else its noun.
 *
 * A governing word is looked for where English puts it, nearest first: in the noun itself ("50 violations"), right
 * before ("killed 62"), behind ("62 soldiers were killed"), shared over a coordination ("12 men and 3 boys"), and as
 * the subject of a verb of being or moving ("the toll rose to 62"). */
#include <string.h>

#include "base/ascii.h"
#include "extract/context/context.h"
#include "extract/measure/sense.h"
#include "extract/parts.h"

enum { REACH_RIGHT = 14 };
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

static void take(cck_draft *d, const cck_sense *sense, size_t at, size_t length) {
    d->figure.measure = sense->measure->name;
    d->measure_at = at;
    if (at < d->phrase_first) d->phrase_first = at;
    if (at + length > d->phrase_last) d->phrase_last = at + length;
}

/* "the three-train crash": a number within a word counts nothing that parts others from their measure. */
static bool is_compound(const cck_sentence *s, const cck_draft *d) {
    return cck_mark(s, d->last, '-') && cck_glued(s, d->last) && cck_glued(s, d->last + 1) &&
           cck_word_at(s, d->last + 1);
}

/* Behind the last claim: a date in between parts nothing ("civilians killed since May 9 stood at 86"). */
static size_t floor_of(const cck_sentence *s, size_t i) {
    while (i > 0 && (is_compound(s, &s->drafts[i - 1]) || !cck_kind_is_claim(s->drafts[i - 1].figure.kind) ||
                     s->drafts[i - 1].figure.kind == CCK_KIND_AGE || s->drafts[i - 1].figure.kind == CCK_KIND_DURATION))
        i--;
    return i ? s->drafts[i - 1].last : 0;
}

static bool is_people(const cck_population *p) {
    while (p && p->part_of) p = p->part_of;
    return p && cck_view_equal(p->name, CCK_LIT("person"));
}

/* "18 people travelling in four cars died", "40 people in 12 villages were hurt": where the people were. */
static bool tells_where(const cck_sentence *s, const cck_draft *d, const cck_draft *next) {
    static const char *const in[] = {"in", "at", "from", "across", "aboard"};
    size_t at = next->phrase_first;
    if (!is_people(d->population) || is_people(next->population) || next->noun_last <= next->last || at == 0)
        return false;
    return cck_token_is_any(s->text, &s->lexemes[at - 1].token, in, sizeof in / sizeof *in);
}

/* The next claim: "two men seen at Gate 3 were detained", "twelve boys aged 14 were hurt". */
static size_t ceiling_of(const cck_sentence *s, size_t i) {
    const cck_draft *d = &s->drafts[i];
    while (++i < s->draft_count) {
        const cck_draft *next = &s->drafts[i];
        bool claims = cck_kind_is_claim(next->figure.kind) && next->figure.kind != CCK_KIND_AGE;
        if (claims && !tells_where(s, d, next)) break;
    }
    return i < s->draft_count ? s->drafts[i].first : s->count;
}

static bool is_be(const cck_sentence *s, size_t at) {
    return cck_has(s, at, CCK_CLASS(BE));
}

static bool ends_in(const cck_sentence *s, size_t at, char c) {
    return cck_lower(s->text.ptr[s->lexemes[at].token.end - 1]) == c;
}

static bool from_modifier(const cck_sentence *s, cck_draft *d);
static bool is_active(const cck_sentence *s, size_t at, size_t length);
static bool from_right(const cck_sentence *s, size_t i);

/* "one clinic" behind "at": no people, and a number in words. */
static bool is_where(const cck_draft *d) {
    return d->noun_first >= d->last && d->noun_first < d->noun_last && !d->population && !d->digits;
}

/* "hopes of rescuing 400 people still trapped": nobody has done it yet. */
static bool is_hoped(const cck_sentence *s, size_t at) {
    static const char *const hopes[] = {"hope", "hopes", "chance", "chances"};
    if (at < 2 || !ends_in(s, at, 'g') || !(cck_key_at(s, at - 1, CCK_KEY_of) || cck_key_at(s, at - 1, CCK_KEY_for)))
        return false;
    for (size_t i = at - 1; i-- > 0 && at - i < 6;) {
        if (cck_token_is_any(s->text, &s->lexemes[i].token, hopes, sizeof hopes / sizeof *hopes)) return true;
    }
    return false;
}

/* "added a better-than-expected 146,000 jobs", "killed a record 62": before what is said of the number. */
static size_t before_epithet(const cck_sentence *s, const cck_draft *d, size_t end, size_t floor) {
    static const char *const words[] = {"record",   "whopping", "staggering", "net",    "massive",
                                        "combined", "stunning", "hefty",      "robust", "reported"};
    size_t at = end;
    if (!d->digits || end < floor + 2) return end;
    while (at >= floor + 3 && cck_mark(s, at - 2, '-')) at -= 2;
    if (at < end || cck_token_is_any(s->text, &s->lexemes[end - 1].token, words, sizeof words / sizeof *words)) at--;
    bool article = at < end && at > floor && (cck_key_at(s, at - 1, CCK_KEY_a) || cck_key_at(s, at - 1, CCK_KEY_an));
    return article ? at - 1 : end;
}

/* "killed 62", "killing at least 12", "claimed the lives of scores", "a toll of 62", "killed a total of 9". */
static bool from_left_edge(const cck_sentence *s, cck_draft *d, size_t floor) {
    const cck_sense *sense;
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
    if (parted && !ends_in(s, end - n, 'd') && !ends_in(s, end - n, 'n')) return false;
    /* "had to leave home to 11,400", not "a town home to 11,400" */
    if (sense->role == CCK_ROLE_BEFORE && sense->measure->weak && end > n && cck_has(s, end - n - 1, CCK_CLASS(VERB)))
        return false;
    /* "60 were killed, 12 of them children": a passive before a comma is not this figure's verb */
    size_t at = end - n;
    if (sense->role == CCK_ROLE_OBJECT && at > 0 && is_be(s, at - 1) && !ends_in(s, at, 'g')) return false;
    if (sense->role == CCK_ROLE_OBJECT && is_hoped(s, at) && from_right(s, (size_t)(d - s->drafts))) return true;
    bool weak = sense->measure->weak && sense->role == CCK_ROLE_OBJECT; /* "carried 60 people to safety" */
    if (weak && d->figure.kind == CCK_KIND_COUNT && from_right(s, (size_t)(d - s->drafts))) return true;
    take(d, sense, at, n);
    return true;
}

/* "40 hikers dead or missing": read as a state the word says more than as a noun. */
static bool goes_on(const cck_sentence *s, cck_draft *d, size_t at, size_t length) {
    const cck_sense *sense;
    size_t n = cck_measure_at(s, at, ROLE(STATE), d, &sense);
    if (n <= length) return false;
    take(d, sense, at, n);
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
    if (weak && from_right(s, i)) return true;
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
    if (!n || (sense->role == CCK_ROLE_OBJECT && is_active(s, at, n))) return false;
    take(d, sense, at, n);
    return true;
}

/* "nine slain rebel fighters", "2,000 separated children": what befell them stands before the noun. */
static bool from_modifier(const cck_sentence *s, cck_draft *d) {
    const cck_sense *sense;
    if (d->inherited || !d->population) return false;
    for (size_t at = d->noun_first; at + 1 < d->noun_last; at++) {
        bool state = cck_measure_at(s, at, ROLE(STATE), d, &sense);
        if (!state && (!cck_measure_at(s, at, ROLE(OBJECT), d, &sense) || !ends_in(s, at, 'd'))) continue;
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
    take(d, sense, at, n);
    return true;
}

/* A count with its hedge begins here. */
static bool opens_count(const cck_sentence *s, size_t at) {
    size_t i = cck_draft_from(s, at);
    return i < s->draft_count && s->drafts[i].phrase_first == at && s->drafts[i].figure.kind == CCK_KIND_COUNT;
}

/* A transitive verb without "be" before it is active when an object follows: the figure is its subject then. */
static bool is_active(const cck_sentence *s, size_t at, size_t length) {
    if (at > 0 && is_be(s, at - 1)) return false;
    if (at > 0 && (cck_key_at(s, at - 1, CCK_KEY_to) || cck_has(s, at - 1, CCK_CLASS(MODAL)))) return true;
    if (at > 1 && cck_has(s, at - 1, CCK_CLASS(ADVERB)) && is_be(s, at - 2)) return false;
    if (ends_in(s, at, 'g')) return true; /* killing */
    size_t next = at + length;
    if (next >= s->count) return false;
    const cck_lexeme *l = &s->lexemes[next];
    if (cck_phrase(s, next, CCK_WORD_RATE, NULL)) return false; /* "344 wounded each day" */
    if (l->token.kind == CCK_TOKEN_NUMBER || cck_is_class(l, CCK_CLASS(NUMBER) | CCK_CLASS(VAGUE))) return true;
    if (opens_count(s, next)) return true;                /* "killed at least 200" */
    if (l->begins & CCK_CLASS(PREPOSITION)) return false; /* "wounded due to the fighting" */
    if (l->token.kind == CCK_TOKEN_WORD &&
        !cck_is_class(l, CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(ADVERB) | CCK_CLASS(WEEKDAY) |
                             CCK_CLASS(AUXILIARY) | CCK_CLASS(MEASURE) | CCK_CLASS(PRONOUN) | CCK_CLASS(SPEECH)))
        return true;
    return cck_is_class(l, CCK_CLASS(DETERMINER)) || l->key == CCK_KEY_them || l->key == CCK_KEY_him;
}

/* "300 people sheltering in a school were led away": where they were, in a phrase of its own. */
static bool is_phrase_of_place(const cck_sentence *s, const cck_draft *d, size_t at, size_t length) {
    bool behind = at == d->noun_last || cck_has(s, at - 1, CCK_CLASS(POPULATION));
    return behind && cck_word_ends(s, at, CCK_LIT("ing")) && cck_has(s, at + length, CCK_CLASS(PREPOSITION));
}

/* "seven men in a failed raid", "two in the attack": the word is a noun here, not what befell them. */
static bool is_noun_here(const cck_sentence *s, size_t at) {
    if (cck_word_ends(s, at, CCK_LIT("ed")) || cck_word_ends(s, at, CCK_LIT("n"))) return false;
    if (cck_word_ends(s, at, CCK_LIT("s")) && cck_word_ends(s, at - 1, CCK_LIT("ing")))
        return true; /* "attempting rescues" */
    for (size_t i = at; i-- > 0 && at - i <= 3;) {
        if (s->lexemes[i].token.kind == CCK_TOKEN_CLITIC) return !cck_has(s, i, CCK_CLASS(BE)); /* "the line's wreck" */
        if (!cck_word_at(s, i) || cck_has(s, i, CCK_CLASS(AUXILIARY) | CCK_CLASS(POPULATION) | CCK_CLASS(PRONOUN)))
            return false; /* "those hurt" */
        if (cck_has(s, i, CCK_CLASS(PREPOSITION) | CCK_CLASS(DETERMINER))) return !cck_key_at(s, i, CCK_KEY_to);
    }
    return false;
}

/* "spent the night": how long, no object. */
static bool is_length_of_time(const cck_sentence *s, size_t at) {
    return cck_has(s, at + 1, CCK_CLASS(PERIOD)) || cck_key_at(s, at + 1, CCK_KEY_night);
}

/* "300 rescuers searched the rubble": a verb with an object of its own; in a relative clause it tells who they are. */
static bool takes_object(const cck_sentence *s, size_t from, size_t at) {
    bool verb = cck_has(s, at, CCK_CLASS(VERB)) || cck_word_ends(s, at, CCK_LIT("ed"));
    if (!verb || !cck_has(s, at + 1, CCK_CLASS(DETERMINER)) || is_be(s, at - 1)) return false;
    if (is_length_of_time(s, at + 1)) return false;
    for (size_t i = from; i < at; i++) {
        if (cck_has(s, i, CCK_CLASS(PRONOUN))) return false;
    }
    return true;
}

/* "whether", "because", "although": what follows is said of somebody else; "who" and "which" go on about the figure. */
static bool is_subordinate(const cck_sentence *s, size_t at) {
    if (cck_key_at(s, at, CCK_KEY_whether) || cck_key_at(s, at, CCK_KEY_where)) return true;
    return cck_has(s, at, CCK_CLASS(CLAUSE)) && !cck_has(s, at, CCK_CLASS(PRONOUN) | CCK_CLASS(DETERMINER)) &&
           !cck_key_at(s, at, CCK_KEY_before) && !cck_key_at(s, at, CCK_KEY_but);
}

bool cck_clause_ends(const cck_sentence *s, size_t at) {
    const cck_sense *state;
    if (cck_mark(s, at, ';') || cck_mark(s, at, '_') || cck_mark(s, at, ':') || cck_mark(s, at, '.')) return true;
    if (cck_mark(s, at, ','))
        return !cck_has(s, at + 1, CCK_CLASS(AUXILIARY)) && !cck_key_at(s, at + 1, CCK_KEY_mostly);
    if (is_subordinate(s, at)) return true;
    /* "listed as missing" */
    if (cck_key_at(s, at, CCK_KEY_as) && cck_measure_at(s, at + 1, ROLE(STATE), NULL, &state)) return false;
    if (!cck_key_at(s, at, CCK_KEY_and) && !cck_key_at(s, at, CCK_KEY_but) && !cck_key_at(s, at, CCK_KEY_while) &&
        !cck_key_at(s, at, CCK_KEY_when) && !cck_key_at(s, at, CCK_KEY_after) && !cck_key_at(s, at, CCK_KEY_before) &&
        !cck_key_at(s, at, CCK_KEY_as))
        return false;
    bool theirs = cck_key_at(s, at, CCK_KEY_and) && cck_key_at(s, at + 1, CCK_KEY_their); /* "and their families" */
    return !cck_has(s, at + 1 + theirs, CCK_CLASS(POPULATION)) || cck_key_at(s, at, CCK_KEY_after) ||
           cck_key_at(s, at, CCK_KEY_when) || cck_key_at(s, at, CCK_KEY_while);
}

/* Another verb takes the figure as its subject: nothing behind it speaks of this figure. */
static bool is_anothers(const cck_sentence *s, const cck_draft *d, size_t from, size_t at) {
    const cck_sense *sense;
    bool be = is_be(s, at - 1) || (cck_has(s, at - 1, CCK_CLASS(ADVERB)) && is_be(s, at - 2)); /* "are now reported" */
    /* "22 guests registered at the hotel": a participle that tells who they are */
    bool participle = at == from && cck_word_ends(s, at, CCK_LIT("ed")) && cck_has(s, at + 1, CCK_CLASS(PREPOSITION)) &&
                      !cck_has(s, at - 1, CCK_CLASS(SPEAKER_NOUN));
    bool speaks = cck_has(s, at, CCK_CLASS(SPEECH)) && !be && !participle;
    bool aside =
        speaks && (cck_has(s, at - 1, CCK_CLASS(PRONOUN)) ||            /* "the guards it says have died" */
                   cck_measure_at(s, at + 1, ROLE(STATE), d, &sense) || /* "88 people confirmed dead" */
                   (cck_key_at(s, at + 1, CCK_KEY_to) && cck_key_at(s, at + 2, CCK_KEY_have))); /* "to have died" */
    return (speaks && !aside) || takes_object(s, from, at);
}

/* "soldiers are struggling to reach people stranded": those whom a verb before them has for its object, and what befell
 * them. */
static bool is_of_object(const cck_sentence *s, size_t from, size_t at) {
    if (at < from + 3 || !cck_has(s, at - 1, CCK_CLASS(POPULATION)) || cck_has(s, at - 1, CCK_CLASS(MEASURE)))
        return false;
    size_t before = at - 2;
    if (cck_has(s, before, CCK_CLASS(DETERMINER)) && before > from) before--;
    return cck_has(s, before, CCK_CLASS(VERB)) || cck_key_at(s, before - 1, CCK_KEY_to);
}

/* "camps to escape floods that have killed": a relative clause about the noun right before it, not about the figure. */
static bool is_of_another(const cck_sentence *s, size_t from, size_t at) {
    if (at <= from + 1 || !(cck_key_at(s, at, CCK_KEY_that) || cck_key_at(s, at, CCK_KEY_which))) return false;
    if (!cck_has(s, at + 1, CCK_CLASS(AUXILIARY)) && !cck_has(s, at + 1, CCK_CLASS(MEASURE))) return false;
    return cck_has(s, at - 1, CCK_CLASS(PLURAL)) ||
           (cck_word_at(s, at - 1) && !s->lexemes[at - 1].word && cck_word_ends(s, at - 1, CCK_LIT("s")));
}

/* "An earlier figure of 359 was withdrawn": that befell the figure, not whom it counts. */
static bool is_of_figure(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    return at > 1 && d->noun_first == d->noun_last && cck_key_at(s, at - 1, CCK_KEY_of) &&
           cck_has(s, at - 2, CCK_CLASS(TALLY)) && cck_key_at(s, d->last, CCK_KEY_was);
}

/* "An airliner with 295 on board downed", "a bus carrying 40 people plunged": they are part of what the verb is about.
 */
static bool is_carried(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    while (at > 0 && cck_has(s, at - 1, CCK_CLASS(DETERMINER))) at--;
    return at > 1 && cck_key_at(s, at - 1, CCK_KEY_with) && cck_word_at(s, at - 2) &&
           !cck_has(s, at - 2, CCK_CLASS(VERB) | CCK_CLASS(AUXILIARY));
}

/* "40 people from [two villages], among them a child, were killed": where the people are from. */
static bool is_where_from(const cck_sentence *s, size_t i) {
    const cck_draft *d = &s->drafts[i], *p = i > 0 ? &s->drafts[i - 1] : NULL;
    if (!p || d->population || d->phrase_first < 2 || p->noun_last + 1 != d->phrase_first || !p->population)
        return false;
    return cck_has(s, p->noun_last, CCK_CLASS(PREPOSITION)) && !cck_key_at(s, p->noun_last, CCK_KEY_of);
}

/* "were killed", "died", "dead", "more wounded" behind the figure. */
static bool from_right(const cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    const cck_sense *sense;
    /* "12 of the 30 hostages were freed": the 12 were; "four of the 12 who died": both did */
    size_t end = d->noun_last > d->last ? d->noun_last : d->last;
    if (i > 0 && s->drafts[i - 1].of_next && !cck_key_at(s, end, CCK_KEY_who)) return false;
    if (i > 0 && tells_where(s, d - 1, d)) return false;
    if (is_of_figure(s, d) || is_where_from(s, i)) return false;
    if (d->figure.kind == CCK_KIND_COUNT && cck_behind_hyphen(s, d) < SIZE_MAX)
        return false; /* "the 12-story tower fell" */
    const cck_draft *whole = d->of_next ? d + 1 : d;
    /* "650 of the 6,100 posts would go" */
    const cck_draft *counted = d->figure.kind == CCK_KIND_COUNT && d->noun_first == d->noun_last ? whole : d;
    size_t limit = ceiling_of(s, d->of_next ? i + 1 : i),
           at = whole->noun_last > whole->unit_last ? whole->noun_last : whole->unit_last;
    bool them = at == d->last && cck_key_at(s, at, CCK_KEY_of) && /* "30 of them, four of these children, in" */
                (cck_key_at(s, at + 1, CCK_KEY_them) || cck_key_at(s, at + 1, CCK_KEY_whom));
    if (them) at += 2;
    size_t own = at;
    if (whole == d) at = cck_read_list(s, d, own, limit);
    if (at == own && d->population && d->figure.kind == CCK_KIND_COUNT) at = cck_skip_company(s, at, limit);
    size_t skipped = cck_skip_aside(s, at, limit);
    /* "Everyone aboard, 157 people, died" */
    bool apposition = skipped == at && cck_mark(s, at, ',') && d->phrase_first > 0 &&
                      cck_mark(s, d->phrase_first - 1, ',') && d->noun_last > d->last;
    if (apposition && (cck_has(s, at + 1, CCK_CLASS(AUXILIARY)) || cck_measure_at(s, at + 1, ROLE(SUBJECT), d, &sense)))
        at++;
    if (skipped > at) {
        at = skipped;
        limit = s->count;
        for (size_t k = i + 1; k < s->draft_count; k++) {
            if (s->drafts[k].first >= at) {
                limit = s->drafts[k].first;
                break;
            }
        }
    }
    bool weakly = false;
    size_t from = at;
    for (size_t stop = at + REACH_RIGHT; at < limit && at < stop; at++) {
        size_t over = at > from ? cck_skip_aside(s, at, limit) : at; /* "from both sides, including nine boys, were" */
        if (over > at && over < limit) {
            at = over - 1;
            continue;
        }
        if (cck_clause_ends(s, at) || is_of_another(s, from, at)) return weakly;
        size_t n = cck_measure_at(s, at, ROLE(STATE) | ROLE(SUBJECT) | ROLE(OBJECT), counted, &sense);
        if (!n) {
            if (is_anothers(s, d, from, at)) return weakly;
            continue;
        }
        if (cck_did_not(s, at)) return weakly;
        if (sense->role == CCK_ROLE_OBJECT && n == 1 && is_noun_here(s, at)) continue;
        /* "mothers lost custody": a state that is for some only is a verb's form, too */
        bool verb = sense->role == CCK_ROLE_OBJECT || (sense->role == CCK_ROLE_STATE && sense->measure->of.count);
        if (sense->role != CCK_ROLE_STATE && cck_is_verbal_noun(s, at)) continue; /* "took part in the rescue" */
        if (is_of_object(s, from, at)) return weakly;
        if (verb && is_active(s, at, n)) {
            if (!is_phrase_of_place(s, d, at, n)) return weakly;
            take(d, sense, at, n); /* unless something befell them */
            weakly = true;
            continue;
        }
        if (sense->role == CCK_ROLE_STATE && at + n < s->count && cck_has(s, at + n, CCK_CLASS(POPULATION)))
            return weakly;
        if (weakly && sense->measure->weak) continue;
        take(d, sense, at, n);
        if (!sense->measure->weak || is_carried(s, d)) return true;
        weakly = true; /* "all 157 aboard perished": what befell them says more */
    }
    return weakly;
}

/* "a 534-passenger capacity", "a 90-seat capacity": what stands behind the noun of a word with a hyphen. */
static bool is_capacity(const cck_sentence *s, cck_draft *d) {
    const cck_sense *sense;
    if (!is_compound(s, d) || d->noun_last <= d->last) return false;
    size_t n = cck_measure_at(s, d->noun_last, ROLE(TOTAL), d, &sense);
    if (!n || !cck_view_equal(sense->measure->name, CCK_LIT("capacity"))) return false;
    take(d, sense, d->noun_last, n);
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
    if ((d->is_share || d->figure.kind == CCK_KIND_AREA) && from_right(s, i)) return CCK_OK;
    if (people && (cck_measure_parted(s, d, floor) || cck_measure_of_remains(s, d) || from_noun(s, i, floor) ||
                   from_modifier(s, d) || from_hyphen(s, d) || from_left_edge(s, d, floor) ||
                   cck_measure_of_agent(s, d) || (cck_is_listed(s, d) && cck_measure_from_total(s, d, floor)) ||
                   from_right(s, i) || cck_measure_of_company(s, i) || cck_measure_of_object(s, d, floor) ||
                   cck_measure_coordinated(s, i) || cck_measure_governed(s, d, floor))) {
        cck_mend_bodies(s, d);
        return CCK_OK;
    }
    if (people && cck_measure_from_whole(s, i)) return CCK_OK;
    if (people && is_capacity(s, d)) return CCK_OK;
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
