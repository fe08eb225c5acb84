/* weak.c - sentences in which only "few" or "nobody" is seen. They rarely count anything ("that few had heard before"),
 * so that such a sentence is looked through for what could make a figure of it before it is read. What is said here
 * must let every sentence pass that holds a figure; one too many costs only time. */
#include "extract/scan/triggers.h"

#include <string.h>

#include "base/ascii.h"

/* Within these, words end where letters end; elsewhere a word may go on. */
static bool is_plain(char c) {
    return (unsigned char)c < 0x80 && c != '\'' && c != '.';
}

/* "over few", "the last few days", "a few": the word before makes a number of it. */
static bool few_counts(const cck_triggers *t, const char *from, const char *few) {
    const char *p = few;
    while (p > from && cck_is_space(p[-1])) p--;
    if (p == from || !is_plain(p[-1])) return true;
    const char *end = p;
    while (p > from && cck_is_alpha(p[-1])) p--;
    if (p > from && p < end && !is_plain(p[-1])) return true;
    const cck_word *w = cck_lexicon_word(t->lexicon, cck_word_hash((cck_view){p, (size_t)(end - p)}));
    return w && (w->key == CCK_KEY_over || w->classes & CCK_CLASS(PERIOD) || w->phrases & CCK_FIGURE_HEADS);
}

/* A mark that is a token by itself; not the full stop of an abbreviation. */
static bool is_mark(const char *p, const char *end) {
    if (*p == '.') return p + 1 == end || cck_is_space(p[1]);
    return *p == ',' || *p == ';' || *p == ':' || *p == '!' || *p == '?' || *p == '"' || *p == '(' || *p == ')' ||
           *p == '-';
}

/* The word names a measure of which there may be so and so many; "wanted" is one of money. */
static bool is_counted(const cck_word *w) {
    size_t count;
    const cck_sense *senses = cck_senses_of(w, CCK_WORD_MEASURE, &count);
    for (; count > 0; senses++, count--) {
        if (!senses->tail_count && senses->measure->kinds >> CCK_KIND_COUNT & 1) return true;
    }
    return false;
}

/* "nobody was killed": a word of a measure follows before the next mark. */
static bool nobody_counts(const cck_triggers *t, const char *behind, const char *end) {
    for (const char *p = behind; p < end && !is_mark(p, end);) {
        if (cck_is_space(*p)) {
            p++;
        } else if (cck_is_alpha(*p)) {
            const cck_word *w = cck_lexicon_word(t->lexicon, cck_hash_at(p, end, &p));
            if (w && is_counted(w)) return true;
        } else {
            return true;
        }
    }
    return false;
}

/* "a week", "an hour": a unit or a currency behind the article. */
static bool article_counts(const cck_triggers *t, const char *behind, const char *end) {
    const char *p = cck_skip_space(behind, end);
    if (p == end || !cck_is_alpha(*p)) return p < end;
    const cck_word *w = cck_lexicon_word(t->lexicon, cck_hash_at(p, end, &p));
    return w && (w->classes | w->phrases) & (CCK_CLASS(UNIT) | CCK_CLASS(CURRENCY));
}

bool cck_matters_weakly(const cck_word *w) {
    return w->classes & CCK_CLASS(ORDINAL) || w->key == CCK_KEY_long || w->key == CCK_KEY_few ||
           w->key == CCK_KEY_nobody || w->key == CCK_KEY_a || w->key == CCK_KEY_an;
}

/* The word at `p`. */
static bool word_counts(const cck_triggers *t, const char *from, const char *p, const char *end) {
    const char *behind;
    uint64_t hash = cck_hash_at(p, end, &behind);
    if (!cck_sieve_holds(&t->weak, hash)) return false;
    const cck_word *w = cck_lexicon_word(t->lexicon, hash);
    if (!w) return false;
    if (w->classes & CCK_CLASS(ORDINAL) || w->key == CCK_KEY_long) return true;
    if (w->key == CCK_KEY_few) return few_counts(t, from, p);
    if (w->key == CCK_KEY_nobody) return nobody_counts(t, behind, end);
    return (w->key == CCK_KEY_a || w->key == CCK_KEY_an) && article_counts(t, behind, end);
}

/* Words of a block that may matter: those of one or two letters, and those that begin as one that matters. At the end
 * of the block nobody knows how long a word is. */
static uint64_t candidates(const cck_triggers *t, const char *block, uint64_t letters, bool within) {
    uint64_t starts = cck_word_starts(letters, within), small = starts & ~(letters >> 1 & letters >> 2);
    return small | cck_sift(&t->weak_heads, block, starts & ~small);
}

bool cck_triggers_weakly(const cck_triggers *t, cck_view text, const char *from, const char *end) {
    char tail[CCK_BLOCK + CCK_HEAD];
    bool within = false;
    for (const char *p = from; p < end; p += CCK_BLOCK) {
        size_t left = (size_t)(text.ptr + text.len - p);
        const char *block = p;
        if (left < sizeof tail) { /* past the end of the text stand spaces */
            memset(tail, ' ', sizeof tail);
            block = memcpy(tail, p, left);
        }
        uint64_t letters = cck_masks_of_64(block).letters, some = candidates(t, block, letters, within);
        within = letters >> (CCK_BLOCK - 1);
        for (; some; some &= some - 1) {
            const char *word = p + cck_lowest64(some);
            if (word >= end) return false;
            if (word_counts(t, from, word, end)) return true;
        }
    }
    return false;
}
