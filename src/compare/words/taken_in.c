/* taken_in.c - what one hospital or morgue has received, or somebody has seen: "The clinic took in 29 bodies and 40
 * wounded" tells of some of the dead and hurt, and contradicts nobody who tells of more. */
#include "compare/item/item.h"

/* Tokens before a number in which the verb may stand, and before the verb in which the house may. */
#define VERB  22
#define HOUSE 16

#define COUNT(list) (sizeof(list) / sizeof *(list))

static bool is_end(const cck_token *token) {
    return token->kind == CCK_TOKEN_PUNCT && (token->punct == ';' || token->punct == ':');
}

/* A hospital, or "it" and "we", which are one where they take in the hurt. */
static bool is_house(cck_view text, const cck_token *token) {
    static const char *const houses[] = {"hospital", "clinic", "morgue", "mortuary", "infirmary", "it", "we"};
    return cck_token_is_any(text, token, houses, COUNT(houses));
}

bool cck_is_seen(cck_view text, const cck_figure *figure, const cck_token *tokens, size_t at) {
    static const char *const verbs[] = {"saw", "seen", "counted", "dug", "pulled", "spotted", "see"};
    static const char *const bodies[] = {"bodies", "corpses", "body", "corpse"};
    cck_view noun = cck_last_word(figure->noun);
    bool dead = false;
    for (size_t i = 0; i < COUNT(bodies); i++) dead |= cck_view_equal_nocase(noun, cck_view_of(bodies[i]));
    for (size_t i = at; dead && i > 0 && at - i < 4 && tokens[i - 1].kind == CCK_TOKEN_WORD; i--) {
        if (cck_token_is_any(text, &tokens[i - 1], verbs, COUNT(verbs))) return true;
    }
    return false;
}

bool cck_is_taken_in(const cck_work *work, cck_view text, const cck_figure *figure, const cck_token *tokens,
                     size_t at) {
    static const char *const takes[] = {"received", "admitted", "treated", "treating", "receiving", "took"},
                             *const be[] = {"was", "were", "been", "being", "are", "is"};
    if (figure->kind != CCK_KIND_COUNT || !cck_lexicon_is_casualty(work->lexicon, figure->measure)) return false;
    for (size_t i = at; i > 1 && at - i < VERB && !is_end(&tokens[i - 1]); i--) {
        if (!cck_token_is_any(text, &tokens[i - 1], takes, COUNT(takes))) continue;
        if (cck_token_is_any(text, &tokens[i - 2], be, COUNT(be))) return false;
        for (size_t k = i - 1; k > 0 && i - k < HOUSE && !is_end(&tokens[k - 1]); k--) {
            if (is_house(text, &tokens[k - 1])) return true;
        }
        return false;
    }
    return false;
}
