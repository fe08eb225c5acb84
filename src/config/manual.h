/* manual.h - the pages of the manual, the files of config/manual, as `explain` shows them. Room: config.
 *
 * A page: "# NAME", then "KIND: SUMMARY" (verdict, decision, rule, idea, message), perhaps "also: WORD WORD", an empty
 * line, and Markdown of the plainest sort: paragraphs, lists with "- ", and lines that are indented by four. */
#ifndef CCK_CONFIG_MANUAL_H
#define CCK_CONFIG_MANUAL_H

#include "countercheck/base.h"

/* Views into the program itself. */
typedef struct {
    cck_view name, kind, summary;
    cck_view also; /* other words that lead here, blanks between them; or "none" */
    cck_view body;
} cck_manual_page;

/* The page at `index`, in order of name; false past the last. O(embedded files). */
CCK_API bool cck_manual_at(size_t index, cck_manual_page *out);
/* The page of that name, else the first that the word leads to; ASCII capitals do not count. False: there is none. */
CCK_API bool cck_manual_find(cck_view word, cck_manual_page *out);
/* The first word of `words`, taken from them; "none" after the last. */
CCK_API cck_view cck_manual_word(cck_view *words);

#endif
