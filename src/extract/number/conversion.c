/* conversion.c - "40 miles (65 km)", "$20 million (£15.6m)", "1,200 acres, or 486 hectares,": one amount, said again in
 * another unit. Both stay figures; the second speaks of whatever the first speaks of. */
#include <math.h>

#include "base/ascii.h"
#include "extract/parts.h"

/* What "or" joins is one amount only if the numbers say so: "10 km or 5 miles" is a choice. */
#define NEAR 0.15

static size_t end_of(const cck_draft *d) {
    return d->unit_last > d->hedge_last ? d->unit_last : d->hedge_last;
}

/* "220 pounds of rice (100 kg)": over what there is so much of, when a bracket follows. */
static size_t skip_stuff(const cck_sentence *s, size_t at) {
    size_t end = at + 1;
    if (!cck_key_at(s, at, CCK_KEY_of)) return at;
    while (end < at + 5 && end < s->count && s->lexemes[end].token.kind == CCK_TOKEN_WORD) end++;
    return cck_mark(s, end, '(') ? end : at;
}

/* "60-mile-long", "40 miles long" */
static size_t skip_long(const cck_sentence *s, size_t at) {
    size_t next = at + cck_mark(s, at, '-');
    return cck_key_at(s, next, CCK_KEY_long) ? next + 1 : at;
}

static bool begins(const cck_draft *d, size_t at) {
    return at == d->first || at == d->phrase_first;
}

/* "(65 km)", "(or 65 km)"; or, behind one that stands so already, ", 35 nautical miles)". */
static bool in_brackets(const cck_sentence *s, const cck_draft *a, const cck_draft *b) {
    size_t at = skip_stuff(s, skip_long(s, end_of(a))), behind = skip_long(s, end_of(b));
    bool goes_on = a->conversion && (cck_mark(s, at, ',') || cck_mark(s, at, ';') || cck_mark(s, at, '/'));
    if (!goes_on && !cck_mark(s, at, '(')) return false;
    at++;
    at += cck_key_at(s, at, CCK_KEY_or);
    return begins(b, at) && (cck_mark(s, behind, ')') || cck_mark(s, behind, ',') || cck_mark(s, behind, ';') ||
                             cck_mark(s, behind, '/'));
}

/* "1,200 acres, or 486 hectares"; `aside`: set off with a comma, as a second wording is. */
static bool behind_or(const cck_sentence *s, const cck_draft *a, const cck_draft *b, bool *aside) {
    size_t at = end_of(a);
    *aside = cck_mark(s, at, ',');
    at += *aside;
    return cck_key_at(s, at, CCK_KEY_or) && begins(b, at + 1);
}

/* ---- units ---- */

static bool is_weight_word(const cck_sentence *s, const cck_draft *d) {
    return d->figure.kind == CCK_KIND_MONEY && cck_view_equal(d->figure.unit, CCK_LIT("GBP")) && d->last < s->count &&
           s->lexemes[d->last].token.kind == CCK_TOKEN_WORD;
}

/* "220 pounds (100 kg)": beside kilograms, pounds are no money. */
static void weigh(const cck_sentence *s, cck_draft *a, cck_draft *b) {
    cck_draft *pounds = is_weight_word(s, a) ? a : b;
    const cck_draft *other = pounds == a ? b : a;
    if (other->figure.kind != CCK_KIND_MASS || !is_weight_word(s, pounds)) return;
    pounds->figure.kind = CCK_KIND_MASS;
    pounds->figure.unit = CCK_LIT("pound");
}

/* The ISO code of an amount of money; "none" for cents and the like. */
static cck_view code_of(cck_view unit) {
    if (unit.len < 3 || !cck_is_upper(unit.ptr[0]) || (unit.len > 3 && unit.ptr[3] != '/')) return (cck_view){NULL, 0};
    return (cck_view){unit.ptr, 3};
}

static bool other_currency(const cck_draft *a, const cck_draft *b) {
    cck_view p = code_of(a->figure.unit), q = code_of(b->figure.unit);
    return p.len && q.len && !cck_view_equal(p, q);
}

static double base_of(const cck_draft *d, const cck_unit *unit) {
    return (cck_decimal_double(d->low) + cck_decimal_double(d->high)) / 2 * unit->factor + unit->offset;
}

/* Hours of days, metres of kilometres: units of one system, of which nobody converts one into the other by measuring.
 */
static bool of_one_system(const cck_unit *p, const cck_unit *q) {
    double ratio = p->factor > q->factor ? p->factor / q->factor : q->factor / p->factor;
    return fabs(ratio - floor(ratio + 0.5)) < 1e-6 * ratio && p->offset == q->offset;
}

static bool may_convert(cck_kind kind) {
    return kind == CCK_KIND_LENGTH || kind == CCK_KIND_AREA || kind == CCK_KIND_VOLUME || kind == CCK_KIND_MASS ||
           kind == CCK_KIND_TEMPERATURE || kind == CCK_KIND_SPEED || kind == CCK_KIND_ENERGY ||
           kind == CCK_KIND_POWER || kind == CCK_KIND_DURATION;
}

/* Another unit of the same dimension. `joined`: by a mere "or", so that the numbers have to bear it out; so they have
 * where a bracket may well hold something else ("a wait of 3 hours (20 minutes)"). */
static bool other_unit(const cck_sentence *s, const cck_draft *a, const cck_draft *b, bool joined) {
    if (!may_convert(a->figure.kind) || !a->figure.unit.ptr || !b->figure.unit.ptr) return false;
    const cck_unit *p = cck_lexicon_unit(s->context->lexicon, a->figure.unit),
                   *q = cck_lexicon_unit(s->context->lexicon, b->figure.unit);
    if (!p || !q || p == q || cck_view_equal(p->name, q->name)) return false;
    bool telling =
        a->figure.kind != CCK_KIND_DURATION && (a->figure.kind == CCK_KIND_TEMPERATURE || !of_one_system(p, q));
    if (!joined && telling) return true;
    double x = base_of(a, p), y = base_of(b, q);
    return fabs(x - y) <= NEAR * fmax(fabs(x), fabs(y));
}

static bool is_conversion(const cck_sentence *s, cck_draft *a, cck_draft *b) {
    bool aside = false, brackets = in_brackets(s, a, b);
    if (!brackets && !behind_or(s, a, b, &aside)) return false;
    if (a->too_long || b->too_long || a->article || b->article) return false;
    weigh(s, a, b);
    if (a->figure.kind != b->figure.kind) return false;
    if (a->figure.kind != CCK_KIND_MONEY) return other_unit(s, a, b, !brackets);
    return (brackets || (aside && cck_mark(s, end_of(b), ','))) && other_currency(a, b);
}

/* "9 billion shekels ($2.4 billion) a year": what they are per stands behind the bracket. */
static void rate_behind(const cck_sentence *s, cck_draft *a, cck_draft *b) {
    size_t close = end_of(b), end = b->unit_last;
    if (!cck_mark(s, close, ')') || a->figure.kind == CCK_KIND_TEMPERATURE) return;
    cck_read_per(s, b, close + 1);
    if (b->unit_last == end) return;
    b->unit_last = end;
    end = a->unit_last;
    cck_read_per(s, a, close + 1);
    a->unit_last = end;
}

void cck_find_conversions(cck_sentence *s) {
    for (size_t i = 1; i < s->draft_count; i++) {
        cck_draft *a = &s->drafts[i - 1], *b = &s->drafts[i];
        if (a->figure.kind == CCK_KIND_COUNT || b->figure.kind == CCK_KIND_COUNT) continue;
        b->conversion = is_conversion(s, a, b);
        if (b->conversion) rate_behind(s, a, b);
    }
}

/* "a 60 km (37-mile) front": the noun stands behind the bracket, and goes for both. */
static void share_noun(cck_figure *a, cck_figure *b) {
    if (!a->noun.len) a->noun = b->noun;
    b->noun = a->noun;
    cck_view kind = cck_view_of(cck_kind_name(a->kind));
    if (!a->measure.len || cck_view_equal(a->measure, kind)) a->measure = b->measure.len ? b->measure : kind;
    b->measure = a->measure;
    if (!a->population.count) a->population = b->population;
    b->population = a->population;
    if (!a->place.count) a->place = b->place;
    b->place = a->place;
}

void cck_share_with_conversions(cck_sentence *s) {
    for (size_t i = 1; i < s->draft_count; i++) {
        if (!s->drafts[i].conversion) continue;
        cck_figure *a = &s->drafts[i - 1].figure, *b = &s->drafts[i].figure;
        share_noun(a, b);
        b->window_s = a->window_s;
        b->since = a->since;
        b->as_of = a->as_of;
        b->happened_on = a->happened_on;
        b->speaker = a->speaker;
        b->status = a->status;
        b->total = a->total;
        b->conversion_of = a->conversion_of + 1;
    }
}
