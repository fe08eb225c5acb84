/* employer.c - jobs that nobody names: "factories lost 7,000", "builders let 2,000 go", "services grew by 43,000".
 * Where whoever gives work gains or loses a large number of what is not said, it is jobs. */
#include "extract/context/context.h"
#include "extract/measure/sense.h"
#include "extract/parts.h"

enum { REACH_SUBJECT = 3 };

/* What became of the jobs by the verb at `at`; `by` stands behind it. NULL: nothing. */
static const char *fate(const cck_sentence *s, size_t at, bool by) {
    if (cck_cue_at(s, at, by ? CCK_CUE_shrinks_by : CCK_CUE_loses_jobs)) return "cut jobs";
    return cck_cue_at(s, at, by ? CCK_CUE_grows_by : CCK_CUE_wins_jobs) ? "created jobs" : NULL;
}

/* A trade for its subject, adverbs and a verb of being between. */
static bool has_employer(const cck_sentence *s, size_t verb, size_t floor) {
    for (size_t at = verb; at-- > floor && verb - at <= REACH_SUBJECT;) {
        if (cck_cue_at(s, at, CCK_CUE_gives_work)) return true;
        if (!cck_has(s, at, CCK_CLASS(ADVERB) | CCK_CLASS(AUXILIARY) | CCK_CLASS(SO_FAR))) return false;
    }
    return false;
}

/* Hundreds at least: a shop loses two of many things. */
static bool is_large(const cck_draft *d) {
    const cck_decimal least = {5, 2};
    return d->digits && cck_decimal_compare(d->low, least) >= 0;
}

bool cck_measure_of_employer(const cck_sentence *s, cck_draft *d, size_t floor) {
    if (d->noun_first != d->noun_last || d->inherited || d->figure.unit.ptr || !is_large(d)) return false;
    size_t end = d->phrase_first;
    while (end > floor && cck_has(s, end - 1, CCK_CLASS(ADDITION) | CCK_CLASS(DETERMINER))) end--;
    if (end < 2) return false;
    bool by = cck_key_at(s, end - 1, CCK_KEY_by);
    size_t verb = end - 1 - by;
    const char *name = fate(s, verb, by);
    bool let = cck_view_equal_nocase(cck_token_view(s->text, &s->lexemes[verb].token), CCK_LIT("let"));
    if (!name && let && cck_key_at(s, d->last, CCK_KEY_go)) name = "cut jobs";
    const cck_measure *m =
        name && has_employer(s, verb, floor) ? cck_lexicon_measure(s->context->lexicon, cck_view_of(name)) : NULL;
    if (!m) return false;
    d->figure.measure = m->name;
    d->measure_at = verb;
    if (verb < d->phrase_first) d->phrase_first = verb;
    return true;
}
