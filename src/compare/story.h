/* story.h - which documents tell the same story. Documents of different stories are never compared. */
#ifndef CCK_COMPARE_STORY_H
#define CCK_COMPARE_STORY_H

#include "compare/vocabulary.h"

/* An order of the documents that depends on what they say and not on where they stand in the corpus: by
 * publication date, outlet, title, text. Writes corpus->count indexes. O(n log n). */
cck_code cck_story_order(const cck_corpus *corpus, cck_arena *arena, uint32_t **out, cck_error *error);

/* Gives each document the number of its story, from 0 in the order of `order`. A document joins the story
 * to whose first members it is most alike (cosine over rare words and names, dates nearby), if it is alike
 * enough to them on average: so a story cannot drift through a month of news. Postings are bounded, so
 * the cost is near-linear in the documents' terms. */
cck_code cck_story_assign(const cck_corpus *corpus, const uint32_t *order, const cck_vocabulary *vocabulary,
                          cck_arena *arena, uint32_t **out, cck_error *error);

#endif
