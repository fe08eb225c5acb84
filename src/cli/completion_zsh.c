/* completion_zsh.c - the script for zsh, which has functions for most of it. */
#include "cli/completion.h"

static void put(cck_buffer *out, const char *text) {
    cck_buffer_add(out, cck_view_of(text));
}

static const char HEAD[] = "#compdef countercheck\n"
                           "# zsh completion of countercheck; made by `countercheck completion zsh`\n\n"
                           "# A format and a colon, then a file.\n"
                           "_countercheck_output() {\n"
                           "    if compset -P '*:'; then _files; else compadd -S : -- \"$@\"; fi\n"
                           "}\n\n"
                           "# Pages of the manual, or files.\n"
                           "_countercheck_word() { _alternative \"pages:page:($*)\" files:file:_files }\n\n"
                           "_countercheck() {\n"
                           "    local curcontext=$curcontext state state_descr line\n"
                           "    typeset -A opt_args\n"
                           "    _arguments -C '1: :->command' '*:: :->rest'\n"
                           "    case $state in\n"
                           "    command)\n"
                           "        local -a commands\n"
                           "        commands=(\n";

/* ":NAME:ACTION", within single quotes. */
static void put_action(cck_buffer *out, const cck_command_row *row, const char *name, cck_takes takes,
                       const char *const *words) {
    put(out, ":");
    cck_complete_help(out, name, ":[]");
    put(out, ":");
    if (takes == CCK_TAKES_FILE || takes == CCK_TAKES_PATHS) {
        put(out, "_files");
    } else if (takes == CCK_TAKES_OUTPUT || takes == CCK_TAKES_CODE) {
        put(out, takes == CCK_TAKES_OUTPUT ? "_countercheck_output " : "_countercheck_word ");
        cck_complete_words(out, row, takes, words, "");
    } else if (takes == CCK_TAKES_TEXT || takes == CCK_TAKES_NOTHING) {
        put(out, " ");
    } else {
        put(out, "(");
        cck_complete_words(out, row, takes, words, "");
        put(out, ")");
    }
}

static void put_option(cck_buffer *out, const cck_command_row *row, const cck_option *option) {
    const char *equals = option->value ? "=" : "";
    put(out, "            '*'");
    if (option->letter) {
        cck_buffer_printf(out, "{-%c%s,--%s%s}", option->letter, option->value ? "+" : "", option->name, equals);
    } else if (option->alias) {
        cck_buffer_printf(out, "{--%s%s,--%s%s}", option->name, equals, option->alias, equals);
    } else {
        cck_buffer_printf(out, "--%s%s", option->name, equals);
    }
    put(out, "'[");
    cck_complete_help(out, option->help, "[]\\");
    put(out, "]");
    if (option->value) put_action(out, row, option->value, option->takes, option->words);
    put(out, "' \\\n");
}

static void put_command(cck_buffer *out, const cck_command_row *row) {
    cck_buffer_printf(out, "        %s) _arguments -s -S \\\n", row->name);
    for (size_t i = 0; i < cck_option_count; i++) {
        if (cck_options[i].commands & row->command) put_option(out, row, &cck_options[i]);
    }
    put(out, "            ");
    if (row->takes == CCK_TAKES_NOTHING) {
        put(out, "&& return");
    } else {
        put(out, row->most == 1 || row->takes == CCK_TAKES_CODE ? "'1" : "'*");
        put_action(out, row, row->arguments, row->takes, row->words);
        put(out, row->takes == CCK_TAKES_CODE ? "' '*:PATH:_files'" : "'");
    }
    put(out, " ;;\n");
}

void cck_complete_zsh(cck_buffer *out) {
    put(out, HEAD);
    for (size_t i = 0; i < cck_command_count; i++) {
        cck_buffer_printf(out, "            '%s:", cck_commands[i].name);
        cck_complete_help(out, cck_commands[i].summary, ":\\");
        put(out, "'\n");
    }
    put(out, "            --help --version\n"
             "        )\n"
             "        _describe command commands ;;\n"
             "    rest)\n"
             "        case $words[1] in\n");
    for (size_t i = 0; i < cck_command_count; i++) put_command(out, &cck_commands[i]);
    put(out, "        esac ;;\n    esac\n}\n\n"
             "if [[ $funcstack[1] = _countercheck ]]; then _countercheck \"$@\"; "
             "else compdef _countercheck countercheck; fi\n");
}
