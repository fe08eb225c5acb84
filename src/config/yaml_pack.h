/* yaml_pack.h - YAML trees as bytes: the built-in files are parsed when the program is built (pack_main.c), so that
 * starting costs no parsing. Files of users go through yaml_tree.h as ever; both give the same trees. */
#ifndef CCK_CONFIG_YAML_PACK_H
#define CCK_CONFIG_YAML_PACK_H

#include "config/yaml_tree.h"

/* Appends the tree; `out` fails as buffers do. O(n). */
void cck_yaml_pack(cck_buffer *out, const cck_yaml *root);
/* The tree of such bytes, which must outlive it: its words lie in them, each ended by a NUL. `name` is what messages
 * call the file. CCK_E_MEMORY; CCK_E_FORMAT for bytes that are cut off. O(n). */
cck_code cck_yaml_unpack(cck_view bytes, cck_view name, cck_arena *arena, const cck_yaml **out, cck_error *error);

#endif
