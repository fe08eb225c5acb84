/* sense.c - the readings of words as measures. Some are for what they count only: soldiers "fall", jobs "go", a town
 * "loses" its dead and a firm its orders. */
#include "extract/sense.h"

#include "extract/parts.h"

enum { LONGEST_READING = 5, DEPTH = 16 };

static bool is_in(const cck_population *p, cck_view name) {
    for (int depth = 0; p && depth < DEPTH; depth++, p = p->part_of) {
        if (cck_view_equal(p->name, name)) return true;
    }
    return false;
}

/* The measure that the last word of the noun phrase names ("jobs", "posts"); NULL. */
static const cck_measure *named_by(const cck_sentence *s, const cck_draft *d) {
    if (d->noun_first == d->noun_last) return NULL;
    const cck_word *word = s->lexemes[d->noun_last - 1].word;
    size_t count = 0;
    const cck_sense *senses = word ? cck_senses_of(word, CCK_WORD_MEASURE, &count) : NULL;
    for (; count > 0; senses++, count--) {
        if (senses->role == CCK_ROLE_NOUN && !senses->tail_count) return senses->measure;
    }
    return NULL;
}

/* One of those that the measure's words are for. */
static bool is_of(const cck_sentence *s, const cck_draft *d, cck_view name) {
    if (!d->figure.noun.ptr && !d->population) return cck_view_equal(name, CCK_LIT("nothing"));
    if (is_in(d->population, name)) return true;
    const cck_measure *named = named_by(s, d);
    if (cck_view_equal(name, CCK_LIT("other"))) return !d->population && !named;
    return named && cck_view_equal(named->name, name);
}

static bool is_for(const cck_sentence *s, const cck_measure *m, const cck_draft *d) {
    for (size_t i = 0; i < m->of.count; i++) {
        if (is_of(s, d, m->of.items[i])) return true;
    }
    return m->of.count == 0;
}

bool cck_counts(const cck_sentence *s, const cck_sense *sense, const cck_draft *d) {
    const cck_measure *m = sense->measure;
    bool object = sense->role == CCK_ROLE_OBJECT || sense->role == CCK_ROLE_BEFORE; /* "drew 300 complaints" */
    if (m->people && object && d->figure.noun.ptr && !d->population) return false;
    bool share = (d->figure.kind == CCK_KIND_FRACTION && m->kinds >> CCK_KIND_PERCENT & 1) ||
                 (d->is_share && m->kinds >> CCK_KIND_COUNT & 1);
    return (share || m->kinds >> d->figure.kind & 1) && (!m->of.count || is_for(s, m, d));
}

size_t cck_measure_at(const cck_sentence *s, size_t at, unsigned roles, const cck_draft *d, const cck_sense **sense) {
    if (at >= s->count || !(s->lexemes[at].begins & CCK_CLASS(MEASURE))) return 0;
    size_t count;
    const cck_sense *candidate = cck_senses_of(s->lexemes[at].word, CCK_WORD_MEASURE, &count);
    for (; count > 0; candidate++, count--) {
        if (!(roles & (1u << candidate->role))) continue;
        bool fits = candidate->tail_count < s->count - at && cck_lexicon_tail_fits(s->lexemes + at + 1, candidate);
        if (!fits || (d && !cck_counts(s, candidate, d))) continue;
        *sense = candidate;
        return 1 + (size_t)candidate->tail_count;
    }
    return 0;
}

size_t cck_measure_before(const cck_sentence *s, size_t end, unsigned roles, const cck_draft *d,
                          const cck_sense **sense) {
    for (size_t n = LONGEST_READING; n > 0; n--) {
        if (n <= end && cck_measure_at(s, end - n, roles, d, sense) == n) return n;
    }
    return 0;
}
