/* outlet.h - who published a document. */
#ifndef CCK_READ_OUTLET_H
#define CCK_READ_OUTLET_H

#include "countercheck/document.h"

/* Sets document->outlet and outlet_from by the first of `order` (meta, dateline, dir, file; empty: meta) that knows.
 * `meta` and `agency` may be "none"; dir and file come from document->path. Other names are passed over. */
void cck_outlet_choose(cck_views order, cck_view meta, cck_view agency, cck_document *document);

#endif
