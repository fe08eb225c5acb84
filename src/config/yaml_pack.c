/* yaml_pack.c - a tree to bytes. A node is its kind, line and column, then its text, or the number of its children and
 * these; a child of a map has its key, with line and column, before it. Numbers are of seven bits a byte, the last
 * below 128. */
#include "config/yaml_pack.h"

static void put_number(cck_buffer *out, size_t number) {
    for (; number > 127; number >>= 7) cck_buffer_char(out, (char)((number & 127) | 128));
    cck_buffer_char(out, (char)number);
}

static void put_text(cck_buffer *out, cck_view text) {
    put_number(out, text.len);
    cck_buffer_add(out, text);
    cck_buffer_char(out, '\0');
}

void cck_yaml_pack(cck_buffer *out, const cck_yaml *root) {
    cck_buffer_char(out, (char)((unsigned)root->kind | (root->quoted ? 4u : 0u)));
    put_number(out, root->line);
    put_number(out, root->column);
    if (root->kind == CCK_YAML_SCALAR) {
        put_text(out, root->text);
        return;
    }
    put_number(out, root->count);
    for (const cck_yaml *child = root->first; child; child = child->next) {
        if (root->kind == CCK_YAML_MAP) {
            put_text(out, child->key);
            put_number(out, child->key_line);
            put_number(out, child->key_column);
        }
        cck_yaml_pack(out, child);
    }
}
