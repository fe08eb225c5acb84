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

void cck_settle_casualties(cck_figure *figures, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (!says_casualties(&figures[i])) continue;
        bool more_hurt = false, more_dead = false;
        for (size_t k = 0; k < count; k++) {
            if (!figures[k].has_value || cck_decimal_compare(figures[k].value, figures[i].value) <= 0) continue;
            more_hurt = more_hurt || is_called(&figures[k], CCK_LIT("injured"));
            more_dead = more_dead || is_called(&figures[k], CCK_LIT("killed"));
        }
        if (more_hurt && !more_dead) figures[i].measure = CCK_LIT("killed");
    }
}
