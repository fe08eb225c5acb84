/* config.c - countercheck config and countercheck schema. */
#include <stdlib.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/loading.h"
#include "cli/message.h"
#include "cli/session.h"
#include "config/schema.h"

static int write_out(cck_output *output) {
    cck_error error;
    cck_code code = cck_output_finish(output, &error);
    if (code) cck_complain(&error);
    cck_output_drop(output);
    return code ? CCK_EXIT_USAGE : CCK_EXIT_OK;
}

int cck_command_config(const cck_arguments *args, cck_view command) {
    cck_output output = {.descriptor = STDOUT_FILENO};
    cck_rules *rules;
    cck_error error;
    char *config;
    (void)command;
    if (cck_load_rules(args, &rules, &config, &error)) {
        cck_complain(&error);
        return CCK_EXIT_USAGE;
    }
    cck_rules_show(rules, args->origin, &output.buffer);
    cck_rules_free(rules);
    free(config);
    return write_out(&output);
}

int cck_command_schema(const cck_arguments *args, cck_view command) {
    cck_output output = {.descriptor = STDOUT_FILENO};
    (void)args;
    (void)command;
    cck_schema_write(&output.buffer);
    return write_out(&output);
}
