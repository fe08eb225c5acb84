/* extract.c - documents to their figures, sentence by sentence. */
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/bytes.h"
#include "extract/number/find.h"
#include "extract/parts.h"
#include "extract/scan/lex.h"

/* Figures are collected here and copied to the caller's arena at the end. */
typedef struct {
    cck_figure *items;
    size_t count, capacity;
} figure_list;

/* Where lines and columns have been counted up to: the line that began at `begin`, and how many bytes of it up to `at`
 * only go on with a character. */
typedef struct {
    size_t at, begin, tails;
    uint32_t line;
} position;

/* A document being read: its sentences among the spans, its figures in the list. */
typedef struct {
    cck_context context;
    position at;
    size_t first_span, span_count, first_figure, figure_count;
} reading;

/* Documents whose sentences may share a batch. */
enum { TOGETHER = 8 };

/* A few sentences that are read together. */
typedef struct {
    cck_sentence sentences[CCK_BATCH];
    reading *of[CCK_BATCH];       /* each */
    cck_drafts drafts[CCK_BATCH]; /* of each */
    size_t count, lexemes;
} cck_batch;

struct cck_extractor {
    const cck_lexicon *lexicon;
    cck_margins margins;
    cck_triggers *triggers;
    cck_lexing *lexing;
    reading readings[TOGETHER];
    cck_batch batch;
    figure_list figures;
    cck_span *spans;
    size_t span_count, span_capacity;
};

void cck_extractor_free(cck_extractor *x) {
    if (!x) return;
    free(x->triggers);
    free(x->lexing);
    for (size_t i = 0; i < CCK_BATCH; i++) free(x->batch.drafts[i].items);
    free(x->figures.items);
    free(x->spans);
    free(x);
}

cck_code cck_extractor_new(const cck_lexicon *lexicon, const cck_hedges *hedges, cck_extractor **out,
                           cck_error *error) {
    cck_extractor *x = calloc(1, sizeof *x);
    if (x) {
        x->lexicon = lexicon;
        x->margins = cck_margins_of(hedges);
        x->triggers = cck_triggers_new(lexicon);
        x->lexing = aligned_alloc(CCK_CACHE_LINE, sizeof *x->lexing);
    }
    if (!x || !x->triggers || !x->lexing) {
        cck_extractor_free(x);
        return cck_fail(error, CCK_E_MEMORY, "out of memory");
    }
    *out = x;
    return CCK_OK;
}

static bool grow(void **items, size_t *capacity, size_t size) {
    size_t more = *capacity ? *capacity * 2 : 64;
    void *p = realloc(*items, more * size);
    if (!p) return false;
    *items = p;
    *capacity = more;
    return true;
}

/* All sentences of a document, behind those that are there. */
static bool find_spans(cck_extractor *x, cck_view text) {
    cck_scanner scanner;
    cck_scanner_start(&scanner, text, x->triggers);
    for (;; x->span_count++) {
        if (x->span_count == x->span_capacity) {
            void *p = x->spans;
            if (!grow(&p, &x->span_capacity, sizeof *x->spans)) return false;
            x->spans = p;
        }
        if (!cck_scanner_next(&scanner, &x->spans[x->span_count])) return true;
    }
}

/* The newlines and the later bytes of characters among the sixteen bytes at `at`, by their bits. */
static inline void count_marks(cck_view text, position *p, size_t at, uint32_t marks) {
    for (; marks; marks &= marks - 1) {
        size_t mark = at + cck_lowest(marks);
        p->tails++;
        if (text.ptr[mark] == '\n') *p = (position){at, mark + 1, 0, p->line + 1};
    }
}

/* Moves on from the last position: figures come in the order of the text, so that the whole costs one pass. */
static void locate(cck_view text, position *p, size_t start) {
    size_t at = p->at;
    for (; start - at >= 16; at += 16) count_marks(text, p, at, cck_uncounted_of(text.ptr + at));
    if (at < start) {
        char few[16] = {0};
        const char *bytes = text.len - at >= 16 ? text.ptr + at : memcpy(few, text.ptr + at, start - at);
        count_marks(text, p, at, cck_uncounted_of(bytes) & ((1u << (start - at)) - 1));
    }
    p->at = start;
}

static void finish(const cck_sentence *s, cck_draft *d, position *p) {
    cck_figure *f = &d->figure;
    f->start = s->lexemes[d->first].token.start;
    f->end = s->lexemes[d->last - 1].token.end;
    f->phrase_start = s->lexemes[d->phrase_first].token.start;
    f->phrase_end = s->lexemes[d->phrase_last - 1].token.end;
    f->sentence_start = s->span.start;
    f->sentence_end = s->span.end;
    locate(s->text, p, f->start);
    f->line = p->line;
    f->column = (uint32_t)(p->at - p->begin - p->tails + 1);
}

/* True when some figure of the sentence claims something; dates and ids alone need no context. */
static bool has_claim(const cck_sentence *s) {
    for (size_t i = 0; i < s->draft_count; i++) {
        if (cck_kind_is_claim(s->drafts[i].figure.kind)) return true;
    }
    return false;
}

/* ---- the stages of a sentence ---- */

static cck_code find_numbers(cck_sentence *s, cck_drafts *drafts) {
    cck_code code = cck_find_drafts(s, drafts);
    s->drafts = drafts->items;
    s->draft_count = drafts->count;
    s->claims = has_claim(s);
    return code;
}

static cck_code read_nouns(cck_sentence *s, cck_drafts *drafts) {
    (void)drafts;
    cck_find_conversions(s);
    cck_elide_units(s);
    for (size_t i = 0; i < s->draft_count; i++) cck_read_noun(s, i);
    cck_share_nouns(s);
    if (s->draft_count > 1) cck_share_points(s);
    return CCK_OK;
}

static cck_code read_measures(cck_sentence *s, cck_drafts *drafts) {
    cck_code code = CCK_OK;
    for (size_t i = 0; i < s->draft_count && code == CCK_OK; i++) {
        code = cck_read_measure(s, i);
        if (code == CCK_OK) code = cck_mark_difference(s, &s->drafts[i]);
    }
    if (code == CCK_OK && s->draft_count > 1) cck_share_measures(s), cck_share_verbs(s);
    if (code == CCK_OK) cck_tell_shares(s);
    cck_drop_idle(s, drafts);
    for (size_t i = 0; i < s->draft_count && code == CCK_OK; i++) {
        code = cck_read_cell(s, i);
        cck_continue(s, i);
    }
    return code == CCK_OK ? cck_read_rates(s) : code;
}

static cck_code read_extent(cck_sentence *s, cck_drafts *drafts) {
    (void)drafts;
    cck_code code = CCK_OK;
    for (size_t i = 0; i < s->draft_count && code == CCK_OK; i++) {
        code = cck_read_population(s, i);
        cck_set_interval(s->context->margins, &s->drafts[i]);
    }
    if (code == CCK_OK) code = cck_find_stretches(s);
    if (code == CCK_OK) code = cck_find_windows(s);
    return code == CCK_OK ? cck_find_event_days(s) : code;
}

static cck_code read_circumstances(cck_sentence *s, cck_drafts *drafts) {
    (void)drafts;
    cck_code code = cck_find_places(s);
    if (code == CCK_OK) code = cck_find_speakers(s);
    if (code == CCK_OK) code = cck_find_status(s);
    cck_share_with_conversions(s);
    return code;
}

/* In the order in which one builds on the other. The first finds the figures; the rest is for sentences with a claim.
 */
static cck_code (*const stages[])(cck_sentence *s, cck_drafts *drafts) = {find_numbers, read_nouns, read_measures,
                                                                          read_extent, read_circumstances};

/* Puts the figures of a sentence behind those that its document has so far. */
static cck_code keep(cck_extractor *x, reading *r, const cck_sentence *s) {
    figure_list *list = &x->figures;
    if (r->figure_count == 0) r->first_figure = list->count;
    for (size_t i = 0; i < s->draft_count; i++) {
        if (list->count == list->capacity) {
            void *items = list->items;
            if (!grow(&items, &list->capacity, sizeof *list->items)) return CCK_E_MEMORY;
            list->items = items;
        }
        finish(s, &s->drafts[i], &r->at);
        cck_figure *f = &s->drafts[i].figure;
        uint32_t reach = s->drafts[i].carries;
        if (reach) cck_carry(x->lexicon, f, reach, list->items + r->first_figure, r->figure_count);
        cck_settle_addition(x->lexicon, f, list->items + r->first_figure, r->figure_count);
        list->items[list->count++] = *f;
        r->figure_count++;
    }
    return CCK_OK;
}

enum { SHORT_DOCUMENT = 64 };

/* The only sentence of its document. */
static bool is_whole(const cck_context *context, cck_span span) {
    cck_view text = context->document->text;
    if (span.start != context->spans[0].start) return false;
    size_t end = text.len;
    while (end > span.end && cck_is_space(text.ptr[end - 1])) end--;
    return end == span.end;
}

static void lex_sentence(cck_extractor *x, reading *r, size_t span) {
    cck_batch *b = &x->batch;
    uint8_t *opens = x->lexing->opens + b->lexemes + b->count * CCK_OPENS_END;
    cck_sentence *s = &b->sentences[b->count];
    b->of[b->count++] = r;
    *s = (cck_sentence){
        .context = &r->context, .text = r->context.document->text, .span = r->context.spans[span], .index = span};
    cck_lex(s, x->lexing->batch + b->lexemes, opens);
    s->whole = is_whole(&r->context, s->span);
    b->lexemes += s->count;
}

/* Takes the sentences through the stages together: a stage is short and stays in the processor's cache of
 * instructions, all stages together do not. */
static cck_code read_batch(cck_extractor *x) {
    cck_batch *b = &x->batch;
    cck_code code = CCK_OK;
    for (size_t stage = 0; stage < sizeof stages / sizeof *stages; stage++) {
        for (size_t i = 0; i < b->count && code == CCK_OK; i++) {
            if (stage == 0 || b->sentences[i].claims) code = stages[stage](&b->sentences[i], &b->drafts[i]);
        }
    }
    for (size_t i = 0; i < b->count && code == CCK_OK; i++) code = keep(x, b->of[i], &b->sentences[i]);
    b->count = b->lexemes = 0;
    return code;
}

static bool is_full(const cck_batch *b) {
    return b->count == CCK_BATCH || b->lexemes > CCK_SENTENCE_TOKENS;
}

/* Sentences that may hold a figure go into the batch, which is read whenever it is full. */
static cck_code read_sentences(cck_extractor *x, reading *r) {
    const cck_context *context = &r->context;
    bool brief = context->document->text.len <= SHORT_DOCUMENT;
    cck_code code = CCK_OK;
    for (size_t i = 0; code == CCK_OK && i < r->span_count; i++) {
        /* "a month" alone has no number word, but a document that is so short is cheap to read */
        if (context->spans[i].triggered || (brief && is_whole(context, context->spans[i]))) lex_sentence(x, r, i);
        if (is_full(&x->batch)) code = read_batch(x);
    }
    return code;
}

/* Begins to read a document: finds its sentences. */
static cck_code start(cck_extractor *x, reading *r, const cck_document *document, cck_arena *arena) {
    *r = (reading){.context = {.document = document,
                               .lexicon = x->lexicon,
                               .margins = &x->margins,
                               .arena = arena,
                               .lexing = x->lexing},
                   .at = {.line = 1},
                   .first_span = x->span_count};
    if (!find_spans(x, document->text)) return CCK_E_MEMORY;
    r->span_count = x->span_count - r->first_span;
    return CCK_OK;
}

/* Copies the figures of a document to where the caller wants them. */
static cck_code hand_out(const cck_extractor *x, const reading *r, cck_figures *out) {
    size_t count = r->figure_count;
    cck_figure *items = cck_arena_alloc(r->context.arena, (count + 1) * sizeof *items);
    if (!items) return CCK_E_MEMORY;
    if (count) memcpy(items, x->figures.items + r->first_figure, count * sizeof *items);
    cck_settle_names(&r->context, items, count);
    cck_settle_casualties(items, count);
    cck_settle_readings(r->context.lexicon, r->context.document->text, items, count);
    *out = (cck_figures){items, count};
    return CCK_OK;
}

static cck_code read_together(cck_extractor *x, const cck_document *documents, size_t count, cck_arena *arena,
                              cck_figures *out) {
    cck_code code = CCK_OK;
    x->span_count = x->figures.count = x->batch.count = x->batch.lexemes = 0;
    for (size_t i = 0; i < count && code == CCK_OK; i++) code = start(x, &x->readings[i], &documents[i], arena);
    for (size_t i = 0; i < count && code == CCK_OK; i++) {
        reading *r = &x->readings[i];
        r->context.spans = x->spans + r->first_span; /* they stay there from now on */
        code = read_sentences(x, r);
    }
    if (code == CCK_OK) code = read_batch(x);
    for (size_t i = 0; i < count && code == CCK_OK; i++) code = hand_out(x, &x->readings[i], &out[i]);
    return code;
}

cck_code cck_extract_all(cck_extractor *x, const cck_document *documents, size_t count, cck_arena *arena,
                         cck_figures *out, cck_error *error) {
    for (size_t i = 0; i < count; i++) {
        if (documents[i].text.len > CCK_MAX_DOCUMENT)
            return cck_fail(error, CCK_E_LIMIT, "a document of more than %zu bytes", CCK_MAX_DOCUMENT);
    }
    for (size_t i = 0; i < count; i += TOGETHER) {
        size_t few = count - i < TOGETHER ? count - i : TOGETHER;
        if (read_together(x, documents + i, few, arena, out + i) != CCK_OK)
            return cck_fail(error, CCK_E_MEMORY, "out of memory while reading %.*s", CCK_FMT(documents[i].id));
    }
    return CCK_OK;
}

cck_code cck_extract(cck_extractor *x, const cck_document *document, cck_arena *arena, cck_figures *out,
                     cck_error *error) {
    cck_figures figures;
    cck_code code = cck_extract_all(x, document, 1, arena, &figures, error);
    if (code == CCK_OK) *out = figures;
    return code;
}
