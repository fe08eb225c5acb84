/* embedded.h - files of config/ and the page of reports/ inside the program; src/embed.cmake generates the table. */
#ifndef CCK_CONFIG_EMBEDDED_H
#define CCK_CONFIG_EMBEDDED_H

#include <stddef.h>

typedef struct {
    const char *name; /* path from the project's root: "config/rules.yaml" */
    const unsigned char *data;
    size_t size;
    const char *sha256; /* of the bytes, in base64, as a Content-Security-Policy wants it */
} cck_embedded_file;

extern const cck_embedded_file cck_embedded_files[];
extern const size_t cck_embedded_count;

/* The file of that name; NULL when there is none. O(files). */
const cck_embedded_file *cck_embedded_find(const char *name);

#endif
