/* help.c - the commands and how they are explained. */
#include <string.h>

#include "cli/options.h"

const cck_command_row cck_commands[] = {
    {CCK_COMMAND_CHECK, "check", "check [OPTION...] PATH...",
     "compare the figures of several reports, say where they differ",
     "Finds which figures of the documents speak of the same quantity and whether they\n"
     "can all be true. Verdicts, gravest first:\n"
     "  conflict    cannot both be true of the same thing\n"
     "  disputed    two named speakers give figures that cannot both be true\n"
     "  scope       another window, place or population, misleading side by side\n"
     "  updated, compatible, agree    at peace\n",
     "  countercheck check articles/\n"
     "  countercheck check articles/ --no-db --format json\n"
     "  countercheck check articles/ -q -o text:report.txt -o json:report.json\n"
     "  countercheck check - --fail-on disputed <articles.jsonl\n"},
    {CCK_COMMAND_EXTRACT, "extract", "extract [OPTION...] PATH...", "print every figure with its context",
     "Reads one document at a time and prints a line for each figure.\n",
     "  countercheck extract article.txt\n"
     "  countercheck extract --format jsonl articles/\n"
     "  echo '{\"text\":\"Some 300 people fled.\"}' | countercheck extract -f jsonl -\n"},
    {CCK_COMMAND_INSPECT, "inspect", "inspect [OPTION...] PATH...", "show what is read of a file, and why",
     "Shows each field of an article and what filled it, the text that was kept with\n"
     "its figures and the lines of the file beside it, and what was left out.\n",
     "  countercheck inspect page.html\n"
     "  countercheck inspect --all-kinds feed.jsonl | less\n"},
    {CCK_COMMAND_HELP, "help", "help [COMMAND]", "explain a command and its options", NULL, NULL},
};
const size_t cck_command_count = sizeof cck_commands / sizeof cck_commands[0];

static void put(cck_buffer *out, const char *text) {
    cck_buffer_add(out, cck_view_of(text));
}

static void put_paths(cck_buffer *out) {
    put(out, "PATH is a text, web page, PDF, JSON, CSV, feed, WARC or archive, a folder of\n"
             "them, or - for JSON Lines: {\"text\": ...}, and id, outlet, title, date, url.\n");
}

static void put_statuses(cck_buffer *out, bool check) {
    put(out, "exit status:\n");
    put(out, check ? "  0  nothing that --fail-on names       1  something is\n" : "  0  done\n");
    put(out, "  2  wrong usage or configuration, no input matched, or results not written\n");
    put(out, check ? "  3  like 0, but some input, or the database, could not be read\n"
                   : "  3  done, but some input could not be read\n");
}

static void put_program(cck_buffer *out) {
    put(out, "countercheck " CCK_VERSION " - finds figures in news reports that cannot all be true\n\n");
    for (size_t i = 0; i < cck_command_count; i++) {
        cck_buffer_printf(out, "%s countercheck %s\n", i ? "      " : "usage:", cck_commands[i].usage);
    }
    put(out, "\ncommands:\n");
    for (size_t i = 0; i < cck_command_count; i++) {
        cck_buffer_printf(out, "  %-10s%s\n", cck_commands[i].name, cck_commands[i].summary);
    }
    put(out, "\n");
    put_paths(out);
    put(out, "\nexamples:\n");
    put(out, cck_commands[0].examples);
    put(out, "  countercheck extract --format jsonl article.txt\n"
             "  countercheck help check     all options, exit statuses\n");
}

static void put_option(cck_buffer *out, const cck_option *option) {
    enum { COLUMN = 27 };
    size_t before = out->len;
    put(out, "  ");
    if (option->letter) {
        cck_buffer_printf(out, "-%c, ", option->letter);
    } else {
        put(out, "    ");
    }
    cck_buffer_printf(out, "--%s", option->name);
    if (option->value) cck_buffer_printf(out, " %s", option->value);
    for (const char *line = option->help; *line;) {
        do cck_buffer_char(out, ' ');
        while (out->len - before < COLUMN);
        size_t length = strcspn(line, "\n");
        cck_buffer_add(out, (cck_view){line, length});
        cck_buffer_char(out, '\n');
        line += length + (line[length] == '\n');
        before = out->len;
    }
}

static void put_formats(cck_buffer *out, cck_command command) {
    const char *names[CCK_MOST_FORMATS];
    size_t count = cck_format_names(command, names);
    for (size_t i = 0; i < count; i++) cck_buffer_printf(out, "%s%s", i ? ", " : "", names[i]);
}

static void put_command(cck_buffer *out, const cck_command_row *row) {
    cck_buffer_printf(out, "usage: countercheck %s\n\n", row->usage);
    if (!row->details) {
        cck_buffer_printf(out, "%s\n", row->summary);
        return;
    }
    put(out, row->details);
    put(out, "\n");
    put_paths(out);
    if (row->command == CCK_COMMAND_INSPECT) {
        put(out, "\noptions:\n");
    } else {
        put(out, "\noptions (formats: ");
        put_formats(out, row->command);
        put(out, "):\n");
    }
    for (size_t i = 0; i < cck_option_count; i++) {
        if (cck_options[i].commands & row->command) put_option(out, &cck_options[i]);
    }
    put(out, "\nexamples:\n");
    put(out, row->examples);
    put(out, "\n");
    put_statuses(out, row->command == CCK_COMMAND_CHECK);
}

void cck_help(cck_buffer *out, cck_command topic) {
    for (size_t i = 0; i < cck_command_count; i++) {
        if (cck_commands[i].command == topic) {
            put_command(out, &cck_commands[i]);
            return;
        }
    }
    put_program(out);
}
