/* document.h - one article: its text and what is known of where it came from. */
#ifndef COUNTERCHECK_DOCUMENT_H
#define COUNTERCHECK_DOCUMENT_H

#include "countercheck/base.h"

/* How far the day of publication can be trusted: it is not known; a guess (the day a PDF was made); read off the
 * page or its address; said by the publisher's own data. Relative days ("on Tuesday") count from FAIR on. */
typedef enum { CCK_TRUST_NONE, CCK_TRUST_LOW, CCK_TRUST_FAIR, CCK_TRUST_HIGH } cck_trust;
/* "none", "low", "fair", "high". */
CCK_API const char *cck_trust_name(cck_trust trust);

/* From byte `text` of a document's text on, text and source run in step, byte by byte, up to the next anchor. */
typedef struct {
    uint32_t text;
    uint32_t line, column; /* in the source, from 1; columns in characters */
    uint64_t byte;         /* in the source as UTF-8 */
} cck_anchor;

/* Under which name of a record or column a field is found: {"text", "Volltext"}. */
typedef struct {
    cck_view field; /* text html id outlet title date url author language crawled */
    cck_view name;
} cck_field_map;

/* Pieces of a text that are not its running text. */
typedef enum { CCK_PART_BODY, CCK_PART_CAPTION, CCK_PART_RELATED, CCK_PART_TABLE } cck_part;
/* "body", "caption", "related", "table". */
CCK_API const char *cck_part_name(cck_part part);

typedef struct {
    uint32_t start, end; /* bytes of the text */
    cck_part part;
} cck_passage;

/* Words of the source that are not in the text, and why. */
typedef struct {
    cck_view text;
    cck_view why; /* "menu", "hidden", ... */
    uint32_t line;
} cck_left_out;

/* What an article's own comment accepts: `<!-- countercheck: ignore REASON -->` in Markdown or plain text. */
typedef struct {
    uint32_t start, end; /* bytes of the text whose figures are meant */
    uint32_t line;       /* of the comment */
    cck_view reason;
} cck_waiver;

/* Where a document was read from, and what filled each of its fields. */
typedef struct {
    cck_view format;   /* "html", "csv", ... */
    cck_view encoding; /* that it was converted from; "none": UTF-8 */
    cck_view file;     /* whose lines `anchors` count: "a.csv", "news.zip/b.html", "x.warc.gz:17"; of a PDF, lines are
                        * pages and columns are lines of the page */
    cck_view crawled;  /* ISO date at which a crawler fetched it; never the day of publication */
    cck_view text_by, outlet_by, title_by, author_by, url_by, language_by, published_by; /* "JSON-LD headline" */
    const cck_anchor *anchors; /* in rising order of `text`, the first at 0; none: the text is the source */
    size_t anchor_count;
    bool coarse;              /* anchors alone are known: between two of them nothing runs in step */
    const cck_passage *marks; /* in rising order, apart from each other */
    size_t mark_count;
    const cck_waiver *waivers; /* in rising order of their comments */
    size_t waiver_count;
    const cck_left_out *left_out; /* only with cck_read_options.trace */
    size_t left_out_count;
} cck_origin;

/* All views live as long as the arena that the document was read into. "none" where not known. */
typedef struct {
    cck_view id;   /* the path as given, or the record's own id; unique in a run */
    cck_view path; /* the file it came from; "-" for standard input */
    cck_view text; /* valid UTF-8 without NUL bytes; offsets of figures count in it */
    cck_view outlet, title, author, url, language;
    cck_view published;      /* ISO 8601: "2016-09-18" or "2016-09-18T21:09" */
    cck_view published_from; /* what gave `published`: "meta", "text", "url", "file", or "none" */
    cck_trust published_trust;
    cck_view outlet_from;     /* what gave `outlet`: "meta", "dateline", "copyright", "host", "dir", "file", "rules", or
                                 "none" */
    cck_view copied_from;     /* the outlet whose reports its outlet prints, as the rules say; or "none" */
    const cck_origin *origin; /* NULL: a text, or a record whose text is as it stands */
    uint64_t hash[2];         /* XXH3 128 of the text and every field above, low half first; 0 until it is asked for */
} cck_document;

/* Line, column and (where not NULL) byte of the source at which byte `at` of the text stands. Without anchors they are
 * those of the text itself. O(log anchors + distance to the anchor). */
CCK_API void cck_document_locate(const cck_document *document, size_t at, size_t *line, size_t *column, uint64_t *byte);
/* The waiver of byte `at` of the text; NULL: none. O(waivers). */
CCK_API const cck_waiver *cck_document_waiver(const cck_document *document, size_t at);
/* What byte `at` of the text is part of. O(log marks). */
CCK_API cck_part cck_document_part(const cck_document *document, size_t at);

#endif
