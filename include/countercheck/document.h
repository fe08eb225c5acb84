/* document.h - one article: its text and what is known of where it came from. */
#ifndef COUNTERCHECK_DOCUMENT_H
#define COUNTERCHECK_DOCUMENT_H

#include "countercheck/base.h"

/* All views live as long as the arena that the document was read into. "none" where not known. */
typedef struct {
    cck_view id;   /* the path as given, or the record's own id; unique in a run */
    cck_view path; /* the file it came from; "-" for standard input */
    cck_view text; /* valid UTF-8 without NUL bytes; offsets of figures count in it */
    cck_view outlet, title, author, url, language;
    cck_view published;      /* ISO 8601: "2016-09-18" or "2016-09-18T21:09" */
    cck_view published_from; /* what gave `published`: "meta", "text", or "none" */
    cck_view outlet_from;    /* what gave `outlet`: "meta", "dateline", "dir", "file", or "none" */
    uint64_t hash[2];        /* XXH3 128 of the text and every field above, low half first; 0 until it is asked for */
} cck_document;

#endif
