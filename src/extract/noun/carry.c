/* carry.c - numbers that go on counting what the sentence before them counted: "At least 29 people died. The tally
 * later stood at 42." "Officially it is ten." "Forty-eight, says the agency." */
#include "extract/noun/carry.h"
#include "extract/context/context.h"
#include "extract/measure/sense.h"
#include "extract/parts.h"

enum { REACH_LEFT = 16 };

bool cck_carry_counts_nothing(const cck_sentence *s, size_t at) {
    const uint64_t function = CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(AUXILIARY) |
                              CCK_CLASS(ADVERB) | CCK_CLASS(PERIOD) | CCK_CLASS(WEEKDAY) | CCK_CLASS(SO_FAR);
    if (at >= s->count) return true;
    if (s->lexemes[at].token.kind == CCK_TOKEN_PUNCT) return !cck_mark(s, at, '-') && !cck_mark(s, at, '/');
    if (cck_has(s, at, CCK_CLASS(SPEECH)) && cck_word_ends(s, at, CCK_LIT("ed"))) return true; /* "the 43 announced" */
    return cck_has(s, at, function) && !cck_key_at(s, at, CCK_KEY_of) && !cck_key_at(s, at, CCK_KEY_per);
}

/* A clause may end at `at`. */
static bool ends(const cck_sentence *s, size_t at) {
    return at >= s->count || (s->lexemes[at].token.kind == CCK_TOKEN_PUNCT && !cck_mark(s, at, '-') &&
                              !cck_mark(s, at, '/') && !cck_mark(s, at, '('));
}

/* "the tally", "its estimate", "the official figure": a word for a number, and nothing that says of what. */
static bool is_tally(const cck_sentence *s, size_t at) {
    bool word = cck_has(s, at, CCK_CLASS(TALLY)) || cck_key_at(s, at, CCK_KEY_total) || cck_key_at(s, at, CCK_KEY_sum);
    if (!word || at == 0 || cck_key_at(s, at + 1, CCK_KEY_of)) return false;
    if (cck_has(s, at - 1, CCK_CLASS(DETERMINER)) || s->lexemes[at - 1].token.kind == CCK_TOKEN_CLITIC) return true;
    return at > 1 && cck_word_at(s, at - 1) && cck_has(s, at - 2, CCK_CLASS(DETERMINER));
}

/* "The tally had stood at 29", "put the figure at 31", "raised the count to 12": a tally before the number, a verb of
 * reaching it between or before. */
static bool tallied(const cck_sentence *s, const cck_draft *d, size_t floor) {
    const uint64_t leads = CCK_CLASS(BE) | CCK_CLASS(RISE) | CCK_CLASS(CHANGE);
    bool led = cck_key_at(s, d->phrase_first - 1, CCK_KEY_at) || cck_key_at(s, d->phrase_first - 1, CCK_KEY_to) ||
               cck_has(s, d->phrase_first, CCK_CLASS(RISE)) || cck_mark(s, d->phrase_first - 1, ',');
    for (size_t at = d->phrase_first; at-- > floor && d->phrase_first - at <= REACH_LEFT;) {
        if (cck_has(s, at, leads)) led = true;
        if (is_tally(s, at)) return led;
        if (cck_mark(s, at, ';') || cck_mark(s, at, '"')) return false;
    }
    return false;
}

/* "on Monday", "at the peak", "earlier this week" */
static bool is_told_when(const cck_sentence *s, size_t at) {
    return cck_key_at(s, at, CCK_KEY_on) || cck_key_at(s, at, CCK_KEY_at) || cck_key_at(s, at, CCK_KEY_earlier) ||
           cck_has(s, at, CCK_CLASS(PERIOD) | CCK_CLASS(WEEKDAY));
}

/* "Officially it's ten", "it now stands at 42" */
static bool is_it(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    bool put = at > 2 && cck_key_at(s, at - 1, CCK_KEY_at) && cck_key_at(s, at - 2, CCK_KEY_it) &&
               cck_key_at(s, d->unit_last, CCK_KEY_and); /* "put it at 131 and blamed" */
    bool closed = ends(s, d->unit_last) || put || is_told_when(s, d->unit_last);
    if (at == 0 || (!closed && d->figure.kind == CCK_KIND_COUNT)) return false;
    bool sum =
        cck_mark(s, at - 1, ':') && at > 3 && cck_key_at(s, at - 2, CCK_KEY_that); /* "it was a third of that:" */
    if (sum) return cck_key_at(s, at - 3, CCK_KEY_of);
    bool reached = cck_key_at(s, at - 1, CCK_KEY_at) || cck_key_at(s, at - 1, CCK_KEY_to);
    if (reached) at--;
    bool verb = reached && at > 1 && cck_has(s, at - 2, CCK_CLASS(SPEECH)); /* "puts it at 131" */
    for (int words = 0; at > 0 && words < 4; words++, at--) {
        if (cck_key_at(s, at - 1, CCK_KEY_it)) return verb;
        bool clitic = s->lexemes[at - 1].token.kind == CCK_TOKEN_CLITIC;
        bool be = clitic || cck_has(s, at - 1, CCK_CLASS(BE) | CCK_CLASS(RISE));
        if (!be && !cck_has(s, at - 1, CCK_CLASS(AUXILIARY) | CCK_CLASS(ADVERB))) return false;
        verb = verb || be;
    }
    return false;
}

/* "Forty-eight, says the agency.", "Over a million, if you ask them.", "At least 300." */
static bool opens_sentence(const cck_sentence *s, const cck_draft *d) {
    size_t last = d->phrase_last > d->unit_last ? d->phrase_last : d->unit_last;
    size_t from = cck_key_at(s, 0, CCK_KEY_anywhere) && cck_key_at(s, 1, CCK_KEY_from) ? 2 : 0;
    return d->phrase_first <= from &&
           (cck_mark(s, last, ',') || cck_mark(s, last, '.') || cck_mark(s, last, '?') || cck_mark(s, last, '"'));
}

/* "It had estimated 180,000 on Monday": a pronoun's count. */
static bool is_their_count(const cck_sentence *s, size_t at) {
    bool hedged = cck_has(s, at, CCK_CLASS(SPEECH)); /* "an estimated 180,000" */
    if (at < 2 || (!hedged && !cck_has(s, at - 1, CCK_CLASS(SPEECH)))) return false;
    for (at -= hedged ? 0 : 1; at > 0 && cck_has(s, at - 1, CCK_CLASS(AUXILIARY) | CCK_CLASS(ADVERB));) at--;
    return at > 0 && (cck_key_at(s, at - 1, CCK_KEY_it) || cck_key_at(s, at - 1, CCK_KEY_they) ||
                      cck_key_at(s, at - 1, CCK_KEY_he) || cck_key_at(s, at - 1, CCK_KEY_she));
}

/* "The agency says 48.", "will say only dozens" */
static bool is_said(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    while (at > 0 && cck_has(s, at - 1, CCK_CLASS(ADVERB) | CCK_CLASS(HEDGE_BEFORE))) at--;
    if (at == 0) return false;
    if (!ends(s, d->unit_last)) return is_told_when(s, d->unit_last) && is_their_count(s, at);
    if (cck_has(s, at - 1, CCK_CLASS(SAYS) | CCK_CLASS(SPEECH))) return true;
    for (size_t n = 2; n <= 3 && n <= at; n++) { /* "speaks of 43", "came up with 43" */
        if (cck_phrase(s, at - n, CCK_WORD_SPEECH, NULL) == n) return true;
    }
    return at > 1 && cck_key_at(s, at - 1, CCK_KEY_at) && cck_key_at(s, at - 2, CCK_KEY_it); /* "has it at 43" */
}

/* "which makes three", "making it 14", "bringing the sum to 76": the sum of what the sentence has told. */
static bool is_summed_up(const cck_sentence *s, const cck_draft *d, size_t floor) {
    size_t at = d->phrase_first;
    if (at > 1 && cck_key_at(s, at - 1, CCK_KEY_it)) at--;
    if (at == 0 || !ends(s, d->unit_last)) return false;
    if (cck_key_at(s, at - 1, CCK_KEY_makes) || cck_key_at(s, at - 1, CCK_KEY_making) ||
        cck_key_at(s, at - 1, CCK_KEY_make))
        return true;
    return at > 1 && cck_key_at(s, at - 1, CCK_KEY_to) && tallied(s, d, floor);
}

/* "41 as the final count of victims": what it is the count of. */
static bool is_as_count(const cck_sentence *s, cck_draft *d, bool *tally) {
    const cck_sense *sense;
    size_t at = d->unit_last;
    if (!cck_key_at(s, at, CCK_KEY_as)) return false;
    for (size_t end = at + 5; !*tally && ++at < end;) *tally = cck_has(s, at, CCK_CLASS(TALLY));
    if (!*tally || !cck_key_at(s, at + 1, CCK_KEY_of)) return false;
    for (size_t i = at + 2; i < at + 6; i++) {
        if (!cck_measure_at(s, i, CCK_ROLE(NOUN) | CCK_ROLE(TOTAL), d, &sense)) continue;
        d->figure.measure = sense->measure->name;
        d->measure_at = i;
        return true;
    }
    return false;
}

/* The measure of the sentence so far: that of its last count, else of the last word that tells what befell. */
static bool from_sentence(const cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    const cck_sense *sense;
    for (size_t k = i; k-- > 0;) {
        const cck_figure *f = &s->drafts[k].figure;
        if (f->kind != CCK_KIND_COUNT) continue;
        if (!f->measure.ptr) return false; /* the sum of something unknown */
        d->figure.measure = f->measure;
        d->figure.noun = f->noun;
        d->population = s->drafts[k].population;
        return true;
    }
    for (size_t at = d->phrase_first; at-- > 0;) {
        if (!cck_measure_at(s, at, CCK_ROLE(STATE) | CCK_ROLE(SUBJECT), d, &sense)) continue;
        d->figure.measure = sense->measure->name;
        return true;
    }
    return false;
}

/* "Analysts had expected 340 million.", "Economists had forecast 4.1 percent.": the verb of looking for it right
 * before. */
static bool is_looked_for(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    if (at < 2 || !(s->classes & CCK_CLASS(FORECAST)) || !cck_carry_counts_nothing(s, d->unit_last)) return false;
    for (size_t n = 1; n <= 2; n++) {
        if (cck_phrase(s, at - n, CCK_WORD_FORECAST, NULL) == n) return cck_word_at(s, at - n - (at > n));
    }
    return false;
}

static bool is_bare(const cck_draft *d) {
    const cck_figure *f = &d->figure;
    return f->kind == CCK_KIND_COUNT && !f->noun.ptr && !f->measure.ptr && !f->unit.ptr && !d->lone_one && !d->zero &&
           d->low.exponent >= 0;
}

/* "It stood at 58.2 percent two hours before", "It had reached 7.38 metres": an amount whose measure is no more than
 * its kind. */
static bool is_bare_amount(const cck_draft *d) {
    const cck_figure *f = &d->figure;
    bool amount = f->kind == CCK_KIND_PERCENT || f->kind == CCK_KIND_MONEY || f->kind == CCK_KIND_LENGTH ||
                  f->kind == CCK_KIND_AREA || f->kind == CCK_KIND_SPEED;
    return amount && !f->noun.ptr && f->measure.ptr && cck_view_equal(f->measure, cck_view_of(cck_kind_name(f->kind)));
}

/* "Police say 150 took part; organisers counted 900", "officers put it at 5,000 and organisers at 20,000": somebody
 * else's number of the same. */
static bool is_other_count(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    if (at < 2 || !ends(s, d->unit_last)) return false;
    if (cck_key_at(s, at - 1, CCK_KEY_at)) return cck_has(s, at - 2, CCK_CLASS(SPEAKER_NOUN));
    return cck_has(s, at - 1, CCK_CLASS(SPEECH) | CCK_CLASS(SAYS) | CCK_CLASS(SPEAKER_NOUN));
}

static void take_count(cck_draft *d, const cck_draft *from) {
    if (!from->figure.measure.ptr) return;
    d->figure.noun = from->figure.noun;
    d->figure.measure = from->figure.measure;
    d->population = from->population;
}

/* "Twenty-six of them were women": who they are, and not what befell them. */
static bool says_only_who(const cck_sentence *s, const cck_draft *d) {
    return d->population && cck_has(s, d->last + 2, CCK_CLASS(BE)) && d->measure_at == SIZE_MAX &&
           cck_view_equal(d->figure.measure, d->population->name);
}

/* A count stands before draft `i`. */
static bool counted_before(const cck_sentence *s, size_t i) {
    while (i-- > 0) {
        if (s->drafts[i].figure.kind == CCK_KIND_COUNT) return true;
    }
    return false;
}

void cck_continue(cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    bool tally = false;
    size_t floor = i ? s->drafts[i - 1].last : 0;
    /* "12 sailors drowned, bringing the sum to 76": of the noun before, and no more is known */
    bool summed = d->inherited && d->population && cck_view_equal(d->figure.measure, d->population->name);
    if (summed && is_summed_up(s, d, floor) && from_sentence(s, i)) return;
    bool inherits = i > 0 && d->inherited && d->figure.noun.ptr == s->drafts[i - 1].figure.noun.ptr;
    if (inherits && d->measure_at == SIZE_MAX && (is_other_count(s, d) || cck_is_rival(s, d)))
        take_count(d, &s->drafts[i - 1]);
    if (i == 0 && is_bare_amount(d) && is_it(s, d)) d->carries = CCK_CARRY_NEARBY;
    if (i == 0 && (is_bare_amount(d) || is_bare(d)) && is_looked_for(s, d)) {
        d->carries = CCK_CARRY_LOOKED_FOR;
        return;
    }
    bool first = !counted_before(s, i);
    if (first && cck_is_of_them(s, d) && (!d->figure.noun.ptr || says_only_who(s, d))) {
        d->carries = CCK_CARRY_OF_THEM;
        return;
    }
    if (!is_bare(d)) return;
    bool rival = cck_is_rival(s, d);
    if (!rival && !cck_carry_counts_nothing(s, d->unit_last)) return;
    bool sum = is_summed_up(s, d, floor);
    if (is_as_count(s, d, &tally) || (sum && from_sentence(s, i))) return;
    for (size_t k = i; k-- > 0;) {
        if (s->drafts[k].figure.kind != CCK_KIND_COUNT) continue;
        bool goes_on = cck_goes_on_from(s, &s->drafts[k], d);
        if (rival || goes_on || is_other_count(s, d)) take_count(d, &s->drafts[k]);
        if (rival || goes_on) d->carries = s->drafts[k].carries;
        return; /* that one is nearer */
    }
    bool alone = opens_sentence(s, d);
    if (cck_answers(s, d, alone)) return;
    if (alone)
        d->carries = CCK_CARRY_NEXT;
    else if (d->phrase_first > 0 &&
             (rival || tally || sum || tallied(s, d, floor) || is_it(s, d) || is_said(s, d) || cck_is_brought_to(s, d)))
        d->carries = CCK_CARRY_NEARBY;
}
