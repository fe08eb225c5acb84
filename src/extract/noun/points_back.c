/* points_back.c - words by which a number without a noun points at what was counted before it: "31 of them", "better
 * than the 170,000 the experts were looking for", "later it went to 52". */
#include "extract/context/context.h"
#include "extract/noun/carry.h"
#include "extract/parts.h"

enum { FAR = 14 };

static bool is_any(const cck_sentence *s, size_t at, const char *const *words, size_t count) {
    return at < s->count && cck_token_is_any(s->text, &s->lexemes[at].token, words, count);
}
#define IS_ANY(s, at, words) is_any(s, at, words, sizeof(words) / sizeof *(words))

bool cck_is_of_them(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->last + 1;
    if (d->figure.kind != CCK_KIND_COUNT || d->lone_one || d->zero || !cck_key_at(s, d->last, CCK_KEY_of)) return false;
    if (d->phrase_first > 0 && cck_key_at(s, d->phrase_first - 1, CCK_KEY_the)) return false;
    if (cck_key_at(s, at, CCK_KEY_them)) return true;
    if (!cck_key_at(s, at, CCK_KEY_these) && !cck_key_at(s, at, CCK_KEY_those)) return false;
    if (at + 1 >= s->count || cck_has(s, at + 1, CCK_CLASS(AUXILIARY) | CCK_CLASS(BE))) return true;
    return s->lexemes[at + 1].token.kind == CCK_TOKEN_PUNCT && !cck_mark(s, at + 1, '-');
}

/* Words before "the" that hold one number against another. */
static bool is_held_against(const cck_sentence *s, size_t at) {
    static const char *const words[] = {"than",    "from",     "above",   "below",   "beating", "beat",
                                        "beats",   "missed",   "missing", "misses",  "topping", "exceeding",
                                        "against", "trailing", "topped",  "exceeded"};
    static const char *const of[] = {"short"}, *const to[] = {"close", "compared"};
    if (IS_ANY(s, at, words)) return true;
    if (at > 0 && cck_key_at(s, at, CCK_KEY_of)) return IS_ANY(s, at - 1, of);
    return at > 0 && (cck_key_at(s, at, CCK_KEY_to) || cck_key_at(s, at, CCK_KEY_with)) && IS_ANY(s, at - 1, to);
}

/* "it first reported", "the experts were looking for", "predicted by economists": who gave the number. */
static bool tells_whose(const cck_sentence *s, size_t at) {
    static const char *const who[] = {"it", "they", "he", "she", "we"};
    if (IS_ANY(s, at, who)) {
        while (cck_has(s, at + 1, CCK_CLASS(ADVERB) | CCK_CLASS(AUXILIARY) | CCK_CLASS(ORDINAL))) at++;
        return cck_has(s, at + 1, CCK_CLASS(SPEECH)) || cck_phrase(s, at + 1, CCK_WORD_FORECAST, NULL);
    }
    if (cck_has(s, at, CCK_CLASS(ADVERB))) at++; /* "the 93 previously reported" */
    if (cck_phrase(s, at, CCK_WORD_FORECAST, NULL)) return cck_word_ends(s, at, CCK_LIT("ed")) || at + 1 >= s->count;
    if (cck_has(s, at, CCK_CLASS(SPEECH)) && cck_word_ends(s, at, CCK_LIT("ed"))) return true;
    if (!cck_key_at(s, at, CCK_KEY_the)) return false;
    for (size_t end = at + 4; ++at < end && cck_word_at(s, at);) {
        if (cck_has(s, at, CCK_CLASS(SPEAKER_NOUN))) return true;
    }
    return false;
}

bool cck_is_rival(const cck_sentence *s, const cck_draft *d) {
    size_t at = d->phrase_first;
    if (at < 2 || !cck_key_at(s, at - 1, CCK_KEY_the) || !is_held_against(s, at - 2)) return false;
    return tells_whose(s, d->unit_last);
}

/* "revised to 160,000 from 150,000", "to 11,000, from 27,000" */
static bool is_old_value(const cck_sentence *s, const cck_draft *p, const cck_draft *d) {
    size_t at = d->phrase_first;
    if (at <= p->last || at - p->last > 3 || !cck_key_at(s, at - 1, CCK_KEY_from)) return false;
    size_t comma = p->last + cck_mark(s, p->last, ',');
    return comma + 1 == at || (comma + 2 == at && cck_has(s, comma, CCK_CLASS(CHANGE)));
}

bool cck_goes_on_from(const cck_sentence *s, const cck_draft *p, const cck_draft *d) {
    if (is_old_value(s, p, d)) return p->carries || cck_lexicon_measure(s->context->lexicon, p->figure.measure);
    size_t at = d->phrase_first;
    if (at <= p->last + 2 || at - p->last > FAR) return false;
    if (!cck_key_at(s, at - 1, CCK_KEY_to) && !cck_key_at(s, at - 1, CCK_KEY_at)) return false;
    for (size_t i = p->last; i + 1 < at; i++) { /* "while July's was cut to", "; February's, at 203,000," */
        bool owner = s->lexemes[i].token.kind == CCK_TOKEN_CLITIC && i > p->last && cck_capital_at(s, i - 1);
        if (owner && (cck_has(s, i + 1, CCK_CLASS(BE)) || cck_mark(s, i + 1, ','))) return true;
    }
    return false;
}

bool cck_is_brought_to(const cck_sentence *s, const cck_draft *d) {
    static const char *const moved[] = {"went", "goes", "came", "climbed", "jumped"};
    static const char *const became[] = {"became", "becomes"};
    static const char *const way[] = {"up", "down"};
    size_t at = d->phrase_first;
    if (at < 2) return false;
    if (IS_ANY(s, at - 1, became)) return cck_key_at(s, at - 2, CCK_KEY_it);
    if (!cck_key_at(s, at - 1, CCK_KEY_to)) return false;
    at--;
    bool directed = IS_ANY(s, at - 1, way);
    if (directed) at--;
    if (at > 1 && cck_key_at(s, at - 1, CCK_KEY_it)) /* "bumped it up to", "revised it to" */
        return cck_word_ends(s, at - 2, CCK_LIT("ed")) && (directed || cck_has(s, at - 2, CCK_CLASS(RISE)));
    if (at < 2 || !IS_ANY(s, at - 1, moved)) return false;
    at--;
    while (at > 1 && cck_has(s, at - 1, CCK_CLASS(ADVERB))) at--;
    return cck_key_at(s, at - 1, CCK_KEY_it);
}
