/* Any bytes as a file of any kind (the first byte says which name it goes by): documents, or refusals with words; texts
 * are UTF-8 without NUL bytes, places and marks lie within them, and reading ends. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "countercheck/read.h"
#include "read/format.h"
#include "text/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { MOST = 10000 }; /* documents and faults of so few bytes */

static void check(const cck_document *d) {
    if (cck_utf8_check(d->text) != d->text.len || memchr(d->text.ptr, 0, d->text.len)) abort();
    const cck_origin *o = d->origin;
    size_t line, column;
    if (!o) return;
    for (size_t i = 1; i < o->anchor_count; i++) {
        if (o->anchors[i].text < o->anchors[i - 1].text || o->anchors[i].text > d->text.len) abort();
    }
    for (size_t i = 0; i < o->mark_count; i++) {
        if (o->marks[i].start > o->marks[i].end || o->marks[i].end > d->text.len) abort();
        if (i && o->marks[i].start < o->marks[i - 1].end) abort();
    }
    for (size_t at = 0; at < d->text.len; at += 7) {
        cck_document_locate(d, at, &line, &column, NULL);
        if (!line || !column) abort();
        cck_document_part(d, at);
    }
}

static void drain(cck_reader *reader) {
    for (size_t i = 0;; i++) {
        cck_arena *arena = cck_arena_new(0);
        cck_document document;
        cck_error error = {0};
        if (!arena || i > MOST) abort();
        cck_code code = cck_reader_next(reader, arena, &document, &error);
        if (code == CCK_OK) check(&document);
        if (code && code != CCK_END && !error.message[0]) abort();
        cck_arena_free(arena);
        if (code == CCK_END) return;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const char *const names[] = {"a.html", "a.csv", "a.warc", "a.xml", "a.json", "a.md", "a.txt", "a.zip"};
    char path[64];
    if (size < 1) return -1;
    snprintf(path, sizeof path, "/dev/shm/countercheck-fuzz-%s", names[data[0] % 8]);
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(data + 1, 1, size - 1, file) != size - 1 || fclose(file)) abort();
    if (size > 5 && memcmp(data + 1, "%PDF", 4) == 0) return -1; /* another program's business */
    const cck_read_options options = {.trace = data[0] & 8};
    const char *paths[] = {path};
    cck_reader *reader;
    if (cck_reader_open(paths, 1, &options, &reader, NULL)) abort();
    drain(reader);
    cck_reader_close(reader);
    return 0;
}
