/* moment.c - "September 9", "Monday" and their like to ISO dates. */
#include "extract/context/moment.h"
#include "base/ascii.h"
#include "extract/context/context.h"

/* Days since 1970-01-01 of a proleptic Gregorian date, and back (after Howard Hinnant's public-domain algorithms). */
static long days_of(cck_moment m) {
    long y = m.month <= 2 ? m.year - 1 : m.year;
    long era = y / 400, yoe = y - era * 400;
    long doy = (153L * (m.month + (m.month > 2 ? -3 : 9)) + 2) / 5 + m.day - 1;
    return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

static cck_moment moment_of(long days) {
    long z = days + 719468, era = z / 146097, doe = z - era * 146097;
    long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    long doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
    int month = (int)(mp < 10 ? mp + 3 : mp - 9);
    return (cck_moment){(int)(yoe + era * 400 + (month <= 2)), month, (int)(doy - (153 * mp + 2) / 5 + 1)};
}

/* Digits of `text` from `at`; -1 when one is none. */
static int digits(cck_view text, size_t at, size_t n) {
    int value = 0;
    if (at + n > text.len) return -1;
    for (size_t i = at; i < at + n; i++) {
        if (!cck_is_digit(text.ptr[i])) return -1;
        value = value * 10 + (text.ptr[i] - '0');
    }
    return value;
}

/* The document's day; false when it has none, or one that is only guessed. */
static bool published(const cck_sentence *s, cck_moment *out) {
    cck_view p = s->context->document->published;
    if (p.len < 10 || s->context->document->published_trust == CCK_TRUST_LOW) return false;
    cck_moment m = {digits(p, 0, 4), digits(p, 5, 2), digits(p, 8, 2)};
    if (m.year < 1600 || m.month < 1 || m.month > 12 || m.day < 1 || m.day > 31) return false;
    *out = m;
    return true;
}

/* A number token of 1 to 4 digits; 0 otherwise. "9th" is a number and a word. */
static int number_at(const cck_sentence *s, size_t at) {
    if (at >= s->count || s->lexemes[at].token.kind != CCK_TOKEN_NUMBER) return 0;
    cck_view v = cck_token_view(s->text, &s->lexemes[at].token);
    int n = v.len <= 4 ? digits(v, 0, v.len) : -1;
    return n < 0 ? 0 : n;
}
static int day_at(const cck_sentence *s, size_t at, size_t *length) {
    int n = number_at(s, at);
    if (n < 1 || n > 31) return 0;
    bool suffix = cck_key_at(s, at + 1, CCK_KEY_th) || cck_key_at(s, at + 1, CCK_KEY_st) ||
                  cck_key_at(s, at + 1, CCK_KEY_nd) || cck_key_at(s, at + 1, CCK_KEY_rd);
    *length = suffix ? 2 : 1;
    return n;
}
static int year_at(const cck_sentence *s, size_t at) {
    int n = number_at(s, at);
    return n >= 1800 && n <= 2199 ? n : 0;
}
static int month_at(const cck_sentence *s, size_t at) {
    const cck_sense *sense;
    if (!cck_capital_at(s, at) || !cck_phrase(s, at, CCK_WORD_MONTH, &sense)) return 0;
    return digits(sense->name, 0, 2);
}

/* The year that makes month and day the nearest past ones. */
static bool resolve_year(const cck_sentence *s, cck_moment *m) {
    cck_moment today;
    if (!published(s, &today)) return false;
    bool later = m->month > today.month || (m->month == today.month && m->day > today.day);
    m->year = today.year - later;
    return true;
}

/* "September 9, 2016", "Sept. 9", "9 September", "March 2011", "March". */
static size_t read_calendar(const cck_sentence *s, size_t at, cck_moment *m) {
    size_t i = at, n = 0;
    int day = day_at(s, i, &n);
    i += n;
    m->month = month_at(s, i);
    if (!m->month) return 0;
    i++;
    if (cck_mark(s, i, '.')) i++;
    if (!day && !year_at(s, i)) {
        day = day_at(s, i, &n);
        if (day) i += n;
    }
    m->day = day;
    size_t y = cck_mark(s, i, ',') ? i + 1 : i;
    m->year = year_at(s, y);
    if (m->year) return y + 1 - at;
    return resolve_year(s, m) ? i - at : 0;
}

/* 0 Monday to 6 Sunday by the first two letters; the lexicon has said that it is a weekday. */
static int weekday_number(cck_view word) {
    static const char names[] = "motuwethfrsasu";
    for (int i = 0; i < 7; i++) {
        if (cck_lower(word.ptr[0]) == names[2 * i] && cck_lower(word.ptr[1]) == names[2 * i + 1]) return i;
    }
    return 0;
}

static size_t read_weekday(const cck_sentence *s, size_t at, cck_moment *m) {
    bool last = cck_key_at(s, at, CCK_KEY_last);
    size_t i = at + last;
    cck_moment today;
    if (!cck_capital_at(s, i) || !cck_has(s, i, CCK_CLASS(WEEKDAY)) || !published(s, &today)) return 0;
    long now = days_of(today), weekday = ((now + 3) % 7 + 7) % 7; /* 1970-01-01 was a Thursday */
    long back = (weekday - weekday_number(cck_token_view(s->text, &s->lexemes[i].token)) + 7) % 7;
    if (last && back == 0) back = 7;
    *m = moment_of(now - back);
    return 1 + last;
}

static size_t read_near(const cck_sentence *s, size_t at, cck_moment *m) {
    bool yesterday = cck_key_at(s, at, CCK_KEY_yesterday);
    cck_moment now;
    if (!yesterday && !cck_key_at(s, at, CCK_KEY_today)) return 0;
    if (!published(s, &now)) return 0;
    *m = moment_of(days_of(now) - yesterday);
    return 1;
}

size_t cck_read_moment(const cck_sentence *s, size_t at, cck_moment *out) {
    cck_moment m = {0, 0, 0};
    if (at >= s->count) return 0;
    size_t n = read_calendar(s, at, &m);
    if (!n) n = read_weekday(s, at, &m);
    if (!n) n = read_near(s, at, &m);
    if (!n && (m.year = year_at(s, at)) != 0) {
        m.month = m.day = 0;
        n = 1;
    }
    if (n) *out = m;
    return n;
}

/* `value` in `width` digits. */
static char *put_digits(char *at, unsigned value, unsigned width) {
    for (unsigned i = width; i-- > 0; value /= 10) at[i] = (char)('0' + value % 10);
    return at + width;
}

cck_view cck_moment_text(cck_arena *arena, cck_moment m) {
    char text[10], *at = put_digits(text, (unsigned)m.year, 4);
    if (m.month) {
        *at++ = '-';
        at = put_digits(at, (unsigned)m.month, 2);
    }
    if (m.month && m.day) {
        *at++ = '-';
        at = put_digits(at, (unsigned)m.day, 2);
    }
    return cck_arena_copy(arena, (cck_view){text, (size_t)(at - text)});
}
