/* html_meta.h - the places in which a page says what it is. */
#ifndef CCK_READ_HTML_META_H
#define CCK_READ_HTML_META_H

#include "read/html.h"

/* Sets a field unless a better place has set it. `rank`: lower is better; `by`: what filled it, static. */
typedef struct {
    cck_arena *arena;
    cck_record *record;
    unsigned ranks[CCK_FIELD_COUNT]; /* 0: not set */
    cck_view notice;                 /* the first line that looks like one of copyright */
} cck_html_said;
void cck_html_say(cck_html_said *said, cck_field field, cck_view value, unsigned rank, const char *by);

enum { CCK_SAID_LD = 1, CCK_SAID_OG = 10, CCK_SAID_META = 20, CCK_SAID_MARKUP = 30, CCK_SAID_GUESS = 40 };

/* JSON-LD: the first object of an article's kind, lists and @graph looked through. */
void cck_html_json_ld(cck_html_said *said, cck_view json);

#endif
