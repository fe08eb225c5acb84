/* place_map.h - where in its source each byte of a text stood. */
#ifndef CCK_READ_PLACE_MAP_H
#define CCK_READ_PLACE_MAP_H

#include "countercheck/document.h"
#include "read/check.h"

/* Zero-initialise, then cck_map_start. */
typedef struct {
    cck_view source;
    cck_place place; /* of the source's first byte */
    size_t at, line, column;
    cck_anchor *items;
    size_t count, capacity;
    bool failed;
} cck_map;

void cck_map_start(cck_map *map, cck_view source, cck_place place);
/* Text and source run in step from here on. Amortised O(distance to the anchor before in the source). */
void cck_map_anchor(cck_map *map, size_t text, size_t source);
/* Hands the anchors over to `origin`; false when out of memory. Empties the map. */
bool cck_map_finish(cck_map *map, cck_arena *arena, cck_origin *origin);

/* The whole of it for a string of JSON (`raw`, within `source`) without its escapes. */
bool cck_map_json(cck_view source, cck_place place, cck_view raw, cck_arena *arena, cck_origin *origin);

#endif
