/* nonclaim.c - dates, clock times, years and ordinals: numbers that claim nothing. */
#include "base/ascii.h"
#include "extract/nonclaim/label.h"
#include "extract/parts.h"

/* Value of a plain whole number of at most four digits; -1 for anything else. */
static int small_number(const cck_sentence *s, size_t at, size_t *digits) {
    *digits = 0;
    if (!cck_is_number(s, at)) return -1;
    const cck_token *t = &s->lexemes[at].token;
    *digits = t->end - t->start;
    if (*digits > 4) return -1;
    int value = 0;
    for (uint32_t i = t->start; i < t->end; i++) {
        if (!cck_is_digit(s->text.ptr[i])) return -1;
        value = value * 10 + (s->text.ptr[i] - '0');
    }
    return value;
}

static bool is_month(const cck_sentence *s, size_t at) {
    return at < s->count && cck_is_class(&s->lexemes[at], CCK_CLASS(MONTH)) &&
           (s->lexemes[at].token.flags & CCK_TOKEN_CAPITAL);
}

static bool is_day(const cck_sentence *s, size_t at) {
    size_t digits;
    int value = small_number(s, at, &digits);
    return digits <= 2 && value >= 1 && value <= 31;
}

static bool is_ordinal_suffix(const cck_sentence *s, size_t at) {
    return cck_glued(s, at) && (cck_key_at(s, at, CCK_KEY_st) || cck_key_at(s, at, CCK_KEY_nd) ||
                                cck_key_at(s, at, CCK_KEY_rd) || cck_key_at(s, at, CCK_KEY_th));
}

static bool is_year(const cck_sentence *s, size_t at) {
    size_t digits;
    if (at >= s->count || s->lexemes[at].token.end - s->lexemes[at].token.start != 4) return false; /* most */
    int value = small_number(s, at, &digits);
    return digits == 4 && value >= 1500 && value <= 2150;
}

/* An optional comma or full stop, then a year: end, or `at`. */
static size_t after_year(const cck_sentence *s, size_t at) {
    size_t next = cck_mark(s, at, ',') || cck_mark(s, at, '.') ? at + 1 : at;
    return is_year(s, next) ? next + 1 : at;
}

static size_t month_end(const cck_sentence *s, size_t at) {
    return cck_mark(s, at + 1, '.') && cck_glued(s, at + 1) ? at + 2 : at + 1;
}

/* "November 23 and 24": a second day, where no noun follows that it could count. */
static size_t second_day(const cck_sentence *s, size_t at) {
    const uint64_t goes_on = CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(AUXILIARY);
    if (!cck_key_at(s, at, CCK_KEY_and) || !is_day(s, at + 1)) return at;
    size_t next = at + 2;
    bool free = next >= s->count || cck_mark(s, next, '.') || cck_mark(s, next, ',') || cck_has(s, next, goes_on);
    return free && !cck_key_at(s, next, CCK_KEY_of) ? next : at;
}

/* "September 9, 2016", "Sept. 9-12", "September 2014"; a month without a number is no figure. */
static size_t date_from_month(const cck_sentence *s, size_t at) {
    if (!is_month(s, at)) return at;
    size_t next = month_end(s, at);
    if (is_year(s, next)) return next + 1;
    if (!is_day(s, next)) return at;
    next++;
    if (is_ordinal_suffix(s, next)) next++;
    if ((cck_mark(s, next, '-') || cck_mark(s, next, '_')) && is_day(s, next + 1)) next += 2;
    next = second_day(s, next);
    return after_year(s, next);
}

/* "22 to 27 June", "between 22 and 27 June": the day behind "to", where its month stands behind it; else `at`. */
static size_t last_day(const cck_sentence *s, size_t at) {
    bool to = cck_key_at(s, at, CCK_KEY_to) || cck_key_at(s, at, CCK_KEY_through) || cck_key_at(s, at, CCK_KEY_until);
    to = to || (cck_key_at(s, at, CCK_KEY_and) && at > 1 && cck_key_at(s, at - 2, CCK_KEY_between));
    return to && is_day(s, at + 1) && is_month(s, at + 2) ? at + 2 : at;
}

/* "9 September 2016", "18 Sep, 2016", "9th of September", "the 9th" is an ordinal. */
static size_t date_from_day(const cck_sentence *s, size_t at) {
    if (!is_day(s, at)) return at;
    size_t next = at + 1;
    if ((cck_mark(s, next, '-') || cck_mark(s, next, '_')) && is_day(s, next + 1)) next += 2;
    if (is_ordinal_suffix(s, next)) next++;
    next = last_day(s, next);
    if (cck_key_at(s, next, CCK_KEY_of)) next++;
    if (!is_month(s, next)) return at;
    return after_year(s, month_end(s, next));
}

/* "On Wednesday 26, they": the day of the month behind that of the week. */
static size_t date_from_weekday(const cck_sentence *s, size_t at) {
    if (at == 0 || !cck_has(s, at - 1, CCK_CLASS(WEEKDAY)) || !is_day(s, at)) return at;
    return cck_mark(s, at + 1, ',') || cck_mark(s, at + 1, ')') ? at + 1 : at;
}

/* "-04", "+5:30" behind a time to the second: its zone. */
static size_t after_zone(const cck_sentence *s, size_t at) {
    bool sign = cck_glued(s, at) && cck_glued(s, at + 1) && cck_is_number(s, at + 1) &&
                (cck_mark(s, at, '-') || s->text.ptr[s->lexemes[at].token.start] == '+');
    if (!sign) return at;
    return cck_mark(s, at + 2, ':') && cck_is_number(s, at + 3) && cck_glued(s, at + 3) ? at + 4 : at + 2;
}

/* "2016-09-18T08:51:17+5:30", from the year on: how machines write it. */
static size_t stamp(const cck_sentence *s, size_t at) {
    bool code = at + 4 < s->count && cck_mark(s, at + 1, '-') && cck_mark(s, at + 3, '-') && cck_is_number(s, at + 2) &&
                s->lexemes[at + 4].token.kind == CCK_TOKEN_CODE && is_year(s, at);
    if (!code) return at;
    cck_view day = cck_token_view(s->text, &s->lexemes[at + 4].token);
    if (day.len != 5 || day.ptr[2] != 'T' || !cck_is_digit(day.ptr[0]) || !cck_is_digit(day.ptr[4])) return at;
    size_t end = at + 5;
    while (cck_mark(s, end, ':') && cck_glued(s, end) && cck_is_number(s, end + 1)) end += 2;
    return after_zone(s, end);
}

/* "(Lind, 10/7)": a day in brackets, with nothing that it could be a part of. */
static size_t day_in_brackets(const cck_sentence *s, size_t at) {
    if (!cck_mark(s, at + 1, '/') || !cck_mark(s, at + 3, ')') || !is_day(s, at) || !is_day(s, at + 2)) return at;
    bool opens = at > 0 && (cck_mark(s, at - 1, '(') || cck_mark(s, at - 1, ','));
    return opens && cck_glued(s, at + 1) && cck_glued(s, at + 2) ? at + 3 : at;
}

/* "2016-09-18", "18/09/2016", "18.09.2016" is one token and read as a version. */
static size_t date_in_digits(const cck_sentence *s, size_t at) {
    size_t end = stamp(s, at);
    if (end == at) end = day_in_brackets(s, at);
    if (end > at) return end;
    for (const char *mark = "-/."; *mark; mark++) {
        if (!cck_is_number(s, at) || !cck_mark(s, at + 1, *mark) || !cck_glued(s, at + 1) || !cck_glued(s, at + 2))
            continue;
        if (!cck_is_number(s, at + 2) || !cck_mark(s, at + 3, *mark) || !cck_glued(s, at + 4)) continue;
        if (cck_is_number(s, at + 4) && (is_year(s, at) || is_year(s, at + 4) || (is_day(s, at) && is_day(s, at + 2))))
            return at + 5;
    }
    return at;
}

static size_t clock_words(const cck_sentence *s, size_t at) {
    size_t n;
    while ((n = cck_lexicon_match(s->lexemes, s->count, at, CCK_WORD_CLOCK, NULL)) > 0) at += n;
    return at;
}

/* "at 0930", "by 0930": four digits with a zero before them stand behind a word of time. */
static bool follows_hour_word(const cck_sentence *s, size_t at) {
    if (at == 0 || s->text.ptr[s->lexemes[at].token.start] != '0') return false;
    return cck_key_at(s, at - 1, CCK_KEY_at) || cck_key_at(s, at - 1, CCK_KEY_by) ||
           cck_key_at(s, at - 1, CCK_KEY_from) || cck_key_at(s, at - 1, CCK_KEY_since) ||
           cck_key_at(s, at - 1, CCK_KEY_until) || cck_key_at(s, at - 1, CCK_KEY_before) ||
           cck_key_at(s, at - 1, CCK_KEY_after);
}

/* "at 1420hrs": so many hours would be written with a comma. */
static bool is_hours(const cck_sentence *s, size_t at, int clock) {
    static const char *const hrs[] = {"hrs"};
    return clock < 2400 && clock % 100 < 60 && at > 0 && cck_key_at(s, at - 1, CCK_KEY_at) && at + 1 < s->count &&
           cck_token_is_any(s->text, &s->lexemes[at + 1].token, hrs, 1);
}

/* "10:06 GMT", "5:5AM", "21:09", "7.30pm", "9 a.m." */
static size_t time_of_day(const cck_sentence *s, size_t at) {
    size_t digits;
    int hour = small_number(s, at, &digits);
    if (cck_is_number(s, at) && hour < 0) { /* 7.30 */
        const cck_token *t = &s->lexemes[at].token;
        size_t end = clock_words(s, at + 1);
        bool minutes = t->end - t->start >= 4 && s->text.ptr[t->end - 3] == '.'; /* "2.1 pm" is a length */
        bool padded = t->end - t->start == 5 && s->text.ptr[t->start] == '0';    /* "at 00.40 on Friday" */
        if (padded && minutes && s->text.ptr[t->end - 2] < '6') return end;
        return minutes && t->end - t->start <= 5 && end > at + 1 ? end : at;
    }
    bool military = digits == 4 && hour < 2400 && s->text.ptr[s->lexemes[at].token.start] == '0' &&
                    cck_lexicon_match(s->lexemes, s->count, at + 1, CCK_WORD_UNIT, NULL);
    if (military || (digits == 4 && is_hours(s, at, hour))) return at + 2;
    if (digits == 4 && hour < 1000 && hour % 100 < 60 && follows_hour_word(s, at)) return at + 1; /* "by 0930" */
    bool bare = digits <= 2 && hour > 0 && hour <= 24 && at > 1 && cck_key_at(s, at - 1, CCK_KEY_at);
    if (bare && cck_has(s, at - 2, CCK_CLASS(WEEKDAY)) && (cck_mark(s, at + 1, '.') || cck_mark(s, at + 1, ',')))
        return at + 1; /* "on Sunday at 11." */
    if (hour < 0 || digits > 2)
        return digits <= 4 && hour >= 0 && clock_words(s, at + 1) > at + 1 && hour < 2400 ? clock_words(s, at + 1) : at;
    size_t next = at + 1;
    if (cck_mark(s, next, ':') && cck_glued(s, next) && cck_is_number(s, next + 1) && cck_glued(s, next + 1) &&
        hour < 25) {
        next += 2;
        if (cck_mark(s, next, ':') && cck_is_number(s, next + 1) && cck_glued(s, next + 1))
            next = after_zone(s, next + 2);
        return clock_words(s, next);
    }
    size_t end = clock_words(s, next);
    return end > next && hour <= 24 ? end : at;
}

static bool noun_follows(const cck_sentence *s, size_t at) {
    if (at >= s->count) return false;
    const cck_lexeme *l = &s->lexemes[at];
    if (l->token.kind != CCK_TOKEN_WORD || (l->token.flags & CCK_TOKEN_CAPITAL)) return false;
    const uint64_t function = CCK_CLASS(PREPOSITION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(CONJUNCTION) |
                              CCK_CLASS(DETERMINER) | CCK_CLASS(PRONOUN) | CCK_CLASS(ADVERB);
    if (cck_is_class(l, function) ||
        (cck_is_class(l, CCK_CLASS(VERB) | CCK_CLASS(SPEECH)) && !cck_is_class(l, CCK_CLASS(POPULATION))))
        return false;
    return s->text.ptr[l->token.end - 1] == 's' || cck_is_class(l, CCK_CLASS(PLURAL) | CCK_CLASS(POPULATION));
}

/* Words before a number that is meant as a year even though a noun follows ("the 2016 attacks"). */
static bool year_cue(const cck_sentence *s, size_t at) {
    if (at == 0) return false;
    if (cck_is_class(&s->lexemes[at - 1], CCK_CLASS(YEAR_CUE))) return true;
    return is_month(s, at - 1) || cck_mark(s, at - 1, '(') || cck_mark(s, at - 1, '-') || cck_mark(s, at - 1, '_');
}

/* "2016", "1990s", "'98", "2016-17". */
static size_t year(const cck_sentence *s, size_t at) {
    if (!cck_is_number(s, at)) return at;
    size_t digits = s->lexemes[at].token.end - s->lexemes[at].token.start;
    if (digits != 4 && digits != 2) return at;
    int value = small_number(s, at, &digits);
    if (cck_glued(s, at + 1) && cck_key_at(s, at + 1, CCK_KEY_s) &&
        ((digits == 4 && (value % 10 == 0 || is_year(s, at))) || (digits == 2 && value % 10 == 0)))
        return at + 2; /* "1990s", "the 80s", "2018s best" */
    if (!is_year(s, at)) return at;
    if (at && s->lexemes[at - 1].token.kind == CCK_TOKEN_SYMBOL && cck_glued(s, at)) return at;
    size_t next = at + 1;
    if (next < s->count && s->lexemes[next].token.kind == CCK_TOKEN_SYMBOL && cck_glued(s, next)) return at;
    if (cck_glued(s, next) && next < s->count && s->lexemes[next].token.kind == CCK_TOKEN_WORD) return at;
    if (cck_lexicon_match(s->lexemes, s->count, next, CCK_WORD_UNIT, NULL) ||
        cck_lexicon_match(s->lexemes, s->count, next, CCK_WORD_SCALE, NULL) ||
        cck_lexicon_match(s->lexemes, s->count, next, CCK_WORD_CURRENCY, NULL))
        return at;
    if ((cck_mark(s, next, '-') || cck_mark(s, next, '_') || cck_mark(s, next, '/')) && cck_is_number(s, next + 1) &&
        cck_glued(s, next + 1)) {
        size_t second_digits;
        int second = small_number(s, next + 1, &second_digits);
        bool later = second_digits == 2 && second > value % 100 && cck_glued(s, next); /* "from 2011-15" */
        if (is_year(s, next + 1) || (second_digits == 2 && second == (value + 1) % 100) || later) return next + 2;
    }
    if (noun_follows(s, next) && value % 50 == 0) {
        return at && cck_is_class(&s->lexemes[at - 1], CCK_CLASS(YEAR_FIRM)) ? next : at;
    }
    /* "2018 people" was above; "around 2,000" has a comma; a bare "1800" with a hedge may be a count */
    bool hedge = at && !year_cue(s, at) && cck_is_class(&s->lexemes[at - 1], CCK_CLASS(HEDGE_BEFORE));
    if (hedge && value % 10 != 0 && (cck_key_at(s, at - 1, CCK_KEY_over) || cck_key_at(s, at - 1, CCK_KEY_about)))
        return next; /* "jailed over 2013 protests": nobody says "over" of a sharp number */
    return hedge ? at : next;
}

/* "sixth", "21st", "twenty-first". "second" with a unit use is left to the units ("30 second"). */
static size_t ordinal(const cck_sentence *s, size_t at) {
    size_t next = at;
    if (cck_is_number(s, at)) return is_ordinal_suffix(s, at + 1) ? at + 2 : at;
    /* "twenty-first"; "one-third" is a part */
    const cck_sense *tens;
    if (cck_lexicon_match(s->lexemes, s->count, at, CCK_WORD_NUMBER, &tens) == 1 && cck_mark(s, at + 1, '-') &&
        cck_decimal_compare(tens->low, (cck_decimal){2, 1}) >= 0)
        next = at + 2;
    if (next >= s->count || !cck_is_class(&s->lexemes[next], CCK_CLASS(ORDINAL))) return at;
    return next + 1;
}

/* What stands behind a number of a date or a clock time: a mark, a word of the calendar or the clock, "of", "th". */
static bool calendar_follows(const cck_sentence *s, size_t at) {
    if (at >= s->count) return false;
    const cck_lexeme *l = &s->lexemes[at];
    if (s->text.ptr[s->lexemes[at - 1].token.start] == '0') return true; /* "at 00.40 on Friday" */
    return l->token.kind == CCK_TOKEN_PUNCT || l->key == CCK_KEY_of || is_ordinal_suffix(s, at) ||
           (l->key != CCK_KEY_NONE && last_day(s, at) > at) ||
           cck_begun(l) & (CCK_CLASS(MONTH) | CCK_CLASS(CLOCK) | CCK_CLASS(UNIT));
}

size_t cck_read_nonclaim(const cck_sentence *s, size_t at, cck_kind *kind) {
    static const struct {
        size_t (*read)(const cck_sentence *, size_t);
        cck_kind kind;
    } readers[] = {{date_from_month, CCK_KIND_DATE}, {date_from_day, CCK_KIND_DATE}, {date_from_weekday, CCK_KIND_DATE},
                   {date_in_digits, CCK_KIND_DATE},  {time_of_day, CCK_KIND_TIME},   {year, CCK_KIND_YEAR},
                   {ordinal, CCK_KIND_ORDINAL}};
    enum { ALL = 0, YEAR = 5, END = sizeof readers / sizeof *readers };
    for (size_t i = cck_is_number(s, at) && !calendar_follows(s, at + 1) ? YEAR : ALL; i < END; i++) {
        size_t end = readers[i].read(s, at);
        if (end > at) {
            *kind = readers[i].kind;
            return end;
        }
    }
    return at;
}
