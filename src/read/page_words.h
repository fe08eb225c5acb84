/* page_words.h - what the names on a page say, from config/pages.yaml. */
#ifndef CCK_READ_PAGE_WORDS_H
#define CCK_READ_PAGE_WORDS_H

#include "countercheck/base.h"

typedef struct cck_page_words cck_page_words;

/* Lists from `menu` to `notice` say why an element is left out; the others what else it is. */
enum {
    CCK_PAGE_NONE = 0,
    CCK_PAGE_ARTICLE = 1,
    CCK_PAGE_CAPTION = 2,
    CCK_PAGE_STANDFIRST = 4,
    CCK_PAGE_HIDDEN = 8,
    CCK_PAGE_FURNITURE = 16
};

/* NULL when out of memory. A fraction of a millisecond. */
cck_page_words *cck_page_words_load(void);
void cck_page_words_free(cck_page_words *words);
/* What a value of `class` or `id` says, or-ed; `*why` (if it is furniture) names the list, static as long as `words`.
 * O(length). */
unsigned cck_page_words_find(const cck_page_words *words, cck_view names, const char **why);
/* True for a line that leads to another story. */
bool cck_page_words_is_cue(const cck_page_words *words, cck_view line);

#endif
