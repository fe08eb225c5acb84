/* faults.h - all mistakes of a configuration in one run, not the first alone. */
#ifndef CCK_CONFIG_FAULTS_H
#define CCK_CONFIG_FAULTS_H

#include "config/yaml_tree.h"

/* Mistakes that are told; past that they are only counted. */
#define CCK_MAX_FAULTS 50

typedef struct {
    cck_arena *arena;
    cck_error *items; /* the first CCK_MAX_FAULTS; NULL: none, or no memory for them */
    size_t kept, count;
} cck_faults;

void cck_fault(cck_faults *faults, const cck_error *error);
/* Sorts them: files as they were first met, then lines. Tells `tell` (NULL: nobody) of each, and returns the first,
 * NULL for none. */
const cck_error *cck_faults_tell(cck_faults *faults, cck_remark *tell, void *context);

/* ---- the usual ones ---- */

/* Words of the file in quotes, or words about them without. */
typedef struct {
    char text[72];
} cck_said;
/* What stands there: "a list", "'lots'", "nothing". */
cck_said cck_describe(const cck_yaml *value);
/* The key of a value in quotes; "an entry of this list" where it has none. */
cck_said cck_label(const cck_yaml *value);
/* "'about' is WANTED, not 'lots'" at the value; `hint` may be NULL. */
void cck_fault_type(cck_faults *faults, const cck_yaml *value, const char *wanted, const char *hint);
/* Nothing stands there: a key whose value was left out. */
bool cck_yaml_is_empty(const cck_yaml *value);

#endif
