/* coordinated.c - a measure that two figures share: "killed 12 soldiers and 3 civilians", "40 guests were missing,
 * along with two workers". */
#include "extract/context/context.h"
#include "extract/measure/sense.h"
#include "extract/parts.h"

/* A word of "as well as"; "as thousands flee" begins another clause. */
static bool is_as_well_as(const cck_sentence *s, size_t at) {
    if (cck_key_at(s, at, CCK_KEY_well)) return true;
    return cck_key_at(s, at, CCK_KEY_as) &&
           (cck_key_at(s, at + 1, CCK_KEY_well) || (at > 0 && cck_key_at(s, at - 1, CCK_KEY_well)));
}

/* "61 inns and taverns, 340 boats": more of what the figure before counts. */
static bool is_joined_noun(const cck_sentence *s, size_t from, size_t at) {
    if (at <= from || !(cck_key_at(s, at - 1, CCK_KEY_and) || cck_key_at(s, at - 1, CCK_KEY_or))) return false;
    return cck_word_at(s, at) && cck_is_plural(s, at) &&
           (cck_mark(s, at + 1, ',') || cck_key_at(s, at + 1, CCK_KEY_and));
}

/* "killed 12 soldiers and 3 civilians": the figure before gives its measure over a bare "and" or comma. */
bool cck_measure_coordinated(const cck_sentence *s, size_t i) {
    if (i == 0) return false;
    cck_draft *d = &s->drafts[i];
    const cck_draft *before = &s->drafts[i - 1];
    if (before->figure.kind != CCK_KIND_COUNT || !before->figure.measure.ptr || before->measure_at == SIZE_MAX)
        return false;
    size_t from = before->noun_last > before->last ? before->noun_last : before->last;
    if (from > d->phrase_first) return false;
    const cck_measure *known = cck_lexicon_measure(s->context->lexicon, before->figure.measure);
    bool named = before->measure_at >= before->noun_first && before->measure_at < before->noun_last;
    if (known && known->weak && named && d->population) return false; /* "5 employees, 47 passengers" */
    if (known && !cck_befits(s, known, d)) return false;              /* "claimed 12 lives and 60 houses" */
    if (d->noun_first == d->noun_last && cck_is_gapped(s, before, d)) {
        d->figure.measure = before->figure.measure;
        d->measure_at = before->measure_at;
        d->gapped = true;
        return true;
    }
    /* "9,400 dead, 647,000 gone": what befell these is told of them alone */
    bool own = d->noun_first == d->noun_last && cck_has(s, d->last, CCK_CLASS(VERB));
    if (own || d->phrase_first - from > 4) return false;
    bool joined = false;
    for (size_t at = from; at < d->phrase_first; at++) {
        bool link = cck_key_at(s, at, CCK_KEY_and) || cck_key_at(s, at, CCK_KEY_or) || cck_mark(s, at, ',') ||
                    cck_key_at(s, at, CCK_KEY_including) || cck_key_at(s, at, CCK_KEY_among) ||
                    cck_key_at(s, at, CCK_KEY_them) || is_as_well_as(s, at) || cck_has(s, at, CCK_CLASS(ADVERB)) ||
                    is_joined_noun(s, from, at);
        if (!link) return false;
        joined = true;
    }
    if (!joined) return false;
    d->figure.measure = before->figure.measure;
    d->measure_at = before->measure_at;
    return true;
}

/* "killed a policeman and [three guards]", "killing himself and 12 others", "killed the mayor, his driver and two
 * guards": the verb behind which those before the number are told of one by one. */
bool cck_measure_of_object(const cck_sentence *s, cck_draft *d, size_t floor) {
    enum { REACH = 9 };
    const uint64_t stops = CCK_CLASS(PREPOSITION) | CCK_CLASS(AUXILIARY) | CCK_CLASS(VERB) | CCK_CLASS(CLAUSE) |
                           CCK_CLASS(SPEECH) | CCK_CLASS(SAYS);
    static const char *const selves[] = {"himself", "herself", "themselves", "itself"};
    const cck_sense *sense;
    size_t at = d->phrase_first, people = 0;
    if (at > 0 && cck_has(s, at - 1, CCK_CLASS(DETERMINER))) at--; /* "and her two children" */
    if (at < floor + 3 || !cck_key_at(s, at - 1, CCK_KEY_and) || !d->population) return false;
    for (size_t i = at - 1; i-- > floor && at - i <= REACH;) {
        bool self = cck_token_is_any(s->text, &s->lexemes[i].token, selves, sizeof selves / sizeof *selves);
        people += self || cck_has(s, i, CCK_CLASS(POPULATION));
        bool verb = cck_measure_at(s, i, CCK_ROLE(OBJECT), d, &sense) == 1 && !cck_has(s, i, CCK_CLASS(POPULATION));
        if (!verb && !self && !cck_mark(s, i, ',') && (!cck_word_at(s, i) || cck_has(s, i, stops))) return false;
        if (!verb) continue;
        bool object = cck_has(s, i + 1, CCK_CLASS(DETERMINER)) ||
                      cck_token_is_any(s->text, &s->lexemes[i + 1].token, selves, sizeof selves / sizeof *selves);
        bool passive = i > 0 && (cck_has(s, i - 1, CCK_CLASS(BE)) || cck_has(s, i - 1, CCK_CLASS(DETERMINER)));
        if (!object || passive || !people) return false;
        d->figure.measure = sense->measure->name;
        d->measure_at = i;
        return true;
    }
    return false;
}

/* "Some 310 soldiers have been killed since May, along with 17 villagers": whatever stands between. */
bool cck_measure_of_company(const cck_sentence *s, size_t i) {
    cck_draft *d = &s->drafts[i];
    size_t at = d->phrase_first, k = i;
    if (at < 3 || !cck_key_at(s, at - 1, CCK_KEY_with)) return false;
    if (!cck_key_at(s, at - 2, CCK_KEY_along) && !cck_key_at(s, at - 2, CCK_KEY_together)) return false;
    const cck_sense *sense; /* "she was killed along with 2,000 others" */
    if (at > 3 && cck_measure_at(s, at - 3, CCK_ROLE(OBJECT), d, &sense) == 1) {
        d->figure.measure = sense->measure->name;
        d->measure_at = at - 3;
        return true;
    }
    while (k > 0 && s->drafts[k - 1].figure.kind != CCK_KIND_COUNT) k--;
    const cck_draft *before = k > 0 ? &s->drafts[k - 1] : NULL;
    if (!before || !before->figure.measure.ptr || before->measure_at == SIZE_MAX) return false;
    const cck_measure *known = cck_lexicon_measure(s->context->lexicon, before->figure.measure);
    if (!known || known->weak || !d->population || !cck_befits(s, known, d)) return false;
    d->figure.measure = before->figure.measure;
    d->measure_at = before->measure_at;
    return true;
}
