/* yaml_unpack.c - bytes to a tree, see yaml_pack.c. */
#include "config/yaml_pack.h"

typedef struct {
    const unsigned char *at, *end;
    const cck_yaml_file *file;
    cck_arena *arena;
    cck_code code; /* the first thing that went wrong */
} unpacker;

static size_t take_number(unpacker *u) {
    size_t number = 0;
    unsigned shift = 0;
    while (u->at<u->end && * u->at> 127 && shift < 56) {
        number |= (size_t)(*u->at++ & 127) << shift;
        shift += 7;
    }
    if (u->at == u->end) {
        u->code = CCK_E_FORMAT;
        return 0;
    }
    return number | (size_t)*u->at++ << shift;
}

static cck_view take_text(unpacker *u) {
    size_t length = take_number(u);
    if (u->code || length >= (size_t)(u->end - u->at)) {
        u->code = CCK_E_FORMAT;
        return (cck_view){NULL, 0};
    }
    cck_view text = {(const char *)u->at, length};
    u->at += length + 1;
    return text;
}

/* Children lie side by side. */
static void take_node(unpacker *u, cck_yaml *node, size_t depth) {
    if (u->at == u->end || depth > CCK_MAX_DEPTH) {
        u->code = CCK_E_FORMAT;
        return;
    }
    unsigned kind = *u->at++;
    node->kind = (cck_yaml_kind)(kind & 3);
    node->quoted = kind >> 2;
    node->file = u->file;
    node->line = take_number(u);
    node->column = take_number(u);
    if (node->kind == CCK_YAML_SCALAR) {
        node->text = take_text(u);
        return;
    }
    size_t count = take_number(u);
    if (u->code || count > (size_t)(u->end - u->at)) u->code = CCK_E_FORMAT;
    if (u->code || !count) return;
    cck_yaml *children = cck_arena_zalloc(u->arena, count, sizeof *children);
    if (!children) u->code = CCK_E_MEMORY;
    node->first = children;
    for (size_t i = 0; i < count && !u->code; i++) {
        if (node->kind == CCK_YAML_MAP) {
            children[i].key = take_text(u);
            children[i].key_line = take_number(u);
            children[i].key_column = take_number(u);
        }
        if (!u->code) take_node(u, &children[i], depth + 1);
        children[i].next = i + 1 < count ? &children[i + 1] : NULL;
    }
    node->count = count;
}

cck_code cck_yaml_unpack(cck_view bytes, cck_view name, cck_arena *arena, const cck_yaml **out, cck_error *error) {
    cck_yaml_file *file = cck_arena_zalloc(arena, 1, sizeof *file);
    cck_yaml *root = cck_arena_zalloc(arena, 1, sizeof *root);
    unpacker u = {(const unsigned char *)bytes.ptr, (const unsigned char *)bytes.ptr + bytes.len, file, arena, CCK_OK};
    if (file && root) {
        file->name = name;
        take_node(&u, root, 0);
    } else {
        u.code = CCK_E_MEMORY;
    }
    if (u.code == CCK_E_MEMORY) return cck_fail(error, u.code, "out of memory while reading a built-in file");
    if (u.code) return cck_fail(error, u.code, "the built-in file %.*s is damaged", CCK_FMT(name));
    *out = root;
    return CCK_OK;
}
