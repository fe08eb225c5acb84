/* moment.h - dates of a text. */
#ifndef CCK_EXTRACT_MOMENT_H
#define CCK_EXTRACT_MOMENT_H

#include "extract/sentence.h"

/* A date as far as it is known; 0 is "not said". */
typedef struct {
    int year, month, day;
} cck_moment;

/* Reads the date that begins at lexeme `at`: "March 2011", "September 9", "9 Sept. 2016", "2011", "Monday", "last
 * Monday", "yesterday". A missing year and a weekday are resolved to the nearest past against the document's date.
 * Returns the length in lexemes; 0 when there is none or it cannot be resolved. */
size_t cck_read_moment(const cck_sentence *s, size_t at, cck_moment *out);
/* "2016", "2016-09", "2016-09-18", in the arena; {NULL, 0} when out of memory. */
cck_view cck_moment_text(cck_arena *arena, cck_moment moment);

#endif
