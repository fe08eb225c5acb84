/* event_day.c - the day before the name of what happened: "a 14 February bombing that killed 40", "killed 40 in the
 * April 3 raid". */
#include "extract/context/context.h"
#include "extract/context/moment.h"

enum { REACH = 20 };

/* What follows the day names something: no end of a phrase, no verb. */
static bool names_event(const cck_sentence *s, size_t at) {
    const uint64_t others = CCK_CLASS(PREPOSITION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(MODAL) |
                            CCK_CLASS(SAYS) | CCK_CLASS(PRONOUN) | CCK_CLASS(DETERMINER);
    return cck_word_at(s, at) && !cck_capital_at(s, at) && !cck_has(s, at, others);
}

static bool is_undated(const cck_figure *f) {
    return f->kind == CCK_KIND_COUNT && !f->happened_on.ptr && !f->as_of.ptr && !f->since.ptr;
}

/* "bombing that killed 40", "attack, which left 40 dead", "blast killed 40": the verb stands behind the event, nothing
 * else parts the two. */
static bool is_told_of(const cck_sentence *s, const cck_draft *d, size_t event) {
    bool verb = d->measure_at > event && d->measure_at < d->first;
    for (size_t i = event; i < d->first; i++) {
        bool which = cck_key_at(s, i, CCK_KEY_that) || cck_key_at(s, i, CCK_KEY_which);
        bool mark = s->lexemes[i].token.kind == CCK_TOKEN_PUNCT && !cck_mark(s, i, '-');
        if (mark && !(cck_mark(s, i, ',') && cck_key_at(s, i + 1, CCK_KEY_which))) return false;
        verb = verb || which;
    }
    return verb && d->first - event <= REACH;
}

/* "killed 40 in a 14 February bombing" */
static bool happened_in(const cck_sentence *s, const cck_draft *d, size_t determiner) {
    return determiner > 0 && cck_key_at(s, determiner - 1, CCK_KEY_in) && determiner - d->first <= REACH &&
           cck_same_clause(s, d->first, determiner);
}

/* "than on March 10, when they counted 40": what follows is told of that day, up to the next stop. */
static bool is_when(const cck_sentence *s, const cck_draft *d, size_t when) {
    return d->first > when && d->first - when <= REACH && cck_same_clause(s, when, d->first);
}

static cck_code find_days_when(cck_sentence *s) {
    for (size_t i = 0; i + 4 < s->count; i++) {
        cck_moment m;
        if (!cck_key_at(s, i, CCK_KEY_on)) continue;
        size_t n = cck_read_moment(s, i + 1, &m), when = i + 1 + n;
        when += cck_mark(s, when, ',');
        if (!n || !m.day || !m.month || !cck_key_at(s, when, CCK_KEY_when)) continue;
        cck_view date = cck_moment_text(s->context->arena, m);
        if (!date.ptr) return CCK_E_MEMORY;
        for (size_t k = 0; k < s->draft_count; k++) {
            cck_draft *d = &s->drafts[k];
            if (is_when(s, d, when) && is_undated(&d->figure)) d->figure.happened_on = date;
        }
    }
    return CCK_OK;
}

cck_code cck_find_event_days(cck_sentence *s) {
    if (!(s->classes & CCK_CLASS(MONTH))) return CCK_OK;
    for (size_t i = 0; i + 3 < s->count; i++) {
        cck_moment m;
        if (!(s->lexemes[i].classes & CCK_CLASS(DETERMINER))) continue;
        size_t n = cck_read_moment(s, i + 1, &m), event = i + 1 + n;
        if (!n || !m.day || !m.month || !names_event(s, event)) continue;
        cck_view date = cck_moment_text(s->context->arena, m);
        if (!date.ptr) return CCK_E_MEMORY;
        for (size_t k = 0; k < s->draft_count; k++) {
            cck_draft *d = &s->drafts[k];
            bool own = d->first > event ? is_told_of(s, d, event) : d->first < i && happened_in(s, d, i);
            if (own && is_undated(&d->figure)) d->figure.happened_on = date;
        }
    }
    return find_days_when(s);
}
