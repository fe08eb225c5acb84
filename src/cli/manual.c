/* manual.c - countercheck explain WORD. */
#include "cli/manual.h"

#include <stdlib.h>
#include <string.h>

#include "base/nearest.h"
#include "cli/loading.h"
#include "cli/message.h"
#include "cli/output.h"
#include "cli/session.h"
#include "cli/shown_rule.h"
#include "config/keys.h"
#include "config/manual.h"
#include "lexicon/lexicon.h"
#include "report/json/json_write.h"
#include "report/text/terminal.h"

enum { MOST_WORDS = 600, WORD_SIZE = 48, NAME_COLUMN = 22 };

/* ---- what there is to say of a word ---- */

typedef struct {
    cck_view word;
    bool has_page;
    cck_manual_page page;
    cck_buffer rule;    /* the rule of that id as YAML, with where each value comes from */
    cck_buffer measure; /* of a measure: what it is, in a sentence or two */
    char path[96];      /* of a key: "rules.match.kind" */
    const cck_key_row *key;
} answer;

/* A value of a section of `shown`: "  about: 10%" below "hedges:" for the path "hedges.about". */
static void cut_value(cck_view shown, const char *path, cck_buffer *out) {
    const char *dot = strchr(path, '.');
    bool here = false;
    if (!dot || strchr(dot + 1, '.')) return;
    while (shown.len) {
        cck_view line = cck_cut_line(&shown), rest = line;
        if (line.ptr[0] != ' ') here = cck_view_starts(line, (cck_view){path, (size_t)(dot - path)});
        cck_view name = cck_manual_word(&rest);
        bool named = here && line.ptr[0] == ' ' && name.len == strlen(dot + 1) + 1 &&
                     strncmp(name.ptr, dot + 1, name.len - 1) == 0;
        if (!named) continue;
        cck_buffer_printf(out, "%.*s:\n%.*s", (int)(dot - path), path, CCK_FMT(line));
        return;
    }
}

/* What a word is that reports count by: the measure, what holds it, and the rule of its counts. */
static void find_measure(const cck_rules *rules, const cck_lexicon *lexicon, cck_view shown, answer *a) {
    const cck_measure *measure = cck_lexicon_measure(lexicon, a->word);
    if (!measure || a->has_page || a->rule.len) return;
    cck_rule rule = cck_rules_match(rules, measure->name, CCK_KIND_COUNT, (cck_view){NULL, 0});
    cck_buffer_printf(&a->measure, "Reports call it \"%.*s\".", CCK_FMT(measure->label));
    if (measure->part_of) {
        cck_buffer_printf(&a->measure, " It is part of what is called %.*s.", CCK_FMT(measure->part_of->name));
    }
    cck_buffer_printf(
        &a->measure,
        " Of rules that ask for no more than what is counted, %.*s is the last that stands for its counts.",
        CCK_FMT(rule.id));
    cck_cut_rule(shown, rule.id, &a->rule);
}

/* The key whose path is the word; else one of rules whose path ends in it, or the first. */
static void match_key(void *context, const char *path, const cck_key_row *row);

/* Looks the word up in what is in force. */
static cck_code find_in_force(const cck_arguments *args, answer *a, cck_error *error) {
    cck_rules *rules = NULL;
    cck_lexicon *lexicon = NULL;
    char *config = NULL;
    cck_buffer shown = {0};
    cck_code code = cck_load_rules(args, &rules, &config, error);
    if (!code) code = cck_lexicon_load(&lexicon, error);
    if (!code) {
        cck_rules_show(rules, true, &shown);
        cck_cut_rule(cck_buffer_view(&shown), a->word, &a->rule);
        find_measure(rules, lexicon, cck_buffer_view(&shown), a);
        bool is_rule = a->has_page && cck_view_equal(a->page.kind, CCK_LIT("rule"));
        if (!is_rule) cck_key_each(match_key, a);
        if (a->key && !a->rule.len) cut_value(cck_buffer_view(&shown), a->path, &a->rule);
        if (shown.failed || a->rule.failed) code = cck_fail(error, CCK_E_MEMORY, "out of memory");
    }
    cck_buffer_free(&shown);
    cck_lexicon_free(lexicon);
    cck_rules_free(rules);
    free(config);
    return code;
}

static void match_key(void *context, const char *path, const cck_key_row *row) {
    answer *a = context;
    cck_view whole = cck_view_of(path);
    bool end =
        cck_view_ends(whole, a->word) && (whole.len == a->word.len || whole.ptr[whole.len - a->word.len - 1] == '.');
    bool rule = cck_view_starts(whole, CCK_LIT("rules.")) && strncmp(a->path, "rules.", 6) != 0;
    if (!end || whole.len >= sizeof a->path || (a->key && !rule && whole.len != a->word.len)) return;
    a->key = row;
    memcpy(a->path, path, whole.len + 1);
}

/* ---- telling it ---- */

static void put_flow(cck_buffer *out, const cck_terminal *terminal, cck_buffer *line, unsigned first, unsigned hang) {
    cck_terminal_flow(out, terminal, cck_buffer_view(line), first, hang);
    out->failed |= line->failed;
    line->len = 0;
}

/* Lines that are indented stand as they are, the others are joined: paragraphs, and items of lists. */
static void put_body(cck_buffer *out, const cck_terminal *terminal, cck_view body) {
    cck_buffer paragraph = {0};
    unsigned hang = 0;
    while (body.len) {
        cck_view line = cck_cut_line(&body), words = cck_view_trim(line);
        bool as_is = cck_view_starts(line, CCK_LIT("    ")), item = cck_view_starts(words, CCK_LIT("- "));
        if ((as_is || item || !words.len) && paragraph.len) put_flow(out, terminal, &paragraph, 0, hang);
        if (as_is) {
            cck_buffer_add(out, line);
        } else if (!words.len) {
            cck_buffer_char(out, '\n');
        } else {
            if (!paragraph.len) hang = item ? 2 : 0;
            if (paragraph.len) cck_buffer_char(&paragraph, ' ');
            cck_terminal_mask(&paragraph, words);
        }
    }
    if (paragraph.len) put_flow(out, terminal, &paragraph, 0, hang);
    cck_buffer_free(&paragraph);
}

static void put_key(cck_buffer *out, const cck_terminal *terminal, const answer *a) {
    cck_buffer line = {0};
    cck_buffer_printf(&line, "A key of .countercheck.yaml: %s.", a->key->doc);
    put_flow(out, terminal, &line, 0, 0);
    cck_buffer_add(&line, CCK_LIT("Its value is "));
    cck_key_shape_words(&line, a->key);
    cck_buffer_char(&line, '.');
    put_flow(out, terminal, &line, 0, 0);
    if (a->key->fallback) cck_buffer_printf(out, "\n    default: %s\n", a->key->fallback);
    if (a->key->example) cck_buffer_printf(out, "%s    example: %s\n", a->key->fallback ? "" : "\n", a->key->example);
    cck_buffer_free(&line);
}

static void put_heading(cck_buffer *out, const cck_terminal *terminal, const char *title, const char *kind,
                        cck_view summary) {
    cck_buffer line = {0};
    cck_buffer_printf(&line, CCK_MARK_BOLD "%s" CCK_MARK_PLAIN " (%s)", title, kind);
    if (summary.len) cck_buffer_printf(&line, ": %.*s", CCK_FMT(summary));
    put_flow(out, terminal, &line, 0, 2);
    cck_buffer_char(out, '\n');
    cck_buffer_free(&line);
}

static void put_in_force(cck_buffer *out, cck_view yaml) {
    cck_buffer_add(out, CCK_LIT("\nIn force:\n\n"));
    while (yaml.len) {
        cck_buffer_add(out, CCK_LIT("    "));
        cck_buffer_add(out, cck_cut_line(&yaml));
    }
}

static void put_page(cck_buffer *out, const cck_terminal *terminal, const cck_manual_page *page) {
    char title[WORD_SIZE], kind[WORD_SIZE];
    snprintf(title, sizeof title, "%.*s", CCK_FMT(page->name));
    snprintf(kind, sizeof kind, "%.*s", CCK_FMT(page->kind));
    put_heading(out, terminal, title, kind, page->summary);
    put_body(out, terminal, page->body);
}

static void put_answer(cck_buffer *out, const cck_terminal *terminal, const answer *a) {
    char word[WORD_SIZE];
    cck_buffer line = {0};
    snprintf(word, sizeof word, "%.*s", CCK_FMT(a->word));
    if (a->has_page) put_page(out, terminal, &a->page);
    if (a->measure.len) {
        put_heading(out, terminal, word, "measure", CCK_LIT("what figures count"));
        cck_buffer_add(&line, cck_buffer_view(&a->measure));
        put_flow(out, terminal, &line, 0, 0);
    } else if (!a->has_page && !a->key) {
        put_heading(out, terminal, word, "rule", CCK_LIT("a rule of your own"));
    }
    if (a->key && a->has_page) cck_buffer_printf(out, "\n%s\n", a->path);
    if (a->key && !a->has_page) put_heading(out, terminal, a->path, "key", (cck_view){NULL, 0});
    if (a->key) put_key(out, terminal, a);
    if (a->rule.len) put_in_force(out, cck_buffer_view(&a->rule));
    cck_buffer_free(&line);
}

static void put_json(cck_buffer *out, const answer *a) {
    CCK_JSON_LIT(out, "{\"word\":");
    cck_json_path(out, a->word);
    CCK_JSON_LIT(out, ",\"page\":");
    cck_json_text(out, a->has_page ? a->page.name : (cck_view){NULL, 0});
    CCK_JSON_LIT(out, ",\"kind\":");
    cck_json_text(out, a->has_page      ? a->page.kind
                       : a->key         ? CCK_LIT("key")
                       : a->measure.len ? CCK_LIT("measure")
                                        : CCK_LIT("rule"));
    CCK_JSON_LIT(out, ",\"summary\":");
    cck_json_text(out, a->has_page ? a->page.summary : a->key ? cck_view_of(a->key->doc) : (cck_view){NULL, 0});
    CCK_JSON_LIT(out, ",\"text\":");
    cck_json_text(out, a->has_page ? a->page.body : (cck_view){NULL, 0});
    CCK_JSON_LIT(out, ",\"in_force\":");
    cck_json_text(out, a->rule.len ? cck_buffer_view(&a->rule) : (cck_view){NULL, 0});
    CCK_JSON_LIT(out, ",\"key\":");
    cck_json_text(out, a->key ? cck_view_of(a->path) : (cck_view){NULL, 0});
    CCK_JSON_LIT(out, "}\n");
}

/* ---- words that mean nothing ---- */

typedef struct {
    char text[MOST_WORDS][WORD_SIZE];
    const char *words[MOST_WORDS];
    size_t count;
} vocabulary;

static void add_word(vocabulary *v, cck_view word) {
    if (v->count == MOST_WORDS || word.len >= WORD_SIZE) return;
    memcpy(v->text[v->count], word.ptr, word.len);
    v->text[v->count][word.len] = '\0';
    v->words[v->count] = v->text[v->count];
    v->count++;
}

static void add_key(void *context, const char *path, const cck_key_row *row) {
    (void)path;
    add_word(context, cck_view_of(row->name));
}

static int complain_of_word(const char *word) {
    vocabulary *v = calloc(1, sizeof *v);
    cck_manual_page page;
    cck_error error;
    for (size_t i = 0; v && cck_manual_at(i, &page); i++) add_word(v, page.name);
    for (size_t i = 0; v && cck_manual_at(i, &page); i++) {
        for (cck_view one = cck_manual_word(&page.also); one.len; one = cck_manual_word(&page.also)) add_word(v, one);
    }
    if (v) cck_key_each(add_key, v);
    const char *near = v ? cck_nearest(cck_view_of(word), v->words, v->count) : NULL;
    cck_fail(&error, CCK_E_USAGE, "'%s' is no id of a claim and no page of the manual", word);
    if (near) {
        cck_error_hint(&error, "did you mean '%s'?", near);
    } else {
        cck_error_hint(&error, "countercheck explain without a word lists the pages");
    }
    cck_complain(&error);
    free(v);
    return CCK_EXIT_USAGE;
}

/* ---- the command ---- */

static int write_out(const cck_arguments *args, void (*put)(cck_buffer *, const cck_report_options *, const void *),
                     const void *context) {
    cck_session_outputs outputs;
    cck_error error;
    cck_code code = cck_session_outputs_open(args, &outputs, &error);
    if (code) {
        cck_complain(&error);
        return CCK_EXIT_USAGE;
    }
    for (size_t i = 0; !code && i < outputs.count; i++) {
        cck_output *output = &outputs.items[i];
        cck_report_options options = output->options;
        if (!output->format->styled) options.width = 0; /* says: as data */
        put(&output->buffer, &options, context);
        code = cck_output_finish(output, &error);
    }
    if (code) cck_complain(&error);
    cck_session_outputs_close(&outputs);
    return code ? CCK_EXIT_USAGE : CCK_EXIT_OK;
}

static void put_either(cck_buffer *out, const cck_report_options *options, const void *context) {
    const cck_terminal terminal = {options->width, options->colour};
    if (options->width) {
        put_answer(out, &terminal, context);
    } else {
        put_json(out, context);
    }
}

int cck_explain_word(const cck_arguments *args, const char *word) {
    answer a = {.word = cck_view_of(word)};
    cck_error error;
    a.has_page = cck_manual_find(a.word, &a.page);
    if (a.has_page && cck_view_equal(a.page.kind, CCK_LIT("rule"))) a.word = a.page.name;
    int status = CCK_EXIT_USAGE;
    bool known = !find_in_force(args, &a, &error);
    if (!known) cck_complain(&error);
    if (known && (a.has_page || a.rule.len || a.key)) {
        status = write_out(args, put_either, &a);
    } else if (known) {
        status = complain_of_word(word);
    }
    cck_buffer_free(&a.rule);
    cck_buffer_free(&a.measure);
    return status;
}

static void put_index_json(cck_buffer *out) {
    cck_manual_page page;
    CCK_JSON_LIT(out, "[");
    for (size_t i = 0; cck_manual_at(i, &page); i++) {
        if (i) CCK_JSON_LIT(out, ",");
        CCK_JSON_LIT(out, "\n{\"page\":");
        cck_json_text(out, page.name);
        CCK_JSON_LIT(out, ",\"kind\":");
        cck_json_text(out, page.kind);
        CCK_JSON_LIT(out, ",\"summary\":");
        cck_json_text(out, page.summary);
        CCK_JSON_LIT(out, "}");
    }
    CCK_JSON_LIT(out, "]\n");
}

static void put_index(cck_buffer *out, const cck_report_options *options, const void *context) {
    static const char *const kinds[] = {"verdict", "decision", "rule", "idea", "message"};
    static const char *const titles[] = {"Verdicts", "What settles a pair", "Built-in rules", "Ideas", "Messages"};
    const cck_terminal terminal = {options->width, options->colour};
    (void)context;
    if (!options->width) {
        put_index_json(out);
        return;
    }
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        cck_manual_page page;
        cck_buffer line = {0};
        cck_buffer_printf(out, "%s%s\n", k ? "\n" : "", titles[k]);
        for (size_t i = 0; cck_manual_at(i, &page); i++) {
            if (!cck_view_equal(page.kind, cck_view_of(kinds[k]))) continue;
            cck_buffer_printf(&line, CCK_MARK_BOLD "%.*s" CCK_MARK_PLAIN, CCK_FMT(page.name));
            for (size_t c = page.name.len; c < NAME_COLUMN - 2; c++) cck_buffer_char(&line, ' ');
            cck_buffer_add(&line, page.summary);
            put_flow(out, &terminal, &line, 2, NAME_COLUMN);
        }
        cck_buffer_free(&line);
    }
    cck_buffer_add(
        out, CCK_LIT("\nAlso: any key of .countercheck.yaml (explain over_time), any rule of your own, and the id of a "
                     "claim\nwith its articles (explain 3f9c1a7e articles/).\n"));
}

int cck_explain_index(const cck_arguments *args) {
    return write_out(args, put_index, NULL);
}
