/* read.h - sources (files, folders, JSON Lines) to documents. */
#ifndef COUNTERCHECK_READ_H
#define COUNTERCHECK_READ_H

#include <stdio.h>

#include "countercheck/document.h"

typedef struct {
    cck_views include, exclude; /* glob patterns ("articles/" "**"); empty include: *.txt *.md *.jsonl */
    cck_views outlet_from;      /* out of: meta dateline dir file; empty: meta */
    FILE *standard_input;       /* what "-" reads; NULL: stdin */
    size_t max_document;        /* bytes of one document's text; 0: CCK_MAX_DOCUMENT */
} cck_read_options;

/* Reads sources one document at a time, in bytewise order of path, so that the order of arguments
 * and of directory entries does not matter; a path named twice is read once. */
typedef struct cck_reader cck_reader;

/* `paths`: `count` files, folders, or "-" (JSON Lines on standard input). `options` may be NULL.
 * Expands folders; opens no article yet. */
CCK_API cck_code cck_reader_open(const char *const *paths, size_t count, const cck_read_options *options,
                                 cck_reader **out, cck_error *error);
/* The next document, its views in `arena`. CCK_END when there is none. Any other code concerns one
 * input only (unreadable, not UTF-8, broken JSON, missing path, empty folder): report it and call
 * again. Cost: linear in the bytes read. */
CCK_API cck_code cck_reader_next(cck_reader *reader, cck_arena *arena, cck_document *out, cck_error *error);
/* Number of inputs (files, standard input) that were named or found; for "no input matched". */
CCK_API size_t cck_reader_inputs(const cck_reader *reader);
CCK_API void cck_reader_close(cck_reader *reader);

#endif
