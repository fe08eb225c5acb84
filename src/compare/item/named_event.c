/* named_event.c - which of several events with names a figure is of: two fires, two storms, two flights. The name is
 * carried through the paragraph: "It has burned 93,000 acres" is told of the fire that was named last. */
#include <string.h>

#include "compare/item/item.h"
#include "text/text.h"

#define COUNT(list)     (sizeof(list) / sizeof *(list))
#define SENTENCE_TOKENS 200
#define BEFORE_TOKENS   300 /* of the paragraph before a sentence */
#define BEFORE_BYTES    1200
#define NAMES           16 /* of one document that are held beside each other */
#define COMMA           6  /* tokens that a comma between a name and a figure counts for */

/* Events with names are of one kind or another; 0: of none. */
enum { NO_KIND, FIRE, STORM, FLIGHT, OPERATION };

typedef struct {
    cck_term_id name;
    uint8_t kind;
} event;

typedef struct {
    cck_work *work;
    cck_view text;
    cck_token tokens[BEFORE_TOKENS];
    size_t n;
    const cck_map *names; /* of the story (name -> kind); NULL: they are being looked for */
    uint32_t story;
} reader;

typedef struct {
    uint32_t story, a, b;
} story_key;

static cck_view key_of(uint32_t story, cck_term_id a, cck_term_id b, story_key *key) {
    memset(key, 0, sizeof *key);
    key->story = story;
    key->a = a < b ? a : b;
    key->b = a < b ? b : a;
    return (cck_view){(const char *)key, sizeof *key};
}

static bool is_any(const reader *r, size_t i, const char *const *words, size_t count) {
    return i < r->n && cck_token_is_any(r->text, &r->tokens[i], words, count);
}

static bool is_cue(const reader *r, size_t i, cck_cue cue) {
    return i < r->n && cck_lexicon_is_cue(r->work->lexicon, r->tokens[i].hash, cue);
}

static bool is_capital(const reader *r, size_t i) {
    return i < r->n && (r->tokens[i].kind == CCK_TOKEN_WORD || r->tokens[i].kind == CCK_TOKEN_CODE) &&
           r->tokens[i].flags & CCK_TOKEN_CAPITAL;
}

static cck_term_id term_at(const reader *r, size_t i) {
    return cck_vocabulary_find(r->work->vocabulary, cck_token_view(r->text, &r->tokens[i]));
}

/* "the Marn Fire", "- Marn Fire, Estrel County"; "the Orm Fire Department" is none, nor is "Cal Fire chief". */
static bool is_behind_its_name(const reader *r, size_t i, event *out) {
    static const char *const the[] = {"the"};
    bool fire = i > 0 && is_capital(r, i) && is_cue(r, i, CCK_CUE_names_of_fires);
    if (!fire || is_capital(r, i + 1)) return false;
    size_t first = i;
    while (first > 0 && i - first < 3 && is_capital(r, first - 1) && !is_any(r, first - 1, the, 1)) first--;
    if (first == i) return false;
    bool led = first == 0 || r->tokens[first - 1].kind == CCK_TOKEN_PUNCT || is_any(r, first - 1, the, 1);
    bool opens = first == 0 || r->tokens[first - 1].kind == CCK_TOKEN_PUNCT;
    if (!led || (opens && !(i + 1 < r->n && r->tokens[i + 1].kind == CCK_TOKEN_PUNCT))) return false;
    *out = (event){term_at(r, i - 1), FIRE};
    return out->name != 0;
}

/* "Hurricane Lira", "Flight 302", "Operation Broad Sweep" */
static bool is_before_its_name(const reader *r, size_t i, event *out) {
    static const char *const flight[] = {"Flight"}, *const operation[] = {"Operation"};
    if (!is_capital(r, i) || i + 1 >= r->n) return false;
    bool number = r->tokens[i + 1].kind == CCK_TOKEN_NUMBER || r->tokens[i + 1].kind == CCK_TOKEN_CODE;
    out->kind = is_cue(r, i, CCK_CUE_names_of_storms) && is_capital(r, i + 1) ? STORM
                : is_any(r, i, operation, 1) && is_capital(r, i + 1)          ? OPERATION
                : is_any(r, i, flight, 1) && (number || is_capital(r, i + 1)) ? FLIGHT
                                                                              : NO_KIND;
    if (!out->kind) return false;
    out->name = cck_vocabulary_term(r->work->vocabulary, cck_token_view(r->text, &r->tokens[i + 1]),
                                    r->tokens[i + 1].kind == CCK_TOKEN_NUMBER);
    return out->name != 0;
}

/* A name that the story uses for an event, standing alone: "a second fire, Marn, claimed two lives". */
static bool is_known(const reader *r, size_t i, event *out) {
    story_key key;
    if (!r->names || !is_capital(r, i)) return false;
    cck_term_id name = term_at(r, i);
    uint32_t kind = name ? cck_map_find(r->names, key_of(r->story, name, 0, &key)) : 0;
    if (!kind) return false;
    *out = (event){name, (uint8_t)kind};
    return true;
}

static bool event_at(const reader *r, size_t i, event *out) {
    return is_behind_its_name(r, i, out) || is_before_its_name(r, i, out) || is_known(r, i, out);
}

static size_t weighed(const reader *r, size_t from, size_t to) {
    size_t sum = to - from;
    for (size_t i = from; i < to; i++) sum += r->tokens[i].kind == CCK_TOKEN_PUNCT ? COMMA : 0;
    return sum;
}

/* The event named next to the figure in its sentence. */
static event nearest(reader *r, const cck_figure *f) {
    event found = {0, NO_KIND}, e;
    size_t least = SIZE_MAX, at = 0;
    r->n = cck_tokenize(r->text, f->sentence_start, f->sentence_end, r->tokens, SENTENCE_TOKENS);
    if (r->n > SENTENCE_TOKENS) r->n = SENTENCE_TOKENS;
    while (at < r->n && r->tokens[at].end <= f->start) at++;
    for (size_t i = 0; i < r->n; i++) {
        if (!event_at(r, i, &e)) continue;
        size_t away = i < at ? weighed(r, i, at) : weighed(r, at, i);
        if (away > least || (away == least && found.name == e.name)) continue;
        least = away;
        found = e;
    }
    return found;
}

/* The last one named in the paragraph before the sentence. */
static event carried(reader *r, const cck_figure *f) {
    event found = {0, NO_KIND}, e;
    size_t end = f->sentence_start, start = end;
    while (start > 0 && end - start < BEFORE_BYTES && r->text.ptr[start - 1] != '\n') start--;
    while (start < end && ((unsigned char)r->text.ptr[start] & 0xC0) == 0x80) start++;
    r->n = cck_tokenize(r->text, start, end, r->tokens, BEFORE_TOKENS);
    if (r->n > BEFORE_TOKENS) r->n = BEFORE_TOKENS;
    for (size_t i = 0; i < r->n; i++) {
        if (event_at(r, i, &e)) found = e;
    }
    return found;
}

static void read_item(reader *r, cck_item *item) {
    r->text = r->work->corpus->documents[item->document].text;
    r->story = item->story;
    event e = nearest(r, item->figure);
    if (!e.name) e = carried(r, item->figure);
    item->event = e.name;
    item->event_kind = e.kind;
}

/* Enters the names of one document's items, and which of one kind stand beside each other there. */
static bool enter(cck_work *work, cck_map *names, const cck_item *items, size_t from, size_t to) {
    const cck_item *seen[NAMES];
    size_t count = 0;
    for (size_t i = from; i < to; i++) {
        story_key key;
        if (!items[i].event) continue;
        uint32_t *at = cck_map_at(names, key_of(items[i].story, items[i].event, 0, &key));
        if (!at) return false;
        *at = items[i].event_kind;
        size_t k = 0;
        while (k < count && seen[k]->event != items[i].event) {
            if (seen[k]->event_kind == items[i].event_kind) {
                at = cck_map_at(&work->events, key_of(items[i].story, seen[k]->event, items[i].event, &key));
                if (!at) return false;
                *at = 1;
                at = cck_map_at(&work->events, key_of(items[i].story, 0, 0, &key)); /* the story has two of a kind */
                if (!at) return false;
                *at = 1;
            }
            k++;
        }
        if (k == count && count < NAMES) seen[count++] = &items[i];
    }
    return true;
}

/* Does the document speak of a kind of events that have names, or the story of two of a kind? */
static bool is_worth_it(const cck_work *work, const cck_item *item) {
    static const char *const kinds[] = {"fire",    "wildfire", "complex", "blaze",  "hurricane",
                                        "typhoon", "cyclone",  "storm",   "flight", "operation"};
    story_key key;
    if (cck_map_find(&work->events, key_of(item->story, 0, 0, &key))) return true;
    for (size_t i = 0; i < COUNT(kinds); i++) {
        cck_term_id term = cck_vocabulary_find(work->vocabulary, cck_view_of(kinds[i]));
        if (term && cck_vocabulary_holds(work->vocabulary, item->document, term)) return true;
    }
    return false;
}

/* One look for the names that stand with their kinds, one for those that stand alone. */
static bool look(cck_work *work, reader *r, cck_map *names, cck_item *items, size_t count) {
    for (size_t from = 0; from < count;) {
        size_t to = from;
        bool worth = is_worth_it(work, &items[from]);
        for (; to < count && items[to].document == items[from].document; to++) {
            if (worth) read_item(r, &items[to]);
        }
        if (worth && !enter(work, names, items, from, to)) return false;
        from = to;
    }
    return true;
}

cck_code cck_items_of_events(cck_work *work, cck_item *items, size_t count, cck_error *error) {
    cck_map names = {.arena = work->arena};
    reader r = {.work = work};
    work->events = (cck_map){.arena = work->arena};
    bool well = look(work, &r, &names, items, count);
    r.names = &names;
    if (well && work->events.count) well = look(work, &r, &names, items, count);
    return well ? CCK_OK : cck_fail(error, CCK_E_MEMORY, "out of memory while telling named events apart");
}

bool cck_are_two_events(const cck_work *work, const cck_item *a, const cck_item *b) {
    story_key key;
    if (!a->event || !b->event || a->event == b->event || a->event_kind != b->event_kind) return false;
    return cck_map_find(&work->events, key_of(a->story, a->event, b->event, &key)) != 0;
}
