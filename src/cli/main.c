/* main.c - the program: understands the command line, hands over, returns the exit status. */
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/message.h"
#include "cli/options.h"
#include "cli/session.h"

/* The arguments as typed, one blank between them. */
static void join(int argc, char **argv, cck_buffer *out) {
    cck_buffer_add(out, CCK_LIT("countercheck"));
    for (int i = 1; i < argc; i++) {
        cck_buffer_char(out, ' ');
        cck_buffer_add(out, cck_view_of(argv[i]));
    }
}

static int print(const cck_arguments *args) {
    cck_output output = {.descriptor = STDOUT_FILENO};
    cck_error error;
    if (args->command == CCK_COMMAND_VERSION) {
        cck_buffer_add(&output.buffer, CCK_LIT("countercheck " CCK_VERSION "\n"));
    } else {
        cck_help(&output.buffer, args->topic);
    }
    cck_code code = cck_output_finish(&output, &error);
    if (code) cck_complain(&error);
    cck_output_drop(&output);
    return code ? CCK_EXIT_USAGE : CCK_EXIT_OK;
}

static int run(const cck_arguments *args, cck_view command) {
    switch (args->command) {
    case CCK_COMMAND_CHECK: return cck_command_check(args, command);
    case CCK_COMMAND_EXTRACT: return cck_command_extract(args, command);
    case CCK_COMMAND_INSPECT: return cck_command_inspect(args, command);
    case CCK_COMMAND_HELP:
    case CCK_COMMAND_VERSION: break;
    }
    return print(args);
}

int main(int argc, char **argv) {
    cck_arguments args;
    cck_error error;
    cck_buffer command = {0};
    signal(SIGPIPE, SIG_IGN); /* a reader that went away is a write error like any other */
    if (cck_arguments_parse(argc, argv, &args, &error)) {
        cck_complain(&error);
        return CCK_EXIT_USAGE;
    }
    join(argc, argv, &command);
    int status = run(&args, cck_buffer_view(&command));
    cck_buffer_free(&command);
    free(args.paths);
    return status;
}
