/* format.h - the kinds of inputs, and one that is open.
 *
 * A format turns the bytes of an input into documents, one at a time. The table in format.c says which there are, by
 * what bytes they begin with and by what names they go; each has a file of its own. An input may hold others (an
 * archive its entries, a crawl its pages): those are opened in their turn. */
#ifndef CCK_READ_FORMAT_H
#define CCK_READ_FORMAT_H

#include "countercheck/read.h"
#include "read/input.h"
#include "read/record.h"

typedef struct cck_opened cck_opened;

/* What all inputs of a reader share. */
typedef struct {
    cck_views outlet_from, include, exclude;
    size_t max_document;
    unsigned pdf_seconds;
    bool trace;
    cck_fields *fields;
    struct cck_page_words *page_words; /* loaded with the first page; NULL before */
    cck_buffer buffer;                 /* the bytes of a whole input */
    cck_buffer decoded;                /* the same as UTF-8 */
    cck_arena *scratch;                /* of one document: its tree */
} cck_reading;

/* What an input gives next. */
typedef struct {
    cck_record record;  /* the text, and what is said of it */
    cck_origin *origin; /* NULL: the text is the whole input, as it stands */
    cck_view id;        /* where the record has none of its own; "none": the input's name */
    cck_view name;      /* of the input, as the reader fills it in */
    cck_view notice;    /* of copyright, where it is no part of the text */
    cck_trust trust;    /* of the record's date; NONE: as of a record */
    cck_opened *inner;  /* an input within this one; then nothing else is set */
} cck_found;

typedef struct {
    const char *name;
    const char *extensions; /* " .html .htm " */
    bool one;               /* an input is one document, and may have a sidecar */
    /* By the first bytes (up to CCK_INPUT_HEAD) and the name in lower case; NULL: by the name alone. */
    bool (*is)(cck_view head, cck_view name);
    /* Sets `state` where the format needs one; NULL: needs none. */
    cck_code (*open)(cck_opened *opened, cck_error *error);
    /* The next document; CCK_END. Any other code concerns one record: call again. */
    cck_code (*next)(cck_opened *opened, cck_arena *arena, cck_found *out, cck_error *error);
    void (*close)(cck_opened *opened); /* frees `state`; NULL: nothing to do */
} cck_format;

struct cck_opened {
    const cck_format *format;
    cck_reading *reading;
    cck_input *input;
    cck_view path; /* the file that the user named */
    cck_view name; /* the same with the entry within: "news.zip/a.html" */
    /* What is said of its documents from outside (a sidecar, the header of a crawl's record); goes before what they
     * say themselves. Lives as long as the input. */
    cck_record given;
    cck_view charset; /* that a server declared; or "none" */
    cck_view crawled; /* ISO date */
    unsigned depth;   /* of inputs within inputs */
    bool done;        /* of a format that gives one document */
    bool lenient;     /* one of many pages that nobody chose: one without words is no fault */
    size_t records;   /* given so far, broken ones included */
    void *state;
    char *own_name;    /* freed with it; NULL: `name` is somebody else's */
    cck_opened *outer; /* that holds it; NULL: a file */
};

/* The row of the table for an input that begins with `head` and is called `name`; `otherwise` for what is nothing else
 * (NULL: text). */
const cck_format *cck_format_choose(cck_view head, cck_view name, const cck_format *otherwise);
/* The row for a name alone; NULL: no format goes by such a name. ".gz" is looked through. */
const cck_format *cck_format_of_name(cck_view name);

/* Opens `input` (which it takes, also on failure) as what it is. `outer` NULL: the file `path` itself. `name` is copied
 * where there is an outer one. */
cck_code cck_opened_new(cck_reading *reading, cck_opened *outer, cck_input *input, cck_view path, cck_view name,
                        const cck_format *otherwise, cck_opened **out, cck_error *error);
/* Closes this one alone, not what holds it. NULL is fine. */
void cck_opened_close(cck_opened *opened);

/* A zeroed origin that carries the input's format and name; NULL when out of memory. */
cck_origin *cck_origin_new(const cck_opened *opened, cck_arena *arena);

/* CCK_E_MEMORY, CCK_E_FORMAT and others at the input, without a line. */
cck_code cck_opened_fail(const cck_opened *opened, cck_error *error, cck_code code, const char *words);

/* ---- the formats, a file each ---- */

extern const cck_format cck_format_text, cck_format_markdown, cck_format_lines, cck_format_json, cck_format_html,
    cck_format_csv, cck_format_feed, cck_format_warc, cck_format_archive, cck_format_pdf;

#endif
