/* implied.c - what a number leaves unsaid because what it measures says it: "containment is still zero" is of percent;
 * and measures that stand behind their figure: "At 3.9 percent, wage growth is the slowest in years". */
#include "extract/context/context.h"
#include "extract/measure/sense.h"
#include "extract/parts.h"

enum { REACH_FRONTED = 6 };

#define KIND(name) (1u << CCK_KIND_##name)

/* Measures of shares alone: no count, no money. */
static bool is_rate(const cck_measure *m) {
    return m && m->kinds & KIND(PERCENT) && !(m->kinds & (KIND(COUNT) | KIND(MONEY)));
}

bool cck_measure_in_percent(const cck_sentence *s, cck_draft *d, size_t floor) {
    const cck_decimal hundred = {1, 2};
    cck_figure *f = &d->figure;
    if (f->kind != CCK_KIND_COUNT || f->noun.ptr || f->unit.ptr || d->lone_one || f->bound == CCK_BOUND_VAGUE)
        return false;
    if (cck_decimal_compare(d->high, hundred) > 0 || d->low.coefficient < 0) return false;
    f->kind = CCK_KIND_PERCENT;
    if (cck_measure_from_total(s, d, floor) && is_rate(cck_lexicon_measure(s->context->lexicon, f->measure))) {
        f->unit = CCK_LIT("percent");
        return true;
    }
    f->kind = CCK_KIND_COUNT;
    f->measure = (cck_view){NULL, 0};
    d->measure_at = SIZE_MAX;
    return false;
}

bool cck_measure_fronted(const cck_sentence *s, cck_draft *d) {
    const cck_sense *sense;
    size_t at = d->phrase_first, from = d->noun_last > d->unit_last ? d->noun_last : d->unit_last;
    if (at == 0 || !cck_key_at(s, at - 1, CCK_KEY_at) || !cck_mark(s, from, ',')) return false;
    if (at > 1 && s->lexemes[at - 2].token.kind != CCK_TOKEN_PUNCT && !cck_has(s, at - 2, CCK_CLASS(CONJUNCTION)))
        return false;
    for (size_t i = from + 1; i <= from + REACH_FRONTED && cck_word_at(s, i); i++) {
        if (cck_has(s, i, CCK_CLASS(BE) | CCK_CLASS(PREPOSITION))) return false;
        size_t n = cck_measure_at(s, i, CCK_ROLE(TOTAL), d, &sense);
        if (!n) continue;
        if (!cck_has(s, i + n, CCK_CLASS(AUXILIARY) | CCK_CLASS(VERB) | CCK_CLASS(RISE) | CCK_CLASS(CHANGE)))
            return false;
        d->figure.measure = sense->measure->name;
        d->measure_at = i;
        return true;
    }
    return false;
}
