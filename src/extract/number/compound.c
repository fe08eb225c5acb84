/* compound.c - one quantity said in two units: "6 ft 2 in", "3 hours and 20 minutes", "two years and a half", "$20 and
 * 43 cents". It is given in the smaller unit, where its value is exact, and money in the currency. */
#include "extract/parts.h"

/* Lexemes between the two: none, a comma, "and", or both; SIZE_MAX for anything else. */
static size_t link_length(const cck_sentence *s, size_t at, size_t next) {
    size_t end = at;
    if (cck_mark(s, end, ',')) end++;
    if (cck_key_at(s, end, CCK_KEY_and)) end++;
    return end == next ? end - at : SIZE_MAX;
}

static bool has_unit(const cck_draft *d) {
    return d->figure.unit.ptr && (d->article || d->unit_last > d->last);
}

static bool plain(const cck_draft *d) {
    return !d->too_long && cck_decimal_compare(d->low, d->high) == 0 && d->low.coefficient > 0;
}

static void take(cck_draft *a, const cck_draft *b, cck_decimal value) {
    a->low = a->high = value;
    a->last = b->last;
    a->unit_last = b->unit_last;
    a->phrase_last = b->phrase_last > b->unit_last ? b->phrase_last : b->unit_last;
    a->article = false;
    a->compound = true;
}

/* How many of `b` make one of `a`; false when `b` is no smaller unit of the same kind. */
static bool ratio_of(const cck_sentence *s, const cck_draft *a, const cck_draft *b, cck_decimal *out) {
    if (a->figure.kind != b->figure.kind) return false;
    const cck_unit *large = cck_lexicon_unit(s->context->lexicon, a->figure.unit),
                   *small = cck_lexicon_unit(s->context->lexicon, b->figure.unit);
    if (!large || !small || large->offset != 0 || small->factor >= large->factor) return false;
    return cck_decimal_of_double(large->factor / small->factor, out);
}

static bool may_compound(cck_kind kind) {
    return kind == CCK_KIND_LENGTH || kind == CCK_KIND_MASS || kind == CCK_KIND_DURATION || kind == CCK_KIND_VOLUME;
}

/* Years, months, weeks and days: "three years and six months" may be one term or two, so that in running text both stay
 * as they were said. */
static bool is_calendar(const cck_draft *d) {
    return d->figure.kind == CCK_KIND_DURATION && !cck_view_equal(d->figure.unit, CCK_LIT("second")) &&
           !cck_view_equal(d->figure.unit, CCK_LIT("minute"));
}

/* "7 pounds 3 ounces": with ounces behind, pounds are no money. */
static void weigh(const cck_sentence *s, cck_draft *a, const cck_draft *b) {
    if (a->figure.kind != CCK_KIND_MONEY || !cck_view_equal(b->figure.unit, CCK_LIT("ounce"))) return;
    if (a->unit_last != a->last + 1 || link_length(s, a->unit_last, b->first) == SIZE_MAX) return;
    if (!cck_view_equal(a->figure.unit, CCK_LIT("GBP")) || s->lexemes[a->last].token.kind != CCK_TOKEN_WORD) return;
    a->figure.kind = CCK_KIND_MASS;
    a->figure.unit = CCK_LIT("pound");
}

/* `a` times what it holds of the smaller unit, and `b` of these; nothing changes where that is no decimal. */
static bool add_up(cck_draft *a, const cck_draft *b, cck_decimal ratio, cck_view unit) {
    cck_decimal value;
    if (!cck_decimal_mul(a->low, ratio, &value) || !cck_decimal_add(value, b->low, &value)) return false;
    take(a, b, value);
    a->figure.unit = unit;
    return true;
}

static bool join_units(const cck_sentence *s, cck_draft *a, const cck_draft *b) {
    cck_decimal ratio;
    weigh(s, a, b);
    if (!may_compound(a->figure.kind) || !has_unit(a) || !has_unit(b)) return false;
    size_t link = link_length(s, a->unit_last, b->first);
    if (link == SIZE_MAX || !ratio_of(s, a, b, &ratio)) return false;
    if (!a->compound && a->low.exponent < 0) return false;
    /* "2 feet and 14 inches" are two lengths, unless nothing else is said */
    bool bare = link == 0 || (s->whole && a->phrase_first == 0);
    if ((cck_decimal_compare(b->low, ratio) >= 0 || is_calendar(b)) && !bare) return false;
    return add_up(a, b, ratio, b->figure.unit);
}

/* "6-foot-5", "6 ft 2", "6ft 2in": inches without their name, or with one that is a preposition elsewhere. */
static bool join_inches(const cck_sentence *s, cck_draft *a, const cck_draft *b) {
    const cck_decimal twelve = {12, 0};
    if (!cck_view_equal(a->figure.unit, CCK_LIT("foot")) || b->figure.kind != CCK_KIND_COUNT || b->figure.unit.ptr)
        return false;
    size_t end = b->last + (cck_key_at(s, b->last, CCK_KEY_in) ? 1 : 0);
    bool hyphen = cck_mark(s, a->unit_last, '-') && cck_glued(s, a->unit_last) && b->first == a->unit_last + 1;
    bool comma = a->compound && end > b->last && cck_mark(s, a->unit_last, ',') && b->first == a->unit_last + 1;
    bool prime = b->first == a->unit_last && cck_mark(s, b->first - 1, '\'') && cck_glued(s, b->first); /* "5'10" */
    bool ends = (comma || b->first == a->unit_last) &&
                (prime || end >= s->count || s->lexemes[end].token.kind == CCK_TOKEN_PUNCT ||
                 (end > b->last && cck_has(s, end, CCK_CLASS(PREPOSITION))));
    if ((!hyphen && !ends) || cck_decimal_compare(b->low, twelve) >= 0 || a->low.exponent < 0) return false;
    if (!add_up(a, b, twelve, CCK_LIT("inch"))) return false;
    if (!hyphen) a->unit_last = end;
    return true;
}

/* "1 hour thirty" and nothing else. */
static bool join_minutes(const cck_sentence *s, cck_draft *a, const cck_draft *b) {
    const cck_decimal sixty = {6, 1};
    if (!cck_view_equal(a->figure.unit, CCK_LIT("hour")) || b->figure.kind != CCK_KIND_COUNT || b->figure.unit.ptr)
        return false;
    if (!cck_alone(s, a->phrase_first, b->last) || link_length(s, a->unit_last, b->first) == SIZE_MAX) return false;
    return cck_decimal_compare(b->low, sixty) < 0 && add_up(a, b, sixty, CCK_LIT("minute"));
}

static bool is_money_part(const cck_sentence *s, const cck_draft *d) {
    const cck_sense *sense;
    return d->figure.kind == CCK_KIND_MONEY && cck_read_currency_behind(s, d, d->last, &sense) &&
           sense->low.exponent < 0;
}

/* "15 dollars 50.", "$20 and 43 cents", "3 pounds and one" alone. */
static bool join_money(const cck_sentence *s, cck_draft *a, const cck_draft *b) {
    const cck_decimal hundred = {1, 2}, hundredth = {1, -2};
    cck_decimal value;
    if (a->figure.kind != CCK_KIND_MONEY || a->low.exponent < 0 || a->compound || is_money_part(s, a)) return false;
    if (b->low.exponent < 0 || cck_decimal_compare(b->low, hundred) >= 0) return false;
    size_t link = link_length(s, a->unit_last, b->first);
    if (link > 1 || cck_mark(s, a->unit_last, ',')) return false;
    bool ends = b->last >= s->count || s->lexemes[b->last].token.kind == CCK_TOKEN_PUNCT ||
                cck_key_at(s, b->last, CCK_KEY_more);
    bool bare = b->figure.kind == CCK_KIND_COUNT && b->unit_last == b->last && a->unit_last > a->last && ends &&
                cck_decimal_compare(b->low, (cck_decimal){1, 1}) >= 0 && link == 0;
    bool alone = b->figure.kind == CCK_KIND_COUNT && cck_alone(s, a->phrase_first, b->unit_last);
    if (!is_money_part(s, b) && !bare && !alone) return false;
    if (!cck_decimal_mul(b->low, hundredth, &value) || !cck_decimal_add(a->low, value, &value)) return false;
    take(a, b, value);
    return true;
}

bool cck_join_compound(const cck_sentence *s, cck_draft *a, const cck_draft *b) {
    if (!plain(a) || !plain(b) || b->first < a->unit_last || b->phrase_first < b->first) return false;
    return join_units(s, a, b) || join_inches(s, a, b) || join_minutes(s, a, b) || join_money(s, a, b);
}

/* "two years and a half", "one hour and half"; not "five years and a half million dollars". */
static void take_half(const cck_sentence *s, cck_draft *d) {
    cck_decimal half;
    size_t at = d->unit_last, length;
    if (!may_compound(d->figure.kind) || !cck_key_at(s, at, CCK_KEY_and) || d->low.exponent < 0) return;
    length = cck_fraction_behind(s, at, &half);
    size_t end = at + length;
    if (!length || cck_key_at(s, end, CCK_KEY_of) || cck_has(s, end, CCK_CLASS(SCALE) | CCK_CLASS(GROUP)) ||
        (length == 2 && !cck_alone(s, d->phrase_first, end)))
        return;
    if (!cck_decimal_add(d->low, half, &d->low)) return;
    d->high = d->low;
    d->unit_last = end;
}

/* "20 degrees below zero", "40 below zero" */
static void take_below_zero(const cck_sentence *s, cck_draft *d) {
    bool bare = d->figure.kind == CCK_KIND_COUNT && d->unit_last == d->last;
    if (!bare && d->figure.kind != CCK_KIND_TEMPERATURE) return;
    if (!cck_key_at(s, d->unit_last, CCK_KEY_below) || !cck_key_at(s, d->unit_last + 1, CCK_KEY_zero)) return;
    d->figure.kind = CCK_KIND_TEMPERATURE;
    if (bare) d->figure.unit = CCK_LIT("degree");
    d->low.coefficient = -d->low.coefficient;
    d->high = d->low;
    d->unit_last += 2;
}

/* "Temperatures fell to minus 18", "highs of 32": a word for them a little before in the same clause. */
static void take_bare_temperature(const cck_sentence *s, cck_draft *d) {
    const cck_decimal most = {130, 0};
    const uint64_t leads = CCK_CLASS(BE) | CCK_CLASS(RISE) | CCK_CLASS(PREPOSITION);
    if (d->figure.kind != CCK_KIND_COUNT || d->unit_last > d->last) return;
    bool ends =
        d->last >= s->count || s->lexemes[d->last].token.kind == CCK_TOKEN_PUNCT ||
        cck_has(s, d->last, CCK_CLASS(PREPOSITION) | CCK_CLASS(CONJUNCTION) | CCK_CLASS(WEEKDAY) | CCK_CLASS(ADVERB));
    bool goes_on = cck_mark(s, d->last, '-') || cck_key_at(s, d->last, CCK_KEY_of) ||
                   cck_key_at(s, d->last, CCK_KEY_to) || cck_key_at(s, d->last, CCK_KEY_and) ||
                   cck_key_at(s, d->last, CCK_KEY_or);
    if (d->first == 0 || !ends || goes_on || cck_decimal_compare(d->high, most) > 0) return;
    size_t at = d->first;
    while (at > 0 && cck_has(s, at - 1, CCK_CLASS(HEDGE_BEFORE)) && !cck_has(s, at - 1, leads)) at--;
    if (at == 0 || !cck_has(s, at - 1, leads)) return;
    for (size_t end = at; at-- > 0 && end - at <= 7 && s->lexemes[at].token.kind == CCK_TOKEN_WORD;) {
        cck_key key = (cck_key)s->lexemes[at].key;
        bool told = key == CCK_KEY_temperature || key == CCK_KEY_temperatures || key == CCK_KEY_mercury ||
                    ((key == CCK_KEY_highs || key == CCK_KEY_lows) && cck_key_at(s, at + 1, CCK_KEY_of));
        if (cck_has(s, at, CCK_CLASS(CONJUNCTION)) && !cck_has(s, at, CCK_CLASS(PREPOSITION))) return;
        if (!told) continue;
        d->figure.kind = CCK_KIND_TEMPERATURE;
        d->figure.unit = CCK_LIT("degree");
        return;
    }
}

/* "absolute zero" is a temperature. */
static void take_absolute_zero(const cck_sentence *s, cck_draft *d) {
    if (d->first == 0 || !cck_key_at(s, d->first, CCK_KEY_zero) || !cck_key_at(s, d->first - 1, CCK_KEY_absolute))
        return;
    if (d->unit_last > d->last) return;
    d->figure.kind = CCK_KIND_TEMPERATURE;
    d->figure.unit = CCK_LIT("kelvin");
    d->first--;
    if (d->phrase_first > d->first) d->phrase_first = d->first;
}

void cck_extend_unit(const cck_sentence *s, cck_draft *d) {
    take_absolute_zero(s, d);
    take_bare_temperature(s, d);
    if (!plain(d)) return;
    take_half(s, d);
    take_below_zero(s, d);
}
