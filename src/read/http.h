/* http.h - an answer of a web server, as a crawl keeps it. */
#ifndef CCK_READ_HTTP_H
#define CCK_READ_HTTP_H

#include "read/format.h"

typedef struct {
    cck_view media;   /* "text/html; charset=utf-8" */
    cck_view charset; /* or "none" */
    cck_view body;
} cck_http_page;

/* Value of a header's field by name, letters of either case; "none". `header` is lines of "Name: value". O(header). */
cck_view cck_http_field(cck_view header, cck_view name);
/* Parts `block` (which is changed: chunks are joined in place) into header and body. False for an answer that is no
 * page: an error, a redirection, an encoding other than gzip. */
bool cck_http_parse(cck_buffer *block, cck_http_page *out);
/* HTML, plain text or PDF. */
bool cck_http_is_article(cck_view media);
/* How an input of that kind is read where its bytes do not tell. */
const cck_format *cck_http_format(cck_view media);

#endif
