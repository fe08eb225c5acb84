/* taken_in.c - what one hospital or morgue has received, or somebody has seen: "The clinic took in 29 bodies and 40
 * wounded" tells of some of the dead and hurt, and contradicts nobody who tells of more. */
#include "compare/words/reader.h"

/* Tokens before a number in which the verb may stand, and before the verb in which the house may. */
#define VERB  22
#define HOUSE 16

static bool is_end(const cck_word_reader *r, size_t i) {
    return cck_reads_punct(r, i) && (r->tokens[i].punct == ';' || r->tokens[i].punct == ':');
}

/* A hospital, or "it" and "we", which are one where they take in the hurt. */
static bool is_house(const cck_word_reader *r, size_t i) {
    return cck_reads_cue(r, i, CCK_CUE_care_houses) || cck_reads(r, i, "it") || cck_reads(r, i, "we");
}

bool cck_is_seen(const cck_word_reader *r) {
    uint64_t noun = cck_word_hash(cck_last_word(r->figure->noun));
    if (!cck_lexicon_is_cue(r->work->lexicon, noun, CCK_CUE_corpses)) return false;
    for (size_t i = r->at; i > 0 && r->at - i < 4 && r->tokens[i - 1].kind == CCK_TOKEN_WORD; i--) {
        if (cck_reads_cue(r, i - 1, CCK_CUE_sees)) return true;
    }
    return false;
}

bool cck_is_taken_in(const cck_word_reader *r) {
    static const char *const be[] = {"was", "were", "been", "being", "are", "is"};
    bool casualty = cck_lexicon_is_casualty(r->work->lexicon, r->figure->measure);
    if (r->figure->kind != CCK_KIND_COUNT || !casualty) return false;
    for (size_t i = r->at; i > 1 && r->at - i < VERB && !is_end(r, i - 1); i--) {
        if (!cck_reads_cue(r, i - 1, CCK_CUE_takes_in)) continue;
        if (CCK_READS_ANY(r, i - 2, be)) return false;
        for (size_t k = i - 1; k > 0 && i - k < HOUSE && !is_end(r, k - 1); k--) {
            if (is_house(r, k - 1)) return true;
        }
        return false;
    }
    return false;
}
