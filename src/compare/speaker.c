/* speaker.c - do two names speak for one side? "Russian Defense Ministry spokesman, Major-General Konashenkov" says so.
 */
#include <xxhash.h>

#include "compare/slot.h"

/* Bytes between a name of one and a name of the other, and of the text that are looked at. */
#define BETWEEN   48
#define LOOKED_AT 8192

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

/* The same for one document, found out once for each two speakers. Kept as 1 for no and 2 for yes. */
static bool says_together(const cck_work *work, uint32_t document, cck_view a, cck_view b) {
    struct {
        uint64_t a, b;
        uint64_t document;
    } key = {XXH3_64bits(a.ptr, a.len), XXH3_64bits(b.ptr, b.len), document};
    uint32_t *at = work->sides ? cck_map_at(work->sides, (cck_view){(const char *)&key, sizeof key}) : NULL;
    if (at && *at) return *at == 2;
    cck_view text = work->corpus->documents[document].text;
    bool together = stand_together(text, a, b) || stand_together(text, b, a);
    if (at) *at = together ? 2 : 1;
    return together;
}

bool cck_same_side(const cck_work *work, const cck_item *a, const cck_item *b) {
    cck_view p = a->figure->speaker, q = b->figure->speaker;
    return says_together(work, a->document, p, q) || says_together(work, b->document, p, q);
}
