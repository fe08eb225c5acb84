/* diff_read.c - the differences that a JSON report tells of. What it holds besides is passed over, so that reports of
 * later versions can be read, too. */
#include <string.h>

#include "countercheck/diff.h"
#include "read/json.h"
#include "report/evidence.h"
#include "text/text.h"

/* What of a value or a document is wanted. */
typedef struct {
    cck_view words;
    uint64_t figure; /* the first */
} value;

typedef struct {
    cck_view id; /* as it stands in the report */
    cck_json_value outlet, day;
} source;

typedef struct {
    uint64_t figure;
    cck_json_value document;
} place;

typedef struct {
    cck_clean clean;
    cck_view documents, figures, claims; /* the lists, as they stand in the report */
    source *sources;
    size_t source_count, source_capacity;
    place *places;
    size_t place_count, place_capacity;
    cck_difference *items;
    size_t count, capacity;
    cck_diff_side side;
    bool broken;
} report;

static bool is_key(cck_json_value key, const char *name) {
    return cck_view_equal(key.raw, cck_view_of(name));
}

/* A string without its escapes, masked as everything of a report is; "none" for anything else. */
static cck_view text_of(report *r, cck_json_value v) {
    if (v.kind != CCK_JSON_STRING) return (cck_view){NULL, 0};
    char *plain = cck_arena_alloc(r->clean.arena, v.raw.len + 1);
    r->clean.failed |= !plain;
    if (!plain) return (cck_view){NULL, 0};
    return cck_clean_text(&r->clean, (cck_view){plain, cck_json_decode(v, plain)});
}

static uint64_t number_of(cck_json_value v) {
    uint64_t number = 0;
    for (size_t i = 0; v.kind == CCK_JSON_NUMBER && i < v.raw.len && i < 18; i++) {
        if (v.raw.ptr[i] < '0' || v.raw.ptr[i] > '9') return 0;
        number = number * 10 + (uint64_t)(v.raw.ptr[i] - '0');
    }
    return number;
}

static bool begin(report *r, cck_json *json, cck_view text) {
    bool well = cck_json_begin(json, text);
    r->broken |= !well;
    return well;
}

static bool begin_list(report *r, cck_json *json, cck_view text) {
    bool well = cck_json_begin_list(json, text);
    r->broken |= !well;
    return well;
}

/* ---- documents and figures ---- */

/* Room for one more of what is counted in `count`: NULL when out of memory. */
static void *grown(report *r, void *items, size_t count, size_t *capacity, size_t size) {
    if (count < *capacity) return items;
    size_t wider = *capacity ? 2 * *capacity : 256;
    void *copy = cck_arena_zalloc(r->clean.arena, wider, size);
    r->clean.failed |= !copy;
    if (!copy) return NULL;
    if (count) memcpy(copy, items, count * size);
    *capacity = wider;
    return copy;
}

static void read_document(report *r, cck_view object) {
    source s = {.id = {NULL, 0}};
    cck_json json;
    cck_json_value key, v;
    if (!begin(r, &json, object)) return;
    while (cck_json_member(&json, &key, &v)) {
        if (is_key(key, "id")) s.id = v.raw;
        if (is_key(key, "outlet")) s.outlet = v;
        if (is_key(key, "published")) s.day = v;
    }
    source *items = grown(r, r->sources, r->source_count, &r->source_capacity, sizeof *items);
    if (!items) return;
    r->sources = items;
    items[r->source_count++] = s;
}

/* The id of a figure stands first, that of its document second: the rest is passed over. */
static void read_figure(report *r, cck_view object) {
    place p = {.figure = 0};
    cck_json json;
    cck_json_value key, v;
    if (!begin(r, &json, object)) return;
    while (!p.document.raw.ptr && cck_json_member(&json, &key, &v)) {
        if (is_key(key, "id")) p.figure = number_of(v);
        if (is_key(key, "document")) p.document = v;
    }
    place *items = grown(r, r->places, r->place_count, &r->place_capacity, sizeof *items);
    if (!items) return;
    r->places = items;
    items[r->place_count++] = p;
}

static void read_list(report *r, cck_view list, void (*read)(report *, cck_view)) {
    cck_json json;
    cck_json_value item;
    if (!list.ptr || !begin_list(r, &json, list)) return;
    while (cck_json_item(&json, &item)) read(r, item.raw);
    r->broken |= json.fault != NULL;
}

/* Figures stand in the order of their ids; 0: there is none. */
static const place *find_place(const report *r, uint64_t figure) {
    size_t low = 0, high = r->place_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (r->places[middle].figure < figure)
            low = middle + 1;
        else
            high = middle;
    }
    return low < r->place_count && r->places[low].figure == figure ? &r->places[low] : NULL;
}

static const source *find_source(const report *r, cck_view id) {
    for (size_t i = 0; i < r->source_count; i++) {
        if (cck_view_equal(r->sources[i].id, id)) return &r->sources[i];
    }
    return NULL;
}

/* "Valley Post, 2031-09-16", and the outlet alone. */
static cck_view source_of(report *r, uint64_t figure, cck_view *outlet) {
    const place *p = find_place(r, figure);
    const source *s = p ? find_source(r, p->document.raw) : NULL;
    *outlet = s ? text_of(r, s->outlet) : (cck_view){NULL, 0};
    if (!p) return *outlet;
    cck_view name = outlet->len ? *outlet : text_of(r, p->document);
    cck_view day = s ? text_of(r, s->day) : (cck_view){NULL, 0};
    r->clean.scratch.len = 0;
    cck_buffer_add(&r->clean.scratch, name);
    if (day.len) cck_buffer_printf(&r->clean.scratch, ", %.*s", (int)(day.len < 10 ? day.len : 10), day.ptr);
    return cck_clean_keep(&r->clean);
}

/* ---- claims ---- */

static value read_value(report *r, cck_view object) {
    value result = {.figure = 0};
    cck_json json, list;
    cck_json_value key, v, first;
    if (!begin(r, &json, object)) return result;
    while (cck_json_member(&json, &key, &v)) {
        if (is_key(key, "words")) result.words = text_of(r, v);
        if (is_key(key, "figures") && begin_list(r, &list, v.raw) && cck_json_item(&list, &first))
            result.figure = number_of(first);
    }
    return result;
}

static value value_at(report *r, cck_view values, uint64_t index) {
    cck_json json;
    cck_json_value item;
    if (!begin_list(r, &json, values)) return (value){.figure = 0};
    for (uint64_t i = 0; cck_json_item(&json, &item); i++) {
        if (i == index) return read_value(r, item.raw);
    }
    r->broken = true;
    return (value){.figure = 0};
}

static cck_verdict verdict_of(report *r, cck_json_value v) {
    for (int i = 0; i < CCK_VERDICT_END; i++) {
        if (cck_view_equal(v.raw, cck_view_of(cck_verdict_name((cck_verdict)i)))) return (cck_verdict)i;
    }
    r->broken = true;
    return CCK_VERDICT_AGREE;
}

static cck_state state_of(cck_json_value v) {
    for (int i = 0; i <= CCK_STATE_IGNORED; i++) {
        if (cck_view_equal(v.raw, cck_view_of(cck_state_name((cck_state)i)))) return (cck_state)i;
    }
    return CCK_STATE_NEW;
}

/* A relation with a fingerprint is a difference; the others are at peace. */
static void read_relation(report *r, cck_view object, cck_view values, cck_difference one) {
    uint64_t a = 0, b = 0;
    cck_json json;
    cck_json_value key, v;
    if (!begin(r, &json, object)) return;
    while (cck_json_member(&json, &key, &v)) {
        if (is_key(key, "a")) a = number_of(v);
        if (is_key(key, "b")) b = number_of(v);
        if (is_key(key, "verdict")) one.verdict = verdict_of(r, v);
        if (is_key(key, "state")) one.state = state_of(v);
        if (is_key(key, "why")) one.why = text_of(r, v);
        if (is_key(key, "fingerprint")) one.fingerprint = text_of(r, v);
    }
    if (!one.fingerprint.len) return;
    cck_difference *items = grown(r, r->items, r->count, &r->capacity, sizeof *items);
    if (!items) return;
    r->items = items;
    value p = value_at(r, values, a), q = value_at(r, values, b);
    one.a = p.words;
    one.b = q.words;
    one.source_a = source_of(r, p.figure, &one.outlet_a);
    one.source_b = source_of(r, q.figure, &one.outlet_b);
    items[r->count++] = one;
}

static void read_claim(report *r, cck_view object) {
    cck_difference one = {.state = CCK_STATE_NEW};
    cck_view values = {NULL, 0}, relations = {NULL, 0};
    cck_json json;
    cck_json_value key, v;
    r->side.claims++;
    if (!begin(r, &json, object)) return;
    while (cck_json_member(&json, &key, &v)) {
        if (is_key(key, "id")) one.claim = text_of(r, v);
        if (is_key(key, "measure") && v.kind == CCK_JSON_STRING) one.measure = cck_clean_name(&r->clean, text_of(r, v));
        if (is_key(key, "values")) values = v.raw;
        if (is_key(key, "relations")) relations = v.raw;
    }
    if (!one.measure.len) one.measure = CCK_LIT("unnamed quantity");
    if (!begin_list(r, &json, relations)) return;
    while (cck_json_item(&json, &v)) read_relation(r, v.raw, values, one);
    r->broken |= json.fault != NULL;
}

/* ---- the report ---- */

static void read_summary(report *r, cck_view object) {
    cck_json json;
    cck_json_value key, v;
    if (!begin(r, &json, object)) return;
    while (cck_json_member(&json, &key, &v)) {
        if (is_key(key, "documents")) r->side.documents = (size_t)number_of(v);
        if (is_key(key, "figures")) r->side.figures = (size_t)number_of(v);
    }
}

static void read_report(report *r, cck_view text) {
    cck_json json;
    cck_json_value key, v;
    if (!begin(r, &json, text)) return;
    bool ours = false;
    while (cck_json_member(&json, &key, &v)) {
        ours |= is_key(key, "countercheck");
        if (is_key(key, "summary")) read_summary(r, v.raw);
        if (is_key(key, "documents")) r->documents = v.raw;
        if (is_key(key, "figures")) r->figures = v.raw;
        if (is_key(key, "claims")) r->claims = v.raw;
    }
    r->broken |= json.fault != NULL || !ours || !r->claims.ptr;
    if (r->broken) return;
    read_list(r, r->documents, read_document);
    read_list(r, r->figures, read_figure);
    read_list(r, r->claims, read_claim);
}

cck_code cck_diff_of_json(cck_view json, cck_view name, cck_arena *arena, cck_diff_side *out, cck_error *error) {
    report r = {.clean = {.arena = arena}};
    if (cck_utf8_check(json) == json.len)
        read_report(&r, json);
    else
        r.broken = true;
    r.side.name = cck_clean_text(&r.clean, name);
    cck_buffer_free(&r.clean.scratch);
    if (r.clean.failed) return cck_fail(error, CCK_E_MEMORY, "out of memory");
    if (r.broken) {
        cck_fail(error, CCK_E_FORMAT, "this is no JSON report");
        cck_error_at(error, name, 0, 0, 0);
        cck_error_hint(error, "countercheck check PATH... -q -o FILE.json writes one");
        return CCK_E_FORMAT;
    }
    r.side.items = r.items;
    r.side.count = r.count;
    *out = r.side;
    return CCK_OK;
}
