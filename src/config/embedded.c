/* embedded.c - looking an embedded file up by name. */
#include "config/embedded.h"

#include <string.h>

#include "config/yaml_pack.h"

static const cck_embedded_file *find(const cck_embedded_file *files, size_t count, const char *name) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(files[i].name, name) == 0) return &files[i];
    return NULL;
}

const cck_embedded_file *cck_embedded_find(const char *name) {
    return find(cck_embedded_files, cck_embedded_count, name);
}

const cck_embedded_file *cck_packed_find(const char *name) {
    return find(cck_packed_files, cck_packed_count, name);
}

cck_code cck_embedded_tree(const cck_embedded_file *file, cck_arena *arena, const cck_yaml **out, cck_error *error) {
    if (!file) return cck_fail(error, CCK_E_MISSING, "a built-in file is missing from this build");
    cck_view bytes = {(const char *)file->data, file->size};
    return cck_yaml_unpack(bytes, cck_view_of(file->name), arena, out, error);
}
