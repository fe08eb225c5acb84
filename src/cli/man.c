/* man.c - countercheck(1) and a page for each command, out of the table. */
#include "cli/man.h"

static void put(cck_buffer *out, const char *text) {
    cck_buffer_add(out, cck_view_of(text));
}

static void text(cck_buffer *out, const char *words) {
    cck_man_text(out, cck_view_of(words));
}

/* Help of several lines as one paragraph. */
static void paragraph(cck_buffer *out, const char *lines) {
    cck_man_lines(out, cck_view_of(lines));
    if (out->len && out->ptr[out->len - 1] != '\n') put(out, "\n");
}

static void put_option(cck_buffer *out, const cck_option *option) {
    put(out, ".TP\n");
    if (option->letter) cck_buffer_printf(out, "\\fB\\-%c\\fR, ", option->letter);
    put(out, "\\fB\\-\\-");
    text(out, option->name);
    put(out, "\\fR");
    if (option->value) {
        put(out, " \\fI");
        text(out, option->value);
        put(out, "\\fR");
    }
    put(out, "\n");
    paragraph(out, option->help);
}

static void put_words(cck_buffer *out, const char *label, const char *const *words, size_t count) {
    if (!count) return;
    cck_buffer_printf(out, ".PP\n%s: ", label);
    for (size_t i = 0; i < count; i++) {
        put(out, i ? ", " : "");
        text(out, words[i]);
    }
    put(out, ".\n");
}

static void put_options(cck_buffer *out, const cck_command_row *row) {
    const char *formats[CCK_MOST_FORMATS];
    bool offers = false;
    cck_man_section(out, "OPTIONS");
    for (size_t i = 0; i < cck_option_count; i++) {
        if (!(cck_options[i].commands & row->command)) continue;
        put_option(out, &cck_options[i]);
        offers |= cck_options[i].takes == CCK_TAKES_FORMAT || cck_options[i].takes == CCK_TAKES_OUTPUT;
    }
    if (offers) put_words(out, "Formats", formats, cck_format_names(row->command, formats));
}

static void put_statuses(cck_buffer *out, const cck_status_row *statuses) {
    cck_man_section(out, "EXIT STATUS");
    for (; statuses->means; statuses++) {
        cck_buffer_printf(out, ".TP\n%d\n", statuses->status);
        text(out, statuses->means);
        put(out, "\n");
    }
}

static void put_examples(cck_buffer *out, const char *examples) {
    cck_man_section(out, "EXAMPLES");
    paragraph(out, examples);
}

static void put_reference(cck_buffer *out, const char *name, const char *section) {
    put(out, ".BR ");
    text(out, name);
    cck_buffer_printf(out, " (%s)", section);
}

static void put_see(cck_buffer *out, const cck_command_row *row) {
    cck_man_section(out, "SEE ALSO");
    put_reference(out, "countercheck", "1");
    for (size_t i = 0; i < cck_command_count; i++) {
        if (row && !(row->see & cck_commands[i].command)) continue;
        cck_buffer_printf(out, ",\n.BR countercheck\\-");
        text(out, cck_commands[i].name);
        put(out, " (1)");
    }
    put(out, "\n");
}

static void put_command(cck_buffer *out, const cck_command_row *row) {
    cck_buffer title = {0};
    cck_buffer_printf(&title, "countercheck-%s", row->name);
    cck_buffer_char(&title, '\0');
    cck_man_head(out, title.failed ? row->name : title.ptr, 1, row->summary);
    cck_buffer_free(&title);
    cck_man_section(out, "SYNOPSIS");
    cck_buffer_printf(out, ".B countercheck %s\n", row->name);
    if (cck_command_has_options(row)) put(out, ".RI [ OPTION ...]\\&\n");
    if (row->arguments) {
        put(out, ".I ");
        text(out, row->arguments);
        put(out, "\n");
    }
    cck_man_section(out, "DESCRIPTION");
    if (row->details) paragraph(out, row->details);
    if (!row->details) cck_buffer_printf(out, "%s.\n", row->summary);
    if (row->takes == CCK_TAKES_PATHS || row->takes == CCK_TAKES_CODE) {
        put(out, ".PP\n");
        paragraph(out, cck_paths_help);
    }
    put_options(out, row);
    put_statuses(out, row->statuses);
    put_examples(out, row->examples);
    put_see(out, row);
}

static void put_item(cck_buffer *out, const char *name, const char *means) {
    put(out, ".TP\n.B ");
    text(out, name);
    put(out, "\n");
    text(out, means);
    put(out, "\n");
}

static void put_surroundings(cck_buffer *out) {
    cck_man_section(out, "FILES");
    put_item(out, ".countercheck.yaml", "the rules of the folder it stands in and of those below it");
    put_item(out, ".countercheck/countercheck.db",
             "what check keeps, beside the rules file or else in the current folder");
    cck_man_section(out, "ENVIRONMENT");
    put_item(out, "NO_COLOR", "where set and not empty, no colours unless --colour always");
    put_item(out, "TERM", "dumb: no colours");
    put_item(out, "SOURCE_DATE_EPOCH",
             "seconds since 1970 that stand for the clock, for output that is to stay the same");
}

static void put_program(cck_buffer *out) {
    cck_man_head(out, "countercheck", 1, "finds figures in news reports that cannot all be true");
    cck_man_section(out, "SYNOPSIS");
    put(out, ".B countercheck\n.I COMMAND\n.RI [ OPTION ...]\\&\n.RI [ PATH ...]\\&\n");
    cck_man_section(out, "DESCRIPTION");
    paragraph(out, "Newspapers report the same event and print different figures. Countercheck\n"
                   "reads the articles, captures every figure with its context, works out which\n"
                   "figures speak of the same quantity, and says where they cannot all be true,\n"
                   "with the sentences side by side, the arithmetic, and the rule that decided.\n"
                   "It never says which outlet is wrong.\n");
    put(out, ".PP\n");
    paragraph(out, cck_paths_help);
    cck_man_section(out, "COMMANDS");
    for (size_t i = 0; i < cck_command_count; i++) put_item(out, cck_commands[i].name, cck_commands[i].summary);
    put(out, ".PP\nEach has a page of its own, which names its options.\n");
    put_surroundings(out);
    put_statuses(out, cck_commands[0].statuses);
    put_examples(out, cck_commands[0].examples);
    put_see(out, NULL);
    put(out, ".PP\n.BR countercheck.yaml (5),\n.BR countercheck\\-manual (7)\n");
}

void cck_man(cck_buffer *out, cck_command topic) {
    const cck_command_row *row = cck_command_find(topic);
    if (row) {
        put_command(out, row);
    } else {
        put_program(out);
    }
}
