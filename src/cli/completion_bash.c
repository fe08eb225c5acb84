/* completion_bash.c - the script for bash. It needs nothing but bash itself (3.2 and later).
 *
 * Readline breaks words at '=' and ':', so that "--format=js" and "json:out" come in three words each. */
#include "cli/completion.h"

static void put(cck_buffer *out, const char *text) {
    cck_buffer_add(out, cck_view_of(text));
}

static const char HEAD[] =
    "# bash completion of countercheck; made by `countercheck completion bash`\n\n"
    "_countercheck_words() { COMPREPLY=($(compgen -W \"$1\" -- \"$cur\")); }\n"
    "_countercheck_files() { compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- \"$cur\")); }\n"
    "# The words of $1 (formats, each with a colon), then a file.\n"
    "_countercheck_output() {\n"
    "    if [[ $colon ]]; then _countercheck_files; return; fi\n"
    "    compopt -o nospace 2>/dev/null\n"
    "    _countercheck_words \"$1\"\n"
    "}\n\n"
    "_countercheck() {\n"
    "    local cur=${COMP_WORDS[COMP_CWORD]} at=$COMP_CWORD colon= option command=${COMP_WORDS[1]} IFS=$' \\t\\n'\n"
    "    COMPREPLY=()\n"
    "    [[ $cur == [:=] ]] && cur= && at=$((at + 1))\n"
    "    [[ ${COMP_WORDS[at - 1]} == : ]] && colon=yes && at=$((at - 2))\n"
    "    [[ ${COMP_WORDS[at - 1]} == = ]] && at=$((at - 1))\n"
    "    option=${COMP_WORDS[at - 1]}\n"
    "    if [[ $COMP_CWORD -eq 1 ]]; then\n";

/* What completes a value or an argument. */
static void put_action(cck_buffer *out, const cck_command_row *row, cck_takes takes, const char *const *words) {
    if (takes == CCK_TAKES_FILE || takes == CCK_TAKES_PATHS) {
        put(out, "_countercheck_files");
    } else if (takes == CCK_TAKES_TEXT || takes == CCK_TAKES_NOTHING) {
        put(out, ":");
    } else {
        put(out, takes == CCK_TAKES_OUTPUT ? "_countercheck_output \"" : "_countercheck_words \"");
        cck_complete_words(out, row, takes, words, takes == CCK_TAKES_OUTPUT ? ":" : "");
        put(out, "\"");
        if (takes == CCK_TAKES_CODE) put(out, "; COMPREPLY+=($(compgen -f -- \"$cur\"))");
    }
}

static void put_value(cck_buffer *out, const cck_command_row *row, const cck_option *option) {
    cck_buffer_printf(out, "    %s:--%s", row->name, option->name);
    if (option->alias) cck_buffer_printf(out, " | %s:--%s", row->name, option->alias);
    if (option->letter) cck_buffer_printf(out, " | %s:-%c", row->name, option->letter);
    put(out, ") ");
    put_action(out, row, option->takes, option->words);
    put(out, "; return ;;\n");
}

/* Every long option of the command. */
static void put_names(cck_buffer *out, const cck_command_row *row) {
    cck_buffer_printf(out, "    %s:-*) _countercheck_words \"", row->name);
    for (size_t i = 0; i < cck_option_count; i++) {
        if (cck_options[i].commands & row->command) cck_buffer_printf(out, "--%s ", cck_options[i].name);
    }
    out->len -= !out->failed && out->len; /* the last blank; every command has --help */
    put(out, "\" ;;\n");
}

void cck_complete_bash(cck_buffer *out) {
    put(out, HEAD);
    put(out, "        _countercheck_words \"");
    cck_complete_words(out, NULL, CCK_TAKES_COMMAND, NULL, "");
    put(out, " --help --version\"\n        return\n    fi\n    case $command:$option in\n");
    for (size_t c = 0; c < cck_command_count; c++) {
        for (size_t i = 0; i < cck_option_count; i++) {
            const cck_option *option = &cck_options[i];
            if ((option->commands & cck_commands[c].command) && option->value) {
                put_value(out, &cck_commands[c], option);
            }
        }
    }
    put(out, "    esac\n    case $command:$cur in\n");
    for (size_t c = 0; c < cck_command_count; c++) {
        const cck_command_row *row = &cck_commands[c];
        put_names(out, row);
        cck_buffer_printf(out, "    %s:*) ", row->name);
        put_action(out, row, row->takes, row->words);
        put(out, " ;;\n");
    }
    put(out, "    esac\n}\ncomplete -F _countercheck countercheck\n");
}
