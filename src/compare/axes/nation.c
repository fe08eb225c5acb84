/* nation.c - people of two nations are not the same people: "43 were Malaysian", "12 Indonesians". */
#include "compare/axes/slot.h"

/* Letters in which words for one nation begin alike: Swedish, Swede. */
#define ALIKE 3

/* Of which nobody is who is of another: no part of the world, faith or people that several nations have. */
static bool is_nation(const cck_work *work, cck_view name) {
    static const char *const endings[] = {"ian", "ean", "ish", "ese"};
    if (name.len < 4 || name.ptr[0] < 'A' || name.ptr[0] > 'Z') return false;
    if (cck_lexicon_lists(work->lexicon, name, CCK_CUE_nations)) return true;
    if (cck_lexicon_lists(work->lexicon, name, CCK_CUE_no_nations)) return false;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (name.len > 5 && cck_view_ends(name, cck_view_of(endings[i]))) return true;
    }
    return false;
}

static cck_view nation_of(const cck_work *work, const cck_figure *f) {
    for (size_t i = 0; i < f->population.count; i++) {
        if (is_nation(work, f->population.items[i])) return f->population.items[i];
    }
    return (cck_view){NULL, 0};
}

bool cck_is_of_nation(const cck_work *work, const cck_figure *f) {
    return nation_of(work, f).len > 0;
}

bool cck_are_two_nations(const cck_work *work, const cck_figure *a, const cck_figure *b) {
    cck_view p = nation_of(work, a), q = nation_of(work, b);
    return p.len && q.len && !cck_view_equal_nocase((cck_view){p.ptr, ALIKE}, (cck_view){q.ptr, ALIKE});
}

void cck_items_name_nations(const cck_work *work, cck_item *items, size_t count) {
    for (size_t i = 0; i < count; i++) {
        cck_item *part = &items[i];
        if (!part->share || part->figure->kind != CCK_KIND_COUNT || nation_of(work, part->figure).len) continue;
        for (size_t k = i; k-- > 0 && items[k].document == part->document;) {
            const cck_item *whole = &items[k];
            if (whole->figure->sentence_start != part->figure->sentence_start) break;
            if (whole->share || whole->known != part->known) continue;
            if (nation_of(work, whole->figure).len) part->of_nation = whole->figure;
            break;
        }
    }
}
