/* measure_words.c - a name for what is counted where no measure of the lexicon governs: the noun's singular, or the
 * noun that the sentence measures; and the mark that tells a change from a level. */
#include <string.h>

#include "extract/context/context.h"
#include "extract/parts.h"

/* Singular of the noun's head, lower case: what an unknown noun counts. */
static cck_view lemma(const cck_sentence *s, size_t at, size_t floor) {
    if (cck_has(s, at, CCK_CLASS(PLURAL))) {
        size_t count;
        const cck_sense *senses = cck_senses_of(s->lexemes[at].word, CCK_WORD_PLURAL, &count);
        return senses[count - 1].name; /* the word's own is the last */
    }
    /* "cease-fire" and "ceasefire" are one word */
    char joined[64], form[64];
    size_t length = 0, first = at;
    while (first >= floor + 2 && cck_is_punct(&s->lexemes[first - 1], '-') &&
           s->lexemes[first - 2].token.kind == CCK_TOKEN_WORD)
        first -= 2;
    for (size_t i = first; i <= at; i += 2) {
        cck_view part = cck_token_view(s->text, &s->lexemes[i].token);
        if (part.len > sizeof joined - length) part.len = sizeof joined - length;
        memcpy(joined + length, part.ptr, part.len);
        length += part.len;
    }
    size_t n = cck_singular((cck_view){joined, length}, form, sizeof form);
    return cck_arena_copy(s->context->arena, (cck_view){form, n});
}

static bool word_ends(const cck_sentence *s, size_t at, cck_view suffix) {
    const cck_token *t = &s->lexemes[at].token;
    return t->end - t->start > suffix.len + 1 && memcmp(s->text.ptr + t->end - suffix.len, suffix.ptr, suffix.len) == 0;
}

/* "the deal", "its quarterly dividend": a determiner or a genitive stands before, at most one word between. */
static bool is_determined(const cck_sentence *s, size_t at, size_t floor) {
    for (size_t i = at; i-- > floor && at - i <= 2;) {
        const cck_lexeme *l = &s->lexemes[i];
        if (cck_is_class(l, CCK_CLASS(DETERMINER)) || l->token.kind == CCK_TOKEN_CLITIC) return true;
        if (l->token.kind != CCK_TOKEN_WORD || cck_is_class(l, CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION)))
            return false;
    }
    return false;
}

/* The noun before the figure within its clause: "a deal worth $6bn", "the price of oil hit $84". Only one that a
 * determiner makes out as a noun, and none that speaks or acts: no name for what is measured is better than an odd one.
 */
static size_t noun_left(const cck_sentence *s, const cck_draft *d, size_t floor) {
    const uint64_t no_noun = CCK_CLASS(PREPOSITION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(CONJUNCTION) |
                             CCK_CLASS(DETERMINER) | CCK_CLASS(PRONOUN) | CCK_CLASS(ADVERB) | CCK_CLASS(HEDGE_BEFORE) |
                             CCK_CLASS(VERB) | CCK_CLASS(SPEECH) | CCK_CLASS(CHANGE) | CCK_CLASS(SPEAKER_NOUN) |
                             CCK_CLASS(ORGANISATION) | CCK_CLASS(POPULATION) | CCK_CLASS(UNIT) | CCK_CLASS(TALLY);
    for (size_t at = d->phrase_first; at-- > floor && d->phrase_first - at <= 6;) {
        const cck_lexeme *l = &s->lexemes[at];
        if (l->token.kind == CCK_TOKEN_PUNCT) break;
        if (l->token.kind != CCK_TOKEN_WORD || (l->token.flags & CCK_TOKEN_CAPITAL) || cck_is_class(l, no_noun))
            continue;
        if (word_ends(s, at, CCK_LIT("ed")) || word_ends(s, at, CCK_LIT("ing")) || !is_determined(s, at, floor))
            continue;
        return at;
    }
    return SIZE_MAX;
}

/* The head of the noun phrase, unless it is a name ("31 percent of Orvane") and the figure measures something. */
static size_t noun_head(const cck_sentence *s, const cck_draft *d) {
    if (d->noun_first == d->noun_last) return SIZE_MAX;
    size_t head = d->noun_last - 1;
    bool name = (s->lexemes[head].token.flags & CCK_TOKEN_CAPITAL) && !s->headline;
    if (d->figure.kind == CCK_KIND_PERCENT && cck_has(s, head, CCK_CLASS(CHANGE)))
        return SIZE_MAX; /* "its 8-percent fall" */
    return name && d->figure.kind != CCK_KIND_COUNT ? SIZE_MAX : head;
}

/* "a caravan now 3,500 strong", "a 40-strong choir": people, whatever they form. */
static bool is_strong(const cck_sentence *s, const cck_draft *d) {
    bool noun = d->noun_last > d->last + 1 && cck_key_at(s, d->last, CCK_KEY_strong) &&
                cck_is_plural(s, d->noun_last - 1); /* "two strong currents" */
    return !noun && cck_key_at(s, d->last + cck_mark(s, d->last, '-'), CCK_KEY_strong);
}

size_t cck_behind_hyphen(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->noun_first;
    if (d->noun_last - at < 2 || at != d->last + 1 || !cck_mark(s, d->last, '-') || cck_capital_at(s, at))
        return SIZE_MAX;
    bool people = cck_has(s, at, CCK_CLASS(POPULATION) | CCK_CLASS(PREPOSITION) | CCK_CLASS(ADVERB));
    return people || cck_mark(s, at + 1, '-') ? SIZE_MAX : at;
}

/* "250 km (155 miles) south of the capital", "5 km from the port": how far, not how long what
 * stands before it is. */
static bool is_distance(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->unit_last;
    if (d->figure.kind != CCK_KIND_LENGTH) return false;
    if (cck_mark(s, at, ')')) at++;
    if (cck_mark(s, at, '(')) {
        for (size_t end = at + 6; at < end && !cck_mark(s, at, ')');) at++;
        at++;
    }
    return at < s->count && cck_cue_at(s, at, CCK_CUE_directions);
}

/* What is counted where no measure of the lexicon governs. */
cck_code cck_measure_from_words(const cck_sentence *s, cck_draft *d, size_t floor) {
    cck_figure *f = &d->figure;
    bool strong = f->kind == CCK_KIND_COUNT && !d->population && is_strong(s, d);
    if (strong) d->population = cck_lexicon_population(s->context->lexicon, CCK_LIT("person"));
    size_t hyphen = cck_behind_hyphen(s, d);
    if (hyphen == SIZE_MAX && d->population && f->kind == CCK_KIND_COUNT) {
        f->measure = d->population->name;
        return CCK_OK;
    }
    size_t at = hyphen < SIZE_MAX ? hyphen : noun_head(s, d);
    bool amount = f->kind != CCK_KIND_COUNT && f->kind != CCK_KIND_SCORE && f->kind != CCK_KIND_DURATION &&
                  f->kind != CCK_KIND_AGE && f->kind != CCK_KIND_MULTIPLE;
    if (at == SIZE_MAX && amount && !is_distance(s, d)) at = noun_left(s, d, floor);
    if (at == SIZE_MAX) {
        if (f->kind != CCK_KIND_COUNT) f->measure = cck_view_of(cck_kind_name(f->kind));
        return CCK_OK;
    }
    if (cck_key_at(s, at, CCK_KEY_s) && cck_glued(s, at) && at >= 2) at -= 2; /* "Model 3s" */
    f->measure = lemma(s, at, hyphen < SIZE_MAX ? hyphen : at >= d->noun_first ? d->noun_first : 0);
    return f->measure.ptr ? CCK_OK : CCK_E_MEMORY;
}

/* "from the previous figure of 254": where the words for the number begin, behind "from"; `to` for none. */
static size_t before_tally(const cck_sentence *s, size_t to) {
    if (to < 4 || !cck_key_at(s, to - 1, CCK_KEY_of) || !cck_has(s, to - 2, CCK_CLASS(TALLY))) return to;
    for (size_t at = to - 2; at > 0 && to - at < 6 && cck_word_at(s, at - 1); at--) {
        if (cck_key_at(s, at - 1, CCK_KEY_from)) return at;
    }
    return to;
}

/* Do these words lead from one number of a measure to another: "to", ", down from", ", having stood at"? */
static bool leads_over(const cck_sentence *s, size_t from, size_t to) {
    const uint64_t links =
        CCK_CLASS(AUXILIARY) | CCK_CLASS(BE) | CCK_CLASS(CHANGE) | CCK_CLASS(TALLY) | CCK_CLASS(RISE);
    bool moved = false;
    to = before_tally(s, to);
    for (size_t at = from; at < to; at++) {
        bool ends = at + 1 == to &&
                    (cck_key_at(s, at, CCK_KEY_from) || cck_key_at(s, at, CCK_KEY_to) || cck_key_at(s, at, CCK_KEY_at));
        bool on = cck_has(s, at + 1, CCK_CLASS(RISE)); /* "to reach", "and stood at" */
        bool joins = on && (cck_key_at(s, at, CCK_KEY_to) || cck_key_at(s, at, CCK_KEY_and));
        ends =
            ends || (at + 1 == to && at > from && cck_key_at(s, at - 1, CCK_KEY_to) && cck_has(s, at, CCK_CLASS(RISE)));
        moved = moved || ends;
        if (!ends && !joins && !cck_mark(s, at, ',') && !cck_has(s, at, links)) return false;
    }
    return moved;
}

/* "Revenue rose 8 percent to $3.2bn": what has changed by so much has come to so much. */
static bool from_change(const cck_sentence *s, const cck_draft *b, cck_draft *d) {
    const cck_view mark = CCK_LIT(" change");
    cck_view name = b->figure.measure;
    bool points = b->figure.kind == CCK_KIND_PERCENTAGE_POINT && d->figure.kind == CCK_KIND_PERCENT;
    bool amount = b->figure.kind == CCK_KIND_PERCENT && d->figure.kind != CCK_KIND_PERCENT;
    bool money = b->figure.kind == CCK_KIND_MONEY && d->figure.kind == CCK_KIND_MONEY; /* "by 10 cents to $27.16" */
    if ((!points && !amount && !money) || d->noun_first != d->noun_last) return false;
    if (d->phrase_first != b->unit_last + 1 || !cck_key_at(s, b->unit_last, CCK_KEY_to)) return false;
    if (name.len <= mark.len || memcmp(name.ptr + name.len - mark.len, mark.ptr, mark.len) != 0) return false;
    name.len -= mark.len;
    const cck_measure *known = cck_lexicon_measure(s->context->lexicon, name);
    bool generic = cck_view_equal(name, CCK_LIT("percent"));
    if (generic || (known && !(known->kinds >> d->figure.kind & 1))) return false;
    d->figure.measure = name;
    return true;
}

/* "to 3.2 percent in May from 3.5 in April", "80,000 on Monday, down from 240,000 at the peak": what it was before, a
 * few words that tell when between the two. */
static bool from_move(const cck_sentence *s, const cck_draft *b, cck_draft *d) {
    enum { FAR = 10 };
    const cck_figure *f = &b->figure;
    size_t from = b->noun_last > b->unit_last ? b->noun_last : b->unit_last, at = d->phrase_first;
    if (f->kind != d->figure.kind || !f->measure.ptr || !cck_view_equal(f->unit, d->figure.unit)) return false;
    if (at <= from || d->noun_first != d->noun_last || !cck_key_at(s, at - 1, CCK_KEY_from)) return false;
    bool down = at > 2 && cck_has(s, at - 2, CCK_CLASS(CHANGE)) && cck_mark(s, at - 3, ',');
    bool to = b->phrase_first > 0 && cck_key_at(s, b->phrase_first - 1, CCK_KEY_to) && at - from <= FAR;
    if ((!down && !to) || at - from > 2 * FAR) return false;
    for (size_t k = from; k + 1 < at - (down ? 2 : 0); k++) {
        bool verb = cck_has(s, k, CCK_CLASS(VERB) | CCK_CLASS(AUXILIARY)) && !cck_capital_at(s, k);
        if (cck_mark(s, k, ';') || (to && verb)) return false;
    }
    d->figure.measure = f->measure;
    d->measure_at = b->measure_at;
    if (!d->figure.noun.ptr || d->inherited) d->figure.noun = f->noun, d->population = b->population;
    return true;
}

/* "has fallen to 59,000, in 305 camps, from a million": the figure before what stands between commas. */
static bool is_set_off(const cck_sentence *s, size_t i) {
    const cck_draft *d = &s->drafts[i];
    size_t end = d->noun_last > d->unit_last ? d->noun_last : d->unit_last;
    return i > 0 && cck_mark(s, end, ',') && d->phrase_first > 1 &&
           (cck_mark(s, d->phrase_first - 1, ',') || cck_mark(s, d->phrase_first - 2, ','));
}

/* "The death toll rose by one, to seven": a change, and then what it came to. */
cck_view cck_level_of(const cck_sentence *s, const cck_draft *d, cck_view name) {
    const cck_view mark = CCK_LIT(" change");
    bool level = cck_key_at(s, d->phrase_first - 1, CCK_KEY_to) && name.len > mark.len &&
                 cck_view_equal((cck_view){name.ptr + name.len - mark.len, mark.len}, mark);
    return level ? (cck_view){name.ptr, name.len - mark.len} : name;
}

/* "put the toll at 288, which the state revised to 275": what became of the number before the comma. */
static bool from_revision(const cck_sentence *s, const cck_draft *b, cck_draft *d) {
    size_t at = d->phrase_first, from = b->noun_last > b->unit_last ? b->noun_last : b->unit_last;
    if (!(s->signals & CCK_SIGNAL(revising)) || d->noun_first != d->noun_last) return false;
    if (b->figure.kind != d->figure.kind || !b->figure.measure.ptr) return false;
    if (at < from + 4 || at > from + 12 || !cck_mark(s, from, ',') || !cck_key_at(s, from + 1, CCK_KEY_which))
        return false;
    if (!cck_key_at(s, at - 1, CCK_KEY_to)) return false;
    while (at > from + 3 && !cck_is_signal(s, at - 2, CCK_SIGNAL(revising))) at--;
    if (at == from + 3) return false;
    d->figure.measure = b->figure.measure;
    d->measure_at = b->measure_at;
    d->figure.noun = b->figure.noun;
    return true;
}

static bool is_change(cck_view name) {
    const cck_view mark = CCK_LIT(" change");
    return name.len > mark.len && memcmp(name.ptr + name.len - mark.len, mark.ptr, mark.len) == 0;
}

/* "rose by 77 cents, or 2.9%", "fell 588 points (3.6 percent)": the change before, as a part of what has changed. */
static bool from_other_words(const cck_sentence *s, const cck_draft *b, cck_draft *d) {
    bool part =
        d->figure.kind == CCK_KIND_PERCENT && b->figure.kind != CCK_KIND_PERCENT && d->noun_first == d->noun_last;
    if (!part || !b->figure.measure.ptr || !is_change(b->figure.measure)) return false;
    size_t from = b->noun_last > b->unit_last ? b->noun_last : b->unit_last, at = d->phrase_first;
    bool aside = at == from + 1 && cck_mark(s, from, '(');
    bool or = at > from && cck_key_at(s, at - 1, CCK_KEY_or) &&
              (at - 1 == from || (at - 2 == from && cck_mark(s, from, ',')));
    if (!aside && ! or) return false;
    d->figure.measure = b->figure.kind == CCK_KIND_COUNT ? CCK_LIT("percent change") : b->figure.measure;
    d->measure_at = b->measure_at;
    return true;
}

bool cck_measure_from_before(cck_sentence *s, size_t i) {
    if (i == 0) return false;
    if (from_revision(s, &s->drafts[i - 1], &s->drafts[i])) return true;
    if (from_other_words(s, &s->drafts[i - 1], &s->drafts[i])) return true;
    if (from_change(s, &s->drafts[i - 1], &s->drafts[i])) return true;
    if (from_move(s, &s->drafts[i - 1], &s->drafts[i])) return true;
    if (i > 1 && s->drafts[i - 1].figure.kind == CCK_KIND_DURATION && /* "40 men in two days ..., up from 30" */
        from_move(s, &s->drafts[i - 2], &s->drafts[i]))
        return true;
    if (is_set_off(s, i - 1) && from_move(s, &s->drafts[i - 2], &s->drafts[i])) return true;
    cck_draft *d = &s->drafts[i];
    const cck_draft *b = &s->drafts[i - 1];
    const cck_figure *f = &b->figure;
    size_t from = b->noun_last > b->unit_last ? b->noun_last : b->unit_last;
    if (from < b->last) from = b->last;
    if (d->phrase_first <= from || d->phrase_first - from > 8 || d->noun_first != d->noun_last) return false;
    if (f->kind != d->figure.kind || !f->measure.ptr || !cck_view_equal(f->unit, d->figure.unit)) return false;
    if (!leads_over(s, from, d->phrase_first)) return false;
    d->figure.measure = cck_level_of(s, d, f->measure);
    d->measure_at = b->measure_at;
    if (!d->figure.noun.ptr) d->figure.noun = f->noun;
    return true;
}

static bool is_quake(const cck_sentence *s, size_t at) {
    cck_key key = (cck_key)s->lexemes[at].key;
    return key == CCK_KEY_quake || key == CCK_KEY_earthquake || key == CCK_KEY_aftershock || key == CCK_KEY_tremor ||
           key == CCK_KEY_temblor || key == CCK_KEY_shock;
}

/* "7.0" */
static bool is_whole_tenth(const cck_sentence *s, const cck_draft *d) {
    cck_view text = cck_slice(s->text, s->lexemes, d->first, d->last);
    return text.len == 3 && text.ptr[1] == '.' && text.ptr[2] == '0';
}

/* "The 7.7 of April 29 ... the tremor": one decimal, nothing counted, in a sentence that speaks of an earthquake. */
bool cck_measure_from_quake(const cck_sentence *s, cck_draft *d) {
    const cck_decimal weakest = {15, -1}, strongest = {99, -1};
    bool noun = d->figure.noun.ptr; /* "the 6.8 quake", "6.8 Earthquake Shakes Orvane" */
    for (size_t at = d->noun_first; at < d->noun_last && noun; at++) noun = !is_quake(s, at);
    bool tenths = d->low.exponent == -1 || is_whole_tenth(s, d); /* "the 7.0 quake" */
    if (!tenths || !d->digits || noun || d->figure.unit.ptr) return false;
    if (cck_decimal_compare(d->low, weakest) < 0 || cck_decimal_compare(d->high, strongest) > 0) return false;
    for (size_t i = 0; i < s->count; i++) {
        if (!is_quake(s, i)) continue;
        d->figure.measure = CCK_LIT("magnitude");
        return true;
    }
    return false;
}

/* "lowers the bombing toll by 106": from "by" back over a noun phrase to the verb. */
static bool changes_object(const cck_sentence *s, size_t by) {
    for (size_t i = by; i > 0 && by - i < 8; i--) {
        bool word = s->lexemes[i - 1].token.kind == CCK_TOKEN_WORD;
        if (!word && s->lexemes[i - 1].token.kind != CCK_TOKEN_CLITIC) return false; /* "the bank's toll" */
        if (cck_is_class(&s->lexemes[i - 1], CCK_CLASS(CHANGE)) || cck_is_signal(s, i - 1, CCK_SIGNAL(moving)))
            return true;
        bool of = cck_key_at(s, i - 1, CCK_KEY_of);
        if (!of && cck_is_class(&s->lexemes[i - 1], CCK_CLASS(PREPOSITION) | CCK_CLASS(AUXILIARY))) return false;
    }
    return false;
}

/* A percentage of what is a change by itself. */
static bool is_growth(const cck_sentence *s, const cck_figure *f) {
    const cck_measure *known =
        f->kind == CCK_KIND_PERCENT ? cck_lexicon_measure(s->context->lexicon, f->measure) : NULL;
    return known && known->growth;
}

/* "rose 12 percent", "up 3 points": a change is another quantity than the level. */
static cck_code to_change(const cck_sentence *s, cck_figure *f) {
    f->measure = cck_arena_join(s->context->arena, 2, (cck_view[]){f->measure, CCK_LIT(" change")});
    return f->measure.ptr ? CCK_OK : CCK_E_MEMORY;
}

cck_code cck_mark_difference(const cck_sentence *s, cck_draft *d) {
    cck_figure *f = &d->figure;
    if (!cck_is_signal(s, d->last, CCK_SIGNAL(fewer)) || f->kind != CCK_KIND_COUNT || !f->measure.ptr) return CCK_OK;
    if (!cck_word_at(s, d->last + 1)) return CCK_OK;
    return to_change(s, f);
}

cck_code cck_mark_change(const cck_sentence *s, cck_draft *d) {
    cck_figure *f = &d->figure;
    size_t at = d->phrase_first;
    bool points = f->kind == CCK_KIND_COUNT && cck_view_equal(f->measure, CCK_LIT("point")); /* of an index */
    bool relative =
        points || f->kind == CCK_KIND_PERCENT || f->kind == CCK_KIND_PERCENTAGE_POINT || f->kind == CCK_KIND_MULTIPLE;
    size_t end = points && d->noun_last > d->unit_last ? d->noun_last : d->unit_last;
    bool by = d->first > 1 && cck_key_at(s, d->first - 1, CCK_KEY_by) && f->kind == CCK_KIND_MONEY &&
              cck_has(s, d->first - 2, CCK_CLASS(CHANGE));
    if ((relative || by) && d->measure_at == at && at < d->first) at = d->first; /* "pay has risen 2 percent" */
    /* "fell 3 cents to 48 cents" */
    bool step = cck_key_at(s, d->unit_last, CCK_KEY_to) && f->unit.ptr && cck_draft_at(s, d->unit_last + 1);
    if (at > 0 && cck_key_at(s, at - 1, CCK_KEY_by))
        at--;
    else if (!relative && !step)
        return CCK_OK;
    bool change = at > 0 && cck_is_class(&s->lexemes[at - 1], CCK_CLASS(CHANGE));
    change = change || (cck_key_at(s, at, CCK_KEY_by) && changes_object(s, at));
    bool behind = relative && (cck_has(s, end, CCK_CLASS(CHANGE)) || cck_key_at(s, end, CCK_KEY_more) ||
                               cck_key_at(s, end, CCK_KEY_less));
    if ((!change && !behind) || !f->measure.ptr || is_growth(s, f)) return CCK_OK;
    return to_change(s, f);
}
