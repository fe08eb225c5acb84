#include "cli/init_file.h"

#include <stdio.h>
#include <string.h>

#include "cli/shown_rule.h"
#include "report/text/terminal.h"

enum { MOST_NAMES = 12, MOST_OWN = 6, LEAST_OWN = 2, LINE = 100 };

static void put(cck_buffer *out, const char *text) {
    cck_buffer_add(out, cck_view_of(text));
}

static const char *plural(size_t count) {
    return count == 1 ? "" : "s";
}

/* ---- YAML ---- */

static bool is_plain(cck_view text) {
    static const char *const spoken_for[] = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"};
    for (size_t i = 0; i < sizeof spoken_for / sizeof *spoken_for; i++) {
        if (cck_view_equal_nocase(text, cck_view_of(spoken_for[i]))) return false;
    }
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        bool inner = i > 0 && i + 1 < text.len && (c == ' ' || c == '-' || c == '_' || (c >= '0' && c <= '9'));
        if (!letter && !inner) return false;
    }
    return text.len > 0;
}

/* A word as YAML, in quotes where it must be; control characters are masked. */
static void put_word(cck_buffer *out, cck_view text) {
    cck_buffer masked = {0};
    if (is_plain(text)) {
        cck_buffer_add(out, text);
        return;
    }
    cck_terminal_mask(&masked, text);
    cck_buffer_char(out, '"');
    for (size_t i = 0; i < masked.len; i++) {
        if (masked.ptr[i] == '"' || masked.ptr[i] == '\\') cck_buffer_char(out, '\\');
        cck_buffer_char(out, masked.ptr[i]);
    }
    cck_buffer_char(out, '"');
    out->failed |= masked.failed;
    cck_buffer_free(&masked);
}

/* "5%", "0.1"; what a tolerance of the built-in rules needs and no more. */
static void put_number(cck_buffer *out, double value, const char *unit) {
    cck_decimal decimal;
    char text[CCK_DECIMAL_TEXT];
    if (!cck_decimal_of_double(value, &decimal)) return;
    cck_buffer_add(out, (cck_view){text, cck_decimal_write(decimal, text)});
    put(out, unit);
}

static void put_share(cck_buffer *out, double share) {
    put_number(out, 100 * share, "%");
}

static void put_tolerance(cck_buffer *out, const cck_tolerance *t) {
    bool several = (t->relative > 0) + (t->absolute > 0) + (t->grain > 0) > 1;
    const char *comma = "";
    if (!several && t->absolute <= 0 && t->grain <= 0) {
        put_share(out, t->relative);
        return;
    }
    put(out, "{");
    if (t->relative > 0) {
        put(out, "relative: ");
        put_share(out, t->relative);
        comma = ", ";
    }
    if (t->absolute > 0) {
        cck_buffer_printf(out, "%sabsolute: ", comma);
        put_number(out, t->absolute, "");
        comma = ", ";
    }
    if (t->grain > 0) {
        cck_buffer_printf(out, "%sgrain: ", comma);
        put_number(out, t->grain, "");
    }
    put(out, "}");
}

/* ---- sections ---- */

/* Text in lines that begin with `begin`, broken at blanks. */
static void put_comment(cck_buffer *out, const char *begin, const char *text) {
    const cck_terminal terminal = {LINE, false};
    cck_buffer lines = {0};
    cck_terminal_flow(&lines, &terminal, cck_view_of(text), 0, 0);
    for (size_t at = 0; at < lines.len && !lines.failed;) {
        const char *end = memchr(lines.ptr + at, '\n', lines.len - at);
        size_t length = end ? (size_t)(end - lines.ptr) - at : lines.len - at;
        cck_buffer_printf(out, "%s%.*s\n", begin, (int)length, lines.ptr + at);
        at += length + 1;
    }
    cck_buffer_free(&lines);
}

static void put_names(cck_buffer *out, const cck_survey_list *list) {
    for (size_t i = 0; i < list->count && i < MOST_NAMES; i++) {
        cck_buffer_printf(out, "%s", i ? ", " : "");
        cck_terminal_mask(out, list->rows[i].name);
        cck_buffer_printf(out, " (%zu)", list->rows[i].count);
    }
    if (list->count > MOST_NAMES) cck_buffer_printf(out, " and %zu more", list->count - MOST_NAMES);
}

static void put_head(cck_buffer *out, const cck_survey *survey, const char *extends) {
    put(out, "## .countercheck.yaml - the rules for the articles in this folder and below it.\n##\n");
    cck_buffer_printf(out, "## Written by `countercheck init` for %zu article%s with %zu figure%s.\n",
                      survey->documents, plural(survey->documents), survey->figures, plural(survey->figures));
    put(out, "## It changes nothing yet: each setting is commented out and says what holds anyway. Take the #\n"
             "## away before those you want to change. Lines with ## are explanations.\n##\n"
             "##   countercheck check .            what the rules find\n"
             "##   countercheck tune RULE .        what another tolerance would find\n"
             "##   countercheck explain RULE       what a rule is for\n"
             "##   countercheck help schema        for editors that complete and check this file\n\n"
             "version: 1\n");
    if (!extends) return;
    put(out, "\n## The rules above this folder count here, too.\nextends: [");
    put_word(out, cck_view_of(extends));
    put(out, "]\n");
}

static void put_inputs(cck_buffer *out, const cck_survey *survey, const cck_rules *rules) {
    cck_buffer names = {0};
    put(out, "\n## ---- inputs ----\n");
    cck_buffer_printf(&names, "Read: ");
    put_names(&names, &survey->formats);
    cck_buffer_printf(&names, ". Outlets, with their articles: ");
    put_names(&names, &survey->outlets);
    if (survey->nameless) cck_buffer_printf(&names, "; %zu without a name", survey->nameless);
    if (survey->undated) cck_buffer_printf(&names, ". Without a day of publication: %zu", survey->undated);
    cck_buffer_add(&names, (cck_view){".\0", 2});
    if (!names.failed) put_comment(out, "## ", names.ptr);
    cck_buffer_free(&names);
    put(out, "#inputs:\n#  exclude: [\"drafts/\"]\n#  outlet: {from: [");
    for (size_t i = 0; i < rules->outlet_from.count; i++) {
        cck_buffer_printf(out, "%s%.*s", i ? ", " : "", CCK_FMT(rules->outlet_from.items[i]));
    }
    put(out, "]}\n");
}

static size_t bound_count(const cck_survey *survey, const char *name) {
    for (size_t i = 0; i < survey->bounds.count; i++) {
        if (cck_view_equal(survey->bounds.rows[i].name, cck_view_of(name))) return survey->bounds.rows[i].count;
    }
    return 0;
}

static void put_hedge(cck_buffer *out, const char *key, double share, const char *means) {
    cck_buffer_printf(out, "#  %s: ", key);
    put_share(out, share);
    cck_buffer_printf(out, "   # %s\n", means);
}

static void put_hedges(cck_buffer *out, const cck_survey *survey, const cck_hedges *hedges) {
    size_t about = bound_count(survey, "about"), nearly = bound_count(survey, "nearly");
    put(out, "\n## ---- hedges ----\n");
    cck_buffer_printf(out, "## \"about\" and its like: %zu figure%s; \"nearly\": %zu; \"more than\": %zu.\n#hedges:\n",
                      about, plural(about), nearly, bound_count(survey, "more_than"));
    put_hedge(out, "about", hedges->about, "\"about 300\"");
    put_hedge(out, "about_sharp", hedges->about_sharp, "\"about 317\", where the last digit is not 0");
    put_hedge(out, "more_than", hedges->more_than_top, "\"over 100\" rarely means more than this above it");
}

/* ---- rules ---- */

static cck_rule rule_of(const cck_rules *rules, const cck_survey_row *row) {
    return cck_rules_match(rules, row->name, row->kind, row->about);
}

/* Figures of the measure that the rule stands for, whatever their unit; 0 where an earlier row has told them. */
static size_t figures_of(const cck_survey *survey, const cck_rules *rules, size_t at, cck_view id) {
    size_t figures = 0;
    for (size_t i = 0; i < survey->measures.count; i++) {
        const cck_survey_row *row = &survey->measures.rows[i];
        if (!cck_view_equal(row->name, survey->measures.rows[at].name)) continue;
        if (!cck_view_equal(rule_of(rules, row).id, id)) continue;
        if (i < at) return 0;
        figures += row->count;
    }
    return figures;
}

/* Figures that the rule stands for, and what they count. */
static size_t put_covered(cck_buffer *out, const cck_survey *survey, const cck_rules *rules, cck_view id) {
    size_t figures = 0, named = 0, more = 0;
    for (size_t i = 0; i < survey->measures.count; i++) {
        const cck_survey_row *row = &survey->measures.rows[i];
        if (!cck_view_equal(rule_of(rules, row).id, id)) continue;
        figures += row->count;
        more += named == MOST_NAMES / 2;
        size_t of = row->name.len && named < MOST_NAMES / 2 ? figures_of(survey, rules, i, id) : 0;
        if (!of) continue;
        cck_buffer_printf(out, "%s", named++ ? ", " : "");
        cck_terminal_name(out, row->name);
        cck_buffer_printf(out, " (%zu)", of);
    }
    if (more) cck_buffer_printf(out, " and %zu more", more);
    return figures;
}

/* What the rule itself says, but what it matches; what it leaves to those before it stays theirs. */
static void put_settings(cck_buffer *out, cck_view shown, cck_view id) {
    cck_buffer block = {0};
    bool match = false;
    cck_cut_rule(shown, id, &block);
    for (cck_view rest = cck_buffer_view(&block); rest.len;) {
        cck_view line = cck_cut_line(&rest);
        bool deeper = cck_view_starts(line, CCK_LIT("    "));
        match = cck_view_starts(line, CCK_LIT("  match:")) || (match && deeper);
        if (!match) cck_buffer_printf(out, "#  %.*s", CCK_FMT(line));
    }
    out->failed |= block.failed;
    cck_buffer_free(&block);
}

static void put_rule(cck_buffer *out, const cck_survey *survey, const cck_rules *rules, cck_view shown,
                     const cck_rule *rule) {
    cck_buffer covered = {0};
    size_t figures = put_covered(&covered, survey, rules, rule->id);
    cck_buffer_char(&covered, '\0');
    if (figures || !survey->figures) {
        if (figures) {
            cck_buffer line = {0};
            cck_buffer_printf(&line, "%.*s: %zu figure%s%s%s", CCK_FMT(rule->id), figures, plural(figures),
                              covered.len > 1 ? ": " : "", covered.failed ? "" : covered.ptr);
            cck_buffer_char(&line, '\0');
            if (!line.failed) put_comment(out, "##   ", line.ptr);
            cck_buffer_free(&line);
        }
        put_settings(out, shown, rule->id);
    }
    out->failed |= covered.failed;
    cck_buffer_free(&covered);
}

static bool is_rule(const cck_rules *rules, cck_view id) {
    for (size_t i = 0; i < rules->rule_count; i++) {
        if (cck_view_equal(rules->rules[i].id, id)) return true;
    }
    return false;
}

/* No rule names this measure, and it is one that a rule could name. */
static bool deserves_own(const cck_rules *rules, const cck_survey_row *row) {
    if (row->kind != CCK_KIND_COUNT || row->count < LEAST_OWN || !is_plain(row->name) || is_rule(rules, row->name)) {
        return false;
    }
    for (size_t i = 0; i < rules->rule_count; i++) {
        if (cck_views_contain(rules->rules[i].measures, row->name)) return false;
    }
    return true;
}

/* Nothing but amounts, which a line can say. */
static bool is_simple(const cck_tolerance *t) {
    return !t->implied_rounding && !t->has_above && !t->has_below && !t->has_hedged;
}

static void put_own(cck_buffer *out, const cck_survey *survey, const cck_rules *rules) {
    size_t shown = 0;
    for (size_t i = 0; i < survey->measures.count && shown < MOST_OWN; i++) {
        const cck_survey_row *row = &survey->measures.rows[i];
        cck_rule rule = rule_of(rules, row);
        if (!deserves_own(rules, row) || !is_simple(&rule.tolerance)) continue;
        if (!shown++)
            put(out, "##\n##   No rule is made for these; with one of its own, a tolerance is theirs alone.\n");
        cck_buffer_printf(out, "#  - id: %.*s   # %zu figures\n#    match: {measure: %.*s}\n#    tolerance: ",
                          CCK_FMT(row->name), row->count, CCK_FMT(row->name));
        put_tolerance(out, &rule.tolerance);
        put(out, "\n");
    }
}

static void put_rules(cck_buffer *out, const cck_survey *survey, const cck_rules *rules) {
    put(out, "\n## ---- rules ----\n"
             "## How far two figures of the same thing may lie apart. The rules that stand for the figures here:\n"
             "#rules:\n");
    cck_buffer shown = {0};
    cck_rules_show(rules, false, &shown);
    for (size_t i = 0; i < rules->rule_count; i++) {
        put_rule(out, survey, rules, cck_buffer_view(&shown), &rules->rules[i]);
    }
    out->failed |= shown.failed;
    cck_buffer_free(&shown);
    put_own(out, survey, rules);
}

void cck_init_file(cck_buffer *out, const cck_survey *survey, const cck_rules *rules, const char *extends) {
    put_head(out, survey, extends);
    put_inputs(out, survey, rules);
    put_hedges(out, survey, &rules->hedges);
    put_rules(out, survey, rules);
    put(out, "\n## ---- findings that somebody has looked at ----\n"
             "## The id stands beside the claim in the report.\n"
             "#ignore:\n"
             "#  - {id: 8b21c0de, reason: \"counts hospital deaths only\", until: 2027-01-31}\n");
}
