/* aside.c - what stands between commas between the counted and their verb: "40 people, including three children, were
 * hurt", "twelve nurses, police said, were hurt". */
#include "extract/context/context.h"
#include "extract/parts.h"

/* ", including three children,", ", most of them women,": it is about the same people. */
static bool is_part_aside(const cck_sentence *s, size_t at) {
    static const cck_key keys[] = {CCK_KEY_including, CCK_KEY_among, CCK_KEY_most,
                                   CCK_KEY_mostly,    CCK_KEY_some,  CCK_KEY_many};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        if (cck_key_at(s, at, keys[i])) return true;
    }
    return false;
}

/* ", according to the ministry, are", ", police said, were": who said so, and then the verb. */
static bool is_source_aside(const cck_sentence *s, size_t from, size_t to) {
    if (!cck_has(s, to + 1, CCK_CLASS(AUXILIARY))) return false;
    return cck_phrase(s, from, CCK_WORD_ATTRIBUTION, NULL) || cck_has(s, to - 1, CCK_CLASS(SPEECH) | CCK_CLASS(SAYS));
}

size_t cck_skip_aside(const cck_sentence *s, size_t at, size_t limit) {
    if (!cck_mark(s, at, ',')) return at;
    bool part = is_part_aside(s, at + 1);
    for (size_t q = at + 1; q < s->count && q < at + 16 && q < limit + 12; q++) {
        if (cck_mark(s, q, ',')) return part || is_source_aside(s, at + 1, q) ? q + 1 : at;
    }
    return at;
}
