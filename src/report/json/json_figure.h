/* json_figure.h - the object of one figure, shared by both JSON writers. Internal to the room. */
#ifndef CCK_REPORT_JSON_FIGURE_H
#define CCK_REPORT_JSON_FIGURE_H

#include "countercheck/compare.h"

/* The object without a newline behind it. Cost: linear in the sentence. */
void cck_json_figure(cck_buffer *out, const cck_document *document, const cck_figure *figure, cck_figure_id id);

#endif
