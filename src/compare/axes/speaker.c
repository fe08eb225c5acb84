/* speaker.c - do two names speak for one side? "Torvian Defence Ministry spokesman, Major-General Orlik" says so.
 */
#include <xxhash.h>

#include "compare/axes/slot.h"

/* Bytes between a name of one and a name of the other, and of the text that are looked at. */
#define BETWEEN   48
#define LOOKED_AT 8192
/* Documents of a story that are asked who speaks for whom. */
#define STORY_DOCUMENTS 24

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_letter(char c) {
    return (lower(c) >= 'a' && lower(c) <= 'z') || (unsigned char)c >= 0x80;
}

/* The next word of a name from `*at` on that is long and capitalised enough to know it by. */
static cck_view next_word(cck_view name, size_t *at) {
    while (*at < name.len) {
        size_t start = *at;
        while (*at < name.len && is_letter(name.ptr[*at])) ++*at;
        cck_view word = {name.ptr + start, *at - start};
        if (word.len > 3 && word.ptr[0] >= 'A' && word.ptr[0] <= 'Z') return word;
        if (*at < name.len) ++*at;
    }
    return (cck_view){NULL, 0};
}

static bool stands_at(cck_view text, size_t at, cck_view word) {
    if (at + word.len > text.len || (at > 0 && is_letter(text.ptr[at - 1]))) return false;
    if (at + word.len < text.len && is_letter(text.ptr[at + word.len])) return false;
    return cck_view_equal((cck_view){text.ptr + at, word.len}, word);
}

/* Does a word of `name` stand within reach behind `from`, with no end of a sentence and no number between? */
static bool follows(cck_view text, size_t from, cck_view name) {
    for (size_t i = from; i < text.len && i - from < BETWEEN; i++) {
        char c = text.ptr[i];
        if (c == '\n' || c == ';' || c == ':' || c == '?' || c == '!' || (c >= '0' && c <= '9')) return false;
        if (c == '.' && i + 1 < text.len && text.ptr[i + 1] == ' ') return false;
        size_t at = 0;
        for (cck_view word = next_word(name, &at); word.ptr; word = next_word(name, &at)) {
            if (stands_at(text, i, word)) return true;
        }
    }
    return false;
}

static bool stand_together(cck_view text, cck_view first, cck_view second) {
    if (text.len > LOOKED_AT) text.len = LOOKED_AT;
    for (size_t i = 0; i < text.len; i++) {
        size_t at = 0;
        for (cck_view word = next_word(first, &at); word.ptr; word = next_word(first, &at)) {
            if (stands_at(text, i, word) && follows(text, i + word.len, second)) return true;
        }
    }
    return false;
}

/* The two documents, then others of their story: what one leaves out another may say. */
static size_t documents_of(const cck_work *work, const cck_item *a, const cck_item *b, uint32_t out[STORY_DOCUMENTS]) {
    size_t n = 0;
    out[n++] = a->document;
    if (b->document != a->document) out[n++] = b->document;
    if (!work->story_first) return n;
    for (size_t i = work->story_first[a->story]; i < work->story_first[a->story + 1] && n < STORY_DOCUMENTS; i++) {
        uint32_t document = work->story_documents[i];
        if (document != a->document && document != b->document) out[n++] = document;
    }
    return n;
}

static cck_sides find_out(const cck_work *work, const cck_item *a, const cck_item *b) {
    uint32_t documents[STORY_DOCUMENTS];
    size_t n = documents_of(work, a, b, documents);
    cck_view p = a->figure->speaker, q = b->figure->speaker;
    for (size_t i = 0; i < n; i++) {
        cck_view text = work->corpus->documents[documents[i]].text;
        if (stand_together(text, p, q) || stand_together(text, q, p)) return CCK_SIDES_SAME;
    }
    if (a->document == b->document) return CCK_SIDES_DIFFERENT; /* the article sets one against the other */
    bool known = cck_side_is_known(work, documents, n, p) && cck_side_is_known(work, documents, n, q);
    return known ? CCK_SIDES_DIFFERENT : CCK_SIDES_UNKNOWN;
}

cck_sides cck_sides_of(const cck_work *work, const cck_item *a, const cck_item *b) {
    cck_view p = a->figure->speaker, q = b->figure->speaker;
    struct {
        uint64_t a, b;
        uint64_t story, within;
    } key = {XXH3_64bits(p.ptr, p.len), XXH3_64bits(q.ptr, q.len), a->story, a->document == b->document};
    uint32_t *at = work->sides ? cck_map_at(work->sides, (cck_view){(const char *)&key, sizeof key}) : NULL;
    if (at && *at) return (cck_sides)(*at - 1);
    cck_sides sides = find_out(work, a, b);
    if (at) *at = (uint32_t)sides + 1; /* 0 is "not yet" */
    return sides;
}
