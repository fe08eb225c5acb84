/* elide.c - units that a number leaves unsaid because the number before it has said them: "from 208 pounds to 193",
 * "5.2 percent, compared with 4.9", "3 percent in May and 2 in June", "6 and 8 percent". */
#include "extract/context/context.h"
#include "extract/measure/sense.h"
#include "extract/parts.h"

enum { FAR = 14 };

static bool is_bare(const cck_draft *d) {
    return d->figure.kind == CCK_KIND_COUNT && !d->figure.unit.ptr && !d->zero && !d->lone_one &&
           d->figure.bound != CCK_BOUND_VAGUE;
}

#define KIND(name) (1u << CCK_KIND_##name)
/* Kinds whose unit a later number may leave unsaid. */
static const uint32_t giving = KIND(PERCENT) | KIND(PERCENTAGE_POINT) | KIND(MONEY) | KIND(LENGTH) | KIND(AREA) |
                               KIND(VOLUME) | KIND(MASS) | KIND(TEMPERATURE) | KIND(SPEED) | KIND(ENERGY) |
                               KIND(POWER) | KIND(QUANTITY);

static bool gives(const cck_draft *p) {
    return (giving >> p->figure.kind & 1) && p->figure.unit.ptr && !p->article;
}

/* Nothing that the number could count stands behind it. */
static bool counts_nothing(const cck_sentence *s, size_t at) {
    const uint64_t function = CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(AUXILIARY) |
                              CCK_CLASS(ADVERB) | CCK_CLASS(PERIOD) | CCK_CLASS(DETERMINER);
    if (at >= s->count) return true;
    const cck_lexeme *l = &s->lexemes[at];
    if (l->token.kind == CCK_TOKEN_PUNCT)
        return !cck_is_punct(l, '-') && !cck_is_punct(l, '/') && !cck_is_punct(l, ':');
    return l->token.kind == CCK_TOKEN_WORD && !cck_key_at(s, at, CCK_KEY_of) && cck_is_class(l, function);
}

/* Where a number's own words begin: behind "to", "from", "by". */
static size_t opening(const cck_draft *d) {
    return d->phrase_first < d->first ? d->phrase_first : d->first;
}

static bool behind(const cck_sentence *s, const cck_draft *d, cck_key key) {
    size_t at = opening(d);
    return at > 0 && cck_key_at(s, at - 1, key);
}

/* "rose 3 percent", "down by 3": how much, not where to. */
static bool is_change(const cck_sentence *s, const cck_draft *d) {
    size_t at = opening(d);
    if (at > 0 && cck_key_at(s, at - 1, CCK_KEY_by)) return at > 1 && cck_has(s, at - 2, CCK_CLASS(CHANGE));
    return at > 0 && cck_has(s, at - 1, CCK_CLASS(CHANGE)) && !cck_key_at(s, at - 1, CCK_KEY_to);
}

/* "from 21 mpg to 23", "to 5.2 percent from 4.9" */
static bool moves(const cck_sentence *s, const cck_draft *p, const cck_draft *d) {
    if (behind(s, d, CCK_KEY_to)) return behind(s, p, CCK_KEY_from);
    bool leads = cck_key_at(s, d->last, CCK_KEY_to) && d->last + 1 < s->count &&
                 s->lexemes[d->last + 1].token.kind == CCK_TOKEN_NUMBER; /* "a 5 percent rise and cuts from 39 to 37" */
    if (leads) return false;
    return behind(s, d, CCK_KEY_from) && !is_change(s, p) && !behind(s, p, CCK_KEY_from);
}

/* "compared with 4.9", "against 4.9" */
static bool compares(const cck_sentence *s, const cck_draft *d) {
    size_t at = opening(d);
    static const char *const instead[] = {"instead"}, *const versus[] = {"versus", "vs"};
    if (at > 0 && cck_key_at(s, at - 1, CCK_KEY_against)) return true;
    if (at > 0 && cck_token_is_any(s->text, &s->lexemes[at - 1].token, versus, 2)) return true;
    if (at > 1 && cck_key_at(s, at - 1, CCK_KEY_of) && cck_token_is_any(s->text, &s->lexemes[at - 2].token, instead, 1))
        return true;
    return at > 1 && (cck_key_at(s, at - 1, CCK_KEY_with) || cck_key_at(s, at - 1, CCK_KEY_to)) &&
           cck_key_at(s, at - 2, CCK_KEY_compared);
}

/* "rose 2 percent while the other fell 1": two changes; "fell 30 to 1,200" is of an index. */
static bool change_alike(const cck_sentence *s, const cck_draft *p, const cck_draft *d) {
    const cck_decimal hundred = {1, 2};
    if (p->figure.kind != CCK_KIND_PERCENT || !is_change(s, p) || !is_change(s, d)) return false;
    return cck_decimal_compare(d->high, hundred) < 0 && !cck_key_at(s, d->last, CCK_KEY_to);
}

/* What tells when or where stands right behind: "in May", "on Monday", "last year", "a year earlier". */
static bool is_placed(const cck_sentence *s, size_t at) {
    return cck_key_at(s, at, CCK_KEY_in) || cck_key_at(s, at, CCK_KEY_on) || cck_key_at(s, at, CCK_KEY_for) ||
           cck_key_at(s, at, CCK_KEY_among) || cck_key_at(s, at, CCK_KEY_at) || cck_key_at(s, at, CCK_KEY_a) ||
           cck_has(s, at, CCK_CLASS(PERIOD));
}

/* "3 percent in May and 2 in June": both are placed, the second hangs on a conjunction or a comma. */
static bool is_parallel(const cck_sentence *s, const cck_draft *p, const cck_draft *d) {
    size_t at = opening(d);
    if (p->figure.kind == CCK_KIND_MONEY || at == 0 || !is_placed(s, d->last)) return false;
    bool joined = cck_has(s, at - 1, CCK_CLASS(CONJUNCTION)) || cck_mark(s, at - 1, ',');
    if (!joined) return false;
    for (size_t i = p->unit_last; i < at; i++) {
        if (is_placed(s, i)) return true;
    }
    return false;
}

/* "the toll stands at 288, and at 401 for the season" */
static bool is_next_level(const cck_sentence *s, const cck_draft *p, const cck_draft *d) {
    size_t at = opening(d), from = opening(p);
    if (d->noun_last > d->last || from == 0 || at < p->last + 2 || at - p->last > 4) return false;
    bool level = cck_key_at(s, at - 1, CCK_KEY_at) || cck_key_at(s, at - 1, CCK_KEY_to);
    return level && s->lexemes[at - 1].key == s->lexemes[from - 1].key && cck_key_at(s, at - 2, CCK_KEY_and);
}

/* "1.9 million marched nationwide": all over, as against a place behind the next number. */
static bool is_everywhere(const cck_sentence *s, size_t at) {
    return cck_cue_at(s, at, CCK_CUE_everywhere);
}

bool cck_is_gapped(const cck_sentence *s, const cck_draft *p, const cck_draft *d) {
    if (p->figure.kind == CCK_KIND_COUNT && is_next_level(s, p, d)) return true;
    size_t at = opening(d), from = p->noun_last > p->last ? p->noun_last : p->last;
    if (p->figure.kind != CCK_KIND_COUNT || at <= from || at - from > FAR || !is_placed(s, d->last)) return false;
    if (cck_key_at(s, d->last, CCK_KEY_a) || cck_key_at(s, d->last, CCK_KEY_for)) return false;
    bool joined = cck_key_at(s, at - 1, CCK_KEY_and) || cck_key_at(s, at - 1, CCK_KEY_but) ||
                  cck_mark(s, at - 1, ',') || (cck_key_at(s, at - 1, CCK_KEY_with) && cck_mark(s, at - 2, ','));
    if (!joined) return false;
    for (size_t i = from; i < at; i++) {
        if (is_everywhere(s, i)) return true;
        if (s->lexemes[i].key == s->lexemes[d->last].key && is_placed(s, i)) return true;
        if (cck_mark(s, i, ';') || cck_mark(s, i, '"')) return false;
    }
    return false;
}

/* "5,518,965 or 44.1 percent", "votes (54 percent) against 6,762,224": no percentage is so large. */
static bool is_no_percentage(const cck_draft *d, const cck_draft *from) {
    const cck_decimal most = {1, 3};
    return from->figure.kind == CCK_KIND_PERCENT && cck_decimal_compare(d->high, most) >= 0;
}

static void take_unit(const cck_sentence *s, cck_draft *d, const cck_draft *from) {
    if (is_no_percentage(d, from)) return;
    d->figure.kind = from->figure.kind;
    d->figure.unit = from->figure.unit;
    d->unit_from = (size_t)(from - s->drafts) + 1;
}

/* The number that may have said the unit: the last claim before, dates passed over. */
static const cck_draft *giver(const cck_sentence *s, size_t i) {
    while (i-- > 0) {
        const cck_draft *p = &s->drafts[i];
        if (!cck_kind_is_claim(p->figure.kind) || p->figure.kind == CCK_KIND_DURATION) continue;
        return gives(p) ? p : NULL;
    }
    return NULL;
}

/* "winds of 110 mph, with gusts to 130", "4 to 6 inches, with up to 10 in places" */
static bool goes_on(const cck_sentence *s, const cck_draft *p, const cck_draft *d) {
    size_t at = opening(d);
    bool bounded = d->figure.bound == CCK_BOUND_AT_MOST || d->figure.bound == CCK_BOUND_AT_LEAST ||
                   d->figure.bound == CCK_BOUND_MORE_THAN;
    if (bounded && behind(s, d, CCK_KEY_with) && is_placed(s, d->last)) return p->figure.kind == CCK_KIND_LENGTH;
    if (p->figure.kind != CCK_KIND_SPEED) return false;
    for (size_t i = at; i-- > p->unit_last && at - i <= 2;) {
        if (cck_cue_at(s, i, CCK_CUE_gusts)) return true;
    }
    return false;
}

static bool is_end(const cck_sentence *s, size_t at) {
    return at >= s->count || s->lexemes[at].token.kind == CCK_TOKEN_PUNCT;
}

/* "30 percent rather than over 60", "seven kilometres out of the required 12": held against another, or some of it. */
static bool is_held_against(const cck_sentence *s, const cck_draft *p, const cck_draft *d) {
    static const char *const less[] = {"short"}; /* "7.4 metres, short of the 7.5 that were foreseen" */
    size_t at = opening(d);
    if (at > 1 && cck_key_at(s, at - 1, CCK_KEY_than) && cck_key_at(s, at - 2, CCK_KEY_rather)) return true;
    if (p->figure.kind == CCK_KIND_PERCENT) return false;
    if (at > 0 && cck_word_ends(s, at - 1, CCK_LIT("ed")) && is_end(s, d->last)) at--;
    if (at < 3 || !cck_key_at(s, at - 1, CCK_KEY_the) || !cck_key_at(s, at - 2, CCK_KEY_of)) return false;
    return !cck_token_is_any(s->text, &s->lexemes[at - 3].token, less, 1);
}

/* "from 39 hours to 37", "to 37 hours from 39" */
static const cck_draft *length_of_time(const cck_sentence *s, size_t i) {
    const cck_draft *d = &s->drafts[i], *p = i > 0 ? d - 1 : NULL;
    if (!p || p->figure.kind != CCK_KIND_DURATION || p->article || p->compound || !p->figure.unit.ptr) return NULL;
    if (d->phrase_first != p->unit_last + 1 || !behind(s, p, behind(s, d, CCK_KEY_to) ? CCK_KEY_from : CCK_KEY_to))
        return NULL;
    return moves(s, p, d) ? p : NULL;
}

static void from_before(cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    const cck_draft *p = length_of_time(s, i);
    if (!p) p = giver(s, i);
    if (!p || d->first < p->unit_last || d->first - p->unit_last > FAR || !counts_nothing(s, d->last)) return;
    for (size_t at = p->unit_last; at < d->first; at++) {
        if (cck_mark(s, at, ';') || cck_mark(s, at, '(')) return;
    }
    bool less = p->figure.kind == CCK_KIND_MONEY && /* "borrowed $16 billion, 3 billion less than" */
                (cck_key_at(s, d->last, CCK_KEY_less) || cck_key_at(s, d->last, CCK_KEY_more)) &&
                cck_key_at(s, d->last + 1, CCK_KEY_than);
    if (less || moves(s, p, d) || compares(s, d) || change_alike(s, p, d) || is_parallel(s, p, d) || goes_on(s, p, d) ||
        is_held_against(s, p, d))
        take_unit(s, d, p);
}

/* "rose from 24.2 to 33 billion euros", "from 4.2 to 5.1 million users": the scale is that of both where the bare
 * numbers are near to each other. */
static void share_scale(const cck_sentence *s, cck_draft *d, const cck_draft *n) {
    const cck_decimal one = {1, 0}, thousand = {1, 3};
    cck_decimal scale = cck_scale_of(s, n), low, high;
    if (cck_decimal_compare(scale, one) == 0 || cck_decimal_compare(d->high, thousand) >= 0 || d->low.coefficient <= 0)
        return;
    if (cck_decimal_compare(cck_scale_of(s, d), one) != 0) return;
    if (!cck_decimal_mul(d->low, scale, &low) || !cck_decimal_mul(d->high, scale, &high)) return;
    double ratio = cck_decimal_double(low) / cck_decimal_double(n->low);
    if (ratio > 5 || ratio < 0.2) return;
    d->low = low;
    d->high = high;
}

/* "from 4.8 to 4.7 percent", "from 4.2 to 5.1 million users": the number before "to" has no unit and no noun. */
static void from_goal(cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    const cck_draft *n = &s->drafts[i + 1];
    if (!cck_key_at(s, d->last, CCK_KEY_to) || opening(n) != d->last + 1 || !behind(s, d, CCK_KEY_from)) return;
    if (n->figure.kind == CCK_KIND_COUNT || gives(n)) share_scale(s, d, n);
    if (gives(n) || (n->figure.kind == CCK_KIND_DURATION && !n->article && !n->compound)) take_unit(s, d, n);
}

/* "rises to 20 from 17.5 percent" */
static void from_start(cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    const cck_draft *n = &s->drafts[i + 1];
    bool moves = cck_key_at(s, d->last, CCK_KEY_from) && opening(n) == d->last + 1 && behind(s, d, CCK_KEY_to);
    if (moves && is_bare(d) && n->figure.kind == CCK_KIND_PERCENT) take_unit(s, d, n);
}

/* "fell four points to 38 percent": points of a hundred. */
static void take_points(const cck_sentence *s, cck_draft *d, const cck_draft *n) {
    size_t at = d->last;
    if (n->figure.kind != CCK_KIND_PERCENT || opening(n) != at + 2 || !cck_key_at(s, at + 1, CCK_KEY_to)) return;
    if (!cck_word_at(s, at) || !cck_view_equal(cck_token_view(s->text, &s->lexemes[at].token), CCK_LIT("points")))
        return;
    d->figure.kind = CCK_KIND_PERCENTAGE_POINT;
    d->figure.unit = CCK_LIT("percentage point");
    d->unit_last = at + 1;
}

static bool has_points(const cck_sentence *s, const cck_draft *d) {
    cck_view noun = d->figure.noun;
    if (!noun.ptr && cck_word_at(s, d->last)) noun = cck_token_view(s->text, &s->lexemes[d->last].token);
    return d->figure.kind == CCK_KIND_COUNT && cck_view_equal(noun, CCK_LIT("points"));
}

/* "ended at 1,463.78 points, while the other lost 1.1% to end at 1,334.20", "fell 215 points, or 0.8%, to 25,887":
 * where an index stands, points before, percentages between at most. */
static void take_index_points(const cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    const cck_decimal least = {1, 2};
    if (!is_bare(d) || !d->digits || d->figure.noun.ptr || d->inherited) return;
    if (cck_decimal_compare(d->low, least) < 0 || !counts_nothing(s, d->last)) return;
    if (!behind(s, d, CCK_KEY_to) && !behind(s, d, CCK_KEY_at)) return;
    for (size_t j = i; j-- > 0;) {
        cck_kind kind = s->drafts[j].figure.kind;
        if (has_points(s, &s->drafts[j])) {
            d->figure.noun = s->drafts[j].figure.noun;
            d->inherited = d->figure.noun.ptr != NULL;
            return;
        }
        if (kind != CCK_KIND_PERCENT && kind != CCK_KIND_COUNT && cck_kind_is_claim(kind)) return;
    }
}

void cck_share_points(cck_sentence *s) {
    for (size_t i = 1; i < s->draft_count; i++) take_index_points(s, i);
}

/* "rose 6 and 8 percent", "several hundred or even 1,000 megawatts": the unit stands behind the second. */
static void from_behind(cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    const cck_draft *n = &s->drafts[i + 1];
    size_t at = d->unit_last;
    from_goal(s, i);
    from_start(s, i);
    take_points(s, d, n);
    bool crossed = cck_key_at(s, at, CCK_KEY_by) && n->first == at + 1 && n->figure.kind == CCK_KIND_LENGTH;
    if (crossed && is_bare(d) && at == d->last && gives(n)) take_unit(s, d, n); /* "4.6 by 1.9 metres" */
    if (!gives(n) || (n->unit_last == n->last && !n->unit_from)) return;
    bool listed = cck_mark(s, at, ',') && n->unit_from > i; /* "33, 41 and 52 yards" */
    if (!listed && (n->unit_from || (!cck_key_at(s, at, CCK_KEY_and) && !cck_key_at(s, at, CCK_KEY_or)))) return;
    at += cck_has(s, at + 1, CCK_CLASS(ADVERB)) && !cck_has(s, at + 1, CCK_CLASS(HEDGE_BEFORE)) ? 2 : 1;
    if (n->phrase_first == at || n->first == at) take_unit(s, d, n);
}

/* "fell from $75 per barrel to $45": both are of a barrel. */
static void share_rate(const cck_sentence *s, cck_draft *p, cck_draft *d) {
    cck_view above = d->figure.unit, rate = p->figure.unit;
    if (d->figure.kind != CCK_KIND_MONEY || p->figure.kind != CCK_KIND_MONEY || d->first < p->unit_last) return;
    if (rate.len <= above.len || !cck_view_starts(rate, above) || rate.ptr[above.len] != '/') return;
    double ratio = cck_decimal_double(d->low) / cck_decimal_double(p->low); /* "$3.40 per share, from $800 million" */
    if (ratio > 20 || ratio < 0.05) return;
    if (d->first - p->unit_last <= FAR && moves(s, p, d)) d->figure.unit = rate;
}

/* "between 50 and 70 on the decibel scale" */
static void take_scale(const cck_sentence *s, cck_draft *d) {
    static const char *const scale = "scale";
    const cck_sense *unit;
    if (!cck_key_at(s, d->last, CCK_KEY_on) || !cck_key_at(s, d->last + 1, CCK_KEY_the)) return;
    size_t n = cck_match_unit(s, d->last + 2, &unit), at = d->last + 2 + n;
    if (!n || at >= s->count || !cck_token_is_any(s->text, &s->lexemes[at].token, &scale, 1)) return;
    d->figure.kind = unit->unit->kind;
    d->figure.unit = unit->unit->name;
}

void cck_elide_units(cck_sentence *s) {
    for (size_t i = s->draft_count; i-- > 0;) {
        cck_draft *d = &s->drafts[i];
        if (is_bare(d)) take_scale(s, d);
        if (i + 1 < s->draft_count && d->figure.kind == CCK_KIND_COUNT && !d->figure.unit.ptr && !d->lone_one)
            from_behind(s, i);
    }
    for (size_t i = 1; i < s->draft_count; i++) {
        if (is_bare(&s->drafts[i])) from_before(s, i);
        if (s->drafts[i].figure.kind == CCK_KIND_MONEY) share_rate(s, &s->drafts[i - 1], &s->drafts[i]);
    }
}

/* No more is known than the kind: "percent", "percent change". */
static bool is_generic(const cck_figure *f) {
    return !f->measure.ptr || cck_view_starts(f->measure, cck_view_of(cck_kind_name(f->kind)));
}

/* "300 homes and 40 barns were flooded": what befell the second befell the first, too. */
static void share_fate(const cck_sentence *s, cck_draft *d, const cck_draft *next) {
    size_t from = d->noun_last > d->unit_last ? d->noun_last : d->unit_last;
    bool counts = d->figure.kind == CCK_KIND_COUNT && next->figure.kind == CCK_KIND_COUNT && d->measure_at == SIZE_MAX;
    if (!counts || d->noun_first == d->noun_last || next->measure_at == SIZE_MAX || next->measure_at < next->last)
        return;
    if (next->measure_at < next->noun_last || next->phrase_first <= from || next->phrase_first - from > 2) return;
    for (size_t at = from; at < next->phrase_first; at++) {
        if (!cck_key_at(s, at, CCK_KEY_and) && !cck_mark(s, at, ',')) return;
    }
    /* "of 700 residents, 200 came": the whole, not they */
    if (d->phrase_first > 0 && cck_key_at(s, d->phrase_first - 1, CCK_KEY_of)) return;
    const cck_measure *fate = cck_lexicon_measure(s->context->lexicon, next->figure.measure);
    if (fate && !cck_befits(s, fate, d)) return; /* "40 cars and 12 people hurt" */
    d->figure.measure = next->figure.measure;
    d->measure_at = next->measure_at;
}

/* "149 of the 300 seats": seats. */
static void share_whole(cck_draft *d, const cck_draft *next) {
    if (d->figure.measure.ptr || !d->inherited || d->figure.noun.ptr != next->figure.noun.ptr) return;
    d->figure.measure = next->figure.measure;
}

void cck_share_measures(cck_sentence *s) {
    for (size_t i = s->draft_count; i-- > 1;) {
        share_fate(s, &s->drafts[i - 1], &s->drafts[i]);
        share_whole(&s->drafts[i - 1], &s->drafts[i]);
    }
    for (size_t i = 0; i < s->draft_count; i++) {
        size_t from = s->drafts[i].unit_from;
        if (!from) continue;
        cck_figure *f = &s->drafts[i].figure, *g = &s->drafts[from - 1].figure;
        if (is_generic(f))
            f->measure = g->measure;
        else if (is_generic(g) && from - 1 > i)
            g->measure = f->measure;
    }
}
