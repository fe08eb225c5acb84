/* story.c - leaders instead of chains: each story is known by its first few documents. */
#include "compare/story.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "compare/date.h"
#include "text/text.h"

/* Measured on the sets at hand; see the unit test for what they keep apart. */
#define ALIKE       0.075 /* least likeness to the members that stand for a story */
#define ALIKE_MORE  0.02  /* added by and by, up to MANY documents, as rarity comes to mean something */
#define MANY        50
#define CORE        6    /* members that stand for a story */
#define POSTINGS    64   /* stories remembered per term: a term of more is no evidence */
#define NAME_WEIGHT 2.0  /* a name says more about the story than another word */
#define OWN_SHARE   0.25 /* of the weight of words that no other document has */
#define NEAR_DAYS   10   /* dates this close change nothing */
#define FAR_DAYS    120  /* dates this far apart halve the likeness */

/* ---- an order of their own ---- */

typedef struct {
    const cck_document *document;
    uint64_t text; /* hash */
    uint32_t index;
} sort_key;

static int by_content(const void *a, const void *b) {
    const sort_key *x = a, *y = b;
    int c = cck_view_compare(x->document->published, y->document->published);
    if (c == 0) c = cck_view_compare(x->document->outlet, y->document->outlet);
    if (c == 0) c = cck_view_compare(x->document->title, y->document->title);
    if (c == 0) c = (x->text > y->text) - (x->text < y->text);
    if (c == 0) c = cck_view_compare(x->document->id, y->document->id);
    return c ? c : (x->index > y->index) - (x->index < y->index);
}

cck_code cck_story_order(const cck_corpus *corpus, cck_arena *arena, uint32_t **out, cck_error *error) {
    sort_key *keys = cck_arena_alloc(arena, (corpus->count + 1) * sizeof *keys);
    uint32_t *order = cck_arena_alloc(arena, (corpus->count + 1) * sizeof *order);
    if (!keys || !order) return cck_fail(error, CCK_E_MEMORY, "out of memory while sorting the documents");
    for (size_t i = 0; i < corpus->count; i++) {
        const cck_document *d = &corpus->documents[i];
        keys[i] = (sort_key){d, XXH3_64bits(d->text.len ? d->text.ptr : "", d->text.len), (uint32_t)i};
    }
    qsort(keys, corpus->count, sizeof *keys, by_content);
    for (size_t i = 0; i < corpus->count; i++) order[i] = keys[i].index;
    *out = order;
    return CCK_OK;
}

/* ---- likeness ---- */

typedef struct {
    uint32_t members[CORE];
    uint32_t count;
} story;

typedef struct {
    uint32_t stories[POSTINGS];
    uint32_t count;
} posting;

typedef struct {
    const cck_corpus *corpus;
    const cck_vocabulary *v;
    double *weights; /* of each term */
    double *norms;   /* of each document */
    int32_t *days;
    story *stories;
    uint32_t count;
    posting **postings; /* of each term; NULL: none yet */
    float *scores;      /* of each story, for the document at hand */
    uint32_t *touched;
} board;

/* Names count more, and words of nearly every document less; with few documents rarity among sentences has to
 * help, because rarity among documents says little. */
static double term_weight(const cck_vocabulary *v, cck_term_id id, size_t documents) {
    const cck_term *t = &v->terms[id];
    if (t->kind == CCK_TERM_STOP || t->kind == CCK_TERM_DAY) return 0;
    double rare = log(1.0 + (double)documents / t->documents);
    double weight = rare * sqrt(cck_vocabulary_weight(v, id));
    return cck_vocabulary_is_name(v, id) ? weight * NAME_WEIGHT : weight;
}

/* Terms of one document alone make it unlike the others, but less: every writer has words of his own. */
static double norm_of(const board *b, size_t document) {
    const cck_document_terms *d = &b->v->documents[document];
    double sum = 0;
    for (size_t i = 0; i < d->count; i++) {
        double w = b->weights[d->terms[i]];
        sum += w * w * (b->v->terms[d->terms[i]].documents > 1 ? 1 : OWN_SHARE);
    }
    return sqrt(sum);
}

static double nearness(int32_t a, int32_t b) {
    if (a == CCK_NO_DAY || b == CCK_NO_DAY) return 1;
    double days = fabs((double)a - (double)b);
    if (days <= NEAR_DAYS) return 1;
    return days >= FAR_DAYS ? 0.5 : 1 - 0.5 * (days - NEAR_DAYS) / (FAR_DAYS - NEAR_DAYS);
}

static double likeness(const board *b, uint32_t x, uint32_t y) {
    const cck_document_terms *p = &b->v->documents[x], *q = &b->v->documents[y];
    double dot = 0;
    for (size_t i = 0, j = 0; i < p->count && j < q->count;) {
        if (p->terms[i] < q->terms[j])
            i++;
        else if (p->terms[i] > q->terms[j])
            j++;
        else {
            dot += b->weights[p->terms[i]] * b->weights[p->terms[i]];
            i++, j++;
        }
    }
    double norms = b->norms[x] * b->norms[y];
    return norms > 0 ? dot / norms * nearness(b->days[x], b->days[y]) : 0;
}

/* Mean likeness to the two members that are likest: one alone would make chains, all of them would lose the document
 * that tells only one side of a long story. */
static double story_likeness(const board *b, const story *s, uint32_t document) {
    double first = 0, second = 0;
    for (uint32_t i = 0; i < s->count; i++) {
        double like = likeness(b, s->members[i], document);
        if (like > first) {
            second = first;
            first = like;
        } else if (like > second) {
            second = like;
        }
    }
    return s->count > 1 ? (first + second) / 2 : first;
}

/* ---- assignment ---- */

/* Stories that share terms with the document, with what they share; returns how many. */
static uint32_t gather(board *b, uint32_t document) {
    const cck_document_terms *d = &b->v->documents[document];
    uint32_t n = 0;
    for (size_t i = 0; i < d->count; i++) {
        const posting *p = b->postings[d->terms[i]];
        if (!p || p->count >= POSTINGS) continue;
        for (uint32_t k = 0; k < p->count; k++) {
            uint32_t s = p->stories[k];
            if (b->scores[s] <= 0) b->touched[n++] = s;
            b->scores[s] += (float)b->weights[d->terms[i]];
        }
    }
    return n;
}

/* The likest of the few stories that share most; the number of stories when none is like enough. */
static uint32_t choose(board *b, uint32_t document, uint32_t candidates) {
    uint32_t best = b->count;
    double most = ALIKE + ALIKE_MORE * fmin(1, (double)b->corpus->count / MANY);
    for (int round = 0; round < 8; round++) {
        uint32_t top = b->count;
        for (uint32_t i = 0; i < candidates; i++) {
            uint32_t s = b->touched[i];
            if (b->scores[s] > 0 && (top == b->count || b->scores[s] > b->scores[top])) top = s;
        }
        if (top == b->count) break;
        b->scores[top] = 0;
        double like = story_likeness(b, &b->stories[top], document);
        if (like > most || (like >= most && best == b->count)) {
            most = like;
            best = top;
        }
    }
    for (uint32_t i = 0; i < candidates; i++) b->scores[b->touched[i]] = 0;
    return best;
}

/* The document becomes one of those that stand for the story. */
static bool stand_for(board *b, uint32_t s, uint32_t document) {
    const cck_document_terms *d = &b->v->documents[document];
    story *it = &b->stories[s];
    it->members[it->count++] = document;
    for (size_t i = 0; i < d->count; i++) {
        if (b->weights[d->terms[i]] <= 0) continue;
        posting **p = &b->postings[d->terms[i]];
        if (!*p) *p = cck_arena_zalloc(b->v->arena, 1, sizeof **p);
        if (!*p) return false;
        if ((*p)->count && (*p)->stories[(*p)->count - 1] == s) continue;
        if ((*p)->count < POSTINGS) (*p)->stories[(*p)->count++] = s;
    }
    return true;
}

/* The name of an outlet stands in all its articles and tells nothing of their stories. */
static void silence_outlets(board *b) {
    for (size_t i = 0; i < b->corpus->count; i++) {
        cck_token tokens[16];
        cck_view outlet = b->corpus->documents[i].outlet;
        size_t n = outlet.len ? cck_tokenize(outlet, 0, outlet.len, tokens, 16) : 0;
        for (size_t k = 0; k < n && k < 16; k++) {
            cck_term_id id = cck_vocabulary_find(b->v, cck_token_view(outlet, &tokens[k]));
            b->weights[id] = 0;
        }
    }
}

static bool prepare(board *b, cck_arena *arena) {
    size_t n = b->corpus->count + 1;
    b->weights = cck_arena_zalloc(arena, b->v->count + 1, sizeof *b->weights);
    b->norms = cck_arena_zalloc(arena, n, sizeof *b->norms);
    b->days = cck_arena_zalloc(arena, n, sizeof *b->days);
    b->stories = cck_arena_zalloc(arena, n, sizeof *b->stories);
    b->scores = cck_arena_zalloc(arena, n, sizeof *b->scores);
    b->touched = cck_arena_zalloc(arena, n, sizeof *b->touched);
    b->postings = cck_arena_zalloc(arena, b->v->count + 1, sizeof(posting *));
    if (!b->weights || !b->norms || !b->days || !b->stories || !b->scores || !b->touched || !b->postings) return false;
    for (size_t t = 1; t < b->v->count; t++) b->weights[t] = term_weight(b->v, (cck_term_id)t, b->corpus->count);
    silence_outlets(b);
    for (size_t i = 0; i < b->corpus->count; i++) {
        b->norms[i] = norm_of(b, i);
        b->days[i] = cck_day_of(b->corpus->documents[i].published);
    }
    return true;
}

cck_code cck_story_assign(const cck_corpus *corpus, const uint32_t *order, const cck_vocabulary *vocabulary,
                          cck_arena *arena, uint32_t **out, cck_error *error) {
    board b = {.corpus = corpus, .v = vocabulary};
    uint32_t *of = cck_arena_zalloc(arena, corpus->count + 1, sizeof *of);
    bool well = of && prepare(&b, arena);
    for (size_t i = 0; i < corpus->count && well; i++) {
        uint32_t document = order[i];
        uint32_t s = choose(&b, document, gather(&b, document));
        if (s == b.count) b.count++;
        of[document] = s;
        if (b.stories[s].count < CORE) well = stand_for(&b, s, document);
    }
    if (!well) return cck_fail(error, CCK_E_MEMORY, "out of memory while sorting the documents into stories");
    *out = of;
    return CCK_OK;
}
