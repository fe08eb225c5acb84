/* stretch.c - figures counted from one date to another: "between mid-March and April 30", "from 3 April to 8 May",
 * "that fortnight, April 4 to 17". */
#include "extract/context/context.h"
#include "extract/context/moment.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))
#define ROUGHLY     4 /* words that make a date a rough one, at most: "the middle of" and a hyphen */

typedef struct {
    size_t first, end; /* lexemes */
    cck_moment from, to;
} stretch;

static bool is_any(const cck_sentence *s, size_t at, const char *const *words, size_t count) {
    return at < s->count && cck_token_is_any(s->text, &s->lexemes[at].token, words, count);
}

static const char *const rough[] = {"mid", "middle", "early", "late", "start", "beginning", "end", "the", "of", "-"};

/* How many of the words that leave a date rough stand before `at`: "the middle of April". */
static size_t rough_before(const cck_sentence *s, size_t at) {
    size_t n = 0;
    while (n < ROUGHLY && at > n && is_any(s, at - n - 1, rough, COUNT(rough))) n++;
    return n;
}

static size_t rough_behind(const cck_sentence *s, size_t at) {
    size_t n = 0;
    while (n < ROUGHLY && is_any(s, at + n, rough, COUNT(rough))) n++;
    return n;
}

/* The day alone: "May 6 to 19". */
static size_t read_day(const cck_sentence *s, size_t at, cck_moment *m) {
    if (at >= s->count || s->lexemes[at].token.kind != CCK_TOKEN_NUMBER || !m->day) return 0;
    cck_view digits = cck_token_view(s->text, &s->lexemes[at].token);
    int day = 0;
    for (size_t i = 0; i < digits.len && digits.len <= 2; i++) {
        if (digits.ptr[i] < '0' || digits.ptr[i] > '9') return 0;
        day = day * 10 + (digits.ptr[i] - '0');
    }
    if (day <= m->day || day > 31) return 0;
    m->day = day;
    return 1;
}

static size_t read_end(const cck_sentence *s, size_t at, const stretch *t, cck_moment *to) {
    size_t skipped = rough_behind(s, at);
    size_t n = cck_read_moment(s, at + skipped, to);
    if (n && to->month) {
        if (skipped) to->day = 0;
        return skipped + n;
    }
    *to = t->from;
    return skipped ? 0 : read_day(s, at, to);
}

static bool is_before(const cck_moment *a, const cck_moment *b) {
    if (a->year != b->year) return a->year < b->year;
    if (a->month != b->month) return a->month < b->month;
    return !a->day || !b->day || a->day < b->day;
}

/* A stretch whose first date begins at `at`. */
static bool read_stretch(const cck_sentence *s, size_t at, stretch *out) {
    static const char *const between[] = {"between"}, *const from[] = {"from"}, *const and[] = {"and"},
                             *const to[] = {"to", "through", "until", "till", "-", "\xE2\x80\x93"};
    stretch t = {.first = at};
    size_t n = cck_read_moment(s, at, &t.from), before = rough_before(s, at);
    if (!n || !t.from.month) return false;
    if (before) t.from.day = 0;
    size_t join = at + n;
    bool lead_between = at > before && is_any(s, at - before - 1, between, 1);
    bool lead_from = at > before && is_any(s, at - before - 1, from, 1);
    if (lead_between ? !is_any(s, join, and, 1) : !is_any(s, join, to, COUNT(to))) return false;
    n = read_end(s, join + 1, &t, &t.to);
    if (!n || !is_before(&t.from, &t.to)) return false;
    if (!lead_between && !lead_from && !(t.from.day && t.to.day)) return false; /* "up from March to May" */
    t.end = join + 1 + n;
    if (lead_between || lead_from) t.first = at - before - 1;
    *out = t;
    return true;
}

/* "22 to 27 June", "22-27 June", whose month stands at `at`. */
static bool read_days(const cck_sentence *s, size_t at, stretch *out) {
    static const char *const to[] = {"to", "through", "until", "till", "-", "\xE2\x80\x93"};
    if (at < 3 || s->lexemes[at - 3].token.kind != CCK_TOKEN_NUMBER || !is_any(s, at - 2, to, COUNT(to))) return false;
    stretch t = {.first = at - 3};
    size_t n = cck_read_moment(s, at - 1, &t.to);
    if (!n || !t.to.day) return false;
    t.from = t.to;
    t.from.day = 0;
    cck_view first = cck_token_view(s->text, &s->lexemes[at - 3].token);
    for (size_t i = 0; i < first.len && first.len <= 2; i++) {
        if (first.ptr[i] < '0' || first.ptr[i] > '9') return false;
        t.from.day = t.from.day * 10 + (first.ptr[i] - '0');
    }
    if (!t.from.day || t.from.day >= t.to.day) return false;
    t.end = at - 1 + n;
    *out = t;
    return true;
}

/* What is still to come is counted over no stretch: "will be closed from May 6 to May 19". */
static bool is_to_come(const cck_sentence *s, size_t at) {
    for (size_t i = at; i > 0 && at - i < 16 && !cck_breaks_clause(s, i - 1); i--) {
        if (cck_has(s, i - 1, CCK_CLASS(MODAL)) || cck_phrase(s, i - 1, CCK_WORD_FORECAST, NULL)) return true;
    }
    return false;
}

/* No clause begins between the two but behind a comma: ", the agency said, ". */
static bool is_near(const cck_sentence *s, size_t from, size_t to) {
    if (to > from + CCK_REACH) return false;
    for (size_t i = from; i < to; i++) {
        if (!cck_mark(s, i, ',') && cck_breaks_clause(s, i)) return false;
    }
    return true;
}

bool cck_is_record(const cck_sentence *s, size_t at) {
    static const char *const words[] = {"worst",     "most",     "deadliest", "biggest",   "largest",
                                        "highest",   "lowest",   "greatest",  "costliest", "bloodiest",
                                        "strongest", "fiercest", "heaviest",  "gravest",   "hottest",
                                        "coldest",   "wettest",  "driest",    "first",     "fastest"};
    for (size_t i = at; i > 0 && at - i < 7 && cck_word_at(s, i - 1); i--) {
        if (cck_has(s, i - 1, CCK_CLASS(VERB) | CCK_CLASS(AUXILIARY))) return false; /* "most have died since" */
        if (cck_token_is_any(s->text, &s->lexemes[i - 1].token, words, sizeof words / sizeof *words)) return true;
    }
    return false;
}

/* Claims before the stretch in its clause; where there is none, those behind it. */
static void date(cck_sentence *s, const stretch *t, cck_view since, cck_view until) {
    bool any = false;
    for (size_t side = 0; side < 2 && !any; side++) {
        size_t i = cck_draft_from(s, side ? t->end : t->first);
        while (side ? i < s->draft_count : i > 0) {
            cck_draft *d = &s->drafts[side ? i++ : --i];
            if (side ? !is_near(s, t->end, d->first) : !is_near(s, d->first, t->first)) break;
            if (!cck_kind_is_claim(d->figure.kind) || d->figure.kind == CCK_KIND_DURATION || d->figure.since.ptr)
                continue;
            d->figure.since = since;
            d->figure.as_of = until;
            any = true;
        }
    }
}

/* The "19" of "May 6 to 19" counts nothing. */
static void drop_counts(cck_sentence *s, const stretch *t) {
    for (size_t i = cck_draft_from(s, t->first); i < s->draft_count && s->drafts[i].first < t->end; i++) {
        if (cck_kind_is_claim(s->drafts[i].figure.kind)) s->drafts[i].figure.kind = CCK_KIND_DATE;
    }
}

cck_code cck_find_stretches(cck_sentence *s) {
    stretch t;
    if (!(s->classes & CCK_CLASS(MONTH))) return CCK_OK;
    for (size_t i = 0; i < s->count; i++) {
        if (!(s->lexemes[i].classes & CCK_CLASS(MONTH))) continue;
        bool led = i > 0 && s->lexemes[i - 1].token.kind == CCK_TOKEN_NUMBER; /* "5 May" */
        if (!(led && (read_days(s, i, &t) || read_stretch(s, i - 1, &t))) && !read_stretch(s, i, &t)) continue;
        if (is_to_come(s, t.first)) continue;
        cck_view since = cck_moment_text(s->context->arena, t.from), until = cck_moment_text(s->context->arena, t.to);
        if (!since.ptr || !until.ptr) return CCK_E_MEMORY;
        drop_counts(s, &t);
        date(s, &t, since, until);
        i = t.end;
    }
    return CCK_OK;
}
