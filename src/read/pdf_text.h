/* pdf_text.h - what pdftotext writes to a document. */
#ifndef CCK_READ_PDF_TEXT_H
#define CCK_READ_PDF_TEXT_H

#include "read/format.h"

/* `html` is the output of `pdftotext -htmlmeta`: a header with what the file says of itself, and pages within <pre>,
 * parted by form feeds. Lines of a paragraph are joined, words broken at a line's end too; numbers of pages are left
 * out. Lines of the origin are pages, columns are lines of the page. */
cck_code cck_pdf_text(const cck_opened *opened, cck_view html, cck_arena *arena, cck_found *out, cck_error *error);

#endif
