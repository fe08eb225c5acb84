/* help.c - the table of commands as help for a terminal. */
#include <string.h>

#include "cli/commands.h"
#include "cli/man.h"
#include "cli/manual.h"
#include "cli/options.h"
#include "cli/output.h"
#include "config/keys.h"
#include "report/text/terminal.h"

static void put(cck_buffer *out, const char *text) {
    cck_buffer_add(out, cck_view_of(text));
}

static void put_usage(cck_buffer *out, const cck_command_row *row) {
    cck_buffer_printf(out, "countercheck %s%s%s%s\n", row->name, cck_command_has_options(row) ? " [OPTION...]" : "",
                      row->arguments ? " " : "", row->arguments ? row->arguments : "");
}

static void put_program(cck_buffer *out) {
    put(out, "countercheck " CCK_VERSION " - finds figures in news reports that cannot all be true\n\n");
    put(out, "usage: countercheck COMMAND [OPTION...] [PATH...]\n\ncommands:\n");
    for (size_t i = 0; i < cck_command_count; i++) {
        cck_buffer_printf(out, "  %-12s%s\n", cck_commands[i].name, cck_commands[i].summary);
    }
    put(out, "\nexamples:\n"
             "  countercheck check articles/         a report of a folder of articles\n"
             "  countercheck check a.txt b.html      of two of them\n"
             "  countercheck help check              all options of a command, exit statuses\n");
}

/* The indented lines of an option's help, after `written` columns. */
static void put_lines(cck_buffer *out, const char *text, size_t written) {
    enum { COLUMN = 27 };
    for (const char *line = text; *line; written = 0) {
        do cck_buffer_char(out, ' ');
        while (++written < COLUMN);
        size_t length = strcspn(line, "\n");
        cck_buffer_add(out, (cck_view){line, length});
        cck_buffer_char(out, '\n');
        line += length + (line[length] == '\n');
    }
}

static void put_option(cck_buffer *out, const cck_option *option) {
    size_t before = out->len;
    put(out, "  ");
    if (option->letter) {
        cck_buffer_printf(out, "-%c, ", option->letter);
    } else {
        put(out, "    ");
    }
    cck_buffer_printf(out, "--%s", option->name);
    if (option->value) cck_buffer_printf(out, " %s", option->value);
    put_lines(out, option->help, out->len - before);
}

/* "options (formats: text, json):", broken where a screen ends. */
static void put_title(cck_buffer *out, const char *const *names, size_t count) {
    enum { WIDEST = 79, HANG = 18 };
    put(out, "\noptions");
    size_t column = sizeof "options (formats: " - 1;
    for (size_t i = 0; i < count; i++) {
        size_t length = strlen(names[i]) + 2;
        put(out, i ? "," : " (formats:");
        bool full = column + length > WIDEST;
        if (full) cck_buffer_printf(out, "\n%*s", (int)HANG - 1, "");
        column = full ? HANG + length : column + length;
        cck_buffer_printf(out, " %s", names[i]);
    }
    put(out, count ? "):\n" : ":\n");
}

static void put_options(cck_buffer *out, const cck_command_row *row) {
    const char *names[CCK_MOST_FORMATS];
    size_t count = 0;
    for (size_t i = 0; i < cck_option_count; i++) {
        bool offers = cck_options[i].takes == CCK_TAKES_FORMAT || cck_options[i].takes == CCK_TAKES_OUTPUT;
        if (offers && (cck_options[i].commands & row->command)) count = cck_format_names(row->command, names);
    }
    put_title(out, names, count);
    for (size_t i = 0; i < cck_option_count; i++) {
        if (cck_options[i].commands & row->command) put_option(out, &cck_options[i]);
    }
}

static void put_statuses(cck_buffer *out, const cck_status_row *statuses) {
    put(out, "\nexit status:\n");
    for (const cck_status_row *row = statuses; row->means; row++) {
        cck_buffer_printf(out, "  %d  %s\n", row->status, row->means);
    }
}

static void put_see(cck_buffer *out, unsigned commands) {
    if (!commands) return;
    put(out, "\nsee also:");
    for (size_t i = 0; i < cck_command_count; i++) {
        if (commands & cck_commands[i].command) cck_buffer_printf(out, " %s", cck_commands[i].name);
    }
    put(out, "\n");
}

static void put_command(cck_buffer *out, const cck_command_row *row) {
    put(out, "usage: ");
    put_usage(out, row);
    cck_buffer_printf(out, "\n%s", row->details ? row->details : row->summary);
    if (!row->details) put(out, "\n");
    if (row->takes == CCK_TAKES_PATHS || row->takes == CCK_TAKES_CODE) {
        put(out, "\n");
        put(out, cck_paths_help);
    }
    put_options(out, row);
    put(out, "\nexamples:\n");
    put(out, row->examples);
    put_statuses(out, row->statuses);
    put_see(out, row->see);
}

void cck_help(cck_buffer *out, cck_command topic) {
    const cck_command_row *row = cck_command_find(topic);
    if (row) {
        put_command(out, row);
    } else {
        put_program(out);
    }
}

/* A key of the rules file with what it is for, in lines of 80 columns. */
static void put_key(void *context, const char *path, const cck_key_row *row) {
    const cck_terminal terminal = {80, false};
    cck_buffer *out = context, line = {0};
    cck_buffer_printf(out, "%s\n", path);
    cck_buffer_printf(&line, "%s%s%s", row->doc, row->fallback ? "; default: " : "",
                      row->fallback ? row->fallback : "");
    cck_terminal_flow(out, &terminal, cck_buffer_view(&line), 4, 4);
    out->failed |= line.failed;
    cck_buffer_free(&line);
}

int cck_command_help(const cck_arguments *args, cck_view command) {
    cck_buffer text = {0};
    (void)command;
    if (args->command == CCK_COMMAND_VERSION) {
        put(&text, "countercheck " CCK_VERSION "\n");
    } else if (args->page == CCK_HELP_MANUAL && !args->man) {
        return cck_explain_index(args);
    } else if (args->page == CCK_HELP_MANUAL) {
        cck_man_manual(&text);
    } else if (args->page == CCK_HELP_KEYS && args->man) {
        cck_man_keys(&text);
    } else if (args->page == CCK_HELP_KEYS) {
        cck_key_each(put_key, &text);
    } else if (args->man) {
        cck_man(&text, args->topic);
    } else {
        cck_help(&text, args->topic);
    }
    return cck_print(&text);
}
