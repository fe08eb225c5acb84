/* completion.c - countercheck completion, and what the scripts of the shells have in common. */
#include "cli/completion.h"

#include <string.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "config/manual.h"

static void put_word(cck_buffer *out, size_t before, const char *word, const char *after) {
    cck_buffer_printf(out, "%s%s%s", out->len > before ? " " : "", word, after);
}

void cck_complete_words(cck_buffer *out, const cck_command_row *row, cck_takes takes, const char *const *words,
                        const char *after) {
    const char *formats[CCK_MOST_FORMATS];
    size_t before = out->len, count = 0;
    if (takes == CCK_TAKES_FORMAT || takes == CCK_TAKES_OUTPUT) count = cck_format_names(row->command, formats);
    for (size_t i = 0; i < count; i++) put_word(out, before, formats[i], after);
    for (size_t i = 0; takes == CCK_TAKES_WORDS && words[i]; i++) put_word(out, before, words[i], after);
    for (size_t i = 0; takes == CCK_TAKES_COMMAND && i < cck_command_count; i++) {
        put_word(out, before, cck_commands[i].name, after);
    }
    cck_manual_page page;
    for (size_t i = 0; takes == CCK_TAKES_CODE && cck_manual_at(i, &page); i++) {
        cck_buffer_printf(out, "%s%.*s", out->len > before ? " " : "", CCK_FMT(page.name));
    }
}

void cck_complete_help(cck_buffer *out, const char *help, const char *escaped) {
    for (; *help; help++) {
        if (*help == '\'') {
            cck_buffer_add(out, CCK_LIT("'\\''"));
            continue;
        }
        if (strchr(escaped, *help)) cck_buffer_char(out, '\\');
        cck_buffer_char(out, *help == '\n' ? ' ' : *help);
    }
}

int cck_command_completion(const cck_arguments *args, cck_view command) {
    cck_buffer text = {0};
    (void)command;
    if (strcmp(args->paths[0], "bash") == 0) {
        cck_complete_bash(&text);
    } else if (strcmp(args->paths[0], "zsh") == 0) {
        cck_complete_zsh(&text);
    } else {
        cck_complete_fish(&text);
    }
    return cck_print(&text);
}
