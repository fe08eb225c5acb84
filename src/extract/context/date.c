/* date.c - on which day a figure was counted, or what it counts happened: "since March", "as of Friday". */
#include "extract/context/context.h"
#include "extract/context/moment.h"
#include "extract/parts.h"

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
    size_t first = d->phrase_first < d->first ? d->phrase_first : d->first;
    size_t verb = d->measure_at < d->first || !first ? d->measure_at : first - 1; /* "has claimed over 50 lives" */
    if (verb >= s->count || verb == 0) return false;
    for (size_t i = verb; i > 0 && verb - i < 3; i--) {
        if (cck_is_signal(s, i - 1, CCK_SIGNAL(has))) return true;
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
            if (since && !side && cck_is_part_of_them(s, d, at)) return;
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
    return at > 0 && cck_is_signal(s, at - 1, CCK_SIGNAL(beginning));
}

/* "officials said on Sunday", "the army on Sunday said", "said in a briefing on Sunday that", ", in a statement on
 * Sunday, said": the day [at, end) is that of the words. */
static bool is_day_of_speech(const cck_sentence *s, size_t at, size_t end) {
    const uint64_t says = CCK_CLASS(SPEECH) | CCK_CLASS(SAYS);
    bool opens = at < 2 && cck_mark(s, end, ',');
    if (cck_is_signal(s, end, CCK_SIGNAL(calling)))
        return true; /* "a raid that the chief on Friday called the worst" */
    if ((at > 0 && cck_has(s, at - 1, says)) || cck_has(s, end, says)) return true;
    if (cck_mark(s, end, ',') && cck_has(s, end + 1, CCK_CLASS(SAYS))) return true;
    /* "On May 3, the agency reported 12 deaths" */
    for (size_t i = end + 1; opens && i < end + 8 && cck_word_at(s, i) && !cck_draft_at(s, i); i++) {
        if (cck_has(s, i, CCK_CLASS(SAYS)) || cck_cue_at(s, i, CCK_CUE_reports)) return true;
        if (cck_has(s, i, CCK_CLASS(MEASURE) | CCK_CLASS(AUXILIARY))) break;
    }
    for (size_t i = at; cck_key_at(s, end, CCK_KEY_that) && i > 0 && at - i < 10; i--) {
        if (cck_has(s, i - 1, CCK_CLASS(SAYS))) return true;
    }
    return false;
}

/* "reported 1,247 deaths yesterday": the day before, of what happened, not of who said so. */
static cck_code find_yesterday(cck_sentence *s, size_t at) {
    static const char *const others[] = {"from", "than", "until", "before", "to", "like", "and", "or"};
    cck_moment m;
    if (at > 0 && cck_token_is_any(s->text, &s->lexemes[at - 1].token, others, sizeof others / sizeof *others))
        return CCK_OK;
    if (!cck_read_moment(s, at, &m)) return CCK_OK;
    cck_view date = cck_moment_text(s->context->arena, m);
    if (!date.ptr) return CCK_E_MEMORY;
    date_figures(s, at, at + 1, date, false, !is_day_of_speech(s, at, at + 1));
    return CCK_OK;
}

cck_code cck_find_date(cck_sentence *s, size_t at) {
    bool since;
    cck_moment m;
    if (cck_key_at(s, at, CCK_KEY_yesterday)) return find_yesterday(s, at);
    size_t cue = date_cue(s, at, &since);
    if (since && cck_is_record(s, at)) return CCK_OK;
    size_t n = cue ? cck_read_moment(s, at + cue, &m) : 0;
    if (!n && since) cue += began_at(s, at + cue, &m, &n);
    if (n && since && cck_compares_periods(s, at)) return CCK_OK; /* "the worst flood since 1982" */
    if (!n || (!since && !m.month)) return CCK_OK;                /* "on 2000" counts something */
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
cck_code cck_find_owned_day(cck_sentence *s, size_t at) {
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
