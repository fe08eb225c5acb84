/* loading.c - the rules of a command. */
#include "cli/loading.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "cli/message.h"

/* The last mistake so far waits, as the caller complains about one itself. */
typedef struct {
    cck_error last;
    size_t count;
} waiting;

static void take(void *context, const cck_error *error) {
    waiting *w = context;
    if (w->count++ > 0) cck_complain(&w->last);
    w->last = *error;
}

static cck_code find(const cck_arguments *args, char **config, cck_error *error) {
    char found[PATH_MAX];
    *config = NULL;
    if (args->no_config) return CCK_OK;
    if (!args->config && !cck_rules_find(".", found, sizeof found)) return CCK_OK;
    *config = strdup(args->config ? args->config : found);
    return *config ? CCK_OK : cck_fail(error, CCK_E_MEMORY, "out of memory");
}

cck_code cck_load_rules(const cck_arguments *args, cck_rules **rules, char **config, cck_error *error) {
    waiting w = {.count = 0};
    cck_code code = find(args, config, error);
    cck_rules_source source = {.path = *config, .fault = take, .context = &w};
    if (!code) code = cck_rules_read(&source, rules, error);
    if (!code) return CCK_OK;
    if (w.count) *error = w.last;
    free(*config);
    *config = NULL;
    return code;
}
