/* completion_fish.c - the script for fish. */
#include "cli/completion.h"

static void put(cck_buffer *out, const char *text) {
    cck_buffer_add(out, cck_view_of(text));
}

static const char HEAD[] = "# fish completion of countercheck; made by `countercheck completion fish`\n\n"
                           "function __countercheck_is\n"
                           "    set -l words (commandline -opc)\n"
                           "    test (count $words) -ge 2; and contains -- $words[2] $argv\n"
                           "end\n\n"
                           "function __countercheck_starts\n"
                           "    test (count (commandline -opc)) -eq 1\n"
                           "end\n\n"
                           "# A format and a colon, then a file.\n"
                           "function __countercheck_output\n"
                           "    set -l token (string replace -r '^--[a-z-]+=' '' -- (commandline -ct))\n"
                           "    set -l parts (string split -m 1 : -- $token)\n"
                           "    if test (count $parts) -eq 2\n"
                           "        for file in (complete -C\"__countercheck_no_command $parts[2]\")\n"
                           "            echo $parts[1]:(string split -m 1 \\t -- $file)[1]\n"
                           "        end\n"
                           "    else\n"
                           "        printf '%s:\\n' $argv\n"
                           "    end\n"
                           "end\n\n"
                           "complete -c countercheck -f\n"
                           "complete -c countercheck -n __countercheck_starts -l help -s h -d 'the commands'\n"
                           "complete -c countercheck -n __countercheck_starts -l version -s V -d 'the version'\n";

/* What completes a value or an argument, as options of `complete`. */
static void put_action(cck_buffer *out, const cck_command_row *row, cck_takes takes, const char *const *words) {
    if (takes == CCK_TAKES_FILE || takes == CCK_TAKES_PATHS) {
        put(out, " -F");
    } else if (takes == CCK_TAKES_OUTPUT) {
        put(out, " -a '(__countercheck_output ");
        cck_complete_words(out, row, takes, words, "");
        put(out, ")'");
    } else if (takes != CCK_TAKES_TEXT && takes != CCK_TAKES_NOTHING) {
        put(out, takes == CCK_TAKES_CODE ? " -F -a '" : " -a '");
        cck_complete_words(out, row, takes, words, "");
        put(out, "'");
    }
}

static void put_option(cck_buffer *out, const cck_command_row *row, const cck_option *option) {
    cck_buffer_printf(out, "complete -c countercheck -n '__countercheck_is %s' -l %s", row->name, option->name);
    if (option->letter) cck_buffer_printf(out, " -s %c", option->letter);
    if (option->value) put(out, option->takes == CCK_TAKES_FILE ? " -r" : " -x");
    if (option->value) put_action(out, row, option->takes, option->words);
    put(out, " -d '");
    cck_complete_help(out, option->help, "\\");
    put(out, "'\n");
}

static void put_command(cck_buffer *out, const cck_command_row *row) {
    cck_buffer_printf(out, "\ncomplete -c countercheck -n __countercheck_starts -a %s -d '", row->name);
    cck_complete_help(out, row->summary, "\\");
    put(out, "'\n");
    for (size_t i = 0; i < cck_option_count; i++) {
        if (cck_options[i].commands & row->command) put_option(out, row, &cck_options[i]);
    }
    if (row->takes == CCK_TAKES_NOTHING) return;
    cck_buffer_printf(out, "complete -c countercheck -n '__countercheck_is %s'", row->name);
    put_action(out, row, row->takes, row->words);
    put(out, "\n");
}

void cck_complete_fish(cck_buffer *out) {
    put(out, HEAD);
    for (size_t i = 0; i < cck_command_count; i++) put_command(out, &cck_commands[i]);
}
