/* configuration.c - are there rules of one's own, and are they right? */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "cli/doctor/doctor.h"

#define AREA "configuration"

static void take(void *context, const cck_error *error) {
    cck_checkup_error(context, AREA, CCK_HEALTH_PROBLEM, error);
}

/* Words that look like a slip of the pen. */
static void remark(void *context, const cck_error *error) {
    cck_checkup_error(context, AREA, CCK_HEALTH_WARNING, error);
}

static void settle(cck_checkup *checkup, cck_rules *rules) {
    cck_lexicon *lexicon = NULL;
    cck_error error;
    cck_code code = cck_lexicon_load(&lexicon, &error);
    if (!code) code = cck_rules_settle(rules, lexicon, remark, checkup, &error);
    if (code) cck_checkup_error(checkup, AREA, CCK_HEALTH_PROBLEM, &error);
    cck_lexicon_free(lexicon);
}

void cck_doctor_configuration(cck_checkup *checkup, const cck_arguments *args, cck_rules **rules, char **config) {
    char found[PATH_MAX];
    const char *path = args->config;
    cck_error error;
    if (!path && !args->no_config && cck_rules_find(".", found, sizeof found)) path = found;
    const cck_rules_source source = {.path = path, .fault = take, .context = checkup};
    size_t before = checkup->count;
    cck_code code = cck_rules_read(&source, rules, &error);
    if (code && checkup->count == before) cck_checkup_error(checkup, AREA, CCK_HEALTH_PROBLEM, &error);
    if (code && cck_rules_load(NULL, rules, &error)) cck_checkup_error(checkup, AREA, CCK_HEALTH_PROBLEM, &error);
    if (path) *config = strdup(path);
    if (code) return;
    settle(checkup, *rules);
    if (path) {
        cck_checkup_add(checkup, AREA, CCK_HEALTH_OK, NULL, "%s: %zu rules with the built-in ones, %zu ignore entries",
                        path, (*rules)->rule_count, (*rules)->ignore_count);
    } else {
        cck_checkup_add(checkup, AREA, CCK_HEALTH_NOTE, "countercheck init writes a file to begin with",
                        "no .countercheck.yaml here or above: the built-in rules hold");
    }
}
