/* survey.h - what a corpus consists of, counted while its figures go by: outlets, days, measures, hedges. For the
 * commands that speak of a corpus rather than of its claims (init, doctor). */
#ifndef CCK_CLI_SURVEY_H
#define CCK_CLI_SURVEY_H

#include "countercheck/countercheck.h"

/* One of the things that are counted. */
typedef struct {
    cck_view name;
    cck_view about; /* the unit of a measure; else "none" */
    cck_kind kind;  /* of a measure */
    size_t count;
    cck_view first; /* id of a document that has it */
} cck_survey_row;

/* A set of them; by name, about and kind. Zero-initialise. */
typedef struct {
    cck_survey_row *rows;
    size_t count, capacity;
    size_t *slots; /* indexes of rows plus one, by hash */
    size_t slot_count;
} cck_survey_list;

typedef struct {
    cck_arena *arena;
    size_t documents, figures; /* figures that claim something */
    size_t undated, nameless;  /* documents without a day, without an outlet */
    size_t guessed;            /* documents whose outlet is the name of their folder or file */
    size_t silent;             /* documents without a figure */
    cck_survey_list outlets;   /* documents */
    cck_survey_list formats;   /* documents by what they were read as */
    cck_survey_list measures;  /* figures */
    cck_survey_list bounds;    /* figures by cck_bound */
    cck_view first_undated, first_nameless;
} cck_survey;

/* CCK_E_MEMORY. Free with cck_survey_free. */
cck_code cck_survey_begin(cck_survey *survey, cck_error *error);
/* Counts a document and its figures. O(figures). */
cck_code cck_survey_add(cck_survey *survey, const cck_document *document, cck_figures figures, cck_error *error);
/* Brings every list into order: most first, then by name. Nothing can be added afterwards. */
void cck_survey_sort(cck_survey *survey);
void cck_survey_free(cck_survey *survey);

#endif
