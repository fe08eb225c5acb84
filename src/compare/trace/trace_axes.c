/* trace_axes.c - the axes of a pair, each with the words that speak on either side. */
#include "base/wording.h"
#include "compare/trace/trace.h"
#include "text/text.h"

enum { AXES = 9, MOST_UNKNOWN = 12, MOST_WORDS = 6, MOST_TOKENS = 400, BEFORE_BYTES = 800 };

typedef struct {
    const cck_work *work;
    cck_trace_axis axes[AXES];
    size_t count;
    cck_view unknown[MOST_UNKNOWN];
    size_t unknown_count;
    cck_buffer line; /* what is being composed */
    bool failed;
} writer;

static cck_standing standing_of(cck_axis axis) {
    switch (axis) {
    case CCK_AXIS_SAME: return CCK_STANDING_SAME;
    case CCK_AXIS_HOLDS: return CCK_STANDING_CONTAINS;
    case CCK_AXIS_WITHIN: return CCK_STANDING_WITHIN;
    case CCK_AXIS_DISJOINT: return CCK_STANDING_DISJOINT;
    case CCK_AXIS_UNKNOWN: break;
    }
    return CCK_STANDING_UNKNOWN;
}

static cck_standing standing_of_kin(cck_kin kin) {
    switch (kin) {
    case CCK_KIN_KNOWN:
    case CCK_KIN_LEARNT:
    case CCK_KIN_STEM:
    case CCK_KIN_CLASS:
    case CCK_KIN_PRINT: return CCK_STANDING_SAME;
    case CCK_KIN_HOLDS: return CCK_STANDING_CONTAINS;
    case CCK_KIN_WITHIN: return CCK_STANDING_WITHIN;
    case CCK_KIN_NONE: return CCK_STANDING_DISJOINT;
    case CCK_KIN_OPEN: break;
    }
    return CCK_STANDING_UNKNOWN;
}

/* What was composed, kept; "none" for nothing. */
static cck_view take(writer *w) {
    cck_view text = {NULL, 0};
    if (w->line.len) text = cck_arena_copy(w->work->results, cck_buffer_view(&w->line));
    w->failed |= w->line.failed || (w->line.len && !text.ptr);
    w->line.len = 0;
    return text;
}

static void add_item(writer *w, cck_view word) {
    if (!word.len) return;
    if (w->line.len) cck_buffer_add(&w->line, CCK_LIT(", "));
    cck_buffer_add(&w->line, word);
}

static cck_view list(writer *w, cck_views words) {
    for (size_t i = 0; i < words.count; i++) add_item(w, words.items[i]);
    return take(w);
}

static void put(writer *w, const char *name, cck_standing standing, cck_view a, cck_view b, const char *note) {
    w->axes[w->count++] = (cck_trace_axis){name, standing, a, b, cck_view_of(note)};
}

/* ---- words ---- */

/* The term of the largest weight that is below `limit`, or equal and behind `after`; count when there is none. */
static size_t next_heaviest(cck_marks marks, float limit, size_t after) {
    size_t best = marks.count;
    for (size_t i = 0; i < marks.count; i++) {
        float weight = marks.items[i].weight;
        bool left = weight < limit || (weight == limit && i > after);
        if (left && (best == marks.count || weight > marks.items[best].weight)) best = i;
    }
    return best;
}

static cck_view year_of(const writer *w, cck_term_id mark) {
    char *digits = cck_arena_alloc(w->work->results, 5);
    if (!digits) return (cck_view){NULL, 0};
    for (unsigned i = 4, year = mark & ~CCK_YEAR_MARK; i-- > 0; year /= 10) digits[i] = (char)('0' + year % 10);
    return (cck_view){digits, 4};
}

/* The word of a term as the article has it, at the figure or before it; its stem where it stands nowhere near. */
static cck_view word_of(const writer *w, const cck_item *item, cck_term_id term) {
    if (term >= CCK_YEAR_MARK) return year_of(w, term);
    cck_view text = w->work->corpus->documents[item->document].text;
    cck_token tokens[MOST_TOKENS];
    size_t start = item->figure->sentence_start, from = start > BEFORE_BYTES ? start - BEFORE_BYTES : 0;
    while (from < start && ((unsigned char)text.ptr[from] & 0xC0) == 0x80) from++;
    for (int part = 0; part < 2; part++) {
        size_t n = part ? cck_tokenize(text, from, start, tokens, MOST_TOKENS)
                        : cck_tokenize(text, start, item->figure->sentence_end, tokens, MOST_TOKENS);
        for (size_t i = 0; i < n && i < MOST_TOKENS; i++) {
            cck_view word = cck_token_view(text, &tokens[i]);
            if (cck_vocabulary_find(w->work->vocabulary, word) == term) return word;
        }
    }
    return w->work->vocabulary->terms[term].text;
}

/* The heaviest first; only those that `other` holds, where it is not NULL. */
static void add_marks(writer *w, const cck_item *item, cck_marks marks, const cck_marks *other) {
    float limit = 1e9f;
    size_t at = 0;
    for (size_t shown = 0; shown < MOST_WORDS;) {
        at = next_heaviest(marks, limit, at);
        if (at == marks.count) return;
        limit = marks.items[at].weight;
        if (other && !cck_marks_hold(*other, marks.items[at].term)) continue;
        add_item(w, word_of(w, item, marks.items[at].term));
        shown++;
    }
}

cck_view cck_trace_shared(const cck_work *work, const cck_item *a, const cck_item *b) {
    writer w = {.work = work};
    add_marks(&w, a, a->words, &b->words);
    cck_view words = take(&w);
    cck_buffer_free(&w.line);
    return words;
}

/* ---- the axes ---- */

static void put_measure(writer *w, const cck_item *a, const cck_item *b, cck_kin kin) {
    put(w, "measure", standing_of_kin(kin), cck_item_name(a), cck_item_name(b), cck_kin_words(kin));
}

static void put_noun(writer *w, const cck_item *a, const cck_item *b, cck_axis axis) {
    const char *note = NULL;
    if (a->filled || b->filled) note = "one is taken from the figure before it";
    put(w, "noun", standing_of(axis), a->who->noun, b->who->noun, note);
}

static void put_population(writer *w, const cck_item *a, const cck_item *b, cck_axis axis) {
    cck_view p = list(w, a->who->population), q = list(w, b->who->population);
    bool anybody = cck_is_anybody(w->work, a->who) || cck_is_anybody(w->work, b->who);
    put(w, "population", standing_of(axis), p, q, anybody ? "who names nobody in particular counts everybody" : NULL);
}

static void put_place(writer *w, const cck_item *a, const cck_item *b, cck_axis axis) {
    cck_view p = list(w, a->figure->place), q = list(w, b->figure->place);
    const char *note = NULL;
    if (a->at_large != b->at_large && p.len && q.len) note = "the place that the story is about holds the others";
    put(w, "place", standing_of(axis), p, q, note);
}

static cck_view event_words(writer *w, const cck_item *item) {
    add_marks(w, item, item->names, NULL);
    add_marks(w, item, item->times, NULL);
    return take(w);
}

static void put_event(writer *w, const cck_item *a, const cck_item *b, const cck_slot *slot) {
    cck_view p = event_words(w, a), q = event_words(w, b);
    put(w, "event", standing_of(slot->event), p, q,
        slot->main_event ? "nothing sets either apart from what the story is about" : NULL);
}

static void put_window(writer *w, const cck_item *a, const cck_item *b, cck_axis axis) {
    cck_wording_window(&w->line, a->figure->window_s);
    cck_view p = take(w);
    cck_wording_window(&w->line, b->figure->window_s);
    put(w, "window", standing_of(axis), p, take(w), NULL);
}

static void add_date(writer *w, const char *what, cck_view date) {
    if (!date.len) return;
    if (w->line.len) cck_buffer_add(&w->line, CCK_LIT(", "));
    cck_buffer_printf(&w->line, "%s %.*s", what, CCK_FMT(date));
}

static cck_view time_words(writer *w, const cck_item *item) {
    cck_view published = w->work->corpus->documents[item->document].published;
    add_date(w, "since", item->figure->since);
    add_date(w, "as of", item->figure->as_of);
    add_date(w, "happened on", item->figure->happened_on);
    add_date(w, "published", (cck_view){published.ptr, published.len < 10 ? published.len : 10});
    return take(w);
}

static void put_time(writer *w, const cck_item *a, const cck_item *b, cck_axis axis) {
    cck_view p = time_words(w, a);
    put(w, "time", standing_of(axis), p, time_words(w, b), NULL);
}

static void put_speaker(writer *w, const cck_item *a, const cck_item *b, const cck_decision *d) {
    const char *note = NULL;
    if (d->sides == CCK_SIDES_DIFFERENT) note = "they speak for different sides";
    if (d->sides == CCK_SIDES_UNKNOWN) note = "whether they are of one side is not said";
    put(w, "speaker", standing_of(d->slot.speaker), a->figure->speaker, b->figure->speaker, note);
}

static cck_view holder_words(writer *w, const cck_item *item) {
    for (size_t i = 0; i < item->holder.count; i++) add_item(w, word_of(w, item, item->holder.terms[i]));
    return take(w);
}

static bool share_holder(const cck_holder *a, const cck_holder *b) {
    for (size_t i = 0; i < a->count; i++) {
        for (size_t k = 0; k < b->count; k++) {
            if (a->terms[i] == b->terms[k]) return true;
        }
    }
    return false;
}

static void put_holder(writer *w, const cck_item *a, const cck_item *b, cck_axis axis) {
    const char *note = NULL;
    if (axis == CCK_AXIS_DISJOINT && a->figure->kind != CCK_KIND_AGE) note = "one article sets them side by side";
    if (axis == CCK_AXIS_DISJOINT && a->trade && b->trade && a->trade != b->trade) note = "jobs of two trades";
    if (axis == CCK_AXIS_HOLDS || axis == CCK_AXIS_WITHIN)
        note = "only one names a holder, beside others in its article";
    if (axis == CCK_AXIS_UNKNOWN && share_holder(&a->holder, &b->holder)) note = "what all of the story is about";
    cck_view p = holder_words(w, a);
    put(w, "holder", standing_of(axis), p, holder_words(w, b), note);
}

/* ---- what was not said ---- */

static void add_unknown(writer *w) {
    if (w->unknown_count < MOST_UNKNOWN) w->unknown[w->unknown_count++] = take(w);
}

/* "neither says over what time was counted", "only the second names a place" */
static void note_unknown(writer *w, const char *axis, const char *verb) {
    for (size_t i = 0; i < w->count; i++) {
        const cck_trace_axis *x = &w->axes[i];
        if (!cck_view_equal(cck_view_of(x->name), cck_view_of(axis)) || (x->a.len && x->b.len)) continue;
        const char *who = x->a.len ? "only the first" : x->b.len ? "only the second" : "neither";
        cck_buffer_printf(&w->line, "%s %s", who, verb);
        add_unknown(w);
    }
}

static void note_days(writer *w, const cck_item *a, const cck_item *b, const cck_slot *slot) {
    const cck_figure *f = a->figure, *g = b->figure;
    bool days = (f->as_of.len || f->happened_on.len) && (g->as_of.len || g->happened_on.len);
    if (slot->window == CCK_AXIS_SAME && !days) {
        cck_buffer_add(&w->line, CCK_LIT("the day of the "));
        cck_wording_window(&w->line, f->window_s);
        cck_buffer_add(&w->line, CCK_LIT(" is not given"));
        add_unknown(w);
    }
    if (a->day != CCK_NO_DAY && b->day != CCK_NO_DAY) return;
    cck_buffer_add(&w->line, a->day == b->day ? CCK_LIT("the dates of the reports are not known")
                                              : CCK_LIT("the date of one report is not known"));
    add_unknown(w);
}

static void note_all(writer *w, const cck_item *a, const cck_item *b, const cck_slot *slot) {
    note_unknown(w, "measure", "says what is counted");
    note_unknown(w, "population", "says which people or things are meant");
    note_unknown(w, "place", "names a place");
    note_unknown(w, "window", "says over what length of time was counted");
    note_unknown(w, "speaker", "names a speaker");
    note_days(w, a, b, slot);
}

static bool keep(writer *w, cck_trace *out) {
    cck_arena *arena = w->work->results;
    cck_trace_axis *axes = cck_arena_alloc(arena, w->count * sizeof *axes);
    cck_view *unknown = cck_arena_alloc(arena, (w->unknown_count + 1) * sizeof *unknown);
    if (w->failed || !axes || !unknown) return false;
    for (size_t i = 0; i < w->count; i++) axes[i] = w->axes[i];
    for (size_t i = 0; i < w->unknown_count; i++) unknown[i] = w->unknown[i];
    out->axes = axes;
    out->axis_count = w->count;
    out->unknown = unknown;
    out->unknown_count = w->unknown_count;
    return true;
}

bool cck_trace_axes(const cck_work *work, const cck_item *a, const cck_item *b, const cck_decision *d, cck_trace *out) {
    const cck_slot *slot = &d->slot;
    writer w = {.work = work};
    put_measure(&w, a, b, slot->kin);
    put_noun(&w, a, b, slot->noun);
    put_population(&w, a, b, slot->population);
    put_event(&w, a, b, slot);
    put_place(&w, a, b, slot->place);
    put_window(&w, a, b, slot->window);
    put_time(&w, a, b, slot->time);
    put_speaker(&w, a, b, d);
    put_holder(&w, a, b, slot->holder);
    note_all(&w, a, b, slot);
    bool well = keep(&w, out);
    cck_buffer_free(&w.line);
    return well;
}
