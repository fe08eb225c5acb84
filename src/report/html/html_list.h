/* html_list.h - the sections of the list of claims. Internal to the room. */
#ifndef CCK_REPORT_HTML_LIST_H
#define CCK_REPORT_HTML_LIST_H

#include "report/html/html.h"

/* In the order in which they stand. */
typedef enum {
    CCK_WEB_DIFFER,
    CCK_WEB_SCOPE,
    CCK_WEB_UPDATED,
    CCK_WEB_COMPATIBLE,
    CCK_WEB_AGREE,
    CCK_WEB_ACCEPTED,
    CCK_WEB_SECTIONS
} cck_web_section;

cck_web_section cck_web_section_of(const cck_finding *finding);
void cck_web_open_section(cck_web *html, cck_web_section section, size_t count);
void cck_web_close_section(cck_web *html, cck_web_section section);

#endif
