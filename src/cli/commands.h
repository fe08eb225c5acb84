/* commands.h - what the program does when told to. Each returns an exit status. */
#ifndef CCK_CLI_COMMANDS_H
#define CCK_CLI_COMMANDS_H

#include "cli/arguments.h"

/* `command` is the line as typed. */
int cck_command_accept(const cck_arguments *args, cck_view command);
int cck_command_baseline(const cck_arguments *args, cck_view command);
int cck_command_check(const cck_arguments *args, cck_view command);
int cck_command_inspect(const cck_arguments *args, cck_view command);
int cck_command_config(const cck_arguments *args, cck_view command);
int cck_command_schema(const cck_arguments *args, cck_view command);
int cck_command_extract(const cck_arguments *args, cck_view command);
int cck_command_test(const cck_arguments *args, cck_view command);
int cck_command_tune(const cck_arguments *args, cck_view command);
int cck_command_doctor(const cck_arguments *args, cck_view command);
int cck_command_init(const cck_arguments *args, cck_view command);
int cck_command_completion(const cck_arguments *args, cck_view command);
int cck_command_explain(const cck_arguments *args, cck_view command);
int cck_command_diff(const cck_arguments *args, cck_view command);
int cck_command_report(const cck_arguments *args, cck_view command);
/* Help or version. */
int cck_command_help(const cck_arguments *args, cck_view command);

#endif
