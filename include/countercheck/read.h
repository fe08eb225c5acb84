/* read.h - sources (files, folders, JSON Lines) to documents.
 *
 * A plain text file is one document; offsets are bytes of the file (a byte order mark becomes a space of the same
 * length). *.jsonl, *.ndjson and standard input are JSON Lines: one object a line with "text", and if known id, outlet,
 * title, date, url, author and language; other keys are passed over. `a.meta.json` beside `a.txt` says the same of
 * it, and is never an input itself. A broken one is an error of its own, after which the article comes without it.
 * What nobody says is looked for at the top of the text: a date line, a headline. */
#ifndef COUNTERCHECK_READ_H
#define COUNTERCHECK_READ_H

#include <stdio.h>

#include "countercheck/document.h"

typedef struct {
    /* Patterns for what lies in folders; a file named outright is read in any case. `**` is any number of folders, `*`
     * and `?` stay within a name; a pattern without '/' is matched against the name alone, another against
     * the path below the folder given and against the whole path. Other extensions than *.txt *.md *.jsonl *.ndjson
     * are only read where a pattern ends in one ("*.log"). Empty include: everything with those four. */
    cck_views include, exclude;
    cck_views outlet_from; /* in order, out of: meta dateline dir file; empty: meta */
    FILE *standard_input;  /* what "-" reads; NULL: stdin */
    size_t max_document;   /* bytes of one document's text; 0: CCK_MAX_DOCUMENT */
} cck_read_options;

/* Reads sources one document at a time, in bytewise order of path, so that the order of arguments
 * and of directory entries does not matter; a path named twice, or by way of a symbolic link, is read once. Names
 * that begin with a dot are passed over in folders. */
typedef struct cck_reader cck_reader;

/* `paths`: `count` files, folders, or "-" (JSON Lines on standard input). `options` may be NULL.
 * Expands folders; opens no article yet. What is wrong with a path is told by cck_reader_next; CCK_E_MEMORY here. */
CCK_API cck_code cck_reader_open(const char *const *paths, size_t count, const cck_read_options *options,
                                 cck_reader **out, cck_error *error);
/* The next document, its views in `arena`. CCK_END when there is none. Any other code concerns one
 * input only (unreadable, not UTF-8, broken JSON, missing path, empty folder): report it and call
 * again. Cost: linear in the bytes read. */
CCK_API cck_code cck_reader_next(cck_reader *reader, cck_arena *arena, cck_document *out, cck_error *error);
/* Fills `hash`, which only a store asks for: a pass over the text saved for everybody else. */
CCK_API void cck_document_set_hash(cck_document *document);
/* Number of inputs (files, standard input) that were named or found, readable or not; names that lead nowhere and
 * folders that hold nothing do not count. For "no input matched". */
CCK_API size_t cck_reader_inputs(const cck_reader *reader);
CCK_API void cck_reader_close(cck_reader *reader);

#endif
