/* read.h - sources (files, folders, standard input) to documents.
 *
 * What an input is, its first bytes tell, and where they leave it open its extension:
 *  - text and Markdown: one document; offsets are bytes of the file (a byte order mark becomes a space of the same
 *    length). YAML front matter and the marks of Markdown are blanked.
 *  - a saved web page (HTML of any encoding): one document, the article told from what stands around it.
 *  - JSON Lines (*.jsonl, *.ndjson, standard input): a record a line; JSON: a record, or a list of records.
 *  - CSV and TSV: a row a record. config/fields.yaml lists the names that columns and members may have.
 *  - RSS and Atom: an entry a document. WARC and WET, gzip or not: a page a document, as a stream of any size.
 *  - zip and tar (where built with libarchive): what they hold. PDF: through the program pdftotext.
 *
 * `a.meta.json` beside `a.txt` says outlet, title, date, url, author, language and id of it, goes before what the
 * document says itself, and is never an input itself. A broken one is an error of its own, after which the article
 * comes without it. What nobody says is looked for at the top of the text: a date line, a headline. */
#ifndef COUNTERCHECK_READ_H
#define COUNTERCHECK_READ_H

#include <stdio.h>

#include "countercheck/document.h"

#define CCK_PDF_SECONDS 60 /* that pdftotext may take for one file */

typedef struct {
    /* Patterns for what lies in folders and archives, as in .gitignore; a file named outright is read in any case. `**`
     * is any number of folders, `*`, `?` and [a-z] stay within a name; a pattern without '/' is matched against names
     * of files and folders, one that ends in '/' stands for all that is below such a folder, another is matched against
     * the path below the folder given and against the whole path. The last that matches counts, and `!` before it
     * turns it around. Files of no extension that is known are only read where a pattern ends in one ("*.log").
     * Empty include: everything with a known extension. */
    cck_views include, exclude;
    cck_views outlet_from;       /* in order, out of: meta dateline copyright host dir file; empty: meta */
    const cck_field_map *fields; /* names of a user's own columns and members, before those that are built in */
    size_t field_count;
    FILE *standard_input; /* what "-" reads; NULL: stdin */
    size_t max_document;  /* bytes of one document's text; 0: CCK_MAX_DOCUMENT */
    unsigned pdf_seconds; /* 0: CCK_PDF_SECONDS */
    bool trace;           /* keep what was left out, and the places within JSON Lines, too; costs memory */
} cck_read_options;

/* Reads sources one document at a time, in bytewise order of path, so that the order of arguments
 * and of directory entries does not matter; a path named twice, or by way of a symbolic link, is read once. Names
 * that begin with a dot are passed over in folders. */
typedef struct cck_reader cck_reader;

/* `paths`: `count` files, folders, or "-" (standard input: JSON Lines unless its first bytes say otherwise). `options`
 * may be NULL. Expands folders; opens no article yet. What is wrong with a path is told by cck_reader_next;
 * CCK_E_MEMORY here, CCK_E_USAGE for a field that there is not. */
CCK_API cck_code cck_reader_open(const char *const *paths, size_t count, const cck_read_options *options,
                                 cck_reader **out, cck_error *error);
/* The next document, its views in `arena`. CCK_END when there is none. Any other code concerns one
 * input or record only (unreadable, not text, broken, missing path, empty folder): report it and call
 * again. Cost: linear in the bytes read. Memory: one record; a JSON file that is one list, whole. */
CCK_API cck_code cck_reader_next(cck_reader *reader, cck_arena *arena, cck_document *out, cck_error *error);
/* Fills `hash`, which only a store asks for: a pass over the text saved for everybody else. */
CCK_API void cck_document_set_hash(cck_document *document);
/* Number of inputs (files, standard input) that were named or found, readable or not; names that lead nowhere and
 * folders that hold nothing do not count. For "no input matched". */
CCK_API size_t cck_reader_inputs(const cck_reader *reader);
/* How many names of the list are read to their end, faults included. For progress. */
CCK_API size_t cck_reader_inputs_done(const cck_reader *reader);
CCK_API void cck_reader_close(cck_reader *reader);

#endif
