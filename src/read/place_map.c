/* place_map.c - anchors between a text and its source, made and asked. */
#include "read/place_map.h"

#include <stdlib.h>
#include <string.h>

#include "read/json.h"
#include "text/text.h"

void cck_map_start(cck_map *map, cck_view source, cck_place place) {
    map->source = source;
    map->place = place;
    map->at = 0;
    map->line = place.line;
    map->column = 1 + place.before;
    map->count = 0;
    map->failed = false;
}

/* Moves line and column on over `run`. */
static void advance(cck_view run, size_t *line, size_t *column) {
    size_t from = 0;
    for (;;) {
        const char *newline = from < run.len ? memchr(run.ptr + from, '\n', run.len - from) : NULL;
        if (!newline) break;
        from = (size_t)(newline - run.ptr) + 1;
        ++*line;
        *column = 1;
    }
    if (from < run.len) *column += cck_utf8_count((cck_view){run.ptr + from, run.len - from});
}

static bool make_room(cck_map *map) {
    if (map->count < map->capacity) return true;
    size_t capacity = map->capacity ? map->capacity * 2 : 256;
    cck_anchor *items = realloc(map->items, capacity * sizeof *items);
    if (!items) return false;
    map->items = items;
    map->capacity = capacity;
    return true;
}

void cck_map_anchor(cck_map *map, size_t text, size_t source) {
    if (map->failed || !make_room(map)) {
        map->failed = true;
        return;
    }
    if (source < map->at) { /* a headline that stands behind the text */
        map->at = 0;
        map->line = map->place.line;
        map->column = 1 + map->place.before;
    }
    advance((cck_view){map->source.ptr + map->at, source - map->at}, &map->line, &map->column);
    map->at = source;
    map->items[map->count++] = (cck_anchor){.text = (uint32_t)text,
                                            .line = (uint32_t)map->line,
                                            .column = (uint32_t)map->column,
                                            .byte = map->place.byte + source};
}

bool cck_map_finish(cck_map *map, cck_arena *arena, cck_origin *origin) {
    size_t size = map->count * sizeof *map->items;
    cck_anchor *items = cck_arena_alloc(arena, size + 1);
    bool ok = items && !map->failed;
    if (ok && size) memcpy(items, map->items, size);
    if (ok) {
        origin->anchors = items;
        origin->anchor_count = map->count;
    }
    free(map->items);
    *map = (cck_map){.count = 0};
    return ok;
}

/* Bytes of the escape at `at`. */
static size_t escape_length(const char *at) {
    if (at[1] != 'u') return 2;
    bool pair = (at[2] == 'd' || at[2] == 'D') && strchr("89abAB", at[3]);
    return pair ? 12 : 6;
}

bool cck_map_json(cck_view source, cck_place place, cck_view raw, cck_arena *arena, cck_origin *origin) {
    cck_map map = {.count = 0};
    const char *at = raw.ptr, *end = raw.ptr + raw.len;
    size_t text = 0;
    cck_map_start(&map, source, place);
    cck_map_anchor(&map, 0, (size_t)(at - source.ptr));
    for (;;) {
        const char *slash = at < end ? memchr(at, '\\', (size_t)(end - at)) : NULL;
        if (!slash) break;
        char plain[12];
        cck_json_value escape = {CCK_JSON_STRING, true, {slash, escape_length(slash)}};
        text += (size_t)(slash - at) + cck_json_decode(escape, plain);
        at = slash + escape.raw.len;
        cck_map_anchor(&map, text, (size_t)(at - source.ptr));
    }
    return cck_map_finish(&map, arena, origin);
}

/* ---- asking ---- */

/* The last anchor at or before `at`; there is one. */
static const cck_anchor *find_anchor(const cck_origin *origin, size_t at) {
    size_t low = 0, high = origin->anchor_count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (origin->anchors[middle].text <= at) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return &origin->anchors[low];
}

void cck_document_locate(const cck_document *document, size_t at, size_t *line, size_t *column, uint64_t *byte) {
    static const cck_anchor start = {0, 1, 1, 0};
    bool mapped = document->origin && document->origin->anchor_count;
    const cck_anchor *anchor = mapped ? find_anchor(document->origin, at) : &start;
    if (at > document->text.len) at = document->text.len;
    size_t from = anchor->text < at ? anchor->text : at;
    *line = anchor->line;
    *column = anchor->column;
    if (mapped && document->origin->coarse) from = at;
    advance((cck_view){document->text.ptr + from, at - from}, line, column);
    if (byte) *byte = anchor->byte + (at - from);
}

const cck_waiver *cck_document_waiver(const cck_document *document, size_t at) {
    const cck_origin *origin = document->origin;
    for (size_t i = 0; origin && i < origin->waiver_count; i++)
        if (at >= origin->waivers[i].start && at < origin->waivers[i].end) return &origin->waivers[i];
    return NULL;
}

cck_part cck_document_part(const cck_document *document, size_t at) {
    const cck_origin *origin = document->origin;
    size_t low = 0, high = origin ? origin->mark_count : 0;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (origin->marks[middle].end <= at) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return origin && low < origin->mark_count && origin->marks[low].start <= at ? origin->marks[low].part
                                                                                : CCK_PART_BODY;
}

const char *cck_part_name(cck_part part) {
    static const char *const names[] = {"body", "caption", "related", "table"};
    return names[part];
}

const char *cck_trust_name(cck_trust trust) {
    static const char *const names[] = {"none", "low", "fair", "high"};
    return names[trust];
}
