/* html_figures.h - the pieces of one claim. Internal to the room. */
#ifndef CCK_REPORT_HTML_FIGURES_H
#define CCK_REPORT_HTML_FIGURES_H

#include "report/html/html_rows.h"

/* The picture of the rows with what is to be known of its axis. */
void cck_web_picture(cck_web *html, const cck_finding *finding, const cck_web_rows *rows);
/* The timeline, where figures of several days were brought into line as updates; nothing otherwise. */
void cck_web_timeline(cck_web *html, const cck_finding *finding);
/* The rows as a table, folded. */
void cck_web_table(cck_web *html, const cck_web_rows *rows);
/* The sentences side by side, each with its number marked and a link to where it stands. */
void cck_web_quotes(cck_web *html, const cck_finding *finding, const cck_web_rows *rows);
/* How the values stand to one another: findings first, what is at peace folded. */
void cck_web_pairs(cck_web *html, const cck_finding *finding);

#endif
