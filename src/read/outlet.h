/* outlet.h - who published a document. */
#ifndef CCK_READ_OUTLET_H
#define CCK_READ_OUTLET_H

#include "countercheck/document.h"

/* What others know of the outlet; each may be "none". */
typedef struct {
    cck_view meta, agency;
    cck_view path;   /* of the document, within an archive too; "none": document->path */
    cck_view notice; /* of copyright, where it does not stand in the text */
} cck_outlet_said;

/* Sets document->outlet and outlet_from by the first of `order` (meta, dateline, copyright, host, dir, file; empty:
 * meta) that knows. The copyright line is looked for at the end of the text, the host in document->url; dir and file
 * come from document->path. Other names are passed over. O(the text's last lines). */
void cck_outlet_choose(cck_views order, const cck_outlet_said *said, cck_document *document);

#endif
