#include "report/claim_text.h"

#include "base/wording.h"
#include "report/figure_text.h"

enum { MOST_FIGURES = 6, MOST_RELATIONS = 12, MOST_PEACEFUL = 3, MOST_NOUN = 40, MOST_NAMES = 3 };
enum { VERDICT_COLUMNS = 12, INDENT = 2, INNER = 5 };

/* ---- what is shown ---- */

static size_t figure_count(const cck_claim *claim) {
    size_t count = 0;
    for (size_t i = 0; i < claim->value_count; i++) count += claim->values[i].count;
    return count;
}

cck_text_part cck_text_part_of(const cck_claim *claim) {
    if (claim->ignored) return CCK_TEXT_FOLDED;
    if (claim->verdict != CCK_VERDICT_AGREE) return CCK_TEXT_FULL;
    return figure_count(claim) > 1 ? CCK_TEXT_FOLDED : CCK_TEXT_HIDDEN;
}

/* ---- pieces of a line ---- */

/* A, B, ... Z, AA, AB: the name of a value group within its claim. */
static void put_letter(cck_buffer *line, size_t index) {
    if (index >= 26) put_letter(line, index / 26 - 1);
    cck_buffer_char(line, (char)('A' + index % 26));
}

static void put_verdict(cck_buffer *line, cck_verdict verdict) {
    cck_buffer_add(line, cck_view_of(cck_text_colour(verdict)));
    cck_buffer_add(line, cck_view_of(cck_verdict_name(verdict)));
    cck_buffer_add(line, CCK_LIT(CCK_MARK_PLAIN));
}

static const cck_figure *first_figure(const cck_text *text, const cck_value_group *group, size_t *document) {
    if (!group->count) return NULL;
    return cck_comparison_figure(text->model->comparison, text->model->corpus, group->figures[0], document);
}

static bool holds(cck_view text, cck_view word) {
    for (size_t at = 0; at + word.len <= text.len; at++) {
        if (cck_view_equal_nocase((cck_view){text.ptr + at, word.len}, word)) return true;
    }
    return false;
}

/* Whether the population tells more than that people were counted. */
static bool is_news(const cck_value_group *group) {
    for (size_t i = 0; i < group->population.count; i++) {
        if (!cck_view_equal(group->population.items[i], CCK_LIT("person"))) return true;
    }
    return false;
}

/* The counted noun that reads well behind its number: one that stands there ("37 people"), or one of people and
 * things that the sentence leaves out ("100 more wounded": soldiers); not that of "the toll hit 37". */
static cck_view noun_for(cck_view text, const cck_figure *figure, const cck_value_group *group) {
    cck_view behind = {text.ptr + figure->end, figure->sentence_end - figure->end};
    bool fit = figure->noun.len > 0 && figure->noun.len <= MOST_NOUN && !figure->unit.len;
    return fit && (holds(behind, figure->noun) || is_news(group)) ? figure->noun : (cck_view){NULL, 0};
}

/* The number with its noun in the words of the group's first figure; whether there was a noun. */
static bool put_number(cck_text *text, const cck_value_group *group) {
    size_t index = 0;
    const cck_figure *figure = first_figure(text, group, &index);
    cck_view noun = {NULL, 0};
    cck_buffer_add(&text->line, CCK_LIT(CCK_MARK_BOLD));
    if (figure) {
        cck_view words = text->model->corpus->documents[index].text;
        cck_text_reading(&text->line, words, figure);
        noun = noun_for(words, figure, group);
    } else {
        cck_wording_interval(&text->line, group->asserts, group->unit);
    }
    if (noun.len) {
        cck_buffer_char(&text->line, ' ');
        cck_terminal_mask(&text->line, noun);
    }
    cck_buffer_add(&text->line, CCK_LIT(CCK_MARK_PLAIN));
    return noun.len > 0;
}

static void put_names(cck_buffer *line, const char *before, cck_views names) {
    size_t shown = names.count < MOST_NAMES ? names.count : MOST_NAMES;
    if (!shown) return;
    cck_buffer_add(line, cck_view_of(before));
    for (size_t i = 0; i < shown; i++) {
        if (i) cck_buffer_add(line, CCK_LIT(", "));
        cck_terminal_name(line, names.items[i]);
    }
    if (shown < names.count) cck_buffer_printf(line, " and %zu more", names.count - shown);
    cck_buffer_char(line, ')');
}

/* "39 violations in 24 hours (Syria)", "about 62 soldiers (Deir ez-Zor)"; whose number it is where no noun says so,
 * "37 (among: soldier)" */
static void put_value(cck_text *text, const cck_value_group *group) {
    bool noun = put_number(text, group);
    if (group->window_s > 0 && !holds(group->unit, CCK_LIT("/"))) { /* "USD 5/year" has said it */
        cck_buffer_add(&text->line, CCK_LIT(" in "));
        cck_wording_window(&text->line, group->window_s);
    }
    put_names(&text->line, " (", group->place);
    if (!noun && is_news(group)) put_names(&text->line, " (among: ", group->population);
}

/* ---- a claim in full ---- */

static void put_heading(cck_text *text, const cck_claim *claim) {
    cck_buffer *line = &text->line;
    int shift = cck_verdict_is_flag(claim->verdict) ? 'A' - 'a' : 0; /* flags stand out without colour, too */
    cck_buffer_add(line, cck_view_of(cck_text_colour(claim->verdict)));
    for (const char *p = cck_verdict_name(claim->verdict); *p; p++) cck_buffer_char(line, (char)(*p + shift));
    cck_buffer_add(line, CCK_LIT(CCK_MARK_PLAIN "  " CCK_MARK_BOLD));
    cck_terminal_name(line, claim->measure.len ? claim->measure : CCK_LIT("unnamed quantity"));
    cck_buffer_add(line, CCK_LIT(CCK_MARK_PLAIN "  " CCK_MARK_DIM));
    cck_buffer_add(line, cck_view_of(claim->id));
    cck_buffer_add(line, CCK_LIT(CCK_MARK_PLAIN));
    cck_text_line(text, 0, INDENT);
}

/* Sentences are quoted only where something differs. */
static void put_group(cck_text *text, const cck_value_group *group, size_t index, bool quote) {
    put_letter(&text->line, index);
    cck_buffer_add(&text->line, CCK_LIT("  "));
    put_value(text, group);
    cck_text_line(text, INDENT, INNER);
    size_t shown = group->count <= MOST_FIGURES + 1 ? group->count : MOST_FIGURES;
    for (size_t i = 0; i < shown; i++) cck_text_evidence(text, group->figures[i], quote, INNER);
    if (shown == group->count) return;
    cck_buffer_add(&text->line, CCK_LIT("and "));
    cck_text_count(&text->line, group->count - shown, "more figure", "more figures");
    cck_text_line(text, INNER, INNER);
}

/* Whether the reason says which rule decided. */
static bool names_rule(const cck_relation *relation) {
    static const cck_view word = {"rule ", 5};
    cck_view why = relation->why, rule = relation->rule;
    for (size_t at = 0; at + word.len + rule.len <= why.len; at++) {
        cck_view rest = {why.ptr + at, why.len - at};
        if (!cck_view_starts(rest, word)) continue;
        if (cck_view_starts((cck_view){rest.ptr + word.len, rest.len - word.len}, rule)) return true;
    }
    return false;
}

static void put_relation(cck_text *text, const cck_relation *relation) {
    cck_buffer *line = &text->line;
    put_letter(line, relation->a);
    cck_buffer_add(line, CCK_LIT(" and "));
    put_letter(line, relation->b);
    cck_buffer_add(line, CCK_LIT(": "));
    put_verdict(line, relation->verdict);
    cck_buffer_add(line, CCK_LIT(". "));
    cck_terminal_mask(line, relation->why);
    cck_buffer_add(line, CCK_LIT(CCK_MARK_DIM " ("));
    if (!names_rule(relation)) {
        cck_buffer_add(line, CCK_LIT("rule "));
        cck_terminal_mask(line, relation->rule);
        cck_buffer_add(line, CCK_LIT(", "));
    }
    cck_buffer_printf(line, "certainty %.2f)" CCK_MARK_PLAIN, relation->certainty);
    cck_text_line(text, INDENT, INNER);
}

/* Gravest first, within a verdict in the order of the claim; of those at peace a few, and that two
 * values agree goes without saying. */
static void put_relations(cck_text *text, const cck_claim *claim) {
    uint64_t all = 0, shown = 0;
    for (int v = CCK_VERDICT_END - 1; v > CCK_VERDICT_AGREE; v--) {
        uint64_t most = v >= CCK_VERDICT_SCOPE ? MOST_RELATIONS : MOST_PEACEFUL;
        all += claim->relation_total[v];
        for (size_t i = 0; i < claim->relation_count && shown < most; i++) {
            if ((int)claim->relations[i].verdict != v) continue;
            put_relation(text, &claim->relations[i]);
            shown++;
        }
    }
    if (all <= shown) return;
    cck_buffer_add(&text->line, CCK_LIT("and "));
    cck_text_count(&text->line, (size_t)(all - shown), "more relation", "more relations");
    cck_text_line(text, INDENT, INNER);
}

/* Whether the value stands in a relation that the reader has to judge. */
static bool differs(const cck_claim *claim, size_t group) {
    for (size_t i = 0; i < claim->relation_count; i++) {
        const cck_relation *relation = &claim->relations[i];
        if (relation->verdict >= CCK_VERDICT_SCOPE && (relation->a == group || relation->b == group)) return true;
    }
    return false;
}

static void put_full(cck_text *text, const cck_claim *claim) {
    put_heading(text, claim);
    for (size_t i = 0; i < claim->value_count; i++) put_group(text, &claim->values[i], i, differs(claim, i));
    put_relations(text, claim);
    cck_buffer_char(text->out, '\n');
}

/* ---- a claim in a line ---- */

/* Documents of a claim, counting neighbours of one document once; figures of a group are in the
 * order of documents. */
static size_t document_count(const cck_text *text, const cck_claim *claim) {
    size_t count = 0, last = SIZE_MAX;
    for (size_t g = 0; g < claim->value_count; g++) {
        for (size_t i = 0; i < claim->values[g].count; i++) {
            size_t document = SIZE_MAX;
            cck_comparison_figure(text->model->comparison, text->model->corpus, claim->values[g].figures[i], &document);
            count += document != last;
            last = document;
        }
    }
    return count;
}

static void put_folded(cck_text *text, const cck_claim *claim) {
    cck_buffer *line = &text->line;
    unsigned columns = (unsigned)cck_view_of(cck_verdict_name(claim->verdict)).len;
    put_verdict(line, claim->verdict);
    do cck_buffer_char(line, ' ');
    while (++columns < VERDICT_COLUMNS);
    cck_terminal_name(line, claim->measure.len ? claim->measure : CCK_LIT("unnamed quantity"));
    cck_buffer_add(line, CCK_LIT(": "));
    if (claim->value_count) put_value(text, &claim->values[0]);
    cck_buffer_add(line, CCK_LIT(CCK_MARK_DIM " ("));
    cck_text_count(line, figure_count(claim), "figure", "figures");
    cck_buffer_add(line, CCK_LIT(" in "));
    cck_text_count(line, document_count(text, claim), "document", "documents");
    cck_buffer_char(line, ')');
    if (claim->ignored) {
        cck_buffer_printf(line, " %s ignored: ", claim->id);
        cck_terminal_mask(line, claim->ignore_reason);
    }
    cck_buffer_add(line, CCK_LIT(CCK_MARK_PLAIN));
    cck_text_line(text, 0, VERDICT_COLUMNS);
}

void cck_text_claim(cck_text *text, const cck_claim *claim) {
    switch (cck_text_part_of(claim)) {
    case CCK_TEXT_FULL: put_full(text, claim); break;
    case CCK_TEXT_FOLDED: put_folded(text, claim); break;
    case CCK_TEXT_HIDDEN: break;
    }
}
