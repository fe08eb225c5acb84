/* embedded.c - looking an embedded file up by name. */
#include "config/embedded.h"

#include <string.h>

const cck_embedded_file *cck_embedded_find(const char *name) {
    for (size_t i = 0; i < cck_embedded_count; i++)
        if (strcmp(cck_embedded_files[i].name, name) == 0) return &cck_embedded_files[i];
    return NULL;
}
