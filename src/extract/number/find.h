/* find.h - the drafts of a sentence. */
#ifndef CCK_EXTRACT_FIND_H
#define CCK_EXTRACT_FIND_H

#include "extract/sentence.h"

/* A list that is reused from sentence to sentence. */
typedef struct {
    cck_draft *items;
    size_t count, capacity;
} cck_drafts;

/* A new zeroed draft at the end; NULL when out of memory. */
cck_draft *cck_drafts_add(cck_drafts *list);
/* Fills `list` with all numbers of the sentence, units, hedges and ranges read. */
cck_code cck_find_drafts(cck_sentence *s, cck_drafts *list);
/* Drops number words that turned out to count nothing. */
void cck_drop_idle(cck_sentence *s, cck_drafts *list);

#endif
