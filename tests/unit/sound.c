/* sound.c - what must hold of the figures of any text at all. */
#include "sound.h"

/* Where line and column have been counted up to; figures come in order, so the whole is one pass. */
typedef struct {
    size_t at;
    uint32_t line, column;
} place;

static void count_to(cck_view text, place *p, size_t to) {
    for (; p->at < to; p->at++) {
        unsigned char c = (unsigned char)text.ptr[p->at];
        if (c == '\n') {
            p->line++;
            p->column = 1;
        } else {
            p->column += (c & 0xC0) != 0x80;
        }
    }
}

static bool splits_character(cck_view text, size_t at) {
    return at < text.len && ((unsigned char)text.ptr[at] & 0xC0) == 0x80;
}

static const char *offsets_unsound(cck_view text, const cck_figure *f) {
    if (f->start >= f->end) return "the number is empty";
    if (f->sentence_end > text.len) return "the sentence ends behind the text";
    if (f->sentence_start > f->phrase_start || f->phrase_end > f->sentence_end) return "the phrase leaves its sentence";
    if (f->phrase_start > f->start || f->end > f->phrase_end) return "the number leaves its phrase";
    if (splits_character(text, f->start) || splits_character(text, f->end) || splits_character(text, f->phrase_start) ||
        splits_character(text, f->phrase_end) || splits_character(text, f->sentence_start) ||
        splits_character(text, f->sentence_end))
        return "an offset splits a character";
    return NULL;
}

static const char *interval_unsound(const cck_figure *f) {
    const cck_interval *a = &f->asserts;
    if (a->has_low && a->has_high && cck_decimal_compare(a->low, a->high) > 0) return "low is more than high";
    if (!f->has_value) return NULL;
    if (a->has_low && cck_decimal_compare(f->value, a->low) < 0) return "the value is less than low";
    if (a->has_high && cck_decimal_compare(f->value, a->high) > 0) return "the value is more than high";
    return NULL;
}

/* Views may lie anywhere, but must be readable: the sanitizer sees to that when they are summed up. */
static bool view_odd(cck_view v) {
    unsigned sum = 0;
    for (size_t i = 0; i < v.len; i++) sum += (unsigned char)v.ptr[i];
    return v.len > 0 && (!v.ptr || sum == 0);
}

static const char *views_unsound(const cck_figure *f) {
    if (view_odd(f->unit) || view_odd(f->noun) || view_odd(f->measure) || view_odd(f->since) || view_odd(f->as_of) ||
        view_odd(f->speaker))
        return "a view without bytes";
    for (size_t i = 0; i < f->population.count; i++) {
        if (view_odd(f->population.items[i])) return "a population without bytes";
    }
    for (size_t i = 0; i < f->place.count; i++) {
        if (view_odd(f->place.items[i])) return "a place without bytes";
    }
    return f->window_s < 0 ? "a window of less than nothing" : NULL;
}

static const char *figure_unsound(cck_view text, const cck_figure *f) {
    if (f->kind >= CCK_KIND_END || f->bound >= CCK_BOUND_END || f->status >= CCK_STATUS_END) return "an unknown name";
    const char *wrong = offsets_unsound(text, f);
    if (!wrong) wrong = interval_unsound(f);
    return wrong ? wrong : views_unsound(f);
}

const char *figures_unsound(cck_view text, const cck_figures *figures) {
    place p = {0, 1, 1};
    for (size_t i = 0; i < figures->count; i++) {
        const cck_figure *f = &figures->items[i];
        const char *wrong = figure_unsound(text, f);
        if (wrong) return wrong;
        if (i && f->start < figures->items[i - 1].end) return "figures overlap or are out of order";
        count_to(text, &p, f->start);
        if (f->line != p.line || f->column != p.column) return "line or column is not that of the offset";
    }
    return NULL;
}
