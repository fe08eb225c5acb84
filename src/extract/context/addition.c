/* addition.c - whether a count is a total or adds to one. */
#include "extract/context/context.h"
#include "extract/parts.h"

/* "another 12", "12 more": how the figure adds to what was said. */
static bool is_addition(const cck_sentence *s, const cck_draft *d) {
    size_t before = d->phrase_first < d->first ? d->phrase_first : d->first;
    if (before > 0 && cck_has(s, before - 1, CCK_CLASS(ADDITION)) && !cck_key_at(s, before - 1, CCK_KEY_more))
        return true;
    for (size_t i = before; i < d->first; i++) { /* read as part of the hedge */
        if (cck_has(s, i, CCK_CLASS(ADDITION)) && !cck_key_at(s, i, CCK_KEY_more)) return true;
    }
    return cck_has(s, d->last, CCK_CLASS(ADDITION)) && !cck_key_at(s, d->last + 1, CCK_KEY_than);
}

/* "on top of 290,000 deaths": what the others are added to. */
static bool is_on_top(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first < d->first ? d->phrase_first : d->first;
    return at > 2 && cck_key_at(s, at - 1, CCK_KEY_of) && cck_key_at(s, at - 2, CCK_KEY_top) &&
           cck_key_at(s, at - 3, CCK_KEY_on) && cck_lexicon_is_casualty(s->context->lexicon, d->figure.measure);
}

/* "62 killed and 100 more wounded": others than the 62, not more of a total of wounded. */
static bool adds_to_another(const cck_sentence *s, const cck_draft *d) {
    size_t reach = 8; /* further back is another matter */
    for (const cck_draft *p = d; p > s->drafts && reach-- > 0;) {
        p--;
        if (p->figure.kind != d->figure.kind) continue;
        return !cck_view_equal(p->figure.measure, d->figure.measure);
    }
    return false;
}

static bool near_total_word(const cck_sentence *s, const cck_draft *d) {
    const cck_sense *sense;
    if (d->measure_at < s->count && s->lexemes[d->measure_at].roles & CCK_ROLE(TOTAL) &&
        cck_phrase(s, d->measure_at, CCK_WORD_MEASURE, &sense) && sense->role == CCK_ROLE_TOTAL)
        return true;
    size_t before = d->phrase_first < d->first ? d->phrase_first : d->first;
    for (size_t i = before; i > 0 && i + 6 > before; i--) {
        if (cck_breaks_clause(s, i - 1) || cck_key_at(s, i - 1, CCK_KEY_by)) return false;
        if (!cck_has(s, i - 1, CCK_CLASS(RISE))) continue;
        /* "raised to 50 the number killed", "bringing the tally to 50" */
        return cck_key_at(s, before - 1, CCK_KEY_to);
    }
    return false;
}

static bool so_far(const cck_sentence *s, const cck_draft *d) {
    if (!(s->classes & CCK_CLASS(SO_FAR))) return false;
    size_t from = d->first > 12 ? d->first - 12 : 0;
    for (size_t i = from; i < s->count && i < d->last + 16; i++) {
        if (!cck_phrase(s, i, CCK_WORD_SO_FAR, NULL)) continue;
        if (i < d->first ? cck_same_clause(s, i, d->first) : cck_same_clause(s, d->last - 1, i)) return true;
    }
    return false;
}

/* "190 new cases", "12 new deaths": what came since the last count. */
static bool is_new(const cck_sentence *s, const cck_draft *d) {
    if (!cck_is_signal(s, d->last, CCK_SIGNAL(new)) || d->figure.kind != CCK_KIND_COUNT) return false;
    return cck_view_equal(d->figure.measure, CCK_LIT("infected")) ||
           cck_lexicon_is_casualty(s->context->lexicon, d->figure.measure);
}

void cck_find_total(const cck_sentence *s, cck_draft *d) {
    cck_figure *f = &d->figure;
    if (f->kind != CCK_KIND_COUNT && f->kind != CCK_KIND_MONEY) return;
    if (is_new(s, d) || is_on_top(s, d)) {
        f->total = CCK_TOTAL_ADDITION;
        return;
    }
    if (s->classes & CCK_CLASS(ADDITION) && is_addition(s, d)) {
        if (!adds_to_another(s, d)) f->total = CCK_TOTAL_ADDITION;
        return;
    }
    if (near_total_word(s, d) || so_far(s, d) || (f->since.ptr && !f->window_s)) f->total = CCK_TOTAL_SO_FAR;
}

enum { EARLIER_BYTES = 600 };

/* "The blast killed 26 people. Another 15 were wounded.": others than the dead, and no more of a total of wounded where
 * none has been told. */
void cck_settle_addition(const cck_lexicon *lexicon, cck_figure *f, const cck_figure *before, size_t count) {
    if (f->total != CCK_TOTAL_ADDITION || !cck_lexicon_is_casualty(lexicon, f->measure)) return;
    bool others = false;
    for (size_t i = count; i-- > 0;) {
        if (cck_view_equal(before[i].measure, f->measure)) return;
        bool near = f->start - before[i].start < EARLIER_BYTES;
        others = others || (near && cck_lexicon_is_casualty(lexicon, before[i].measure));
    }
    if (others) f->total = CCK_TOTAL_UNKNOWN;
}
