/* value_words.c - the value of a figure in words: "39 violations in 24 hours (Syria)". */
#include "base/wording.h"
#include "report/evidence.h"
#include "report/text/terminal.h"

enum { MOST_NOUN = 40, MOST_NAMES = 3 };

static bool holds(cck_view text, cck_view word) {
    for (size_t at = 0; at + word.len <= text.len; at++) {
        if (cck_view_equal_nocase((cck_view){text.ptr + at, word.len}, word)) return true;
    }
    return false;
}

/* Whether the population tells more than that people were counted. */
static bool is_news(const cck_figure *figure) {
    for (size_t i = 0; i < figure->population.count; i++) {
        if (!cck_view_equal(figure->population.items[i], CCK_LIT("person"))) return true;
    }
    return false;
}

/* The counted noun that reads well behind its number: one that stands there ("37 people"), or one of people and
 * things that the sentence leaves out ("100 more wounded": soldiers); not that of "the toll hit 37". */
static cck_view noun_for(cck_view text, const cck_figure *figure) {
    cck_view behind = {text.ptr + figure->end, figure->sentence_end - figure->end};
    bool fit = figure->noun.len > 0 && figure->noun.len <= MOST_NOUN && !figure->unit.len;
    return fit && (holds(behind, figure->noun) || is_news(figure)) ? figure->noun : (cck_view){NULL, 0};
}

void cck_evidence_reading(cck_buffer *line, cck_view text, const cck_figure *figure) {
    cck_buffer words = {0};
    cck_wording_figure(&words, text, figure);
    cck_terminal_mask(line, cck_buffer_view(&words));
    line->failed |= words.failed;
    cck_buffer_free(&words);
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
cck_view cck_evidence_value(cck_clean *clean, cck_view text, const cck_figure *figure, size_t *number_length) {
    cck_buffer *line = &clean->scratch;
    line->len = 0;
    cck_evidence_reading(line, text, figure);
    cck_view noun = noun_for(text, figure);
    if (noun.len) {
        cck_buffer_char(line, ' ');
        cck_terminal_mask(line, noun);
    }
    if (number_length) *number_length = line->len;
    if (figure->window_s > 0 && !holds(figure->unit, CCK_LIT("/"))) { /* "USD 5/year" has said it */
        cck_buffer_add(line, CCK_LIT(" in "));
        cck_wording_window(line, figure->window_s);
    }
    put_names(line, " (", figure->place);
    if (!noun.len && is_news(figure)) put_names(line, " (among: ", figure->population);
    return cck_clean_keep(clean);
}
