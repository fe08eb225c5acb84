/* rival.c - who is set beside whom: an article that gives one number to retailers and, a few words on, another to
 * builders means two. What any article of a story sets side by side is told apart in all of them. */
#include <string.h>

#include "compare/axes/slot.h"

enum { BESIDE_BYTES = 150, BESIDE_FIGURES = 6, AROUND = 40 };

typedef struct {
    uint32_t story;
    cck_term_id low, high;
} rivals;

static cck_view key_of(uint32_t story, cck_term_id a, cck_term_id b, rivals *key) {
    *key = (rivals){story, a < b ? a : b, a < b ? b : a};
    return (cck_view){(const char *)key, sizeof *key};
}

/* That some figure of a sentence is of a holder, under the same roof: no two stories share a number with a document's
 * sentence because of the mark. */
typedef struct {
    uint32_t document, sentence, mark;
    cck_term_id term;
} held;

static cck_view held_key(const cck_item *item, cck_term_id term, held *key) {
    *key = (held){item->document, item->figure->sentence_start, UINT32_MAX, term};
    return (cck_view){(const char *)key, sizeof *key};
}

static bool share_term(const cck_holder *a, const cck_holder *b) {
    for (size_t i = 0; i < a->count; i++) {
        for (size_t k = 0; k < b->count; k++) {
            if (a->terms[i] == b->terms[k]) return true;
        }
    }
    return false;
}

/* Sums, lengths and the like say by themselves nothing of what is measured. */
static bool is_open(const cck_item *item) {
    cck_kind kind = item->figure->kind;
    return !item->known && kind != CCK_KIND_COUNT && kind != CCK_KIND_PERCENT && kind != CCK_KIND_PERCENTAGE_POINT;
}

/* The same measure, the same noun, or one of them left out: "38 percent of the vote and the Front 35.9 percent". */
static bool may_be_alike(const cck_item *a, const cck_item *b) {
    if (a->head && a->head == b->head) return true;
    if (a->known && b->known) return a->known == b->known;
    return a->measure == b->measure || !a->head || !b->head;
}

/* Two numbers of one sort, not told by two voices, of two holders. */
static bool are_beside(const cck_item *a, const cck_item *b) {
    if (is_open(a) || is_open(b) || a->holder.guessed || b->holder.guessed) return false;
    if (a->figure->kind != b->figure->kind || a->span.said == b->span.said) return false;
    cck_view p = a->figure->speaker, q = b->figure->speaker;
    bool voices = p.len && q.len && !cck_view_equal(p, q);
    return !voices && may_be_alike(a, b) && !share_term(&a->holder, &b->holder);
}

/* Names always are; other words where one thing is counted, as far as one sentence leaves that out: "gunmen" and "the
 * blast" may have killed the same. */
static bool may_rival(const cck_work *work, const cck_item *a, const cck_item *b, cck_term_id t, cck_term_id u) {
    bool left_out = a->figure->sentence_start == b->figure->sentence_start && (!a->head || !b->head);
    bool one_thing = left_out || (a->head && a->head == b->head) || (a->known && a->known == b->known);
    if (one_thing && !cck_lexicon_is_casualty(work->lexicon, a->figure->measure)) return true;
    return cck_vocabulary_is_name(work->vocabulary, t) && cck_vocabulary_is_name(work->vocabulary, u);
}

/* A term that stands beside some other is noted beside none, too. */
static bool note_two(cck_work *work, uint32_t story, cck_term_id t, cck_term_id u) {
    const cck_term_id pairs[3][2] = {{t, u}, {t, 0}, {u, 0}};
    for (int i = 0; i < 3; i++) {
        rivals key;
        uint32_t *at = cck_map_at(&work->rivals, key_of(story, pairs[i][0], pairs[i][1], &key));
        if (!at) return false;
        *at = 1;
    }
    return true;
}

static bool note(cck_work *work, const cck_item *a, const cck_item *b) {
    for (size_t i = 0; i < a->holder.count; i++) {
        for (size_t k = 0; k < b->holder.count; k++) {
            cck_term_id t = a->holder.terms[i], u = b->holder.terms[k];
            if (may_rival(work, a, b, t, u) && !note_two(work, a->story, t, u)) return false;
        }
    }
    return true;
}

/* Does its article tell the same measure, another number, without any of its words? */
static bool is_apart(const cck_item *items, size_t count, size_t at) {
    const cck_item *item = &items[at];
    size_t from = at > AROUND ? at - AROUND : 0, to = at + AROUND < count ? at + AROUND : count;
    for (size_t i = from; item->measure && i < to; i++) {
        const cck_item *other = &items[i];
        if (other->document == item->document && other->measure == item->measure &&
            other->figure->kind == item->figure->kind && other->span.said != item->span.said &&
            !share_term(&item->holder, &other->holder))
            return true;
    }
    return false;
}

/* Who has rivals in the story is told from the rest of it as well as by a name; of the dead and the hurt too much else
 * is told beside a name. */
static void read_apart(const cck_work *work, cck_item *items, size_t count, size_t at) {
    cck_item *item = &items[at];
    if (cck_lexicon_is_casualty(work->lexicon, item->figure->measure)) return;
    for (size_t k = 0; k < item->holder.count && !item->holder.named && !item->holder.guessed; k++) {
        rivals key;
        if (item->holder.topics >> k & 1 && !cck_is_of_votes(item->figure)) continue;
        item->holder.named = cck_map_find(&work->rivals, key_of(item->story, item->holder.terms[k], 0, &key)) != 0;
    }
    item->holder.apart = item->holder.named && is_apart(items, count, at);
}

static bool note_held(cck_work *work, const cck_item *item) {
    for (size_t i = 0; i < item->holder.count; i++) {
        held key;
        uint32_t *at = cck_map_at(&work->rivals, held_key(item, item->holder.terms[i], &key));
        if (!at) return false;
        *at = 1;
    }
    return true;
}

cck_code cck_items_set_beside(cck_work *work, cck_item *items, size_t count, cck_error *error) {
    work->rivals = (cck_map){.arena = work->arena};
    bool well = true;
    for (size_t i = 0; i < count && well; i++) {
        well = note_held(work, &items[i]);
        for (size_t k = i + 1; well && items[i].holder.count && k < count && k <= i + BESIDE_FIGURES; k++) {
            if (items[k].document != items[i].document) break;
            if (items[k].figure->start > items[i].figure->end + BESIDE_BYTES) break;
            if (!items[k].holder.count || !are_beside(&items[i], &items[k])) continue;
            well = note(work, &items[i], &items[k]);
        }
    }
    for (size_t i = 0; i < count && well; i++) read_apart(work, items, count, i);
    return well ? CCK_OK : cck_fail(error, CCK_E_MEMORY, "out of memory while noting whose the figures are");
}

/* Initials: "GM" and "General Motors". `short_name` is one word in capitals, `words` are looked through for a run of
 * capitalised words that begin with its letters. */
static bool are_initials(cck_view short_name, cck_view words) {
    size_t n = short_name.len, at = 0, k = 0;
    for (size_t i = 0; i < n; i++) {
        if (short_name.ptr[i] < 'A' || short_name.ptr[i] > 'Z') return false;
    }
    while (n >= 2 && at < words.len && k < n) {
        size_t end = at;
        while (end < words.len && words.ptr[end] != ' ' && words.ptr[end] != '-') end++;
        bool capital = end > at && words.ptr[at] >= 'A' && words.ptr[at] <= 'Z';
        if (capital) k = words.ptr[at] == short_name.ptr[k] ? k + 1 : words.ptr[at] == short_name.ptr[0];
        at = end + 1;
    }
    return n >= 2 && k == n;
}

static bool is_short_for(cck_view a, cck_view b) {
    for (size_t at = 0; at < a.len;) {
        size_t end = at;
        while (end < a.len && a.ptr[end] != ' ') end++;
        if (are_initials((cck_view){a.ptr + at, end - at}, b)) return true;
        at = end + 1;
    }
    return false;
}

/* "Carrow's bid for Tessel": the other is named too, without a figure of its own, so who holds this one is not sure. */
static bool is_entangled(const cck_work *work, const cck_item *item, cck_term_id other) {
    if (cck_is_of_votes(item->figure)) return false; /* "54 percent in a vote that Borg boycotted" */
    held key;
    return cck_marks_hold(item->words, other) && !cck_map_find(&work->rivals, held_key(item, other, &key));
}

static bool are_rivals(const cck_work *work, const cck_item *a, const cck_item *b) {
    /* "he collected 73,000 votes, compared with 7 million": one article means one man by "he" all along */
    bool told_alike = a->document == b->document && cck_is_of_votes(a->figure) && cck_is_of_votes(b->figure);
    if ((a->holder.guessed || b->holder.guessed) && !told_alike) return false;
    for (size_t i = 0; i < a->holder.count; i++) {
        for (size_t k = 0; k < b->holder.count; k++) {
            rivals key;
            cck_term_id t = a->holder.terms[i], u = b->holder.terms[k];
            if (!cck_map_find(&work->rivals, key_of(a->story, t, u, &key))) continue;
            if (!is_entangled(work, a, u) && !is_entangled(work, b, t)) return true;
        }
    }
    return false;
}

/* "Inflation in Carrow was 4.6 percent" in an article that tells the country's, too, beside one that names nobody. */
static bool is_of_one(const cck_item *item, const cck_item *other) {
    if (!item->holder.apart || other->holder.named || item->document == other->document) return false;
    for (size_t i = 0; i < item->holder.count; i++) {
        if (cck_marks_hold(other->words, item->holder.terms[i])) return false;
    }
    return true;
}

static cck_axis of_one(const cck_item *a, const cck_item *b) {
    if (a->span.said == b->span.said) return CCK_AXIS_UNKNOWN; /* a part is less than its whole */
    return is_of_one(a, b) ? CCK_AXIS_WITHIN : is_of_one(b, a) ? CCK_AXIS_HOLDS : CCK_AXIS_UNKNOWN;
}

/* A word in common that tells: a topic of the story, which all of it may be about, only where it has rivals there. */
static bool share_telling(const cck_work *work, const cck_item *a, const cck_item *b) {
    for (size_t i = 0; i < a->holder.count; i++) {
        rivals key;
        cck_term_id term = a->holder.terms[i];
        bool topic = a->holder.topics >> i & 1;
        if (topic && !cck_map_find(&work->rivals, key_of(a->story, term, 0, &key))) continue;
        for (size_t k = 0; k < b->holder.count; k++) {
            if (b->holder.terms[k] == term) return true;
        }
    }
    return false;
}

/* "He has 55 percent of the vote against 44 percent for Adams": what is nobody's by name is not that of who has
 * another share in the sentence. */
static bool is_other_share(const cck_work *work, const cck_item *item, const cck_item *named) {
    bool share = cck_is_of_votes(item->figure) && item->figure->kind == CCK_KIND_PERCENT;
    bool told = item->holder.count && !item->holder.guessed;
    if (!share || told || item->document == named->document || share_term(&item->holder, &named->holder)) return false;
    for (size_t i = 0; i < named->holder.count; i++) {
        held key;
        if (cck_map_find(&work->rivals, held_key(item, named->holder.terms[i], &key))) return true;
    }
    return false;
}

cck_axis cck_axis_holder(const cck_work *work, const cck_item *a, const cck_item *b) {
    if (is_other_share(work, a, b) || is_other_share(work, b, a)) return CCK_AXIS_DISJOINT;
    if (a->trade && b->trade && a->trade != b->trade) return CCK_AXIS_DISJOINT; /* jobs in shops, in factories */
    if (!a->holder.count || !b->holder.count) return of_one(a, b);
    bool ages = a->figure->kind == CCK_KIND_AGE && b->figure->kind == CCK_KIND_AGE,
         shared = share_term(&a->holder, &b->holder);
    if (ages) return shared ? CCK_AXIS_SAME : CCK_AXIS_DISJOINT; /* an age is one person's */
    if (shared) return share_telling(work, a, b) ? CCK_AXIS_SAME : CCK_AXIS_UNKNOWN;
    if (is_short_for(a->holder.words, b->holder.words) || is_short_for(b->holder.words, a->holder.words))
        return CCK_AXIS_SAME;
    return are_rivals(work, a, b) ? CCK_AXIS_DISJOINT : of_one(a, b);
}
