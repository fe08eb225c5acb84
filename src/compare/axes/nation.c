/* nation.c - people of two nations are not the same people: "43 were Malaysian", "12 Indonesians". */
#include "base/ascii.h"
#include "compare/axes/slot.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))
/* Letters in which words for one nation begin alike: Swedish, Swede. */
#define ALIKE   3
#define LONGEST 24

static bool is_among(cck_view word, const char *const *words, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (cck_view_equal(word, cck_view_of(words[i]))) return true;
    }
    return false;
}

/* Of which nobody is who is of another: no part of the world, faith or people that several nations have. */
static bool is_nation(cck_view name) {
    static const char *const no_nation[] = {"european",  "asian",       "christian", "kurdish",   "jewish",
                                            "english",   "scottish",    "caribbean", "caucasian", "presbyterian",
                                            "flemish",   "bosnian",     "eurasian",  "civilian",  "guardian",
                                            "historian", "australasian"},
                             *const nations[] = {"american", "mexican",   "german",  "french",    "dutch",
                                                 "greek",    "swiss",     "czech",   "iraqi",     "israeli",
                                                 "afghan",   "pakistani", "saudi",   "thai",      "filipino",
                                                 "kenyan",   "ugandan",   "cuban",   "moroccan",  "libyan",
                                                 "briton",   "turk",      "swede",   "dane",      "finn",
                                                 "pole",     "spaniard",  "nepali",  "korean",    "rwandan",
                                                 "kuwaiti",  "qatari",    "omani",   "yemeni",    "somali",
                                                 "chilean",  "slovak",    "slovene", "icelander", "bangladeshi"},
                             *const endings[] = {"ian", "ean", "ish", "ese"};
    char lower[LONGEST];
    if (name.len < 4 || name.len >= LONGEST || name.ptr[0] < 'A' || name.ptr[0] > 'Z') return false;
    for (size_t i = 0; i < name.len; i++) lower[i] = cck_lower(name.ptr[i]);
    cck_view word = {lower, name.len};
    if (is_among(word, nations, COUNT(nations))) return true;
    if (is_among(word, no_nation, COUNT(no_nation))) return false;
    for (size_t i = 0; i < COUNT(endings); i++) {
        if (word.len > 5 && cck_view_ends(word, cck_view_of(endings[i]))) return true;
    }
    return false;
}

static cck_view nation_of(const cck_figure *f) {
    for (size_t i = 0; i < f->population.count; i++) {
        if (is_nation(f->population.items[i])) return f->population.items[i];
    }
    return (cck_view){NULL, 0};
}

bool cck_are_two_nations(const cck_figure *a, const cck_figure *b) {
    cck_view p = nation_of(a), q = nation_of(b);
    return p.len && q.len && !cck_view_equal_nocase((cck_view){p.ptr, ALIKE}, (cck_view){q.ptr, ALIKE});
}

void cck_items_name_nations(cck_item *items, size_t count) {
    for (size_t i = 0; i < count; i++) {
        cck_item *part = &items[i];
        if (!part->share || part->figure->kind != CCK_KIND_COUNT || nation_of(part->figure).len) continue;
        for (size_t k = i; k-- > 0 && items[k].document == part->document;) {
            const cck_item *whole = &items[k];
            if (whole->figure->sentence_start != part->figure->sentence_start) break;
            if (whole->share || whole->known != part->known) continue;
            if (nation_of(whole->figure).len) part->of_nation = whole->figure;
            break;
        }
    }
}
