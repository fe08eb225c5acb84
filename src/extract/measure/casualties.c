/* casualties.c - "The number of casualties has reached 15, and over 30 were wounded": where an article counts more
 * hurt than casualties, these are the dead. */
#include "extract/parts.h"

static bool is_called(const cck_figure *f, cck_view measure) {
    return f->kind == CCK_KIND_COUNT && cck_view_equal(f->measure, measure);
}

/* The word itself, no "killed or injured". */
static bool says_casualties(const cck_figure *f) {
    const cck_view word = CCK_LIT("casualt");
    if (!is_called(f, CCK_LIT("casualties")) || !f->has_value) return false;
    for (size_t i = 0; i + word.len <= f->noun.len; i++) {
        if (cck_view_starts((cck_view){f->noun.ptr + i, f->noun.len - i}, word)) return true;
    }
    return false;
}

/* The figure with the largest value of a measure; NULL for none. */
static const cck_figure *most_of(const cck_figure *figures, size_t count, cck_view measure) {
    const cck_figure *most = NULL;
    for (size_t i = 0; i < count; i++) {
        if (!figures[i].has_value || !is_called(&figures[i], measure)) continue;
        if (!most || cck_decimal_compare(figures[i].value, most->value) > 0) most = &figures[i];
    }
    return most;
}

static bool is_more(const cck_figure *most, const cck_figure *f) {
    return most && cck_decimal_compare(most->value, f->value) > 0;
}

void cck_settle_casualties(cck_figure *figures, size_t count) {
    const cck_figure *hurt = most_of(figures, count, CCK_LIT("injured"));
    const cck_figure *dead = hurt ? most_of(figures, count, CCK_LIT("killed")) : NULL;
    for (size_t i = 0; hurt && i < count; i++) {
        cck_figure *f = &figures[i];
        if (!says_casualties(f) || !is_more(hurt, f) || is_more(dead, f)) continue;
        f->measure = CCK_LIT("killed");
        dead = f;
    }
}
