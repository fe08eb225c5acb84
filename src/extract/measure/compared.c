/* compared.c - figures that are held against one of the same sentence: "revenue of 11.8 billion euros, against a
 * consensus of 12.1 billion", "where a year ago it was 5.6 million", and changes of what is named behind them: "a fall
 * of 62 percent in net profit". */
#include "extract/context/context.h"
#include "extract/measure/sense.h"
#include "extract/parts.h"

enum { REACH = 14 };

/* The last figure before draft `i` that says how much of something. */
static const cck_draft *amount_before(const cck_sentence *s, size_t i) {
    while (i-- > 0) {
        const cck_draft *d = &s->drafts[i];
        bool amount = cck_kind_is_claim(d->figure.kind) && d->figure.kind != CCK_KIND_DURATION;
        if (amount) return d->figure.measure.ptr && d->figure.kind != CCK_KIND_COUNT ? d : NULL;
    }
    return NULL;
}

static bool is_like(const cck_draft *p, const cck_draft *d) {
    if (p->figure.kind == d->figure.kind) return cck_view_equal(p->figure.unit, d->figure.unit);
    return d->figure.kind == CCK_KIND_COUNT && !d->figure.unit.ptr && d->noun_first == d->noun_last;
}

/* ", against a consensus of", ", down from its forecast of", "compared with an estimate of" */
static bool is_held_against(const cck_sentence *s, const cck_draft *p, const cck_draft *d) {
    size_t at = d->phrase_first, from = p->unit_last;
    bool expected = at > from + 1 && cck_key_at(s, at - 1, CCK_KEY_of) &&
                    (cck_has(s, at - 2, CCK_CLASS(TALLY)) || cck_key_at(s, at - 2, CCK_KEY_consensus));
    if (!expected || at - from > REACH) return false;
    for (size_t i = from; i < at - 2; i++) {
        if (cck_mark(s, i, ';')) return false;
        if (cck_key_at(s, i, CCK_KEY_against) || cck_key_at(s, i, CCK_KEY_from) || cck_key_at(s, i, CCK_KEY_than) ||
            cck_key_at(s, i, CCK_KEY_compared) || cck_has(s, i, CCK_CLASS(CHANGE)))
            return true;
    }
    return false;
}

/* "versus", "vs", "vs." right before `at` */
static bool is_versus(const cck_sentence *s, size_t at) {
    static const char *const words[] = {"versus", "vs", "v"};
    size_t k = at - 1;
    if (k > 0 && cck_mark(s, k, '.')) k--;
    return cck_token_is_any(s->text, &s->lexemes[k].token, words, sizeof words / sizeof *words);
}

/* "54.7 percent, compared with 48.2 percent in May", "against 9.1 percent in spring": right behind the comparing word.
 */
static bool is_compared_with(const cck_sentence *s, const cck_draft *p, const cck_draft *d) {
    size_t at = d->phrase_first;
    if (at < p->unit_last + 1 || at - p->unit_last > 2 * REACH || p->figure.kind != d->figure.kind) return false;
    for (size_t i = p->unit_last; i < at; i++) {
        if (cck_mark(s, i, ';')) return false;
    }
    if (cck_key_at(s, at - 1, CCK_KEY_against) || is_versus(s, at)) return true;
    return at > 1 && cck_key_at(s, at - 2, CCK_KEY_compared) &&
           (cck_key_at(s, at - 1, CCK_KEY_with) || cck_key_at(s, at - 1, CCK_KEY_to));
}

/* "where a year ago it was" */
static bool is_it(const cck_sentence *s, const cck_draft *p, const cck_draft *d) {
    size_t at = d->phrase_first;
    if (at < p->unit_last + 2 || at - p->unit_last > REACH || p->figure.kind != d->figure.kind) return false;
    return cck_has(s, at - 1, CCK_CLASS(BE)) && cck_key_at(s, at - 2, CCK_KEY_it);
}

/* "a fall of 62 percent in net profit", "a 62 percent drop in deaths": what has changed so much. */
static bool is_change_in(const cck_sentence *s, cck_draft *d) {
    const cck_sense *sense;
    size_t at = d->unit_last, before = d->phrase_first;
    bool change = cck_has(s, at, CCK_CLASS(CHANGE));
    if (change)
        at++;
    else
        change = before > 1 && cck_key_at(s, before - 1, CCK_KEY_of) && cck_has(s, before - 2, CCK_CLASS(CHANGE));
    if (!change || !cck_key_at(s, at, CCK_KEY_in)) return false;
    for (size_t end = at + 4; ++at < end && at < s->count;) {
        if (s->lexemes[at].token.kind != CCK_TOKEN_WORD) return false;
        size_t n = cck_measure_at(s, at, CCK_ROLE(TOTAL), d, &sense);
        if (!n) continue;
        d->figure.measure =
            cck_arena_join(s->context->arena, 2, (cck_view[]){sense->measure->name, CCK_LIT(" change")});
        d->measure_at = at;
        return d->figure.measure.ptr != NULL;
    }
    return false;
}

/* The last amount of the same unit before draft `i`, counts passed over. */
static const cck_draft *rival_before(const cck_sentence *s, size_t i) {
    const cck_draft *d = &s->drafts[i];
    while (i-- > 0) {
        const cck_draft *p = &s->drafts[i];
        if (p->figure.kind == d->figure.kind && p->figure.kind != CCK_KIND_COUNT && p->figure.measure.ptr &&
            cck_view_equal(p->figure.unit, d->figure.unit))
            return p;
    }
    return NULL;
}

static void take_from(cck_draft *d, const cck_draft *p) {
    d->figure.kind = p->figure.kind;
    d->figure.unit = p->figure.unit;
    d->figure.measure = p->figure.measure;
    d->measure_at = p->measure_at;
}

bool cck_measure_compared(const cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    if (d->figure.kind == CCK_KIND_PERCENT && s->classes & CCK_CLASS(CHANGE) && is_change_in(s, d)) return true;
    if (i == 0 || (d->figure.kind == CCK_KIND_COUNT && d->figure.noun.ptr)) return false;
    const cck_draft *p = amount_before(s, i), *rival = rival_before(s, i);
    if (rival && is_compared_with(s, rival, d)) {
        take_from(d, rival);
        return true;
    }
    if (!p || !is_like(p, d) || !(is_held_against(s, p, d) || is_it(s, p, d))) return false;
    if (is_held_against(s, p, d)) d->figure.status = CCK_STATUS_FORECAST; /* what was looked for */
    take_from(d, p);
    return true;
}

/* "35,000 marchers, against 42,000", "36 men had been trapped and not 33": held against what was counted before. */
static bool from_rival(const cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    size_t at = d->phrase_first;
    const cck_draft *p = i > 0 ? &s->drafts[i - 1] : NULL;
    if (!p || p->measure_at == SIZE_MAX || p->figure.noun.ptr != d->figure.noun.ptr || at < 2) return false;
    bool rival = cck_key_at(s, at - 1, CCK_KEY_against) || cck_key_at(s, at - 1, CCK_KEY_than) ||
                 cck_key_at(s, at - 1, CCK_KEY_not) || is_versus(s, at) ||
                 (cck_key_at(s, at - 1, CCK_KEY_with) && cck_key_at(s, at - 2, CCK_KEY_compared));
    if (!rival) return false;
    d->figure.measure = p->figure.measure;
    d->measure_at = p->measure_at;
    return true;
}

/* "The victims include four people from Torvia, three from Marrec": one list, one measure. */
static bool from_list(const cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    const cck_draft *p = i > 0 ? &s->drafts[i - 1] : NULL;
    if (!p || p->figure.noun.ptr != d->figure.noun.ptr || p->figure.kind != CCK_KIND_COUNT || !p->figure.measure.ptr)
        return false;
    size_t behind = p->noun_last > p->last ? p->noun_last : p->last;
    bool listed = cck_key_at(s, behind, CCK_KEY_from) && cck_key_at(s, d->last, CCK_KEY_from) &&
                  (cck_mark(s, d->phrase_first - 1, ',') || cck_key_at(s, d->phrase_first - 1, CCK_KEY_and));
    if (!listed) return false;
    d->figure.measure = p->figure.measure;
    d->measure_at = p->measure_at;
    return true;
}

/* "six bodies were recovered overnight and another six on Sunday": more of the same, where the noun says what befell
 * them. */
static bool more_bodies(const cck_sentence *s, const cck_draft *d) {
    static const char *const nouns[] = {"bodies", "corpses", "survivors"};
    size_t at = d->phrase_first;
    bool more = cck_has(s, at, CCK_CLASS(ADDITION)) || (at > 0 && cck_has(s, at - 1, CCK_CLASS(ADDITION)));
    for (size_t i = 0; more && i < sizeof nouns / sizeof *nouns; i++) {
        cck_view noun = cck_view_of(nouns[i]);
        if (d->figure.noun.len < noun.len) continue;
        cck_view end = {d->figure.noun.ptr + d->figure.noun.len - noun.len, noun.len};
        if (cck_view_equal_nocase(end, noun)) return true;
    }
    return false;
}

cck_code cck_measure_inherited(const cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    if (from_rival(s, i) || from_list(s, i)) return CCK_OK;
    if (d->population && !more_bodies(s, d)) {
        d->figure.measure = d->population->name;
        return CCK_OK;
    }
    for (size_t k = i; k-- > 0;) {
        if (s->drafts[k].figure.noun.ptr == d->figure.noun.ptr) {
            d->figure.measure = cck_level_of(s, d, s->drafts[k].figure.measure);
            break;
        }
    }
    return CCK_OK;
}
