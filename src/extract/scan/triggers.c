/* triggers.c - words are hashed only where their first letters are those of a number word. */
#include "extract/scan/triggers.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"

/* Letters of a word that may begin a figure; longer ones, which no lexicon has, are not read to their end. */
enum { LONGEST_TRIGGER = 64 };

static void read_head(const char *p, size_t n, char head[CCK_HEAD]) {
    memcpy(head, p, n < CCK_HEAD ? n : CCK_HEAD);
    if (n < CCK_HEAD) head[n] = ' ';
}

static void add_head(cck_triggers *t, const char *p, size_t n) {
    char head[CCK_HEAD];
    read_head(p, n, head);
    cck_heads_add(&t->heads, head);
}

/* Behind a word of two letters ("no deaths") stand white space and the first letter of the next, or more space. */
static void add_short_head(cck_triggers *t, const char *p) {
    for (const char *space = " \n"; *space; space++) {
        for (const char *next = " abcdefghijklmnopqrstuvwxyz"; *next; next++) {
            const char head[CCK_HEAD] = {p[0], p[1], *space, *next};
            cck_heads_add(&t->heads, head);
        }
    }
}

static void add_weak(cck_triggers *t, const cck_word *word) {
    char head[CCK_HEAD];
    cck_sieve_add(&t->weak, word->hash);
    if (word->word.len < CCK_HEAD - 1) return;
    read_head(word->word.ptr, word->word.len, head);
    cck_sieve_add(&t->weak_heads, cck_four_hash(head));
}

static void add_word(void *context, const cck_word *word) {
    cck_triggers *t = context;
    const char *p = word->word.ptr;
    size_t n = word->word.len;
    if (word->classes & CCK_CLASS(ABBREVIATION) && n > 2) {
        const char last[4] = {p[n - 3], p[n - 2], p[n - 1], 0};
        cck_sieve_add(&t->tails, cck_three_hash(last));
    }
    if (cck_matters_weakly(word)) add_weak(t, word);
    if ((!word->trigger && word->key != CCK_KEY_no) || n < 2) return;
    if (n > 2)
        add_head(t, p, n);
    else
        add_short_head(t, p);
    cck_sieve_add(&t->words, word->hash);
}

cck_triggers *cck_triggers_new(const cck_lexicon *lexicon) {
    cck_triggers *t = calloc(1, sizeof *t);
    if (!t) return NULL;
    t->lexicon = lexicon;
    cck_heads_clear(&t->heads);
    cck_lexicon_each(lexicon, add_word, t);
    return t;
}

uint64_t cck_hash_at(const char *p, const char *end, const char **behind) {
    if (end - p >= 16) {
        uint32_t others = ~cck_letters_of(p).letters & 0xFFFF;
        unsigned n = others ? cck_lowest(others) : 16;
        *behind = p + n;
        if (n < 16) return cck_hash_letters(p, n);
    }
    const char *q = p;
    while (q < end && q - p <= LONGEST_TRIGGER && cck_is_alpha(*q)) q++;
    *behind = q;
    return cck_word_hash((cck_view){p, (size_t)(q - p)});
}

/* By itself, or with the word behind it ("not one", "no deaths"). */
static cck_trigger word_triggers(const cck_triggers *t, const char *p, const char *end) {
    uint64_t hash = cck_hash_at(p, end, &p);
    if (!cck_sieve_holds(&t->words, hash)) return CCK_TRIGGER_NONE;
    const cck_word *w = cck_lexicon_word(t->lexicon, hash);
    if (!w || (!w->trigger && w->key != CCK_KEY_no)) return CCK_TRIGGER_NONE;
    if (w->key == CCK_KEY_few || w->key == CCK_KEY_nobody) return CCK_TRIGGER_WEAK;
    if (w->classes & CCK_FIGURE_HEADS) return CCK_TRIGGER_STRONG;
    uint64_t second = cck_hash_at(cck_skip_space(p, end), end, &p);
    const cck_word *next = cck_lexicon_word(t->lexicon, second);
    bool denies = w->key == CCK_KEY_no && next && (next->classes & CCK_CLASS(MEASURE));
    return denies || cck_lexicon_phrases(t->lexicon, hash, second) & CCK_FIGURE_HEADS ? CCK_TRIGGER_STRONG
                                                                                      : CCK_TRIGGER_NONE;
}

/* A digit, "-long", or a sign for a fraction. */
static bool mark_triggers(const char *p, const char *end) {
    if (cck_is_digit(*p)) return true;
    if (*p == '-') return end - p > 5 && memcmp(p, "-long", 5) == 0;
    unsigned char next = end - p > 1 ? (unsigned char)p[1] : 0;
    /* U+2150 to U+215E; UTF-8 has a lead byte before every 85 */
    if ((unsigned char)*p == 0x85) return (unsigned char)p[-1] == 0xE2 && next >= 0x90 && next <= 0x9E;
    return next >= 0xBC && next <= 0xBE;
}

cck_trigger cck_triggers_at(const cck_triggers *triggers, const char *p, const char *end) {
    if (cck_is_alpha(*p)) return word_triggers(triggers, p, end);
    return mark_triggers(p, end) ? CCK_TRIGGER_STRONG : CCK_TRIGGER_NONE;
}
