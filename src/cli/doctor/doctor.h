/* doctor.h - what `countercheck doctor` finds and how it says so. */
#ifndef CCK_CLI_DOCTOR_DOCTOR_H
#define CCK_CLI_DOCTOR_DOCTOR_H

#include "cli/arguments.h"

typedef enum {
    CCK_HEALTH_OK,
    CCK_HEALTH_NOTE,    /* good to know */
    CCK_HEALTH_WARNING, /* results will be poorer for it */
    CCK_HEALTH_PROBLEM  /* something does not work */
} cck_health;
/* "ok", "note", "warning", "problem". */
const char *cck_health_name(cck_health health);

/* One finding. */
typedef struct {
    const char *area; /* "configuration" */
    cck_health health;
    cck_view what;   /* one line */
    cck_view advice; /* what to do; "none": nothing */
} cck_diagnosis;

/* All of them, in the order in which they were found. */
typedef struct {
    cck_arena *arena;
    cck_diagnosis *items;
    size_t count, capacity;
    size_t by_health[CCK_HEALTH_PROBLEM + 1];
    bool failed; /* out of memory */
} cck_checkup;

/* Adds a finding; `advice` may be NULL. */
void cck_checkup_add(cck_checkup *checkup, const char *area, cck_health health, const char *advice, const char *format,
                     ...) CCK_PRINTF(5, 6);
/* A finding out of an error: its place, message and hint. */
void cck_checkup_error(cck_checkup *checkup, const char *area, cck_health health, const cck_error *error);

void cck_doctor_text(cck_buffer *out, const cck_checkup *checkup, const cck_report_options *options);
void cck_doctor_json(cck_buffer *out, const cck_checkup *checkup);

/* ---- the examinations ---- */

/* The rules; they are left in `rules` (the built-in ones where the user's are broken), the path of the file in
 * `config`, to be freed; both may be NULL. */
void cck_doctor_configuration(cck_checkup *checkup, const cck_arguments *args, cck_rules **rules, char **config);
void cck_doctor_database(cck_checkup *checkup, const cck_arguments *args, const char *config);
void cck_doctor_inputs(cck_checkup *checkup, const cck_arguments *args, const cck_rules *rules, const char *config,
                       cck_view command);
void cck_doctor_surroundings(cck_checkup *checkup);

#endif
