/* loading.h - the rules of a command, and every mistake in them on standard error. */
#ifndef CCK_CLI_LOADING_H
#define CCK_CLI_LOADING_H

#include "cli/arguments.h"

/* The rules of --config, or of the nearest .countercheck.yaml, or the built-in ones. `config` becomes the file's path,
 * which free() frees, NULL for none. On failure every mistake but the last is complained about; that one is `error`. */
cck_code cck_load_rules(const cck_arguments *args, cck_rules **rules, char **config, cck_error *error);

#endif
