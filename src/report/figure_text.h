/* figure_text.h - one figure of the terminal report. Internal to the room. */
#ifndef CCK_REPORT_FIGURE_TEXT_H
#define CCK_REPORT_FIGURE_TEXT_H

#include "report/claim_text.h"

/* What the figure says, masked. `text` is that of its document. */
void cck_text_reading(cck_buffer *line, cck_view text, const cck_figure *figure);
/* Who printed it where, then, to `quote`, its sentence with the number marked, `indent` columns in. */
void cck_text_evidence(cck_text *text, cck_figure_id id, bool quote, unsigned indent);

#endif
