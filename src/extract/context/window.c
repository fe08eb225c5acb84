/* window.c - over which time a figure counts: "in the past 24 hours", "a day". */
#include "extract/context/context.h"
#include "extract/context/moment.h"

/* A duration that governs counts: lexemes [cue, end). */
typedef struct {
    size_t cue, end;
    int64_t seconds;
    bool recent; /* "the past ...": it governs percentages too */
} window;

static bool countable(cck_kind kind, bool recent) {
    if (kind == CCK_KIND_PERCENT || kind == CCK_KIND_PERCENTAGE_POINT || kind == CCK_KIND_MULTIPLE) return recent;
    return kind == CCK_KIND_COUNT || kind == CCK_KIND_MONEY || kind == CCK_KIND_VOLUME || kind == CCK_KIND_MASS ||
           kind == CCK_KIND_AREA || kind == CCK_KIND_ENERGY || kind == CCK_KIND_QUANTITY;
}

static int64_t seconds_of(const cck_unit *unit, double value) {
    double seconds = unit && unit->kind == CCK_KIND_DURATION ? unit->factor * value : 0;
    return seconds >= 1 && seconds < 1e12 ? (int64_t)(seconds + 0.5) : 0;
}

/* "the worst attack in ten years", "the second crash in five months", "the only time in a decade": the span is
 * how long nothing like it had happened, not how long was counted. */
bool cck_compares_periods(const cck_sentence *s, size_t cue) {
    size_t near = cue > 5 ? cue - 5 : 0, from = cue > 10 ? cue - 10 : 0;
    for (size_t i = from; i < cue; i++) {
        if (cck_breaks_clause(s, i)) continue;
        bool far = i < near && !(i > 0 && cck_key_at(s, i - 1, CCK_KEY_the)); /* "the worst to strike the coast in" */
        if (far) continue;
        if (cck_has(s, i, CCK_CLASS(ORDINAL)) || cck_key_at(s, i, CCK_KEY_most) || cck_key_at(s, i, CCK_KEY_worst) ||
            cck_key_at(s, i, CCK_KEY_least) || cck_key_at(s, i, CCK_KEY_time))
            return true;
        if (cck_word_ends(s, i, CCK_LIT("est")) && !cck_key_at(s, i, CCK_KEY_west) &&
            !cck_has(s, i, CCK_CLASS(MEASURE)))
            return true;
    }
    return false;
}

static bool skippable(const cck_sentence *s, size_t at) {
    return cck_has(s, at, CCK_CLASS(DETERMINER)) || cck_key_at(s, at, CCK_KEY_single) ||
           cck_key_at(s, at, CCK_KEY_little) || cck_key_at(s, at, CCK_KEY_just) || cck_key_at(s, at, CCK_KEY_only) ||
           cck_key_at(s, at, CCK_KEY_roughly) || cck_key_at(s, at, CCK_KEY_about);
}

static bool reads_each(const cck_sentence *s, size_t at) {
    return cck_key_at(s, at, CCK_KEY_every) || cck_key_at(s, at, CCK_KEY_each) || cck_key_at(s, at, CCK_KEY_per);
}

/* "killed 50 people over two days" counts; "waited over two days" and "for over two days" do not. */
static bool is_bound_only(const cck_sentence *s, size_t over) {
    size_t i = cck_draft_from(s, over);
    if (i == 0) return over > 0;
    const cck_draft *d = &s->drafts[i - 1];
    return over != d->last && over != d->noun_last && over != d->phrase_last;
}

/* "to last seven days", "will last a week". */
static bool is_infinitive(const cck_sentence *s, size_t at) {
    return at > 0 && (cck_key_at(s, at - 1, CCK_KEY_to) || cck_has(s, at - 1, CCK_CLASS(MODAL)));
}

/* Whether what stands before the duration at `first` makes it a window; fills cue and recent. `more_than`: the
 * word "over" before it was read as a bound. */
static bool governed(const cck_sentence *s, size_t first, bool more_than, window *w) {
    size_t i = first;
    bool period = false, ahead = false, each = false;
    for (size_t n = 0; n < 4 && i > 0; n++) {
        if (cck_has(s, i - 1, CCK_CLASS(PERIOD)) && !is_infinitive(s, i - 1)) {
            period = true;
            ahead = cck_key_at(s, i - 1, CCK_KEY_first) || cck_key_at(s, i - 1, CCK_KEY_next) ||
                    cck_key_at(s, i - 1, CCK_KEY_coming);
        } else if (reads_each(s, i - 1)) {
            each = true;
        } else if (!skippable(s, i - 1)) {
            break;
        }
        i--;
    }
    /* "256 dead from six days of fighting" */
    bool from = i > 0 && cck_key_at(s, i - 1, CCK_KEY_from) && cck_key_at(s, w->end, CCK_KEY_of);
    bool cue = i > 0 && (from || cck_has(s, i - 1, CCK_CLASS(WINDOW_CUE))) &&
               !(more_than && cck_key_at(s, i - 1, CCK_KEY_over) && is_bound_only(s, i - 1));
    w->cue = cue ? i - 1 : i;
    w->recent = period && !ahead;
    if (each) return true;
    if (period && !ahead) return !cck_key_at(s, w->cue ? w->cue - 1 : 0, CCK_KEY_for) || cue;
    if (cue && cck_key_at(s, w->cue, CCK_KEY_on) && !cck_key_at(s, first, CCK_KEY_single)) return false;
    return cue && !cck_compares_periods(s, w->cue);
}

/* "the battle began two days ago", "a week after": a point in time. */
static bool points_away(const cck_sentence *s, size_t at) {
    return cck_key_at(s, at, CCK_KEY_ago) || cck_key_at(s, at, CCK_KEY_earlier) || cck_key_at(s, at, CCK_KEY_later) ||
           cck_key_at(s, at, CCK_KEY_before) || cck_key_at(s, at, CCK_KEY_after) || cck_key_at(s, at, CCK_KEY_old) ||
           cck_key_at(s, at, CCK_KEY_since) || cck_key_at(s, at, CCK_KEY_from) || cck_key_at(s, at, CCK_KEY_away) ||
           cck_key_at(s, at, CCK_KEY_into) || cck_key_at(s, at, CCK_KEY_when) || cck_mark(s, at, '-');
}

/* A duration with a number: "the previous 24 hours", "over a week". */
static bool of_draft(const cck_sentence *s, const cck_draft *d, window *w) {
    const cck_figure *f = &d->figure;
    if (f->kind != CCK_KIND_DURATION) return false;
    size_t end = d->unit_last > d->last ? d->unit_last : d->last;
    if (points_away(s, end)) return false;
    const cck_unit *unit = cck_lexicon_unit(s->context->lexicon, f->unit);
    w->seconds = seconds_of(unit, cck_decimal_double(f->has_value ? f->value : d->low));
    w->end = end;
    size_t first = d->first;
    if (cck_key_at(s, first, CCK_KEY_over) && first + 1 < end) first++;
    /* a hedge is part of the phrase ("in about a week"), unless it is the cue itself ("within", "over") */
    else if (d->phrase_first < first && !cck_has(s, d->phrase_first, CCK_CLASS(WINDOW_CUE)))
        first = d->phrase_first;
    return w->seconds && governed(s, first, f->bound == CCK_BOUND_MORE_THAN && !d->article, w);
}

/* A duration without a number: "the past week", "a single day", "the sixth day of". */
static bool of_words(const cck_sentence *s, size_t at, window *w) {
    const cck_sense *sense;
    if (at == 0 || !cck_has(s, at, CCK_CLASS(UNIT)) || cck_draft_at(s, at)) return false;
    if (!cck_phrase(s, at, CCK_WORD_UNIT, &sense) || !sense->unit || sense->unit->kind != CCK_KIND_DURATION)
        return false;
    if (points_away(s, at + 1)) return false;
    w->seconds = seconds_of(sense->unit, 1);
    w->end = at + 1;
    bool single = cck_key_at(s, at - 1, CCK_KEY_single);
    bool nth = cck_has(s, at - 1, CCK_CLASS(ORDINAL)) && cck_key_at(s, at + 1, CCK_KEY_of);
    bool past = cck_has(s, at - 1, CCK_CLASS(PERIOD)) && cck_has(s, at - 2, CCK_CLASS(DETERMINER));
    if (at < 2 || (!single && !nth && !past)) return false;
    w->recent = past;
    size_t i = at - 1;
    if (cck_has(s, i - 1, CCK_CLASS(DETERMINER))) i--;
    if (i == 0 || !cck_has(s, i - 1, CCK_CLASS(WINDOW_CUE))) return past && cck_key_at(s, at - 1, CCK_KEY_past);
    w->cue = i - 1;
    return true;
}

static bool may_take(const cck_draft *d, const window *w) {
    return countable(d->figure.kind, w->recent) && !d->figure.window_s;
}

/* "Over a week of the truce, ..." governs what follows; "was halted in two hours at 105 acres" does not. */
static bool opens_clause(const cck_sentence *s, size_t cue) {
    if (cue == 0 || s->lexemes[cue - 1].token.kind == CCK_TOKEN_PUNCT || cck_breaks_clause(s, cue - 1)) return true;
    return cck_has(s, cue - 1, CCK_CLASS(CONJUNCTION) | CCK_CLASS(ADVERB)) || cck_key_at(s, cue - 1, CCK_KEY_that);
}

/* "60 have died, 12 of them in the past week": only they did so then. */
bool cck_is_part_of_them(const cck_sentence *s, const cck_draft *d, size_t cue) {
    size_t at = d->last;
    if (d->figure.kind != CCK_KIND_COUNT || at + 2 != cue || !cck_key_at(s, at, CCK_KEY_of)) return false;
    return cck_key_at(s, at + 1, CCK_KEY_them) || cck_key_at(s, at + 1, CCK_KEY_these) ||
           cck_key_at(s, at + 1, CCK_KEY_those) || cck_key_at(s, at + 1, CCK_KEY_whom);
}

/* "310 people — mostly farmers — in the past five days": no clause begins between the two but an aside in dashes. */
static bool in_clause(const cck_sentence *s, size_t from, size_t to) {
    if (cck_same_clause(s, from, to)) return true;
    size_t open = from, close;
    while (open < to && !cck_mark(s, open, '_')) open++;
    for (close = open + 1; close < to && !cck_mark(s, close, '_');) close++;
    return close < to && cck_same_clause(s, from, open) && cck_same_clause(s, close, to);
}

/* "5,100 cases, with 74 in the past day": the window is that of the latter. */
static bool is_added_with(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first < d->first ? d->phrase_first : d->first;
    if (at > 3 && cck_key_at(s, at - 1, CCK_KEY_of) && cck_has(s, at - 2, CCK_CLASS(CHANGE)) &&
        cck_has(s, at - 3, CCK_CLASS(DETERMINER)))
        at -= 3; /* "with an increase of 74" */
    return at > 1 && cck_key_at(s, at - 1, CCK_KEY_with);
}

/* The counts before the window in its clause; where there is none, those behind it. */
static void govern(cck_sentence *s, const window *w) {
    bool any = false;
    for (size_t i = cck_draft_from(s, w->cue); i-- > 0;) {
        cck_draft *d = &s->drafts[i];
        if (!in_clause(s, d->first, w->cue)) break;
        if (!may_take(d, w)) continue;
        d->figure.window_s = w->seconds;
        any = true;
        if (cck_is_part_of_them(s, d, w->cue) || is_added_with(s, d)) return;
    }
    if (any || (!w->recent && !opens_clause(s, w->cue))) return;
    for (size_t i = cck_draft_from(s, w->end); i < s->draft_count; i++) {
        cck_draft *d = &s->drafts[i];
        if (!cck_same_clause(s, w->end - 1, d->first)) break;
        if (may_take(d, w)) d->figure.window_s = w->seconds;
    }
}

/* "3,000 hourly workers", "500 hourly jobs": paid by the hour. */
static bool is_paid_by(const cck_sentence *s, size_t at) {
    static const char *const hourly[] = {"hourly", "hourly-paid"};
    if (!cck_token_is_any(s->text, &s->lexemes[at].token, hourly, 2)) return false;
    return cck_has(s, at + 1, CCK_CLASS(POPULATION)) ||
           (at + 1 < s->count && cck_cue_at(s, at + 1, CCK_CUE_paid_by_hour));
}

static bool take_rate(cck_sentence *s, cck_draft *d, size_t at) {
    const cck_sense *sense;
    size_t n = cck_phrase(s, at, CCK_WORD_RATE, &sense);
    if (!n || points_away(s, at + n) || cck_key_at(s, at + n, CCK_KEY_of) || is_paid_by(s, at)) return false;
    d->figure.window_s = seconds_of(cck_lexicon_unit(s->context->lexicon, sense->name), 1);
    return true;
}

/* "300 violations of the ceasefire a week", "are robbed in the capital every day": over "of" or a place at `at`. */
static void take_rate_over(cck_sentence *s, cck_draft *d, size_t at) {
    if (at >= s->count || (!cck_key_at(s, at, CCK_KEY_of) && !cck_has(s, at, CCK_CLASS(PLACE_CUE)))) return;
    for (size_t i = at + 1; i < at + 6 && i < s->count && !cck_breaks_clause(s, i); i++) {
        if (s->lexemes[i].token.kind == CCK_TOKEN_PUNCT || cck_draft_at(s, i)) return;
        if (take_rate(s, d, i)) return;
    }
}

/* "50 attacks a day", "300 daily attacks": right behind the number or its noun, or within the noun phrase. */
static void find_rate(cck_sentence *s, cck_draft *d) {
    if (!countable(d->figure.kind, false)) return;
    size_t behind = d->noun_last > d->last ? d->noun_last : d->unit_last > d->last ? d->unit_last : d->last;
    for (size_t i = d->last; i <= behind + 1 && i < s->count; i++) {
        if (take_rate(s, d, i)) return;
        bool goes_on = cck_has(s, i, CCK_CLASS(MEASURE) | CCK_CLASS(RATE)) || i != behind ||
                       cck_key_at(s, i, CCK_KEY_through) || /* "lets 300 lorries through per hour" */
                       cck_word_ends(s, i, CCK_LIT("ed"));  /* "5,000 cases reported per day" */
        if (!goes_on) break;
    }
    take_rate_over(s, d, behind);
    /* "700 cyclists are hurt each year", "are robbed in the capital each day" */
    size_t verb = d->measure_at >= behind && d->measure_at < behind + 4 ? d->measure_at : behind;
    if (verb == behind && cck_has(s, verb, CCK_CLASS(BE))) verb += cck_word_ends(s, verb + 1, CCK_LIT("ed"));
    bool told = verb > behind || d->measure_at == behind;
    if (!d->figure.window_s && told && !take_rate(s, d, verb + 1)) take_rate_over(s, d, verb + 1);
}

/* "71 deaths and 344 wounded each day": the first of the two is as much a rate. */
static void share_rate(cck_sentence *s, size_t i) {
    cck_draft *p = &s->drafts[i - 1], *d = &s->drafts[i];
    size_t end = p->noun_last > p->last ? p->noun_last : p->phrase_last > p->last ? p->phrase_last : p->last;
    bool joined =
        end + 1 == (d->phrase_first < d->first ? d->phrase_first : d->first) && cck_key_at(s, end, CCK_KEY_and);
    if (!joined || !d->figure.window_s || p->figure.window_s || p->figure.kind != d->figure.kind) return;
    p->figure.window_s = d->figure.window_s;
}

/* "Every day 210,000 people ride the trams": at the head of its clause a rate is that of what follows. */
static void find_leading_rate(cck_sentence *s, size_t at) {
    if (at > 0 && s->lexemes[at - 1].token.kind != CCK_TOKEN_PUNCT) return;
    if (!reads_each(s, at)) return;
    for (size_t i = cck_draft_from(s, at); i < s->draft_count; i++) {
        cck_draft *d = &s->drafts[i];
        if (!cck_same_clause(s, at, d->first)) return;
        if (countable(d->figure.kind, false) && !d->figure.window_s) take_rate(s, d, at);
    }
}

cck_code cck_find_windows(cck_sentence *s) {
    window w = {0};
    for (size_t i = 0; s->classes & CCK_CLASS(RATE) && i < s->draft_count; i++) find_rate(s, &s->drafts[i]);
    for (size_t i = s->draft_count; s->classes & CCK_CLASS(RATE) && i-- > 1;) share_rate(s, i);
    for (size_t i = 0; s->classes & CCK_CLASS(RATE) && i < s->count; i++) {
        if (cck_begun(&s->lexemes[i]) >> CCK_WORD_RATE & 1) find_leading_rate(s, i);
    }
    for (size_t i = 0; i < s->draft_count; i++) {
        if (of_draft(s, &s->drafts[i], &w)) govern(s, &w);
    }
    cck_code code = CCK_OK;
    size_t i = cck_next_opening(s, CCK_OPENS_WINDOW, 0);
    for (; i < s->count && code == CCK_OK; i = cck_next_opening(s, CCK_OPENS_WINDOW, i + 1)) {
        if (s->lexemes[i].classes & CCK_CLASS(WEEKDAY)) code = cck_find_owned_day(s, i);
        if (code != CCK_OK) break;
        if (of_words(s, i, &w)) govern(s, &w);
        if (cck_is_signal(s, i, CCK_SIGNAL(dating))) code = cck_find_date(s, i);
    }
    return code;
}
