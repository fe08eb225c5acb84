/* folder.h - a folder for one test, made below /tmp, entered, and removed with all that is in it. */
#ifndef CCK_TESTS_FOLDER_H
#define CCK_TESTS_FOLDER_H

#include <stddef.h>

/* Makes a folder and changes into it. For cmocka's setup and teardown. */
int folder_make(void **state);
int folder_remove(void **state);
/* Writes a file of `len` bytes below it, making the folders of its path. */
void folder_write_bytes(const char *path, const char *bytes, size_t len);
void folder_write(const char *path, const char *text);

#endif
