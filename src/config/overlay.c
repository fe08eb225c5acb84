/* overlay.c - laying trees over one another. */
#include "config/overlay.h"

#include "config/faults.h"

/* A list or map under construction. */
typedef struct {
    cck_arena *arena;
    cck_yaml *node, *last;
    bool failed;
} layer;

/* `node` itself stays as it is: its copy has a place of its own among the children. */
static void append(layer *l, const cck_yaml *node) {
    cck_yaml *copy = node && !l->failed ? cck_arena_alloc(l->arena, sizeof *copy) : NULL;
    if (!copy) {
        l->failed = true;
        return;
    }
    *copy = *node;
    copy->next = NULL;
    if (l->last)
        l->last->next = copy;
    else
        l->node->first = copy;
    l->last = copy;
    l->node->count++;
}

static layer begin(cck_arena *arena, const cck_yaml *like) {
    layer l = {.arena = arena, .node = cck_arena_alloc(arena, sizeof *l.node)};
    l.failed = !l.node;
    if (l.failed) return l;
    *l.node = *like;
    l.node->first = NULL;
    l.node->count = 0;
    return l;
}

static const cck_yaml *end(const layer *l) {
    return l->failed ? NULL : l->node;
}

/* The row of a child of a map; names that the user gives are maps of the keys of `row`. */
static const cck_key_row *row_of(const cck_key_row *row, const cck_yaml *child, cck_key_row *named) {
    if (row->shape != CCK_SHAPE_NAMED) return cck_key_below(row, child->key);
    *named = *row;
    named->shape = CCK_SHAPE_MAP;
    return named;
}

static const cck_yaml *child_of(const cck_yaml *map, cck_view key) {
    for (const cck_yaml *child = map->first; child; child = child->next)
        if (cck_view_equal(child->key, key)) return child;
    return NULL;
}

static const cck_yaml *overlay_maps(cck_arena *arena, const cck_yaml *under, const cck_yaml *over,
                                    const cck_key_row *row) {
    cck_key_row named;
    layer l = begin(arena, under);
    for (const cck_yaml *child = under->first; child && !l.failed; child = child->next) {
        const cck_yaml *by = child_of(over, child->key);
        const cck_key_row *key = row_of(row, child, &named);
        append(&l, by && key ? cck_overlay(arena, child, by, key) : child);
    }
    for (const cck_yaml *child = over->first; child && !l.failed; child = child->next)
        if (!child_of(under, child->key)) append(&l, child);
    return end(&l);
}

static const cck_yaml *entry_with_id(const cck_yaml *list, const cck_yaml *like) {
    const cck_yaml *id = cck_yaml_get(like, "id");
    for (const cck_yaml *entry = id ? list->first : NULL; entry; entry = entry->next) {
        const cck_yaml *other = cck_yaml_get(entry, "id");
        if (other && cck_view_equal(cck_view_trim(other->text), cck_view_trim(id->text))) return entry;
    }
    return NULL;
}

/* A rule that is changed keeps its place in the order, but stands where it was last spoken of. */
static const cck_yaml *overlay_by_id(cck_arena *arena, const cck_yaml *under, const cck_yaml *over,
                                     const cck_key_row *row) {
    cck_key_row entry_row = *row;
    entry_row.shape = CCK_SHAPE_MAP;
    layer l = begin(arena, over);
    for (const cck_yaml *entry = under->first; entry && !l.failed; entry = entry->next) {
        const cck_yaml *by = entry_with_id(over, entry);
        append(&l, by ? overlay_maps(arena, entry, by, &entry_row) : entry);
        if (!by || l.failed) continue;
        l.last->file = by->file;
        l.last->line = by->line;
        l.last->column = by->column;
    }
    for (const cck_yaml *entry = over->first; entry && !l.failed; entry = entry->next)
        if (!entry_with_id(under, entry)) append(&l, entry);
    return end(&l);
}

/* A lone word is a list of one. */
static void append_all(layer *l, const cck_yaml *list) {
    if (list->kind != CCK_YAML_LIST) {
        append(l, list);
        if (!l->failed) l->last->key = (cck_view){NULL, 0};
        return;
    }
    for (const cck_yaml *entry = list->first; entry && !l->failed; entry = entry->next) append(l, entry);
}

static const cck_yaml *overlay_lists(cck_arena *arena, const cck_yaml *under, const cck_yaml *over) {
    layer l = begin(arena, over);
    if (l.failed) return NULL;
    l.node->kind = CCK_YAML_LIST;
    append_all(&l, under);
    append_all(&l, over);
    return end(&l);
}

const cck_yaml *cck_overlay(cck_arena *arena, const cck_yaml *under, const cck_yaml *over, const cck_key_row *row) {
    bool section = row->shape == CCK_SHAPE_MAP || row->shape == CCK_SHAPE_NAMED || row->shape == CCK_SHAPE_LIST ||
                   row->shape == CCK_SHAPE_GROUPS;
    if (!under || (section && cck_yaml_is_empty(under))) return over;
    if (section && cck_yaml_is_empty(over)) return under;
    bool maps = under->kind == CCK_YAML_MAP && over->kind == CCK_YAML_MAP;
    if (row->layer == CCK_LAYER_BY_ID) return overlay_by_id(arena, under, over, row);
    if (row->layer == CCK_LAYER_ADDS) return overlay_lists(arena, under, over);
    if (maps && section && !row->whole) return overlay_maps(arena, under, over, row);
    return over;
}
