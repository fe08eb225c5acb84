/* main.c - the program: understands the command line, hands over, returns the exit status. */
#include <signal.h>
#include <stdlib.h>

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

static int run(const cck_arguments *args, cck_view command) {
    const cck_command_row *row = cck_command_find(args->command);
    return row ? row->run(args, command) : cck_command_help(args, command);
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
