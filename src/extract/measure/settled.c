/* settled.c - words that say what befell somebody only in some documents: victims are no dead where hackers or
 * swindlers struck and nobody died, cases no patients where a court or the police has them
 * (config/lexicon/en/readings.yaml). */
#include <string.h>

#include "base/ascii.h"
#include "extract/parts.h"
#include "extract/scan/block.h"

enum { SEARCHED = 32768 }; /* bytes of a document */

/* A stem of three letters may go on with any. */
static void add_stem(cck_sieve *sieve, cck_view stem) {
    bool whole = stem.len >= CCK_HEAD;
    for (const char *next = whole ? stem.ptr + CCK_HEAD - 1 : " abcdefghijklmnopqrstuvwxyz"; *next; next++) {
        const char head[CCK_HEAD] = {stem.ptr[0], stem.ptr[1], stem.ptr[2], *next};
        cck_sieve_add(sieve, cck_four_hash(head));
        if (whole) break;
    }
}

/* Does one of them stand at `at`, in lower case or with capitals? */
static bool stands_at(cck_view text, size_t at, cck_views stems) {
    for (size_t i = 0; i < stems.count; i++) {
        cck_view stem = stems.items[i];
        if (cck_lower(text.ptr[at]) != stem.ptr[0]) continue; /* most */
        if (at + stem.len <= text.len && cck_view_equal_nocase((cck_view){text.ptr + at, stem.len}, stem)) return true;
    }
    return false;
}

/* Is it a document of this sort? Words are looked at by their first four letters, a block at a time;
 * few begin as one of those does. */
static bool is_of_sort(cck_view document, const cck_reading *reading) {
    cck_view text = {document.ptr, document.len < SEARCHED ? document.len : SEARCHED};
    cck_sieve sieve = {{0}};
    char tail[CCK_BLOCK + CCK_HEAD];
    bool within = false, told = false;
    for (size_t i = 0; i < reading->where.count; i++) add_stem(&sieve, reading->where.items[i]);
    for (size_t i = 0; i < reading->unless.count; i++) add_stem(&sieve, reading->unless.items[i]);
    for (size_t at = 0; at < text.len; at += CCK_BLOCK) {
        const char *block = text.ptr + at;
        if (text.len - at < sizeof tail) { /* past the end stand spaces */
            memset(tail, ' ', sizeof tail);
            block = memcpy(tail, block, text.len - at);
        }
        uint64_t letters = cck_masks_of_64(block).letters;
        uint64_t some = cck_sift(&sieve, block, cck_word_starts(letters, within));
        within = letters >> (CCK_BLOCK - 1);
        for (; some; some &= some - 1) {
            size_t word = at + cck_lowest64(some);
            if (stands_at(text, word, reading->unless)) return false;
            told = told || stands_at(text, word, reading->where);
        }
    }
    return told;
}

static bool ends_in(cck_view noun, cck_view word) {
    return noun.len >= word.len && cck_view_equal_nocase((cck_view){noun.ptr + noun.len - word.len, word.len}, word);
}

void cck_settle_readings(const cck_lexicon *lexicon, cck_view text, cck_figure *figures, size_t count) {
    enum { NOT_LOOKED, YES, NO };
    uint8_t sorts[CCK_READINGS] = {NOT_LOOKED};
    size_t n;
    const cck_reading *readings = cck_lexicon_readings(lexicon, &n);
    for (size_t i = 0; i < count; i++) {
        cck_figure *f = &figures[i];
        if (f->kind != CCK_KIND_COUNT || !f->noun.len) continue;
        for (size_t k = 0; k < n; k++) {
            if (!cck_view_equal(f->measure, readings[k].measure) || !ends_in(f->noun, readings[k].noun)) continue;
            if (sorts[k] == NOT_LOOKED) sorts[k] = is_of_sort(text, &readings[k]) ? YES : NO;
            if (sorts[k] == YES) f->measure = readings[k].as;
        }
    }
}
