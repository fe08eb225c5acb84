/* axis_measure.c - is the same thing counted? Measures, nouns and populations. */
#include <math.h>
#include <string.h>

#include "compare/axes/slot.h"

/* `part_of`, where its condition holds in the document that uses the part. */
static const cck_measure *whole_of(const cck_work *work, const cck_measure *m, uint32_t document) {
    if (!m->part_of || m->part_of_when.count == 0) return m->part_of;
    for (size_t i = 0; i < m->part_of_when.count; i++) {
        cck_term_id term = cck_vocabulary_term(work->vocabulary, m->part_of_when.items[i], false);
        if (cck_vocabulary_holds(work->vocabulary, document, term)) return m->part_of;
    }
    return NULL;
}

static bool is_part(const cck_work *work, const cck_item *part, const cck_measure *whole) {
    const cck_measure *m = part->known;
    for (int depth = 0; m && depth < 16; depth++) {
        m = whole_of(work, m, part->document);
        if (m == whole) return true;
    }
    return false;
}

static const cck_population *class_of(const cck_work *work, const cck_item *item) {
    cck_view head = cck_last_word(item->who->noun);
    return head.len ? cck_lexicon_population(work->lexicon, head) : NULL;
}

/* People of whatever kind; homes, vehicles and countries are counted themselves. */
static bool is_people(const cck_work *work, const cck_population *p) {
    const cck_population *person = cck_lexicon_population(work->lexicon, CCK_LIT("person"));
    for (int depth = 0; p && depth < 16; depth++, p = p->part_of) {
        if (p == person) return true;
    }
    return false;
}

bool cck_is_one_thing(const cck_work *work, const cck_item *a, const cck_item *b) {
    const cck_population *p = class_of(work, a);
    return p && !is_people(work, p) && p == class_of(work, b);
}

static bool is_word_for_people(const cck_work *work, const cck_item *item) {
    const cck_population *p = cck_lexicon_population(work->lexicon, item->who->measure);
    return p && cck_view_equal(p->name, item->who->measure) && is_people(work, p);
}

/* A measure that says nothing of what happened: none, a word for people, or that of a kind which its unit tells. */
static bool is_generic(const cck_work *work, const cck_item *item) {
    if (item->known) return false;
    if (item->filled) return true; /* "Officially they number 64": of the noun before, perhaps */
    return !item->measure || item->general || item->figure->kind != CCK_KIND_COUNT || is_word_for_people(work, item);
}

/* "400,000 people": what befell them was taken from an equal number, which may be of others. */
static bool is_guessed(const cck_work *work, const cck_item *item) {
    return item->learnt && !item->filled && is_word_for_people(work, item);
}

/* The same number of three digits and more, or of two where a unit is said, too: hardly ever by chance in one story. */
static bool is_telling(const cck_item *a, const cck_item *b) {
    double digits = a->figure->kind == CCK_KIND_COUNT && a->span.grain >= 1 ? 100 : 10;
    return a->span.said == b->span.said && a->span.grain > 0 && fabs(a->span.said) >= digits * a->span.grain;
}

/* Lengths of time that everybody has his own of. */
static bool is_of_each(const cck_work *work, const cck_item *item) {
    return item->figure->kind == CCK_KIND_DURATION &&
           cck_lexicon_lists(work->lexicon, cck_last_word(item->figure->noun), CCK_CUE_of_each);
}

/* "2,750 tonnes of ammonium nitrate", "a 30-day truce": amounts of one thing that is named. Shares and sums are of too
 * many things that one word names. */
static bool are_of_one_name(const cck_work *work, const cck_item *a, const cck_item *b) {
    cck_kind kind = a->figure->kind;
    if (kind == CCK_KIND_COUNT || kind == CCK_KIND_MONEY || kind == CCK_KIND_PERCENT || kind == CCK_KIND_FRACTION)
        return false;
    return !a->known && !b->known && kind == b->figure->kind && a->head && a->head == b->head && a->measure &&
           a->measure == b->measure && !is_of_each(work, a);
}

/* The same noun, and one for things, of which an article seldom counts two sorts: "find 87 detonators" and "the 87
 * detonators recovered", where one says what befell them. */
static bool are_one_sort(const cck_work *work, const cck_item *a, const cck_item *b) {
    return a->head && a->head == b->head && !class_of(work, a);
}

/* "Kenyans numbered 32", "from 32 countries": people by the name of their nation are no things. */
static bool is_people_only(const cck_work *work, const cck_item *a, const cck_item *b) {
    const cck_population *p = class_of(work, b);
    return a->figure->kind == CCK_KIND_COUNT && p && !is_people(work, p) && !class_of(work, a) &&
           cck_is_of_nation(work, a->who);
}

/* Where at least one measure is only a noun: the nouns have to agree, or the numbers to be the same and unlikely. */
static cck_kin of_nouns(const cck_work *work, const cck_item *a, const cck_item *b) {
    if (are_of_one_name(work, a, b)) return CCK_KIN_STEM;
    if (is_people_only(work, a, b) || is_people_only(work, b, a)) return CCK_KIN_NONE;
    if (is_generic(work, a) || is_generic(work, b)) return CCK_KIN_OPEN;
    if ((!a->known && !b->known && a->measure == b->measure) || are_one_sort(work, a, b)) return CCK_KIN_STEM;
    if (a->head && a->head == b->head) return CCK_KIN_OPEN;
    const cck_population *p = class_of(work, a), *q = class_of(work, b);
    if (p && p == q) return a->known || b->known ? CCK_KIN_OPEN : CCK_KIN_CLASS;
    return is_telling(a, b) ? CCK_KIN_OPEN : CCK_KIN_NONE;
}

/* Parts of one whole, as the killed and the injured are: never the same. */
static bool are_siblings(const cck_measure *a, const cck_measure *b) {
    return a->part_of && a->part_of == b->part_of;
}

/* A word that the figure's measure is told by: for people, whoever takes part is a protester. */
static bool says_measure(const cck_work *work, const cck_figure *f, cck_view name) {
    const cck_measure *m = cck_lexicon_measure(work->lexicon, f->measure);
    if (m && cck_views_contain(m->who, name)) return true;
    const cck_word *word = cck_lexicon_word(work->lexicon, cck_word_hash(name));
    size_t count = 0;
    const cck_sense *senses = word ? cck_senses_of(word, CCK_WORD_MEASURE, &count) : NULL;
    for (size_t i = 0; i < count; i++) {
        if (cck_view_equal(senses[i].measure->name, f->measure)) return true;
    }
    return false;
}

/* "9,000 jobs", "6,500 posts will go": one tells no more than the noun of what befell the other's. */
static bool is_only_noun(const cck_work *work, const cck_item *a, const cck_item *b) {
    cck_view head = cck_last_word(a->who->noun);
    if (!head.len || a->figure->kind != CCK_KIND_COUNT || !a->head || !b->head) return false;
    return (a->head == b->head || cck_is_one_thing(work, a, b)) && says_measure(work, a->who, head);
}

/* Who arrived has fled: reports tell one in the other's stead. */
static bool are_near(const cck_measure *a, const cck_measure *b) {
    return cck_views_contain(a->near, b->name) || cck_views_contain(b->near, a->name);
}

/* "Short of the 7.5 they had foreseen": of nothing that comes in whole numbers. */
static bool is_broken(const cck_item *item) {
    const cck_figure *f = item->figure;
    return f->kind == CCK_KIND_COUNT && f->has_value && item->span.said != floor(item->span.said);
}

cck_kin cck_axis_measure(const cck_work *work, const cck_item *a, const cck_item *b) {
    if (cck_are_contrasted(a, b) || is_broken(a) != is_broken(b)) return CCK_KIN_NONE;
    cck_span_of_land land = cck_land_between(a, b);
    if (land != CCK_LAND_UNKNOWN) return land == CCK_LAND_SAME ? CCK_KIN_KNOWN : CCK_KIN_NONE;
    if (a->known && b->known) {
        if (a->known == b->known && (a->misprinted || b->misprinted)) return CCK_KIN_PRINT;
        if (a->known == b->known) return a->learnt || b->learnt ? CCK_KIN_LEARNT : CCK_KIN_KNOWN;
        if (is_part(work, b, a->known)) return CCK_KIN_HOLDS;
        if (is_part(work, a, b->known)) return CCK_KIN_WITHIN;
        if (are_siblings(a->known, b->known)) return CCK_KIN_NONE;
        if (are_near(a->known, b->known)) return CCK_KIN_OPEN;
        if (is_only_noun(work, a, b) != is_only_noun(work, b, a)) return CCK_KIN_OPEN;
        return is_guessed(work, a) || is_guessed(work, b) || is_telling(a, b) ? CCK_KIN_OPEN : CCK_KIN_NONE;
    }
    return of_nouns(work, a, b);
}

/* ---- populations ---- */

static bool is_in(const cck_population *part, const cck_population *whole) {
    for (int depth = 0; part && depth < 16; depth++, part = part->part_of) {
        if (part == whole) return true;
    }
    return false;
}

static cck_axis of_two(const cck_work *work, cck_view a, cck_view b) {
    if (cck_view_equal_nocase(a, b)) return CCK_AXIS_SAME;
    const cck_population *p = cck_lexicon_population(work->lexicon, a), *q = cck_lexicon_population(work->lexicon, b);
    if (!p || !q) return CCK_AXIS_UNKNOWN;
    if (p == q) return CCK_AXIS_SAME;
    if (is_in(q, p)) return CCK_AXIS_HOLDS;
    if (is_in(p, q)) return CCK_AXIS_WITHIN;
    return p->crosses == q->crosses ? CCK_AXIS_DISJOINT : CCK_AXIS_UNKNOWN; /* men may be miners */
}

/* "The ministry's list stood at 172": a word for one thing, so it names nobody. Names may ("nine Portuguese"). */
static bool is_one_thing(const cck_figure *f, cck_view head) {
    const cck_decimal one = {1, 0};
    bool singular = head.ptr[head.len - 1] != 's' && head.ptr[0] >= 'a' && head.ptr[0] <= 'z';
    return singular && !(f->has_value && cck_decimal_compare(f->value, one) == 0);
}

/* "killed two adults", "nine Kenyans died": whom it befell is told by a word that the lists do not know. */
static bool names_others(const cck_work *work, const cck_figure *f) {
    cck_view head = cck_last_word(f->noun);
    if (f->kind != CCK_KIND_COUNT || f->population.count || !head.len) return false;
    if (!cck_lexicon_is_casualty(work->lexicon, f->measure)) return false;
    if (is_one_thing(f, head)) return false;
    return !cck_lexicon_population(work->lexicon, head) && !says_measure(work, f, head);
}

/* A whole that everybody belongs to says no more than nothing. */
bool cck_is_anybody(const cck_work *work, const cck_figure *f) {
    if (names_others(work, f)) return false;
    for (size_t i = 0; i < f->population.count; i++) {
        if (says_measure(work, f, f->population.items[i])) continue;
        const cck_population *p = cck_lexicon_population(work->lexicon, f->population.items[i]);
        if (!p || p->part_of) return false;
    }
    return true;
}

/* "Dutch people" are people like any others: behind a whole that everybody belongs to stands what tells them apart. */
static size_t first_name(const cck_work *work, const cck_figure *f) {
    if (f->population.count < 2) return 0;
    const cck_population *p = cck_lexicon_population(work->lexicon, f->population.items[0]);
    return p && !p->part_of ? 1 : 0;
}

cck_axis cck_axis_population(const cck_work *work, const cck_item *a, const cck_item *b) {
    const cck_figure *f = a->who, *g = b->who;
    bool anybody = cck_is_anybody(work, f), anybody_too = cck_is_anybody(work, g);
    if (anybody || anybody_too) {
        if (anybody && anybody_too) return CCK_AXIS_SAME;
        return anybody ? CCK_AXIS_HOLDS : CCK_AXIS_WITHIN;
    }
    const cck_figure *nation = a->of_nation ? a->of_nation : f, *nation_too = b->of_nation ? b->of_nation : g;
    if (cck_are_two_nations(work, nation, nation_too)) return CCK_AXIS_DISJOINT;
    bool seen[CCK_AXIS_DISJOINT + 1] = {false};
    for (size_t i = first_name(work, f); i < f->population.count; i++) {
        for (size_t j = first_name(work, g); j < g->population.count; j++) {
            seen[of_two(work, f->population.items[i], g->population.items[j])] = true;
        }
    }
    static const cck_axis order[] = {CCK_AXIS_SAME, CCK_AXIS_HOLDS, CCK_AXIS_WITHIN, CCK_AXIS_DISJOINT};
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        if (seen[order[i]]) return order[i];
    }
    return CCK_AXIS_UNKNOWN;
}
