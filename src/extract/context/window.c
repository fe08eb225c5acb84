/* window.c - over which time a figure counts: "in the past 24 hours", "a day", "since March", "as of Friday". */
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

/* "the worst attack in ten years", "the second crash in five months", "for the first time in a decade": the span is
 * how long nothing like it had happened, not how long was counted. */
static bool compares(const cck_sentence *s, size_t cue) {
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
    return cue && !compares(s, w->cue);
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
static bool is_part_of_them(const cck_sentence *s, const cck_draft *d, size_t cue) {
    size_t at = d->last;
    if (d->figure.kind != CCK_KIND_COUNT || at + 2 != cue || !cck_key_at(s, at, CCK_KEY_of)) return false;
    return cck_key_at(s, at + 1, CCK_KEY_them) || cck_key_at(s, at + 1, CCK_KEY_these) ||
           cck_key_at(s, at + 1, CCK_KEY_those) || cck_key_at(s, at + 1, CCK_KEY_whom);
}

/* "400 people — mostly civilians — in the past four days": no clause begins between the two but an aside in dashes. */
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
        if (is_part_of_them(s, d, w->cue) || is_added_with(s, d)) return;
    }
    if (any || (!w->recent && !opens_clause(s, w->cue))) return;
    for (size_t i = cck_draft_from(s, w->end); i < s->draft_count; i++) {
        cck_draft *d = &s->drafts[i];
        if (!cck_same_clause(s, w->end - 1, d->first)) break;
        if (may_take(d, w)) d->figure.window_s = w->seconds;
    }
}

static bool take_rate(cck_sentence *s, cck_draft *d, size_t at) {
    const cck_sense *sense;
    size_t n = cck_phrase(s, at, CCK_WORD_RATE, &sense);
    if (!n || points_away(s, at + n) || cck_key_at(s, at + n, CCK_KEY_of)) return false;
    d->figure.window_s = seconds_of(cck_lexicon_unit(s->context->lexicon, sense->name), 1);
    return true;
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
    /* "300 violations of the ceasefire a week" */
    if (behind < s->count && (cck_key_at(s, behind, CCK_KEY_of) || cck_has(s, behind, CCK_CLASS(PLACE_CUE)))) {
        for (size_t i = behind + 1; i < behind + 6 && i < s->count && !cck_breaks_clause(s, i); i++) {
            if (s->lexemes[i].token.kind == CCK_TOKEN_PUNCT || cck_draft_at(s, i)) break;
            if (take_rate(s, d, i)) return;
        }
    }
    /* "700 cyclists are hurt each year" */
    if (d->measure_at >= behind && d->measure_at < behind + 4) take_rate(s, d, d->measure_at + 1);
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

/* ---- since, as of ---- */

/* As cck_same_clause, but ", killing 50" belongs to the date before it. */
static bool same_day(const cck_sentence *s, size_t from, size_t to) {
    if (to > from + CCK_REACH) return false;
    for (size_t i = from + 1; i < to; i++) {
        if (!cck_mark(s, i, ',') && cck_breaks_clause(s, i)) return false;
    }
    return true;
}

/* A total that moves or stands on a day ("the toll rose to 62 on Friday") is counted up to that day; what happens on
 * a day ("killed 62 on Friday") is not dated by it. */
static bool stands_then(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first < d->first ? d->phrase_first : d->first;
    const cck_sense *sense;
    if (d->measure_at < s->count && cck_phrase(s, d->measure_at, CCK_WORD_MEASURE, &sense) &&
        sense->role == CCK_ROLE_TOTAL)
        return true;
    if (at < 2 || (!cck_key_at(s, at - 1, CCK_KEY_to) && !cck_key_at(s, at - 1, CCK_KEY_at))) return false;
    return cck_has(s, at - 2, CCK_CLASS(RISE) | CCK_CLASS(CHANGE));
}

/* "has killed 50": told of up to then, whatever day it is said on. */
static bool is_perfect(const cck_sentence *s, const cck_draft *d) {
    static const char *const has[] = {"has", "have"};
    size_t first = d->phrase_first < d->first ? d->phrase_first : d->first;
    size_t verb = d->measure_at < d->first || !first ? d->measure_at : first - 1; /* "has claimed over 50 lives" */
    if (verb >= s->count || verb == 0) return false;
    for (size_t i = verb; i > 0 && verb - i < 3; i--) {
        if (cck_token_is_any(s->text, &s->lexemes[i - 1].token, has, 2)) return true;
        if (!cck_has(s, i - 1, CCK_CLASS(ADVERB) | CCK_CLASS(AUXILIARY) | CCK_CLASS(BE))) return false;
    }
    return false;
}

/* "The toll since Monday stands at 30, and at 55 for the season": of another time. */
static bool is_next_level(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first < d->first ? d->phrase_first : d->first;
    return at > 1 && cck_key_at(s, at - 1, CCK_KEY_at) && cck_key_at(s, at - 2, CCK_KEY_and);
}

/* "on Tuesday, ... after the bombing that killed 40": told of another thing, and not of that day. */
static bool is_relative(const cck_sentence *s, const cck_draft *d) {
    size_t verb = d->measure_at;
    return verb > 0 && verb < d->first && d->first - verb <= 3 &&
           (cck_key_at(s, verb - 1, CCK_KEY_that) || cck_key_at(s, verb - 1, CCK_KEY_which));
}

/* Claims of the clause around lexemes [at, end), those before it first, as for windows. `happens`: the date may be that
 * of what happened, not of the count. */
static void date_figures(cck_sentence *s, size_t at, size_t end, cck_view date, bool since, bool happens) {
    bool any = false;
    for (size_t side = 0; side < 2 && !any; side++) {
        size_t i = cck_draft_from(s, side ? end : at);
        while (side ? i < s->draft_count : i > 0) {
            cck_draft *d = &s->drafts[side ? i++ : --i];
            if (side ? !same_day(s, end - 1, d->first) : !same_day(s, d->first, at)) break;
            if (since && any && is_next_level(s, d)) break;
            cck_view *field = since ? &d->figure.since : &d->figure.as_of;
            if (!cck_kind_is_claim(d->figure.kind) || field->ptr) continue;
            if (since && d->figure.kind == CCK_KIND_DURATION) continue;
            if (side && is_relative(s, d)) break;
            any = true;
            if (happens && !stands_then(s, d) && !is_perfect(s, d)) field = &d->figure.happened_on;
            if (!field->ptr) *field = date;
            if (since && !side && is_part_of_them(s, d, at)) return;
        }
    }
}

/* Length of the words that announce a date at `at`; `*since` says which. 0: none. */
static size_t date_cue(const cck_sentence *s, size_t at, bool *since) {
    *since = cck_key_at(s, at, CCK_KEY_since);
    if (*since) return cck_key_at(s, at + 1, CCK_KEY_late) || cck_key_at(s, at + 1, CCK_KEY_early) ? 2 : 1;
    if (cck_key_at(s, at, CCK_KEY_as) && cck_key_at(s, at + 1, CCK_KEY_of)) return 2;
    if (!cck_key_at(s, at, CCK_KEY_on) && !cck_key_at(s, at, CCK_KEY_by)) return 0;
    return cck_key_at(s, at + 1, CCK_KEY_late) || cck_key_at(s, at + 1, CCK_KEY_early) ? 2 : 1;
}

/* What is still to come at that date cannot be dated from the past: "will be there by Friday". */
static bool to_come(const cck_sentence *s, size_t at) {
    for (size_t i = at; i > 0 && at - i < 16 && !cck_breaks_clause(s, i - 1); i--) {
        if (cck_has(s, i - 1, CCK_CLASS(MODAL)) || cck_phrase(s, i - 1, CCK_WORD_FORECAST, NULL)) return true;
    }
    for (size_t i = at; i < s->count && i - at < 12 && !cck_breaks_clause(s, i); i++) {
        bool opens = i < at + 4 && cck_mark(s, i, ','); /* "while on Friday, 200 will be released" */
        if ((cck_mark(s, i, ',') && !opens) || cck_key_at(s, i, CCK_KEY_that)) return false;
        if (cck_has(s, i, CCK_CLASS(MODAL)) && !cck_capital_at(s, i)) return true;
    }
    return false;
}

/* "since the demonstrations began in January": how far behind the word its date stands. */
static size_t began_at(const cck_sentence *s, size_t at, cck_moment *m, size_t *n) {
    for (size_t i = at; i < at + 10 && i < s->count; i++) {
        if (s->lexemes[i].token.kind == CCK_TOKEN_PUNCT || cck_draft_at(s, i)) return 0;
        if (!cck_key_at(s, i, CCK_KEY_in) && !cck_key_at(s, i, CCK_KEY_on)) continue;
        *n = cck_read_moment(s, i + 1, m);
        if (*n) return i + 1 - at;
    }
    return 0;
}

/* "the fighting that began on Sunday", "the offensive started on May 3": what is counted is counted from then on. */
static bool is_beginning(const cck_sentence *s, size_t at) {
    static const char *const verbs[] = {"began", "begun", "started", "erupted", "resumed", "commenced"};
    return at > 0 && cck_token_is_any(s->text, &s->lexemes[at - 1].token, verbs, sizeof verbs / sizeof *verbs);
}

/* "officials said on Sunday", "the army on Sunday said", "said in a briefing on Sunday that", ", in a statement on
 * Sunday, said": the day [at, end) is that of the words. */
static bool is_day_of_speech(const cck_sentence *s, size_t at, size_t end) {
    const uint64_t says = CCK_CLASS(SPEECH) | CCK_CLASS(SAYS);
    static const char *const calls[] = {"called", "condemned", "denounced", "described", "branded", "deplored"};
    if (end < s->count && cck_token_is_any(s->text, &s->lexemes[end].token, calls, sizeof calls / sizeof *calls))
        return true; /* "a raid that the chief on Friday called the worst" */
    if ((at > 0 && cck_has(s, at - 1, says)) || cck_has(s, end, says)) return true;
    if (cck_mark(s, end, ',') && cck_has(s, end + 1, CCK_CLASS(SAYS))) return true;
    for (size_t i = at; cck_key_at(s, end, CCK_KEY_that) && i > 0 && at - i < 10; i--) {
        if (cck_has(s, i - 1, CCK_CLASS(SAYS))) return true;
    }
    return false;
}

static cck_code find_date(cck_sentence *s, size_t at) {
    bool since;
    cck_moment m;
    size_t cue = date_cue(s, at, &since);
    if (since && cck_is_record(s, at)) return CCK_OK;
    size_t n = cue ? cck_read_moment(s, at + cue, &m) : 0;
    if (!n && since) cue += began_at(s, at + cue, &m, &n);
    if (n && since && compares(s, at)) return CCK_OK; /* "the worst flood since 1982" */
    if (!n || (!since && !m.month)) return CCK_OK;    /* "on 2000" counts something */
    if (!since && to_come(s, at)) return CCK_OK;
    since = since || (cck_key_at(s, at, CCK_KEY_on) && is_beginning(s, at));
    if (!since && cck_has(s, at + cue + n, CCK_CLASS(POPULATION) | CCK_CLASS(MEASURE)) && !m.day) return CCK_OK;
    cck_view date = cck_moment_text(s->context->arena, m);
    if (!date.ptr) return CCK_E_MEMORY;
    bool happens = !since && cck_key_at(s, at, CCK_KEY_on) && !is_day_of_speech(s, at, at + cue + n);
    date_figures(s, at, at + cue + n, date, since, happens);
    return CCK_OK;
}

/* "Sunday's raid killed eight", "eight died in Tuesday night's fire". */
static cck_code find_owned_day(cck_sentence *s, size_t at) {
    cck_moment m;
    size_t n = cck_read_moment(s, at, &m), end = at + n;
    if (!n || !m.day) return CCK_OK;
    if (end + 1 < s->count && s->lexemes[end + 1].token.kind == CCK_TOKEN_CLITIC) end++; /* "Tuesday night's" */
    if (end >= s->count || s->lexemes[end].token.kind != CCK_TOKEN_CLITIC) return CCK_OK;
    cck_view date = cck_moment_text(s->context->arena, m);
    if (!date.ptr) return CCK_E_MEMORY;
    for (size_t i = 0; i < s->draft_count; i++) {
        cck_draft *d = &s->drafts[i];
        bool own = d->first < at ? cck_same_clause(s, d->first, at) : cck_same_clause(s, end, d->first);
        bool dated = d->figure.happened_on.ptr || d->figure.as_of.ptr;
        if (own && !dated && cck_kind_is_claim(d->figure.kind)) d->figure.happened_on = date;
    }
    return CCK_OK;
}

cck_code cck_find_windows(cck_sentence *s) {
    window w = {0};
    for (size_t i = 0; s->classes & CCK_CLASS(RATE) && i < s->draft_count; i++) find_rate(s, &s->drafts[i]);
    for (size_t i = s->draft_count; s->classes & CCK_CLASS(RATE) && i-- > 1;) share_rate(s, i);
    for (size_t i = 0; s->classes & CCK_CLASS(RATE) && i < s->count; i++) {
        if (s->lexemes[i].begins >> CCK_WORD_RATE & 1) find_leading_rate(s, i);
    }
    for (size_t i = 0; i < s->draft_count; i++) {
        if (of_draft(s, &s->drafts[i], &w)) govern(s, &w);
    }
    cck_code code = CCK_OK;
    size_t i = cck_next_opening(s, CCK_OPENS_WINDOW, 0);
    for (; i < s->count && code == CCK_OK; i = cck_next_opening(s, CCK_OPENS_WINDOW, i + 1)) {
        if (s->lexemes[i].classes & CCK_CLASS(WEEKDAY)) code = find_owned_day(s, i);
        if (code != CCK_OK) break;
        if (of_words(s, i, &w)) govern(s, &w);
        code = find_date(s, i);
    }
    return code;
}
