/* sense.c - the readings of words as measures. Some are for what they count only: soldiers "fall", jobs "go", a town
 * "loses" its dead and a firm its orders. */
#include "extract/measure/sense.h"

#include "base/ascii.h"
#include "extract/parts.h"

enum { LONGEST_READING = 5, DEPTH = 16 };

static bool is_in(const cck_population *p, cck_view name) {
    for (int depth = 0; p && depth < DEPTH; depth++, p = p->part_of) {
        if (cck_view_equal(p->name, name)) return true;
    }
    return false;
}

/* "lost 2,400 jobs and gained 7,000": the last word of the noun of the figure before; NULL. */
static const cck_word *inherited_word(const cck_sentence *s, const cck_draft *d) {
    if (!d->inherited) return NULL;
    const char *end = d->figure.noun.ptr + d->figure.noun.len, *at = end;
    while (at > d->figure.noun.ptr && cck_is_alpha(at[-1])) at--;
    return cck_lexicon_word(s->context->lexicon, cck_word_hash((cck_view){at, (size_t)(end - at)}));
}

/* The measure that the last word of the noun phrase names ("jobs", "posts"); NULL. */
static const cck_measure *named_by(const cck_sentence *s, const cck_draft *d) {
    const cck_word *word = d->noun_first < d->noun_last ? s->lexemes[d->noun_last - 1].word : inherited_word(s, d);
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

/* People of whatever kind, and their families. */
static bool is_of_people(const cck_population *p) {
    return is_in(p, CCK_LIT("person")) || cck_view_equal(p->name, CCK_LIT("family"));
}

bool cck_befits(const cck_sentence *s, const cck_measure *m, const cck_draft *d) {
    if (m->befalls == CCK_BEFALLS_ANYTHING) return true;
    if (d->population) return is_of_people(d->population) == (m->befalls == CCK_BEFALLS_PEOPLE);
    if (m->befalls != CCK_BEFALLS_PEOPLE || d->inherited) return true;
    const cck_measure *named = named_by(s, d); /* "the loss of 300 jobs" kills nobody, "cut 300 jobs" is of jobs */
    return !named || !named->weak || named == m->part_of;
}

/* "hikers", "visitors", "journalists", "trainees": an unknown noun that may well be one of people. */
static bool may_be_people(const cck_view noun) {
    static const char *const endings[] = {"ers", "ors", "ists", "ians", "ees", "men"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        cck_view end = cck_view_of(endings[i]);
        if (noun.len <= end.len + 2) continue;
        if (cck_view_equal_nocase((cck_view){noun.ptr + noun.len - end.len, end.len}, end)) return true;
    }
    return false;
}

bool cck_counts(const cck_sentence *s, const cck_sense *sense, const cck_draft *d) {
    const cck_measure *m = sense->measure;
    bool strict = m->people && sense->role != CCK_ROLE_SUBJECT && sense->role != CCK_ROLE_TOTAL;
    /* "drew 300 complaints", "140 life jackets on board" */
    if (strict && d->figure.noun.ptr && !d->population && (named_by(s, d) || !may_be_people(d->figure.noun)))
        return false;
    bool share = (d->figure.kind == CCK_KIND_FRACTION && m->kinds >> CCK_KIND_PERCENT & 1) ||
                 (d->is_share && m->kinds >> CCK_KIND_COUNT & 1);
    return (share || m->kinds >> d->figure.kind & 1) && (!m->of.count || is_for(s, m, d)) && cck_befits(s, m, d);
}

/* Length of the reading in lexemes where it fits there, 0 where it does not. */
static size_t reads(const cck_sentence *s, size_t at, unsigned roles, const cck_draft *d, const cck_sense *sense) {
    if (!(roles & (1u << sense->role)) || sense->tail_count >= s->count - at) return 0;
    if (!cck_lexicon_tail_fits(s->lexemes + at + 1, sense) || (d && !cck_counts(s, sense, d))) return 0;
    return 1 + (size_t)sense->tail_count;
}

/* "since March": no march. "The March for Life" is one. */
static bool is_month(const cck_sentence *s, size_t at) {
    const uint64_t before = CCK_CLASS(PREPOSITION) | CCK_CLASS(MONTH) | CCK_CLASS(CONJUNCTION);
    if (!cck_has(s, at, CCK_CLASS(MONTH)) || !(s->lexemes[at].token.flags & CCK_TOKEN_CAPITAL)) return false;
    if (at + 1 < s->count && s->lexemes[at + 1].token.kind == CCK_TOKEN_NUMBER) return true; /* "March 4" */
    if (at == 0) return false;
    return cck_has(s, at - 1, before) || cck_key_at(s, at - 1, CCK_KEY_since) || cck_key_at(s, at - 1, CCK_KEY_last) ||
           cck_key_at(s, at - 1, CCK_KEY_early) || cck_key_at(s, at - 1, CCK_KEY_late);
}

size_t cck_measure_from(const cck_sentence *s, size_t at, unsigned roles, const cck_draft *d, const cck_sense **sense) {
    if (is_month(s, at)) return 0;
    const cck_word *word = s->lexemes[at].word;
    const cck_sense_run *run = cck_run_of(word, CCK_WORD_MEASURE);
    size_t i = run->first, last = i + run->count, own = last - run->own;
    if (!(s->lexemes[at].phrases & CCK_CLASS(MEASURE))) i = own;
    uint32_t next = at + 1 < s->count ? cck_second_of(s->lexemes[at + 1].token.hash) : 0;
    for (; i < last; i++) {
        size_t length = i >= own || word->seconds[i] == next ? reads(s, at, roles, d, &word->senses[i]) : 0;
        if (!length) continue;
        *sense = &word->senses[i];
        return length;
    }
    return 0;
}

size_t cck_measure_before(const cck_sentence *s, size_t end, unsigned roles, const cck_draft *d,
                          const cck_sense **sense) {
    if (!(s->roles & roles)) return 0;
    for (size_t n = end < LONGEST_READING ? end : LONGEST_READING; n > 1; n--) {
        bool phrase = s->lexemes[end - n].phrases & CCK_CLASS(MEASURE);
        if (phrase && cck_measure_at(s, end - n, roles, d, sense) == n) return n;
    }
    return end > 0 && cck_measure_at(s, end - 1, roles, d, sense) == 1 ? 1 : 0;
}

bool cck_is_verbal_noun(const cck_sentence *s, size_t at) {
    if (at == 0) return false;
    bool participle = s->text.ptr[s->lexemes[at].token.end - 1] == 'd';
    if (s->lexemes[at - 1].token.kind == CCK_TOKEN_CLITIC) return !participle;
    return cck_is_signal(s, at - 1, CCK_SIGNAL(before_noun));
}
